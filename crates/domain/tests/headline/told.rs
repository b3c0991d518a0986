//! A claim of the tables, as it is written there.

use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held, Speaker};
use guwah_domain::id::SourceId;
use guwah_domain::listing::{Release, Spans};
use guwah_domain::source::Source;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::{TermRef, Value};
use guwah_domain::vocabulary::Vocabularies;

const OFFICIALS: [&str; 4] = ["ministry", "consulate", "court", "government"];

const STATE: [(&str, &str); 3] = [
    ("statement", "official_statement"),
    ("verdict", "official_document"),
    ("leak", "leaked_record"),
];

fn date(text: &str) -> VagueDate {
    VagueDate::parse(text).unwrap()
}

fn source_of(who: &str) -> SourceId {
    let mut id = [0; 16];
    for (at, byte) in who.bytes().enumerate() {
        id[at % 16] ^= byte.wrapping_add(u8::try_from(at).unwrap());
    }
    SourceId(id)
}

fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('“')?.strip_suffix('”')
}

fn act(words: &str) -> Act {
    let (words, account) = words
        .split_once('#')
        .map_or((words, None), |(act, account)| (act, Some(account)));
    let (words, to) = words.split_once('>').map_or((words, None), |(act, to)| (act, Some(to)));
    let (words, months) = words
        .split_once('/')
        .map_or((words, None), |(act, months)| (act, Some(months)));
    let (kind, when) = words
        .split_once('=')
        .map_or((words, None), |(kind, when)| (kind, Some(when)));
    let sentence = months.map(|months| match quoted(months) {
        Some(words) => Sentence::parse(words),
        None => Sentence {
            months: months.trim_end_matches('s').parse().ok(),
            life: months == "life",
            suspended: months.ends_with('s'),
            ..Sentence::default()
        },
    });
    Act {
        kind: kind.into(),
        when: when.filter(|when| quoted(when).is_none()).map(date),
        when_words: when.and_then(quoted).map(|words| words.replace('_', " ")),
        to: to.map(TermRef::key),
        account: account.map(str::to_owned),
        sentence,
        ..Act::default()
    }
}

/// A status, a status in words, or an act.
fn stated(what: &str) -> Claim {
    let is_status = Vocabularies::xinjiang().term("custody", what).is_some() && what != "died";
    if let Some(words) = quoted(what) {
        let unread = TermRef {
            term: None,
            words: Some(words.to_owned()),
        };
        Claim::stated("status", Value::Term(unread))
    } else if is_status {
        Claim::stated("status", Value::Term(TermRef::key(what)))
    } else {
        Claim::stated("act", Value::Act(Box::new(act(what))))
    }
}

/// A claim, its source, and what the source is.
pub(crate) fn told(row: &str) -> (SourceId, Source, Claim) {
    let (who, what) = row.split_once(' ').unwrap();
    let (who, said) = who.split_once('@').map_or((who, None), |(who, said)| (who, Some(said)));
    let held = Held::ALL
        .into_iter()
        .find(|held| what.starts_with(&format!("{} ", held.key())));
    let what = held.map_or(what, |held| &what[held.key().len() + 1..]);
    let mut claim = stated(what);
    claim.held = held.unwrap_or_default();
    let mut source = Source {
        kind: "testimony_in_person".into(),
        ..Source::default()
    };
    let (who, through) = match who.split_once('{') {
        Some((who, through)) => (who, Some(through.trim_end_matches('}').replace('_', " "))),
        None => (who, None),
    };
    claim.through = through;
    let (medium, speaker) = who
        .split_once('/')
        .map_or((who, who), |(medium, speaker)| (medium, speaker));
    if medium.starts_with("paper") {
        source.kind = "media_report".into();
        source.published_on = Some(date("2023-01"));
    }
    let of_state = STATE.iter().find(|(of_state, _)| *of_state == medium);
    if let Some((_, kind)) = of_state {
        source.kind = (*kind).into();
    }
    if medium == "statevideo" {
        source.kind = "media_report".into();
        source.publisher = Some("CGTN".into());
    }
    if medium == who && (medium.starts_with("paper") || medium == "statevideo" || of_state.is_some()) {
        source.published_on = said.map(date);
    } else if let Some(release) = said.filter(|_| who.starts_with("list")) {
        source.kind = "imported_dataset".into();
        let mut spans = Spans::default();
        for span in release.split('+') {
            let mut releases = span.split("..").map(|on| Release {
                on: on.parse().unwrap(),
                nth: 1,
            });
            spans.begin(releases.next().unwrap(), None);
            if let Some(until) = releases.next() {
                spans.end(until, None);
            }
        }
        claim.listed = Some(spans);
    } else {
        claim.said_on = said.map(date);
        let resolved = Vocabularies::xinjiang().resolve("relation", speaker);
        let official = OFFICIALS.contains(&speaker);
        let relation = if official {
            Some("official".to_owned())
        } else {
            resolved.map(|term| term.key.clone())
        };
        claim.by = Some(Speaker {
            name: Some(speaker.trim_matches('"').replace('_', " ")),
            relation,
            official,
            ..Speaker::default()
        });
    }
    (source_of(medium), source, claim)
}

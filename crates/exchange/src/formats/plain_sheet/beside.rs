//! What a plain sheet says beside its values: how each is told, and what the person's page says first. A cell alone would be surer
//! than the page.

use super::sentence::sentence_words;
use crate::record::PersonRecord;
use guwah_domain::claim::Held;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::contest::{Contest, ContestKind, contests};
use guwah_domain::status::{Line, Status, Voice, status_among};
use guwah_domain::value::Value;
use guwah_domain::vocabulary::Vocabularies;

/// How a person's values are told.
pub(super) struct Beside<'r> {
    record: &'r PersonRecord,
    told: Vec<ClaimRef<'r>>,
    contests: Vec<Contest<'r>>,
    status: Status<'r>,
}

impl<'r> Beside<'r> {
    pub(super) fn of(record: &'r PersonRecord) -> Self {
        let brief = |source| record.briefs.get(&source).copied().unwrap_or_default();
        let contests = contests(&record.person, &brief);
        let status = status_among(&record.person, &contests, &brief, None);
        Self {
            told: record.person.statements.current().collect(),
            record,
            contests,
            status,
        }
    }

    /// Every claim that counts now.
    pub(super) fn told(&self) -> impl Iterator<Item = ClaimRef<'r>> {
        self.told.iter().copied()
    }

    /// "Prison, 20 years (officials, as of 2019-01) | feared: Died; contested".
    pub(super) fn headline(&self) -> String {
        let voices = self.status.voices.iter().filter(|voice| !voice.discarded);
        let said = voices.map(|voice| {
            let of_officials = if voice.unconfirmed {
                "officials alone"
            } else {
                "officials"
            };
            let official = voice.official.then_some(of_officials);
            let dropped = || {
                let until = voice.leads.told.claim.listed.as_ref()?.as_slice().last()?.until?;
                Some(format!("listed until {}", until.on))
            };
            let ended = voice
                .held_until
                .map(|until| format!("until {}", until.edtf()))
                .or_else(dropped);
            let lead = line(&voice.leads, official, ended);
            let lines = voice.lines.iter().map(|second| line(second, None, None));
            let said = std::iter::once(lead).chain(lines).collect::<Vec<_>>();
            said.join("; beside it: ") + &differences(voice)
        });
        let mut headline = said.collect::<Vec<_>>().join(" | ");
        if self.status.contested {
            headline.push_str("; contested");
        }
        for aside in &self.status.aside {
            let how = if aside.refuted_by.is_empty() {
                "no longer said"
            } else {
                "refuted"
            };
            let until = aside.listed_until().map(|until| format!("listed until {}", until.on));
            headline.push_str(&format!("; {how}: {}", line(&aside.line, None, until)));
        }
        headline.replace('\n', " ").trim_start_matches("; ").to_owned()
    }

    /// How a claim is told, in a few words: "officials, relayed, refuted"; "stated" where there is nothing to say.
    pub(super) fn how_told(&self, told: ClaimRef<'r>) -> String {
        let claim = told.claim;
        let official = self
            .record
            .briefs
            .get(&told.source)
            .is_some_and(|brief| brief.is_official(claim));
        let held = match claim.held {
            Held::Relayed => Some("relayed"),
            _ if claim.through.is_some() => Some("relayed"),
            Held::Inferred => Some("inferred"),
            _ => None,
        };
        let of_kind = |kind: ContestKind| {
            let mut of_this = self.contests.iter().filter(|contest| contest.kind == kind);
            of_this.any(|contest| match kind {
                ContestKind::Refuted => contest.refuted() == Some(told),
                ContestKind::Contested => contest.claims.contains(&told),
            })
        };
        let kind = kind_of(told);
        let same_kind = |other: &&ClaimRef<'r>| kind.is_some() && kind_of(**other) == kind;
        let denied = self
            .told
            .iter()
            .filter(same_kind)
            .any(|other| other.claim.held == Held::Denied);
        let changed = self.told.iter().find_map(|other| match &other.claim.value {
            Value::Act(act) if act.kind == "sentence_changed" && other.claim.held.is_assertion() => Some(act),
            _ => None,
        });
        let changed = changed.filter(|_| kind == Some("sentenced"));
        let in_headline = self.status.contested
            && self
                .status
                .voices
                .iter()
                .any(|voice| voice.leads.told == told || voice.also.contains(&told));
        let discarded = self
            .status
            .voices
            .iter()
            .any(|voice| voice.discarded && voice.leads.told == told);
        let words = [
            official.then_some("officials"),
            held,
            of_kind(ContestKind::Refuted).then_some("refuted"),
            discarded.then_some("contradicted, as an editor judged"),
            changed.map(|act| {
                if guwah_domain::status::is_set_aside(act) {
                    "set aside"
                } else {
                    "changed"
                }
            }),
            denied.then_some("denied"),
            (of_kind(ContestKind::Contested) || in_headline).then_some("contested"),
        ];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        if words.is_empty() {
            "stated".to_owned()
        } else {
            words.join(", ")
        }
    }
}

/// What a claim tells of: the kind of its act.
fn kind_of(told: ClaimRef<'_>) -> Option<&str> {
    match &told.claim.value {
        Value::Act(act) => Some(&act.kind),
        Value::Date(_) if told.claim.property == "died" => Some("died"),
        _ => None,
    }
}

/// That others tell another day of the death, or another sentence: "; the day is contested: 2019-06, 2017".
fn differences(voice: &Voice<'_>) -> String {
    let days: Vec<&str> = voice.days_differ.iter().map(|on| on.edtf()).collect();
    let sentences: Vec<String> = (voice.sentences_differ.iter().copied()).map(sentence_words).collect();
    let mut said = String::new();
    if !days.is_empty() {
        said.push_str(&format!("; the day is contested: {}", days.join(", ")));
    }
    if !sentences.is_empty() {
        said.push_str(&format!("; the sentence is contested: {}", sentences.join(", ")));
    }
    said
}

fn line(line: &Line<'_>, official: Option<&str>, ended: Option<String>) -> String {
    let vocabularies = Vocabularies::xinjiang();
    let mut said = match line.words {
        Some(words) => format!("“{words}”"),
        None => vocabularies.label("custody", line.custody, "en").to_owned(),
    };
    if let Some(sentence) = line.sentence {
        said.push_str(", ");
        said.push_str(&sentence_words(sentence));
    }
    // What is feared, heard or denied says so before anything else, and names no day.
    if !line.held.is_assertion() {
        said = format!("{}: {said}", line.held.key());
    }
    let told = line.held.is_assertion();
    let held = matches!(line.held, Held::Relayed | Held::Inferred).then(|| line.held.key());
    let as_of = line.as_of.as_ref().filter(|_| told);
    let as_of = as_of.map(|on| format!("as of {}", on.edtf()));
    let how = [official.map(str::to_owned), held.map(str::to_owned), ended, as_of];
    let how: Vec<String> = how.into_iter().flatten().collect();
    if how.is_empty() {
        return said;
    }
    format!("{said} ({})", how.join(", "))
}

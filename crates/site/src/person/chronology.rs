//! What happened when, drawn as vaguely as it is known.

use crate::person::act;
use guwah_domain::act::Act;
use guwah_domain::claim::Held;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::status::is_sign_of_life;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::Value;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::Stroke;
use guwah_web::parts::drawing::{Axis, Drawing};
use guwah_wording::{Foreign, Language, dates};
use std::collections::BTreeMap;

/// The chronology.
pub(crate) struct Chronology {
    /// The years along the axis.
    pub(crate) years: Vec<i16>,
    /// Dated acts in order, then the silence since, then acts without a date.
    pub(crate) lines: Vec<Line>,
    /// Acts beyond those, by year.
    pub(crate) folds: Vec<(String, Vec<Line>)>,
}

/// One line.
pub(crate) struct Line {
    /// When, in words.
    pub(crate) when: Foreign,
    /// What.
    pub(crate) what: Foreign,
    /// The page of the act; none on that page itself, and for what is no act.
    pub(crate) href: Option<String>,
    /// How it is held; none for what the register concludes from silence.
    pub(crate) held: Option<Stroke>,
    /// Whether a later account refutes it.
    pub(crate) refuted: bool,
    /// The numbers of the sources that say so.
    pub(crate) sources: Vec<usize>,
    /// The drawing; none without a date.
    pub(crate) drawing: Option<Drawing>,
}

/// How many lines stand open.
const OPEN_LINES: usize = 40;
/// The most labels along the axis.
const LABELS: i16 = 6;

/// One act of the chronology, before it is drawn.
struct Told<'a> {
    by: ClaimRef<'a>,
    act: &'a Act,
    on: Option<&'a VagueDate>,
}

/// The chronology of a person; none when no act is told.
pub(crate) fn chronology(accounts: &Accounts<'_>) -> Option<Chronology> {
    let mut told: Vec<Told<'_>> = acts(accounts).collect();
    told.sort_by(|a, b| match (a.on, b.on) {
        (Some(a), Some(b)) => a.chronological(b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
    if told.is_empty() {
        return None;
    }
    let ends = told.iter().filter_map(|told| told.act.until.as_ref());
    let silence = silence(accounts, &told);
    let after = silence
        .as_ref()
        .and_then(|(since, ..)| since.tomorrow().ok())
        .map(VagueDate::from_day);
    let axis = Axis::over(told.iter().filter_map(|told| told.on).chain(ends).chain(&after), LABELS);
    let mut lines: Vec<Line> = Vec::new();
    let mut years: Vec<Option<i16>> = Vec::new();
    for told in &told {
        let line = line(accounts, told, axis);
        let same = lines.last_mut().filter(|last| last.is_same(&line));
        match same {
            Some(last) => last.sources.extend(line.sources),
            None => {
                years.push(told.on.and_then(|on| on.earliest().or(on.latest())).map(Day::year));
                lines.push(line);
            }
        }
    }
    let folds = fold(accounts.lang, &mut lines, &years);
    if let (Some((since, words, what)), Some(axis)) = (silence, axis) {
        let undated = lines
            .iter()
            .position(|line| line.drawing.is_none())
            .unwrap_or(lines.len());
        let drawing = Some(Drawing::on(axis).silence(since));
        let what = Foreign::plain(what);
        lines.insert(
            undated,
            Line {
                when: Foreign::plain(words),
                what,
                href: None,
                held: None,
                refuted: false,
                sources: Vec::new(),
                drawing,
            },
        );
    }
    Some(Chronology {
        years: axis.map(|axis| axis.labels()).unwrap_or_default(),
        lines,
        folds,
    })
}

fn acts<'a>(accounts: &Accounts<'a>) -> impl Iterator<Item = Told<'a>> {
    let told = accounts.told.iter().filter_map(|by| told(*by));
    // A denial tells that something did not happen, and has a place here only by a date of its own.
    told.filter(|told| told.by.claim.held != Held::Denied || told.act.when.is_some())
}

/// The act that a claim tells.
fn told(by: ClaimRef<'_>) -> Option<Told<'_>> {
    let claim = by.claim;
    let Value::Act(act) = &claim.value else { return None };
    // A sentence without a date of its own is told on a day, and stands there.
    let told_on = matches!(act.kind.as_str(), "sentenced" | "sentence_changed")
        .then_some(claim.said_on.as_ref())
        .flatten();
    Some(Told {
        by,
        act,
        on: act.when.as_ref().or(told_on),
    })
}

/// The accounts of one act, drawn: the years along the axis, and a line for each that has a date. Only what happened is drawn,
/// never the day on which it was told.
pub(crate) fn drawn(accounts: &Accounts<'_>, of: &[ClaimRef<'_>]) -> (Vec<i16>, Vec<Line>) {
    let mut told: Vec<Told<'_>> = of.iter().filter_map(|by| told(*by)).collect();
    for told in &mut told {
        told.on = told.act.when.as_ref();
    }
    let ends = told.iter().filter_map(|told| told.act.until.as_ref());
    let axis = Axis::over(told.iter().filter_map(|told| told.on).chain(ends), LABELS);
    let lines = told.iter().map(|told| Line {
        href: None,
        ..line(accounts, told, axis)
    });
    let lines = lines.filter(|line| line.drawing.is_some()).collect();
    (axis.map(|axis| axis.labels()).unwrap_or_default(), lines)
}

impl Line {
    /// Whether two accounts say the same of the same time.
    fn is_same(&self, other: &Self) -> bool {
        self.when == other.when && self.what == other.what && self.held == other.held && self.refuted == other.refuted
    }
}

fn line(accounts: &Accounts<'_>, told: &Told<'_>, axis: Option<Axis>) -> Line {
    let (claim, act) = (told.by.claim, told.act);
    let own_date = act.when.is_some() || act.when_words.is_some();
    let when = if own_date {
        dates::told_apart(accounts.lang, act.when_words.as_deref(), act.when.as_ref())
    } else {
        told.on
            .and_then(|_| dates::told_apart(accounts.lang, claim.said_words.as_deref(), claim.said_on.as_ref()))
    };
    let drawing = axis.zip(told.on).map(|(axis, on)| {
        let drawing = Drawing::on(axis).date(on, claim.held, is_vaguer(act));
        match &act.until {
            Some(until) => drawing.stay(on, until, claim.held),
            None => drawing,
        }
    });
    let what = accounts.shown(claim).main;
    let what = match claim.speaker_name().filter(|_| claim.is_official()) {
        Some(speaker) => {
            let speaker = Foreign::quoted(accounts.lang, speaker);
            Foreign::joined(&[speaker, what.in_a_sentence(accounts.lang)], accounts.lang.colon())
        }
        None => what,
    };
    Line {
        when: when.unwrap_or_else(|| Foreign::plain(accounts.lang.say("not-dated"))),
        what,
        href: Some(accounts.href(&format!("/act/{}", act::key(accounts, told.by, act)))),
        held: Some(Stroke(claim.held, accounts.lang)),
        refuted: accounts
            .contests
            .iter()
            .any(|contest| contest.refuted() == Some(told.by)),
        sources: vec![accounts.number(told.by.source)],
        drawing: drawing.filter(|drawing| !drawing.is_empty()),
    }
}

/// Whether the source's own words are vaguer than the dates that they were read as.
fn is_vaguer(act: &Act) -> bool {
    let words = act.when_words.as_deref().unwrap_or("").to_lowercase();
    ["before", "after", "about", "around", "soon", "some", "or", "few"]
        .iter()
        .any(|vague| words.split(|c: char| !c.is_alphabetic()).any(|word| word == *vague))
}

/// From when on no word is recorded, in words, and what the line says. None when a sign of life followed.
fn silence(accounts: &Accounts<'_>, told: &[Told<'_>]) -> Option<(Day, String, String)> {
    let since = |on: &VagueDate| accounts.lang.message("since").on(on).plain();
    let no_word = |key| accounts.lang.message(key).sex(accounts.sex).plain();
    let last = |counts: &dyn Fn(&Told<'_>) -> bool| {
        told.iter()
            .filter(|told| counts(told) && told.by.claim.held.is_assertion())
            .filter_map(|told| told.on.filter(|on| on.latest().is_some()))
            .max_by(|a, b| a.chronological(b))
    };
    // An official word is no sign of life.
    let heard = last(&|told| is_sign_of_life(&told.act.kind) && !told.by.claim.is_official());
    if let Some(lost) = last(&|told| told.act.kind == "contact_lost")
        && heard.is_none_or(|heard| heard.latest() < lost.earliest())
        && accounts
            .status
            .silent_since
            .is_some_and(|since| Some(since) <= lost.latest())
    {
        return Some((lost.latest()?, since(lost), no_word("no-word")));
    }
    let news = accounts.status.last_news.as_ref().filter(|_| accounts.status.no_news)?;
    Some((news.latest()?, since(news), no_word("no-later-word")))
}

/// Takes the lines beyond the first ones away, by year.
fn fold(lang: Language, lines: &mut Vec<Line>, years: &[Option<i16>]) -> Vec<(String, Vec<Line>)> {
    if lines.len() <= OPEN_LINES + OPEN_LINES / 4 {
        return Vec::new();
    }
    let mut folds: BTreeMap<i16, Vec<Line>> = BTreeMap::new();
    for (line, year) in lines.split_off(OPEN_LINES).into_iter().zip(&years[OPEN_LINES..]) {
        folds.entry(year.unwrap_or(i16::MAX)).or_default().push(line);
    }
    let folds = folds.into_iter().map(|(year, lines)| {
        let of = if year == i16::MAX {
            lang.say("not-dated").into_owned()
        } else {
            year.to_string()
        };
        (
            lang.message("fold-more")
                .text("of", of)
                .number("count", lines.len())
                .plain(),
            lines,
        )
    });
    folds.collect()
}

#[cfg(test)]
mod tests {
    use crate::person::chronology::*;
    use crate::person::invented::{TODAY, record};
    use guwah_domain::disclosure::Audience;

    fn lines(told: &[(u8, &str)]) -> Vec<(String, String)> {
        let record = record(told);
        let chronology = chronology(&Accounts::of(&record, Audience::Public, TODAY, Language::English)).unwrap();
        chronology
            .lines
            .into_iter()
            .map(|line| (line.when.text().to_owned(), line.what.text().to_owned()))
            .collect()
    }

    const LOST: &str =
        r#""property":"act","value":{"act":{"kind":"contact_lost","when":"2018-03","account":"Contact lost"}}"#;
    const CALLED: &str =
        r#""property":"act","value":{"act":{"kind":"contact_regained","when":"2019-01-27","account":"Called"}}"#;
    const UNDATED: &str = r#""property":"act","value":{"act":{"kind":"transferred","account":"Moved elsewhere"}}"#;

    #[test]
    fn silence_follows_a_lost_contact_until_there_is_word() {
        let told = lines(&[(1, UNDATED), (1, LOST)]);
        let expected = [
            ("March 2018", "Contact lost"),
            ("Since March 2018", "No news from them"),
            ("Not dated", "Moved elsewhere"),
        ];
        assert_eq!(told, expected.map(|(when, what)| (when.to_owned(), what.to_owned())));
        let told = lines(&[(1, CALLED), (1, LOST)]);
        assert_eq!(told[1].1, "Called");
        assert_eq!(told[2].1, "No later news of them is recorded");
    }

    #[test]
    fn two_accounts_of_one_thing_are_one_line() {
        let record = record(&[(1, LOST), (2, LOST)]);
        let chronology = chronology(&Accounts::of(&record, Audience::Public, TODAY, Language::English)).unwrap();
        assert_eq!(chronology.lines[0].sources, [1, 2]);
    }

    #[test]
    fn many_acts_are_folded_by_year_and_none_is_cut() {
        let told: Vec<String> = (0..200)
            .map(|n| {
                let (year, month) = (2001 + n / 12, n % 12 + 1);
                format!(r#""property":"act","value":{{"act":{{"kind":"summoned","when":"{year}-{month:02}"}}}}"#)
            })
            .collect();
        let told: Vec<(u8, &str)> = told.iter().map(|claim| (1, claim.as_str())).collect();
        let record = record(&told);
        let chronology = chronology(&Accounts::of(&record, Audience::Public, TODAY, Language::English)).unwrap();
        let folded: usize = chronology.folds.iter().map(|(_, lines)| lines.len()).sum();
        let open = chronology.lines.iter().filter(|line| line.held.is_some()).count();
        assert_eq!((open, folded), (OPEN_LINES, 200 - OPEN_LINES));
    }
}

//! Who changed what, and the page as it stood at a moment.

use guwah_domain::edition_change::Topic;
use guwah_domain::listing::Release;
use guwah_domain::schema::Schema;
use guwah_registry::Happened;
use guwah_registry::history::{EDITOR, Moment};
use guwah_registry::readers::HistoryLine;
use guwah_wording::Foreign;
use guwah_wording::Language;
use guwah_wording::Message;
use guwah_wording::dates;

/// One entry that changed the record.
pub struct Recorded {
    /// The day.
    pub day: String,
    /// The time.
    pub time: String,
    /// What changed.
    pub what: Vec<Message>,
    /// Who recorded it; a role, for the public.
    pub actor: Foreign,
    /// Why.
    pub why: Option<Foreign>,
    /// The page as it stood then.
    pub href: String,
}

/// The history of a record, newest first: what stands open, and what is folded.
pub struct History {
    /// The newest entries.
    pub lines: Vec<Recorded>,
    /// Older ones.
    pub older: Vec<Recorded>,
    /// In an edition, which holds no entries: the earlier ones that tell of the person, with the page in each.
    pub earlier: Option<Vec<(String, String)>>,
}

/// How many entries stand open.
const OPEN: usize = 12;

/// The history as the page shows it.
pub fn history(lang: Language, lines: &[HistoryLine], page: &str) -> History {
    let mut together: Vec<(Recorded, Vec<Happened>)> = Vec::new();
    for line in lines.iter().rev() {
        let (line, what) = (recorded(lang, line, page), &line.what);
        // What one person recorded within a minute is told in one line, which leads to the last of it.
        let same = together.last_mut().filter(|(last, _)| {
            (&last.day, &last.time, &last.actor, &last.why) == (&line.day, &line.time, &line.actor, &line.why)
        });
        match same {
            Some((_, last)) => last.splice(0..0, what.iter().cloned()).for_each(drop),
            None => together.push((line, what.clone())),
        }
    }
    let told = together.into_iter().map(|(mut line, what)| {
        let what = Happened::together(&what);
        line.what = what.iter().map(|what| happened(lang, what)).collect();
        line.what.dedup();
        line
    });
    let mut lines: Vec<Recorded> = told.collect();
    let older = if lines.len() > OPEN {
        lines.split_off(OPEN)
    } else {
        Vec::new()
    };
    History {
        lines,
        older,
        earlier: None,
    }
}

/// A line without what changed, which is told together with what was recorded at the same time.
fn recorded(lang: Language, line: &HistoryLine, page: &str) -> Recorded {
    let (day, time) = dates::instant(lang, &line.at);
    Recorded {
        day,
        time,
        what: Vec::new(),
        actor: recorded_by(lang, line),
        why: line.why.as_deref().map(|why| Foreign::quoted(lang, why)),
        href: format!("{page}?as_of={}", moment_of(line)),
    }
}

/// The moment of a line, as addresses write it. The public is told the time alone: positions tell how much lies in between.
fn moment_of(line: &HistoryLine) -> String {
    if line.actor == EDITOR {
        line.at.clone()
    } else {
        line.position.to_string()
    }
}

/// Who recorded a line: a name for the team, a role for the public.
pub fn recorded_by(lang: Language, line: &HistoryLine) -> Foreign {
    if line.actor == EDITOR {
        Foreign::plain(lang.say("history-editor"))
    } else {
        Foreign::quoted(lang, &line.actor)
    }
}

/// What one change did, in words.
pub fn happened(lang: Language, happened: &Happened) -> Message {
    let source = |by: &Option<String>| match by {
        Some(by) => Foreign::quoted(lang, by),
        None => Foreign::plain(lang.say("history-a-source")),
    };
    let of_release = |key: &'static str, by: &Option<String>, release: &Release| {
        lang.message(key)
            .foreign("source", &source(by))
            .text("release", dates::release(lang, release))
    };
    let of_topics = |key: &'static str, topics: &[Topic]| {
        let topics: Vec<Foreign> = topics.iter().map(|topic| topic_label(lang, topic)).collect();
        lang.message(key)
            .foreign("what", &Foreign::joined(&topics, lang.comma()))
    };
    match happened {
        Happened::Claims {
            begun,
            ended,
            by,
            release,
        } => {
            let claims = match release {
                Some(release) if *begun == 0 => {
                    return of_release("history-ended", by, release).number("count", *ended);
                }
                Some(release) => of_release("history-claims-release", by, release),
                None => lang.message("history-claims").foreign("source", &source(by)),
            };
            let claims = claims.number("count", *begun);
            if *ended == 0 {
                return claims;
            }
            let message = lang.message("history-claims-ended").message("claims", claims);
            message.number("count", *ended)
        }
        Happened::ListedAgain { by, release } => of_release("history-listed-again", by, release),
        Happened::NoLongerListed { by, release } => of_release("history-no-longer-listed", by, release),
        Happened::Disclosed(level) => {
            let level = lang.small(&lang.term("disclosure", level.key()));
            lang.message("history-disclosed").text("level", level)
        }
        Happened::ClaimPublicAs(_) => lang.message("history-claim-public-as"),
        Happened::PersonPublicAs(_) => lang.message("history-person-public-as"),
        Happened::Embargo(Some(day)) => lang.message("history-embargo").text("day", dates::day(lang, *day)),
        Happened::Embargo(None) => lang.message("history-embargo-over"),
        Happened::ClaimWithdrawn => lang.message("history-claim-withdrawn"),
        Happened::ClaimCorrected => lang.message("history-claim-corrected"),
        Happened::ClaimRestored => lang.message("history-claim-restored"),
        Happened::Judged => lang.message("history-judged"),
        Happened::JudgementUndone => lang.message("history-judgement-undone"),
        Happened::SummaryConfirmed => lang.message("history-summary-confirmed"),
        Happened::Summary => lang.message("history-summary"),
        Happened::Description => lang.message("history-description"),
        Happened::Withheld => lang.message("history-withheld"),
        Happened::ShownAgain => lang.message("history-shown-again"),
        Happened::KnownTo(list) => lang
            .message("history-known-to")
            .foreign("source", &Foreign::quoted(lang, list)),
        Happened::Published => lang.message("history-published"),
        Happened::Changed(topics) => of_topics("history-changed", topics),
        Happened::NewlyTold(topics) => of_topics("history-newly-told", topics),
        Happened::NoLongerSaid(topics) => of_topics("history-no-longer-said", topics),
        Happened::ToldNoMore(topics) => of_topics("history-told-no-more", topics),
        Happened::ToldOtherwise => lang.message("history-told-otherwise"),
    }
}

/// What a claim is about: an act by its kind, else the property, or the heading that a list has for it.
fn topic_label(lang: Language, topic: &Topic) -> Foreign {
    match &topic.act {
        Some(kind) => Foreign::plain(lang.small(&lang.term("act", kind))),
        None if Schema::person().property(&topic.property).is_none() => {
            Foreign::quoted(lang, Schema::person().label(&topic.property, lang.key()))
        }
        None => Foreign::plain(lang.small(&lang.property(&topic.property))),
    }
}

/// A moment in words.
pub fn moment(lang: Language, moment: &Moment) -> String {
    match moment {
        Moment::EndOf(day) => lang.message("moment-end-of").on_day(*day).plain(),
        Moment::Instant(at) => {
            let (day, time) = dates::instant(lang, at);
            lang.message("moment-at").text("day", day).text("time", time).plain()
        }
        Moment::Position(position) => lang.message("moment-entry").number("position", *position).plain(),
    }
}

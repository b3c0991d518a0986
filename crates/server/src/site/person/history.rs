//! Who changed what, and the page as it stood at a moment.

use crate::site::dates;
use crate::site::foreign::Foreign;
use crate::site::language::Language;
use guwah_registry::history::Moment;
use guwah_registry::readers::HistoryLine;

/// One entry that changed the record.
pub(crate) struct Recorded {
    /// The day.
    pub(crate) day: String,
    /// The time.
    pub(crate) time: String,
    /// What changed.
    pub(crate) what: Vec<Foreign>,
    /// Who recorded it; a role, for the public.
    pub(crate) actor: Foreign,
    /// Why.
    pub(crate) why: Option<Foreign>,
    /// The page as it stood then.
    pub(crate) href: String,
}

/// The history of a record, newest first: what stands open, and what is folded.
pub(crate) struct History {
    /// The newest entries.
    pub(crate) lines: Vec<Recorded>,
    /// Older ones.
    pub(crate) older: Vec<Recorded>,
    /// In an edition, which holds no entries: the earlier ones that tell of the person, with the page in each.
    pub(crate) earlier: Option<Vec<(String, String)>>,
}

/// How many entries stand open.
const OPEN: usize = 12;

/// The history as the page shows it.
pub(crate) fn history(lang: Language, lines: &[HistoryLine], page: &str) -> History {
    let mut together: Vec<Recorded> = Vec::new();
    for line in lines.iter().rev() {
        let line = recorded(lang, line, page);
        // What one person recorded within a minute is told in one line, which leads to the last of it.
        let same = together.last_mut().filter(|last| {
            (&last.day, &last.time, &last.actor, &last.why) == (&line.day, &line.time, &line.actor, &line.why)
        });
        match same {
            Some(last) => last.what.splice(0..0, line.what).for_each(drop),
            None => together.push(line),
        }
    }
    for line in &mut together {
        line.what.dedup();
    }
    let mut lines = together;
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

fn recorded(lang: Language, line: &HistoryLine, page: &str) -> Recorded {
    let (day, time) = dates::instant(lang, &line.at);
    Recorded {
        day,
        time,
        what: line
            .what
            .iter()
            .map(|what| Foreign::quoted(lang, &lang.capital(what)))
            .collect(),
        actor: Foreign::quoted(lang, &line.actor),
        why: line.why.as_deref().map(|why| Foreign::quoted(lang, why)),
        href: format!("{page}?as_of={}", line.position),
    }
}

/// A moment in words.
pub(crate) fn moment(lang: Language, moment: &Moment) -> String {
    match moment {
        Moment::EndOf(day) => lang.message("moment-end-of").on_day(*day).plain(),
        Moment::Instant(at) => {
            let (day, time) = dates::instant(lang, at);
            format!("{day}{}{time}", lang.comma())
        }
        Moment::Position(position) => lang.message("moment-entry").number("position", *position).plain(),
    }
}

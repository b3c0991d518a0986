//! What others did for the person, and what came back. Silence is drawn.

use super::accounts::Accounts;
use crate::site::chip::Chip;
use crate::site::dates;
use crate::site::foreign::Foreign;
use crate::site::labels;
use guwah_domain::intervention::{Answer, Intervention};
use guwah_domain::value::Value;

/// One enquiry and its answer.
pub(crate) struct Asked {
    /// What was done; none when no enquiry is recorded.
    pub(crate) done: Option<Done>,
    /// What came back; none when nothing is recorded.
    pub(crate) answer: Option<AnswerView>,
    /// The source.
    pub(crate) chip: Chip,
}

/// What was done.
pub(crate) struct Done {
    /// In words.
    pub(crate) what: Foreign,
    /// By whom, to whom, when: a line.
    pub(crate) about: Vec<Foreign>,
}

/// What came back.
pub(crate) struct AnswerView {
    /// Whether that was nothing.
    pub(crate) silent: bool,
    /// What.
    pub(crate) what: Foreign,
    /// From whom and when: a line.
    pub(crate) about: Vec<Foreign>,
}

/// All enquiries for a person, those that name the person first.
pub(crate) fn asked(accounts: &Accounts<'_>) -> Vec<Asked> {
    let rows = accounts.told.iter().filter_map(|(source, claim)| {
        let Value::Intervention(intervention) = &claim.value else {
            return None;
        };
        let row = Asked {
            done: done(intervention),
            answer: intervention.answer.as_ref().map(answer),
            chip: accounts.chip(*source, claim),
        };
        Some((intervention.by_name, row))
    });
    let mut rows: Vec<(bool, Asked)> = rows.collect();
    rows.sort_by_key(|(by_name, _)| !by_name);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn done(asked: &Intervention) -> Option<Done> {
    let kind = asked.kind.as_deref().map(|kind| labels::term("intervention", kind));
    let what = asked.account.as_deref().or(kind)?;
    if asked.kind.is_none() && asked.by.is_none() && asked.recipient.is_none() {
        return None;
    }
    let mut about = Vec::new();
    about.extend(asked.account.as_ref().and(kind).map(Foreign::words));
    about.extend(asked.by.as_deref().map(|by| Foreign::words(&format!("by {by}"))));
    about.extend(asked.recipient.as_deref().map(|to| Foreign::words(&format!("to {to}"))));
    about.extend(asked.on.as_ref().map(|on| Foreign::words(&dates::in_words(on))));
    if asked.recipient.is_none() && asked.on.is_none() {
        about.push(Foreign::words("recipient and date are not recorded"));
    }
    if !asked.by_name {
        about.push(Foreign::words("not by name"));
    }
    Some(Done {
        what: Foreign::words(&dates::capital(what)),
        about,
    })
}

fn answer(answer: &Answer) -> AnswerView {
    let silent = answer.kind == "none";
    let label = if silent {
        "No reply"
    } else {
        labels::term("answer", &answer.kind)
    };
    let mut about: Vec<Foreign> = Vec::new();
    about.extend(
        answer
            .account
            .as_ref()
            .filter(|_| !silent)
            .map(|_| Foreign::words(label)),
    );
    about.extend(answer.by.as_deref().map(|by| Foreign::words(&format!("from {by}"))));
    let on = dates::told(answer.on_words.as_deref(), answer.on.as_ref());
    about.extend(on.map(|on| Foreign::words(&dates::small(&on))));
    let what = if silent {
        label
    } else {
        answer.account.as_deref().unwrap_or(label)
    };
    if silent {
        about.extend(answer.account.as_deref().map(Foreign::words));
    }
    AnswerView {
        silent,
        what: Foreign::words(what),
        about,
    }
}

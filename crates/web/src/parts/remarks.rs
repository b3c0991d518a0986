//! What is worth a look: turns from one kind of custody to another that are odd as told, and what accounts leave open. For the
//! team: they are questions to whoever records or verifies, and say nothing against anyone.

use crate::parts::accounts::Accounts;
use crate::parts::chip::Chip;
use guwah_domain::course::course_notes;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::ClaimId;
use guwah_domain::questions::questions;
use guwah_wording::Foreign;

/// One remark.
pub struct Remark {
    /// Which rule it comes from.
    pub rule: &'static str,
    /// The claim that it is about.
    pub claim: ClaimId,
    /// What the claim says.
    pub about: Foreign,
    /// When and how, as the claim says.
    pub note: Option<Foreign>,
    /// What is odd, and what may explain it.
    pub explanation: Foreign,
    /// Who says so.
    pub chip: Chip,
}

/// The remarks on a person's course, in the order of the course. The public gets none.
pub fn remarks(accounts: &Accounts<'_>) -> Vec<Remark> {
    if accounts.audience == Audience::Public {
        return Vec::new();
    }
    let person = &accounts.record.person;
    let brief = |source| accounts.record.brief(source);
    let notes = course_notes(person, &accounts.contests).into_iter();
    notes
        .chain(questions(person, &accounts.contests, &accounts.status, &brief))
        .map(|(told, note)| {
            let shown = accounts.shown(told.claim);
            Remark {
                rule: note.rule,
                claim: told.id(accounts.record.person.id),
                about: shown.main,
                note: shown.note,
                explanation: Foreign::plain(
                    accounts
                        .lang
                        .in_letters(&note.explanation(accounts.lang.key()))
                        .into_owned(),
                ),
                chip: accounts.chip(told.source, told.claim),
            }
        })
        .collect()
}

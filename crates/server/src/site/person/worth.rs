//! What is worth a look: turns from one kind of custody to another that are odd as told. For the team: they are
//! questions to whoever records or verifies, and say nothing against anyone.

use super::accounts::Accounts;
use crate::site::chip::Chip;
use guwah_domain::course::course_notes;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::ClaimId;
use guwah_wording::Foreign;

/// One remark.
pub(crate) struct Remark {
    /// Which rule it comes from.
    pub(crate) rule: &'static str,
    /// The claim that it is about.
    pub(crate) claim: ClaimId,
    /// What the claim says.
    pub(crate) about: Foreign,
    /// When and how, as the claim says.
    pub(crate) note: Option<Foreign>,
    /// What is odd, and what may explain it.
    pub(crate) explanation: Foreign,
    /// Who says so.
    pub(crate) chip: Chip,
}

/// The remarks on a person's course, in the order of the course. The public gets none.
pub(crate) fn remarks(accounts: &Accounts<'_>) -> Vec<Remark> {
    if accounts.audience == Audience::Public {
        return Vec::new();
    }
    let notes = course_notes(&accounts.record.person).into_iter();
    notes
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

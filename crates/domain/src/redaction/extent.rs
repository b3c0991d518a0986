//! How much of a person the public is told.

use super::Telling;
use super::claims::{form, is_narrowed, is_told, leaves_out_speaker};
use crate::person::{Editorial, Person};
use crate::value::Value;

/// How much of what the team sees of a record the public is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing.
    Nothing,
    /// Less than the team.
    Part,
    /// As much as makes the same card: every claim, reduced at most where no card shows it.
    Whole,
}

/// How much of a person the public is told, whose claims are told so.
#[must_use]
pub fn extent(person: &Person, telling: &Telling<'_>) -> Extent {
    if person.editorial.withheld.is_some() || person.screened.holds_whole() {
        return Extent::Nothing;
    }
    let protected = telling.protected();
    let untouched = person.editorial == Editorial::default() && person.screened.is_empty();
    let (mut any, mut whole, mut numbers) = (false, untouched, 0);
    for (source, statement) in &person.statements {
        let by_source = telling.permits(*source);
        // A list that knows the person and says nothing is on the card of the team alone.
        whole &= !statement.claims.is_empty();
        for claim in &statement.claims {
            let permitted = telling.permitted(&by_source, *source, claim);
            let narrowed = is_narrowed(claim, &permitted);
            let told = is_told(claim, &permitted)
                && (protected.is_empty() && !narrowed
                    || form(claim, &permitted).is_some_and(|form| !protected.are_named_by(*source, &form)));
            any |= told;
            numbers += usize::from(matches!(claim.value, Value::IdentityNumber(_)));
            whole &= told && !narrowed && !leaves_out_speaker(claim, &permitted);
        }
    }
    match (any, whole && numbers < 2) {
        (false, _) => Extent::Nothing,
        (true, false) => Extent::Part,
        // One number contradicts none, so its public form makes no other card; and a card says of a photo only that it is there.
        (true, true) => Extent::Whole,
    }
}

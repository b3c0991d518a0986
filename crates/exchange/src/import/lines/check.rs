//! Whether what a line says of a person can be recorded.

use crate::formats::json_lines::read::PersonLine;
use crate::formats::mapped_sheet::values::{next_year, not_a_name, odd_year, unread_status};
use guwah_domain::claim::Claim;
use guwah_domain::decide::person_claim;
use guwah_domain::id::{InstitutionId, PersonId};
use guwah_domain::placeholder::no_name;
use guwah_domain::schema::HEADING;
use guwah_domain::value::Value;

/// Whether a person's claims can be recorded, whoever they name.
pub(super) fn fit(line: &PersonLine) -> Result<(), String> {
    let claims = line.claims(
        |_| Some(PersonId([1; 16])),
        |_| Some(InstitutionId([1; 16])),
        &mut Vec::new(),
    )?;
    check(&mut claims.into_iter().map(|(_, claim)| claim).collect::<Vec<_>>()).map(|_| ())
}

/// Checks claims against the schema; a name that is none is kept as words. Gives what a reader of the import should know.
pub(super) fn check(claims: &mut [Claim]) -> Result<Vec<String>, String> {
    let mut remarks = Vec::new();
    for (at, claim) in claims.iter_mut().enumerate() {
        if let Value::Name(name) = &claim.value
            && let Some(why) = no_name(&name.text)
        {
            remarks.push(not_a_name(&name.text, why));
            claim.value = Value::Text(name.clone());
            claim.property = format!("{HEADING}{}", claim.property);
        }
        if let Value::Term(status) = &claim.value
            && claim.property == "status"
        {
            remarks.extend(unread_status(status));
        }
        person_claim(claim).map_err(|refusal| format!("claim {at}: {refusal}"))?;
        let dates = match &claim.value {
            Value::Date(date) => [Some(date), None],
            Value::Act(act) => [act.when.as_ref(), act.until.as_ref()],
            _ => [None, None],
        };
        remarks.extend(
            dates
                .into_iter()
                .flatten()
                .filter_map(|date| odd_year(date.edtf(), date, next_year())),
        );
    }
    Ok(remarks)
}

//! Whether what a line says of a person can be recorded.

use super::doubts::{Doubts, leave_out_doubtful, leave_out_to_come};
use crate::formats::json_lines::read::PersonLine;
use crate::formats::mapped_sheet::values::unread_status;
use guwah_domain::claim::Claim;
use guwah_domain::decide::person_claim;
use guwah_domain::id::{InstitutionId, PersonId};
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::Value;

/// A person's claims, if they can be recorded, whoever they name.
pub(super) fn fit(line: &PersonLine, doubts: &Doubts) -> Result<Vec<Claim>, String> {
    let claims = line.claims(
        |_| Some(PersonId([1; 16])),
        |_| Some(InstitutionId([1; 16])),
        &mut Vec::new(),
    )?;
    let mut claims: Vec<Claim> = claims.into_iter().map(|(_, claim)| claim).collect();
    check(&mut claims, &[], doubts).map(|_| claims)
}

/// Checks claims against the schema; what can hardly be meant is kept as words first. `published` is when the source of each was.
/// Gives what a reader of the import should know.
pub(super) fn check(
    claims: &mut [Claim],
    published: &[Option<&VagueDate>],
    doubts: &Doubts,
) -> Result<Vec<String>, String> {
    let mut remarks = Vec::new();
    for (at, claim) in claims.iter_mut().enumerate() {
        leave_out_doubtful(claim, doubts, &mut remarks);
        leave_out_to_come(claim, published.get(at).copied().flatten(), doubts, &mut remarks);
        if let Value::Term(status) = &claim.value
            && claim.property == "status"
        {
            remarks.extend(unread_status(status));
        }
        if let Value::Act(act) = &mut claim.value {
            let act = &mut **act;
            if let Some(sentence) = &mut act.sentence {
                sentence.heed_words(act.account.as_deref());
            }
        }
        person_claim(claim).map_err(|refusal| format!("claim {at}: {refusal}"))?;
    }
    Ok(remarks)
}

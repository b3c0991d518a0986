//! What a plain sheet has no column for, counted: an export says what it leaves out.

use guwah_domain::claim::Claim;
use guwah_domain::person::Person;
use guwah_domain::value::Value;

/// How much of each kind was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    counts: [u64; KINDS.len()],
}

/// The kinds, in the words of a message.
const KINDS: [&str; 10] = [
    "claims that are denied, feared or rumoured",
    "testimonies",
    "interventions",
    "holders of offices",
    "claims with who said them, when, or where in the source",
    "dates in words beside the date",
    "claims that are no longer listed or were withdrawn",
    "summaries and descriptions by editors",
    "judgements",
    "values of which the public is told a part",
];

impl LeftOut {
    /// Takes note of what a row of a person does not tell.
    pub(super) fn gather(&mut self, person: &Person) {
        for (_, claim) in person.claims() {
            if let Some(kind) = kind_of(claim) {
                self.counts[kind] += 1;
            }
            self.counts[9] += u64::from(!claim.public_as.is_whole());
        }
        let editorial = &person.editorial;
        self.counts[7] += editorial.summaries.len() as u64 + u64::from(editorial.description.is_some());
        self.counts[8] += editorial.judgements.len() as u64;
        self.counts[9] += u64::from(!editorial.public_as.is_whole());
    }

    /// What the row of one person does not tell, in words.
    pub(super) fn of(person: &Person) -> String {
        let mut left_out = Self::default();
        left_out.gather(person);
        left_out.counted()
    }

    /// In words; none where nothing was left out.
    pub(super) fn in_words(&self) -> Option<String> {
        let told = self.counted();
        (!told.is_empty()).then(|| format!("the sheet leaves out what JSON Lines hold: {told}"))
    }

    fn counted(&self) -> String {
        let told: Vec<String> = self
            .counts
            .iter()
            .zip(KINDS)
            .filter(|(count, _)| **count > 0)
            .map(|(count, kind)| format!("{count} {kind}"))
            .collect();
        told.join("; ")
    }
}

/// Whether a sheet may say it: what is denied, feared or a rumour would stand there as if it were stated.
pub(super) fn is_said(claim: &Claim) -> bool {
    claim.held.is_assertion()
}

fn kind_of(claim: &Claim) -> Option<usize> {
    if !claim.is_current() {
        return Some(6);
    }
    if !is_said(claim) {
        return Some(0);
    }
    match &claim.value {
        Value::Testimony(_) => Some(1),
        Value::Intervention(_) => Some(2),
        Value::Office(_) => Some(3),
        _ if claim.by.is_some() || claim.through.is_some() || claim.said_on.is_some() || claim.locator.is_some() => {
            Some(4)
        }
        Value::Act(act) if act.when.is_some() && act.when_words.is_some() => Some(5),
        _ => None,
    }
}

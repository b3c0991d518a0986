//! Undoing an entry: the changes that take its effect back. They are recorded as a new entry; the old one stays for ever.
//!
//! An entry is undone as a whole or not at all, and only while what it decided still stands: otherwise undoing it would
//! silently overrule whoever decided since.

mod claims;
mod summaries;

use super::decision::{Context, Decision};
use super::refusal::Refusal;
use crate::change::Change;
use crate::claim::Claim;
use crate::disclosure::Disclosure;
use crate::id::{ClaimId, JudgementId, PersonId, SourceId};
use crate::judgement::Verdict;
use crate::person::Person;

/// An entry that is to be undone.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its position in the ledger.
    pub position: u64,
    /// What it changed.
    pub changes: &'a [Change],
}

/// What undoes an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Undoing {
    /// Removes a summary first, by an entry that rests on what the summary is drawn from, where the former one is drawn from more: it
    /// would stand again when that falls.
    pub first: Option<Decision>,
    /// The new entry.
    pub decision: Decision,
    /// Whether the public may see more after it: something that was narrowed is narrowed no more.
    pub widens: bool,
}

/// The changes that take an entry back. `before` is the person as recorded before it, `now` as recorded now.
///
/// # Errors
/// A refusal when an entry of its kind is not undone, or when what it decided does not stand any more.
pub fn undo(entry: Entry<'_>, before: &Person, now: &Person, why: &str, context: &Context) -> Result<Undoing, Refusal> {
    super::check::non_empty(why, "the reason for undoing")?;
    let taken = Taken {
        position: entry.position,
        before,
        now,
        why,
        context,
    };
    let mut undoing = Vec::new();
    let mut widens = false;
    // The last change first, as one takes off what was put on.
    for change in entry.changes.iter().rev() {
        let (changes, wider) = taken.back(change)?;
        undoing.extend(changes);
        widens |= wider;
    }
    Ok(Undoing {
        first: taken.summary_removed(&undoing),
        decision: Decision::together(undoing),
        widens,
    })
}

/// The person of whom an entry is taken back.
struct Taken<'a> {
    position: u64,
    before: &'a Person,
    now: &'a Person,
    why: &'a str,
    context: &'a Context,
}

/// Changes, and whether the public may see more after them.
type Back = (Vec<Change>, bool);

impl Taken<'_> {
    /// The changes that take one change back.
    fn back(&self, change: &Change) -> Result<Back, Refusal> {
        let (before, now) = (&self.before.editorial, &self.now.editorial);
        match change {
            Change::DisclosureSet {
                person,
                source,
                claim,
                level,
                ..
            } => self.disclosure(*person, *source, *claim, *level),
            Change::ClaimPublicAsSet { .. } | Change::PersonPublicAsSet { .. } => self.public_as(change),
            Change::EmbargoSet {
                person,
                source,
                claim,
                embargo,
                ..
            } => {
                let (was, is) = self.claim(*claim)?;
                self.holds(is.embargo == *embargo, "who may see the claim")?;
                Ok((who_saw(*person, *source, *claim, was), wider(is, was)))
            }
            Change::ClaimsMade { person, source, claims } => self.made(*person, *source, claims),
            Change::ClaimWithdrawn { .. } => self.withdrawn(change),
            Change::ClaimRestored { .. } => self.restored(change),
            Change::Judged {
                person,
                judgement,
                about,
            } => {
                let stands = now.judgements.iter().any(|kept| kept.id == judgement.id);
                self.holds(stands, "what was judged")?;
                let undone = Change::JudgementUndone {
                    person: *person,
                    judgement: judgement.id,
                    about: about.clone(),
                };
                Ok((vec![undone], false))
            }
            Change::JudgementUndone { person, judgement, .. } => {
                Ok((vec![self.judged_again(*person, *judgement)?], false))
            }
            Change::SummaryWritten { person, .. } => self.summary(*person, change),
            Change::SummaryConfirmed { person, lang, basis } => self.unconfirmed(*person, lang.as_ref(), basis),
            Change::PersonDescribed { person, description } => {
                let stands = now.description.as_deref().unwrap_or_default() == description;
                self.holds(stands, "the description")?;
                let former = Change::PersonDescribed {
                    person: *person,
                    description: before.description.clone().unwrap_or_default(),
                };
                Ok((vec![former], false))
            }
            Change::PersonWithheld { person, why } => {
                self.holds(now.withheld == *why, "whether the person is withheld")?;
                let former = Change::PersonWithheld {
                    person: *person,
                    why: before.withheld.clone(),
                };
                Ok((vec![former], before.withheld.is_none()))
            }
            other => Err(self.never(other)),
        }
    }

    fn disclosure(
        &self,
        person: PersonId,
        source: SourceId,
        claim: ClaimId,
        level: Disclosure,
    ) -> Result<Back, Refusal> {
        let (was, is) = self.claim(claim)?;
        self.holds(is.disclosure == level && is.embargo.is_none(), "who may see the claim")?;
        Ok((who_saw(person, source, claim, was), wider(is, was)))
    }

    /// Claims that were made are withdrawn; those that stood before the entry stay.
    fn made(&self, person: PersonId, source: SourceId, claims: &[Claim]) -> Result<Back, Refusal> {
        let ids = claims.iter().map(|claim| claim.id(person, source));
        let new = ids.filter(|id| self.before.claim(*id).is_none());
        let standing = new.filter(|id| {
            let is = self.now.claim(*id);
            is.is_some_and(|(_, claim)| claim.withdrawn.is_none())
        });
        let withdrawn: Vec<Change> = standing
            .map(|claim| Change::ClaimWithdrawn {
                person,
                source,
                claim,
                why: self.why.to_owned(),
                replaced_by: None,
                others: self.others(claim),
            })
            .collect();
        self.holds(!withdrawn.is_empty(), "every claim of it")?;
        Ok((withdrawn, false))
    }

    /// The judgement, made again by whoever undoes its undoing.
    fn judged_again(&self, person: PersonId, judgement: JudgementId) -> Result<Change, Refusal> {
        let was = self
            .before
            .editorial
            .judgements
            .iter()
            .find(|kept| kept.id == judgement);
        let was = was.ok_or_else(|| self.no_more("what was judged"))?;
        let mut standing = self.now.editorial.judgements.iter();
        let again = standing.any(|kept| of_the_same(&kept.verdict, &was.verdict));
        self.holds(!again, "what was judged")?;
        super::judgement::judge(
            self.now,
            person,
            was.verdict.clone(),
            Some(self.why.to_owned()),
            self.context,
            was.id,
        )
    }

    /// A claim before the entry and now.
    fn claim(&self, id: ClaimId) -> Result<(&Claim, &Claim), Refusal> {
        match (self.before.claim(id), self.now.claim(id)) {
            (Some((_, was)), Some((_, is))) => Ok((was, is)),
            _ => Err(self.no_more("the claim")),
        }
    }

    /// Whom a claim names by record beside the person.
    fn others(&self, id: ClaimId) -> Vec<PersonId> {
        let claim = self.now.claim(id);
        claim.map_or_else(Vec::new, |(_, claim)| claim.persons().collect())
    }

    fn holds(&self, stands: bool, what: &'static str) -> Result<(), Refusal> {
        if stands { Ok(()) } else { Err(self.no_more(what)) }
    }

    fn no_more(&self, what: &'static str) -> Refusal {
        Refusal::NotSoAnyMore {
            position: self.position,
            what,
        }
    }

    fn never(&self, change: &Change) -> Refusal {
        let (what, instead) = no_way_back(change);
        Refusal::NotUndone {
            position: self.position,
            what,
            instead,
        }
    }
}

/// What a change did that none takes back, and what would be accepted instead.
fn no_way_back(change: &Change) -> (&'static str, &'static str) {
    match change {
        Change::PersonErased { .. } | Change::SourceErased { .. } => (
            "erased a record, and the keys are destroyed",
            "Nothing brings it back but being told anew",
        ),
        Change::NumbersGiven { .. } | Change::EditionPublished { .. } => (
            "published an edition, whose copies cannot be called back",
            "Withdraw or withhold what should not be public, and publish the next edition",
        ),
        Change::SigningKeyChanged { .. } => (
            "changed the signing key, and the former key is destroyed",
            "Change it again with “guwah ring rotate”",
        ),
        Change::RowAsserted { .. }
        | Change::RowDelisted { .. }
        | Change::ReleaseOpened { .. }
        | Change::ReleaseClosed { .. }
        | Change::PersonListed { .. }
        | Change::InstitutionListed { .. } => (
            "says what a list says",
            "Import the release that is right, or withdraw a claim with “guwah withdraw”",
        ),
        Change::ConsentRecorded { .. } => (
            "records a consent",
            "Record what is agreed to now with “guwah consent”, naming the consent that it renews",
        ),
        Change::SourceRecorded { .. } => ("describes a source", "Describe it anew in a file, and import that"),
        Change::LeakAnswered { .. } => (
            "answers the leak check",
            "Answer it anew with “guwah publish --resolve”",
        ),
        _ => (
            "is of a kind that has no opposite",
            "Record anew what should stand instead",
        ),
    }
}

/// Whether two verdicts decide the same question.
fn of_the_same(one: &Verdict, other: &Verdict) -> bool {
    use Verdict::{NotTheSame, Same, Undecided};
    match (one, other) {
        (Same(a) | NotTheSame(a) | Undecided(a), Same(b) | NotTheSame(b) | Undecided(b)) => a == b,
        (one, other) => one == other,
    }
}

/// The changes after which as many may see a claim as did.
fn who_saw(person: PersonId, source: SourceId, claim: ClaimId, was: &Claim) -> Vec<Change> {
    let mut changes = vec![Change::DisclosureSet {
        person,
        source,
        claim,
        level: was.disclosure,
        others: was.persons().collect(),
    }];
    if was.embargo.is_some() {
        changes.push(Change::EmbargoSet {
            person,
            source,
            claim,
            embargo: was.embargo,
            others: was.persons().collect(),
        });
    }
    changes
}

fn wider(is: &Claim, was: &Claim) -> bool {
    was.disclosure < is.disclosure || (was.embargo.is_none() && is.embargo.is_some())
}

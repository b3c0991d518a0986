//! Preview: what would become public, record by record and claim by claim, before anything is written.

use crate::changed::{ShortClaim, short_claims, was_told};
use crate::edition::Edition;
use crate::error::EditionError;
use crate::kept_back::{KeepingBack, KeptBack};
use crate::last::{LastEdition, Since};
use crate::leak::{self, LeakReport};
use crate::publish::in_registry;
use crate::records::{leaf_of_line, line_of};
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_registry::readers::{PersonRecord, Reader, RecordKey};
use guwah_registry::{PublishedRecord, Registry, RegistryError};

/// How a record would differ from the last edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// It was not in the last edition.
    Added,
    /// It is told of otherwise.
    Changed,
    /// It would no longer be there.
    Withdrawn,
}

impl Difference {
    /// The word for it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A claim that the last edition did not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClaim {
    /// The claim.
    pub claim: ClaimId,
    /// Its source.
    pub source: SourceId,
    /// The property.
    pub property: String,
}

/// One person of whom an edition made now would tell otherwise than the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Previewed {
    /// The person.
    pub person: PersonId,
    /// The public number, where there is one yet.
    pub number: Option<u64>,
    /// What the person would be called.
    pub called: Option<String>,
    /// How.
    pub difference: Difference,
    /// Claims that would be newly public.
    pub claims: Vec<NewClaim>,
}

/// A preview in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PreviewCounts {
    /// The number that the edition would have.
    pub edition: u64,
    /// Persons added.
    pub added: u64,
    /// Persons changed.
    pub changed: u64,
    /// Persons withdrawn.
    pub withdrawn: u64,
    /// Persons of whom the same is told.
    pub unchanged: u64,
    /// Claims newly public.
    pub claims: u64,
}

/// Shows every person whom an edition made now would add, change or withdraw, and every claim that would be newly public,
/// what the leak check finds, and whom it would keep back. Compared with the folder of the last edition, or with what the register keeps of it. Writes nothing.
///
/// # Errors
/// When the register keeps nothing of its last edition and no folder is given, when the folder is of another edition, or
/// the visitor's own error.
pub fn preview(
    registry: &Registry,
    last: Option<&Edition>,
    visit: &mut dyn FnMut(Previewed) -> Result<(), EditionError>,
) -> Result<(PreviewCounts, LeakReport, KeptBack), EditionError> {
    let before = registry.published_so_far()?;
    let number = before.editions.len() as u64;
    let mut known = match last {
        Some(edition) if before.editions.last() == Some(edition.about()) => LastEdition::in_folder(edition)?,
        Some(edition) => return Err(other_edition(edition, number).into()),
        None => LastEdition::kept(registry.folder(), number)?.ok_or_else(|| unknown(number))?,
    };
    let mut counts = PreviewCounts {
        edition: number + 1,
        ..PreviewCounts::default()
    };
    let leaks = leak::look(registry)?;
    let reader = registry.team_reader();
    let mut kept_back = KeepingBack::of(registry, &registry.leaks()?)?;
    registry.each_published(&mut |record| {
        if let PublishedRecord::Person(person) = record {
            kept_back.meet(person.id);
            let whole = |person: PersonId| reader.person(&RecordKey::Id(person));
            if let Some(seen) = compare(&mut known, person, &whole, &mut counts)? {
                visit(seen).map_err(in_registry)?;
            }
        }
        Ok(())
    })?;
    for person in known.withdrawn() {
        counts.withdrawn += 1;
        visit(Previewed {
            person,
            number: registry.number_of(person)?,
            called: None,
            difference: Difference::Withdrawn,
            claims: Vec::new(),
        })?;
    }
    Ok((counts, leaks, kept_back.kept_back()))
}

/// What is shown of a person; none where the same is told as before.
fn compare(
    known: &mut LastEdition,
    person: Box<PersonRecord>,
    whole: &dyn Fn(PersonId) -> Result<Option<PersonRecord>, RegistryError>,
    counts: &mut PreviewCounts,
) -> Result<Option<Previewed>, RegistryError> {
    let mut seen = Previewed {
        person: person.id,
        number: person.number,
        called: person.person.called().map(str::to_owned),
        difference: Difference::Added,
        claims: Vec::new(),
    };
    let short = short_claims(&person);
    let claims: Vec<NewClaim> = person
        .person
        .claims()
        .map(|(source, claim)| NewClaim {
            claim: claim.id(person.id, source),
            source,
            property: claim.property.clone(),
        })
        .collect();
    let leaf = leaf_of_line(&line_of(PublishedRecord::Person(person)).map_err(in_registry)?);
    let before = match known.meet(seen.person, &leaf) {
        (Since::Same, _) => {
            counts.unchanged += 1;
            return Ok(None);
        }
        (_, None) => {
            counts.added += 1;
            &[][..]
        }
        (_, Some(kept)) => {
            counts.changed += 1;
            seen.difference = Difference::Changed;
            &kept.claims
        }
    };
    let new = claims
        .into_iter()
        .zip(&short)
        .filter(|(_, short)| !was_told(before, **short));
    seen.claims = new.map(|(claim, _)| claim).collect();
    if !before.is_empty() && !seen.claims.is_empty() {
        let shown: Vec<ShortClaim> = short.to_vec();
        leave_out_narrowed(&mut seen.claims, whole(seen.person)?.as_ref(), before, &shown);
    }
    counts.claims += seen.claims.len() as u64;
    Ok(Some(seen))
}

/// Leaves out what the last edition told whole and this one would tell in part: it is narrower, and nothing of it is new.
fn leave_out_narrowed(
    new: &mut Vec<NewClaim>,
    whole: Option<&PersonRecord>,
    before: &[ShortClaim],
    shown: &[ShortClaim],
) {
    let Some(whole) = whole else { return };
    let short = short_claims(whole);
    let claims = whole.person.claims().zip(&short);
    let no_longer_whole = claims
        .filter(|((_, claim), short)| claim.is_current() && was_told(before, **short) && !was_told(shown, **short));
    for ((source, claim), _) in no_longer_whole {
        let in_part = |new: &NewClaim| new.source == source && new.property == claim.property;
        if let Some(at) = new.iter().position(in_part) {
            new.remove(at);
        }
    }
}

fn other_edition(edition: &Edition, number: u64) -> RegistryError {
    RegistryError::Unacceptable(format!(
        "{} is not the last edition of this register, which is number {number}: give that one's folder with --last",
        edition.folder().display()
    ))
}

fn unknown(number: u64) -> RegistryError {
    RegistryError::Unacceptable(format!(
        "the register keeps nothing of what its last edition, number {number}, held: give that edition's folder with --last"
    ))
}

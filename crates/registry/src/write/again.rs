//! Carried out again: a backup does not know what was erased and narrowed since it was made. The notes beside the keys do
//! ([`crate::deployment::restore_notes`]), so whoever restores has it done once more, by entries of its own.

use super::actor::{Actor, Permission};
use super::erase::erasures_since;
use super::execute::now;
use crate::deployment::Registry;
use crate::deployment::erasing::Erasing;
use crate::deployment::keyed_digest::outside_digest;
use crate::deployment::restore_notes::{EntryMark, Narrowed, NarrowedAs, Untold};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use guwah_domain::change::Change;
use guwah_domain::command::{Command, Erasure};
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::value::Text;
use guwah_ledger::KeyRing;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// Why something is narrowed that a backup does not know to be.
const AGAIN: &str =
    "narrowed after the backup was made from which the register was restored: an editor confirms it or takes it back";
/// Who confirmed an erasure that is carried out again.
const CONFIRMED: &str = "whoever confirmed it before the register was restored";

/// What a restore carried out again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CarriedOut {
    /// Records that were erased after the backup was made, and are again.
    pub erased: u64,
    /// Records of which something was narrowed after the backup was made, and is again.
    pub narrowed: Vec<PersonId>,
    /// Of those, the ones that are withheld as a whole, since what was narrowed is not in the backup.
    pub withheld: Vec<PersonId>,
    /// How many records that are not in the backup are withheld as soon as a file brings them again.
    pub waiting: u64,
    /// How many keys were destroyed by erasures of which neither the backup nor the ring tells more.
    pub unknown: u64,
}

/// Under which ids files bring again what was narrowed and is not recorded: it comes withheld.
pub struct NarrowedBefore {
    ring: Arc<dyn KeyRing>,
    outside_ids: HashSet<String>,
}

impl NarrowedBefore {
    /// Whether nothing is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.outside_ids.is_empty()
    }

    /// Whether a row of a dataset is; with an empty dataset, a source under its name.
    #[must_use]
    pub fn holds(&self, dataset: &str, row: &str) -> bool {
        !self.is_empty()
            && self
                .outside_ids
                .contains(&outside_digest(self.ring.as_ref(), dataset, row))
    }

    /// How a person comes.
    #[must_use]
    pub fn person(person: PersonId) -> Command {
        Command::WithholdPerson {
            person,
            why: Some(AGAIN.to_owned()),
        }
    }

    /// As [`Self::person`], as an import writes it down with the row itself.
    pub(super) fn withheld(person: PersonId) -> Change {
        Change::PersonWithheld {
            person,
            why: Some(AGAIN.to_owned()),
        }
    }

    /// How a source comes: nothing of it is published.
    #[must_use]
    pub fn source(source: SourceId) -> Command {
        Command::RecordConsent {
            source,
            consent: Consent {
                purposes: vec!["keep".to_owned()],
                withdrawn: Some(AGAIN.to_owned()),
                ..Consent::default()
            },
        }
    }
}

impl Registry {
    /// What was narrowed, after an older backup was made from which the register was restored, of records that it does not hold.
    ///
    /// # Errors
    /// When the ring or the register cannot be read.
    pub fn narrowed_before(&self) -> Result<NarrowedBefore, RegistryError> {
        let deployment = &self.shared.deployment;
        let notes = deployment.notes()?;
        let mut outside_ids = HashSet::new();
        if !notes.is_empty() {
            let untold = Untold::of(notes, &deployment.ledger()?, &HashSet::new())?;
            for narrowed in untold.narrowed {
                if !self.is_recorded(narrowed.change.record())? {
                    outside_ids.extend(narrowed.outside_ids);
                }
            }
        }
        Ok(NarrowedBefore {
            ring: Arc::clone(&deployment.ring),
            outside_ids,
        })
    }

    fn is_recorded(&self, record: [u8; 16]) -> Result<bool, RegistryError> {
        self.shared.tables.read(|db| Ok(Rows { db }.record(record)?.is_some()))
    }

    /// Erases and narrows again what was erased and narrowed after the backup was made from which the register comes, as far as the notes
    /// beside the keys tell of it. It can be repeated: what the ledger tells of is left alone.
    ///
    /// # Errors
    /// When the actor may not, or the ring or the register cannot be read or written.
    pub fn carry_out_again(&self, actor: &Actor) -> Result<CarriedOut, RegistryError> {
        actor.check(Permission::Erase)?;
        actor.check(Permission::Judge)?;
        self.shared.catch_up()?;
        let mut erased = HashSet::new();
        {
            let ledger = self.shared.looker();
            for (_, changes) in erasures_since(&ledger, 0)? {
                erased.extend(changes.iter().filter_map(erased_record));
            }
        }
        let notes = self.shared.deployment.notes()?;
        let untold = Untold::of(notes, &self.shared.deployment.ledger()?, &erased)?;
        erased.extend(untold.erased.iter().filter_map(erased_record));
        let mut done = CarriedOut {
            erased: untold.erased.len() as u64,
            ..CarriedOut::default()
        };
        self.erase_again(actor, untold.erased)?;
        done.unknown = self.destroyed_untold(&erased)?;
        for narrowed in untold.narrowed {
            let record = narrowed.change.record();
            if erased.contains(&record) {
                continue;
            }
            if !self.is_recorded(record)? {
                done.waiting += u64::from(!narrowed.outside_ids.is_empty());
                continue;
            }
            self.narrow_again(actor, &narrowed, &mut done)?;
        }
        for records in [&mut done.narrowed, &mut done.withheld] {
            records.sort_unstable();
            records.dedup();
        }
        Ok(done)
    }

    fn erase_again(&self, actor: &Actor, changes: Vec<Change>) -> Result<(), RegistryError> {
        if changes.is_empty() {
            return Ok(());
        }
        let commands = changes.into_iter().filter_map(erasure_of);
        let mut writing = self.shared.write()?;
        let at = now();
        let decisions = writing.decide(actor, &at, commands.collect())?;
        let directory = &self.shared.deployment.directory;
        directory.mark_erasing(&Erasing::of(writing.ledger().size()?, &[]))?;
        if let Err(error) = writing.record_erasure(decisions, &at, actor) {
            // A mark that stays does no harm: no entry since says that anybody was erased.
            let _ = directory.unmark_erasing();
            return Err(error);
        }
        drop(writing);
        self.finish_erasure().map(drop)
    }

    /// How many records have entries and no key, where nothing tells why.
    fn destroyed_untold(&self, erased: &HashSet<[u8; 16]>) -> Result<u64, RegistryError> {
        let destroyed = self.shared.deployment.ring.destroyed();
        let destroyed = destroyed.map_err(guwah_ledger::LedgerError::from)?;
        let untold: HashSet<[u8; 16]> = destroyed
            .iter()
            .map(|one| one.record.0)
            .filter(|record| !erased.contains(record))
            .collect();
        let mut met = BTreeSet::new();
        if !untold.is_empty() {
            let ledger = self.shared.looker();
            let scanned = ledger.store().scan(0, &mut |entry| {
                met.extend(
                    entry
                        .rests_on
                        .iter()
                        .map(|rest| rest.0)
                        .filter(|rest| untold.contains(rest)),
                );
                std::ops::ControlFlow::Continue(())
            });
            scanned.map_err(guwah_ledger::LedgerError::from)?;
        }
        Ok(met.len() as u64)
    }

    /// Narrows again what was; where it is not in the backup, its person is withheld as a whole.
    fn narrow_again(&self, actor: &Actor, narrowed: &Narrowed, done: &mut CarriedOut) -> Result<(), RegistryError> {
        let record = PersonId(narrowed.change.record());
        let command = match &narrowed.change {
            NarrowedAs::Consent(source) => Some(NarrowedBefore::source(*source)),
            NarrowedAs::Summary(person, lang) => self.summary_again(*person, lang.as_deref())?,
            NarrowedAs::Change(Change::SourceEmbargoSet { source, embargo }) => Some(Command::SetSourceEmbargo {
                source: *source,
                embargo: *embargo,
            }),
            NarrowedAs::Change(change) => match self.as_narrow(change)? {
                AsNarrow::Already => None,
                AsNarrow::By(command) => Some(command),
                AsNarrow::NotThere => {
                    done.withheld.push(record);
                    Some(NarrowedBefore::person(record))
                }
            },
        };
        let Some(command) = command else { return Ok(()) };
        let executed = self.execute(actor, command)?;
        if let Some(position) = executed.positions.last() {
            done.narrowed.push(record);
            let by = EntryMark::of(&self.shared.looker(), *position)?;
            if let Some(by) = by {
                self.shared.deployment.keep_note(&narrowed.settled(by))?;
            }
        }
        Ok(())
    }

    /// A summary that was removed or written anew since: that of the backup is removed.
    fn summary_again(&self, person: PersonId, lang: Option<&str>) -> Result<Option<Command>, RegistryError> {
        let known = self.shared.write()?.known_person(person)?;
        let held = known
            .editorial
            .summaries
            .iter()
            .any(|kept| kept.lang.as_deref() == lang);
        Ok(held.then(|| Command::WriteSummary {
            person,
            summary: Text {
                text: String::new(),
                lang: lang.map(str::to_owned),
            },
            basis: None,
            by: guwah_domain::command::SummaryBy::Editor,
        }))
    }

    /// What makes a person, or a claim of one, as narrow as a change once did; never wider than it is.
    fn as_narrow(&self, change: &Change) -> Result<AsNarrow, RegistryError> {
        let Some(id) = change.person() else {
            return Ok(AsNarrow::Already);
        };
        let known = self.shared.write()?.known_person(id)?;
        Ok(match change {
            Change::PersonWithheld { .. } if known.editorial.withheld.is_some() => AsNarrow::Already,
            Change::PersonWithheld { person, .. } => AsNarrow::By(NarrowedBefore::person(*person)),
            Change::PersonPublicAsSet { person, public_as } => {
                let strictest = public_as.strictest(known.editorial.public_as);
                if strictest == known.editorial.public_as {
                    return Ok(AsNarrow::Already);
                }
                AsNarrow::By(Command::SetPublicAs {
                    person: *person,
                    claim: None,
                    public_as: strictest,
                })
            }
            Change::DisclosureSet { claim, .. }
            | Change::ClaimPublicAsSet { claim, .. }
            | Change::EmbargoSet { claim, .. }
            | Change::ClaimWithdrawn { claim, .. } => claim_as_narrow(&known, *claim, change),
            _ => AsNarrow::Already,
        })
    }
}

/// What it takes to be as narrow as once.
#[allow(clippy::large_enum_variant, reason = "each is taken apart as soon as it is made")]
enum AsNarrow {
    Already,
    By(Command),
    /// What was narrowed is not there.
    NotThere,
}

fn claim_as_narrow(known: &Person, claim: ClaimId, change: &Change) -> AsNarrow {
    let Some((_, held)) = known.claim(claim) else {
        // What is public of the person beside it may tell the same in other words.
        return if known.editorial.withheld.is_some() {
            AsNarrow::Already
        } else {
            AsNarrow::NotThere
        };
    };
    let person = known.id;
    if held.withdrawn.is_some() {
        return AsNarrow::Already;
    }
    match change {
        Change::DisclosureSet { level, .. } if held.disclosure.strictest(*level) != held.disclosure => {
            AsNarrow::By(Command::SetDisclosure {
                person,
                claim,
                level: *level,
            })
        }
        Change::ClaimPublicAsSet { public_as, .. } if public_as.strictest(held.public_as) != held.public_as => {
            AsNarrow::By(Command::SetPublicAs {
                person,
                claim: Some((claim, held.disclosure)),
                public_as: public_as.strictest(held.public_as),
            })
        }
        Change::EmbargoSet { embargo, .. } if held.disclosure == Disclosure::Public => {
            AsNarrow::By(Command::SetEmbargo {
                person,
                claim,
                embargo: *embargo,
            })
        }
        Change::ClaimWithdrawn { .. } => AsNarrow::By(Command::WithdrawClaim {
            person,
            claim,
            why: AGAIN.to_owned(),
        }),
        _ => AsNarrow::Already,
    }
}

fn erased_record(change: &Change) -> Option<[u8; 16]> {
    match change {
        Change::PersonErased { person, .. } => Some(person.0),
        Change::SourceErased { source, .. } => Some(source.0),
        _ => None,
    }
}

fn erasure_of(change: Change) -> Option<Command> {
    let erasure = |reason, outside_ids, known_by: Box<_>| Erasure {
        reason,
        confirmed_by: CONFIRMED.to_owned(),
        outside_ids,
        known_by: *known_by,
    };
    match change {
        Change::PersonErased {
            person,
            reason,
            outside_ids,
            known_by,
            ..
        } => Some(Command::ErasePerson {
            person,
            erasure: erasure(reason, outside_ids, known_by),
        }),
        Change::SourceErased {
            source,
            reason,
            outside_ids,
            known_by,
            ..
        } => Some(Command::EraseSource {
            source,
            erasure: erasure(reason, outside_ids, known_by),
        }),
        _ => None,
    }
}

//! The threads behind an import: one seals batches and makes the rows of new persons, one appends and writes, one
//! gathers the name index of those who are new. A few batches may wait before each: no more is held in memory.

use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::project::{Effect, Written};
use crate::read::rows::RecordNo;
use crate::search::Gathering;
use crate::write::Writing;
use crate::write::actor::Actor;
use crate::write::record::draft;
use guwah_domain::card::Card;
use guwah_domain::change::Change;
use guwah_domain::command::Decision;
use guwah_domain::id::SourceId;
use guwah_domain::redaction::Permits;
use guwah_domain::status::SourceBrief;
use guwah_ledger::{Draft, LedgerError, RecordId, SealedDraft, Sealer};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

/// How many batches wait before each thread.
const WAITING: usize = 2;

/// What a row came to.
pub(super) enum Outcome {
    /// A person new to the list, and so to the register.
    Added(Change),
    /// A change of a person known already.
    Changed(Change),
}

/// A batch as decided.
pub(super) struct Decided {
    based_on: u64,
    drafts: Vec<Draft>,
    outcomes: Vec<Outcome>,
}

/// A batch sealed, with the rows of those who are new.
struct Batch {
    based_on: u64,
    sealed: Vec<SealedDraft>,
    effects: Vec<Effect>,
}

/// The threads, and the way to them.
pub(super) struct Behind {
    registry: Registry,
    batches: SyncSender<Decided>,
    preparing: JoinHandle<Result<(), RegistryError>>,
    appending: JoinHandle<Result<(), RegistryError>>,
    gathering: JoinHandle<Result<Gathering, RegistryError>>,
}

impl Decided {
    /// Writes down what was decided, and keeps the changes at hand.
    pub(super) fn of(based_on: u64, at: &str, actor: &Actor, outcomes: Vec<Outcome>) -> Result<Self, RegistryError> {
        let mut drafts = Vec::with_capacity(outcomes.len());
        let mut kept = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            let (change, wrap): (_, fn(Change) -> Outcome) = match outcome {
                Outcome::Added(change) => (change, Outcome::Added),
                Outcome::Changed(change) => (change, Outcome::Changed),
            };
            let decision = Decision::of(change);
            drafts.push(draft(&decision, at, actor)?);
            kept.extend(decision.changes.into_iter().map(wrap));
        }
        Ok(Self {
            based_on,
            drafts,
            outcomes: kept,
        })
    }
}

impl Behind {
    /// `begun_at` is the size of the ledger before it was looked whether the list lists anybody.
    pub(super) fn start(registry: &Registry, dataset: SourceId, begun_at: u64) -> Result<Self, RegistryError> {
        let (batches, decided) = sync_channel::<Decided>(WAITING);
        let (sealed, ready) = sync_channel::<Batch>(WAITING);
        let (brought, to_index) = sync_channel::<Vec<(RecordNo, Card)>>(WAITING);
        let sealer = Sealer::new(Arc::clone(&registry.shared.deployment.ring));
        let (permitted, brief) = {
            let mut shared = registry.shared.write()?;
            (shared.derived().permitted(dataset)?, shared.derived().brief(dataset)?)
        };
        let mut gathered = registry.shared.tables.gather()?;
        let preparing = spawn("guwah-prepare", move || {
            for batch in decided {
                let batch = prepare(&sealer, batch, permitted.clone(), brief)?;
                if sealed.send(batch).is_err() {
                    break;
                }
            }
            Ok(())
        })?;
        let mut appender = Appender {
            registry: registry.clone(),
            dataset,
            size: begun_at,
            alone: true,
        };
        let appending = spawn("guwah-append", move || {
            for batch in ready {
                let new = appender.append(batch)?;
                if brought.send(new).is_err() {
                    break;
                }
            }
            Ok(())
        })?;
        let gathering = spawn("guwah-gather", move || {
            for (no, card) in to_index.into_iter().flatten() {
                gathered.add(no, &card)?;
            }
            Ok(gathered)
        })?;
        Ok(Self {
            registry: registry.clone(),
            batches,
            preparing,
            appending,
            gathering,
        })
    }

    /// Hands a batch on. False when the threads are gone.
    pub(super) fn take(&self, batch: Decided) -> bool {
        self.batches.send(batch).is_ok()
    }

    /// Waits until all that was handed on is durable and written.
    pub(super) fn finish(self) -> Result<(), RegistryError> {
        drop(self.batches);
        let prepared = ended(self.preparing);
        let gathered = {
            ended(self.appending).and(prepared)?;
            ended(self.gathering)?
        };
        self.registry.shared.tables.take_gathered(gathered);
        Ok(())
    }
}

fn ended<T>(thread: JoinHandle<Result<T, RegistryError>>) -> Result<T, RegistryError> {
    let stopped = || RegistryError::Unacceptable("the import stopped on a fault of the program".into());
    thread.join().unwrap_or_else(|_| Err(stopped()))
}

fn spawn<T: Send + 'static>(
    name: &str,
    run: impl FnOnce() -> Result<T, RegistryError> + Send + 'static,
) -> Result<JoinHandle<Result<T, RegistryError>>, RegistryError> {
    let thread = std::thread::Builder::new().name(name.into());
    thread
        .spawn(run)
        .map_err(RegistryError::file("no thread can be started"))
}

/// Seals a batch and makes the rows of the persons it brings.
fn prepare(sealer: &Sealer, batch: Decided, permitted: Permits, brief: SourceBrief) -> Result<Batch, RegistryError> {
    // The keys are durable when the batch is sealed, before any entry that uses them.
    let sealed = sealer.seal_batch(&batch.drafts)?;
    let mut effects = Vec::with_capacity(batch.outcomes.len());
    for outcome in batch.outcomes {
        effects.push(match outcome {
            Outcome::Added(change) => Effect::of(change, &|_| permitted.clone(), &|_| brief)?,
            Outcome::Changed(change) => Effect::Changes(Box::new(change)),
        });
    }
    Ok(Batch {
        based_on: batch.based_on,
        sealed,
        effects,
    })
}

/// Appends and projects the batches of one import.
struct Appender {
    registry: Registry,
    dataset: SourceId,
    /// The size of the ledger after this import's last append.
    size: u64,
    /// Whether nobody else appended since the import began.
    alone: bool,
}

impl Appender {
    /// Appends and projects one batch under the folder's lock, and lets go of it: nobody waits for longer than a batch.
    /// Gives the cards of those who are new.
    fn append(&mut self, batch: Batch) -> Result<Vec<(RecordNo, Card)>, RegistryError> {
        let registry = self.registry.clone();
        let mut writing = registry.shared.write()?;
        let size = writing.ledger().size()?;
        self.alone &= size == self.size;
        // Every entry of an import rests on the same list, and so may an editor's on another person of it. Only one who
        // changed a person of this batch since it was decided, or brought one of its rows, is in the way.
        if !self.alone && (lists_new(&writing, self.dataset, &batch)? || others_changed(&writing, &batch)?) {
            return Err(RegistryError::LostRace);
        }
        // When this returns, the batch is durable. If the process dies before its rows are written, the next to open the
        // register writes them.
        let (size, written) = writing.record_sealed(&batch.sealed, &batch.effects)?;
        self.size = size;
        drop(writing);
        let new = written.into_iter().zip(batch.effects);
        let new = new.filter_map(|(written, effect)| match (written, effect) {
            (Written::New(no), Effect::Brings(brought)) => Some((no, brought.card)),
            _ => None,
        });
        Ok(new.collect())
    }
}

/// Whether the list names one of the batch's new rows by now.
fn lists_new(writing: &Writing<'_>, dataset: SourceId, batch: &Batch) -> Result<bool, RegistryError> {
    let rows = writing.rows();
    let Some(list) = rows.record(dataset.0)? else {
        return Ok(false);
    };
    for effect in &batch.effects {
        if let Effect::Brings(brought) = effect
            && rows.listed_record(list.no, &brought.row)?.is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether an entry since the batch was decided changed one of its persons: none of this import's own does.
fn others_changed(writing: &Writing<'_>, batch: &Batch) -> Result<bool, RegistryError> {
    let persons: HashSet<RecordId> = batch
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Changes(change) => change.person(),
            Effect::Brings(_) => None,
        })
        .map(|person| RecordId(person.0))
        .collect();
    if persons.is_empty() {
        return Ok(false);
    }
    let mut met = false;
    writing
        .ledger()
        .store()
        .scan(batch.based_on, &mut |entry| {
            met |= entry.rests_on.iter().any(|record| persons.contains(record));
            if met {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .map_err(LedgerError::from)?;
    Ok(met)
}

//! Replay: entries of the ledger, read again in order and projected. After a crash, for what another process appended,
//! and for a rebuild from the first entry on.

use super::brought::{Brought, Effect};
use super::projector::{Projector, Recorded, What, Written};
use crate::deployment::Shared;
use crate::error::RegistryError;
use crate::read::rows::RecordNo;
use crate::wire;
use guwah_domain::card::Card;
use guwah_domain::change::Change;
use guwah_domain::id::SourceId;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::status::SourceBrief;
use guwah_ledger::{Ledger, Opened, Position};
use rusqlite::Connection;
use std::collections::HashMap;
use std::ops::{ControlFlow, Range};
use std::sync::mpsc::sync_channel;

/// How many entries go from one thread to the next at once.
const CHUNK: usize = 1_024;

/// How many chunks may wait for a thread.
const WAITING: usize = 4;

/// From how many entries on more threads are worth their while.
const FAR: u64 = 2_048;

/// The position of an entry and its content. An erased entry has none: the erasure itself is an entry that has.
type Content = (u64, Vec<u8>);

/// An entry, decoded and made ready.
struct Ready {
    position: u64,
    what: ReadyTo,
}

enum ReadyTo {
    /// Brings a person, unless somebody did before: then its content is decoded again.
    Bring(Box<Brought>, Vec<u8>),
    Change(Vec<Change>),
}

/// The persons whom a chunk of entries brought.
type New = Vec<(RecordNo, Card)>;

/// Reads and opens a range of entries in order and passes them on in chunks, until there are no more or nobody takes them.
fn read(
    ledger: &Ledger,
    range: Range<u64>,
    take: &mut dyn FnMut(Vec<Content>) -> Result<(), RegistryError>,
) -> Result<(), RegistryError> {
    let mut chunk = Vec::new();
    let mut stopped = None;
    ledger.read(range.start, &mut |position, _, opened| {
        if position.0 >= range.end {
            return ControlFlow::Break(());
        }
        if let Opened::Content(content) = opened {
            chunk.push((position.0, content));
        }
        if chunk.len() >= CHUNK
            && let Err(error) = take(std::mem::take(&mut chunk))
        {
            stopped = Some(error);
        }
        if stopped.is_none() && position.0 + 1 < range.end {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    match stopped {
        Some(error) => Err(error),
        None => take(chunk),
    }
}

/// Decodes entries, and makes the rows of the persons they bring.
#[derive(Default)]
struct Maker {
    /// The sources, as the entries so far describe them.
    sources: HashMap<SourceId, SourceWithConsent>,
}

impl Maker {
    fn make_all(&mut self, chunk: Vec<Content>) -> Result<Vec<Ready>, RegistryError> {
        chunk.into_iter().map(|entry| self.make(entry)).collect()
    }

    fn make(&mut self, (position, bytes): Content) -> Result<Ready, RegistryError> {
        let content = wire::decode(position, &bytes)?;
        for change in &content.changes {
            if let Some(source) = change.source() {
                self.sources.entry(source).or_default().apply(change);
            }
        }
        let mut changes = content.changes;
        let what = match (changes.pop(), changes.is_empty()) {
            (Some(change), true) => match self.effect(change)? {
                Effect::Brings(brought) => ReadyTo::Bring(brought, bytes),
                Effect::Changes(change) => ReadyTo::Change(vec![*change]),
            },
            (last, _) => {
                changes.extend(last);
                ReadyTo::Change(changes)
            }
        };
        Ok(Ready { position, what })
    }

    fn effect(&self, change: Change) -> Result<Effect, RegistryError> {
        let source = |source: SourceId| self.sources.get(&source);
        let permitted = |id: SourceId| source(id).map(SourceWithConsent::permits).unwrap_or_default();
        let brief = |id: SourceId| source(id).map(|source| SourceBrief::of(source)).unwrap_or_default();
        Effect::of(change, &permitted, &brief)
    }
}

/// Projects a range of entries and moves the cursor to its end. The caller holds the transaction. Says whether an
/// erasure was among them: then its keys are destroyed now, also where the process that recorded it died before it came
/// to that, and the caller wipes the traces.
pub(crate) fn replay(
    shared: &Shared,
    ledger: &Ledger,
    range: Range<u64>,
    db: &Connection,
    projector: &mut Projector,
    done: &mut dyn FnMut(u64, New),
) -> Result<bool, RegistryError> {
    let until = range.end;
    let mut erased = false;
    let mut write = |chunk: Vec<Ready>| -> Result<(), RegistryError> {
        let mut new = Vec::with_capacity(chunk.len());
        let last = chunk.last().map(|entry| entry.position);
        for Ready { position, what } in chunk {
            let changes = match what {
                ReadyTo::Bring(brought, content) => {
                    let what = What::New(brought.id, &brought.rows);
                    match projector.project(db, &Recorded { position, what }, ledger)? {
                        Written::New(no) => {
                            new.push((no, brought.card));
                            continue;
                        }
                        Written::Changed | Written::NotNew => wire::decode(position, &content)?.changes,
                    }
                }
                ReadyTo::Change(changes) => changes,
            };
            let what = What::Changes(&changes);
            // First the keys: what the tables then hold of others is what the ledger still says.
            erased |= shared.deployment.destroy_erased(Position(position), &changes)?;
            projector.project(db, &Recorded { position, what }, ledger)?;
        }
        if let Some(last) = last {
            done(last, new);
        }
        Ok(())
    };
    if until.saturating_sub(range.start) < FAR {
        let mut maker = Maker::default();
        read(ledger, range, &mut |chunk| write(maker.make_all(chunk)?))?;
    } else {
        replay_far(shared.deployment.ledger()?, range, &mut write)?;
    }
    projector.finish(db, until)?;
    Ok(erased)
}

/// Replays many entries: one thread reads and opens them, one makes them ready, and this one writes.
fn replay_far(
    ledger: Ledger,
    range: Range<u64>,
    write: &mut dyn FnMut(Vec<Ready>) -> Result<(), RegistryError>,
) -> Result<(), RegistryError> {
    let gone = || RegistryError::Unacceptable("the replay was stopped".into());
    let (send_read, read_ones) = sync_channel::<Vec<Content>>(WAITING);
    let (send_ready, ready_ones) = sync_channel::<Vec<Ready>>(WAITING);
    std::thread::scope(|threads| {
        let reading =
            threads.spawn(move || read(&ledger, range, &mut |chunk| send_read.send(chunk).map_err(|_| gone())));
        let making = threads.spawn(move || {
            let mut maker = Maker::default();
            let send = |chunk| send_ready.send(maker.make_all(chunk)?).map_err(|_| gone());
            read_ones.iter().try_for_each(send)
        });
        let written = ready_ones.iter().try_for_each(write);
        drop(ready_ones);
        let stopped = || RegistryError::Unacceptable("the replay stopped on a fault of the program".into());
        let made = making.join().unwrap_or_else(|_| Err(stopped()));
        let read = reading.join().unwrap_or_else(|_| Err(stopped()));
        // A thread that stops makes those before it stop: the last error tells why.
        written.and(made).and(read)
    })
}

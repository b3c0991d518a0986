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

/// How many entries go from the reading thread to the writing one at once.
const CHUNK: usize = 1_024;

/// From how many entries on a second thread is worth its while.
const FAR: u64 = 2_048;

/// An entry, read and made ready.
struct Ready {
    position: u64,
    what: ReadyTo,
}

enum ReadyTo {
    /// Brings a person, unless somebody did before: then its content is read again.
    Bring(Box<Brought>, Vec<u8>),
    Change(Vec<Change>),
}

/// The persons whom a chunk of entries brought.
type New = Vec<(RecordNo, Card)>;

/// Opens and decodes entries, and makes the rows of the persons they bring.
#[derive(Default)]
struct Reading {
    /// The sources, as the entries so far describe them.
    sources: HashMap<SourceId, SourceWithConsent>,
    chunk: Vec<Ready>,
}

impl Reading {
    /// Reads a range of entries in order and hands them on in chunks, until there are no more or nobody takes them.
    fn run(
        mut self,
        ledger: &Ledger,
        range: Range<u64>,
        take: &mut dyn FnMut(Vec<Ready>) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        let mut stopped = None;
        ledger.read(range.start, &mut |position, _, opened| {
            if position.0 >= range.end {
                return ControlFlow::Break(());
            }
            let done = self.make_ready(position.0, opened).and_then(|()| {
                if self.chunk.len() < CHUNK {
                    Ok(())
                } else {
                    take(std::mem::take(&mut self.chunk))
                }
            });
            match done {
                Ok(()) if position.0 + 1 < range.end => ControlFlow::Continue(()),
                Ok(()) => ControlFlow::Break(()),
                Err(error) => {
                    stopped = Some(error);
                    ControlFlow::Break(())
                }
            }
        })?;
        match stopped {
            Some(error) => Err(error),
            None => take(self.chunk),
        }
    }

    fn make_ready(&mut self, position: u64, opened: Opened) -> Result<(), RegistryError> {
        // An erased entry says nothing any more; the erasure itself is an entry that does.
        let Opened::Content(bytes) = opened else { return Ok(()) };
        let content = wire::decode(position, &bytes)?;
        for change in &content.changes {
            if let Some(source) = change.source() {
                self.sources.entry(source).or_default().apply(change);
            }
        }
        let mut changes = content.changes;
        let what = match (changes.pop(), changes.is_empty()) {
            (Some(change), true) => {
                let permitted = |source: SourceId| {
                    self.sources
                        .get(&source)
                        .map(SourceWithConsent::permits)
                        .unwrap_or_default()
                };
                let brief = |source: SourceId| {
                    self.sources
                        .get(&source)
                        .map(|source| SourceBrief::of(source))
                        .unwrap_or_default()
                };
                match Effect::of(change, &permitted, &brief)? {
                    Effect::Brings(brought) => ReadyTo::Bring(brought, bytes),
                    Effect::Changes(change) => ReadyTo::Change(vec![*change]),
                }
            }
            (last, _) => {
                changes.extend(last);
                ReadyTo::Change(changes)
            }
        };
        self.chunk.push(Ready { position, what });
        Ok(())
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
        Reading::default().run(ledger, range, &mut write)?;
    } else {
        let ahead = shared.deployment.ledger()?;
        let (send, receive) = sync_channel::<Vec<Ready>>(4);
        std::thread::scope(|threads| {
            let reading = threads.spawn(move || {
                let gone = || RegistryError::Unacceptable("the replay was stopped".into());
                Reading::default().run(&ahead, range, &mut |chunk| send.send(chunk).map_err(|_| gone()))
            });
            let written = receive.iter().try_for_each(&mut write);
            drop(receive);
            let stopped = || RegistryError::Unacceptable("the replay stopped on a fault of the program".into());
            let read = reading.join().unwrap_or_else(|_| Err(stopped()));
            written.and(read)
        })?;
    }
    projector.finish(db, until)?;
    Ok(erased)
}

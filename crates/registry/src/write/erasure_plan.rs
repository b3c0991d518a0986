//! What an erasure takes, and what will still name the erased: found before it is done, in everything that is recorded, sealed
//! claims included, and found again when it is done.

mod marks;
mod remains;
mod widening;

pub use remains::RemainsIn;

use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::leak::erased::Traits;
use crate::read::rows::{Kind, RecordRow, Rows};
use crate::read::sealed::known_person;
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::erased::KnownBy;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_domain::value::Value as Said;
use guwah_ledger::{Entry, Ledger, LedgerError, Opened, RecordId};
use remains::{Finds, Looking, claims_of};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// The fewest characters of a number that is looked for.
const SHORTEST_NUMBER: usize = 6;

/// A record as people know it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Erased {
    /// Its id.
    pub id: PersonId,
    /// Under which ids lists know it, as `dataset:id`.
    pub known_as: Vec<String>,
    /// What the team sees it called.
    pub called: Option<String>,
}

/// A place that still names the erased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remaining {
    /// On whose page.
    pub of: Erased,
    /// In what.
    pub part: RemainsIn,
    /// The entry.
    pub position: u64,
    /// The passage; none where it may be sealed.
    pub passage: Option<String>,
}

/// What a record loses when another is erased on which it rests, former wordings included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loses {
    /// Claims.
    pub claims: u64,
    /// Summaries that were drawn from it.
    pub summaries: u64,
    /// Judgements with their reasons.
    pub judgements: u64,
}

impl Loses {
    fn count(&mut self, change: &Change) {
        self.claims += claims_of(change).len() as u64;
        match change {
            Change::SummaryWritten { summary, .. } if !summary.text.is_empty() => self.summaries += 1,
            Change::Judged { .. } => self.judgements += 1,
            _ => {}
        }
    }

    /// In words: `2 claims, 1 summary`.
    #[must_use]
    pub fn words(self) -> String {
        let counted = [
            (self.claims, "claim", "claims"),
            (self.summaries, "summary", "summaries"),
            (self.judgements, "judgement", "judgements"),
        ];
        let counted = counted.into_iter().filter(|(count, ..)| *count > 0);
        let words = counted.map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }));
        words.collect::<Vec<_>>().join(", ")
    }
}

/// What an erasure would take, and what would remain.
#[derive(Debug, Clone, Default)]
pub struct ErasurePlan {
    /// Who is erased.
    pub erased: Vec<Erased>,
    /// How many entries become unreadable.
    pub entries: u64,
    /// How many claims are in them.
    pub claims: u64,
    /// Other records that lose something by it, and what.
    pub others: Vec<(Erased, Loses)>,
    /// What would still name them.
    pub remaining: Vec<Remaining>,
    /// By what the register knows again that something still names them.
    pub(super) known_by: KnownBy,
    names: BTreeSet<String>,
    numbers: BTreeSet<String>,
    /// What tells the erased persons from others.
    traits: Vec<Traits>,
    /// Whom an editor judged to be somebody else.
    parted: BTreeSet<PersonId>,
    /// The marks of the texts that remain, each with whose it is.
    texts: BTreeSet<(PersonId, Finds, u64)>,
    /// The marks of texts that the leak check withholds for them.
    withheld: BTreeSet<u64>,
    /// Other sources with consents that rest on them.
    sources: BTreeSet<SourceId>,
    size: u64,
}

impl Registry {
    /// What erasing these records would take, and what would still name them.
    pub(super) fn plan(&self, records: &[[u8; 16]]) -> Result<ErasurePlan, RegistryError> {
        self.shared.catch_up()?;
        let ledger = self.shared.deployment.ledger()?;
        let mut plan = ErasurePlan {
            size: ledger.size()?,
            ..ErasurePlan::default()
        };
        for record in records {
            self.shared.tables.read(|db| {
                let rows = Rows { db };
                let row = rows.record(*record)?;
                let row = row.ok_or_else(|| RegistryError::NotFound(PersonId(*record).to_string()))?;
                plan.erased.push(known_as(&rows, &row)?);
                plan.learn(&rows, &ledger, &row)
            })?;
        }
        let gone: Vec<RecordId> = records.iter().map(|record| RecordId(*record)).collect();
        let mut others: BTreeMap<PersonId, Loses> = BTreeMap::new();
        each_entry(&ledger, 0, &mut |entry| {
            if !entry.rests_on.iter().any(|rest| gone.contains(rest)) {
                return Ok(());
            }
            plan.entries += 1;
            if let Opened::Content(bytes) = ledger.open_entry(entry)? {
                for change in wire::decode(entry.position.0, &bytes)?.changes {
                    plan.claims += claims_of(&change).len() as u64;
                    plan.speakers(&change, records);
                    plan.sources
                        .extend(change.source().filter(|source| !records.contains(&source.0)));
                    if let Some(other) = change.person().filter(|person| !records.contains(&person.0)) {
                        others.entry(other).or_default().count(&change);
                    }
                }
            }
            Ok(())
        })?;
        self.shared.tables.read(|db| {
            for (other, loses) in &others {
                if let Some(row) = (Rows { db }).record(other.0)? {
                    plan.others.push((known_as(&Rows { db }, &row)?, *loses));
                }
            }
            Ok(())
        })?;
        plan.remaining = self.naming(&ledger, &mut plan, 0, &gone)?;
        Ok(plan)
    }

    /// Of what a plan found, what is still there, and what came since.
    pub(super) fn still_remaining(&self, plan: &mut ErasurePlan) -> Result<Vec<Remaining>, RegistryError> {
        let ledger = self.shared.deployment.ledger()?;
        let mut remaining = Vec::new();
        for found in &plan.remaining {
            let entry = ledger.store().entry(guwah_ledger::Position(found.position));
            if let Some(entry) = entry.map_err(LedgerError::from)?
                && matches!(ledger.open_entry(&entry)?, Opened::Content(_))
            {
                remaining.push(found.clone());
            }
        }
        remaining.extend(self.naming(&ledger, plan, plan.size, &[])?);
        Ok(remaining)
    }

    /// Every place in the entries from here on that names those of a plan, but for entries that rest on the gone.
    fn naming(
        &self,
        ledger: &Ledger,
        plan: &mut ErasurePlan,
        from: u64,
        gone: &[RecordId],
    ) -> Result<Vec<Remaining>, RegistryError> {
        let (names, numbers) = (plan.names.clone(), plan.numbers.clone());
        let mut looking = Looking::of(&names, &numbers);
        if looking.seeks_nothing() {
            return Ok(Vec::new());
        }
        let mut found: Vec<(PersonId, RemainsIn, u64, Option<String>)> = Vec::new();
        each_entry(ledger, from, &mut |entry| {
            if entry.rests_on.iter().any(|rest| gone.contains(rest)) {
                return Ok(());
            }
            let Opened::Content(bytes) = ledger.open_entry(entry)? else {
                return Ok(());
            };
            let content = wire::decode(entry.position.0, &bytes)?;
            for change in &content.changes {
                // That somebody was erased names nobody but the two who did it.
                if matches!(change, Change::PersonErased { .. } | Change::SourceErased { .. }) {
                    continue;
                }
                let of = subject(change);
                looking.is_linked = plan.others.iter().any(|(other, _)| other.id == of);
                looking.change(change, content.why.as_deref());
                let texts = std::mem::take(&mut looking.texts).into_iter();
                plan.texts.extend(texts.map(|(finds, mark)| (of, finds, mark)));
                let found_here = std::mem::take(&mut looking.found).into_iter();
                found.extend(found_here.map(|(part, passage)| (of, part, entry.position.0, passage)));
            }
            Ok(())
        })?;
        self.shared.tables.read(|db| {
            let rows = Rows { db };
            let mut remaining = Vec::new();
            for (of, part, position, passage) in found {
                let row = rows.record(of.0)?;
                let may_be_sealed = row.as_ref().is_some_and(|row| row.sealed);
                let shown = matches!(part, RemainsIn::Summary | RemainsIn::Source) || !may_be_sealed;
                remaining.push(Remaining {
                    of: match &row {
                        Some(row) => known_as(&rows, row)?,
                        None => Erased {
                            id: of,
                            ..Erased::default()
                        },
                    },
                    part,
                    position,
                    passage: passage.filter(|_| shown),
                });
            }
            remaining.sort();
            remaining.dedup();
            Ok(remaining)
        })
    }
}

impl ErasurePlan {
    /// What names a record itself.
    fn learn(&mut self, rows: &Rows<'_>, ledger: &Ledger, row: &RecordRow) -> Result<(), RegistryError> {
        if row.kind == Kind::Person as i64 {
            let person = known_person(rows, ledger, row)?;
            self.traits.push(Traits::of(person.claims().map(|(_, claim)| claim)));
            for judged in &person.editorial.judgements {
                if let Verdict::NotTheSame(other) = judged.verdict {
                    self.parted.insert(other);
                }
            }
            for (_, claim) in person.claims() {
                match &claim.value {
                    Said::Name(name) => {
                        self.names.insert(name.text.clone());
                    }
                    Said::IdentityNumber(number) => {
                        self.numbers
                            .extend([number.written().to_owned(), number.plain().to_owned()]);
                    }
                    _ => {}
                }
            }
        } else if let Some((_, source)) = rows.source(row.no)? {
            let about = source.about;
            self.names
                .extend(about.author.filter(|_| about.kind.starts_with("testimony_")));
            self.names
                .extend(about.statements.into_iter().map(|statement| statement.by));
        }
        self.numbers.retain(|number| number.chars().count() >= SHORTEST_NUMBER);
        Ok(())
    }

    /// Who speaks in what is erased: of a source everybody, of a person the person.
    fn speakers(&mut self, change: &Change, records: &[[u8; 16]]) {
        let source = source_of(change);
        for claim in claims_of(change) {
            let Some(by) = &claim.by else { continue };
            let speaks = source.is_some_and(|source| records.contains(&source.0)) || records.contains(&by.person.0);
            self.names.extend(by.name.clone().filter(|_| speaks && !by.official));
        }
    }
}

fn source_of(change: &Change) -> Option<SourceId> {
    match change {
        Change::ClaimsMade { source, .. } | Change::InstitutionTold { source, .. } => Some(*source),
        Change::RowAsserted { dataset, .. } => Some(*dataset),
        _ => None,
    }
}

/// On whose page a change stands.
fn subject(change: &Change) -> PersonId {
    match change {
        Change::SourceRecorded { source, .. } | Change::ConsentRecorded { source, .. } => PersonId(source.0),
        Change::InstitutionListed { institution, .. } | Change::InstitutionTold { institution, .. } => {
            PersonId(institution.0)
        }
        _ => change.person().unwrap_or_default(),
    }
}

fn known_as(rows: &Rows<'_>, row: &RecordRow) -> Result<Erased, RegistryError> {
    let mut known_as: Vec<String> = Vec::new();
    for (_, dataset, id) in rows.outside_ids(row.no)? {
        known_as.push(format!("{dataset}:{id}"));
    }
    let called = if row.kind == Kind::Person as i64 {
        rows.person(row)?.called().map(str::to_owned)
    } else if row.kind == Kind::Source as i64 {
        let about = rows.source(row.no)?.map(|(_, source)| source.about);
        known_as.extend(about.as_ref().and_then(|about| about.dataset.clone()));
        about.map(|about| about.title)
    } else {
        None
    };
    Ok(Erased {
        id: PersonId(row.id),
        known_as,
        called,
    })
}

/// Shows every entry from a position on.
fn each_entry(
    ledger: &Ledger,
    from: u64,
    visit: &mut dyn FnMut(&Entry) -> Result<(), RegistryError>,
) -> Result<(), RegistryError> {
    let mut failed = None;
    let scanned = ledger.store().scan(from, &mut |entry| match visit(&entry) {
        Ok(()) => ControlFlow::Continue(()),
        Err(error) => {
            failed = Some(error);
            ControlFlow::Break(())
        }
    });
    scanned.map_err(LedgerError::from)?;
    failed.map_or(Ok(()), Err)
}

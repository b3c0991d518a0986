//! What the public may not see, read person by person for the leak check: it must know what it looks for. Sealed claims
//! are read from the ledger, each for this alone; nothing of it is written anywhere.

use crate::deployment::evidence::{self, NamedBy};
use crate::deployment::{Registry, Shared};
use crate::error::RegistryError;
use crate::leak::hidden::Hidden;
use crate::read::barriers::Barriers;
use crate::read::rows::{Kind, RecordNo, RecordRow, Rows, STATEMENT_BITS, unreadable};
use crate::read::sealed::known_person;
use guwah_domain::claim::Claim;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::person::Person;
use guwah_domain::public_number::PublicNumber;
use guwah_domain::redaction::{self, Permits, Screened, Telling};
use guwah_domain::source::{SourceWithConsent, TestifierTold};
use guwah_domain::value::Value;
use guwah_ledger::Ledger;
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap, HashSet};

impl Registry {
    /// Every source as recorded, and of how many persons it speaks at most.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn each_source(&self) -> Result<Vec<(SourceId, SourceWithConsent, u64)>, RegistryError> {
        self.shared.catch_up()?;
        self.shared.tables.read(each_source)
    }

    /// Shows every person of whom something is not for the public: claims for the team, sealed claims, claims of sources
    /// that may not be published, withdrawn claims, testifiers who are not named, and everything of the withheld. Pages are given a
    /// reader, which has no way here.
    ///
    /// # Errors
    /// When the register cannot be read, or the visitor's own error.
    pub fn each_hidden(&self, visit: &mut dyn FnMut(Hidden) -> Result<(), RegistryError>) -> Result<(), RegistryError> {
        self.shared.catch_up()?;
        self.shared.tables.read(|db| {
            let _moment = db.unchecked_transaction()?;
            each_hidden(db, &self.shared.looker(), visit)
        })
    }
}

/// Every source as recorded, and of how many persons it speaks at most.
pub(crate) fn each_source(db: &Connection) -> Result<Vec<(SourceId, SourceWithConsent, u64)>, RegistryError> {
    let mut spoken: HashMap<RecordNo, u64> = HashMap::new();
    let mut statement = db.prepare_cached("select source, count(*) from statement group by source")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        spoken.insert(row.get(0)?, u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0));
    }
    let mut sources = Vec::new();
    for no in source_numbers(db)? {
        if let Some((id, source)) = (Rows { db }).source(no)? {
            sources.push((id, source, spoken.get(&no).copied().unwrap_or(0)));
        }
    }
    Ok(sources)
}

/// Shows every person of whom something is not for the public, with all records that are of the same person: what only a join hides is
/// hidden too. Who is erased is shown with nothing.
pub(crate) fn each_hidden(
    db: &Connection,
    ledger: &Ledger,
    visit: &mut dyn FnMut(Hidden) -> Result<(), RegistryError>,
) -> Result<(), RegistryError> {
    let rows = Rows { db };
    let mut permitted = HashMap::new();
    let mut under_embargo = HashSet::new();
    for no in source_numbers(db)? {
        if let Some((id, source)) = rows.source(no)? {
            permitted.insert(id, source.permits());
            under_embargo.extend(source.consents.own_embargo().map(|_| id));
        }
    }
    let permitted = |source| permitted.get(&source).cloned().unwrap_or_default();
    let mut shown = BTreeSet::new();
    for no in partly_hidden(db)? {
        shown.insert(rows.kept(no)?.unwrap_or(no));
    }
    for no in shown {
        let Some(record) = rows.record_by_no(no)? else { continue };
        let mut person = known_person(&rows, ledger, &record)?;
        for member in rows.members(no)? {
            person.join(known_person(&rows, ledger, &member)?);
        }
        // What is protected does not follow from what was found.
        person.screened = Screened {
            texts: Vec::new(),
            open: Vec::new(),
            ..rows.screened_with_members(&record)?
        };
        visit(part(person, PersonId(record.id), &permitted, &under_embargo))?;
    }
    Ok(())
}

/// Identity numbers that the public sees masked, each with its person.
pub(crate) fn each_masked_number(
    db: &Connection,
    visit: &mut dyn FnMut(PersonId, &str) -> Result<(), RegistryError>,
) -> Result<(), RegistryError> {
    let mut statement = db.prepare_cached(
        "select distinct r.id, n.number, p.number from number p
         join number n on n.record = p.record and n.source = p.source join record r on r.record = p.record
         where p.level = 0 and n.level = 1",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = |column: usize| row.get_ref(column)?.as_str().map_err(|_| unreadable("number"));
        let (number, public) = (text(1)?, text(2)?);
        let is_its_form = |number: IdentityNumber| PublicNumber::of(&number).as_str() == public;
        if number != public && IdentityNumber::parse(number).is_some_and(is_its_form) {
            visit(PersonId(row.get(0)?), number)?;
        }
    }
    Ok(())
}

/// The words that lie beside the picture in the original of a photo which the public would be told of under this id: titles, captions,
/// names of persons and devices. Nothing of it is told. Empty where there is no such photo.
pub(crate) fn words_beside_photo(
    shared: &Shared,
    db: &Connection,
    record: &RecordRow,
    whole: &Person,
    permitted: &dyn Fn(SourceId) -> Permits,
    claim: ClaimId,
) -> Result<Vec<String>, RegistryError> {
    let rows = Rows { db };
    let Some((source, told)) = redaction::recorded(whole, permitted, claim) else {
        return Ok(Vec::new());
    };
    let Value::File(file) = &told.value else {
        return Ok(Vec::new());
    };
    let row = rows.row_of_photo(record, source, file)?;
    let known = rows.record(source.0)?;
    let about = known.map(|known| rows.source(known.no)).transpose()?.flatten();
    let dataset = about.and_then(|(_, about)| about.about.dataset);
    let (Some(row), Some(dataset)) = (row, dataset) else {
        return Ok(Vec::new());
    };
    let by = NamedBy {
        source,
        dataset: &dataset,
        row: &row,
    };
    let original = evidence::original(shared, &by, file)?;
    Ok(guwah_vault::words_beside_picture(&original))
}

fn source_numbers(db: &Connection) -> Result<Vec<RecordNo>, RegistryError> {
    let mut statement = db.prepare_cached("select record from source order by record")?;
    let numbers = statement.query_map([], |row| row.get(0))?;
    Ok(numbers.collect::<rusqlite::Result<_>>()?)
}

/// The persons of whom the public does not see everything, and those of whom a testifier speaks who is not named.
fn partly_hidden(db: &Connection) -> Result<BTreeSet<RecordNo>, RegistryError> {
    let mut statement = db.prepare_cached("select record from record where kind = ?1 and (shown <> 2 or sealed)")?;
    let mut records: BTreeSet<RecordNo> = statement
        .query_map([Kind::Person as i64], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut told_by = db.prepare_cached("select statement from statement where source = ?1")?;
    for no in source_numbers(db)? {
        let source = (Rows { db }).source(no)?;
        if source.is_some_and(|(_, source)| source.testifier_told() != TestifierTold::Name) {
            let told = told_by.query_map([no], |row| Ok(row.get::<_, i64>(0)? >> STATEMENT_BITS))?;
            for record in told {
                records.insert(record?);
            }
        }
    }
    Ok(records)
}

/// Parts what the public sees from what it does not.
fn part(
    person: Person,
    shown_as: PersonId,
    permitted: &dyn Fn(SourceId) -> Permits,
    under_embargo: &HashSet<SourceId>,
) -> Hidden {
    let withheld = person.editorial.withheld.is_some();
    let telling = Telling::of(&person, permitted);
    let id = person.id;
    let (mut hidden, mut seen, mut unnamed) = (Vec::new(), Vec::new(), Vec::new());
    let mut any_seen = false;
    let (mut in_part, mut numbers) = (Vec::new(), Vec::new());
    let mut nearest: Option<Barriers> = None;
    for (source, statement) in person.statements {
        for claim in statement.claims {
            let by_source = telling.permitted(&telling.permits(source), source, &claim);
            let told = redaction::claim(&claim, &by_source);
            let names_protected = told
                .as_ref()
                .is_some_and(|told| telling.protected().are_named_by(source, told));
            // Of a name that is told in part the rest is hidden.
            let is_part = |told: &Claim| names_part(&claim, told);
            let is_in_part = told.as_deref().is_some_and(is_part);
            if !withheld && told.is_some() && !names_protected {
                any_seen = true;
                match (&claim.value, told.as_deref().map(|told| &told.value)) {
                    (Value::Name(name), _) if is_in_part => in_part.push(name.text.clone()),
                    (Value::IdentityNumber(number), Some(Value::PublicNumber(told))) => {
                        numbers.push((number.clone(), *told != PublicNumber::of(number)));
                    }
                    _ => {}
                }
                // Of several who speak in one source each agreed for themself.
                if by_source.testifier != TestifierTold::Name {
                    unnamed.push((source, claim.clone()));
                }
                if is_in_part { &mut hidden } else { &mut seen }.push((source, claim));
                continue;
            }
            let mut barriers = Barriers::of(&claim);
            let is_photo = matches!(claim.value, Value::File(_));
            if under_embargo.contains(&source) {
                barriers = barriers.and(Barriers::EMBARGO);
            } else if !by_source.claims || is_photo && !by_source.photos {
                barriers = barriers.and(Barriers::SOURCE);
            }
            if names_protected {
                barriers = barriers.and(Barriers::UNNAMED);
            }
            nearest = Some(nearest.map_or(barriers, |nearest| nearest.least(barriers)));
            hidden.push((source, claim));
        }
    }
    // Of whoever is erased nothing is left that could be kept back.
    let barriers = if withheld { Some(Barriers::WITHHELD) } else { nearest };
    Hidden {
        person: id,
        shown_as,
        is_public: any_seen,
        barriers: barriers.filter(|_| !any_seen),
        numbers: {
            numbers.retain(|(_, narrowed)| *narrowed || !in_part.is_empty());
            numbers.into_iter().map(|(number, _)| number).collect()
        },
        in_part,
        hidden,
        seen,
        unnamed,
    }
}

/// Whether of the name in a claim the public is told less than all.
fn names_part(claim: &Claim, told: &Claim) -> bool {
    match (&claim.value, &told.value) {
        (Value::Name(_), told) => *told != claim.value,
        (Value::Relative(whole), Value::Relative(told)) => told.name != whole.name,
        _ => false,
    }
}

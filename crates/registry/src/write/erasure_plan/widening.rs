//! What the public would be told once somebody is erased, and was not told before: by what is erased something was narrowed (a consent, a
//! join with somebody withheld, a birth by which somebody is known to be a child). It waits for an editor like what names the erased.

use super::ErasurePlan;
use crate::deployment::Registry;
use crate::deployment::keyed_digest::Digests;
use crate::error::RegistryError;
use crate::leak::erased::Knows;
use crate::read::history::content_at;
use crate::read::rows::{Kind, Named, RecordRow, Rows};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::claim_texts::claim_texts;
use guwah_domain::erased::KnownBy;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Permits, mark};
use guwah_domain::source::SourceWithConsent;
use guwah_domain::value::Value;
use guwah_ledger::{Ledger, LedgerError, Position, RecordId};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The ledger without the entries that rest on the gone.
struct Without<'a> {
    ledger: &'a Ledger,
    gone: &'a [RecordId],
}

impl Without<'_> {
    fn each_change(&self, positions: Vec<u64>, visit: &mut dyn FnMut(&Change)) -> Result<(), RegistryError> {
        for position in positions {
            let entry = self
                .ledger
                .store()
                .entry(Position(position))
                .map_err(LedgerError::from)?;
            if entry.is_none_or(|entry| entry.rests_on.iter().any(|rest| self.gone.contains(rest))) {
                continue;
            }
            if let Some(content) = content_at(self.ledger, position)? {
                content.changes.iter().for_each(&mut *visit);
            }
        }
        Ok(())
    }
}

/// What the public is told of a person, to compare.
#[derive(Default)]
struct Told {
    claims: HashSet<(SourceId, String)>,
    texts: HashSet<u64>,
}

impl Told {
    fn of(person: &Person) -> Self {
        let mut told = Self::default();
        for (source, claim) in person.claims() {
            told.claims.insert((source, as_told(claim)));
            told.texts.extend(texts_of(claim));
        }
        told.texts.extend(words_of_editors(person));
        told
    }
}

fn words_of_editors(person: &Person) -> impl Iterator<Item = u64> {
    let summaries = person.editorial.summaries.iter().map(|summary| mark(&summary.text));
    summaries.chain(person.editorial.description.as_deref().map(mark))
}

/// A claim as it is told, but for what changes with others: the number of an unnamed speaker.
fn as_told(claim: &Claim) -> String {
    let mut claim = claim.clone();
    claim.listed = None;
    if let Some(by) = &mut claim.by {
        by.number = None;
    }
    format!("{claim:?}")
}

fn texts_of(claim: &Claim) -> Vec<u64> {
    let mut texts = Vec::new();
    claim_texts(claim, &mut |_, _, text| texts.push(mark(text)));
    texts
}

impl Registry {
    /// Works out what would be told that is not told now, and has it known again.
    pub(in crate::write) fn mark_widening(&self, ledger: &Ledger, plan: &mut ErasurePlan) -> Result<(), RegistryError> {
        let digests = Digests::new(self.shared.deployment.ring.as_ref());
        let gone: Vec<RecordId> = plan.erased.iter().map(|erased| RecordId(erased.id.0)).collect();
        let without = Without { ledger, gone: &gone };
        let mut known = std::mem::take(&mut plan.known_by);
        self.shared.tables.read(|db| {
            let rows = Rows { db };
            let mut persons: BTreeSet<PersonId> = plan.others.iter().map(|(other, _)| other.id).collect();
            let mut permits = HashMap::new();
            for source in &plan.sources {
                if let Some(after) = source_after(&rows, &without, *source, &digests, &mut known)? {
                    permits.insert(*source, after.permits());
                    persons.extend(spoken_of(&rows, *source)?);
                }
            }
            for erased in &plan.erased {
                if let Some(row) = rows.record(erased.id.0)? {
                    persons.extend(group(&rows, row)?);
                }
            }
            persons.retain(|person| !gone.contains(&RecordId(person.0)));
            let withheld: Vec<u64> = plan
                .texts
                .iter()
                .map(|(.., mark)| *mark)
                .chain(plan.withheld.iter().copied())
                .collect();
            for person in persons {
                let Some(row) = rows.record(person.0)?.filter(|row| row.kind == Kind::Person as i64) else {
                    continue;
                };
                let mut after = Person::new(person);
                without.each_change(rows.positions(row.no)?, &mut |change| after.apply(change))?;
                let mut pages = group(&rows, row)?;
                pages.retain(|page| !gone.contains(&RecordId(page.0)));
                let new = new_of(&rows, row, after, &permits, &withheld)?;
                for page in &pages {
                    new.texts
                        .iter()
                        .for_each(|text| known.text(&digests, *text, Some(*page)));
                    if new.as_whole {
                        known.record(&digests, *page);
                    }
                }
                children(&rows, person, &digests, &mut known)?;
            }
            Ok(())
        })?;
        plan.known_by = known;
        Ok(())
    }
}

/// What would be told of a person that is not told now.
struct New {
    texts: BTreeSet<u64>,
    as_whole: bool,
}

fn new_of(
    rows: &Rows<'_>,
    row: RecordRow,
    mut after: Person,
    permits: &HashMap<SourceId, Permits>,
    withheld: &[u64],
) -> Result<New, RegistryError> {
    let shown = rows.shown_as(row)?;
    let whole = rows.whole_person(&shown)?;
    let permitted = rows.permitted(&whole)?;
    after.screened = whole.screened.clone();
    after.screened.texts.extend(withheld);
    after.screened.open.retain(|open| !withheld.contains(open));
    let before = redaction::person(whole, &|source| permitted.get(&source).cloned().unwrap_or_default());
    let permitted = rows.permitted(&after)?;
    let now = redaction::person(after, &|source| {
        let changed = permits.get(&source).or_else(|| permitted.get(&source));
        changed.cloned().unwrap_or_default()
    });
    let mut new = New {
        texts: BTreeSet::new(),
        as_whole: false,
    };
    let Some(now) = now else { return Ok(new) };
    new.as_whole = before.is_none();
    let told = before.as_ref().map(Told::of).unwrap_or_default();
    let is_new = |text: &u64| !told.texts.contains(text);
    for (source, claim) in now.claims() {
        if told.claims.contains(&(source, as_told(claim))) {
            continue;
        }
        let texts: Vec<u64> = texts_of(claim).into_iter().filter(is_new).collect();
        // A date or a number that was not told has no text to be known by.
        new.as_whole |= texts.is_empty();
        new.texts.extend(texts);
    }
    new.texts.extend(words_of_editors(&now).filter(is_new));
    Ok(new)
}

/// All records of the person of one.
fn group(rows: &Rows<'_>, row: RecordRow) -> Result<Vec<PersonId>, RegistryError> {
    let shown = rows.shown_as(row)?;
    let members = rows.members(shown.no)?;
    Ok(std::iter::once(&shown)
        .chain(&members)
        .map(|one| PersonId(one.id))
        .collect())
}

/// A source as it will be, where it is there. What would be told of it that is not told now is known again.
fn source_after(
    rows: &Rows<'_>,
    without: &Without<'_>,
    id: SourceId,
    digests: &Digests,
    known: &mut KnownBy,
) -> Result<Option<SourceWithConsent>, RegistryError> {
    let Some(row) = rows.record(id.0)? else { return Ok(None) };
    let Some((_, before)) = rows.source(row.no)? else {
        return Ok(None);
    };
    let mut after = SourceWithConsent::default();
    without.each_change(rows.positions(row.no)?, &mut |change| {
        if change.source() == Some(id) {
            after.apply(change);
        }
    })?;
    after.screened = before.screened.clone();
    let told = redaction::source(before)
        .map(|told| texts_of_source(&told))
        .unwrap_or_default();
    let will_be = redaction::source(after.clone())
        .map(|told| texts_of_source(&told))
        .unwrap_or_default();
    for text in will_be.difference(&told) {
        known.text(digests, *text, Some(PersonId(id.0)));
    }
    Ok(Some(after))
}

fn texts_of_source(source: &SourceWithConsent) -> HashSet<u64> {
    let about = &source.about;
    let fields = [
        &about.short_title,
        &about.author,
        &about.publisher,
        &about.published_words,
        &about.url,
        &about.note,
        &about.dataset,
    ];
    let said = about.statements.iter().flat_map(|said| [&said.by, &said.says]);
    let texts = std::iter::once(&about.title)
        .chain(fields.into_iter().flatten())
        .chain(said);
    let grounds = source.consents.grounds();
    texts.map(String::as_str).chain(grounds).map(mark).collect()
}

fn spoken_of(rows: &Rows<'_>, source: SourceId) -> Result<Vec<PersonId>, RegistryError> {
    let mut statement = rows.db.prepare_cached(
        "select p.id from statement t join record s on s.record = t.source join record p on p.record = t.statement >> 16
         where s.id = ?1",
    )?;
    let ids = statement.query_map([source.0], |row| row.get(0).map(PersonId))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// On whose pages somebody is told of as a child: where nobody knows that any more, the name waits.
fn children(rows: &Rows<'_>, person: PersonId, digests: &Digests, known: &mut KnownBy) -> Result<(), RegistryError> {
    for no in rows.mentioning(person)? {
        if !rows.named(no)?.contains(&(person, Named::Child)) {
            continue;
        }
        let Some(row) = rows.record_by_no(no)? else { continue };
        let told = rows.person(&row)?;
        for (_, claim) in told.claims() {
            if let Value::Relative(relative) = &claim.value
                && relative.person == person
                && let Some(name) = &relative.name
            {
                for page in group(rows, row)? {
                    known.text(digests, mark(name), Some(page));
                }
            }
        }
    }
    Ok(())
}

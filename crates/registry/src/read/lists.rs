//! Lists, as one audience sees them: their releases, and how many rows each began or no longer had.

use crate::error::RegistryError;
use crate::read::rows::{Heard, RecordNo, Rows, audience_no, unreadable};
use crate::read::{ListRecord, ReleaseCount};
use guwah_domain::disclosure::Audience;
use guwah_domain::id::SourceId;
use guwah_domain::listing::{Release, Spans};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// The releases of a list, the first one first. What the public sees counts only the rows of which it sees something: how
/// many more there are would tell that somebody is withheld.
pub(super) fn releases(
    db: &Connection,
    dataset: RecordNo,
    audience: Audience,
) -> Result<Vec<ReleaseCount>, RegistryError> {
    let spans = spans(db, dataset, audience)?;
    let mut releases: BTreeMap<Release, ReleaseCount> = BTreeMap::new();
    if audience == Audience::Team {
        for (release, rows) in read(db, dataset)? {
            of(&mut releases, release).rows = rows;
        }
    }
    for (spans, _) in &spans {
        for span in spans.as_slice() {
            of(&mut releases, span.from);
            span.until.into_iter().for_each(|until| {
                of(&mut releases, until);
            });
        }
    }
    for (spans, rows) in &spans {
        for (nth, span) in spans.as_slice().iter().enumerate() {
            let begun = of(&mut releases, span.from);
            if nth == 0 {
                begun.new += rows;
            } else {
                begun.back += rows;
            }
            if let Some(until) = span.until {
                of(&mut releases, until).no_longer += rows;
            }
        }
        for (release, count) in &mut releases {
            if spans.covers(*release) {
                count.listed += rows;
            }
        }
    }
    Ok(releases.into_values().collect())
}

fn of(releases: &mut BTreeMap<Release, ReleaseCount>, release: Release) -> &mut ReleaseCount {
    releases.entry(release).or_insert_with(|| ReleaseCount::of(release))
}

/// Over which releases how many rows were listed. Of whom the public sees a part, whether the list is in that part is for the public form
/// to say.
fn spans(db: &Connection, dataset: RecordNo, audience: Audience) -> Result<Vec<(Spans, u64)>, RegistryError> {
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    let mut whole = db.prepare_cached(
        "select l.spans, count(*) from listed l join record r using (record)
         where l.dataset = ?1 and (?2 or (r.shown = 2 and not exists (select 1 from joined j where j.record = l.record)))
         group by l.spans",
    )?;
    let mut rows = whole.query(params![dataset, audience_no(audience)])?;
    while let Some(row) = rows.next()? {
        counts.insert(row.get(0)?, row.get(1)?);
    }
    if audience == Audience::Public {
        let id = (Rows { db }).record_by_no(dataset)?.map(|record| SourceId(record.id));
        let mut part = db.prepare_cached(
            "select l.spans, k.record from listed l left join joined j on j.record = l.record
             join record k on k.record = coalesce(j.kept, l.record)
             where l.dataset = ?1 and (k.shown = 1 or (k.shown = 2 and j.record is not null))",
        )?;
        let mut rows = part.query([dataset])?;
        let mut heard = Heard::new();
        while let Some(row) = rows.next()? {
            let card = (Rows { db }).card_among(row.get(1)?, audience, &mut heard)?;
            if card.is_some_and(|card| id.is_some_and(|id| card.sources.contains(&id))) {
                *counts.entry(row.get(0)?).or_default() += 1;
            }
        }
    }
    let read = |(spans, count): (String, i64)| {
        let spans = serde_json::from_str(&spans).map_err(|_| unreadable("listed"))?;
        Ok((spans, u64::try_from(count).map_err(|_| unreadable("count"))?))
    };
    counts.into_iter().map(read).collect()
}

/// The releases that were read, with the number of rows in the file where the reading came to its end.
fn read(db: &Connection, dataset: RecordNo) -> Result<Vec<(Release, Option<u64>)>, RegistryError> {
    let mut statement =
        db.prepare_cached("select released_on, nth, rows from release where dataset = ?1 order by released_on, nth")?;
    let rows = statement.query_map([dataset], |row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, u16>(1)?,
            row.get::<_, Option<i64>>(2)?,
        ))
    })?;
    rows.map(|row| {
        let (on, nth, rows) = row?;
        let on = on.parse().map_err(|_| unreadable("release"))?;
        Ok((Release { on, nth }, rows.and_then(|rows| u64::try_from(rows).ok())))
    })
    .collect()
}

impl ReleaseCount {
    fn of(release: Release) -> Self {
        Self {
            release,
            rows: None,
            listed: 0,
            new: 0,
            back: 0,
            no_longer: 0,
        }
    }
}

impl ListRecord {
    /// The newest release.
    #[must_use]
    pub fn newest(&self) -> Option<&ReleaseCount> {
        self.releases.last()
    }
}

//! Look-ups by a key from outside, within what one audience may see: what is hidden is found by nobody, by the same one query
//! that finds nothing under an invented key.

use super::{Kind, RecordNo, RecordRow, Rows, audience_no, record_row};
use crate::error::RegistryError;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Audience;
use guwah_domain::file::FileRef;
use guwah_domain::id::SourceId;
use guwah_domain::redaction::{self, Permits};
use guwah_domain::source::{SourceWithConsent, TestifierTold};
use guwah_domain::value::Value;
use rusqlite::{OptionalExtension, Params, params};
use std::collections::BTreeSet;

/// A record, and that the audience `?2` sees something of it, or of the record under which it is shown.
const SEEN: &str = "select r.record, r.id, r.kind, r.number, r.position, r.sealed, r.shown, r.screened from record r
     left join joined j on j.record = r.record left join record k on k.record = j.kept";

impl Rows<'_> {
    /// The person's record with an id; none where this audience sees nothing of it.
    pub(crate) fn person_seen(&self, id: [u8; 16], audience: Audience) -> Result<Option<RecordRow>, RegistryError> {
        self.one_seen(
            "where r.id = ?1 and r.kind = ?3 and (?2 or coalesce(k.shown, r.shown) <> 0)",
            params![id, audience_no(audience), Kind::Person as i64],
        )
    }

    /// The facility or organisation with an id; none where this audience sees nothing of it.
    pub(crate) fn record_seen(&self, id: [u8; 16], audience: Audience) -> Result<Option<RecordRow>, RegistryError> {
        self.one_seen(
            "where r.id = ?1 and (?2 or r.shown <> 0)",
            params![id, audience_no(audience)],
        )
    }

    /// The person whom a list means by its own id. The public finds nobody by it where neither the list, nor a source that is
    /// described with it (`dataset/key`), is told to say something of this person.
    pub(crate) fn person_listed(
        &self,
        dataset: &str,
        row: &str,
        audience: Audience,
    ) -> Result<Option<RecordRow>, RegistryError> {
        let listed = self.one_seen(
            "join listed l on l.record = r.record join source s on s.record = l.dataset
             where s.dataset = ?1 and l.row = ?3 and (?2 or (coalesce(k.shown, r.shown) <> 0 and exists (
                 select 1 from statement t join source p on p.record = t.source
                 where t.statement between r.record << 16 and (r.record << 16) + 65535 and t.level = 0 and p.published
                     and (p.record = s.record or substr(p.dataset, 1, length(?1) + 1) = ?1 || '/'))))",
            params![dataset, audience_no(audience), row],
        )?;
        // Whatever was found, both are asked: the work tells nothing.
        let outside = self.one_seen(
            "join outside o on o.record = r.record where o.dataset = ?1 and o.row = ?3 and (?2 or r.shown <> 0)",
            params![dataset, audience_no(audience), row],
        )?;
        Ok(listed.or(outside))
    }

    /// The facility or organisation that a list means by a key of its own; for the public, of a list that is published.
    pub(crate) fn institution_listed(
        &self,
        dataset: &str,
        key: &str,
        audience: Audience,
    ) -> Result<Option<RecordRow>, RegistryError> {
        self.one_seen(
            "join known_as a on a.record = r.record join source s on s.record = a.dataset
             where s.dataset = ?1 and a.key = ?3 and (?2 or (r.shown <> 0 and (s.published or exists (
                 select 1 from told t join source p on p.record = t.source
                 where t.record = r.record and t.level = 0 and p.published
                     and substr(p.dataset, 1, length(?1) + 1) = ?1 || '/'))))",
            params![dataset, audience_no(audience), key],
        )
    }

    /// The row of a list that hands over a photo: of several records that are one person, that of the record whose claim it is. The
    /// key of a photo is made of it.
    pub(crate) fn row_of_photo(
        &self,
        shown: &RecordRow,
        source: SourceId,
        photo: &FileRef,
    ) -> Result<Option<String>, RegistryError> {
        let mut records = vec![shown.no];
        records.extend(self.members(shown.no)?.iter().map(|member| member.no));
        for no in records {
            let Some(record) = self.record_by_no(no)? else { continue };
            let person = self.person(&record)?;
            let Some(statement) = person.statements.by(source) else {
                continue;
            };
            let hands_over = |claim: &Claim| matches!(&claim.value, Value::File(file) if file == photo);
            if statement.claims.iter().any(hands_over) {
                return Ok(statement.listings.first().map(|listing| listing.row.clone()));
            }
        }
        Ok(None)
    }

    /// A source as an audience sees it: where who speaks in it must not be named, its title does not name them either.
    pub(crate) fn source_shown(
        &self,
        id: SourceId,
        source: SourceWithConsent,
        audience: Audience,
    ) -> Result<Option<SourceWithConsent>, RegistryError> {
        if audience == Audience::Team {
            return Ok(Some(source));
        }
        let names_all = source.testifier_told() == TestifierTold::Name;
        let permits = source.permits();
        let screened = source.screened.clone();
        let Some(mut shown) = redaction::source(source) else {
            return Ok(None);
        };
        if !names_all {
            let speakers = self.unnamed_in(id, &permits)?;
            redaction::leave_speakers_unnamed(&mut shown.about, &screened, speakers.iter().map(String::as_str));
        }
        Ok(Some(shown))
    }

    /// Who speaks in a source and is not to be named, by name: of several each agreed for themself.
    pub(crate) fn unnamed_in(&self, source: SourceId, permits: &Permits) -> Result<BTreeSet<String>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select t.statement >> 16 from statement t join record r on r.record = t.source where r.id = ?1",
        )?;
        let told = statement.query_map([source.0], |row| row.get::<_, i64>(0))?;
        let told: BTreeSet<i64> = told.collect::<rusqlite::Result<_>>()?;
        let mut speakers = BTreeSet::new();
        for no in told {
            let Some(record) = self.record_by_no(no)? else { continue };
            let person = self.person(&record)?;
            let claims = person.statements.by(source).into_iter().flat_map(|said| &said.claims);
            let is_unnamed = |claim: &&Claim| {
                !claim.is_official() && permits.least_of_speaker(claim).testifier != TestifierTold::Name
            };
            for claim in claims.filter(is_unnamed) {
                speakers.extend(claim.speaker_name().map(str::to_owned));
                speakers.extend(claim.through.clone());
            }
        }
        Ok(speakers)
    }

    /// A source by its id; none where this audience does not see it.
    pub(crate) fn source_seen(
        &self,
        id: SourceId,
        audience: Audience,
    ) -> Result<Option<(i64, SourceWithConsent)>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select s.record, s.body, r.screened from source s join record r using (record)
             where r.id = ?1 and (?2 or s.published)",
        )?;
        let found = statement.query_row(params![id.0, audience_no(audience)], |row| {
            Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?, row.get(2)?))
        });
        let Some((no, body, is_screened)) = found.optional()? else {
            return Ok(None);
        };
        let mut source: SourceWithConsent = super::json(&body, "source")?;
        source.screened = self.screened_as(no, is_screened)?;
        Ok(Some((no, source)))
    }

    /// The next persons, in the order of recording, of whom an audience sees anything, joined ones among them.
    pub(crate) fn persons_after(&self, audience: Audience, last: RecordNo) -> Result<Vec<RecordNo>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select record from record where record > ?1 and kind = ?2 and (?3 or shown <> 0) order by record limit 1000",
        )?;
        let asked = params![last, Kind::Person as i64, audience_no(audience)];
        let numbers = statement.query_map(asked, |row| row.get(0))?;
        Ok(numbers.collect::<rusqlite::Result<_>>()?)
    }

    fn one_seen(&self, which: &str, asked: impl Params) -> Result<Option<RecordRow>, RegistryError> {
        let mut statement = self.db.prepare_cached(&format!("{SEEN} {which}"))?;
        Ok(statement.query_row(asked, record_row).optional()?)
    }
}

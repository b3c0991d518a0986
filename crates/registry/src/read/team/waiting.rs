//! What waits for an answer to the leak check, for a register that is made anew from what the team writes out: nobody there knows who was
//! erased here, so what names them goes along for the team alone.

use super::TeamReader;
use crate::error::RegistryError;
use crate::read::PersonRecord;
use crate::read::rows::Rows;
use guwah_domain::claim_texts::claim_texts;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::redaction::NO_TITLE;
use guwah_domain::source::SourceWithConsent;
use rusqlite::Connection;

/// Why a record is withheld that may be of somebody who was erased.
const MAY_BE_ERASED: &str =
    "it may be of somebody who was erased, and waited for an editor's answer when it was written out";

impl TeamReader {
    /// Whether anybody is remembered who was erased: only then does anything go along for the team alone.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn remembers_erased(&self) -> Result<bool, RegistryError> {
        let Some(register) = &self.register else {
            return Ok(false);
        };
        let remembers = |db: &Connection| -> Result<bool, RegistryError> {
            Ok(db.query_row("select exists (select 1 from erased_known)", [], |row| row.get(0))?)
        };
        if !self.tables.read(remembers)? {
            return Ok(false);
        }
        register.screen()?;
        Ok(true)
    }

    /// Makes what waits in a record be for the team alone. Says whether anything did.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn keep_waiting(&self, record: &mut PersonRecord) -> Result<bool, RegistryError> {
        let screened = self.tables.read(|db| {
            let rows = Rows { db };
            let row = rows.record(record.id.0)?;
            row.map(|row| rows.screened_with_members(&row)).transpose()
        })?;
        let Some(screened) = screened.filter(|screened| !screened.texts.is_empty()) else {
            return Ok(false);
        };
        let person = &mut record.person;
        if screened.holds_whole() && person.editorial.withheld.is_none() {
            person.editorial.withheld = Some(MAY_BE_ERASED.to_owned());
        }
        for (_, statement) in &mut person.statements {
            for claim in &mut statement.claims {
                let mut waits = false;
                claim_texts(claim, &mut |_, _, text| waits |= screened.holds(text));
                if waits {
                    claim.disclosure = claim.disclosure.strictest(Disclosure::Team);
                }
            }
        }
        for summary in &mut person.editorial.summaries {
            summary.held |= screened.holds(&summary.text);
        }
        Ok(true)
    }

    /// Leaves out of the description of a source what waits. Says whether anything did.
    pub fn leave_out_waiting(source: &mut SourceWithConsent) -> bool {
        let screened = source.screened.clone();
        if screened.texts.is_empty() {
            return false;
        }
        let about = &mut source.about;
        if screened.holds(&about.title) {
            NO_TITLE.clone_into(&mut about.title);
        }
        for field in [
            &mut about.short_title,
            &mut about.author,
            &mut about.publisher,
            &mut about.url,
            &mut about.note,
        ] {
            *field = field.take().filter(|text| !screened.holds(text));
        }
        about
            .statements
            .retain(|said| !screened.holds(&said.by) && !screened.holds(&said.says));
        true
    }
}

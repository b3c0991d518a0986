//! Who was erased, as far as they are known again.

use crate::deployment::keyed_digest::Digests;
use crate::error::RegistryError;
use crate::leak::erased::ErasedMarks;
use crate::read::rows::unreadable;
use guwah_domain::erased::KnownBy;
use guwah_ledger::KeyRing;
use rusqlite::Connection;

/// Everybody who was erased; none where nobody was, or nothing of them is known.
pub(crate) fn erased_marks(db: &Connection, ring: &dyn KeyRing) -> Result<Option<ErasedMarks>, RegistryError> {
    let mut statement = db.prepare_cached("select is_person, body from erased_known order by nth")?;
    let mut rows = statement.query([])?;
    let mut all: Vec<(bool, KnownBy)> = Vec::new();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_blob().map_err(|_| unreadable("erased_known"))?;
        all.push((
            row.get(0)?,
            serde_json::from_slice(body).map_err(|_| unreadable("erased_known"))?,
        ));
    }
    Ok((!all.is_empty()).then(|| ErasedMarks::of(Digests::new(ring), all.into_iter())))
}

//! `guwah rebuild`: tables and indexes anew from the ledger.

use super::progress::Progress;
use super::session::Session;
use crate::error::Outcome;
use clap::Args;
use guwah_registry::Registry;
use serde_json::json;
use std::path::PathBuf;
use std::time::Instant;

/// Arguments of `guwah rebuild`.
#[derive(Args)]
pub(crate) struct Rebuild {
    /// The register
    dir: PathBuf,
}

impl Rebuild {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let began = Instant::now();
        let entries = rebuild(&registry)?;
        let seconds = began.elapsed().as_secs_f64();
        if session.json() {
            return session.out.json(&json!({ "entries": entries, "seconds": seconds }));
        }
        session
            .out
            .line(format_args!("Rebuilt from {entries} entries in {seconds:.1} s."))
    }
}

/// Rebuilds, showing how far it is.
pub(super) fn rebuild(registry: &Registry) -> Outcome<u64> {
    let progress = Progress::of(0, "reading entries");
    Ok(registry.rebuild(&mut |done, of| {
        progress.until(of);
        progress.at(done);
    })?)
}

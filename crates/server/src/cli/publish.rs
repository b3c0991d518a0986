//! `guwah publish`: an edition of what may be public.

use super::progress::Progress;
use super::session::{Session, today};
use crate::error::Outcome;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah publish`.
#[derive(Args)]
pub(crate) struct Publish {
    /// The register
    dir: PathBuf,
    /// The folder of the edition, new or empty
    edition: PathBuf,
}

impl Publish {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let progress = Progress::unmeasured("publishing");
        let published = guwah_edition::publish(&registry, &self.edition, today())?;
        drop(progress);
        if session.json() {
            return session.out.json(&json!({
                "persons": published.persons,
                "files": published.files,
                "entries": published.entries,
                "key": published.key,
            }));
        }
        let (persons, files) = (published.persons, published.files);
        session.out.line(format_args!(
            "Published {persons} persons in {files} files to {}. Verify it with --key {}",
            self.edition.display(),
            published.key
        ))
    }
}

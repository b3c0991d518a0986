//! `guwah receipt`: one record of an edition with everything that proves it was in it, in one file.

use super::publish::edition_in;
use super::session::Session;
use super::show::record_key;
use crate::error::{Failure, Outcome};
use clap::Args;
use serde_json::json;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

/// Arguments of `guwah receipt`.
#[derive(Args)]
pub(crate) struct Receipt {
    /// The edition
    edition: PathBuf,
    /// The person's public number, the record's id, or dataset:id
    record: String,
    /// The new file
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

impl Receipt {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let key = record_key(&self.record)?;
        let edition = edition_in(&self.edition)?;
        let receipt = edition.receipt(&key)?;
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&self.to)
            .map_err(Failure::file(&self.to))?;
        file.write_all(receipt.as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(Failure::file(&self.to))?;
        let number = edition.about().number;
        if session.json() {
            let to = self.to.display().to_string();
            return session
                .out
                .json(&json!({ "edition": number, "to": to, "key": edition.key() }));
        }
        session.out.line(format_args!(
            "The receipt of {key} in edition {number} is in {}. Anyone can check it: guwah verify {} --key {}",
            self.to.display(),
            self.to.display(),
            edition.key()
        ))
    }
}

//! `guwah synth`: invented persons.

use super::output::tell;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_exchange::{SynthOptions, write_synth};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// Arguments of `guwah synth`.
#[derive(Args)]
pub(crate) struct Synth {
    /// How many persons
    #[arg(long, value_name = "N")]
    persons: u64,
    /// What they follow from: the same seed gives the same persons
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// How many copies with faults, as a share of the persons
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, value_parser = share)]
    copies: f64,
    /// A file for the pairs copy_id,original_id
    #[arg(long, value_name = "FILE")]
    truth: Option<PathBuf>,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

fn share(text: &str) -> Result<f64, String> {
    let share = text.parse::<f64>().ok().filter(|share| (0.0..=10.0).contains(share));
    share.ok_or_else(|| "a number from 0 to 10, such as 0.3, would be accepted".to_owned())
}

impl Synth {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let options = SynthOptions {
            persons: self.persons,
            seed: self.seed,
            copies: self.copies,
        };
        let create = |path: &PathBuf| File::create(path).map(BufWriter::new).map_err(Failure::file(path));
        let mut truth = self.truth.as_ref().map(create).transpose()?;
        let truth = truth.as_mut().map(|file| file as &mut dyn Write);
        let counts = match &self.to {
            Some(path) => write_synth(&options, &mut create(path)?, truth).map_err(Failure::file(path))?,
            None => write_synth(&options, session.out.writer(), truth).map_err(Failure::output)?,
        };
        if self.to.is_some() {
            tell(format_args!(
                "{} invented persons and {} copies",
                counts.persons, counts.copies
            ));
        }
        Ok(())
    }
}

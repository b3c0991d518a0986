//! `guwah summary`: the editors' own words about a person, one text a language.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::value::Text;
use guwah_registry::readers::RecordKey;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah summary`.
#[derive(Args)]
#[command(
    after_help = "The former summary of the language stays in the history; “guwah undo” of the entry brings it back."
)]
pub(crate) struct Summary {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The summary; a file's with --file
    #[arg(required_unless_present_any = ["none", "file"], conflicts_with_all = ["none", "file"])]
    text: Option<String>,
    /// The file that holds the summary, in UTF-8
    #[arg(long, value_name = "FILE", conflicts_with = "none")]
    file: Option<PathBuf>,
    /// Its language (BCP 47)
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Remove the summary of that language
    #[arg(long)]
    none: bool,
    /// The reason, which stays in the ledger
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Summary {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let text = self.words()?;
        let registry = session.register(&self.dir)?;
        let person = decided::person(&registry, &self.record)?;
        let shown = registry.team_reader().alone(&RecordKey::Id(person))?;
        let summaries = shown.map(|shown| shown.person.editorial.summaries).unwrap_or_default();
        let held = summaries.iter().find(|kept| kept.lang == self.lang);
        match held {
            None if text.is_empty() => {
                return Err(Failure::refused(format!(
                    "{} has no such summary: there is nothing to remove",
                    self.record
                )));
            }
            Some(held) if held.text == text => {
                return Err(Failure::refused("the summary says so already: nothing was recorded"));
            }
            _ => {}
        }
        let said = match (text.is_empty(), held) {
            (true, _) => "The summary is removed",
            (false, Some(_)) => "The summary is replaced",
            (false, None) => "The summary is written",
        };
        let told = json!({"person": person, "lang": self.lang, "summary": text});
        let summary = Text { text, lang: self.lang };
        let command = Command::WriteSummary { person, summary };
        decided::record(session, &registry, (command, &self.why), (told, said.to_owned()))
    }

    /// The words; empty where the summary is to be removed.
    fn words(&self) -> Outcome<String> {
        if self.none {
            return Ok(String::new());
        }
        let words = match &self.file {
            Some(file) => std::fs::read_to_string(file).map_err(Failure::file(file))?,
            None => self.text.clone().unwrap_or_default(),
        };
        let words = words.trim();
        if words.is_empty() {
            return Err(Failure::refused(
                "the summary is empty: give its text, or --none to remove it",
            ));
        }
        Ok(words.to_owned())
    }
}

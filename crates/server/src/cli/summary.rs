//! `guwah summary`: the editors' own words about a person, one text a language, and the sources that they are drawn from.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::{Command, SummaryBy};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::summary::Summary as Kept;
use guwah_domain::value::Text;
use guwah_registry::Registry;
use guwah_registry::readers::RecordKey;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah summary`.
#[derive(Args)]
#[command(
    after_help = "A summary is drawn from sources: it falls when one of them is erased, and is held back from the public as soon as one \
    of them, or what it says of the person, may be published no longer. “--confirm” lets the public see it all the same; given with a \
    text, of that text. The former summary of the language stays in the history; “guwah undo” of the entry brings it back."
)]
pub(crate) struct Summary {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The summary; a file's with --file
    #[arg(required_unless_present_any = ["none", "file", "confirm"], conflicts_with_all = ["none", "file"])]
    text: Option<String>,
    /// The file that holds the summary, in UTF-8
    #[arg(long, value_name = "FILE", conflicts_with = "none")]
    file: Option<PathBuf>,
    /// Its language (BCP 47)
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The source that it is drawn from, by its id or the name of its dataset; given once for each [default: all that speak of
    /// the person]
    #[arg(long, value_name = "SOURCE", value_delimiter = ',', conflicts_with = "none")]
    basis: Vec<String>,
    /// Answer for it: the public is shown it although a source that it is drawn from may not be published
    #[arg(long, conflicts_with = "none")]
    confirm: bool,
    /// Remove the summary of that language
    #[arg(long)]
    none: bool,
    /// The reason, which stays in the ledger
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Summary {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let words = self.words()?;
        let registry = session.register(&self.dir)?;
        let person = decided::person(&registry, &self.record)?;
        let shown = registry.team_reader().alone(&RecordKey::Id(person))?;
        let summaries = shown.map(|shown| shown.person.editorial.summaries).unwrap_or_default();
        let held = summaries.iter().find(|kept| kept.lang == self.lang);
        let Some(text) = words else {
            return self.confirm_as_it_is(session, &registry, person);
        };
        let basis = self.drawn_from(&registry)?;
        let said = self.says(held, &text, basis.as_deref())?;
        let told = json!({"person": person, "lang": self.lang, "summary": text, "basis": basis});
        let command = Command::WriteSummary {
            person,
            summary: Text { text, lang: self.lang },
            basis,
            by: if self.confirm {
                SummaryBy::ConfirmingEditor
            } else {
                SummaryBy::Editor
            },
        };
        decided::record_text(
            session,
            &registry,
            person,
            (command, &self.why),
            (told, said.to_owned()),
        )
    }

    /// What is done to the summary that is there.
    fn says(&self, held: Option<&Kept>, text: &str, basis: Option<&[SourceId]>) -> Outcome<&'static str> {
        match (text.is_empty(), held) {
            (true, None) => Err(Failure::refused(format!(
                "{} has no such summary: there is nothing to remove",
                self.record
            ))),
            (false, Some(held)) if held.text == text && !held.held && !self.confirm && basis.is_none() => {
                Err(Failure::refused("the summary says so already: nothing was recorded"))
            }
            (true, _) => Ok("The summary is removed"),
            (false, Some(_)) => Ok("The summary is replaced"),
            (false, None) => Ok("The summary is written"),
        }
    }

    fn confirm_as_it_is(self, session: &mut Session, registry: &Registry, person: PersonId) -> Outcome {
        let told = json!({"person": person, "lang": self.lang, "confirmed": true});
        let command = Command::ConfirmSummary {
            person,
            lang: self.lang,
        };
        let said = "The summary is confirmed: the public is shown it".to_owned();
        decided::record_text(session, registry, person, (command, &self.why), (told, said))
    }

    fn drawn_from(&self, registry: &Registry) -> Outcome<Option<Vec<SourceId>>> {
        if self.basis.is_empty() {
            return Ok(None);
        }
        let sources = self.basis.iter().map(|named| decided::source(registry, named));
        sources.collect::<Outcome<Vec<_>>>().map(Some)
    }

    /// The words; empty where the summary is to be removed, none where it is to be confirmed as it is.
    fn words(&self) -> Outcome<Option<String>> {
        if self.none {
            return Ok(Some(String::new()));
        }
        let words = match (&self.file, &self.text) {
            (Some(file), _) => std::fs::read_to_string(file).map_err(Failure::file(file))?,
            (None, Some(text)) => text.clone(),
            (None, None) if self.confirm && !self.basis.is_empty() => {
                return Err(Failure::refused(
                    "--basis goes with a text: a summary is confirmed with the sources that it was drawn from",
                ));
            }
            (None, None) => return Ok(None),
        };
        let words = words.trim();
        if words.is_empty() {
            return Err(Failure::refused(
                "the summary is empty: give its text, or --none to remove it",
            ));
        }
        Ok(Some(words.to_owned()))
    }
}

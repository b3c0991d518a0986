//! `guwah export`: all persons that the audience may see, in a file.

use super::output::tell;
use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::{Args, ValueEnum};
use guwah_domain::institution::Institution;
use guwah_exchange::{Columns, CsvExport, ExportError, LinesExport, PersonRecord, XlsxExport};
use guwah_registry::RegistryError;
use guwah_registry::readers::{Reader, TeamReader};
use serde_json::json;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

/// Arguments of `guwah export`.
#[derive(Args)]
pub(crate) struct Export {
    /// The register or edition
    folder: PathBuf,
    /// What to write
    #[arg(long = "as", value_name = "KIND")]
    kind: Kind,
    /// The new file
    #[arg(long, value_name = "PATH")]
    to: PathBuf,
}

/// Kinds of files.
#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// JSON Lines, which hold everything that is told of persons; what they leave out is said
    Jsonl,
    /// The plain sheet as CSV
    Csv,
    /// The plain sheet as a workbook
    Xlsx,
}

impl Export {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        if self.to.exists() {
            let what = "is there already: an export is never written over another file";
            return Err(Failure::refused(format!("{} {what}", self.to.display())));
        }
        let reader = session.reader(&self.folder)?;
        let part = super::backup::beside(&self.to, ".part")?;
        let written = self.write(reader.as_ref(), &part);
        if written.is_err() {
            // Half an export would pass for a whole one.
            let _ = fs::remove_file(&part);
        }
        let persons = written?;
        fs::rename(&part, &self.to).map_err(Failure::file(&self.to))?;
        if session.json() {
            return session
                .out
                .json(&json!({ "persons": persons, "to": self.to.display().to_string() }));
        }
        session
            .out
            .line(format_args!("{persons} persons are in {}.", self.to.display()))
    }

    fn write(&self, reader: &dyn Reader, to: &Path) -> Outcome<u64> {
        let progress = Progress::of(reader.counts()?.persons, "writing");
        let mut out = BufWriter::new(File::create(to).map_err(Failure::file(to))?);
        let persons = match self.kind {
            Kind::Jsonl => {
                let mut lines = LinesExport::start(&mut out);
                let waiting = waiting(reader)?;
                for (id, mut source, _) in reader.sources()? {
                    if waiting.is_some() {
                        TeamReader::leave_out_waiting(&mut source);
                    }
                    lines.source(id, &source).map_err(refused)?;
                }
                let persons = each(reader, &progress, &mut |person| lines.person(person))?;
                each_institution(reader, &mut |institution| lines.institution(institution))?;
                tell(lines.left_out());
                lines.finish().map_err(refused)?;
                persons
            }
            Kind::Csv => {
                let columns = columns(reader)?;
                tell_left_out(&columns);
                let mut sheet = CsvExport::start(&mut out, columns).map_err(refused)?;
                let persons = each(reader, &progress, &mut |person| sheet.person(person))?;
                sheet.finish().map_err(refused)?;
                persons
            }
            Kind::Xlsx => {
                let columns = columns(reader)?;
                tell_left_out(&columns);
                let mut sheet = XlsxExport::start(columns).map_err(refused)?;
                let persons = each(reader, &progress, &mut |person| sheet.person(person))?;
                sheet.finish(&mut out).map_err(refused)?;
                persons
            }
        };
        let file = out
            .into_inner()
            .map_err(|error| Failure::file(to)(error.into_error()))?;
        file.sync_all().map_err(Failure::file(to))?;
        Ok(persons)
    }
}

fn tell_left_out(columns: &Columns) {
    if let Some(left_out) = columns.left_out() {
        tell(left_out);
    }
}

/// The columns that a plain sheet of these persons needs.
fn columns(reader: &dyn Reader) -> Outcome<Columns> {
    let mut columns = Columns::default();
    let _progress = Progress::unmeasured("looking for columns");
    reader.each_person(&mut |record| {
        columns.gather(&PersonRecord::from(record));
        Ok(())
    })?;
    Ok(columns)
}

/// Gives every person to an export. Its own error ends the reading and is the one that is told.
fn each(
    reader: &dyn Reader,
    progress: &Progress,
    write: &mut dyn FnMut(&PersonRecord) -> Result<(), ExportError>,
) -> Outcome<u64> {
    let mut persons = 0;
    let mut failed = None;
    let (waiting, mut waits) = (waiting(reader)?, 0);
    let read = reader.each_person(&mut |mut record| {
        if let Some(team) = waiting {
            waits += u64::from(team.keep_waiting(&mut record)?);
        }
        write(&PersonRecord::from(record)).map_err(|error| {
            failed = Some(error);
            RegistryError::Unacceptable(String::new())
        })?;
        persons += 1;
        progress.at(persons);
        Ok(())
    });
    if waits > 0 {
        tell(format_args!(
            "Of {waits} persons something waits for an answer to the leak check: it is written out for the team alone, since a register that \
             is made of the file does not know who was erased here."
        ));
    }
    match failed {
        Some(error) => Err(refused(error)),
        None => Ok(read.map(|()| persons)?),
    }
}

/// The team's reader of a register that remembers who was erased: what waits there goes along for the team alone.
fn waiting(reader: &dyn Reader) -> Outcome<Option<&TeamReader>> {
    let Some(team) = reader.team() else { return Ok(None) };
    Ok(team.remembers_erased()?.then_some(team))
}

/// Gives every facility and organisation to an export, as [`each`] gives persons.
fn each_institution(reader: &dyn Reader, write: &mut dyn FnMut(&Institution) -> Result<(), ExportError>) -> Outcome {
    let mut failed = None;
    let read = reader.each_institution(&mut |record| {
        write(&record.institution).map_err(|error| {
            failed = Some(error);
            RegistryError::Unacceptable(String::new())
        })
    });
    match failed {
        Some(error) => Err(refused(error)),
        None => Ok(read?),
    }
}

fn refused(error: ExportError) -> Failure {
    Failure::refused(error.to_string())
}

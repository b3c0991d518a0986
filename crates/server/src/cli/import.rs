//! `guwah import`: lists of persons into a register.
//!
//! Where several files are given, all are gone through before anything is written: whatever makes one of them unfit
//! refuses the command as a whole. Then each is read as a dated release of its dataset, in the order given.

mod report;

use super::duplicates::propose;
use super::interrupt::Interrupt;
use super::notes::tell_notes;
use super::output::tell;
use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome, leave_at_once};
use clap::{Args, ValueEnum};
use guwah_domain::disclosure::Disclosure;
use guwah_domain::vague_date::Day;
use guwah_exchange::{
    ImportError, ImportReport, ImportRequest, Map, ReadRow, RowOptions, Sheet, import_file, import_lines, import_sheet,
};
use guwah_registry::{Actor, Registry};
use report::{UnreadLine, in_words, last_line};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Arguments of `guwah import`.
#[derive(Args)]
pub(crate) struct Import {
    /// The register
    dir: PathBuf,
    /// The files, each a release of its dataset, in this order
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What the files are [default: recognised by their content]
    #[arg(long = "as", value_name = "KIND")]
    kind: Option<Kind>,
    /// A TOML file that says what the sheet's headings mean
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Of a workbook, the sheet that is the list [default: the first that has a column of ids or names]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The dataset that the files are releases of [default: the file's name]
    #[arg(long, value_name = "NAME")]
    dataset: Option<String>,
    /// The date of the release [default: for a new list the day on which its map says that it was published, else today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    release: Option<Day>,
    /// The files hold a part of the dataset only: nobody is marked as no longer listed
    #[arg(long)]
    partial: bool,
    /// It is another list than the one from which persons with ids of its rows were erased
    #[arg(long, requires = "dataset")]
    another_list: bool,
    /// The folder with the files that the column “photo” names
    #[arg(long, value_name = "DIR")]
    media: Option<PathBuf>,
    /// Who may see the rows at most; a row's own word can only be stricter
    #[arg(long, value_name = "LEVEL", value_parser = level)]
    disclosure: Option<Disclosure>,
    /// What is public in the files may be published
    #[arg(long)]
    publishable: bool,
    /// Read and count, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write which of the new persons look like persons who were there before, with reasons: a,b,score,reasons
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    suggest: Option<PathBuf>,
}

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A CSV file or an .xlsx workbook
    Sheet,
    /// Guwah's own JSON Lines
    Jsonl,
}

fn day(text: &str) -> Result<Day, String> {
    text.parse()
        .map_err(|_| "a date such as 2024-09-21 would be accepted".to_owned())
}

fn level(text: &str) -> Result<Disclosure, String> {
    Disclosure::parse(text).ok_or_else(|| "public, team or sealed would be accepted".to_owned())
}

/// Where rows go, and who can stop it.
struct Road<'a> {
    registry: &'a Registry,
    actor: &'a Actor,
    interrupt: &'a Interrupt,
}

impl Import {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        if let Some(folder) = self.media.as_ref().filter(|folder| !folder.is_dir()) {
            return Err(Failure::refused(format!(
                "--media {}: there is no such folder",
                folder.display()
            )));
        }
        let registry = session.register(&self.dir)?;
        let actor = Actor::importer(session.actor()?.name());
        let interrupt = Interrupt::listen()?;
        let road = Road {
            registry: &registry,
            actor: &actor,
            interrupt: &interrupt,
        };
        let request = self.request()?;
        if self.files.len() > 1 {
            self.go_through_first(&request, &road)?;
        }
        let before = registry.record_numbers()?.end;
        for path in &self.files {
            let report = self.import(path, &request, &road)?;
            self.print(path, &report, session)?;
        }
        if !self.dry_run {
            let _progress = Progress::unmeasured("indexing names");
            registry.save_indexes()?;
        }
        match &self.suggest {
            Some(path) => suggest(&registry, before, path),
            None => Ok(()),
        }
    }

    fn request(&self) -> Outcome<ImportRequest> {
        Ok(ImportRequest {
            dataset: self.dataset.clone(),
            on: self.release,
            partial: self.partial,
            another_list: self.another_list,
            publishable: self.publishable,
            dry_run: self.dry_run,
            disclosure: self.disclosure,
            media: self.media.clone(),
            sheet: self.sheet.clone(),
            map: self.map.as_deref().map(open_map).transpose()?.unwrap_or_default(),
        })
    }

    fn import(&self, path: &Path, request: &ImportRequest, road: &Road<'_>) -> Outcome<ImportReport> {
        let progress = Progress::counted(format!("reading {}", path.display()));
        let mut read = |rows| {
            progress.at(rows);
            if road.interrupt.is_asked() {
                drop_everything();
            }
        };
        let import = match self.kind {
            None => import_file,
            Some(Kind::Sheet) => import_sheet,
            Some(Kind::Jsonl) => import_lines,
        };
        import(road.registry, path, request, road.actor, &mut read).map_err(|error| refused(path, error))
    }

    /// Goes through all files and writes nothing, so that the last is not refused when the first is recorded already.
    fn go_through_first(&self, request: &ImportRequest, road: &Road<'_>) -> Outcome {
        let trial = ImportRequest {
            dry_run: true,
            ..request.clone()
        };
        for path in &self.files {
            self.import(path, &trial, road)?;
        }
        if self.dataset.is_none() && self.kind != Some(Kind::Jsonl) {
            refuse_releases_of_one_list(&self.files, request)?;
        }
        Ok(())
    }

    /// Whether publishing is permitted of a file in which nothing is public.
    fn publishes_nothing(&self, report: &ImportReport) -> bool {
        self.publishable && !report.has_public && report.rows > report.unread_count() + report.erased
    }

    fn print(&self, path: &Path, report: &ImportReport, session: &mut Session) -> Outcome {
        let name = path.display().to_string();
        if session.json() {
            for unread in &report.unread {
                session.out.json(&UnreadLine {
                    row: unread.row,
                    reason: &unread.reason,
                    file: &name,
                })?;
            }
            let nothing_public = self.publishes_nothing(report);
            session
                .out
                .json(&last_line(&name, report, self.dry_run, nothing_public))?;
            return session.out.flush();
        }
        for unread in &report.unread {
            tell(format_args!(
                "{name}: row {} could not be read: {}",
                unread.row, unread.reason
            ));
        }
        tell_notes(&name, &report.notes, report.notes_in_all);
        if let Some(sheets) = report.worksheets.as_ref().filter(|sheets| !sheets.not_read.is_empty()) {
            let others = sheets.not_read.join("”, “");
            tell(format_args!(
                "{name}: the sheet “{}” was read; not read: “{others}” (--sheet NAME reads another)",
                sheets.read
            ));
        }
        for heading in &report.missing_headings {
            tell(format_args!(
                "{name}: the map names the column “{heading}”, which the sheet does not have"
            ));
        }
        if !report.unknown_headings.is_empty() {
            let headings = report.unknown_headings.join("”, “");
            tell(format_args!(
                "{name}: kept as text under their own headings: “{headings}”"
            ));
        }
        session.out.line(in_words(&name, report, self.dry_run))?;
        if self.publishes_nothing(report) {
            tell(format_args!(
                "{name}: nothing of it is public: every row is for the team, and --publishable permits only what is public \
                 (--disclosure public, or a column “disclosure”, would make it so)"
            ));
        }
        session.out.flush()
    }
}

/// Which of those who are new look like persons who were there before: suggestions, with reasons, for an editor.
fn suggest(registry: &Registry, before: u64, path: &Path) -> Outcome {
    let proposed = propose(registry, LIKELY, &|a, b| (a < before) != (b < before))?;
    proposed.write(path)?;
    let new: HashSet<u64> = proposed.found.pairs.iter().map(|pair| pair.a.max(pair.b)).collect();
    tell(format_args!(
        "{} of the new persons look like persons you have: {} says which, and why; nothing was joined",
        new.len(),
        path.display()
    ));
    Ok(())
}

/// The least probability at which somebody new is suggested to be somebody known.
const LIKELY: f32 = 0.5;

/// Ends the program between two batches. The one that is being appended either is whole or is not there at all, as
/// after any crash; what was appended before it stays.
fn drop_everything() -> ! {
    tell("guwah: stopped as you asked: the rows read so far are recorded; the same command goes on from there");
    leave_at_once()
}

/// A refusal, with the file named.
pub(super) fn refused(path: &Path, error: ImportError) -> Failure {
    match error {
        ImportError::Registry(error) => error.into(),
        error => {
            let name = path.display().to_string();
            let why = error.to_string();
            // Some name the file themselves.
            Failure::refused(if why.starts_with(&name) {
                why
            } else {
                format!("{name}: {why}")
            })
        }
    }
}

fn open_map(path: &Path) -> Outcome<Map> {
    Map::open(path).map_err(|error| refused(path, error.into()))
}

/// Refuses files that each would be a dataset of its own, and yet name the same persons: everybody would be there twice.
fn refuse_releases_of_one_list(files: &[PathBuf], request: &ImportRequest) -> Outcome {
    let mut before: Vec<(&PathBuf, HashSet<String>)> = Vec::new();
    for path in files {
        let Ok(sheet) = Sheet::open_named(path, &request.map, request.sheet.as_deref()) else {
            continue;
        };
        let unfit = |error: guwah_exchange::SheetError| refused(path, error.into());
        let ids = sheet.ids().map_err(unfit)?;
        let mut own = HashSet::new();
        for row in sheet.rows(&ids, RowOptions::default()).map_err(unfit)? {
            if let ReadRow::Row { row, .. } = row.map_err(unfit)? {
                own.insert(row.id);
            }
        }
        for (other, known) in &before {
            let (few, many) = if own.len() < known.len() {
                (&own, known)
            } else {
                (known, &own)
            };
            if few.iter().filter(|id| many.contains(*id)).count() * 2 > few.len()
                && path.file_stem() != other.file_stem()
            {
                return Err(Failure::refused(format!(
                    "most ids of {} are also those of {}: if they are releases of one list, say --dataset NAME",
                    path.display(),
                    other.display()
                )));
            }
        }
        before.push((path, own));
    }
    Ok(())
}

//! What an import came to, as one line of JSON or in words.

use guwah_exchange::{ImportReport, Institutions, NoteKind};
use serde::Serialize;

/// The last line of JSON.
#[derive(Serialize)]
pub(super) struct LastLine<'a> {
    rows: u64,
    added: u64,
    changed: u64,
    unchanged: u64,
    unread: u64,
    erased: u64,
    no_longer_listed: u64,
    empty: u64,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    sheets_not_read: &'a [String],
    facilities_and_organisations: Institutions,
    same_file: bool,
    dry_run: bool,
    /// Whether publishing was permitted of a file in which nothing is public.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    nothing_public: bool,
    unknown_headings: &'a [String],
    missing_headings: &'a [String],
    notes: &'a [NoteKind],
    notes_in_all: u64,
}

pub(super) fn last_line<'a>(
    file: &'a str,
    report: &'a ImportReport,
    dry_run: bool,
    nothing_public: bool,
) -> LastLine<'a> {
    LastLine {
        rows: report.rows,
        added: report.added,
        changed: report.changed,
        unchanged: report.unchanged,
        unread: report.unread_count(),
        erased: report.erased,
        no_longer_listed: report.no_longer_listed,
        empty: report.empty,
        file,
        sheet: report.worksheets.as_ref().map(|sheets| sheets.read.as_str()),
        sheets_not_read: report.worksheets.as_ref().map_or(&[], |sheets| &sheets.not_read),
        facilities_and_organisations: report.institutions,
        same_file: report.same_file,
        dry_run,
        nothing_public,
        unknown_headings: &report.unknown_headings,
        missing_headings: &report.missing_headings,
        notes: &report.notes,
        notes_in_all: report.notes_in_all,
    }
}

/// A row that could not be read, in JSON.
#[derive(Serialize)]
pub(super) struct UnreadLine<'a> {
    pub(super) row: u64,
    pub(super) reason: &'a str,
    pub(super) file: &'a str,
}

pub(super) fn in_words(file: &str, report: &ImportReport, dry_run: bool) -> String {
    let ImportReport {
        rows,
        added,
        changed,
        unchanged,
        erased,
        no_longer_listed,
        ..
    } = report;
    let would = if dry_run { " would be" } else { "" };
    let mut words = format!(
        "{file}: {rows} rows:{would} {added} added, {changed} changed, {unchanged} unchanged, {} unread, {erased} \
         erased before; {no_longer_listed} no longer listed",
        report.unread_count()
    );
    let Institutions {
        added,
        changed,
        unchanged,
    } = report.institutions;
    if report.institutions.lines() > 0 {
        words.push_str(&format!(
            "; facilities and organisations:{would} {added} added, {changed} changed, {unchanged} unchanged"
        ));
    }
    if report.empty > 0 {
        words.push_str(&format!("; {} empty rows were skipped", report.empty));
    }
    if let Some(release) = report.same_file_as {
        words.push_str(&format!(
            " (the very same file was read before, as the release of {}; to read it as another, say --release DATE)",
            release.on
        ));
    }
    words
}

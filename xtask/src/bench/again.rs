//! Imports: the first one, the very same file again, a later release.

use std::io;

use super::program::Run;
use super::{Bench, count, sheet};

/// The command line of an import into the register.
pub(super) fn import_of<'a>(sheet: &'a str, release: &'a str) -> [&'a str; 11] {
    [
        "import",
        "register",
        sheet,
        "--dataset",
        "synth",
        "--release",
        release,
        "--disclosure",
        "public",
        // Published, so that the same register measures the public site and an edition.
        "--publishable",
        "--json",
    ]
}

/// How many rows an import told of.
pub(super) fn rows(run: &Run) -> io::Result<u64> {
    run.number("rows")
}

pub(super) fn same_file(bench: &mut Bench) -> io::Result<()> {
    let run = bench.guwah(&import_of("sheet.csv", "2024-01-01"))?;
    let (rows, unchanged) = (rows(&run)?, run.number("unchanged")?);
    if rows != unchanged {
        return Err(io::Error::other(format!(
            "{unchanged} of {rows} rows unchanged in the very same file"
        )));
    }
    bench.note("same", format!("{}, peak {}", run.took(), run.peak()));
    Ok(())
}

pub(super) fn changed_file(bench: &mut Bench) -> io::Result<()> {
    let rows_written = sheet::write_later_release(&bench.sheet(), &bench.folder.join("later.csv"))?;
    let run = bench.guwah(&import_of("later.csv", "2024-02-01"))?;
    let [rows, changed, gone] = [rows(&run)?, run.number("changed")?, run.number("no_longer_listed")?];
    if rows != rows_written {
        return Err(io::Error::other(format!("{rows} rows told of {rows_written}")));
    }
    bench.note(
        "changed",
        format!(
            "{} rows/s, {} ({} changed, {} no longer listed), peak {}",
            count(run.per_second(rows)),
            run.took(),
            count(changed as f64),
            count(gone as f64),
            run.peak()
        ),
    );
    Ok(())
}

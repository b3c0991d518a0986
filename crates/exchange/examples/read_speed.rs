//! How many rows a second a sheet is read at: `read_speed FILE [MAP]`. Without a file, a million persons are invented.

use guwah_exchange::{Map, ReadRow, RowOptions, Sheet, SynthOptions, write_synth};
use std::io::BufWriter;
use std::path::PathBuf;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().map(PathBuf::from);
    let map = arguments
        .next()
        .map_or(Ok(Map::plain()), |path| Map::open(path.as_ref()))?;
    let invented = std::env::temp_dir().join(format!("guwah-read-speed-{}.csv", std::process::id()));
    let path = match &file {
        Some(path) => path.clone(),
        None => {
            let start = Instant::now();
            let mut out = BufWriter::new(std::fs::File::create(&invented)?);
            let counts = write_synth(
                &SynthOptions {
                    persons: 1_000_000,
                    seed: 1,
                    copies: 0.3,
                },
                &mut out,
                None,
            )?;
            report("invented", counts.persons + counts.copies, start);
            invented.clone()
        }
    };
    let start = Instant::now();
    let sheet = Sheet::open(&path, &map)?;
    let ids = sheet.ids()?;
    report("ids", ids.rows(), start);
    let start = Instant::now();
    let (mut rows, mut claims, mut notes, mut unread) = (0, 0, 0, 0);
    for row in sheet.rows(&ids, RowOptions::default())? {
        rows += 1;
        match row? {
            ReadRow::Row { row, notes: of_row, .. } => {
                claims += row.claims.len();
                notes += of_row.len();
            }
            ReadRow::Unread { .. } => unread += 1,
        }
    }
    report("rows", rows, start);
    println!("{claims} claims, {notes} notes, {unread} unread");
    if file.is_none() {
        std::fs::remove_file(invented)?;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a rate for people to read")]
fn report(what: &str, rows: u64, start: Instant) {
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{what}: {rows} in {seconds:.2} s, {:.0} a second",
        rows as f64 / seconds
    );
}

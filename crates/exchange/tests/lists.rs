//! Real lists and difficult files, read where they lie (`GUWAH_SHARED_DATA`, else beside the checkout). Nothing of them
//! is quoted. Where the folder is missing, each test says so and passes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_exchange::{ImportRequest, Map, Note, ReadRow, RowOptions, Sheet, import_file};
use guwah_registry::{Actor, OpenOptions, Registry};
use std::path::{Path, PathBuf};

fn shared_data() -> Option<PathBuf> {
    let folder = std::env::var_os("GUWAH_SHARED_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("left out: the folder of shared data is not here ({})", folder.display());
    None
}

fn sample_map(name: &str) -> Map {
    Map::open(
        &Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../samples/maps")
            .join(name),
    )
    .unwrap()
}

/// Rows, unread rows, notes, unknown headings; and notes of statuses that are shown in the list's own words, which are read.
fn counts(path: &Path, map: &Map) -> ((usize, usize, usize, usize), usize) {
    let sheet = Sheet::open(path, map).unwrap();
    let ids = sheet.ids().unwrap();
    let (mut rows, mut unread, mut notes, mut in_words) = (0, 0, 0, 0);
    for row in sheet.rows(&ids, RowOptions::default()).unwrap() {
        match row.unwrap() {
            ReadRow::Row { notes: of_row, .. } => {
                rows += 1;
                // Dozens of the dead have no name there: «مجهول», unknown. That is told, and no cell that was not read.
                let no_name = |note: &&Note| note.reason.contains("kept as words under its heading");
                let status = |note: &&Note| note.reason.contains("is no status that is known");
                in_words += of_row.iter().filter(status).count();
                notes += of_row.iter().filter(|note| !no_name(note) && !status(note)).count();
            }
            ReadRow::Unread { .. } => unread += 1,
        }
    }
    ((rows, unread, notes, sheet.unknown_headings().len()), in_words)
}

#[test]
fn the_argentine_register_is_read_to_the_last_row() {
    let Some(data) = shared_data() else { return };
    let path = data.join("lists/argentina-ruvte/victimas_accionar_represivo_ilegal.csv");
    let ((rows, unread, notes, unknown), in_words) = counts(&path, &sample_map("argentina-ruvte.toml"));
    assert_eq!((rows, unread, unknown), (8753, 0, 0));
    assert!(notes < 100, "{notes} cells were not read as their type");
    // Most are children who were found and given back to their families: no term says that, so the list's words stand and are told.
    assert_eq!(in_words, 150);
}

#[test]
fn the_three_lists_of_gaza_are_read_to_the_last_row() {
    let Some(data) = shared_data() else { return };
    let map = sample_map("gaza-killed.toml");
    for (file, expected) in [("20240413", 14_140), ("20240808", 24_672), ("20240921", 28_185)] {
        let path = data.join(format!("lists/gaza-killed/{file}killed-in-gaza.csv"));
        let ((rows, unread, notes, unknown), in_words) = counts(&path, &map);
        assert_eq!((rows, unread, unknown), (expected, 0, 0), "{file}");
        assert!(
            notes + in_words < 5,
            "{notes} cells were not read as their type in {file}"
        );
    }
}

#[test]
fn the_difficult_files_of_csv_spectrum_mean_what_they_should() {
    let Some(data) = shared_data() else { return };
    let mut files = 0;
    for entry in std::fs::read_dir(data.join("csv/spectrum")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let expected = std::fs::read_to_string(data.join(format!("csv/spectrum-expected/{name}.json"))).unwrap();
        let expected: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(&expected).unwrap();
        // A sheet must say who its rows are: here the first column is taken for a name.
        let first = csv::Reader::from_path(&path).unwrap().headers().unwrap()[0].to_owned();
        let map = Map::parse(&format!("[columns]\n{} = \"name\"", toml::Value::String(first.clone()))).unwrap();
        let sheet = Sheet::open(&path, &map).unwrap();
        let ids = sheet.ids().unwrap();
        let rows: Vec<ReadRow> = sheet
            .rows(&ids, RowOptions::default())
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(rows.len(), expected.len(), "{name}");
        for (row, expected) in rows.iter().zip(&expected) {
            let ReadRow::Row { row, .. } = row else {
                panic!("{name}: {row:?}")
            };
            let told: Vec<(&str, &str)> = row
                .claims
                .iter()
                .map(|claim| {
                    (
                        claim.property.strip_prefix("heading/").unwrap_or(&first),
                        claim.value.words().unwrap(),
                    )
                })
                .collect();
            let mut wanted: Vec<(&str, &str)> = sheet
                .headings()
                .iter()
                .map(|heading| (heading.as_str(), expected[heading].as_str().unwrap()))
                .filter(|(_, cell)| !cell.is_empty())
                .collect();
            // A name holds no line ends.
            let unended = |heading: &str, cell: &str| match heading == first {
                true => cell.split_whitespace().collect::<Vec<_>>().join(" "),
                false => cell.replace("\r\n", "\n"),
            };
            wanted.retain(|(_, cell)| !cell.trim().is_empty());
            assert_eq!(
                told.iter()
                    .map(|(heading, cell)| (*heading, unended(heading, cell)))
                    .collect::<Vec<_>>(),
                wanted
                    .iter()
                    .map(|(heading, cell)| (*heading, unended(heading, cell)))
                    .collect::<Vec<_>>(),
                "{name}"
            );
        }
        files += 1;
    }
    assert_eq!(files, 11);
}

#[test]
fn three_releases_of_one_list_leave_nothing_doubled() {
    let Some(data) = shared_data() else { return };
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
    let import = |file: &str, day: &str| {
        let request = ImportRequest {
            dataset: Some("list".into()),
            on: Some(day.parse().unwrap()),
            map: sample_map("gaza-killed.toml"),
            ..ImportRequest::default()
        };
        let path = data.join(format!("lists/gaza-killed/{file}killed-in-gaza.csv"));
        let report = import_file(
            &registry,
            &path,
            &request,
            &Actor::at_command_line("tester"),
            &mut |_| {},
        )
        .unwrap();
        assert_eq!(report.rows, report.added + report.changed + report.unchanged);
        (report.added, report.changed, report.unchanged, report.no_longer_listed)
    };
    // Counted apart from this program: rows whose cells differ from the release before, and rows that were not in it.
    assert_eq!(import("20240413", "2024-04-13"), (14_140, 0, 0, 0));
    assert_eq!(import("20240808", "2024-08-08"), (10_658, 14_014, 0, 126));
    assert_eq!(import("20240921", "2024-09-21"), (7_424, 19_560, 1_201, 3_930));
    assert_eq!(import("20240921", "2024-09-21"), (0, 0, 28_185, 0), "the same file");
}

//! Real lists, where they are at hand. They are read where they lie and never quoted.

use crate::program::{Scratch, counts, number};
use std::path::{Path, PathBuf};

/// The folder of the lists; none when it is not here, which is said.
fn lists() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("GUWAH_SHARED_DATA")
        .map_or(here, PathBuf::from)
        .join("lists");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("left out: the real lists are not here; GUWAH_SHARED_DATA says where they are");
    None
}

fn sample_map(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../samples/maps")
        .join(name)
        .display()
        .to_string()
}

#[test]
fn three_releases_of_one_list_account_for_every_row() {
    let Some(lists) = lists() else { return };
    let scratch = Scratch::with_register();
    let map = sample_map("gaza-killed.toml");
    let import = |day: &str| {
        let file = lists.join(format!("gaza-killed/{}killed-in-gaza.csv", day.replace('-', "")));
        let file = file.display().to_string();
        scratch.import(&[&file, "--dataset", "list", "--release", day, "--map", &map])
    };
    let april = import("2024-04-13");
    let august = import("2024-08-08");
    let september = import("2024-09-21");
    let again = import("2024-09-21");
    assert_eq!(counts(&april), [14_140, 0, 0, 0, 0, 0]);
    let [added, changed, unchanged, unread, erased, gone] = counts(&august);
    assert_eq!(
        (added, changed + unchanged, unread, erased, gone),
        (10_658, 24_672 - 10_658, 0, 0, 126)
    );
    let [added, changed, unchanged, unread, erased, gone] = counts(&september);
    assert_eq!(
        (added, changed + unchanged, unread, erased, gone),
        (7_424, 28_185 - 7_424, 0, 0, 3_930)
    );
    assert_eq!(counts(&again), [0, 0, 28_185, 0, 0, 0]);
    // Nobody is lost: those who left the list stay.
    let all = scratch.done(&["search", "r", "", "--limit", "1", "--json"]).last();
    assert_eq!(number(&all, "total"), 14_140 + 10_658 + 7_424);
}

#[test]
fn a_list_in_spanish_with_vague_dates_is_read_whole() {
    let Some(lists) = lists() else { return };
    let scratch = Scratch::with_register();
    let file = lists
        .join("argentina-ruvte/victimas_accionar_represivo_ilegal.csv")
        .display()
        .to_string();
    let map = sample_map("argentina-ruvte.toml");
    let line = scratch.import(&[&file, "--dataset", "ruvte", "--map", &map]);
    assert_eq!(counts(&line), [8_753, 0, 0, 0, 0, 0]);
    assert_eq!(line["unknown_headings"], serde_json::json!([]));
    assert_eq!(line["missing_headings"], serde_json::json!([]));
    let taken = scratch
        .done(&["search", "r", "detained:1976..1977", "--limit", "1", "--json"])
        .last();
    assert!(number(&taken, "total") > 4_000, "{taken}");
}

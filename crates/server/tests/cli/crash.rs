//! Killed at any moment of an import, a register opens, verifies and goes on.

use crate::program::{Scratch, counts, invented, number};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

#[test]
fn killed_at_many_points_of_an_import_nothing_is_lost_and_nothing_doubled() {
    const PERSONS: usize = 8_000;
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(PERSONS));
    let mut entries = scratch.entries("r");
    let mut kills = 0;
    // Each try lives a little longer, until one reaches the end.
    for wait_ms in (0..).map(|nth| 8 + nth * 70) {
        let mut import = scratch.command(&["import", "r", "s.csv", "--json"]);
        let mut import = import.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(Duration::from_millis(wait_ms));
        if import.try_wait().unwrap().is_some() {
            break;
        }
        import.kill().unwrap();
        import.wait().unwrap();
        kills += 1;
        let now = scratch.entries("r");
        assert!(now >= entries, "{entries} entries were durable, and {now} are left");
        entries = now;
    }
    assert!(kills > 3, "the import was too quick to be killed");
    let done = scratch.import(&["s.csv"]);
    assert_eq!(counts(&done), [0, 0, PERSONS as u64, 0, 0, 0]);
    let found = scratch.done(&["search", "r", "", "--json", "--limit", "1"]).last();
    assert_eq!(number(&found, "total"), PERSONS as u64);
    scratch.done(&["rebuild", "r"]);
    let rebuilt = scratch.done(&["search", "r", "", "--json", "--limit", "1"]).last();
    assert_eq!(number(&rebuilt, "total"), PERSONS as u64);
}

#[test]
fn killed_while_rebuilding_the_tables_stay_whole() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(5_000));
    scratch.import(&["s.csv"]);
    for wait_ms in [5, 20, 60, 120, 250] {
        let mut rebuild = scratch.command(&["rebuild", "r"]);
        let mut rebuild = rebuild.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(Duration::from_millis(wait_ms));
        rebuild.kill().unwrap();
        rebuild.wait().unwrap();
        let found = scratch.done(&["search", "r", "", "--json", "--limit", "1"]).last();
        assert_eq!(number(&found, "total"), 5_000);
    }
}

#[test]
fn an_import_that_is_asked_to_stop_goes_on_from_there() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(20_000));
    let mut import = scratch.command(&["import", "r", "s.csv"]);
    let import = import.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    sleep(Duration::from_millis(150));
    let pid = import.id().to_string();
    std::process::Command::new("kill")
        .args(["-INT", &pid])
        .status()
        .unwrap();
    let ran = crate::program::Ran::of(import.wait_with_output().unwrap());
    // It may have come to its end before it was asked.
    if ran.code != 0 {
        assert_eq!(ran.code, 1, "{ran:?}");
        ran.says(&["stopped as you asked"]);
    }
    scratch.entries("r");
    let [added, changed, unchanged, ..] = counts(&scratch.import(&["s.csv"]));
    assert_eq!((added + unchanged, changed), (20_000, 0));
}

//! Everything but the ledger can be deleted and is made again, the same.

use crate::program::{Scratch, invented};
use std::fs;

fn export(scratch: &Scratch, to: &str) -> String {
    scratch.done(&["export", "r", "--as", "jsonl", "--to", to]);
    fs::read_to_string(scratch.path(to)).unwrap()
}

#[test]
fn rebuilding_twice_gives_identical_tables_and_indexes() {
    let scratch = Scratch::with_register();
    scratch.write("1.csv", invented(500));
    scratch.write("2.csv", invented(400).replace("Ali", "Aly"));
    scratch.import(&["1.csv", "2.csv", "--dataset", "list", "--publishable"]);
    let as_imported = export(&scratch, "0.jsonl");
    let derived = ["registry.sqlite", "index-public.bin", "index-team.bin"];
    let rebuilt = || {
        scratch.done(&["rebuild", "r"]);
        // The public's index is made when the public first asks, after the leak check.
        scratch.done(&["search", "r", "Ali", "--audience", "public"]);
        derived.map(|name| fs::read(scratch.path("r").join(name)).unwrap())
    };
    let (first, second) = (rebuilt(), rebuilt());
    for (nth, name) in derived.iter().enumerate() {
        assert!(first[nth] == second[nth], "{name} differs between two rebuilds");
    }
    assert_eq!(export(&scratch, "1.jsonl"), as_imported);
}

#[test]
fn tables_that_were_deleted_or_damaged_are_made_again() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(100));
    scratch.import(&["s.csv"]);
    let before = export(&scratch, "0.jsonl");
    let search = || scratch.done(&["search", "r", "Gulnur Invented", "--json"]).out;
    let found = search();
    scratch.done(&["search", "r", "Gulnur Invented", "--audience", "public"]);
    for name in ["registry.sqlite", "index-public.bin", "index-team.bin"] {
        fs::remove_file(scratch.path("r").join(name)).unwrap();
    }
    assert_eq!(export(&scratch, "1.jsonl"), before, "opening catches up from nothing");
    for name in ["index-public.bin", "index-team.bin"] {
        scratch.write(&format!("r/{name}"), "not an index");
    }
    assert_eq!(search(), found, "an index that cannot be read is made again");
    let tables = scratch.path("r/registry.sqlite");
    let mut bytes = fs::read(&tables).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0);
    fs::write(&tables, bytes).unwrap();
    scratch.done(&["rebuild", "r"]);
    assert_eq!(export(&scratch, "2.jsonl"), before);
}

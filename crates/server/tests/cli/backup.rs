//! Backups: one file without keys; restored with the ring, and what was erased stays erased.

use crate::program::{Scratch, file_with, invented, number};
use std::fs;

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", format!("{}z,Zyxquandor Invented,1970,2018\n", invented(200)));
    scratch.import(&["s.csv"]);
    scratch
}

#[test]
fn a_backup_opens_with_the_ring_and_with_nothing_else() {
    let scratch = register();
    scratch.done(&["backup", "r", "b.tar"]);
    scratch.refused(&["backup", "r", "b.tar"], &["b.tar", "never written over"]);
    let archive = fs::read(scratch.path("b.tar")).unwrap();
    assert!(
        !archive.windows(10).any(|part| part == b"Zyxquandor"),
        "everything in a backup is sealed"
    );
    scratch.done(&["ring", "copy", "r", "ring-copy"]);
    scratch.refused(&["restore", "b.tar", "new"], &["--keys", "--ring"]);
    let line = scratch
        .done(&["restore", "b.tar", "new", "--ring", "ring-copy", "--json"])
        .last();
    assert_eq!(number(&line, "entries"), scratch.entries("r"));
    assert_eq!(scratch.entries("new"), scratch.entries("r"));
    let found = scratch.done(&["search", "new", "Zyxquandor", "--json"]).last();
    assert_eq!(found["hits"][0]["external_id"], "z");
    scratch.refused(
        &["restore", "b.tar", "new", "--ring", "ring-copy"],
        &["new", "not empty"],
    );
    scratch.done(&["restore", "b.tar", "apart", "--keys", "ring-copy"]);
    assert!(!scratch.path("apart/ring.sqlite").exists());
    scratch.done(&["search", "apart", "Zyxquandor", "--keys", "ring-copy"]);
    // Nothing is left of the work.
    assert!(!scratch.path("new.part").exists() && !scratch.path("b.tar.part").exists());
}

#[test]
fn what_was_erased_stays_erased_though_the_ring_is_older() {
    let scratch = register();
    scratch.done(&["ring", "copy", "r", "older-ring"]);
    scratch.done(&[
        "erase",
        "r",
        "s:z",
        "--reason",
        "request_of_family",
        "--confirm-by",
        "Second",
    ]);
    scratch.done(&["backup", "r", "b.tar"]);
    let line = scratch
        .done(&["restore", "b.tar", "new", "--ring", "older-ring", "--json"])
        .last();
    assert_eq!(number(&line, "erasures_replayed"), 1);
    assert_eq!(file_with(&scratch.path("new"), "zyxquandor"), None);
    let found = scratch.done(&["search", "new", "Zyxquandor", "--json"]).last();
    assert!(
        found["hits"]
            .as_array()
            .unwrap()
            .iter()
            .all(|hit| hit["external_id"] != "z"),
        "{found}"
    );
}

#[test]
fn a_ring_that_is_anothers_or_too_old_restores_nothing() {
    let scratch = Scratch::with_register();
    scratch.done(&["ring", "copy", "r", "older-ring"]);
    scratch.write("s.csv", invented(20));
    scratch.import(&["s.csv"]);
    scratch.done(&["backup", "r", "b.tar"]);
    scratch.done(&["init", "other"]);
    let ran = scratch.run(&["restore", "b.tar", "new", "--ring", "other/ring.sqlite"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let ran = scratch.run(&["restore", "b.tar", "new", "--ring", "older-ring"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    ran.says(&["older copy"]);
    assert!(!scratch.path("new").exists() && !scratch.path("new.part").exists());
}

#[test]
fn a_backup_that_is_none_or_was_altered_restores_nothing() {
    let scratch = register();
    scratch.done(&["backup", "r", "b.tar"]);
    scratch.write("no.tar", "no archive");
    scratch.refused(
        &["restore", "no.tar", "new", "--keys", "r/ring.sqlite"],
        &["no.tar", "no backup"],
    );
    scratch.refused(
        &["restore", "absent.tar", "new", "--keys", "r/ring.sqlite"],
        &["absent.tar"],
    );
    let whole = fs::read(scratch.path("b.tar")).unwrap();
    for part in 1..8 {
        let mut bytes = whole.clone();
        let at = bytes.len() * part / 9;
        bytes[at] ^= 1;
        scratch.write("altered.tar", bytes);
        let ran = scratch.run(&["restore", "altered.tar", "new", "--keys", "r/ring.sqlite"]);
        assert!(ran.code == 3 || ran.code == 1, "{ran:?}");
        assert!(
            !scratch.path("new").exists() && !ran.err.contains("panicked"),
            "{ran:?}"
        );
    }
    scratch.write("cut.tar", &whole[..whole.len() / 2]);
    assert_eq!(
        scratch
            .run(&["restore", "cut.tar", "new", "--keys", "r/ring.sqlite"])
            .code,
        3
    );
}

#[test]
fn a_backup_is_whole_while_others_write() {
    let scratch = register();
    scratch.write("t.csv", invented(20_000));
    let mut import = scratch.command(&["import", "r", "t.csv", "--dataset", "t"]);
    let mut import = import
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut backups = 0;
    while import.try_wait().unwrap().is_none() {
        let file = format!("b{backups}.tar");
        scratch.done(&["backup", "r", &file]);
        backups += 1;
    }
    assert!(import.wait().unwrap().success());
    assert!(backups > 0);
    let last = format!("b{}.tar", backups - 1);
    scratch.done(&["restore", &last, "new", "--keys", "r/ring.sqlite"]);
    scratch.done(&["verify", "new"]);
}

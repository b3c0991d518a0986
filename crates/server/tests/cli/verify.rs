//! Verify: damage is found and placed, whatever it is, without opening what it could keep from opening.

use crate::program::{Scratch, invented, number};
use std::fs;

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(300));
    scratch.import(&["s.csv"]);
    scratch
}

/// Damages a copy of the register and gives what `verify` says of it, which must end with 3.
fn broken(scratch: &Scratch, damage: impl FnOnce(&Scratch)) -> serde_json::Value {
    let _ = fs::remove_dir_all(scratch.path("c"));
    fs::create_dir(scratch.path("c")).unwrap();
    for entry in fs::read_dir(scratch.path("r")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, scratch.path("c").join(path.file_name().unwrap())).unwrap();
    }
    damage(scratch);
    let ran = scratch.run(&["verify", "c", "--json"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(!ran.err.contains("panicked"), "{ran:?}");
    let line = ran.last();
    assert_eq!(line["ok"], false);
    assert!(!line["reason"].as_str().unwrap().is_empty());
    line
}

fn flip(scratch: &Scratch, name: &str, at: impl Fn(usize) -> usize) {
    let mut bytes = fs::read(scratch.path(name)).unwrap();
    let at = at(bytes.len());
    bytes[at] ^= 1;
    fs::write(scratch.path(name), bytes).unwrap();
}

#[test]
fn a_whole_register_verifies_and_a_key_makes_it_trusted() {
    let scratch = register();
    let line = scratch.done(&["verify", "r", "--json"]).last();
    assert_eq!((&line["ok"], number(&line, "entries")), (&true.into(), 303));
    assert!(line.get("trusted").is_none());
    let key = line["key"].as_str().unwrap();
    assert_eq!(
        scratch.done(&["verify", "r", "--key", key, "--json"]).last()["trusted"],
        true
    );
    scratch.done(&["init", "other"]);
    let other = scratch.done(&["verify", "other", "--json"]).last();
    let ran = scratch.run(&["verify", "r", "--key", other["key"].as_str().unwrap(), "--json"]);
    assert_eq!((ran.code, &ran.last()["ok"]), (3, &false.into()));
}

#[test]
fn a_register_extends_its_own_older_checkpoints_and_no_others() {
    let scratch = register();
    fs::copy(scratch.path("r/checkpoint"), scratch.path("older")).unwrap();
    scratch.write("t.csv", invented(310));
    scratch.import(&["t.csv", "--dataset", "t"]);
    scratch.done(&["verify", "r", "--since", "older"]);
    scratch.done(&["init", "other"]);
    assert_eq!(scratch.run(&["verify", "other", "--since", "older"]).code, 3);
    scratch.refused(&["verify", "r", "--since", "absent"], &["absent"]);
}

#[test]
fn a_flipped_bit_is_found_anywhere_in_the_ledger() {
    let scratch = register();
    let mut placed = 0;
    for part in 0..20 {
        let line = broken(&scratch, |scratch| {
            flip(scratch, "c/ledger.sqlite", |bytes| bytes * (2 * part + 1) / 40)
        });
        placed += usize::from(line["position"].is_u64());
    }
    assert!(placed > 0, "most of a ledger is entries");
}

#[test]
fn a_ledger_cut_short_missing_or_replaced_is_no_panic() {
    let scratch = register();
    let size = fs::metadata(scratch.path("r/ledger.sqlite")).unwrap().len();
    for keep in [0, 1, 50, 4096, size / 2, size - 1] {
        broken(&scratch, |scratch| {
            let file = fs::OpenOptions::new()
                .write(true)
                .open(scratch.path("c/ledger.sqlite"))
                .unwrap();
            file.set_len(keep).unwrap();
        });
    }
    broken(&scratch, |scratch| {
        fs::remove_file(scratch.path("c/ledger.sqlite")).unwrap()
    });
    broken(&scratch, |scratch| {
        fs::remove_file(scratch.path("c/checkpoint")).unwrap()
    });
    broken(&scratch, |scratch| {
        scratch.write("c/ledger.sqlite", vec![0xa5; 100_000])
    });
    broken(&scratch, |scratch| flip(scratch, "c/checkpoint", |bytes| bytes / 2));
}

#[test]
fn damage_to_the_ring_is_outside_the_entries() {
    let scratch = register();
    for part in [1, 3, 5] {
        let line = broken(&scratch, |scratch| {
            flip(scratch, "c/ring.sqlite", |bytes| bytes * part / 6)
        });
        assert!(line["position"].is_null(), "{line}");
        assert!(line["reason"].as_str().unwrap().contains("ring"), "{line}");
    }
}

#[test]
fn a_damaged_register_is_not_read_as_if_it_were_whole() {
    let scratch = register();
    broken(&scratch, |scratch| {
        scratch.write("c/ledger.sqlite", vec![0xa5; 100_000])
    });
    for args in [
        &["search", "c", "ali"][..],
        &["rebuild", "c"],
        &["doctor", "c"],
        &["backup", "c", "b.tar"],
    ] {
        let ran = scratch.run(args);
        assert_eq!(ran.code, 3, "{args:?}: {ran:?}");
        assert!(!ran.err.contains("panicked"), "{ran:?}");
    }
}

#[test]
fn a_doctor_says_what_is_seen_and_what_is_not() {
    let scratch = register();
    let told = scratch.done(&["doctor", "r"]).out;
    for word in [
        "303 entries",
        "unprotected beside the data",
        "300 persons",
        "encrypt",
        "free",
        "Not seen from here",
    ] {
        assert!(told.contains(word), "{word}: {told}");
    }
    let lines = scratch.done(&["doctor", "r", "--json"]).lines();
    assert!(lines.len() >= 6 && lines.iter().all(|line| line["state"].is_string()));
}

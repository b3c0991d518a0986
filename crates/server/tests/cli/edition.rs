//! Editions: only what is public, signed as a whole.

use crate::program::{Scratch, counts, file_with, number};
use std::fs;

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write(
        "public.csv",
        "id,name,text,disclosure\na,Ali Invented,A public text.,public\nb,Bek Canarybird,Canarybird.,team\n",
    );
    scratch.write("kept.csv", "id,name,disclosure\nk,Kim Canarybird,public\n");
    scratch.import(&["public.csv", "--publishable"]);
    scratch.import(&["kept.csv"]);
    scratch
}

#[test]
fn an_edition_holds_what_is_public_and_not_a_byte_more() {
    let scratch = register();
    let line = scratch.done(&["publish", "r", "ed", "--json"]).last();
    assert_eq!(number(&line, "persons"), 1);
    assert_eq!(file_with(&scratch.path("ed"), "canarybird"), None);
    let found = scratch.done(&["search", "ed", "Aly Inwented", "--json"]).last();
    assert_eq!(found["hits"][0]["name"], "Ali Invented");
    assert_eq!(
        scratch.done(&["show", "ed", "public:a", "--json"]).last()["name"],
        "Ali Invented"
    );
    scratch.refused(&["show", "ed", "kept:k"], &["kept:k"]);
    scratch.refused(&["search", "ed", "x", "--audience", "team"], &["edition", "--audience"]);
    scratch.done(&["export", "ed", "--as", "csv", "--to", "ed.csv"]);
    assert!(
        fs::read_to_string(scratch.path("ed.csv"))
            .unwrap()
            .contains("Ali Invented")
    );
    for args in [
        &["import", "ed", "public.csv"][..],
        &["rebuild", "ed"],
        &["publish", "ed", "ed2"],
    ] {
        scratch.refused(args, &["edition"]);
    }
    scratch.done(&["verify", "ed"]);
}

#[test]
fn an_edition_is_never_written_over() {
    let scratch = register();
    scratch.done(&["publish", "r", "ed"]);
    scratch.refused(&["publish", "r", "ed"], &["ed", "never written over"]);
    fs::create_dir(scratch.path("empty")).unwrap();
    scratch.done(&["publish", "r", "empty"]);
    scratch.done(&["verify", "empty"]);
    scratch.write("file", "mine");
    scratch.refused(&["publish", "r", "file"], &["file"]);
}

#[test]
fn whatever_is_altered_added_or_missing_is_named() {
    let scratch = register();
    scratch.done(&["publish", "r", "ed"]);
    let names: Vec<String> = fs::read_dir(scratch.path("ed"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(names.len() >= 4, "{names:?}");
    for name in &names {
        let path = scratch.path("ed").join(name);
        let whole = fs::read(&path).unwrap();
        for at in [0, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            fs::write(&path, bytes).unwrap();
            let ran = scratch.run(&["verify", "ed", "--json"]);
            assert_eq!(
                (ran.code, &ran.last()["ok"]),
                (3, &false.into()),
                "{name} at {at}: {ran:?}"
            );
            assert!(ran.last()["file"].is_string(), "{ran:?}");
        }
        fs::remove_file(&path).unwrap();
        assert_eq!(scratch.run(&["verify", "ed", "--json"]).code, 3, "{name} is missing");
        fs::write(&path, whole).unwrap();
    }
    scratch.done(&["verify", "ed"]);
    scratch.write("ed/extra.html", "<p>");
    let ran = scratch.run(&["verify", "ed", "--json"]);
    assert_eq!((ran.code, &ran.last()["file"]), (3, &"extra.html".into()));
}

#[test]
fn an_edition_is_trusted_by_the_registers_key_alone() {
    let scratch = register();
    let key = scratch.done(&["publish", "r", "ed", "--json"]).last()["key"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        scratch.done(&["verify", "ed", "--key", &key, "--json"]).last()["trusted"],
        true
    );
    scratch.done(&["init", "other"]);
    scratch.done(&["publish", "other", "forged", "--of-nobody"]);
    let ran = scratch.run(&["verify", "forged", "--key", &key, "--json"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert_eq!(ran.last()["file"], "signature");
}

#[test]
fn an_exported_register_can_be_imported() {
    let scratch = register();
    scratch.done(&["export", "r", "--as", "jsonl", "--to", "all.jsonl"]);
    scratch.refused(
        &["export", "r", "--as", "jsonl", "--to", "all.jsonl"],
        &["all.jsonl", "already"],
    );
    scratch.done(&["init", "second"]);
    let line = scratch.done(&["import", "second", "all.jsonl", "--json"]).last();
    assert_eq!(counts(&line)[0], 3, "{line}");
    let again = scratch.done(&["import", "second", "all.jsonl", "--json"]).last();
    assert_eq!(counts(&again)[..3], [0, 0, 3], "{again}");
    assert_eq!(
        scratch.done(&["search", "second", "Bek Canarybird", "--json"]).last()["hits"][0]["name"],
        "Bek Canarybird"
    );
}

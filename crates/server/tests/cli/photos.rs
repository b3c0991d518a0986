//! Photos: taken in with a sheet, shown without what was written into them, gone when the person is.

use crate::pictures::{PLANTED, photograph};
use crate::program::{Scratch, counts, file_with, number};
use std::fs;
use std::path::{Path, PathBuf};

const SHEET: &str = "id,name,photo,disclosure\n\
    a,Ali Invented,a.jpg,public\n\
    b,Bek Invented,sub/b.jpg,public\n\
    h,Hid Invented,h.jpg,team\n\
    s,Sey Invented,s.jpg,sealed\n";

const IMPORT: [&str; 4] = ["s.csv", "--publishable", "--media", "media"];

fn with_media() -> Scratch {
    let scratch = Scratch::with_register();
    fs::create_dir_all(scratch.path("media/sub")).unwrap();
    for (shade, name) in (1..).zip(["a.jpg", "sub/b.jpg", "h.jpg", "s.jpg"]) {
        scratch.write(&format!("media/{name}"), photograph(900, 600, shade));
    }
    scratch.write("s.csv", SHEET);
    scratch
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn an_original_is_kept_sealed_and_only_working_copies_are_published() {
    let scratch = with_media();
    let line = scratch.import(&IMPORT);
    assert_eq!((counts(&line)[0], number(&line, "notes_in_all")), (4, 0), "{line}");
    assert_eq!(files(&scratch.path("r/vault")).len(), 4);
    assert_eq!(file_with(&scratch.path("r"), PLANTED), None);
    let shown = scratch.done(&["show", "r", "s:a", "--json"]).out;
    assert!(
        shown.contains("\"width_px\":900") && shown.contains("\"sha256\""),
        "{shown}"
    );
    scratch.done(&["publish", "r", "ed"]);
    // Two persons are public, each in two sizes.
    assert_eq!(files(&scratch.path("ed/photos")).len(), 4);
    assert_eq!(file_with(&scratch.path("ed"), PLANTED), None);
    let original = fs::read(scratch.path("media/a.jpg")).unwrap();
    for file in files(&scratch.path("ed")) {
        let bytes = fs::read(&file).unwrap();
        assert!(
            !bytes.windows(5).any(|part| part == b"h.jpg" || part == b"a.jpg"),
            "{file:?}"
        );
        assert!(!bytes.windows(64).any(|part| original.starts_with(part)), "{file:?}");
    }
    let public = scratch.done(&["show", "ed", "s:a", "--json"]).out;
    assert!(public.contains("\"file\"") && !public.contains("sha256"), "{public}");
    scratch.done(&["verify", "ed"]);
}

#[test]
fn the_same_files_again_change_nothing_and_other_files_do() {
    let scratch = with_media();
    scratch.import(&IMPORT);
    let before = scratch.entries("r");
    let again = scratch.import(&IMPORT);
    assert_eq!(
        (counts(&again), &again["same_file"]),
        ([0, 0, 4, 0, 0, 0], &true.into())
    );
    assert_eq!(scratch.entries("r"), before);
    // A release that comes without its files says nothing new of them.
    assert_eq!(counts(&scratch.import(&["s.csv", "--publishable"])), [0, 0, 4, 0, 0, 0]);
    scratch.write("media/a.jpg", photograph(300, 200, 9));
    assert_eq!(counts(&scratch.import(&IMPORT)), [0, 1, 3, 0, 0, 0]);
}

#[test]
fn a_sheet_read_before_without_its_photos_takes_them_in_when_they_come() {
    let scratch = with_media();
    scratch.import(&["s.csv", "--publishable"]);
    assert!(!scratch.path("r/vault").exists() || files(&scratch.path("r/vault")).is_empty());
    assert_eq!(counts(&scratch.import(&IMPORT)), [0, 4, 0, 0, 0, 0]);
    scratch.done(&["verify", "r"]);
}

#[test]
fn what_cannot_be_taken_in_is_told_with_its_line_and_the_row_is_read() {
    let scratch = with_media();
    scratch.write("media/not.jpg", "words");
    scratch.write("media/cut.jpg", &photograph(900, 600, 1)[..20]);
    scratch.write("outside.jpg", photograph(30, 20, 1));
    std::os::unix::fs::symlink(scratch.path("outside.jpg"), scratch.path("media/link.jpg")).unwrap();
    let absolute = scratch.path("media/a.jpg").display().to_string();
    let large = fs::File::create(scratch.path("media/large.jpg")).unwrap();
    large.set_len(64 * 1024 * 1024 + 1).unwrap();
    let names = [
        ("not.jpg", "not a JPEG"),
        ("cut.jpg", "cannot be read"),
        ("none.jpg", "no file"),
        ("../outside.jpg", "leads out"),
        (absolute.as_str(), "leads out"),
        ("link.jpg", "leads out"),
        ("sub", "is no file"),
        ("large.jpg", "64 MiB"),
        ("https://photos.example/a.jpg", "nothing is fetched"),
    ];
    let rows: String = (1..)
        .zip(names)
        .map(|(at, (name, _))| format!("{at},Invented Person{at},{name}\n"))
        .collect();
    scratch.write("bad.csv", format!("id,name,photo\n{rows}"));
    let line = scratch.import(&["bad.csv", "--media", "media"]);
    assert_eq!(counts(&line), [9, 0, 0, 0, 0, 0], "{line}");
    // Notes are grouped by kind; none of these has more than its examples hold.
    let kinds = line["notes"].as_array().unwrap();
    let notes: Vec<_> = kinds
        .iter()
        .flat_map(|kind| kind["examples"].as_array().unwrap())
        .collect();
    assert_eq!(notes.len(), names.len(), "{line}");
    for (at, (name, reason)) in (1..).zip(&names) {
        let note = notes.iter().find(|note| number(note, "row") == at).unwrap();
        assert_eq!(number(note, "line"), at + 1);
        assert!(note["reason"].as_str().unwrap().contains(reason), "{name}: {note}");
    }
    let kept = scratch.done(&["show", "r", "bad:4", "--json"]).out;
    assert!(kept.contains("../outside.jpg"), "{kept}");
    assert_eq!(files(&scratch.path("r/vault")), Vec::<PathBuf>::new());
    scratch.write("l.jsonl", "");
    scratch.refused(
        &["import", "r", "l.jsonl", "--as", "jsonl", "--media", "media"],
        &["--media"],
    );
}

#[test]
fn a_photo_goes_with_the_person_and_does_not_come_back() {
    let scratch = with_media();
    scratch.import(&IMPORT);
    let before = files(&scratch.path("r/vault"));
    for person in ["s:a", "s:s"] {
        scratch.done(&[
            "erase",
            "r",
            person,
            "--reason",
            "request_of_family",
            "--confirm-by",
            "Second",
        ]);
    }
    let left = files(&scratch.path("r/vault"));
    assert_eq!((before.len(), left.len()), (4, 2));
    assert!(left.iter().all(|file| before.contains(file)));
    scratch.done(&["verify", "r"]);
    assert_eq!(counts(&scratch.import(&IMPORT)), [0, 0, 2, 0, 2, 0]);
    assert_eq!(files(&scratch.path("r/vault")), left);
    scratch.done(&["rebuild", "r"]);
    scratch.done(&["publish", "r", "ed"]);
    assert_eq!(files(&scratch.path("ed/photos")).len(), 2);
}

#[test]
fn a_backup_holds_the_photos_and_a_restore_keeps_the_erased_out() {
    let scratch = with_media();
    scratch.import(&IMPORT);
    scratch.done(&["ring", "copy", "r", "older-ring"]);
    scratch.done(&["backup", "r", "older.tar"]);
    scratch.done(&["restore", "older.tar", "same", "--ring", "older-ring"]);
    assert_eq!(files(&scratch.path("same/vault")).len(), 4);
    let told = scratch.done(&["verify", "same"]).out;
    assert!(told.contains("evidence files: whole, 4 files"), "{told}");
    scratch.done(&["erase", "r", "s:a", "--reason", "court_order", "--confirm-by", "Second"]);
    scratch.done(&["backup", "r", "b.tar"]);
    scratch.done(&["restore", "b.tar", "new", "--ring", "older-ring"]);
    assert_eq!(files(&scratch.path("new/vault")).len(), 3);
    scratch.done(&["verify", "new"]);
}

#[test]
fn a_missing_or_damaged_file_is_told_and_made_whole_by_the_same_import() {
    let scratch = with_media();
    scratch.import(&IMPORT);
    let stored = files(&scratch.path("r/vault"));
    let mut bytes = fs::read(&stored[0]).unwrap();
    bytes[100] ^= 1;
    fs::write(&stored[0], bytes).unwrap();
    fs::remove_file(&stored[1]).unwrap();
    let ran = scratch.run(&["verify", "r", "--json"]);
    assert_eq!((ran.code, &ran.last()["ok"]), (3, &false.into()), "{ran:?}");
    assert!(ran.last()["position"].is_null(), "{ran:?}");
    let doctor = scratch.run(&["doctor", "r"]);
    assert_eq!(doctor.code, 3, "{doctor:?}");
    assert!(
        doctor.out.contains("damaged") && doctor.out.contains("not in the vault"),
        "{doctor:?}"
    );
    scratch.import(&IMPORT);
    scratch.done(&["verify", "r"]);
    assert_eq!(files(&scratch.path("r/vault")), stored);
}

//! The leak check as an editor meets it: what is planted keeps an edition back, is told with its place, and goes out only
//! once it is answered. All persons and numbers are invented.

use crate::pictures::{PLANTED, photograph};
use crate::program::{Ran, Scratch, file_with, number};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// One whose telephone is not for the public, and three photos of others.
const SHEET: &str = "id,name,photo,phone,disclosure\n\
    a,Ali Invented,1.jpg,,public\n\
    b,Bek Invented,2.jpg,,public\n\
    c,Cem Invented,3.jpg,,public\n\
    h,Hid Witnessed,,+7 701 123-45-67,team\n";

/// A picture with one more segment at its beginning.
fn with_segment(picture: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&picture[..2], &[0xff, marker], &length, content, &picture[2..]].concat()
}

/// A block of EXIF with one text, told by its tag, in the first directory or in the one of the camera.
fn exif(tag: u16, kind: u16, text: &[u8]) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let numbers = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
        [numbers, count.to_le_bytes().to_vec(), value.to_le_bytes().to_vec()].concat()
    };
    let count = u32::try_from(text.len()).unwrap();
    let (one, none) = (1u16.to_le_bytes(), [0; 4]);
    let head = b"Exif\0\0II*\0\x08\0\0\0";
    if tag == USER_COMMENT {
        // The first directory leads to the camera's, which has the text after it.
        let camera = [&one[..], &entry(tag, kind, count, 44), &none].concat();
        return [&head[..], &one, &entry(0x8769, 4, 1, 26), &none, &camera, text].concat();
    }
    [&head[..], &one, &entry(tag, kind, count, 26), &none, text].concat()
}

const IMAGE_DESCRIPTION: u16 = 0x010e;
const USER_COMMENT: u16 = 0x9286;
const ASCII: u16 = 2;
const UNDEFINED: u16 = 7;

/// The hits that block, by a run that published nothing.
fn kept_back(scratch: &Scratch) -> Vec<Value> {
    let ran: Ran = scratch.run(&["publish", "r", "ed", "--json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    ran.says(&["leak check", "--resolve"]);
    assert!(!scratch.path("ed").exists());
    ran.lines().into_iter().filter(|hit| hit["blocks"] == true).collect()
}

/// Answers every hit alike.
fn answer(scratch: &Scratch, hits: &[Value], answer: &str) {
    let line = |hit: &Value| json!({ "hit": hit["hit"], "answer": answer, "reason": "asked the witness" }).to_string();
    let lines: Vec<String> = hits.iter().map(line).collect();
    scratch.write("answers.jsonl", lines.join("\n"));
}

#[test]
fn a_telephone_number_in_the_metadata_of_a_photo_keeps_the_edition_back_until_it_is_answered() {
    let scratch = Scratch::with_register();
    fs::create_dir(scratch.path("media")).unwrap();
    let wide: Vec<u8> = "тел. 8 (701) 123-45-67"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let comment = [b"UNICODE\0".as_slice(), &wide].concat();
    let xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><dc:description>ring 7 701 123 45 67\
        </dc:description></x:xmpmeta>";
    for (name, marker, planted) in [
        (
            "1.jpg",
            0xe1,
            exif(IMAGE_DESCRIPTION, ASCII, b"call +7 701 123 45 67 of the witness\0"),
        ),
        ("2.jpg", 0xe1, exif(USER_COMMENT, UNDEFINED, &comment)),
        ("3.jpg", 0xe1, xmp.as_bytes().to_vec()),
    ] {
        let picture = with_segment(&photograph(300, 200, name.as_bytes()[0]), marker, &planted);
        scratch.write(&format!("media/{name}"), picture);
    }
    scratch.write("s.csv", SHEET);
    scratch.import(&["s.csv", "--publishable", "--media", "media"]);
    let hits = kept_back(&scratch);
    let pages: BTreeSet<&str> = hits.iter().map(|hit| hit["person"].as_str().unwrap()).collect();
    assert_eq!(pages.len(), 3, "{hits:?}");
    for hit in &hits {
        assert_eq!(
            (&hit["kind"], &hit["property"], &hit["part"]),
            (
                &"telephone".into(),
                &"photo".into(),
                &"beside the picture, in the original".into()
            )
        );
        let found = hit["found"].as_str().unwrap();
        assert!(found.contains("701"), "whoever answers sees what was found: {hit}");
    }
    answer(&scratch, &hits, "may_stand");
    let line = scratch
        .done(&["publish", "r", "ed", "--resolve", "answers.jsonl", "--json"])
        .last();
    assert_eq!(number(&line, "persons"), 3);
    assert_eq!(fs::read_dir(scratch.path("ed/photos")).unwrap().count(), 6);
    for metadata in [
        PLANTED,
        "701 123",
        "701) 123",
        "ns.adobe.com",
        "Exif\0",
        "asked the witness",
    ] {
        assert_eq!(file_with(&scratch.path("ed"), metadata), None, "{metadata:?}");
    }
    let wide: String = "701".chars().flat_map(|digit| [digit, '\0']).collect();
    assert_eq!(file_with(&scratch.path("ed"), &wide), None);
}

#[test]
fn a_photo_whose_metadata_tells_of_a_witness_stays_out_when_the_answer_is_remove() {
    let scratch = Scratch::with_register();
    fs::create_dir(scratch.path("media")).unwrap();
    let planted = exif(IMAGE_DESCRIPTION, ASCII, b"call +7 701 123 45 67\0");
    for name in ["1.jpg", "2.jpg", "3.jpg"] {
        let picture = photograph(300, 200, name.as_bytes()[0]);
        let picture = if name == "1.jpg" {
            with_segment(&picture, 0xe1, &planted)
        } else {
            picture
        };
        scratch.write(&format!("media/{name}"), picture);
    }
    scratch.write("s.csv", SHEET);
    scratch.import(&["s.csv", "--publishable", "--media", "media"]);
    answer(&scratch, &kept_back(&scratch), "remove");
    scratch.done(&["publish", "r", "ed", "--resolve", "answers.jsonl"]);
    assert_eq!(fs::read_dir(scratch.path("ed/photos")).unwrap().count(), 4);
}

#[test]
fn an_identity_number_with_spaces_keeps_the_edition_back() {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name,text,id_number,disclosure\n\
         a,Ali Invented,The number 654201 1970 0101 0038 was on the paper.,,public\n\
         h,Hid Witnessed,,654201197001010038,team\n",
    );
    scratch.import(&["s.csv", "--publishable"]);
    let hits = kept_back(&scratch);
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert_eq!(
        (&hits[0]["kind"], &hits[0]["property"]),
        (&"identity_number".into(), &"text".into())
    );
    answer(&scratch, &hits, "remove");
    scratch.done(&["publish", "r", "ed", "--resolve", "answers.jsonl"]);
    assert_eq!(file_with(&scratch.path("ed"), "654201 1970"), None);
}

#[test]
fn the_name_of_an_anonymous_testifier_in_cyrillic_in_a_chinese_text_keeps_the_edition_back() {
    let scratch = Scratch::with_register();
    let source = json!({
        "source": "letter", "kind": "testimony_written", "title": "An invented letter", "author": "Aigul Saparova",
        "consent": { "purposes": ["keep", "publish"], "ground": "her word" },
    });
    let said = |property: &str, kind: &str, text: &str| {
        let mut value = json!({});
        value[kind] = json!({ "text": text });
        json!({ "source": "letter", "property": property, "value": value, "disclosure": "public" })
    };
    let told = "他的女儿Айгүл Сапарова说，他被带走了。";
    let claims = [said("name", "name", "Musa Invented"), said("text", "text", told)];
    let person = json!({ "person": "one", "claims": claims });
    scratch.write("t.jsonl", format!("{source}\n{person}\n"));
    scratch.import(&["t.jsonl", "--as", "jsonl"]);
    let hits = kept_back(&scratch);
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert_eq!(
        (&hits[0]["kind"], &hits[0]["property"], &hits[0]["found"]),
        (&"name".into(), &"text".into(), &"Айгүл Сапарова".into())
    );
    answer(&scratch, &hits, "remove");
    scratch.done(&["publish", "r", "ed", "--resolve", "answers.jsonl"]);
    for name in ["Айгүл", "Aigul"] {
        assert_eq!(file_with(&scratch.path("ed"), name), None, "{name}");
    }
}

/// A testifier who is not named, a person who is told of by initials, and strangers on whose pages a text stands.
fn strangers(text: &str) -> Scratch {
    let scratch = Scratch::with_register();
    let source = |id: &str, kind: &str, title: &str, author: Option<&str>| {
        json!({ "source": id, "kind": kind, "title": title, "author": author,
            "consent": { "purposes": ["keep", "publish"], "ground": "their word" } })
    };
    let said = |source: &str, property: &str, kind: &str, value: Value| json!({ "source": source, "property": property, "value": { kind: value }, "disclosure": "public" });
    let named = |source: &str, name: &str| said(source, "name", "name", json!({ "text": name }));
    let lines = [
        source("talk", "testimony_in_person", "A talk", Some("Mahire Inventova")),
        source("report", "media_report", "A report", None),
        source("titled", "media_report", text, None),
        json!({ "person": "told", "claims": [named("talk", "Ochuq Ademov")] }),
        json!({ "person": "initials", "claims": [
            named("report", "Tarqilghan Narrowov"),
            said("report", "id_number", "identity_number", json!("654221196509223037")),
            said("report", "id_number", "identity_number", json!("E12345678")),
        ] }),
        json!({ "person": "stranger", "claims": [
            named("report", "Bashqa Birsi"),
            said("report", "text", "text", json!({ "text": text })),
        ] }),
        json!({ "person": "titled", "claims": [named("titled", "Yene Birsi")] }),
    ];
    scratch.write("d.jsonl", lines.map(|line| line.to_string()).join("\n"));
    scratch.import(&["d.jsonl", "--as", "jsonl", "--publishable"]);
    scratch.done(&["disclose", "r", "d:initials", "--as", "initials", "--why", "asked"]);
    scratch
}

#[test]
fn who_is_protected_is_named_on_no_strangers_page_in_no_disguise() {
    for text in [
        "As Mahire Inventova told us.",
        "As Inventova Mahire told us.",
        "Рассказала Инвентова Махире.",
        "Рассказала Махире Абдуловна Инвентова.",
        "With M.a.h.i.r.e I.n.v.e.n.t.o.v.a there.",
        "With Mah\u{200b}ire Inven\u{ad}tova there.",
        "With Маhirе Inventovа there.",
        "据马伊热·因文托娃说。",
        "With Tarqilghan Narrowov there.",
        "With Нарровов Тарқилған there.",
        "Number 6542 2119 6509 2230 37 was there.",
        "Passport E 12345678 was there.",
    ] {
        let scratch = strangers(text);
        for record in ["d:stranger", "d:titled"] {
            let told = scratch
                .done(&["show", "r", record, "--audience", "public", "--json"])
                .out;
            assert!(!told.contains(text) && told.contains("Birsi"), "{text}: {told}");
        }
        let hits = kept_back(&scratch);
        let places: BTreeSet<&str> = hits.iter().map(|hit| hit["property"].as_str().unwrap()).collect();
        assert!(places.contains("text") && places.contains("source"), "{text}: {hits:?}");
    }
    for text in [
        "Mahire was there, and Inventova.",
        "As Bashqa Birsi said.",
        "Nobody is named here.",
        "In 1965 and 2019.",
    ] {
        let scratch = strangers(text);
        let told = scratch
            .done(&["show", "r", "d:stranger", "--audience", "public", "--json"])
            .out;
        assert!(told.contains(text), "{text}: {told}");
        scratch.done(&["publish", "r", "ed"]);
    }
}

#[test]
fn whoever_writes_a_text_is_told_what_of_it_is_withheld() {
    let scratch = strangers("Nobody is named here.");
    let person = scratch.done(&["show", "r", "d:stranger", "--json"]).last();
    let mut claims = person["claims"].as_array().unwrap().iter();
    let id = claims.find(|claim| claim["property"] == "text").unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let corrected = scratch.done(&[
        "correct",
        "r",
        "d:stranger",
        &id,
        "With Инвентова Махире.",
        "--why",
        "x",
    ]);
    corrected.says(&["Withheld from the public", "Инвентова Махире"]);
    let written = [
        "summary",
        "r",
        "d:stranger",
        "Seen by Mahire Inventova.",
        "--why",
        "x",
        "--json",
    ];
    let told = scratch.done(&written).last();
    assert_eq!(told["withheld"].as_array().unwrap().len(), 2, "{told}");
    let written = scratch.done(&["summary", "r", "d:told", "Kept bees.", "--why", "x"]);
    assert!(!written.err.contains("Withheld"), "{written:?}");
}

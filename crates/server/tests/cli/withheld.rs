//! Every public surface, walked with planted names of those who may not be named; and every look-up, asked with keys of hidden
//! things and with nonsense. All persons are invented.

use crate::program::{Scratch, file_with};
use crate::serve::{Serving, get};
use serde_json::json;
use std::collections::{BTreeSet, VecDeque};

/// Names that stand nowhere: each of somebody else, in another field.
const PLANTED: [&str; 12] = [
    "Speakerova",
    "Authorova",
    "Throughova",
    "Testifierova",
    "Signerova",
    "Secondova",
    "Guardianova",
    "Obtainerova",
    "Teamkinova",
    "Locatorova",
    "Saidwordsova",
    "Editorova",
];

fn said(property: &str, value: serde_json::Value) -> serde_json::Value {
    json!({ "source": "interview", "property": property, "value": value, "disclosure": "public" })
}

/// A register with one person told of in an interview whose speakers may not be named, and one on a hidden list.
fn planted() -> Scratch {
    let scratch = Scratch::with_register();
    let source = json!({ "source": "interview", "kind": "testimony_in_person", "title": "Interview", "author": "Aygul Authorova",
        "note": "recorded by Aygul Authorova", "consent": { "purposes": ["keep", "publish"], "ground": "own word",
        "guardian": "Gul Guardianova", "obtained_by": "Omar Obtainerova" } });
    let by = |name: &str| json!({ "name": name, "relation": "child" });
    let mut claims = vec![
        said("name", json!({ "name": { "text": "Musa Openly" } })),
        said("act", json!({ "act": { "kind": "arrested", "when": "2018-02" } })),
        said("act", json!({ "act": { "kind": "died", "when": "2019" } })),
        said(
            "testimony",
            json!({ "testimony": { "summary": { "text": "Taken in spring.", "lang": "en" }, "testifier": "Tursun Testifierova, teacher" } }),
        ),
        said(
            "intervention",
            json!({ "intervention": { "kind": "petition", "by": "Sidiq Signerova", "recipient": "A ministry" } }),
        ),
        said(
            "relative",
            json!({ "relative": { "relation": { "term": "daughter" }, "name": "Saliha Speakerova" } }),
        ),
        said(
            "text",
            json!({ "text": { "text": "I, Saliha Speakerova, say so.", "lang": "en" } }),
        ),
        said(
            "text",
            json!({ "text": { "text": "S.a.l.i.h.a\nSpeaker\u{ad}ova and Secondova Sabir were there.", "lang": "en" } }),
        ),
        said(
            "relative",
            json!({ "relative": { "relation": { "term": "sister" }, "name": "Tahire Teamkinova" } }),
        ),
        said("place", json!({ "place": { "words": "Openplace" } })),
    ];
    claims[1]["by"] = by("Saliha Speakerova");
    claims[1]["through"] = json!("Tohti Throughova");
    claims[1]["locator"] = json!("page 3, Locatorova");
    claims[1]["said_words"] = json!("on the day of Saidwordsova");
    claims[2]["by"] = by("Sabir Secondova");
    claims[3]["by"] = by("Saliha Speakerova");
    claims[8]["disclosure"] = json!("team");
    let person = json!({ "person": "one", "claims": claims });
    scratch.write("f.jsonl", format!("{source}\n{person}\n"));
    scratch.import(&["f.jsonl", "--as", "jsonl", "--dataset", "f"]);
    scratch.write(
        "open.csv",
        "id,name,disclosure\nlisted,Openly Listed,public\nteamrow,Kept Listed,team\n",
    );
    scratch.import(&["open.csv", "--publishable"]);
    scratch.write(
        "hidden.csv",
        "id,name,disclosure\nh1,Openly Listed,team\nh2,Kept Hidden,team\n",
    );
    scratch.import(&["hidden.csv"]);
    let judged = [
        "judge",
        "r",
        "open:listed",
        "hidden:h1",
        "same",
        "--why",
        "told",
        "--actor",
        "Elif Editorova",
    ];
    scratch.done(&judged);
    scratch
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

/// What stands between the quotes of links, on a page or in an answer.
fn links(body: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in body.split(['"', '<', '>', '\'']) {
        let path = part.replace("&amp;", "&");
        if path.starts_with('/') && !path.starts_with("//") && !path.contains(char::is_whitespace) {
            found.insert(path);
        }
    }
    found
}

/// Asks for every page, feed, file and answer that is reached from the first ones.
fn walk(site: &Serving, mut visit: impl FnMut(&str, &str)) -> usize {
    let first = [
        "/",
        "/search",
        "/search.csv",
        "/search.jsonl",
        "/search.atom",
        "/feed.atom",
        "/sitemap.xml",
        "/sitemap/pages.xml",
        "/sitemap/1.xml",
        "/s",
        "/lists",
        "/places",
        "/facilities",
        "/organisations",
        "/map",
        "/statistics",
        "/changes",
        "/downloads",
        "/downloads/datapackage.json",
        "/api/v1",
        "/api/v1/persons",
        "/api/v1/sources",
        "/api/v1/changes",
        "/api/v1/organisations",
        "/ru",
        "/ug/search",
        "/search?q=Speakerova",
        "/search?q=daughter",
    ];
    let mut next: VecDeque<String> = first.iter().map(|path| (*path).to_owned()).collect();
    let mut met: BTreeSet<String> = next.iter().cloned().collect();
    while let Some(path) = next.pop_front() {
        let answer = get(&site.public, &path);
        visit(&path, &answer);
        let is_kept_short = |path: &str| path.matches('=').count() < 3 && !path.starts_with("/glossary");
        for link in links(body(&answer)) {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            let in_language = ["/kk", "/zh", "/tr", "/kk-arab", "/ug/", "/ru/"]
                .iter()
                .any(|prefix| link.starts_with(prefix));
            let of_a_person = link.contains("/p/");
            if met.len() < 260 && is_kept_short(&link) && (!in_language || of_a_person) && met.insert(link.clone()) {
                if of_a_person {
                    next.push_front(link)
                } else {
                    next.push_back(link)
                }
            }
        }
    }
    met.len()
}

#[test]
fn no_surface_of_the_public_site_names_who_may_not_be_named() {
    let scratch = planted();
    let site = Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0"]));
    let mut shown = false;
    let pages = walk(&site, |path, answer| {
        shown |= answer.contains("Musa Openly");
        // A search says what it was asked for.
        if !path.contains("q=Speakerova") {
            let named = PLANTED.iter().find(|name| answer.contains(**name));
            assert_eq!(named, None, "{path}");
        }
    });
    assert!(shown && pages > 60, "{pages} pages, of the person: {shown}");
    for name in PLANTED {
        let found = scratch
            .done(&["search", "r", name, "--audience", "public", "--json"])
            .last();
        let whole = found.to_string();
        assert_eq!(found["total"], 0, "{name}: {whole}");
    }
    drop(site);
    scratch.done(&["publish", "r", "ed"]);
    for name in PLANTED {
        assert_eq!(file_with(&scratch.path("ed"), name), None, "{name}");
    }
}

#[test]
fn two_who_may_not_be_named_are_two_voices_for_the_public() {
    let scratch = planted();
    for audience in ["team", "public"] {
        let person = scratch
            .done(&["show", "r", "f:one", "--audience", audience, "--json"])
            .last();
        let voices = person["status"]["voices"].as_array().unwrap().len();
        assert!(voices >= 1, "{audience}: {person}");
        let by: BTreeSet<String> = person["claims"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|claim| claim["property"] == "act")
            .map(|claim| claim["by"].to_string())
            .collect();
        assert_eq!(by.len(), 2, "{audience}: {by:?}");
    }
}

#[test]
fn who_withdraws_takes_no_other_speaker_along() {
    let scratch = Scratch::with_register();
    let source = json!({ "source": "talk", "kind": "testimony_in_person", "title": "Talk",
        "consent": { "purposes": ["keep", "publish", "publish_name"] } });
    let by = |name: &str, act: serde_json::Value| {
        let mut claim = said("act", json!({ "act": act }));
        claim["source"] = json!("talk");
        claim["by"] = json!({ "name": name, "relation": "sibling" });
        claim
    };
    let mut name = said("name", json!({ "name": { "text": "Musa Openly" } }));
    name["source"] = json!("talk");
    let person = json!({ "person": "p", "claims": [
        name,
        by("Gulnar Firstova", json!({ "kind": "confined", "when": "2017-03", "to": { "term": "camp" } })),
        by("Osman Secondova", json!({ "kind": "transferred", "when": "2018-03", "to": { "term": "prison" } })),
    ] });
    scratch.write("t.jsonl", format!("{source}\n{person}\n"));
    scratch.import(&["t.jsonl", "--dataset", "t", "--publishable"]);
    let shown = || scratch.done(&["show", "r", "t:p", "--audience", "public"]).out;
    assert!(
        shown().contains("Gulnar Firstova") && shown().contains("Osman Secondova"),
        "{}",
        shown()
    );
    for purposes in [
        &["--purpose", "keep", "--purpose", "publish"][..],
        &["--purpose", "keep"][..],
    ] {
        let consent = [
            "consent",
            "r",
            "t/talk",
            "--speaker",
            "Gulnar Firstova",
            "--why",
            "asked",
        ];
        scratch.done(&[&consent[..], purposes].concat());
        let shown = shown();
        assert!(!shown.contains("Firstova"), "{shown}");
        assert!(shown.contains("Osman Secondova") && shown.contains("Prison"), "{shown}");
    }
}

/// What stays the same of an answer whoever is asked for: the status, and the page without the key itself.
fn told(site: &Serving, pattern: &str, key: &str) -> (String, String) {
    let answer = get(&site.public, &pattern.replace("{key}", key));
    let status = answer.lines().next().unwrap_or_default().to_owned();
    (
        status,
        body(&answer)
            .replace(key, "KEY")
            .replace(&key.replace(':', "%3A"), "KEY"),
    )
}

/// Where a record is asked for by a key.
const ROUTES: [&str; 17] = [
    "/p/{key}",
    "/p/{key}/more/claims",
    "/p/{key}/act/x",
    "/p/{key}/card.svg",
    "/p/{key}/person.jsonld",
    "/p/{key}/feed.atom",
    "/p/{key}/receipt.json",
    "/p/{key}?as_of=2999-01-01",
    "/api/v1/persons/{key}",
    "/api/v1/persons/{key}?as_of=2999-01-01",
    "/photo/{key}/ffff0000ffff0000ffff0000ffff0000/large",
    "/s/{key}",
    "/list/{key}",
    "/f/{key}",
    "/api/v1/sources/{key}",
    "/search.csv?q={key}",
    "/api/v1/persons?q={key}",
];

#[test]
fn a_key_of_something_hidden_is_answered_as_nonsense_is() {
    let scratch = planted();
    let site = Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0"]));
    let id = |key: &str| {
        scratch.done(&["show", "r", key, "--json"]).last()["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let hidden = [
        ("hidden:h1".to_owned(), "hidden:zz".to_owned()),
        ("hidden:h2".to_owned(), "nolist:h2".to_owned()),
        ("open:teamrow".to_owned(), "open:nothere".to_owned()),
        (id("hidden:h2"), "0123456789abcdef0123456789abcdef".to_owned()),
        (id("open:teamrow"), "0123456789abcdef0123456789abcdee".to_owned()),
    ];
    for (hidden, nonsense) in &hidden {
        for route in ROUTES {
            let (one, other) = (told(&site, route, hidden), told(&site, route, nonsense));
            let differs = one
                .1
                .bytes()
                .zip(other.1.bytes())
                .position(|(a, b)| a != b)
                .unwrap_or_default();
            let beside = |text: &str| {
                String::from_utf8_lossy(text.as_bytes().get(differs.saturating_sub(80)..).unwrap_or_default())
                    .chars()
                    .take(200)
                    .collect::<String>()
            };
            assert!(
                one == other,
                "{route} of {hidden}: {} {} / {} {}",
                one.0,
                beside(&one.1),
                other.0,
                beside(&other.1)
            );
        }
        let asked = |key: &str| {
            let ran = scratch.run(&["show", "r", key, "--audience", "public"]);
            (ran.code, ran.out, ran.err.replace(key, "KEY"))
        };
        assert_eq!(asked(hidden), asked(nonsense), "show of {hidden}");
    }
    for open in ["open:listed", "f:one"] {
        assert_eq!(
            scratch.run(&["show", "r", open, "--audience", "public"]).code,
            0,
            "{open}"
        );
        assert!(!told(&site, "/p/{key}", open).0.contains("404"), "{open}");
    }
    // A position in the ledger is asked for by nobody but the team.
    assert!(told(&site, "/p/f:one?as_of={key}", "2").0.contains("400"));
}

//! What a site served from an edition hands to programs: the very lines that are signed, and lists page by page.

use crate::program::Scratch;
use crate::serve::{Serving, exchange};
use guwah_ledger::{Tree, leaf_hash};
use serde_json::Value;
use std::collections::BTreeSet;

/// An edition of five invented persons, one of whom has left it since the first.
fn published() -> (Scratch, Serving) {
    let scratch = Scratch::with_register();
    scratch.write(
        "a.csv",
        "id,name,id_number,text,disclosure\n\
         a,Ali Invented,654221197703150021,A text.,public\nb,Bek Invented,,B text.,public\nc,Cem Invented,,,public\n\
         d,Dil Invented,,,public\ne,Eli Invented,,,public\nf,=Formula,,,public\n",
    );
    scratch.import(&["a.csv", "--dataset", "d", "--publishable", "--release", "2026-01-01"]);
    scratch.done(&["publish", "r", "ed1"]);
    scratch.done(&[
        "erase",
        "r",
        "2",
        "--reason",
        "request_of_family",
        "--confirm-by",
        "Invented",
    ]);
    scratch.done(&["publish", "r", "ed2"]);
    let serving = Serving::start(scratch.command(&["serve", "ed2", "--listen", "127.0.0.1:0"]));
    (scratch, serving)
}

/// The status line and the body of an answer. HTTP 1.0 knows no pieces: the body ends where the connection does.
fn ask(serving: &Serving, path: &str) -> (String, String) {
    let answer = exchange(&serving.public, format!("GET {path} HTTP/1.0\r\n\r\n").as_bytes());
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.lines().next().unwrap_or_default().to_owned(), body.to_owned())
}

fn ask_json(serving: &Serving, path: &str) -> Value {
    let (status, body) = ask(serving, path);
    assert!(status.contains("200"), "{path}: {status}");
    serde_json::from_str(&body).unwrap()
}

#[test]
fn the_lines_that_a_site_sends_are_those_that_its_edition_signs() {
    let (scratch, serving) = published();
    let (_, lines) = ask(&serving, "/search.jsonl");
    let leaves: Vec<_> = lines.lines().map(|line| leaf_hash(line.as_bytes())).collect();
    assert_eq!(leaves.len(), 6, "a source and five persons");
    let tree = Tree::new(leaves);
    let root: String = tree.root(6).unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
    let edition = ask_json(&serving, "/api/v1/edition");
    assert_eq!(edition["edition"]["root"], root.as_str());
    assert_eq!(edition["editions"].as_array().unwrap().len(), 2);
    let exported = scratch.path("all.jsonl");
    scratch.done(&["export", "ed2", "--as", "jsonl", "--to", exported.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(exported).unwrap(), lines);
}

#[test]
fn a_list_read_page_by_page_holds_everybody_once() {
    let (_scratch, serving) = published();
    let mut next = Some("/api/v1/persons?limit=2".to_owned());
    let mut numbers = Vec::new();
    while let Some(path) = next {
        let page = ask_json(&serving, &path);
        assert_eq!(page["total"], 5);
        numbers.extend(
            page["persons"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["number"].as_u64().unwrap()),
        );
        next = page["next"].as_str().map(str::to_owned);
    }
    assert_eq!(numbers.len(), 5);
    assert_eq!(numbers.into_iter().collect::<BTreeSet<_>>(), [1, 3, 4, 5, 6].into());
}

#[test]
fn who_left_an_edition_is_gone_for_programs_too() {
    let (_scratch, serving) = published();
    for path in [
        "/api/v1/persons/2",
        "/p/2/card.svg",
        "/p/2/person.jsonld",
        "/p/2/feed.atom",
    ] {
        assert!(ask(&serving, path).0.contains("410"), "{path}");
    }
    let (_, sheet) = ask(&serving, "/search.csv");
    assert!(!sheet.contains("Bek"), "{sheet}");
    assert!(sheet.contains(",'=Formula,"), "{sheet}");
    assert!(
        sheet.contains("6542211977") && !sheet.contains("654221197703150021"),
        "{sheet}"
    );
    let (_, map) = ask(&serving, "/sitemap/1.xml");
    assert!(map.contains("/p/3<") && !map.contains("/p/2<"), "{map}");
    let (_, feed) = ask(&serving, "/feed.atom");
    assert!(feed.contains("latest changes") && !feed.contains("Bek"), "{feed}");
    let (_, page) = ask(&serving, "/downloads");
    assert!(page.contains("registry.sqlite") && page.contains("SHA-256"), "{page}");
}

#[test]
fn a_site_that_is_told_its_address_names_it() {
    let scratch = Scratch::with_register();
    scratch.refused(
        &["serve", "r", "--base", "example.org"],
        &["--base", "https://example.org"],
    );
    let serve = [
        "serve",
        "r",
        "--listen",
        "127.0.0.1:0",
        "--base",
        "https://example.org/",
    ];
    let serving = Serving::start(scratch.command(&serve));
    let (_, map) = ask(&serving, "/sitemap.xml");
    assert!(
        map.contains("<loc>https://example.org/sitemap/pages.xml</loc>"),
        "{map}"
    );
    let (_, feed) = ask(&serving, "/feed.atom");
    assert!(feed.contains("<id>https://example.org/feed.atom</id>"), "{feed}");
}

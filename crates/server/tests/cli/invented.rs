//! The demonstration with invented persons: every page says so, and nothing of it stands where there are none.

use crate::program::Scratch;
use crate::serve::{Serving, get};

const NOTE: &str = "This register holds invented people";
const MARK: &str = "<span class=\"tag\">Invented</span>";
const NOBODY: &str = "There is no such person";
const REGISTER: &str = "guwah-demo-invented/register";

fn demo(scratch: &Scratch, more: &[&str]) -> Serving {
    let args = [&["demo", "--listen", "127.0.0.1:0"], more].concat();
    Serving::start(scratch.command(&args))
}

/// The first person whom a search finds: the address of the page.
fn first_person(serving: &Serving, query: &str) -> String {
    let page = get(&serving.public, &format!("/search?q={query}"));
    let from = page.find("href=\"/p/").expect("somebody is found") + "href=\"".len();
    page[from..].split('"').next().unwrap_or_default().to_owned()
}

/// An invented person, and one of the published cases.
fn two(serving: &Serving) -> (String, String) {
    (
        first_person(serving, "list:invented"),
        first_person(serving, "Kaliolla+Tursynuli"),
    )
}

#[test]
fn every_page_says_that_invented_persons_are_there_and_marks_each_of_them() {
    let scratch = Scratch::new();
    let serving = demo(&scratch, &["--invented", "50"]);
    let (invented, case) = two(&serving);
    let stood = format!("/e/1{invented}");
    // The page; whether it has a mark beside somebody, and the sentence on somebody.
    let table = [
        ("/", true, false),
        ("/search", true, false),
        ("/search?q=list:invented", true, false),
        ("/search?q=list:published-cases", false, false),
        ("/statistics", false, false),
        ("/map/xinjiang", false, false),
        ("/places", false, false),
        ("/lists", false, false),
        ("/changes", true, false),
        ("/about", false, false),
        ("/p/999999", false, false),
        (&invented, false, true),
        (&case, false, false),
        // The edition's alone.
        ("/editions", false, false),
        ("/e/1", true, false),
        (&stood, false, true),
    ];
    for (path, mark, nobody) in table {
        let of_edition = path.starts_with("/e");
        for site in [&serving.public, &serving.workspace]
            .into_iter()
            .take(if of_edition { 1 } else { 2 })
        {
            let page = get(site, path);
            assert!(page.contains(NOTE), "{path}: {page}");
            assert_eq!(page.contains(MARK), mark, "{path}: the mark: {page}");
            assert_eq!(page.contains(NOBODY), nobody, "{path}: the sentence: {page}");
        }
    }
    let changes = get(&serving.public, "/changes");
    for words in ["Edition 2", "no longer listed"] {
        assert!(changes.contains(words), "{words}: {changes}");
    }
}

#[test]
fn the_sentence_stands_in_every_language_and_form_of_a_person_and_on_no_published_case() {
    let scratch = Scratch::new();
    let serving = demo(&scratch, &["--invented", "50"]);
    let (invented, case) = two(&serving);
    let (api, api_case) = (
        invented.replace("/p/", "/api/v1/persons/"),
        case.replace("/p/", "/api/v1/persons/"),
    );
    let at = |lang: &str, person: &str, rest: &str| get(&serving.public, &format!("{lang}{person}{rest}"));
    for (lang, rest, words) in [
        ("/kk", "", "Мұндай адам жоқ"),
        ("/ug", "", "بۇنداق ئادەم يوق"),
        ("/zh", "", "并无此人"),
        ("/ru", "", "Такого человека нет"),
        ("/tr", "", "Böyle biri yok"),
        ("", "/more/time", NOBODY),
        ("", "/card.svg", NOBODY),
        ("", "/person.jsonld", NOBODY),
        ("", "/cite.txt", NOBODY),
        ("", "/cite.json", NOBODY),
        ("", "/feed.atom", "(invented)"),
    ] {
        let page = at(lang, &invented, rest);
        assert!(page.contains(words), "{lang}{rest}: {page}");
        assert!(!at(lang, &case, rest).contains(words), "{lang}{rest}");
    }
    assert!(at("", &api, "").contains("\"invented\":\"wholly\""));
    assert!(!at("", &api_case, "").contains("\"invented\""));
    for (query, marked) in [("list:invented", true), ("list:published-cases", false)] {
        for (file, words) in [
            ("/search.csv", "invented: there is no such person"),
            ("/search.atom", "(invented)"),
            ("/api/v1/persons", "\"invented\":\"wholly\""),
        ] {
            let file_of = get(&serving.public, &format!("{file}?q={query}"));
            assert_eq!(file_of.contains(words), marked, "{file} {query}: {file_of}");
        }
    }
}

#[test]
fn a_second_start_adds_nothing_and_the_command_line_says_who_is_invented() {
    let scratch = Scratch::new();
    assert_eq!(demo(&scratch, &["--invented", "50"]).end("-INT").code(), Some(0));
    let entries = scratch.entries(REGISTER);
    for persons in ["50", "70"] {
        let again = demo(&scratch, &["--invented", persons]);
        assert!(get(&again.public, "/").contains(NOTE));
        assert_eq!(again.end("-INT").code(), Some(0));
        assert_eq!(scratch.entries(REGISTER), entries, "{persons}");
    }
    let shown = scratch.done(&["show", REGISTER, "invented:p00000001"]).out;
    assert!(shown.contains(NOBODY), "{shown}");
    let found = scratch.done(&["search", REGISTER, "list:invented"]).out;
    assert!(found.contains(" · invented · "), "{found}");
}

#[test]
fn a_demonstration_without_invented_persons_has_nothing_of_them() {
    let scratch = Scratch::new();
    let serving = demo(&scratch, &[]);
    let case = first_person(&serving, "Kaliolla+Tursynuli");
    let api = case.replace("/p/", "/api/v1/persons/");
    for path in [
        "/",
        "/search",
        "/statistics",
        "/changes",
        "/map/xinjiang",
        "/search.csv",
        "/feed.atom",
        "/api/v1/persons",
        &api,
        &case,
    ] {
        for site in [&serving.public, &serving.workspace] {
            let page = get(site, path);
            assert!(page.starts_with("HTTP/1.1 200"), "{path}: {page}");
            assert!(!page.to_lowercase().contains("invented"), "{path}: {page}");
        }
    }
}

#[test]
fn editions_that_were_removed_are_published_anew_and_nobody_is_no_demonstration() {
    let scratch = Scratch::new();
    assert_eq!(demo(&scratch, &["--invented", "20"]).end("-INT").code(), Some(0));
    let folder = scratch.path("guwah-demo-invented");
    for edition in ["edition-1", "edition-2"] {
        std::fs::remove_dir_all(folder.join(edition)).unwrap();
    }
    let serving = demo(&scratch, &["--invented", "20"]);
    assert!(get(&serving.public, "/editions").contains(NOTE));
    assert!(folder.join("edition-3").is_dir());
    let none = scratch.run(&["demo", "--invented", "0"]);
    assert_eq!(none.code, 2, "{none:?}");
}

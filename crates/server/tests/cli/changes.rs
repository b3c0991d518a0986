//! What an edition tells otherwise than the one before: on its page of changes, its first page and its feed; and what is kept of
//! whoever a list no longer names. All persons are invented.

use crate::program::{Scratch, number};
use crate::serve::{Serving, get};

/// Two editions: of four persons one is as before, one changed, one is gone, one is new; one is told of otherwise by an editor.
fn two_editions() -> Scratch {
    let scratch = Scratch::with_register();
    let list = |name: &str, rows: &[&str]| {
        scratch.write(name, format!("id,name,born,status,disclosure\n{}\n", rows.join("\n")))
    };
    let same = "1,Sabit Unaltered,1960,camp,public";
    let summed = "5,Hemit Summarised,1971,camp,public";
    list(
        "a.csv",
        &[
            same,
            "2,Kerim Altered,1961,camp,public",
            "3,Rozi Departed,1962,camp,public",
            summed,
        ],
    );
    list(
        "b.csv",
        &[
            same,
            "2,Kerim Altered,1961,prison,public",
            "4,Tursun Arrived,1963,camp,public",
            summed,
        ],
    );
    scratch.import(&["a.csv", "--dataset", "l", "--publishable", "--release", "2024-04-13"]);
    scratch.done(&["publish", "r", "ed1"]);
    scratch.import(&["b.csv", "--dataset", "l", "--publishable", "--release", "2024-08-08"]);
    scratch.done(&["publish", "r", "ed2"]);
    scratch
}

#[test]
fn an_edition_tells_who_is_new_what_changed_and_whom_a_list_no_longer_names() {
    let scratch = two_editions();
    let site = Serving::start(scratch.command(&["serve", "ed2", "--listen", "127.0.0.1:0"]));
    let page = |path: &str| words_of(&get(&site.public, path));
    let changes = page("/changes");
    for words in [
        "Edition 2",
        "Rozi Departed: no longer listed by l, release of 8 August 2024",
        "Kerim Altered: changed: status",
        "Tursun Arrived: published for the first time",
        "Edition 1",
        "Sabit Unaltered: published for the first time",
    ] {
        assert!(changes.contains(words), "{words} in {changes}");
    }
    for path in ["/", "/feed.atom"] {
        let told = page(path);
        for name in ["Kerim Altered", "Rozi Departed", "Tursun Arrived"] {
            assert!(told.contains(name), "{name} on {path}: {told}");
        }
    }
    let record = scratch.done(&["show", "ed2", "l:3", "--json"]).last();
    let gone = page(&format!("/p/{}", number(&record, "number")));
    assert!(gone.contains("“camp”") && gone.contains("8 August 2024"), "{gone}");
    assert!(
        gone.contains("1962") && gone.contains("listed until 8 August 2024"),
        "{gone}"
    );
    assert!(!gone.contains("Nothing is recorded of"), "{gone}");
}

#[test]
fn what_is_told_no_more_is_named_by_its_property() {
    let scratch = two_editions();
    let record = scratch.done(&["show", "r", "l:1", "--json"]).last();
    let claims = record["claims"].as_array().unwrap();
    let born = claims.iter().find(|claim| claim["property"] == "born").unwrap();
    let born = born["id"].as_str().unwrap();
    scratch.done(&["withdraw", "r", "l:1", born, "--why", "misread"]);
    scratch.done(&["publish", "r", "ed3"]);
    let site = Serving::start(scratch.command(&["serve", "ed3", "--listen", "127.0.0.1:0"]));
    let changes = words_of(&get(&site.public, "/changes"));
    assert!(
        changes.contains("Sabit Unaltered: no longer published: born"),
        "{changes}"
    );
}

#[test]
fn a_person_is_told_of_under_each_edition_in_which_they_changed() {
    let scratch = two_editions();
    scratch.write(
        "c.csv",
        "id,name,born,status,disclosure\n1,Sabit Unaltered,1960,camp,public\n2,Kerim Altered,1961,free,public\n\
         4,Tursun Arrived,1964,camp,public\n5,Hemit Summarised,1971,camp,public\n",
    );
    scratch.import(&["c.csv", "--dataset", "l", "--publishable", "--release", "2024-09-21"]);
    scratch.done(&["publish", "r", "ed3"]);
    for (folder, newest) in [("ed3", "Edition 3"), ("ed4", "Edition 3")] {
        if folder == "ed4" {
            // Nothing changed since: what was told stands as it was, also where only the edition before tells of it.
            std::fs::remove_file(scratch.path("r/last-edition.bin")).unwrap();
            scratch.done(&["publish", "r", "ed4", "--last", "ed3"]);
        }
        let site = Serving::start(scratch.command(&["serve", folder, "--listen", "127.0.0.1:0"]));
        let changes = words_of(&get(&site.public, "/changes"));
        let (third, rest) = changes.split_once(newest).unwrap().1.split_once("Edition 2").unwrap();
        let (second, first) = rest.split_once("Edition 1").unwrap();
        for (edition, words) in [
            (third, "Kerim Altered: changed: status"),
            (third, "Tursun Arrived: changed: born"),
            (second, "Kerim Altered: changed: status"),
            (second, "Tursun Arrived: published for the first time"),
            (second, "Rozi Departed: no longer listed by l"),
            (first, "Kerim Altered: published for the first time"),
            (first, "Sabit Unaltered: published for the first time"),
        ] {
            assert!(edition.contains(words), "{folder}: {words} in {changes}");
        }
        let home = words_of(&get(&site.public, "/"));
        assert!(home.matches("Kerim Altered").count() < 4, "{home}");
    }
}

#[test]
fn an_earlier_change_names_nothing_that_was_withdrawn_since() {
    let scratch = two_editions();
    let row = "2,Kerim Altered,1961,prison,public,driver";
    scratch.write("c.csv", format!("id,name,born,status,disclosure,profession\n{row}\n"));
    scratch.import(&["c.csv", "--dataset", "l", "--publishable", "--release", "2024-09-21"]);
    scratch.done(&["publish", "r", "ed3"]);
    let told = |folder: &str| {
        let site = Serving::start(scratch.command(&["serve", folder, "--listen", "127.0.0.1:0"]));
        words_of(&get(&site.public, "/changes"))
    };
    assert!(
        told("ed3").contains("Kerim Altered: new: profession"),
        "{}",
        told("ed3")
    );
    let record = scratch.done(&["show", "r", "l:2", "--json"]).last();
    let claims = record["claims"].as_array().unwrap();
    let job = claims.iter().find(|claim| claim["property"] == "profession").unwrap();
    scratch.done(&["withdraw", "r", "l:2", job["id"].as_str().unwrap(), "--why", "misread"]);
    scratch.done(&["publish", "r", "ed4"]);
    assert!(!told("ed4").contains("new: profession"), "{}", told("ed4"));
}

/// What a page says, without its tags.
fn words_of(page: &str) -> String {
    let mut words = String::new();
    for part in page.split('<') {
        let (_, text) = part.split_once('>').unwrap_or(("", part));
        words.push_str(text);
    }
    words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(['\u{2068}', '\u{2069}'], "")
}

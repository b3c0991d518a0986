//! Editions among strangers: numbers and tombstones on pages, receipts, what extends what, mirrors.

use crate::program::{Scratch, number};
use crate::serve::{Serving, get};
use std::fs;

/// A register with editions `ed1` and `ed2`; in the second, one person is erased, one is new, one is told of otherwise.
fn published() -> (Scratch, String) {
    let scratch = Scratch::with_register();
    scratch.write(
        "a.csv",
        "id,name,text,disclosure\na,Ali Invented,A text.,public\nb,Bek Invented,B text.,public\nc,Cem Invented,,public\n",
    );
    scratch.import(&["a.csv", "--dataset", "d", "--publishable", "--release", "2026-01-01"]);
    let key = scratch.done(&["publish", "r", "ed1", "--json"]).last()["key"]
        .as_str()
        .unwrap()
        .to_owned();
    scratch.done(&[
        "erase",
        "r",
        "2",
        "--reason",
        "request_of_family",
        "--confirm-by",
        "Invented",
    ]);
    scratch.write(
        "b.csv",
        "id,name,text,disclosure\na,Ali Invented,Another text.,public\nc,Cem Invented,,public\ne,Eli Invented,,public\n",
    );
    scratch.import(&["b.csv", "--dataset", "d", "--publishable", "--release", "2026-02-01"]);
    (scratch, key)
}

fn serving(scratch: &Scratch, edition: &str, more: &[&str]) -> Serving {
    let args = [&["serve", edition, "--listen", "127.0.0.1:0"], more].concat();
    Serving::start(scratch.command(&args))
}

#[test]
fn a_preview_tells_and_writes_nothing_and_the_edition_does_what_it_told() {
    let (scratch, _) = published();
    let entries = scratch.entries("r");
    let lines = scratch.done(&["publish", "r", "--preview", "--json"]).lines();
    let of = |difference: &str| lines.iter().filter(|line| line["difference"] == difference).count();
    assert_eq!([of("added"), of("changed"), of("withdrawn")], [1, 1, 1]);
    let counts = lines.last().unwrap();
    let told = ["edition", "added", "changed", "withdrawn", "newly_public_claims"].map(|field| number(counts, field));
    assert_eq!(told, [2, 1, 1, 1, 2]);
    assert_eq!(
        scratch
            .done(&["publish", "r", "--preview", "--last", "ed1", "--json"])
            .lines(),
        lines
    );
    assert_eq!(scratch.entries("r"), entries);
    scratch.refused(
        &["publish", "r", "--preview", "--last", "absent"],
        &["absent", "edition"],
    );
    let done = scratch.done(&["publish", "r", "ed2", "--json"]).last();
    let did = ["edition", "added", "changed", "withdrawn", "numbered"].map(|field| number(&done, field));
    assert_eq!(did, [2, 1, 1, 1, 1]);
}

#[test]
fn a_person_has_one_address_for_ever_and_a_withdrawn_one_a_tombstone() {
    let (scratch, _) = published();
    scratch.done(&["publish", "r", "ed2"]);
    assert_eq!(
        scratch.done(&["show", "ed2", "1", "--json"]).last()["name"],
        "Ali Invented"
    );
    assert_eq!(
        scratch.done(&["show", "ed2", "4", "--json"]).last()["name"],
        "Eli Invented"
    );
    scratch.refused(&["show", "ed2", "2"], &["number 2", "no longer published"]);
    let id = scratch.done(&["show", "ed2", "3", "--json"]).last()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let site = serving(&scratch, "ed2", &["--also", "http://mirror.example", "invented.onion"]);
    for address in [format!("/p/{id}"), "/p/d:c".into(), "/p/03".into()] {
        let answer = get(&site.public, &address);
        assert!(
            answer.starts_with("HTTP/1.1 301") && answer.contains("location: /p/3\r\n"),
            "{answer}"
        );
    }
    let page = get(&site.public, "/p/3");
    for words in [
        "Edition 2 of",
        "How to check this",
        "http://mirror.example",
        "invented.onion",
        "/p/3/receipt.json",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let gone = get(&site.public, "/p/2");
    assert!(
        gone.starts_with("HTTP/1.1 410") && gone.contains("No longer published"),
        "{gone}"
    );
    assert!(!gone.contains("Bek"));
    assert!(get(&site.public, "/p/5").starts_with("HTTP/1.1 404"));
    assert!(get(&site.public, "/search?q=Ali").contains("href=\"/p/1\""));
    let check = get(&site.public, "/verify");
    assert!(
        check.contains("guwah verify") && check.contains("All editions"),
        "{check}"
    );
    // The register's own sites know the numbers too.
    let desk =
        Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0", "--workspace", "127.0.0.1:0"]));
    assert!(get(&desk.workspace, "/p/4").contains("Eli Invented"));
    assert!(get(&desk.public, "/p/2").starts_with("HTTP/1.1 410"));
    assert!(get(&desk.public, "/p/4/receipt.json").starts_with("HTTP/1.1 404"));
}

#[test]
fn a_receipt_is_checked_offline() {
    let (scratch, key) = published();
    scratch.done(&["receipt", "ed1", "1", "--to", "one.json"]);
    scratch.refused(&["receipt", "ed1", "1", "--to", "one.json"], &["one.json"]);
    scratch.refused(&["receipt", "ed1", "9", "--to", "nine.json"], &["9"]);
    scratch.refused(&["receipt", "r", "1", "--to", "r.json"], &["edition"]);
    let line = scratch.done(&["verify", "one.json", "--key", &key, "--json"]).last();
    assert_eq!(
        (&line["ok"], &line["trusted"], number(&line, "number")),
        (&true.into(), &true.into(), 1)
    );
    let site = serving(&scratch, "ed1", &[]);
    let served = get(&site.public, "/p/1/receipt.json");
    let (head, body) = served.split_once("\r\n\r\n").unwrap();
    assert!(
        head.contains("attachment") && head.contains("application/json"),
        "{head}"
    );
    assert_eq!(body, fs::read_to_string(scratch.path("one.json")).unwrap());
    let altered = body.replace("Ali Invented", "Ali Inwented");
    scratch.write("altered.json", altered);
    let ran = scratch.run(&["verify", "altered.json", "--json"]);
    assert_eq!((ran.code, &ran.last()["ok"]), (3, &false.into()));
    ran.says(&["the record in it is not the one that was signed"]);
    scratch.write("none.json", "{}");
    assert_eq!(scratch.run(&["verify", "none.json"]).code, 3);
    scratch.done(&["init", "other"]);
    let other = scratch
        .done(&["publish", "other", "oed", "--of-nobody", "--json"])
        .last();
    let ran = scratch.run(&["verify", "one.json", "--key", other["key"].as_str().unwrap()]);
    assert_eq!(ran.code, 3);
    ran.says(&["another key"]);
}

#[test]
fn an_older_edition_offered_as_new_is_told() {
    let (scratch, key) = published();
    scratch.done(&["publish", "r", "ed2"]);
    fs::copy(scratch.path("ed1/signature"), scratch.path("older")).unwrap();
    scratch.done(&["verify", "ed2", "--key", &key, "--since", "older"]);
    scratch.done(&["verify", "ed2", "--since", "ed1"]);
    let ran = scratch.run(&["verify", "ed1", "--since", "ed2", "--json"]);
    assert_eq!(ran.code, 3);
    assert!(ran.last()["reason"].as_str().unwrap().contains("rollback"), "{ran:?}");
    scratch.refused(&["verify", "ed2", "--since", "absent"], &["absent"]);
}

#[test]
fn a_mirror_takes_what_differs_and_only_what_goes_on_from_its_own() {
    let (scratch, key) = published();
    scratch.done(&["publish", "r", "ed2"]);
    let (first, second) = (serving(&scratch, "ed1", &[]), serving(&scratch, "ed2", &[]));
    let address = |site: &Serving| format!("http://{}/", site.public);
    let (old, new) = (address(&first), address(&second));
    let done = scratch.done(&["mirror", &old, "m", "--key", &key, "--json"]).last();
    assert_eq!((number(&done, "edition"), &done["trusted"]), (1, &true.into()));
    assert!(number(&done, "copied") >= 3);
    let done = scratch.done(&["mirror", &old, "m", "--json"]).last();
    assert_eq!((&done["same"], number(&done, "copied")), (&true.into(), 0));
    let mirrored = serving(&scratch, "m", &[]);
    assert!(get(&mirrored.public, "/p/2").contains("Bek Invented"));
    let done = scratch.done(&["mirror", &new, "m", "--json"]).last();
    assert_eq!(number(&done, "edition"), 2);
    assert!(
        get(&mirrored.public, "/p/2").starts_with("HTTP/1.1 410"),
        "what is served is the newest"
    );
    assert!(get(&mirrored.public, "/search?q=Eli").contains("href=\"/p/4\""));
    let line = scratch
        .done(&["verify", "m", "--key", &key, "--since", "ed1", "--json"])
        .last();
    assert_eq!(number(&line, "edition"), 2);
    let ran = scratch.run(&["mirror", &old, "m"]);
    assert_eq!(ran.code, 3);
    ran.says(&["rollback"]);
    scratch.done(&["init", "other"]);
    scratch.done(&["publish", "other", "oed", "--of-nobody"]);
    let ran = scratch.run(&["mirror", "oed", "m"]);
    assert_eq!(ran.code, 3);
    ran.says(&["another key"]);
    assert_eq!(
        scratch.done(&["show", "m", "4", "--json"]).last()["name"],
        "Eli Invented"
    );
    let page = |address: &str| {
        let answer = get(address, "/p/1");
        let body = answer.split_once("\r\n\r\n").unwrap().1;
        // A citation gives the address that was asked.
        body.replace(address, "HOST")
    };
    assert_eq!(page(&mirrored.public), page(&second.public));
    scratch.refused(&["mirror", "https://invented.example", "n"], &["http://"]);
    scratch.refused(&["mirror", "r", "n"], &["no edition"]);
    let desk = Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0"]));
    scratch.refused(&["mirror", &address(&desk), "n"], &["404"]);
}

//! What is withheld, on every public surface of a register that is served: every route of the router's own table is asked, with every key
//! that there is, for planted names and numbers of those who may not be told of, in all scripts and disguises; and what is withheld is
//! what `guwah publish` says is not answered. All persons and numbers are invented.

use crate::program::{Scratch, file_with};
use crate::serve::{Serving, get};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A text, what of it must be nowhere, and on whose page it stands: `one`, of whom a testimony of the unnamed Zulayxa Tashtanova tells;
/// `two`, told of by initials; `three`, a child; `four`, of whom the public sees nothing; `five`, whose number is shown in part.
#[derive(serde::Deserialize)]
struct Planted {
    person: String,
    property: String,
    value: Value,
    hidden: Vec<String>,
    #[serde(default = "public")]
    disclosure: String,
}

fn public() -> String {
    "public".into()
}

/// The table of cases.
fn table() -> Vec<Planted> {
    let lines = include_str!("served/planted.jsonl").lines();
    let rows = lines.filter(|line| !line.starts_with('#'));
    rows.map(|row| serde_json::from_str(row).unwrap()).collect()
}

fn text(text: &str) -> Value {
    json!({ "text": { "text": text } })
}

/// What stands on the pages all the same.
const TOLD: [&str; 6] = [
    "Musa Openly",
    "R. O.",
    "T. B.",
    "He kept bees.",
    "A petition for all",
    "Fifth Openly",
];

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    let consent = json!({ "purposes": ["keep", "publish"], "ground": "own word" });
    let talk = json!({ "source": "talk", "kind": "testimony_in_person", "title": "A talk", "author": "Zulayxa Tashtanova",
        "published_on": "2018-09-01", "consent": consent });
    let report = json!({ "source": "report", "kind": "media_report", "title": "A petition for all",
        "consent": consent });
    let mut claims: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for planted in table() {
        let source = if planted.person == "one" || planted.person == "three" {
            "talk"
        } else {
            "report"
        };
        let claim = json!({ "source": source, "property": planted.property, "value": planted.value,
            "disclosure": planted.disclosure });
        claims.entry(planted.person).or_default().push(claim);
    }
    let mut lines = format!("{talk}\n{report}\n");
    for person in ["four", "three", "five", "two", "one"] {
        let _ = writeln!(lines, "{}", json!({ "person": person, "claims": claims[person] }));
    }
    scratch.write("d.jsonl", lines);
    scratch.import(&["d.jsonl", "--as", "jsonl"]);
    scratch.write(
        "named.csv",
        "id,name,text,disclosure\noydurmaqov-rustembek,Rustembek Oydurmaqov,Nothing more.,public\n",
    );
    scratch.import(&["named.csv", "--dataset", "named", "--publishable"]);
    let judge = [
        "judge",
        "r",
        "d:two",
        "named:oydurmaqov-rustembek",
        "same",
        "--why",
        "one list copies the other",
    ];
    scratch.done(&judge);
    scratch.done(&[
        "disclose",
        "r",
        "d:two",
        "--as",
        "initials",
        "--why",
        "the family asked",
    ]);
    scratch
}

fn id(scratch: &Scratch, key: &str) -> String {
    let shown = scratch.done(&["show", "r", key, "--json"]).last();
    shown["id"].as_str().unwrap().to_owned()
}

/// The addresses of the router's own table, as it writes them.
fn patterns() -> BTreeSet<String> {
    let mut patterns = BTreeSet::new();
    let router = include_str!("../../../site/src/router.rs");
    for part in router.split(".route(\"").skip(1) {
        patterns.extend(part.split('"').next().map(str::to_owned));
    }
    let api = include_str!("../../../site/src/api.rs");
    let table = api.split("ROUTES").nth(1).unwrap_or_default();
    for part in table.split("(\"/").skip(1) {
        patterns.extend(part.split('"').next().map(|path| format!("/api/v1/{path}")));
    }
    assert!(patterns.len() > 60, "{} routes", patterns.len());
    patterns
}

/// Every address that a pattern stands for. A place in an address that is not known here is a new one: say what to fill in.
fn addresses(scratch: &Scratch, pattern: &str) -> Vec<String> {
    let persons: Vec<String> = ["one", "two", "three", "four", "five"]
        .iter()
        .flat_map(|key| [format!("d:{key}"), id(scratch, &format!("d:{key}"))])
        .chain(["named:oydurmaqov-rustembek".to_owned()])
        .collect();
    let shown = scratch.done(&["show", "r", "d:one", "--json"]).last();
    let claims = shown["claims"].as_array().unwrap();
    let ids: BTreeSet<String> = claims
        .iter()
        .filter_map(|claim| claim["id"].as_str().map(str::to_owned))
        .collect();
    let sources: BTreeSet<String> = claims
        .iter()
        .filter_map(|claim| claim["source"].as_str().map(str::to_owned))
        .collect();
    let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let mut all = vec![pattern.to_owned()];
    while let Some((from, to)) = all[0].find('{').zip(all[0].find('}')) {
        let place = all[0][from..=to].to_owned();
        let filled = match place.as_str() {
            "{record}" | "{person}" => persons.clone(),
            "{source}" => sources.iter().cloned().collect(),
            "{claim}" | "{act}" => ids.iter().cloned().collect(),
            "{part}" if pattern.starts_with("/sitemap") => own(&["pages.xml", "1.xml"]),
            "{part}" => own(&["claims", "acts", "testimonies"]),
            "{style}" => own(&["cite.txt", "cite.bib", "cite.ris", "cite.json"]),
            "{dataset}" => own(&["named", "d"]),
            "{key}" => own(&["xinjiang", "kashgar_prefecture"]),
            "{vocabulary}" => own(&["relation"]),
            "{edition}" => own(&["1"]),
            "{size}" => own(&["large"]),
            "{id}" => own(&["0123456789abcdef0123456789abcdef"]),
            "{*path}" | "{*name}" => own(&["tables.sqlite"]),
            other => panic!("{pattern}: what is {other}?"),
        };
        all = all
            .iter()
            .flat_map(|path| {
                filled
                    .iter()
                    .map(|word| path.replacen(&place, word, 1))
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    all
}

/// What is asked of a search: nothing, what is shown, what is hidden.
const ASKED: [&str; 8] = [
    "",
    "?q=Musa",
    "?q=bees",
    "?q=Tashtanova",
    "?q=Oydurmaqov",
    "?q=654222197102030048",
    "?q=brother",
    "?list=named",
];

/// Every public surface of a site that is served.
fn surfaces(scratch: &Scratch) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for pattern in patterns() {
        for address in addresses(scratch, &pattern) {
            let is_search = ["/search", "/api/v1/persons", "/map", "/statistics"]
                .iter()
                .any(|path| address.starts_with(path));
            let asked = if is_search && !pattern.contains('{') {
                &ASKED[..]
            } else {
                &[""]
            };
            all.extend(asked.iter().map(|query| format!("{address}{query}")));
            all.insert(format!("/ru{address}"));
        }
    }
    all.insert("/p/d:one?as_of=2999-01-01".into());
    all.insert("/p/d:two?as_of=2999-01-01".into());
    all
}

/// Where something hidden is told, and everything that was answered.
fn walk(scratch: &Scratch, hidden: &[String]) -> (BTreeSet<String>, String) {
    let site = Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0"]));
    let (mut met, mut wrong) = (String::new(), BTreeSet::new());
    for address in surfaces(scratch) {
        let answer = get(&site.public, &address);
        for word in hidden {
            // An answer says what it was asked for, in other scripts too.
            let is_asked = address.contains(word) || address.contains("q=Tashtanova");
            if answer.contains(word) && !is_asked {
                wrong.insert(format!("{address}: {word}"));
            }
        }
        met.push_str(&answer);
    }
    (wrong, met)
}

/// What an order to publish asks about.
fn asked_about(scratch: &Scratch) -> Vec<Value> {
    let ran = scratch.run(&["publish", "r", "ed", "--json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    ran.lines().into_iter().filter(|line| line["hit"].is_string()).collect()
}

/// Answers everything alike.
fn answer(scratch: &Scratch, hits: &[Value], answer: &str) {
    let line = |hit: &Value| json!({ "hit": hit["hit"], "answer": answer, "reason": "looked at" }).to_string();
    let lines: Vec<String> = hits.iter().map(line).collect();
    scratch.write("answers.jsonl", lines.join("\n"));
}

#[test]
fn what_the_leak_check_finds_is_on_no_public_surface_until_it_is_answered() {
    let scratch = register();
    let mut hidden: Vec<String> = table().into_iter().flat_map(|planted| planted.hidden).collect();
    hidden.extend([id(&scratch, "d:four"), "oydurmaqov-rustembek".into()]);
    let (wrong, met) = walk(&scratch, &hidden);
    assert!(wrong.is_empty(), "{wrong:#?}");
    for told in TOLD {
        assert!(met.contains(told), "{told}");
    }
    for word in ["Tashtanova", "Oydurmaqov", "Saqlanov", "weddings", "654222197102030048"] {
        let found = scratch
            .done(&["search", "r", word, "--audience", "public", "--json"])
            .last();
        assert_eq!(found["total"], 0, "{word}: {found}");
    }

    // What is withheld is what the next edition asks about; some of it keeps the edition back.
    let hits = asked_about(&scratch);
    let passages: Vec<&str> = hits.iter().filter_map(|hit| hit["passage"].as_str()).collect();
    for planted in table() {
        if planted.property == "text" || planted.property == "act" {
            let is_asked = |word: &String| passages.iter().any(|passage| passage.contains(word.as_str()));
            assert!(
                planted.hidden.iter().all(is_asked),
                "nobody is asked about {}",
                planted.value
            );
        }
    }
    answer(&scratch, &hits, "remove");
    scratch.done(&["publish", "r", "ed", "--resolve", "answers.jsonl"]);
    for word in &hidden {
        assert_eq!(file_with(&scratch.path("ed"), word), None, "{word}");
    }
    for told in TOLD {
        assert!(file_with(&scratch.path("ed"), told).is_some(), "{told}");
    }
}

#[test]
fn an_answer_that_it_may_stand_opens_a_text_on_the_site_and_in_the_edition() {
    let scratch = Scratch::with_register();
    let consent = json!({ "purposes": ["keep", "publish"], "ground": "own word" });
    let source = json!({ "source": "talk", "kind": "testimony_in_person", "title": "A talk", "author": "Zulayxa Tashtanova",
        "consent": consent });
    let texts = [
        "Zulayxa Tashtanova ran the shop.",
        "Зулайха Таштанова шил сатчу.",
        "Tashtanova was kind.",
    ];
    let mut claims = vec![
        json!({ "source": "talk", "property": "name", "value": { "name": { "text": "Musa Openly" } },
        "disclosure": "public" }),
    ];
    claims.extend(
        texts.map(|said| json!({ "source": "talk", "property": "text", "value": text(said), "disclosure": "public" })),
    );
    scratch.write(
        "d.jsonl",
        format!("{source}\n{}\n", json!({ "person": "one", "claims": claims })),
    );
    scratch.import(&["d.jsonl", "--as", "jsonl"]);
    let told = |scratch: &Scratch, text: &str| {
        scratch
            .done(&["show", "r", "d:one", "--audience", "public", "--json"])
            .out
            .contains(text)
    };
    assert!(texts.iter().all(|text| !told(&scratch, text)));
    let hits = asked_about(&scratch);
    assert!(hits.len() >= texts.len(), "{hits:?}");
    answer(&scratch, &hits, "may_stand");
    scratch.done(&["publish", "r", "ed", "--resolve", "answers.jsonl"]);
    for text in texts {
        assert!(told(&scratch, text), "{text}");
        assert!(file_with(&scratch.path("ed"), text).is_some(), "{text}");
    }
    scratch.done(&["rebuild", "r"]);
    assert!(texts.iter().all(|text| told(&scratch, text)));
}

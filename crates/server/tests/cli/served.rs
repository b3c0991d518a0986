//! What is withheld, on every public surface of a register that is served: every route of the router's own table is asked, with every key
//! that there is, for planted names and numbers of those who may not be told of, in all scripts and disguises; and what is withheld is
//! what `guwah publish` says is not answered. All persons and numbers are invented.

use crate::program::{Scratch, file_with};
use crate::serve::{Serving, get};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A text, what of it must be nowhere, and on whose page it stands.
struct Planted {
    person: &'static str,
    property: &'static str,
    value: Value,
    hidden: &'static [&'static str],
}

fn planted(person: &'static str, property: &'static str, value: Value, hidden: &'static [&'static str]) -> Planted {
    Planted {
        person,
        property,
        value,
        hidden,
    }
}

fn text(text: &str) -> Value {
    json!({ "text": { "text": text } })
}

/// Persons: `one`, of whom a testimony of the unnamed Zulayxa Tashtanova tells; `two`, told of by initials; `three`, a child, by name of
/// her own record; `four`, of whom the public sees nothing; `five`, whose number is shown in part.
fn table() -> Vec<Planted> {
    vec![
        // A testifier who may not be named, in other scripts and spellings, in every kind of text.
        planted(
            "one",
            "text",
            text("Бул туралы Зулайха Таштанова айтты."),
            &["Таштанова"],
        ),
        planted("one", "text", text("زۇلەيخا تاشتانوۋا دېدى."), &["تاشتانوۋا"]),
        planted("one", "text", text("Zuleyxa Tashtanowa said so."), &["Tashtanowa"]),
        planted("one", "text", text("Told by Z. Tashtanova."), &["Tashtanova"]),
        planted(
            "one",
            "act",
            json!({ "act": { "kind": "arrested", "when": "2018-02", "account": "Зулайха Таштанова это видела" } }),
            &["это видела"],
        ),
        planted(
            "one",
            "testimony",
            json!({ "testimony": { "original": { "text": "Мен, Зулайха Таштанова, көрдүм." } } }),
            &["көрдүм"],
        ),
        planted(
            "one",
            "intervention",
            json!({ "intervention": { "kind": "petition", "account": "sent for Зулайха Таштанова", "recipient": "A ministry" } }),
            &["sent for"],
        ),
        // A relative of whom the public sees nothing, by name and by record.
        planted(
            "one",
            "relative",
            json!({ "relative": { "relation": { "term": "brother" }, "person": "four", "name": "Erkebulan Saqlanov" } }),
            &["Saqlanov"],
        ),
        planted("one", "text", text("Еркебулан Сакланов бірге болды."), &["Сакланов"]),
        planted("one", "text", text("One Saqlanov was with him."), &["One Saqlanov"]),
        planted(
            "one",
            "text",
            text("Ring 8 701 555 77 31 to hear more."),
            &["555 77 31"],
        ),
        // Another person's identity number.
        planted(
            "one",
            "text",
            text("The number 654222 19710203 0048 was read out."),
            &["19710203 0048"],
        ),
        planted(
            "one",
            "text",
            text("And ６５４２２２１９７１０２０３００４８ once more."),
            &["０３００４８"],
        ),
        planted(
            "one",
            "text",
            text("His neighbour has 654223199001010035."),
            &["1990010100"],
        ),
        // Told of by initials: the cell is narrowed, and so are the texts.
        planted(
            "two",
            "name",
            json!({ "name": { "text": "Rustembek Oydurmaqov" } }),
            &["Rustembek", "Oydurmaqov"],
        ),
        planted(
            "two",
            "text",
            text("Rustembek Oydurmaqov sang at weddings."),
            &["at weddings"],
        ),
        planted(
            "two",
            "text",
            text("Рустембек Ойдурмаков той-тамашада ырдаган."),
            &["Ойдурмаков"],
        ),
        planted("two", "text", text("R. Oydurmaqov was a teacher."), &["was a teacher"]),
        planted(
            "two",
            "act",
            json!({ "act": { "kind": "arrested", "when": "2018-05", "account": "they asked for Rustembek" } }),
            &["they asked for"],
        ),
        // A child who is named as a relative, on another's page.
        planted(
            "one",
            "relative",
            json!({ "relative": { "relation": { "term": "daughter" }, "name": "Ayperi Balaqizi", "note": "aged 7" } }),
            &["Ayperi", "Balaqizi"],
        ),
        planted("one", "text", text("Ayperi cried when they came."), &["cried when"]),
        planted("one", "text", text("Айпери Балакызы үйдө болчу."), &["Балакызы"]),
        planted(
            "one",
            "relative",
            json!({ "relative": { "relation": { "term": "son" }, "person": "three", "name": "Temirlan Balaoghli" } }),
            &["Balaoghli"],
        ),
        // A child, on the child's own page.
        planted(
            "three",
            "name",
            json!({ "name": { "text": "Temirlan Balaoghli" } }),
            &["Temirlan", "Balaoghli"],
        ),
        planted(
            "three",
            "age",
            json!({ "age": { "from": 9, "to": 9, "on": "2018" } }),
            &[],
        ),
        planted(
            "three",
            "text",
            text("Temirlan was put into an orphanage."),
            &["into an orphanage"],
        ),
    ]
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
    let mut claims: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut say = |person, source: &str, property: &str, value: &Value, level: &str| {
        let claim = json!({ "source": source, "property": property, "value": value, "disclosure": level });
        claims.entry(person).or_default().push(claim);
    };
    say(
        "one",
        "report",
        "name",
        &json!({ "name": { "text": "Musa Openly" } }),
        "public",
    );
    say("one", "report", "text", &text("He kept bees."), "public");
    for planted in table() {
        let source = if planted.person == "two" { "report" } else { "talk" };
        say(planted.person, source, planted.property, &planted.value, "public");
    }
    say(
        "four",
        "report",
        "name",
        &json!({ "name": { "text": "Erkebulan Saqlanov" } }),
        "team",
    );
    say(
        "four",
        "report",
        "id_number",
        &json!({ "identity_number": "654222197102030048" }),
        "team",
    );
    say("four", "report", "contact", &text("+7 701 555 77 31"), "team");
    say(
        "five",
        "report",
        "name",
        &json!({ "name": { "text": "Fifth Openly" } }),
        "public",
    );
    say(
        "five",
        "report",
        "id_number",
        &json!({ "identity_number": "654223199001010035" }),
        "public",
    );
    let mut lines = format!("{talk}\n{report}\n");
    for person in ["four", "three", "five", "two", "one"] {
        let _ = writeln!(lines, "{}", json!({ "person": person, "claims": claims[person] }));
    }
    scratch.write("d.jsonl", lines);
    scratch.import(&["d.jsonl"]);
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

#[test]
fn what_the_leak_check_finds_is_on_no_public_surface_until_it_is_answered() {
    let scratch = register();
    let four = id(&scratch, "d:four");
    let hidden: Vec<&str> = table().iter().flat_map(|planted| planted.hidden).copied().collect();
    let site = Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0"]));
    let mut met = String::new();
    let mut wrong = BTreeSet::new();
    for address in surfaces(&scratch) {
        let answer = get(&site.public, &address);
        let asked = address.split_once('?').map_or("", |(_, asked)| asked).to_owned();
        for word in hidden.iter().copied().chain([four.as_str(), "oydurmaqov-rustembek"]) {
            // An answer says what it was asked for.
            if answer.contains(word) && !asked.contains(word) && !address.contains(word) {
                wrong.insert(format!("{address}: {word}"));
            }
        }
        met.push_str(&answer);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for told in TOLD {
        assert!(met.contains(told), "{told}");
    }
    for word in [
        "Tashtanova",
        "Oydurmaqov",
        "Saqlanov",
        "Balaoghli",
        "weddings",
        "654222197102030048",
    ] {
        let found = scratch
            .done(&["search", "r", word, "--audience", "public", "--json"])
            .last();
        assert_eq!(found["total"], 0, "{word}: {found}");
    }
    drop(site);

    // What is withheld is what the next edition asks about; some of it keeps the edition back.
    let ran = scratch.run(&["publish", "r", "ed", "--json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let hits: Vec<Value> = ran.lines().into_iter().filter(|line| line["hit"].is_string()).collect();
    let passages: String = hits
        .iter()
        .map(|hit| format!("{}\n", hit["passage"].as_str().unwrap()))
        .collect();
    for planted in table()
        .iter()
        .filter(|planted| !["name", "age", "relative"].contains(&planted.property))
    {
        for word in planted.hidden {
            assert!(
                passages.contains(word) || ran.out.contains(word),
                "nobody is asked about “{word}”"
            );
        }
    }
    let answers = |answer: &str| -> String {
        let line = |hit: &Value| json!({ "hit": hit["hit"], "answer": answer, "reason": "looked at" }).to_string();
        hits.iter().map(|hit| line(hit) + "\n").collect()
    };
    scratch.write("answers.jsonl", answers("remove"));
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
    scratch.import(&["d.jsonl"]);
    let told = |scratch: &Scratch, text: &str| {
        scratch
            .done(&["show", "r", "d:one", "--audience", "public", "--json"])
            .out
            .contains(text)
    };
    assert!(texts.iter().all(|text| !told(&scratch, text)));
    let hits: Vec<Value> = scratch
        .run(&["publish", "r", "never", "--json"])
        .lines()
        .into_iter()
        .filter(|line| line["hit"].is_string())
        .collect();
    assert!(hits.len() >= texts.len(), "{hits:?}");
    let lines: Vec<String> = hits
        .iter()
        .map(|hit| json!({ "hit": hit["hit"], "answer": "may_stand", "reason": "another woman" }).to_string())
        .collect();
    scratch.write("answers.jsonl", lines.join("\n"));
    scratch.done(&["publish", "r", "ed", "--resolve", "answers.jsonl"]);
    for text in texts {
        assert!(told(&scratch, text), "{text}");
        assert!(file_with(&scratch.path("ed"), text).is_some(), "{text}");
    }
    scratch.done(&["rebuild", "r"]);
    assert!(texts.iter().all(|text| told(&scratch, text)));
}

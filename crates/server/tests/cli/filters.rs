//! Every filter of the table, asked as a program asks for it; and what is told of one that does not exist. All persons are
//! invented.

use crate::pictures::photograph;
use crate::program::Scratch;
use crate::serve::{Serving, get};
use guwah_domain::command::Command;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_registry::query::FILTERS;
use guwah_registry::{Actor, OpenOptions, Registry};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Three persons of whom the same is told, and one who shares nothing with them.
const PERSONS: [&str; 3] = ["a", "b", "c"];

fn lines() -> String {
    let mut lines = r#"{"source": "letter", "kind": "testimony_written", "title": "An invented letter", "consent": {"purposes": ["keep", "publish"], "ground": "the speaker's word"}}
{"facility": "camp", "claims": [{"source": "letter", "property": "name", "value": {"name": {"text": "Invented Camp Seven"}}, "disclosure": "public"}]}
"#
    .to_owned();
    let by = r#""by": {"name": "Zeynep Uydurma", "relation": "sibling"}"#;
    for person in PERSONS {
        let claims = [
            format!(r#""property": "name", "value": {{"name": {{"text": "Alike {person}"}}}}"#),
            r#""property": "born", "value": {"date": "1977"}"#.to_owned(),
            r#""property": "sex", "value": {"term": {"term": "male"}}"#.to_owned(),
            r#""property": "ethnicity", "value": {"term": {"term": "uyghur"}}"#.to_owned(),
            r#""property": "profession", "value": {"term": {"term": "imam"}}"#.to_owned(),
            r#""property": "residence", "value": {"place": {"words": "Kashgar", "place": "kashgar_city"}}"#.to_owned(),
            format!(r#""property": "testimony", "value": {{"testimony": {{"summary": {{"text": "Told."}}}}}}, {by}"#),
            format!(
                r#""property": "act", "value": {{"act": {{"kind": "arrested", "when": "2018-03", "facility": {{"words": "Camp Seven", "record": "camp"}}, "authority": "Invented Bureau", "to": {{"term": "camp"}}}}}}, {by}"#
            ),
            r#""property": "act", "value": {"act": {"kind": "released", "when": "2018-03"}}, "by": {"name": "Invented Office", "official": true}"#.to_owned(),
        ];
        let claims = claims.map(|claim| format!(r#"{{"source": "letter", {claim}, "disclosure": "public"}}"#));
        writeln!(lines, r#"{{"person": "{person}", "claims": [{}]}}"#, claims.join(", ")).unwrap();
    }
    for person in ["d", "e"] {
        let claims = [
            format!(r#""property": "name", "value": {{"name": {{"text": "Other {person}"}}}}"#),
            r#""property": "act", "value": {"act": {"kind": "sentenced", "when": "2019", "place": {"words": "Kashgar", "place": "kashgar_city"}}}"#.to_owned(),
            r#""property": "act", "value": {"act": {"kind": "died", "when": "2021-05"}}"#.to_owned(),
        ];
        let claims = claims.map(|claim| format!(r#"{{"source": "letter", {claim}, "disclosure": "public"}}"#));
        writeln!(lines, r#"{{"person": "{person}", "claims": [{}]}}"#, claims.join(", ")).unwrap();
    }
    lines
}

fn served() -> (Scratch, Serving) {
    let scratch = Scratch::with_register();
    scratch.write("told.jsonl", lines());
    scratch.import(&["told.jsonl", "--publishable", "--disclosure", "public"]);
    std::fs::create_dir_all(scratch.path("media")).unwrap();
    scratch.write("media/p.jpg", photograph(300, 200, 1));
    scratch.write(
        "mylist.csv",
        "id,name,photo,disclosure\n17,Pictured Invented,p.jpg,public\n18,Pictured Too,p.jpg,public\n",
    );
    scratch.import(&["mylist.csv", "--publishable", "--media", "media"]);
    let registry = Registry::open(&scratch.path("r"), &OpenOptions::default()).unwrap();
    for person in PERSONS {
        let shown = scratch.done(&["show", "r", &format!("told:{person}"), "--json"]).last();
        let person: PersonId = shown["id"].as_str().unwrap().parse().unwrap();
        let source: SourceId = shown["sources"]
            .as_object()
            // The list of keys is a source too, and says nothing.
            .and_then(|sources| {
                sources
                    .iter()
                    .find(|(_, source)| source.to_string().contains("An invented letter"))
            })
            .map(|(id, _)| id)
            .unwrap()
            .parse()
            .unwrap();
        let tier = Command::Judge {
            person,
            verdict: Verdict::Tier {
                source,
                speaker: None,
                number: None,
                tier: "1".into(),
            },
            why: None,
        };
        registry
            .execute(&Actor::at_command_line("invented editor"), tier)
            .unwrap();
    }
    let args = ["serve", "r", "--listen", "127.0.0.1:0", "--workspace", "127.0.0.1:0"];
    let serving = Serving::start(scratch.command(&args));
    (scratch, serving)
}

fn ask(serving: &Serving, path: &str) -> (u16, String) {
    let answer = get(&serving.public, path);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head[9..12].parse().unwrap(), body.to_owned())
}

fn ask_json(serving: &Serving, path: &str) -> Value {
    let (status, body) = ask(serving, path);
    assert_eq!(status, 200, "{path}: {body}");
    serde_json::from_str(&body).unwrap()
}

/// A value of each filter that at least two persons have.
fn value(serving: &Serving, name: &str) -> String {
    match name {
        "facility" => {
            let all = ask_json(serving, "/api/v1/facilities");
            all["institutions"][0]["id"].as_str().unwrap().to_owned()
        }
        "status" => "camp".into(),
        "place" => "Kashgar".into(),
        "at" => "residence:kashgar_city".into(),
        "party" => "Invented+Bureau".into(),
        "detained" => "2018".into(),
        "born" => "1970..1980".into(),
        "died" => "2021".into(),
        "released" => "2018-01..2018-06".into(),
        "sentenced" => "2019".into(),
        "ethnicity" => "uyghur".into(),
        "profession" => "imam".into(),
        "sex" => "male".into(),
        "list" => "mylist".into(),
        "has" => "photo".into(),
        "tier" => "1".into(),
        "contested" => "yes".into(),
        unknown => panic!("which value of {unknown} do several persons have?"),
    }
}

/// All persons whom an address of the API finds, page by page.
fn all(serving: &Serving, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut next = Some(path.to_owned());
    while let Some(path) = next {
        let page = ask_json(serving, &path);
        let persons = page["persons"].as_array().unwrap();
        found.extend(persons.iter().map(|one| one["id"].as_str().unwrap().to_owned()));
        next = page["next"].as_str().map(str::to_owned);
        assert!(found.len() < 20, "{path} goes on for ever");
    }
    found
}

#[test]
fn the_api_takes_every_filter_and_its_own_next_page_goes_on() {
    let (_scratch, serving) = served();
    let mut refused = Vec::new();
    for filter in &FILTERS {
        let name = filter.name;
        let value = value(&serving, name);
        for asked in [format!("{name}={value}"), format!("q={name}:%22{value}%22")] {
            let (status, body) = ask(&serving, &format!("/api/v1/persons?limit=1&{asked}"));
            if status != 200 {
                refused.push(format!("{asked}: {status} {body}"));
                continue;
            }
            let next = serde_json::from_str::<Value>(&body).unwrap()["next"].clone();
            let Some(next) = next.as_str() else {
                refused.push(format!("{asked}: {body} has no next page"));
                continue;
            };
            let (status, body) = ask(&serving, next);
            if status != 200 {
                refused.push(format!("{next}: {status} {body}"));
                continue;
            }
            let found = all(&serving, &format!("/api/v1/persons?limit=1&{asked}"));
            let once: BTreeSet<&String> = found.iter().collect();
            assert!(found.len() >= 2 && once.len() == found.len(), "{asked}: {found:?}");
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn several_values_typed_into_the_line_go_on_too() {
    let (_scratch, serving) = served();
    let found = all(&serving, "/api/v1/persons?limit=1&q=has:photo+has:testimony");
    assert_eq!(found.len(), 5);
    assert!(
        ask(&serving, "/api/v1/persons?q=contested:yes+contested:no")
            .1
            .contains("once")
    );
}

#[test]
fn deaths_releases_and_sentences_are_found_by_their_dates_and_where_one_was_sentenced() {
    let (_scratch, serving) = served();
    for (asked, found) in [
        ("died=2021", 2),
        ("died=2021-05-03", 2),
        ("died=2020", 0),
        ("died=..2021", 2),
        ("released=2018", 3),
        ("released=2019", 0),
        ("sentenced=2019", 2),
        ("sentenced=2020..", 0),
        ("at=sentenced:kashgar_city", 2),
        ("at=sentenced:xinjiang", 2),
        ("at=sentenced:hotan_city", 0),
        ("died=2021&sentenced=2018", 0),
        ("died=2020&died=2021", 2),
        ("q=died+in+2021", 2),
        ("q=sentenced+in+Kashgar", 2),
        ("q=released+in+2019", 0),
    ] {
        let total = ask_json(&serving, &format!("/api/v1/persons?{asked}"))["total"].clone();
        assert_eq!(total, found, "{asked}");
    }
    let (_, page) = ask(&serving, "/ru/search?q=%D1%83%D0%BC%D0%B5%D1%80+%D0%B2+2021");
    assert!(page.contains("прочитано как фильтры"), "{page}");
    for page in ["/search", "/statistics", "/map", "/kk/search", "/zh/map"] {
        let (_, body) = ask(&serving, &format!("{page}?sex=zzz"));
        assert!(body.contains("sex:zzz"), "{page}");
    }
}

#[test]
fn every_download_feed_and_page_takes_every_filter() {
    let (_scratch, serving) = served();
    for filter in &FILTERS {
        let asked = format!("{}={}", filter.name, value(&serving, filter.name));
        for path in [
            "/search",
            "/statistics",
            "/map",
            "/search.csv",
            "/search.jsonl",
            "/search.atom",
        ] {
            let (status, body) = ask(&serving, &format!("{path}?{asked}"));
            assert_eq!(status, 200, "{path}?{asked}");
            assert!(!body.contains("was not used"), "{path}?{asked}");
        }
    }
}

#[test]
fn a_filter_that_does_not_exist_is_told_wherever_it_is_asked_for() {
    let (_scratch, serving) = served();
    let told = |path: &str, words: &str| {
        let (status, body) = ask(&serving, path);
        assert_eq!(status, 200, "{path}");
        assert!(
            body.contains(words) && body.contains("at, facility, party, detained"),
            "{path}: {body}"
        );
    };
    for page in ["/search", "/statistics", "/map"] {
        told(&format!("{page}?q=Pictured+vanished:2018"), "is not a filter");
        told(&format!("{page}?colour=red"), "was not used");
    }
    told("/kk/search?q=colour:red", "– сүзгі емес");
    told("/ug/search?q=colour:red", "سۈزگۈچ ئەمەس");
    told("/zh/search?q=colour:red", "不是筛选条件");
    told("/ru/search?q=colour:red", "не фильтр");
    told("/tr/search?q=colour:red", "bir süzgeç değil");
    for path in [
        "/api/v1/persons",
        "/search.csv",
        "/search.jsonl",
        "/search.xlsx",
        "/search.atom",
    ] {
        for asked in ["q=Pictured+vanished:2018", "colour=red"] {
            let (status, body) = ask(&serving, &format!("{path}?{asked}"));
            assert_eq!(status, 400, "{path}?{asked}");
            assert!(body.contains("at, facility, party, detained"), "{path}?{asked}: {body}");
        }
        assert_eq!(ask(&serving, &format!("{path}?q=died:2018&literal=1")).0, 200, "{path}");
    }
}

#[test]
fn a_text_with_a_colon_is_searched_as_before() {
    let (_scratch, serving) = served();
    for text in [
        "https://example.org/a",
        "10:30",
        "Тұрсын:+ұлы",
        "mylist:17",
        "list-2:17",
    ] {
        let (status, body) = ask(&serving, &format!("/search?q={text}"));
        assert_eq!(status, 200);
        assert!(
            !body.contains("is not a filter") && !body.contains("was not used"),
            "{text}: {body}"
        );
        assert_eq!(ask(&serving, &format!("/api/v1/persons?q={text}")).0, 200, "{text}");
    }
}

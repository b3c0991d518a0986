//! A register that is made again by export and import: the public is shown the same of every person, and what does not
//! come over is named by the export.

use crate::program::Scratch;
use serde_json::Value;

const LIST: &str = "id,name,status,detained,age,residence\n\
    1,Tursun Yoqsimas,camp,2017-05,33,Ghulja\n\
    2,Aynur Yoqsimas,prison,2018,40,Aksu\n\
    3,Tursun Yoqsimas,camp,2017-05,,Ghulja\n\
    4,Polat Bedel,camp,2018,20,Hotan\n";
const NEXT: &str = "id,name,status,detained,age,residence\n\
    1,Tursun Yoqsimas,released,2017-05,33,Ghulja\n\
    3,Tursun Yoqsimas,camp,2017-05,,Ghulja\n\
    4,Polat Bedel,camp,2018,20,Hotan\n";

/// One value of every kind, and one claim held in every way.
const VALUES: [&str; 14] = [
    r#""property":"name","value":{"name":{"text":"Rabiyem Yoqsimas"}}"#,
    r#""property":"born","value":{"date":"1980-02"}"#,
    r#""property":"sex","value":{"term":{"term":"female"}}"#,
    r#""property":"profession","value":{"term":{"words":"felter of hats"}},"held":"relayed","through":"a cousin""#,
    r#""property":"residence","value":{"place":{"words":"behind the mill"}},"public_as":{"place":"prefecture"}"#,
    r#""property":"text","value":{"text":{"text":"Was seen once.","lang":"en"}},"held":"witnessed","locator":"page 3""#,
    r#""property":"relative","value":{"relative":{"relation":{"term":"sibling"},"name":"Aynur Yoqsimas"}}"#,
    r#""property":"act","value":{"act":{"label":"arrest","kind":"arrested","when":"2017-09"}},"said_on":"2019""#,
    r#""property":"act","value":{"act":{"kind":"sentenced","sentence":{"months":84}}},"by":{"name":"The court","official":true},"said_on":"2020""#,
    r#""property":"act","value":{"act":{"kind":"sentenced"}},"held":"denied","by":{"name":"A daughter","relation":"child"}"#,
    r#""property":"act","value":{"act":{"kind":"died"}},"held":"rumoured""#,
    r#""property":"act","value":{"act":{"kind":"died"}},"held":"feared","by":{"name":"A daughter","relation":"child"}"#,
    r#""property":"text","value":{"text":{"text":"For the team."}},"disclosure":"team""#,
    r#""property":"text","value":{"text":{"text":"Not before a day."}},"embargo":"2090-01-01""#,
];

fn told() -> String {
    let claim = |said: &&str| {
        let level = if said.contains("disclosure") {
            ""
        } else {
            r#","disclosure":"public""#
        };
        format!(r#"{{"source":"talk",{said}{level}}}"#)
    };
    let claims: Vec<String> = VALUES.iter().map(claim).collect();
    format!(
        "{}\n{{\"person\":\"5\",\"claims\":[{}]}}\n",
        r#"{"source":"talk","kind":"media_report","title":"An invented talk","published_on":"2021-03","consent":{"purposes":["keep","publish"],"ground":"published article"}}"#,
        claims.join(",")
    )
}

/// What is shown of a person, with every id that a register gives by itself left out.
fn shown(scratch: &Scratch, register: &str, record: &str, audience: &str) -> Option<Value> {
    let ran = scratch.run(&["show", register, record, "--json", "--audience", audience]);
    if ran.code != 0 {
        return None;
    }
    let mut shown = ran.last();
    let positions: Vec<String> = ids(&shown);
    // Other names of records and of where they stand, and what the export says it leaves out.
    for left_out in ["id", "position", "outside", "listings", "sources", "number"] {
        shown.as_object_mut()?.remove(left_out);
    }
    let mut text = shown.to_string();
    for (nth, id) in positions.iter().enumerate() {
        text = text.replace(id, &format!("claim {nth}"));
    }
    let mut shown: Value = serde_json::from_str(&text).unwrap();
    strip(&mut shown);
    Some(shown)
}

fn ids(shown: &Value) -> Vec<String> {
    let claims = shown["claims"].as_array().unwrap().iter();
    claims.map(|claim| claim["id"].as_str().unwrap().to_owned()).collect()
}

/// Leaves out ids of sources and judgements. Who judged when stands in the reason, once an import records the judgement.
fn strip(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(strip),
        Value::Object(fields) => {
            for key in ["source", "record", "not_the_same", "same"] {
                fields.remove(key);
            }
            if fields.contains_key("verdict") {
                fields.remove("id");
                fields.remove("by");
                let why = fields.get("why").and_then(Value::as_str);
                let why = why.and_then(|why| why.rsplit(": ").next()).map(str::to_owned);
                fields.insert("why".into(), why.into());
            }
            for key in ["basis", "person", "other"] {
                fields.remove(key);
            }
            fields.values_mut().for_each(strip);
        }
        _ => {}
    }
}

fn claim(scratch: &Scratch, record: &str, property: &str, nth: usize) -> String {
    let shown = scratch.done(&["show", "r", record, "--json"]).last();
    let claims = shown["claims"].as_array().unwrap().iter();
    let found = claims.filter(|claim| claim["property"] == property).nth(nth);
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

/// Gives every decision that an export can carry.
fn decide(scratch: &Scratch) {
    let why = |args: &[&str]| scratch.done(&[args, &["--why", "seen the paper"]].concat());
    let of = |property, nth| claim(scratch, "list:1", property, nth);
    why(&["withdraw", "r", "list:1", &of("residence", 0)]);
    why(&["correct", "r", "list:1", &of("age", 0), "34"]);
    why(&["summary", "r", "list:1", "A tailor of Ghulja."]);
    why(&["prefer", "r", "list:1", &of("status", 1)]);
    why(&["dispute", "r", "list:1", &of("status", 1), &of("name", 0)]);
    why(&["tier", "r", "list:1", "list", "2"]);
    why(&["disclose", "r", "list:2", &claim(scratch, "list:2", "age", 0), "team"]);
    why(&["disclose", "r", "list:2", "--as", "initials"]);
    why(&["withhold", "r", "list:4"]);
    why(&["judge", "r", "list:1", "list:4", "not-the-same"]);
    why(&["judge", "r", "list:2", "list:3", "undecided"]);
    let arrest = claim(scratch, "d:5", "act", 0);
    why(&["act", "r", "d:5", &arrest, &claim(scratch, "d:5", "act", 1), "two"]);
}

#[test]
fn a_register_made_again_of_its_export_shows_the_public_the_same() {
    let scratch = Scratch::with_register();
    scratch.write("list.csv", LIST);
    scratch.write("next.csv", NEXT);
    scratch.write("d.jsonl", told());
    let list = ["--dataset", "list", "--publishable", "--disclosure", "public"];
    scratch.import(&[&["list.csv", "--release", "2024-01-01"][..], &list].concat());
    scratch.import(&[&["next.csv", "--release", "2024-06-01"][..], &list].concat());
    scratch.import(&["d.jsonl", "--publishable"]);
    decide(&scratch);

    let exported = scratch.done(&["export", "r", "--as", "jsonl", "--to", "all.jsonl"]);
    for left_out in [
        "5 rows of lists",
        "editions",
        "answers to the leak check",
        "who was erased",
    ] {
        assert!(exported.err.contains(left_out), "{left_out}: {}", exported.err);
    }
    scratch.done(&["init", "r2"]);
    scratch.done(&["import", "r2", "all.jsonl", "--dataset", "again", "--publishable"]);
    for record in ["list:1", "list:2", "list:3", "list:4", "d:5"] {
        let id = scratch.done(&["show", "r", record, "--json"]).last()["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let before = shown(&scratch, "r", record, "public");
        let after = shown(&scratch, "r2", &format!("again:{id}"), "public");
        assert_eq!(before, after, "{record}");
    }
}

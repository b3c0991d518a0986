//! Exports: every act is there, nothing is wider or surer than it was, and what is left out is said.

use crate::program::Scratch;

#[test]
fn an_export_tells_every_act_and_its_row_can_be_read_again() {
    let scratch = Scratch::with_register();
    scratch.write(
        "m.toml",
        "[columns]\nTried = \"act/tried/when\"\nCourt = \"act/tried/place\"\nWhere = \"act/died/place\"\nMoved = \"act/transferred/when\"\n\
         To = \"act/transferred/to\"\nWhy = \"act/arrested/reason\"\n",
    );
    scratch.write(
        "s.csv",
        "id,name,detained,place,released,died,sentence,Tried,Court,Where,Moved,To,Why,disclosure\n\
         1,Ali Invented,2015-02|2017-09,?|Tacheng,2016,2021-03-04,7 years,2018-06|2019,Emin County,Hotan,2018-04,prison,prayer,public\n\
         2,Bek Invented,2017,,,,,,,,,,,team\n",
    );
    scratch.import(&["s.csv", "--map", "m.toml", "--dataset", "a"]);
    scratch.done(&["export", "r", "--as", "csv", "--to", "o.csv"]);
    let out = std::fs::read_to_string(scratch.path("o.csv")).unwrap();
    for words in [
        "act/tried/place",
        "2018-06 | 2019",
        "Emin County | ?",
        "? | Tacheng",
        "Hotan",
        "2018-04",
        "prison",
        "prayer",
        "public",
        "team",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    scratch.import(&["o.csv", "--dataset", "b"]);
    scratch.done(&["export", "r", "--as", "xlsx", "--to", "o.xlsx"]);
    let acts = |record: &str| {
        let claims = scratch.done(&["show", "r", record, "--json"]).last()["claims"].clone();
        let mut acts: Vec<String> = claims
            .as_array()
            .unwrap()
            .iter()
            .filter(|claim| claim["property"] == "act")
            .map(|claim| claim["value"]["act"].to_string())
            .collect();
        acts.sort();
        acts
    };
    let hits = scratch.done(&["search", "r", "Ali Invented", "--json"]).last()["hits"].clone();
    let again = hits
        .as_array()
        .unwrap()
        .iter()
        .find(|hit| hit["dataset"] == "b")
        .unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(acts("a:1"), acts(&again));
}

#[test]
fn an_export_says_what_it_leaves_out_and_states_nothing_that_was_feared() {
    let scratch = Scratch::with_register();
    let claim = |what: &str| format!("{{\"source\":\"s\",\"disclosure\":\"public\",{what}}}");
    let claims = [
        claim("\"property\":\"name\",\"value\":{\"name\":{\"text\":\"Ali Invented\"}}"),
        claim(
            "\"property\":\"act\",\"held\":\"rumoured\",\"value\":{\"act\":{\"kind\":\"died\",\"when\":\"2019-07\"}}",
        ),
        claim("\"property\":\"act\",\"value\":{\"act\":{\"kind\":\"tried\"}}"),
    ];
    scratch.write(
        "p.jsonl",
        format!("{{\"source\":\"s\",\"kind\":\"media_report\",\"title\":\"Invented\"}}\n{{\"person\":\"p\",\"claims\":[{}]}}\n", claims.join(",")),
    );
    scratch.import(&["p.jsonl", "--dataset", "p"]);
    let ran = scratch.done(&["export", "r", "--as", "csv", "--to", "o.csv"]);
    ran.says(&["leaves out", "1 claims that are denied, feared or rumoured"]);
    let out = std::fs::read_to_string(scratch.path("o.csv")).unwrap();
    assert!(!out.contains("2019-07") && out.contains("act/tried/when"), "{out}");
}

#[test]
fn a_row_of_which_the_public_is_told_a_part_is_for_the_team() {
    let scratch = Scratch::with_register();
    scratch.write(
        "l.csv",
        "id,name,born,disclosure\n1,Ali Longinvented,1980-05-06,public\n2,Bek Wholeinvented,1981-05-06,public\n",
    );
    scratch.import(&["l.csv", "--dataset", "l", "--publishable"]);
    scratch.done(&[
        "disclose",
        "r",
        "l:1",
        "--as",
        "initials",
        "--as",
        "year",
        "--why",
        "asked for",
    ]);
    for file in ["o.csv", "o.xlsx"] {
        let kind = file.rsplit('.').next().unwrap_or_default();
        let ran = scratch.done(&["export", "r", "--as", kind, "--to", file]);
        ran.says(&["1 values of which the public is told a part"]);
        scratch.import(&[file, "--dataset", &format!("again {kind}"), "--publishable"]);
    }
    let found = |words: &str| {
        let hits = scratch
            .done(&["search", "r", words, "--audience", "public", "--json"])
            .last()["hits"]
            .clone();
        hits.as_array().map_or(0, Vec::len)
    };
    assert_eq!(found("Longinvented"), 0);
    // The workbook holds what came of the sheet as well.
    assert_eq!(found("Wholeinvented"), 4);
}

#[test]
fn words_kept_of_a_column_stand_under_a_heading_of_their_own() {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name,detained,sentence\n1,Ali Invented,2017,7 years\n2,Bek Invented,in the hungry year,acquitted\n",
    );
    scratch.import(&["s.csv", "--dataset", "a"]);
    scratch.done(&["export", "r", "--as", "csv", "--to", "o.csv"]);
    let out = std::fs::read_to_string(scratch.path("o.csv")).unwrap();
    for words in ["sentence (as written)", "acquitted", "in the hungry year"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    scratch.import(&["o.csv", "--dataset", "b"]);
    let shown = scratch.done(&["search", "r", "Bek Invented", "--json"]).last()["hits"].clone();
    let called = |hit: &&serde_json::Value| hit["name"] == "Bek Invented" || hit.to_string().contains("Bek Invented");
    assert_eq!(
        shown.as_array().map_or(0, |hits| hits.iter().filter(called).count()),
        2,
        "{shown}"
    );
}

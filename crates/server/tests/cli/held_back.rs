//! What would tell what is hidden, wherever it stands: an identity number outside its own field, the title of a source, the name of a
//! photo's file, a list's own id. On a register that is served and in an edition alike. All persons are invented.

use crate::program::{Scratch, file_with};
use crate::serve::{Serving, get};

const NUMBER: &str = "654221196509223037";

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    let lines = [
        r#"{"source":"talk","kind":"testimony_written","title":"A talk with Perizat Yasalmaeva","short_title":"Perizat Yasalmaeva, 2020","url":"https://example.org/perizat-yasalmaeva","consent":{"purposes":["keep","publish"],"ground":"said so"}}"#,
        r#"{"source":"report","kind":"media_report","title":"An invented report","consent":{"purposes":["keep","publish"],"ground":"published article"}}"#,
        r#"{"person":"1","claims":[{"source":"report","property":"name","value":{"name":{"text":"Ochuq Ademov"}},"disclosure":"public"},{"source":"report","property":"id_number","value":{"identity_number":"654221196509223037"},"disclosure":"public"},{"source":"report","property":"text","value":{"text":{"text":"His number is 6542 2119 6509 2230 37."}},"disclosure":"public"},{"source":"report","property":"text","value":{"text":{"text":"Written ６５４２２１１９６５０９２２３０３７ in the list."}},"disclosure":"public"},{"source":"report","property":"name","value":{"name":{"text":"Ademov 654221196509223037"}},"disclosure":"public"},{"source":"report","property":"photo","value":{"text":{"text":"from-cousin-perhat.jpg"}},"disclosure":"public"},{"source":"talk","property":"text","value":{"text":{"text":"He was kind to all."}},"by":{"name":"Perizat Yasalmaeva","relation":"child"},"disclosure":"public"}]}"#,
    ];
    scratch.write("d.jsonl", lines.join("\n"));
    scratch.import(&["d.jsonl", "--publishable"]);
    scratch.write(
        "numbered.csv",
        format!("id,name,id_number,detained,disclosure\n{NUMBER},Ikkinchi Ademov,{NUMBER},2018-03,public\n"),
    );
    scratch.import(&["numbered.csv", "--dataset", "numbered", "--publishable"]);
    scratch
}

const HIDDEN: [&str; 6] = [
    "6509223037",
    "６５０９２２３０３７",
    "09 2230 37",
    "Yasalmaeva",
    "yasalmaeva",
    "from-cousin",
];

#[test]
fn what_would_tell_what_is_hidden_is_held_back_wherever_it_stands() {
    let scratch = register();
    let site = Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0"]));
    let shown = |key: &str| {
        scratch.done(&["show", "r", key, "--json"]).last()["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let (one, two) = (shown("d:1"), shown(&format!("numbered:{NUMBER}")));
    let mut met = String::new();
    for path in [
        "/",
        "/s",
        "/lists",
        "/search",
        "/search.csv",
        "/search.jsonl",
        "/feed.atom",
        "/api/v1/sources",
        "/api/v1/persons",
        &format!("/p/{one}"),
        &format!("/p/{two}"),
        &format!("/p/{one}/person.jsonld"),
        &format!("/api/v1/persons/{one}"),
        &format!("/api/v1/persons/{two}"),
    ] {
        let answer = get(&site.public, path);
        let told = HIDDEN.iter().find(|hidden| answer.contains(**hidden));
        assert_eq!(told, None, "{path}");
        met.push_str(&answer);
    }
    for told in [
        "Ochuq Ademov",
        "Ikkinchi Ademov",
        "He was kind to all.",
        "6542211965",
        "2018-03",
    ] {
        assert!(met.contains(told), "{told}");
    }
    // The list's own id is the number: it leads nowhere, as another does.
    let status = |key: &str| {
        get(&site.public, &format!("/p/numbered:{key}"))
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(status(NUMBER), status("654221196509223038"));
    drop(site);
    scratch.done(&["publish", "r", "ed"]);
    for hidden in HIDDEN {
        assert_eq!(file_with(&scratch.path("ed"), hidden), None, "{hidden}");
    }
}

#[test]
fn an_edition_finds_whom_a_file_of_lines_knows_by_an_id_of_its_own() {
    let scratch = register();
    scratch.done(&["publish", "r", "ed"]);
    assert!(scratch.done(&["show", "ed", "d:1"]).out.contains("Ochuq Ademov"));
    scratch.refused(&["show", "ed", "d:2"], &["d:2"]);
    scratch.done(&["verify", "ed"]);
    scratch.done(&["receipt", "ed", "1", "--to", "one.receipt"]);
    scratch.done(&["verify", "one.receipt"]);
}

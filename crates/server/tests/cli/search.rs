//! Searches: by other spellings, in batches, for an audience.

use crate::program::{Scratch, number};

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name,name_zh,place,disclosure\na,Kairat Samarkan,哈依拉提·萨马尔汗,Tacheng,public\nb,Nurlan Invented,,Kashgar,team\n",
    );
    scratch.import(&["s.csv", "--publishable"]);
    scratch
}

#[test]
fn another_spelling_and_another_script_find_the_person_and_say_why() {
    let scratch = register();
    for query in [
        "Qairat Samarqan",
        "Қайрат Самархан",
        "قايرات سامارقان",
        "哈依拉提·萨马尔汗",
        "Hayilati Samaerhan",
    ] {
        let line = scratch.done(&["search", "r", query, "--json"]).last();
        let hit = &line["hits"][0];
        assert_eq!(hit["name"], "Kairat Samarkan", "{query}: {line}");
        assert_eq!(
            (&hit["dataset"], &hit["external_id"]),
            (&"s".into(), &"a".into()),
            "{line}"
        );
        assert!(
            !hit["why"].as_str().unwrap().is_empty() && hit["score"].as_f64().unwrap() > 0.5,
            "{line}"
        );
        assert_eq!(hit["id"].as_str().unwrap().len(), 32);
    }
    let told = scratch.done(&["search", "r", "Qairat Samarqan"]).out;
    assert!(told.contains("Kairat Samarkan") && told.contains("~"), "{told}");
}

#[test]
fn a_batch_gives_one_line_a_query_in_order() {
    let scratch = register();
    scratch.write(
        "q.txt",
        "\u{feff}kairat samarkan\n\nnobody of this name\r\nnurlan invented",
    );
    let ran = scratch.done(&["search", "r", "--batch", "q.txt", "--json", "--timings"]);
    let lines = ran.lines();
    let queries: Vec<_> = lines.iter().map(|line| line["query"].as_str().unwrap()).collect();
    assert_eq!(
        queries,
        ["kairat samarkan", "", "nobody of this name", "nurlan invented"]
    );
    assert_eq!(lines[0]["hits"][0]["external_id"], "a");
    assert_eq!(lines[3]["hits"][0]["external_id"], "b");
    ran.says(&["4 queries", "p50", "p99"]);
    scratch.write("bad.txt", b"\xff\xfe\n");
    let bad = scratch.run(&["search", "r", "--batch", "bad.txt", "--json"]);
    assert_eq!(bad.code, 1);
    bad.says(&["bad.txt, line 1", "UTF-8"]);
}

#[test]
fn the_public_finds_only_what_is_public() {
    let scratch = register();
    let total = |query, audience| {
        number(
            &scratch
                .done(&["search", "r", query, "--audience", audience, "--json"])
                .last(),
            "total",
        )
    };
    assert_eq!(total("Nurlan Invented", "team"), 1);
    assert_eq!(total("Nurlan Invented", "public"), 0);
    assert_eq!(total("Kairat Samarkan", "public"), 1);
}

#[test]
fn filters_narrow_and_unusable_ones_are_told() {
    let scratch = register();
    let line = scratch.done(&["search", "r", "place:Kashgar", "--json"]).last();
    assert_eq!(
        (number(&line, "total"), &line["hits"][0]["external_id"]),
        (1, &"b".into())
    );
    let ran = scratch.done(&["search", "r", "kairat born:yesterday", "--json"]);
    ran.says(&["born:yesterday", "would be accepted"]);
    assert_eq!(ran.last()["hits"][0]["external_id"], "a");
}

#[test]
fn a_filter_that_does_not_exist_is_told_and_its_words_are_searched() {
    let scratch = register();
    let ran = scratch.done(&["search", "r", "colour:red", "--json"]);
    ran.says(&["colour:red", "no filter", "status, place, at, facility, party"]);
    let line = ran.last();
    assert_eq!(
        (line["query"].as_str(), number(&line, "total")),
        (Some("colour:red"), 0)
    );
    for text in ["s:a", "10:30", "https://example.org/"] {
        let ran = scratch.done(&["search", "r", text, "--json"]);
        assert!(ran.err.is_empty(), "{text}: {ran:?}");
    }
    let help = scratch.done(&["search", "--help"]).out;
    for filter in &guwah_registry::query::FILTERS {
        assert!(
            help.contains(&format!("\n  {:<11} {}", filter.name, filter.accepted)),
            "{help}"
        );
    }
}

#[test]
fn the_limit_cuts_what_is_printed_and_never_the_total() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", crate::program::invented(50));
    scratch.import(&["s.csv"]);
    let page = |offset: &str| {
        let line = scratch
            .done(&["search", "r", "", "--limit", "20", "--offset", offset, "--json"])
            .last();
        assert_eq!(number(&line, "total"), 50);
        line["hits"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| hit["id"].to_string())
            .collect::<Vec<_>>()
    };
    let mut all = [page("0"), page("20"), page("40")].concat();
    assert_eq!(all.len(), 50);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 50);
}

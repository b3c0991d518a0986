//! What is read from the words of sources, as tables: given these words, this value, or the words alone.

use guwah_domain::claim::Claim;
use guwah_domain::decide::person_claim;
use guwah_domain::sentence::{Sentence, SentenceRead, Unit};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::VagueDate;

/// A sentence in a few letters: `42m`, `48m+15d`, `60..84m`, `life`, `death`, `susp`, `susp24`, `rights60`, `rights-life`,
/// `from240m`, `admin`, a measure that is no prison; `words`, `none`.
fn shown(text: &str, bare: Option<Unit>) -> String {
    match Sentence::read(text, bare) {
        SentenceRead::NotSentenced => "none".into(),
        SentenceRead::Words(sentence) => {
            assert_eq!(sentence.words.as_deref(), Some(text.trim()));
            assert!(!sentence.tells_length());
            "words".into()
        }
        SentenceRead::Read(sentence) => {
            assert_eq!(sentence.words.as_deref(), Some(text.trim()));
            in_letters(&sentence)
        }
    }
}

fn in_letters(sentence: &Sentence) -> String {
    let range = |from: Option<u32>, to: Option<u32>, unit: char| {
        let from = from?;
        Some(to.map_or(format!("{from}{unit}"), |to| format!("{from}..{to}{unit}")))
    };
    let flag = |set: bool, word: &str| set.then(|| word.to_owned());
    let parts = [
        range(sentence.months, sentence.months_to, 'm'),
        range(sentence.days, sentence.days_to, 'd'),
        flag(sentence.life, "life"),
        flag(sentence.death, "death"),
        sentence.suspended.then(|| {
            let months = sentence.suspended_for_months;
            months.map_or("susp".to_owned(), |months| format!("susp{months}"))
        }),
        sentence.rights_lost_months.map(|months| format!("rights{months}")),
        flag(sentence.rights_lost_for_life, "rights-life"),
        flag(sentence.administrative, "admin"),
        sentence.measure.map(|measure| {
            serde_json::to_string(&measure)
                .expect("a measure is a word")
                .replace('"', "")
        }),
        sentence
            .reduced_from
            .as_ref()
            .map(|former| format!("from {}", in_letters(former))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("+")
}

/// Reads a table of `tests/values`: what a source writes, a tab, and what is read from it.
#[track_caller]
fn check(table: &str, read: impl Fn(&str) -> String) {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let wrong: Vec<String> = rows
        .filter_map(|line| {
            let (text, expected) = line.split_once('\t').expect("a row is a text, a tab and a value");
            let read = read(text);
            (read != expected).then(|| format!("{text}: expected {expected}, got {read}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn sentences_in_the_plain_sheet() {
    check(include_str!("values/sentences.tsv"), |text| {
        shown(text, Some(Unit::Years))
    });
}

#[test]
fn a_bare_number_has_the_unit_of_its_column_or_none() {
    for (text, bare, expected) in [
        ("12", None, "words"),
        ("18", Some(Unit::Months), "18m"),
        ("18 years", Some(Unit::Months), "216m"),
        ("15", Some(Unit::Days), "15d"),
        ("3 6", Some(Unit::Years), "words"),
        ("5-7", Some(Unit::Months), "5..7m"),
        ("2019", Some(Unit::Years), "words"),
        ("0", Some(Unit::Years), "words"),
    ] {
        assert_eq!(shown(text, bare), expected, "{text} {bare:?}");
    }
}

#[test]
fn ages() {
    check(include_str!("values/ages.tsv"), |text| {
        let Some(age) = VagueAge::parse(text, None) else {
            return "words".into();
        };
        assert!(age.is_possible(), "{text}");
        let end = |years: Option<u16>| years.map_or("*".to_owned(), |years| years.to_string());
        format!("{}..{}", end(age.from), end(age.to))
    });
}

#[test]
fn an_age_keeps_words_that_say_more_than_its_years() {
    let words = |text: &str| VagueAge::parse(text, None).unwrap().words;
    assert_eq!(words("8 months").as_deref(), Some("8 months"));
    assert_eq!(words("about 30").as_deref(), Some("about 30"));
    assert_eq!(words("70"), None);
    assert_eq!(words("65-70"), None);
}

#[test]
fn dates_in_words() {
    check(include_str!("values/dates.tsv"), |text| {
        let read = VagueDate::in_words(text);
        read.as_ref().map_or("words", VagueDate::edtf).to_owned()
    });
}

/// A claim as JSON Lines write it, and the words of its refusal; none where it is taken.
const CLAIMS: &[(&str, &str, Option<&str>)] = &[
    ("name", r#"{"name":{"text":"Yasha Oylighan"}}"#, None),
    ("name", r#"{"name":{"text":"Unknown"}}"#, Some("is no name")),
    ("name", r#"{"name":{"text":"123"}}"#, Some("is no name")),
    ("name", r#"{"text":{"text":"Yasha"}}"#, Some("no value of “name”")),
    ("nickname_of_old", r#"{"text":{"text":"x"}}"#, Some("no property")),
    ("heading/Room", r#"{"text":{"text":"x"}}"#, None),
    ("heading/Room", r#"{"date":"2018"}"#, Some("no value of")),
    ("sex", r#"{"term":{"term":"male"}}"#, None),
    ("sex", r#"{"term":{"words":"not told"}}"#, None),
    ("sex", r#"{"term":{"term":"unheard"}}"#, Some("is no term of sex")),
    ("sex", r#"{"text":{"text":"male"}}"#, Some("no value of “sex”")),
    ("status", r#"{"term":{"term":"camp"}}"#, None),
    (
        "status",
        r#"{"term":{"term":"no_news"}}"#,
        Some("is no term of custody"),
    ),
    ("born", r#"{"date":"1977"}"#, None),
    ("born", r#"{"text":{"text":"31/02/1977"}}"#, None),
    ("born", r#"{"age":{"from":3,"to":3}}"#, Some("no value of “born”")),
    ("age", r#"{"age":{"from":40,"to":49}}"#, None),
    ("age", r#"{"age":{"to":17}}"#, None),
    ("age", r#"{"age":{}}"#, Some("no age is so")),
    ("age", r#"{"age":{"from":50,"to":40}}"#, Some("no age is so")),
    ("age", r#"{"age":{"from":131,"to":140}}"#, Some("no age is so")),
    ("residence", r#"{"place":{"words":"Oylighan kent"}}"#, None),
    (
        "residence",
        r#"{"place":{"words":"Oylighan kent","place":"no_such_town"}}"#,
        Some("key of no place"),
    ),
    ("reason", r#"{"term":{"term":"no_such"}}"#, Some("is no term of reason")),
    (
        "act",
        r#"{"act":{"kind":"arrested","when":"2018-05","until":"2018-06"}}"#,
        None,
    ),
    (
        "act",
        r#"{"act":{"kind":"arrested","when":"2018-05~","until":"2018-04"}}"#,
        None,
    ),
    (
        "act",
        r#"{"act":{"kind":"arrested","when":"2018-05","until":"2017"}}"#,
        Some("ended before it began"),
    ),
    ("act", r#"{"act":{"kind":"vanished"}}"#, Some("is no term of act")),
    (
        "act",
        r#"{"act":{"kind":"confined","to":{"term":"no_news"}}}"#,
        Some("is no term of custody"),
    ),
    (
        "act",
        r#"{"act":{"kind":"arrested","place":{"words":"x","place":"no_such_town"}}}"#,
        Some("key of no place"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":0}}}"#,
        Some("no sentence is so"),
    ),
    ("act", r#"{"act":{"kind":"sentenced","sentence":{"months":1}}}"#, None),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":0,"days":15}}}"#,
        None,
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"days":0}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":120000}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":2400}}}"#,
        None,
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":2401}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"days":40000}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":84,"months_to":60}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":60,"months_to":84}}}"#,
        None,
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":0,"words":"nothing told"}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"words":"10,000 years"}}}"#,
        None,
    ),
    ("act", r#"{"act":{"kind":"sentenced","sentence":{"life":true}}}"#, None),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":36,"suspended":true,"suspended_for_months":0}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":60,"reduced_from":{"months":0}}}}"#,
        Some("no sentence is so"),
    ),
    (
        "act",
        r#"{"act":{"kind":"sentenced","sentence":{"months":60,"rights_lost_months":9000}}}"#,
        Some("no sentence is so"),
    ),
    ("act", r#"{"text":{"text":"taken away"}}"#, Some("no value of “act”")),
];

#[test]
fn claims_about_a_person_are_checked_by_the_schema() {
    for (property, value, refused) in CLAIMS {
        let claim: Claim = serde_json::from_str(&format!(r#"{{"property":"{property}","value":{value}}}"#)).unwrap();
        match (person_claim(&claim), refused) {
            (Ok(()), None) => {}
            (Err(refusal), Some(words)) => assert!(refusal.to_string().contains(words), "{value}: {refusal}"),
            (checked, _) => panic!("{property} {value}: {checked:?}"),
        }
    }
}

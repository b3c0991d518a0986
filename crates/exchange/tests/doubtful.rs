//! What a file says that can hardly be meant is kept as words, with a remark: placeholders for names, years past belief, days of
//! speaking that are still to come, sentences of nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::disclosure::Audience;
use guwah_exchange::{ImportError, ImportReport, ImportRequest, import_file};
use guwah_registry::readers::{PersonRecord, RecordKey};
use guwah_registry::{Actor, OpenOptions, Registry};

const SOURCE: &str = r#"{"source":"s","kind":"relayed","title":"What neighbours said"}"#;

fn read(name: &str, text: &str, request: &ImportRequest) -> (Result<ImportReport, ImportError>, Register) {
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    let report = import_file(
        &registry,
        &path,
        request,
        &Actor::at_command_line("tester"),
        &mut |_| {},
    );
    (
        report,
        Register {
            registry,
            _folder: folder,
        },
    )
}

/// A register, and the folder that goes with it.
struct Register {
    registry: Registry,
    _folder: tempfile::TempDir,
}

fn found(register: &Register, outside: &str) -> Option<PersonRecord> {
    let key = RecordKey::Outside("list".into(), outside.into());
    register.registry.reader(Audience::Team).person(&key).unwrap()
}

/// A claim without its source, what stands in the register as JSON holds it, and words of the remark.
const LINES: &[(&str, &str, &str)] = &[
    (
        r#""property":"act","value":{"act":{"kind":"sentenced","sentence":{"months":0}}}"#,
        r#""sentence":{"words":"0 months"}"#,
        "as a sentence",
    ),
    (
        r#""property":"act","value":{"act":{"kind":"sentenced","sentence":{"months":120000,"words":"ten thousand years"}}}"#,
        r#""sentence":{"words":"ten thousand years"}"#,
        "as a sentence",
    ),
    (
        r#""property":"act","value":{"act":{"kind":"sentenced","sentence":{"days":90000}}}"#,
        r#""sentence":{"words":"90000 days"}"#,
        "as a sentence",
    ),
    (
        r#""property":"act","value":{"act":{"kind":"sentenced","sentence":{"months":90,"months_to":30}}}"#,
        r#""sentence":{"words":"90–30 months"}"#,
        "as a sentence",
    ),
    (
        r#""property":"act","value":{"act":{"kind":"arrested","when":"2108-04","until":"2109"}}"#,
        r#""when_words":"2108-04","account":"until 2109""#,
        "is the year right?",
    ),
    (
        r#""property":"born","value":{"date":"1066-05"}"#,
        r#""value":{"text":{"text":"1066-05"}}"#,
        "before 1800",
    ),
    (
        r#""property":"age","value":{"age":{"from":30,"to":30,"on":"2190"}}"#,
        r#"{"from":30,"to":30,"words":"on 2190"}"#,
        "still to come",
    ),
    (
        r#""property":"status","value":{"term":{"term":"camp"}},"said_on":"2099-05""#,
        r#""said_words":"2099-05""#,
        "nobody can have spoken then",
    ),
    (
        r#""property":"status","value":{"term":{"term":"camp"}},"by":{"name":"Неизвестно","relation":"friend"}"#,
        r#""by":{"relation":"friend"}"#,
        "says that no name is known",
    ),
    (
        r#""property":"status","value":{"term":{"term":"camp"}},"by":{"name":"جهة"},"through":"bilinmiyor""#,
        r#""by":{"name":"جهة"}}"#,
        "“bilinmiyor” says that no name",
    ),
    (
        r#""property":"relative","value":{"relative":{"relation":{"term":"father"},"name":"not known"}}"#,
        r#""property":"heading/relative","value":{"text":{"text":"father: not known"}}"#,
        "says that no name is known",
    ),
    (
        r#""property":"relative","value":{"relative":{"relation":{"term":"brother"},"name":"жоқ"}}"#,
        r#""text":"brother: жоқ""#,
        "says that no name is known",
    ),
    (
        r#""property":"relative","value":{"relative":{"relation":{"term":"sister"},"name":"不详","note":"testifies"}}"#,
        r#"{"relation":{"term":"sister"},"note":"testifies"}"#,
        "says that no name is known",
    ),
    (
        r#""property":"testimony","value":{"testimony":{"testifier":"n/a","how_known":"saw it"}}"#,
        r#"{"testimony":{"how_known":"saw it"}}"#,
        "says that no name is known",
    ),
    (
        r#""property":"intervention","value":{"intervention":{"kind":"petition","by":"Аты белгісіз","recipient":"ئېنىق ئەمەس"}}"#,
        r#"{"intervention":{"kind":"petition","by_name":false}}"#,
        "says that no name is known",
    ),
    (
        r#""property":"act","value":{"act":{"kind":"arrested","authority":"unknown"}}"#,
        r#"{"act":{"kind":"arrested"}}"#,
        "says that no name is known",
    ),
];

#[test]
fn lines_keep_what_can_hardly_be_meant_as_words() {
    let request = ImportRequest::default();
    for (claim, kept, remark) in LINES {
        let line = format!(r#"{{"person":"p","claims":[{{"source":"s",{claim}}}]}}"#);
        let (report, registry) = read("list.jsonl", &format!("{SOURCE}\n{line}\n"), &request);
        let report = report.unwrap();
        assert_eq!(
            (report.added, report.unread_count()),
            (1, 0),
            "{claim}: {:?}",
            report.unread
        );
        let remarks: String = report
            .notes
            .iter()
            .map(|kind| kind.examples[0].reason.as_str())
            .collect();
        assert!(remarks.contains(remark), "{claim}: {remarks}");
        let person = found(&registry, "p").unwrap().person;
        let claims: Vec<_> = person.claims().map(|(_, claim)| claim.clone()).collect();
        let json = serde_json::to_string(&claims).unwrap();
        assert!(json.contains(kept), "{claim}: {json}");
    }
}

#[test]
fn a_source_of_a_day_to_come_keeps_it_as_words() {
    let source = r#"{"source":"s","kind":"relayed","title":"T","author":"Anonymous","published_on":"2088-03"}"#;
    let line = r#"{"person":"p","claims":[{"source":"s","property":"sex","value":{"term":{"term":"male"}}}]}"#;
    let (report, registry) = read("list.jsonl", &format!("{source}\n{line}\n"), &ImportRequest::default());
    assert_eq!(report.unwrap().notes_in_all, 2);
    let about = &found(&registry, "p")
        .unwrap()
        .sources
        .into_values()
        .find(|source| source.about.title == "T")
        .unwrap()
        .about;
    assert_eq!((&about.published_on, &about.author), (&None, &None));
    assert_eq!(about.published_words.as_deref(), Some("2088-03"));
}

#[test]
fn a_release_of_a_day_to_come_is_refused() {
    let request = ImportRequest {
        on: Some("2088-01-01".parse().unwrap()),
        ..Default::default()
    };
    let (refused, registry) = read("list.csv", "id,name\n1,Yasha Oylighan\n", &request);
    assert!(refused.unwrap_err().to_string().contains("still to come"));
    assert!(found(&registry, "1").is_none());
}

#[test]
fn a_line_of_a_source_that_nothing_describes_leaves_no_empty_person() {
    let lines = [
        r#"{"person":"early","claims":[{"source":"s","property":"sex","value":{"term":{"term":"male"}}}]}"#,
        SOURCE,
        r#"{"person":"p","claims":[{"source":"elsewhere","property":"sex","value":{"term":{"term":"male"}}}]}"#,
    ];
    let (report, registry) = read("list.jsonl", &lines.join("\n"), &ImportRequest::default());
    let report = report.unwrap();
    assert_eq!((report.added, report.unread_count()), (1, 1));
    assert!(found(&registry, "early").is_some() && found(&registry, "p").is_none());
}

/// A heading, a cell, how the register has it, and whether there is a remark.
const CELLS: &[(&str, &str, &str, bool)] = &[
    (
        "relatives",
        "father: not known",
        r#""property":"heading/relatives","value":{"text":{"text":"father: not known"}}"#,
        true,
    ),
    ("relatives", "mother: n/a", r#""property":"heading/relatives""#, true),
    ("relatives", "brother: none", r#""property":"heading/relatives""#, true),
    (
        "relatives",
        "отец: неизвестен",
        r#""property":"heading/relatives""#,
        true,
    ),
    ("relatives", "父亲：不详", r#""property":"heading/relatives""#, true),
    (
        "relatives",
        "baba: bilinmiyor",
        r#""property":"heading/relatives""#,
        true,
    ),
    (
        "relatives",
        "әкесі: белгісіз",
        r#""property":"heading/relatives""#,
        true,
    ),
    ("relatives", "not known", r#""property":"heading/relatives""#, true),
    (
        "relatives",
        "father: Yasha Oylighan",
        r#""name":"Yasha Oylighan""#,
        false,
    ),
    (
        "relatives",
        "two brothers",
        r#""property":"relative","value":{"text""#,
        false,
    ),
    ("name", "not known", r#""property":"heading/name""#, true),
    ("other_names", "жоқ", r#""property":"heading/other_names""#, true),
    ("sentence", "0 months", r#""sentence":{"words":"0 months"}"#, true),
    (
        "sentence",
        "10,000 years",
        r#""sentence":{"words":"10,000 years"}"#,
        true,
    ),
    (
        "sentence",
        "120000 months",
        r#""sentence":{"words":"120000 months"}"#,
        true,
    ),
    ("detained", "2108-04", r#""when_words":"2108-04""#, true),
    (
        "act/arrested/authority",
        "нет данных",
        r#""property":"heading/act/arrested/authority""#,
        true,
    ),
    ("died", "?", r#""property":"heading/died""#, true),
    ("died", "(?)", r#""property":"heading/died""#, true),
    ("died", "？", r#""property":"heading/died""#, true),
    ("released", "?", r#""property":"heading/released""#, true),
    (
        "act/transferred/when",
        "??",
        r#""property":"heading/act/transferred/when""#,
        true,
    ),
    ("act/died/place", "?", "[]", true),
    ("detained", "?", r#""kind":"arrested"}}"#, true),
    ("died", "no date", r#""kind":"died"}}"#, true),
    ("released", "?|2019-01", r#""kind":"released","when":"2019-01"}}"#, true),
];

#[test]
fn cells_keep_what_can_hardly_be_meant_as_words() {
    for (heading, cell, kept, remarked) in CELLS {
        let sheet = format!("id,{heading}\n1,\"{cell}\"\n");
        let (report, registry) = read("list.csv", &sheet, &ImportRequest::default());
        let report = report.unwrap();
        assert_eq!(
            report.notes_in_all > 0,
            *remarked,
            "{heading} {cell}: {:?}",
            report.notes
        );
        let person = found(&registry, "1").unwrap().person;
        let claims: Vec<_> = person.claims().map(|(_, claim)| claim.clone()).collect();
        let json = serde_json::to_string(&claims).unwrap();
        assert!(json.contains(kept), "{heading} {cell}: {json}");
    }
}

#[test]
fn a_sheet_whose_names_stand_under_a_heading_that_is_not_known_says_so() {
    for heading in ["Full Name", "ФИО", "姓名", "Nombre completo"] {
        let sheet = format!("id,{heading}\n1,not known\n2,Yasha Oylighan\n");
        let report = read("list.csv", &sheet, &ImportRequest::default()).0.unwrap();
        let remark = &report.notes[0].examples[0].reason;
        assert!(
            remark.contains("looks like one") && remark.contains(heading),
            "{remark}"
        );
    }
    let named = read(
        "list.csv",
        "id,name,Name of father\n1,A B,C D\n",
        &ImportRequest::default(),
    );
    assert_eq!(named.0.unwrap().notes_in_all, 0);
}

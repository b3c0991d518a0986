//! Times that cannot be: an event of after the release of its list, or of after it was told, or of before birth; dates of another
//! calendar that are none; intervals that dots leave open. They are kept as words, or asked about, and never a silent date.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::disclosure::Audience;
use guwah_domain::status::{SourceBrief, status};
use guwah_exchange::{ImportReport, ImportRequest, Map, import_file};
use guwah_registry::readers::RecordKey;
use guwah_registry::{Actor, OpenOptions, Registry};

/// The report, the claims of the one person as JSON, and the key of the headline's custody.
fn read(name: &str, text: &str, request: &ImportRequest) -> (ImportReport, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    let actor = Actor::at_command_line("tester");
    let report = import_file(&registry, &path, request, &actor, &mut |_| {}).unwrap();
    let key = RecordKey::Outside("list".into(), "1".into());
    let person = registry.reader(Audience::Team).person(&key).unwrap().unwrap().person;
    let claims: Vec<_> = person.claims().map(|(_, claim)| claim.clone()).collect();
    let status = status(&person, &|_| SourceBrief::default(), None);
    let headline = status.voices.first().map_or("", |voice| voice.leads.custody).to_owned();
    (report, serde_json::to_string(&claims).unwrap(), headline)
}

fn remarks(report: &ImportReport) -> String {
    report
        .notes
        .iter()
        .map(|kind| kind.examples[0].reason.as_str())
        .collect()
}

/// Headings and cells of a list of 1 June 2020; what the register holds; the headline; words of the remark, none where there is none.
const ROWS: &[(&str, &str, &str, &str)] = &[
    ("detained=2018", r#""when":"2018""#, "detained", ""),
    ("detained=2020", r#""when":"2020""#, "detained", ""),
    ("detained=2020-07~", r#""when":"2020-07~""#, "detained", ""),
    (
        "detained=2022",
        r#""when_words":"2022""#,
        "detained",
        "is after 2020-06-01",
    ),
    (
        "detained=2020-07",
        r#""when_words":"2020-07""#,
        "detained",
        "“2020-07” is after 2020-06-01",
    ),
    (
        "detained=end of 2020",
        r#""when_words":"end of 2020""#,
        "detained",
        "“end of 2020” is after",
    ),
    (
        "detained=2018,released=2022",
        r#""property":"heading/released","value":{"text":{"text":"2022"}}"#,
        "detained",
        "“2022” is after",
    ),
    (
        "detained=2018,died=2021-03",
        r#""property":"heading/died","value":{"text":{"text":"2021-03"}}"#,
        "detained",
        "“2021-03” is after",
    ),
    (
        "released=2022",
        r#""property":"heading/released""#,
        "",
        "is after 2020-06-01",
    ),
    (
        "detained=2018,act/released/when=2022,act/released/account=planned",
        r#""text":"2022; planned""#,
        "detained",
        "is after",
    ),
    (
        "born=2021",
        r#""property":"born","value":{"text":{"text":"2021"}}"#,
        "",
        "is after 2020-06-01",
    ),
    (
        "act/sentenced/when=2018,act/sentenced/until=2025",
        r#""account":"until 2025""#,
        "prison",
        "is after",
    ),
    (
        "born=2019,detained=2017",
        r#""when":"2017""#,
        "detained",
        "“2017” is before the birth, which is told of “2019”",
    ),
    ("born=1970,detained=1970", r#""when":"1970""#, "detained", ""),
    ("detained=..2018", r#""when":"../2018""#, "detained", ""),
    ("detained=2017..", r#""when":"2017/..""#, "detained", ""),
    ("born=2017-", r#""date":"2017/..""#, "", ""),
    ("detained=/2018", r#""when":"/2018""#, "detained", ""),
    (
        "detained=..2017..",
        r#""when_words":"..2017..""#,
        "detained",
        "is not a date",
    ),
    (
        "detained=0717/2019",
        r#""when_words":"0717/2019""#,
        "detained",
        "before 1800",
    ),
    (
        "detained=2017/2099",
        r#""when_words":"2017/2099""#,
        "detained",
        "is the year right?",
    ),
];

#[test]
fn a_list_cannot_tell_of_what_comes_after_it() {
    let request = ImportRequest {
        on: Some("2020-06-01".parse().unwrap()),
        ..ImportRequest::default()
    };
    for (row, kept, headline, remark) in ROWS {
        let (headings, cells): (Vec<&str>, Vec<&str>) = row.split(',').filter_map(|part| part.split_once('=')).unzip();
        let sheet = format!("id,name,{}\n1,Yasha Oylighan,{}\n", headings.join(","), cells.join(","));
        let (report, claims, lead) = read("list.csv", &sheet, &request);
        assert!(claims.contains(kept), "{row}: {claims}");
        assert_eq!(lead, *headline, "{row}");
        let told = remarks(&report);
        assert!(
            told.contains(remark) && told.is_empty() == remark.is_empty(),
            "{row}: {told}"
        );
    }
}

/// The calendar of a map, a cell, the date or the words that are kept, and words of the remark.
const CALENDARS: &[(&str, &str, &str, &str)] = &[
    ("persian", "1396/05/12", r#""when":"2017-08-03""#, ""),
    ("persian", "1396", r#""when":"2017-03-21/2018-03-20""#, ""),
    (
        "persian",
        "2017-05-06",
        r#""when_words":"2017-05-06""#,
        "looks like a date of the Gregorian one",
    ),
    (
        "persian",
        "1971",
        r#""when_words":"1971""#,
        "looks like a date of the Gregorian one",
    ),
    (
        "persian",
        "96/05/12",
        r#""when_words":"96/05/12""#,
        "has a year of two digits",
    ),
    ("persian", "50", r#""when_words":"50""#, "has a year of two digits"),
    (
        "persian",
        "396/05/12",
        r#""when_words":"396/05/12""#,
        "is the year right?",
    ),
    ("persian", "1100", r#""when_words":"1100""#, "is the year right?"),
    ("islamic", "1439-09-01", r#""when":"2018-05-16~""#, ""),
    (
        "islamic",
        "2018-05-16",
        r#""when_words":"2018-05-16""#,
        "looks like a date of the Gregorian one",
    ),
    (
        "islamic",
        "39/9/1",
        r#""when_words":"39/9/1""#,
        "has a year of two digits",
    ),
    ("buddhist", "2560-04", r#""when":"2017-04""#, ""),
    ("buddhist", "2017-04", r#""when_words":"2017-04""#, "is the year right?"),
    ("buddhist", "60", r#""when_words":"60""#, "is not a date"),
    ("minguo", "106/5", r#""when":"2017-05""#, ""),
    ("minguo", "60", r#""when":"1971""#, ""),
    (
        "minguo",
        "2017/5",
        r#""when_words":"2017/5""#,
        "looks like a date of the Gregorian one",
    ),
];

#[test]
fn a_date_of_another_calendar_is_doubted_once_it_is_converted() {
    for (calendar, cell, kept, remark) in CALENDARS {
        let map = format!("calendar = \"{calendar}\"\n[columns]\nid = \"id\"\nd = \"detained\"\n");
        let request = ImportRequest {
            map: Map::parse(&map).unwrap(),
            ..ImportRequest::default()
        };
        let (report, claims, _) = read("list.csv", &format!("id,d\n1,{cell}\n"), &request);
        assert!(claims.contains(kept), "{calendar} {cell}: {claims}");
        let told = remarks(&report);
        assert!(
            told.contains(remark) && told.is_empty() == remark.is_empty(),
            "{calendar} {cell}: {told}"
        );
    }
}

/// What a claim of a source of 2018 says, what the register holds, the headline, and words of the remark.
const LINES: &[(&str, &str, &str, &str)] = &[
    (
        r#"{"act":{"kind":"released","when":"2017"}}"#,
        r#""when":"2017""#,
        "free",
        "",
    ),
    (
        r#"{"act":{"kind":"released","when":"2018"}}"#,
        r#""when":"2018""#,
        "free",
        "",
    ),
    (
        r#"{"act":{"kind":"released","when":"2022","account":"he will be"}}"#,
        r#""property":"heading/released","value":{"text":{"text":"2022; he will be"}}"#,
        "",
        "“2022” is after “2018”",
    ),
    (
        r#"{"act":{"kind":"died","when":"2019-05"}}"#,
        r#""property":"heading/died""#,
        "",
        "“2019-05” is after “2018”",
    ),
    (
        r#"{"act":{"kind":"contact_regained","when":"2019-05"}}"#,
        r#""property":"heading/contact_regained""#,
        "",
        "is after “2018”",
    ),
    (
        r#"{"act":{"kind":"arrested","when":"2019-05"}}"#,
        r#""when_words":"2019-05""#,
        "detained",
        "“2019-05” is after “2018”",
    ),
    (
        r#"{"act":{"kind":"arrested","when":"2017","until":"2020"}}"#,
        r#""account":"until 2020""#,
        "detained",
        "“2020” is after “2018”",
    ),
    (
        r#"{"act":{"kind":"arrested","when":"2019"}},"said_on":"2020""#,
        r#""when":"2019""#,
        "detained",
        "",
    ),
    (
        r#"{"act":{"kind":"arrested","when":"2021"}},"said_on":"2020""#,
        r#""when_words":"2021""#,
        "detained",
        "“2021” is after “2020”",
    ),
];

#[test]
fn nobody_tells_of_what_comes_after_they_spoke() {
    let source = r#"{"source":"s","kind":"relayed","title":"What neighbours said","published_on":"2018"}"#;
    for (value, kept, headline, remark) in LINES {
        let line = format!(r#"{{"person":"1","claims":[{{"source":"s","property":"act","value":{value}}}]}}"#);
        let (report, claims, lead) = read("list.jsonl", &format!("{source}\n{line}\n"), &ImportRequest::default());
        assert!(claims.contains(kept), "{value}: {claims}");
        assert_eq!(lead, *headline, "{value}");
        let told = remarks(&report);
        assert!(
            told.contains(remark) && told.is_empty() == remark.is_empty(),
            "{value}: {told}"
        );
    }
}

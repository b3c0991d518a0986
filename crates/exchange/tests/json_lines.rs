//! Guwah's own JSON Lines and the plain sheet, in and out; and the published cases, which are kept as JSON Lines.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::claim::Claim;
use guwah_domain::decide::institution::tell;
use guwah_domain::id::{InstitutionId, PersonId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};
use guwah_domain::person::Person;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::value::Value;
use guwah_exchange::{
    Columns, CsvExport, Line, Lines, LinesExport, Map, Missing, PersonRecord, ReadRow, RowOptions, Sheet, XlsxExport,
    parse_line,
};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// The sources and persons of a file, as a register would hold them.
#[derive(Debug, Default, PartialEq)]
struct Held {
    sources: BTreeMap<SourceId, SourceWithConsent>,
    persons: Vec<PersonRecord>,
    institutions: Vec<Institution>,
}

fn id_of(outside: &str) -> [u8; 16] {
    outside.parse::<PersonId>().map_or_else(
        |_| {
            // Any function of the text that keeps these few apart.
            let mut id = [7u8; 16];
            for (at, letter) in outside.bytes().enumerate() {
                id[at % 16] = id[at % 16].wrapping_mul(31).wrapping_add(letter);
            }
            id
        },
        |id| id.0,
    )
}

fn hold(text: &[u8]) -> Held {
    let mut lines = Lines::new(text);
    let mut held = Held::default();
    while let Some(line) = lines.next_line().unwrap() {
        match line
            .line
            .unwrap_or_else(|reason| panic!("line {}: {reason}", line.number))
        {
            Line::Source {
                outside,
                source,
                consents,
            } => {
                let mut with_consent = SourceWithConsent::of(*source);
                for line in consents {
                    let consent = line.consent(&|outside| Some(PersonId(id_of(outside))));
                    with_consent.consents.record(&consent.unwrap());
                }
                held.sources.insert(SourceId(id_of(&outside)), with_consent);
            }
            Line::Person(line) => {
                let mut person = Person::new(PersonId(id_of(&line.outside)));
                let mut missing = Vec::new();
                for (source, claim) in line
                    .claims(
                        |outside| Some(PersonId(id_of(outside))),
                        |outside| Some(InstitutionId(id_of(outside))),
                        &mut missing,
                    )
                    .unwrap()
                {
                    let source = SourceId(id_of(&source));
                    assert!(
                        held.sources.contains_key(&source),
                        "the source of every claim is in the file"
                    );
                    person.statement_mut(source).claims.push(claim);
                }
                person.editorial.description = line.description.clone();
                person.editorial.summaries = line.summaries.iter().map(|line| line.words().into()).collect();
                held.persons.push(person.into());
            }
            Line::Institution(line) => {
                let mut institution = Institution::new(InstitutionId(id_of(&line.outside)), line.kind);
                let claims = line
                    .claims(|_| None, |outside| Some(InstitutionId(id_of(outside))), &mut Vec::new())
                    .unwrap();
                for (source, claim) in claims {
                    let told = tell(&institution, SourceId(id_of(&source)), vec![claim]).unwrap();
                    let changes = told.into_iter().flat_map(|told| told.changes);
                    changes.for_each(|change| institution.apply(&change));
                }
                held.institutions.push(institution);
            }
        }
    }
    held
}

fn published_cases() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/published-cases/cases.jsonl");
    std::fs::read(path).unwrap()
}

fn exported(held: &Held) -> Vec<u8> {
    let mut out = Vec::new();
    let mut export = LinesExport::start(&mut out);
    for (id, source) in &held.sources {
        export.source(*id, source).unwrap();
    }
    for person in &held.persons {
        export.person(person).unwrap();
    }
    for institution in &held.institutions {
        export.institution(institution).unwrap();
    }
    export.finish().unwrap();
    out
}

#[test]
fn the_published_cases_have_a_facility_and_organisations_each_claim_with_its_source_and_date() {
    let held = hold(&published_cases());
    let of = |kind| held.institutions.iter().filter(|told| told.kind == kind).count();
    assert_eq!(
        (of(InstitutionKind::Facility), of(InstitutionKind::Organisation)),
        (1, 11)
    );
    for institution in &held.institutions {
        assert!(
            institution
                .claims()
                .all(|(source, _)| held.sources.contains_key(&source))
        );
        assert!(institution.claims().all(|(_, claim)| claim.said_on.is_some()));
    }
    let unnamed = held.institutions.iter().filter(|told| told.names().is_empty());
    assert_eq!(
        unnamed.count(),
        1,
        "the detention centre that the report does not name stays unnamed"
    );
}

#[test]
fn a_facility_is_read_with_what_it_refers_to_and_what_is_odd_is_told() {
    let line = br#"{"facility": "camp", "claims": [{"source": "s", "property": "part_of", "value": {"institution": {"words": "the bureau", "record": "bureau"}}}]}"#;
    let Ok(Line::Institution(camp)) = parse_line(line) else {
        panic!("it is a facility");
    };
    let bureau = InstitutionId([3; 16]);
    let claims = camp.claims(
        |_| None,
        |outside| (outside == "bureau").then_some(bureau),
        &mut Vec::new(),
    );
    let (source, claim) = claims.unwrap().remove(0);
    assert_eq!(source, "s");
    assert!(matches!(claim.value, Value::Institution(told) if told.record == bureau && told.words == "the bureau"));
    let mut missing = Vec::new();
    camp.claims(|_| None, |_| None, &mut missing).unwrap();
    assert_eq!(missing, [Missing::Institution("bureau".into())]);
    for (odd, told) in [
        (r#"{"facility": "", "claims": []}"#, "not empty"),
        (r#"{"facility": "camp", "persons": []}"#, "no field here"),
        (r#"{"camp": "camp"}"#, "organisation"),
    ] {
        let refused = parse_line(odd.as_bytes()).unwrap_err();
        assert!(refused.contains(told), "{refused}");
    }
}

#[test]
fn the_published_cases_are_two_sources_and_nine_persons() {
    let held = hold(&published_cases());
    assert_eq!((held.sources.len(), held.persons.len()), (2, 9));
    assert!(held.sources.values().all(SourceWithConsent::is_published));
    let unnamed: Vec<&PersonRecord> = held
        .persons
        .iter()
        .filter(|record| record.person.of("name").next().is_none())
        .collect();
    assert_eq!(unnamed.len(), 4, "the unnamed stay unnamed");
    assert!(
        unnamed
            .iter()
            .all(|record| record.person.editorial.description.is_some())
    );
    for record in &held.persons {
        assert!(
            record
                .person
                .claims()
                .all(|(_, claim)| claim.disclosure == guwah_domain::disclosure::Disclosure::Public)
        );
        assert!(
            record.person.claims().all(|(_, claim)| claim.said_on.is_some()),
            "every claim has its date"
        );
        assert!(
            record.person.editorial.judgements.is_empty(),
            "no tier was given by anyone"
        );
        assert!(
            record.person.of("born").next().is_none(),
            "a missing birth date stays missing"
        );
    }
}

#[test]
fn what_is_derived_from_the_published_cases_is_what_the_articles_say() {
    let held = hold(&published_cases());
    let of = |name: &str| {
        &held
            .persons
            .iter()
            .find(|record| record.person.called() == Some(name))
            .unwrap()
            .person
    };
    let status = |name: &str| {
        let status = guwah_domain::status::status(of(name), &|_| guwah_domain::status::SourceBrief::default(), None);
        let voices: Vec<String> = status
            .voices
            .iter()
            .map(|voice| format!("{} {}", voice.leads.custody, voice.leads.held.key()))
            .collect();
        (voices.join(", "), status.contested)
    };
    assert_eq!(
        status("Kaliolla Tursynuli"),
        ("prison stated, detained relayed".into(), true)
    );
    // The son says that they were released, the reporter concludes otherwise.
    let released = ("free stated, house_arrest inferred".into(), false);
    assert_eq!(status("Venera Mukatai"), released);
    assert_eq!(status("A younger brother of Akikat Kaliolla"), released);
    // Being out of contact ranks below every form of custody.
    assert_eq!(status("Kudaybergen Serik"), ("camp stated".into(), false));
    assert_eq!(
        status("The father of Nurbulat Tursunjan uulu"),
        ("documents_taken stated".into(), false)
    );
    assert_eq!(status("Baurzhan"), ("camp stated".into(), false));
    assert_eq!(status("Orynbek Koksybek"), ("free inferred".into(), false));
}

#[test]
fn relatives_with_a_record_point_at_each_other() {
    let held = hold(&published_cases());
    for record in &held.persons {
        for (_, claim) in record.person.of("relative") {
            let Some(other) = claim.value.other_person() else {
                continue;
            };
            let other = held
                .persons
                .iter()
                .find(|known| known.id == other)
                .expect("the relative is in the file");
            let back = other
                .person
                .of("relative")
                .any(|(_, claim)| claim.value.other_person() == Some(record.id));
            assert!(back, "{:?}", record.person.called());
        }
    }
}

#[test]
fn json_lines_read_back_what_they_write() {
    let held = hold(&published_cases());
    let again = hold(&exported(&held));
    assert_eq!(held, again);
    assert_eq!(exported(&again), exported(&held));
}

#[test]
fn lines_that_cannot_be_read_say_why() {
    let cases = [
        ("{", "not JSON"),
        ("[1]", "no JSON object"),
        ("{\"claims\":[]}", "it is no source, person"),
        ("{\"person\":\"\"}", "“person” must be a text"),
        ("{\"person\":7}", "“person” must be a text"),
        ("{\"person\":\"p\",\"nmae\":1}", "“nmae” is no field"),
        (
            "{\"person\":\"p\",\"claims\":[{\"property\":\"name\"}]}",
            "claim 0: it names no source",
        ),
        (
            "{\"person\":\"p\",\"claims\":[{\"source\":\"s\",\"vlaue\":1}]}",
            "claim 0: “vlaue” is no field",
        ),
        (
            "{\"source\":\"s\",\"title\":\"t\",\"kind\":\"gossip\"}",
            "“gossip” is no term of source_kind",
        ),
    ];
    for (line, words) in cases {
        let refused = parse_line(line.as_bytes()).expect_err(line);
        assert!(refused.contains(words), "{refused}");
    }
    let claims = [
        (
            r#"{"source":"s","property":"born","value":{"date":"31/02/1977"}}"#,
            "is not a date",
        ),
        (
            r#"{"source":"s","property":"name","value":{"name":{"text":"A"}},"held":"sworn"}"#,
            "unknown variant",
        ),
    ];
    for (claim, words) in claims {
        let line = format!("{{\"person\":\"p\",\"claims\":[{claim}]}}");
        let Ok(Line::Person(person)) = parse_line(line.as_bytes()) else {
            panic!("{line}")
        };
        let refused = person.claims(|_| None, |_| None, &mut Vec::new()).expect_err(claim);
        assert!(refused.contains(words), "{refused}");
    }
}

#[test]
fn a_relative_who_is_not_in_the_file_is_left_out_and_told() {
    let line = r#"{"person":"p","claims":[{"source":"s","property":"relative","value":{"relative":{"relation":{"term":"father"},"person":"q","name":"A"}}}]}"#;
    let Ok(Line::Person(person)) = parse_line(line.as_bytes()) else {
        panic!()
    };
    let mut missing = Vec::new();
    let claims = person.claims(|_| None, |_| None, &mut missing).unwrap();
    assert!(claims[0].1.value.other_person().is_none() && missing == [Missing::Person("q".into())]);
}

#[test]
fn a_line_beyond_the_limit_is_unread_and_the_next_is_read() {
    let mut text = b"{\"person\":\"".to_vec();
    text.resize(text.len() + guwah_exchange::LINE_BYTES + 5, b'x');
    text.extend_from_slice(b"\"}\n\n{\"person\":\"p\"}\n");
    let mut lines = Lines::new(text.as_slice());
    assert!(lines.next_line().unwrap().unwrap().line.unwrap_err().contains("bytes"));
    let next = lines.next_line().unwrap().unwrap();
    assert_eq!((next.number, next.line.is_ok()), (3, true));
    assert!(lines.next_line().unwrap().is_none());
}

/// A person made from a row of a plain sheet.
fn person_of_row(id: u8, claims: Vec<Claim>) -> PersonRecord {
    let mut person = Person::new(PersonId([id; 16]));
    person.statement_mut(SourceId([1; 16])).claims = claims;
    person.into()
}

fn read_rows(bytes: &[u8]) -> Vec<Vec<Claim>> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let sheet = Sheet::open(file.path(), &Map::plain()).unwrap();
    let ids = sheet.ids().unwrap();
    let rows = sheet
        .rows(&ids, RowOptions::default())
        .unwrap()
        .map(|row| match row.unwrap() {
            ReadRow::Row { row, .. } => row.claims,
            ReadRow::Unread { reason, .. } => panic!("{reason}"),
        });
    rows.collect()
}

const SHEET: &str = "id,name,other_names,name_zh,sex,born,residence,detained,place,sentence,released,died,reason,relatives,source,source_url,Odd,text,disclosure\n\
    1,=Invented,B | C,张三,male,1977-02,Tacheng,2017-04 | 2018-02,Emin County | Kashgar,20 years,2019-01,,prayer | an odd word,father: Someone,a list,https://example.org/1,odd,\"Two, lines\nof text\",team\n\
    2,Second,,,,31/02/1977,,soon after,,,,2020,,,,,,,sealed\n";

#[test]
fn a_plain_sheet_says_the_same_after_export_and_import_again() {
    let rows = read_rows(SHEET.as_bytes());
    let persons: Vec<PersonRecord> = rows
        .iter()
        .zip(1..)
        .map(|(claims, id)| person_of_row(id, claims.clone()))
        .collect();
    let mut columns = Columns::default();
    persons.iter().for_each(|person| columns.gather(person));
    let mut csv = Vec::new();
    let mut export = CsvExport::start(&mut csv, columns.clone()).unwrap();
    persons.iter().for_each(|person| export.person(person).unwrap());
    assert_eq!(export.finish().unwrap(), 2);
    assert!(
        String::from_utf8(csv.clone()).unwrap().contains(",'=Invented,"),
        "a formula is guarded"
    );
    let mut workbook = std::io::Cursor::new(Vec::new());
    let mut export = XlsxExport::start(columns).unwrap();
    persons.iter().for_each(|person| export.person(person).unwrap());
    assert_eq!(export.finish(&mut workbook).unwrap(), 2);
    for again in [read_rows(&csv), read_rows(workbook.get_ref())] {
        for (claims, before) in again.iter().zip(&rows) {
            let sorted = |claims: &[Claim]| {
                let mut told: Vec<String> = claims
                    .iter()
                    .map(|claim| serde_json::to_string(claim).unwrap())
                    .collect();
                told.sort();
                told
            };
            assert_eq!(sorted(claims), sorted(before));
        }
    }
}

#[test]
fn what_is_denied_is_never_exported_as_said() {
    let held = hold(&published_cases());
    let mut columns = Columns::default();
    held.persons.iter().for_each(|person| columns.gather(person));
    let mut csv = Vec::new();
    let mut export = CsvExport::start(&mut csv, columns).unwrap();
    held.persons.iter().for_each(|person| export.person(person).unwrap());
    export.finish().unwrap();
    let rows = read_rows(&csv);
    assert_eq!(rows.len(), 9);
    let tried = rows
        .iter()
        .flatten()
        .any(|claim| matches!(&claim.value, Value::Act(act) if act.kind == "tried"));
    assert!(!tried);
}

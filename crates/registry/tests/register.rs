//! The register through its door: every test writes by commands or rows, and looks by readers. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{JudgementId, PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_domain::row::Row;
use guwah_domain::source::Source;
use guwah_domain::vague_date::Day;
use guwah_domain::value::{PlaceRef, Relative, TermRef, Text, Value};
use guwah_registry::history::Moment;
use guwah_registry::query::Query;
use guwah_registry::readers::{PersonRecord, Reader, RecordKey};
use guwah_registry::search::Reason;
use guwah_registry::{Actor, Begun, ImportCounts, OpenOptions, Registry, RegistryError, ReleaseRequest};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
    registry: Registry,
    actor: Actor,
}

fn desk() -> Desk {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("r");
    let registry = Registry::init(&path, &OpenOptions::default()).unwrap();
    Desk {
        folder,
        registry,
        actor: Actor::at_command_line("invented editor"),
    }
}

fn name(text: &str) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated("name", Value::Name(Text::new(text)))
    }
}

fn row(id: &str, claims: Vec<Claim>) -> Row {
    Row { id: id.into(), claims }
}

impl Desk {
    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("r")
    }

    fn source(&self, number: u8, publishable: bool) -> SourceId {
        let source = SourceId([number; 16]);
        let about = Source {
            kind: "media_report".into(),
            title: format!("Report {number}"),
            ..Source::default()
        };
        let mut commands = vec![Command::RecordSource {
            source,
            about: Box::new(about),
        }];
        if publishable {
            let consent = Consent::to_publish("published article");
            commands.push(Command::RecordConsent { source, consent });
        }
        self.registry.execute_all(&self.actor, commands).unwrap();
        source
    }

    fn claims(&self, person: u8, source: SourceId, claims: Vec<Claim>) -> PersonId {
        let person = PersonId([person; 16]);
        self.registry
            .execute(&self.actor, Command::RecordClaims { person, source, claims })
            .unwrap();
        person
    }

    fn read(&self, day: &str, file: u8, rows: Vec<Row>) -> ImportCounts {
        let request = ReleaseRequest {
            dataset: "list".into(),
            on: Some(day.parse::<Day>().unwrap()),
            file_sha256: [file; 32],
            publishable: true,
            partial: false,
            ..ReleaseRequest::default()
        };
        match self.registry.begin_release(request, &self.actor).unwrap() {
            Begun::SameFile { rows, .. } => ImportCounts {
                unchanged: rows,
                ..ImportCounts::default()
            },
            Begun::Reading(mut importer) => {
                let count = rows.len() as u64;
                for part in rows.chunks(3) {
                    importer.rows(part.to_vec()).unwrap();
                }
                importer.finish(count, Vec::new()).unwrap()
            }
        }
    }

    fn found(&self, audience: Audience, line: &str) -> Vec<String> {
        let (query, bad) = Query::parse(line);
        assert!(bad.is_empty(), "{bad:?}");
        let results = self.registry.reader(audience).search(&query).unwrap();
        assert_eq!(results.total, results.hits.len());
        results.hits.into_iter().map(|hit| hit.card.name).collect()
    }
}

#[test]
fn the_public_sees_only_what_is_public_of_a_source_that_may_be_published() {
    let desk = desk();
    let open = desk.source(1, true);
    let closed = desk.source(2, false);
    let secret = Claim::stated(
        "residence",
        Value::Place(PlaceRef {
            words: "Teamtown".into(),
            place: None,
        }),
    );
    let sealed = Claim {
        disclosure: Disclosure::Sealed,
        ..Claim::stated("contact", Value::Text(Text::new("Sealedword telephone")))
    };
    let person = desk.claims(10, open, vec![name("Openly Invented"), secret, sealed]);
    desk.claims(11, closed, vec![name("Closed Invented")]);
    let key = RecordKey::Id(person);
    let public = desk.registry.reader(Audience::Public);
    let team = desk.registry.reader(Audience::Team);
    assert_eq!(public.person(&key).unwrap().unwrap().person.claims().count(), 1);
    assert_eq!(team.person(&key).unwrap().unwrap().person.claims().count(), 2);
    assert!(public.person(&RecordKey::Id(PersonId([11; 16]))).unwrap().is_none());
    assert_eq!(desk.found(Audience::Public, "Invented"), ["Openly Invented"]);
    assert_eq!(desk.found(Audience::Team, "Invented").len(), 2);
    assert_eq!(desk.found(Audience::Public, "place:Teamtown"), Vec::<String>::new());
    assert_eq!(desk.found(Audience::Team, "place:Teamtown"), ["Openly Invented"]);
    assert_eq!(desk.found(Audience::Team, "Sealedword"), Vec::<String>::new());
    assert_eq!(public.counts().unwrap().persons, 1);
    assert_eq!(team.counts().unwrap().persons, 2);
    desk.registry.save_indexes().unwrap();
    for file in std::fs::read_dir(desk.path()).unwrap() {
        let file = file.unwrap().path();
        if file.is_file() {
            let bytes = std::fs::read(&file).unwrap();
            assert!(
                !bytes.windows(10).any(|part| part == b"Sealedword"),
                "sealed words lie open in {}",
                file.display()
            );
        }
    }
}

#[test]
fn consent_given_or_withdrawn_later_shows_at_once() {
    let desk = desk();
    let source = desk.source(1, false);
    desk.claims(10, source, vec![name("Later Invented")]);
    assert!(desk.found(Audience::Public, "Later").is_empty());
    let consent = Consent::to_publish("asked again");
    desk.registry
        .execute(
            &desk.actor,
            Command::RecordConsent {
                source,
                consent: consent.clone(),
            },
        )
        .unwrap();
    assert_eq!(desk.found(Audience::Public, "Later"), ["Later Invented"]);
    let consent = Consent {
        withdrawn: Some("asked by telephone".into()),
        ..consent
    };
    desk.registry
        .execute(&desk.actor, Command::RecordConsent { source, consent })
        .unwrap();
    assert!(desk.found(Audience::Public, "Later").is_empty());
}

#[test]
fn releases_of_a_list_add_change_and_delist() {
    let desk = desk();
    let april = vec![
        row("a", vec![name("Ali Invented")]),
        row("b", vec![name("Bek Invented")]),
    ];
    let counts = desk.read("2024-04-13", 1, april.clone());
    assert_eq!((counts.added, counts.no_longer_listed), (2, 0));
    assert_eq!(
        desk.read("2024-04-13", 1, april).unchanged,
        2,
        "the very same file changes nothing"
    );
    let august = vec![
        row("a", vec![name("Aly Invented")]),
        row("c", vec![name("Can Invented")]),
    ];
    let counts = desk.read("2024-08-08", 2, august);
    assert_eq!(
        (counts.added, counts.changed, counts.unchanged, counts.no_longer_listed),
        (1, 1, 0, 1)
    );
    let september = vec![
        row("a", vec![name("Ali Invented")]),
        row("b", vec![name("Bek Invented")]),
        row("c", vec![name("Can Invented")]),
    ];
    let counts = desk.read("2024-09-21", 3, september);
    assert_eq!(
        (counts.added, counts.changed, counts.unchanged, counts.no_longer_listed),
        (0, 2, 1, 0)
    );
    let key: RecordKey = "list:a".parse().unwrap();
    let person = desk
        .registry
        .reader(Audience::Public)
        .person(&key)
        .unwrap()
        .unwrap()
        .person;
    let spans: Vec<usize> = person
        .claims()
        .map(|(_, claim)| claim.listed.as_ref().unwrap().as_slice().len())
        .collect();
    assert_eq!(spans, [2, 1], "A, B, A again: two claims with their spans");
}

#[test]
fn a_page_can_be_seen_as_it_was_recorded() {
    let desk = desk();
    let source = desk.source(1, true);
    let person = desk.claims(10, source, vec![name("First Invented")]);
    let key = RecordKey::Id(person);
    let reader = desk.registry.reader(Audience::Team);
    let before = desk.registry.entries().unwrap() - 1;
    desk.claims(
        10,
        source,
        vec![Claim::stated("profession", Value::Term(TermRef::key("imam")))],
    );
    let then = reader
        .person_as_of(&key, &before.to_string().parse().unwrap())
        .unwrap()
        .unwrap();
    assert_eq!(then.person.claims().count(), 1);
    assert_eq!(reader.person(&key).unwrap().unwrap().person.claims().count(), 2);
    assert!(
        reader
            .person_as_of(&key, &"2001-01-01".parse().unwrap())
            .unwrap()
            .is_none()
    );
    assert!(
        reader
            .person_as_of(&key, &"2999-01-01".parse().unwrap())
            .unwrap()
            .is_some()
    );
    let history = reader.history(&key).unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[1].what[0].to_string(), "1 claim by Report 1");
}

#[test]
fn the_erased_are_gone_from_every_file_and_do_not_come_back() {
    let desk = desk();
    let source = desk.source(1, true);
    desk.read(
        "2024-04-13",
        1,
        vec![
            row("e", vec![name("Erasemequickly Invented")]),
            row("f", vec![name("Friend Invented")]),
        ],
    );
    let (erased, _) = desk.registry.person_for("list", "e").unwrap();
    let kin = Relative {
        relation: TermRef::key("brother"),
        person: erased,
        name: Some("Erasemequickly".into()),
        note: None,
    };
    let friend = desk.claims(
        20,
        source,
        vec![
            Claim {
                disclosure: Disclosure::Public,
                ..Claim::stated("relative", Value::Relative(kin))
            },
            name("Kin Invented"),
            Claim::stated("text", Value::Text(Text::new("Erasemequickly was his brother."))),
        ],
    );
    desk.registry.save_indexes().unwrap();
    let report = desk
        .registry
        .erase(&desk.actor, &[erased.0], "request_of_family", "second editor")
        .unwrap();
    let mut named: Vec<PersonId> = report.remaining.iter().map(|one| one.of.id).collect();
    named.dedup();
    assert_eq!(named, [friend], "whose texts still name the erased");
    assert_eq!(report.unfinished, None);
    assert!(
        desk.found(Audience::Team, "Erasemequickly")
            .iter()
            .all(|name| name == "Kin Invented")
    );
    let page = desk.person(Audience::Team, friend).unwrap();
    assert!(
        page.person
            .claims()
            .all(|(_, claim)| claim.value.other_person().is_none()),
        "the kinship is gone"
    );
    assert!(desk.person(Audience::Team, erased).is_none());
    let again = desk.read(
        "2024-08-08",
        2,
        vec![
            row("e", vec![name("Erasemequickly Invented")]),
            row("f", vec![name("Friend Invented")]),
        ],
    );
    assert_eq!((again.erased, again.unchanged, again.added), (1, 1, 0));
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    assert!(desk.person(Audience::Team, erased).is_none());
    let refused = desk
        .registry
        .erase(&desk.actor, &[friend.0], "because", "second editor")
        .unwrap_err();
    assert!(matches!(refused, RegistryError::Refused(_)), "{refused}");
}

#[test]
fn a_rebuild_makes_the_same_tables_twice() {
    let desk = desk();
    let source = desk.source(1, true);
    desk.claims(
        10,
        source,
        vec![
            name("One Invented"),
            Claim {
                disclosure: Disclosure::Sealed,
                ..name("Hidden Invented")
            },
        ],
    );
    desk.claims(
        10,
        source,
        vec![Claim::stated("text", Value::Text(Text::new("Taken at night 拘留所.")))],
    );
    desk.read(
        "2024-04-13",
        1,
        vec![
            row("a", vec![name("Ali Invented")]),
            row("b", vec![name("Bek Invented")]),
        ],
    );
    desk.read("2024-08-08", 2, vec![row("a", vec![name("Aly Invented")])]);
    let grown = dump(&desk);
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    let once = dump(&desk);
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    let twice = dump(&desk);
    assert_eq!(once, twice);
    let content = |dump: &[String]| {
        let mut rows: Vec<String> = dump.iter().filter(|row| !row.starts_with("text")).cloned().collect();
        rows.sort();
        rows
    };
    assert_eq!(
        content(&grown),
        content(&once),
        "rows grown one by one are the rows made anew"
    );
    assert_eq!(desk.found(Audience::Team, "拘留所"), ["One Invented"]);
    assert_eq!(desk.found(Audience::Team, "Ali Invented")[0], "Aly Invented");
}

/// Every row of every table, as text.
fn dump(desk: &Desk) -> Vec<String> {
    let db = rusqlite::Connection::open(desk.path().join("registry.sqlite")).unwrap();
    let tables: Vec<String> = db
        .prepare("select name from sqlite_master where type = 'table' order by name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut rows = Vec::new();
    for table in tables {
        let mut statement = db.prepare(&format!("select * from \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let values: Vec<String> = (0..columns)
                .map(|at| format!("{:?}", row.get_ref(at).unwrap()))
                .collect();
            rows.push(format!("{table}: {}", values.join(", ")));
        }
    }
    rows
}

#[test]
fn names_are_found_by_other_spellings_and_scripts_with_the_reason() {
    let desk = desk();
    let source = desk.source(1, true);
    desk.claims(10, source, vec![name("Kudaybergen Serik")]);
    desk.claims(11, source, vec![name("Invented Otherwise")]);
    for spelling in [
        "Kudaibergen Seric",
        "Құдайберген Серік",
        "库代别尔根·赛力克",
        "قۇدايبەرگەن سەرىك",
    ] {
        let (query, _) = Query::parse(spelling);
        let results = desk.registry.reader(Audience::Public).search(&query).unwrap();
        assert_eq!(results.hits[0].card.name, "Kudaybergen Serik", "{spelling}");
        assert!(
            matches!(&results.hits[0].why[0], Reason::Name { pairs, .. } if pairs.len() == 2),
            "{spelling}"
        );
    }
}

#[test]
fn one_place_has_many_names_and_facets_count_all() {
    let desk = desk();
    let source = desk.source(1, true);
    let from = |words: &str| {
        let place = guwah_domain::place::Gazetteer::xinjiang()
            .resolve(words)
            .map(|place| place.key.clone());
        let value = Value::Place(PlaceRef {
            words: words.into(),
            place,
        });
        Claim {
            disclosure: Disclosure::Public,
            ..Claim::stated("origin", value)
        }
    };
    desk.claims(10, source, vec![name("Ali Invented"), from("Tacheng")]);
    desk.claims(11, source, vec![name("Bek Invented"), from("Tarbagatay")]);
    desk.claims(12, source, vec![name("Can Invented"), from("Hotan")]);
    for line in ["place:Tacheng", "place:Tarbagatay", "place:塔城", "Tarbagatay"] {
        assert_eq!(
            desk.found(Audience::Public, line),
            ["Ali Invented", "Bek Invented"],
            "{line}"
        );
    }
    let (query, _) = Query::parse("");
    let results = desk.registry.reader(Audience::Public).search(&query).unwrap();
    let places = results.facets.iter().find(|facet| facet.field == "place").unwrap();
    assert_eq!(places.values[0].2, 2);
}

#[test]
fn published_tables_hold_nothing_else() {
    let desk = desk();
    let open = desk.source(1, true);
    let closed = desk.source(2, false);
    desk.claims(
        10,
        open,
        vec![
            name("Open Invented"),
            Claim::stated("text", Value::Text(Text::new("Canaryteam story"))),
        ],
    );
    desk.claims(10, closed, vec![name("Canaryclosed Invented")]);
    let folder = desk.folder.path().join("edition");
    std::fs::create_dir(&folder).unwrap();
    let published = desk
        .registry
        .publish_tables(&folder, 1, &[], &mut |_| Ok(None))
        .unwrap();
    assert_eq!(published.persons, 1);
    guwah_registry::PublishedTables::index(&folder).unwrap();
    let published = guwah_registry::PublishedTables::open(&folder).unwrap();
    let (query, _) = Query::parse("Open Invented");
    assert_eq!(published.reader().search(&query).unwrap().total, 1);
    for file in std::fs::read_dir(&folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let lower: Vec<u8> = bytes.to_ascii_lowercase();
        assert!(!lower.windows(6).any(|part| part == b"canary"));
    }
}

#[test]
fn two_processes_see_each_others_changes() {
    let desk = desk();
    let other = Registry::open(&desk.path(), &OpenOptions::default()).unwrap();
    let source = desk.source(1, true);
    desk.claims(10, source, vec![name("Seen Elsewhere")]);
    let (query, _) = Query::parse("Seen Elsewhere");
    assert_eq!(other.reader(Audience::Public).search(&query).unwrap().total, 1);
    other.rebuild(&mut |_, _| {}).unwrap();
    desk.claims(11, source, vec![name("Seen After")]);
    let (query, _) = Query::parse("Seen After");
    assert_eq!(
        other.reader(Audience::Public).search(&query).unwrap().hits[0].card.name,
        "Seen After"
    );
    assert_eq!(
        desk.registry.reader(Audience::Public).search(&query).unwrap().hits[0]
            .card
            .name,
        "Seen After"
    );
}

#[test]
fn an_erased_list_is_not_taken_in_again() {
    let desk = desk();
    desk.read("2024-04-13", 1, vec![row("a", vec![name("Ali Invented")])]);
    let (list, _) = desk.registry.source_for("list").unwrap();
    desk.registry
        .erase(&desk.actor, &[list.0], "court_order", "second editor")
        .unwrap();
    assert!(desk.found(Audience::Team, "Ali Invented").is_empty());
    let request = ReleaseRequest {
        dataset: "list".into(),
        on: None,
        file_sha256: [2; 32],
        publishable: false,
        partial: false,
        ..ReleaseRequest::default()
    };
    let refused = desk
        .registry
        .begin_release(request, &desk.actor)
        .err()
        .map(|error| error.to_string());
    assert!(refused.is_some_and(|refused| refused.contains("was erased")));
}

#[test]
fn an_erasure_cut_short_by_a_crash_is_carried_to_its_end_by_the_next_to_open() {
    use guwah_ledger::{Draft, FileRing, KeyRing, Ledger, RecordId};
    let desk = desk();
    let source = desk.source(1, true);
    let person = desk.claims(10, source, vec![name("Cutshort Invented")]);
    desk.registry.save_indexes().unwrap();
    let path = desk.path();
    // The entry is durable, and the process dies before anything else.
    let ring = std::sync::Arc::new(FileRing::open(&path.join("ring.sqlite"), None).unwrap());
    let mut ledger = Ledger::open(&path, ring.clone()).unwrap();
    let content = format!(
        r#"{{"v":1,"least":1,"at":"2026-11-22T10:00:00Z","by":"invented editor","changes":[{{"person_erased":{{"person":"{person}","reason":"court_order","confirmed_by":"second editor","outside_ids":[]}}}}]}}"#
    );
    let size = ledger.size().unwrap();
    ledger
        .append(
            size,
            &[Draft::new(vec![RecordId::REGISTER], content.into_bytes()).unwrap()],
        )
        .unwrap();
    let again = Registry::open(&path, &OpenOptions::default()).unwrap();
    assert!(
        again
            .reader(Audience::Team)
            .person(&RecordKey::Id(person))
            .unwrap()
            .is_none()
    );
    assert!(ring.keys(&[RecordId(person.0)]).is_err(), "the key is destroyed");
    again.save_indexes().unwrap();
    for file in std::fs::read_dir(&path)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| file.is_file())
    {
        let bytes = std::fs::read(&file).unwrap();
        assert!(
            !bytes.windows(8).any(|part| part == b"Cutshort"),
            "a trace is left in {}",
            file.display()
        );
    }
}

impl Desk {
    fn judge(&self, person: PersonId, verdict: Verdict) -> JudgementId {
        let judged = self
            .registry
            .execute(
                &self.actor,
                Command::Judge {
                    person,
                    verdict,
                    why: None,
                },
            )
            .unwrap();
        match &judged.changes[0] {
            Change::Judged { judgement, .. } => judgement.id,
            other => panic!("{other:?}"),
        }
    }

    fn person(&self, audience: Audience, id: PersonId) -> Option<PersonRecord> {
        self.registry.reader(audience).person(&RecordKey::Id(id)).unwrap()
    }
}

#[test]
fn records_judged_to_be_one_person_are_shown_as_one_and_parted_again_at_will() {
    let desk = desk();
    let (open, closed) = (desk.source(1, true), desk.source(2, false));
    let older = desk.claims(10, closed, vec![name("Ali Invented")]);
    let newer = desk.claims(11, open, vec![name("Aly Invented")]);
    let third = desk.claims(12, open, vec![name("Алий Выдуманный")]);
    assert_eq!(desk.found(Audience::Public, "").len(), 2);
    let first = desk.judge(older, Verdict::Same(newer));
    desk.judge(newer, Verdict::Same(third));

    for asked in [older, newer, third] {
        let shown = desk.person(Audience::Team, asked).unwrap();
        assert_eq!(shown.id, older);
        assert_eq!(shown.person.claims().count(), 3, "both sets of claims are kept");
        assert_eq!(shown.person.names().len(), 3);
    }
    assert_eq!(desk.found(Audience::Team, "Ali Invented"), ["Ali Invented"]);
    // The oldest record is not public; the person is, by what the others say.
    assert_eq!(desk.found(Audience::Public, "Aly Invented"), ["Aly Invented"]);
    let seen = desk.person(Audience::Public, older).unwrap();
    assert_eq!(seen.person.claims().count(), 2);
    assert!(seen.person.names().iter().all(|name| name.text != "Ali Invented"));
    assert!(
        seen.person.editorial.judgements.is_empty(),
        "whom somebody was compared with is not public"
    );
    let history = desk
        .registry
        .reader(Audience::Team)
        .history(&RecordKey::Id(newer))
        .unwrap();
    assert_eq!(history.len(), 5, "three accounts and two judgements: {history:?}");
    let alone = desk
        .registry
        .team_reader()
        .alone(&RecordKey::Id(newer))
        .unwrap()
        .unwrap();
    assert_eq!((alone.id, alone.person.claims().count()), (newer, 1));

    let before = dump(&desk);
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(desk.found(Audience::Team, "").len(), 1);
    assert_eq!(dump(&desk).len(), before.len());

    let undo = Command::UndoJudgement {
        person: older,
        judgement: first,
    };
    desk.registry.execute(&desk.actor, undo).unwrap();
    assert_eq!(desk.person(Audience::Team, older).unwrap().person.claims().count(), 1);
    assert!(desk.person(Audience::Public, older).is_none());
    assert_eq!(
        desk.person(Audience::Team, third).unwrap().id,
        newer,
        "the other judgement stands"
    );
    assert_eq!(desk.found(Audience::Team, "").len(), 2);
    assert_eq!(desk.found(Audience::Public, "").len(), 1);
}

#[test]
fn before_they_were_judged_to_be_one_person_two_records_stand_apart() {
    let desk = desk();
    let open = desk.source(1, true);
    let older = desk.claims(10, open, vec![name("Ali Invented")]);
    let newer = desk.claims(11, open, vec![name("Aly Invented")]);
    for audience in [Audience::Team, Audience::Public] {
        let reader = desk.registry.reader(audience);
        let apart = Moment::Position(reader.entries().unwrap() - 1);
        let first = desk.judge(older, Verdict::Same(newer));
        let joined = Moment::Position(reader.entries().unwrap() - 1);
        let then = |asked, moment: &Moment| {
            let shown = reader.person_as_of(&RecordKey::Id(asked), moment).unwrap().unwrap();
            (shown.id, shown.person.claims().count())
        };
        assert_eq!(then(older, &apart), (older, 1));
        assert_eq!(then(newer, &apart), (newer, 1));
        assert_eq!(then(newer, &joined), (older, 2));
        let before_the_newer = Moment::Position(2);
        assert_eq!(then(newer, &before_the_newer), (older, 1));
        let undo = Command::UndoJudgement {
            person: older,
            judgement: first,
        };
        desk.registry.execute(&desk.actor, undo).unwrap();
    }
}

#[test]
fn one_of_two_records_withheld_withholds_the_person_and_one_erased_leaves_the_other() {
    let desk = desk();
    let open = desk.source(1, true);
    let older = desk.claims(10, open, vec![name("Ali Invented")]);
    let newer = desk.claims(11, open, vec![name("Aly Invented")]);
    desk.judge(older, Verdict::Same(newer));
    let withhold = Command::WithholdPerson {
        person: newer,
        why: Some("at risk".into()),
    };
    desk.registry.execute(&desk.actor, withhold).unwrap();
    assert!(desk.person(Audience::Public, older).is_none());
    assert_eq!(desk.found(Audience::Public, "").len(), 0);
    let again = Command::WithholdPerson {
        person: newer,
        why: None,
    };
    desk.registry.execute(&desk.actor, again).unwrap();
    assert_eq!(desk.found(Audience::Public, "").len(), 1);
    desk.registry
        .erase(&desk.actor, &[older.0], "request_of_family", "another editor")
        .unwrap();
    assert_eq!(desk.found(Audience::Team, "Invented"), ["Aly Invented"]);
    assert!(desk.person(Audience::Public, newer).is_none(), "it waits");
}

#[test]
fn two_imports_of_one_list_at_once_bring_nobody_twice() {
    let desk = desk();
    let request = |file: u8| ReleaseRequest {
        dataset: "list".into(),
        on: Some("2024-04-13".parse().unwrap()),
        file_sha256: [file; 32],
        publishable: true,
        partial: false,
        ..ReleaseRequest::default()
    };
    let begin = |file| match desk.registry.begin_release(request(file), &desk.actor).unwrap() {
        Begun::Reading(importer) => importer,
        Begun::SameFile { .. } => panic!("it was never read"),
    };
    let (mut one, mut other) = (begin(1), begin(2));
    one.rows(vec![row("a", vec![name("Ali Invented")])]).unwrap();
    one.finish(1, Vec::new()).unwrap();
    // Decided before the first was there, as a batch that waits for the lock is.
    let told = other
        .rows(vec![row("a", vec![name("Ali Invented")])])
        .and_then(|()| other.finish(1, Vec::new()));
    let persons = desk.found(Audience::Team, "").len();
    assert!(matches!(told, Ok(_) | Err(RegistryError::LostRace)), "{told:?}");
    assert_eq!(persons, 1);
}

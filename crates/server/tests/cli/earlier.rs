//! Pages of earlier editions that are still held: as they stood, and nothing of what was withdrawn since. All persons are
//! invented.

use crate::program::Scratch;
use crate::serve::{Serving, get};
use guwah_domain::claim::Claim;
use guwah_domain::command::{Command, SummaryBy};
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::source::Source;
use guwah_domain::value::{Relative, TermRef, Text, Value};
use guwah_registry::{Actor, OpenOptions, Registry};

const REPORT: SourceId = SourceId([9; 16]);
const TESTIMONY: SourceId = SourceId([8; 16]);

struct Desk {
    scratch: Scratch,
    registry: Registry,
    actor: Actor,
}

fn person(nth: u8) -> PersonId {
    PersonId([nth; 16])
}

fn told(property: &str, value: Value) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated(property, value)
    }
}

fn name(text: &str) -> Claim {
    told("name", Value::Name(Text::new(text)))
}

fn text(text: &str) -> Claim {
    told("text", Value::Text(Text::new(text)))
}

impl Desk {
    fn run(&self, command: Command) {
        self.registry.execute(&self.actor, command).unwrap();
    }

    fn source(&self, source: SourceId, kind: &str, title: &str) {
        self.run(Command::RecordSource {
            source,
            about: Box::new(Source {
                kind: kind.into(),
                title: title.into(),
                ..Source::default()
            }),
        });
        self.run(Command::RecordConsent {
            source,
            consent: Consent::to_publish("the speaker's word"),
        });
    }

    fn says(&self, source: SourceId, nth: u8, claims: Vec<Claim>) {
        self.run(Command::RecordClaims {
            person: person(nth),
            source,
            claims,
        });
    }
}

/// A register with editions `ed1` and `ed2`. Between the two much was taken back, and one thing was learned.
fn published() -> Desk {
    let scratch = Scratch::with_register();
    let registry = Registry::open(&scratch.path("r"), &OpenOptions::default()).unwrap();
    let desk = Desk {
        scratch,
        registry,
        actor: Actor::at_command_line("invented editor"),
    };
    desk.source(REPORT, "media_report", "An invented report");
    desk.source(TESTIMONY, "testimony_written", "CANARYsource");
    let brother = told(
        "relative",
        Value::Relative(Relative {
            relation: TermRef::key("brother"),
            person: person(2),
            name: None,
            note: None,
        }),
    );
    let sealed = text("CANARYsealed was said.");
    let sealed_id = sealed.id(person(1), REPORT);
    desk.says(
        REPORT,
        1,
        vec![name("Ali Invented"), text("It stays as it was said."), sealed, brother],
    );
    desk.says(TESTIMONY, 1, vec![text("CANARYtestimony was told.")]);
    desk.says(REPORT, 2, vec![name("Bek CANARYwithheld")]);
    desk.says(REPORT, 3, vec![name("Cem CANARYerased")]);
    desk.says(TESTIMONY, 4, vec![name("Dil CANARYspoken")]);
    let summary = |text: &str| Command::WriteSummary {
        person: person(1),
        summary: Text::new(text),
        basis: None,
        by: SummaryBy::Editor,
    };
    desk.run(summary("CANARYsummary of the first day."));
    desk.scratch.done(&["publish", "r", "ed1"]);
    desk.run(Command::SetDisclosure {
        person: person(1),
        claim: sealed_id,
        level: Disclosure::Sealed,
    });
    desk.run(Command::RecordConsent {
        source: TESTIMONY,
        consent: Consent {
            withdrawn: Some("asked by telephone".into()),
            ..Consent::to_publish("the speaker's word")
        },
    });
    desk.run(Command::WithholdPerson {
        person: person(2),
        why: Some("danger".into()),
    });
    let erased = desk
        .registry
        .erase(&desk.actor, &[person(3).0], "request_of_family", "second editor");
    erased.unwrap();
    desk.run(summary("What LATERlearned tells."));
    desk.says(REPORT, 1, vec![text("LATERlearned in the second year.")]);
    desk.says(REPORT, 5, vec![name("Eli LATERborn")]);
    desk.scratch.done(&["publish", "r", "ed2"]);
    desk
}

fn serving(desk: &Desk, edition: &str, more: &[&str]) -> Serving {
    let args = [&["serve", edition, "--listen", "127.0.0.1:0"], more].concat();
    Serving::start(desk.scratch.command(&args))
}

#[test]
fn an_earlier_page_shows_what_stood_there_and_no_byte_of_what_was_withdrawn_since() {
    let desk = published();
    let alone = serving(&desk, "ed1", &[]);
    assert!(get(&alone.public, "/p/1").contains("CANARYtestimony"), "it was there");
    let site = serving(&desk, "ed2", &["--earlier", "ed1"]);
    for lang in ["", "/kk", "/ug", "/zh", "/ru", "/tr", "/kk-arab"] {
        for path in ["/e/1/p/1", "/e/1", "/e/1/p/1/more/testimony"] {
            let page = get(&site.public, &format!("{lang}{path}"));
            assert!(page.starts_with("HTTP/1.1 200"), "{lang}{path}: {page}");
            for word in ["CANARY", "LATER"] {
                assert!(!page.contains(word), "{word} in {lang}{path}");
            }
        }
    }
    let page = get(&site.public, "/e/1/p/1");
    for words in [
        "It stays as it was said.",
        "edition 1 of",
        "without what was withdrawn since",
        "says more about this person",
        "href=\"/p/1\"",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(
        !page.contains("receipt.json"),
        "a receipt is of the newest edition alone"
    );
    assert!(get(&site.public, "/e/1").contains("href=\"/e/1/p/1\""));
}

#[test]
fn whoever_was_withdrawn_since_is_gone_from_every_edition_alike() {
    let desk = published();
    let site = serving(&desk, "ed2", &["--earlier", "ed1"]);
    for gone in [
        "/p/2",
        "/p/3",
        "/p/4",
        "/e/1/p/2",
        "/e/1/p/3",
        "/e/1/p/4",
        "/e/2/p/2",
        "/e/1/p/2/more/time",
    ] {
        let page = get(&site.public, gone);
        assert!(page.starts_with("HTTP/1.1 410"), "{gone}: {page}");
        assert!(!page.contains("CANARY"), "{gone}");
    }
    for absent in [
        "/e/1/p/5",
        "/e/9/p/1",
        "/e/9",
        "/e/1/p/77",
        "/e/x",
        "/e/1?page=2",
        "/e/1/p/1/receipt.json",
    ] {
        assert!(get(&site.public, absent).starts_with("HTTP/1.1 404"), "{absent}");
    }
    let id = person(1).to_string();
    let led = get(&site.public, &format!("/e/1/p/{id}"));
    assert!(
        led.starts_with("HTTP/1.1 301") && led.contains("location: /e/1/p/1\r\n"),
        "{led}"
    );
}

#[test]
fn pages_lead_to_the_editions_that_are_held() {
    let desk = published();
    let site = serving(&desk, "ed2", &["--earlier", "ed1"]);
    assert!(get(&site.public, "/editions").contains("href=\"/e/1\""));
    assert!(get(&site.public, "/p/1").contains("href=\"/e/1/p/1\""));
    assert!(!get(&site.public, "/p/5").contains("/e/1/p/5"), "who was not in it");
    // The newest has the same address among them, which stays when it is the newest no more.
    let page = get(&site.public, "/e/2/p/1");
    assert!(
        page.contains("LATERlearned") && page.contains("says the same"),
        "{page}"
    );
    let alone = serving(&desk, "ed2", &[]);
    assert!(!get(&alone.public, "/editions").contains("href=\"/e/"));
    assert!(get(&alone.public, "/e/1/p/1").starts_with("HTTP/1.1 404"));
}

#[test]
fn only_an_earlier_edition_of_the_same_chain_is_held() {
    let desk = published();
    desk.scratch.done(&["init", "other"]);
    desk.scratch.done(&["publish", "other", "oed", "--of-nobody"]);
    let refused = |served: &str, earlier: &str, words: &[&str]| {
        desk.scratch.refused(&["serve", served, "--earlier", earlier], words);
    };
    refused("ed1", "ed2", &["ed2", "no earlier edition", "rollback"]);
    refused("ed2", "oed", &["oed", "no earlier edition"]);
    refused("ed2", "ed2", &["the very same"]);
    refused("ed2", "absent", &["absent"]);
    refused("r", "ed1", &["--earlier"]);
}

#[test]
fn an_edition_tells_that_it_shows_one_moment_and_first_who_is_gone() {
    let desk = published();
    let site = serving(&desk, "ed2", &[]);
    let id = person(1);
    for (path, status) in [
        ("/p/1", 400),
        ("/api/v1/persons/1", 400),
        ("/p/01", 301),
        (format!("/p/{id}").as_str(), 301),
        ("/p/2", 410),
        ("/p/3", 410),
        ("/api/v1/persons/2", 410),
        ("/p/999", 404),
    ] {
        let answer = get(&site.public, &format!("{path}?as_of=2020-01-01"));
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{path}: {answer}");
        assert_eq!(answer.contains("shows one edition"), status == 400, "{path}");
    }
}

#[test]
fn an_earlier_page_calls_a_person_as_much_as_may_be_told_today() {
    let scratch = Scratch::with_register();
    scratch.write("l.csv", "id,name,born\n1,Kerim Inventov,1961\n2,Rozi Inventov,1970\n");
    scratch.import(&["l.csv", "--dataset", "l", "--publishable", "--disclosure", "public"]);
    scratch.done(&["publish", "r", "ed1"]);
    scratch.done(&["disclose", "r", "l:1", "--as", "initials", "--why", "asked"]);
    scratch.done(&["publish", "r", "ed2"]);
    let args = ["serve", "ed2", "--listen", "127.0.0.1:0", "--earlier", "ed1"];
    let site = Serving::start(scratch.command(&args));
    for path in ["/e/1/p/1", "/e/1", "/p/1"] {
        let page = get(&site.public, path);
        assert!(page.contains("K. I."), "{path}: {page}");
        assert!(
            !page.contains("Kerim") && !page.contains("not recorded"),
            "{path}: {page}"
        );
    }
}

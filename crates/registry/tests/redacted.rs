//! What the public can ask of a register that is served: nothing beyond what it is shown. Two registers that differ only in
//! what is withheld must answer everything alike. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::{Claim, Speaker};
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::file::FileRef;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_registry::query::Query;
use guwah_registry::readers::RecordKey;
use guwah_registry::{Actor, OpenOptions, Registry};
use tempfile::TempDir;

const REPORT: SourceId = SourceId([200; 16]);
const INTERVIEW: SourceId = SourceId([201; 16]);
const ONE: PersonId = PersonId([1; 16]);
const OTHER: PersonId = PersonId([2; 16]);

fn public(property: &str, value: Value) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated(property, value)
    }
}

fn number(text: &str) -> Claim {
    public("id_number", Value::IdentityNumber(IdentityNumber::parse(text).unwrap()))
}

struct Desk {
    registry: Registry,
    _folder: TempDir,
}

impl Desk {
    /// A register with a report that may be published and an interview whose testifier agreed to be published, and no more.
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let registry = Registry::init(&folder.path().join("r"), &OpenOptions::default()).unwrap();
        let desk = Self {
            registry,
            _folder: folder,
        };
        for (source, kind) in [(REPORT, "media_report"), (INTERVIEW, "testimony_in_person")] {
            let about = Source {
                kind: kind.into(),
                title: "Invented source".into(),
                ..Source::default()
            };
            desk.execute(Command::RecordSource {
                source,
                about: Box::new(about),
            });
            desk.execute(Command::RecordConsent {
                source,
                consent: Consent::to_publish("asked"),
            });
        }
        desk
    }

    fn execute(&self, command: Command) {
        self.registry
            .execute(&Actor::at_command_line("invented editor"), command)
            .unwrap();
    }

    fn say(&self, person: PersonId, source: SourceId, claims: Vec<Claim>) {
        self.execute(Command::RecordClaims { person, source, claims });
    }

    fn withdraw(&self, person: PersonId, source: SourceId, claim: &Claim) {
        self.execute(Command::WithdrawClaim {
            person,
            claim: claim.id(person, source),
            why: "misheard".into(),
        });
    }

    /// Everything that a search tells an audience: hits, order, scores, reasons, facets, counts.
    fn told(&self, audience: Audience, line: &str) -> String {
        let reader = self.registry.reader(audience);
        let (query, _) = Query::parse(line);
        let results = reader.search(&query).unwrap();
        let tally = reader.tally(&query).unwrap();
        let mut each = Vec::new();
        let mut visit = |record: guwah_registry::readers::PersonRecord| {
            each.push(format!("{record:?}"));
            Ok(())
        };
        reader.each_found(&query, &mut visit).unwrap();
        format!("{results:#?} {tally:?} {each:#?}")
    }

    fn found(&self, audience: Audience, line: &str) -> Vec<PersonId> {
        let (query, _) = Query::parse(line);
        let hits = self.registry.reader(audience).search(&query).unwrap().hits;
        hits.into_iter().map(|hit| hit.id).collect()
    }
}

/// A number, digit by digit, in every way in which one could ask for it.
fn questions(number: &str) -> Vec<String> {
    let hidden = "?".repeat(number.len());
    let mut asked = vec![number.to_owned(), number.to_lowercase()];
    for at in 0..number.len() {
        asked.push(format!("{}{}", &number[..at], &hidden[at..]));
        asked.push(format!("{}{}{}", &hidden[..at], &number[at..=at], &hidden[at + 1..]));
        if at >= 10 {
            let (told, before, after) = (&number[..10], &hidden[10..at], &hidden[at + 1..]);
            asked.push(format!("{told}{before}{}{after}", &number[at..=at]));
        }
        asked.push(number[at..].to_owned());
        asked.push(number[..=at].to_owned());
        let (from, to) = (at.min(12), (at + 5).min(number.len()));
        asked.push(number[from..to].to_owned());
    }
    asked
}

#[test]
fn a_visitor_cannot_ask_for_the_withheld_digits_of_an_identity_number() {
    let (theirs, another) = ("654221194903070038", "654221194911229944");
    let register = |digits: &str| {
        let desk = Desk::new();
        let name = |text: &str| public("name", Value::Name(Text::new(text)));
        desk.say(ONE, REPORT, vec![name("Invented One"), number(digits)]);
        desk.say(
            OTHER,
            REPORT,
            vec![name("Invented Other"), number("650103197702141234")],
        );
        desk
    };
    let (one, two) = (register(theirs), register(another));
    for line in questions(theirs).iter().chain(&questions(another)) {
        let (told_by_one, told_by_two) = (one.told(Audience::Public, line), two.told(Audience::Public, line));
        assert_eq!(told_by_one, told_by_two, "{line}");
        assert!(!told_by_one.contains("0307") && !told_by_two.contains("1122"), "{line}");
    }
    // What is told is found, and the team finds by every digit.
    for told in [
        theirs,
        another,
        "6542211949????????",
        "6542??19??????????",
        "6542211949",
    ] {
        assert_eq!(one.found(Audience::Public, told), [ONE], "{told}");
    }
    for untold in ["6542211950????????", "4221194", "030700"] {
        assert_eq!(one.found(Audience::Public, untold), [], "{untold}");
    }
    for (line, found) in [
        (theirs, true),
        ("??????????????0038", true),
        ("030700", true),
        (another, false),
    ] {
        assert_eq!(!one.found(Audience::Team, line).is_empty(), found, "{line}");
    }
}

#[test]
fn two_withheld_numbers_that_differ_do_not_make_a_person_contested_for_the_public() {
    let desk = Desk::new();
    desk.say(ONE, REPORT, vec![number("654221194903070038")]);
    desk.say(ONE, INTERVIEW, vec![number("654221194903070046")]);
    assert_eq!(desk.found(Audience::Team, "contested:yes"), [ONE]);
    assert_eq!(desk.found(Audience::Public, "contested:yes"), []);
    assert_eq!(desk.registry.reader(Audience::Public).counts().unwrap().contested, 0);
}

#[test]
fn lists_of_persons_name_no_testifier_who_did_not_agree_to_it() {
    let desk = Desk::new();
    let claim = Claim {
        by: Some(Speaker {
            name: Some("Invented Daughter".into()),
            relation: Some("child".into()),
            ..Speaker::default()
        }),
        ..public("testimony", Value::Testimony(Box::default()))
    };
    desk.say(ONE, INTERVIEW, vec![claim]);
    let public = desk.registry.reader(Audience::Public);
    let told = format!(
        "{} {:?} {:?} {:?} {:?}",
        desk.told(Audience::Public, ""),
        public.latest(9).unwrap(),
        public.changes(None).unwrap(),
        public.source(INTERVIEW, 0).unwrap(),
        public.person(&RecordKey::Id(ONE)).unwrap(),
    );
    assert!(!told.to_lowercase().contains("daughter"), "{told}");
    let named = Consent {
        purposes: vec!["publish".into(), "publish_name".into()],
        replaces: vec![Consent::to_publish("asked").id()],
        ..Consent::default()
    };
    desk.execute(Command::RecordConsent {
        source: INTERVIEW,
        consent: named,
    });
    assert!(desk.told(Audience::Public, "").contains("Invented Daughter"));
    assert_eq!(desk.found(Audience::Public, "has:testimony"), [ONE]);
}

#[test]
fn a_photo_that_may_not_be_published_is_not_counted() {
    let desk = Desk::new();
    let photo = public("photo", Value::File(FileRef::default()));
    let name = public("name", Value::Name(Text::new("Invented One")));
    desk.say(ONE, REPORT, vec![name, photo]);
    assert_eq!(desk.found(Audience::Team, "has:photo"), [ONE]);
    assert_eq!(desk.found(Audience::Public, "has:photo"), []);
    let asked = Consent::to_publish("asked");
    let mut consent = asked.clone();
    consent.purposes.push("publish_photo".into());
    consent.replaces.push(asked.id());
    desk.execute(Command::RecordConsent {
        source: REPORT,
        consent,
    });
    assert_eq!(desk.found(Audience::Public, "has:photo"), [ONE]);
}

#[test]
fn words_and_numbers_of_a_withdrawn_claim_find_nobody_for_the_public() {
    let desk = Desk::new();
    let withdrawn = public("heading/remark", Value::Text(Text::new("withdrawnword")));
    let number = number("654221194903070038");
    let name = public("name", Value::Name(Text::new("Invented One")));
    desk.say(ONE, REPORT, vec![name, withdrawn.clone(), number.clone()]);
    assert_eq!(desk.found(Audience::Public, "withdrawnword"), [ONE]);
    desk.withdraw(ONE, REPORT, &withdrawn);
    desk.withdraw(ONE, REPORT, &number);
    for line in ["withdrawnword", "6542211949????????"] {
        assert_eq!(desk.found(Audience::Public, line), [], "{line}");
        assert_eq!(desk.found(Audience::Team, line), [ONE], "{line}");
    }
}

#[test]
fn a_hit_names_no_list_that_the_public_does_not_see_speak() {
    let desk = Desk::new();
    let name = public("name", Value::Name(Text::new("Invented One")));
    desk.say(ONE, REPORT, vec![name]);
    let hidden = Source {
        kind: "imported_dataset".into(),
        title: "Hidden list".into(),
        dataset: Some("hidden".into()),
        ..Source::default()
    };
    let list = SourceId([202; 16]);
    desk.execute(Command::RecordSource {
        source: list,
        about: Box::new(hidden),
    });
    desk.execute(Command::ListPerson {
        person: ONE,
        dataset: list,
        row: "secret-row-17".into(),
    });
    assert!(desk.told(Audience::Team, "").contains("secret-row-17"));
    assert!(!desk.told(Audience::Public, "").contains("secret-row-17"));
    let key = RecordKey::Outside("hidden".into(), "secret-row-17".into());
    assert!(desk.registry.reader(Audience::Team).person(&key).unwrap().is_some());
    assert!(desk.registry.reader(Audience::Public).person(&key).unwrap().is_none());
}

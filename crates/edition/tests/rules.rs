//! Each rule of what may be public, as a table: a claim is in an edition, or not a byte of it is. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::embargo::Embargo;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::source::Source;
use guwah_domain::vague_date::Day;
use guwah_domain::value::{Text, Value};
use guwah_edition::{Publishing, publish, verify};
use guwah_registry::{Actor, OpenOptions, Registry};
use std::path::Path;

/// What a source agreed to.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Agreed {
    Publish,
    Keep,
    Nothing,
    Objection,
    TakenBack,
}

/// What became of the claim, the person or the source afterwards.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Then {
    Nothing,
    ClaimWithdrawn,
    ClaimMadeTeam,
    PersonWithheld,
    PersonShownAgain,
    PersonErased,
    SourceErased,
}

const AGREED: [Agreed; 5] = [
    Agreed::Publish,
    Agreed::Keep,
    Agreed::Nothing,
    Agreed::Objection,
    Agreed::TakenBack,
];

const THEN: [Then; 7] = [
    Then::Nothing,
    Then::ClaimWithdrawn,
    Then::ClaimMadeTeam,
    Then::PersonWithheld,
    Then::PersonShownAgain,
    Then::PersonErased,
    Then::SourceErased,
];

/// Until when something is kept from the public, seen from the day of the edition.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kept {
    No,
    Over,
    ClaimUntilTomorrow,
    SourceUntilTomorrow,
}

const KEPT: [Kept; 4] = [
    Kept::No,
    Kept::Over,
    Kept::ClaimUntilTomorrow,
    Kept::SourceUntilTomorrow,
];

const TODAY: Day = Day::constant(2026, 11, 22);
const TOMORROW: Embargo = Embargo(Day::constant(2026, 11, 23));

/// What bears upon whether one claim is public.
#[derive(Debug, Clone, Copy)]
struct Rule {
    level: Disclosure,
    agreed: Agreed,
    then: Then,
    kept: Kept,
}

impl Rule {
    /// The one rule: a public claim of a source that may be published, of a person who is neither withheld nor erased, that
    /// nobody took back, and whose day has come.
    fn may_be_public(self) -> bool {
        self.level == Disclosure::Public
            && self.agreed == Agreed::Publish
            && matches!(self.then, Then::Nothing | Then::PersonShownAgain)
            && matches!(self.kept, Kept::No | Kept::Over)
    }
}

fn consent(agreed: Agreed) -> Consent {
    let publish = Consent::to_publish("the speaker's word");
    match agreed {
        Agreed::Publish => publish,
        Agreed::Keep => Consent {
            purposes: vec!["keep".into()],
            ..Consent::default()
        },
        Agreed::Nothing => Consent::default(),
        Agreed::Objection => Consent {
            objection: Some("Canaryobjection asks that nothing appear".into()),
            ..publish
        },
        Agreed::TakenBack => Consent {
            withdrawn: Some("Canarywithdrawal by telephone".into()),
            ..publish
        },
    }
}

struct Case {
    word: String,
    expected: bool,
}

fn record(registry: &Registry, nth: u16, rule: Rule) -> Case {
    let Rule {
        level,
        agreed,
        then,
        kept,
    } = rule;
    let actor = Actor::at_command_line("Canaryeditor");
    let run = |command| registry.execute(&actor, command).unwrap();
    let id = |first: u8| {
        let mut id = [first; 16];
        id[1..3].copy_from_slice(&nth.to_be_bytes());
        id
    };
    let (person, source) = (PersonId(id(1)), SourceId(id(255)));
    let expected = rule.may_be_public();
    // Every word that must not be public begins alike.
    let word = format!("{}word{nth}x", if expected { "Shown" } else { "Canary" });
    let about = Source {
        kind: "testimony_written".into(),
        title: format!("{word} source"),
        ..Source::default()
    };
    let about = Box::new(about);
    run(Command::RecordSource { source, about });
    run(Command::RecordConsent {
        source,
        consent: Consent {
            embargo: match kept {
                Kept::Over => Some(Embargo(TODAY)),
                Kept::SourceUntilTomorrow => Some(TOMORROW),
                Kept::No | Kept::ClaimUntilTomorrow => None,
            },
            ..consent(agreed)
        },
    });
    let claim = Claim {
        disclosure: level,
        embargo: match kept {
            Kept::Over => Some(Embargo(TODAY)),
            Kept::ClaimUntilTomorrow => Some(TOMORROW),
            Kept::No | Kept::SourceUntilTomorrow => None,
        },
        ..Claim::stated("name", Value::Name(Text::new(format!("{word} Invented"))))
    };
    let id = claim.id(person, source);
    run(Command::RecordClaims {
        person,
        source,
        claims: vec![claim],
    });
    let withhold = |why: Option<&str>| Command::WithholdPerson {
        person,
        why: why.map(str::to_owned),
    };
    match then {
        Then::Nothing => {}
        Then::ClaimWithdrawn => drop(run(Command::WithdrawClaim {
            person,
            claim: id,
            why: "Canaryreason".into(),
        })),
        Then::ClaimMadeTeam => drop(run(Command::SetDisclosure {
            person,
            claim: id,
            level: Disclosure::Team,
        })),
        Then::PersonWithheld => drop(run(withhold(Some("Canarydanger")))),
        Then::PersonShownAgain => {
            run(withhold(Some("Canarydanger")));
            run(withhold(None));
        }
        Then::PersonErased => drop(
            registry
                .erase(&actor, &[person.0], "request_of_family", "Canarysecond")
                .unwrap(),
        ),
        Then::SourceErased => drop(
            registry
                .erase(&actor, &[source.0], "court_order", "Canarysecond")
                .unwrap(),
        ),
    }
    Case { word, expected }
}

/// Whether any file of an edition holds these bytes.
fn holds(folder: &Path, word: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, word);
        }
        let bytes = std::fs::read(path).unwrap().to_ascii_lowercase();
        let word = word.to_ascii_lowercase();
        bytes.windows(word.len()).any(|part| part == word.as_bytes())
    })
}

#[test]
fn what_may_be_public_is_there_and_of_everything_else_not_a_byte() {
    let scratch = tempfile::tempdir().unwrap();
    let registry = Registry::init(&scratch.path().join("r"), &OpenOptions::default()).unwrap();
    let mut cases = Vec::new();
    let mut nth = 0;
    for level in Disclosure::ALL {
        for agreed in AGREED {
            for then in THEN {
                for kept in KEPT {
                    nth += 1;
                    let rule = Rule {
                        level,
                        agreed,
                        then,
                        kept,
                    };
                    cases.push(record(&registry, nth, rule));
                }
            }
        }
    }
    assert_eq!(cases.len(), 420);
    let edition = scratch.path().join("ed");
    let actor = Actor::at_command_line("Canaryeditor");
    let published = publish(&registry, &actor, &edition, &Publishing::on(TODAY)).unwrap();
    verify(&edition, None, None).unwrap();
    let expected = cases.iter().filter(|case| case.expected).count();
    assert_eq!((published.edition.persons, expected), (4, 4));
    for case in &cases {
        assert_eq!(holds(&edition, &case.word), case.expected, "{}", case.word);
    }
    assert!(!holds(&edition, "canary"), "a reason, a name of an editor, or an index");
}

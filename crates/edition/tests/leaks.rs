//! The leak check: what is planted is caught, what is answered is not asked again, and ordinary texts are let be. All
//! persons and numbers are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

mod desk;

use desk::{Desk, holds, name, told};
use guwah_domain::claim::{Claim, Speaker};
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::leak::LeakAnswer;
use guwah_domain::vague_date::Day;
use guwah_domain::value::{Relative, TermRef, Text, Value};
use guwah_edition::{Edition, EditionError, GivenAnswer, Hit, Kind, LeakReport, Published, Publishing, preview};
use guwah_registry::readers::{Reader, RecordKey};

/// A report that names its speakers itself, and a testimony whose testifier is not to be named.
const REPORT: SourceId = SourceId([9; 16]);
const TESTIMONY: SourceId = SourceId([8; 16]);

/// A desk with both.
struct Screened(Desk);

impl std::ops::Deref for Screened {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

fn desk() -> Screened {
    let desk = Desk::new();
    desk.source(REPORT, "media_report", None);
    desk.source(TESTIMONY, "testimony_written", Some("Aigul Saparova"));
    Screened(desk)
}

fn person(nth: u32) -> PersonId {
    let mut id = [1; 16];
    id[..4].copy_from_slice(&nth.to_be_bytes());
    PersonId(id)
}

fn text(text: &str) -> Claim {
    told("text", Value::Text(Text::new(text)), Disclosure::Public)
}

fn contact(text: &str) -> Claim {
    told("contact", Value::Text(Text::new(text)), Disclosure::Sealed)
}

impl Screened {
    fn says(&self, source: SourceId, nth: u32, claims: Vec<Claim>) {
        self.0.says(source, person(nth), claims);
    }

    fn publish(&self, name: &str, answers: &[GivenAnswer]) -> Result<Published, LeakReport> {
        let publishing = Publishing {
            answers: answers.to_vec(),
            ..Publishing::on(Day::constant(2026, 11, 22))
        };
        let to = self.path(name);
        match self.publish_as(name, &publishing) {
            Ok(published) => Ok(published),
            Err(EditionError::Leaks(report)) => {
                assert!(!to.exists(), "nothing is published");
                Err(*report)
            }
            Err(other) => panic!("{other}"),
        }
    }

    fn blocking(&self) -> Vec<Hit> {
        match self.publish("never", &[]) {
            Ok(_) => Vec::new(),
            Err(report) => report.hits.into_iter().filter(|hit| hit.blocks).collect(),
        }
    }
}

fn answer(hit: &Hit, answer: LeakAnswer) -> GivenAnswer {
    GivenAnswer {
        hit: hit.key.clone(),
        answer,
        why: "an invented reason".into(),
    }
}

#[test]
fn the_name_of_an_anonymous_testifier_in_another_script_blocks_and_is_shown_to_who_must_decide() {
    let desk = desk();
    let shown = "他的女儿Айгүл Сапарова说，他被带走了。";
    desk.says(
        TESTIMONY,
        1,
        vec![name("Musa Invented", Disclosure::Public), text(shown)],
    );
    let hits = desk.blocking();
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert_eq!((hits[0].kind, hits[0].place.property.as_str()), (Kind::Name, "text"));
    assert_eq!(
        (hits[0].found.as_str(), hits[0].passage.as_str()),
        ("Айгүл Сапарова", shown)
    );
    assert_eq!(desk.registry.published_so_far().unwrap().editions, []);
}

#[test]
fn numbers_of_protected_people_block_in_any_layout_and_anywhere() {
    let desk = desk();
    let number = IdentityNumber::parse("654201197001010038").unwrap();
    desk.says(
        REPORT,
        1,
        vec![
            told("id_number", Value::IdentityNumber(number), Disclosure::Team),
            contact("+7 701 123 45 67; invented.one@example.org"),
            contact("Inventown, Invented Street 12, flat 5"),
        ],
    );
    for (nth, shown) in [
        "with the number 654201 19700101 0038.",
        "ring ８-７０１-１２３-４５-６７",
        "write to Invented.One (at) example.org",
        "he lives at 12 Invented Street, flat 5, Inventown",
    ]
    .into_iter()
    .enumerate()
    {
        let nth = u32::try_from(nth).unwrap() + 2;
        desk.says(
            REPORT,
            nth,
            vec![name("Somebody Invented", Disclosure::Public), text(shown)],
        );
    }
    let mut kinds: Vec<Kind> = desk.blocking().iter().map(|hit| hit.kind).collect();
    kinds.sort_by_key(|kind| kind.key());
    assert_eq!(
        kinds,
        [Kind::Address, Kind::Email, Kind::IdentityNumber, Kind::Telephone]
    );
}

#[test]
fn those_who_are_linked_to_a_page_block_as_do_full_names_and_a_name_that_several_bear_is_for_a_look() {
    let desk = desk();
    // A brother of whom the public sees nothing, named by the relatives of the first and by a text of the second.
    desk.says(REPORT, 1, vec![name("Erlan Invented", Disclosure::Team)]);
    let brother = Relative {
        relation: TermRef::key("brother"),
        person: person(1),
        name: None,
        note: None,
    };
    let shown = "Ерлан Инвентед was seen there.";
    desk.says(
        REPORT,
        2,
        vec![
            name("Kairat Samarkan", Disclosure::Public),
            told("relative", Value::Relative(brother), Disclosure::Sealed),
            text(shown),
        ],
    );
    let hits = desk.blocking();
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert_eq!(hits[0].of, guwah_domain::leak::LeakRecord::Person(person(1)));

    let elsewhere = self::desk();
    for nth in 0..150 {
        // A source that speaks of many links nobody to anybody.
        elsewhere.says(REPORT, 100 + nth, vec![name("Listed Invented", Disclosure::Public)]);
    }
    elsewhere.says(REPORT, 1, vec![name("Erlan Inventuly", Disclosure::Team)]);
    elsewhere.says(
        REPORT,
        2,
        vec![
            name("Kairat Samarkan", Disclosure::Public),
            text("Erlan Inventuly was seen there."),
        ],
    );
    // A full name that one bears tells of that one on any page.
    assert_eq!(elsewhere.blocking().len(), 1);
    for nth in 3..6 {
        elsewhere.says(REPORT, nth, vec![name("Erlan Inventuly", Disclosure::Team)]);
    }
    let published = elsewhere.publish("ed", &[]).unwrap();
    let looks: Vec<(Kind, bool)> = published.leaks.hits.iter().map(|hit| (hit.kind, hit.blocks)).collect();
    assert_eq!(looks, [(Kind::Name, false)]);
}

#[test]
fn an_answer_is_kept_and_not_asked_again_until_the_text_changes() {
    let desk = desk();
    desk.says(REPORT, 1, vec![contact("+7 701 123 45 67")]);
    desk.says(
        REPORT,
        2,
        vec![name("First Invented", Disclosure::Public), text("ring 87011234567")],
    );
    desk.says(
        REPORT,
        3,
        vec![name("Second Invented", Disclosure::Public), text("or 8 701 123 45 67")],
    );
    let hits = desk.blocking();
    assert_eq!(hits.len(), 2);
    let of = |nth: u32| hits.iter().find(|hit| hit.text_of.id() == person(nth).0).unwrap();
    // One answer is not enough, and it is kept all the same.
    let left = desk.publish("ed", &[answer(of(2), LeakAnswer::MayStand)]).unwrap_err();
    assert_eq!((left.hits.len(), left.answered), (1, 1));
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    let published = desk.publish("ed", &[answer(of(3), LeakAnswer::Remove)]).unwrap();
    assert_eq!((published.leaks.answered, published.leaks.removed), (2, 1));
    let edition = Edition::open(&desk.path("ed")).unwrap();
    let texts = |nth: u32| {
        let record = edition.reader().person(&RecordKey::Id(person(nth))).unwrap().unwrap();
        record.person.of("text").count()
    };
    assert_eq!(
        (texts(2), texts(3)),
        (1, 0),
        "what is removed stays out, and the person stays"
    );
    assert!(!holds(&desk.path("ed"), "or 8 701"));
    // The same telephone in another text is asked about again.
    desk.says(REPORT, 2, vec![text("ring 87011234567 again")]);
    assert_eq!(desk.blocking().len(), 1);
    let (_, previewed, _) = preview(&desk.registry, None, &mut |_| Ok(())).unwrap();
    assert_eq!((previewed.blocking(), previewed.removed), (1, 1));
}

#[test]
fn erasing_whom_an_answer_is_about_takes_the_answer_with_it() {
    let desk = desk();
    desk.says(REPORT, 1, vec![contact("+7 701 123 45 67")]);
    desk.says(
        REPORT,
        2,
        vec![name("First Invented", Disclosure::Public), text("ring 87011234567")],
    );
    let hits = desk.blocking();
    desk.publish("ed", &[answer(&hits[0], LeakAnswer::MayStand)]).unwrap();
    assert_eq!(desk.registry.leak_answers().unwrap().len(), 1);
    let erased = desk
        .registry
        .erase(&desk.actor, &[person(1).0], "request_of_family", "second editor");
    erased.unwrap();
    assert!(desk.registry.leak_answers().unwrap().is_empty());
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    assert!(desk.registry.leak_answers().unwrap().is_empty());
}

/// Elements that recur, as they do in any list: most names are shared by many.
const GIVEN: [&str; 12] = [
    "Memet",
    "Ali",
    "Aygul",
    "Gulnar",
    "Kairat",
    "Erlan",
    "Patigul",
    "Abdurehim",
    "Nurlan",
    "Tursun",
    "Zaynab",
    "Omer",
];
const FAMILY: [&str; 10] = [
    "Samarkan", "Memet", "Saparov", "Omarov", "Tohti", "Abdulla", "Musauly", "Kenesova", "Rozi", "Jelil",
];

/// The parts of ordinary texts: what is said of anybody.
fn sentence(draw: &mut impl FnMut(u32) -> u32, own: &str) -> String {
    let year = 2016 + draw(4);
    let day = format!("{year}-{:02}-{:02}", 1 + draw(12), 1 + draw(28));
    let some = GIVEN[draw(12) as usize];
    match draw(9) {
        0 => format!("{own} was taken on {day} and held in Inventown until {}.", year + 1),
        1 => format!(
            "A neighbour called {some} saw the police at about {}:{:02}.",
            draw(24),
            draw(60)
        ),
        2 => format!(
            "Sentenced to {} years, case no. {}-{} of {year}.",
            1 + draw(20),
            1 + draw(90),
            draw(9000)
        ),
        3 => format!("{own}被带走，当时{}岁，{year}年{}月。", 20 + draw(50), 1 + draw(12)),
        4 => format!("Его увезли {day}; о судьбе {some} ничего не известно."),
        5 => format!("Оны {year} жылы ұстады, {} адам бірге болды.", 2 + draw(40)),
        6 => format!(
            "He worked for {} years at factory no. {}, division 654201.",
            1 + draw(30),
            draw(300)
        ),
        7 => format!(
            "The list of {day} has {} names; {some} is the {}th.",
            draw(9000),
            1 + draw(99)
        ),
        _ => format!("His brother {some} lives abroad and has heard nothing since {day}."),
    }
}

/// Invented as a list would hold them: a public person with ten texts, and beside them what is protected: relatives with
/// the family's name, telephones, identity numbers, a testifier.
#[test]
fn fewer_than_one_in_a_hundred_of_ten_thousand_ordinary_texts_block() {
    let desk = desk();
    let mut state = 7u64;
    let mut draw = move |below: u32| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(below)).unwrap()
    };
    for nth in 0..1_000 {
        let family = FAMILY[draw(10) as usize];
        let own = format!("{} {family}", GIVEN[draw(12) as usize]);
        let mut claims = vec![name(&own, Disclosure::Public)];
        claims.extend((0..10).map(|_| {
            let words: Vec<String> = (0..4).map(|_| sentence(&mut draw, &own)).collect();
            text(&words.join(" "))
        }));
        let relative = Relative {
            relation: TermRef::key("brother"),
            person: PersonId::default(),
            name: Some(format!("{} {family}", GIVEN[draw(12) as usize])),
            note: None,
        };
        let id = format!("6542011970{:02}{:02}{:04}", 1 + draw(12), 1 + draw(28), draw(10_000));
        claims.extend([
            told("relative", Value::Relative(relative), Disclosure::Team),
            told(
                "id_number",
                Value::IdentityNumber(IdentityNumber::parse(&id).unwrap()),
                Disclosure::Team,
            ),
            told(
                "heading/phone",
                Value::Text(Text::new(format!("+7 70{} {:07}", draw(10), draw(9_999_999)))),
                Disclosure::Team,
            ),
            Claim {
                by: Some(Speaker {
                    name: Some(format!("{} {}", GIVEN[draw(12) as usize], FAMILY[draw(10) as usize])),
                    ..Speaker::default()
                }),
                ..told(
                    "text",
                    Value::Text(Text::new("What was told in confidence.")),
                    Disclosure::Team,
                )
            },
        ]);
        desk.says(REPORT, nth, claims);
    }
    let report = match desk.publish("ed", &[]) {
        Ok(published) => published.leaks,
        Err(report) => report,
    };
    assert!(report.texts >= 10_000, "{}", report.texts);
    let blocking = report.blocking();
    let looks = report.hits.len() - blocking;
    println!("{blocking} of 10,000 texts block, {looks} hits are for a look");
    assert!(blocking < 100, "{blocking} block: {:?}", &report.hits[..5]);
}

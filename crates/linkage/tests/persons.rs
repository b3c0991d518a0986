//! The whole way on invented persons: what is proposed, what is not, and why.

use guwah_linkage::{
    Asked, Comparable, Field, Found, Gathering, PlaceName, Register, Settings, Sex, Span, find, weigh,
};

fn day(day: i32) -> Span {
    Span {
        earliest: day,
        latest: day,
    }
}

fn year(year: i32) -> Span {
    Span {
        earliest: year * 10_000 + 101,
        latest: year * 10_000 + 1231,
    }
}

fn person(record: u64, name: &str) -> Comparable {
    Comparable {
        record,
        lists: vec![1],
        names: vec![name.to_owned()],
        sex: Some(Sex::Male),
        ..Comparable::default()
    }
}

fn place(key: &str) -> Vec<PlaceName> {
    vec![PlaceName {
        words: key.to_owned(),
        key: Some(key.to_owned()),
    }]
}

/// Others, so that frequencies mean something: most are called Memet or Tursun, as in life.
fn others(count: u64) -> Vec<Comparable> {
    let given = [
        "Memet", "Tursun", "Qurban", "Yasin", "Abdulla", "Ehmet", "Rozi", "Imin", "Niyaz", "Kerim",
    ];
    let one = |nth: u64| {
        let pick = |step: u64| given[((nth * step + nth / 7) % 100 * ((nth * 13 + step) % 100) / 1000) as usize % 10];
        Comparable {
            born: vec![year(1940 + (nth * 31 % 60) as i32)],
            residence: place(&format!("place {}", nth * 17 % 90)),
            ..person(1000 + nth, &format!("{} {}", pick(37), pick(59)))
        }
    };
    (0..count).map(one).collect()
}

fn found(some: &[Comparable], threshold: f32) -> Found {
    let mut gathering = Gathering::new();
    for one in some.iter().chain(&others(3000)) {
        gathering.add(one);
    }
    let asked = Asked {
        threshold,
        threads: 2,
        wanted: &|_, _| true,
    };
    find(&gathering.finish(2), &Settings::builtin(), &asked)
}

/// The score and reasons of the first two.
fn check(one: Comparable, other: Comparable) -> (f32, String) {
    let (a, b) = (one.record, other.record);
    let found = found(&[one, other], 0.01);
    let pair = found.pairs.into_iter().find(|pair| (pair.a, pair.b) == (a, b));
    pair.map_or((0.0, String::new()), |pair| (pair.score, pair.why))
}

#[test]
fn one_man_in_two_scripts_is_proposed_with_reasons() {
    let one = Comparable {
        born: vec![year(1977)],
        residence: place("qumul"),
        ..person(1, "Қайрат Самархан")
    };
    let other = Comparable {
        born: vec![Span {
            earliest: 19770201,
            latest: 19770228,
        }],
        residence: place("qumul"),
        ..person(2, "Kairat Samarkan")
    };
    let (score, why) = check(one, other);
    assert!(score > 0.9, "{score} {why}");
    for words in [
        "names sound alike: ",
        " ~ ",
        "born 1977 and 1977-02 agree",
        "same residence",
    ] {
        assert!(why.contains(words), "{words} in {why}");
    }
}

#[test]
fn one_number_is_proposed_whatever_the_name() {
    let one = Comparable {
        numbers: vec!["650103197702141234".to_owned()],
        ..person(1, "Shemshidin Tewekkul")
    };
    let other = Comparable {
        numbers: vec!["650103197702141234".to_owned()],
        ..person(2, "Shamshidin Tawakkul")
    };
    let (score, why) = check(one, other);
    assert!(score > 0.95 && why.contains("same identity number"), "{score} {why}");
}

#[test]
fn a_full_name_shared_by_two_of_different_age_is_not_proposed() {
    for (one, other) in [
        (day(19770214), day(19770215)),
        (day(19770214), day(19910303)),
        (year(1977), year(1978)),
    ] {
        let named = |record, born| Comparable {
            born: vec![born],
            ..person(record, "Shemshidin Tewekkul Mihrigul Zulpiqar")
        };
        let (score, why) = check(named(1, one), named(2, other));
        assert!(score < 0.5, "{score} {why}");
        let aged = |record, born| Comparable {
            aged: vec![born],
            ..person(record, "Shemshidin Tewekkul Mihrigul Zulpiqar")
        };
        let (score, why) = check(aged(1, one), aged(2, other));
        assert!(score < 0.5, "{score} {why}");
    }
}

#[test]
fn a_common_name_alone_is_never_one_person() {
    let found = found(&[person(1, "Memet Tursun"), person(2, "Memet Tursun")], 0.5);
    assert!(found.pairs.iter().all(|pair| (pair.a, pair.b) != (1, 2)));
    assert!(found.clusters.iter().all(|members| !members.contains(&1)));
}

#[test]
fn brothers_of_one_home_are_two_persons() {
    let brother = |record, name: &str, born: Option<Span>| Comparable {
        born: born.into_iter().collect(),
        residence: place("qumul"),
        birthplace: place("qumul"),
        relatives: vec!["Patigul Zulpiqar".to_owned()],
        ethnicity: vec!["uyghur".to_owned()],
        ..person(record, name)
    };
    // Of unknown age, of about one age, and twins.
    for (one, other) in [
        (None, None),
        (Some(year(1981)), Some(year(1983))),
        (Some(year(1981)), Some(year(1981))),
        (Some(day(19810214)), Some(day(19810214))),
    ] {
        for names in [
            ["Yasin Shemshidin", "Kerim Shemshidin"],
            ["Айгүл Шәмшидинқызы Тәвәккүлова", "Гүлнар Шәмшидинқызы Тәвәккүлова"],
            ["Hesenjan Tewekkul", "Ehmetjan Tewekkul"],
        ] {
            let (score, why) = check(brother(1, names[0], one), brother(2, names[1], other));
            assert!(score < 0.5, "{names:?} {score} {why}");
        }
    }
}

#[test]
fn numbers_made_on_one_day_are_of_brothers_and_sisters() {
    let one_of = |record, name: &str, number: &str, born: Option<Span>| Comparable {
        numbers: vec![number.to_owned()],
        born: born.into_iter().collect(),
        residence: place("qumul"),
        held_in: place("qumul"),
        ethnicity: vec!["uyghur".to_owned()],
        ..person(record, name)
    };
    for (names, numbers) in [
        (["Hüseyin Tewekkul", "Hasan Tewekkul"], ["12345678X", "123456780"]),
        (
            ["Aygul Tewekkul", "Aynur Tewekkul"],
            ["650103198102141244", "650103198102141248"],
        ),
        (["Patime Tewekkul", "Patigul Tewekkul"], ["AB7654321", "AB7654329"]),
        (["Yasin Tewekkul", "Yakup Tewekkul"], ["887654329", "887654330"]),
        (
            ["Айгүл Тәвәккүлова", "Айнұр Тәвәккүлова"],
            ["870101400123", "870101400124"],
        ),
        (["王丽娜", "王丽华"], ["65010319900214122X", "650103199002141221"]),
    ] {
        for born in [None, Some(day(19810214))] {
            let (score, why) = check(
                one_of(1, names[0], numbers[0], born),
                one_of(2, names[1], numbers[1], born),
            );
            assert!(score <= 0.25, "{names:?} {score} {why}");
        }
    }
}

#[test]
fn a_slip_in_the_number_of_one_name_is_still_one_person() {
    let one_of = |record, number: &str| Comparable {
        numbers: vec![number.to_owned()],
        born: vec![day(19810214)],
        residence: place("qumul"),
        ..person(record, "Shemshidin Tewekkul")
    };
    let (score, why) = check(one_of(1, "650103198102141244"), one_of(2, "650103198102141245"));
    assert!(score > 0.9, "{score} {why}");
}

#[test]
fn one_man_under_another_given_name_is_known_by_his_number() {
    let named = |record, name| Comparable {
        numbers: vec!["650103197702141234".to_owned()],
        residence: place("qumul"),
        relatives: vec!["Patigul Zulpiqar".to_owned()],
        ..person(record, name)
    };
    let (score, why) = check(named(1, "Yasin Shemshidin"), named(2, "Kerim Shemshidin"));
    assert!(score > 0.9 && !why.contains("brothers"), "{score} {why}");
}

#[test]
fn two_records_by_themselves_weigh_by_what_is_frequent_in_their_register() {
    let weighed = |persons: usize, called_so: usize| {
        let named = |record| Comparable {
            born: vec![year(1977)],
            residence: place("qumul"),
            ..person(record, "Shemshidin Tewekkul")
        };
        let held_by = |field, text: &str| match field {
            Field::Word => Some(called_so),
            Field::Residence => {
                assert_eq!(text, "qumul");
                Some(persons / 50)
            }
            _ => None,
        };
        let register = Register {
            records: persons,
            held_by: &held_by,
        };
        weigh(&named(1), &named(2), register, &Settings::builtin())
    };
    let (rare, frequent) = (weighed(1_000_000, 5), weighed(1_000_000, 200_000));
    assert!(rare.score > 0.9 && frequent.score < 0.1, "{rare:?} {frequent:?}");
    for found in [&rare, &frequent] {
        let fields: Vec<Field> = found.reasons.iter().map(|reason| reason.field).collect();
        assert_eq!(fields, [Field::Word, Field::Born, Field::Sex, Field::Residence]);
        let bits = found.before + found.reasons.iter().map(|reason| reason.bits).sum::<f32>();
        let expected = 1.0 / (1.0 + (-bits).exp2());
        assert!((found.score - expected).abs() < 1e-3, "{} and {expected}", found.score);
    }
    assert!(
        weighed(1000, 5).before > rare.before,
        "in a small register few pairs are random"
    );
}

#[test]
fn the_same_records_give_the_same_answer() {
    let some = [person(1, "Shemshidin Tewekkul"), person(2, "Шәмшидин Тәвәккүл")];
    let (one, other) = (found(&some, 0.01), found(&some, 0.01));
    assert_eq!(one.pairs, other.pairs);
    assert_eq!(one.clusters, other.clusters);
}

#[test]
fn what_is_not_wanted_is_not_given() {
    let mut gathering = Gathering::new();
    for record in [1, 2] {
        gathering.add(&Comparable {
            numbers: vec!["650103197702141234".to_owned()],
            ..person(record, "Shemshidin Tewekkul")
        });
    }
    let records = gathering.finish(1);
    let mut asked = Asked {
        threshold: 0.5,
        threads: 1,
        wanted: &|_, _| true,
    };
    assert_eq!(find(&records, &Settings::builtin(), &asked).pairs.len(), 1);
    asked.wanted = &|a, b| (a, b) != (1, 2);
    assert!(find(&records, &Settings::builtin(), &asked).pairs.is_empty());
}

#[test]
fn nothing_and_anything_can_be_gathered() {
    let empty = Gathering::new().finish(2);
    let asked = Asked {
        threshold: 0.5,
        threads: 2,
        wanted: &|_, _| true,
    };
    assert!(find(&empty, &Settings::builtin(), &asked).pairs.is_empty());
    let odd = ["", "·", "\u{202e}", "😀 😀", &"x ".repeat(5000), "a/b;c|d"];
    let odd: Vec<Comparable> = odd.iter().zip(1..).map(|(name, record)| person(record, name)).collect();
    found(&odd, 0.5);
}

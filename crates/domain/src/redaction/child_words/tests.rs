//! By which words a child is known, and by which none is.

use super::*;
use crate::value::{TermRef, Text};

fn calls(property: &str, words: &str) -> bool {
    calls_a_child(&Claim::stated(property, Value::Text(Text::new(words))))
}

#[test]
fn an_age_in_words_or_a_class_calls_a_child() {
    for words in [
        "about ten",
        "ten or so",
        "ten years old",
        "was ten years old",
        "she was ten years old then",
        "aged ten",
        "around 10 years old",
        "10-12",
        "десять лет",
        "около десяти лет",
        "ей было десять лет",
        "10 лет",
        "он жаста",
        "10 жаста",
        "十岁",
        "大约十岁",
        "他十岁",
        "on yaşında",
        "10 yaşındaydı, 10 yaşında",
        "ئون ياش",
        "5 months old",
        "minor",
        "a child",
        "child",
        "ребёнок",
        "schoolgirl",
        "5th grade",
        "grade 5",
        "pupil of the fifth grade",
        "ученик 5 класса",
        "ученица пятого класса",
        "5-класс",
        "五年级",
        "小学三年级",
        "五年级学生",
        "5. sınıf",
        "5-сынып оқушысы",
        "kindergarten",
        "детский сад",
        "幼儿园",
        "about 17",
        "16 to 20",
        "under 18",
    ] {
        assert!(calls("age", words), "{words}");
    }
    for (property, words) in [
        ("heading/Age at arrest", "ten"),
        ("heading/Возраст", "десять"),
        ("heading/Notes", "ten years old"),
        ("heading/Occupation", "schoolboy"),
        ("heading/School", "5th grade"),
        ("heading/备注", "当时十岁"),
        ("profession", "pupil"),
        ("profession", "школьница, 5 класс"),
    ] {
        assert!(calls(property, words), "{property}: {words}");
    }
    let pupil = TermRef {
        term: Some("student".into()),
        words: Some("pupil".into()),
    };
    assert!(calls_a_child(&Claim::stated("profession", Value::Term(pupil))));
    assert!(calls_a_child(&Claim::stated(
        "status",
        Value::Term(TermRef::key("state_institution"))
    )));
}

#[test]
fn what_grown_ups_are_called_does_not() {
    for words in [
        "about thirty",
        "thirty years old",
        "forty",
        "сорок лет",
        "四十岁",
        "二十五岁",
        "under 60",
        "unknown",
        "adult",
        "30s",
    ] {
        assert!(!calls("age", words), "{words}");
    }
    for (property, words) in [
        ("heading/Children", "3"),
        ("heading/Notes", "sentenced to ten years"),
        ("heading/Notes", "10 years in prison"),
        ("heading/Срок", "десять лет лишения свободы"),
        ("heading/Срок", "10 лет"),
        ("heading/Sentence", "ten years old law"),
        ("heading/Notes", "taught the 5th grade"),
        ("heading/Occupation", "kindergarten teacher"),
        ("heading/Occupation", "teacher of grade 5"),
        ("profession", "school teacher"),
        ("profession", "воспитатель детского сада"),
        ("profession", "小学老师"),
        ("profession", "university student"),
        ("text", "Her son was ten years old."),
    ] {
        assert!(!calls(property, words), "{property}: {words}");
    }
}

#[test]
fn a_relative_is_said_to_be_a_child() {
    for note in [
        "son, 6 years old",
        "six years old",
        "was six years old when she was taken",
        "сын, шесть лет",
        "6 лет",
        "儿子，六岁",
        "oğlu, yedi yaşında",
        "pupil of the 3rd grade",
        "goes to kindergarten",
        "a baby",
        "minor son",
    ] {
        assert!(is_said_of_a_child(note), "{note}");
    }
    for note in [
        "in prison",
        "sentenced to 10 years in prison",
        "a teacher",
        "30 years old",
        "lives in Almaty",
        "осуждён на десять лет",
        "判处十年徒刑",
        "",
    ] {
        assert!(!is_said_of_a_child(note), "{note}");
    }
}

/// Who speaks, an account, and whether it says of its person that they were a child.
const ACCOUNTS: &[(&str, &str, bool)] = &[
    ("sibling", "He was ten years old when they came.", true),
    (
        "sibling",
        "They took her at night; she was only twelve years old.",
        true,
    ),
    ("spouse", "Taken at the age of 16 years.", true),
    ("sibling", "Taken from school, aged 15.", true),
    ("sibling", "Ему было десять лет, когда его забрали.", true),
    ("sibling", "Она была увезена в возрасте 14 лет.", true),
    ("sibling", "他当时十岁。", true),
    ("sibling", "O zaman on yaşında, okuldan aldılar; o 10 yaşında.", true),
    ("parent", "My son was nine years old when they took him.", true),
    ("parent", "我女儿当时八岁。", true),
    ("sibling", "He was nearly 18 years old.", true),
    ("neighbour", "Her son was ten years old when they took her.", false),
    ("child", "My brother was ten years old when they took him.", false),
    ("sibling", "He was sentenced to ten years.", false),
    ("sibling", "He was 40 years old when they came.", false),
    ("sibling", "Его осудили на десять лет.", false),
    ("sibling", "Ее посадили на 10 лет.", false),
    ("sibling", "He was taken ten years ago.", false),
    ("sibling", "他被判十年。", false),
    ("sibling", "His children were 5 years old.", false),
    ("sibling", "The camp is ten years old.", false),
    ("sibling", "", false),
];

#[test]
fn an_account_says_of_its_person_that_they_were_a_child() {
    use crate::act::Act;
    use crate::claim::Speaker;
    let mut wrong = Vec::new();
    for (relation, account, expected) in ACCOUNTS {
        let act = Act {
            account: Some((*account).to_owned()),
            ..Act::of_kind("arrested")
        };
        let mut claim = Claim::stated("act", Value::Act(Box::new(act)));
        claim.by = Some(Speaker {
            relation: Some((*relation).to_owned()),
            ..Speaker::default()
        });
        if tells_of_a_child(&claim) != *expected {
            wrong.push(format!("{relation}: {account}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

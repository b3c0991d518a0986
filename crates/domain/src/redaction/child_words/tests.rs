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

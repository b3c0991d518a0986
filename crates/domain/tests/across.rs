//! Contradictions across properties, reasons, labels of acts and the questions to the editor, as tables: given these claims, this
//! stands against that. The tables lie in `across/`, a case a line. A row is tried in the order in which it is written and in the reverse.
//!
//! A claim is `who@said [held] property value`: `son@2019 age 40`, `paper id 654221197001010032`, `court sentenced=2018/84
//! extremism,social_order` (an act with its date, months of sentence and reasons). A relative is one by name; `court` and
//! `ministry` are officials; `paper`, `report` and `list` are sources that speak for themselves; `list2014` is a list of that year;
//! what stands behind `^` is when the source was published: `report^2018 died`.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held, Speaker};
use guwah_domain::contest::{ContestKind, contests};
use guwah_domain::course::course_notes;
use guwah_domain::id::{JudgementId, PersonId, SourceId};
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::judgement::{Judgement, Verdict};
use guwah_domain::listing::{Release, Spans};
use guwah_domain::person::Person;
use guwah_domain::public_number::PublicNumber;
use guwah_domain::questions::questions;
use guwah_domain::source::Source;
use guwah_domain::status::{Briefs, SourceBrief, status};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::{TermRef, Value};

fn date(text: &str) -> VagueDate {
    VagueDate::parse(text).unwrap()
}

fn source_of(who: &str) -> SourceId {
    let mut id = [0; 16];
    for (at, byte) in who.bytes().enumerate() {
        id[at % 16] ^= byte.wrapping_add(u8::try_from(at).unwrap());
    }
    SourceId(id)
}

/// `kind=when/months reasons @label`.
fn act(words: &str) -> Act {
    let (words, label) = words
        .split_once('@')
        .map_or((words, None), |(act, label)| (act.trim(), Some(label)));
    let (words, reasons) = words.split_once(' ').unwrap_or((words, ""));
    let (words, months) = words
        .split_once('/')
        .map_or((words, None), |(act, months)| (act, Some(months)));
    let (kind, when) = words
        .split_once('=')
        .map_or((words, None), |(kind, when)| (kind, Some(when)));
    Act {
        kind: kind.into(),
        when: when.map(date),
        label: label.map(str::to_owned),
        sentence: months.map(|months| match months.parse() {
            Ok(months) => Sentence {
                months: Some(months),
                ..Sentence::default()
            },
            Err(_) => Sentence::parse(&months.replace('_', " ")),
        }),
        reasons: reasons
            .split(',')
            .filter(|reason| !reason.is_empty())
            .map(TermRef::key)
            .collect(),
        ..Act::default()
    }
}

/// Sources of which nobody knows when they were published.
const UNDATED: fn(SourceId) -> SourceBrief = |_| SourceBrief::default();

/// When each source of the rows was published: what stands behind `^`.
fn brief_of(rows: &[&str]) -> impl Fn(SourceId) -> SourceBrief {
    let published = rows.iter().filter_map(|row| {
        let (who, year) = row.split_once(' ')?.0.split_once('^')?;
        let source = Source {
            kind: "report".into(),
            published_on: Some(date(year)),
            ..Source::default()
        };
        Some((source_of(&format!("{who}^{year}")), SourceBrief::of(&source)))
    });
    let published: Vec<_> = published.collect();
    move |id| {
        published
            .iter()
            .find(|(of, _)| *of == id)
            .map(|(_, brief)| *brief)
            .unwrap_or_default()
    }
}

fn told(row: &str) -> (SourceId, Claim) {
    let (who, what) = row.split_once(' ').unwrap();
    let (who, said) = who.split_once('@').map_or((who, None), |(who, said)| (who, Some(said)));
    let held = Held::ALL
        .into_iter()
        .find(|held| what.starts_with(&format!("{} ", held.key())));
    let what = held.map_or(what, |held| &what[held.key().len() + 1..]);
    let (property, value) = what.split_once(' ').unwrap_or((what, ""));
    let term = |property: &str| Claim::stated(property, Value::Term(TermRef::key(value)));
    let mut claim = match property {
        "born" | "died" if !value.is_empty() => Claim::stated(property, Value::Date(date(value))),
        "age" => Claim::stated("age", Value::Age(VagueAge::parse(value, None).unwrap())),
        "id" => Claim::stated(
            "id_number",
            Value::IdentityNumber(IdentityNumber::parse(value).unwrap()),
        ),
        "public_id" => {
            let number = PublicNumber::of(&IdentityNumber::parse(value).unwrap());
            Claim::stated("id_number", Value::PublicNumber(number))
        }
        "sex" | "status" => term(property),
        "reason" if value.starts_with('“') => {
            let words = TermRef {
                term: None,
                words: Some(value.to_owned()),
            };
            Claim::stated("reason", Value::Term(words))
        }
        "reason" => term("reason"),
        _ => Claim::stated("act", Value::Act(Box::new(act(what)))),
    };
    claim.held = held.unwrap_or_default();
    if let Some(year) = who.strip_prefix("list").filter(|year| !year.is_empty()) {
        let mut spans = Spans::default();
        let on = format!("{year}-01-01").parse().unwrap();
        spans.begin(Release { on, nth: 1 }, None);
        claim.listed = Some(spans);
    }
    claim.said_on = said.map(date);
    if !["paper", "report", "list"].iter().any(|source| who.starts_with(source)) {
        claim.by = Some(Speaker {
            name: who.split('^').next().map(Into::into),
            official: who.starts_with("court") || who.starts_with("ministry"),
            ..Speaker::default()
        });
    }
    (source_of(who), claim)
}

fn person(rows: &[&str], backwards: bool) -> Person {
    let mut rows = rows.to_vec();
    if backwards {
        rows.reverse();
    }
    let mut person = Person::new(PersonId([1; 16]));
    for row in rows {
        let (source, claim) = told(row);
        person.statement_mut(source).claims.push(claim);
    }
    person
}

/// Each contradiction as its property and the properties of its claims: `born: age born id_number`.
fn contested(person: &Person, briefs: &Briefs<'_>) -> String {
    let mut shown: Vec<String> = contests(person, briefs)
        .iter()
        .map(|contest| {
            let mut of: Vec<&str> = contest.claims.iter().map(|told| told.claim.property.as_str()).collect();
            of.sort_unstable();
            let refuted = if contest.kind == ContestKind::Refuted {
                " refuted"
            } else {
                ""
            };
            format!("{}: {}{refuted}", contest.property, of.join(" "))
        })
        .collect();
    shown.sort();
    shown.join("; ")
}

/// The keys of what is asked, remarks on the course among them.
fn asked(person: &Person, briefs: &Briefs<'_>) -> String {
    let contests = contests(person, briefs);
    let status = status(person, briefs, Some(Day::constant(2026, 11, 22)));
    let questions = questions(person, &contests, &status, briefs);
    let mut keys: Vec<&str> = (course_notes(person, &contests).iter().chain(&questions))
        .map(|(_, note)| note.rule)
        .collect();
    keys.sort_unstable();
    keys.join(" ")
}

#[track_caller]
fn check(table: &str, of: impl Fn(&Person, &Briefs<'_>) -> String) {
    let mut wrong = Vec::new();
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let (rows, expected) = row
            .split_once(" =>")
            .expect("a row is claims, an arrow and what follows");
        let rows: Vec<&str> = rows.split("; ").collect();
        let expected = expected.trim();
        for backwards in [false, true] {
            let got = of(&person(&rows, backwards), &brief_of(&rows));
            if got != expected {
                wrong.push(format!(
                    "{rows:?} backwards: {backwards}\n  expected {expected}\n  got      {got}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn birth_age_and_the_number_are_compared() {
    check(
        include_str!("across/birth_age_and_the_number_are_compared.txt"),
        contested,
    );
}

#[test]
fn sex_and_the_number_are_compared() {
    check(include_str!("across/sex_and_the_number_are_compared.txt"), contested);
}

#[test]
fn a_death_without_a_day_is_told_by_when_its_source_spoke() {
    check(
        include_str!("across/a_death_without_a_day_is_told_by_when_its_source_spoke.txt"),
        contested,
    );
}

#[test]
fn one_dies_once() {
    check(include_str!("across/one_dies_once.txt"), contested);
}

#[test]
fn reasons_that_overlap_do_not_contradict() {
    check(
        include_str!("across/reasons_that_overlap_do_not_contradict.txt"),
        contested,
    );
}

#[test]
fn accounts_of_acts_are_one_by_label_alone() {
    check(
        include_str!("across/accounts_of_acts_are_one_by_label_alone.txt"),
        contested,
    );
}

#[test]
fn accounts_are_joined_and_parted_by_a_judgement() {
    let rows = [
        "daughter@2019 arrested=2017-06",
        "son@2019 arrested=2017",
        "list2020 arrested=2018-09 @roll:1:arrested:1",
        "paper@2021 arrested=2018-11 @roll:1:arrested:1",
    ];
    // Which rows are judged to be one act, or two; then what is asked, and what contradicts.
    type Case = (&'static [(usize, usize, bool)], &'static str, &'static str);
    let cases: [Case; 7] = [
        (&[], "one_act_or_two", "act: act act"),
        (&[(0, 1, true)], "", "act: act act"),
        (&[(0, 1, false)], "", "act: act act"),
        (&[(2, 3, false)], "one_act_or_two", ""),
        (&[(0, 1, true), (1, 2, true)], "", "act: act act act act"),
        (&[(0, 2, true), (0, 2, false), (2, 3, false)], "one_act_or_two", ""),
        (&[(0, 1, false), (0, 1, true), (2, 3, false)], "", ""),
    ];
    for (judged, questions, contradictions) in cases {
        let mut person = person(&rows, false);
        let id = |at: usize| {
            let (source, claim) = told(rows[at]);
            claim.id(person.id, source)
        };
        let judgements: Vec<Judgement> = (0u8..)
            .zip(judged)
            .map(|(nth, (one, other, is_one))| Judgement {
                id: JudgementId([nth; 16]),
                verdict: if *is_one {
                    Verdict::OneAct(id(*one), id(*other))
                } else {
                    Verdict::NotOneAct(id(*one), id(*other))
                },
                by: "an editor".into(),
                on: "2026-11-22".into(),
                why: None,
            })
            .collect();
        person.editorial.judgements = judgements;
        let got = (asked(&person, &UNDATED), contested(&person, &UNDATED));
        assert_eq!(got, (questions.to_owned(), contradictions.to_owned()), "{judged:?}");
    }
}

#[test]
fn accounts_of_two_records_are_joined_and_parted_too() {
    let mut first = person(&["daughter@2019 arrested=2017-06"], false);
    let (source, claim) = told("son@2019 arrested=2017");
    let mut other = Person::new(PersonId([2; 16]));
    let other_id = claim.id(other.id, source);
    other.statement_mut(source).claims.push(claim);
    let (daughter, own) = told("daughter@2019 arrested=2017-06");
    first.editorial.judgements.push(Judgement {
        id: JudgementId([7; 16]),
        verdict: Verdict::OneAct(own.id(first.id, daughter), other_id),
        by: "an editor".into(),
        on: "2026-11-22".into(),
        why: None,
    });
    let (mut one_way, mut other_way) = (first.clone(), other.clone());
    one_way.join(other);
    other_way.join(first);
    assert_eq!(
        (asked(&one_way, &UNDATED), asked(&other_way, &UNDATED)),
        (String::new(), String::new())
    );
}

#[test]
fn one_arrest_or_two_is_asked() {
    check(include_str!("across/one_arrest_or_two_is_asked.txt"), asked);
}

#[test]
fn a_sentence_runs_from_the_day_of_detention() {
    check(
        include_str!("across/a_sentence_runs_from_the_day_of_detention.txt"),
        asked,
    );
}

#[test]
fn an_ended_sentence_is_asked_about() {
    check(include_str!("across/an_ended_sentence_is_asked_about.txt"), asked);
}

#[test]
fn what_is_told_of_before_birth_is_asked_about() {
    check(
        include_str!("across/what_is_told_of_before_birth_is_asked_about.txt"),
        asked,
    );
}

#[test]
fn whether_death_or_life_came_first_is_asked() {
    check(
        include_str!("across/whether_death_or_life_came_first_is_asked.txt"),
        asked,
    );
}

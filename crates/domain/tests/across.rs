//! Contradictions across properties, reasons, labels of acts and the questions to the editor, as tables: given these claims, this
//! stands against that. A row is tried in the order in which it is written and in the reverse.
//!
//! A claim is `who@said [held] property value`: `son@2019 age 40`, `paper id 654221197001010032`, `court sentenced=2018/84
//! extremism,social_order` (an act with its date, months of sentence and reasons). A relative is one by name; `court` and
//! `ministry` are officials; `paper`, `report` and `list` are sources that speak for themselves; `list2014` is a list of that year.
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
use guwah_domain::status::{SourceBrief, status};
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
            name: Some(who.into()),
            official: matches!(who, "court" | "ministry"),
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
fn contested(person: &Person) -> String {
    let mut shown: Vec<String> = contests(person)
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
fn asked(person: &Person) -> String {
    let status = status(person, &|_| SourceBrief::default(), Some(Day::constant(2026, 11, 22)));
    let questions = questions(person, &status);
    let mut keys: Vec<&str> = (course_notes(person).iter().chain(&questions))
        .map(|(_, note)| note.rule)
        .collect();
    keys.sort_unstable();
    keys.join(" ")
}

#[track_caller]
fn check(table: &[(&[&str], &str)], of: impl Fn(&Person) -> String) {
    let mut wrong = Vec::new();
    for (rows, expected) in table {
        for backwards in [false, true] {
            let got = of(&person(rows, backwards));
            if got != *expected {
                wrong.push(format!(
                    "{rows:?} backwards: {backwards}\n  expected {expected}\n  got      {got}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const MAN_1948: &str = "654221194801010037";
const WOMAN_1970: &str = "654221197001010025";

#[test]
fn birth_age_and_the_number_are_compared() {
    let woman = format!("paper id {WOMAN_1970}");
    let man = format!("paper id {MAN_1948}");
    check(
        &[
            (&["paper born 1970", &woman.replace("paper", "son")], ""),
            (
                &["paper born 1971", &woman.replace("paper", "son")],
                "born: born id_number",
            ),
            (&["paper born 1971", &woman], "born: born id_number"),
            (&["paper born 1970-01", &woman], ""),
            (&["paper born 1970-02", &woman], "born: born id_number"),
            (&["paper born 1970-02~", &woman], ""),
            (&["paper born 197X", &woman], ""),
            (&["paper born 196X", &woman], "born: born id_number"),
            (&["paper born 1970", "son@2019 age 49"], ""),
            (&["paper born 1970", "son@2019 age 48"], ""),
            (&["paper born 1970", "son@2019 age 45"], "born: age born"),
            (&["paper born 1970", "son age 45"], ""),
            (&["paper born 1970", "list2020 age 50"], ""),
            (&["paper born 1970", "list2020 age 40"], "born: age born"),
            (&["paper born 1990", "son@2019 age under 18"], "born: age born"),
            (&["paper born 2005", "son@2019 age under 18"], ""),
            (&["paper born 1930", "son@2019 age over 60"], ""),
            (&["paper born 1970", "son@2019 age over 60"], "born: age born"),
            (&["paper born 1970", "son@2019 rumoured age 20"], ""),
            (&["paper born 1970", "son@2019 denied age 20"], ""),
            (&["paper rumoured born 1950", &woman], ""),
            (&["son@2019 age 40", &man], "born: age id_number"),
            (&["son@2019 age 40", "paper id 654221480101003"], "born: age id_number"),
            (&["son@2019 age 71", "paper id 654221480101003"], ""),
            (&["son@2019 age 40", "paper id E12345678"], ""),
            (&["son@2019 age 40", "paper id +77015550101"], ""),
            (&["son@2019 age 40", "paper id 790101300123"], ""),
            (&["son@2019 age 20", "paper id 790101300123"], "born: age id_number"),
            (
                &["paper born 1948", "son@2019 age 40", &woman],
                "born: age born id_number",
            ),
            (
                &["paper born 1948", "report public_id 654221197001010025"],
                "born: born id_number",
            ),
            (&["paper born 1970-05", "report public_id 654221197001010025"], ""),
            (&["list2020 born 1970", "list2020 age 20"], "born: age born"),
            (&["paper born 1970", "report born 1975"], "born: born born"),
            (&["paper born 1970", "report feared born 1975"], ""),
            (&["paper born 1970", "paper born 1985"], "born: born born"),
            (&["son@2019 born 1970", "son@2021 born 1971"], ""),
            (&["son@2019 born 1970", "son@2019 born 1971"], "born: born born"),
        ],
        contested,
    );
}

#[test]
fn sex_and_the_number_are_compared() {
    let man = format!("paper id {MAN_1948}");
    check(
        &[
            (&["son sex male", &man], ""),
            (&["son sex female", &man], "sex: id_number sex"),
            (&["son sex other", &man], ""),
            (&["son denied sex female", &man], ""),
            (&["son sex female", "paper id 654221480101004"], ""),
            (&["son sex male", "paper id 654221480101004"], "sex: id_number sex"),
            (&["son sex female", "paper id 6542211948??????O?"], "sex: id_number sex"),
            (&["son sex female", "paper id 6542211948????????"], ""),
            (&["son sex female", "paper id E12345671"], ""),
            (&["son sex female", "paper public_id 654221194801010037"], ""),
            (&["son sex female", "paper sex male"], "sex: sex sex"),
        ],
        contested,
    );
}

#[test]
fn one_dies_once() {
    check(
        &[
            (&["son died 2018-03", "court died=2018-03-10"], ""),
            (&["son died 2018-03", "court died=2019-11"], "died: act died"),
            (&["son died 2018", "court died=2018-11"], ""),
            (
                &["son died 2018", "court died=2018-11", "paper died=2020"],
                "died: act act died",
            ),
            (&["son died=2018", "paper died=2020"], "died: act act"),
            (&["son@2019 died=2018", "son@2021 died=2020"], ""),
            (&["son died 2018", "paper rumoured died=2020"], ""),
            (&["son died 2018", "paper denied died=2020"], ""),
            (&["son died 2018", "paper died"], ""),
            (&["son born 1990", "paper died 1985"], "born: born died"),
            (&["son born 1985", "paper died 1985"], ""),
            (&["son died 2018", "paper died 2020"], "died: died died"),
            (
                &["paper relayed died=2018-03", "son witnessed filmed=2019-05"],
                "act: act act refuted",
            ),
            (
                &[
                    "paper relayed died=2018-03",
                    "son witnessed filmed=2019-05",
                    "report died 2020",
                ],
                "act: act act refuted",
            ),
        ],
        contested,
    );
}

#[test]
fn reasons_that_overlap_do_not_contradict() {
    check(
        &[
            (
                &["court sentenced=2018 extremism,social_order", "son reason extremism"],
                "",
            ),
            (
                &["court sentenced=2018 extremism", "son reason prayer"],
                "reason: act reason",
            ),
            (&["court reason religion", "son reason prayer"], ""),
            (&["court reason beard", "son reason religion"], ""),
            (&["court reason beard", "son reason fasting"], "reason: reason reason"),
            (
                &[
                    "court sentenced=2018 extremism",
                    "court sentenced=2019 social_order",
                    "son reason social_order",
                ],
                "",
            ),
            (
                &["court reason extremism", "son reason prayer", "son reason extremism"],
                "",
            ),
            (
                &["court reason extremism", "son reason prayer", "wife reason extremism"],
                "reason: reason reason",
            ),
            (&["court reason extremism", "son reason reason_unknown"], ""),
            (&["court reason extremism", "son reason no_reason_given"], ""),
            (
                &["court reason extremism", "son denied reason extremism"],
                "reason: reason reason",
            ),
            (&["court reason extremism", "son rumoured reason prayer"], ""),
            (&["court reason extremism", "son feared reason prayer"], ""),
            (
                &["court reason extremism", "son inferred reason speaking_up"],
                "reason: reason reason",
            ),
            (&["court reason extremism", "ministry reason separatism"], ""),
            (&["wife reason prayer", "son reason beard"], ""),
            (&["court reason extremism", "son reason “he prayed”"], ""),
            (&["court denied sentenced=2018 extremism", "son reason prayer"], ""),
        ],
        contested,
    );
}

#[test]
fn accounts_of_acts_are_one_by_label_alone() {
    check(
        &[
            (
                &[
                    "list2019 arrested=2017-03 @a:1:arrested:1",
                    "paper arrested=2018-09 @b:1:arrested:1",
                ],
                "",
            ),
            (
                &["list2019 arrested=2017-03 @x", "paper arrested=2018-09 @x"],
                "act: act act",
            ),
            (&["list2019 arrested=2017-03 @x", "paper arrested=2017 @x"], ""),
            (
                &["son sentenced=2018/84 @x", "paper sentenced=2018/120 @x"],
                "act: act act",
            ),
            (&["son arrested=2017-03", "paper arrested=2018-09"], ""),
        ],
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
    let cases: [(&[(usize, usize, bool)], &str, &str); 7] = [
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
        let got = (asked(&person), contested(&person));
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
    assert_eq!((asked(&one_way), asked(&other_way)), (String::new(), String::new()));
}

#[test]
fn one_arrest_or_two_is_asked() {
    check(
        &[
            (
                &["daughter@2019 arrested=2017-06", "son@2019 arrested=2017"],
                "one_act_or_two",
            ),
            (
                &["daughter@2019 arrested=2017-06", "son@2019 arrested=2017-06"],
                "one_act_or_two",
            ),
            (
                &["daughter@2019 arrested=2017-06", "son@2019 arrested=2017-07~"],
                "one_act_or_two",
            ),
            (&["daughter@2019 arrested=2017-06", "son@2019 arrested=2018"], ""),
            (&["daughter@2019 arrested=2017-06", "son@2019 arrested"], ""),
            (&["daughter@2019 arrested=2017-06 @x", "son@2019 arrested=2017 @x"], ""),
            (
                &["daughter@2019 arrested=2017-06 @x", "son@2019 arrested=2017 @y"],
                "one_act_or_two",
            ),
            (
                &["daughter@2019 arrested=2017-06 @x", "son@2019 arrested=2017"],
                "one_act_or_two",
            ),
            (
                &[
                    "list2019 arrested=2017-06 @l:1:arrested:1",
                    "list2019 arrested=2017 @l:1:arrested:2",
                ],
                "",
            ),
            (&["daughter@2019 arrested=2017-06", "son@2019 feared arrested=2017"], ""),
            (
                &["daughter@2019 arrested=2017-06", "ministry@2019 denied arrested=2017"],
                "",
            ),
            (&["daughter@2019 arrested=2017-06", "son@2019 tried=2017"], ""),
            (
                &[
                    "daughter@2019 arrested=2017-06",
                    "son@2019 arrested=2017",
                    "wife@2019 arrested=2017",
                ],
                "one_act_or_two",
            ),
        ],
        asked,
    );
}

#[test]
fn a_sentence_runs_from_the_day_of_detention() {
    check(
        &[
            (
                &[
                    "son@2019 arrested=2017-03",
                    "son@2019 sentenced=2018-04/12",
                    "son@2019 released=2018-04",
                ],
                "",
            ),
            (
                &["son@2019 sentenced=2018-04/12", "son@2019 released=2018-06"],
                "release_before_sentence_ends",
            ),
            (
                &[
                    "son@2019 arrested=2017-03",
                    "son@2019 sentenced=2018-04/24",
                    "son@2019 released=2018-06",
                ],
                "release_before_sentence_ends",
            ),
            (
                &[
                    "son@2019 arrested=2017-03",
                    "son@2019 sentenced=2018-04/24",
                    "son@2019 released=2019-04",
                ],
                "",
            ),
            (
                &[
                    "son@2022 arrested=2010-01",
                    "son@2022 released=2011-01",
                    "son@2022 arrested=2019-05",
                    "son@2022 sentenced=2019-09/24",
                    "son@2022 released=2020-02",
                ],
                "release_before_sentence_ends",
            ),
            (
                &[
                    "son@2022 arrested=2010-01",
                    "son@2022 released=2011-01",
                    "son@2022 arrested=2019-05",
                    "son@2022 sentenced=2019-09/24",
                    "son@2022 released=2021-06",
                ],
                "",
            ),
            (
                &[
                    "son@2019 arrested=2017-03",
                    "son@2019 sentenced=2018-04/15_days",
                    "son@2019 released=2018-04-20",
                ],
                "",
            ),
        ],
        asked,
    );
}

#[test]
fn an_ended_sentence_is_asked_about() {
    check(
        &[
            (&["son@2018 sentenced=2017-04/36"], "sentence_ended"),
            (&["court sentenced=2017-04/36"], "sentence_ended"),
            (&["son@2018 sentenced=2017-04/240"], ""),
            (&["son@2018 sentenced=2017-04/life"], ""),
            (&["son@2018 sentenced=2017-04/5-12_years"], ""),
            (&["son@2018 sentenced=2024/3_years"], ""),
            (&["son@2018 arrested=2024-01", "son@2024 sentenced=2024-02/3_years"], ""),
            (
                &["son@2018 arrested=2022-01", "son@2024 sentenced=2024-02/3_years"],
                "sentence_ended",
            ),
            (&["son@2018 sentenced=2017/108"], ""),
            (&["son@2018 sentenced=2017-04/36", "son@2021 released=2020-04"], ""),
            (&["son@2018 sentenced=2017-04/36", "son@2021 died=2019"], ""),
            (&["son@2018 sentenced=2017-04/3_years_suspended_for_4_years"], ""),
            (
                &[
                    "son@2021 arrested=2009-01",
                    "son@2021 released=2010-01",
                    "son@2021 arrested=2018-05",
                    "son@2021 sentenced=2018-12/120",
                ],
                "",
            ),
            (
                &[
                    "son@2021 sentenced=2012-05/240",
                    "son@2021 sentence_changed=2016-05/144",
                ],
                "sentence_ended",
            ),
            (
                &[
                    "son@2021 sentenced=2015-05/240",
                    "son@2021 sentence_changed=2016-05/144",
                ],
                "",
            ),
        ],
        asked,
    );
}

#[test]
fn whether_death_or_life_came_first_is_asked() {
    check(
        &[
            (
                &["wife@2019 released=2018-03-10", "neighbour@2019 relayed died=2018"],
                "death_or_life",
            ),
            (&["wife@2019 released=2018-03-10", "neighbour@2019 died=2018-04"], ""),
            (&["wife@2019 arrested=2018-03-10", "neighbour@2019 died=2018"], ""),
            (
                &["wife@2019 filmed=2018-03-10", "neighbour@2019 rumoured died=2018"],
                "",
            ),
            (
                &["wife@2019 filmed=2018-03-10", "neighbour@2019 died=2018"],
                "death_or_life",
            ),
        ],
        asked,
    );
}

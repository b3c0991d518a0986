//! The status rule as a table: given these claims, this is the headline. A row is tried in the order in which it is written
//! and in the reverse: the order of recording decides nothing.
//!
//! A claim is `who@said [held] what`: `wife@2019-06 camp` states a status, `court@2021 sentenced=2019-03/120` an act with its
//! date and the months of a sentence; `>term` is the form that it leads to, `#words` its account; `=“Ramadan_2017”` is a date in words that are none. Who: relatives and others by
//! what they are; officials; `statement`, `verdict` and `leak` are a State's own sources, `statement/victim` whom one quotes; `"a_name"` with `_` for
//! spaces is a speaker who is only that, `wife{the_embassy}` passes on another's word; `list` (its release); `paper` (its day of publishing); `paper/wife` retells her, on an unknown day.
//!
//! `list@2020-01-01..2021-01-01` no longer says it in the second release, `+2022-01-01` behind it says it again. `“words”` is a status in words that are no term,
//! `/“words”` a sentence as it is written. What editors judged stands behind a claim: `^prefers`, `^tier0`, `^disputes:2` (the
//! second claim of the row).
//!
//! The tables lie in `headline/`, a case a line: claims, an arrow, the headline. A headline is its voices in order, second lines behind `+`, `!` where it is contested; behind `×` what stands
//! aside: a refuted death, what a list dropped.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

#[path = "headline/told.rs"]
mod told;

use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held};
use guwah_domain::id::{JudgementId, PersonId, SourceId};
use guwah_domain::judgement::{Judgement, Verdict};
use guwah_domain::person::Person;
use guwah_domain::status::{Line, SourceBrief, Status, status};
use guwah_domain::vague_date::Day;
use guwah_domain::value::Value;
use std::collections::BTreeMap;
use told::told;

fn line(line: &Line<'_>) -> String {
    if let Some(words) = line.words {
        return format!("“{words}”");
    }
    let held = match line.held {
        Held::Stated | Held::Witnessed => String::new(),
        other => format!("{} ", other.key()),
    };
    let months = line
        .sentence
        .and_then(|sentence| sentence.months)
        .map(|months| format!("/{months}"));
    format!("{held}{}{}", line.custody, months.unwrap_or_default())
}

fn shown(status: &Status<'_>) -> String {
    let voices = status.voices.iter().map(|voice| {
        let mut shown = line(&voice.leads);
        for second in &voice.lines {
            shown.push_str(&format!(" + {}", line(second)));
        }
        for (is, mark) in [
            (voice.unconfirmed, " (unconfirmed)"),
            (voice.changed, " (changed)"),
            (voice.term_ended.is_some(), " (term ended)"),
            (voice.held_past_term.is_some(), " (held past term)"),
            (voice.discarded, " (discarded)"),
            (!voice.days_differ.is_empty(), " (another day)"),
            (!voice.sentences_differ.is_empty(), " (another sentence)"),
        ] {
            shown.push_str(if is { mark } else { "" });
        }
        shown
    });
    let mut shown = voices.collect::<Vec<_>>().join(" | ");
    shown.push_str(if status.contested { " !" } else { "" });
    for aside in &status.aside {
        let mark = if aside.refuted_by.is_empty() {
            "dropped"
        } else {
            "refuted"
        };
        shown.push_str(&format!(" × {mark} {}", line(&aside.line)));
    }
    shown.trim_start().to_owned()
}

/// Derives the status with the claims in an order, and hands it on.
fn headline<T>(rows: &[&str], backwards: bool, then: impl FnOnce(Status<'_>) -> T) -> T {
    let mut person = Person::new(PersonId([1; 16]));
    let mut sources = BTreeMap::new();
    let mut rows: Vec<&str> = rows.to_vec();
    if backwards {
        rows.reverse();
    }
    let mut ids = Vec::new();
    let mut judged = Vec::new();
    for row in rows {
        let mut verdicts = row.split(" ^");
        let row = verdicts.next().unwrap();
        let (id, source, claim) = told(row);
        let claim_id = claim.id(person.id, id);
        judged.extend(verdicts.map(|verdict| (verdict, claim_id, id, claim.by.clone())));
        ids.push(claim_id);
        let statement = person.statement_mut(id);
        if let Some(spans) = &claim.listed {
            statement.know_as("1").listed.begin(spans.as_slice()[0].from, None);
        }
        statement.claims.push(claim);
        sources.insert(id, source);
    }
    if backwards {
        ids.reverse();
    }
    for (verdict, claim, source, by) in judged {
        let verdict = match verdict.split_once(':') {
            None if verdict == "prefers" => Verdict::Prefers(claim),
            None => Verdict::Tier {
                source,
                speaker: by.and_then(|by| by.name),
                number: None,
                tier: verdict.trim_start_matches("tier").into(),
            },
            Some((_, nth)) => Verdict::Disputes(claim, ids[nth.parse::<usize>().unwrap() - 1]),
        };
        person.editorial.judgements.push(Judgement {
            id: JudgementId([7; 16]),
            verdict,
            by: "an invented editor".into(),
            on: "2026-11-22".into(),
            why: None,
        });
    }
    let brief = |id: SourceId| sources.get(&id).map(SourceBrief::of).unwrap_or_default();
    then(status(&person, &brief, Some(Day::constant(2026, 11, 22))))
}

#[track_caller]
fn check(table: &str) {
    let mut wrong = Vec::new();
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let (rows, expected) = row.split_once(" =>").expect("a row is claims, an arrow and a headline");
        let rows: Vec<&str> = rows.split("; ").collect();
        let expected = expected.trim();
        for backwards in [false, true] {
            let got = headline(&rows, backwards, |status| shown(&status));
            if got != expected {
                wrong.push(format!(
                    "{rows:?}{}\n  expected {expected}\n  got      {got}",
                    if backwards { " backwards" } else { "" }
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_word_is_a_state_until_the_day_on_which_it_was_spoken() {
    check(include_str!(
        "headline/a_word_is_a_state_until_the_day_on_which_it_was_spoken.txt"
    ));
}

#[test]
fn within_one_voice_the_later_word_stands() {
    check(include_str!("headline/within_one_voice_the_later_word_stands.txt"));
}

#[test]
fn each_side_first_for_itself_then_between_what_stands() {
    check(include_str!(
        "headline/each_side_first_for_itself_then_between_what_stands.txt"
    ));
}

#[test]
fn officials_who_change_their_account() {
    check(include_str!("headline/officials_who_change_their_account.txt"));
}

#[test]
fn a_reported_death_is_never_dropped() {
    check(include_str!("headline/a_reported_death_is_never_dropped.txt"));
}

#[test]
fn what_an_act_leads_to() {
    check(include_str!("headline/what_an_act_leads_to.txt"));
}

#[test]
fn a_date_in_words_that_names_a_year() {
    check(include_str!("headline/a_date_in_words_that_names_a_year.txt"));
}

#[test]
fn a_transfer_nobody_tells_where_to() {
    check(include_str!("headline/a_transfer_nobody_tells_where_to.txt"));
}

#[test]
fn a_denial_is_a_voice() {
    check(include_str!("headline/a_denial_is_a_voice.txt"));
}

#[test]
fn a_sentence_in_words_is_prison_only_where_they_tell_of_custody() {
    for (words, expected) in [
        ("fine 500 yuan", ""),
        ("штраф 5000 юаней", ""),
        ("deprivation of political rights", ""),
        ("warning", ""),
        ("a long sentence in prison", "prison"),
        ("heavy", "prison"),
        ("15 days", "administrative_detention"),
        ("10 суток", "administrative_detention"),
        ("3 years suspended for 4 years", "restricted/36"),
        ("death with two-year reprieve", "prison"),
        ("life", "prison"),
        ("5-7 years", "prison/60"),
        ("1 year and 15 days", "prison/12"),
    ] {
        let mut person = Person::new(PersonId([1; 16]));
        let sentenced = Act {
            kind: "sentenced".into(),
            sentence: Some(Sentence::parse(words)),
            ..Act::default()
        };
        let claim = Claim::stated("act", Value::Act(Box::new(sentenced)));
        person.statement_mut(SourceId([1; 16])).claims.push(claim);
        let got = shown(&status(&person, &|_| SourceBrief::default(), None));
        assert_eq!(got, expected, "{words}");
    }
}

#[test]
fn whose_word_it_is() {
    check(include_str!("headline/whose_word_it_is.txt"));
}

#[test]
fn whole_lives() {
    check(include_str!("headline/whole_lives.txt"));
}

#[test]
fn a_death_outlasts_a_later_word_of_life() {
    check(include_str!("headline/a_death_outlasts_a_later_word_of_life.txt"));
}

#[test]
fn hearsay_of_no_known_day_supersedes_nobody() {
    check(include_str!("headline/hearsay_of_no_known_day_supersedes_nobody.txt"));
}

#[test]
fn words_that_agree_speak_until_the_latest_of_them() {
    check(include_str!(
        "headline/words_that_agree_speak_until_the_latest_of_them.txt"
    ));
}

#[test]
fn a_changed_sentence_goes_on_from_the_one_before() {
    check(include_str!(
        "headline/a_changed_sentence_goes_on_from_the_one_before.txt"
    ));
}

#[test]
fn two_accounts_on_one_side() {
    check(include_str!("headline/two_accounts_on_one_side.txt"));
}

#[test]
fn what_a_list_dropped() {
    check(include_str!("headline/what_a_list_dropped.txt"));
}

#[test]
fn a_death_that_is_only_concluded() {
    check(include_str!("headline/a_death_that_is_only_concluded.txt"));
}

#[test]
fn what_editors_judge() {
    check(include_str!("headline/what_editors_judge.txt"));
}

#[test]
fn a_status_that_is_not_understood() {
    check(include_str!("headline/a_status_that_is_not_understood.txt"));
}

#[test]
fn sentences_that_are_not_prison() {
    check(include_str!("headline/sentences_that_are_not_prison.txt"));
}

#[test]
fn sentences_in_words_alone() {
    check(include_str!("headline/sentences_in_words_alone.txt"));
}

#[test]
fn silence_is_counted_from_the_last_sign_of_life() {
    let table: [(&[&str], &str, bool); 16] = [
        (
            &["wife@2020 contact_lost=2018-03", "wife@2020 filmed=2019-05-12"],
            "2019-05-12",
            true,
        ),
        (
            &[
                "cellmate@2018-05 witnessed confined=2017-10>camp",
                "consulate@2026-10 denied confined",
            ],
            "2017-10",
            true,
        ),
        (
            &[
                "neighbour@2019 arrested=2017-09",
                "neighbour@2019-12 rumoured died=2019",
            ],
            "2017-09",
            true,
        ),
        (&["son@2020 arrested=2018-02", "son@2020 feared died"], "2018-02", true),
        (&["son@2020 arrested=2018-02", "ministry@2026-10 free"], "2018-02", true),
        (
            &["son@2020 arrested=2018-02", "ministry@2026-10 prison"],
            "2018-02",
            true,
        ),
        (
            &["son@2020 arrested=2018-02", "list@2026-10-01 prison"],
            "2018-02",
            true,
        ),
        (
            &["wife@2020 arrested=2018-02", "wife@2026-10 contact_regained=2026-09"],
            "2026-09",
            false,
        ),
        (&["wife@2020 released=2019-02"], "2019-02", false),
        (&["wife@2020 died=2019-02"], "2019-02", false),
        (&["wife@2020 rumoured died=2019-02"], "", false),
        (&["consulate@2019-02 free"], "", true),
        (&["consulate@2019-02 free", "wife@2019-03 free"], "2019-03", false),
        (&["wife@2019-03 camp"], "2019-03", true),
        (&["paper@2019-03 camp"], "2019-03", true),
        (&["wife@2019 sentenced=2015-04/60"], "2015-04", true),
    ];
    for (rows, last, silent) in table {
        let got = headline(rows, false, |status| {
            (
                status.last_news.map(|on| on.edtf().to_owned()).unwrap_or_default(),
                status.no_news,
            )
        });
        assert_eq!(got, (last.to_owned(), silent), "{rows:?}");
    }
}

#[test]
fn the_day_of_a_death_that_a_list_took_back_is_no_news() {
    let table: [(&[&str], &str); 3] = [
        (
            &["list@2021-01-01..2022-01-01 died=2020-03", "wife@2019-03 camp"],
            "2019-03",
        ),
        (
            &["list@2021-01-01..2022-01-01 died=2020-03", "wife@2018 arrested=2017-05"],
            "2017-05",
        ),
        (&["list@2021-01-01..2022-01-01 died=2020-03"], ""),
    ];
    for (rows, last) in table {
        let got = headline(rows, false, |status| {
            status.last_news.map(|on| on.edtf().to_owned()).unwrap_or_default()
        });
        assert_eq!(got, last, "{rows:?}");
    }
}

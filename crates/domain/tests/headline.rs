//! The status rule as a table: given these claims, this is the headline. A row is tried in the order in which it is written
//! and in the reverse: the order of recording decides nothing.
//!
//! A claim is `who@said [held] what`: `wife@2019-06 camp` states a status, `court@2021 sentenced=2019-03/120` an act with its
//! date and the months of a sentence; `>term` is the form that it leads to, `#words` its account. Who: relatives and others by
//! what they are; officials; `list` (its release); `paper` (its day of publishing); `paper/wife` retells her, on an unknown day.
//!
//! A headline is its voices in order, second lines behind `+`, `!` where it is contested.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held, Speaker};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::listing::{Release, Spans};
use guwah_domain::person::Person;
use guwah_domain::source::Source;
use guwah_domain::status::{Line, SourceBrief, Status, status};
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::{TermRef, Value};
use guwah_domain::vocabulary::Vocabularies;
use std::collections::BTreeMap;

const OFFICIALS: [&str; 4] = ["ministry", "consulate", "court", "government"];

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

fn act(words: &str) -> Act {
    let (words, account) = words
        .split_once('#')
        .map_or((words, None), |(act, account)| (act, Some(account)));
    let (words, to) = words.split_once('>').map_or((words, None), |(act, to)| (act, Some(to)));
    let (words, months) = words
        .split_once('/')
        .map_or((words, None), |(act, months)| (act, Some(months)));
    let (kind, when) = words
        .split_once('=')
        .map_or((words, None), |(kind, when)| (kind, Some(when)));
    let sentence = months.map(|months| Sentence {
        months: months.trim_end_matches('s').parse().ok(),
        life: months == "life",
        suspended: months.ends_with('s'),
        ..Sentence::default()
    });
    Act {
        kind: kind.into(),
        when: when.map(date),
        to: to.map(TermRef::key),
        account: account.map(str::to_owned),
        sentence,
        ..Act::default()
    }
}

/// A claim, its source, and what the source is.
fn told(row: &str) -> (SourceId, Source, Claim) {
    let (who, what) = row.split_once(' ').unwrap();
    let (who, said) = who.split_once('@').map_or((who, None), |(who, said)| (who, Some(said)));
    let held = Held::ALL
        .into_iter()
        .find(|held| what.starts_with(&format!("{} ", held.key())));
    let what = held.map_or(what, |held| &what[held.key().len() + 1..]);
    let is_status = Vocabularies::xinjiang().term("custody", what).is_some() && what != "died";
    let mut claim = if is_status {
        Claim::stated("status", Value::Term(TermRef::key(what)))
    } else {
        Claim::stated("act", Value::Act(Box::new(act(what))))
    };
    claim.held = held.unwrap_or_default();
    let mut source = Source {
        kind: "testimony_in_person".into(),
        ..Source::default()
    };
    let (medium, speaker) = who
        .split_once('/')
        .map_or((who, who), |(medium, speaker)| (medium, speaker));
    if medium.starts_with("paper") {
        source.kind = "media_report".into();
        source.published_on = Some(date("2023-01"));
    }
    if medium == who && medium.starts_with("paper") {
        source.published_on = said.map(date);
    } else if let Some(release) = said.filter(|_| who.starts_with("list")) {
        source.kind = "imported_dataset".into();
        let mut spans = Spans::default();
        spans.begin(
            Release {
                on: release.parse().unwrap(),
                nth: 1,
            },
            None,
        );
        claim.listed = Some(spans);
    } else {
        claim.said_on = said.map(date);
        let resolved = Vocabularies::xinjiang().resolve("relation", speaker);
        let official = OFFICIALS.contains(&speaker);
        let relation = if official {
            Some("official".to_owned())
        } else {
            resolved.map(|term| term.key.clone())
        };
        claim.by = Some(Speaker {
            name: Some(speaker.into()),
            relation,
            official,
            ..Speaker::default()
        });
    }
    (source_of(medium), source, claim)
}

fn line(line: &Line<'_>) -> String {
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
        ] {
            shown.push_str(if is { mark } else { "" });
        }
        shown
    });
    let mut shown = voices.collect::<Vec<_>>().join(" | ");
    shown.push_str(if status.contested { " !" } else { "" });
    shown
}

/// Derives the status with the claims in an order, and hands it on.
fn headline<T>(rows: &[&str], backwards: bool, then: impl FnOnce(Status<'_>) -> T) -> T {
    let mut person = Person::new(PersonId([1; 16]));
    let mut sources = BTreeMap::new();
    let mut rows: Vec<&str> = rows.to_vec();
    if backwards {
        rows.reverse();
    }
    for row in rows {
        let (id, source, claim) = told(row);
        person.statement_mut(id).claims.push(claim);
        sources.insert(id, source);
    }
    let brief = |id: SourceId| sources.get(&id).map(SourceBrief::of).unwrap_or_default();
    then(status(&person, &brief, Some(Day::constant(2026, 11, 22))))
}

#[track_caller]
fn check(table: &[(&[&str], &str)]) {
    let mut wrong = Vec::new();
    for (rows, expected) in table {
        for backwards in [false, true] {
            let got = headline(rows, backwards, |status| shown(&status));
            if got != *expected {
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
    check(&[
        (
            &["wife@2019-05 camp", "son@2022-02 sentenced=2018-08/180"],
            "prison/180",
        ),
        (
            &[
                "wife@2019-05 confined=2018-04>camp",
                "son@2022-02 sentenced=2017-12/240",
            ],
            "prison/240",
        ),
        (
            &["wife@2019-05 camp", "ministry@2022-02 sentenced=2017-12/240"],
            "prison/240 | camp !",
        ),
        (&["wife@2019 camp", "son@2019-06 prison"], "camp | prison !"),
        (&["wife@2019 camp", "son@2020 prison"], "prison"),
        (&["paper@2019-04 camp", "paper2@2021-09 prison"], "prison"),
        (&["paper@2021-09 camp", "wife@2019-04 prison"], "camp"),
        // Retold in 2023, said nobody knows when.
        (&["wife@2019-04 prison", "paper/brother camp"], "prison | camp !"),
        (&["paper/brother camp", "wife@2024-04 prison"], "prison"),
        (&["paper/brother@2018-02 camp", "wife@2019-04 prison"], "prison"),
        (&["wife@2019-04 camp", "paper/brother@2021 prison"], "prison"),
        (&["list@2020-01-01 prison", "list2@2020-01-02 camp"], "prison | camp !"),
        (&["list@2020-01-01 prison", "wife@2019-04 camp"], "camp | prison !"),
        (&["list@2018-01-01 camp", "wife@2019-04 prison"], "prison"),
        (&["list@2020-01-01 camp", "list2@2024-01-02 camp"], "camp"),
        (
            &[
                "list@2020-01-01 prison",
                "list@2020-01-01 arrested=2018-03",
                "list@2020-01-01 sentenced/144",
            ],
            "prison/144",
        ),
        (
            &["list@2020-01-01 detained", "list@2020-01-01 sentenced/36"],
            "prison/36",
        ),
        (&["list@2020-01-01 camp", "wife@2021 released=2019-12"], "free | camp !"),
        (&["wife@2019-05 camp", "neighbour@2021-04 arrested=2017-06"], "camp"),
        (&["wife@2019-05 camp", "neighbour@2021-04 arrested=2020-06"], "detained"),
        (&["wife@2019-05 camp", "neighbour@2021-04 detained"], "camp"),
        (
            &["wife@2019-05 camp", "neighbour@2021-04 released=2018-03"],
            "free | camp !",
        ),
        (&["wife@2019-05 camp", "neighbour@2021-04 released=2020-03"], "free"),
        (&["wife arrested=2017-05", "neighbour released=2019-12"], "free"),
    ]);
}

#[test]
fn within_one_voice_the_later_word_stands() {
    check(&[
        (
            &[
                "son@2021 released=2018-12>house_arrest",
                "son@2021 arrested=2019-08",
                "son@2021 arrested=2017-05",
            ],
            "detained",
        ),
        (&["son@2019-06 camp", "son@2022-03 sentenced=2018/120"], "prison/120"),
        (
            &["son@2021 sentenced=2018-11/84", "son@2021 arrested=2018"],
            "prison/84 (term ended)",
        ),
        (&["son@2021 released=2019-05", "son@2021 arrested"], "free"),
        (&["son@2020 died", "son@2020 arrested", "son@2020 contact_lost"], "died"),
        (&["son@2020 contact_lost", "son@2020 arrested"], "detained"),
        (
            &["son@2020 arrested=2018-02", "son@2020 contact_lost=2018-03"],
            "detained",
        ),
        (
            &["son@2020 released=2018-02", "son@2020 contact_lost=2019-03"],
            "disappeared",
        ),
        (
            &["son@2020 sentenced=2018/60", "son@2020 transferred=2018>camp"],
            "camp",
        ),
        // He corrects himself in a second interview.
        (&["son@2019 released=2019-01", "son@2021 prison"], "prison"),
        (
            &["son@2019 sentenced=2018-12/120", "son@2022 sentenced=2018-11/180"],
            "prison/180",
        ),
        (
            &[
                "son@2019 died=2018",
                "son@2021-05 witnessed contact_regained=2021-04",
                "son@2021-05 prison",
            ],
            "prison",
        ),
        // He tells later how it began.
        (
            &["son@2020 sentenced=2019-03/120", "son@2022 arrested=2017-04"],
            "prison/120",
        ),
        (
            &["son@2020 sentenced=2019-03/120", "son@2022 confined=2017-04>camp"],
            "prison/120",
        ),
        (&["son@2020 released=2019-05", "son@2022 arrested=2017-04"], "free"),
        (&["son@2019 sentenced=2018-12/120", "son@2021 prison"], "prison/120"),
        (&["son@2020 camp", "son@2022 detained"], "camp"),
        (
            &["son@2020 arrested=2018-02", "son@2020 feared died>died_in_custody"],
            "detained + feared died_in_custody",
        ),
        (
            &["wife@2019-03 prison", "wife@2020-08 relayed died=2020"],
            "relayed died + prison",
        ),
        (&["wife@2019-03 relayed died=2018", "wife@2020-08 prison"], "prison"),
        (&["wife@2019-03 relayed camp", "wife@2020-08 prison"], "prison"),
        (
            &["mother@2018-11 camp", "mother@2020-02 rumoured released=2020-01"],
            "camp + rumoured free",
        ),
        (&["mother@2018-11 rumoured camp", "mother@2020-02 prison"], "prison"),
        (&["mother@2020 inferred camp"], "inferred camp"),
        (&["mother@2020 feared died", "mother@2021 feared died"], "feared died"),
    ]);
}

#[test]
fn each_side_first_for_itself_then_between_what_stands() {
    check(&[
        (
            &["wife@2019-06 camp", "government@2019-12 released=2019-12"],
            "camp | free (unconfirmed) !",
        ),
        (
            &[
                "ministry@2020-05 prison",
                "government@2021-04 released=2021-03",
                "wife@2019-08 camp",
            ],
            "camp | free (unconfirmed) !",
        ),
        (
            &["consulate@2019-02 free", "brother@2021-07 prison"],
            "free (unconfirmed) | prison !",
        ),
        (&["consulate@2019-02 free"], "free (unconfirmed)"),
        (&["consulate@2019-02 free", "wife@2019-03 free"], "free"),
        (
            &["consulate@2019-02 free", "wife@2019-03 released=2019-01>house_arrest"],
            "house_arrest | free (unconfirmed) !",
        ),
        (
            &["wife@2018-05 camp", "court@2019-03 sentenced=2019-03/120"],
            "prison/120",
        ),
        (
            &["wife@2018-05 prison", "ministry@2019-03 confined=2019-02>camp"],
            "prison | camp !",
        ),
        (
            &["wife@2018-05 sentenced=2018-04/120", "court@2020 sentenced=2019-11/36"],
            "prison/120 | prison/36 (term ended) !",
        ),
        (
            &["wife@2018-05 sentenced=2018-04/36", "court@2020 sentenced=2019-11/120"],
            "prison/120",
        ),
        (
            &[
                "consulate@2019-01 sentenced=2018-12/36",
                "wife@2022-03 released=2021-12",
            ],
            "free",
        ),
        (
            &[
                "consulate@2019-01 sentenced=2018-12/36",
                "cellmate@2022-03 released=2021-12",
            ],
            "free",
        ),
        (
            &[
                "consulate@2019-01 sentenced=2018-12/36",
                "neighbour@2022-03 witnessed released=2021-12",
            ],
            "free",
        ),
        (
            &[
                "consulate@2019-01 sentenced=2018-12/360",
                "friend@2022-03 released=2021-12",
            ],
            "prison/360 | free !",
        ),
        (&["consulate@2019-01 prison", "wife@2022-03 camp"], "camp"),
        (&["mother@2018-06 camp", "ministry@2021-02 died=2020-01"], "died"),
        (
            &["mother@2022-06 camp", "ministry@2021-02 died=2020-01"],
            "died | camp !",
        ),
        (
            &["wife@2019 released=2018-12", "court@2022 sentenced=2021-12/60"],
            "prison/60",
        ),
        (&["wife@2020-05 detained", "ministry@2019 camp"], "camp"),
        (&["wife@2020-05 camp", "ministry@2019 detained"], "camp"),
        (&["wife@2020 contact_lost=2018-03", "ministry@2019-05 prison"], "prison"),
        (
            &["wife@2020 contact_lost=2018-03", "ministry@2019-05 free"],
            "disappeared | free (unconfirmed) !",
        ),
        (&["wife@2019-05 camp", "neighbour@2021 contact_lost=2020"], "camp"),
        (
            &["wife@2019 camp", "son@2019 prison", "brother@2019 prison"],
            "prison | camp !",
        ),
        (
            &["wife@2019 camp", "son@2020 prison", "brother@2021 released=2021-01"],
            "free",
        ),
        // What was replaced replaces nobody.
        (
            &[
                "ministry@2019 prison",
                "ministry@2021 released=2021-01",
                "wife@2018-06 camp",
            ],
            "camp | free (unconfirmed) !",
        ),
        (
            &["wife@2019 released=2019-03", "neighbour@2021 arrested=2017-03"],
            "free",
        ),
        (
            &["wife@2019 sentenced=2018-03/120", "son@2021 sentenced=2018-03/84"],
            "prison/84 (term ended)",
        ),
        (
            &["wife@2019 sentenced=2018-03/120", "son@2019 sentenced=2018-03/84"],
            "prison/120 | prison/84 (term ended) !",
        ),
        (&["wife@2019 sentenced=2018-03/120", "son@2019 prison"], "prison/120"),
        (
            &["wife@2019 house_arrest", "son@2019 documents_taken"],
            "house_arrest | documents_taken",
        ),
    ]);
}

#[test]
fn officials_who_change_their_account() {
    check(&[
        (
            &[
                "consulate@2018 denied arrested",
                "ministry@2020 free",
                "court@2021 sentenced=2018-06/180",
            ],
            "prison/180 (changed)",
        ),
        (
            &[
                "wife@2018-03 camp",
                "consulate@2018-09 denied arrested",
                "court@2021 sentenced=2018-06/180",
            ],
            "prison/180 (changed)",
        ),
        (
            &["consulate@2018 free", "court@2021 sentenced=2017-06/180"],
            "prison/180 (changed)",
        ),
        (
            &["ministry@2019 denied died", "ministry@2021 died=2018"],
            "died (changed)",
        ),
        (
            &["ministry@2020 prison", "ministry@2021 denied arrested"],
            "prison + denied detained",
        ),
        (
            &["ministry@2019 prison", "ministry@2021-05 released=2021-01"],
            "free (unconfirmed)",
        ),
    ]);
}

#[test]
fn a_reported_death_is_never_dropped() {
    check(&[
        (
            &[
                "neighbour@2019-06 died=2019-03>died_in_custody",
                "ministry@2020-11 prison",
            ],
            "died_in_custody | prison !",
        ),
        (
            &["neighbour@2019-06 died=2019-03", "ministry@2020-11 free"],
            "died | free (unconfirmed) !",
        ),
        (
            &[
                "wife@2019 released=2018-03-10",
                "neighbour@2019 relayed died=2018>died_after_release",
            ],
            "relayed died_after_release",
        ),
        (
            &[
                "neighbour@2018-07 rumoured died=2018-06",
                "son@2019 witnessed contact_regained=2018-05",
            ],
            "rumoured died",
        ),
        (
            &[
                "neighbour@2018-12 feared died=2018",
                "daughter@2019-06 witnessed filmed=2019-05-12",
            ],
            "",
        ),
        (
            &["wife@2019 sentenced=2018-03/120", "son@2020 died=2018>died_in_custody"],
            "died_in_custody",
        ),
        (
            &[
                "cellmate@2018 witnessed transferred=2017-04>prison",
                "son@2020 died>died_in_custody",
            ],
            "died_in_custody",
        ),
        (&["wife@2019 died=2018-05", "son@2021 prison"], "died | prison !"),
        (&["wife@2019 died=2018-05", "son@2021 arrested=2017-05"], "died"),
        (&["wife@2019 died=2018-05", "son@2021 released=2018-01"], "died"),
        (
            &["wife@2019 died=2018-05", "son@2021 released=2020-01"],
            "died | free !",
        ),
        (
            &["wife@2019 died=2018-05", "son@2021 witnessed contact_regained=2020-01"],
            "",
        ),
        (&["wife@2019 relayed died=2018-05", "son@2021 released=2020-01"], "free"),
        (
            &[
                "consulate@2018 sentenced=2018-03/120",
                "son@2020 died=2018>died_in_custody",
            ],
            "died_in_custody",
        ),
        (
            &["consulate@2019 free", "son@2020 died=2019-11"],
            "free (unconfirmed) | died !",
        ),
        (
            &["wife@2019 died=2019-03", "son@2019 died=2019-03>died_in_custody"],
            "died_in_custody",
        ),
        (&["court prison", "son@2020 died=2019-11"], "died | prison !"),
        // Told at one time, custody that lasts beyond the death stands beside it; what is its past does not.
        (
            &["son@2019-05 confined=2018-02>camp", "daughter@2019-05 died=2018"],
            "died | camp !",
        ),
        (
            &["son@2019-05 confined=2018-02>camp", "daughter@2019-05 died=2018-08"],
            "died",
        ),
        (&["son@2019-05 camp", "daughter@2019-05 died=2018"], "died | camp !"),
        (&["son@2019-05 camp", "daughter@2019-05 died"], "died | camp !"),
        (
            &["wife@2019-05 sentenced=2018-03/120", "daughter@2019-05 died=2018"],
            "died | prison/120 !",
        ),
        (
            &["wife@2019-05 sentenced=2017-03/120", "daughter@2019-05 died=2018"],
            "died",
        ),
        (
            &["son@2019-05 confined=2018-02>camp", "daughter@2019-06 died=2018"],
            "died",
        ),
        (
            &["wife@2019-05 died=2018", "son@2021 confined=2018-02>camp"],
            "died | camp !",
        ),
        (
            &["wife sentenced=2018-03/120", "son died=2018>died_in_custody"],
            "died_in_custody",
        ),
    ]);
}

#[test]
fn what_an_act_leads_to() {
    check(&[
        (
            &["son@2021 contact_lost=2018-03", "son@2021 contact_regained=2020-06-01"],
            "",
        ),
        (
            &["wife@2021 contact_lost=2018-03", "son@2021 contact_regained=2020-06-01"],
            "",
        ),
        (
            &["son@2021 contact_lost=2020-07", "son@2021 contact_regained=2020-06-01"],
            "disappeared",
        ),
        (
            &["son@2021 passport_taken=2016-10", "son@2021 passport_returned=2019-10"],
            "",
        ),
        (
            &["son@2021 confined=2017-10>camp", "son@2021 passport_taken=2018-01"],
            "camp",
        ),
        (&["son@2019 camp", "wife@2021 passport_taken=2020-01"], "camp"),
        (
            &["son@2021 arrested=2018-03", "son@2021 sentenced=2019-01/36s"],
            "restricted/36",
        ),
        (
            &["son@2018 deported=2017-07#Deported and handed over to the police at the airport."],
            "detained",
        ),
        (&["son@2018 deported=2017-07#Put on an aeroplane."], ""),
        (
            &[
                "son@2021 sentenced=2018-04/240",
                "son@2021 sentence_changed=2020-04#Set aside on appeal.",
            ],
            "",
        ),
        (
            &[
                "wife@2019 sentenced=2018-04/240",
                "son@2021 sentence_changed=2020-04#Set aside on appeal.",
            ],
            "",
        ),
        (
            &[
                "court@2018-04 sentenced=2018-04/240",
                "son@2021 sentence_changed=2020-04#Set aside on appeal.",
            ],
            "",
        ),
        (
            &[
                "son@2021 sentenced=2018-04/240",
                "son@2021 sentence_changed=2020-04/144",
            ],
            "prison/144",
        ),
        (
            &[
                "wife@2019 free",
                "court@2020 sentenced=2020-01/120#Sentenced in absentia.",
            ],
            "free",
        ),
        (
            &["wife@2019 camp", "court@2020 sentenced=2020-01/120#Приговорён заочно."],
            "camp",
        ),
        (&["son@2019 filmed=2019-05"], ""),
        (&["son@2019 charged=2019-05"], "pretrial_detention"),
        (&["son@2019 escaped=2019-05", "wife@2018 camp"], "free"),
        (&["wife@2018 camp", "son@2019 temporary_leave=2019-05"], "camp"),
    ]);
}

#[test]
fn a_denial_is_a_voice() {
    check(&[
        (
            &["neighbour@2019-06 died=2019-03", "ministry@2020-11 denied died"],
            "died | denied died !",
        ),
        (
            &["daughter@2019 arrested=2018-05", "consulate@2019-09 denied arrested"],
            "detained | denied detained !",
        ),
        (
            &[
                "cellmate@2018-05 witnessed confined=2017-10>camp",
                "consulate@2026-10 denied confined",
            ],
            "camp | denied detained !",
        ),
        (&["consulate@2019-09 denied arrested"], "denied detained"),
        (
            &["court@2020 sentenced=2019-11/240", "daughter@2020-05 denied sentenced"],
            "prison/240 | denied prison !",
        ),
        (
            &[
                "mother@2018 camp",
                "court@2020 sentenced=2019-11/240",
                "daughter@2020-05 denied sentenced",
            ],
            "camp | prison/240 | denied prison !",
        ),
        (
            &["government@2020 released=2019-11", "wife@2020 denied released"],
            "free (unconfirmed) | denied free !",
        ),
        (
            &[
                "consulate@2019-01 sentenced/240",
                "son@2019 denied sentenced",
                "son@2019 feared died",
            ],
            "prison/240 | feared died + denied prison !",
        ),
        (
            &[
                "son@2019 contact_lost=2018-03",
                "consulate@2019-01 sentenced/240",
                "son@2019 denied sentenced",
                "son@2019 feared died",
            ],
            "prison/240 | feared died + denied prison !",
        ),
        (
            &["son@2019 contact_lost=2018-03", "consulate@2018-12 denied arrested"],
            "disappeared | denied detained",
        ),
        (
            &[
                "son@2019 detained",
                "consulate@2019-01 sentenced/240",
                "son@2019 denied sentenced",
            ],
            "prison/240 | detained + denied prison !",
        ),
        (&["wife@2019 camp", "son@2019 feared died"], "camp | feared died"),
        (
            &["wife@2019 camp", "son@2020 rumoured released"],
            "camp | rumoured free",
        ),
    ]);
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
fn whole_lives() {
    let life = [
        "neighbour@2018 confined=2017-04>camp",
        "wife@2019-06 transferred=2019-01>prison",
        "wife@2020-12 released=2020-11",
        "brother@2022 arrested=2021-08",
        "brother@2024 died=2023-02>died_in_custody",
    ];
    check(&[
        (&life[..1], "camp"),
        (&life[..2], "prison"),
        (&life[..3], "free"),
        (&life[..4], "detained"),
        (&life[..5], "died_in_custody"),
        (&["wife@2019 sentenced=2015-04/60"], "prison/60 (term ended)"),
        (
            &["wife@2019 arrested=2018-04", "wife@2019 sentenced=2019-04/240"],
            "prison/240",
        ),
        (
            &[
                "wife@2022 arrested=2009-04",
                "wife@2022 released=2010-04",
                "wife@2022 arrested=2018-02",
                "wife@2022 sentenced=2018-10/120",
            ],
            "prison/120",
        ),
        (
            &["wife@2022 arrested=2014-02", "wife@2022 sentenced=2018-10/120"],
            "prison/120 (term ended)",
        ),
        (&["wife@2019 sentenced=2015-04/60", "son@2022 released=2020-05"], "free"),
    ]);
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

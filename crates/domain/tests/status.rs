//! Status and contradictions, from the published cases and invented ones: given these claims, this is what stands.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held, Speaker};
use guwah_domain::contest::{ContestKind, contests};
use guwah_domain::id::{JudgementId, PersonId, SourceId};
use guwah_domain::judgement::{Judgement, Verdict};
use guwah_domain::person::Person;
use guwah_domain::status::{Order, SourceBrief, Status};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::{PlaceRef, TermRef, Value};

fn date(text: &str) -> VagueDate {
    VagueDate::parse(text).unwrap()
}

fn by(name: &str) -> Option<Speaker> {
    Some(Speaker {
        name: Some(name.into()),
        official: name.contains("consulate"),
        ..Speaker::default()
    })
}

fn act(speaker: &str, held: Held, kind: &str, when: Option<&str>) -> Claim {
    let act = Act {
        kind: kind.into(),
        when: when.map(date),
        ..Act::default()
    };
    Claim {
        held,
        by: by(speaker),
        ..Claim::stated("act", Value::Act(Box::new(act)))
    }
}

fn with(mut claim: Claim, change: impl FnOnce(&mut Act)) -> Claim {
    if let Value::Act(act) = &mut claim.value {
        change(act);
    }
    claim
}

fn told(claims: Vec<Claim>) -> Person {
    let mut person = Person::new(PersonId([1; 16]));
    person.statement_mut(SourceId([1; 16])).claims = claims;
    person
}

fn status(person: &Person, today: Option<Day>) -> Status<'_> {
    guwah_domain::status::status(person, &|_| SourceBrief::default(), today)
}

fn today() -> Option<Day> {
    Some(Day::constant(2026, 11, 22))
}

fn voices<'a>(status: &'a Status<'_>) -> Vec<&'a str> {
    status.voices.iter().map(|voice| voice.leads.custody).collect()
}

/// The consulate says: sentenced to 20 years. The son does not accept it and fears that he died.
fn father() -> Person {
    let sentence = |claim| {
        with(claim, |act| {
            act.label = Some("sentence".into());
            act.sentence = Some(Sentence::parse("20 years"));
            act.reasons = vec![TermRef::key("state_affairs")];
        })
    };
    let mut stated = sentence(act("Chinese consulate in Almaty", Held::Stated, "sentenced", None));
    stated.said_on = Some(date("2019-01~"));
    let mut reason = Claim::stated("reason", Value::Term(TermRef::key("speaking_up")));
    reason.held = Held::Inferred;
    reason.by = by("the son");
    told(vec![
        act("the son", Held::Stated, "contact_lost", Some("2018-03")),
        stated,
        sentence(act("the son", Held::Denied, "sentenced", None)),
        with(act("the son", Held::Feared, "died", None), |act| {
            act.to = Some(TermRef::key("died_in_custody"))
        }),
        reason,
    ])
}

#[test]
fn an_official_sentence_and_the_sons_fear_stand_side_by_side() {
    let father = father();
    let status = status(&father, today());
    // Being out of contact ranks below every form of custody: it stands under the sentence, whoever denies that.
    assert_eq!(voices(&status), ["prison", "died_in_custody"]);
    assert_eq!(status.voices[1].leads.held, Held::Feared);
    let beside: Vec<Held> = status.voices[1].lines.iter().map(|line| line.held).collect();
    assert_eq!(beside, [Held::Denied]);
    assert!(status.contested && status.no_news);
    assert_eq!(status.voices[0].leads.sentence.unwrap().months, Some(240));
    assert_eq!(
        status.last_news.unwrap().edtf(),
        "2018-03",
        "an official word is no sign of life"
    );
    let contested: Vec<String> = contests(&father, &|_| SourceBrief::default())
        .into_iter()
        .map(|contest| contest.property)
        .collect();
    assert!(
        contested.contains(&"act".into()) && contested.contains(&"reason".into()),
        "{contested:?}"
    );
    assert!(
        contests(&father, &|_| SourceBrief::default())
            .iter()
            .all(|contest| contest.kind == ContestKind::Contested)
    );
}

#[test]
fn a_rumour_of_death_is_refuted_by_a_later_call() {
    let brother = told(vec![
        act("the son", Held::Stated, "contact_lost", Some("2018-03")),
        act("rumours heard by the son", Held::Rumoured, "died", Some("2018")),
        act("the son", Held::Stated, "released", Some("../2019-01-27")),
        act("the son", Held::Stated, "contact_regained", Some("2019-01-27")),
        Claim {
            held: Held::Inferred,
            by: by("the son"),
            said_on: Some(date("2019-01-27")),
            ..Claim::stated("status", Value::Term(TermRef::key("house_arrest")))
        },
    ]);
    let status = status(&brother, today());
    assert_eq!(voices(&status), ["house_arrest"]);
    assert!(!status.contested);
    let refuted: Vec<_> = contests(&brother, &|_| SourceBrief::default())
        .into_iter()
        .filter(|contest| contest.kind == ContestKind::Refuted)
        .collect();
    assert_eq!(refuted.len(), 1);
    let held = refuted[0].refuted().map(|told| told.claim.held);
    assert_eq!(held, Some(Held::Rumoured), "the rumour is what is refuted");
}

#[test]
fn silence_is_counted_from_the_year_that_words_name() {
    let mut arrest = act("the daughter", Held::Stated, "arrested", None);
    if let Value::Act(act) = &mut arrest.value {
        act.when_words = Some("in the third lunar month of 2018".into());
    }
    arrest.said_on = VagueDate::parse("2019").ok();
    let imam = told(vec![arrest]);
    let status = status(&imam, today());
    assert!(status.no_news);
    assert_eq!(status.last_news.unwrap().edtf(), "2018~");
    assert_eq!(status.voices[0].leads.as_of.as_ref().unwrap().edtf(), "2018~");
}

#[test]
fn detained_and_no_word_since() {
    let imam = told(vec![act("the daughter", Held::Stated, "arrested", Some("2018-02"))]);
    let status = status(&imam, today());
    assert_eq!(voices(&status), ["detained"]);
    assert!(status.no_news && !status.contested);
    assert_eq!(status.order, Order::Single);
}

#[test]
fn a_later_statement_of_another_replaces_an_earlier_one_that_nobody_doubts() {
    let mut person = told(vec![act("a neighbour", Held::Witnessed, "arrested", Some("2017-05"))]);
    person.statement_mut(SourceId([2; 16])).claims = vec![act("a cousin", Held::Stated, "released", Some("2019-12"))];
    let status = status(&person, today());
    assert_eq!(voices(&status), ["free"]);
    assert!(!status.contested && !status.no_news, "one who is free is not missing");
}

#[test]
fn two_undated_accounts_that_differ_are_contested_and_agreeing_ones_are_one_voice() {
    let mut person = told(vec![Claim::stated("status", Value::Term(TermRef::key("camp")))]);
    person.statement_mut(SourceId([2; 16])).claims = vec![Claim::stated("status", Value::Term(TermRef::key("camp")))];
    assert_eq!(status(&person, today()).voices[0].also.len(), 1);
    person.statement_mut(SourceId([3; 16])).claims = vec![Claim::stated("status", Value::Term(TermRef::key("prison")))];
    assert!(status(&person, today()).contested);
}

#[test]
fn an_editor_may_prefer_one_account_and_both_stay() {
    let mut person = father();
    let feared = person
        .claims()
        .nth(3)
        .map(|(source, claim)| claim.id(person.id, source))
        .unwrap();
    person.editorial.judgements.push(Judgement {
        id: JudgementId([7; 16]),
        verdict: Verdict::Prefers(feared),
        by: "invented editor".into(),
        on: "2026-11-22".into(),
        why: None,
    });
    let status = status(&person, today());
    assert_eq!(status.order, Order::Judged);
    assert_eq!(voices(&status), ["died_in_custody", "prison"]);
    assert!(status.contested, "a preference settles nothing");
}

#[test]
fn a_withdrawn_claim_counts_for_nothing() {
    let mut person = father();
    person.statement_mut(SourceId([1; 16])).claims[1].withdrawn = Some("misheard".into());
    assert_eq!(voices(&status(&person, today())), ["disappeared"]);
}

fn against(property: &str, a: Value, b: Value) -> bool {
    let mut person = told(vec![Claim::stated(property, a)]);
    person.statement_mut(SourceId([2; 16])).claims = vec![Claim::stated(property, b)];
    !contests(&person, &|_| SourceBrief::default()).is_empty()
}

#[test]
fn values_that_exclude_each_other_are_contested_and_those_that_do_not_are_not() {
    let born = |text| Value::Date(date(text));
    assert!(against("born", born("1970"), born("1975-03")));
    assert!(!against("born", born("1970"), born("1970-03")));
    let place = |words: &str| {
        let place = guwah_domain::place::Gazetteer::xinjiang()
            .resolve(words)
            .map(|place| place.key.clone());
        Value::Place(PlaceRef {
            words: words.into(),
            place,
        })
    };
    assert!(
        !against("birthplace", place("Emin County"), place("Tacheng")),
        "one lies in the other"
    );
    assert!(against("birthplace", place("Hotan"), place("Kashgar")));
    assert!(
        !against("birthplace", place("a village"), place("Hotan")),
        "unknown words are not held against anyone"
    );
    let age = |years, on| {
        Value::Age(VagueAge {
            on: Some(date(on)),
            ..VagueAge::exactly(years)
        })
    };
    assert!(!against("age", age(43, "2018"), age(45, "2020")));
    assert!(against("age", age(43, "2018"), age(60, "2020")));
    assert!(!against(
        "name",
        Value::Name(guwah_domain::value::Text::new("A")),
        Value::Name(guwah_domain::value::Text::new("B"))
    ));
}

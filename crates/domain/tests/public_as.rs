//! How much of a value is public, as tables: given this value and these words of an editor, the public is told this.

#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::{Claim, Speaker};
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::file::FileRef;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::listing::{Release, Spans};
use guwah_domain::person::Person;
use guwah_domain::public_as::PublicAs;
use guwah_domain::redaction::{self, Extent, Permits, Permitted, Telling};
use guwah_domain::source::{Source, SourceWithConsent};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::{Text, Value};

const LIST: SourceId = SourceId([9; 16]);
const TALK: SourceId = SourceId([8; 16]);
const PERSON: PersonId = PersonId([1; 16]);

fn shown_as(words: &str) -> PublicAs {
    let mut shown = PublicAs::default();
    words
        .split_whitespace()
        .for_each(|word| assert!(shown.say(word), "{word}"));
    shown
}

fn public(property: &str, value: Value) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated(property, value)
    }
}

fn of(source: SourceId, claims: Vec<Claim>) -> Person {
    let mut person = Person::new(PERSON);
    person.statement_mut(source).claims = claims;
    person
}

fn all(_: SourceId) -> Permits {
    Permitted::ALL.into()
}

/// What the public is told of one claim: once the claim is narrowed, and once the person is.
fn told(property: &str, value: &Value, words: &str) -> Option<Value> {
    let narrow = Claim {
        public_as: shown_as(words),
        ..public(property, value.clone())
    };
    let by_claim = redaction::person(of(LIST, vec![narrow]), &all);
    let mut person = of(LIST, vec![public(property, value.clone())]);
    person.editorial.public_as = shown_as(words);
    let by_person = redaction::person(person.clone(), &all);
    let extent = redaction::extent(&person, &Telling::of(&person, &all));
    assert!(
        extent != Extent::Whole || shown_as(words).is_whole(),
        "a card of its own"
    );
    let first = |person: Option<Person>| person.and_then(|person| person.claims().next().map(|(_, told)| told.clone()));
    let (by_claim, by_person) = (first(by_claim), first(by_person));
    if !matches!(value, Value::Relative(_)) {
        assert_eq!(by_claim, by_person, "{words}");
    }
    by_claim
        .inspect(|told| assert!(told.public_as.is_whole()))
        .map(|told| told.value)
}

fn read(kind: &str, text: &str) -> Value {
    match kind {
        "name" => Value::Name(Text::new(text)),
        "text" => Value::Text(Text::new(text)),
        "date" => Value::Date(VagueDate::parse(text).expect(text)),
        "age" => {
            let (age, on) = text.split_once('@').map_or((text, None), |(age, on)| (age, Some(on)));
            let on = on.map(|on| VagueDate::parse(on).expect(on));
            Value::Age(VagueAge::parse(age, on).expect(text))
        }
        "number" => Value::IdentityNumber(IdentityNumber::parse(text).expect(text)),
        _ => serde_json::from_str(text).expect(text),
    }
}

fn written(value: &Value) -> String {
    match value {
        Value::Name(text) | Value::Text(text) => text.text.clone(),
        Value::Date(date) => date.edtf().to_owned(),
        Value::PublicNumber(number) => number.as_str().to_owned(),
        Value::Age(age) => {
            let years = |years: Option<u16>| years.map(|years| years.to_string()).unwrap_or_default();
            let on = age.on.as_ref().map(|on| format!("@{on}")).unwrap_or_default();
            format!("{}-{}{on}", years(age.from), years(age.to))
        }
        other => serde_json::to_string(other).unwrap(),
    }
}

#[test]
fn so_much_of_each_value_is_told() {
    let rows = include_str!("public_as/values.tsv");
    let mut count = 0;
    for row in rows.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [property, kind, text, words, expected] = cells[..] else {
            panic!("five cells: {row}")
        };
        let found = told(property, &read(kind, text), words).map_or("nothing".to_owned(), |value| written(&value));
        assert_eq!(found, expected, "{row}");
        count += 1;
    }
    assert!(count >= 60, "{count}");
}

#[test]
fn what_differs_only_in_what_is_hidden_is_told_once_and_for_as_long_as_any_of_it_stood() {
    let listed = |day: &str, from: (i8, Option<i8>)| {
        let on = |month: i8| Release {
            on: Day::constant(2024, month, 1),
            nth: 1,
        };
        let mut spans = Spans::default();
        spans.begin(on(from.0), from.1.map(on));
        Claim {
            listed: Some(spans),
            public_as: shown_as("month"),
            ..public("born", Value::Date(VagueDate::parse(day).unwrap()))
        }
    };
    let person = of(
        LIST,
        vec![
            listed("1985-03-04", (1, Some(4))),
            listed("1985-03-09", (4, Some(6))),
            listed("1985-03-21", (8, None)),
        ],
    );
    let public = redaction::person(person, &all).unwrap();
    let claims: Vec<&Claim> = public.claims().map(|(_, claim)| claim).collect();
    let [claim] = claims[..] else { panic!("{claims:?}") };
    let spans = claim.listed.as_ref().unwrap().as_slice();
    assert_eq!(spans.len(), 2, "from January to June, and from August on: {spans:?}");
    assert!(claim.is_current());
}

#[test]
fn a_name_that_is_told_in_part_stands_whole_in_no_other_claim() {
    let name = public("name", Value::Name(Text::new("Barchin Uydurmaeva")));
    let text = public("text", Value::Text(Text::new("Barchin Uydurmaeva was taken at night.")));
    let other = public("text", Value::Text(Text::new("She sings.")));
    let mut person = of(LIST, vec![name.clone(), text, other]);
    person.editorial.summaries = vec![
        Text::new("Uydurmaeva, Barchin: a singer.").into(),
        Text::new("A singer.").into(),
    ];
    let whole = redaction::person(person.clone(), &all).unwrap();
    assert_eq!((whole.claims().count(), whole.editorial.summaries.len()), (3, 2));
    person.editorial.public_as = shown_as("initials");
    let public_form = redaction::person(person.clone(), &all).unwrap();
    let all_told = format!("{:?}", (&public_form.statements, &public_form.editorial));
    assert!(
        !all_told.contains("Uydurmaeva") && !all_told.contains("Barchin"),
        "{all_told}"
    );
    assert!(all_told.contains("B. U.") && all_told.contains("She sings.") && all_told.contains("A singer."));
    // Where another source may tell the whole name, it is no secret.
    person.editorial.public_as = PublicAs::default();
    person.statement_mut(TALK).claims = vec![Claim {
        public_as: shown_as("initials"),
        ..name
    }];
    let public_form = redaction::person(person, &all).unwrap();
    assert_eq!(public_form.claims().count(), 4);
}

#[test]
fn what_was_narrowed_is_narrowed_when_it_is_said_again_or_joined() {
    let day = || Value::Date(VagueDate::parse("1985-03-04").unwrap());
    let as_month = |words: &str| Claim {
        public_as: shown_as(words),
        ..public("born", day())
    };
    for (first, again, stands) in [
        ("year", "day", "year"),
        ("day", "month", "month"),
        ("month", "year", "year"),
        ("year", "year", "year"),
    ] {
        let mut said = of(LIST, Vec::new());
        said.statement_mut(LIST).make(&as_month(first));
        said.statement_mut(LIST).make(&as_month(again));
        let held = said.statements.by(LIST).unwrap();
        assert!(
            held.holds(&as_month(again)) && held.holds(&as_month(first)),
            "{first} {again}"
        );
        assert_eq!(held.claims[0].public_as, shown_as(stands), "{first} {again}");
    }
    let mut one = of(LIST, vec![public("born", day())]);
    let mut other = of(TALK, vec![public("born", day())]);
    other.id = PersonId([2; 16]);
    other.editorial.public_as = shown_as("year");
    one.editorial.public_as = shown_as("region");
    one.join(other);
    assert_eq!(one.editorial.public_as, shown_as("year region"));
}

fn testimony(consent: Consent) -> impl Fn(SourceId) -> Permits {
    move |source| {
        if source == LIST {
            return Permitted::ALL.into();
        }
        let mut talk = SourceWithConsent::of(Source {
            kind: "testimony_written".into(),
            title: "An invented talk".into(),
            published_on: VagueDate::parse("2019-06-01").ok(),
            ..Source::default()
        });
        talk.consents = consent.clone().into();
        talk.permits()
    }
}

fn agreed(purposes: &[&str], guardian: Option<&str>) -> Consent {
    Consent {
        purposes: purposes.iter().map(|purpose| (*purpose).to_owned()).collect(),
        guardian: guardian.map(str::to_owned),
        ..Consent::default()
    }
}

#[test]
fn a_child_of_whom_a_testimony_tells_has_no_full_name_and_no_face() {
    let born = |text: &str| public("born", Value::Date(VagueDate::parse(text).unwrap()));
    let age = |text: &str, on: Option<&str>| {
        let on = on.map(|on| VagueDate::parse(on).unwrap());
        public("age", Value::Age(VagueAge::parse(text, on).unwrap()))
    };
    let died = |text: &str| public("died", Value::Date(VagueDate::parse(text).unwrap()));
    let taken = |text: &str| {
        public(
            "act",
            serde_json::from_str(&format!(r#"{{"act":{{"kind":"arrested","when":"{text}"}}}}"#)).unwrap(),
        )
    };
    let number = |text: &str| public("id_number", read("number", text));
    let withdrawn = |claim: Claim| Claim {
        withdrawn: Some("misheard".into()),
        ..claim
    };
    let team = |claim: Claim| Claim {
        disclosure: Disclosure::Team,
        ..claim
    };
    // What else is told, and whether the testimony of June 2019 speaks of a child.
    for (case, claims, child) in [
        ("nothing is known", vec![], false),
        ("born in 2010", vec![born("2010-02-03")], true),
        ("18 the day before", vec![born("2001-05-31")], false),
        ("17 for one day more", vec![born("2001-06-02")], true),
        ("18 on the day", vec![born("2001-06-01")], false),
        ("born in 2001: may be 17", vec![born("2001")], true),
        ("born in the 1990s", vec![born("199X")], false),
        ("born about 2003", vec![born("2003~")], true),
        ("born in this century, no more is known", vec![born("20XX")], true),
        ("born in the last century", vec![born("19XX")], false),
        ("aged 12 in 2018", vec![age("12", Some("2018-05-01"))], true),
        ("aged 40", vec![age("40", None)], false),
        ("aged 16, no day", vec![age("16", None)], true),
        ("under 18", vec![age("under 18", None)], true),
        ("30 or more", vec![age("30+", Some("2019"))], false),
        ("the number says so", vec![number("654221201002030018")], true),
        ("the number says 1970", vec![number("654221197002030018")], false),
        ("known to the team alone", vec![team(born("2010-02-03"))], true),
        (
            "withdrawn, and nothing stands in its place: no withdrawal tells more",
            vec![withdrawn(born("2010-02-03"))],
            true,
        ),
        (
            "20 when it speaks, 16 when taken",
            vec![born("1999-01-01"), taken("2015-03")],
            true,
        ),
        (
            "20 when it speaks, 19 when taken",
            vec![born("1999-01-01"), taken("2018-03")],
            false,
        ),
        ("died at 9 long ago", vec![born("1970-01-01"), died("1979-03")], true),
        ("died at 40", vec![born("1970-01-01"), died("2010-03")], false),
        ("accounts differ", vec![born("1990-01-01"), born("2008")], true),
    ] {
        is_child(case, claims, child);
    }
}

/// Whether a testimony of somebody tells neither name nor face; with a guardian's word, and from a list, it tells both.
fn is_child(case: &str, claims: Vec<Claim>, child: bool) {
    let face = public("photo", Value::File(FileRef::default()));
    let names = vec![public("name", Value::Name(Text::new("Tolqun Uydurmaoghli"))), face];
    let tells = [names, claims].concat();
    let permits = testimony(agreed(&["publish", "publish_photo"], None));
    let public_form = redaction::person(of(TALK, tells.clone()), &permits).unwrap();
    let told = format!("{:?}", public_form.statements);
    assert_eq!(!told.contains("Uydurmaoghli"), child, "{case}: {told}");
    assert_eq!(public_form.of("photo").count() == 0, child, "{case}");
    assert_eq!(told.contains("T. U."), child, "{case}");
    // A guardian agreed; a list or a report tells it.
    let permits = testimony(agreed(&["publish", "publish_photo"], Some("Invented Guardian")));
    let public_form = redaction::person(of(TALK, tells.clone()), &permits).unwrap();
    assert!(
        format!("{:?}", public_form.statements).contains("Uydurmaoghli"),
        "{case}"
    );
    assert_eq!(public_form.of("photo").count(), 1, "{case}");
    let public_form = redaction::person(of(LIST, tells), &testimony(Consent::default())).unwrap();
    assert!(
        format!("{:?}", public_form.statements).contains("Uydurmaoghli"),
        "{case}"
    );
}

#[test]
fn a_testifier_is_told_by_so_much_of_the_name_as_was_agreed() {
    let says = Claim {
        by: Some(Speaker {
            name: Some("Zulpiye Uydurmaeva".into()),
            relation: Some("child".into()),
            ..Speaker::default()
        }),
        ..public(
            "profession",
            serde_json::from_str(r#"{"term":{"words":"baker"}}"#).unwrap(),
        )
    };
    for (purposes, expected) in [
        (vec!["publish", "publish_name"], Some("Zulpiye Uydurmaeva")),
        (vec!["publish", "publish_first_name"], Some("Zulpiye")),
        (vec!["publish", "publish_initials"], Some("Z. U.")),
        (
            vec!["publish", "publish_first_name", "publish_name"],
            Some("Zulpiye Uydurmaeva"),
        ),
        (vec!["publish", "publish_relation"], None),
        (vec!["publish"], None),
    ] {
        let permits = testimony(agreed(&purposes, None));
        let public_form =
            redaction::person(of(TALK, vec![says.clone()]), &permits).unwrap_or_else(|| panic!("{purposes:?}"));
        let (_, told) = public_form.claims().next().unwrap();
        assert_eq!(told.speaker_name(), expected, "{purposes:?}");
        let again = redaction::person(public_form.clone(), &permits).unwrap();
        assert_eq!(again, public_form, "redacted twice: {purposes:?}");
    }
}

#[test]
fn a_consent_says_how_much_of_what_is_told_is_public() {
    let says = public(
        "residence",
        serde_json::from_str(r#"{"place":{"words":"a lane in Emin","place":"emin_county"}}"#).unwrap(),
    );
    let permits = testimony(Consent {
        public_as: shown_as("region"),
        ..agreed(&["publish"], None)
    });
    let public_form = redaction::person(of(TALK, vec![says]), &permits).unwrap();
    let told = format!("{:?}", public_form.statements);
    assert!(
        told.contains("Xinjiang") && !told.contains("Emin") && !told.contains("emin"),
        "{told}"
    );
}

//! Why these two: two records side by side, how their names sound alike word by word, what agrees or differs, and what
//! each of it weighs.

use super::weights::Weights;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_domain::card::{Card, card};
use guwah_domain::contest::exclude;
use guwah_domain::judgement::Verdict;
use guwah_domain::person::Person;
use guwah_domain::value::Value;
use guwah_names::{Prepared, Similarity, similarity};
use guwah_registry::readers::{PersonRecord, Reader, RecordKey};
use guwah_web::parts::chip;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, dates, labels, phrases};
use std::borrow::Cow;

/// The most names of one person that are compared with those of the other; the page says when there are more.
const NAMES: usize = 40;

/// The page of two records.
#[derive(Template)]
#[template(path = "compare.html")]
struct TwoPage {
    frame: Frame,
    one: Side,
    other: Side,
    /// How alike the two names are that are most alike.
    alike: String,
    words: Vec<Pair>,
    /// Whether names were left out.
    more_names: bool,
    facts: Vec<Compared>,
    weights: Weights,
    judged: Option<Cow<'static, str>>,
}

/// One of the two.
struct Side {
    name: Foreign,
    /// That the person is invented.
    invented: Option<Cow<'static, str>>,
    href: String,
    record: String,
    /// The name of it that is most like one of the other's.
    nearest: Foreign,
}

/// Two words that sound alike.
struct Pair {
    one: Foreign,
    other: Foreign,
    near: String,
}

/// What both records say of one thing.
struct Compared {
    label: Cow<'static, str>,
    one: Vec<Foreign>,
    other: Vec<Foreign>,
    verdict: Cow<'static, str>,
}

/// `GET /two?a=…&b=…`: records by public number, id or `dataset:id`.
pub(super) async fn show_two(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Never, move |reader, settings, ask| {
        read(reader, settings, ask)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    // The public has no business with who may be whom.
    let team = reader.team().ok_or(Refusal::NoPage)?;
    let parameters = address::parameters(&ask.uri)?;
    let side = |wanted: &str| -> Result<PersonRecord, Refusal> {
        let asked = parameters
            .iter()
            .find(|(field, _)| field == wanted)
            .map(|(_, value)| value);
        let asked = asked.ok_or(Refusal::Unusable("refused-two-needed"))?;
        let key: RecordKey = asked
            .parse()
            .map_err(|guwah_registry::readers::NotARecord| Refusal::NotARecord)?;
        team.alone(&key)?.ok_or(Refusal::NoPerson)
    };
    let (one, other) = (side("a")?, side("b")?);
    let frame = Frame::of(settings, reader.audience(), Section::Persons, ask);
    let weights = Weights::of(reader, ask.lang, &one, &other)?;
    answer::render(&page(frame, &one, &other, weights))
}

fn page(frame: Frame, one: &PersonRecord, other: &PersonRecord, weights: Weights) -> TwoPage {
    let (first, second) = (
        card(&one.person, &|source| one.brief(source)),
        card(&other.person, &|source| other.brief(source)),
    );
    let lang = frame.lang;
    let (nearest, alike) = most_alike(&first, &second);
    let side = |record: &PersonRecord, card: &Card, name: &str| Side {
        name: Foreign::name(&card.name),
        invented: chip::invented(lang, card.invented),
        href: address::person(lang, record.number, record.id),
        record: record
            .outside
            .first()
            .map_or_else(|| record.id.to_string(), |(dataset, row)| format!("{dataset}:{row}")),
        nearest: Foreign::name(name),
    };
    TwoPage {
        frame,
        one: side(one, &first, &nearest.0),
        other: side(other, &second, &nearest.1),
        alike: format!("{:.2}", alike.score),
        words: alike
            .alignment
            .iter()
            .map(|(one, other, near)| Pair {
                one: Foreign::name(one),
                other: Foreign::name(other),
                near: format!("{near:.2}"),
            })
            .collect(),
        more_names: first.names.len() > NAMES || second.names.len() > NAMES,
        facts: FACTS
            .iter()
            .filter_map(|property| compare(lang, property, &one.person, &other.person))
            .collect(),
        weights,
        judged: judged(one, other)
            .or_else(|| judged(other, one))
            .map(|key| lang.say(key)),
    }
}

/// The two names that are most alike, one of each, and how.
fn most_alike(one: &Card, other: &Card) -> ((String, String), Similarity) {
    let prepared = |card: &Card| -> Vec<(String, Prepared)> {
        let names = card.names.iter().take(NAMES);
        names
            .map(|name| (name.text.clone(), Prepared::new(&name.text)))
            .collect()
    };
    let mut best = (
        (one.name.clone(), other.name.clone()),
        similarity(&Prepared::new(&one.name), &Prepared::new(&other.name)),
    );
    let others = prepared(other);
    for (name, ready) in prepared(one) {
        for (facing, other) in &others {
            let alike = similarity(&ready, other);
            if alike.score > best.1.score {
                best = ((name.clone(), facing.clone()), alike);
            }
        }
    }
    best
}

/// What is set side by side, in this order.
const FACTS: [&str; 16] = [
    "name",
    "id_number",
    "born",
    "age",
    "sex",
    "origin",
    "residence",
    "birthplace",
    "ethnicity",
    "profession",
    "relative",
    "act",
    "place",
    "status",
    "died",
    "reason",
];

fn compare(lang: Language, property: &'static str, one: &Person, other: &Person) -> Option<Compared> {
    let values = |person: &Person| -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        for (_, claim) in person.of(property) {
            if !values.contains(&claim.value) {
                values.push(claim.value.clone());
            }
        }
        values
    };
    let (mine, theirs) = (values(one), values(other));
    if mine.is_empty() && theirs.is_empty() {
        return None;
    }
    let pairs = || mine.iter().flat_map(|a| theirs.iter().map(move |b| (a, b)));
    let verdict = if mine.is_empty() || theirs.is_empty() {
        "two-only-one-says"
    } else if pairs().any(|(a, b)| a == b) {
        "two-the-same"
    } else if pairs().all(|(a, b)| exclude(a, b)) {
        "two-differ"
    } else {
        "two-undecided"
    };
    let told = |values: &[Value]| values.iter().map(|value| in_words(lang, property, value)).collect();
    Some(Compared {
        label: lang.property(property),
        one: told(&mine),
        other: told(&theirs),
        verdict: lang.say(verdict),
    })
}

fn in_words(lang: Language, property: &str, value: &Value) -> Foreign {
    match value {
        Value::Name(name) => Foreign::of(name),
        Value::Text(text) => Foreign::of(text),
        Value::Date(date) => Foreign::plain(lang.capital(&dates::in_words(lang, date))),
        Value::Term(term) => Foreign::quoted(lang, &labels::term_text(lang, vocabulary_of(property), term)),
        Value::Place(place) => Foreign::quoted(lang, &labels::place_text(lang, place)),
        Value::Age(age) => Foreign::plain(guwah_web::parts::value::age_words(lang, age)),
        Value::Relative(kin) => {
            let relation = labels::term_text(lang, "kinship", &kin.relation);
            Foreign::quoted(
                lang,
                &match kin.name.as_deref().or(kin.note.as_deref()) {
                    Some(name) => {
                        let message = lang.message("relative-named").text("relation", relation);
                        message.text("name", name).plain()
                    }
                    None => relation,
                },
            )
        }
        Value::IdentityNumber(number) => Foreign::plain(number.written()),
        Value::PublicNumber(number) => Foreign::plain(number.masked()),
        Value::Act(act) => {
            let mut told = vec![Foreign::plain(lang.term("act", &act.kind).into_owned())];
            told.extend(
                act.when
                    .as_ref()
                    .map(|when| Foreign::plain(dates::in_words(lang, when))),
            );
            // What is weighed is shown: where it was, and what the sentence is.
            told.extend(
                act.place
                    .as_ref()
                    .map(|place| Foreign::quoted(lang, &labels::place_text(lang, place))),
            );
            told.extend(
                act.sentence
                    .as_ref()
                    .and_then(|sentence| phrases::sentence_words(lang, sentence))
                    .map(Foreign::plain),
            );
            Foreign::joined(&told, lang.comma())
        }
        other => Foreign::quoted(lang, other.words().unwrap_or("…")),
    }
}

fn vocabulary_of(property: &str) -> &str {
    if property == "status" { "custody" } else { property }
}

/// What an editor has decided of the two, when that stands on the page of the first.
fn judged(one: &PersonRecord, other: &PersonRecord) -> Option<&'static str> {
    let judgements = one.person.editorial.judgements.iter().rev();
    judgements
        .filter_map(|judgement| match judgement.verdict {
            Verdict::Same(facing) if facing == other.id => Some("two-judged-same"),
            Verdict::NotTheSame(facing) if facing == other.id => Some("two-judged-not-the-same"),
            Verdict::Undecided(facing) if facing == other.id => Some("two-judged-undecided"),
            _ => None,
        })
        .next()
}

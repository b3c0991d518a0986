//! Why these two: two records side by side, how their names sound alike word by word, and what agrees or differs.

use super::foreign::Foreign;
use super::frame::{Frame, Section};
use super::language::Visit;
use super::refusal::Refusal;
use super::{Keep, Site, SiteSettings, address, answer, dates, labels};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::card::{Card, card};
use guwah_domain::contest::exclude;
use guwah_domain::disclosure::Audience;
use guwah_domain::judgement::Verdict;
use guwah_domain::person::Person;
use guwah_domain::value::Value;
use guwah_names::{Prepared, Similarity, similarity};
use guwah_registry::readers::{PersonRecord, Reader, RecordKey};

/// The most names of one person that are compared with those of the other; the page says when there are more.
const NAMES: usize = 40;

/// The page of two records.
#[derive(Template)]
#[template(path = "two.html")]
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
    judged: Option<&'static str>,
}

/// One of the two.
struct Side {
    name: Foreign,
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
    label: &'static str,
    one: Vec<Foreign>,
    other: Vec<Foreign>,
    verdict: &'static str,
}

/// `GET /two?a=…&b=…`: records by public number, id or `dataset:id`.
pub(super) async fn show_two(State(site): State<Site>, visit: Visit, uri: Uri, headers: HeaderMap) -> Response {
    let shown = site
        .read(&visit, Keep::Never, move |reader, settings, visit| {
            read(reader, settings, visit, &uri)
        })
        .await;
    site.answer(&visit, &headers, shown)
}

fn read(reader: &dyn Reader, settings: &SiteSettings, visit: &Visit, uri: &Uri) -> Result<String, Refusal> {
    // The public has no business with who may be whom.
    if reader.audience() != Audience::Team {
        return Err(Refusal::NoPage);
    }
    let parameters = address::parameters(uri)?;
    let side = |wanted: &str| -> Result<PersonRecord, Refusal> {
        let asked = parameters
            .iter()
            .find(|(field, _)| field == wanted)
            .map(|(_, value)| value);
        let asked = asked.ok_or_else(|| Refusal::Unusable("two records are needed: ?a=…&b=…".into()))?;
        let key: RecordKey = asked
            .parse()
            .map_err(|error: guwah_registry::readers::NotARecord| Refusal::NoPerson(error.to_string()))?;
        reader.alone(&key)?.ok_or_else(|| Refusal::NoPerson(String::new()))
    };
    let (one, other) = (side("a")?, side("b")?);
    let frame = Frame::of(settings, reader.audience(), Section::Persons, visit);
    answer::render(&page(frame, &one, &other))
}

fn page(frame: Frame, one: &PersonRecord, other: &PersonRecord) -> TwoPage {
    let (first, second) = (card(&one.person), card(&other.person));
    let lang = frame.lang;
    let (nearest, alike) = most_alike(&first, &second);
    let side = |record: &PersonRecord, card: &Card, name: &str| Side {
        name: Foreign::name(&card.name),
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
            .filter_map(|(label, property)| compare(label, property, &one.person, &other.person))
            .collect(),
        judged: judged(one, other).or_else(|| judged(other, one)),
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
const FACTS: [(&str, &str); 14] = [
    ("Names", "name"),
    ("Identity number", "id_number"),
    ("Born", "born"),
    ("Age", "age"),
    ("Sex", "sex"),
    ("Of", "origin"),
    ("Lived in", "residence"),
    ("Born in", "birthplace"),
    ("Ethnicity", "ethnicity"),
    ("Profession", "profession"),
    ("Relatives", "relative"),
    ("What happened", "act"),
    ("Status", "status"),
    ("Died", "died"),
];

fn compare(label: &'static str, property: &str, one: &Person, other: &Person) -> Option<Compared> {
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
        "only one says"
    } else if pairs().any(|(a, b)| a == b) {
        "the same"
    } else if pairs().all(|(a, b)| exclude(a, b)) {
        "differ"
    } else {
        ""
    };
    let told = |values: &[Value]| values.iter().map(|value| in_words(property, value)).collect();
    Some(Compared {
        label,
        one: told(&mine),
        other: told(&theirs),
        verdict,
    })
}

fn in_words(property: &str, value: &Value) -> Foreign {
    match value {
        Value::Name(name) => Foreign::of(name),
        Value::Text(text) => Foreign::of(text),
        Value::Date(date) => Foreign::words(&dates::capital(&dates::in_words(date))),
        Value::Term(term) => Foreign::words(&labels::term_text(vocabulary_of(property), term)),
        Value::Place(place) => Foreign::words(&labels::place_text(place)),
        Value::Age(age) => Foreign::words(&super::person::age_words(age)),
        Value::Relative(kin) => {
            let relation = labels::term_text("kinship", &kin.relation);
            Foreign::words(&match kin.name.as_deref().or(kin.note.as_deref()) {
                Some(name) => format!("{relation}: {name}"),
                None => relation,
            })
        }
        Value::IdentityNumber(number) => Foreign::words(number.as_str()),
        Value::Act(act) => {
            let kind = labels::term("act", &act.kind);
            Foreign::words(&match &act.when {
                Some(when) => format!("{kind}, {}", dates::in_words(when)),
                None => kind.to_owned(),
            })
        }
        other => Foreign::words(other.words().unwrap_or("…")),
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
            Verdict::Same(facing) if facing == other.id => Some("Judged to be one person."),
            Verdict::NotTheSame(facing) if facing == other.id => Some("Judged to be two persons."),
            Verdict::Undecided(facing) if facing == other.id => Some("Judged to be undecided."),
            _ => None,
        })
        .next()
}

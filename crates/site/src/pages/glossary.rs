//! The glossary: every term of every vocabulary, what it means here, and what it is called in each language.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::vocabulary::{Term, Vocabularies, Vocabulary};
use guwah_registry::readers::Reader;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, answer};
use guwah_wording::{Foreign, Language};

/// The page.
#[derive(Template)]
#[template(path = "pages/glossary.html")]
struct GlossaryPage {
    frame: Frame,
    /// Every vocabulary: its page, its name, how many terms.
    vocabularies: Vec<(String, String, String)>,
    /// The one whose terms are told here.
    told: Option<Terms>,
}

/// One vocabulary.
struct Terms {
    key: &'static str,
    title: String,
    terms: Vec<Entry>,
    /// Whether any label was drafted by a machine and read by nobody yet.
    drafted: bool,
}

/// One term.
struct Entry {
    label: String,
    definition: Foreign,
    /// Labels in other languages: language, direction, label.
    labels: Vec<(&'static str, &'static str, &'static str)>,
}

/// The vocabularies that are told, in this order.
const TOLD: [&str; 19] = [
    "held",
    "custody",
    "act",
    "reason",
    "treatment",
    "health",
    "facility_kind",
    "place_kind",
    "source_kind",
    "relation",
    "credibility_tier",
    "reliability",
    "consent_purpose",
    "disclosure",
    "intervention",
    "answer",
    "closed_as",
    "ethnicity",
    "kinship",
];

/// The other languages, in this order, and whether they are written from the right.
const LANGUAGES: [(&str, &str); 5] = [
    ("kk", "ltr"),
    ("ug", "rtl"),
    ("zh", "ltr"),
    ("ru", "ltr"),
    ("tr", "ltr"),
];

/// `GET /glossary`.
pub(crate) async fn show_glossary(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, |reader, settings, ask| {
        read(reader, settings, ask, None)
    })
    .await
}

/// `GET /glossary/{vocabulary}`.
pub(crate) async fn show_vocabulary(State(site): State<Site>, Path(vocabulary): Path<String>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, Some(&vocabulary))
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, asked: Option<&str>) -> Result<String, Refusal> {
    let lang = ask.lang;
    let vocabularies = Vocabularies::xinjiang();
    let known = TOLD.iter().filter_map(|key| Some((*key, vocabularies.get(key)?)));
    let told = match asked {
        Some(asked) => Some(known.clone().find(|(key, _)| *key == asked).ok_or(Refusal::NoPage)?),
        None => None,
    };
    let line = |(key, vocabulary): (&str, &Vocabulary)| {
        let terms = lang.message("count-terms").number("count", vocabulary.terms.len());
        let title = lang.vocabulary(key).into_owned();
        (lang.href(&format!("/glossary/{key}")), title, terms.plain())
    };
    answer::render(&GlossaryPage {
        frame: Frame::of(settings, reader.audience(), Section::About, ask),
        vocabularies: if told.is_some() {
            Vec::new()
        } else {
            known.map(line).collect()
        },
        told: told.map(|(key, vocabulary)| terms(lang, key, vocabulary)),
    })
}

fn terms(lang: Language, key: &'static str, vocabulary: &'static Vocabulary) -> Terms {
    Terms {
        key,
        title: lang.vocabulary(key).into_owned(),
        terms: vocabulary.terms.iter().map(|term| entry(lang, key, term)).collect(),
        drafted: !vocabulary.drafted.is_empty(),
    }
}

fn entry(lang: Language, vocabulary: &str, term: &'static Term) -> Entry {
    let labels = LANGUAGES
        .iter()
        .filter(|(other, _)| *other != lang.key())
        .filter_map(|(lang, dir)| Some((*lang, *dir, term.labels.get(*lang)?.as_str())));
    Entry {
        label: lang.term(vocabulary, &term.key).into_owned(),
        definition: lang.definition(term),
        labels: labels.collect(),
    }
}

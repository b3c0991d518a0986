//! The table of filters. Who adds one adds a row here, a kind of [`Filter`], and what the index must know to answer it
//! (`search::tags`, `search::narrow`); the tests of the sites then ask for its words and its place in the API's description.

use super::Filter;
use guwah_domain::card::{Dated, place_roles};
use guwah_domain::id::InstitutionId;
use guwah_domain::place::{Gazetteer, Place};
use guwah_domain::vague_date::VagueDate;
use guwah_domain::vocabulary::Vocabularies;

/// The fields by which a search is narrowed, in the order of [`FILTERS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is explained where a filter of it is")]
pub enum Field {
    Status,
    Place,
    At,
    Facility,
    Party,
    Detained,
    Born,
    Died,
    Released,
    Sentenced,
    Ethnicity,
    Profession,
    Sex,
    List,
    Has,
    Tier,
    Contested,
}

/// All that is decided about one field: a row of [`FILTERS`].
#[derive(Debug)]
pub struct FilterRow {
    /// Which.
    pub field: Field,
    /// As it stands before the colon, and as a parameter of an address.
    pub name: &'static str,
    /// Whether a search may have several values of it.
    pub repeatable: bool,
    /// Whether the results of a search count its values: what places, facilities and organisations are to persons is for
    /// their own pages.
    pub facet: bool,
    /// The vocabulary whose terms its values are.
    pub vocabulary: Option<&'static str>,
    /// What would be accepted, in English.
    pub accepted: &'static str,
    /// The site's message that says the same in every language.
    pub accepted_message: &'static str,
    /// The site's message that names it.
    pub message: &'static str,
    read: fn(&str) -> Option<Filter>,
}

/// A status that no source tells: it follows from silence.
const NO_NEWS: &str = "no_news";

const DATE: &str = "a date such as 2018, 2018-02, or 2017-04..2017-09";

/// Every filter. Parsing, the index, the API and its description, feeds, exports, the command line's help and the words of
/// the pages follow from this table, or are held to it by a test.
pub static FILTERS: [FilterRow; 17] = [
    row(Field::Status, "status", "facet-status", |value| {
        let is_status = value == NO_NEWS || is_term("custody", value);
        is_status.then(|| Filter::Status(value.into()))
    })
    .accepts("a term of custody, or no_news")
    .terms_of("custody"),
    row(Field::Place, "place", "facet-place", |value| {
        Some(Filter::Place(value.into()))
    })
    .accepts("a place's key, or any of its names"),
    row(Field::At, "at", "facet-at", at)
        .accepts("at:residence:Emin, at:camp:Xinjiang or at:held:Xinjiang")
        .says("accepted-at")
        .not_counted(),
    row(Field::Facility, "facility", "facet-facility", facility)
        .accepts("the id of a facility, 32 hexadecimal digits")
        .says("accepted-facility")
        .not_counted(),
    row(Field::Party, "party", "facet-party", |value| {
        Some(Filter::Party(value.into()))
    })
    .accepts("who acted, asked or was asked, exactly as named")
    .not_counted(),
    row(Field::Detained, "detained", "facet-detained", |value| {
        date(value).map(Filter::Detained)
    })
    .accepts(DATE)
    .says("accepted-date"),
    row(Field::Born, "born", "facet-born", |value| date(value).map(Filter::Born))
        .accepts(DATE)
        .says("accepted-date")
        .not_counted(),
    dated(Field::Died, "died", "facet-died", |value| {
        date(value).map(|date| Filter::Dated(Dated::Died, date))
    }),
    dated(Field::Released, "released", "facet-released", |value| {
        date(value).map(|date| Filter::Dated(Dated::Released, date))
    }),
    dated(Field::Sentenced, "sentenced", "facet-sentenced", |value| {
        date(value).map(|date| Filter::Dated(Dated::Sentenced, date))
    }),
    row(Field::Ethnicity, "ethnicity", "facet-ethnicity", |value| {
        Some(Filter::Ethnicity(value.into()))
    })
    .accepts("a term of ethnicity, or words")
    .terms_of("ethnicity"),
    row(Field::Profession, "profession", "facet-profession", |value| {
        Some(Filter::Profession(value.into()))
    })
    .accepts("a term of profession, or words")
    .terms_of("profession"),
    row(Field::Sex, "sex", "facet-sex", |value| {
        is_term("sex", value).then(|| Filter::Sex(value.into()))
    })
    .accepts("a term of sex")
    .terms_of("sex"),
    row(Field::List, "list", "facet-list", |value| {
        Some(Filter::List(value.into()))
    })
    .accepts("a dataset's name, or a source's id"),
    row(Field::Has, "has", "facet-also", has)
        .accepts("has:photo or has:testimony")
        .says("accepted-has"),
    row(Field::Tier, "tier", "facet-tier", |value| {
        is_term("credibility_tier", value).then(|| Filter::Tier(value.into()))
    })
    .accepts("a term of credibility_tier")
    .terms_of("credibility_tier"),
    row(Field::Contested, "contested", "facet-also", contested)
        .accepts("contested:yes or contested:no")
        .says("accepted-contested")
        .once(),
];

/// A row as most are: repeatable, counted, and any value will do.
const fn row(field: Field, name: &'static str, message: &'static str, read: fn(&str) -> Option<Filter>) -> FilterRow {
    FilterRow {
        field,
        name,
        repeatable: true,
        facet: true,
        vocabulary: None,
        accepted: "",
        accepted_message: "accepted-value",
        message,
        read,
    }
}

/// The row of a date that is not counted.
const fn dated(field: Field, name: &'static str, message: &'static str, read: fn(&str) -> Option<Filter>) -> FilterRow {
    row(field, name, message, read)
        .accepts(DATE)
        .says("accepted-date")
        .not_counted()
}

impl FilterRow {
    const fn accepts(mut self, accepted: &'static str) -> Self {
        self.accepted = accepted;
        self
    }

    const fn says(mut self, accepted_message: &'static str) -> Self {
        self.accepted_message = accepted_message;
        self
    }

    const fn terms_of(mut self, vocabulary: &'static str) -> Self {
        self.vocabulary = Some(vocabulary);
        self
    }

    const fn not_counted(mut self) -> Self {
        self.facet = false;
        self
    }

    const fn once(mut self) -> Self {
        self.repeatable = false;
        self
    }

    /// The filter of a name, in capitals or not.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        FILTERS.iter().find(|row| row.name.eq_ignore_ascii_case(name))
    }

    /// Reads a value that is not empty; none where it is not of the field's kind.
    pub(super) fn read(&self, value: &str) -> Option<Filter> {
        (self.read)(value)
    }
}

impl Field {
    /// What is decided about it.
    #[must_use]
    pub fn row(self) -> &'static FilterRow {
        &FILTERS[self as usize]
    }
}

/// The names of all filters, for whoever is told of them.
#[must_use]
pub fn names() -> String {
    FILTERS.each_ref().map(|row| row.name).join(", ")
}

fn at(value: &str) -> Option<Filter> {
    let (role, place) = value.split_once(':')?;
    let is_role = place_roles().any(|known| known == role);
    (is_role && place_meant(place).is_some()).then(|| Filter::At(value.to_owned()))
}

/// The place that words or a key name.
pub(crate) fn place_meant(value: &str) -> Option<&'static Place> {
    let gazetteer = Gazetteer::xinjiang();
    gazetteer.get(value).or_else(|| gazetteer.resolve(value))
}

/// Whether words name a term of a vocabulary whose terms alone are values.
fn is_term(vocabulary: &str, words: &str) -> bool {
    Vocabularies::xinjiang().resolve(vocabulary, words).is_some()
}

fn facility(value: &str) -> Option<Filter> {
    let is_id = value.parse::<InstitutionId>().is_ok();
    is_id.then(|| Filter::Facility(value.to_owned()))
}

fn has(value: &str) -> Option<Filter> {
    let is_known = ["photo", "testimony"].contains(&value);
    is_known.then(|| Filter::Has(value.to_owned()))
}

fn contested(value: &str) -> Option<Filter> {
    match value {
        "yes" | "true" => Some(Filter::Contested(true)),
        "no" | "false" => Some(Filter::Contested(false)),
        _ => None,
    }
}

fn date(value: &str) -> Option<VagueDate> {
    let is_closed = !value.starts_with("..") && !value.ends_with("..");
    VagueDate::parse(&value.replacen("..", "/", usize::from(is_closed)))
        .or_else(|_| VagueDate::parse(&value.replacen("..", "../", 1)))
        .or_else(|_| VagueDate::parse(&value.replacen("..", "/..", 1)))
        .ok()
}

//! Search: names by sound and script, words of texts, places by any of their names, identity numbers with wildcards;
//! narrowed by filters, counted by facets. Every hit says why it matched.

mod columns;
mod completion;
mod facets;
mod gathering;
mod index;
mod narrow;
pub mod query;
mod run;
mod tags;
mod tally;
pub(crate) mod words;

pub(crate) use gathering::Gathering;
pub(crate) use index::AudienceIndex;
pub(crate) use run::{run, run_for_all};
pub(crate) use tally::tally;
pub use tally::{LONGEST_SPREAD, Months, PlaceTally, Tally};

use guwah_domain::card::Card;
use guwah_domain::id::PersonId;

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// How many persons match, all of them.
    pub total: usize,
    /// The hits asked for, best first.
    pub hits: Vec<Hit>,
    /// Counts over all that match, field by field.
    pub facets: Vec<Facet>,
    /// How the hits are ordered.
    pub order: ResultOrder,
}

/// How hits are ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ResultOrder {
    /// Nearest first: the free text ranks.
    #[default]
    Nearest,
    /// Without free text: by the first date recorded, those without a date last.
    FirstDate,
    /// Those recorded last come first.
    Newest,
}

/// One person found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The record.
    pub id: PersonId,
    /// The public number, once published.
    pub number: Option<u64>,
    /// Under which id a dataset knows the person, when one does.
    pub outside: Option<(String, String)>,
    /// How near, 0 to 1; 1 without free text.
    pub score: f32,
    /// Why it matched, strongest first.
    pub why: Vec<Reason>,
    /// What a list shows.
    pub card: Card,
}

/// Why a hit matched.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// Words of the query sound like words of a name.
    Name {
        /// The name as recorded.
        name: String,
        /// Pairs: the query's word, the name's word, how near (0 to 1; 1 is equal).
        pairs: Vec<(String, String, f32)>,
    },
    /// The query names a place of the person's.
    Place {
        /// The place's name in English.
        place: String,
        /// The words of the source.
        words: String,
    },
    /// An identity number agrees with the query, wildcards included: as this audience is told of it.
    Number(String),
    /// A text holds the query's words.
    Text {
        /// An excerpt; the matched words stand between U+E000 and U+E001.
        excerpt: String,
    },
}

/// Counts for one field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facet {
    /// The field, as filters name it.
    pub field: &'static str,
    /// Value (as a filter takes it), label in English, count; most first.
    pub values: Vec<(String, String, usize)>,
}

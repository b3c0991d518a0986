//! A summary as a line has it: `{"text": …, "lang": …, "basis": ["<outside id of a source>", …], "held": true}`.

use guwah_domain::id::SourceId;
use guwah_domain::summary::Summary;
use guwah_domain::value::Text;
use serde::{Deserialize, Serialize};

/// A summary, with the outside ids of the sources that it is drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SummaryLine {
    /// The words.
    pub text: String,
    /// BCP 47 tag of their language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The sources that it is drawn from; none for all that speak of the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<String>,
    /// Whether it is held back from the public until an editor confirms it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}

impl SummaryLine {
    /// As it is written; `lapses` says how often a source has ceased to be published.
    pub(super) fn of(summary: &Summary, lapses: &dyn Fn(SourceId) -> Option<u32>) -> Self {
        let lapsed = |at: u32, source: SourceId| lapses(source).is_some_and(|now| now != at);
        let mut basis = summary.basis.iter();
        Self {
            text: summary.text.clone(),
            lang: summary.lang.clone(),
            basis: summary.sources().map(|source| source.to_string()).collect(),
            held: summary.held || basis.any(|basis| lapsed(basis.lapses, basis.source)),
        }
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> Text {
        Text {
            text: self.text.clone(),
            lang: self.lang.clone(),
        }
    }
}

//! The editors' summary of a person in one language, and the sources that it is drawn from. It rests on them: it falls with the
//! erasure of any, and is held back from the public as soon as one of them may be published no longer, until an editor confirms it.

use crate::id::SourceId;
use crate::redaction::{Permits, Whom};
use crate::statements::Statements;
use crate::value::Text;
use serde::{Deserialize, Serialize};

/// A summary.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The words.
    pub text: String,
    /// BCP 47 tag of their language; there is one summary a language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The sources that it is drawn from. The public is not told which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<Basis>,
    /// Whether something that a source of its basis says of the person was narrowed or withdrawn since: the public is not shown
    /// it until an editor confirms it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}

/// A source that a summary is drawn from, as it stood when an editor last answered for the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The source.
    pub source: SourceId,
    /// How often it had ceased to be published then.
    #[serde(default, skip_serializing_if = "is_never")]
    pub lapses: u32,
    /// Whether the editor confirmed the summary although the source may not be published.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_never(lapses: &u32) -> bool {
    *lapses == 0
}

impl From<Text> for Summary {
    fn from(words: Text) -> Self {
        Self {
            text: words.text,
            lang: words.lang,
            ..Self::default()
        }
    }
}

impl Summary {
    /// The words, as a text.
    #[must_use]
    pub fn words(&self) -> Text {
        Text {
            text: self.text.clone(),
            lang: self.lang.clone(),
        }
    }

    /// Whether it says the same in the same language.
    #[must_use]
    pub fn says(&self, words: &Text) -> bool {
        self.text == words.text && self.lang == words.lang
    }

    /// The sources that it is drawn from.
    pub fn sources(&self) -> impl Iterator<Item = SourceId> {
        self.basis.iter().map(|basis| basis.source)
    }

    /// Whether the public is not shown it, by what is said of the person and what each source permits.
    #[must_use]
    pub fn is_held_back(
        &self,
        whom: Whom<'_>,
        statements: &Statements,
        permitted: &dyn Fn(SourceId) -> Permits,
    ) -> bool {
        let stands = |basis: &Basis| {
            let permits = permitted(basis.source);
            permits.lapses() == basis.lapses
                && (basis.confirmed || permits.publish_all(whom, statements.by(basis.source)))
        };
        self.held || !self.basis.iter().all(stands)
    }
}

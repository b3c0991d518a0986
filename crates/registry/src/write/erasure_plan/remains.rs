//! Where a name or number still stands in what was recorded.

use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::redaction::{Protected, mark};
use guwah_names::Passages;
use serde_json::Value;
use std::collections::BTreeSet;

/// Letters before and after a name in what is shown of a text.
const AROUND: usize = 40;
/// The fewest letters of a word that names somebody by itself.
const SHORTEST_ALONE: usize = 4;

/// In what a name still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemainsIn {
    /// Another record's own name.
    Name,
    /// A summary.
    Summary,
    /// A relative of another person.
    Relative,
    /// Who speaks, or through whom.
    Speaker,
    /// What was done for another person.
    Intervention,
    /// A reason or a judgement of an editor.
    Reason,
    /// The name of a file.
    File,
    /// How a source is described.
    Source,
    /// Any other text.
    Text,
}

impl RemainsIn {
    /// The key, as JSON tells it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Summary => "summary",
            Self::Relative => "relative",
            Self::Speaker => "speaker",
            Self::Intervention => "intervention",
            Self::Reason => "reason",
            Self::File => "file",
            Self::Source => "source",
            Self::Text => "text",
        }
    }
}

/// Looks through what was recorded.
pub(super) struct Looking<'a> {
    passages: Passages,
    /// Of pages that were linked to the erased: one word of a name is enough there.
    on_linked: Passages,
    pub(super) is_linked: bool,
    /// Of names through disguise.
    disguised: Vec<Protected>,
    numbers: &'a BTreeSet<String>,
    pub(super) found: BTreeSet<(RemainsIn, Option<String>)>,
    /// The marks of the texts, and what was found in each.
    pub(super) texts: BTreeSet<(Finds, u64)>,
}

/// What was found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Finds {
    /// A name in full.
    Name,
    /// A number.
    Number,
    /// A word of a name, on a page that was linked to the erased.
    Word,
}

impl<'a> Looking<'a> {
    /// Looks for names and numbers.
    pub(super) fn of(names: &BTreeSet<String>, numbers: &'a BTreeSet<String>) -> Self {
        let (mut passages, mut on_linked) = (Passages::new(), Passages::new());
        for name in names {
            passages.seek(name);
            let words = name
                .split_whitespace()
                .filter(|word| word.chars().count() >= SHORTEST_ALONE);
            words.for_each(|word| on_linked.seek(word));
        }
        Self {
            passages,
            on_linked,
            is_linked: false,
            disguised: names.iter().map(|name| Protected::one(name)).collect(),
            numbers,
            found: BTreeSet::new(),
            texts: BTreeSet::new(),
        }
    }

    /// Whether there is nothing to look for.
    pub(super) fn seeks_nothing(&self) -> bool {
        self.passages.is_empty() && self.numbers.is_empty()
    }

    /// Looks through a change and the reason given for it.
    pub(super) fn change(&mut self, change: &Change, why: Option<&str>) {
        let part = match change {
            Change::SummaryWritten { .. } | Change::SummaryConfirmed { .. } => RemainsIn::Summary,
            Change::Judged { .. } | Change::LeakAnswered { .. } => RemainsIn::Reason,
            Change::SourceRecorded { .. } | Change::ConsentRecorded { .. } => RemainsIn::Source,
            _ => RemainsIn::Text,
        };
        let sealed = claims_of(change)
            .iter()
            .any(|claim| claim.disclosure == Disclosure::Sealed);
        if let Ok(value) = serde_json::to_value(change) {
            self.walk(&value, part, sealed);
        }
        if let Some(why) = why {
            self.text(why, RemainsIn::Reason, sealed);
        }
    }

    /// Every text of a change, whatever fields it has: none is forgotten.
    fn walk(&mut self, value: &Value, part: RemainsIn, sealed: bool) {
        match value {
            Value::String(text) => self.text(text, part, sealed),
            Value::Array(values) => values.iter().for_each(|value| self.walk(value, part, sealed)),
            Value::Object(fields) => {
                for (field, value) in fields {
                    self.walk(value, part_of(field, value).unwrap_or(part), sealed);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, part: RemainsIn, sealed: bool) {
        let number = || {
            self.numbers
                .iter()
                .find_map(|number| Some((text.find(number.as_str())?, number.len())))
        };
        let at = number().map(|(at, len)| (Finds::Number, (at, at + len)));
        let at = at.or_else(|| Some((Finds::Name, self.passages.find(text)?)));
        let disguised = || self.disguised.iter().find_map(|name| name.find_in(text));
        let at = at.or_else(|| Some((Finds::Name, disguised()?)));
        let at = at.or_else(|| {
            if self.is_linked {
                Some((Finds::Word, self.on_linked.find(text)?))
            } else {
                None
            }
        });
        if let Some((finds, at)) = at {
            self.found.insert((part, (!sealed).then(|| passage(text, at))));
            // That a record has a name itself is asked of the record as a whole.
            if part != RemainsIn::Name {
                self.texts.insert((finds, mark(text)));
            }
        }
    }
}

/// What stands under a field, where the field says so.
fn part_of(field: &str, value: &Value) -> Option<RemainsIn> {
    Some(match field {
        "summary" => RemainsIn::Summary,
        "relative" => RemainsIn::Relative,
        "by" | "through" | "testifier" | "speaker" => RemainsIn::Speaker,
        "intervention" => RemainsIn::Intervention,
        "why" | "withdrawn" | "reason" => RemainsIn::Reason,
        "file" => RemainsIn::File,
        "name" if value.is_object() => RemainsIn::Name,
        _ => return None,
    })
}

/// A name with what stands about it.
fn passage(text: &str, (from, to): (usize, usize)) -> String {
    let before = text[..from]
        .char_indices()
        .rev()
        .nth(AROUND - 1)
        .map_or(0, |(at, _)| at);
    let after = text[to..]
        .char_indices()
        .nth(AROUND)
        .map_or(text.len(), |(at, _)| to + at);
    let words = text[before..after].split_whitespace().collect::<Vec<_>>().join(" ");
    format!(
        "{}{words}{}",
        if before > 0 { "…" } else { "" },
        if after < text.len() { "…" } else { "" }
    )
}

/// The claims that a change makes.
pub(super) fn claims_of(change: &Change) -> &[Claim] {
    match change {
        Change::ClaimsMade { claims, .. } | Change::InstitutionTold { claims, .. } => claims,
        Change::RowAsserted { begun, .. } => begun,
        _ => &[],
    }
}

//! What a column of a sheet becomes: the plain sheet's headings, the schema's properties, and parts of acts.

use super::act_part::ActPart;
use crate::formats::plain_sheet::columns::{Reads, column};
use guwah_domain::schema::{HEADING, Schema, ValueType};
use guwah_domain::vocabulary::Vocabularies;

/// What a column becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// The sheet's own key of the row.
    Id,
    /// Who may see the row.
    Disclosure,
    /// What of the row is told at second hand.
    SecondHand,
    /// Nothing.
    Skip,
    /// A claim of a property.
    Value {
        /// The property's key.
        property: String,
        /// What its values are.
        value_type: ValueType,
        /// The language of its words, when the heading names one.
        lang: Option<String>,
        /// Whether a cell may hold several values.
        splits: bool,
    },
    /// A part of an act.
    Act {
        /// The act's kind.
        kind: String,
        /// Which part.
        part: ActPart,
    },
    /// The place of the arrest; where the row tells of no arrest, the place where the person is held.
    ArrestPlace,
    /// Kept as text under the column's own heading.
    Keep,
}

impl Target {
    fn act(kind: &str, part: ActPart) -> Self {
        Self::Act {
            kind: kind.to_owned(),
            part,
        }
    }

    /// Whether its cells are dates.
    pub(crate) fn is_date(&self) -> bool {
        match self {
            Self::Act { part, .. } => matches!(part, ActPart::When | ActPart::Until),
            Self::Value { value_type, .. } => *value_type == ValueType::Date,
            _ => false,
        }
    }

    /// Whether its cells are sentences.
    pub(crate) fn is_sentence(&self) -> bool {
        matches!(
            self,
            Self::Act {
                part: ActPart::Sentence,
                ..
            }
        )
    }

    fn value(property: &str, lang: Option<String>) -> Option<Self> {
        let known = Schema::person().property(property)?;
        let value_type = known.value_type;
        // Acts, testimonies and interventions have more parts than a cell can hold.
        if matches!(
            value_type,
            ValueType::Act | ValueType::Testimony | ValueType::Intervention
        ) {
            return None;
        }
        Some(Self::Value {
            property: property.to_owned(),
            value_type,
            lang,
            splits: property != "text",
        })
    }
}

/// What a heading, or a map's word for a column, means. None when it is not known.
pub(crate) fn target_of(heading: &str) -> Option<Target> {
    let folded = heading.trim().to_lowercase().replace([' ', '-'], "_");
    if let Some(reads) = column(&folded).and_then(|column| column.reads) {
        return match reads {
            Reads::Id => Some(Target::Id),
            Reads::Disclosure => Some(Target::Disclosure),
            Reads::SecondHand => Some(Target::SecondHand),
            Reads::Property(property) => Target::value(property, None),
            Reads::Act(kind, part) => Some(Target::act(kind, part)),
            Reads::ArrestPlace => Some(Target::ArrestPlace),
        };
    }
    match folded.as_str() {
        "skip" => Some(Target::Skip),
        "keep" => Some(Target::Keep),
        _ => {
            if let Some(lang) = folded.strip_prefix("name_") {
                return Target::value("name", Some(language(lang)?));
            }
            if let Some(act) = heading.trim().strip_prefix("act/") {
                return act_part(act);
            }
            Target::value(&folded, None)
        }
    }
}

fn act_part(text: &str) -> Option<Target> {
    let (kind, part) = text.split_once('/').unwrap_or((text, "when"));
    Vocabularies::xinjiang().term("act", kind)?;
    let part = ActPart::named(part)?;
    Some(Target::act(kind, part))
}

/// Three-letter codes of languages that sheets name in headings; other words of three letters are words.
const LONG_CODES: [&str; 10] = ["uig", "kaz", "kir", "zho", "rus", "eng", "tur", "uzb", "tat", "dng"];

/// A language tag from a heading: `kk`, `zh_hans`, `kk_arab`, in the usual case. None for other words: `name_first` is a
/// column of its own.
fn language(text: &str) -> Option<String> {
    let mut subtags = text.split('_');
    let primary = subtags.next()?;
    let known =
        (primary.len() == 2 && primary.bytes().all(|byte| byte.is_ascii_lowercase())) || LONG_CODES.contains(&primary);
    if !known {
        return None;
    }
    let mut tag = primary.to_owned();
    for subtag in subtags {
        let letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
        tag.push('-');
        match subtag.len() {
            4 if letters => {
                tag.push_str(&subtag[..1].to_ascii_uppercase());
                tag.push_str(&subtag[1..]);
            }
            2 if letters => tag.push_str(&subtag.to_ascii_uppercase()),
            _ => return None,
        }
    }
    Some(tag)
}

/// The property under which a column that nothing knows is kept.
pub(crate) fn kept_property(heading: &str) -> String {
    format!("{HEADING}{heading}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::plain_sheet::columns::PLAIN_COLUMNS;

    #[test]
    fn headings_of_the_plain_sheet_are_known_in_any_case() {
        let read = PLAIN_COLUMNS.iter().filter(|column| column.reads.is_some());
        let plain = read.map(|column| column.name);
        for heading in plain.chain(["name_kk", "Name", "ID number", "Other Names"]) {
            assert!(target_of(heading).is_some(), "{heading}");
        }
    }

    #[test]
    fn a_name_column_says_its_language_or_is_a_column_of_its_own() {
        let lang = |heading| match target_of(heading) {
            Some(Target::Value { lang, .. }) => lang,
            _ => None,
        };
        assert_eq!(lang("name_zh").as_deref(), Some("zh"));
        assert_eq!(lang("name_zh-hant").as_deref(), Some("zh-Hant"));
        assert_eq!(lang("name_kk_Arab").as_deref(), Some("kk-Arab"));
        assert_eq!(lang("name_pt-br").as_deref(), Some("pt-BR"));
        assert_eq!(target_of("name_first"), None);
        assert_eq!(target_of("name_of_father"), None);
        assert_eq!(target_of("name_old"), None);
    }

    #[test]
    fn a_map_can_name_a_part_of_an_act() {
        assert_eq!(target_of("act/died/place"), Some(Target::act("died", ActPart::Place)));
        assert_eq!(
            target_of("act/transferred"),
            Some(Target::act("transferred", ActPart::When))
        );
        assert_eq!(target_of("act/vanished/place"), None);
        assert_eq!(target_of("act"), None);
        assert_eq!(target_of("testimony"), None);
    }
}

//! Answers to the leak check: what an editor decides about a place where a text that would be public seems to tell of
//! somebody who is protected.

use crate::id::{PersonId, SourceId};
use serde::{Deserialize, Serialize};

/// What an editor decides about one thing found in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeakAnswer {
    /// The text speaks of somebody else who is called alike, or of another number.
    NotTheSame,
    /// The text stays out of editions.
    Remove,
    /// It is they, and it may be said.
    MayStand,
}

impl LeakAnswer {
    /// All answers.
    pub const ALL: [Self; 3] = [Self::NotTheSame, Self::Remove, Self::MayStand];

    /// The key, as files of answers write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotTheSame => "not_the_same",
            Self::Remove => "remove",
            Self::MayStand => "may_stand",
        }
    }

    /// Reads an answer: its key, with spaces or hyphens too; none for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.trim().to_ascii_lowercase().replace([' ', '-'], "_");
        match plain.as_str() {
            "not_the_same_person" => Some(Self::NotTheSame),
            _ => Self::ALL.into_iter().find(|answer| answer.key() == plain),
        }
    }
}

/// A record that an answer is about, or of whose text it is. When it is erased, the answer goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeakRecord {
    /// A person.
    Person(PersonId),
    /// A source.
    Source(SourceId),
}

impl LeakRecord {
    /// The record's identifier.
    #[must_use]
    pub fn id(self) -> [u8; 16] {
        match self {
            Self::Person(person) => person.0,
            Self::Source(source) => source.0,
        }
    }
}

/// One answer, by one editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnsweredLeak {
    /// What it answers: a keyed digest of the text and of what was found in it, in hexadecimal. The same words found anew
    /// in the same text have the same; without the register's keys it tells nothing.
    pub hit: String,
    /// Whose text it is.
    pub text_of: LeakRecord,
    /// Whom it seems to tell of.
    pub of: LeakRecord,
    /// The answer.
    pub answer: LeakAnswer,
    /// The reason.
    pub why: String,
    /// The editor.
    pub by: String,
    /// The day it was given, UTC.
    pub on: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_people_write_them_and_nothing_else_is() {
        for answer in LeakAnswer::ALL {
            assert_eq!(LeakAnswer::parse(answer.key()), Some(answer));
        }
        assert_eq!(LeakAnswer::parse(" May stand "), Some(LeakAnswer::MayStand));
        assert_eq!(LeakAnswer::parse("not the same person"), Some(LeakAnswer::NotTheSame));
        assert_eq!(LeakAnswer::parse("yes"), None);
    }
}

//! Why a person was found, in signs and words: = the same, ≈ alike, – nothing to compare.

use super::foreign::Foreign;
use guwah_names::detect;
use guwah_registry::search::Reason;

/// One reason.
pub(crate) enum Why {
    /// Two words of names.
    Alike {
        /// The sign's class.
        sign: &'static str,
        /// What the sign means here.
        means: &'static str,
        /// The word of the query.
        asked: Foreign,
        /// The word of the name.
        found: Foreign,
        /// Whether they are spelled the same.
        same: bool,
        /// The whole name, where it is not the one that heads the line.
        name: Option<Foreign>,
    },
    /// A word of the query that no name of the person's has.
    Missing(Foreign),
    /// A place.
    Place {
        /// Its name.
        place: Foreign,
        /// The words of the source, where they differ.
        words: Option<Foreign>,
    },
    /// An identity number.
    Number(Foreign),
    /// Words of a text: plain and marked pieces by turns.
    Text(Vec<(bool, Foreign)>),
}

/// From which nearness on two words count as the same, and as alike rather than partly alike.
const SAME: f32 = 0.999;
const ALIKE: f32 = 0.72;
/// The most reasons told for one person.
const REASONS: usize = 6;

/// The reasons of one hit, for a query's free text.
pub(crate) fn why(reasons: &[Reason], text: &str, called: &str) -> Vec<Why> {
    let mut told: Vec<Why> = Vec::new();
    for reason in reasons {
        match reason {
            Reason::Name { name, pairs } => {
                told.extend(
                    pairs
                        .iter()
                        .map(|(asked, found, near)| alike(asked, found, *near, name, called)),
                );
                if told.len() == pairs.len() {
                    told.extend(missing(text, pairs));
                }
            }
            Reason::Place { place, words } => {
                let differ = !words.eq_ignore_ascii_case(place);
                told.push(Why::Place {
                    place: Foreign::words(place),
                    words: differ.then(|| Foreign::words(words)),
                });
            }
            Reason::Number(number) => told.push(Why::Number(Foreign::words(number))),
            Reason::Text { excerpt } => told.push(Why::Text(pieces(excerpt))),
        }
    }
    told.truncate(REASONS);
    told
}

fn alike(asked: &str, found: &str, near: f32, name: &str, called: &str) -> Why {
    let same = asked.to_lowercase() == found.to_lowercase();
    let (sign, means) = if same {
        ("eq", "the same")
    } else if detect(asked) != detect(found) {
        (
            "ap",
            if near >= SAME {
                "the same name in another script"
            } else {
                "sounds alike, in another script"
            },
        )
    } else if near >= ALIKE {
        ("ap", "sounds alike")
    } else {
        ("ap", "partly alike")
    };
    Why::Alike {
        sign,
        means,
        asked: Foreign::name(asked),
        found: Foreign::name(found),
        same,
        name: (name != called).then(|| Foreign::name(name)),
    }
}

/// Words of the query for which the name has none.
fn missing(text: &str, pairs: &[(String, String, f32)]) -> Vec<Why> {
    let has = |word: &str| {
        pairs
            .iter()
            .any(|(asked, ..)| asked.to_lowercase().contains(&word.to_lowercase()))
    };
    let words = text
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic) && !has(word));
    words.take(2).map(|word| Why::Missing(Foreign::name(word))).collect()
}

/// Where the matched words of an excerpt begin and end.
const BEGIN: char = '\u{e000}';
const END: char = '\u{e001}';

fn pieces(excerpt: &str) -> Vec<(bool, Foreign)> {
    let mut pieces = Vec::new();
    for part in excerpt.split(BEGIN) {
        match part.split_once(END) {
            Some((marked, plain)) => {
                pieces.push((true, Foreign::words(marked)));
                pieces.push((false, Foreign::words(plain)));
            }
            None => pieces.push((false, Foreign::words(part))),
        }
    }
    pieces.retain(|(_, text)| !text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matched_is_told_in_words() {
        let pairs = vec![("kudaibergen".to_owned(), "Kudaybergen".to_owned(), 0.97)];
        let reasons = [Reason::Name {
            name: "Kudaybergen Serik".into(),
            pairs,
        }];
        let told = why(&reasons, "kudaibergen seric", "Kudaybergen Serik");
        assert!(matches!(
            &told[0],
            Why::Alike {
                means: "sounds alike",
                name: None,
                ..
            }
        ));
        assert!(matches!(&told[1], Why::Missing(word) if word.text() == "seric"));
    }

    #[test]
    fn marked_words_of_a_text() {
        let found = pieces("the \u{e000}imam\u{e001} of Tacheng");
        let marked: Vec<bool> = found.iter().map(|(marked, _)| *marked).collect();
        assert_eq!(marked, [false, true, false]);
    }
}

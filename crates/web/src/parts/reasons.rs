//! Why a person was found, in signs and words: = the same, ≈ alike, – nothing to compare.

use guwah_names::detect;
use guwah_registry::search::Reason;
use guwah_wording::Foreign;
use guwah_wording::Language;
use guwah_wording::Message;

/// One reason.
pub enum Why {
    /// What is the same, alike, or missing, in a sentence.
    Says {
        /// The sign's class.
        sign: &'static str,
        /// The sentence.
        says: Message,
    },
    /// Words of a text: plain and marked pieces by turns.
    Text(Vec<(bool, Foreign)>),
}

/// From which nearness on two words count as the same, and as alike rather than partly alike.
const SAME: f32 = 0.999;
const ALIKE: f32 = 0.72;
/// The most reasons told for one person.
const REASONS: usize = 6;

/// The reasons of one hit, for a query's free text.
pub fn why(lang: Language, reasons: &[Reason], text: &str, called: &str) -> Vec<Why> {
    let mut told: Vec<Why> = Vec::new();
    for reason in reasons {
        match reason {
            Reason::Name { name, pairs } => {
                told.extend(
                    pairs
                        .iter()
                        .map(|(asked, found, near)| alike(lang, asked, found, *near, name, called)),
                );
                if told.len() == pairs.len() {
                    told.extend(missing(lang, text, pairs));
                }
            }
            Reason::Place { place, words } => {
                let (found, in_source) = (Foreign::quoted(lang, place), Foreign::quoted(lang, words));
                let says = if words.eq_ignore_ascii_case(place) {
                    lang.message("why-place")
                } else {
                    lang.message("why-place-in-source").foreign("words", &in_source)
                };
                told.push(same(says.foreign("place", &found)));
            }
            Reason::Number(number) => told.push(same(lang.message("why-number").text("number", number))),
            Reason::Text { excerpt } => told.push(Why::Text(pieces(lang, excerpt))),
        }
    }
    told.truncate(REASONS);
    told
}

fn same(says: Message) -> Why {
    Why::Says { sign: "eq", says }
}

fn alike(lang: Language, asked: &str, found: &str, near: f32, name: &str, called: &str) -> Why {
    let (sign, key) = if asked.to_lowercase() == found.to_lowercase() {
        ("eq", "why-same")
    } else if detect(asked) != detect(found) {
        let same = near >= SAME;
        (
            "ap",
            if same {
                "why-same-in-another-script"
            } else {
                "why-alike-in-another-script"
            },
        )
    } else if near >= ALIKE {
        ("ap", "why-alike")
    } else {
        ("ap", "why-partly-alike")
    };
    let says = lang.message(key).foreign("asked", &Foreign::name(asked));
    let says = says.foreign("found", &Foreign::name(found));
    let says = if name == called {
        says
    } else {
        let whole = lang.message("why-in-the-name").message("why", says);
        whole.foreign("name", &Foreign::name(name))
    };
    Why::Says { sign, says }
}

/// Words of the query for which the name has none.
fn missing(lang: Language, text: &str, pairs: &[(String, String, f32)]) -> Vec<Why> {
    let has = |word: &str| {
        pairs
            .iter()
            .any(|(asked, ..)| asked.to_lowercase().contains(&word.to_lowercase()))
    };
    let words = text
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic) && !has(word));
    let says = |word| lang.message("why-missing").foreign("word", &Foreign::name(word));
    words
        .take(2)
        .map(|word| Why::Says {
            sign: "no",
            says: says(word),
        })
        .collect()
}

/// Where the matched words of an excerpt begin and end.
const BEGIN: char = '\u{e000}';
const END: char = '\u{e001}';

fn pieces(lang: Language, excerpt: &str) -> Vec<(bool, Foreign)> {
    let mut pieces = Vec::new();
    for part in excerpt.split(BEGIN) {
        match part.split_once(END) {
            Some((marked, plain)) => {
                pieces.push((true, Foreign::quoted(lang, marked)));
                pieces.push((false, Foreign::quoted(lang, plain)));
            }
            None => pieces.push((false, Foreign::quoted(lang, part))),
        }
    }
    pieces.retain(|(_, text)| !text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use crate::parts::reasons::*;

    #[test]
    fn what_matched_is_told_in_words() {
        let pairs = vec![("kudaibergen".to_owned(), "Kudaybergen".to_owned(), 0.97)];
        let reasons = [Reason::Name {
            name: "Kudaybergen Serik".into(),
            pairs,
        }];
        let told = why(Language::English, &reasons, "kudaibergen seric", "Kudaybergen Serik");
        let says: Vec<String> = told
            .iter()
            .filter_map(|why| match why {
                Why::Says { says, .. } => Some(says.plain()),
                Why::Text(_) => None,
            })
            .collect();
        assert_eq!(
            says,
            ["sounds alike: kudaibergen and Kudaybergen", "seric: not in this name"]
        );
    }

    #[test]
    fn marked_words_of_a_text() {
        let found = pieces(Language::English, "the \u{e000}imam\u{e001} of Tacheng");
        let marked: Vec<bool> = found.iter().map(|(marked, _)| *marked).collect();
        assert_eq!(marked, [false, true, false]);
    }
}

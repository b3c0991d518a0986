//! The sentences that are put together in code. The rest of what a reader sees is in the templates.

use super::dates::{count, small};
use super::labels::term;
use guwah_domain::act::Sentence;
use guwah_domain::claim::Held;
use guwah_domain::file::FileRef;
use guwah_domain::status::Order;

pub(crate) const LINE_TOO_LONG: &str = "The search line is longer than 1,000 characters. A name, a place, a number or a few words of a text would be accepted.";
pub(crate) const BAD_PAGE: &str = "That is no page of results. A whole number from 1 would be accepted.";
pub(crate) const BAD_ADDRESS: &str = "The part of the address after the question mark cannot be read.";
pub(crate) const TOO_MANY_FILTERS: &str = "More than 40 filters at once cannot be used. Remove some of them.";
pub(crate) const ADDRESS_TOO_LONG: &str =
    "The address is too long. Its part after the question mark may have 8,000 bytes.";

/// How a person is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pronouns {
    pub(crate) subject: &'static str,
    pub(crate) object: &'static str,
    pub(crate) possessive: &'static str,
    pub(crate) reflexive: &'static str,
    pub(crate) is: &'static str,
    pub(crate) was: &'static str,
}

impl Pronouns {
    /// By the recorded sex, a term of `sex`; "they" where none or several are recorded.
    pub(crate) fn of(sex: Option<&str>) -> Self {
        match sex {
            Some("male") => Self {
                subject: "he",
                object: "him",
                possessive: "his",
                reflexive: "himself",
                is: "is",
                was: "was",
            },
            Some("female") => Self {
                subject: "she",
                object: "her",
                possessive: "her",
                reflexive: "herself",
                is: "is",
                was: "was",
            },
            _ => Self {
                subject: "they",
                object: "them",
                possessive: "their",
                reflexive: "themself",
                is: "are",
                was: "were",
            },
        }
    }
}

/// How a claim is held, in one word.
pub(crate) fn held(held: Held) -> &'static str {
    held.key()
}

/// What a voice says of where the person is: "Prison, 20 years", "Feared dead", "Probably house arrest".
pub(crate) fn say(custody: &str, sentence: Option<&Sentence>, held: Held) -> String {
    let dead = custody.starts_with("died");
    let label = term("custody", custody);
    let said = match (held, dead) {
        (Held::Feared, true) => "Feared dead".to_owned(),
        (Held::Rumoured, true) => "Rumoured dead".to_owned(),
        (Held::Inferred, true) => "Believed dead".to_owned(),
        (Held::Feared, false) => format!("Feared: {}", small(label)),
        (Held::Rumoured, false) => format!("Rumoured: {}", small(label)),
        (Held::Inferred, false) => format!("Probably {}", small(label)),
        _ => label.to_owned(),
    };
    match sentence.and_then(sentence_words) {
        Some(length) => format!("{said}, {length}"),
        None => said,
    }
}

/// A sentence in words: "20 years", "7 years 6 months", "for life", "death, suspended".
pub(crate) fn sentence_words(sentence: &Sentence) -> Option<String> {
    let length = if sentence.death {
        "death".to_owned()
    } else if sentence.life {
        "for life".to_owned()
    } else if let Some(months) = sentence.months {
        length_words(months)
    } else {
        return sentence.words.as_ref().map(|words| format!("“{words}”"));
    };
    Some(if sentence.suspended {
        format!("{length}, suspended")
    } else {
        length
    })
}

/// A length of time: "20 years", "7 years 6 months", "18 months".
pub(crate) fn length_words(months: u32) -> String {
    let (years, rest) = (u64::from(months / 12), u64::from(months % 12));
    match (years, rest) {
        (0, months) => count(months, "month", "months"),
        (years, 0) => count(years, "year", "years"),
        (1, months) => count(12 + months, "month", "months"),
        (years, months) => format!("{} {}", count(years, "year", "years"), count(months, "month", "months")),
    }
}

/// What is known of the order of the voices, beyond [`Order`] itself.
pub(crate) struct OrderReasons<'a> {
    /// Whether the first voice is a State's.
    pub(crate) official_first: bool,
    /// Whether a fear stands behind what is stated, against its date.
    pub(crate) fear_behind: bool,
    /// How many voices there are.
    pub(crate) voices: usize,
    /// Why an editor prefers the first, when one does.
    pub(crate) judged_why: Option<&'a str>,
}

/// Why the voices stand in their order.
pub(crate) fn order(order: Order, reasons: &OrderReasons<'_>) -> Option<String> {
    let neither = if reasons.voices == 2 {
        "Neither account is preferred"
    } else {
        "No account is preferred"
    };
    let none = format!("No judgement has been made. {neither}; ");
    match order {
        Order::Single => None,
        Order::Judged => Some(match reasons.judged_why {
            Some(why) => {
                format!("An editor prefers the account that is set first, and gives as reason: {why}. The other stays.")
            }
            None => "An editor prefers the account that is set first. The other stays.".into(),
        }),
        _ if reasons.fear_behind => Some(none + "what is stated is set before what is feared."),
        Order::EarlierFirst if reasons.official_first => {
            Some(none + "the official statement is set first because it is the earlier one.")
        }
        Order::EarlierFirst => Some(none + "the earlier account is set first."),
        Order::AsRecorded => Some(none + "they stand in the order in which they were recorded."),
    }
}

/// The heading of a group of claims.
pub(crate) fn group(key: &str, by: Pronouns) -> String {
    let Pronouns {
        subject,
        object,
        is,
        was,
        ..
    } = by;
    match key {
        "fate" => format!("Where {subject} {is} and what became of {object}"),
        "reason" => format!("Why {subject} {was} taken"),
        "who" => format!("Who {subject} {is}"),
        "health" => "Health".into(),
        "treatment" => format!("How {subject} {was} treated"),
        "account" => "As told".into(),
        "evidence" => "Named as evidence".into(),
        _ => "In the words of the lists".into(),
    }
}

/// What a photograph is, for those who do not see it: nobody here has looked at what it shows.
pub(crate) fn photo_of(called: &str, source: &str) -> String {
    format!("Photograph given as one of {called} by {source}")
}

/// What a picture is: "JPEG picture, 900 × 1,200 pixels".
pub(crate) fn picture(file: &FileRef) -> String {
    let kind = match file.media_type.as_str() {
        "image/jpeg" => "JPEG picture",
        "image/png" => "PNG picture",
        "image/webp" => "WebP picture",
        _ => "Picture",
    };
    format!("{kind}, {} × {} pixels", file.width_px, file.height_px)
}

/// What the team is told of a file besides: its name, length and digest.
pub(crate) fn file_details(file: &FileRef) -> Option<String> {
    let name = file.name.as_ref().map(|name| format!("“{name}”"));
    let size = file.size_bytes.map(|size| count(size, "byte", "bytes"));
    let digest = file.sha256.as_ref().map(|digest| format!("SHA-256 {digest}"));
    let details: Vec<String> = [name, size, digest].into_iter().flatten().collect();
    (!details.is_empty()).then(|| details.join(", "))
}

/// A list in a sentence: "a, b or c".
pub(crate) fn either(parts: &[String], last: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_voice_says() {
        let twenty = Sentence {
            months: Some(240),
            ..Sentence::default()
        };
        assert_eq!(say("prison", Some(&twenty), Held::Stated), "Prison, 20 years");
        assert_eq!(say("died_in_custody", None, Held::Feared), "Feared dead");
        assert_eq!(say("house_arrest", None, Held::Inferred), "Probably house arrest");
        assert_eq!(length_words(90), "7 years 6 months");
        assert_eq!(length_words(18), "18 months");
    }

    #[test]
    fn lists_in_a_sentence() {
        let list = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(either(&list(&["a"]), "or"), "a");
        assert_eq!(either(&list(&["a", "b", "c"]), "or"), "a, b or c");
    }
}

//! By which words a child is known: an age in words, a school class, what a child is called. The words are data
//! (`data/words/children.toml`).

use crate::claim::Claim;
use crate::status::custody_after;
use crate::vague_age::VagueAge;
use crate::value::Value;
use crate::vocabulary::Vocabularies;
use serde::Deserialize;
use std::collections::HashSet;
use std::sync::LazyLock;

/// The age from which somebody is no child.
pub(super) const OF_AGE: u16 = 18;
/// The age below which whoever is "under" it is believed to be a child.
const YOUNG: u16 = 25;
/// The most words of an age.
const MOST_WORDS: usize = 6;
/// The most characters of a field that is looked at: what is longer is an account, which speaks of others too.
const MOST_CHARACTERS: usize = 200;
/// How many classes a school has.
const CLASSES: std::ops::RangeInclusive<u8> = 1..=12;

#[derive(Deserialize)]
struct File {
    child: Vec<String>,
    class: Vec<String>,
    numbers: Vec<String>,
    beside: Vec<String>,
    age: Vec<String>,
    not_age: Vec<String>,
    headings: Vec<String>,
    lasting: Vec<String>,
    person: Vec<String>,
    others: Vec<String>,
    own_child: Vec<String>,
    terms: Terms,
}

#[derive(Deserialize)]
struct Terms {
    act: Vec<String>,
    custody: Vec<String>,
}

struct Words {
    child: HashSet<String>,
    class: HashSet<String>,
    beside: HashSet<String>,
    file: File,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../data/words/children.toml"))
        .expect("the shipped words are tested to be readable");
    let set = |words: &[String]| words.iter().map(|word| plain(word)).collect();
    Words {
        child: set(&file.child),
        class: set(&file.class),
        beside: set(&file.beside),
        file,
    }
});

/// Whether an age may be that of a child: of a vague one the least that it can mean is believed.
pub(super) fn is_of_a_child(age: &VagueAge) -> bool {
    match (age.from, age.to) {
        (Some(from), _) => from < OF_AGE,
        (None, Some(to)) => to < YOUNG,
        (None, None) => false,
    }
}

/// Whether a claim calls its person a child without an age that could be read.
pub(super) fn calls_a_child(claim: &Claim) -> bool {
    let words = &*WORDS;
    let is_of_a_child = |term: &Option<String>| {
        term.as_ref()
            .is_some_and(|term| words.file.terms.custody.contains(term))
    };
    match &claim.value {
        Value::Act(act) => {
            words.file.terms.act.contains(&act.kind)
                || act.to.as_ref().is_some_and(|to| is_of_a_child(&to.term))
                || custody_after(act).is_some_and(|custody| words.file.terms.custody.iter().any(|term| term == custody))
        }
        Value::Term(term) => {
            let said = term.words.as_deref();
            is_of_a_child(&term.term)
                || said.is_some_and(|said| is_called_a_child(said) || means_custody_of_a_child(said))
        }
        Value::Text(text) if claim.property == "age" => {
            is_an_age(&text.text, Bare::Anywhere) || is_called_a_child(&text.text)
        }
        Value::Text(text) if is_short_field(claim) => {
            let bare = if has_heading(&claim.property, &words.file.headings) {
                Bare::Anywhere
            } else {
                Bare::Nowhere
            };
            let of_a_term = has_heading(&claim.property, &words.file.not_age);
            (!of_a_term && is_an_age(&text.text, bare)) || is_called_a_child(&text.text)
        }
        _ => false,
    }
}

/// Whether words of a source, which were read as no term, mean one that is told of children alone.
fn means_custody_of_a_child(words: &str) -> bool {
    let custody = Vocabularies::xinjiang().get("custody");
    let meant = custody.and_then(|custody| custody.resolve(words));
    meant.is_some_and(|term| WORDS.file.terms.custody.contains(&term.key))
}

/// Whether what is said of a relative calls them a child.
pub(super) fn is_said_of_a_child(text: &str) -> bool {
    is_an_age(text, Bare::Alone) || is_called_a_child(text)
}

/// The most characters of an account that is looked through for an age.
const MOST_OF_AN_ACCOUNT: usize = 2000;

/// Whether an account says of its person that they were a child: "he was ten years old when they came". An age in a sentence that
/// speaks of somebody else too is nobody's, unless a parent speaks of their own child.
pub(super) fn tells_of_a_child(claim: &Claim) -> bool {
    let account = match &claim.value {
        Value::Act(act) => act.account.as_deref(),
        Value::Text(text) if claim.property == "text" => Some(text.text.as_str()),
        _ => None,
    };
    let Some(account) = account.filter(|account| account.chars().count() <= MOST_OF_AN_ACCOUNT) else {
        return false;
    };
    let words = &WORDS.file;
    let by_a_parent = claim.by.as_ref().and_then(|by| by.relation.as_deref()) == Some("parent");
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ';' | '。' | '！' | '？' | '；' | '؟' | '؛' | '\n');
    account.split(ends).any(|sentence| {
        let lower = plain(sentence);
        let says = |listed: &[String]| listed.iter().any(|word| holds(&lower, word));
        let is_own_child = by_a_parent && says(&words.own_child);
        (is_own_child || says(&words.person) && !says(&words.others)) && tells_an_age(&lower)
    })
}

/// Whether a sentence tells the age of a child, with a word for age beside the number.
fn tells_an_age(lower: &str) -> bool {
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '،' | '，' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut windows = (1..=MOST_WORDS).flat_map(|length| words.windows(length));
    windows.any(|some| {
        let some = some.join(" ");
        let is_told = WORDS.file.age.iter().any(|word| holds(&some, word));
        is_told && !of_time(lower, &some) && VagueAge::parse(&some, None).is_some_and(|age| is_of_a_child(&age))
    }) || chinese_age(lower)
}

/// Whether years are a time that something took, and no age: "for ten years", «на десять лет», "ten years ago".
fn of_time(sentence: &str, years: &str) -> bool {
    let Some(at) = sentence.find(years) else { return false };
    let near = |text: &str, from_end: bool| -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        let some = if from_end {
            &words[words.len().saturating_sub(2)..]
        } else {
            &words[..words.len().min(2)]
        };
        some.join(" ")
    };
    let (before, after) = (near(&sentence[..at], true), near(&sentence[at + years.len()..], false));
    let time = |text: &str| WORDS.file.not_age.iter().any(|word| holds(text, word));
    let is_age = holds(years, "old") || holds(years, "age") || holds(years, "aged");
    let lasts = before
        .split(' ')
        .next_back()
        .is_some_and(|word| WORDS.file.lasting.iter().any(|known| known == word));
    !is_age && (lasts || time(&before) || time(&after))
}

/// Where a number without a word for age is one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bare {
    Anywhere,
    /// Where it is all that a part of the field says.
    Alone,
    Nowhere,
}

/// Accounts speak of others too; what stands under a heading of its own, or as a profession that is no term, speaks of the person.
fn is_short_field(claim: &Claim) -> bool {
    claim.property.starts_with("heading/") || claim.property == "profession"
}

/// Whether one of some words stands in the heading under which a claim is kept.
fn has_heading(property: &str, words: &[String]) -> bool {
    let heading = plain(property.strip_prefix("heading/").unwrap_or_default());
    words.iter().any(|word| holds(&heading, word))
}

/// Lower case, one space between words, no ё.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace('ё', "е");
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.join(" ")
}

/// The parts of a field that each say something by themselves.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parted = |c: char| {
        matches!(
            c,
            ',' | ';' | '(' | ')' | '，' | '、' | '；' | '（' | '）' | '،' | '؛' | ':' | '：' | '\n' | '。'
        )
    };
    let parts = text.split(parted).flat_map(|part| part.split(". "));
    parts
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| !part.is_empty())
}

/// Whether a text says an age that may be a child's. Where a bare number is none, a word for age must stand beside it.
fn is_an_age(text: &str, bare: Bare) -> bool {
    if text.chars().count() > MOST_CHARACTERS {
        return false;
    }
    parts(text).any(|part| {
        let lower = plain(part);
        if bare != Bare::Nowhere && VagueAge::parse(part, None).is_some_and(|age| is_of_a_child(&age)) {
            return true;
        }
        if WORDS.file.not_age.iter().any(|word| holds(&lower, word)) {
            return false;
        }
        let says = |some: &str| {
            let is_told = bare == Bare::Anywhere || WORDS.file.age.iter().any(|word| holds(some, word));
            is_told && VagueAge::parse(some, None).is_some_and(|age| is_of_a_child(&age))
        };
        let words: Vec<&str> = lower.split_whitespace().collect();
        let mut windows = (1..=MOST_WORDS).flat_map(|length| words.windows(length));
        windows.any(|some| says(&some.join(" "))) || chinese_age(&lower)
    })
}

/// An age in a Chinese text, whose words nothing parts: 十岁.
fn chinese_age(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_year = |at: &usize| matches!(characters[*at], '岁' | '歲');
    (0..characters.len()).filter(is_year).any(|at| {
        let is_number = |from: usize| -> Option<VagueAge> {
            VagueAge::parse(&characters[from..=at].iter().collect::<String>(), None)
        };
        // The longest number before it is meant.
        let longest = (at.saturating_sub(4)..at).find_map(is_number);
        longest.is_some_and(|age| is_of_a_child(&age))
    })
}

/// Whether words stand in a text, as words where its script parts them.
fn holds(text: &str, words: &str) -> bool {
    let mut places = text.match_indices(words);
    let is_unparted = words.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    places.any(|(at, _)| {
        let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphabetic());
        let after = text[at + words.len()..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphabetic());
        is_unparted || (before && after)
    })
}

/// Whether a field, or a part of it, calls somebody a child or tells the class in which they are.
fn is_called_a_child(text: &str) -> bool {
    text.chars().count() <= MOST_CHARACTERS
        && parts(text).any(|part| {
            let part = plain(part);
            WORDS.child.contains(&part) || is_a_class(&part)
        })
}

/// Whether a text says a class of a school and nothing else.
fn is_a_class(text: &str) -> bool {
    let words = &*WORDS;
    if let Some(class) = words
        .class
        .iter()
        .find(|class| text.contains(class.as_str()) && class.starts_with(is_han))
    {
        let rest = text.replace(class.as_str(), " ");
        return is_number_and_beside(rest.split_whitespace().flat_map(parted_han));
    }
    let all: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let class = all.iter().filter(|word| words.class.contains(**word)).count();
    class == 1
        && is_number_and_beside(
            all.into_iter()
                .filter(|word| !words.class.contains(*word))
                .map(str::to_owned),
        )
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Chinese words one by one, the longest first.
fn parted_han(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    'next: while !rest.is_empty() {
        for known in WORDS.file.beside.iter().chain(&WORDS.file.numbers) {
            if known.starts_with(is_han) && rest.starts_with(known.as_str()) {
                found.push(known.clone());
                rest = &rest[known.len()..];
                continue 'next;
            }
        }
        let digits = rest.find(|c: char| !c.is_numeric()).unwrap_or(rest.len());
        let end = if digits > 0 { digits } else { rest.len() };
        found.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    found
}

/// Whether words are the number of a class and such as may stand beside it.
fn is_number_and_beside(words: impl Iterator<Item = String>) -> bool {
    let mut number = false;
    for word in words {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        let ending = &word[digits.len()..];
        let is_number = digits.parse::<u8>().is_ok_and(|number| CLASSES.contains(&number))
            && ending.chars().count() <= 2
            || WORDS
                .file
                .numbers
                .iter()
                .any(|known| *known == word || plain(known) == word);
        if is_number && !number {
            number = true;
        } else if !WORDS.beside.contains(&word)
            && !matches!(
                word.as_str(),
                "й" | "ші" | "шы" | "th" | "st" | "nd" | "rd" | "м" | "го"
            )
        {
            return false;
        }
    }
    number
}

#[cfg(test)]
mod tests;

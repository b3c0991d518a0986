//! Dates in a line of a search: "in May 2017", "before 1980", "between 2017 and 2018".

use super::words::{FILLERS, WHERE, Word};
use guwah_domain::vague_date::VagueDate;

/// The most words that one date is read from.
const DATE_WORDS: usize = 6;

/// The date that the words from one on name, with how many they are; the longest that names one. It must hold a year: a month alone
/// may be somebody's name.
pub(super) fn date_at(words: &[Word<'_>], at: usize) -> Option<(usize, VagueDate)> {
    let behind = words[at + 1..].iter().take(DATE_WORDS - 1);
    let longest = behind.take_while(|word| !word.begins || is_year(&word.folded)).count() + 1;
    (1..=longest).rev().find_map(|length| {
        let part: Vec<&str> = words[at..at + length].iter().map(|word| word.folded.as_str()).collect();
        let last = part[part.len() - 1];
        if WHERE.contains(&last) || FILLERS.contains(&last) {
            return None;
        }
        let has_year = part
            .iter()
            .any(|word| word.len() >= 4 && is_year(&word[..word.floor_char_boundary(4)]));
        let date = || VagueDate::in_words(&part.join(" "));
        let date = has_year.then(|| span(&part).or_else(date)).flatten()?;
        Some((length, date))
    })
}

/// A year, as people write one in a search.
fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20")) && text.bytes().all(|c| c.is_ascii_digit())
}

/// A year, a month or a span of years as filters write it, and since or between when.
fn span(words: &[&str]) -> Option<VagueDate> {
    let edtf = match words {
        ["since", year] if is_year(year) => format!("{year}/.."),
        ["between" | "from", from, "and" | "to" | "until", to] if is_year(from) && is_year(to) => {
            format!("{from}/{to}")
        }
        [word] if is_year(word) => (*word).to_owned(),
        [word] => {
            let (from, to) = word.split_once(['-', '–', '/'])?;
            let is_month = to.len() == 2 && to.bytes().all(|c| c.is_ascii_digit());
            match (is_year(from), is_year(to)) {
                (true, true) => format!("{from}/{to}"),
                (true, false) if is_month => format!("{from}-{to}"),
                _ => return None,
            }
        }
        _ => return None,
    };
    VagueDate::parse(&edtf).ok()
}

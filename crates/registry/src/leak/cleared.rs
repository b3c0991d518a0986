//! A text cleared of disguise, for whoever listens to its words: invisible characters, letters of a width or style of their own, letters
//! parted from each other.

use guwah_domain::redaction::is_invisible;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// The fewest letters, each by itself, that are one word parted: fewer are initials.
const FEWEST_PARTED: usize = 3;

/// A text cleared, and where each of its bytes stood.
pub(super) struct Cleared<'a> {
    pub(super) text: Cow<'a, str>,
    /// Of each byte, and of the end, where it stood; empty where nothing was disguised.
    at: Vec<usize>,
}

impl<'a> Cleared<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let parted = parted_by(text);
        let is_plain = |c: char| c.is_ascii() || (!is_invisible(c) && is_itself(c));
        if parted.is_empty() && text.chars().all(is_plain) {
            return Self {
                text: Cow::Borrowed(text),
                at: Vec::new(),
            };
        }
        let mut cleared = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len() + 1);
        let mut left_out = parted.into_iter().peekable();
        for (at, c) in text.char_indices() {
            if left_out.next_if_eq(&at).is_some() || is_invisible(c) {
                continue;
            }
            for plain in std::iter::once(c).nfkc() {
                cleared.push(plain);
                places.extend(std::iter::repeat_n(at, plain.len_utf8()));
            }
        }
        places.push(text.len());
        Self {
            text: Cow::Owned(cleared),
            at: places,
        }
    }

    /// Where, in the text as it was, something stands that was found in it cleared.
    pub(super) fn place(&self, (from, to): (usize, usize), text: &str) -> (usize, usize) {
        if self.at.is_empty() {
            return (from, to);
        }
        let place = |at: usize| self.at.get(at).copied().unwrap_or(text.len());
        let last = place(to.saturating_sub(1).max(from));
        let end = text
            .get(last..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        (place(from), last + end)
    }
}

/// Whether a character is no other one in another width or style.
fn is_itself(c: char) -> bool {
    let mut folded = std::iter::once(c).nfkc();
    folded.next() == Some(c) && folded.next().is_none()
}

/// Where what parts the letters of one word stands: `M.a.h.i.r.e`, `M a h i r e`.
fn parted_by(text: &str) -> Vec<usize> {
    let mut left_out = Vec::new();
    let letters: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !is_invisible(*c)).collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|(_, c)| c.is_alphabetic());
    let mut at = 0;
    while at < letters.len() {
        let alone = is_letter(at) && (at == 0 || !is_letter(at - 1)) && !is_letter(at + 1);
        let part = letters.get(at + 1).map(|(_, c)| *c).filter(|c| parts(*c));
        let (true, Some(part)) = (alone, part) else {
            at += 1;
            continue;
        };
        let mut last = at;
        let goes_on = |last: usize| {
            letters.get(last + 1).is_some_and(|(_, c)| *c == part) && is_letter(last + 2) && !is_letter(last + 3)
        };
        while goes_on(last) {
            last += 2;
        }
        if (last - at) / 2 + 1 >= FEWEST_PARTED {
            left_out.extend((at + 1..last).step_by(2).map(|part| letters[part].0));
        }
        at = last + 1;
    }
    left_out
}

fn parts(c: char) -> bool {
    matches!(
        c,
        ' ' | '.' | '-' | '_' | '*' | '·' | '•' | '/' | '|' | '\'' | ',' | '+' | '~' | '\u{a0}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguise_is_taken_off_and_each_place_is_known() {
        for (text, plain) in [
            ("M.a.h.i.r.e I.n.v.e.n.t", "Mahire Invent"),
            ("M a h i r e  I n v e n t", "Mahire  Invent"),
            ("so М-а-х-и-р-е said", "so Махире said"),
            ("Mah\u{ad}ire", "Mahire"),
            ("Ｍａｈｉｒｅ", "Mahire"),
            ("A. Li and B. Li", "A. Li and B. Li"),
            ("a b", "a b"),
            ("", ""),
        ] {
            assert_eq!(Cleared::of(text).text, plain, "{text}");
        }
        let text = "so М.а.х.и.р.е said";
        let cleared = Cleared::of(text);
        let from = cleared.text.find('М').unwrap();
        let at = cleared.place((from, from + "Махире".len()), text);
        assert_eq!(&text[at.0..at.1], "М.а.х.и.р.е");
    }
}

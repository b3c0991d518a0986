//! Spans of a text that may be a name, folded: for whoever knows names by their digests alone, and cannot look for them letter by letter.

use super::folded::{Folded, is_unparted};
use super::orders::{orders, shortened};

/// The most words of a name.
const MOST_WORDS: usize = 6;
/// The fewest letters of a name.
const FEWEST_LETTERS: usize = 4;
/// The fewest and the most characters of a name that is written without spaces.
const FEWEST_UNPARTED: usize = 2;
const MOST_UNPARTED: usize = 16;
/// The most letters of a name.
const MOST_LETTERS: usize = 48;

/// A name, folded.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// What is looked for in texts: the name's letters, in each order of its words.
    pub whole: Vec<String>,
    /// A single name, which must be all that a field says.
    pub single: Option<String>,
}

/// How a name may stand in a text. A name of three words and more is known by its first or last with one other too.
#[must_use]
pub fn forms(name: &str) -> Forms {
    let words = name.split(|c: char| c.is_whitespace() || c == ',' || c == '·');
    let words: Vec<Vec<char>> = words.map(|word| Folded::of(word).letters).collect();
    let words: Vec<Vec<char>> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let mut forms = Forms::default();
    let letters: usize = words.iter().map(Vec::len).sum();
    if words.is_empty() || words.len() > MOST_WORDS || letters > MOST_LETTERS {
        return forms;
    }
    let unparted = words.iter().flatten().all(|c| is_unparted(*c));
    let has_letter = words.iter().flatten().any(|c| c.is_alphabetic());
    let fewest = if unparted { FEWEST_UNPARTED } else { FEWEST_LETTERS };
    if !has_letter {
        return forms;
    }
    if words.len() == 1 && !(unparted && letters > FEWEST_UNPARTED) {
        forms.single = (letters >= fewest).then(|| words.concat().into_iter().collect());
        return forms;
    }
    if letters < fewest {
        return forms;
    }
    for form in orders(&words).into_iter().chain(shortened(&words, true)) {
        let long_enough = form.len() >= fewest;
        let form: String = form.into_iter().collect();
        if long_enough && !forms.whole.contains(&form) {
            forms.whole.push(form);
        }
    }
    forms
}

/// Shows every span of a text, folded, from the beginning of a word to the end of one, that is as long as a name may be, with where it
/// stands in bytes, until one is taken.
pub fn each_span(text: &str, take: &mut dyn FnMut(&str) -> bool) -> Option<(usize, usize)> {
    let folded = Folded::of(text);
    let mut span = String::new();
    for from in 0..folded.letters.len() {
        if !folded.begins(from) {
            continue;
        }
        span.clear();
        let mut unparted = true;
        for (nth, c) in folded.letters[from..].iter().take(MOST_LETTERS).enumerate() {
            span.push(*c);
            unparted &= is_unparted(*c);
            let long_enough = nth + 1 >= if unparted { FEWEST_UNPARTED } else { FEWEST_LETTERS };
            if unparted && nth >= MOST_UNPARTED {
                break;
            }
            if long_enough && folded.ends(from + nth) && take(&span) {
                return Some((folded.place(from).0, folded.place(from + nth).1));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> Option<String> {
        let known = forms(name).whole;
        let at = each_span(text, &mut |span| known.iter().any(|form| form == span))?;
        Some(text[at.0..at.1].to_owned())
    }

    #[test]
    fn a_name_is_among_the_spans_of_a_text_through_disguise() {
        for (name, text, span) in [
            ("Mahire Inventova", "I saw Mahire Inventova there.", "Mahire Inventova"),
            ("Mahire Inventova", "INVENTOVA, mahire", "INVENTOVA, mahire"),
            ("mahire inventova", "with Mahire\nInventova.", "Mahire\nInventova"),
            (
                "Mahire Inventova",
                "M.a.h.i.r.e I.n.v.e.n.t.o.v.a!",
                "M.a.h.i.r.e I.n.v.e.n.t.o.v.a",
            ),
            ("Mahire Inventova", "mahireinventova@example.org", "mahireinventova"),
            ("Mahire Inventova", "Маhirе Inventovа", "Маhirе Inventovа"),
            ("Gulnar Beqir Uydurma", "Gulnar Uydurma came", "Gulnar Uydurma"),
            ("Gulnar Beqir Uydurma", "Beqir Gulnar came", "Beqir Gulnar"),
            ("虚构的人", "据虚构的人说", "虚构的人"),
            ("阿依古丽·萨帕罗娃", "见阿依古丽·萨帕罗娃。", "阿依古丽·萨帕罗娃"),
        ] {
            assert_eq!(found(name, text).as_deref(), Some(span), "{name} in {text}");
        }
        for (name, text) in [
            ("Mahire Inventova", "Mahire and Inventova"),
            ("Mahire Inventova", "xMahire Inventova"),
            ("Mahire Inventova", "Mahire"),
            ("Mahire", "Mahire"),
            ("", "anything"),
            ("123 456 789", "123 456 789"),
        ] {
            assert_eq!(found(name, text), None, "{name} in {text}");
        }
        assert_eq!(forms("Mahire").single.as_deref(), Some("mahire"));
        assert_eq!(forms("Al"), Forms::default());
    }
}

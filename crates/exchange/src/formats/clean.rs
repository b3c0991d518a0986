//! Characters that do not belong in a name, a place or an id: what nobody sees but what changes the order in which the
//! text around it is shown, or makes two equal names differ.

use serde_json::Value as Json;
use std::borrow::Cow;

/// What a note says of a text that was cleaned.
pub(crate) const CONTROLS_OUT: &str = "invisible control characters were taken out";

/// A text without invisible controls, and whether there were any. The joiners U+200C and U+200D stay: they belong to the
/// spelling of names in Arabic script.
pub(crate) fn without_controls(text: &str) -> (Cow<'_, str>, bool) {
    // The common case costs one look at each byte: ASCII without controls.
    if text.bytes().all(|byte| (0x20..0x7F).contains(&byte)) || !text.chars().any(is_unwanted) {
        return (Cow::Borrowed(text), false);
    }
    let kept: String = text
        .chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' => Some(' '),
            c if is_unwanted(c) => None,
            c => Some(c),
        })
        .collect();
    let only_breaks = !text.chars().any(|c| is_unwanted(c) && !matches!(c, '\t' | '\n' | '\r'));
    (Cow::Owned(kept.trim().to_owned()), !only_breaks)
}

/// A longer text, in which line breaks and marks of direction are its author's, without what is neither seen nor heard: zero
/// bytes, other controls, what reverses the order of letters, what stands invisibly between them. Whatever looks for a name in
/// a text would pass over one that is broken so.
pub(crate) fn without_hidden(text: &str) -> (Cow<'_, str>, bool) {
    let plain = |byte: u8| (0x20..0x7F).contains(&byte) || matches!(byte, b'\t' | b'\n' | b'\r');
    if text.bytes().all(plain) || !text.chars().any(is_hidden) {
        return (Cow::Borrowed(text), false);
    }
    (Cow::Owned(text.chars().filter(|c| !is_hidden(*c)).collect()), true)
}

fn is_hidden(c: char) -> bool {
    let of_the_author = matches!(
        c,
        '\t' | '\n' | '\r' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}'
    );
    is_unwanted(c) && !of_the_author
}

/// Cleans every text of an object, at any depth, as cells are cleaned: names and words as names, longer texts as texts. Says
/// whether there was anything to take out.
pub(crate) fn clean_json(json: &mut Json) -> bool {
    match json {
        Json::Array(items) => items.iter_mut().fold(false, |any, item| clean_json(item) | any),
        Json::Object(object) => {
            let is_name = |key: &str| matches!(key, "name" | "place" | "term" | "identity_number" | "relative");
            let mut any = false;
            for (key, item) in object.iter_mut() {
                any |= if is_name(key) {
                    clean_names(item)
                } else {
                    clean_json(item)
                };
            }
            any
        }
        Json::String(text) => replace(text, without_hidden),
        _ => false,
    }
}

fn clean_names(json: &mut Json) -> bool {
    match json {
        Json::Object(object) => object.values_mut().fold(false, |any, item| clean_names(item) | any),
        Json::String(text) => replace(text, without_controls),
        other => clean_json(other),
    }
}

fn replace(text: &mut String, clean: fn(&str) -> (Cow<'_, str>, bool)) -> bool {
    let (cleaned, any) = clean(text);
    if let Cow::Owned(cleaned) = cleaned {
        *text = cleaned;
    }
    any
}

fn is_unwanted(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Undoes the apostrophe that an export sets before a text that a spreadsheet program would take for a formula.
pub(crate) fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether a spreadsheet program would take the text for a formula.
pub(crate) fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, kept: &str, reported: bool) {
        assert_eq!(without_controls(text), (Cow::Borrowed(kept), reported), "{text:?}");
    }

    #[test]
    fn a_name_keeps_what_is_seen_and_its_joiners() {
        check("Invented Name", "Invented Name", false);
        check("\u{202E}eman\u{202C}", "eman", true);
        check("In\u{200B}vented\u{FEFF}", "Invented", true);
        check("a\0b", "ab", true);
        check("two\nlines", "two lines", false);
        check("می\u{200C}رزا", "می\u{200C}رزا", false);
        check("Қалиолла", "Қалиолла", false);
    }

    #[test]
    fn a_text_keeps_its_lines_and_directions_and_nothing_that_hides_a_name() {
        let cases = [
            ("Two\n\tlines", "Two\n\tlines", false),
            ("In\u{200B}vent\u{AD}ed Na\u{2060}me", "Invented Name", true),
            (
                "\u{202E}eman\u{202C} \u{200F}و\u{2067}x\u{2069}",
                "eman \u{200F}و\u{2067}x\u{2069}",
                true,
            ),
            ("a\0b\u{7}", "ab", true),
            ("می\u{200C}رزا", "می\u{200C}رزا", false),
        ];
        for (text, kept, reported) in cases {
            assert_eq!(without_hidden(text), (Cow::Borrowed(kept), reported), "{text:?}");
        }
    }

    #[test]
    fn lines_of_json_are_cleaned_as_cells_are() {
        let mut json = serde_json::json!({
            "person": "p",
            "claims": [
                { "value": { "name": { "text": "In\u{200B}vented\nName" } } },
                { "value": { "text": { "text": "first\nsec\u{AD}ond" } } },
            ],
        });
        assert!(clean_json(&mut json));
        assert_eq!(json["claims"][0]["value"]["name"]["text"], "Invented Name");
        assert_eq!(json["claims"][1]["value"]["text"]["text"], "first\nsecond");
        assert!(!clean_json(&mut json));
    }

    #[test]
    fn the_guard_of_an_export_is_undone_and_nothing_else() {
        assert_eq!(without_guard("'=1+1"), "=1+1");
        assert_eq!(without_guard("'Abd al-Invented"), "'Abd al-Invented");
        assert_eq!(without_guard("=1+1"), "=1+1");
    }
}

//! Characters that do not belong in a name, a place or an id: what nobody sees but what changes the order in which the
//! text around it is shown, or makes two equal names differ.

use std::borrow::Cow;

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

/// A longer text, in which line breaks and marks of direction are its author's, without zero bytes.
pub(crate) fn without_zeros(text: &str) -> (Cow<'_, str>, bool) {
    if !text.as_bytes().contains(&0) {
        return (Cow::Borrowed(text), false);
    }
    (Cow::Owned(text.replace('\0', "")), true)
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
    fn the_guard_of_an_export_is_undone_and_nothing_else() {
        assert_eq!(without_guard("'=1+1"), "=1+1");
        assert_eq!(without_guard("'Abd al-Invented"), "'Abd al-Invented");
        assert_eq!(without_guard("=1+1"), "=1+1");
    }
}

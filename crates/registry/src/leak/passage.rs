//! What was found, with the words around it.

/// How many characters before and after what was found are shown.
const BESIDE: usize = 40;

/// What was found, with the words around it: whoever must decide has to read them.
pub(super) fn passage(text: &str, (from, to): (usize, usize)) -> String {
    let before = text.get(..from).unwrap_or_default();
    let start = before.char_indices().rev().nth(BESIDE - 1).map_or(0, |(at, _)| at);
    let after = text.get(to..).unwrap_or_default();
    let end = after.char_indices().nth(BESIDE).map_or(text.len(), |(at, _)| to + at);
    let part: Vec<&str> = text.get(start..end).unwrap_or_default().split_whitespace().collect();
    let (lead, tail) = (
        if start > 0 { "… " } else { "" },
        if end < text.len() { " …" } else { "" },
    );
    format!("{lead}{}{tail}", part.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_editor_reads_what_was_found_with_the_words_around_it() {
        let text = format!("{} Invented Name {}", "a ".repeat(60), "b ".repeat(60));
        let at = text.find("Invented").unwrap();
        let shown = passage(&text, (at, at + 13));
        assert!(
            shown.starts_with("… a a") && shown.contains("a Invented Name b") && shown.ends_with("b b …"),
            "{shown}"
        );
        assert_eq!(passage("Name", (0, 4)), "Name");
    }
}

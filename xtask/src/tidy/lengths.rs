//! How long files and functions are, as a ratchet: what was too long when it was first measured may fall, never rise.

use super::tree::{Finding, Tree};
use crate::source::{code, functions, line_of};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What is too long today: `file lines`, or `file function lines`.
pub(super) const LIST: &str = "xtask/allowed/lengths.txt";

const HEAD: &str = "\
# Files of more than 400 lines, and functions of more than 70. Each may become shorter, none longer, and none may be added.
# `cargo xtask tidy --lower` writes down what became shorter or moved.
";

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 70;

/// A file, or a function in it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    file: String,
    function: Option<String>,
}

impl Place {
    fn is_in(&self, tree: &Tree) -> bool {
        tree.get(&self.file).is_some_and(|text| {
            let function = |name: &String| text.contains(&format!("fn {name}"));
            self.function.as_ref().is_none_or(function)
        })
    }
}

struct Length {
    lines: usize,
    /// The line on which it begins, or on which it is listed.
    at: usize,
}

pub(super) fn lengths(tree: &Tree) -> Vec<Finding> {
    let (today, listed) = (measure(tree), listed(tree));
    let mut findings = Vec::new();
    for (place, length) in &today {
        let was = listed.get(place).map(|listed| listed.lines);
        let (limit, question) = match place.function {
            None => (FILE_LINES, "is there a second noun?"),
            Some(_) => (FUNCTION_LINES, "it does not fit on a screen"),
        };
        let what = match was {
            None => format!("{} lines, at most {limit}: {question}", length.lines),
            Some(was) if length.lines > was => format!("grew from {was} to {} lines: {question}", length.lines),
            Some(_) => continue,
        };
        findings.push(Finding::at_line(&place.file, length.at, what));
    }
    for (place, listed) in &listed {
        let lines = today.get(place).map_or(0, |length| length.lines);
        if lines < listed.lines {
            let what = format!("{} is shorter or elsewhere: run `cargo xtask tidy --lower`", place.file);
            findings.push(Finding::at_line(LIST, listed.at, what));
        }
    }
    findings
}

/// The list as it may be today: nothing longer, nothing added. What moved takes the length with it.
pub(super) fn lowered(tree: &Tree) -> String {
    let today = measure(tree);
    let (mut kept, gone): (BTreeMap<Place, Length>, BTreeMap<Place, Length>) = listed(tree)
        .into_iter()
        .partition(|(place, _)| today.contains_key(place));
    // What only became short enough leaves nothing to others.
    let mut gone: Vec<(Place, Length)> = gone.into_iter().filter(|(place, _)| !place.is_in(tree)).collect();
    for (place, length) in today {
        if let Some(listed) = kept.get_mut(&place) {
            listed.lines = listed.lines.min(length.lines);
        } else if let Some(at) = gone
            .iter()
            .position(|(from, listed)| from.function == place.function && listed.lines >= length.lines)
        {
            gone.remove(at);
            kept.insert(place, length);
        }
    }
    let mut text = HEAD.to_owned();
    for (Place { file, function }, Length { lines, .. }) in kept {
        let function = function.map(|function| format!(" {function}")).unwrap_or_default();
        writeln!(text, "{file}{function} {lines}").expect("writing to a string does not fail");
    }
    text
}

/// What is too long.
fn measure(tree: &Tree) -> BTreeMap<Place, Length> {
    let mut found = BTreeMap::new();
    for (path, text) in tree.with_ending(".rs") {
        let lines = text.lines().count();
        if lines > FILE_LINES {
            let place = Place {
                file: path.to_owned(),
                function: None,
            };
            found.insert(place, Length { lines, at: 1 });
        }
        let code = code(text);
        for (at, lines) in functions(&code)
            .into_iter()
            .filter(|(_, lines)| *lines > FUNCTION_LINES)
        {
            let place = Place {
                file: path.to_owned(),
                function: Some(name(&code[at..]).to_owned()),
            };
            // Of several functions of one name in a file, the longest counts.
            if found.get(&place).is_none_or(|known: &Length| known.lines < lines) {
                let at = line_of(&code, at);
                found.insert(place, Length { lines, at });
            }
        }
    }
    found
}

/// The name after `fn`.
fn name(code: &str) -> &str {
    let name = code.trim_start_matches("fn").trim_start();
    let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_'));
    &name[..end.unwrap_or(name.len())]
}

fn listed(tree: &Tree) -> BTreeMap<Place, Length> {
    let lines = tree.get(LIST).unwrap_or_default().lines().enumerate();
    lines
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
        .map(|(index, line)| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let place = Place {
                file: words.first().copied().unwrap_or_default().to_owned(),
                function: (words.len() > 2).then(|| words[1].to_owned()),
            };
            let lines = words.last().and_then(|lines| lines.parse().ok()).unwrap_or(0);
            (place, Length { lines, at: index + 1 })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::{check, tree};
    use super::*;

    const AGE: &str = "crates/domain/src/vague_age.rs";

    #[test]
    fn what_is_too_long_is_refused() {
        check(lengths, &[(AGE, &"\n".repeat(FILE_LINES))], &[]);
        check(
            lengths,
            &[(AGE, &"\n".repeat(FILE_LINES + 1))],
            &["crates/domain/src/vague_age.rs:1"],
        );
        let function = |lines| format!("\nfn a() {{{}}}\n", "\n".repeat(lines - 1));
        check(lengths, &[(AGE, &function(FUNCTION_LINES))], &[]);
        check(
            lengths,
            &[(AGE, &function(FUNCTION_LINES + 1))],
            &["crates/domain/src/vague_age.rs:2"],
        );
    }

    #[test]
    fn what_was_too_long_may_fall_and_never_rise() {
        let list = (LIST, "# note\ncrates/domain/src/vague_age.rs 420\n");
        check(lengths, &[(AGE, &"\n".repeat(420)), list], &[]);
        check(
            lengths,
            &[(AGE, &"\n".repeat(421)), list],
            &["crates/domain/src/vague_age.rs:1"],
        );
        check(
            lengths,
            &[(AGE, &"\n".repeat(419)), list],
            &["xtask/allowed/lengths.txt:2"],
        );
        check(lengths, &[(AGE, "\n"), list], &["xtask/allowed/lengths.txt:2"]);
    }

    #[test]
    fn the_list_is_lowered_and_follows_what_moved() {
        let list = (LIST, "a.rs 420\nb.rs 500\nc.rs long 90\n");
        let lowered = |files: &[(&str, &str)]| {
            let text = lowered(&tree(&[files, &[list]].concat()));
            text.strip_prefix(HEAD).map(str::to_owned)
        };
        let (shorter, longer) = ("\n".repeat(410), "\n".repeat(430));
        let function = format!("fn long() {{{}}}\n", "\n".repeat(79));
        let expected = "a.rs 410\nd/c.rs long 80\nd/moved.rs 430\n";
        let files = [
            ("a.rs", shorter.as_str()),
            ("d/moved.rs", &longer),
            ("d/c.rs", &function),
        ];
        assert_eq!(lowered(&files).as_deref(), Some(expected));
        let shorter_and_new = [("a.rs", "\n"), ("e.rs", shorter.as_str())];
        assert_eq!(
            lowered(&shorter_and_new).as_deref(),
            Some("e.rs 410\n"),
            "the place of b.rs, not of a.rs"
        );
        assert_eq!(
            lowered(&[("b.rs", "\n"), ("a.rs", "\n"), ("e.rs", &shorter)]).as_deref(),
            Some("")
        );
        let grown = [("a.rs", longer.as_str()), ("e.rs", &"\n".repeat(501))];
        assert_eq!(lowered(&grown).as_deref(), Some("a.rs 420\n"));
    }
}

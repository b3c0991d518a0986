//! Rust source as tidy reads it: without comments and literals, and without what is only there for tests.
//!
//! Everything here keeps length and line breaks, so that a place found in a view is the place in the file.

/// The text with comments, strings and characters blanked.
pub(crate) fn code(text: &str) -> String {
    let mut view = text.as_bytes().to_vec();
    for (start, end) in parts(text) {
        blank(&mut view[start..end]);
    }
    String::from_utf8(view).expect("only whole comments and literals are blanked")
}

/// The string literals: where the contents of each begin, and the contents as they are written.
pub(crate) fn strings(text: &str) -> Vec<(usize, &str)> {
    let quoted = |(start, end): (usize, usize)| {
        let part = &text[start..end];
        let part = part.strip_prefix('r').unwrap_or(part).trim_matches('#');
        let inside = part.strip_prefix('"')?;
        let inside = inside.strip_suffix('"').unwrap_or(inside);
        let at = start + text[start..end].find('"')? + 1;
        Some((at, inside))
    };
    parts(text).into_iter().filter_map(quoted).collect()
}

/// The spans of comments, strings and characters.
fn parts(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = match bytes[at] {
            b'/' if bytes[at..].starts_with(b"//") => line_end(bytes, at),
            b'/' if bytes[at..].starts_with(b"/*") => comment_end(bytes, at),
            b'"' => string_end(bytes, at),
            b'r' if begins_word(bytes, at) => match raw_string_end(bytes, at) {
                Some(end) => end,
                None => word_end(bytes, at),
            },
            b'\'' => match character_end(bytes, at) {
                Some(end) => end,
                None => {
                    at += 1;
                    continue;
                }
            },
            byte => {
                at = if is_word(byte) && !prefixes_string(bytes, at) {
                    word_end(bytes, at)
                } else {
                    at + 1
                };
                continue;
            }
        };
        if !matches!(bytes[at], b'r') || bytes[at..end].contains(&b'"') {
            parts.push((at, end));
        }
        at = end;
    }
    parts
}

/// A view of code ([`code`]) with the items under `#[cfg(test)]` blanked, in `text`, which may be the view itself or
/// the text it was made from.
pub(crate) fn outside_tests(code: &str, text: &str) -> String {
    let mut kept = text.as_bytes().to_vec();
    for (start, end) in test_items(code) {
        blank(&mut kept[start..end]);
    }
    String::from_utf8(kept).expect("an item starts and ends at ASCII")
}

/// The names of the modules that are declared as `#[cfg(test)] mod name;`.
pub(crate) fn test_modules(code: &str) -> Vec<String> {
    test_items(code)
        .into_iter()
        .filter_map(|(start, end)| {
            let words: Vec<&str> = code[start..end].split_whitespace().collect();
            let at = words.iter().position(|word| *word == "mod")?;
            Some(words.get(at + 1)?.strip_suffix(';')?.to_owned())
        })
        .collect()
}

/// Every path that begins with `std::`, with the groups of `use std::{…}` written out, and where it begins.
pub(crate) fn std_paths(code: &str) -> Vec<(usize, String)> {
    let mut paths = Vec::new();
    for (at, _) in code.match_indices("std::") {
        if !continues_word(code.as_bytes(), at) {
            expand(code, at, "std", at + "std".len(), &mut paths);
        }
    }
    paths
}

/// Where `word` stands as a word of its own.
pub(crate) fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let after = code.as_bytes().get(at + word.len());
        !continues_word(code.as_bytes(), *at) && !after.is_some_and(|byte| is_word(*byte))
    })
}

/// The functions with a body: where each begins, and how many lines it has.
pub(crate) fn functions(code: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for start in words(code, "fn") {
        let rest = &code.as_bytes()[start..];
        let Some(open) = rest.iter().position(|byte| matches!(byte, b'{' | b';')) else {
            continue;
        };
        if rest[open] == b'{' {
            let end = block_end(code.as_bytes(), start + open);
            found.push((start, code[start..end].matches('\n').count() + 1));
        }
    }
    found
}

/// The number of the line that holds a byte.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

fn expand(code: &str, start: usize, path: &str, mut at: usize, paths: &mut Vec<(usize, String)>) {
    let bytes = code.as_bytes();
    let mut path = path.to_owned();
    while bytes[at..].starts_with(b"::") {
        at += 2;
        if bytes.get(at) == Some(&b'{') {
            let end = block_end(bytes, at);
            let mut item = at + 1;
            while item < end {
                if is_word(bytes[item]) {
                    let name_end = word_end(bytes, item);
                    let inner = format!("{path}::{}", &code[item..name_end]);
                    expand(code, start, &inner, name_end, paths);
                    item = item_end(bytes, name_end, end);
                } else {
                    item += 1;
                }
            }
            return;
        }
        let end = word_end(bytes, at);
        path = format!("{path}::{}", &code[at..end]);
        at = end;
    }
    paths.push((start, path));
}

/// The end of one item of a `use` group: the comma after it, or the end of the group.
fn item_end(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end && bytes[at] != b',' {
        at = if bytes[at] == b'{' {
            block_end(bytes, at)
        } else {
            at + 1
        };
    }
    at
}

/// The spans of the items under `#[cfg(test)]`, from the attribute to the closing brace or semicolon.
fn test_items(code: &str) -> Vec<(usize, usize)> {
    let bytes = code.as_bytes();
    let mut items: Vec<(usize, usize)> = Vec::new();
    for (start, attribute) in code.match_indices("#[cfg(test)]") {
        if items.last().is_some_and(|(_, end)| start < *end) {
            continue;
        }
        let mut at = start + attribute.len();
        while at < bytes.len() {
            match bytes[at] {
                b'{' => {
                    at = block_end(bytes, at);
                    break;
                }
                b';' => {
                    at += 1;
                    break;
                }
                _ => at += 1,
            }
        }
        items.push((start, at));
    }
    items
}

/// The place after the brace that closes the one at `open`, or the end of the text.
fn block_end(bytes: &[u8], open: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, byte) in bytes[open..].iter().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + offset + 1;
        }
    }
    bytes.len()
}

fn blank(bytes: &mut [u8]) {
    for byte in bytes {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Whether the byte before belongs to the same word.
fn continues_word(bytes: &[u8], at: usize) -> bool {
    at > 0 && is_word(bytes[at - 1])
}

/// Whether a word begins here, the `b` or `c` of a string literal not counted.
fn begins_word(bytes: &[u8], at: usize) -> bool {
    !continues_word(bytes, at) || prefixes_string(bytes, at - 1) && !continues_word(bytes, at - 1)
}

fn word_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..]
        .iter()
        .position(|byte| !is_word(*byte))
        .map_or(bytes.len(), |length| at + length)
}

/// Whether `b` or `c` stands here before a string: the string is then found by its own first byte.
fn prefixes_string(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at], b'b' | b'c') && matches!(bytes.get(at + 1), Some(b'r' | b'"' | b'\''))
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |length| at + length)
}

fn comment_end(bytes: &[u8], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = start;
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    bytes.len()
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The end of `r"…"` or `r#"…"#`; nothing where this `r` begins a word instead.
fn raw_string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let hashes = bytes[start + 1..].iter().take_while(|byte| **byte == b'#').count();
    if bytes.get(start + 1 + hashes) != Some(&b'"') {
        return None;
    }
    let mut closing = vec![b'"'];
    closing.resize(1 + hashes, b'#');
    let body = start + 2 + hashes;
    let length = bytes[body..]
        .windows(closing.len())
        .position(|window| window == closing)?;
    Some(body + length + closing.len())
}

/// The end of a character literal; nothing where the quote begins a lifetime.
fn character_end(bytes: &[u8], start: usize) -> Option<usize> {
    if bytes.get(start + 1) == Some(&b'\\') {
        let length = bytes.get(start + 3..)?.iter().position(|byte| *byte == b'\'')?;
        return Some(start + 3 + length + 1);
    }
    let first = *bytes.get(start + 1)?;
    let width = match first {
        0..0x80 => 1,
        0x80..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    };
    (bytes.get(start + 1 + width) == Some(&b'\'')).then_some(start + width + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blanked_and_nothing_moves() {
        let check = |text: &str, expected: &str| assert_eq!(code(text), expected, "{text}");
        check("a // b\nc", "a     \nc");
        check("a /* b /* c */ d */ e", "a                   e");
        check(r#"f("un\"safe", 'x')"#, "f(          ,    )");
        check("r#\"a \"quoted\" b\"# r#type", "                  r#type");
        check(r#"b"x" br"y" c"z""#, "b    b     c   ");
        check(
            "fn f<'a>(x: &'a str) { '\\'' ; 'ö' }",
            "fn f<'a>(x: &'a str) {      ;      }",
        );
        check("for r in rows {}", "for r in rows {}");
        check("var\"\"", "var  ");
    }

    #[test]
    fn strings_are_found_where_they_stand() {
        let text = "f(\"a b\", r#\"c\"#, 'd'); // \"e\"\n";
        assert_eq!(strings(text), [(3, "a b"), (12, "c")]);
        assert_eq!(&text[12..13], "c");
    }

    #[test]
    fn what_is_only_there_for_tests_is_left_out() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() { {} }\n}\nfn c() {}\n";
        let kept = outside_tests(&code(text), text);
        assert!(kept.contains("fn a") && kept.contains("fn c") && !kept.contains("fn b"));
        assert_eq!(kept.len(), text.len());
        assert_eq!(test_modules("#[cfg(test)]\nmod cases;\nmod act;"), ["cases"]);
    }

    #[test]
    fn use_groups_are_written_out() {
        let check = |text: &str, expected: &[&str]| {
            let paths: Vec<String> = std_paths(text).into_iter().map(|(_, path)| path).collect();
            assert_eq!(paths, expected, "{text}");
        };
        check("use std::fs;", &["std::fs"]);
        check("std::env::var(x)", &["std::env::var"]);
        check(
            "use std::{fmt, time::{Duration, Instant}, net::*};",
            &["std::fmt", "std::time::Duration", "std::time::Instant", "std::net::"],
        );
        check("use std::{fs as files, io};", &["std::fs", "std::io"]);
        check("my_std::fs", &[]);
    }

    #[test]
    fn a_function_is_as_long_as_its_lines() {
        assert_eq!(functions("fn a();\nfn b()\n{\n    if x {\n    }\n}\n"), [(8, 5)]);
    }
}

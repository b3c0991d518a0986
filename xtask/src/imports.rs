//! What a file of Rust takes from other modules: its `use` declarations and the paths in its code.
//!
//! Works on the view that [`crate::source::code`] makes, with tests left out. Inline modules are not looked into.

use crate::source::words;

/// One path that a file names, with the groups of a `use` written out.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    /// The name by which the file calls it; nothing for `*`.
    pub(crate) name: Option<String>,
    /// Whether others can take it from this file in turn: `pub use`, `pub(crate) use`.
    pub(crate) passed_on: bool,
    pub(crate) at: usize,
}

/// Every path that a file imports, or names in full from `crate`, `super`, `self` or one of `children`.
pub(crate) fn imports(code: &str, children: &[String]) -> Vec<Import> {
    let mut found = Vec::new();
    let mut rest = code.as_bytes().to_vec();
    for (start, end) in declarations(code) {
        let tree = code[start..end].trim_end_matches(';').trim_start();
        let tree = tree.strip_prefix("use").unwrap_or(tree);
        expand(tree, &[], is_pub(&code[..start]), start, &mut found);
        rest[start..end].fill(b' ');
    }
    let rest = String::from_utf8(rest).expect("a declaration begins and ends at ASCII");
    for first in ["crate", "super", "self"]
        .into_iter()
        .chain(children.iter().map(String::as_str))
    {
        for at in words(&rest, first) {
            if rest[..at].ends_with("::") || !rest[at + first.len()..].starts_with("::") {
                continue;
            }
            let path = path_at(&rest, at);
            let name = path.last().cloned();
            found.push(Import {
                path,
                name,
                passed_on: false,
                at,
            });
        }
    }
    found
}

/// The modules that a file declares and that lie in files of their own.
pub(crate) fn children(code: &str) -> Vec<String> {
    words(code, "mod")
        .filter_map(|at| {
            let rest = code[at + "mod".len()..].trim_start();
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            rest[name.len()..].trim_start().starts_with(';').then_some(name)
        })
        .collect()
}

/// Whether a file defines an item of this name at all.
pub(crate) fn defines(code: &str, name: &str) -> bool {
    const KINDS: [&str; 10] = [
        "fn",
        "struct",
        "enum",
        "trait",
        "type",
        "const",
        "static",
        "union",
        "mod",
        "macro_rules!",
    ];
    words(code, name).any(|at| {
        let before = code[..at].trim_end();
        KINDS.iter().any(|kind| {
            before
                .strip_suffix(kind)
                .is_some_and(|left| !left.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
    })
}

/// Whether a file's code uses a name outside its `use` declarations.
pub(crate) fn uses(code: &str, name: &str) -> bool {
    let declarations = declarations(code);
    words(code, name).any(|at| !declarations.iter().any(|(start, end)| (*start..*end).contains(&at)))
}

/// The spans of the `use` declarations, from the word to the semicolon.
fn declarations(code: &str) -> Vec<(usize, usize)> {
    words(code, "use")
        .filter_map(|at| {
            let line = code[..at].rsplit('\n').next().unwrap_or_default().trim();
            let begins = line.is_empty() || line.starts_with("pub") || line.ends_with(['{', ';', '}', ']']);
            let length = code[at..].find(';')?;
            begins.then_some((at, at + length + 1))
        })
        .collect()
}

/// Whether what stands before a `use` makes it public to anyone.
fn is_pub(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim();
    line == "pub" || line.starts_with("pub(") && line.ends_with(')')
}

fn expand(tree: &str, above: &[String], passed_on: bool, at: usize, found: &mut Vec<Import>) {
    let tree = tree.trim();
    let mut path = above.to_vec();
    if let Some((before, group)) = tree.split_once('{') {
        path.extend(segments(before));
        let group = group.trim_end().strip_suffix('}').unwrap_or(group);
        for item in items(group) {
            expand(item, &path, passed_on, at, found);
        }
        return;
    }
    let (tree, alias) = match tree.split_once(" as ") {
        Some((tree, alias)) => (tree, Some(alias.trim().to_owned())),
        None => (tree, None),
    };
    path.extend(segments(tree));
    // `use a::{self}` is `use a`, and `use a::*` takes whatever a has.
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    let all = path.last().is_some_and(|last| last == "*");
    if all {
        path.pop();
    }
    let name = if all {
        None
    } else {
        alias.or_else(|| path.last().cloned())
    };
    if !path.is_empty() {
        found.push(Import {
            path,
            name,
            passed_on,
            at,
        });
    }
}

fn segments(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split("::")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
}

/// The items of a group, with inner groups kept whole.
fn items(group: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                items.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&group[start..]);
    items.retain(|item| !item.trim().is_empty());
    items
}

/// The path that begins here, as far as it is written in one piece.
fn path_at(code: &str, at: usize) -> Vec<String> {
    let end = code[at..]
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .map_or(code.len(), |length| at + length);
    segments(code[at..end].trim_end_matches(':')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, children: &[&str], expected: &[&str]) {
        let children: Vec<String> = children.iter().map(|child| (*child).to_owned()).collect();
        let found: Vec<String> = imports(code, &children)
            .into_iter()
            .map(|import| {
                let passed_on = if import.passed_on { "pub " } else { "" };
                let name = import.name.unwrap_or_else(|| "*".to_owned());
                format!("{passed_on}{} = {name}", import.path.join("::"))
            })
            .collect();
        assert_eq!(found, expected, "{code}");
    }

    #[test]
    fn imports_are_written_out() {
        check("use crate::a::B;\n", &[], &["crate::a::B = B"]);
        check(
            "pub(crate) use super::{a::{self, B as C}, d::*};\n",
            &[],
            &["pub super::a = a", "pub super::a::B = C", "pub super::d = *"],
        );
        check(
            "pub use a::B;\nfn f() -> a::B {}\n",
            &["a"],
            &["pub a::B = B", "a::B = B"],
        );
    }

    #[test]
    fn paths_in_code_are_imports_too() {
        check(
            "fn f(x: crate::a::B<super::C>) {}\n",
            &[],
            &["crate::a::B = B", "super::C = C"],
        );
        check("fn f() { std::self_test(); me::a::b(); }\n", &["a"], &[]);
    }

    #[test]
    fn what_a_file_declares_and_defines() {
        assert_eq!(children("mod a;\npub(crate) mod b;\nmod c { }\n"), ["a", "b"]);
        assert!(defines("pub struct A;", "A") && defines("pub(crate) const fn b() {}", "b"));
        assert!(!defines("fn f() -> A {}", "A") && !defines("my_fn A", "A"));
        assert!(uses("use a::B;\nfn f(b: B) {}", "B") && !uses("use a::B;\nfn f() {}", "B"));
    }
}

//! ARCHITECTURE.md: it begins with where to start, and names what exists.

use super::tree::{Finding, Tree};
use crate::source::{code, words};

const PAGE: &str = "ARCHITECTURE.md";

/// The section that the page opens with.
const START: &str = "## Where to start reading";

pub(super) fn start(tree: &Tree) -> Vec<Finding> {
    let text = tree.get(PAGE).unwrap_or_default();
    let mut lines = text.lines().enumerate();
    let Some((first, _)) = lines
        .find(|(_, line)| line.starts_with("## "))
        .filter(|(_, line)| *line == START)
    else {
        return vec![Finding::in_file(PAGE, format!("must open with `{START}`"))];
    };
    let sources: Vec<String> = tree.with_ending(".rs").map(|(_, text)| code(text)).collect();
    let mut findings = Vec::new();
    for (index, line) in lines.take_while(|(_, line)| !line.starts_with("## ")) {
        for symbol in line.split('`').skip(1).step_by(2).filter_map(symbol) {
            if !sources.iter().any(|code| words(code, symbol).next().is_some()) {
                findings.push(Finding::at_line(
                    PAGE,
                    index + 1,
                    format!("nothing is called `{symbol}`"),
                ));
            }
        }
    }
    if findings.is_empty() && text.lines().nth(first + 1).is_none() {
        findings.push(Finding::at_line(PAGE, first + 1, "says nothing"));
    }
    findings
}

/// Every `Type::member` of the page is written in a file that defines the type, or part of it.
pub(super) fn members(tree: &Tree) -> Vec<Finding> {
    let text = tree.get(PAGE).unwrap_or_default();
    let sources: Vec<String> = tree.with_ending(".rs").map(|(_, text)| code(text)).collect();
    let has = |code: &str, symbol: &str| words(code, symbol).next().is_some();
    let defines = |code: &str, name: &str| {
        words(code, name).any(|at| {
            let line = &code[code[..at].rfind('\n').map_or(0, |end| end + 1)..at];
            ["impl", "struct", "enum", "trait"]
                .iter()
                .any(|keyword| has(line, keyword))
        })
    };
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for named in line.split('`').skip(1).step_by(2) {
            let Some((name, member)) = named.rsplit_once("::") else {
                continue;
            };
            let name = name.rsplit("::").next().unwrap_or(name);
            let Some(member) = symbol(member).filter(|_| name.starts_with(|c: char| c.is_ascii_uppercase())) else {
                continue;
            };
            if !sources.iter().any(|code| has(code, member) && defines(code, name)) {
                findings.push(Finding::at_line(PAGE, index + 1, format!("`{name}` has no `{member}`")));
            }
        }
    }
    findings
}

/// The last word of `Registry::execute` or `decide()`; nothing of what is not written as Rust writes names.
fn symbol(text: &str) -> Option<&str> {
    let name = text.rsplit("::").next()?.trim_end_matches("()");
    let written = text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"_:()".contains(&byte));
    (written && name.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(name)
}

/// Every path in ARCHITECTURE.md must be the end of a path that exists: `names/src/` may stand for `crates/names/src/`.
pub(super) fn paths(tree: &Tree) -> Vec<Finding> {
    let Some(text) = tree.get(PAGE) else {
        return vec![Finding::in_file(
            PAGE,
            "is missing: the map, the roads, the absences relied on",
        )];
    };
    let mut findings = Vec::new();
    let mut fenced = false;
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            continue;
        }
        let named: Vec<&str> = if fenced {
            line.split_whitespace().filter(|word| word.ends_with('/')).collect()
        } else {
            line.split('`').skip(1).step_by(2).collect()
        };
        for path in named.into_iter().filter(|path| looks_like_path(path)) {
            if !exists(tree, path) {
                findings.push(Finding::at_line(PAGE, index + 1, format!("`{path}` does not exist")));
            }
        }
    }
    findings
}

fn looks_like_path(text: &str) -> bool {
    const ENDINGS: [&str; 8] = ["/", ".rs", ".sql", ".toml", ".md", ".html", ".css", ".mjs"];
    text.contains('/')
        && !text.starts_with(['/', '.'])
        && ENDINGS.iter().any(|ending| text.ends_with(ending))
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte))
}

fn exists(tree: &Tree, path: &str) -> bool {
    tree.iter().any(|(known, _)| {
        let known = format!("/{known}");
        if path.ends_with('/') {
            known.contains(&format!("/{path}"))
        } else {
            known.ends_with(&format!("/{path}"))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    #[test]
    fn the_page_opens_with_where_to_start() {
        let source = ("crates/domain/src/lib.rs", "pub fn decide() {} // gone");
        let good =
            "# A\n\n## Where to start reading\n\n`guwah_domain::decide()`, `a b`, `crates/x.rs`.\n\n## B\n`gone`\n";
        check(start, &[(PAGE, good), source], &[]);
        check(
            start,
            &[(PAGE, &good.replace("decide()", "gone")), source],
            &["ARCHITECTURE.md:5"],
        );
        check(
            start,
            &[(PAGE, "# A\n\n## B\n\n## Where to start reading\n"), source],
            &[PAGE],
        );
        check(start, &[source], &[PAGE]);
    }

    #[test]
    fn the_page_names_members_of_the_types_that_have_them() {
        let page = "`Source::title`, `a::Source::title()`, `derive::acts`, `Source::told`, `Other::title`";
        let sources = [
            ("crates/x.rs", "pub struct Source { title: String }"),
            ("crates/y.rs", "fn told(source: &Source) {}"),
        ];
        check(
            members,
            &[(PAGE, page), sources[0], sources[1]],
            &["ARCHITECTURE.md:1", "ARCHITECTURE.md:1"],
        );
    }

    #[test]
    fn the_page_names_what_exists() {
        let page = "In `crates/names/`, `names/src/` and `src/lib.rs`; not `gone/`.\n```\n  names/  any script\n  lost/  x\n```\n";
        check(
            paths,
            &[(PAGE, page), ("crates/names/src/lib.rs", "")],
            &["ARCHITECTURE.md:1", "ARCHITECTURE.md:4"],
        );
        check(paths, &[], &[PAGE]);
    }
}

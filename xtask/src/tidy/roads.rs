//! One write road: who appends to the ledger, who writes tables.

use super::code::{released_code, released_sources};
use super::tree::{Finding, Tree, WITHOUT_SQL};
use crate::source::{line_of, outside_tests, strings};

/// What appends to the ledger. Appending takes where it is based and what is appended.
const APPENDING: [&str; 3] = [".append(", ".append_sealed(", ".hand_over("];

/// The crate whose tables hold what is derived from the ledger.
const REGISTRY: &str = "crates/registry/src/";

/// The only place there that writes them.
const PROJECT: [&str; 2] = ["crates/registry/src/project/", "crates/registry/src/project.rs"];

/// What else in the registry may hold SQL that writes, and why.
const WRITES_TOO: [(&str, &str); 0] = [];

/// The words that SQL which writes begins with.
const WRITING: [&str; 12] = [
    "insert into ",
    "insert or ",
    "replace into ",
    "update ",
    "delete from ",
    "create table ",
    "create index ",
    "create unique ",
    "create virtual ",
    "create trigger ",
    "drop ",
    "alter table ",
];

/// The words that SQL which reads begins with.
const READING: [&str; 3] = ["select ", "pragma ", "with recursive "];

/// Every call that appends to the ledger lies in one file: the end of the one write road.
pub(super) fn appends(tree: &Tree) -> Vec<Finding> {
    let mut calls: Vec<(&str, usize)> = Vec::new();
    for (path, text) in released_sources(tree) {
        if path.starts_with("crates/ledger/") || path.starts_with("xtask/") {
            continue;
        }
        let code = released_code(text);
        for call in APPENDING {
            let found = code
                .match_indices(call)
                .filter(|(at, _)| takes_entries(&code[at + call.len()..]));
            calls.extend(found.map(|(at, _)| (path, line_of(&code, at))));
        }
    }
    let in_registry = || {
        calls
            .iter()
            .map(|(path, _)| *path)
            .filter(|path| path.starts_with(REGISTRY))
    };
    let many = |file: &str| in_registry().filter(|path| *path == file).count();
    let Some(file) = in_registry().max_by_key(|file| many(file)) else {
        return Vec::new();
    };
    let elsewhere = calls.iter().filter(|(path, _)| *path != file);
    elsewhere
        .map(|(path, line)| {
            Finding::at_line(
                path,
                *line,
                format!("{file} alone appends to the ledger: go by its way"),
            )
        })
        .collect()
}

/// Whether what follows the parenthesis is a place in the ledger and then entries: a `Vec` appends one `&mut other`.
fn takes_entries(arguments: &str) -> bool {
    let mut depth = 0_usize;
    for c in arguments.chars() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return false,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => return !arguments.trim_start().starts_with('&'),
            _ => {}
        }
    }
    false
}

/// What is derived is written in one place, so that a rebuild and a change can not write it differently.
pub(super) fn written_tables(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut excused = Vec::new();
    for (path, line, statement) in statements(tree, &WRITING) {
        if !path.starts_with(REGISTRY) || PROJECT.iter().any(|place| path.starts_with(place)) {
            continue;
        }
        if WRITES_TOO.iter().any(|(excepted, _)| *excepted == path) {
            excused.push(path);
            continue;
        }
        findings.push(Finding::at_line(
            path,
            line,
            format!("`{statement}…` belongs into {}", PROJECT[0]),
        ));
    }
    for (path, _) in WRITES_TOO.iter().filter(|(path, _)| !excused.contains(path)) {
        findings.push(Finding::in_file(
            path,
            "writes no SQL any more: take it from WRITES_TOO",
        ));
    }
    findings
}

pub(super) fn without_sql(tree: &Tree) -> Vec<Finding> {
    let words: Vec<&str> = WRITING.into_iter().chain(READING).collect();
    let crates = WITHOUT_SQL.map(|name| format!("crates/{name}/"));
    statements(tree, &words)
        .into_iter()
        .filter(|(path, _, _)| crates.iter().any(|name| path.starts_with(name)))
        .map(|(path, line, statement)| {
            Finding::at_line(
                path,
                line,
                format!("`{statement}…`: SQL stays in the registry and the ledger"),
            )
        })
        .collect()
}

/// Where a string of released code, or a line of a file of SQL, begins with one of these words.
fn statements<'a>(tree: &'a Tree, words: &[&'static str]) -> Vec<(&'a str, usize, &'static str)> {
    let mut found = Vec::new();
    for (path, text) in released_sources(tree) {
        let kept = outside_tests(&crate::source::code(text), text);
        for (at, string) in strings(&kept) {
            for (offset, statement) in begun(string, words) {
                found.push((path, line_of(text, at + offset), statement));
            }
        }
    }
    for (path, text) in tree.with_ending(".sql") {
        for (offset, statement) in begun(text, words) {
            found.push((path, line_of(text, offset), statement));
        }
    }
    found
}

/// The statements of a text that begin with one of these words: after nothing, a semicolon or the start of a line.
fn begun<'a>(text: &'a str, words: &'a [&'static str]) -> impl Iterator<Item = (usize, &'static str)> + 'a {
    let mut start = 0;
    text.split_inclusive(['\n', ';']).filter_map(move |part| {
        let at = start + part.len() - part.trim_start().len();
        start += part.len();
        if part.trim().is_empty() {
            return None;
        }
        // What SQL is, and no sentence, names a table in lower case.
        let statement = words.iter().find(|word| text[at..].starts_with(**word))?;
        let next = text[at + statement.len()..].trim_start().chars().next()?;
        (next.is_ascii_lowercase() || next == '{' || next == '*' || next == '(').then_some((at, *statement))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    const ROAD: &str = "crates/registry/src/write/record.rs";

    #[test]
    fn one_file_appends_to_the_ledger() {
        let road = (
            ROAD,
            "fn f() { ledger.append(based_on, &drafts)?; ledger.hand_over(based_on, &draft)?; }",
        );
        check(appends, &[road], &[]);
        check(
            appends,
            &[
                road,
                (
                    "crates/registry/src/write/erase.rs",
                    "f(ledger\n.append_sealed(at, &sealed))",
                ),
            ],
            &["crates/registry/src/write/erase.rs:2"],
        );
        let server = ("crates/server/src/a.rs", "ledger.append(at, &x)");
        check(appends, &[road, server], &["crates/server/src/a.rs:1"]);
        let other = "rows.append(&mut more); list.append(batch); archive.append(&head, bytes); // x.append(a, b)";
        check(appends, &[road, ("crates/server/src/a.rs", other)], &[]);
        check(
            appends,
            &[road, ("crates/ledger/src/sqlite.rs", "store.append(at, &x)")],
            &[],
        );
    }

    #[test]
    fn tables_are_written_in_one_place() {
        let sql = "fn f() { db.execute(\"\n  insert into claim (id) values (1);\ndelete from act\")?; }";
        check(written_tables, &[("crates/registry/src/project/rows.rs", sql)], &[]);
        check(
            written_tables,
            &[("crates/registry/src/read/team.rs", sql)],
            &[
                "crates/registry/src/read/team.rs:2",
                "crates/registry/src/read/team.rs:3",
            ],
        );
        let schema = "-- Each claim.\ncreate table claim (id);\n";
        check(
            written_tables,
            &[
                ("crates/registry/src/a.sql", schema),
                ("crates/registry/src/project/schema.sql", schema),
            ],
            &["crates/registry/src/a.sql:2"],
        );
        check(written_tables, &[("crates/ledger/src/ring.rs", sql)], &[]);
    }

    #[test]
    fn sql_is_told_from_sentences_and_from_tests() {
        let text =
            "const A: &str = \"update The register\";\n#[cfg(test)]\nmod tests { const B: &str = \"drop table a\"; }";
        check(without_sql, &[("crates/site/src/a.rs", text)], &[]);
        check(
            without_sql,
            &[(
                "crates/site/src/a.rs",
                "f(\"select id from claim\", r#\"delete from claim\"#)",
            )],
            &["crates/site/src/a.rs:1", "crates/site/src/a.rs:1"],
        );
        check(
            without_sql,
            &[("crates/registry/src/a.rs", "f(\"select id from claim\")")],
            &[],
        );
    }
}

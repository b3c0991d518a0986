//! What no text of the project may contain, and which texts must agree.

use super::code::released_sources;
use super::tree::{Finding, Tree};
use crate::source::{code, line_of, outside_tests};

/// The two commands that the README promises to a newcomer.
const DEMO_COMMAND: &str = "cargo run --release -- demo";
const TEST_COMMAND: &str = "cargo xtask test";

/// Folders of one machine only. Written without the slash, so that this file does not name them itself.
const MACHINE_FOLDERS: [&str; 5] = ["work", "farm", "root", "home", "Users"];

/// Registries are found by the clients as they are set up, never by a host in a file.
const REGISTRY_HOSTS: [&str; 6] = [
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("registry.", "npmjs"),
    concat!("registry.", "yarnpkg"),
    concat!("python", "hosted"),
    concat!("deb.", "debian"),
];

/// Where real lists lie beside a checkout.
const REAL_DATA: &str = concat!("shared/", "data");

const SQL_KEYWORDS: [&str; 40] = [
    "add",
    "all",
    "alter",
    "and",
    "as",
    "asc",
    "begin",
    "between",
    "by",
    "case",
    "check",
    "commit",
    "create",
    "default",
    "delete",
    "desc",
    "distinct",
    "drop",
    "exists",
    "foreign",
    "from",
    "group",
    "having",
    "index",
    "insert",
    "into",
    "join",
    "limit",
    "null",
    "or",
    "order",
    "primary",
    "references",
    "select",
    "set",
    "table",
    "unique",
    "update",
    "values",
    "where",
];

pub(super) fn machine_paths(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    // The lock files have a rule of their own.
    for (path, text) in tree.iter().filter(|(path, _)| !path.ends_with("Cargo.lock")) {
        for folder in MACHINE_FOLDERS {
            let folder = format!("/{folder}/");
            for (at, _) in text.match_indices(&folder) {
                if !text[..at].ends_with(|before: char| before.is_alphanumeric() || "._-/}*".contains(before)) {
                    let what = format!("{folder} is a folder of one machine");
                    findings.push(Finding::at_line(path, line_of(text, at), what));
                }
            }
        }
        for host in REGISTRY_HOSTS {
            for (at, _) in text.match_indices(host) {
                findings.push(Finding::at_line(
                    path,
                    line_of(text, at),
                    format!("{host} is a registry's host"),
                ));
            }
        }
    }
    findings
}

pub(super) fn real_data(tree: &Tree) -> Vec<Finding> {
    let released: Vec<&str> = released_sources(tree).map(|(path, _)| path).collect();
    let mut findings = Vec::new();
    for (path, text) in tree.iter() {
        let in_tests = path
            .split('/')
            .any(|folder| matches!(folder, "tests" | "benches" | "examples" | "browser-tests"));
        let text = match path {
            path if released.contains(&path) => outside_tests(&code(text), text),
            path if in_tests || path.ends_with(".rs") => continue,
            _ => text.to_owned(),
        };
        for (at, _) in text.match_indices(REAL_DATA) {
            findings.push(Finding::at_line(
                path,
                line_of(&text, at),
                "real lists are only named in tests",
            ));
        }
    }
    findings
}

pub(super) fn sql_keywords(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_ending(".sql") {
        for (index, line) in text.lines().enumerate() {
            let statement = line.split("--").next().unwrap_or_default();
            // What stands between quotes is a value.
            let outside_quotes = statement.split('\'').step_by(2);
            let words = outside_quotes.flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'));
            for word in words.filter(|word| word.bytes().any(|byte| byte.is_ascii_uppercase())) {
                if SQL_KEYWORDS.contains(&word.to_ascii_lowercase().as_str()) {
                    findings.push(Finding::at_line(
                        path,
                        index + 1,
                        format!("{word}: SQL keywords are lowercase"),
                    ));
                }
            }
        }
    }
    findings
}

pub(super) fn readme_commands(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let has_line = |path, command| {
        tree.get(path)
            .is_some_and(|text| text.lines().any(|line| line.trim() == command))
    };
    for command in [DEMO_COMMAND, TEST_COMMAND] {
        if !has_line("README.md", command) {
            findings.push(Finding::in_file("README.md", format!("lacks the line `{command}`")));
        }
    }
    if !has_line(".ci/run", TEST_COMMAND) {
        findings.push(Finding::in_file(
            ".ci/run",
            format!("must run `{TEST_COMMAND}`, as the README says"),
        ));
    }
    for (index, line) in tree.get(".ci/run").unwrap_or_default().lines().enumerate() {
        if line.trim().starts_with("cargo ") && line.trim() != TEST_COMMAND {
            findings.push(Finding::at_line(
                ".ci/run",
                index + 1,
                "runs something that the gate does not",
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found() {
        let folder = format!("/{}/", MACHINE_FOLDERS[0]);
        check(machine_paths, &[("a.md", &format!("see\n{folder}x"))], &["a.md:2"]);
        check(
            machine_paths,
            &[("a.md", &format!("https://example.org{folder}x"))],
            &[],
        );
        check(
            machine_paths,
            &[("a.rs", &format!("\"https://{}/x\"", REGISTRY_HOSTS[0]))],
            &["a.rs:1"],
        );
    }

    #[test]
    fn real_lists_stay_in_tests() {
        let named = format!("\"../{REAL_DATA}/x.csv\"");
        check(real_data, &[("crates/exchange/tests/lists.rs", &named)], &[]);
        check(
            real_data,
            &[("crates/exchange/src/sheet.rs", &named)],
            &["crates/exchange/src/sheet.rs:1"],
        );
        let in_tests = format!("#[cfg(test)]\nmod tests {{ const X: &str = {named}; }}");
        check(real_data, &[("crates/exchange/src/sheet.rs", &in_tests)], &[]);
        check(real_data, &[("README.md", &named)], &["README.md:1"]);
    }

    #[test]
    fn sql_is_lowercase() {
        let text = "-- SELECT in a comment\ncreate table a (b text default 'NULL');\nSELECT b from a;\n";
        check(
            sql_keywords,
            &[("crates/ledger/src/a.sql", text)],
            &["crates/ledger/src/a.sql:3"],
        );
    }

    #[test]
    fn readme_and_ci_run_the_same_commands() {
        let readme = ("README.md", "    cargo run --release -- demo\n\ncargo xtask test\n");
        check(
            readme_commands,
            &[readme, (".ci/run", "set -eu\ncargo xtask test\n")],
            &[],
        );
        check(
            readme_commands,
            &[readme, (".ci/run", "cargo test\n")],
            &[".ci/run", ".ci/run:1"],
        );
        check(
            readme_commands,
            &[(".ci/run", "cargo xtask test\n")],
            &["README.md", "README.md"],
        );
    }
}

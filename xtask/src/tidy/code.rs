//! What Rust code must not contain.

use super::dependencies::{PURE, manifests};
use super::tree::{Finding, Tree};
use crate::source::{code, line_of, outside_tests, std_paths, test_modules, words};

/// What a crate that only computes must not reach for.
const IMPURE_PATHS: [&str; 7] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::time::SystemTime",
    "std::time::Instant",
    "std::io::stdin",
];

/// Clocks that libraries offer.
const CLOCKS: [&str; 3] = ["Timestamp::now(", "Zoned::now(", "Instant::now("];

/// The one place with unsafe code: SQLite's own interface for what lies beneath its pages.
const UNSAFE_FILES: &str = "crates/ledger/src/pages";

pub(super) fn purity(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in released_sources(tree) {
        if !PURE.iter().any(|name| path.starts_with(&format!("crates/{name}/"))) {
            continue;
        }
        let code = released_code(text);
        let mut object = |at, what: &str| {
            let what = format!("{what} in a crate that only computes: take it as an argument");
            findings.push(Finding::at_line(path, line_of(&code, at), what));
        };
        for (at, used) in std_paths(&code) {
            if IMPURE_PATHS
                .iter()
                .any(|impure| used == *impure || used.starts_with(&format!("{impure}::")))
            {
                object(at, &used);
            }
        }
        for clock in CLOCKS {
            for (at, _) in code.match_indices(clock) {
                object(at, clock.trim_end_matches('('));
            }
        }
    }
    findings
}

pub(super) fn unsafe_code(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree
        .with_ending(".rs")
        .filter(|(path, _)| !path.starts_with(UNSAFE_FILES))
    {
        let code = code(text);
        for at in words(&code, "unsafe") {
            findings.push(Finding::at_line(
                path,
                line_of(&code, at),
                format!("unsafe code outside {UNSAFE_FILES}"),
            ));
        }
    }
    findings
}

pub(super) fn unfinished(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_ending(".rs") {
        let code = code(text);
        for (sign, what) in [
            ("todo!", "unfinished: write it, or refuse with a reason"),
            ("unimplemented!", "unfinished: write it, or refuse with a reason"),
            (
                "#[ignore",
                "an ignored test: assert the known wrong behaviour, with a note on why it is wrong",
            ),
        ] {
            for (at, _) in code.match_indices(sign) {
                findings.push(Finding::at_line(path, line_of(&code, at), what));
            }
        }
    }
    findings
}

pub(super) fn unwraps(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in released_sources(tree) {
        let code = released_code(text);
        for (at, _) in code.match_indices(".unwrap()") {
            let what = "unwrap outside tests: return an error, or expect with the reason it cannot fail";
            findings.push(Finding::at_line(path, line_of(&code, at), what));
        }
    }
    findings
}

pub(super) fn crate_purpose(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, manifest, _) in manifests(tree) {
        let root = ["lib.rs", "main.rs"].map(|file| format!("crates/{name}/src/{file}"));
        let mut roots = root.iter().filter_map(|path| Some((path, tree.get(path)?))).peekable();
        if roots.peek().is_none() {
            findings.push(Finding::in_file(manifest, "a crate without lib.rs or main.rs"));
        }
        for (path, text) in roots {
            if !text.starts_with("//!") {
                findings.push(Finding::at_line(
                    path,
                    1,
                    "begins with `//!`: its purpose, words, and what it must never know",
                ));
            }
        }
    }
    findings
}

/// A module with others in it is `x.rs` beside the folder `x`. What tests share is a folder with `mod.rs`, or cargo would
/// make it a test of its own.
pub(super) fn module_files(tree: &Tree) -> Vec<Finding> {
    tree.with_ending("/mod.rs")
        .filter(|(path, _)| path.contains("/src/"))
        .map(|(path, _)| Finding::in_file(path, "a module is written `x.rs` beside `x/`, never `x/mod.rs`"))
        .collect()
}

pub(super) fn released_code(text: &str) -> String {
    let code = code(text);
    outside_tests(&code, &code)
}

/// The Rust files that are part of what is released: neither tests, benches and examples, nor modules for tests.
pub(super) fn released_sources(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let mut for_tests = Vec::new();
    for (path, text) in tree.with_ending(".rs") {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let stem = path
            .rsplit('/')
            .next()
            .and_then(|file| file.strip_suffix(".rs"))
            .unwrap_or_default();
        let folder = match stem {
            "lib" | "main" | "mod" => folder.to_owned(),
            stem => format!("{folder}/{stem}"),
        };
        for module in test_modules(&code(text)) {
            for_tests.push(format!("{folder}/{module}.rs"));
            for_tests.push(format!("{folder}/{module}/"));
        }
    }
    tree.with_ending(".rs").filter(move |(path, _)| {
        let released = path.starts_with("xtask/src/") || path.starts_with("crates/") && path.contains("/src/");
        released && !for_tests.iter().any(|test| path.starts_with(test.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    const AGE: &str = "crates/domain/src/vague_age.rs";

    #[test]
    fn a_pure_crate_is_told_the_time() {
        check(
            purity,
            &[(AGE, "use std::fmt;\nuse std::{fs, time::Duration};\n")],
            &["crates/domain/src/vague_age.rs:2"],
        );
        check(
            purity,
            &[(AGE, "use jiff::Timestamp;\nfn f() { Timestamp::now(); }\n")],
            &["crates/domain/src/vague_age.rs:2"],
        );
        check(
            purity,
            &[(AGE, "// std::fs\n#[cfg(test)]\nmod tests { use std::fs; }\n")],
            &[],
        );
        check(purity, &[("crates/server/src/main.rs", "use std::fs;")], &[]);
        check(purity, &[("crates/names/examples/measure.rs", "use std::fs;")], &[]);
    }

    #[test]
    fn unsafe_is_allowed_in_one_place() {
        check(
            unsafe_code,
            &[("crates/ledger/src/pages/vfs.rs", "unsafe { f() }")],
            &[],
        );
        check(
            unsafe_code,
            &[(
                "crates/ledger/src/seal.rs",
                "// unsafe\n#![allow(unsafe_code)]\nunsafe {}",
            )],
            &["crates/ledger/src/seal.rs:3"],
        );
    }

    #[test]
    fn nothing_is_left_unfinished_or_ignored() {
        let text = "fn f() { todo!() }\n#[test]\n#[ignore = \"slow\"]\nfn g() { \"todo!\"; }\n";
        check(
            unfinished,
            &[("crates/vault/tests/files.rs", text)],
            &["crates/vault/tests/files.rs:1", "crates/vault/tests/files.rs:3"],
        );
    }

    #[test]
    fn unwrap_is_for_tests() {
        let text = "fn f() { g().unwrap(); }\n#[cfg(test)]\nmod tests { fn h() { g().unwrap(); } }\n";
        check(unwraps, &[(AGE, text)], &["crates/domain/src/vague_age.rs:1"]);
        check(
            unwraps,
            &[
                (AGE, "#[cfg(test)]\nmod cases;\n"),
                ("crates/domain/src/vague_age/cases.rs", "g().unwrap()"),
            ],
            &[],
        );
        check(unwraps, &[("crates/domain/tests/all.rs", "g().unwrap()")], &[]);
    }

    #[test]
    fn a_crate_opens_with_its_purpose() {
        let manifest = ("crates/vault/Cargo.toml", "");
        check(crate_purpose, &[manifest], &["crates/vault/Cargo.toml"]);
        check(
            crate_purpose,
            &[manifest, ("crates/vault/src/lib.rs", "mod a;")],
            &["crates/vault/src/lib.rs:1"],
        );
        check(
            crate_purpose,
            &[manifest, ("crates/vault/src/lib.rs", "//! Files.\n")],
            &[],
        );
    }

    #[test]
    fn a_module_lies_beside_its_folder() {
        check(
            module_files,
            &[
                ("crates/names/src/index/mod.rs", ""),
                ("crates/names/src/index.rs", ""),
                ("crates/names/tests/common/mod.rs", ""),
            ],
            &["crates/names/src/index/mod.rs"],
        );
    }
}

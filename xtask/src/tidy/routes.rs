//! Every address with a record in it is tested for every state of a record.

use super::code::released_sources;
use super::tree::{Finding, Tree};
use crate::source::{code, line_of, outside_tests, strings};

/// The crates that say which addresses a site has.
const SITES: [&str; 4] = [
    "crates/server/src/",
    "crates/web/src/",
    "crates/site/src/",
    "crates/workspace/src/",
];

/// How an address names the record that it shows.
const RECORDS: [&str; 2] = ["{record}", "{person}"];

/// The table of those addresses: a test's file of this name, wherever it lies.
const TABLE: &str = "routes.rs";

/// Before the addresses that the API's own router knows.
const API: &str = "/api/v1";

pub(super) fn records(tree: &Tree) -> Vec<Finding> {
    let table: Vec<&str> = tree
        .with_ending(TABLE)
        .filter(|(path, _)| path.contains("/tests/") && path.ends_with(&format!("/{TABLE}")))
        .flat_map(|(_, text)| strings(text))
        .map(|(_, route)| route)
        .collect();
    let mut findings = Vec::new();
    for (path, text) in released_sources(tree).filter(|(path, _)| SITES.iter().any(|site| path.starts_with(site))) {
        let released = outside_tests(&code(text), text);
        for (at, route) in strings(&released).into_iter().filter(|(_, text)| is_route(text)) {
            let tested = |known: &&str| *known == route || known.strip_prefix(API) == Some(route);
            if !table.iter().any(tested) {
                let what = format!("{route} is in no table of routes (tests/…/{TABLE}): what does it answer of whom?");
                findings.push(Finding::at_line(path, line_of(text, at), what));
            }
        }
    }
    findings
}

fn is_route(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/{}._-".contains(&byte);
    text.starts_with('/')
        && text.bytes().all(plain)
        && !text.contains("{}")
        && RECORDS.iter().any(|record| text.contains(record))
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    #[test]
    fn a_route_with_a_record_is_in_the_table() {
        let router = (
            "crates/site/src/router.rs",
            "/// `/gone/{record}`\nx.route(\"/p/{record}\", a).route(\"/s/{source}\", b)\n.route(\"/p/{record}/x\", c)",
        );
        let api = (
            "crates/site/src/api.rs",
            "(\"/persons/{record}\", d); format!(\"{root}/persons/{record}\")",
        );
        let table = (
            "crates/site/tests/site/routes.rs",
            "[(\"/p/{record}\", 1), (\"/api/v1/persons/{record}\", 2)]",
        );
        check(records, &[router, api, table], &["crates/site/src/router.rs:3"]);
        let elsewhere = ("crates/site/tests/site/pages.rs", table.1);
        check(records, &[api, elsewhere], &["crates/site/src/api.rs:1"]);
    }
}

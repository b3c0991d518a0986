//! The table of BENCHMARKS.md. A new capability adds its rows here and a part that measures them.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::machine::Machine;

/// One row: what is measured, and what it should reach.
pub(super) struct Row {
    pub(super) key: &'static str,
    what: &'static str,
    reach: &'static str,
}

const fn row(key: &'static str, what: &'static str, reach: &'static str) -> Row {
    Row { key, what, reach }
}

pub(super) const ROWS: [Row; 26] = [
    row(
        "search-faceted",
        "name search, faceted",
        "p50 ≤ 3 ms, p99 ≤ 20 ms in process",
    ),
    row("search-plain", "name search without a facet", ""),
    row("search-found", "queries that find the person they were made from", ""),
    row(
        "search-trigrams",
        "name search beside PostgreSQL pg_trgm, same names",
        "≥ 20 × faster",
    ),
    row(
        "spelling",
        "finding by another spelling or script",
        "ahead of the best open matcher on the same pairs",
    ),
    row("open", "opening a register and answering one search", ""),
    row(
        "import",
        "import of a plain sheet, sealed and durable",
        "≥ 20,000 persons/s",
    ),
    row("same", "import of the very same file again", ""),
    row("changed", "import of a later release, 1 % of the rows changed", ""),
    row("size", "size on disk", ""),
    row("rebuild", "rebuild from the ledger", "≥ 50,000 entries/s"),
    row("verify", "verify every entry", ""),
    row(
        "duplicates",
        "duplicates over all persons",
        "≤ 30 s, ≤ 2 GB, F1 above Splink's on the same data",
    ),
    row("publish", "publish an edition", "≤ 3 min"),
    row(
        "publish-guarded",
        "publish an edition again, a quarter as many protected persons beside",
        "",
    ),
    row("edition-open", "opening an edition and answering one search", "≤ 1 s"),
    row("edition-serving", "serving an edition, memory", "≤ 500 MB"),
    row("page-person", "person page over HTTP", "≥ 5,000 requests/s"),
    row("page-others", "home and search pages over HTTP", ""),
    row(
        "page-counts",
        "map, statistics and place pages over HTTP; map and statistics of a search",
        "",
    ),
    row("page-facets", "results with five filters over HTTP", ""),
    row("page-feed", "feed of the register, feed of a search over HTTP", ""),
    row("page-api", "API search over HTTP", ""),
    row("serving", "serving a register, memory", ""),
    row(
        "newcomer",
        "a clean clone to a served demo",
        "≤ 12 min including the build",
    ),
    row(
        "touched",
        "from a change to a program that has it",
        "page, template, command ≤ 15 s, sentence ≤ 20 s",
    ),
];

const NOT_YET: &str = "not yet";

/// The whole page.
pub(super) fn page(measured: &BTreeMap<&'static str, String>, persons: u64, machine: &Machine) -> String {
    let persons = super::count(persons as f64);
    let Machine { hardware, date, commit } = machine;
    let mut page = format!(
        "# Benchmarks\n\n\
         {persons} invented persons on {hardware}; {date}, commit {commit}.\n\n\
         Made by `cargo xtask bench`, which measures everything again and writes this page. Where a server is asked, \
         the asking runs on the same cores. Memory is the peak of what is resident, pages of mapped files included.\n\n\
         | what | reach | measured |\n| --- | --- | --- |\n"
    );
    for Row { key, what, reach } in &ROWS {
        let measured = measured.get(key).map_or(NOT_YET, String::as_str);
        writeln!(page, "| {what} | {reach} | {measured} |").expect("a string takes whatever is written");
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_in_the_table_measured_or_not() {
        let machine = Machine {
            hardware: "2 cores".into(),
            date: "2026-01-01".into(),
            commit: "abc".into(),
        };
        let page = page(&BTreeMap::from([("open", "0.2 s".to_owned())]), 1_000, &machine);
        assert!(page.contains("| opening a register and answering one search |  | 0.2 s |"));
        assert_eq!(page.matches(NOT_YET).count(), ROWS.len() - 1);
        let keys: std::collections::BTreeSet<&str> = ROWS.iter().map(|row| row.key).collect();
        assert_eq!(keys.len(), ROWS.len());
    }
}

//! The rules of the project that the compiler does not hold: who may depend on whom, what must never stand where.
//!
//! Each rule is a function from the [`Tree`] to findings; a **finding** fails the gate. Two rules are ratchets: what was there
//! when they came is listed in `xtask/allowed`, and may become less, never more.

mod architecture;
mod circles;
mod code;
mod dependencies;
mod lengths;
mod manifest;
mod roads;
mod routes;
mod templates;
mod text;
mod tree;

use std::fs;
use std::io;
use std::path::Path;
use tree::{Finding, Tree};

/// What a tidy run found.
pub(crate) struct Report {
    /// How many rules were held.
    pub(crate) passed: u64,
    /// How many rules have a finding.
    pub(crate) failed: u64,
}

type Rule = fn(&Tree) -> Vec<Finding>;

/// Every rule, with what it holds.
const RULES: [(&str, Rule); 24] = [
    ("crates depend on each other as designed", dependencies::between_crates),
    ("libraries stay where they belong", dependencies::libraries),
    ("every dependency comes from the usual place", dependencies::lock_files),
    (
        "pure crates touch no files, network, clock or environment",
        code::purity,
    ),
    ("unsafe stays in the ledger's pages", code::unsafe_code),
    ("nothing is unfinished or ignored", code::unfinished),
    ("no unwrap outside tests", code::unwraps),
    ("every crate says what it is", code::crate_purpose),
    ("one file appends to the ledger", roads::appends),
    ("tables are written in one place", roads::written_tables),
    ("SQL stays in the registry and the ledger", roads::without_sql),
    ("no files import each other in a circle", circles::circles),
    ("files and functions stay small", lengths::lengths),
    ("templates show one element a line", templates::templates),
    ("white space is taken out of templates", templates::minimised),
    ("no paths of one machine, no registry hosts", text::machine_paths),
    ("real lists are only named in tests", text::real_data),
    ("SQL keywords are lowercase", text::sql_keywords),
    ("the README's commands are those that are run", text::readme_commands),
    ("every address with a record is in the table of routes", routes::records),
    ("modules are written in one style", code::module_files),
    ("ARCHITECTURE.md opens with where to start", architecture::start),
    ("what ARCHITECTURE.md names exists", architecture::paths),
    (
        "types have the members that ARCHITECTURE.md names",
        architecture::members,
    ),
];

/// Holds every rule against the project in `root` and prints what was found.
pub(crate) fn run(root: &Path) -> io::Result<Report> {
    let tree = Tree::read(root)?;
    let mut report = Report { passed: 0, failed: 0 };
    for (name, rule) in RULES {
        let findings = rule(&tree);
        for finding in &findings {
            println!("error: {}: {}", finding.place, finding.what);
        }
        if findings.is_empty() {
            report.passed += 1;
        } else {
            println!("   not held: {name}");
            report.failed += 1;
        }
    }
    Ok(report)
}

/// Writes the lists of the ratchets anew where they can be lowered.
pub(crate) fn lower(root: &Path) -> io::Result<bool> {
    let tree = Tree::read(root)?;
    for (list, text) in [
        (lengths::LIST, lengths::lowered(&tree)),
        (circles::LIST, circles::lowered(&tree)),
    ] {
        fs::write(root.join(list), text)?;
    }
    Ok(true)
}

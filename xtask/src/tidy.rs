//! The rules of the project that the compiler does not hold: who may depend on whom, what must never stand where.
//!
//! Each rule is a function from the [`Tree`] to findings. A **finding** fails the gate; a **warning** is only printed.

mod code;
mod dependencies;
mod manifest;
mod text;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// What the project consists of: the text files that are, or would be, under version control.
pub(crate) struct Tree {
    /// Text by path from the root, with `/` between folders.
    files: BTreeMap<String, String>,
}

/// Something that a rule objects to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// `path` or `path:line`.
    place: String,
    what: String,
    warning: bool,
}

/// What a tidy run found.
pub(crate) struct Report {
    /// How many rules were held.
    pub(crate) passed: u64,
    /// How many rules have a finding.
    pub(crate) failed: u64,
}

type Rule = fn(&Tree) -> Vec<Finding>;

/// Every rule, with what it holds.
const RULES: [(&str, Rule); 14] = [
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
    ("files and functions stay small", code::lengths),
    ("no paths of one machine, no registry hosts", text::machine_paths),
    ("real lists are only named in tests", text::real_data),
    ("SQL keywords are lowercase", text::sql_keywords),
    ("the README's commands are those that are run", text::readme_commands),
    ("what ARCHITECTURE.md names exists", text::architecture_paths),
];

/// Holds every rule against the project in `root` and prints what was found.
pub(crate) fn run(root: &Path) -> io::Result<Report> {
    let tree = Tree::read(root)?;
    let mut report = Report { passed: 0, failed: 0 };
    for (name, rule) in RULES {
        let findings = rule(&tree);
        for finding in &findings {
            let weight = if finding.warning { "warning" } else { "error" };
            println!("{weight}: {}: {}", finding.place, finding.what);
        }
        if findings.iter().all(|finding| finding.warning) {
            report.passed += 1;
        } else {
            println!("   not held: {name}");
            report.failed += 1;
        }
    }
    Ok(report)
}

impl Tree {
    /// The text files under `root`. Folders that .gitignore names are left out, and so is what is not UTF-8.
    fn read(root: &Path) -> io::Result<Tree> {
        let ignored: Vec<String> = fs::read_to_string(root.join(".gitignore"))
            .unwrap_or_default()
            .lines()
            .filter(|line| line.ends_with('/'))
            .map(|line| line.trim_matches('/').to_owned())
            .chain([".git".to_owned()])
            .collect();
        let mut tree = Tree { files: BTreeMap::new() };
        tree.read_folder(root, "", &ignored)?;
        Ok(tree)
    }

    fn read_folder(&mut self, folder: &Path, path: &str, ignored: &[String]) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}/{name}")
            };
            let kind = entry.file_type()?;
            if kind.is_dir() && !ignored.contains(&name) {
                self.read_folder(&entry.path(), &path, ignored)?;
            } else if kind.is_file()
                && let Ok(text) = String::from_utf8(fs::read(entry.path())?)
            {
                self.files.insert(path, text);
            }
        }
        Ok(())
    }

    fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files whose names end so.
    fn with_ending(&self, ending: &str) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(move |(path, _)| path.ends_with(ending))
    }
}

impl Finding {
    fn in_file(path: &str, what: impl Into<String>) -> Finding {
        Finding {
            place: path.to_owned(),
            what: what.into(),
            warning: false,
        }
    }

    fn at_line(path: &str, line: usize, what: impl Into<String>) -> Finding {
        Finding {
            place: format!("{path}:{line}"),
            what: what.into(),
            warning: false,
        }
    }

    fn only_warn(self) -> Finding {
        Finding { warning: true, ..self }
    }
}

/// Holds a rule against invented files and compares the places of its findings.
#[cfg(test)]
fn check(rule: Rule, files: &[(&str, &str)], expected: &[&str]) {
    let files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let findings = rule(&Tree { files });
    let places: Vec<&str> = findings.iter().map(|finding| finding.place.as_str()).collect();
    assert_eq!(places, expected, "{findings:#?}");
}

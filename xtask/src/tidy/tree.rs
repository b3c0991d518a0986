//! What rules read, and what they answer.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// What the project consists of: the text files that are, or would be, under version control.
pub(super) struct Tree {
    /// Text by path from the root, with `/` between folders.
    files: BTreeMap<String, String>,
}

/// Something that a rule objects to: it fails the gate.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// `path` or `path:line`.
    pub(super) place: String,
    pub(super) what: String,
}

impl Tree {
    /// The text files under `root`. Folders that .gitignore names are left out, and so is what is not UTF-8.
    pub(super) fn read(root: &Path) -> io::Result<Tree> {
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

    pub(super) fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files whose names end so.
    pub(super) fn with_ending(&self, ending: &str) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(move |(path, _)| path.ends_with(ending))
    }
}

impl Finding {
    pub(super) fn in_file(path: &str, what: impl Into<String>) -> Finding {
        Finding {
            place: path.to_owned(),
            what: what.into(),
        }
    }

    pub(super) fn at_line(path: &str, line: usize, what: impl Into<String>) -> Finding {
        Finding {
            place: format!("{path}:{line}"),
            what: what.into(),
        }
    }
}

/// The crates that hold no SQL at all.
pub(super) const WITHOUT_SQL: [&str; 7] = ["exchange", "edition", "wording", "web", "site", "workspace", "server"];

/// Invented files.
#[cfg(test)]
pub(super) fn tree(files: &[(&str, &str)]) -> Tree {
    let files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    Tree { files }
}

/// Holds a rule against invented files and compares the places of its findings.
#[cfg(test)]
pub(super) fn check(rule: fn(&Tree) -> Vec<Finding>, files: &[(&str, &str)], expected: &[&str]) {
    let findings = rule(&tree(files));
    let places: Vec<&str> = findings.iter().map(|finding| finding.place.as_str()).collect();
    assert_eq!(places, expected, "{findings:#?}");
}

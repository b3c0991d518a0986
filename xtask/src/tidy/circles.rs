//! Which files of a crate import each other in a circle.
//!
//! An edge leads from a file to the file that defines what it imports: a path is followed through whatever passes it on.
//! `mod child;` is no edge, nor is passing on what lies below (`pub use child::Item`), unless the file uses the item
//! itself. A **circle** is a set of files each of which reaches every other. Those there are stand in [`LIST`].

use super::code::{released_code, released_sources};
use super::tree::{Finding, Tree};
use crate::imports::{Import, children, defines, imports, uses};
use std::collections::{BTreeMap, BTreeSet};

/// The circles there are: a file of the circle, how many files it has, and why it may be. It may shrink, never grow.
pub(super) const LIST: &str = "xtask/allowed/circles.txt";

/// How many times a path is followed from a file that passes it on.
const MOST_HOPS: usize = 16;

/// The files of one crate, as modules.
struct Modules<'a> {
    /// By the path of the module from the crate's root.
    by_path: BTreeMap<Vec<String>, Module<'a>>,
}

struct Module<'a> {
    file: &'a str,
    code: String,
    imports: Vec<Import>,
}

/// Files that reach each other, in the order of their paths, and one way round.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Circle<'a> {
    files: Vec<&'a str>,
    way: Vec<&'a str>,
}

pub(super) fn circles(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut used = BTreeSet::new();
    let listed = listed(tree);
    for circle in find(tree) {
        let size = circle.files.len();
        let entry = listed.iter().find(|entry| circle.files.contains(&entry.file));
        let way = circle.way.join(" → ");
        match entry {
            None => findings.push(Finding::in_file(
                circle.files[0],
                format!(
                    "{size} files import each other in a circle: {way}: {}",
                    circle.files.join(", ")
                ),
            )),
            Some(entry) => {
                used.insert(entry.line);
                if size != entry.size {
                    let what = match size > entry.size {
                        true => format!(
                            "the circle grew from {} files to {size}: {way}: {}",
                            entry.size,
                            circle.files.join(", ")
                        ),
                        false => format!("the circle has {size} files left: lower {} to that", entry.size),
                    };
                    findings.push(Finding::at_line(LIST, entry.line, what));
                }
            }
        }
    }
    for entry in &listed {
        if entry.reason.is_empty() {
            findings.push(Finding::at_line(LIST, entry.line, "a circle is allowed for a reason"));
        } else if !used.contains(&entry.line) {
            findings.push(Finding::at_line(
                LIST,
                entry.line,
                "this circle is gone, or listed twice: take it out",
            ));
        }
    }
    findings
}

/// The list as it may be today: no circle larger, none added.
pub(super) fn lowered(tree: &Tree) -> String {
    let circles = find(tree);
    let mut text = String::new();
    let listed = listed(tree);
    for (index, line) in tree.get(LIST).unwrap_or_default().lines().enumerate() {
        let line = match listed.iter().find(|entry| entry.line == index + 1) {
            None => line.to_owned(),
            Some(Entry { file, size, reason, .. }) => match circles.iter().find(|circle| circle.files.contains(file)) {
                None => continue,
                Some(circle) => format!("{file} {} {reason}", circle.files.len().min(*size)),
            },
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}

struct Entry<'a> {
    file: &'a str,
    size: usize,
    reason: &'a str,
    line: usize,
}

/// The lines of the list: `file size reason`.
fn listed(tree: &Tree) -> Vec<Entry<'_>> {
    let lines = tree.get(LIST).unwrap_or_default().lines().enumerate();
    lines
        .filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
        .map(|(index, line)| {
            let mut parts = line.splitn(3, ' ');
            Entry {
                file: parts.next().unwrap_or_default(),
                size: parts.next().and_then(|size| size.parse().ok()).unwrap_or(0),
                reason: parts.next().unwrap_or_default().trim(),
                line: index + 1,
            }
        })
        .collect()
}

/// Every circle of two files or more.
fn find(tree: &Tree) -> Vec<Circle<'_>> {
    let mut crates: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (path, text) in released_sources(tree) {
        if let Some((root, _)) = path.split_once("/src/") {
            crates.entry(root).or_default().push((path, text));
        }
    }
    crates
        .into_values()
        .flat_map(|files| circles_of(&Modules::read(files).edges()))
        .collect()
}

impl<'a> Modules<'a> {
    fn read(files: Vec<(&'a str, &'a str)>) -> Modules<'a> {
        // A program beside a library is a crate of its own, of one file that names the library from outside.
        let has_library = files.iter().any(|(path, _)| path.ends_with("/src/lib.rs"));
        let by_path = files
            .into_iter()
            .filter(|(path, _)| !(path.contains("/src/bin/") || has_library && path.ends_with("/src/main.rs")))
            .map(|(file, text)| {
                let code = released_code(text);
                let imports = imports(&code, &children(&code));
                (module_path(file), Module { file, code, imports })
            })
            .collect();
        Modules { by_path }
    }

    /// What each file imports, file by file.
    fn edges(&self) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
        let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (path, module) in &self.by_path {
            for import in &module.imports {
                let Some(target) = self.absolute(path, &import.path) else {
                    continue;
                };
                if self.only_passes_on(path, module, import, &target) {
                    continue;
                }
                if let Some(file) = self.defining(&target, 0)
                    && file != module.file
                {
                    edges.entry(module.file).or_default().insert(file);
                }
            }
        }
        edges
    }

    /// Whether an import only hands on, to those above, what lies below the file.
    fn only_passes_on(&self, path: &[String], module: &Module<'_>, import: &Import, target: &[String]) -> bool {
        let below = target.len() > path.len() && target.starts_with(path);
        let used = import.name.as_ref().is_some_and(|name| uses(&module.code, name));
        import.passed_on && below && !used
    }

    /// A path as it is written in a module, from the root of the crate; nothing where it leads out of it.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        let mut from = module.to_vec();
        let mut rest = path.iter();
        match path.first()?.as_str() {
            "crate" => {
                from.clear();
                rest.next();
            }
            "self" => {
                rest.next();
            }
            "super" => {
                while rest.as_slice().first().is_some_and(|part| part == "super") {
                    from.pop()?;
                    rest.next();
                }
            }
            child => {
                from.push(child.to_owned());
                if !self.by_path.contains_key(&from) {
                    return None;
                }
                rest.next();
            }
        }
        from.extend(rest.cloned());
        Some(from)
    }

    /// The file that defines what a path from the root names.
    fn defining(&self, path: &[String], hops: usize) -> Option<&'a str> {
        let depth = (0..=path.len())
            .rev()
            .find(|depth| self.by_path.contains_key(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        let found = &self.by_path[module];
        let Some(name) = rest.first() else {
            return Some(found.file);
        };
        if hops == MOST_HOPS || defines(&found.code, name) {
            return Some(found.file);
        }
        let named = found.imports.iter().find(|import| import.name.as_ref() == Some(name));
        if let Some(mut target) = named.and_then(|import| self.absolute(module, &import.path)) {
            target.extend_from_slice(&rest[1..]);
            return self.defining(&target, hops + 1);
        }
        let whole = found.imports.iter().filter(|import| import.name.is_none());
        for mut target in whole.filter_map(|import| self.absolute(module, &import.path)) {
            if self.by_path.get(&target).is_some_and(|from| defines(&from.code, name)) {
                target.extend_from_slice(rest);
                return self.defining(&target, hops + 1);
            }
        }
        Some(found.file)
    }
}

/// `crates/domain/src/person/claims.rs` is `person::claims`.
fn module_path(file: &str) -> Vec<String> {
    let inside = file.split_once("/src/").map_or(file, |(_, inside)| inside);
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let mut path: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if path
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        path.pop();
    }
    path
}

fn circles_of<'a>(edges: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<Circle<'a>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = edges.keys().map(|file| (*file, reachable(edges, file))).collect();
    let mut circles: Vec<Circle<'_>> = Vec::new();
    for (file, others) in &reached {
        if !others.contains(file) || circles.iter().any(|circle| circle.files.contains(file)) {
            continue;
        }
        let back = |other: &&&str| reached.get(**other).is_some_and(|reached| reached.contains(file));
        let files: Vec<&str> = others.iter().filter(back).copied().collect();
        let way = way_round(edges, file);
        circles.push(Circle { files, way });
    }
    circles
}

fn reachable<'a>(edges: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &'a str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(file) = ahead.pop() {
        for next in edges.get(file).into_iter().flatten() {
            if reached.insert(*next) {
                ahead.push(next);
            }
        }
    }
    reached
}

/// The shortest way from a file back to itself.
fn way_round<'a>(edges: &BTreeMap<&'a str, BTreeSet<&'a str>>, file: &'a str) -> Vec<&'a str> {
    let mut ways = vec![vec![file]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let last = way[way.len() - 1];
            for next in edges.get(last).into_iter().flatten() {
                let mut way = way.clone();
                way.push(next);
                if *next == file {
                    return way;
                }
                if seen.insert(*next) {
                    longer.push(way);
                }
            }
        }
        ways = longer;
    }
    vec![file]
}

#[cfg(test)]
mod tests {
    use super::super::tree::{check, tree};
    use super::*;

    const A: &str = "crates/x/src/a.rs";
    const B: &str = "crates/x/src/b.rs";
    const LIB: (&str, &str) = (
        "crates/x/src/lib.rs",
        "mod a;\nmod b;\npub use a::A;\npub use b::{B, b};\n",
    );

    #[test]
    fn files_that_import_each_other_are_found() {
        let (a, b) = (
            (A, "use crate::b::B;\npub struct A;\n"),
            (B, "use crate::a::A;\npub struct B;\n"),
        );
        check(circles, &[LIB, a, b], &[A]);
        check(circles, &[LIB, a, (B, "pub struct B;\n")], &[]);
        check(
            circles,
            &[LIB, a, (B, "#[cfg(test)]\nmod tests {\n use crate::a::A;\n}\n")],
            &[],
        );
    }

    #[test]
    fn a_path_is_followed_through_what_passes_it_on() {
        let a = (A, "use crate::B;\npub struct A;\n");
        check(circles, &[LIB, a, (B, "use super::A;\npub struct B;\n")], &[A]);
        let all = ("crates/x/src/lib.rs", "mod a;\nmod b;\npub use a::*;\npub use b::*;\n");
        check(circles, &[all, a, (B, "use super::A;\npub struct B;\n")], &[A]);
    }

    #[test]
    fn a_parent_may_pass_on_what_its_children_hold() {
        let child = ("crates/x/src/a/child.rs", "use super::Up;\npub struct Down;\n");
        let lib = ("crates/x/src/lib.rs", "mod a;\n");
        check(
            circles,
            &[lib, (A, "mod child;\npub use child::Down;\npub struct Up;\n"), child],
            &[],
        );
        let used = "mod child;\npub use child::Down;\npub struct Up(Down);\n";
        check(circles, &[lib, (A, used), child], &[A]);
        let private = "mod child;\nuse child::Down;\npub struct Up;\n";
        check(circles, &[lib, (A, private), child], &[A]);
    }

    #[test]
    fn a_listed_circle_may_shrink_and_never_grow() {
        let files = [
            LIB,
            (A, "use crate::b::B;\npub struct A;\n"),
            (B, "use crate::a::A;\npub struct B;\n"),
        ];
        let with = |line: &'static str| [&files[..], &[(LIST, line)]].concat();
        check(
            circles,
            &with("# note\ncrates/x/src/a.rs 2 each says what the other is\n"),
            &[],
        );
        check(
            circles,
            &with("crates/x/src/a.rs 1 each says what the other is\n"),
            &["xtask/allowed/circles.txt:1"],
        );
        check(
            circles,
            &with("crates/x/src/a.rs 3 each says what the other is\n"),
            &["xtask/allowed/circles.txt:1"],
        );
        check(
            circles,
            &with("crates/x/src/b.rs 2\n"),
            &["xtask/allowed/circles.txt:1"],
        );
        let larger = tree(&with(
            "# note\ncrates/x/src/c.rs 2 gone\ncrates/x/src/a.rs 3 each says\n",
        ));
        assert_eq!(lowered(&larger), "# note\ncrates/x/src/a.rs 2 each says\n");
        let gone = "crates/x/src/a.rs 2 each says what the other is\ncrates/x/src/c.rs 2 no more\n";
        check(circles, &with(gone), &["xtask/allowed/circles.txt:2"]);
    }
}

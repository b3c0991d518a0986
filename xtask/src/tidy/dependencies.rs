//! Who may depend on whom.

use super::manifest::names_under;
use super::tree::{Finding, Tree, WITHOUT_SQL};

/// The crates, and which others each may use. A new crate gets a line here, in the commit that adds it.
const CRATES: [(&str, &[&str]); 14] = [
    ("names", &[]),
    ("domain", &[]),
    ("linkage", &["names", "domain"]),
    ("estimation", &[]),
    ("ledger", &[]),
    ("vault", &[]),
    ("registry", &["domain", "ledger", "linkage", "names", "vault"]),
    ("exchange", &["domain", "registry"]),
    ("edition", &["domain", "ledger", "names", "registry", "exchange"]),
    ("wording", &["names", "domain"]),
    ("web", &["names", "domain", "registry", "edition", "wording"]),
    (
        "site",
        &["names", "domain", "registry", "exchange", "edition", "wording", "web"],
    ),
    (
        "workspace",
        &["names", "domain", "linkage", "registry", "edition", "wording", "web"],
    ),
    (
        "server",
        &[
            "names",
            "domain",
            "linkage",
            "estimation",
            "ledger",
            "vault",
            "registry",
            "exchange",
            "edition",
            "wording",
            "web",
            "site",
            "workspace",
        ],
    ),
];

/// The crates that compute and do nothing else.
pub(super) const PURE: [&str; 4] = ["names", "domain", "linkage", "estimation"];

/// What no pure crate may be built on.
const IMPURE_LIBRARIES: [&str; 7] = ["tokio", "rusqlite", "axum", "reqwest", "getrandom", "rand", "tempfile"];

/// Libraries for pages and command lines, and the crates that may be built on each.
const PAGE_LIBRARIES: [(&str, &[&str]); 4] = [
    ("askama", &["wording", "web", "site", "workspace"]),
    ("axum", &["web", "site", "workspace", "server"]),
    ("clap", &["server"]),
    ("tower-http", &["server"]),
];

/// The sections whose libraries end up in what is released.
const RELEASED: [&str; 2] = ["dependencies", "build-dependencies"];

pub(super) fn between_crates(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, path, manifest) in manifests(tree) {
        let Some((_, allowed)) = CRATES.iter().find(|(known, _)| *known == name) else {
            findings.push(Finding::in_file(
                path,
                "tidy does not know this crate: say in CRATES which others it may use",
            ));
            continue;
        };
        for (line, library) in released(manifest) {
            if let Some(other) = library.strip_prefix("guwah-")
                && !allowed.contains(&other)
            {
                findings.push(Finding::at_line(
                    path,
                    line,
                    format!("{name} must not depend on {other}"),
                ));
            }
        }
    }
    findings
}

pub(super) fn libraries(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, path, manifest) in manifests(tree) {
        for (line, library) in released(manifest) {
            let library = library.as_str();
            let reason = if PURE.contains(&name) && IMPURE_LIBRARIES.contains(&library) {
                "this crate only computes"
            } else if PAGE_LIBRARIES
                .iter()
                .any(|(known, users)| *known == library && !users.contains(&name))
            {
                "only the crates of the sites know pages, only the server command lines"
            } else if WITHOUT_SQL.contains(&name) && library == "rusqlite" {
                "this crate contains no SQL"
            } else if library == "tempfile" && !matches!(name, "site" | "workspace") {
                "only tests make temporary files, the site its workbooks, and the workspace its previews"
            } else {
                continue;
            };
            findings.push(Finding::at_line(
                path,
                line,
                format!("{name} must not depend on {library}: {reason}"),
            ));
        }
    }
    findings
}

/// Lock files name no host: a build asks whichever registry the machine is set up for.
pub(super) fn lock_files(tree: &Tree) -> Vec<Finding> {
    let usual = concat!("source = \"registry+https://github.com/rust-lang/", "crates.io-index\"");
    let mut findings = Vec::new();
    for (path, text) in tree.iter() {
        let strange: fn(&str, &str) -> bool = match path.rsplit('/').next() {
            Some("Cargo.lock") => |line, usual| line.starts_with("source = ") && line != usual,
            Some("package-lock.json") => |line, _| line.trim_start().starts_with("\"resolved\""),
            _ => continue,
        };
        for (index, line) in text.lines().enumerate() {
            if strange(line, usual) {
                findings.push(Finding::at_line(
                    path,
                    index + 1,
                    "a lock file must not name where to download from",
                ));
            }
        }
    }
    findings
}

/// The crates of the project: name of the folder, path of the manifest, manifest.
pub(super) fn manifests(tree: &Tree) -> impl Iterator<Item = (&str, &str, &str)> {
    tree.iter().filter_map(|(path, text)| {
        let name = path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")?;
        (!name.contains('/')).then_some((name, path, text))
    })
}

fn released(manifest: &str) -> impl Iterator<Item = (usize, String)> {
    RELEASED.into_iter().flat_map(|section| names_under(manifest, section))
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    const DOMAIN: &str = "crates/domain/Cargo.toml";

    #[test]
    fn a_crate_uses_only_the_crates_it_may() {
        check(
            between_crates,
            &[(DOMAIN, "[dependencies]\nguwah-names.workspace = true\n")],
            &["crates/domain/Cargo.toml:2"],
        );
        check(
            between_crates,
            &[(
                "crates/registry/Cargo.toml",
                "[dependencies]\nguwah-names.workspace = true\n",
            )],
            &[],
        );
        check(
            between_crates,
            &[("crates/misc/Cargo.toml", "")],
            &["crates/misc/Cargo.toml"],
        );
    }

    #[test]
    fn a_pure_crate_takes_no_files_or_randomness_but_its_tests_may() {
        check(
            libraries,
            &[(DOMAIN, "[dependencies]\nserde = \"1\"\ngetrandom = \"0.4\"\n")],
            &["crates/domain/Cargo.toml:3"],
        );
        check(libraries, &[(DOMAIN, "[dev-dependencies]\ntempfile = \"3\"\n")], &[]);
    }

    #[test]
    fn pages_and_sql_have_their_place() {
        check(
            libraries,
            &[("crates/registry/Cargo.toml", "[dependencies]\naxum = \"1\"\n")],
            &["crates/registry/Cargo.toml:2"],
        );
        let server = "[dependencies]\naxum = \"1\"\nrusqlite = \"1\"\n[dev-dependencies]\nrusqlite = \"1\"\n";
        check(
            libraries,
            &[("crates/server/Cargo.toml", server)],
            &["crates/server/Cargo.toml:3"],
        );
    }

    #[test]
    fn lock_files_name_no_host() {
        check(
            lock_files,
            &[("Cargo.lock", "source = \"registry+https://elsewhere.example\"\n")],
            &["Cargo.lock:1"],
        );
        check(
            lock_files,
            &[("a/package-lock.json", "{\n  \"resolved\": \"https://x\"\n}")],
            &["a/package-lock.json:2"],
        );
    }
}

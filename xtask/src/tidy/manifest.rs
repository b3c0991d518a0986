//! A Cargo.toml, as far as tidy needs it: which libraries each section of dependencies names.

/// The names under a section, such as `dependencies`, in the manifest's own table or in one for a target.
///
/// Manifests are read line by line: a table header, or a key at the start of a line. That is how they are written here.
pub(super) fn names_under(manifest: &str, section: &str) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    let mut inside = false;
    for (index, line) in manifest.lines().enumerate() {
        let line = line.trim_end();
        if let Some(header) = line.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            let (table, name) = match header.split_once(&format!("{section}.")) {
                Some((before, name)) if before.is_empty() || before.ends_with('.') => (section, Some(name)),
                _ => (header, None),
            };
            inside = name.is_none() && (table == section || table.ends_with(&format!("'.{section}")));
            names.extend(name.map(|name| (index + 1, name.to_owned())));
        } else if inside
            && line.starts_with(|first: char| first.is_ascii_alphabetic())
            && let Some((key, value)) = line.split_once('=')
        {
            names.push((index + 1, library(key, value)));
        }
    }
    names
}

/// The library that a line names: the key, unless `package = "…"` gives it another name.
fn library(key: &str, value: &str) -> String {
    let renamed = value.split_once("package").and_then(|(_, rest)| rest.split('"').nth(1));
    renamed
        .unwrap_or_else(|| key.split('.').next().unwrap_or(key).trim())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_every_form() {
        let manifest = "[package]\nname = \"x\"\n[dependencies]\na.workspace = true\nb = \"1\"\n# c = \"1\"\n\
                        d = { package = \"e\", version = \"1\" }\n[dependencies.f]\nversion = \"1\"\n\
                        [target.'cfg(unix)'.dependencies]\ng = \"1\"\n[dev-dependencies]\nh = \"1\"\n";
        let names = |section| -> Vec<String> {
            names_under(manifest, section)
                .into_iter()
                .map(|found| found.1)
                .collect()
        };
        assert_eq!(names("dependencies"), ["a", "b", "e", "f", "g"]);
        assert_eq!(names("dev-dependencies"), ["h"]);
    }
}

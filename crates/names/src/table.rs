//! The data files of this crate: lines of tab-separated columns, `#` opening a comment.

/// The rows of a data file, without comments and empty lines, each split at its tabs.
pub(crate) fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

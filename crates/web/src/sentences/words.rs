//! The words of a line of a search, and those that mean nothing by themselves.

/// Words that lead to a place or a year.
pub(super) const WHERE: [&str; 7] = ["in", "from", "at", "near", "of", "around", "within"];
/// Of these, those that lead to where the person belongs, whatever the verb.
pub(super) const WHENCE: [&str; 2] = ["from", "of"];
/// Words that say nothing by themselves in a sentence.
pub(super) const FILLERS: [&str; 17] = [
    "who", "was", "were", "is", "are", "the", "a", "an", "and", "people", "persons", "person", "everyone", "all",
    "with", "year", "years",
];

/// A word of the line: as written, as compared, and whether a comma stands before it.
pub(super) struct Word<'a> {
    pub(super) written: &'a str,
    pub(super) folded: String,
    pub(super) begins: bool,
}

/// A word as it is compared.
pub(super) fn folded(written: &str) -> String {
    written.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// The words of a line.
pub(super) fn words(line: &str) -> Vec<Word<'_>> {
    let parts = line.split([',', '，', '،', ';']).enumerate();
    let words = parts.flat_map(|(part, text)| {
        text.split_whitespace().enumerate().map(move |(nth, written)| Word {
            written,
            folded: folded(written),
            begins: part > 0 && nth == 0,
        })
    });
    words.collect()
}

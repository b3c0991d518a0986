//! Over which releases a list says something, in words.

use crate::site::dates;
use guwah_domain::listing::Spans;

/// Nothing for what no release asserts; else "listed since 13 April 2024", "listed 13 April 2024 to 8 August 2024; no longer listed".
pub(crate) fn in_words(spans: &Spans) -> String {
    if spans.is_empty() {
        return String::new();
    }
    let mut parts = Vec::new();
    for span in spans.as_slice() {
        parts.push(match span.until {
            Some(until) => format!("{} to {}", dates::day(span.from.on), dates::day(until.on)),
            None => format!("since {}", dates::day(span.from.on)),
        });
    }
    let end = if spans.is_open() { "" } else { "; no longer listed" };
    format!("listed {}{end}", parts.join(", again "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use guwah_domain::listing::Release;

    fn release(text: &str) -> Release {
        text.parse().unwrap()
    }

    #[test]
    fn spans_in_words() {
        let mut spans = Spans::default();
        spans.begin(release("2024-04-13"), None);
        assert_eq!(in_words(&spans), "listed since 13 April 2024");
        spans.end(release("2024-08-08"), None);
        assert_eq!(
            in_words(&spans),
            "listed 13 April 2024 to 8 August 2024; no longer listed"
        );
        spans.begin(release("2024-11-01"), None);
        assert_eq!(
            in_words(&spans),
            "listed 13 April 2024 to 8 August 2024, again since 1 November 2024"
        );
    }
}

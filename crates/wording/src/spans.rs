//! Over which releases a list says something, in words.

use crate::dates;
use crate::language::Language;
use guwah_domain::listing::Spans;

/// Nothing for what no release asserts; else "listed since 13 April 2024", "listed 13 April 2024 to 8 August 2024; no longer listed".
pub fn in_words(lang: Language, spans: &Spans) -> String {
    let told = spans.as_slice().iter().map(|span| match span.until {
        Some(until) => {
            let message = lang.message("span").text("from", dates::day(lang, span.from.on));
            message.text("to", dates::day(lang, until.on)).plain()
        }
        None => lang.message("span-since").on_day(span.from.on).plain(),
    });
    let again = |before: String, next: String| {
        let message = lang.message("span-again").text("before", before);
        message.text("next", next).plain()
    };
    let Some(told) = told.reduce(again) else {
        return String::new();
    };
    let key = if spans.is_open() { "listed" } else { "no-longer-listed" };
    lang.message(key).text("spans", told).plain()
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
        assert_eq!(in_words(Language::English, &spans), "listed since 13 April 2024");
        spans.end(release("2024-08-08"), None);
        assert_eq!(
            in_words(Language::English, &spans),
            "listed 13 April 2024 to 8 August 2024; no longer listed"
        );
        spans.begin(release("2024-11-01"), None);
        assert_eq!(
            in_words(Language::English, &spans),
            "listed 13 April 2024 to 8 August 2024, again since 1 November 2024"
        );
    }
}

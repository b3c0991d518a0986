//! The languages of the site, and the one in which a page is asked for.
//!
//! A page has one address in each language: `/p/102` in English, `/kk/p/102` in Kazakh. Nobody is sent from one to
//! another: what a browser asks for is only offered, in a line that can be passed over.

use axum::extract::{Extension, FromRequestParts};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use std::convert::Infallible;

/// A language of the pages, with its script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) enum Language {
    #[default]
    English,
    /// In Cyrillic letters.
    Kazakh,
    Uyghur,
    /// In simplified characters.
    Chinese,
    Russian,
    Turkish,
    /// In Arabic letters, as in China: the Cyrillic text, letter by letter.
    KazakhArabic,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub(crate) const ALL: [Self; 7] = [
        Self::English,
        Self::Kazakh,
        Self::Uyghur,
        Self::Chinese,
        Self::Russian,
        Self::Turkish,
        Self::KazakhArabic,
    ];

    /// The language as a page declares it (BCP 47): "kk-Arab".
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Kazakh => "kk",
            Self::Uyghur => "ug",
            Self::Chinese => "zh-Hans",
            Self::Russian => "ru",
            Self::Turkish => "tr",
            Self::KazakhArabic => "kk-Arab",
        }
    }

    /// The language as messages, vocabularies and the gazetteer know it: "kk", in whatever letters.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::KazakhArabic => "kk",
            _ => self.code(),
        }
    }

    /// What it calls itself, in its own script.
    pub(crate) fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Kazakh => "Қазақша",
            Self::Uyghur => "ئۇيغۇرچە",
            Self::Chinese => "中文",
            Self::Russian => "Русский",
            Self::Turkish => "Türkçe",
            Self::KazakhArabic => "قازاقشا",
        }
    }

    /// Whether it is written from right to left.
    pub(crate) fn is_rtl(self) -> bool {
        matches!(self, Self::Uyghur | Self::KazakhArabic)
    }

    /// Which way it is written, as a page declares it.
    pub(crate) fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// What its addresses begin with: nothing for English, "/kk" for Kazakh.
    pub(crate) fn prefix(self) -> &'static str {
        match self {
            Self::English => "",
            Self::Kazakh => "/kk",
            Self::Uyghur => "/ug",
            Self::Chinese => "/zh",
            Self::Russian => "/ru",
            Self::Turkish => "/tr",
            Self::KazakhArabic => "/kk-arab",
        }
    }

    /// The address of a page in this language. `path` begins with a slash and names no language.
    pub(crate) fn href(self, path: &str) -> String {
        match (self.prefix(), path) {
            ("", path) => path.to_owned(),
            (prefix, "/") => prefix.to_owned(),
            (prefix, path) => match path.strip_prefix("/?") {
                Some(query) => format!("{prefix}?{query}"),
                None => format!("{prefix}{path}"),
            },
        }
    }

    /// The language that a browser likes best among those there are; none when it names none of them.
    fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let Some(language) = parts.next().and_then(Self::of_tag) else {
                continue;
            };
            let weight = parts
                .find_map(|part| part.strip_prefix("q=")?.parse().ok())
                .unwrap_or(1.0);
            // Of two that are liked alike the first named is meant.
            if weight > best.map_or(0.0, |(_, known)| known) {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }

    fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let in_china = parts.any(|part| matches!(part, "arab" | "cn"));
        match language {
            "kk" if in_china => Some(Self::KazakhArabic),
            language => Self::ALL.into_iter().find(|known| known.key() == language),
        }
    }
}

/// How a page is asked for: in which language, at which address.
#[derive(Debug, Clone, Default)]
pub(crate) struct Visit {
    /// The language of the page.
    pub(crate) lang: Language,
    /// The page's address without its language, with its query: "/p/102?as_of=2026-11-22".
    pub(crate) here: String,
    /// The language that the reader's browser asks for, where it is another.
    pub(crate) offered: Option<Language>,
}

impl Visit {
    /// A visit to a path, with the header in which a browser names languages.
    fn of(lang: Language, path_and_query: &str, accepted: Option<&str>) -> Self {
        // Browsers read two slashes, or a slash and a backslash, as another host.
        let elsewhere = path_and_query[1..].starts_with(['/', '\\']);
        Self {
            lang,
            here: if elsewhere { "/" } else { path_and_query }.to_owned(),
            offered: accepted.and_then(Language::accepted).filter(|offered| *offered != lang),
        }
    }

    /// The name under which the page is kept ready: pages differ by language and by what is offered.
    pub(crate) fn shelf_key(&self) -> String {
        let offered = self.offered.map_or("", Language::code);
        format!("{} {offered} {}", self.lang.code(), self.here)
    }

    /// Whether the address asks for nothing beyond its path.
    pub(crate) fn is_plain(&self) -> bool {
        !self.here.contains('?')
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        // What has no language of its own, such as a file, is spoken of in English.
        let lang = Extension::<Language>::from_request_parts(parts, state).await;
        let lang = lang.map_or_else(|_| Language::default(), |Extension(lang)| lang);
        let accepted = parts.headers.get(ACCEPT_LANGUAGE).and_then(|given| given.to_str().ok());
        let here = parts.uri.path_and_query().map_or("/", |here| here.as_str());
        let here = if here.starts_with('/') { here } else { "/" };
        Ok(Self::of(lang, here, accepted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_address_in_each_language() {
        assert_eq!(Language::English.href("/p/102"), "/p/102");
        assert_eq!(Language::Kazakh.href("/p/102"), "/kk/p/102");
        assert_eq!(Language::KazakhArabic.href("/"), "/kk-arab");
        assert_eq!(Language::Uyghur.href("/?a=b"), "/ug?a=b");
    }

    #[test]
    fn the_language_that_a_browser_likes_best() {
        let best = |header| Language::accepted(header);
        assert_eq!(best("kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7"), Some(Language::Kazakh));
        assert_eq!(best("en;q=0.5, zh-CN;q=0.9"), Some(Language::Chinese));
        assert_eq!(best("kk-Arab-CN"), Some(Language::KazakhArabic));
        assert_eq!(best("de, fr;q=0.8"), None);
        assert_eq!(best("tr;q=0, *"), None);
        assert_eq!(best(";;q=,,"), None);
    }

    #[test]
    fn no_address_leads_to_another_host() {
        for path in ["//elsewhere.example/", "/\\elsewhere.example"] {
            assert_eq!(Visit::of(Language::Kazakh, path, None).here, "/");
        }
    }

    #[test]
    fn a_language_is_offered_only_when_it_is_another() {
        let visit = |lang| Visit::of(lang, "/about", Some("ug"));
        assert_eq!(visit(Language::English).offered, Some(Language::Uyghur));
        assert_eq!(visit(Language::Uyghur).offered, None);
        assert_ne!(
            visit(Language::English).shelf_key(),
            visit(Language::Uyghur).shelf_key()
        );
    }
}

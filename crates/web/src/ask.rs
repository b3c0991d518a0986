//! The one extractor: how a page is asked for.

use axum::extract::{Extension, FromRequestParts};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use guwah_wording::Language;
use std::convert::Infallible;

/// How a page is asked for: in which language, at which address, with which headers.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// The language of the page.
    pub lang: Language,
    /// The page's address without its language, with its query: "/p/102?as_of=2026-11-22".
    pub here: String,
    /// The language that the reader's browser asks for, where it is another.
    pub offered: Option<Language>,
    /// The address with its query, as it was asked for.
    pub uri: Uri,
    /// The headers of the request.
    pub headers: HeaderMap,
}

impl Ask {
    /// What is asked at a path, with the header in which a browser names languages.
    fn of(lang: Language, path_and_query: &str, accepted: Option<&str>) -> Self {
        // Browsers read two slashes, or a slash and a backslash, as another host.
        let elsewhere = path_and_query[1..].starts_with(['/', '\\']);
        Self {
            lang,
            here: if elsewhere { "/" } else { path_and_query }.to_owned(),
            offered: accepted.and_then(Language::accepted).filter(|offered| *offered != lang),
            ..Self::default()
        }
    }

    /// What is asked of a file that programs read: why there is none is said in English, and no other language is offered.
    #[must_use]
    pub fn of_file(headers: &HeaderMap) -> Self {
        Self {
            headers: headers.clone(),
            ..Self::default()
        }
    }

    /// The name under which the page is kept ready: pages differ by language and by what is offered.
    pub fn cache_key(&self) -> String {
        let offered = self.offered.map_or("", Language::code);
        format!("{} {offered} {}", self.lang.code(), self.here)
    }

    /// Whether the address asks for nothing beyond its path.
    pub fn is_plain(&self) -> bool {
        !self.here.contains('?')
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Ask {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        // What has no language of its own, such as a file, is spoken of in English.
        let lang = Extension::<Language>::from_request_parts(parts, state).await;
        let lang = lang.map_or_else(|_| Language::default(), |Extension(lang)| lang);
        let accepted = parts.headers.get(ACCEPT_LANGUAGE).and_then(|given| given.to_str().ok());
        let here = parts.uri.path_and_query().map_or("/", |here| here.as_str());
        let here = if here.starts_with('/') { here } else { "/" };
        Ok(Self {
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
            ..Self::of(lang, here, accepted)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::ask::*;

    #[test]
    fn no_address_leads_to_another_host() {
        for path in ["//elsewhere.example/", "/\\elsewhere.example"] {
            assert_eq!(Ask::of(Language::Kazakh, path, None).here, "/");
        }
    }

    #[test]
    fn a_language_is_offered_only_when_it_is_another() {
        let ask = |lang| Ask::of(lang, "/about", Some("ug"));
        assert_eq!(ask(Language::English).offered, Some(Language::Uyghur));
        assert_eq!(ask(Language::Uyghur).offered, None);
        assert_ne!(ask(Language::English).cache_key(), ask(Language::Uyghur).cache_key());
    }
}

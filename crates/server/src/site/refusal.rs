//! What the site cannot show, told so that the reader knows what to do next.
//!
//! Withheld and unknown look the same: [`Refusal::NoPerson`]. What is wrong with an address is [`Refusal::Unusable`],
//! with what would be accepted. One who was published under a number and is not any more is [`Refusal::Withdrawn`]. [`Refusal::Failed`] is ours: its cause is logged here, once, and never shown.

use super::frame::{Frame, Section};
use super::language::Visit;
use super::shelf::Page;
use super::{Site, answer};
use askama::Template;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use guwah_registry::RegistryError;

/// Why there is no page.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// No page has this address.
    NoPage,
    /// No person that this site may show has this key; what would be accepted, when the key is none.
    NoPerson(String),
    /// Somebody was published under this number and is not any more.
    Withdrawn,
    /// What is asked for has another address.
    Elsewhere(String),
    /// No source that this site may show has this key.
    NoSource,
    /// The person was not yet recorded at that moment.
    NotThen {
        /// The moment, in words.
        moment: String,
        /// The page as it is now.
        href: String,
    },
    /// Part of the address cannot be used; what would be accepted.
    Unusable(String),
    /// Part of the address was good for another question or another state of the register; what to do.
    Stale(&'static str),
    /// The address is too long.
    TooLong(&'static str),
    /// Only reading is possible here.
    OnlyReading,
    /// The register cannot be read.
    Failed(String),
}

impl From<RegistryError> for Refusal {
    fn from(error: RegistryError) -> Self {
        Self::Failed(error.to_string())
    }
}

/// The page of a refusal.
#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage {
    frame: Frame,
    title: &'static str,
    explanation: String,
    /// Where to go instead, besides searching.
    way_out: Option<(String, &'static str)>,
}

impl Refusal {
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NoPage | Self::NoPerson(_) | Self::NoSource | Self::NotThen { .. } => StatusCode::NOT_FOUND,
            Self::Withdrawn => StatusCode::GONE,
            Self::Elsewhere(_) => StatusCode::MOVED_PERMANENTLY,
            Self::Unusable(_) => StatusCode::BAD_REQUEST,
            Self::Stale(_) => StatusCode::CONFLICT,
            Self::TooLong(_) => StatusCode::URI_TOO_LONG,
            Self::OnlyReading => StatusCode::METHOD_NOT_ALLOWED,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::NoPage => "There is no page here",
            Self::NoPerson(_) => "No person is shown under this address",
            Self::Withdrawn => "No longer published",
            Self::Elsewhere(_) => "This page has another address",
            Self::NoSource => "No source is shown under this address",
            Self::NotThen { .. } => "Nothing was recorded here by then",
            Self::Unusable(_) | Self::Stale(_) => "This cannot be used",
            Self::TooLong(_) => "The address is too long",
            Self::OnlyReading => "This page can only be read",
            Self::Failed(_) => "The register cannot be read just now",
        }
    }

    pub(super) fn explanation(&self) -> String {
        match self {
            Self::NoPage => "The address may have been copied in part. Search for a name instead.".into(),
            Self::NoPerson(accepted) if accepted.is_empty() => {
                "The person may never have been recorded, or may not be public. This page looks the same in both cases."
                    .into()
            }
            Self::NoPerson(accepted) => format!("The address holds {accepted}."),
            Self::Withdrawn => {
                "Somebody was published here under this number, and is not any more. The number stays theirs and is given \
                 to nobody else. Please do not pass on older copies."
                    .into()
            }
            Self::Elsewhere(_) => "It is one step away.".into(),
            Self::NoSource => {
                "The source may never have been recorded, or may not be public. This page looks the same in both cases."
                    .into()
            }
            Self::NotThen { moment, .. } => format!("This person was not recorded, or not public, by {moment}."),
            Self::Unusable(accepted) => super::dates::capital(accepted),
            Self::TooLong(accepted) | Self::Stale(accepted) => (*accepted).to_owned(),
            Self::OnlyReading => "Nothing can be sent to this address.".into(),
            Self::Failed(_) => "This is our fault and not yours. Nothing was lost. Try again in a minute.".into(),
        }
    }

    /// Tells the operator of what is our fault.
    pub(super) fn log(&self) {
        if let Self::Failed(cause) = self {
            eprintln!("guwah: a page could not be shown: {cause}");
        }
    }

    /// The page that says so.
    pub(super) fn respond(&self, site: &Site, visit: &Visit, headers: &HeaderMap) -> Response {
        self.log();
        let way_out = match self {
            Self::NotThen { href, .. } => Some((visit.lang.href(href), "See the page as it is now")),
            Self::Elsewhere(href) => Some((visit.lang.href(href), "Go there")),
            _ => None,
        };
        let page = RefusalPage {
            frame: Frame::of(&site.settings, site.reader.audience(), Section::None, visit),
            title: self.title(),
            explanation: self.explanation(),
            way_out,
        };
        let mut response = match page.render() {
            Ok(body) => answer::kept(headers, self.status(), Page::new(body)),
            Err(_) => (self.status(), self.title()).into_response(),
        };
        if let Self::Elsewhere(href) = self
            && let Ok(href) = HeaderValue::from_str(&visit.lang.href(href))
        {
            response.headers_mut().insert(LOCATION, href);
        }
        response
    }
}

//! What the site cannot show, told so that the reader knows what to do next.
//!
//! Withheld and unknown look the same: [`Refusal::NoPerson`]. What is wrong with an address is [`Refusal::Unusable`],
//! with what would be accepted. One who was published under a number and is not any more is [`Refusal::Withdrawn`]. [`Refusal::Failed`] is ours: its cause is logged here, once, and never shown.

use crate::answer;
use crate::ask::Ask;
use crate::frame::{Frame, Section};
use crate::page_cache::Page;
use crate::parts::history;
use crate::site::Site;
use askama::Template;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use guwah_registry::RegistryError;
use guwah_registry::history::Moment;
use guwah_wording::Language;
use guwah_wording::Message;
use std::borrow::Cow;

/// Why there is no page.
#[derive(Debug)]
pub enum Refusal {
    /// No page has this address.
    NoPage,
    /// No person that this site may show has this key.
    NoPerson,
    /// The key of a record is none.
    NotARecord,
    /// Somebody was published under this number and is not any more.
    Withdrawn,
    /// What is asked for has another address.
    Elsewhere(String),
    /// No source that this site may show has this key.
    NoSource,
    /// No facility or organisation that this site may show has this key.
    NoInstitution,
    /// The person was not yet recorded at that moment.
    NotThen {
        /// The moment.
        moment: Moment,
        /// The page as it is now.
        href: String,
    },
    /// The edition that is asked for is not held here.
    NotHeld,
    /// Nothing that is still published of the person stands in that edition.
    NotInEdition {
        /// The edition.
        number: u64,
        /// Whether it told of the person, in words of which none are published today.
        told: bool,
        /// The page as it is now.
        href: String,
    },
    /// Part of the address cannot be used; the message that says what would be accepted.
    Unusable(&'static str),
    /// What is asked of the API cannot be used; what would be accepted, in English.
    NotAccepted(String),
    /// Part of the address was good for another question or another state of the register; what to do, in English.
    Stale(&'static str),
    /// The address is too long.
    TooLong,
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
    title: Cow<'static, str>,
    explanation: Message,
    /// Where to go instead, besides searching.
    way_out: Option<(String, Cow<'static, str>)>,
}

impl Refusal {
    /// The status code of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NoPage
            | Self::NoPerson
            | Self::NotARecord
            | Self::NoSource
            | Self::NoInstitution
            | Self::NotThen { .. }
            | Self::NotHeld
            | Self::NotInEdition { .. } => StatusCode::NOT_FOUND,
            Self::Withdrawn => StatusCode::GONE,
            Self::Elsewhere(_) => StatusCode::MOVED_PERMANENTLY,
            Self::Unusable(_) | Self::NotAccepted(_) => StatusCode::BAD_REQUEST,
            Self::Stale(_) => StatusCode::CONFLICT,
            Self::TooLong => StatusCode::URI_TOO_LONG,
            Self::OnlyReading => StatusCode::METHOD_NOT_ALLOWED,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What is refused, as a heading.
    pub fn title(&self, lang: Language) -> Cow<'static, str> {
        lang.say(match self {
            Self::NoPage => "refused-no-page",
            Self::NoPerson | Self::NotARecord => "refused-no-person",
            Self::Withdrawn => "refused-withdrawn",
            Self::Elsewhere(_) => "refused-elsewhere",
            Self::NoSource => "refused-no-source",
            Self::NoInstitution => "refused-no-institution",
            Self::NotThen { .. } => "refused-not-then",
            Self::NotHeld => "refused-not-held",
            Self::NotInEdition { told: true, .. } => "refused-not-told-so-today",
            Self::NotInEdition { .. } => "refused-not-in-edition",
            Self::Unusable(_) | Self::NotAccepted(_) | Self::Stale(_) => "refused-unusable",
            Self::TooLong => "refused-too-long",
            Self::OnlyReading => "refused-only-reading",
            Self::Failed(_) => "refused-failed",
        })
    }

    /// Why, and what would be accepted.
    pub fn explanation(&self, lang: Language) -> Message {
        let message = lang.message(match self {
            Self::NoPage => "refused-no-page-why",
            Self::NoPerson => "refused-no-person-why",
            Self::NotARecord => "refused-not-a-record-why",
            Self::Withdrawn => "refused-withdrawn-why",
            Self::Elsewhere(_) => "refused-elsewhere-why",
            Self::NoSource => "refused-no-source-why",
            Self::NoInstitution => "refused-no-institution-why",
            Self::NotThen { .. } => "refused-not-then-why",
            Self::NotHeld => "refused-not-held-why",
            Self::NotInEdition { told: true, .. } => "refused-not-told-so-today-why",
            Self::NotInEdition { .. } => "refused-not-in-edition-why",
            Self::Unusable(accepted) => accepted,
            Self::NotAccepted(_) | Self::Stale(_) => "refused-accepted",
            Self::TooLong => "refused-too-long-why",
            Self::OnlyReading => "refused-only-reading-why",
            Self::Failed(_) => "refused-failed-why",
        });
        match self {
            Self::NotThen { moment, .. } => message.text("moment", history::moment(lang, moment)),
            Self::NotHeld => message.link("editions", lang.href("/editions")),
            Self::NotInEdition { number, .. } => message.text("number", *number),
            Self::NotAccepted(accepted) => message.text("accepted", lang.capital(accepted)),
            Self::Stale(accepted) => message.text("accepted", accepted),
            _ => message,
        }
    }

    /// Tells the operator of what is our fault.
    pub fn log(&self) {
        if let Self::Failed(cause) = self {
            eprintln!("guwah: a page could not be shown: {cause}");
        }
    }

    /// The page that says so.
    pub fn respond(&self, site: &Site, ask: &Ask) -> Response {
        self.log();
        let way_out = match self {
            Self::NotThen { href, .. } | Self::NotInEdition { href, .. } => {
                Some((ask.lang.href(href), ask.lang.say("as-it-is-now")))
            }
            Self::Elsewhere(href) => Some((ask.lang.href(href), ask.lang.say("refused-go-there"))),
            _ => None,
        };
        let page = RefusalPage {
            frame: Frame::of(&site.settings, site.reader.audience(), Section::None, ask),
            title: self.title(ask.lang),
            explanation: self.explanation(ask.lang),
            way_out,
        };
        let mut response = match page.render() {
            Ok(body) => answer::kept(&ask.headers, self.status(), Page::new(body)),
            Err(_) => (self.status(), self.title(ask.lang).into_owned()).into_response(),
        };
        if let Self::Elsewhere(href) = self
            && let Ok(href) = HeaderValue::from_str(&ask.lang.href(href))
        {
            response.headers_mut().insert(LOCATION, href);
        }
        response
    }
}

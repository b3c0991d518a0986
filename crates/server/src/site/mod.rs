//! The site: pages of HTML for those who read the register, without a line of script.
//!
//! [`mod@routes`] is the site's map. A handler parses, asks the reader on a thread that may block, and renders; what a page
//! shows is built by pure functions, one noun a file. The reader decides what may be seen: no template hides anything.

mod about;
mod api;
mod changes;
mod dictionary;
mod downloads;
mod edition;
mod edition_cite;
mod edition_earlier;
mod editions;
mod embed;
mod export;
mod feed;
mod files;
mod glossary;
mod help;
mod home;
mod institution;
mod institutions;
mod linked_data;
mod lists;
mod map;
mod method;
pub(crate) mod person;
mod photo;
mod place;
mod places;
mod routes;
mod search;
mod sitemap;
mod source;
mod statistics;
mod story;

pub(crate) use routes::routes;

use guwah_web::parts::{bars, chip, drawing, facets, months, narrowed as only, reasons as why, result_list as roll};
use guwah_web::{Keep, Routes, Site, SiteSettings, address, answer, assets};

/// What every site is made with, by the names under which pages ask for it.
mod frame {
    pub(super) use guwah_web::{EditionLine, Frame, Section};
}
mod refusal {
    pub(crate) use guwah_web::Refusal;
}
mod shelf {
    pub(crate) use guwah_web::Page;
}
mod visit {
    pub(crate) use guwah_web::Visit;
}

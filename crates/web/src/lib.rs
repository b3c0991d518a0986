//! What every site is made with, and no page: how a page is asked for, addresses, the frame, answers, refusals, the page cache,
//! and the [`parts`] that several pages show.
//!
//! The words: a [`Site`] is one reader's audience with what a deployment says of it; its [`Routes`] are given by the crates
//! that have pages; a [`Refusal`] is why there is no page. This crate holds no page but that of a refusal, and writes nothing.

// Templates name types by this path, here and in the crates that share them.
extern crate self as guwah_web;

pub mod address;
pub mod answer;
mod ask;
pub mod assets;
mod cache_headers;
mod frame;
mod gzip;
mod host;
mod invented;
mod minify;
mod page_cache;
pub mod parts;
mod refusal;
mod search;
mod sentences;
mod settings;
mod site;

pub use ask::Ask;
pub use frame::{EditionLine, Frame, Section};
pub use invented::HoldsInvented;
pub use page_cache::Page;
pub use refusal::Refusal;
pub use search::{Search, beside_rows_of_lists};
pub use settings::{Entries, SiteSettings};
pub use site::{Keep, Routes, Site, Turns, router};

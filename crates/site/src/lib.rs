//! The reading site over a reader: pages of HTML without a line of script, an API, files. It writes nothing.
//!
//! [`routes`] is the site's map. A handler parses, asks the reader on a thread that may block, and renders; what a page
//! shows is built by pure functions, one noun a file. The reader decides what may be seen: no template hides anything.
//! What every site is made with comes from `guwah_web`, every sentence from `guwah_wording`.

mod api;
mod downloads;
mod edition;
mod find;
mod institution;
mod map;
mod pages;
mod person;
mod router;

pub use router::routes;

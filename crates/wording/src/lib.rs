//! What the sites say, in seven writings: messages, labels of terms and places, dates, numbers, punctuation.
//!
//! A [`Message`] is a sentence from a language's file (`messages/*.ftl`) with what is filled in; [`Foreign`] is a text that is
//! not the site's own, a name or a quotation, with its language and direction. Pages hold keys and these two, never sentences.
//!
//! This crate knows the words of the domain. It must never know addresses of requests, readers or registers.

pub mod dates;
pub mod escape;
mod foreign;
mod kazakh_arabic;
pub mod labels;
mod language;
mod messages;
pub mod phrases;
pub mod place_roles;
mod punctuation;
pub mod spans;

pub use foreign::Foreign;
pub use language::Language;
pub use messages::Message;

//! The leak check: whether a text that is about to be told to the public tells of somebody whom the register protects.
//!
//! It looks for **numbers** of protected people (telephone, identity number, passport, e-mail, address) in any layout, and for
//! the **names** of those who are linked to a text, in any spelling and script: testifiers who are not named, relatives and
//! persons of whom the public sees nothing, and whoever a source of few persons records beside. A number, or a name in full,
//! **blocks**: no edition is published until an editor answers. Everything weaker is ranked for a **look**.
//!
//! The check is the rule: a text in which something was found that is not answered is told to nobody, on the served register as in an
//! edition. What it came to is kept in the tables beside the rows (`project`, `screening`), and redaction obeys it
//! ([`guwah_domain::redaction::Screened`]).
//!
//! An answer is kept under a keyed digest of the text and of what was found in it, so that it is not asked again and what is
//! kept tells nobody what it was.

mod addresses;
mod beside;
mod cleared;
mod digits;
mod endings;
pub(crate) mod erased;
mod every_name;
mod filed_names;
pub(crate) mod hidden;
pub(crate) mod hit;
mod mail;
mod names;
mod numbers;
mod passage;
pub(crate) mod protected;
pub(crate) mod report;
pub(crate) mod screen;
pub(crate) mod texts;
mod unit;
mod word_keys;
mod words;

pub use erased::Brings;
pub use hit::{Hit, Kind, Place};
pub use report::Leaks;

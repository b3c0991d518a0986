//! Pages that belong to no record: the first page, the search and its results, sources and lists, numbers, what is said of the
//! register.

pub(crate) mod about;
pub(crate) mod changes;
pub(crate) mod glossary;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod lists;
pub(crate) mod method;
pub(crate) mod photo;
pub(crate) mod search;
pub(crate) mod source;
pub(crate) mod statistics;
mod story;

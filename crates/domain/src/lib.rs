//! What may be said of a person, and what follows from it.
//!
//! The words: a **record** is anything with an identity; a **person** is an individual, whatever roles others give;
//! a **source** is who or what speaks; a **claim** is one assertion drawn from one source, with how it is *held*; an
//! **institution** is a facility or an organisation; an official is a role in one; an
//! **act** is the smallest "who did what to whom", told by a claim; a **judgement** is a named editor's decision;
//! a **command** is an order, a **change** is what it did. Nothing here is called a fact.
//!
//! A command becomes changes in [`decide`]; changes become state in [`person::Person::apply`]; what is in [`mod@derive`]
//! ([`status`], [`contest`], [`card`]) follows from that state alone; for the public, from its public form, which [`redaction`]
//! makes.
//!
//! This crate never touches files, databases, networks, clocks or randomness: time and fresh identifiers come in as
//! arguments. Vocabularies, schema and gazetteer are data files compiled in.

pub mod act;
pub mod apply;
pub mod calendar;
pub mod change;
pub mod claim;
pub mod claim_ref;
pub mod claim_texts;
pub mod consent;
pub mod decide;
pub mod derive;
pub mod disclosure;
pub mod document;
pub mod edition;
pub mod edition_change;
pub mod embargo;
pub mod erased;
pub mod file;
pub mod id;
pub mod identity_number;
pub mod institution;
pub mod intervention;
pub mod judgement;
pub mod leak;
pub mod listing;
pub mod no_event;
pub mod office;
pub mod person;
pub mod place;
pub mod placeholder;
pub mod public_as;
pub mod public_number;
pub mod redaction;
pub mod schema;
pub mod sentence;
pub mod source;
pub mod statements;
pub mod summary;
pub mod testimony;
mod understood;
pub mod vague_age;
pub mod vague_date;
pub mod value;
pub mod vocabulary;
mod words;

/// Orders, and what each decides.
pub mod command {
    pub use crate::decide::{
        Command, Context, Decision, Erasure, Known, Refusal, Subject, SummaryBy, decide, decide_in_turn,
    };
}
pub use decide::{bonds, row, undo};
pub use derive::{acts, card, contest, course, invented, last_listed, questions, status, transfer};

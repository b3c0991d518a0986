//! Names in any spelling and any script: reading them, comparing them, finding them.
//!
//! The same man is Қайрат Самархан, قايرات سامارقان, 哈依拉提·萨马尔汗, Hayilati Samaerhan, Kairat
//! Samarkan and Qairat Samarqan. This crate reads every spelling into one alphabet of sounds, says
//! how alike two names sound and why, and finds the names that sound like a query among millions.
//!
//! # Words
//!
//! * *script*: the letters a name is written in ([`Script`]).
//! * *sounds*: the small alphabet in which names of every script are compared ([`sound`]).
//! * *word* or *token*: one word of a name and what it does ([`Token`], [`Kind`]).
//! * *hypothesis*: one way a word may sound ([`Hypothesis`]); an ambiguous spelling has several.
//! * *likeness*: how alike two words sound; *score*: how alike two names are ([`similarity`]).
//! * *document*: whatever has names, known here by a number only ([`Index`]).
//!
//! # What this crate must never know
//!
//! Files, clocks, randomness, networks and threads: everything is a pure function of its arguments.
//! Persons: a document is a number, and what it stands for, who may see it and why are the
//! caller's business. No name is ever written to a log.

mod arabic;
mod bound;
mod comparer;
mod cyrillic;
pub mod evaluate;
mod explanation;
mod frame;
mod han;
pub mod index;
mod join;
mod latin;
mod letters;
mod likeness;
mod order;
mod pairing;
mod patronymic;
mod pinyin;
mod prepared;
mod quick_hash;
mod script;
mod similarity;
pub mod sound;
mod spelling;
mod table;
mod token;
mod written;

pub use comparer::Comparer;
pub use explanation::{Explanation, explain};
pub use index::{Found, Hit, Index, IndexBuilder, IndexError, SearchOptions, Segment};
pub use patronymic::{ChildOf, Patronymic};
pub use prepared::{Joined, Prepared, Reader};
pub use script::{Script, detect, lang_and_dir};
pub use similarity::{Similarity, score, score_above, score_weighted, similarity, similarity_weighted};
pub use token::{Hypothesis, Kind, Token};
pub use written::{Written, other_scripts, romanise};

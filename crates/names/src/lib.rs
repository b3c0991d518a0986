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
//! # How a score is made
//!
//! 1. Each word is read into its hypotheses. The tables are data files, each with its sources in its head.
//! 2. Two words are as alike as the cheapest way to turn a hypothesis of the one into one of the other,
//!    by the costs of `data/costs.tsv`, against how much there is to hear in them. Within one script a
//!    difference counts more than across scripts. The same Mandarin syllables in another script count as
//!    nearly the same word. What is less than .6 alike counts for nothing.
//! 3. The words of two names are laid beside each other in the best way, in any order, joined or apart.
//!    The score is the worth of what is paired against the weight of all words; words left over on one
//!    side only count little, on both sides in full.
//! 4. A search finds words by the grams of their consonants, adds up what each document gains by its
//!    words, compares the most promising word by word, and gives out the best with a score in which
//!    rare words of the query count more.
//!
//! Whoever compares many names keeps a [`Comparer`], and says the least score of interest
//! ([`score_above`]): most pairs are then put aside after a look at a word or two.
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
mod filed;
mod frame;
mod han;
mod heard;
mod hypothesis;
pub mod index;
mod japanese;
mod join;
mod latin;
mod letters;
mod likeness;
mod order;
mod pairing;
mod passage;
mod patronymic;
mod pinyin;
mod prepared;
mod quick_hash;
mod rules;
mod script;
mod similarity;
pub mod sound;
mod spelling;
mod table;
mod token;
mod written;

pub use comparer::Comparer;
pub use explanation::{Explanation, explain};
pub use filed::filed_under;
pub use hypothesis::{Hypothesis, Sounds};
pub use index::{Found, Hit, Index, IndexBuilder, IndexError, SearchOptions, Segment};
pub use passage::Passages;
pub use patronymic::{ChildOf, Patronymic};
pub use prepared::{Joined, Prepared, Reader};
pub use script::{Script, detect, lang_and_dir};
pub use similarity::{Similarity, score, score_above, score_weighted, similarity, similarity_weighted};
pub use token::{Kind, Token};
pub use written::{Written, other_scripts, romanise};

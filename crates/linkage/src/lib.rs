//! Which records may be the same person, how likely that is, and why.
//!
//! # Words
//!
//! * *record*: what one page of the register says of one person, as far as it can be compared ([`Comparable`]).
//! * *block*: records that share a key, such as the sounds of two words of the name and the year of birth. Only records
//!   that share a block are compared; blocks have a largest size, so that a frequent name never explodes.
//! * *level*: how far two records agree in one field ([`Field`]): same day, same month, one digit apart, different.
//!   What is missing on one side has no level and says nothing.
//! * *weight*: how many times likelier a level is between two records of one person (`m`) than between two records
//!   taken at random (`u`), as a power of two (Fellegi and Sunter 1969). For names, places and terms `u` is how
//!   frequent the shared value is: a shared *Memet* says little, a shared *Shemshidin* much.
//! * *score*: the probability that both are one person, given all levels, and how rare two records of one person are.
//! * *siblings*: two records whose names agree in one word and contradict each other in another. What a family shares
//!   (home, people, where they were born, a second word of the name) says nothing for one person then, and a relative
//!   whom both name speaks against it, as do numbers that follow each other, unless an identity number says that they are
//!   one.
//! * *cluster*: records that are likely one person. Two records of one list that contradict each other never come
//!   into one cluster, and a name alone never joins two clusters.
//!
//! The weights that are learnt start from `data/weights.tsv`, the blocks are in `data/blocks.tsv`: each row says where
//! it is from. `m` is learnt from the candidate pairs by expectation and maximisation, `u` from random pairs.
//!
//! # What this crate must never know
//!
//! Files, clocks, randomness, networks. Who may see a record: it is given what may be compared. Judgements: it is told
//! which pairs not to ask about again. It proposes; that two records *are* one person is for a named editor to judge.

mod beside;
mod blocks;
mod born;
mod clusters;
mod compare;
mod compared;
mod explain;
mod field;
mod gather;
mod kinds;
mod link;
mod model;
mod names;
mod numbers;
mod pool;
mod record;
mod row;
mod settings;
mod train;
mod words;

pub use beside::{Register, Weighed, weigh};
pub use blocks::candidate_pairs;
pub use clusters::{Clusters, Link};
pub use explain::Reason;
pub use field::Field;
pub use gather::{Gathering, Records};
pub use link::{Asked, Found, Pair, find};
pub use model::Model;
pub use record::{Comparable, PlaceName, Sex, Span};
pub use settings::{Settings, SettingsError};

//! Guwah's own JSON Lines: everything that is recorded, one object a line.

mod consent;
pub(crate) mod judgement;
mod left_out;
pub(crate) mod naming;
pub(crate) mod read;
mod summary;
mod terms;
pub(crate) mod write;

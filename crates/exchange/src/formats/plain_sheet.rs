//! The register's own form of a sheet: one row a person. It is read as a mapped sheet without a map.

mod beside;
pub(crate) mod columns;
mod left_out;
mod level;
mod row;
pub(crate) mod second_hand;
mod sentence;
pub(crate) mod write;

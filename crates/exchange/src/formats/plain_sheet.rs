//! The register's own form of a sheet: one row a person. It is read as a mapped sheet without a map.

mod beside;
pub(crate) mod columns;
mod left_out;
mod level;
mod row;
mod sentence;
pub(crate) mod write;

//! The register's own form of a sheet: one row a person.

pub(crate) mod columns;
pub(crate) mod write;

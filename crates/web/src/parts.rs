//! Pieces that several pages show. Each is built by a pure function from what a reader gives.

pub mod accounts;
mod alike;
pub mod bars;
pub mod chip;
pub mod claims;
pub mod contradictions;
pub mod drawing;
pub mod facets;
pub mod gone;
pub mod groups;
pub mod history;
#[cfg(test)]
pub(crate) mod invented;
pub mod json;
pub mod kinship;
pub mod months;
pub mod narrowed;
mod one_row;
pub mod reasons;
pub mod remarks;
pub mod result_list;
pub mod sources;
pub mod value;

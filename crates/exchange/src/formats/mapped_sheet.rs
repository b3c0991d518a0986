//! A sheet that anybody made, under a map that says what its columns are.

pub(crate) mod act_part;
pub(crate) mod acts;
pub(crate) mod date_format;
pub(crate) mod defaults;
pub(crate) mod ids;
mod list_source;
pub(crate) mod map;
mod map_file;
mod map_terms;
pub(crate) mod plan;
pub(crate) mod read;
pub(crate) mod remarks;
pub(crate) mod row;
pub(crate) mod start;
pub(crate) mod target;
pub(crate) mod values;
pub(crate) mod worksheets;

//! A sheet that anybody made, under a map that says what its columns are.

pub(crate) mod act_part;
pub(crate) mod date_format;
pub(crate) mod ids;
pub(crate) mod map;
pub(crate) mod plan;
pub(crate) mod read;
pub(crate) mod row;
pub(crate) mod start;
pub(crate) mod target;
pub(crate) mod values;
pub(crate) mod worksheets;

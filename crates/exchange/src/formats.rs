//! The forms that files have: one folder for each, in which `read` takes it in and `write` gives it out.
//!
//! [`rows`] is what the two kinds of sheet have in common: cells, from a CSV file or a workbook. A **mapped sheet** is
//! anybody's sheet under a map; the **plain sheet** is the register's own, and is read as a mapped sheet without a map.

pub(crate) mod clean;
pub(crate) mod content;
pub(crate) mod json_lines;
pub(crate) mod mapped_sheet;
pub(crate) mod plain_sheet;
pub(crate) mod rows;

//! Rows of cells, from a CSV file or a workbook.

pub(crate) mod cells;
pub(crate) mod csv;
pub(crate) mod data;
pub(crate) mod decoding;
pub(crate) mod number_format;
pub(crate) mod xlsx;

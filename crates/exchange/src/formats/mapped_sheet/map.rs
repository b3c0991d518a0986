//! A map: a small TOML file that says how a sheet's headings become properties.
//!
//! ```toml
//! encoding = "utf-8"            # or windows-1252, utf-16, gb18030 …
//! delimiter = ";"               # a comma when nothing is said; "tab" is known
//! separator = "|"               # between several values in one cell
//! date_formats = ["%d/%m/%Y", "%b/%Y", "%Y"]
//! calendar = "persian"          # dates are of this calendar: persian, islamic, buddhist, minguo
//! nothing = ["sin datos"]       # cells that say only that nothing is known
//! skip = ["Row number"]
//! year_only = ["Nacimiento"]    # in these columns 1 January means that only the year is known
//! headings = ["No", "Name"]     # for a sheet that has no line of headings: those of its columns, in order
//!
//! [columns]                     # heading = column of the plain sheet, property, or part of an act
//! "Nombre" = "name"
//! "Edad" = { to = "age", on = "Fecha" }   # the age on the date in another column
//! "Lugar de muerte" = "act/died/place"
//! "Hallado" = { to = "died", latest = true }  # found dead then: died on that day or before
//! "Condena" = { to = "sentence", unit = "months" }  # what a number without a unit means; without one it is words
//! "Observaciones" = "keep"      # kept as text under its own heading
//!
//! [[join]]                      # several columns as one value
//! to = "birthplace"
//! columns = ["Provincia", "País"]
//! separator = ", "
//!
//! [[join]]                      # a length in two columns, each with its unit
//! to = "sentence"
//! columns = ["Years", "Months"]
//! units = ["years", "months"]
//!
//! [months]                      # names of months for %b
//! ABR = 4
//!
//! [values.sex]                  # words of the sheet = a term
//! m = "male"
//!
//! [lang]                        # language of a property's words
//! name = "ar"
//!
//! [constant]                    # what holds for every row
//! status = "died"
//!
//! [source]                      # the list itself, as pages name it
//! title = "Invented book of the dead"
//! kind = "invented"              # a term of `source_kind`; an imported dataset when nothing is said
//! publisher = "Invented press"
//! url = "https://example.org/book"
//! published_on = "2021-05"       # the day of its first release, where none is given
//! licence = "CC BY 4.0"
//! meaning = "Being in the book means that the person was shot."
//! ```

use crate::formats::mapped_sheet::date_format::{DateFormat, Months, english_months};
use crate::formats::mapped_sheet::target::Target;
use encoding_rs::{Encoding, UTF_8};
use guwah_domain::calendar::Calendar;
use guwah_domain::sentence::Unit;
use guwah_registry::ListSource;
use std::collections::HashMap;

/// How a sheet's headings become properties.
#[derive(Debug, Clone)]
pub struct Map {
    pub(crate) encoding: &'static Encoding,
    pub(crate) delimiter: u8,
    /// The headings, for a sheet whose first line is a row already.
    pub(crate) headings: Option<Vec<String>>,
    pub(crate) separator: String,
    pub(crate) date_formats: Vec<DateFormat>,
    pub(crate) months: Months,
    /// The calendar of the sheet's dates, where it is not the Gregorian.
    pub(crate) calendar: Option<Calendar>,
    /// Cells, lower case, that say only that nothing is known.
    pub(crate) nothing: Vec<String>,
    pub(crate) skip: Vec<String>,
    pub(crate) columns: Vec<MappedColumn>,
    pub(crate) joins: Vec<Join>,
    pub(crate) constants: Vec<(Target, String)>,
    /// For each property, the words of the sheet, lower case, and the term's key.
    pub(crate) values: HashMap<String, HashMap<String, String>>,
    pub(crate) lang: HashMap<String, String>,
    /// Headings in whose columns 1 January stands for the year alone.
    pub(crate) year_only: Vec<String>,
    /// What the list itself is.
    pub(crate) source: Option<ListSource>,
}

/// A heading and what becomes of it.
#[derive(Debug, Clone)]
pub(crate) struct MappedColumn {
    pub(crate) heading: String,
    pub(crate) target: Target,
    /// For an age: the heading of the date on which it was true.
    pub(crate) on: Option<String>,
    /// For a date: whether it is the last day that can be meant.
    pub(crate) latest: bool,
    /// For a sentence: the unit of a number without one.
    pub(crate) unit: Option<Unit>,
}

/// Several columns as one value.
#[derive(Debug, Clone)]
pub(crate) struct Join {
    pub(crate) target: Target,
    /// The headings, each with the unit of its numbers where the map names it.
    pub(crate) columns: Vec<(String, Option<Unit>)>,
    pub(crate) separator: String,
}

impl Default for Map {
    fn default() -> Self {
        Self::plain()
    }
}

impl Map {
    /// The plain sheet's own headings, with nothing mapped.
    #[must_use]
    pub fn plain() -> Self {
        Self {
            encoding: UTF_8,
            delimiter: b',',
            headings: None,
            separator: "|".into(),
            date_formats: Vec::new(),
            months: english_months(),
            calendar: None,
            nothing: Vec::new(),
            skip: Vec::new(),
            columns: Vec::new(),
            joins: Vec::new(),
            constants: Vec::new(),
            values: HashMap::new(),
            lang: HashMap::new(),
            year_only: Vec::new(),
            source: None,
        }
    }

    /// Whether it says what becomes of a column.
    pub(crate) fn names_columns(&self) -> bool {
        self.named_headings().next().is_some()
    }

    /// Every heading that the map names.
    pub(crate) fn named_headings(&self) -> impl Iterator<Item = &str> {
        let joined = self
            .joins
            .iter()
            .flat_map(|join| join.columns.iter().map(|(heading, _)| heading));
        self.columns
            .iter()
            .map(|column| &column.heading)
            .chain(joined)
            .chain(&self.skip)
            .chain(&self.year_only)
            .map(String::as_str)
    }
}

//! A map: a small TOML file that says how a sheet's headings become properties.
//!
//! ```toml
//! encoding = "utf-8"            # or windows-1252, utf-16, gb18030 …
//! delimiter = ";"               # a comma when nothing is said; "tab" is known
//! separator = "|"               # between several values in one cell
//! date_formats = ["%d/%m/%Y", "%b/%Y", "%Y"]
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
//! "Observaciones" = "keep"      # kept as text under its own heading
//!
//! [[join]]                      # several columns as one value
//! to = "birthplace"
//! columns = ["Provincia", "País"]
//! separator = ", "
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
//! publisher = "Invented press"
//! url = "https://example.org/book"
//! published_on = "2021-05"
//! licence = "CC BY 4.0"
//! meaning = "Being in the book means that the person was shot."
//! ```

use crate::error::MapError;
use crate::formats::mapped_sheet::date_format::{DateFormat, Months, english_months};
use crate::formats::mapped_sheet::list_source::SourceEntry;
use crate::formats::mapped_sheet::map_terms::{terms, text_property};
use crate::formats::mapped_sheet::target::{Target, target_of};
use crate::formats::rows::decoding::{ENCODINGS, encoding_named};
use encoding_rs::{Encoding, UTF_8};
use guwah_domain::schema::ValueType;
use guwah_registry::ListSource;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

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
}

/// Several columns as one value.
#[derive(Debug, Clone)]
pub(crate) struct Join {
    pub(crate) target: Target,
    pub(crate) columns: Vec<String>,
    pub(crate) separator: String,
}

/// A map as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct MapFile {
    encoding: Option<String>,
    delimiter: Option<String>,
    headings: Option<Vec<String>>,
    separator: Option<String>,
    date_formats: Vec<String>,
    nothing: Vec<String>,
    skip: Vec<String>,
    columns: BTreeMap<String, ColumnEntry>,
    join: Vec<JoinEntry>,
    months: BTreeMap<String, u8>,
    values: BTreeMap<String, BTreeMap<String, String>>,
    lang: BTreeMap<String, String>,
    year_only: Vec<String>,
    source: Option<SourceEntry>,
    #[serde(alias = "constant")]
    constants: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "a column's name, or { to = \"age\", on = \"a heading\" }")]
enum ColumnEntry {
    Name(String),
    Detailed(DetailedColumn),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DetailedColumn {
    to: String,
    on: Option<String>,
    #[serde(default)]
    latest: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct JoinEntry {
    to: String,
    columns: Vec<String>,
    #[serde(default)]
    separator: Option<String>,
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

    /// Reads a map from a file.
    ///
    /// # Errors
    /// When the file cannot be read, or says something that means nothing here.
    pub fn open(path: &Path) -> Result<Self, MapError> {
        let text = std::fs::read_to_string(path).map_err(|cause| MapError::Unreadable {
            path: path.to_owned(),
            cause,
        })?;
        Self::parse(&text)
    }

    /// Reads a map.
    ///
    /// # Errors
    /// When it says something that means nothing here; the message says where and what would be accepted.
    pub fn parse(text: &str) -> Result<Self, MapError> {
        let file: MapFile = toml::from_str(text).map_err(|cause| MapError::NotAMap(Box::new(cause)))?;
        let mut map = Self::plain();
        if let Some(name) = &file.encoding {
            map.encoding =
                encoding_named(name).ok_or_else(|| MapError::unknown("encoding".into(), name, ENCODINGS.into()))?;
        }
        if let Some(given) = &file.delimiter {
            map.delimiter = delimiter(given)?;
        }
        map.headings = file.headings.map(headings).transpose()?;
        if let Some(separator) = file.separator {
            if separator.trim().is_empty() {
                return Err(MapError::unknown(
                    "separator".into(),
                    &separator,
                    "a sign such as | or ; would be accepted".into(),
                ));
            }
            map.separator = separator;
        }
        map.date_formats = date_formats(&file.date_formats)?;
        map.months.extend(months(file.months)?);
        map.nothing = file.nothing.iter().map(|word| word.trim().to_lowercase()).collect();
        map.skip = file.skip;
        map.year_only = file.year_only;
        map.source = file.source.map(SourceEntry::read).transpose()?;
        map.columns = file.columns.into_iter().map(column).collect::<Result<_, _>>()?;
        map.joins = file.join.into_iter().map(join).collect::<Result<_, _>>()?;
        map.constants = file
            .constants
            .into_iter()
            .map(|(to, value)| Ok((target("[constants]", &to)?, value)))
            .collect::<Result<_, MapError>>()?;
        for (property, words) in file.values {
            let terms = terms(&property, words)?;
            map.values.insert(property, terms);
        }
        for (property, lang) in file.lang {
            text_property(&property)?;
            map.lang.insert(property, lang);
        }
        Ok(map)
    }

    /// Whether it says what becomes of a column.
    pub(crate) fn names_columns(&self) -> bool {
        self.named_headings().next().is_some()
    }

    /// Every heading that the map names.
    pub(crate) fn named_headings(&self) -> impl Iterator<Item = &str> {
        let joined = self.joins.iter().flat_map(|join| join.columns.iter());
        self.columns
            .iter()
            .map(|column| &column.heading)
            .chain(joined)
            .chain(&self.skip)
            .chain(&self.year_only)
            .map(String::as_str)
    }
}

fn delimiter(given: &str) -> Result<u8, MapError> {
    match given {
        "tab" | "\t" => Ok(b'\t'),
        _ => match given.as_bytes() {
            [byte] if byte.is_ascii_punctuation() && *byte != b'"' => Ok(*byte),
            _ => Err(MapError::unknown(
                "delimiter".into(),
                given,
                "one sign would be accepted: \",\", \";\", \"|\" or \"tab\"".into(),
            )),
        },
    }
}

fn headings(given: Vec<String>) -> Result<Vec<String>, MapError> {
    let mut headings: Vec<String> = Vec::new();
    for heading in given {
        let heading = heading.trim().to_owned();
        if heading.is_empty() || headings.contains(&heading) {
            let accepted = "a heading for each column in order, each another, would be accepted";
            return Err(MapError::unknown("headings".into(), &heading, accepted.into()));
        }
        headings.push(heading);
    }
    Ok(headings)
}

fn date_formats(forms: &[String]) -> Result<Vec<DateFormat>, MapError> {
    let read = |form: &String| {
        DateFormat::parse(form).ok_or_else(|| {
            let accepted = "a form such as %d/%m/%Y, %b/%Y, %d-%d/%m/%Y or %Y would be accepted \
                (%d day, %m month, %b month by name, %Y year, %y last two digits of an interval's second year)";
            MapError::unknown("date_formats".into(), form, accepted.into())
        })
    };
    forms.iter().map(read).collect()
}

fn months(named: BTreeMap<String, u8>) -> Result<Months, MapError> {
    named
        .into_iter()
        .map(|(name, number)| {
            if (1..=12).contains(&number) {
                Ok((name.trim_end_matches('.').to_lowercase(), number))
            } else {
                let place = format!("[months] {name}");
                Err(MapError::unknown(
                    place,
                    &number.to_string(),
                    "a number from 1 to 12 would be accepted".into(),
                ))
            }
        })
        .collect()
}

fn target(place: &str, to: &str) -> Result<Target, MapError> {
    target_of(to).ok_or_else(|| {
        let accepted = "a column of the plain sheet (id, name, name_kk, born, detained, place, text …), a property of the \
            schema, act/<kind>/<when|until|place|facility|authority|reason|sentence|to|account>, keep or skip would be accepted";
        MapError::unknown(place.to_owned(), to, accepted.into())
    })
}

fn column((heading, entry): (String, ColumnEntry)) -> Result<MappedColumn, MapError> {
    let place = format!("[columns] “{heading}”");
    let (to, on, latest) = match entry {
        ColumnEntry::Name(to) => (to, None, false),
        ColumnEntry::Detailed(column) => (column.to, column.on, column.latest),
    };
    let target = target(&place, &to)?;
    if on.is_some()
        && !matches!(
            &target,
            Target::Value {
                value_type: ValueType::Age,
                ..
            }
        )
    {
        return Err(MapError::unknown(
            place,
            &to,
            "only an age can be on a date: { to = \"age\", on = \"a heading\" }".into(),
        ));
    }
    if latest && !target.is_date() {
        return Err(MapError::unknown(
            place,
            &to,
            "only a date can be a latest one: { to = \"died\", latest = true }".into(),
        ));
    }
    Ok(MappedColumn {
        heading,
        target,
        on,
        latest,
    })
}

fn join(entry: JoinEntry) -> Result<Join, MapError> {
    let target = target("[[join]]", &entry.to)?;
    if entry.columns.len() < 2 {
        let given = entry.columns.join(", ");
        return Err(MapError::unknown(
            "[[join]]".into(),
            &given,
            "two or more headings would be accepted".into(),
        ));
    }
    Ok(Join {
        target,
        columns: entry.columns,
        separator: entry.separator.unwrap_or_else(|| " ".into()),
    })
}

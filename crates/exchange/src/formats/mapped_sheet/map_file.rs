//! Reading a map from its TOML file.

use crate::error::MapError;
use crate::formats::mapped_sheet::date_format::{DateFormat, Months};
use crate::formats::mapped_sheet::list_source::SourceEntry;
use crate::formats::mapped_sheet::map::{Join, Map, MappedColumn};
use crate::formats::mapped_sheet::map_terms::{terms, text_property};
use crate::formats::mapped_sheet::target::{Target, target_of};
use crate::formats::rows::decoding::{ENCODINGS, encoding_named};
use guwah_domain::calendar::Calendar;
use guwah_domain::schema::ValueType;
use guwah_domain::sentence::Unit;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// A map as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct MapFile {
    encoding: Option<String>,
    delimiter: Option<String>,
    headings: Option<Vec<String>>,
    separator: Option<String>,
    date_formats: Vec<String>,
    calendar: Option<String>,
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
    unit: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct JoinEntry {
    to: String,
    columns: Vec<String>,
    #[serde(default)]
    separator: Option<String>,
    units: Option<Vec<String>>,
}

impl Map {
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
        map.calendar = file.calendar.as_deref().map(calendar).transpose()?;
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
    let (to, on, latest, of) = match entry {
        ColumnEntry::Name(to) => (to, None, false, None),
        ColumnEntry::Detailed(column) => (column.to, column.on, column.latest, column.unit),
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
    if of.is_some() && !target.is_sentence() {
        return Err(MapError::unknown(
            place,
            &to,
            "only a sentence has a unit: { to = \"sentence\", unit = \"months\" }".into(),
        ));
    }
    Ok(MappedColumn {
        unit: of.map(|name| unit(&place, &name)).transpose()?,
        heading,
        target,
        on,
        latest,
    })
}

fn unit(place: &str, name: &str) -> Result<Unit, MapError> {
    Unit::named(name).ok_or_else(|| {
        let accepted = "years, months, weeks or days would be accepted";
        MapError::unknown(place.to_owned(), name, accepted.into())
    })
}

fn calendar(name: &str) -> Result<Calendar, MapError> {
    Calendar::named(name).ok_or_else(|| {
        let known: Vec<&str> = Calendar::ALL.iter().map(|calendar| calendar.name()).collect();
        MapError::unknown(
            "calendar".into(),
            name,
            format!("{} would be accepted", known.join(", ")),
        )
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
    let units = match entry.units {
        None => vec![None; entry.columns.len()],
        Some(units) if units.len() == entry.columns.len() && target.is_sentence() => {
            let named = units.iter().map(|name| unit("[[join]]", name).map(Some));
            named.collect::<Result<_, _>>()?
        }
        Some(units) => {
            return Err(MapError::unknown(
                "[[join]] units".into(),
                &units.join(", "),
                "a unit for each of the columns of a sentence would be accepted: years, months, weeks or days".into(),
            ));
        }
    };
    Ok(Join {
        target,
        columns: entry.columns.into_iter().zip(units).collect(),
        separator: entry.separator.unwrap_or_else(|| " ".into()),
    })
}

//! Queries: one box and facets. `imam status:camp place:Tacheng detained:2017-04..2017-09`.

mod line;
mod table;

pub(crate) use table::place_meant;
pub use table::{FILTERS, Field, FilterRow, names};

use guwah_domain::card::Dated;
use guwah_domain::vague_date::VagueDate;
use line::split_words;

/// What is asked for. Filters narrow; the free text ranks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Names, words of testimonies, places or numbers, in any spelling.
    pub text: String,
    /// Filters, all of which must hold; several values of one field widen it.
    pub filters: Vec<Filter>,
    /// The first hit to give, from 0.
    pub offset: usize,
    /// How many hits to give; the total and the facets always count all.
    pub limit: usize,
    /// Whether those recorded last come first, instead of the nearest: for whoever follows a search.
    pub newest: bool,
}

/// One filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Last reported status (a term of `custody`, or `no_news`).
    Status(String),
    /// Any place of the person's, or one within it (a key of the gazetteer or words).
    Place(String),
    /// What a place, or one within it, is to the person: `residence:emin_county`, `camp:xinjiang`.
    At(String),
    /// A facility in which something is said to have been done to the person (the record's id).
    Facility(String),
    /// Exactly so named as having acted, asked, been asked, answered, or spoken for a State.
    Party(String),
    /// When first taken.
    Detained(VagueDate),
    /// When born.
    Born(VagueDate),
    /// When said to have died, been released or been sentenced.
    Dated(Dated, VagueDate),
    /// Ethnicity (a term or words).
    Ethnicity(String),
    /// Profession (a term or words).
    Profession(String),
    /// Sex (a term).
    Sex(String),
    /// Named by this dataset or source (a dataset's name, or a source's id).
    List(String),
    /// `photo`, `testimony`.
    Has(String),
    /// Best credibility tier.
    Tier(String),
    /// Whether accounts contradict each other.
    Contested(bool),
}

/// A filter that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadFilter {
    /// As typed.
    pub given: String,
    /// Why.
    pub fault: Fault,
}

/// What is wrong with a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no value after the colon.
    NoValue,
    /// The value is not of the field's kind.
    Unusable(Field),
    /// The field has another value already, and may have one only.
    Twice(Field),
    /// There is no such filter; it was left out.
    NoSuchFilter,
    /// There is no such filter. It was typed into the line, where a colon may stand in any text: it is searched as words.
    SearchedAsWords,
}

impl BadFilter {
    /// What would be accepted, in English.
    #[must_use]
    pub fn accepted(&self) -> String {
        match self.fault {
            Fault::NoValue => "a value after the colon".to_owned(),
            Fault::Unusable(field) => field.row().accepted.to_owned(),
            Fault::Twice(field) => format!("{}, once", field.row().accepted),
            Fault::NoSuchFilter | Fault::SearchedAsWords => format!("one of {}", names()),
        }
    }

    /// Whether it is a row of a list, `dataset:id`, rather than a filter that does not exist.
    #[must_use]
    pub fn is_row_of(&self, dataset: &str) -> bool {
        let name = self.given.split_once(COLONS).map(|(name, _)| name);
        self.fault == Fault::SearchedAsWords && name == Some(dataset)
    }
}

/// What stands between a filter's name and its value; also as Chinese and Japanese keyboards write it.
const COLONS: [char; 2] = [':', '：'];

/// How many hits a search gives when it is not said.
pub const LIMIT: usize = 20;

impl Query {
    /// Reads one line as typed: words of the form `field:value` (or `field:"several words"`) are filters, the rest is
    /// free text. What looks like a filter but cannot be used is given back, never silently dropped; the search goes
    /// on without it, or, where there is no such filter, for its words.
    #[must_use]
    pub fn parse(line: &str) -> (Self, Vec<BadFilter>) {
        let mut query = Self {
            limit: LIMIT,
            ..Self::default()
        };
        let mut bad = Vec::new();
        let mut words: Vec<&str> = Vec::new();
        for word in split_words(line) {
            let pair = word.split_once(COLONS);
            if let Some((field, value)) = pair
                && FilterRow::named(field).is_some()
            {
                let filter = Filter::parse(field, value.trim_matches('"'));
                bad.extend(filter.and_then(|filter| add(&mut query.filters, filter)).err());
                continue;
            }
            if pair.is_some_and(|(field, value)| is_like_a_filter(field, value)) {
                bad.push(BadFilter {
                    given: word.to_owned(),
                    fault: Fault::SearchedAsWords,
                });
            }
            words.push(word.trim_matches('"'));
        }
        query.text = words.join(" ");
        (query, bad)
    }
}

/// Adds a filter to those of a search, each once.
///
/// # Errors
/// When the field has another value and may have one only.
pub fn add(filters: &mut Vec<Filter>, filter: Filter) -> Result<(), BadFilter> {
    let field = filter.row().field;
    let is_taken = filters.iter().any(|known| known.row().field == field);
    if filters.contains(&filter) {
        return Ok(());
    }
    if is_taken && !filter.row().repeatable {
        return Err(BadFilter {
            given: format!("{}:{}", filter.field(), filter.value()),
            fault: Fault::Twice(field),
        });
    }
    filters.push(filter);
    Ok(())
}

/// The longest name that is taken for a filter's, in letters.
const NAME_LETTERS: usize = 20;

/// What stands before a colon in ordinary text: addresses of other kinds.
const SCHEMES: [&str; 8] = ["http", "https", "ftp", "mailto", "tel", "doi", "urn", "data"];

/// Whether a word with a colon is meant as a filter, whichever: `colour:red`, and not `10:30`, `https://…` or `Ali:`.
fn is_like_a_filter(field: &str, value: &str) -> bool {
    (2..=NAME_LETTERS).contains(&field.len())
        && field.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !value.trim_matches('"').is_empty()
        && !value.starts_with("//")
        && !SCHEMES.iter().any(|scheme| scheme.eq_ignore_ascii_case(field))
}

impl Filter {
    /// Reads one filter.
    ///
    /// # Errors
    /// When the field is unknown or the value is not of its kind; says what would be accepted.
    pub fn parse(field: &str, value: &str) -> Result<Self, BadFilter> {
        let bad = |fault| BadFilter {
            given: format!("{field}:{value}"),
            fault,
        };
        let row = FilterRow::named(field).ok_or_else(|| bad(Fault::NoSuchFilter))?;
        match value.trim() {
            "" => Err(bad(Fault::NoValue)),
            value => row.read(value).ok_or_else(|| bad(Fault::Unusable(row.field))),
        }
    }

    /// What is decided about its field.
    #[must_use]
    pub fn row(&self) -> &'static FilterRow {
        let field = match self {
            Self::Status(_) => Field::Status,
            Self::Place(_) => Field::Place,
            Self::At(_) => Field::At,
            Self::Facility(_) => Field::Facility,
            Self::Party(_) => Field::Party,
            Self::Detained(_) => Field::Detained,
            Self::Born(_) => Field::Born,
            Self::Dated(Dated::Died, _) => Field::Died,
            Self::Dated(Dated::Released, _) => Field::Released,
            Self::Dated(Dated::Sentenced, _) => Field::Sentenced,
            Self::Ethnicity(_) => Field::Ethnicity,
            Self::Profession(_) => Field::Profession,
            Self::Sex(_) => Field::Sex,
            Self::List(_) => Field::List,
            Self::Has(_) => Field::Has,
            Self::Tier(_) => Field::Tier,
            Self::Contested(_) => Field::Contested,
        };
        field.row()
    }

    /// The name of the field it narrows.
    #[must_use]
    pub fn field(&self) -> &'static str {
        self.row().name
    }

    /// The value, as an address or a query line writes it.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Status(text)
            | Self::Place(text)
            | Self::At(text)
            | Self::Facility(text)
            | Self::Party(text)
            | Self::Ethnicity(text)
            | Self::Profession(text)
            | Self::Sex(text)
            | Self::List(text)
            | Self::Has(text)
            | Self::Tier(text) => text.clone(),
            Self::Detained(date) | Self::Born(date) | Self::Dated(_, date) => date.edtf().to_owned(),
            Self::Contested(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_free_text_and_filters() {
        let (query, bad) = Query::parse("Kudaibergen Seric place:\"Emin County\" detained:2017-04..2017-09 has:photo");
        assert_eq!(query.text, "Kudaibergen Seric");
        assert_eq!(query.filters.len(), 3);
        assert_eq!(query.filters[1].value(), "2017-04/2017-09");
        assert!(bad.is_empty());
    }

    #[test]
    fn open_ranges_are_dates_too() {
        for (typed, kept) in [
            ("..2018-05", "../2018-05"),
            ("2018..", "2018/.."),
            ("2018", "2018"),
            ("2018-02~", "2018-02~"),
        ] {
            assert_eq!(Filter::parse("detained", typed).unwrap().value(), kept);
        }
    }

    #[test]
    fn what_cannot_be_used_is_given_back_with_what_would_be_accepted() {
        let (query, bad) = Query::parse("detained:soon Ali colour:red contested:perhaps sex:");
        assert_eq!(query.text, "Ali colour:red");
        let faults: Vec<Fault> = bad.iter().map(|bad| bad.fault).collect();
        assert_eq!(
            faults,
            [
                Fault::Unusable(Field::Detained),
                Fault::SearchedAsWords,
                Fault::Unusable(Field::Contested),
                Fault::NoValue
            ]
        );
        assert!(bad[0].accepted().contains("2018-02"));
        assert!(bad[1].accepted().contains("status, place, at, facility, party"));
    }

    #[test]
    fn a_filter_that_does_not_exist_is_told_and_its_words_are_searched() {
        for line in ["vanished:2018", "Colour:red", "Ali vanished:\"in 2018\"", "mylist:17"] {
            let (query, bad) = Query::parse(line);
            assert_eq!(bad.len(), 1, "{line}");
            assert_eq!(bad[0].fault, Fault::SearchedAsWords, "{line}");
            assert!(query.filters.is_empty() && query.text.contains(':'), "{line}");
        }
        assert!(Query::parse("mylist:17").1[0].is_row_of("mylist"));
        assert!(!Query::parse("sex:").1[0].is_row_of("sex"));
    }

    #[test]
    fn a_full_width_colon_is_a_colon() {
        let (query, bad) = Query::parse("status：camp Ali colour：red 10：30");
        assert_eq!(query.filters, [Filter::Status("camp".into())]);
        assert_eq!(query.text, "Ali colour：red 10：30");
        assert_eq!(
            bad.iter().map(|bad| bad.fault).collect::<Vec<_>>(),
            [Fault::SearchedAsWords]
        );
    }

    #[test]
    fn a_value_that_nobody_can_have_is_told() {
        for line in [
            "status:nonsense",
            "at:zz:Hotan",
            "at:Camp:Hotan",
            "at:camp:",
            "at:camp:Nowhereville",
            "tier:9",
            "sex:perhaps",
        ] {
            let (query, bad) = Query::parse(line);
            assert!(query.filters.is_empty(), "{line}");
            assert!(matches!(bad[0].fault, Fault::Unusable(_)), "{line}");
        }
        for line in [
            "status:camp",
            "status:Camp",
            "status:no_news",
            "at:camp:Hotan",
            "at:held:xinjiang",
            "tier:0",
            "sex:женский",
            "profession:beekeeper",
            "place:Nowhereville",
        ] {
            assert_eq!(Query::parse(line).1, [], "{line}");
        }
    }

    #[test]
    fn a_colon_in_a_text_is_no_filter() {
        for line in [
            "https://example.org/a?b=c",
            "mailto:a@example.org",
            "10:30",
            "Тұрсын: ұлы",
            "Тұрсын:ұлы",
            "ئەلى:قادىر",
            "list-2024:17",
            "my_list:17",
            "\"colour:red\"",
            "a:b",
            "::",
            "Note:",
        ] {
            let (query, bad) = Query::parse(line);
            assert!(bad.is_empty() && query.filters.is_empty(), "{line}");
            assert_eq!(query.text, line.trim_matches('"'));
        }
    }

    #[test]
    fn a_field_that_takes_one_value_takes_no_other() {
        let (query, bad) = Query::parse("contested:yes contested:no contested:yes has:photo has:testimony");
        assert_eq!(query.filters.len(), 3);
        assert_eq!(bad.len(), 1);
        assert_eq!(bad[0].fault, Fault::Twice(Field::Contested));
    }

    #[test]
    fn the_table_is_in_the_order_of_its_fields_and_names_each_once() {
        for (nth, row) in FILTERS.iter().enumerate() {
            assert_eq!(row.field as usize, nth);
            assert!(std::ptr::eq(FilterRow::named(row.name).unwrap(), row));
        }
    }
}

//! Queries: one box and facets. `imam status:camp place:Tacheng detained:2017-04..2017-09`.

use guwah_domain::id::InstitutionId;
use guwah_domain::vague_date::VagueDate;

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

/// A filter that cannot be used, and what would be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadFilter {
    /// As typed.
    pub given: String,
    /// What would be accepted.
    pub accepted: &'static str,
}

/// How many hits a search gives when it is not said.
pub const LIMIT: usize = 20;

impl Query {
    /// Reads one line as typed: words of the form `field:value` (or `field:"several words"`) are filters, the rest is
    /// free text. What looks like a filter but cannot be used is given back, never silently dropped; the search goes
    /// on without it.
    #[must_use]
    pub fn parse(line: &str) -> (Self, Vec<BadFilter>) {
        let mut query = Self {
            limit: LIMIT,
            ..Self::default()
        };
        let mut bad = Vec::new();
        let mut words: Vec<&str> = Vec::new();
        for word in split_words(line) {
            match word.split_once(':') {
                Some((field, value)) if FIELDS.contains(&field.to_ascii_lowercase().as_str()) => {
                    match Filter::parse(field, value.trim_matches('"')) {
                        Ok(filter) => query.filters.push(filter),
                        Err(refused) => bad.push(refused),
                    }
                }
                _ => words.push(word.trim_matches('"')),
            }
        }
        query.text = words.join(" ");
        (query, bad)
    }
}

/// The fields that may stand before a colon.
pub const FIELDS: [&str; 14] = [
    "status",
    "place",
    "at",
    "facility",
    "party",
    "detained",
    "born",
    "ethnicity",
    "profession",
    "sex",
    "list",
    "has",
    "tier",
    "contested",
];

impl Filter {
    /// Reads one filter.
    ///
    /// # Errors
    /// When the field is unknown or the value is not of its kind; says what would be accepted.
    pub fn parse(field: &str, value: &str) -> Result<Self, BadFilter> {
        let bad = |accepted| BadFilter {
            given: format!("{field}:{value}"),
            accepted,
        };
        let value = value.trim();
        if value.is_empty() {
            return Err(bad("a value after the colon"));
        }
        let date = || {
            let spelled = value.replacen(
                "..",
                "/",
                usize::from(!value.starts_with("..") && !value.ends_with("..")),
            );
            VagueDate::parse(&spelled)
                .or_else(|_| VagueDate::parse(&value.replacen("..", "../", 1)))
                .or_else(|_| VagueDate::parse(&value.replacen("..", "/..", 1)))
                .map_err(|_| bad("a date such as 2018, 2018-02, or 2017-04..2017-09"))
        };
        let text = value.to_owned();
        match field.to_ascii_lowercase().as_str() {
            "status" => Ok(Self::Status(text)),
            "place" => Ok(Self::Place(text)),
            "at" if value.contains(':') => Ok(Self::At(text)),
            "at" => Err(bad("at:residence:Emin, at:camp:Xinjiang or at:held:Xinjiang")),
            "facility" if value.parse::<InstitutionId>().is_ok() => Ok(Self::Facility(text)),
            "party" => Ok(Self::Party(text)),
            "facility" => Err(bad("the id of a facility, 32 hexadecimal digits")),
            "detained" => date().map(Self::Detained),
            "born" => date().map(Self::Born),
            "ethnicity" => Ok(Self::Ethnicity(text)),
            "profession" => Ok(Self::Profession(text)),
            "sex" => Ok(Self::Sex(text)),
            "list" => Ok(Self::List(text)),
            "has" if ["photo", "testimony"].contains(&value) => Ok(Self::Has(text)),
            "has" => Err(bad("has:photo or has:testimony")),
            "tier" => Ok(Self::Tier(text)),
            "contested" => match value {
                "yes" | "true" => Ok(Self::Contested(true)),
                "no" | "false" => Ok(Self::Contested(false)),
                _ => Err(bad("contested:yes or contested:no")),
            },
            _ => Err(bad(
                "one of status, place, at, facility, party, detained, born, ethnicity, profession, sex, list, has, tier, contested",
            )),
        }
    }

    /// The field it narrows.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::Place(_) => "place",
            Self::At(_) => "at",
            Self::Facility(_) => "facility",
            Self::Party(_) => "party",
            Self::Detained(_) => "detained",
            Self::Born(_) => "born",
            Self::Ethnicity(_) => "ethnicity",
            Self::Profession(_) => "profession",
            Self::Sex(_) => "sex",
            Self::List(_) => "list",
            Self::Has(_) => "has",
            Self::Tier(_) => "tier",
            Self::Contested(_) => "contested",
        }
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
            Self::Detained(date) | Self::Born(date) => date.edtf().to_owned(),
            Self::Contested(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        }
    }
}

/// Words, with quoted parts kept together.
fn split_words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (at, c) in line.char_indices() {
        if c == '"' {
            quoted = !quoted;
        }
        if c.is_whitespace() && !quoted {
            if let Some(from) = start.take() {
                words.push(&line[from..at]);
            }
        } else if start.is_none() {
            start = Some(at);
        }
    }
    if let Some(from) = start {
        words.push(&line[from..]);
    }
    words
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
        let (query, bad) = Query::parse("detained:soon Ali colour:red contested:perhaps");
        assert_eq!(query.text, "Ali colour:red");
        assert_eq!(bad.len(), 2);
        assert!(bad[0].accepted.contains("2018-02"));
    }
}

//! A search as an address asks for it, and the addresses of others like it.

use crate::address::{BAD_PAGE, encode, parameters};
use crate::refusal::Refusal;
use crate::sentences::{self, Sentence};
use axum::http::Uri;
use guwah_registry::RegistryError;
use guwah_registry::query::{self, BadFilter, Fault, Filter, FilterRow};
use guwah_registry::readers::Reader;
use guwah_wording::Language;
use std::fmt::Write;

/// The longest search line, in characters. Longer ones are told, not cut.
const LINE_CHARACTERS: usize = 1_000;
/// Parameters that other sites append to an address when somebody follows it from there. They ask for nothing.
const APPENDED: [&str; 3] = ["fbclid", "gclid", "igshid"];
/// The most filters one search may have.
const MOST_FILTERS: usize = 40;

/// A search as an address asks for it.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// The language of the page.
    pub lang: Language,
    /// The free text, filters taken out.
    pub text: String,
    /// The filters, typed or chosen, each once.
    pub filters: Vec<Filter>,
    /// What looks like a filter and cannot be used.
    pub bad: Vec<BadFilter>,
    /// The page, from 1.
    pub page: usize,
    /// Whether the free text is searched as it stands: never read as a sentence, and without filters in it.
    pub literal: bool,
    /// The free text as it was written, where it was read as a sentence.
    pub understood: Option<String>,
    /// Whether the free text asks for a date or a place for which there is no filter, and is searched as it stands.
    pub no_filter: bool,
}

impl Search {
    /// The search of an address, for a page, which shows what could not be used.
    pub fn of_page(reader: &dyn Reader, lang: Language, uri: &Uri) -> Result<Self, Refusal> {
        let mut search = Self::read(lang, &parameters(uri)?).map_err(Refusal::Unusable)?;
        search.bad = beside_rows_of_lists(search.bad, reader)?;
        Ok(search)
    }

    /// The search of parameters, for whoever cannot be shown that something was left out: a program, a file, a feed. What
    /// cannot be used is refused, with what would be accepted.
    pub fn of_program(reader: &dyn Reader, parameters: &[(String, String)]) -> Result<Self, Refusal> {
        let search = Self::read(Language::English, parameters).map_err(Refusal::Unusable)?;
        let bad = beside_rows_of_lists(search.bad.clone(), reader)?;
        let Some(bad) = bad.first() else { return Ok(search) };
        let (given, accepted) = (&bad.given, bad.accepted());
        Err(Refusal::NotAccepted(match bad.fault {
            Fault::SearchedAsWords => format!(
                "“{given}” is no filter; this would be accepted: {accepted}; or the same with literal=1, to search for the words as \
                 they stand"
            ),
            _ => format!("“{given}” cannot be used; this would be accepted: {accepted}"),
        }))
    }

    /// Reads the parameters of an address. What is too long is refused with a message that says what would be accepted.
    fn read(lang: Language, parameters: &[(String, String)]) -> Result<Self, &'static str> {
        let mut search = Self {
            lang,
            page: 1,
            literal: parameters.iter().any(|(field, _)| field == "literal"),
            ..Self::default()
        };
        for (field, value) in parameters {
            match field.as_str() {
                "q" if value.chars().count() > LINE_CHARACTERS => return Err("refused-line-too-long"),
                "q" if search.literal => search.text = value.split_whitespace().collect::<Vec<_>>().join(" "),
                "q" => search.read_line(value),
                "literal" => {}
                "page" => search.page = value.parse().ok().filter(|page| *page > 0).ok_or(BAD_PAGE)?,
                field if FilterRow::named(field).is_some() && value.is_empty() => {}
                field if APPENDED.contains(&field) => {}
                field => match Filter::parse(field, &spelled(value)) {
                    Ok(filter) => search.add(filter),
                    Err(bad) => search.bad.push(bad),
                },
            }
        }
        search.understand();
        let is_as_words = |bad: &BadFilter| bad.fault == Fault::SearchedAsWords;
        // Once told, the words are searched as they stand by whatever the page leads to.
        search.literal |= search.bad.iter().any(is_as_words);
        if search.filters.len() > MOST_FILTERS {
            return Err("refused-too-many-filters");
        }
        Ok(search)
    }

    fn read_line(&mut self, line: &str) {
        let (query, bad) = query::Query::parse(line);
        self.text = query.text;
        self.bad.extend(bad);
        for filter in query.filters {
            self.add(filter);
        }
    }

    /// Reads the free text as a sentence, unless it is asked not to.
    fn understand(&mut self) {
        if self.literal {
            return;
        }
        let Some(read) = sentences::understood(self.lang, &self.text) else {
            return;
        };
        match read {
            Sentence::Filters { text, filters } => {
                self.understood = Some(std::mem::replace(&mut self.text, text));
                filters.into_iter().for_each(|filter| self.add(filter));
            }
            Sentence::NoFilter => self.no_filter = true,
        }
        // What is left of a sentence is none.
        self.literal = true;
    }

    fn add(&mut self, filter: Filter) {
        self.bad.extend(query::add(&mut self.filters, filter).err());
    }

    /// Whether this asks for everybody.
    pub fn is_for_all(&self) -> bool {
        self.text.is_empty() && self.filters.is_empty()
    }

    /// What the reader is asked.
    pub fn query(&self, limit: usize) -> query::Query {
        query::Query {
            text: self.text.clone(),
            filters: self.filters.clone(),
            offset: (self.page - 1).saturating_mul(limit),
            limit,
            newest: false,
        }
    }

    /// The address of this search on another page.
    pub fn at_page(&self, page: usize) -> String {
        self.address("/search", &self.filters, page)
    }

    /// The address of another page, narrowed as this search is.
    pub fn on(&self, path: &str) -> String {
        self.address(path, &self.filters, 1)
    }

    /// The address with one filter more.
    pub fn with(&self, filter: Filter) -> String {
        let mut filters = self.filters.clone();
        filters.retain(|known| known.row().repeatable || known.row().field != filter.row().field);
        filters.push(filter);
        self.address("/search", &filters, 1)
    }

    /// The address with one filter less.
    pub fn without(&self, filter: &Filter) -> String {
        let filters: Vec<Filter> = self.filters.iter().filter(|kept| *kept != filter).cloned().collect();
        self.address("/search", &filters, 1)
    }

    /// The address without any filter.
    pub fn text_only(&self) -> String {
        self.address("/search", &[], 1)
    }

    /// The address of the words as they were written, not read as a sentence.
    pub fn as_written(&self) -> Option<String> {
        let written = self.understood.as_ref()?;
        Some(format!("{}?q={}&literal=1", self.lang.href("/search"), encode(written)))
    }

    /// The address at which the whole result is had in another form (`/search.csv`), which is in no language.
    pub fn whole(&self, path: &str) -> String {
        self.query_of(path.to_owned(), &self.filters, 1)
    }

    fn address(&self, path: &str, filters: &[Filter], page: usize) -> String {
        self.query_of(self.lang.href(path), filters, page)
    }

    fn query_of(&self, mut address: String, filters: &[Filter], page: usize) -> String {
        let mut sign = '?';
        let mut add = |field: &str, value: &str| {
            address.push(sign);
            sign = '&';
            let _ = write!(address, "{field}={}", encode(value));
        };
        if !self.text.is_empty() {
            add("q", &self.text);
        }
        for filter in filters {
            add(filter.field(), &filter.value());
        }
        if self.literal && !self.text.is_empty() {
            add("literal", "1");
        }
        if page > 1 {
            add("page", &page.to_string());
        }
        address
    }
}

/// Without those that are rows of a list which the reader knows, `dataset:id`: they are text.
pub fn beside_rows_of_lists(bad: Vec<BadFilter>, reader: &dyn Reader) -> Result<Vec<BadFilter>, RegistryError> {
    if !bad.iter().any(|bad| bad.fault == Fault::SearchedAsWords) {
        return Ok(bad);
    }
    let sources = reader.sources()?;
    let datasets: Vec<&str> = sources
        .iter()
        .filter_map(|(_, source, _)| source.dataset.as_deref())
        .collect();
    let is_row = |bad: &BadFilter| datasets.iter().any(|dataset| bad.is_row_of(dataset));
    Ok(bad.into_iter().filter(|bad| !is_row(bad)).collect())
}

/// Two dates are kept as `2017/2018` and typed as `2017..2018`: an address may hold either.
fn spelled(value: &str) -> String {
    match value.split_once('/') {
        Some((from, to)) if from != ".." && to != ".." => format!("{from}..{to}"),
        Some((from, "..")) => format!("{from}.."),
        Some(("..", to)) => format!("..{to}"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_a_colon_are_told_once_and_stay_in_the_search() {
        let search = read(&[("q", "Ali colour:red")]);
        assert_eq!((search.text.as_str(), search.bad.len()), ("Ali colour:red", 1));
        let next = search.at_page(2);
        assert_eq!(next, "/search?q=Ali+colour:red&literal=1&page=2");
        let search = read(&[("q", "Ali colour:red"), ("literal", "1")]);
        assert!(search.bad.is_empty());
        assert_eq!(search.at_page(2), next);
        let search = read(&[("literal", "1"), ("q", "Ali status:camp")]);
        assert_eq!((search.text.as_str(), search.filters.len()), ("Ali status:camp", 0));
    }

    #[test]
    fn a_field_with_one_value_is_changed_not_doubled() {
        let search = read(&[("contested", "yes")]);
        assert_eq!(search.with(Filter::Contested(false)), "/search?contested=no");
        assert_eq!(read(&[("contested", "yes"), ("contested", "no")]).bad.len(), 1);
    }

    fn read(parameters: &[(&str, &str)]) -> Search {
        let owned: Vec<(String, String)> = parameters
            .iter()
            .map(|(field, value)| ((*field).into(), (*value).into()))
            .collect();
        Search::read(Language::English, &owned).unwrap()
    }

    #[test]
    fn a_search_reads_back_from_its_address() {
        let search = read(&[
            ("q", "Серік status:camp"),
            ("place", "tacheng"),
            ("detained", "2017-04/2017-09"),
        ]);
        assert_eq!(search.text, "Серік");
        assert_eq!(search.filters.len(), 3);
        let address = search.at_page(2);
        assert_eq!(
            address,
            "/search?q=%D0%A1%D0%B5%D1%80%D1%96%D0%BA&status=camp&place=tacheng&detained=2017-04/2017-09&page=2"
        );
        assert_eq!(
            search.without(&search.filters[0]),
            address.replace("&status=camp", "").replace("&page=2", "")
        );
    }

    #[test]
    fn open_dates_survive_the_address() {
        for typed in ["..2018-05", "2018..", "2017..2018"] {
            let search = read(&[("detained", typed)]);
            assert!(search.bad.is_empty(), "{typed}");
            let value = search.filters[0].value();
            assert_eq!(read(&[("detained", &value)]).filters, search.filters, "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_used_is_told() {
        assert_eq!(read(&[("q", "Ali detained:soon")]).bad.len(), 1);
        assert_eq!(read(&[("has", "wings")]).bad.len(), 1);
        assert_eq!(read(&[("colour", "red")]).bad[0].fault, Fault::NoSuchFilter);
        assert!(read(&[("fbclid", "x"), ("sex", "")]).bad.is_empty());
        assert!(Search::read(Language::English, &[("q".into(), "x".repeat(1_001))]).is_err());
        assert!(Search::read(Language::English, &[("page".into(), "0".into())]).is_err());
    }
}

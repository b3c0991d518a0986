//! The parameters of the API's addresses. A page of HTML passes over what it does not know; a program is told, since it
//! would take an answer to another question for its own.

use axum::http::Uri;
use guwah_registry::query::FILTERS;
use guwah_web::{Refusal, address};
use std::collections::HashSet;

/// What a search is asked beside its filters.
const WORDS: [&str; 2] = ["q", "literal"];
/// How its results are told.
const PAGES: [&str; 3] = ["order", "limit", "cursor"];

/// The parameters of a search.
pub(super) fn of_a_search() -> Vec<&'static str> {
    let filters = FILTERS.iter().map(|filter| filter.name);
    WORDS.into_iter().chain(filters).chain(PAGES).collect()
}

/// Those of an address that say what is searched for.
pub(super) fn of_the_search(given: &[(String, String)]) -> Vec<(String, String)> {
    let is_of_it = |(name, _): &&(String, String)| !PAGES.contains(&name.as_str());
    given.iter().filter(is_of_it).cloned().collect()
}

/// Whether a parameter may be given more than once: several values of one field widen it.
fn is_repeatable(name: &str) -> bool {
    FILTERS.iter().any(|filter| filter.name == name && filter.repeatable)
}

/// The parameters of an address, each of which is known and has a value.
pub(super) fn read(uri: &Uri, known: &[&str]) -> Result<Vec<(String, String)>, Refusal> {
    let parameters = address::parameters(uri)?;
    let mut once = HashSet::new();
    for (name, value) in &parameters {
        if !known.contains(&name.as_str()) {
            let accepted = if known.is_empty() {
                "none would be accepted here".to_owned()
            } else {
                format!("these would be accepted: {}", known.join(", "))
            };
            return Err(Refusal::NotAccepted(format!(
                "there is no parameter “{name}”; {accepted}"
            )));
        }
        // An empty line is a search for nothing, which finds everybody.
        if value.is_empty() && name != "q" {
            return Err(Refusal::NotAccepted(format!(
                "“{name}” has no value: leave it out, or give one"
            )));
        }
        if !is_repeatable(name) && !once.insert(name.as_str()) {
            return Err(Refusal::NotAccepted(format!("“{name}” is given twice: give it once")));
        }
    }
    Ok(parameters)
}

/// The value of a parameter that is given at most once.
pub(super) fn value<'a>(parameters: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let given = parameters.iter().find(|(known, _)| known == name);
    given.map(|(_, value)| value.as_str())
}

/// A number between 1 and `most`; `usual` where none is given.
pub(super) fn number(parameters: &[(String, String)], name: &str, usual: usize, most: usize) -> Result<usize, Refusal> {
    let Some(given) = value(parameters, name) else {
        return Ok(usual);
    };
    let plain = given.bytes().all(|c| c.is_ascii_digit());
    let number = given.parse().ok().filter(|number| plain && (1..=most).contains(number));
    number.ok_or_else(|| Refusal::NotAccepted(format!("“{name}” is a whole number from 1 to {most}")))
}

#[cfg(test)]
mod tests {
    use crate::api::parameters::*;

    fn check(query: &str, accepted: bool) {
        let uri: Uri = format!("/persons?{query}").parse().unwrap();
        assert_eq!(read(&uri, &of_a_search()).is_ok(), accepted, "{query}");
    }

    #[test]
    fn a_program_is_told_what_is_not_understood() {
        check("q=Ali&status=prison&status=camp&limit=3", true);
        check("q=", true);
        check("Q=Ali", false);
        check("page=2", false);
        check("status=", false);
        check("q=Ali&q=Vali", false);
        check("has=photo&has=testimony&at=camp:xinjiang&party=A&party=B", true);
        check("contested=yes&contested=no", false);
    }

    #[test]
    fn numbers_have_limits() {
        let given = |value: &str| number(&[("limit".into(), value.into())], "limit", 5, 20);
        assert_eq!(given("20").unwrap(), 20);
        for bad in ["0", "21", "+3", "-1", "3.0", "x"] {
            assert!(given(bad).is_err(), "{bad}");
        }
        assert_eq!(number(&[], "limit", 5, 20).unwrap(), 5);
    }
}

//! The person of an address: the one lookup of every route with a record in it.
//!
//! A person has one address on a site: by public number where there is one, else by the record's id. Citations, receipts and
//! caches all name the same, so every other key redirects there, with what stands behind it and the query kept. A record
//! that was joined with another redirects to that one. Nothing found is [`Refusal::Withdrawn`] (410) where the number was
//! published and nothing of the person is seen now, else [`Refusal::NoPerson`] (404): withheld and unknown look the same. Only
//! a number tells that somebody was withdrawn: an edition keeps nothing else of them, and a register says no more.

use axum::http::Uri;
use guwah_domain::disclosure::Audience;
use guwah_domain::vague_date::Day;
use guwah_edition::{Edition, EditionError, Stood};
use guwah_registry::history::{Moment, NotAMoment};
use guwah_registry::readers::{NotARecord, PersonRecord, Reader, RecordKey};
use guwah_web::{Refusal, SiteSettings, address};
use std::fmt::Display;

/// A record's key in an address, and where in the address it stands.
pub(crate) struct Place<'a> {
    /// What stands before the key, as redirects write it.
    under: String,
    /// The key, decoded.
    record: &'a str,
    uri: &'a Uri,
}

impl<'a> Place<'a> {
    /// `/p/{record}` and what lies below.
    pub(crate) fn of_page(record: &'a str, uri: &'a Uri) -> Self {
        Self::under("/p/".into(), record, uri)
    }

    /// `/persons/{record}` of the API.
    pub(crate) fn of_api(record: &'a str, uri: &'a Uri) -> Self {
        Self::under("/persons/".into(), record, uri)
    }

    /// `/photo/{person}` and what lies below.
    pub(crate) fn of_photo(person: &'a str, uri: &'a Uri) -> Self {
        Self::under("/photo/".into(), person, uri)
    }

    /// `/e/{edition}/p/{record}` and what lies below.
    pub(crate) fn in_edition(edition: u64, record: &'a str, uri: &'a Uri) -> Self {
        Self::under(format!("/e/{edition}/p/"), record, uri)
    }

    fn under(under: String, record: &'a str, uri: &'a Uri) -> Self {
        Self { under, record, uri }
    }

    fn key(&self) -> Result<RecordKey, Refusal> {
        self.record.parse().map_err(|NotARecord| Refusal::NotARecord)
    }

    /// The same address with another key.
    fn with(&self, key: impl Display) -> Refusal {
        let before = self.under.matches('/').count();
        let rest = self.uri.path().match_indices('/').nth(before);
        let rest = rest.map_or("", |(at, _)| &self.uri.path()[at..]);
        self.with_rest(key, rest)
    }

    /// The person's own address with something else behind it.
    pub(crate) fn below(&self, found: &PersonRecord, rest: &str) -> Refusal {
        match found.number {
            Some(number) => self.with_rest(number, rest),
            None => self.with_rest(found.id, rest),
        }
    }

    fn with_rest(&self, key: impl Display, rest: &str) -> Refusal {
        let query = self.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        Refusal::Elsewhere(format!("{}{key}{rest}{query}", self.under))
    }
}

/// A person as an address asks for them.
pub(crate) struct Asked {
    /// The person as shown then.
    pub(crate) record: PersonRecord,
    /// The moment as of which they are shown; none for now.
    pub(crate) moment: Option<Moment>,
    /// The day on which the page is read.
    pub(crate) day: Day,
}

/// Finds the person of an address as of now.
pub(crate) fn person(reader: &dyn Reader, place: &Place<'_>) -> Result<PersonRecord, Refusal> {
    let key = place.key()?;
    match seen(reader, &key, None)? {
        Some(found) => at_its_address(reader.audience(), place, &key, found),
        None => Err(absent(reader, &key)?),
    }
}

/// Finds the person of an address, now or as of the moment that its query names (`?as_of=`).
pub(crate) fn person_then(reader: &dyn Reader, settings: &SiteSettings, place: &Place<'_>) -> Result<Asked, Refusal> {
    let key = place.key()?;
    let moment = moment(reader, place.uri)?;
    if moment.is_some() && settings.edition.is_some() {
        // Who is withdrawn, absent or elsewhere is told as at any other address.
        person(reader, place)?;
        return Err(Refusal::Unusable("refused-one-moment"));
    }
    let today = (settings.today)();
    let record = match (seen(reader, &key, moment.as_ref())?, &moment) {
        (Some(found), _) => at_its_address(reader.audience(), place, &key, found)?,
        (None, None) => return Err(absent(reader, &key)?),
        (None, Some(moment)) => {
            return Err(match absent(reader, &key)? {
                Refusal::NoPerson => Refusal::NotThen {
                    moment: moment.clone(),
                    href: format!("/p/{key}"),
                },
                gone => gone,
            });
        }
    };
    let day = moment.as_ref().and_then(day_of).unwrap_or(today);
    Ok(Asked { record, moment, day })
}

/// Finds the person whose photo an address asks for. Photos are named by the record's id alone, on every site.
pub(crate) fn pictured(reader: &dyn Reader, place: &Place<'_>) -> Result<PersonRecord, Refusal> {
    let key = place.key()?;
    match seen(reader, &key, None)? {
        Some(found) if place.record == found.id.to_string() => Ok(found),
        Some(found) => Err(place.with(found.id)),
        None => Err(absent(reader, &key)?),
    }
}

/// Finds a person in an edition that is held beside the newest. Whoever is not in the newest is in none, and the answer is
/// the same.
pub(crate) fn stood(newest: &Edition, held: &Edition, place: &Place<'_>) -> Result<Stood, Refusal> {
    let key = place.key()?;
    let found = newest.stood_in(held, &key).map_err(failed)?;
    let Some(stood) = found else {
        let number = held.about().number;
        let reader = newest.reader();
        let is_in_newest = reader.person(&key)?.is_some();
        return Err(match absent(&reader, &key)? {
            Refusal::NoPerson if is_in_newest => Refusal::NotInEdition {
                number,
                told: held.reader().person(&key)?.is_some(),
                href: format!("/p/{key}"),
            },
            absent => absent,
        });
    };
    match stood.record.number {
        Some(number) if place.record != number.to_string() => Err(place.with(number)),
        _ => Ok(stood),
    }
}

fn failed(error: EditionError) -> Refusal {
    Refusal::Failed(error.to_string())
}

/// A person under a key, as the reader's audience sees them.
fn seen(reader: &dyn Reader, key: &RecordKey, moment: Option<&Moment>) -> Result<Option<PersonRecord>, Refusal> {
    Ok(match moment {
        None => reader.person(key)?,
        Some(moment) => reader.person_as_of(key, moment)?,
    })
}

/// The person, where they were asked for at their one address.
fn at_its_address(
    audience: Audience,
    place: &Place<'_>,
    key: &RecordKey,
    found: PersonRecord,
) -> Result<PersonRecord, Refusal> {
    let is_it = match (key, found.number) {
        // Judged to be the same person as another record, under which both are shown.
        (RecordKey::Id(id), _) if *id != found.id => false,
        (RecordKey::Number(asked), number) if number != Some(*asked) => false,
        (_, Some(number)) if audience == Audience::Public => place.record == number.to_string(),
        _ => true,
    };
    match (is_it, found.number) {
        (true, _) => Ok(found),
        (false, Some(number)) => Err(place.with(number)),
        (false, None) => Err(place.with(found.id)),
    }
}

/// Why nobody is shown under a key.
fn absent(reader: &dyn Reader, key: &RecordKey) -> Result<Refusal, Refusal> {
    Ok(match key {
        RecordKey::Number(number) if reader.was_published(*number)? => Refusal::Withdrawn,
        _ => Refusal::NoPerson,
    })
}

/// The moment that an address asks for. A position in the ledger is for the team: by asking for one after the other the public
/// would learn how much is recorded of which it is told nothing.
fn moment(reader: &dyn Reader, uri: &Uri) -> Result<Option<Moment>, Refusal> {
    let parameters = address::parameters(uri)?;
    let asked = parameters
        .iter()
        .find(|(field, value)| field == "as_of" && !value.is_empty());
    let read = |value: &str| match value.parse() {
        Ok(Moment::Position(_)) if reader.audience() == Audience::Public => Err(NotAMoment),
        read => read,
    };
    asked
        .map(|(_, value)| read(value).map_err(|NotAMoment| Refusal::Unusable("refused-not-a-moment")))
        .transpose()
}

/// The day on which a page as of a moment is read.
fn day_of(moment: &Moment) -> Option<Day> {
    match moment {
        Moment::EndOf(day) => Some(*day),
        Moment::Instant(at) => at.get(..10)?.parse().ok(),
        Moment::Position(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn led(place: &Place<'_>, key: u64) -> String {
        match place.with(key) {
            Refusal::Elsewhere(href) => href,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_redirect_keeps_what_stands_behind_the_key() {
        let uri: Uri = "/p/list%3A17/more/time?page=2&as_of=2020".parse().unwrap();
        assert_eq!(
            led(&Place::of_page("list:17", &uri), 5),
            "/p/5/more/time?page=2&as_of=2020"
        );
        let uri: Uri = "/e/01/p/list%3A17/more/a%2Fb".parse().unwrap();
        assert_eq!(led(&Place::in_edition(1, "list:17", &uri), 5), "/e/1/p/5/more/a%2Fb");
        let uri: Uri = "/persons/list%3A17?as_of=3".parse().unwrap();
        assert_eq!(led(&Place::of_api("list:17", &uri), 5), "/persons/5?as_of=3");
    }
}

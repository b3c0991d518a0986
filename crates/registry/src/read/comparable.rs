//! What of a person's claims can be compared with another's: from the words of the domain to those of linkage.

use crate::Said;
use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held};
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::{PlaceRef, TermRef, Value};
use guwah_linkage::{Comparable, PlaceName, Sex, Span};

/// How many years an approximate date reaches further on either side, in the notation of a span.
const ABOUT: i32 = 10_000;

/// Makes a record comparable, in the room of one made before.
pub fn fill(one: &mut Comparable, said: &mut Said) {
    one.clear();
    one.record = said.record;
    one.lists.extend(
        said.sources
            .iter()
            .map(|source| u32::try_from(*source).unwrap_or(u32::MAX)),
    );
    for claim in said.claims.drain(..).filter(|claim| claim.held != Held::Denied) {
        take(one, claim);
    }
}

fn take(one: &mut Comparable, claim: Claim) {
    let aged = claim.born_by_age();
    match (claim.property.as_str(), claim.value) {
        (_, Value::Name(name)) => one.names.push(name.text),
        (_, Value::Age(_)) => one.aged.extend(aged.as_ref().and_then(span)),
        ("born", Value::Date(date)) => one.born.extend(span(&date)),
        ("died", Value::Date(date)) => one.died.extend(span(&date)),
        ("sex", Value::Term(term)) => {
            one.sex = match term.term.as_deref() {
                Some("female") => Some(Sex::Female),
                Some("male") => Some(Sex::Male),
                _ => one.sex,
            };
        }
        (_, Value::IdentityNumber(number)) => {
            one.born_by_number.extend(number.birth_day().map(whole_day));
            one.numbers.push(number.plain().to_owned());
        }
        ("residence", Value::Place(place)) => one.residence.push(name_of(place)),
        ("birthplace" | "origin", Value::Place(place)) => one.birthplace.push(name_of(place)),
        ("place", Value::Place(place)) => one.held_in.push(name_of(place)),
        ("ethnicity", Value::Term(term)) => put(&mut one.ethnicity, term),
        ("profession", Value::Term(term)) => put(&mut one.profession, term),
        ("status", Value::Term(term)) => put(&mut one.custody, term),
        ("reason", Value::Term(term)) => put(&mut one.reasons, term),
        (_, Value::Relative(relative)) => one.relatives.extend(relative.name),
        (_, Value::Act(act)) => take_act(one, *act),
        _ => {}
    }
}

fn take_act(one: &mut Comparable, act: Act) {
    let when = act.when.as_ref().and_then(span);
    match act.kind.as_str() {
        "arrested" | "confined" => one.detained.extend(when),
        "died" => one.died.extend(when),
        _ => {}
    }
    if matches!(act.kind.as_str(), "arrested" | "confined" | "transferred" | "sentenced") {
        one.held_in.extend(act.place.map(name_of));
    }
    one.sentence.extend(act.sentence.as_ref().and_then(length));
    act.reasons.into_iter().for_each(|reason| put(&mut one.reasons, reason));
}

fn length(sentence: &Sentence) -> Option<String> {
    match (sentence.death, sentence.life, sentence.months) {
        (true, ..) => Some("death".to_owned()),
        (_, true, _) => Some("life".to_owned()),
        (.., months) => months.map(|months| format!("{months} months")),
    }
}

fn put(terms: &mut Vec<String>, term: TermRef) {
    terms.extend(term.term.or(term.words.map(|words| words.to_lowercase())));
}

fn name_of(place: PlaceRef) -> PlaceName {
    PlaceName {
        words: place.words,
        key: place.place,
    }
}

fn whole_day(day: Day) -> Span {
    let day = guwah_domain::card::day_number(day);
    Span {
        earliest: day,
        latest: day,
    }
}

/// A date with both its ends; one that is open on a side tells two persons apart too seldom.
fn span(date: &VagueDate) -> Option<Span> {
    let (earliest, latest) = (whole_day(date.earliest()?).earliest, whole_day(date.latest()?).latest);
    let more = if date.is_approximate() { ABOUT } else { 0 };
    Some(Span {
        earliest: earliest - more,
        latest: latest + more,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use guwah_domain::identity_number::IdentityNumber;
    use guwah_domain::value::Text;

    #[test]
    fn what_can_be_compared_is_taken_and_what_is_denied_is_not() {
        let mut denied = Claim::stated("name", Value::Name(Text::new("Invented Other")));
        denied.held = Held::Denied;
        let number = IdentityNumber::parse("650103197702141234").unwrap();
        let mut said = Said {
            record: 7,
            sources: vec![3],
            claims: vec![
                Claim::stated("name", Value::Name(Text::new("Invented One"))),
                denied,
                Claim::stated("born", Value::Date(VagueDate::parse("1977-02").unwrap())),
                Claim::stated("id_number", Value::IdentityNumber(number)),
                Claim::stated("sex", Value::Term(TermRef::key("male"))),
            ],
        };
        let mut one = Comparable::default();
        fill(&mut one, &mut said);
        assert_eq!(
            (one.record, one.names, one.sex),
            (7, vec!["Invented One".to_owned()], Some(Sex::Male))
        );
        assert_eq!(
            one.born,
            [Span {
                earliest: 19770201,
                latest: 19770228
            }]
        );
        assert_eq!(
            one.born_by_number,
            [Span {
                earliest: 19770214,
                latest: 19770214
            }]
        );
    }
}

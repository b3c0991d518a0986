//! `guwah correct`: a claim was recorded wrongly; another is recorded in its place, and both are linked.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::id::ClaimId;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::Gazetteer;
use guwah_domain::schema::{Schema, ValueType};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::{PlaceRef, TermRef, Text, Value};
use guwah_domain::vocabulary::Vocabularies;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah correct`.
#[derive(Args)]
#[command(
    after_help = "Old and new go into one entry. The new claim is by the same source and speaker and for the same audience; the old one is \
    public no more. The value is read as the property's: a name, a date (2018-02), an age, a place, a term, a number. Of an act, a \
    testimony or a relative give the whole value as “guwah show --json” tells it: {\"act\":{…}}."
)]
pub(crate) struct Correct {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The claim that is wrong, by its id as “guwah show --json” tells it
    claim: ClaimId,
    /// What the source says instead
    value: String,
    /// The reason, which stays beside the claim
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Correct {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let found = decided::claim(&registry, &self.record, self.claim)?;
        let Some(held) = &found.held else {
            let what = format!("{} has no claim {} that the team sees", self.record, self.claim);
            return Err(Failure::refused(format!("{what}: give the id of one that it does")));
        };
        let value = read(held, self.value.trim())?;
        let new = Claim {
            value: value.clone(),
            ..held.clone()
        };
        let told = registry.team_reader();
        let alone = told.alone(&guwah_registry::readers::RecordKey::Id(found.person))?;
        let source = alone
            .as_ref()
            .and_then(|alone| alone.person.claim(found.claim))
            .map(|(source, _)| source);
        let id = source.map(|source| new.id(found.person, source));
        let command = Command::CorrectClaim {
            person: found.person,
            claim: found.claim,
            value,
            why: self.why.clone(),
        };
        let told = json!({"person": found.person, "claim": found.claim, "replaced_by": id});
        let new = id.map(|id| format!(" by {id}")).unwrap_or_default();
        let said = format!("The claim {} is corrected, and replaced{new}", found.claim);
        decided::record_text(session, &registry, found.person, (command, &self.why), (told, said))
    }
}

/// Reads a value as the kind that the claim's property has.
fn read(held: &Claim, words: &str) -> Outcome<Value> {
    let refused = |accepted: &str| {
        let what = format!("“{words}” is no value of {}", held.property);
        Err(Failure::refused(format!("{what}: {accepted} would be accepted")))
    };
    if words.is_empty() {
        return refused("what the source says");
    }
    if words.starts_with('{') {
        return serde_json::from_str(words).or_else(|error| refused(&format!("a value in JSON ({error})")));
    }
    let property = Schema::person().property(&held.property);
    let lang = match &held.value {
        Value::Name(text) | Value::Text(text) => text.lang.clone(),
        _ => None,
    };
    let text = Text {
        text: words.to_owned(),
        lang,
    };
    let Some(property) = property else {
        return Ok(Value::Text(text));
    };
    match property.value_type {
        ValueType::Text => Ok(Value::Text(text)),
        ValueType::Name => Ok(Value::Name(text)),
        ValueType::Date => VagueDate::parse(words)
            .map(Value::Date)
            .or_else(|_| refused("a date as 2018, 2018-02, 2018-02-17, 2017-04/2017-06 or ../2018-05")),
        ValueType::Age => {
            let on = match &held.value {
                Value::Age(age) => age.on.clone(),
                _ => None,
            };
            let age = VagueAge::parse(words, on).map(Value::Age);
            age.map_or_else(|| refused("an age in years, as 42 or 40-49"), Ok)
        }
        ValueType::Place => Ok(Value::Place(PlaceRef {
            words: words.to_owned(),
            place: Gazetteer::xinjiang().resolve(words).map(|place| place.key.clone()),
        })),
        ValueType::Term => {
            let known = property
                .vocabulary
                .as_deref()
                .and_then(|name| Vocabularies::xinjiang().get(name));
            match known.and_then(|known| known.term(words).or_else(|| known.resolve(words))) {
                Some(term) if term.key == words => Ok(Value::Term(TermRef::key(words))),
                Some(term) => Ok(Value::Term(TermRef {
                    term: Some(term.key.clone()),
                    words: Some(words.to_owned()),
                })),
                None => {
                    let terms = known.map(|known| known.terms.iter().map(|term| term.key.as_str()).collect::<Vec<_>>());
                    refused(&terms.map_or_else(|| "a term".to_owned(), |terms| terms.join(", ")))
                }
            }
        }
        ValueType::IdentityNumber => {
            let number = IdentityNumber::parse(words).map(Value::IdentityNumber);
            number.map_or_else(|| refused("the number, with ? for a digit that is not known"), Ok)
        }
        _ => refused("the whole value in JSON, as “guwah show --json” tells it,"),
    }
}

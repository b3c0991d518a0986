//! Kinship told on other persons' pages: whoever is named there as a relative, by record, has the other on their own page too.

use super::known_sources::KnownSources;
use super::register::{RegisterReader, View};
use super::{Mention, PersonRecord};
use crate::error::RegistryError;
use crate::read::history::{self, Moment};
use crate::read::rows::{RecordNo, RecordRow, Rows};
use guwah_domain::card::Card;
use guwah_domain::id::PersonId;
use guwah_domain::person::Person;
use guwah_domain::value::{TermRef, Value};
use guwah_domain::vocabulary::Vocabularies;
use rusqlite::Connection;

/// Somebody who names the person, as shown: what is said, the card, the public number.
type Named = (Mention, Card, Option<u64>);

impl<V: View> RegisterReader<V> {
    /// Who names one of these records, of one person, as a relative: as far as this audience sees it.
    pub(super) fn mentions(
        &self,
        db: &Connection,
        of: &[PersonId],
        known: &mut KnownSources,
    ) -> Result<Vec<Named>, RegistryError> {
        let mut named = Vec::new();
        let rows = Rows { db };
        let mut met: Vec<RecordNo> = Vec::new();
        for one in of {
            for no in rows.mentioning(*one)? {
                let Some(record) = rows.record_by_no(no)? else { continue };
                let record = rows.shown_as(record)?;
                if met.contains(&record.no) || of.iter().any(|own| own.0 == record.id) {
                    continue;
                }
                met.push(record.no);
                let Some(card) = rows.card_among(record.no, V::AUDIENCE, &mut known.heard)? else {
                    continue;
                };
                let Some((other, _)) = self.seen(db, rows.whole_person(&record)?, known)? else {
                    continue;
                };
                let mention = |mention| (mention, card.clone(), record.number);
                named.extend(told_by(&other, PersonId(record.id), of).into_iter().map(mention));
            }
        }
        Ok(named)
    }

    /// Keeps the mentions that stood by a moment.
    pub(super) fn limit_mentions(
        &self,
        db: &Connection,
        seen: &mut PersonRecord,
        of: &[PersonId],
        moment: &Moment,
    ) -> Result<(), RegistryError> {
        let Some(register) = &self.register else { return Ok(()) };
        let rows = Rows { db };
        let mut stood = Vec::new();
        for mention in std::mem::take(&mut seen.mentions) {
            let Some(record) = rows.record(mention.person.0)? else {
                continue;
            };
            let members: Vec<RecordRow> = std::iter::once(record).chain(rows.members(record.no)?).collect();
            for member in members {
                let positions = rows.positions(member.no)?;
                let then = history::person_as_of(&register.looker(), &positions, PersonId(member.id), moment)?;
                let told = then.is_some_and(|then| told_by(&then, mention.person, of).contains(&mention));
                if told && !stood.contains(&mention) {
                    stood.push(mention.clone());
                }
            }
        }
        seen.mentions = stood;
        Ok(())
    }
}

/// What another's record says of kinship with one of these records, seen from here.
fn told_by(other: &Person, shown: PersonId, of: &[PersonId]) -> Vec<Mention> {
    let kinship = Vocabularies::xinjiang().get("kinship");
    let sex = sex(other);
    let mut told: Vec<Mention> = Vec::new();
    for (_, claim) in other.current_claims() {
        let Value::Relative(relative) = &claim.value else {
            continue;
        };
        if !of.contains(&relative.person) {
            continue;
        }
        let term = relative.relation.term.as_deref().unwrap_or("relative");
        let inverse = kinship.and_then(|kinship| kinship.inverse(term, sex));
        let mention = Mention {
            person: shown,
            relation: TermRef::key(inverse.map_or("relative", |term| term.key.as_str())),
            held: claim.held,
        };
        if !told.contains(&mention) {
            told.push(mention);
        }
    }
    told
}

/// The sex, where all that is told agrees on one.
fn sex(person: &Person) -> Option<&str> {
    let mut sexes = person.of("sex").filter_map(|(_, claim)| match &claim.value {
        Value::Term(sex) if claim.held.is_assertion() => sex.term.as_deref(),
        _ => None,
    });
    let first = sexes.next()?;
    sexes.all(|sex| sex == first).then_some(first)
}

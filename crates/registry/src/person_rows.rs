//! The rows of one person, as values: made from the person alone, on any thread, before anything is written.

use crate::error::RegistryError;
use crate::rows::{level_no, unreadable};
use crate::search::words::index_words;
use guwah_domain::card::{Card, card};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::listing::Listing;
use guwah_domain::person::{Editorial, Person};
use guwah_domain::value::Value;

/// Everything that the tables hold of a person.
pub(crate) struct PersonRows {
    pub(crate) statements: Vec<StatementRows>,
    /// What the editors say, as JSON; none when they say nothing.
    pub(crate) editorial: Option<Vec<u8>>,
    pub(crate) kin: Vec<PersonId>,
    pub(crate) cards: Cards,
    /// Whether there are sealed claims, which are in no row.
    pub(crate) sealed: bool,
    /// What the cards were made on: which of the sources may be published.
    pub(crate) published: Vec<(SourceId, bool)>,
}

/// What one source says, level by level.
pub(crate) struct StatementRows {
    pub(crate) source: SourceId,
    pub(crate) listing: Option<(Listing, String)>,
    pub(crate) levels: Vec<LevelRows>,
}

/// What one source says at one level of disclosure.
pub(crate) struct LevelRows {
    pub(crate) level: i64,
    /// The claims, as JSON.
    pub(crate) body: Vec<u8>,
    pub(crate) numbers: Vec<String>,
    pub(crate) texts: Vec<String>,
}

/// A person's cards, as JSON; `both` when the public sees all that the team does and one card serves both.
pub(crate) struct Cards {
    pub(crate) team: Option<Vec<u8>>,
    pub(crate) public: Option<Vec<u8>>,
    pub(crate) both: bool,
}

impl PersonRows {
    /// The rows of a person whom a change may bring to the register; whether it does is known when they are written.
    pub(crate) fn of_new(
        change: &Change,
        is_published: &dyn Fn(SourceId) -> bool,
    ) -> Result<Option<Self>, RegistryError> {
        match change {
            Change::RowAsserted { person, ended, .. } if ended.is_empty() => {
                let mut new = Person::new(*person);
                new.apply(change);
                Self::of(&new, is_published).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// The rows of a person, some of whose sources may be published.
    pub(crate) fn of(person: &Person, is_published: &dyn Fn(SourceId) -> bool) -> Result<Self, RegistryError> {
        let sealed = person.claims().any(|(_, claim)| claim.disclosure == Disclosure::Sealed);
        let statements = person.statements.iter().map(|(source, statement)| {
            let levels = [Disclosure::Public, Disclosure::Team]
                .into_iter()
                .filter_map(|level| LevelRows::of(&statement.claims, level).transpose())
                .collect::<Result<_, _>>()?;
            let listing = match &statement.listing {
                Some(listing) => Some((listing.clone(), json_text(&listing.listed, "listed")?)),
                None => None,
            };
            Ok(StatementRows {
                source: *source,
                listing,
                levels,
            })
        });
        let editorial = (person.editorial != Editorial::default()).then(|| json(&person.editorial, "editorial"));
        Ok(Self {
            statements: statements.collect::<Result<_, RegistryError>>()?,
            editorial: editorial.transpose()?,
            kin: person
                .claims()
                .filter_map(|(_, claim)| claim.value.other_person())
                .collect(),
            cards: Cards::of(person, sealed, is_published)?,
            sealed,
            published: person
                .statements
                .iter()
                .map(|(source, _)| (*source, is_published(*source)))
                .collect(),
        })
    }
}

impl LevelRows {
    fn of(claims: &[Claim], level: Disclosure) -> Result<Option<Self>, RegistryError> {
        let claims: Vec<&Claim> = claims.iter().filter(|claim| claim.disclosure == level).collect();
        let Some(level) = level_no(level).filter(|_| !claims.is_empty()) else {
            return Ok(None);
        };
        let mut rows = Self {
            level,
            body: json(&claims, "statement")?,
            numbers: Vec::new(),
            texts: Vec::new(),
        };
        for claim in claims {
            rows.found_by(claim);
        }
        Ok(Some(rows))
    }

    /// Numbers and texts by which the person can be found.
    fn found_by(&mut self, claim: &Claim) {
        let mut add = |text: &str| {
            let words = index_words(text);
            if !words.is_empty() {
                self.texts.push(words);
            }
        };
        match &claim.value {
            Value::IdentityNumber(number) => self.numbers.push(number.as_str().to_owned()),
            Value::Text(text) if claim.property != "photo" => add(&text.text),
            Value::Testimony(told) => {
                for text in [&told.summary, &told.original, &told.translation].into_iter().flatten() {
                    add(&text.text);
                }
            }
            Value::Act(act) => act.account.iter().for_each(|account| add(account)),
            _ => {}
        }
    }
}

impl Cards {
    /// The cards of a person.
    pub(crate) fn of(
        person: &Person,
        sealed: bool,
        is_published: &dyn Fn(SourceId) -> bool,
    ) -> Result<Self, RegistryError> {
        let is_public = |source: SourceId, claim: &Claim| {
            claim.disclosure == Disclosure::Public && claim.withdrawn.is_none() && is_published(source)
        };
        let mut claims = person.claims().peekable();
        let any = claims.peek().is_some();
        let both = any
            && !sealed
            && person.editorial == Editorial::default()
            && claims.all(|(source, claim)| is_public(source, claim));
        if both {
            return Ok(Self {
                team: Some(body(&card(person))?),
                public: None,
                both,
            });
        }
        let seen_by = |audience| {
            person
                .seen_by(audience, is_published)
                .map(|seen| body(&card(&seen)))
                .transpose()
        };
        let team = if sealed {
            seen_by(Audience::Team)?
        } else {
            Some(body(&card(person))?)
        };
        let any_public = person.claims().any(|(source, claim)| is_public(source, claim));
        let public = if any_public { seen_by(Audience::Public)? } else { None };
        Ok(Self { team, public, both })
    }
}

fn body(card: &Card) -> Result<Vec<u8>, RegistryError> {
    json(card, "card")
}

fn json<T: serde::Serialize>(value: &T, what: &'static str) -> Result<Vec<u8>, RegistryError> {
    serde_json::to_vec(value).map_err(|_| unreadable(what))
}

fn json_text<T: serde::Serialize>(value: &T, what: &'static str) -> Result<String, RegistryError> {
    serde_json::to_string(value).map_err(|_| unreadable(what))
}

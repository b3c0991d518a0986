//! The rows of one person, as values: made from the person alone, on any thread, before anything is written.

use crate::error::RegistryError;
use crate::read::rows::body;
use crate::read::rows::{Shown, level_no, unreadable};
use crate::search::words::index_words;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::embargo::Embargo;
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
    /// On which days something of it opens.
    pub(crate) embargoes: Vec<Embargo>,
    /// Whether there are sealed claims, which are in no row.
    pub(crate) sealed: bool,
    /// How much of what the team sees the public sees.
    pub(crate) shown: Shown,
    /// What that was decided on: which of the sources may be published.
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
    /// The claims, as [`body`] writes them.
    pub(crate) body: Vec<u8>,
    pub(crate) numbers: Vec<String>,
    pub(crate) texts: Vec<String>,
}

impl PersonRows {
    /// The rows of a person, some of whose sources may be published.
    pub(crate) fn of(person: Person, is_published: &dyn Fn(SourceId) -> bool) -> Result<Self, RegistryError> {
        let sealed = person.claims().any(|(_, claim)| claim.disclosure == Disclosure::Sealed);
        let shown = Shown::of(&person, sealed, is_published);
        let kin = person
            .claims()
            .filter_map(|(_, claim)| claim.value.other_person())
            .collect();
        let embargoes = person.claims().filter_map(|(_, claim)| claim.embargo).collect();
        let editorial = (person.editorial != Editorial::default()).then(|| json(&person.editorial, "editorial"));
        let published = person
            .statements
            .iter()
            .map(|(source, _)| (*source, is_published(*source)))
            .collect();
        let statements = person.statements.into_iter().map(|(source, statement)| {
            let listing = match statement.listing {
                Some(listing) => {
                    let spans = json_text(&listing.listed, "listed")?;
                    Some((listing, spans))
                }
                None => None,
            };
            Ok(StatementRows {
                source,
                listing,
                levels: LevelRows::of(statement.claims)?,
            })
        });
        Ok(Self {
            statements: statements.collect::<Result<_, RegistryError>>()?,
            editorial: editorial.transpose()?,
            kin,
            embargoes,
            sealed,
            shown,
            published,
        })
    }
}

impl LevelRows {
    /// The claims of one source, level by level; the sealed are in no row.
    fn of(claims: Vec<Claim>) -> Result<Vec<Self>, RegistryError> {
        let (public, rest): (Vec<Claim>, Vec<Claim>) = claims
            .into_iter()
            .partition(|claim| claim.disclosure == Disclosure::Public);
        let team = rest
            .into_iter()
            .filter(|claim| claim.disclosure == Disclosure::Team)
            .collect();
        let mut levels = Vec::with_capacity(1);
        for (level, claims) in [(Disclosure::Public, public), (Disclosure::Team, team)] {
            if let Some(level) = level_no(level)
                && !claims.is_empty()
            {
                levels.push(Self::at(level, claims)?);
            }
        }
        Ok(levels)
    }

    fn at(level: i64, claims: Vec<Claim>) -> Result<Self, RegistryError> {
        let mut rows = Self {
            level,
            body: Vec::new(),
            numbers: Vec::new(),
            texts: Vec::new(),
        };
        for claim in &claims {
            rows.found_by(claim);
        }
        rows.body = body::write(claims)?;
        Ok(rows)
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

fn json<T: serde::Serialize>(value: &T, what: &'static str) -> Result<Vec<u8>, RegistryError> {
    serde_json::to_vec(value).map_err(|_| unreadable(what))
}

fn json_text<T: serde::Serialize>(value: &T, what: &'static str) -> Result<String, RegistryError> {
    serde_json::to_string(value).map_err(|_| unreadable(what))
}

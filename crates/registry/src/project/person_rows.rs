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
use guwah_domain::redaction::{self, Permits, Permitted, Telling};
use guwah_domain::value::Value;
use std::borrow::Cow;

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
    /// What that was decided on: what each of the sources permits.
    pub(crate) permitted: Vec<(SourceId, Permits)>,
}

/// What one source says, level by level.
pub(crate) struct StatementRows {
    pub(crate) source: SourceId,
    pub(crate) listings: Vec<(Listing, String)>,
    pub(crate) levels: Vec<LevelRows>,
}

/// What one source says at one level of disclosure.
pub(crate) struct LevelRows {
    pub(crate) level: i64,
    /// The claims, as [`body`] writes them.
    pub(crate) body: Vec<u8>,
    /// Numbers and words by which each audience finds the person.
    pub(crate) found_by: FoundBy,
}

impl PersonRows {
    /// The rows of a person, of whose sources each permits something. Where it is one of several records of one person, what the public
    /// finds it by is decided by the `whole` of them.
    pub(crate) fn of(
        person: Person,
        whole: Option<&Person>,
        permitted: &dyn Fn(SourceId) -> Permits,
    ) -> Result<Self, RegistryError> {
        let sealed = person.claims().any(|(_, claim)| claim.disclosure == Disclosure::Sealed);
        let kin = person
            .claims()
            .flat_map(|(_, claim)| {
                let by = claim.by.as_ref().map(|by| by.person).filter(|by| !by.is_none());
                claim.value.other_person().into_iter().chain(by)
            })
            .collect();
        let embargoes = person.claims().filter_map(|(_, claim)| claim.embargo).collect();
        let editorial = (person.editorial != Editorial::default()).then(|| json(&person.editorial, "editorial"));
        let by_itself = Telling::of(&person, permitted);
        let shown = Shown::of(&person, sealed, &by_itself);
        let telling = whole.map_or(by_itself, |whole| Telling::of(whole, permitted));
        let protected = telling.protected();
        let withheld = whole.is_some_and(|whole| whole.editorial.withheld.is_some());
        let permitted = person
            .statements
            .iter()
            .map(|(source, _)| (*source, permitted(*source)))
            .collect();
        let statements = person.statements.into_iter().map(|(source, statement)| {
            let by_source = telling.permits(source);
            let listings = statement.listings.into_iter();
            let listings = listings.map(|listing| {
                let spans = json_text(&listing.listed, "listed")?;
                Ok((listing, spans))
            });
            Ok(StatementRows {
                source,
                listings: listings.collect::<Result<_, RegistryError>>()?,
                levels: LevelRows::of(statement.claims, &|claim| {
                    let permitted = telling.permitted(&by_source, source, claim);
                    // Whether its source may be published at all is looked up when a search is asked.
                    if withheld || (by_source.differ() && !permitted.claims) {
                        return None;
                    }
                    let told = Permitted {
                        public_as: permitted.public_as,
                        ..Permitted::ALL
                    };
                    let names = |form: &Claim| protected.are_named_by(source, form);
                    let named =
                        !protected.is_empty() && redaction::form(claim, &permitted).is_some_and(|form| names(&form));
                    (!named).then_some(told)
                })?,
            })
        });
        Ok(Self {
            statements: statements.collect::<Result<_, RegistryError>>()?,
            editorial: editorial.transpose()?,
            kin,
            embargoes,
            sealed,
            shown,
            permitted,
        })
    }
}

impl LevelRows {
    /// The claims of one source, level by level; the sealed are in no row.
    fn of(claims: Vec<Claim>, told: &dyn Fn(&Claim) -> Option<Permitted>) -> Result<Vec<Self>, RegistryError> {
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
                levels.push(Self::at(level, claims, told)?);
            }
        }
        Ok(levels)
    }

    fn at(level: i64, claims: Vec<Claim>, told: &dyn Fn(&Claim) -> Option<Permitted>) -> Result<Self, RegistryError> {
        let mut found_by = FoundBy::default();
        for claim in &claims {
            found_by.claim(claim, told(claim).as_ref());
        }
        Ok(Self {
            level,
            found_by,
            body: body::write(claims)?,
        })
    }
}

/// Numbers and words by which a person is found, each with the level whose audience finds by it: the public by the public
/// form of what it is told, and by nothing else; whether the source may be published is looked up when it is asked.
#[derive(Default)]
pub(crate) struct FoundBy {
    /// A search compares with the numbers of its own level alone.
    pub(crate) numbers: Vec<(i64, String)>,
    /// A search looks into the words of its own level and of wider ones.
    pub(crate) words: Vec<(i64, String)>,
}

/// The level of what the public finds by.
const PUBLIC: i64 = 0;

/// The level of what the team alone finds by.
const TEAM: i64 = 1;

impl FoundBy {
    /// `told` is what the public is told of it, whatever its source permits; none where that is nothing.
    fn claim(&mut self, claim: &Claim, told: Option<&Permitted>) {
        self.numbers.extend(number(claim).map(|number| (TEAM, number)));
        // Whether the source stands in the way is looked up when a search is asked: it may change.
        match told.and_then(|told| redaction::claim(claim, told)) {
            None => self.words.extend(words(claim).map(|words| (TEAM, words))),
            Some(public) => {
                self.numbers.extend(number(&public).map(|number| (PUBLIC, number)));
                self.words.extend(words(&public).map(|words| (PUBLIC, words)));
                if let Cow::Owned(public) = public {
                    let told: Vec<String> = words(&public).collect();
                    let more = words(claim).filter(|words| !told.contains(words));
                    self.words.extend(more.map(|words| (TEAM, words)));
                }
            }
        }
    }
}

fn number(claim: &Claim) -> Option<String> {
    match &claim.value {
        Value::IdentityNumber(number) => Some(number.plain().to_owned()),
        Value::PublicNumber(number) => Some(number.as_str().to_owned()),
        _ => None,
    }
}

/// The words of a claim's texts, as the text index keeps them.
fn words(claim: &Claim) -> impl Iterator<Item = String> {
    let texts: Vec<&str> = match &claim.value {
        Value::Text(text) if claim.property != "photo" => vec![&text.text],
        Value::Testimony(told) => [&told.summary, &told.original, &told.translation]
            .into_iter()
            .flatten()
            .map(|text| text.text.as_str())
            .collect(),
        Value::Act(act) => act.account.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let words = texts.into_iter().map(index_words);
    words.filter(|words| !words.is_empty())
}

fn json<T: serde::Serialize>(value: &T, what: &'static str) -> Result<Vec<u8>, RegistryError> {
    serde_json::to_vec(value).map_err(|_| unreadable(what))
}

fn json_text<T: serde::Serialize>(value: &T, what: &'static str) -> Result<String, RegistryError> {
    serde_json::to_string(value).map_err(|_| unreadable(what))
}

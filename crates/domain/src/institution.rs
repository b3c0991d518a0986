//! Institutions: facilities, where people are held or made to work, and organisations, which act, ask, answer and speak.
//!
//! What is known of one is claims, each from a source, as of a person; contradictions stand side by side. An official is no
//! record: that somebody holds an office is a claim about the organisation. A claim here rests on its source alone.

use crate::change::Change;
use crate::claim::Claim;
use crate::command::{Decision, Refusal};
use crate::disclosure::Disclosure;
use crate::id::{InstitutionId, SourceId};
use crate::schema::{Schema, ValueType};
use crate::vague_date::VagueDate;
use crate::value::{Text, Value};
use crate::vocabulary::Vocabularies;
use serde::{Deserialize, Serialize};

/// What an institution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstitutionKind {
    /// A place of custody or work: a camp, a prison, a factory.
    Facility,
    /// Who acts, asks, answers or speaks: an authority, an embassy, a committee, a newspaper.
    Organisation,
}

impl InstitutionKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Facility, Self::Organisation];

    /// The key, as files and addresses write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Facility => "facility",
            Self::Organisation => "organisation",
        }
    }

    /// The properties of such a record.
    #[must_use]
    pub fn schema(self) -> &'static Schema {
        match self {
            Self::Facility => Schema::facility(),
            Self::Organisation => Schema::organisation(),
        }
    }
}

/// A facility or organisation as a source names it, and the record that it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct InstitutionRef {
    /// The words of the source.
    pub words: String,
    /// The record; none where the words lead to none.
    #[serde(default, skip_serializing_if = "InstitutionId::is_none")]
    pub record: InstitutionId,
}

/// Who holds an office: an official is a role in an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Office {
    /// Who.
    pub holder: String,
    /// Which office.
    pub post: String,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<VagueDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<VagueDate>,
}

/// All that is recorded of one facility or organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// The record.
    pub id: InstitutionId,
    /// What it is.
    pub kind: InstitutionKind,
    /// What each source says, in the order in which the sources first spoke of it.
    pub statements: Vec<(SourceId, Vec<Claim>)>,
}

impl Institution {
    /// One of which nothing is recorded yet.
    #[must_use]
    pub fn new(id: InstitutionId, kind: InstitutionKind) -> Self {
        Self {
            id,
            kind,
            statements: Vec::new(),
        }
    }

    /// Every claim, with its source.
    pub fn claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        let all = self.statements.iter();
        all.flat_map(|(source, claims)| claims.iter().map(|claim| (*source, claim)))
    }

    /// Every claim that counts now.
    pub fn current_claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        self.claims().filter(|(_, claim)| claim.is_current())
    }

    /// The claims of one property that count now.
    pub fn of<'a>(&'a self, property: &'a str) -> impl Iterator<Item = (SourceId, &'a Claim)> {
        let current = self.current_claims();
        current.filter(move |(_, claim)| claim.property == property)
    }

    /// What it is said to be called, each name once.
    #[must_use]
    pub fn names(&self) -> Vec<&Text> {
        let mut names: Vec<&Text> = Vec::new();
        for (_, claim) in self.of("name") {
            if let Value::Name(name) = &claim.value
                && claim.held.is_assertion()
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        names
    }

    /// The first name; where none is recorded, the first words that describe it.
    #[must_use]
    pub fn called(&self) -> Option<&Text> {
        let described = || {
            self.of("text").find_map(|(_, claim)| match &claim.value {
                Value::Text(text) => Some(text),
                _ => None,
            })
        };
        self.names().into_iter().next().or_else(described)
    }

    /// The first term of its kind that a source gives (`camp`, `embassy`).
    #[must_use]
    pub fn sort(&self) -> Option<&str> {
        self.of("kind").find_map(|(_, claim)| match &claim.value {
            Value::Term(term) if claim.held.is_assertion() => term.term.as_deref(),
            _ => None,
        })
    }

    /// Applies a change to it. Changes of other records are passed over.
    pub fn apply(&mut self, change: &Change) {
        let Change::InstitutionTold {
            institution,
            source,
            claims,
            ..
        } = change
        else {
            return;
        };
        if *institution != self.id {
            return;
        }
        let at = self.statements.iter().position(|(known, _)| known == source);
        let at = at.unwrap_or_else(|| {
            self.statements.push((*source, Vec::new()));
            self.statements.len() - 1
        });
        let known = &mut self.statements[at].1;
        for claim in claims {
            match known.iter_mut().find(|known| known.says_the_same(claim)) {
                Some(known) => {
                    known.disclosure = claim.disclosure;
                    known.withdrawn.clone_from(&claim.withdrawn);
                }
                None => known.push(claim.clone()),
            }
        }
    }

    /// What the team sees; none when nothing is left. The public's form is made by [`crate::redaction`].
    #[must_use]
    pub fn for_the_team(mut self) -> Option<Self> {
        for (_, claims) in &mut self.statements {
            claims.retain(|claim| claim.disclosure != Disclosure::Sealed);
        }
        self.statements.retain(|(_, claims)| !claims.is_empty());
        (!self.statements.is_empty()).then_some(self)
    }

    /// Takes away what an erased source said.
    pub fn forget(&mut self, source: SourceId) {
        self.statements.retain(|(known, _)| *known != source);
    }
}

/// What a source's telling of a facility or organisation changes; none when it stands so already.
///
/// # Errors
/// When a claim is of no property that such a record has, is no value of it, or is to be kept from the team: nothing is
/// changed then.
pub fn tell(known: &Institution, source: SourceId, claims: Vec<Claim>) -> Result<Option<Decision>, Refusal> {
    for claim in &claims {
        check(known.kind, claim)?;
    }
    let said: &[Claim] = known
        .statements
        .iter()
        .find(|(known, _)| *known == source)
        .map_or(&[], |(_, claims)| claims);
    let stands = |claim: &Claim| {
        said.iter().any(|old| {
            old.says_the_same(claim) && old.disclosure == claim.disclosure && old.withdrawn == claim.withdrawn
        })
    };
    let claims: Vec<Claim> = claims.into_iter().filter(|claim| !stands(claim)).collect();
    Ok((!claims.is_empty()).then(|| {
        Decision::of(Change::InstitutionTold {
            institution: known.id,
            kind: known.kind,
            source,
            claims,
        })
    }))
}

fn check(kind: InstitutionKind, claim: &Claim) -> Result<(), Refusal> {
    let schema = kind.schema();
    let Some(property) = schema.property(&claim.property) else {
        let known: Vec<&str> = schema.properties().iter().map(|known| known.key.as_str()).collect();
        return Err(Refusal::NoSuchProperty {
            kind: kind.key(),
            given: claim.property.clone(),
            accepted: known.join(", "),
        });
    };
    let fits = matches!(
        (property.value_type, &claim.value),
        (ValueType::Text, Value::Text(_))
            | (ValueType::Name, Value::Name(_))
            | (ValueType::Date, Value::Date(_) | Value::Text(_))
            | (ValueType::Place, Value::Place(_))
            | (ValueType::Term, Value::Term(_))
            | (ValueType::Institution, Value::Institution(_))
            | (ValueType::Office, Value::Office(_))
    );
    if !fits {
        return Err(Refusal::NoSuchValue {
            property: claim.property.clone(),
        });
    }
    if let (Value::Term(given), Some(vocabulary)) = (&claim.value, property.vocabulary.as_deref())
        && let Some(term) = &given.term
        && Vocabularies::xinjiang().term(vocabulary, term).is_none()
    {
        return Err(Refusal::NoSuchValue {
            property: claim.property.clone(),
        });
    }
    // Sealed claims are in no table, and an embargo is ended person by person: neither is kept for such a record yet, and
    // what would be lost in silence is refused.
    if claim.disclosure == Disclosure::Sealed || claim.embargo.is_some() {
        return Err(Refusal::NotForFewer(kind.key()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Held;
    use crate::redaction::{self, Permitted};
    use crate::value::TermRef;

    const CAMP: InstitutionId = InstitutionId([7; 16]);
    const LIST: SourceId = SourceId([1; 16]);
    const OTHER: SourceId = SourceId([2; 16]);

    fn named(name: &str, level: Disclosure) -> Claim {
        Claim {
            disclosure: level,
            ..Claim::stated("name", Value::Name(Text::new(name)))
        }
    }

    fn told(claims: &[(SourceId, Claim)]) -> Institution {
        let mut institution = Institution::new(CAMP, InstitutionKind::Facility);
        for (source, claim) in claims {
            let decision = tell(&institution, *source, vec![claim.clone()]).unwrap();
            for change in decision.into_iter().flat_map(|decision| decision.changes) {
                institution.apply(&change);
            }
        }
        institution
    }

    #[test]
    fn what_is_said_again_changes_nothing_and_what_is_withdrawn_is_not_public() {
        let claim = named("Invented Camp", Disclosure::Public);
        let camp = told(&[(LIST, claim.clone())]);
        assert_eq!(tell(&camp, LIST, vec![claim.clone()]), Ok(None));
        let withdrawn = Claim {
            withdrawn: Some("an error".into()),
            ..claim.clone()
        };
        let camp = told(&[(LIST, claim.clone()), (LIST, withdrawn)]);
        assert_eq!(redaction::institution(camp.clone(), &|_| Permitted::ALL), None);
        assert_eq!(camp.current_claims().count(), 0);
        let team = named("Invented Camp", Disclosure::Team);
        let camp = told(&[(LIST, claim), (LIST, team)]);
        assert_eq!(redaction::institution(camp.clone(), &|_| Permitted::ALL), None);
        assert!(camp.for_the_team().is_some());
    }

    #[test]
    fn it_rests_on_the_source_alone_and_goes_with_it() {
        let claim = named("Invented Camp", Disclosure::Public);
        let empty = Institution::new(CAMP, InstitutionKind::Facility);
        let decision = tell(&empty, LIST, vec![claim.clone()]).unwrap().unwrap();
        assert_eq!(decision.rests_on, [crate::change::Rest::Source(LIST)]);
        let mut camp = told(&[(LIST, claim), (OTHER, named("Invented School", Disclosure::Public))]);
        camp.forget(LIST);
        assert_eq!(camp.called().map(|name| name.text.as_str()), Some("Invented School"));
    }

    #[test]
    fn two_kinds_told_by_two_sources_contradict_each_other() {
        let kind = |term: &str| Claim {
            disclosure: Disclosure::Public,
            ..Claim::stated("kind", Value::Term(TermRef::key(term)))
        };
        let camp = told(&[(LIST, kind("camp")), (OTHER, kind("boarding_school"))]);
        let contests = crate::contest::institution_contests(&camp);
        assert_eq!((contests.len(), contests[0].claims.as_slice()), (1, &[0, 1][..]));
        let denied = Claim {
            held: Held::Denied,
            ..kind("camp")
        };
        assert_eq!(
            crate::contest::institution_contests(&told(&[(LIST, kind("camp")), (OTHER, denied)])).len(),
            1
        );
    }

    #[test]
    fn what_does_not_fit_is_refused_with_what_would_be_accepted() {
        let empty = Institution::new(CAMP, InstitutionKind::Facility);
        let refused = |claim: Claim| tell(&empty, LIST, vec![claim]).unwrap_err().to_string();
        let odd = Claim::stated("born", Value::Text(Text::new("2018")));
        assert!(refused(odd).contains("name, kind"));
        let odd = Claim::stated("kind", Value::Term(TermRef::key("castle")));
        assert!(refused(odd).contains("kind"));
        assert!(refused(named("Invented Camp", Disclosure::Sealed)).contains("public or for the team"));
    }
}

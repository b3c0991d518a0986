//! What is recorded now of the records that commands speak of, and what commands that follow each other find.

use super::command::{Command, Subject};
use super::decision::{Context, Decision};
use super::refusal::Refusal;
use crate::change::Change;
use crate::id::{InstitutionId, PersonId, SourceId};
use crate::institution::{Institution, InstitutionKind};
use crate::person::Person;
use crate::source::SourceWithConsent;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What is recorded now of the records that commands speak of. Of a record that is not here, nothing is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    persons: BTreeMap<PersonId, Person>,
    sources: BTreeMap<SourceId, SourceWithConsent>,
    institutions: BTreeMap<InstitutionId, Institution>,
    joined: BTreeMap<PersonId, Vec<PersonId>>,
}

impl From<Person> for Known {
    fn from(person: Person) -> Self {
        Self {
            persons: BTreeMap::from([(person.id, person)]),
            ..Self::default()
        }
    }
}

impl From<Institution> for Known {
    fn from(institution: Institution) -> Self {
        Self {
            institutions: BTreeMap::from([(institution.id, institution)]),
            ..Self::default()
        }
    }
}

impl From<(SourceId, SourceWithConsent)> for Known {
    fn from((id, source): (SourceId, SourceWithConsent)) -> Self {
        Self {
            sources: BTreeMap::from([(id, source)]),
            ..Self::default()
        }
    }
}

impl Known {
    /// Whether what is recorded of the record is here.
    #[must_use]
    pub fn knows(&self, subject: Subject) -> bool {
        match subject {
            Subject::Person(person) => self.persons.contains_key(&person),
            Subject::Source(source) => self.sources.contains_key(&source),
            Subject::Institution(institution, _) => self.institutions.contains_key(&institution),
        }
    }

    /// Adds what is recorded of other records; of one that is in both, what is added stands.
    pub fn add(&mut self, other: impl Into<Self>) {
        let other = other.into();
        self.persons.extend(other.persons);
        self.sources.extend(other.sources);
        self.institutions.extend(other.institutions);
        self.joined.extend(other.joined);
    }

    /// Notes that other records are judged to be of the same person.
    pub fn join(&mut self, person: PersonId, others: Vec<PersonId>) {
        self.joined.insert(person, others);
    }

    /// The other records that are judged to be of the same person, as far as they were noted.
    pub fn joined_with(&self, person: PersonId) -> impl Iterator<Item = PersonId> {
        self.joined.get(&person).into_iter().flatten().copied()
    }

    /// What is recorded of a person.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Cow<'_, Person> {
        let known = self.persons.get(&id).map(Cow::Borrowed);
        known.unwrap_or_else(|| Cow::Owned(Person::new(id)))
    }

    /// What is recorded of a source.
    #[must_use]
    pub fn source(&self, id: SourceId) -> Cow<'_, SourceWithConsent> {
        let known = self.sources.get(&id).map(Cow::Borrowed);
        known.unwrap_or_else(|| Cow::Owned(SourceWithConsent::default()))
    }

    /// What is recorded of a facility or an organisation.
    #[must_use]
    pub fn institution(&self, id: InstitutionId, kind: InstitutionKind) -> Cow<'_, Institution> {
        let known = self.institutions.get(&id).map(Cow::Borrowed);
        known.unwrap_or_else(|| Cow::Owned(Institution::new(id, kind)))
    }

    /// What is recorded after a change.
    pub fn apply(&mut self, change: &Change) {
        if let Some(id) = change.person() {
            let person = self.persons.entry(id).or_insert_with(|| Person::new(id));
            person.apply(change);
        }
        if let Some(id) = change.source() {
            self.sources.entry(id).or_default().apply(change);
        }
        if let Some((id, kind)) = change.institution() {
            let institution = self.institutions.entry(id);
            institution.or_insert_with(|| Institution::new(id, kind)).apply(change);
        }
    }
}

/// Decides commands in turn, each with an identifier never used before, and each on what is recorded after those before it.
///
/// # Errors
/// The first refusal; of none of them anything is changed then.
pub fn decide_in_turn(
    mut known: Known,
    commands: impl IntoIterator<Item = (Command, [u8; 16])>,
    context: &Context,
) -> Result<Vec<Decision>, Refusal> {
    let mut all = Vec::new();
    let mut commands = commands.into_iter().peekable();
    while let Some((command, fresh)) = commands.next() {
        let decisions = super::decide(&known, command, context, fresh)?;
        if commands.peek().is_some() {
            let changes = decisions.iter().flat_map(|decision| &decision.changes);
            changes.for_each(|change| known.apply(change));
        }
        all.extend(decisions);
    }
    Ok(all)
}

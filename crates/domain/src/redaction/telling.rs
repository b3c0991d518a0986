//! How the claims of one record are told: what their sources permit, how much of their values an editor lets be told of this
//! person, and who must not be named.

use super::childhood::{AS_A_CHILD, Childhood, is_told_as_a_child, speaks_of};
use super::{Permits, Permitted, Protected, Screened, Whom};
use crate::claim::Claim;
use crate::id::{PersonId, SourceId};
use crate::institution::Institution;
use crate::person::Person;
use crate::public_as::{NamePart, PublicAs};
use crate::statements::Statements;
use crate::value::Value;
use std::borrow::Cow;

/// How the claims of one record are told.
pub struct Telling<'a> {
    permitted: &'a dyn Fn(SourceId) -> Permits,
    id: PersonId,
    also: Vec<PersonId>,
    public_as: PublicAs,
    /// The sources by which the person is told of as a child.
    child_by: Vec<SourceId>,
    protected: Protected,
    screened: Screened,
}

impl<'a> Telling<'a> {
    /// How a person's claims are told, where each source permits something.
    #[must_use]
    pub fn of(person: &Person, permitted: &'a dyn Fn(SourceId) -> Permits) -> Self {
        let mut telling = Self {
            permitted,
            id: person.id,
            also: person.also.clone(),
            public_as: person.editorial.public_as,
            child_by: child_by(&person.statements, permitted),
            protected: Protected::default(),
            screened: person.screened.clone(),
        };
        telling.protected = Protected::of(&person.statements, &telling, &person.screened);
        telling
    }

    /// How the claims of a facility or an organisation are told.
    #[must_use]
    pub fn of_institution(institution: &Institution, permitted: &'a dyn Fn(SourceId) -> Permits) -> Self {
        let mut telling = Self {
            permitted,
            id: PersonId::default(),
            also: Vec::new(),
            public_as: PublicAs::default(),
            child_by: Vec::new(),
            protected: Protected::default(),
            screened: Screened::default(),
        };
        telling.protected = Protected::of(&institution.statements, &telling, &institution.screened);
        telling
    }

    /// What a source permits of all that it says.
    #[must_use]
    pub fn permits(&self, source: SourceId) -> Permits {
        (self.permitted)(source)
    }

    /// Who must not be named.
    #[must_use]
    pub fn protected(&self) -> &Protected {
        &self.protected
    }

    /// What may be told of a claim, its source permitting this much.
    #[must_use]
    pub fn permitted(&self, by_source: &Permits, source: SourceId, claim: &Claim) -> Permitted {
        let mut permitted = by_source.of(Whom::of(self.id, &self.also), claim);
        self.narrow(&mut permitted, source, claim);
        permitted
    }

    /// What the public is told of a claim; none where that is nothing.
    #[must_use]
    pub fn told<'c>(&self, source: SourceId, claim: &'c Claim) -> Option<Cow<'c, Claim>> {
        let told = super::claims::claim(claim, &self.permitted(&self.permits(source), source, claim));
        let mut told = told.filter(|told| !self.protected.are_named_by(source, told))?;
        if self.screened.names_unseen(&told) {
            self.screened.leave_out_unseen(told.to_mut());
        }
        Some(told)
    }

    /// Leaves out of a claim by which records those are known of whom the public sees nothing.
    pub(super) fn leave_out_unseen(&self, told: &mut Claim) {
        self.screened.leave_out_unseen(told);
    }

    /// Whether a source tells of the person as a child.
    pub(super) fn is_told_of_as_child(&self, source: SourceId) -> bool {
        self.child_by.contains(&source)
    }

    /// Whether less than the whole of a name is told.
    pub(super) fn narrows_name(&self, source: SourceId, claim: &Claim) -> bool {
        let permitted = self.permitted(&self.permits(source), source, claim);
        permitted.public_as.strictest(claim.public_as).name != NamePart::Whole
    }

    /// Whether less than the whole of any name may be told. For the many it costs a look at each claim.
    pub(super) fn may_narrow_names(&self, statements: &Statements) -> bool {
        self.public_as.name != NamePart::Whole
            || !self.child_by.is_empty()
            || statements
                .claims()
                .any(|(_, claim)| claim.public_as.name != NamePart::Whole)
            || statements.sources().any(|source| self.permits(source).narrows_names())
    }

    /// Narrows what a source permits of a claim to what may be told of this person.
    pub fn narrow(&self, permitted: &mut Permitted, source: SourceId, claim: &Claim) {
        if !self.public_as.is_whole() {
            permitted.public_as = permitted.public_as.strictest(self.public_as);
        }
        if !permitted.guardian && self.child_by.contains(&source) {
            permitted.public_as = permitted.public_as.strictest(AS_A_CHILD);
        }
        // The name of a relative is another's: how much of it is told is said of the claim alone.
        if let Value::Relative(relative) = &claim.value {
            permitted.public_as.name = NamePart::Whole;
            if !permitted.guardian
                && (self.screened.children.contains(&relative.person) || is_told_as_a_child(relative))
                && self.permits(source).testified().is_some()
            {
                permitted.public_as = permitted.public_as.strictest(AS_A_CHILD);
            }
        }
    }
}

/// How much of a record is told once it is parted from others that were judged to be of the same person: as little as of all of them
/// `together`, of whom an editor narrowed one, or one was told of as a child.
#[must_use]
pub fn kept_narrow(alone: &Person, together: &Person, permitted: &dyn Fn(SourceId) -> Permits) -> PublicAs {
    let narrowed = alone.editorial.public_as.strictest(together.editorial.public_as);
    let by_itself = child_by(&alone.statements, permitted);
    let mut by_all = child_by(&together.statements, permitted).into_iter();
    if by_all.any(|source| alone.statements.by(source).is_some() && !by_itself.contains(&source)) {
        narrowed.strictest(AS_A_CHILD)
    } else {
        narrowed
    }
}

/// The testimonies by which a person is told of as a child. Of lists and reports, and where nothing is told by which a child would be
/// known, nothing is worked out.
fn child_by(statements: &Statements, permitted: &dyn Fn(SourceId) -> Permits) -> Vec<SourceId> {
    let knows_by = |claim: &Claim| matches!(claim.value, Value::Name(_) | Value::File(_));
    let testimonies = statements.iter().filter_map(|(source, statement)| {
        let tells = statement.claims.iter().any(knows_by);
        let testified = tells.then(|| permitted(*source).testified()).flatten()?;
        Some((*source, testified.on, statement))
    });
    let testimonies: Vec<_> = testimonies.collect();
    if testimonies.is_empty() {
        return Vec::new();
    }
    let childhood = Childhood::of(statements);
    let of_a_child = testimonies.into_iter().filter(|(source, on, statement)| {
        let days = statement.claims.iter().flat_map(speaks_of);
        childhood.is_told_by(*source, days.chain(*on))
    });
    of_a_child.map(|(source, ..)| source).collect()
}

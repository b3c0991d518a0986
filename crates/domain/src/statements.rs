//! What the sources say of one record, source by source: of a person, a facility and an organisation alike.

use crate::claim::Claim;
use crate::claim_ref::ClaimRef;
use crate::disclosure::Disclosure;
use crate::id::{ClaimId, PersonId, SourceId};
use crate::listing::{Listing, Release, Spans};
use serde::{Deserialize, Serialize};

/// What one source says of one record.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Statement {
    /// The claims, in the order in which they were recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// Where a list names the record: in one row; in several where several records of one person are shown together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listings: Vec<Listing>,
}

impl Statement {
    /// The source makes a claim outside any list. Made again, it stands once; that can narrow who may see it, and never widens
    /// it: what was withdrawn stays so.
    pub fn make(&mut self, claim: &Claim) {
        match self.claims.iter_mut().find(|known| known.says_the_same(claim)) {
            Some(known) => known.make_again(claim),
            None => {
                let mut claim = claim.clone();
                claim.settle();
                self.claims.push(claim);
            }
        }
    }

    /// Whether making this claim again would change nothing.
    #[must_use]
    pub fn holds(&self, claim: &Claim) -> bool {
        self.claims
            .iter()
            .any(|known| known.says_the_same(claim) && known.stands_as(claim))
    }

    /// The list's release begins to assert a claim. Returns whether that is new.
    pub fn begin(&mut self, mut claim: Claim, release: Release, next: Option<Release>) -> bool {
        if let Some(known) = self.claims.iter_mut().find(|known| known.says_the_same(&claim)) {
            known.make_again(&claim);
            return known.listed.get_or_insert_default().begin(release, next);
        }
        claim.settle();
        claim.listed.get_or_insert_default().begin(release, next);
        self.claims.push(claim);
        true
    }

    /// A release says otherwise what these claims said: who may see the new value, and how much of it, is narrowed to what was so of the
    /// former one of the same property. Else the next release would tell in other words what a person narrowed.
    pub fn keep_as_narrow(&self, new: &mut Claim, ended: &[ClaimId], person: PersonId, source: SourceId) {
        if ended.is_empty() {
            return;
        }
        for former in &self.claims {
            if former.property == new.property && former.is_narrow() && ended.contains(&former.id(person, source)) {
                former.narrow(new);
            }
        }
    }

    /// The list's release does not assert these claims any more.
    pub fn end(
        &mut self,
        ended: &[ClaimId],
        person: PersonId,
        source: SourceId,
        release: Release,
        next: Option<Release>,
    ) {
        if ended.is_empty() {
            return;
        }
        for claim in &mut self.claims {
            if ended.contains(&claim.id(person, source))
                && let Some(listed) = &mut claim.listed
            {
                listed.end(release, next);
            }
        }
    }

    /// The list knows the record under the id of this row, whichever releases hold it.
    pub fn know_as(&mut self, row: &str) -> &mut Listing {
        if self.listings.is_empty() {
            self.listings.push(Listing {
                row: row.to_owned(),
                listed: Spans::default(),
            });
        }
        &mut self.listings[0]
    }

    /// The list's release holds the record in this row.
    pub fn list(&mut self, row: &str, release: Release, next: Option<Release>) {
        self.know_as(row).listed.begin(release, next);
    }

    /// The list's release does not hold the record, nor anything that the list said of it.
    pub fn delist(&mut self, release: Release, next: Option<Release>) {
        for listing in &mut self.listings {
            listing.listed.end(release, next);
        }
        for claim in &mut self.claims {
            if let Some(listed) = &mut claim.listed {
                listed.end(release, next);
            }
        }
    }

    /// Whether the source says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.listings.is_empty()
    }

    /// Whether the newest release of the list names the record, in one row at least.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.listings.iter().any(|listing| listing.listed.is_open())
    }

    /// Since which release a list that no longer names the record does not make a claim, if it is one of those that it made last.
    #[must_use]
    pub fn last_said_until(&self, claim: &Claim) -> Option<Release> {
        let ended = claim.listed.as_ref()?.as_slice().last()?.until?;
        let ends = |listing: &Listing| listing.listed.as_slice().last().and_then(|span| span.until) == Some(ended);
        let is_last = claim.withdrawn.is_none() && !self.is_listed() && self.listings.iter().any(ends);
        is_last.then_some(ended)
    }
}

/// What every source says of one record, in the order in which the sources first spoke of it; each source once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statements(Vec<(SourceId, Statement)>);

impl Statements {
    /// What each source says.
    pub fn iter(&self) -> std::slice::Iter<'_, (SourceId, Statement)> {
        self.0.iter()
    }

    /// What each source says, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&SourceId, &mut Statement)> {
        self.into_iter()
    }

    /// The sources that speak of the record.
    pub fn sources(&self) -> impl Iterator<Item = SourceId> {
        self.0.iter().map(|(source, _)| *source)
    }

    /// How many sources speak of the record.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no source speaks of the record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a source says.
    #[must_use]
    pub fn by(&self, source: SourceId) -> Option<&Statement> {
        self.0
            .iter()
            .find(|(known, _)| *known == source)
            .map(|(_, statement)| statement)
    }

    /// What a source says, made empty when it has not spoken yet.
    pub fn by_mut(&mut self, source: SourceId) -> &mut Statement {
        let at = self
            .0
            .iter()
            .position(|(known, _)| *known == source)
            .unwrap_or_else(|| {
                self.0.push((source, Statement::default()));
                self.0.len() - 1
            });
        &mut self.0[at].1
    }

    /// Keeps what those sources say that the condition holds for.
    pub fn retain(&mut self, keep: impl FnMut(&(SourceId, Statement)) -> bool) {
        self.0.retain(keep);
    }

    /// Every claim, with its source.
    pub fn claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        self.0
            .iter()
            .flat_map(|(source, statement)| statement.claims.iter().map(|claim| (*source, claim)))
    }

    /// Every claim that counts now: not withdrawn, still listed where it comes from a list.
    pub fn current_claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        self.claims().filter(|(_, claim)| claim.is_current())
    }

    /// Every claim that counts now, to be pointed at.
    pub fn current(&self) -> impl Iterator<Item = ClaimRef<'_>> {
        let all = self.claims().enumerate();
        all.filter(|(_, (_, claim))| claim.is_current())
            .map(|(nth, (source, claim))| ClaimRef::new(nth, source, claim))
    }

    /// What lists said of the record and say no more, to be pointed at.
    pub fn no_longer_said(&self) -> impl Iterator<Item = ClaimRef<'_>> {
        let ended =
            |claim: &Claim| claim.withdrawn.is_none() && claim.listed.as_ref().is_some_and(|spans| !spans.is_open());
        let all = self.claims().enumerate();
        all.filter(move |(_, (_, claim))| ended(claim))
            .map(|(nth, (source, claim))| ClaimRef::new(nth, source, claim))
    }

    /// What lists that no longer name the record said of it last, to be pointed at: kept, and no longer said.
    pub fn last_said(&self) -> impl Iterator<Item = ClaimRef<'_>> {
        let all = self.iter().flat_map(|(source, statement)| {
            let claims = statement.claims.iter();
            claims.map(move |claim| (*source, claim, statement.last_said_until(claim).is_some()))
        });
        all.enumerate()
            .filter(|(_, (.., is_last))| *is_last)
            .map(|(nth, (source, claim, _))| ClaimRef::new(nth, source, claim))
    }

    /// The claims of one property that count now.
    pub fn of<'a>(&'a self, property: &'a str) -> impl Iterator<Item = (SourceId, &'a Claim)> {
        self.current_claims()
            .filter(move |(_, claim)| claim.property == property)
    }

    /// The claim with this identity; `record` is the person whose claims these are.
    #[must_use]
    pub fn claim(&self, record: PersonId, id: ClaimId) -> Option<(SourceId, &Claim)> {
        self.claims().find(|(source, claim)| claim.id(record, *source) == id)
    }

    /// The claim with this identity that a source makes, to be changed.
    pub fn claim_mut(&mut self, record: PersonId, source: SourceId, id: ClaimId) -> Option<&mut Claim> {
        let (_, statement) = self.0.iter_mut().find(|(known, _)| *known == source)?;
        statement.claims.iter_mut().find(|claim| claim.id(record, source) == id)
    }

    /// Takes over what is said of another record that is judged to be the same. Both sets of claims are kept, and both rows of one
    /// list.
    pub fn join(&mut self, other: Self) {
        for (source, statement) in other.0 {
            let own = self.by_mut(source);
            own.claims.extend(statement.claims);
            own.listings.extend(statement.listings);
            own.listings.sort_by(|one, other| one.row.cmp(&other.row));
        }
    }

    /// Takes away sealed claims, which are opened one by one, and sources of which nothing is left then.
    pub fn leave_out_sealed(&mut self) {
        for (_, statement) in &mut self.0 {
            statement.claims.retain(|claim| claim.disclosure != Disclosure::Sealed);
        }
        self.0.retain(|(_, statement)| !statement.is_empty());
    }

    /// Takes away all that an erased source said.
    pub fn forget_source(&mut self, source: SourceId) {
        self.0.retain(|(known, _)| *known != source);
    }

    /// Takes away what names an erased person by record: a kinship, what the person says of others.
    pub fn forget_person(&mut self, person: PersonId) {
        for (_, statement) in &mut self.0 {
            statement
                .claims
                .retain(|claim| claim.persons().all(|named| named != person));
        }
    }
}

impl<'a> IntoIterator for &'a Statements {
    type Item = &'a (SourceId, Statement);
    type IntoIter = std::slice::Iter<'a, (SourceId, Statement)>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A source, and what it says, to be changed.
type Changeable = fn(&mut (SourceId, Statement)) -> (&SourceId, &mut Statement);

impl<'a> IntoIterator for &'a mut Statements {
    type Item = (&'a SourceId, &'a mut Statement);
    type IntoIter = std::iter::Map<std::slice::IterMut<'a, (SourceId, Statement)>, Changeable>;
    fn into_iter(self) -> Self::IntoIter {
        // Whose words they are stays as it is: each source is here once.
        self.0.iter_mut().map(|(source, statement)| (&*source, statement))
    }
}

impl IntoIterator for Statements {
    type Item = (SourceId, Statement);
    type IntoIter = std::vec::IntoIter<(SourceId, Statement)>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Text, Value};

    fn named(withdrawn: Option<&str>) -> Claim {
        Claim {
            withdrawn: withdrawn.map(str::to_owned),
            ..Claim::stated("name", Value::Name(Text::new("Ali Invented")))
        }
    }

    #[test]
    fn what_comes_withdrawn_stays_withdrawn_when_the_same_comes_again() {
        let mut said = Statement::default();
        said.make(&named(Some("misheard")));
        assert!(said.holds(&named(Some("misheard"))), "the same again changes nothing");
        said.make(&named(Some("misheard")));
        assert_eq!(said.claims, [named(Some("misheard"))]);
        assert!(said.holds(&named(None)), "made without a reason it is not made anew");
        said.make(&named(None));
        assert_eq!(said.claims, [named(Some("misheard"))]);
    }

    #[test]
    fn made_again_a_claim_stands_once_and_for_nobody_more() {
        let day = |text: &str| Some(text.parse().unwrap());
        let made = |disclosure, embargo| Claim {
            disclosure,
            embargo,
            ..named(None)
        };
        use Disclosure::{Public, Sealed, Team};
        let (soon, late) = (day("2030-01-01"), day("2040-01-01"));
        for (case, first, again, level, embargo) in [
            ("public twice", (Public, None), (Public, None), Public, None),
            ("narrowed", (Public, None), (Team, None), Team, None),
            ("not widened", (Team, None), (Public, None), Team, None),
            ("sealed", (Team, None), (Sealed, None), Sealed, None),
            ("not unsealed", (Sealed, None), (Public, None), Sealed, None),
            ("an embargo", (Public, None), (Public, soon), Team, soon),
            ("an embargo stays", (Public, soon), (Public, None), Team, soon),
            ("the later day holds", (Public, soon), (Public, late), Team, late),
            ("the later day stays", (Public, late), (Public, soon), Team, late),
            ("what is kept has no day", (Team, None), (Public, soon), Team, None),
            ("what is kept now has none", (Public, soon), (Team, None), Team, None),
            ("nor what is sealed", (Public, soon), (Sealed, None), Sealed, None),
        ] {
            let mut said = Statement::default();
            said.make(&made(first.0, first.1));
            said.make(&made(again.0, again.1));
            assert!(
                said.holds(&made(again.0, again.1)) && said.holds(&made(first.0, first.1)),
                "{case}"
            );
            let [claim] = &said.claims[..] else { panic!("{case}") };
            assert_eq!((claim.disclosure, claim.embargo), (level, embargo), "{case}");
        }
    }

    #[test]
    fn each_source_has_one_statement_in_the_order_in_which_they_first_spoke() {
        let (one, other) = (SourceId([1; 16]), SourceId([2; 16]));
        let mut statements = Statements::default();
        for source in [other, one, other] {
            statements.by_mut(source).claims.push(named(None));
        }
        assert_eq!(statements.sources().collect::<Vec<_>>(), [other, one]);
        assert_eq!(statements.by(other).map(|said| said.claims.len()), Some(2));
        let told: Vec<ClaimRef<'_>> = statements.current().collect();
        assert!(
            told.is_sorted() && told[0] != told[1],
            "claims that say the same are still two"
        );
        statements.forget_source(other);
        assert_eq!(statements.sources().collect::<Vec<_>>(), [one]);
    }
}

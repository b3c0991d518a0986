//! Undoing what was decided of a claim.

use super::super::refusal::Refusal;
use super::{Back, Taken};
use crate::change::Change;
use crate::disclosure::Disclosure;

impl Taken<'_> {
    pub(super) fn withdrawn(&self, change: &Change) -> Result<Back, Refusal> {
        let Change::ClaimWithdrawn {
            person,
            source,
            claim,
            why,
            replaced_by,
            others,
        } = change
        else {
            return Err(self.never(change));
        };
        let (_, is) = self.claim(*claim)?;
        let stands = is.withdrawn.as_ref() == Some(why) && is.replaced_by == *replaced_by;
        self.holds(stands, "the claim")?;
        let mut restored = vec![Change::ClaimRestored {
            person: *person,
            source: *source,
            claim: *claim,
            why: self.why.to_owned(),
            others: others.clone(),
        }];
        let mut widens = is.disclosure == Disclosure::Public;
        // What came in another spelling since was withdrawn with it, and comes back with it.
        for again in self
            .now
            .statements
            .by(*source)
            .into_iter()
            .flat_map(|said| &said.claims)
        {
            let id = again.id(*person, *source);
            let with_it = again.withdrawn == is.withdrawn && again.replaced_by == is.replaced_by;
            let came_since = self.before.claim(id).is_none();
            if id != *claim && came_since && with_it && again.means_the_same(is) {
                widens |= again.disclosure == Disclosure::Public;
                restored.push(Change::ClaimRestored {
                    person: *person,
                    source: *source,
                    claim: id,
                    why: self.why.to_owned(),
                    others: again.persons().collect(),
                });
            }
        }
        Ok((restored, widens))
    }

    pub(super) fn restored(&self, change: &Change) -> Result<Back, Refusal> {
        let Change::ClaimRestored {
            person,
            source,
            claim,
            others,
            ..
        } = change
        else {
            return Err(self.never(change));
        };
        let (was, is) = self.claim(*claim)?;
        self.holds(is.withdrawn.is_none(), "the claim")?;
        let withdrawn = Change::ClaimWithdrawn {
            person: *person,
            source: *source,
            claim: *claim,
            why: self.why.to_owned(),
            replaced_by: was.replaced_by,
            others: others.clone(),
        };
        Ok((vec![withdrawn], false))
    }

    /// How much of a claim or a person is public.
    pub(super) fn public_as(&self, change: &Change) -> Result<Back, Refusal> {
        match change {
            Change::ClaimPublicAsSet {
                person,
                source,
                claim,
                public_as,
                others,
            } => {
                let (was, is) = self.claim(*claim)?;
                self.holds(is.public_as == *public_as, "how much of the claim is public")?;
                let former = Change::ClaimPublicAsSet {
                    person: *person,
                    source: *source,
                    claim: *claim,
                    public_as: was.public_as,
                    others: others.clone(),
                };
                Ok((vec![former], was.public_as.is_wider_than(&is.public_as)))
            }
            Change::PersonPublicAsSet { person, public_as } => {
                let (before, now) = (self.before.editorial.public_as, self.now.editorial.public_as);
                self.holds(now == *public_as, "how much of the person is public")?;
                let former = Change::PersonPublicAsSet {
                    person: *person,
                    public_as: before,
                };
                Ok((vec![former], before.is_wider_than(public_as)))
            }
            other => Err(self.never(other)),
        }
    }
}

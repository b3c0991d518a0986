//! A person: all that is claimed of one individual, source by source.

use crate::claim::{Claim, Speaker};
use crate::disclosure::Disclosure;
use crate::id::{ClaimId, JudgementId, PersonId, SourceId};
use crate::judgement::{Judgement, Verdict};
use crate::public_as::PublicAs;
use crate::redaction::{Screened, Whom};
use crate::statements::{Statement, Statements};
use crate::summary::Summary;
use crate::value::Text;
use serde::{Deserialize, Serialize};

/// What the editors, not the sources, say of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Editorial {
    /// Summaries, one a language; they stand beside the claims, never instead of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summaries: Vec<Summary>,
    /// What the person is called where no name is recorded ("A younger brother of …").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Judgements that stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub judgements: Vec<Judgement>,
    /// Whether the whole person is withheld from the public, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld: Option<String>,
    /// How much of what is told of the person the public is told, where it is not all.
    #[serde(default, skip_serializing_if = "PublicAs::is_whole")]
    pub public_as: PublicAs,
}

impl Editorial {
    /// Undoes a judgement. Says whether it stood.
    pub fn undo(&mut self, judgement: JudgementId) -> bool {
        let before = self.judgements.len();
        self.judgements.retain(|kept| kept.id != judgement);
        self.judgements.len() < before
    }
}

/// All that is recorded of one individual.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// The record.
    pub id: PersonId,
    /// The other records that were taken over, as judged to be of the same person.
    pub also: Vec<PersonId>,
    /// What each source says.
    pub statements: Statements,
    /// What the editors say.
    pub editorial: Editorial,
    /// What the leak check came to for its texts; nothing in what the public is told, which is what is left.
    pub screened: Screened,
}

impl Person {
    /// A person of whom nothing is recorded yet.
    #[must_use]
    pub fn new(id: PersonId) -> Self {
        Self { id, ..Self::default() }
    }

    /// Of whom its claims speak.
    #[must_use]
    pub fn whom(&self) -> Whom<'_> {
        Whom::of(self.id, &self.also)
    }

    /// What a source says, made empty when it has not spoken yet.
    pub fn statement_mut(&mut self, source: SourceId) -> &mut Statement {
        self.statements.by_mut(source)
    }

    /// Takes over all that is recorded of another record that is judged to be of the same person. Both sets of claims
    /// are kept; what only one can have, the first keeps.
    pub fn join(&mut self, mut other: Self) {
        let shown = self.id;
        other.name_accounts(shown, &self.statements, shown);
        self.name_accounts(shown, &other.statements, other.id);
        other.speak_as(self.id);
        self.also.push(other.id);
        self.also.append(&mut other.also);
        self.statements.join(other.statements);
        self.screened.join(other.screened);
        let (own, editorial) = (&mut self.editorial, other.editorial);
        for summary in editorial.summaries {
            if own.summaries.iter().all(|known| known.lang != summary.lang) {
                own.summaries.push(summary);
            }
        }
        own.description = own.description.take().or(editorial.description);
        own.judgements.extend(editorial.judgements);
        // Whoever of them is to be withheld, is.
        own.withheld = own.withheld.take().or(editorial.withheld);
        own.public_as = own.public_as.strictest(editorial.public_as);
    }

    /// Two claims that are judged together may stand on two records of one person: a judgement on this one points at those of the
    /// other by the identity that they have there, and once both are shown together by the one that they have here.
    fn name_accounts(&mut self, shown: PersonId, of_other: &Statements, other: PersonId) {
        for judgement in &mut self.editorial.judgements {
            if let Verdict::OneAct(one, two)
            | Verdict::NotOneAct(one, two)
            | Verdict::Corroborates(one, two)
            | Verdict::Disputes(one, two) = &mut judgement.verdict
            {
                for claim in [one, two] {
                    if let Some((source, found)) = of_other.claim(other, *claim) {
                        *claim = found.id(shown, source);
                    }
                }
            }
        }
    }

    /// Judgements of claims point at them as claims of another record, under which the person is shown: a claim's identity
    /// names its record.
    fn speak_as(&mut self, shown: PersonId) {
        if self.editorial.judgements.is_empty() || shown == self.id {
            return;
        }
        let (statements, id) = (&self.statements, self.id);
        let as_shown = |claim: &mut ClaimId| {
            if let Some((source, found)) = statements.claim(id, *claim) {
                *claim = found.id(shown, source);
            }
        };
        for judgement in &mut self.editorial.judgements {
            match &mut judgement.verdict {
                Verdict::Prefers(claim) => as_shown(claim),
                Verdict::Corroborates(one, other)
                | Verdict::Disputes(one, other)
                | Verdict::OneAct(one, other)
                | Verdict::NotOneAct(one, other) => {
                    as_shown(one);
                    as_shown(other);
                }
                _ => {}
            }
        }
    }

    /// The other records that an editor judged to be of the same person.
    pub fn judged_same(&self) -> impl Iterator<Item = PersonId> {
        self.editorial
            .judgements
            .iter()
            .filter_map(|judgement| match judgement.verdict {
                Verdict::Same(other) => Some(other),
                _ => None,
            })
    }

    /// Every claim, with its source.
    pub fn claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        self.statements.claims()
    }

    /// Every claim that counts now: not withdrawn, still listed where it comes from a list.
    pub fn current_claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        self.statements.current_claims()
    }

    /// The claims of one property that count now.
    pub fn of<'a>(&'a self, property: &'a str) -> impl Iterator<Item = (SourceId, &'a Claim)> {
        self.statements.of(property)
    }

    /// The claim with this identity.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<(SourceId, &Claim)> {
        self.statements.claim(self.id, id)
    }

    /// What the team sees: everything but sealed claims, which are opened one by one, and judgements that speak of them. The
    /// public's form is made by [`crate::redaction`].
    #[must_use]
    pub fn for_the_team(mut self) -> Self {
        self.statements.leave_out_sealed();
        self.screened = Screened::default();
        let mut judgements = std::mem::take(&mut self.editorial.judgements);
        judgements.retain(|judgement| self.may_keep(&judgement.verdict));
        self.editorial.judgements = judgements;
        self
    }

    /// Whether a judgement speaks only of what is here.
    fn may_keep(&self, verdict: &Verdict) -> bool {
        let here = |id: &ClaimId| self.claim(*id).is_some();
        match verdict {
            Verdict::Same(_) | Verdict::NotTheSame(_) | Verdict::Undecided(_) => true,
            Verdict::Prefers(claim) => here(claim),
            Verdict::Corroborates(a, b)
            | Verdict::Disputes(a, b)
            | Verdict::OneAct(a, b)
            | Verdict::NotOneAct(a, b) => here(a) && here(b),
            Verdict::Tier { source, .. } => self.statements.by(*source).is_some(),
        }
    }

    /// The credibility tier of an account: what this speaker says in this source.
    #[must_use]
    pub fn tier(&self, of: SourceId, by: Option<&Speaker>) -> Option<&str> {
        let called = by.and_then(|by| by.name.as_deref());
        let numbered = by.and_then(|by| by.number);
        self.editorial
            .judgements
            .iter()
            .rev()
            .find_map(|judgement| match &judgement.verdict {
                Verdict::Tier {
                    source,
                    speaker,
                    number,
                    tier,
                } if *source == of && speaker.as_deref() == called && *number == numbered => Some(tier.as_str()),
                _ => None,
            })
    }

    /// The strictest level among its claims, for those who must know that more is held than they see.
    #[must_use]
    pub fn strictest(&self) -> Disclosure {
        self.claims()
            .map(|(_, claim)| claim.disclosure)
            .max()
            .unwrap_or(Disclosure::Public)
    }

    /// The name by which the person is called first: the first current claim of `name`, by preference one that an
    /// editor prefers; else the description where no name is recorded.
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        let preferred = self
            .editorial
            .judgements
            .iter()
            .rev()
            .find_map(|judgement| match judgement.verdict {
                Verdict::Prefers(claim) => self
                    .claim(claim)
                    .filter(|(_, claim)| claim.property == "name" && claim.is_current() && !claim.is_denied())
                    .and_then(|(_, claim)| claim.value.words()),
                _ => None,
            });
        preferred
            .or_else(|| {
                let mut current = self.of("name").filter(|(_, claim)| !claim.is_denied());
                current.find_map(|(_, claim)| claim.value.words())
            })
            .or_else(|| {
                self.claims()
                    .filter(|(_, claim)| claim.property == "name" && !claim.is_denied())
                    .find_map(|(_, claim)| claim.value.words())
            })
            .or(self.editorial.description.as_deref())
    }

    /// Every name in every script, each once, the first one first; those of earlier releases too. What somebody denies is none.
    #[must_use]
    pub fn names(&self) -> Vec<&Text> {
        let mut names: Vec<&Text> = Vec::new();
        let given = |claim: &Claim| claim.withdrawn.is_none() && !claim.is_denied();
        for (_, claim) in self.claims().filter(|(_, claim)| given(claim)) {
            if let crate::value::Value::Name(name) = &claim.value
                && !names.iter().any(|known| known.text == name.text)
            {
                names.push(name);
            }
        }
        names
    }
}

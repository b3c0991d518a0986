//! History: what was recorded when. The only code that reads a person's entries again for a reader, and it gives each
//! audience no more than that audience's page shows today.

use crate::error::RegistryError;
use crate::read::HistoryLine;
use crate::read::happened::Happened;
use crate::read::register::View;
use crate::wire::{self, Content};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_domain::listing::Release;
use guwah_domain::person::Person;
use guwah_domain::redaction::Permits;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::vague_date::Day;
use guwah_domain::value::Value;
use guwah_ledger::{Ledger, Opened, Position};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::str::FromStr;

/// Whom the public is told of in place of the name of whoever recorded something.
pub const EDITOR: &str = "editor";

/// A moment of recording: what stood in the register by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// The end of a day, UTC.
    EndOf(Day),
    /// An instant, RFC 3339, UTC.
    Instant(String),
    /// Up to and with the entry at this position.
    Position(u64),
}

/// A text that names no moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a moment: a day (2026-11-22), an instant (2026-11-22T10:00:00Z) or a position in the ledger would be accepted"
)]
pub struct NotAMoment;

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let text = text.trim();
        if let Ok(position) = text.parse() {
            return Ok(Self::Position(position));
        }
        if let Ok(day) = text.parse::<Day>()
            && text.len() == 10
        {
            return Ok(Self::EndOf(day));
        }
        let instant: jiff::Timestamp = text.parse().map_err(|_| NotAMoment)?;
        Ok(Self::Instant(instant.to_string()))
    }
}

impl Moment {
    /// Whether an entry was recorded by this moment.
    fn covers(&self, position: u64, at: &str) -> bool {
        match self {
            Self::Position(last) => position <= *last,
            Self::EndOf(day) => at.get(..10).is_some_and(|recorded| *recorded <= *day.to_string()),
            Self::Instant(instant) => match (at.parse::<jiff::Timestamp>(), instant.parse::<jiff::Timestamp>()) {
                (Ok(at), Ok(instant)) => at <= instant,
                _ => false,
            },
        }
    }
}

/// What an entry says; none when it was erased.
pub(crate) fn content_at(ledger: &Ledger, position: u64) -> Result<Option<Content>, RegistryError> {
    let entry = ledger
        .store()
        .entry(Position(position))
        .map_err(guwah_ledger::LedgerError::from)?;
    let Some(entry) = entry else {
        return Err(RegistryError::Unreadable {
            position,
            reason: "the ledger ends before it".into(),
        });
    };
    match ledger.open_entry(&entry)? {
        Opened::Content(bytes) => wire::decode(position, &bytes).map(Some),
        Opened::Erased { .. } => Ok(None),
    }
}

/// A person as recorded by a moment, sealed claims left out; none when nothing was recorded of them by then.
pub(crate) fn person_as_of(
    ledger: &Ledger,
    positions: &[u64],
    id: PersonId,
    moment: &Moment,
) -> Result<Option<Person>, RegistryError> {
    let mut person = Person::new(id);
    let mut any = false;
    for position in positions {
        let Some(content) = content_at(ledger, *position)? else {
            continue;
        };
        if !moment.covers(*position, &content.at) {
            continue;
        }
        for change in &content.changes {
            any |= change.person() == Some(id);
            person.apply(change);
        }
    }
    Ok(any.then_some(person))
}

/// The records that were ever judged, by a moment, to be of one person with this one: its entries name them, whoever's page the
/// judgement stands on.
pub(crate) fn judged_with(
    ledger: &Ledger,
    positions: &[u64],
    id: PersonId,
    moment: &Moment,
) -> Result<Vec<PersonId>, RegistryError> {
    let mut others = Vec::new();
    for position in positions {
        let Some(content) = content_at(ledger, *position)?.filter(|content| moment.covers(*position, &content.at))
        else {
            continue;
        };
        for change in &content.changes {
            if let Change::Judged { person, judgement, .. } = change
                && let Verdict::Same(other) = judgement.verdict
                && [*person, other].contains(&id)
            {
                others.push(if *person == id { other } else { *person });
            }
        }
    }
    Ok(others)
}

/// Takes out of an earlier state whatever the audience may not see today: what was withheld, withdrawn or erased since
/// is in no earlier view either, and nor is what editors have written otherwise since. Of a claim today's words stand, since
/// its identity does not cover all of them; only which releases asserted it is as it was then.
pub(crate) fn limit_to(earlier: Person, today: &Person) -> Person {
    let seen: HashMap<ClaimId, &Claim> = today
        .claims()
        .map(|(source, claim)| (claim.id(today.id, source), claim))
        .collect();
    let mut limited = earlier;
    let id = limited.id;
    let is_name = |claim: &Claim| matches!(claim.value, Value::Name(_));
    let named_by: Vec<SourceId> = limited
        .claims()
        .filter(|(_, claim)| is_name(claim))
        .map(|(source, _)| source)
        .collect();
    for (source, statement) in &mut limited.statements {
        let then = std::mem::take(&mut statement.claims).into_iter();
        let still = then.filter_map(|then| {
            let now = seen.get(&then.id(id, *source))?;
            Some(Claim {
                listed: then.listed,
                ..(*now).clone()
            })
        });
        statement.claims = still.collect();
    }
    limited.statements.retain(|(_, statement)| !statement.claims.is_empty());
    // Of a name that was narrowed since, what is told today: it was recorded then.
    if !limited.statements.is_empty() && limited.names().is_empty() {
        let told_today = today.claims().filter(|(_, claim)| is_name(claim));
        for (source, claim) in told_today.filter(|(source, _)| named_by.contains(source)) {
            limited.statement_mut(source).claims.push(claim.clone());
        }
    }
    let (then, now) = (&mut limited.editorial, &today.editorial);
    // Those of today, which say no more of what they are drawn from than the audience is told.
    let still = now.summaries.iter();
    let still = still.filter(|now| then.summaries.iter().any(|then| then.says(&now.words())));
    then.summaries = still.cloned().collect();
    if then.description != now.description {
        then.description = None;
    }
    then.judgements.retain(|judgement| now.judgements.contains(judgement));
    limited
}

/// Takes out of an earlier state what was sealed since: nothing else that was recorded is ever gone from what the team sees.
pub(crate) fn leave_out_sealed_since(mut earlier: Person, today: &Person) -> Person {
    let seen: HashSet<ClaimId> = today
        .claims()
        .map(|(source, claim)| claim.id(today.id, source))
        .collect();
    let id = earlier.id;
    for (source, statement) in &mut earlier.statements {
        let source = *source;
        statement.claims.retain(|then| seen.contains(&then.id(id, source)));
    }
    earlier.for_the_team()
}

/// By which identities an audience knows claims.
pub trait KnownAs {
    /// Of each claim of a whole person of which something is shown: its identity as recorded, and the one under which it is shown.
    fn known_as(whole: Person, permitted: &dyn Fn(SourceId) -> Permits) -> HashMap<ClaimId, ClaimId>;
}

/// Those claims of a record, by their identities as recorded there, of which the audience is shown something; `whole` is the person of
/// which the record is one, `today` what is seen of that person, under the record. What is shown once however often it changed is one claim, the first.
pub(crate) fn shown<V: View>(
    whole: &Person,
    today: &Person,
    permitted: &dyn Fn(SourceId) -> Permits,
) -> HashSet<ClaimId> {
    let known = V::known_as(whole.clone(), permitted);
    let seen = today.claims().map(|(source, claim)| claim.id(whole.id, source));
    let mut once: HashSet<ClaimId> = seen.collect();
    let claims = whole.claims();
    let shown = claims.filter(|(source, claim)| {
        let known = known.get(&claim.id(whole.id, *source));
        known.is_some_and(|known| once.remove(known))
    });
    shown.map(|(source, claim)| claim.id(today.id, source)).collect()
}

/// The lines of a person's history, oldest first, as an audience is told them; `today`, `here` and `sources` are what it sees now.
pub(crate) fn lines<V: View>(
    ledger: &Ledger,
    positions: &[u64],
    today: &Person,
    here: HashSet<ClaimId>,
    sources: &BTreeMap<SourceId, SourceWithConsent>,
) -> Result<Vec<HistoryLine>, RegistryError> {
    let told = Told { today, here, sources };
    let mut lines = Vec::new();
    for position in positions {
        let Some(content) = content_at(ledger, *position)? else {
            continue;
        };
        let what: Vec<Happened> = content
            .changes
            .iter()
            .filter(|change| change.person() == Some(today.id))
            .filter_map(|change| V::happened(change, &told))
            .collect();
        if what.is_empty() {
            continue;
        }
        lines.push(V::line(HistoryLine {
            position: *position,
            at: content.at,
            actor: content.by,
            why: content.why,
            what,
        }));
    }
    Ok(lines)
}

/// What an audience sees of a person now: what a change did is told as far as it speaks of that.
pub struct Told<'a> {
    /// The person.
    pub(super) today: &'a Person,
    /// The claims, by their identities as recorded.
    pub(super) here: HashSet<ClaimId>,
    /// The sources of those claims.
    pub(super) sources: &'a BTreeMap<SourceId, SourceWithConsent>,
}

impl Told<'_> {
    /// The short title of a source; none where the audience does not see it.
    pub(super) fn name(&self, source: SourceId) -> Option<String> {
        self.sources.get(&source).map(|source| source.short().to_owned())
    }

    /// A list that the audience sees no longer lists the person.
    pub(super) fn delisted(&self, dataset: SourceId, release: Release) -> Option<Happened> {
        let by = self.name(dataset);
        by.is_some().then_some(Happened::NoLongerListed { by, release })
    }

    /// How many claims began and ended of which the audience sees something; none when no claim did, or the change is of another kind.
    pub(super) fn of_claims(&self, change: &Change) -> Option<Happened> {
        let (source, begun, ended, release) = match change {
            Change::ClaimsMade { source, claims, .. } => (*source, claims, &[][..], None),
            Change::RowAsserted {
                dataset,
                release,
                begun,
                ended,
                ..
            } => (*dataset, begun, ended.as_slice(), Some(*release)),
            _ => return None,
        };
        let begun = begun
            .iter()
            .filter(|claim| self.here.contains(&claim.id(self.today.id, source)));
        let ended = ended.iter().filter(|id| self.here.contains(id));
        let (begun, ended) = (begun.count(), ended.count());
        (begun + ended > 0).then(|| Happened::Claims {
            begun,
            ended,
            by: self.name(source),
            release,
        })
    }
}

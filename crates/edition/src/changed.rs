//! What an edition tells of a person that the one before did not: by the short identities of the claims that it held.

use guwah_domain::edition_change::{EditionChange, Topic};
use guwah_domain::id::SourceId;
use guwah_domain::statements::Statement;
use guwah_registry::readers::PersonRecord;
use std::collections::BTreeSet;

/// The bits of a topic.
const TOPIC: u64 = 0x7fff;

/// A claim as the register remembers it of its last edition: enough to tell it from the others of one person; below that, fifteen bits
/// for what it is about; and, in the last bit, whether its list still said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShortClaim(pub(crate) u64);

impl ShortClaim {
    /// Whether both are of one claim, whatever its list says by now.
    fn is(self, other: Self) -> bool {
        self.0 >> 1 == other.0 >> 1
    }

    /// Whether its list still said it.
    fn is_current(self) -> bool {
        self.0 & 1 == 1
    }

    /// What it is about, by [`Topic::code`].
    fn topic(self) -> u16 {
        u16::try_from((self.0 >> 1) & TOPIC).unwrap_or(0)
    }
}

/// The claims of a person, in their order.
pub(crate) fn short_claims(record: &PersonRecord) -> Box<[ShortClaim]> {
    let claims = record.person.claims();
    claims
        .map(|(source, claim)| {
            let mut first = [0; 8];
            first.copy_from_slice(&claim.id(record.id, source).0[..8]);
            let topic = u64::from(Topic::of(claim).code());
            ShortClaim(u64::from_be_bytes(first) & !(TOPIC << 1 | 1) | topic << 1 | u64::from(claim.is_current()))
        })
        .collect()
}

/// Whether a claim was told before.
pub(crate) fn was_told(before: &[ShortClaim], claim: ShortClaim) -> bool {
    before.iter().any(|known| known.is(claim))
}

/// What is told of a person otherwise than when these claims were; since which edition is not said.
pub(crate) fn change(record: &PersonRecord, before: &[ShortClaim]) -> EditionChange {
    let mut change = EditionChange::default();
    let now = short_claims(record);
    if *now == *before {
        return change;
    }
    let (mut told, mut ended) = (BTreeSet::new(), BTreeSet::new());
    let mut at = 0;
    for (source, statement) in &record.person.statements {
        let short = &now[at..at + statement.claims.len()];
        at += statement.claims.len();
        let known = |claim: ShortClaim| before.iter().find(|known| known.is(claim)).copied();
        let was: Vec<_> = short.iter().map(|claim| known(*claim)).collect();
        match listing_change(*source, statement, &was) {
            Some(ListingChange::NoLonger(list)) => {
                change.no_longer_listed.push(list);
                continue;
            }
            Some(ListingChange::Again(list)) => {
                change.listed_again.push(list);
                continue;
            }
            None => {}
        }
        for ((claim, short), was) in statement.claims.iter().zip(short).zip(was) {
            match (was.is_some_and(ShortClaim::is_current), short.is_current()) {
                (false, true) => told.insert(Topic::of(claim)),
                (true, false) => ended.insert(Topic::of(claim)),
                // What a list had said and no longer says is told for the first time, when both lie between two editions.
                (false, false) if was.is_none() => told.insert(Topic::of(claim)),
                _ => false,
            };
        }
    }
    let gone = before
        .iter()
        .filter(|claim| claim.is_current() && !was_told(&now, **claim));
    let codes: BTreeSet<u16> = gone.map(|claim| claim.topic()).collect();
    if !codes.is_empty() {
        change.gone = Topic::known().filter(|topic| codes.contains(&topic.code())).collect();
    }
    (change.told, change.ended) = (told.into_iter().collect(), ended.into_iter().collect());
    change
}

enum ListingChange {
    NoLonger((SourceId, guwah_domain::listing::Release)),
    Again((SourceId, guwah_domain::listing::Release)),
}

/// Whether a list stopped to name the person, or began again.
fn listing_change(source: SourceId, statement: &Statement, was: &[Option<ShortClaim>]) -> Option<ListingChange> {
    let last = |until: bool| {
        let last = statement
            .listings
            .iter()
            .filter_map(|listing| listing.listed.as_slice().last());
        last.filter(move |span| span.until.is_some() == until)
    };
    let was_listed = was.iter().flatten().any(|claim| claim.is_current());
    let Some(from) = last(false).map(|span| span.from).min() else {
        let until = last(true).filter_map(|span| span.until).max()?;
        return was_listed.then_some(ListingChange::NoLonger((source, until)));
    };
    let was_told = was.iter().any(Option::is_some);
    (was_told && !was_listed).then_some(ListingChange::Again((source, from)))
}

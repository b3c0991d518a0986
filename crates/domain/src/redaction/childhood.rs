//! Children: what testimonies tell of somebody who was under 18 on the day of which they speak, or who died under 18, is told
//! without the full name and without photos, unless a guardian agreed. Published sources and lists are excepted.

use super::child_words::{OF_AGE, calls_a_child, is_of_a_child, is_said_of_a_child, tells_of_a_child};
use crate::claim::Claim;
use crate::id::SourceId;
use crate::public_as::{NamePart, PhotoPart, PublicAs};
use crate::statements::Statements;
use crate::status::{custody_after, is_death};
use crate::vague_date::{Day, VagueDate};
use crate::value::{Relative, Value};

/// How a child is told of in a testimony.
pub(super) const AS_A_CHILD: PublicAs = PublicAs {
    name: NamePart::Initials,
    photo: PhotoPart::Nothing,
    ..PublicAs::WHOLE
};

/// When somebody was a child, as far as anybody tells; of accounts that differ, the one by which they were one longer.
#[derive(Debug, Default)]
pub(super) struct Childhood {
    /// The last day on which they were a child, by each account of their birth.
    until: Vec<Day>,
    /// Whether they died as a child.
    for_ever: bool,
    /// Sources that call them a child by an age without a day.
    told_by: Vec<SourceId>,
    /// Sources that call them a child in words, with the days of which they do. That another account makes them of age changes nothing:
    /// no file and no join may tell more.
    called_by: Vec<(SourceId, Vec<Day>)>,
}

impl Childhood {
    /// What is told of a person's birth, ages and death.
    pub(super) fn of(statements: &Statements) -> Self {
        let mut childhood = Self::default();
        let mut deaths = Vec::new();
        let mut by_accounts = Vec::new();
        // What was withdrawn narrows as before: only what stands in its place, or a guardian's word, tells more.
        for (source, claim) in statements.claims().filter(|(_, claim)| claim.replaced_by.is_none()) {
            if calls_a_child(claim) {
                childhood.called_by.push((source, speaks_of(claim).collect()));
            }
            if tells_of_a_child(claim) {
                by_accounts.push((source, speaks_of(claim).collect()));
            }
            match &claim.value {
                Value::Date(born) if claim.property == "born" => childhood.born(born),
                Value::Date(died) if claim.property == "died" => deaths.extend(died.earliest()),
                Value::IdentityNumber(number) => number.born().iter().for_each(|born| childhood.born(born)),
                Value::Act(act) if custody_after(act).is_some_and(is_death) => {
                    deaths.extend(act.when.as_ref().and_then(VagueDate::earliest))
                }
                Value::Age(age) => match born_by_age(claim) {
                    Some(born) => childhood.born(&born),
                    None if is_of_a_child(age) => childhood.told_by.push(source),
                    None => {}
                },
                _ => {}
            }
        }
        // Of one whose birth is known an account may tell of long ago.
        if childhood.until.is_empty() {
            childhood.called_by.extend(by_accounts);
        }
        childhood.for_ever = deaths.iter().any(|died| childhood.lasted_until(*died));
        childhood
    }

    /// Whether a source speaks of a child where it speaks of these days.
    pub(super) fn is_told_by(&self, source: SourceId, speaks_of: impl Iterator<Item = Day>) -> bool {
        if self.for_ever || self.told_by.contains(&source) {
            return true;
        }
        let first = speaks_of.min();
        if first.is_some_and(|day| self.lasted_until(day)) {
            return true;
        }
        let called = |(by, days): &(SourceId, Vec<Day>)| {
            *by == source || first.is_some_and(|first| days.iter().any(|day| first <= *day))
        };
        self.called_by.iter().any(called)
    }

    fn lasted_until(&self, day: Day) -> bool {
        self.until.iter().any(|until| day <= *until)
    }

    /// Of a vague birth the latest day that it can mean is believed: they may have been a child so long.
    fn born(&mut self, born: &VagueDate) {
        let latest = born.latest().or(born.earliest());
        let of_age = latest.and_then(|born| {
            born.checked_add(jiff::Span::new().years(i16::try_from(OF_AGE).unwrap_or(i16::MAX)))
                .ok()
        });
        self.until.extend(of_age.and_then(|day| day.yesterday().ok()));
    }
}

/// Whether a relative is told of as a child by what is said of them there: an age under 18.
pub(super) fn is_told_as_a_child(relative: &Relative) -> bool {
    let mut texts = relative
        .note
        .iter()
        .chain(&relative.name)
        .chain(&relative.relation.words);
    texts.any(|text| is_said_of_a_child(text))
}

/// Whether somebody, of whom all this is recorded, was a child on the days of which a claim of a testimony speaks.
#[must_use]
pub fn was_a_child(recorded: &Statements, source: SourceId, told_on: Option<Day>, claim: &Claim) -> bool {
    Childhood::of(recorded).is_told_by(source, speaks_of(claim).chain(told_on))
}

/// The birth by an age, which is true of the day that it names, else of the day on which it was said or first listed.
fn born_by_age(claim: &Claim) -> Option<VagueDate> {
    claim.born_by_age().or_else(|| match (&claim.value, &claim.said_on) {
        (Value::Age(age), Some(said_on)) => {
            let mut age = age.clone();
            age.on = Some(said_on.clone());
            age.born()
        }
        _ => None,
    })
}

/// The days of which a claim speaks: on which it was said, and on which what it tells happened.
pub(super) fn speaks_of(claim: &Claim) -> impl Iterator<Item = Day> {
    let told_of = match &claim.value {
        Value::Act(act) => act.when.as_ref(),
        Value::Age(age) => age.on.as_ref(),
        _ => None,
    };
    claim.said_on.iter().chain(told_of).filter_map(VagueDate::earliest)
}

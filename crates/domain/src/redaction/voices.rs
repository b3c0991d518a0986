//! The unnamed speakers of one record, told apart by numbers before their names go: two stay two, and one who speaks in several
//! sources stays one.

use crate::claim::{Claim, Speaker};
use crate::claim_ref::VoiceKey;
use crate::id::{PersonId, SourceId};

/// Whose voice a number stands for.
#[derive(PartialEq, Eq)]
enum Voice {
    Record(PersonId),
    Numbered(u16),
    Named(SourceId, String),
    Related(SourceId, String),
    Source(SourceId),
}

/// The numbers that are given, in the order in which the public is told of the speakers: they tell nothing of how many others
/// there are.
#[derive(Default)]
pub(super) struct Voices {
    numbered: Vec<Voice>,
    /// By which name a speaker of a source had a number, for judgements over what that speaker says.
    names: Vec<(SourceId, String, u16)>,
}

impl Voices {
    /// Puts the number of who spoke, before redaction, in place of what it left out of a claim.
    pub(super) fn number(&mut self, source: SourceId, whole: Option<&Speaker>, told: &mut Claim) {
        let Some(by) = whole else { return };
        if told.by.as_ref().is_some_and(|told| told == by) && by.number.is_none() {
            return;
        }
        let number = self.of(source, by);
        told.by.get_or_insert_default().number = Some(number);
        if let Some(name) = &by.name
            && self.by_name(source, name).is_none()
        {
            self.names.push((source, name.clone(), number));
        }
    }

    /// The number of a speaker whom a source named; none where the public is told no word of them, or the name.
    pub(super) fn by_name(&self, source: SourceId, name: &str) -> Option<u16> {
        let mut names = self.names.iter();
        names.find_map(|(of, known, number)| (*of == source && known == name).then_some(*number))
    }

    fn of(&mut self, source: SourceId, by: &Speaker) -> u16 {
        let voice = match VoiceKey::of(source, Some(by)) {
            VoiceKey::Record(person) => Voice::Record(person),
            VoiceKey::Numbered(number) => Voice::Numbered(number),
            VoiceKey::Named(source, name) => Voice::Named(source, name.to_owned()),
            VoiceKey::Related(source, relation) => Voice::Related(source, relation.to_owned()),
            VoiceKey::Source(source) => Voice::Source(source),
        };
        let at = self.numbered.iter().position(|known| *known == voice);
        let at = at.unwrap_or_else(|| {
            self.numbered.push(voice);
            self.numbered.len() - 1
        });
        u16::try_from(at + 1).unwrap_or(u16::MAX)
    }
}

//! What is told of one death or of one sentence by several voices and cannot be one day, or one length: a headline that gives the
//! one says that there is the other.

use super::line::Voice;
use super::word::Word;
use crate::act::Sentence;
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::derive::spoken::day_told;
use crate::vague_date::VagueDate;

/// The days of death and the sentences that are told.
#[derive(Debug, Default)]
pub(super) struct Differences<'r> {
    deaths: Vec<(ClaimRef<'r>, &'r VagueDate)>,
    sentences: Vec<(Word<'r>, &'r Sentence)>,
}

impl<'r> Differences<'r> {
    /// Of words of which each says that something is so.
    pub(super) fn among(words: &[Word<'r>]) -> Self {
        let mut told = Self::default();
        let stated = |word: &&Word<'r>| word.is_stated() && word.held() != Held::Inferred && !word.discarded;
        for word in words.iter().filter(stated) {
            if word.is_dead() {
                told.deaths.extend(word.day().map(|on| (word.told, on)));
            } else if let Some(sentence) = word.sentence.filter(|_| word.tells_length()) {
                told.sentences.push((word.clone(), sentence));
            }
        }
        told
    }

    /// Marks voices that lead with one of several days or lengths. What stands in the headline by itself needs no mark.
    pub(super) fn mark(&self, voices: &mut [Voice<'r>]) {
        let leads: Vec<ClaimRef<'r>> = voices.iter().map(|voice| voice.leads.told).collect();
        for voice in voices
            .iter_mut()
            .filter(|voice| !voice.discarded && voice.leads.held.is_assertion())
        {
            let told = voice.leads.told;
            if let Some(on) = day_told(told.claim).filter(|_| super::is_death(voice.leads.custody)) {
                voice.days_differ = self.days_beside(told, on);
            }
            voice.sentences_differ = self.sentences_beside(told, &leads);
        }
    }

    /// The days that are told of the death, where one of them excludes another; none where they can be one.
    fn days_beside(&self, told: ClaimRef<'r>, on: &'r VagueDate) -> Vec<&'r VagueDate> {
        let corrected = |one: ClaimRef<'r>, other: ClaimRef<'r>| one.voice() == other.voice();
        let excluded = |one: &(ClaimRef<'r>, &'r VagueDate)| {
            let mut others = self.deaths.iter();
            others.any(|other| !corrected(one.0, other.0) && !one.1.may_overlap(other.1))
        };
        let mut days = vec![on];
        for (claim, day) in self.deaths.iter().filter(|told| excluded(told)) {
            let is_own = corrected(*claim, told);
            if !is_own && !days.iter().any(|known| known.edtf() == day.edtf()) {
                days.push(day);
            }
        }
        days.retain(|_| self.deaths.iter().any(|(claim, _)| *claim == told));
        if days.len() > 1 { days } else { Vec::new() }
    }

    /// What is told of the sentence, where it cannot be one; none where it can.
    fn sentences_beside(&self, told: ClaimRef<'r>, leads: &[ClaimRef<'r>]) -> Vec<&'r Sentence> {
        let Some((own, sentence)) = self.sentences.iter().find(|(word, _)| word.told == told) else {
            return Vec::new();
        };
        let mut sentences = vec![*sentence];
        for (word, other) in &self.sentences {
            let of_another = word.told.voice() != told.voice() && !leads.contains(&word.told);
            // A sentence that was given at another time, or that was changed since, is not this one.
            let is_one = word.changes == own.changes && !word.act.before(own.act) && !own.act.before(word.act);
            let is_new = sentences.iter().all(|known| known.differs(other));
            if of_another && is_one && is_new {
                sentences.push(other);
            }
        }
        if sentences.len() > 1 { sentences } else { Vec::new() }
    }
}

//! Two records by themselves, as a page of the two shows them: what each thing that they say weighs.

use crate::compare::Comparer;
use crate::compared::is_capped;
use crate::explain::{Reason, reasons};
use crate::field::Field;
use crate::gather::{Gathering, Records};
use crate::kinds::share_of_all;
use crate::model::Model;
use crate::pool::Texts;
use crate::record::Comparable;
use crate::settings::Settings;

/// The register that two records are of, as far as it is not gathered.
#[derive(Clone, Copy)]
pub struct Register<'a> {
    /// How many records it has, the two included.
    pub records: usize,
    /// How many of them have a word of a name (by its text in lower case), a place (by its key, or its words where it
    /// has none) or a term. None where that is not known: it then counts as if only the two had it.
    pub held_by: &'a dyn Fn(Field, &str) -> Option<usize>,
}

/// What two records weigh beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// How likely they are one person, between 0 and 1.
    pub score: f32,
    /// What is known before they are looked at, in bits: of how few pairs both are one person.
    pub before: f32,
    /// What each thing says, names first.
    pub reasons: Vec<Reason>,
    /// Whether dates of birth or ages contradict each other and nothing outweighs that, so that the score is kept low whatever
    /// the rest says.
    pub capped: bool,
}

/// Weighs two records by the weights that comparing starts from. [`crate::find`] learns its weights from the whole
/// register, so that its score may differ.
#[must_use]
pub fn weigh(one: &Comparable, other: &Comparable, register: Register<'_>, settings: &Settings) -> Weighed {
    let mut gathering = Gathering::new();
    gathering.add(one);
    gathering.add(other);
    let mut records = gathering.finish(1);
    records.stand_for(register);
    let model = Model::initial(settings, records.all());
    let compared = Comparer::new(&records, &model, settings).score(0, 1, 0.0);
    let (score, reasons, capped) = compared.map_or((0.0, Vec::new(), false), |(score, found)| {
        let reasons = reasons(&records, &model, 0, 1, &found);
        (score, reasons, is_capped(&found, &model, settings))
    });
    Weighed {
        score,
        capped,
        before: model.prior_bits(),
        reasons,
    }
}

impl Records {
    /// Makes what these records hold as frequent as it is in the register they are of.
    fn stand_for(&mut self, register: Register<'_>) {
        self.beside = register.records.saturating_sub(self.len());
        let count = |field: Field, text: &str| (register.held_by)(field, text).map(|count| count.min(register.records));
        let all = self.all() as u32;
        for (at, share) in self.word_shares[0].iter_mut().enumerate() {
            if let Some(count) = count(Field::Word, self.words.texts.text(at as u32)) {
                *share = share_of_all(count as u32, all).min(1.0);
            }
        }
        let set = |texts: &mut Texts, field: Field, at: u32| {
            let text = texts.text(at);
            if let Some(count) = count(field, text.strip_prefix('=').unwrap_or(text)) {
                texts.set_count(at, (count as u32).max(texts.held_by(at)));
            }
        };
        for (pool, field) in [
            (&self.residence, Field::Residence),
            (&self.birthplace, Field::Birthplace),
            (&self.held_in, Field::HeldIn),
        ] {
            pool.items().iter().for_each(|at| set(&mut self.places, field, *at));
        }
        for (pool, field) in [
            (&self.ethnicity, Field::Ethnicity),
            (&self.profession, Field::Profession),
            (&self.sentence, Field::Sentence),
            (&self.custody, Field::Custody),
            (&self.reasons, Field::Reasons),
        ] {
            pool.items().iter().for_each(|at| set(&mut self.terms, field, *at));
        }
    }
}

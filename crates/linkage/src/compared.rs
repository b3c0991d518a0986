//! What comparing two records found, and what it comes to.

use crate::field::{FIELDS, Field, MISSING, level};
use crate::model::Model;
use crate::names::Layout;
use crate::settings::Settings;

/// How two records agree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compared {
    /// The level of each field; [`MISSING`] where a side has nothing. Words are in the layout.
    pub(crate) levels: [u8; FIELDS],
    /// How frequent the agreeing value is, where that counts.
    pub(crate) shares: [f32; FIELDS],
    /// The names.
    pub(crate) layout: Option<Layout>,
    /// Whether the identity numbers follow each other.
    pub(crate) neighbours: bool,
    /// Whether dates of birth or ages of the two contradict each other, by whatever little.
    pub(crate) contradicts: bool,
}

impl Compared {
    /// Nothing compared yet.
    pub(crate) fn nothing() -> Self {
        Self {
            levels: [MISSING; FIELDS],
            shares: [1.0; FIELDS],
            layout: None,
            neighbours: false,
            contradicts: false,
        }
    }

    pub(crate) fn set(&mut self, field: Field, level: u8, share: f32) {
        self.levels[field as usize] = level;
        self.shares[field as usize] = share;
    }

    pub(crate) fn level(&self, field: Field) -> u8 {
        self.levels[field as usize]
    }

    /// What a field says, names apart. Between names such as brothers and sisters have, what a family shares says
    /// nothing for one person; a relative whom both name speaks against, two children of one mother, and so do numbers that
    /// follow each other.
    pub(crate) fn bits_of(&self, field: Field, model: &Model) -> f32 {
        let bits = model.bits(field, self.level(field), self.shares[field as usize]);
        let by_turns = field == Field::Number && self.neighbours;
        // Whoever had their papers made together were taken together too.
        let together = self.neighbours && matches!(field, Field::HeldIn | Field::Detained | Field::Died);
        if bits <= 0.0 || !(field.is_of_family() || by_turns || together) || !self.is_of_siblings() {
            bits
        } else if field == Field::Relatives || by_turns {
            -bits
        } else {
            0.0
        }
    }

    /// Whether the names are such as brothers and sisters have, and no number says that they are one person's. Where numbers
    /// follow each other, given names that are no more than alike are two.
    pub(crate) fn is_of_siblings(&self) -> bool {
        let numbered = self.level(Field::Number) <= level::NUMBER_FITS;
        let of_siblings = |layout: &Layout| {
            if self.neighbours {
                layout.may_be_of_siblings()
            } else {
                layout.is_of_siblings()
            }
        };
        !numbered && self.layout.as_ref().is_some_and(of_siblings)
    }

    /// What all fields but the names say.
    pub(crate) fn bits_without_names(&self, model: &Model) -> f32 {
        let fields = Field::ALL[Field::Number as usize..].iter();
        fields.map(|field| self.bits_of(*field, model)).sum()
    }

    /// What speaks for one person beyond name, sex, people and birth.
    pub(crate) fn corroboration(&self, model: &Model) -> f32 {
        let fields = Field::ALL.into_iter().filter(|field| field.corroborates());
        fields.map(|field| self.bits_of(field, model).max(0.0)).sum()
    }

    /// Whether words contradict each other and one name has more words than the other: they may be cut otherwise.
    pub(crate) fn one_name_is_cut_otherwise(&self) -> bool {
        let has = |level: u8| {
            let mut slots = self.layout.iter().flat_map(|layout| layout.slots());
            slots.any(|slot| slot.level == level)
        };
        has(level::WORD_DIFFERENT) && has(level::LEFT_OVER)
    }

    /// What names say.
    pub(crate) fn name_bits(&self, model: &Model) -> f32 {
        self.layout.as_ref().map_or(0.0, |layout| {
            if self.is_of_siblings() {
                layout.bits_of_siblings(model)
            } else {
                layout.bits(model)
            }
        })
    }
}

/// The score of what was compared: the posterior, unless only the name speaks against a contradiction.
pub(crate) fn judge(found: &Compared, model: &Model, settings: &Settings) -> f32 {
    let bits = model.prior_bits() + found.bits_without_names(model) + found.name_bits(model);
    let mut score = Model::probability(bits);
    if found.neighbours && found.is_of_siblings() {
        score = score.min(settings.neighbours_score);
    }
    if is_capped(found, model, settings) {
        return score.min(settings.capped_score);
    }
    score
}

/// Whether only the name speaks against a contradiction.
pub(crate) fn is_capped(found: &Compared, model: &Model, settings: &Settings) -> bool {
    found.contradicts && found.corroboration(model) < settings.conflict_needs_bits
}

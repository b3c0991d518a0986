//! Names word by word: which word of the one stands for which of the other, and how much that says.

use crate::field::{Field, level};
use crate::gather::{MOST_WORDS, Records};
use crate::model::Model;
use crate::settings::Settings;
use crate::words::{Likeness, Likenesses};
use guwah_names::{Prepared, score};

/// Two words that stand for each other, or a word that stands alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Slot {
    /// A level of [`Field::Word`].
    pub(crate) level: u8,
    /// The share of records with such a word, of the more frequent of the two.
    pub(crate) share: f32,
    /// The words; equal to the one's where the other has none.
    pub(crate) one: u32,
    pub(crate) other: u32,
    pub(crate) likeness: f32,
}

/// How two names agree.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Layout {
    slots: [Slot; MOST_WORDS],
    count: u8,
    /// A level of [`Field::Order`], when two words or more stand for each other.
    pub(crate) order: Option<u8>,
}

impl Layout {
    pub(crate) fn slots(&self) -> &[Slot] {
        &self.slots[..usize::from(self.count)]
    }

    /// Whether the names are such as brothers and sisters have: one word agrees, another contradicts.
    pub(crate) fn is_of_siblings(&self) -> bool {
        let has = |wanted: fn(u8) -> bool| self.slots().iter().any(|slot| wanted(slot.level));
        has(|level| level == level::WORD_DIFFERENT) && has(|level| level < level::WORD_DIFFERENT)
    }

    /// Whether a word agrees, and another is no more than alike: two names, or one in two spellings. So too where a word is not
    /// the same and another is left over: two names that are cut in two places.
    pub(crate) fn may_be_of_siblings(&self) -> bool {
        let has = |wanted: fn(u8) -> bool| self.slots().iter().any(|slot| wanted(slot.level));
        let no_more_than_alike = has(|level| matches!(level, level::ALIKE | level::WORD_DIFFERENT));
        let cut_otherwise = has(|level| level == level::LEFT_OVER) && !has(|level| level == level::SAME);
        no_more_than_alike && has(|level| level < level::ALIKE) || cut_otherwise
    }

    fn push(&mut self, slot: Slot) {
        if usize::from(self.count) < MOST_WORDS {
            self.slots[usize::from(self.count)] = slot;
            self.count += 1;
        }
    }

    /// What the layout says, in bits.
    pub(crate) fn bits(&self, model: &Model) -> f32 {
        self.order_bits(model) + self.word_bits(model).sum::<f32>()
    }

    /// What the layout says of brothers and sisters, in bits: they have their father's name and a surname together, so
    /// that of the words that agree only the one that says most counts.
    pub(crate) fn bits_of_siblings(&self, model: &Model) -> f32 {
        let most = self.word_bits(model).fold(0.0, f32::max);
        let against = self.word_bits(model).filter(|bits| *bits < 0.0);
        self.order_bits(model).min(0.0) + most + against.sum::<f32>()
    }

    fn order_bits(&self, model: &Model) -> f32 {
        self.order.map_or(0.0, |level| model.bits(Field::Order, level, 1.0))
    }

    fn word_bits<'a>(&'a self, model: &'a Model) -> impl Iterator<Item = f32> + 'a {
        let slots = self.slots().iter();
        slots.map(|slot| model.bits(Field::Word, slot.level, slot.share))
    }
}

/// Compares names.
pub(crate) struct NameComparer<'a> {
    records: &'a Records,
    model: &'a Model,
    likenesses: Likenesses,
    settings: &'a Settings,
}

impl<'a> NameComparer<'a> {
    pub(crate) fn new(records: &'a Records, model: &'a Model, settings: &'a Settings) -> Self {
        Self {
            records,
            model,
            likenesses: Likenesses::new(),
            settings,
        }
    }

    /// The layout of those two names of two records that say most for one person; none when one has no name.
    pub(crate) fn compare(&mut self, a: u32, b: u32) -> Option<Layout> {
        let records = self.records;
        let (of_a, of_b) = (records.kinds[a as usize], records.kinds[b as usize]);
        // How frequent a word is among people of one kind, where both are of it.
        let kind = if of_a == of_b { of_a } else { 0 };
        let mut best: Option<(f32, Layout)> = None;
        let scripts = |at: u32| {
            records
                .names_of(at)
                .zip(records.scripts_of(at))
                .filter(|(name, _)| !name.is_empty())
        };
        // Where both have a name in one script, other scripts say the same less clearly.
        let shared = scripts(a).any(|(_, x)| scripts(b).any(|(_, y)| x == y));
        for (one, script) in scripts(a) {
            for (other, facing) in scripts(b) {
                if shared && script != facing {
                    continue;
                }
                let layout = self.lay(kind, one, other);
                let bits = layout.bits(self.model);
                if best.as_ref().is_none_or(|(most, _)| bits > *most) {
                    best = Some((bits, layout));
                }
            }
        }
        best.map(|(_, layout)| layout)
    }

    /// The level of two words; none when they are not alike.
    pub(crate) fn level_of(&mut self, one: u32, other: u32) -> Option<u8> {
        let likeness = self.likenesses.of(&self.records.words, one, other);
        self.level(likeness)
    }

    fn level(&self, likeness: Likeness) -> Option<u8> {
        let [same, close, alike] = self.settings.word_levels;
        Some(match likeness.sound {
            sound if sound >= same => level::SAME,
            sound if sound >= close => level::CLOSE,
            _ if likeness.slip => level::WORD_SLIP,
            sound if sound >= alike => level::ALIKE,
            _ => return None,
        })
    }

    /// Sets the words that are alike beside each other, those that say most first.
    fn lay(&mut self, kind: u8, one: &[u32], other: &[u32]) -> Layout {
        let mut pairs = [(0.0f32, 0u8, 0u8, Slot::default()); MOST_WORDS * MOST_WORDS];
        let mut count = 0;
        for (i, a) in one.iter().enumerate() {
            for (j, b) in other.iter().enumerate() {
                let likeness = self.likenesses.of(&self.records.words, *a, *b);
                if let Some(level) = self.level(likeness) {
                    let share = self.share(kind, *a).max(self.share(kind, *b));
                    let bits = self.model.bits(Field::Word, level, share);
                    let slot = Slot {
                        level,
                        share,
                        one: *a,
                        other: *b,
                        likeness: likeness.sound,
                    };
                    pairs[count] = (bits, i as u8, j as u8, slot);
                    count += 1;
                }
            }
        }
        pairs[..count].sort_by(|x, y| y.0.total_cmp(&x.0).then(y.3.likeness.total_cmp(&x.3.likeness)));
        let (mut used, mut taken) = (0u8, 0u8);
        let mut layout = Layout::default();
        let mut firsts: Option<(u8, u8)> = None;
        for (_, i, j, slot) in &pairs[..count] {
            if used & (1 << i) == 0 && taken & (1 << j) == 0 {
                used |= 1 << i;
                taken |= 1 << j;
                layout.push(*slot);
                match firsts {
                    None => firsts = Some((*i, *j)),
                    Some((first_i, first_j)) => {
                        let turned = (first_i < *i) != (first_j < *j);
                        let order = layout.order.get_or_insert(level::KEPT);
                        *order = (*order).max(if turned { level::TURNED } else { level::KEPT });
                    }
                }
            }
        }
        Self::left(one, other, (used, taken), &mut layout);
        layout
    }

    /// What is left: words on both sides contradict each other, words on one side only are left over.
    fn left(one: &[u32], other: &[u32], (used, taken): (u8, u8), layout: &mut Layout) {
        let (left_one, left_other) = (
            one.len() - used.count_ones() as usize,
            other.len() - taken.count_ones() as usize,
        );
        let both = left_one.min(left_other);
        let alone = |words: &[u32], used: u8| {
            let left = words.iter().enumerate().find(|(at, _)| used & (1 << at) == 0);
            left.map(|(_, word)| *word).unwrap_or_default()
        };
        let (a, b) = (alone(one, used), alone(other, taken));
        for _ in 0..both.min(2) {
            layout.push(Slot {
                level: level::WORD_DIFFERENT,
                share: 1.0,
                one: a,
                other: b,
                likeness: 0.0,
            });
        }
        if left_one != left_other {
            let word = if left_one > left_other { a } else { b };
            layout.push(Slot {
                level: level::LEFT_OVER,
                share: 1.0,
                one: word,
                other: word,
                likeness: 0.0,
            });
        }
    }

    /// Names that are alike as wholes although their words are not: *Abdul Kerim* and *Abdukerim*. Every word of the
    /// shorter counts as close then.
    pub(crate) fn compare_whole(&mut self, a: u32, b: u32) -> Option<Layout> {
        let records = self.records;
        let mut names = records
            .names_of(a)
            .flat_map(|one| records.names_of(b).map(move |other| (one, other)));
        names.find_map(|(one, other)| self.whole(one, other))
    }

    fn whole(&self, one: &[u32], other: &[u32]) -> Option<Layout> {
        let words = &self.records.words;
        if one.len() == other.len() || one.is_empty() || other.is_empty() {
            return None;
        }
        let classes = |name: &[u32]| -> u32 {
            let groups = name.iter().map(|word| words.get(*word).group);
            groups.map(|group| (64 - group.leading_zeros()).div_ceil(3)).sum()
        };
        if classes(one).abs_diff(classes(other)) > 1 {
            return None;
        }
        let joined = |name: &[u32]| {
            name.iter()
                .map(|word| words.texts.text(*word))
                .collect::<Vec<_>>()
                .join(" ")
        };
        let likeness = score(&Prepared::new(&joined(one)), &Prepared::new(&joined(other)));
        if likeness < self.settings.whole_likeness {
            return None;
        }
        let (shorter, longer) = if one.len() < other.len() {
            (one, other)
        } else {
            (other, one)
        };
        let mut layout = Layout::default();
        for (at, word) in shorter.iter().enumerate() {
            let beside = longer[at.min(longer.len() - 1)];
            layout.push(Slot {
                level: level::CLOSE,
                share: self.share(0, *word).max(self.share(0, beside)),
                one: *word,
                other: beside,
                likeness,
            });
        }
        Some(layout)
    }

    fn share(&self, kind: u8, word: u32) -> f32 {
        self.records.word_shares[usize::from(kind)][word as usize]
    }

    /// How alike two places sound, by their names.
    pub(crate) fn place_likeness(&mut self, one: u32, other: u32) -> Likeness {
        self.likenesses.of(&self.records.place_words, one, other)
    }

    /// How alike two texts of the same table sound.
    pub(crate) fn likeness(&mut self, one: u32, other: u32) -> f32 {
        self.likenesses.of(&self.records.words, one, other).sound
    }
}

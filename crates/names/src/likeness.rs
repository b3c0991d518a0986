//! How alike two single words sound.

use std::sync::OnceLock;

use crate::heard::Heard;
use crate::hypothesis::Hypothesis;
use crate::rules::{rule, thousandths};
use crate::sound::{Costs, LONGEST, Strictness, UNIT, above, costs, is_vowel, shape_difference, summed};
use crate::token::{Kind, MOST_HYPOTHESES};

/// The likeness of an initial and a name that opens with its sound.
pub(crate) const INITIAL_LIKENESS: f32 = rule("initial_likeness");

/// The least mass two words are measured against, in thousandths of a consonant: with less to hear,
/// a small difference must not seem small.
pub(crate) const LEAST_MASS: u32 = thousandths("least_mass") as u32;

/// What two words of the same Mandarin syllables in different scripts keep of their difference.
const SYLLABLES_KEEP: f32 = rule("syllables_keep");

/// A likeness at or below this is given as 0: two words taken at random are this much alike.
pub(crate) const LEAST_WORTH: f32 = rule("least_likeness");

/// What one consonant of difference in shape costs at least, nearly always, in thousandths.
pub(crate) const SHAPE_COST: u32 = thousandths("shape_cost") as u32;

/// Joined words are compared with words at least this long beside them, by number of sounds, in
/// thousandths.
const JOINED_LENGTH: u32 = thousandths("joined_length") as u32;

/// What the hypotheses of a word reach to together, so that most pairs of words are seen to be
/// unlike without comparing hypothesis by hypothesis. A name keeps those of its words side by side,
/// with everything else that parts most pairs of names: nothing more of either is looked at then.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Reach {
    /// The least and the most of each class of consonants, as shapes.
    least: u64,
    most: u64,
    /// A hash of the normalised text, from which all of a word but `written` follows.
    pub(crate) mark: u64,
    /// The weight of the word in its name by what it does; 0 for joined words.
    pub(crate) weight: f32,
    /// The greatest mass.
    mass: u16,
    /// How many sounds the shortest and the longest hypothesis have.
    lengths: (u8, u8),
    /// The first word in its name, and how many words it is joined of.
    pub(crate) span: (u8, u8),
    /// Whether the word is an initial, which no sounds rule out.
    pub(crate) initial: bool,
    /// Whether the word may stand for joined words.
    whole: bool,
}

impl Reach {
    pub(crate) fn of(hypotheses: &[Hypothesis], kind: Kind, mark: u64) -> Reach {
        let mut reach = Reach {
            mark,
            initial: kind == Kind::Initial,
            whole: !matches!(kind, Kind::Initial | Kind::ChildMark),
            ..Reach::default()
        };
        let Some(first) = hypotheses.first() else {
            return reach;
        };
        let (mut least, mut most) = (first.shape.to_le_bytes(), first.shape.to_le_bytes());
        for hypothesis in hypotheses {
            for (class, count) in hypothesis.shape.to_le_bytes().into_iter().enumerate() {
                least[class] = least[class].min(count);
                most[class] = most[class].max(count);
            }
        }
        let lengths = || hypotheses.iter().map(|hypothesis| hypothesis.sounds.len() as u8);
        reach.least = u64::from_le_bytes(least);
        reach.most = u64::from_le_bytes(most);
        reach.mass = hypotheses.iter().map(|one| one.mass).max().unwrap_or(0) as u16;
        reach.lengths = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
        reach
    }

    /// The same at its place in a name: its first word and how many it is joined of, and its weight.
    pub(crate) fn placed(self, (first, count): (usize, usize), weight: f32) -> Reach {
        Reach {
            span: (first as u8, count as u8),
            weight,
            ..self
        }
    }

    /// Whether two words can be alike at all: when not, [`of_words`] gives 0.
    #[inline]
    pub(crate) fn may_meet(self, other: Reach) -> bool {
        self.initial || other.initial || self.may_be_like(other, LEAST_WORTH)
    }

    /// Whether joined words and a word (or other joined words) can be alike by more than `floor`.
    #[inline]
    pub(crate) fn may_join(self, word: Reach, floor: f32) -> bool {
        self.is_as_long(word) && (self.initial || self.may_be_like(word, floor))
    }

    /// Whether joined words, in some reading, are about as long as a word that may stand for joined words.
    #[inline]
    pub(crate) fn is_as_long(self, word: Reach) -> bool {
        let fits = |longest: u8, shortest: u8| u32::from(longest) * 1000 >= u32::from(shortest) * JOINED_LENGTH;
        word.whole && fits(self.lengths.1, word.lengths.0) && fits(word.lengths.1, self.lengths.0)
    }

    /// By how many consonants two hypotheses of these words differ at least.
    #[inline]
    fn apart(self, other: Reach) -> u32 {
        summed(above(self.least, other.most) | above(other.least, self.most))
    }

    #[inline]
    fn may_be_like(self, other: Reach, floor: f32) -> bool {
        self.likest(other) >= floor
    }

    /// The most that joined words count as like a word, by their firm consonants.
    #[inline]
    pub(crate) fn likest(self, other: Reach) -> f32 {
        1.0 - (self.apart(other) * SHAPE_COST) as f32 / measure(u32::from(self.mass), u32::from(other.mass)) as f32
    }
}

/// How alike two words sound, between 0 and 1, over the best pair of their hypotheses; 0 when they
/// are no more alike than words taken at random.
pub(crate) fn of_words(one: &Heard, other: &Heard) -> f32 {
    of_words_above(one, other, LEAST_WORTH)
}

/// How alike two words sound, or 0 when that is no more than `floor`, which spares most of the work.
pub(crate) fn of_words_above(one: &Heard, other: &Heard, floor: f32) -> f32 {
    if one.reach.mark == other.reach.mark && one.text == other.text {
        return 1.0;
    }
    if one.kind == Kind::Initial || other.kind == Kind::Initial {
        return of_initial(one, other);
    }
    if !one.reach.may_be_like(other.reach, floor) {
        return 0.0;
    }
    let best = of_frames(one, other, floor);
    // Within one script the same syllables in other letters are more often another name: 张 and 章.
    let same_syllables = one.family != other.family && one.syllables.is_some() && one.syllables == other.syllables;
    match best > floor {
        false => 0.0,
        true if same_syllables => 1.0 - (1.0 - best) * SYLLABLES_KEEP,
        true => best,
    }
}

/// The most frames of one word against the most of another.
const MOST_FACING: usize = MOST_HYPOTHESES * MOST_HYPOTHESES;

/// The likeness of the likest hypotheses, or `floor` when none is above it. What two words differ in
/// by the order of their firm consonants costs nearly always [`SHAPE_COST`] each, so that readings too
/// far apart by it are not looked at.
fn of_frames(one: &Heard, other: &Heard, floor: f32) -> f32 {
    let costs = costs();
    let strictness = costs.strictness(one.family, other.family);
    // Frames that may be alike: the least that their difference costs, and their places in four bits each.
    let mut facing = [0u32; MOST_FACING];
    let mut count = 0;
    let open = ((1.0 - floor) * 1024.0) as u32;
    for (i, a) in one.frames.iter().enumerate() {
        for (j, b) in other.frames.iter().enumerate() {
            let most = measure(a.mass, b.mass) * open / 1024;
            let extra = least_extra(a.cost, b.cost, strictness);
            // Orders are as far apart as shapes at least, and shapes are compared in a fifth of the time.
            if extra + shape_difference(a.shape, b.shape) * SHAPE_COST > most {
                continue;
            }
            let least = extra + a.order.apart(&b.order) * SHAPE_COST;
            if least <= most {
                facing[count] = least << 8 | (i << 4 | j) as u32;
                count += 1;
            }
        }
    }
    // The nearest come first, so that the rest need little looking at.
    let facing = &mut facing[..count];
    facing.sort_unstable();
    let mut best = floor;
    for places in facing {
        let (a, b) = (
            &one.frames[(*places >> 4 & 0xf) as usize],
            &other.frames[(*places & 0xf) as usize],
        );
        let most = limit(a.mass, b.mass, best);
        let extra = least_extra(a.cost, b.cost, strictness);
        if extra > most || best >= 1.0 {
            continue;
        }
        // Most pairs that are unlike are so in their consonants already.
        if costs.consonant_distance(&a.consonants, &b.consonants, most - extra) > most - extra {
            continue;
        }
        for x in a.members(&one.hypotheses) {
            for y in b.members(&other.hypotheses) {
                best = best.max(of_hypotheses(costs, x, y, strictness, best));
            }
        }
    }
    best
}

/// What it costs that two readings are not the first of their words: a reading taken by both sides is
/// no evidence against either, so the dearer one counts.
fn least_extra(one: u16, other: u16, strictness: Strictness) -> u32 {
    u32::from(one.max(other)) * strictness.reading + strictness.another_word
}

/// The mass that two rows of sounds are measured against.
fn measure(one: u32, other: u32) -> u32 {
    (one + other).div_ceil(2).max(LEAST_MASS)
}

/// The most that a difference may cost for a likeness above `floor`.
fn limit(one: u32, other: u32, floor: f32) -> u32 {
    ((1.0 - floor) * measure(one, other) as f32) as u32
}

/// The likeness of two hypotheses, closely only above `floor`.
fn of_hypotheses(costs: &Costs, one: &Hypothesis, other: &Hypothesis, strictness: Strictness, floor: f32) -> f32 {
    debug_assert!(one.sounds.len().max(other.sounds.len()) <= LONGEST);
    let extra = least_extra(one.cost, other.cost, strictness);
    let most = limit(one.mass, other.mass, floor);
    if extra > most {
        return 0.0;
    }
    let distance = costs.distance(&one.sounds, &other.sounds, most - extra) * strictness.factor / 1000;
    let mass = measure(one.mass, other.mass);
    (1.0 - (distance + extra) as f32 / mass as f32).max(0.0)
}

fn of_initial(one: &Heard, other: &Heard) -> f32 {
    if one.opening.near & other.opening.own != 0 {
        INITIAL_LIKENESS
    } else {
        0.0
    }
}

/// The sounds that a word may open with, as bits by their place in the alphabet of sounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Opening {
    /// The sounds themselves.
    pub(crate) own: u64,
    /// The sounds that these may be taken for.
    pub(crate) near: u64,
}

/// What taking one sound for another may cost where an initial stands for a name, in thousandths.
const INITIAL_COST: u16 = thousandths("initial_cost");

impl Opening {
    /// The openings of these rows of sounds. A `y` before a vowel may be left out: *E.* is *Yerlan*.
    pub(crate) fn of<'a>(hypotheses: impl Iterator<Item = &'a [u8]>) -> Opening {
        let own = Opening::sounds(hypotheses);
        let symbols = (b'@'..=b'z').filter(|&symbol| own & bit(symbol) != 0);
        let near = symbols.fold(0, |near, symbol| near | taken_for()[usize::from(symbol - b'@')]);
        Opening { own, near }
    }

    /// The sounds themselves.
    pub(crate) fn sounds<'a>(hypotheses: impl Iterator<Item = &'a [u8]>) -> u64 {
        hypotheses.fold(0, |own, sounds| {
            own | match *sounds {
                [b'y', next, ..] if is_vowel(next) => bit(b'y') | bit(next),
                [first, ..] => bit(first),
                [] => 0,
            }
        })
    }
}

/// The sounds that each sound may be taken for where an initial stands for a name.
fn taken_for() -> &'static [u64; 59] {
    static TAKEN_FOR: OnceLock<[u64; 59]> = OnceLock::new();
    TAKEN_FOR.get_or_init(|| {
        let near = |symbol: u8| (b'@'..=b'z').filter(move |&other| costs().swap(symbol, other) <= INITIAL_COST);
        std::array::from_fn(|at| near(b'@' + at as u8).fold(0, |all, other| all | bit(other)))
    })
}

/// The bit of a symbol among the openings.
fn bit(symbol: u8) -> u64 {
    1 << (symbol & 0x3f)
}

const _: () = assert!(LONGEST * UNIT as usize <= u16::MAX as usize, "a mass fits its room");

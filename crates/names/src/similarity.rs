//! How alike two names are, and why.

use crate::bound::Bound;
use crate::heard::Heard;
use crate::likeness::{self, Reach};
use crate::pairing::{JoinedPair, Layout, Pair, Table, turned_keeps, worth};
use crate::prepared::Prepared;
use crate::rules::rule;
use crate::token::{Kind, Token};

/// How alike two names are, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Similarity {
    /// Between 0 (nothing in common) and 1 (the same).
    pub score: f32,
    /// Which word of the one stands for which of the other, as written, and how alike they sound
    /// (0 to 1); the likest first.
    pub alignment: Vec<(String, String, f32)>,
    /// The reason in one line, such as `sounds alike: 哈依拉提 ~ Қайрат (.94)`.
    pub why: String,
}

/// Says how alike two words sound, either by working it out or by remembering. The marks are those
/// of the words, which need not be looked at when the likeness is remembered.
pub(crate) trait Likeness {
    /// How alike two words sound.
    fn of(&mut self, marks: (u64, u64), one: &Heard, other: &Heard) -> f32;

    /// How alike joined words are to a word, or to other joined words; see [`joined_likeness`].
    fn of_joined(&mut self, marks: (u64, u64), joined: &Heard, word: &Heard) -> f32;
}

/// Works every likeness out afresh.
struct Afresh;

impl Likeness for Afresh {
    fn of(&mut self, _: (u64, u64), one: &Heard, other: &Heard) -> f32 {
        likeness::of_words(one, other)
    }

    fn of_joined(&mut self, _: (u64, u64), joined: &Heard, word: &Heard) -> f32 {
        joined_likeness(joined, word)
    }
}

/// A joined stretch is looked at only when it could beat what the single words give.
pub(crate) const JOINED_AT_LEAST: f32 = rule("joined_at_least");

/// Joined stretches are preferred only when they raise the score by more than this: word by word
/// says more to a reader.
const JOINED_GAIN: f32 = rule("joined_gain");

/// The weight of a word by what it does; a name's own weight is 1.
pub(crate) fn weight(kind: Kind) -> f32 {
    match kind {
        Kind::Name => const { rule("weight_name") },
        Kind::Initial => const { rule("weight_initial") },
        Kind::ChildMark => const { rule("weight_child_mark") },
        Kind::Title => const { rule("weight_title") },
        Kind::Kin | Kind::Article => const { rule("weight_kin") },
    }
}

/// The weights of the words of a name. When nothing in it is a name proper, every word counts.
pub(crate) fn weights(kinds: impl Iterator<Item = Kind> + Clone, into: &mut Vec<f32>) {
    into.clear();
    into.extend(kinds.clone().map(weight));
    if !kinds.clone().any(|kind| kind == Kind::Name) {
        into.clear();
        into.extend(kinds.map(|_| 1.0));
    }
}

/// How alike two names are, between 0 and 1: the score of [`similarity`] without its reasons.
pub fn score(one: &Prepared, other: &Prepared) -> f32 {
    if one.alternatives.is_empty() && other.alternatives.is_empty() {
        return layout(one, other).score;
    }
    best_of(one, other, &mut layout).2.score
}

/// How alike two names are when that is at least `floor`, else 0: what [`score`] gives, and several
/// times as fast where most pairs lie below the floor, since their words need not all be compared.
pub fn score_above(one: &Prepared, other: &Prepared, floor: f32) -> f32 {
    let mut above = |a: &Prepared, b: &Prepared| plain_above(a, b, floor, &mut Afresh);
    let score = if one.alternatives.is_empty() && other.alternatives.is_empty() {
        above(one, other).score
    } else {
        best_of(one, other, &mut above).2.score
    };
    if score >= floor { score } else { 0.0 }
}

/// How alike two names are, and why. Of names written as several, the likest are compared.
pub fn similarity(one: &Prepared, other: &Prepared) -> Similarity {
    explained(best_of(one, other, &mut layout))
}

fn explained((one, other, layout): (&Prepared, &Prepared, Layout)) -> Similarity {
    let mut alignment: Vec<(String, String, f32)> = layout
        .pairs()
        .iter()
        .filter(|pair| worth(pair.likeness) > 0.0)
        .map(|pair| (written(one, pair.one), written(other, pair.other), pair.likeness))
        .collect();
    alignment.sort_by(|a, b| b.2.total_cmp(&a.2));
    let why = reason(one, other, &alignment);
    Similarity {
        score: layout.score,
        alignment,
        why,
    }
}

/// How alike two names are when some words say more than others: `weigh` gives what each word
/// counts, and is multiplied by what the word does in the name. A shared *Memet* says little, a
/// shared *Shemshidin* much. With a weight of 1 for every word it gives what [`score`] gives.
pub fn score_weighted(one: &Prepared, other: &Prepared, weigh: &dyn Fn(&Token) -> f32) -> f32 {
    best_of(one, other, &mut |a, b| weighted(a, b, weigh, &mut Afresh))
        .2
        .score
}

/// How alike two names are when some words say more than others, and why; see [`score_weighted`].
pub fn similarity_weighted(one: &Prepared, other: &Prepared, weigh: &dyn Fn(&Token) -> f32) -> Similarity {
    explained(best_of(one, other, &mut |a, b| weighted(a, b, weigh, &mut Afresh)))
}

/// How alike two names are when the words of the one weigh so much, and why.
pub(crate) fn similarity_by(one: &Prepared, other: &Prepared, one_weights: &[f32]) -> Similarity {
    let layout = laid_out(one, other, one_weights, &other.weights(), &mut Afresh);
    explained((one, other, layout))
}

pub(crate) fn weighted(
    one: &Prepared,
    other: &Prepared,
    weigh: &dyn Fn(&Token) -> f32,
    likeness: &mut impl Likeness,
) -> Layout {
    let weights = |name: &Prepared| -> Vec<f32> {
        let weights = name.weights();
        let words = name.tokens.iter().zip(weights.iter());
        words.map(|(token, weight)| weight * weigh(token).max(0.0)).collect()
    };
    laid_out(one, other, &weights(one), &weights(other), likeness)
}

/// The two alternatives that are likest, and their layout.
pub(crate) fn best_of<'a>(
    one: &'a Prepared,
    other: &'a Prepared,
    lay: &mut dyn FnMut(&Prepared, &Prepared) -> Layout,
) -> (&'a Prepared, &'a Prepared, Layout) {
    let mut best = (one, other, lay(one, other));
    if one.alternatives.is_empty() && other.alternatives.is_empty() {
        return best;
    }
    for a in one.each() {
        for b in other.each() {
            let found = lay(a, b);
            if found.score > best.2.score {
                best = (a, b, found);
            }
        }
    }
    best
}

/// The most pairs of words whose likeness is kept without asking for memory.
const MOST_NEAR: usize = 36;

fn layout(one: &Prepared, other: &Prepared) -> Layout {
    plain(one, other, &mut Afresh)
}

/// The best layout of two names whose words weigh by what they do.
pub(crate) fn plain(one: &Prepared, other: &Prepared, likeness: &mut impl Likeness) -> Layout {
    plain_above(one, other, 0.0, likeness)
}

/// The best layout of two names whose words weigh by what they do, or any below `floor` when the best is.
pub(crate) fn plain_above(one: &Prepared, other: &Prepared, floor: f32, likeness: &mut impl Likeness) -> Layout {
    laid_out_above(one, other, (&one.weights(), &other.weights()), floor, likeness)
}

/// The best layout of two names whose words weigh so much.
pub(crate) fn laid_out(
    one: &Prepared,
    other: &Prepared,
    one_weights: &[f32],
    other_weights: &[f32],
    likeness: &mut impl Likeness,
) -> Layout {
    laid_out_above(one, other, (one_weights, other_weights), 0.0, likeness)
}

/// The best layout of two names, or any below `floor` when the best is.
pub(crate) fn laid_out_above(
    one: &Prepared,
    other: &Prepared,
    (one_weights, other_weights): (&[f32], &[f32]),
    floor: f32,
    likeness: &mut impl Likeness,
) -> Layout {
    let pairs = one.tokens.len() * other.tokens.len();
    let mut near = [0.0; MOST_NEAR];
    let mut far = Vec::new();
    let table = if pairs <= MOST_NEAR {
        &mut near[..pairs]
    } else {
        far.resize(pairs, 0.0);
        &mut far[..]
    };
    let mut cells = table.iter_mut();
    let mut some = false;
    let ((one_reaches, _), (other_reaches, _)) = (one.reaches(), other.reaches());
    let mut bound = Bound::new(one, other, (one_weights, other_weights), floor);
    if !bound.is_within() {
        return Layout::default();
    }
    for (i, a) in one_reaches.iter().enumerate() {
        for ((j, b), cell) in other_reaches.iter().enumerate().zip(&mut cells) {
            if a.may_meet(*b) {
                *cell = likeness.of((a.mark, b.mark), one.heard(i), other.heard(j));
                some |= *cell > 0.0;
                bound.learn(i, j, *cell);
                if !bound.is_within() {
                    return Layout::default();
                }
            }
        }
    }
    let plain = Table {
        one: one_weights,
        other: other_weights,
        likeness: table,
        joined: &[],
        turned: turned_keeps(one.tells_family_name || other.tells_family_name),
    };
    let best = if some { plain.best() } else { Layout::default() };
    if best.score >= 0.97 && one.tokens.len() == other.tokens.len() {
        return best;
    }
    let joined = joined_pairs(one, other, likeness);
    if joined.is_empty() {
        return best;
    }
    let with_joined = Table {
        joined: &joined,
        ..plain
    }
    .best();
    if with_joined.score > best.score + JOINED_GAIN {
        with_joined
    } else {
        best
    }
}

/// The joined stretches of either name that are like something of the other.
fn joined_pairs(one: &Prepared, other: &Prepared, likeness: &mut impl Likeness) -> Vec<JoinedPair> {
    let mut joined = Vec::new();
    let ((one_words, one_joined), (other_words, other_joined)) = (one.reaches(), other.reaches());
    for (at, stretch) in one_joined.iter().enumerate() {
        for (j, word) in other_words.iter().enumerate() {
            if stretch.may_join(*word, JOINED_AT_LEAST) {
                let marks = (stretch.mark, word.mark);
                let found = likeness.of_joined(marks, one.heard(one_words.len() + at), other.heard(j));
                joined.extend(joined_pair(*stretch, *word, found));
            }
        }
    }
    for (at, stretch) in other_joined.iter().enumerate() {
        for (i, word) in one_words.iter().enumerate() {
            if stretch.may_join(*word, JOINED_AT_LEAST) {
                let marks = (stretch.mark, word.mark);
                let found = likeness.of_joined(marks, other.heard(other_words.len() + at), one.heard(i));
                joined.extend(joined_pair(*stretch, *word, found).map(turned));
            }
        }
    }
    // The whole of one name against the whole of the other, for names cut at different places.
    if let (Some((at, a)), Some((beside, b))) = (one.whole(), other.whole())
        && a.may_join(b, JOINED_AT_LEAST)
    {
        let (whole, facing) = (one.heard(one_words.len() + at), other.heard(other_words.len() + beside));
        let found = likeness.of_joined((a.mark, b.mark), whole, facing);
        joined.extend(joined_pair(a, b, found));
    }
    joined
}

/// How alike joined words are to a word, or to other joined words, never more than what they reach to
/// allows.
pub(crate) fn joined_likeness(joined: &Heard, word: &Heard) -> f32 {
    let likeness = likeness::of_words_above(joined, word, JOINED_AT_LEAST);
    if joined.kind == Kind::Initial {
        likeness
    } else {
        likeness.min(joined.reach.likest(word.reach))
    }
}

fn joined_pair(stretch: Reach, word: Reach, likeness: f32) -> Option<JoinedPair> {
    (likeness > 0.0).then(|| JoinedPair {
        one_mask: mask(stretch),
        other_mask: mask(word),
        pair: Pair {
            one: stretch.span,
            other: word.span,
            likeness,
        },
    })
}

fn mask(stretch: Reach) -> u16 {
    ((1 << stretch.span.1) - 1) << stretch.span.0
}

fn turned(joined: JoinedPair) -> JoinedPair {
    JoinedPair {
        one_mask: joined.other_mask,
        other_mask: joined.one_mask,
        pair: Pair {
            one: joined.pair.other,
            other: joined.pair.one,
            likeness: joined.pair.likeness,
        },
    }
}

fn written(name: &Prepared, (first, count): (u8, u8)) -> String {
    let words = &name.tokens[usize::from(first)..usize::from(first) + usize::from(count)];
    words
        .iter()
        .map(|token| token.written.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A likeness as it is shown: two digits, without the leading zero.
fn shown(likeness: f32) -> String {
    let text = format!("{likeness:.2}");
    text.strip_prefix('0').map_or(text.clone(), str::to_owned)
}

fn reason(one: &Prepared, other: &Prepared, alignment: &[(String, String, f32)]) -> String {
    if one.written == other.written && !one.tokens.is_empty() {
        return format!("the same: {}", one.written);
    }
    if alignment.is_empty() {
        return "nothing alike".to_owned();
    }
    let pairs: Vec<String> = alignment
        .iter()
        .map(|(a, b, likeness)| format!("{a} ~ {b} ({})", shown(*likeness)))
        .collect();
    format!("sounds alike: {}", pairs.join(", "))
}

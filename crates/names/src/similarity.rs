//! How alike two names are, and why.

use crate::likeness;
use crate::pairing::{JoinedPair, Layout, Pair, Table};
use crate::prepared::{Joined, Prepared};
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

/// A joined stretch is looked at only when it could beat what the single words give.
const JOINED_AT_LEAST: f32 = 0.6;

/// Joined stretches are preferred only when they raise the score by more than this: word by word
/// says more to a reader.
const JOINED_GAIN: f32 = 0.04;

/// Joined words are compared with words at least this long beside them, by number of sounds.
const JOINED_LENGTH: f32 = 0.6;

/// The weight of a word by what it does; a name's own weight is 1.
pub(crate) fn weight(kind: Kind) -> f32 {
    match kind {
        Kind::Name => 1.0,
        Kind::Initial => 0.4,
        Kind::ChildMark => 0.0,
        Kind::Title => 0.15,
        Kind::Kin | Kind::Article => 0.1,
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
    best_alternatives(one, other).2.score
}

/// How alike two names are, and why. Of names written as several, the likest are compared.
pub fn similarity(one: &Prepared, other: &Prepared) -> Similarity {
    let (one, other, layout) = best_alternatives(one, other);
    let mut alignment: Vec<(String, String, f32)> = layout
        .pairs()
        .iter()
        .filter(|pair| pair.likeness > 0.3)
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

/// The two alternatives that are likest, and their layout.
fn best_alternatives<'a>(one: &'a Prepared, other: &'a Prepared) -> (&'a Prepared, &'a Prepared, Layout) {
    let mut best = (one, other, layout(one, other));
    for a in one.each() {
        for b in other.each() {
            let found = layout(a, b);
            if found.score > best.2.score {
                best = (a, b, found);
            }
        }
    }
    best
}

fn layout(one: &Prepared, other: &Prepared) -> Layout {
    let (mut one_weights, mut other_weights) = (Vec::new(), Vec::new());
    weights(one.tokens.iter().map(|token| token.kind), &mut one_weights);
    weights(other.tokens.iter().map(|token| token.kind), &mut other_weights);
    let mut table = Vec::with_capacity(one.tokens.len() * other.tokens.len());
    for a in &one.tokens {
        table.extend(other.tokens.iter().map(|b| likeness::of_tokens(a, b)));
    }
    let mut joined = Vec::new();
    let plain = Table {
        one: &one_weights,
        other: &other_weights,
        likeness: &table,
        joined: &[],
    };
    let best = plain.best();
    if best.score >= 0.97 && one.tokens.len() == other.tokens.len() {
        return best;
    }
    for stretch in &one.joined {
        for (j, token) in other.tokens.iter().enumerate() {
            joined.extend(joined_pair(stretch, token, j));
        }
    }
    for stretch in &other.joined {
        for (i, token) in one.tokens.iter().enumerate() {
            joined.extend(joined_pair(stretch, token, i).map(turned));
        }
    }
    joined.extend(wholes(one, other));
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

fn joined_pair(stretch: &Joined, token: &Token, at: usize) -> Option<JoinedPair> {
    if matches!(token.kind, Kind::Initial | Kind::ChildMark) {
        return None;
    }
    if !near_in_length(&stretch.token, token) {
        return None;
    }
    let likeness = likeness::of_tokens(&stretch.token, token);
    (likeness >= JOINED_AT_LEAST).then(|| JoinedPair {
        one_mask: mask(stretch),
        other_mask: 1 << at,
        pair: Pair {
            one: (stretch.first as u8, stretch.count as u8),
            other: (at as u8, 1),
            likeness,
        },
    })
}

/// The whole of one name against the whole of the other, for names cut at different places.
fn wholes(one: &Prepared, other: &Prepared) -> Option<JoinedPair> {
    let whole = |name: &Prepared| {
        name.joined
            .iter()
            .position(|stretch| stretch.count == name.tokens.len() && !stretch.reversed)
    };
    let (a, b) = (&one.joined[whole(one)?], &other.joined[whole(other)?]);
    if !near_in_length(&a.token, &b.token) {
        return None;
    }
    let likeness = likeness::of_tokens(&a.token, &b.token);
    (likeness >= JOINED_AT_LEAST).then(|| JoinedPair {
        one_mask: mask(a),
        other_mask: mask(b),
        pair: Pair {
            one: (a.first as u8, a.count as u8),
            other: (b.first as u8, b.count as u8),
            likeness,
        },
    })
}

/// Whether two words are near enough in length for one to be the other, joined.
fn near_in_length(one: &Token, other: &Token) -> bool {
    let length = |token: &Token| token.hypotheses.first().map_or(0, |first| first.sounds.len());
    let (one, other) = (length(one) as f32, length(other) as f32);
    one.min(other) >= JOINED_LENGTH * one.max(other)
}

fn mask(stretch: &Joined) -> u16 {
    ((1 << stretch.count) - 1) << stretch.first
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

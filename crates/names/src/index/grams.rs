//! The grams of a word's sounds: what two words that sound alike are likely to share.
//!
//! Vowels are left out, consonants are folded into classes, coarsely in threes and more finely in
//! twos, and the ends of the word are marked. A weak consonant (h, gh, w) is also skipped over, since many
//! spellings have it on one side only.

use crate::sound::is_vowel;

/// How many different grams there are.
pub(crate) const GRAMS: usize = FINE_START + 16 * 16;

const FINE_START: usize = 8 * 8 * 8;

/// The end of a word, as a class.
const END: u8 = 0;

/// The coarse class of a consonant, 1 to 7.
fn coarse(symbol: u8) -> u8 {
    match symbol {
        b'b' | b'p' | b'f' | b'w' | b'B' | b'F' | b'W' => 1,
        b't' | b'd' | b'T' => 2,
        b'k' | b'q' | b'g' | b'G' | b'x' | b'h' | b'K' | b'H' => 3,
        b'j' | b'C' | b'S' | b's' | b'z' | b'J' | b'Q' | b'X' | b'Z' => 4,
        b'r' | b'l' | b'R' | b'L' => 5,
        b'm' => 6,
        _ => 7,
    }
}

/// The finer class of a consonant, 1 to 15.
fn fine(symbol: u8) -> u8 {
    match symbol {
        b'b' | b'p' | b'B' => 1,
        b'f' | b'F' => 2,
        b'w' | b'W' => 3,
        b't' | b'd' | b'T' => 4,
        b'k' | b'q' | b'g' | b'G' | b'K' => 5,
        b'x' | b'h' | b'H' => 6,
        b'j' | b'C' | b'J' | b'Q' => 7,
        b'S' | b'X' => 8,
        b's' => 9,
        b'z' | b'Z' => 10,
        b'r' | b'R' => 11,
        b'l' | b'L' => 12,
        b'm' => 13,
        _ => 14,
    }
}

/// Whether a consonant is often left out.
fn is_weak(symbol: u8) -> bool {
    matches!(symbol, b'h' | b'H' | b'x' | b'G' | b'w' | b'W')
}

fn consonants(sounds: &[u8]) -> impl Iterator<Item = u8> + '_ {
    sounds
        .iter()
        .copied()
        .filter(|&symbol| !is_vowel(symbol) && symbol != b'y')
}

/// Collects the grams of these sounds, each once, in ascending order.
pub(crate) fn grams(sounds: &[u8], into: &mut Vec<u16>) {
    into.clear();
    let mut kept: Vec<u8> = Vec::with_capacity(sounds.len() + 2);
    kept.push(END);
    kept.extend(consonants(sounds));
    kept.push(END);
    let coarsely = |symbol: u8| usize::from(if symbol == END { 0 } else { coarse(symbol) });
    let finely = |symbol: u8| usize::from(if symbol == END { 0 } else { fine(symbol) });
    let mut add = |gram: usize| into.push(gram as u16);
    for pair in kept.windows(2) {
        add(FINE_START + finely(pair[0]) * 16 + finely(pair[1]));
    }
    for four in kept.windows(4).filter(|four| is_weak(four[1]) || is_weak(four[2])) {
        let [a, b, c, d] = [four[0], four[1], four[2], four[3]].map(coarsely);
        add(if is_weak(four[1]) {
            (a * 8 + c) * 8 + d
        } else {
            (a * 8 + b) * 8 + d
        });
    }
    for three in kept.windows(3) {
        let (a, b, c) = (coarsely(three[0]), coarsely(three[1]), coarsely(three[2]));
        add((a * 8 + b) * 8 + c);
        if is_weak(three[1]) {
            add(FINE_START + finely(three[0]) * 16 + finely(three[2]));
        }
    }
    if let Some(&first) = sounds.first()
        && is_vowel(first)
    {
        // Only words can open with two ends, so this gram is free to say "opens with a vowel".
        add(FINE_START + 15);
    }
    into.sort_unstable();
    into.dedup();
}

/// A symbol that stands for every consonant which grams and shapes treat alike.
fn kindred(symbol: u8) -> u8 {
    match symbol {
        b'b' | b'p' | b'B' => b'b',
        b'f' | b'F' => b'f',
        b'w' | b'W' => b'w',
        b't' | b'd' | b'T' => b't',
        b'k' | b'q' | b'g' | b'K' => b'k',
        b'h' | b'H' => b'h',
        b'j' | b'C' | b'J' | b'Q' => b'j',
        b'S' | b'X' => b'S',
        b'z' | b'Z' => b'z',
        b'r' | b'R' => b'r',
        b'l' | b'L' => b'l',
        b'G' | b'x' | b's' | b'm' => symbol,
        _ => b'n',
    }
}

/// Everything that the grams and the shape of these sounds follow from: far fewer words differ in
/// it than in their sounds, so the index counts grams by it.
pub(crate) fn skeleton(sounds: &[u8], into: &mut Vec<u8>) {
    into.clear();
    if sounds.first().is_some_and(|&first| is_vowel(first)) {
        into.push(b'a');
    }
    into.extend(consonants(sounds).map(kindred));
}

/// The coarse classes, 1 to 7, of the consonants that are seldom left out.
pub(crate) fn coarse_classes(sounds: &[u8]) -> impl Iterator<Item = u8> + '_ {
    consonants(sounds).filter(|symbol| !is_weak(*symbol)).map(coarse)
}

/// The coarse consonant skeleton of a word, in letters, for people who ask where the index looks.
pub fn skeleton_key(sounds: &[u8]) -> String {
    consonants(sounds)
        .map(|symbol| b"-PTKSLMN"[usize::from(coarse(symbol))] as char)
        .collect()
}

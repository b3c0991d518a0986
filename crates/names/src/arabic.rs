//! Reading Arabic letters: alphabets that write their vowels, and writing that leaves them out.

use std::sync::OnceLock;

use crate::letters::{Letters, read};
use crate::script::is_vocalised;
use crate::sound::{is_vowel, regular};
use crate::table::rows;

struct Alphabets {
    vocalised: Letters,
    unvocalised: Letters,
}

fn alphabets() -> &'static Alphabets {
    static ALPHABETS: OnceLock<Alphabets> = OnceLock::new();
    ALPHABETS.get_or_init(|| {
        let mut both = Alphabets {
            vocalised: Letters::default(),
            unvocalised: Letters::default(),
        };
        for row in rows(include_str!("../data/arabic.tsv")) {
            let sound = row.get(2).copied().unwrap_or("");
            if row[0] != "u" {
                both.vocalised.insert(row[1], sound);
            }
            if row[0] != "v" {
                both.unvocalised.insert(row[1], sound);
            }
        }
        both
    })
}

/// The readings of a word in Arabic letters.
pub(crate) fn readings(word: &str) -> Vec<(&'static str, Vec<u8>)> {
    if is_vocalised(word) {
        let mut sounds = read(word, &[&alphabets().vocalised]);
        regular(&mut sounds);
        let mut readings = vec![("letters", sounds)];
        // Whoever puts Latin letters into Arabic ones writes Tursun-gul with one letter for n and g.
        if word.contains('ڭ') {
            let mut apart = read(&word.replace('ڭ', "نگ"), &[&alphabets().vocalised]);
            regular(&mut apart);
            readings.push(("n and g apart", apart));
        }
        return readings;
    }
    let bare: String = word.chars().filter(|&letter| !is_vowel_sign(letter)).collect();
    let mut readings = vec![("unvocalised", unvocalised(word))];
    if bare != word {
        // Hardly anybody else writes the vowel signs of this name.
        readings.push(("without signs", unvocalised(&bare)));
    }
    if let Some(joined) = article_within(&bare) {
        readings.push(("article within", unvocalised(&joined)));
    }
    // A short Uyghur or Kazakh word may hold none of the letters that tell: *جاپپار*.
    if word.contains(['ا', 'و', 'ى', 'ي']) {
        let mut sounds = read(word, &[&alphabets().vocalised]);
        regular(&mut sounds);
        readings.push(("vocalised", sounds));
    }
    let rest = bare.strip_prefix("ال").or(bare.strip_prefix("ٱل"));
    if let Some(rest) = rest.filter(|rest| rest.chars().count() >= 3) {
        readings.push(("without article", unvocalised(rest)));
    }
    readings
}

/// Whether a mark over or under a letter tells a short vowel.
fn is_vowel_sign(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{652}' | '\u{670}')
}

/// The letters that the *l* of an article before them becomes one with.
const SUN_LETTERS: [char; 14] = ['ت', 'ث', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ل', 'ن'];

/// A name such as *Abd al-Rahman* written as one word, without what nobody hears of its article; the
/// two *l* of *Allah* are one.
fn article_within(word: &str) -> Option<String> {
    let (at, _) = word.char_indices().nth(2)?;
    let start = at + word[at..].find("ال")?;
    let rest = &word[start + "ال".len()..];
    let next = rest.chars().next().filter(|_| rest.chars().count() >= 2)?;
    let heard = if SUN_LETTERS.contains(&next) { "" } else { "ل" };
    Some(format!("{}{heard}{rest}", &word[..start]))
}

/// Letters in unvocalised writing, with a weak vowel wherever two consonants meet, and the opening
/// carrier read as any vowel.
fn unvocalised(word: &str) -> Vec<u8> {
    let plain = read(word, &[&alphabets().unvocalised]);
    let mut sounds: Vec<u8> = Vec::with_capacity(plain.len() * 2);
    for (at, &symbol) in plain.iter().enumerate() {
        let consonant = !is_vowel(symbol);
        if consonant && sounds.last().is_some_and(|&last| !is_vowel(last)) {
            sounds.push(b'@');
        }
        let opens_with_carrier = at == 0 && symbol == b'a';
        sounds.push(if opens_with_carrier { b'A' } else { symbol });
    }
    regular(&mut sounds);
    sounds
}

//! Endings and words that say whose child a person is.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::quick_hash::QuickHash;
use crate::script::Script;
use crate::sound::is_vowel;
use crate::table::rows;

/// Whose child a patronymic makes its bearer; that tells the sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChildOf {
    /// A son: -uly, -uulu, -oghli, -ov, -ovich.
    Son,
    /// A daughter: -qyzy, -qizi, -ova, -ovna.
    Daughter,
    /// Either: -zade.
    Either,
}

/// A word that is somebody's father's name, with the ending that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patronymic {
    /// The father's name as far as the word gives it, normalised; empty for a word such as *uly*
    /// that stands alone after the father's name.
    pub father: String,
    /// The ending, normalised.
    pub ending: String,
    /// Whose child.
    pub child: ChildOf,
}

#[derive(Default)]
struct Endings {
    /// Script, then ending, longest first.
    ends: HashMap<&'static str, Vec<(&'static str, ChildOf)>, QuickHash>,
    words: HashMap<&'static str, ChildOf, QuickHash>,
    /// Script, then what may stand between the father's name and such an ending.
    between: HashMap<&'static str, Vec<&'static str>, QuickHash>,
}

fn endings() -> &'static Endings {
    static ENDINGS: OnceLock<Endings> = OnceLock::new();
    ENDINGS.get_or_init(|| {
        let mut endings = Endings::default();
        for row in rows(include_str!("../data/patronymics.tsv")) {
            if row[3] == "between" {
                endings.between.entry(row[0]).or_default().push(row[1]);
                continue;
            }
            let child = match row[2] {
                "son" => ChildOf::Son,
                "daughter" => ChildOf::Daughter,
                _ => ChildOf::Either,
            };
            if row[3] != "word" {
                endings.ends.entry(row[0]).or_default().push((row[1], child));
            }
            if row[3] != "end" {
                endings.words.insert(row[1], child);
            }
        }
        for ends in endings.ends.values_mut() {
            ends.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
        }
        endings
    })
}

/// The least letters that must be left of a father's name.
const LEAST_LEFT: usize = 3;

/// Takes a patronymic ending off a normalised word, when enough is left; or recognises a word that
/// is nothing but such an ending.
pub(crate) fn find(word: &str, script: Script) -> Option<Patronymic> {
    let endings = endings();
    if let Some(&child) = endings.words.get(word) {
        return Some(Patronymic {
            father: String::new(),
            ending: word.to_owned(),
            child,
        });
    }
    endings.ends.get(named(script)?)?.iter().find_map(|(ending, child)| {
        let father = word.strip_suffix(ending)?;
        (father.chars().count() >= LEAST_LEFT).then(|| Patronymic {
            father: father.to_owned(),
            ending: (*ending).to_owned(),
            child: *child,
        })
    })
}

fn named(script: Script) -> Option<&'static str> {
    match script {
        Script::Latin => Some("latin"),
        Script::Cyrillic => Some("cyrillic"),
        Script::ArabicVocalised | Script::ArabicUnvocalised => Some("arabic"),
        _ => None,
    }
}

/// The father's name without the word of honour that often grows onto it together with an ending:
/// *Orazbayev* is also written for a son of *Oraz*.
pub(crate) fn bare(father: &str, script: Script) -> Option<&str> {
    endings().between.get(named(script)?)?.iter().find_map(|between| {
        let bare = father.strip_suffix(between)?;
        (bare.chars().count() >= LEAST_LEFT).then_some(bare)
    })
}

/// Takes an ending such as -ov off the sounds of Chinese syllables, where no letter shows it.
pub(crate) fn strip_sounds(sounds: &[u8]) -> Option<(usize, ChildOf)> {
    endings().ends.get("sound")?.iter().find_map(|(ending, child)| {
        let left = sounds.strip_suffix(ending.as_bytes())?;
        let consonants = left.iter().filter(|&&symbol| !is_vowel(symbol)).count();
        (consonants >= 2).then_some((left.len(), *child))
    })
}

//! What of a word is compared. Copies of the word share it, so that it stays near the processor however many names
//! have the word.

use std::hash::BuildHasher;
use std::sync::Arc;

use crate::frame::{Frame, frames};
use crate::hypothesis::Hypothesis;
use crate::likeness::{Opening, Reach};
use crate::quick_hash::QuickHash;
use crate::script::{self, Family};
use crate::token::Kind;
use crate::{pinyin, token};

/// What of a word is compared.
#[derive(Debug)]
pub(crate) struct Heard {
    /// The word normalised.
    pub(crate) text: Box<str>,
    /// What the word does.
    pub(crate) kind: Kind,
    /// What it may sound like, the likeliest first.
    pub(crate) hypotheses: Arc<[Hypothesis]>,
    /// The hypotheses by their consonants.
    pub(crate) frames: Box<[Frame]>,
    /// What the hypotheses reach to together.
    pub(crate) reach: Reach,
    /// What sounds it may open with.
    pub(crate) opening: Opening,
    /// The letters it is written in.
    pub(crate) family: Family,
    /// A hash of its syllables in pinyin, when it is made of such: sounds fold what many spellings
    /// confuse, and so would take Xiaobing for Xiaoping.
    pub(crate) syllables: Option<u64>,
}

impl Heard {
    pub(crate) fn of(text: &str, kind: Kind, hypotheses: Arc<[Hypothesis]>) -> Heard {
        debug_assert!(hypotheses.len() <= token::MOST_HYPOTHESES);
        let hash = |text: &str| QuickHash::default().hash_one(text.as_bytes());
        Heard {
            text: text.into(),
            kind,
            frames: frames(&hypotheses).into(),
            reach: Reach::of(&hypotheses, kind, hash(text)),
            opening: Opening::of(hypotheses.iter().map(|one| &*one.sounds)),
            family: script::family_of(text),
            syllables: pinyin::written_together(text).map(|word| hash(&word)),
            hypotheses,
        }
    }
}

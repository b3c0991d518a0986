//! A name made ready for comparing: its words, what they are, and what they may sound like.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use crate::han;
use crate::heard::Heard;
use crate::join::syllables;
use crate::likeness::Reach;
use crate::quick_hash::QuickHash;
use crate::script::{self, Family, Script};
use crate::token::{Kind, Token};
use crate::{similarity, spelling};

/// A name made ready for comparing. Making one takes bounded time whatever the string.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The name as written.
    pub written: String,
    /// The script of the whole.
    pub script: Script,
    /// The words, in the order written.
    pub tokens: Vec<Token>,
    /// Neighbouring words read as one word, for names that others write together or apart.
    pub joined: Vec<Joined>,
    /// The further names, when the name is written as several (`A / B`); the words above are those
    /// of the first.
    pub alternatives: Vec<Prepared>,
    /// What each word reaches to, and then each of the joined words, side by side: most pairs of names
    /// are parted by it, without a look at the words themselves.
    outline: Box<[Reach]>,
    /// What of each word is compared, and of each of the joined words.
    heard: Box<[Arc<Heard>]>,
    /// Which of the joined words is the whole name.
    whole: Option<u8>,
    /// Whether capital letters tell which word is the family name: *SAMARHAN Kairat*.
    pub(crate) tells_family_name: bool,
}

/// The weights of the words of a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights {
    each: [f32; MOST_WEIGHTS],
    count: usize,
}

/// A name written together is cut in two, which may be one word more than are kept of others.
const MOST_WEIGHTS: usize = spelling::MOST_WORDS + 1;

impl Deref for Weights {
    type Target = [f32];

    fn deref(&self) -> &[f32] {
        &self.each[..self.count]
    }
}

/// Neighbouring words read as one.
#[derive(Clone, Debug)]
pub struct Joined {
    /// The place of the first word among the tokens.
    pub first: usize,
    /// How many words are joined, at least 2.
    pub count: usize,
    /// Whether the words are joined in reverse order (only for a name of two words).
    pub reversed: bool,
    /// The joined word.
    pub token: Token,
}

/// The words of a name: as written, and normalised. A Han name written together is cut into
/// surname and given name.
pub(crate) fn pieces(name: &str) -> Vec<(&str, String)> {
    let words: Vec<&str> = spelling::words(name).collect();
    let mut pieces = Vec::with_capacity(words.len() + 1);
    for &word in &words {
        let mut text = String::new();
        spelling::normal(word, &mut text);
        if text.is_empty() {
            continue;
        }
        if words.len() == 1
            && let Some(at) = surname_end(word)
        {
            for part in [&word[..at], &word[at..]] {
                let mut text = String::new();
                spelling::normal(part, &mut text);
                pieces.push((part, text));
            }
            continue;
        }
        pieces.push((word, text));
    }
    pieces
}

/// Whether one word is all in capital letters and another is not, as passports and lists write family names.
fn tells_family_name<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let (mut capital, mut usual) = (false, false);
    for word in words {
        let has = |wanted: fn(char) -> bool| word.chars().filter(|letter| wanted(*letter)).nth(1).is_some();
        let has_small = word.chars().any(char::is_lowercase);
        capital |= !has_small && has(char::is_uppercase);
        usual |= has_small;
    }
    capital && usual
}

/// Where the surname ends in a Han name written together, in bytes.
pub(crate) fn surname_end(word: &str) -> Option<usize> {
    let characters: Vec<char> = word.chars().take(5).map(han::simplified).collect();
    if characters.iter().any(|&one| script::family(one) != Family::Han) {
        return None;
    }
    let length = han::surname_length(&characters)?;
    Some(word.chars().take(length).map(char::len_utf8).sum())
}

/// Which neighbouring words are worth reading as one: every pair, the whole of three or more, and a
/// pair in reverse when it is the whole name (and may be a Han name).
pub(crate) fn joins(count: usize) -> impl Iterator<Item = (usize, usize, bool)> {
    let pairs = (0..count.saturating_sub(1)).map(|first| (first, 2, false));
    let reversed = (count == 2).then_some((0, 2, true));
    let whole = (3..=8).contains(&count).then_some((0, count, false));
    pairs.chain(reversed).chain(whole)
}

impl Prepared {
    /// Prepares a name. Any string will do; one without letters has no tokens. To prepare many
    /// names, use a [`Reader`].
    pub fn new(name: &str) -> Prepared {
        Prepared::with(name, &mut Token::read)
    }

    /// Prepares a name, its words read by `read`.
    fn with(name: &str, read: &mut dyn FnMut(&str, &str) -> Token) -> Prepared {
        let mut names = spelling::alternatives(name).into_iter();
        let mut prepared = Prepared::one(names.next().unwrap_or(name), read);
        prepared.alternatives = names.map(|name| Prepared::one(name.trim(), read)).collect();
        prepared.written = name.to_owned();
        prepared
    }

    /// Prepares what is one name.
    fn one(name: &str, read: &mut dyn FnMut(&str, &str) -> Token) -> Prepared {
        let pieces = pieces(name);
        let tells_family_name = tells_family_name(pieces.iter().map(|(written, _)| *written));
        let tokens: Vec<Token> = pieces.iter().map(|(written, text)| read(written, text)).collect();
        let mut weights = Vec::with_capacity(tokens.len());
        similarity::weights(tokens.iter().map(|token| token.kind), &mut weights);
        let syllabic = tokens.iter().all(|token| syllables(&token.text).is_some());
        let joined: Vec<Joined> = joins(tokens.len())
            .filter(|&(_, _, reversed)| syllabic || !reversed)
            .map(|join| Joined::of(&tokens, join, read))
            .collect();
        let whole = joined
            .iter()
            .position(|stretch| stretch.count == tokens.len() && !stretch.reversed)
            .and_then(|at| u8::try_from(at).ok());
        let words = tokens.iter().zip(&weights).enumerate();
        let words = words.map(|(at, (token, weight))| token.heard.reach.placed((at, 1), *weight));
        let stretches = joined
            .iter()
            .map(|joined| joined.token.heard.reach.placed((joined.first, joined.count), 0.0));
        let outline = words.chain(stretches).collect();
        let each = tokens.iter().chain(joined.iter().map(|joined| &joined.token));
        let heard = each.map(|token| token.heard.clone()).collect();
        Prepared {
            written: name.to_owned(),
            script: script::detect(name),
            tokens,
            joined,
            alternatives: Vec::new(),
            outline,
            heard,
            whole,
            tells_family_name,
        }
    }

    /// What each word reaches to, and what each of the joined words.
    #[inline]
    pub(crate) fn reaches(&self) -> (&[Reach], &[Reach]) {
        self.outline.split_at(self.tokens.len())
    }

    /// What of a word is compared, or, after all words, of joined words.
    #[inline]
    pub(crate) fn heard(&self, at: usize) -> &Heard {
        &self.heard[at]
    }

    /// Which of the joined words is the whole name, and what it reaches to.
    #[inline]
    pub(crate) fn whole(&self) -> Option<(usize, Reach)> {
        let at = usize::from(self.whole?);
        Some((at, self.reaches().1[at]))
    }

    /// The weight of each word by what it does.
    #[inline]
    pub(crate) fn weights(&self) -> Weights {
        let mut weights = Weights {
            each: [0.0; MOST_WEIGHTS],
            count: self.tokens.len().min(MOST_WEIGHTS),
        };
        for (weight, word) in weights.each.iter_mut().zip(self.reaches().0) {
            *weight = word.weight;
        }
        weights
    }

    /// The name itself and its alternatives.
    pub fn each(&self) -> impl Iterator<Item = &Prepared> {
        std::iter::once(self).chain(&self.alternatives)
    }

    /// The tokens that are names proper or initials, without titles and marks.
    pub fn names(&self) -> impl Iterator<Item = &Token> {
        self.tokens
            .iter()
            .filter(|token| matches!(token.kind, Kind::Name | Kind::Initial))
    }
}

/// The most words that a [`Reader`] keeps; when it has more, it forgets them all and starts again.
const MOST_KEPT: usize = 200_000;

/// Prepares many names, reading each different word once: the elements of names recur. What it
/// gives is what [`Prepared::new`] gives.
#[derive(Default)]
pub struct Reader {
    known: HashMap<Box<str>, Token, QuickHash>,
}

impl Reader {
    /// A reader that has read nothing yet.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// Prepares a name.
    pub fn prepare(&mut self, name: &str) -> Prepared {
        if self.known.len() > MOST_KEPT {
            self.known.clear();
        }
        let known = &mut self.known;
        Prepared::with(name, &mut |written, text| {
            if let Some(token) = known.get(text) {
                let mut token = token.clone();
                token.written.clear();
                token.written.push_str(written);
                return token;
            }
            let token = Token::read(written, text);
            known.insert(text.into(), token.clone());
            token
        })
    }
}

impl Joined {
    fn of(
        tokens: &[Token],
        (first, count, reversed): (usize, usize, bool),
        read: &mut dyn FnMut(&str, &str) -> Token,
    ) -> Joined {
        let part = &tokens[first..first + count];
        let mut written: Vec<&str> = part.iter().map(|token| token.written.as_str()).collect();
        let mut text: Vec<&str> = part.iter().map(|token| token.text.as_str()).collect();
        if reversed {
            written.reverse();
            text.reverse();
        }
        let token = read(&written.join(" "), &text.concat());
        Joined {
            first,
            count,
            reversed,
            token,
        }
    }
}

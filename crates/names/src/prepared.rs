//! A name made ready for comparing: its words, what they are, and what they may sound like.

use crate::han;
use crate::join::syllables;
use crate::script::{self, Family, Script};
use crate::spelling;
use crate::token::{Kind, Token};

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
    let words = spelling::words(name);
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

/// Where the surname ends in a Han name written together, in bytes.
fn surname_end(word: &str) -> Option<usize> {
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
    /// Prepares a name. Any string will do; one without letters has no tokens.
    pub fn new(name: &str) -> Prepared {
        let mut names = spelling::alternatives(name).into_iter();
        let mut prepared = Prepared::one(names.next().unwrap_or(name));
        prepared.alternatives = names.map(|name| Prepared::one(name.trim())).collect();
        prepared.written = name.to_owned();
        prepared
    }

    /// Prepares what is one name.
    fn one(name: &str) -> Prepared {
        let tokens: Vec<Token> = pieces(name)
            .iter()
            .map(|(written, text)| Token::read(written, text))
            .collect();
        let syllabic = tokens.iter().all(|token| syllables(&token.text).is_some());
        let joined = joins(tokens.len())
            .filter(|&(_, _, reversed)| syllabic || !reversed)
            .map(|join| Joined::of(&tokens, join))
            .collect();
        Prepared {
            written: name.to_owned(),
            script: script::detect(name),
            tokens,
            joined,
            alternatives: Vec::new(),
        }
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

impl Joined {
    fn of(tokens: &[Token], (first, count, reversed): (usize, usize, bool)) -> Joined {
        let part = &tokens[first..first + count];
        let mut written: Vec<&str> = part.iter().map(|token| token.written.as_str()).collect();
        let mut text: Vec<&str> = part.iter().map(|token| token.text.as_str()).collect();
        if reversed {
            written.reverse();
            text.reverse();
        }
        let token = Token::read(&written.join(" "), &text.concat());
        Joined {
            first,
            count,
            reversed,
            token,
        }
    }
}

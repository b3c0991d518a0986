//! Lengths that a source gives no bounds to: "about 15 years", «не менее 10 лет», 十几年, "several years". No number is read from
//! them, but what kind of sentence it is can be told, alike in every language that the grammar reads.

use super::Sentence;
use super::cursor::Cursor;
use super::grammar::Reader;
use super::lexicon::{Unit, UnitWord, WORDS, Word};
use crate::words::{Number, Token, fold};

/// What stands for "several": more than one.
const SOME: Number = Number {
    hundredths: 200,
    digits: 0,
};

impl Sentence {
    /// The words of a sentence of which neither length nor measure could be read.
    pub(super) fn words_alone(&self) -> Option<&str> {
        let words = self.words.as_deref();
        words.filter(|_| !self.tells_length() && self.measure.is_none())
    }

    /// Of a sentence in words alone, which give a length without its bounds, or say how it is suspended: the sentence as if the
    /// length were exact, for what it leads to and never to be shown. None where that is not so, or the rest is not understood.
    #[must_use]
    pub(crate) fn hedged(&self) -> Option<Self> {
        let read = read(self.words_alone()?)?;
        Some(Self {
            words: self.words.clone(),
            administrative: self.administrative || read.administrative,
            ..read
        })
    }

    /// Whether words alone tell only how long somebody was held, and of no sentence: "served 3 years".
    #[must_use]
    pub(crate) fn is_time_served(&self) -> bool {
        self.words_alone().is_some_and(|words| is_time_served(&fold(words)))
    }
}

/// Reads a text without the words and signs that leave its lengths open; none where there are none.
fn read(text: &str) -> Option<Sentence> {
    let tokens = WORDS.tokens(&fold(text), true);
    let mut exact = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let before_a_number = || matches!(next, Some(Token::Number(_) | Token::Half | Token::Word(Word::Hedge)));
        match token {
            Token::Word(Word::Hedge) => {}
            // «До 5 лет», "from 5 years": an end alone.
            Token::Word(Word::Range | Word::From | Word::Law) if before_a_number() && !exact.iter().any(is_number) => {}
            Token::Sign('~' | '<' | '>' | '≈' | '≥' | '≤' | '±' | '+' | '?' | '=') => {}
            // "十几年", "20 odd years" are of the number before; "several years" of none.
            Token::Word(Word::AboutYears) => exact.push(Token::Word(Word::Time(UnitWord::Unit(Unit::Years)))),
            Token::Word(Word::Several) if exact.last().is_some_and(is_number) => {}
            Token::Word(Word::Several) => exact.push(Token::Number(SOME)),
            other => exact.push(*other),
        }
    }
    let says = |word: Word| tokens.contains(&Token::Word(word));
    let hedged = exact.len() < tokens.len() || says(Word::Several) || says(Word::AboutYears);
    hedged.then(|| Reader::of_tokens(exact).sentence()).flatten()
}

fn is_number(token: &Token<Word>) -> bool {
    matches!(token, Token::Number(_) | Token::Half)
}

/// How many numbers a text holds.
pub(super) fn numbers(text: &str) -> usize {
    WORDS
        .tokens(&fold(text), true)
        .iter()
        .filter(|token| is_number(token))
        .count()
}

/// Whether a text tells of time that was served, and of no sentence: "served 3 years", «отбыл 3 года», 服刑三年.
fn is_time_served(folded: &str) -> bool {
    let mut cursor = Cursor::new(folded);
    if !cursor.tokens.contains(&Token::Word(Word::Served)) {
        return false;
    }
    let mut lengths = 0;
    while let Some(token) = cursor.peek(0) {
        match token {
            Token::Number(_) | Token::Half | Token::Word(Word::Time(UnitWord::Two(_))) => {
                if cursor.length(None).is_none() {
                    return false;
                }
                lengths += 1;
            }
            Token::Word(Word::Served | Word::Filler | Word::Hedge | Word::And) | Token::Sign(_) => cursor.at += 1,
            Token::Word(_) | Token::Unknown => return false,
        }
    }
    lengths == 1
}

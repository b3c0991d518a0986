//! The place that a reader of sentences has reached among the words and numbers of a text.

use super::lexicon::{WORDS, Word};
use crate::words::{Number, Token};

/// One, in words: of "a year and a half", "half a year".
pub(super) const ONE: Number = Number {
    hundredths: 100,
    digits: 0,
};

/// The words, numbers and signs of a text, and how many of them are read.
pub(super) struct Cursor {
    pub(super) tokens: Vec<Token<Word>>,
    pub(super) at: usize,
}

impl Cursor {
    /// The tokens of a folded text, none read.
    pub(super) fn new(folded: &str) -> Self {
        Self::of(WORDS.tokens(folded, true))
    }

    /// These tokens, none read.
    pub(super) fn of(tokens: Vec<Token<Word>>) -> Self {
        let tokens = said_once(tokens);
        Self { tokens, at: 0 }
    }

    pub(super) fn peek(&self, ahead: usize) -> Option<Token<Word>> {
        self.tokens.get(self.at + ahead).copied()
    }

    /// Whether a number with a unit stands here.
    pub(super) fn is_at_a_length(&self) -> bool {
        matches!(
            (self.peek(0), self.peek(1)),
            (Some(Token::Number(_)), Some(Token::Word(Word::Time(_))))
        )
    }

    /// "art. 105", "ст. 282 ч. 1", "第120条".
    pub(super) fn pass_over_articles(&mut self) -> Option<()> {
        let mut numbers = 0;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Number(_) => {
                    if matches!(self.peek(1), Some(Token::Word(Word::Time(_)))) {
                        break;
                    }
                    numbers += 1;
                }
                Token::Word(Word::Article | Word::ArticleAfter | Word::Law) | Token::Sign('.' | ':') => {}
                Token::Sign('-' | '/') if matches!(self.peek(1), Some(Token::Number(_))) => {}
                Token::Sign(',') | Token::Word(Word::And) if self.goes_on_with_an_article() => {}
                _ => break,
            }
            self.at += 1;
        }
        (numbers > 0).then_some(())
    }

    fn goes_on_with_an_article(&self) -> bool {
        match self.peek(1) {
            Some(Token::Word(Word::Article)) => true,
            Some(Token::Number(_)) => !matches!(
                self.peek(2),
                Some(Token::Word(Word::Time(_)) | Token::Sign('-' | '.') | Token::Half)
            ),
            _ => false,
        }
    }

    /// A fine is no length: "fine 500 yuan", "并处罚金5万元". A sum without the word is none that is understood.
    pub(super) fn pass_over_money(&mut self) -> Option<()> {
        let mut sums = 0;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Number(_) if !matches!(self.peek(1), Some(Token::Word(Word::Time(_)))) => sums += 1,
                Token::Word(Word::Money | Word::Filler | Word::Fine) => {}
                _ => break,
            }
            self.at += 1;
        }
        (sums == 1).then_some(())
    }
}

/// "10 (ten) years": a number that stands again in brackets is said once. "A two-year reprieve": the article is no number.
fn said_once(mut tokens: Vec<Token<Word>>) -> Vec<Token<Word>> {
    let mut at = 0;
    while at + 1 < tokens.len() {
        if tokens[at] == Token::Number(ONE) && matches!(tokens[at + 1], Token::Number(_)) {
            tokens.remove(at);
        }
        at += 1;
    }
    at = 0;
    while at + 3 < tokens.len() {
        if let [
            Token::Number(one),
            Token::Sign('('),
            Token::Number(again),
            Token::Sign(')'),
        ] = &tokens[at..at + 4]
            && one.hundredths == again.hundredths
        {
            tokens.drain(at + 1..at + 4);
        }
        at += 1;
    }
    tokens
}

//! The grammar of sentences: a length, life or death; then what is said of it (suspended, reduced, served, rights lost, a
//! fine, an article of law). A text that is not understood to its end is not understood.

use super::cursor::Cursor;
use super::length::Length;
use super::lexicon::{NONE, Unit, UnitWord, Word};
use super::measure::Measure;
use super::{Sentence, SentenceRead};
use crate::words::{Token, fold};

impl Sentence {
    /// Reads a sentence as sheets and testimonies write it, in any of the languages of `data/words`: `20 years`,
    /// `3y 6m`, `19年10个月`, `5-7 years`, `death with two-year reprieve`, `20 years (reduced to 12)`. A number without a unit
    /// has the unit that is given; without one, it is words.
    #[must_use]
    pub fn read(text: &str, bare: Option<Unit>) -> SentenceRead {
        let mut read = match read(text, bare) {
            Outcome::Sentence(sentence) => SentenceRead::Read(*sentence),
            Outcome::None => return SentenceRead::NotSentenced,
            Outcome::NotUnderstood => SentenceRead::Words(Self::default()),
        };
        if let SentenceRead::Read(sentence) | SentenceRead::Words(sentence) = &mut read {
            sentence.words = Some(text.trim().to_owned());
        }
        read
    }

    /// As [`Self::read`], a number without a unit taken for words; what tells of no sentence is kept in words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match Self::read(text, None) {
            SentenceRead::Read(sentence) | SentenceRead::Words(sentence) => sentence,
            SentenceRead::NotSentenced => Self {
                words: Some(text.trim().to_owned()),
                ..Self::default()
            },
        }
    }
}

/// What a text says.
enum Outcome {
    Sentence(Box<Sentence>),
    None,
    NotUnderstood,
}

/// Reads a text.
fn read(text: &str, bare: Option<Unit>) -> Outcome {
    let folded = fold(text);
    let trimmed = folded.trim_matches(|c: char| matches!(c, '.' | '!' | '"' | '(' | ')' | '[' | ']' | ' '));
    if NONE.contains(&folded) || NONE.contains(trimmed) {
        return Outcome::None;
    }
    match Reader::new(&folded, bare).sentence() {
        Some(sentence) => Outcome::Sentence(Box::new(sentence)),
        None => Outcome::NotUnderstood,
    }
}

/// What a length that follows tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    Suspended,
    Rights,
    ReducedTo,
    ReducedFrom,
    Served,
    /// Another measure beside the sentence: it is left to the words.
    Beside,
}

impl Expected {
    fn after(word: Word) -> Option<Self> {
        Some(match word {
            Word::Suspended | Word::Conditional | Word::Reprieve | Word::Probation => Self::Suspended,
            Word::Rights => Self::Rights,
            Word::ReducedTo => Self::ReducedTo,
            Word::ReducedFrom => Self::ReducedFrom,
            Word::Served => Self::Served,
            Word::Measure(_) => Self::Beside,
            _ => return None,
        })
    }
}

pub(super) struct Reader {
    cursor: Cursor,
    bare: Option<Unit>,
    sentence: Sentence,
    /// Whether there is a length, life or death already.
    has_main: bool,
    unit: Option<Unit>,
    expected: Option<Expected>,
    former: Option<Sentence>,
}

impl Reader {
    fn new(folded: &str, bare: Option<Unit>) -> Self {
        Self::at_start(Cursor::new(folded), bare)
    }

    /// Of tokens, a number without a unit taken for words.
    pub(super) fn of_tokens(tokens: Vec<Token<Word>>) -> Self {
        Self::at_start(Cursor::of(tokens), None)
    }

    fn at_start(cursor: Cursor, bare: Option<Unit>) -> Self {
        Self {
            cursor,
            bare,
            sentence: Sentence::default(),
            has_main: false,
            unit: None,
            expected: None,
            former: None,
        }
    }

    /// The sentence; none where it is not understood whole.
    pub(super) fn sentence(mut self) -> Option<Sentence> {
        if self.cursor.tokens.contains(&Token::Unknown) || self.cursor.tokens.first() == Some(&Token::Sign('-')) {
            return None;
        }
        while self.cursor.at < self.cursor.tokens.len() {
            self.step()?;
        }
        // "Reduced to" or "served", and nothing after it.
        if matches!(
            self.expected,
            Some(Expected::ReducedTo | Expected::ReducedFrom | Expected::Served)
        ) {
            return None;
        }
        if let Some(former) = self.former.take() {
            self.sentence.reduced_from = Some(Box::new(former));
        }
        let rights = self.sentence.rights_lost_months.is_some() || self.sentence.rights_lost_for_life;
        let whole = self.has_main || rights || self.sentence.measure.is_some();
        whole.then_some(self.sentence)
    }

    /// A length at this place. Only after "reduced to", "served", "suspended for" has a bare number the unit before it.
    fn next_length(&mut self) -> Option<Length> {
        let bare = match self.expected {
            Some(_) => self.unit,
            None => self.bare.filter(|_| !self.has_main),
        };
        self.cursor.length(bare)
    }

    fn step(&mut self) -> Option<()> {
        let token = self.cursor.peek(0)?;
        if matches!(
            (token, self.cursor.peek(1)),
            (Token::Number(_), Some(Token::Word(Word::Money | Word::Fine)))
        ) {
            return self.cursor.pass_over_money();
        }
        if self.begins_a_length(token) {
            let length = self.next_length()?;
            return self.take_length(length);
        }
        match token {
            Token::Sign(',' | ';' | '(' | ')' | '[' | ']' | ':' | '"' | '-' | '.' | '+') => {
                if token == Token::Sign('+') {
                    return None;
                }
                // What is suspended is said before the comma; what is reduced or served may follow it.
                if self.expected == Some(Expected::Suspended) {
                    self.expected = None;
                }
            }
            Token::Word(word) => return self.take_word(word),
            // A number or half that began no length has been refused already; money has been passed over.
            Token::Number(_) | Token::Half | Token::Sign(_) | Token::Unknown => return None,
        }
        self.cursor.at += 1;
        Some(())
    }

    fn begins_a_length(&self, token: Token<Word>) -> bool {
        match token {
            Token::Number(_) | Token::Half | Token::Word(Word::Time(UnitWord::Two(_))) => true,
            Token::Word(Word::From) => matches!(self.cursor.peek(1), Some(Token::Number(_))),
            _ => false,
        }
    }

    fn take_word(&mut self, word: Word) -> Option<()> {
        self.cursor.at += 1;
        match word {
            // "Under 5 years" is no article of law.
            Word::Law if self.cursor.is_at_a_length() => return None,
            Word::Filler | Word::And | Word::Law => {}
            Word::Administrative => self.sentence.administrative = true,
            Word::Life | Word::Death => return self.take_whole(word == Word::Death),
            Word::DeathSuspended => {
                self.take_whole(true)?;
                self.sentence.suspended = true;
                self.expected = Some(Expected::Suspended);
            }
            Word::RightsForLife => self.sentence.rights_lost_for_life = true,
            Word::Article => self.cursor.pass_over_articles()?,
            Word::Fine | Word::Money => self.cursor.pass_over_money()?,
            Word::Conditional | Word::Suspended | Word::Reprieve => {
                self.sentence.suspended = true;
                let said_before = self.has_main || word != Word::Conditional;
                self.expected = said_before.then_some(Expected::Suspended);
            }
            Word::Probation if self.sentence.suspended && self.has_main => self.expected = Some(Expected::Suspended),
            Word::Rights | Word::ReducedTo | Word::ReducedFrom | Word::Served => self.expected = Expected::after(word),
            Word::Probation if !self.sentence.suspended => self.take_measure(Measure::Probation)?,
            Word::Measure(measure) => self.take_measure(measure)?,
            Word::Range
            | Word::From
            | Word::ArticleAfter
            | Word::Time(_)
            | Word::Probation
            | Word::Hedge
            | Word::Several
            | Word::AboutYears => {
                return None;
            }
        }
        Some(())
    }

    /// What the sentence is, where that is no prison; of two nobody can tell.
    fn take_measure(&mut self, measure: Measure) -> Option<()> {
        if self.expected.is_some() || self.sentence.death || self.sentence.measure.replace(measure).is_some() {
            return None;
        }
        Some(())
    }

    /// Life or death.
    fn take_whole(&mut self, death: bool) -> Option<()> {
        match self.expected.take() {
            Some(Expected::ReducedTo) if self.has_main => self.begin_again(),
            Some(Expected::ReducedFrom) => {
                self.former = Some(Sentence {
                    life: !death,
                    death,
                    ..Sentence::default()
                });
                // "Originally death, now life": what stands is still to come.
                return Some(());
            }
            Some(Expected::Rights) if !death => {
                self.sentence.rights_lost_for_life = true;
                return Some(());
            }
            None if !self.has_main => {}
            _ => return None,
        }
        self.sentence.life = !death;
        self.sentence.death = death;
        self.has_main = true;
        Some(())
    }

    /// What was said until now was before a reduction.
    fn begin_again(&mut self) {
        let rights = (self.sentence.rights_lost_months, self.sentence.rights_lost_for_life);
        let mut before = std::mem::take(&mut self.sentence);
        before.reduced_from = self.former.take().map(Box::new);
        self.former = Some(before);
        (self.sentence.rights_lost_months, self.sentence.rights_lost_for_life) = rights;
        self.has_main = false;
    }

    fn take_length(&mut self, length: Length) -> Option<()> {
        if let Some(Token::Word(word)) = self.after_fillers()
            && let Some(told) = self.told_by_what_follows(word)
        {
            // "12 years, 3 years deprivation of political rights": of "3 years, 6 months suspended" nobody can tell.
            if length.broken {
                return None;
            }
            self.cursor.at += 1;
            return self.tell(told, length);
        }
        match self.expected.take() {
            // "Suspended for two years": of what, is not said.
            Some(Expected::Suspended) if !self.has_main => None,
            Some(told) => self.tell(told, length),
            None if !self.has_main => self.take_main(length),
            None => None,
        }
    }

    /// The next token that is no filler; those before it are passed over.
    fn after_fillers(&mut self) -> Option<Token<Word>> {
        while matches!(self.cursor.peek(0), Some(Token::Word(Word::Filler | Word::Law))) {
            self.cursor.at += 1;
        }
        self.cursor.peek(0)
    }

    /// What a length tells by the word after it, where that word does not tell of what follows instead.
    fn told_by_what_follows(&self, word: Word) -> Option<Expected> {
        if self.expected.is_some() || !self.has_main {
            return None;
        }
        let told = Expected::after(word)?;
        let begins_a_length = |token: Option<Token<Word>>| {
            matches!(
                token,
                Some(Token::Number(_) | Token::Half | Token::Word(Word::Time(UnitWord::Two(_))))
            )
        };
        let mut ahead = 1;
        while matches!(self.cursor.peek(ahead), Some(Token::Word(Word::Filler))) {
            ahead += 1;
        }
        let of_this = match told {
            Expected::Rights | Expected::Served | Expected::Beside => true,
            // "Death with two-year reprieve"; a prison term of which a part is suspended is no suspended term.
            Expected::Suspended => self.sentence.death,
            Expected::ReducedTo | Expected::ReducedFrom => false,
        };
        (of_this && !begins_a_length(self.cursor.peek(ahead))).then_some(told)
    }

    fn take_main(&mut self, length: Length) -> Option<()> {
        if length.from.is_nothing() {
            return None;
        }
        set_length(&mut self.sentence, length)?;
        self.has_main = true;
        self.unit = length.unit;
        // A word that tells of the length just read stands after it: "3 years suspended", with or without "for 4 years".
        if length.broken
            && matches!(
                self.after_fillers(),
                Some(Token::Word(Word::Suspended | Word::Conditional))
            )
        {
            return None;
        }
        Some(())
    }

    fn tell(&mut self, told: Expected, length: Length) -> Option<()> {
        match told {
            Expected::Suspended => {
                if length.to.is_some() || self.sentence.suspended_for_months.is_some() {
                    return None;
                }
                self.sentence.suspended = true;
                self.sentence.suspended_for_months = Some(length.from.in_months()?);
            }
            Expected::Rights => {
                if length.to.is_some() || self.sentence.rights_lost_months.is_some() {
                    return None;
                }
                self.sentence.rights_lost_months = Some(length.from.in_months()?);
            }
            Expected::ReducedTo => {
                if self.has_main {
                    self.begin_again();
                } else if self.former.is_none() {
                    return None;
                }
                return self.take_main(length);
            }
            Expected::ReducedFrom => {
                let mut former = Sentence::default();
                set_length(&mut former, length)?;
                self.unit = self.unit.or(length.unit);
                self.former = Some(former);
            }
            Expected::Served => {
                // "5 years, of which 2 suspended": a part of it is, and the rest is served.
                let next = self.after_fillers();
                if matches!(next, Some(Token::Word(Word::Suspended | Word::Conditional))) {
                    return None;
                }
            }
            Expected::Beside => {}
        }
        Some(())
    }
}

fn set_length(sentence: &mut Sentence, length: Length) -> Option<()> {
    let some = |number: u64| u32::try_from(number).ok();
    let known = |number: u64| (number > 0).then(|| some(number)).flatten();
    sentence.months = known(length.from.months);
    sentence.days = known(length.from.days);
    if let Some(to) = length.to {
        sentence.months_to = known(to.months);
        sentence.days_to = known(to.days);
    }
    (sentence.months.is_some() || sentence.days.is_some()).then_some(())
}

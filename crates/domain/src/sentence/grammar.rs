//! The grammar of sentences: a length, life or death; then what is said of it (suspended, reduced, served, rights lost, a
//! fine, an article of law). A text that is not understood to its end is not understood.

use super::Sentence;
use super::lexicon::{NONE, Unit, UnitWord, WORDS, Word};
use crate::words::{Number, Token, fold};

/// The longest sentence that is believed, in months.
const LONGEST_MONTHS: u64 = 12 * 200;
/// The greatest bare number that is a number of years: above it, it is a year of the calendar.
const MOST_BARE_YEARS: u64 = 99;
/// The greatest number of days that is believed.
const LONGEST_DAYS: u64 = 36_500;

/// What a text says.
pub(super) enum Outcome {
    Sentence(Box<Sentence>),
    None,
    NotUnderstood,
}

/// Reads a text.
pub(super) fn read(text: &str, bare: Option<Unit>) -> Outcome {
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

/// A length of time, or a range of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Length {
    from: Term,
    to: Option<Term>,
    /// The unit, where there is one alone.
    unit: Option<Unit>,
    /// Whether a comma or bracket stands within it.
    broken: bool,
}

/// Months and days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Term {
    months: u64,
    days: u64,
}

impl Term {
    fn add(&mut self, number: Number, unit: Unit) -> Option<()> {
        let hundredths = number.hundredths.checked_mul(match unit {
            Unit::Years => 12,
            Unit::Weeks => 7,
            Unit::Months | Unit::Days => 1,
        })?;
        if hundredths % 100 != 0 {
            return None;
        }
        match unit {
            Unit::Years | Unit::Months => self.months += hundredths / 100,
            Unit::Weeks | Unit::Days => self.days += hundredths / 100,
        }
        (self.months <= LONGEST_MONTHS && self.days <= LONGEST_DAYS).then_some(())
    }

    fn is_nothing(self) -> bool {
        self.months == 0 && self.days == 0
    }

    /// In months, where days do not stand beside them.
    fn in_months(self) -> Option<u32> {
        (self.days == 0).then(|| u32::try_from(self.months).ok()).flatten()
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
}

impl Expected {
    fn after(word: Word) -> Option<Self> {
        Some(match word {
            Word::Suspended | Word::Conditional | Word::Reprieve | Word::Probation => Self::Suspended,
            Word::Rights => Self::Rights,
            Word::ReducedTo => Self::ReducedTo,
            Word::ReducedFrom => Self::ReducedFrom,
            Word::Served => Self::Served,
            _ => return None,
        })
    }
}

struct Reader {
    tokens: Vec<Token<Word>>,
    at: usize,
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
        let tokens = said_once(WORDS.tokens(folded, true));
        Self {
            tokens,
            at: 0,
            bare,
            sentence: Sentence::default(),
            has_main: false,
            unit: None,
            expected: None,
            former: None,
        }
    }

    fn sentence(mut self) -> Option<Sentence> {
        if self.tokens.contains(&Token::Unknown) || self.tokens.first() == Some(&Token::Sign('-')) {
            return None;
        }
        while self.at < self.tokens.len() {
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
        let whole = self.has_main || self.sentence.rights_lost_months.is_some() || self.sentence.rights_lost_for_life;
        whole.then_some(self.sentence)
    }

    fn peek(&self, ahead: usize) -> Option<Token<Word>> {
        self.tokens.get(self.at + ahead).copied()
    }

    fn step(&mut self) -> Option<()> {
        let token = self.peek(0)?;
        if matches!(
            (token, self.peek(1)),
            (Token::Number(_), Some(Token::Word(Word::Money | Word::Fine)))
        ) {
            return self.pass_over_money();
        }
        if self.begins_a_length(token) {
            let length = self.length()?;
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
        self.at += 1;
        Some(())
    }

    fn begins_a_length(&self, token: Token<Word>) -> bool {
        match token {
            Token::Number(_) | Token::Half | Token::Word(Word::Time(UnitWord::Two(_))) => true,
            Token::Word(Word::From) => matches!(self.peek(1), Some(Token::Number(_))),
            _ => false,
        }
    }

    fn take_word(&mut self, word: Word) -> Option<()> {
        self.at += 1;
        match word {
            Word::Filler | Word::And | Word::Law => {}
            Word::Administrative => self.sentence.administrative = true,
            Word::Life | Word::Death => return self.take_whole(word == Word::Death),
            Word::DeathSuspended => {
                self.take_whole(true)?;
                self.sentence.suspended = true;
                self.expected = Some(Expected::Suspended);
            }
            Word::RightsForLife => self.sentence.rights_lost_for_life = true,
            Word::Article => self.pass_over_articles()?,
            Word::Fine | Word::Money => self.pass_over_money()?,
            Word::Conditional | Word::Suspended | Word::Reprieve => {
                self.sentence.suspended = true;
                let said_before = self.has_main || word != Word::Conditional;
                self.expected = said_before.then_some(Expected::Suspended);
            }
            Word::Probation if self.sentence.suspended && self.has_main => self.expected = Some(Expected::Suspended),
            Word::Rights | Word::ReducedTo | Word::ReducedFrom | Word::Served => self.expected = Expected::after(word),
            Word::Range | Word::From | Word::ArticleAfter | Word::Time(_) | Word::Probation => return None,
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
            self.at += 1;
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
        while matches!(self.peek(0), Some(Token::Word(Word::Filler | Word::Law))) {
            self.at += 1;
        }
        self.peek(0)
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
        while matches!(self.peek(ahead), Some(Token::Word(Word::Filler))) {
            ahead += 1;
        }
        let of_this = match told {
            Expected::Rights | Expected::Served => true,
            // "Death with two-year reprieve"; a prison term of which a part is suspended is no suspended term.
            Expected::Suspended => self.sentence.death,
            Expected::ReducedTo | Expected::ReducedFrom => false,
        };
        (of_this && !begins_a_length(self.peek(ahead))).then_some(told)
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
            Expected::Served => {}
        }
        Some(())
    }

    /// A length at this place, or a sum of money, which is passed over.
    fn length(&mut self) -> Option<Length> {
        if self.peek(0) == Some(Token::Word(Word::From)) {
            self.at += 1;
        }
        let start = self.at;
        let first = self.term()?;
        let ranges = matches!(self.peek(0), Some(Token::Sign('-' | '~') | Token::Word(Word::Range)))
            || (start > 0
                && self.tokens[start - 1] == Token::Word(Word::From)
                && self.peek(0) == Some(Token::Word(Word::And)));
        if !(ranges && matches!(self.peek(1), Some(Token::Number(_) | Token::Half))) {
            let (from, unit, broken) = self.with_unit(first)?;
            return Some(Length {
                from,
                to: None,
                unit,
                broken,
            });
        }
        self.at += 1;
        let second = self.term()?;
        // "5-7 years": the second lends the first its unit.
        let (to, unit, broken) = self.with_unit(second)?;
        let from = match first {
            Parsed::Bare(number) => {
                let mut from = Term::default();
                from.add(number, unit?)?;
                from
            }
            Parsed::Term { term, .. } => term,
        };
        let total = |term: Term| term.months * 30 + term.days;
        (total(from) < total(to) && (from.days == 0) == (to.days == 0)).then_some(Length {
            from,
            to: Some(to),
            unit,
            broken,
        })
    }

    /// A parsed term with its unit; a bare number has the unit of what was said before, or the one that was given.
    fn with_unit(&self, parsed: Parsed) -> Option<(Term, Option<Unit>, bool)> {
        match parsed {
            Parsed::Term { term, unit, broken } => Some((term, unit, broken)),
            Parsed::Bare(number) => {
                // Only after "reduced to", "served", "suspended for" is a bare number of the unit before it.
                let unit = match self.expected {
                    Some(_) => self.unit?,
                    None => self.bare.filter(|_| !self.has_main)?,
                };
                if number.hundredths / 100 > MOST_BARE_YEARS && unit == Unit::Years {
                    return None;
                }
                let mut term = Term::default();
                term.add(number, unit)?;
                Some((term, Some(unit), false))
            }
        }
    }

    /// Numbers with units, the larger unit first; or a number without one.
    fn term(&mut self) -> Option<Parsed> {
        let mut term = Term::default();
        let mut last: Option<Unit> = None;
        let mut several = false;
        let mut broken = false;
        loop {
            let start = self.at;
            let separated = last.is_some() && self.pass_over_links();
            let Some((number, unit)) = self.number_and_unit() else {
                self.at = start;
                break;
            };
            let Some(unit) = unit else {
                if last.is_none() {
                    return Some(Parsed::Bare(number));
                }
                self.at = start;
                break;
            };
            if last.is_some_and(|last| unit >= last) {
                self.at = start;
                break;
            }
            term.add(number, unit)?;
            several |= last.is_some();
            broken |= separated;
            last = Some(unit);
            self.half_after(unit, &mut term)?;
        }
        last.map(|unit| Parsed::Term {
            term,
            unit: (!several).then_some(unit),
            broken,
        })
    }

    /// Passes over "and" and commas between two units; says whether there was a comma.
    fn pass_over_links(&mut self) -> bool {
        let mut comma = false;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Word(Word::And | Word::Time(UnitWord::AfterNumber(Unit::Years))) | Token::Sign('.') => {}
                Token::Sign(',') => comma = true,
                _ => break,
            }
            self.at += 1;
        }
        comma
    }

    /// A number and its unit, where it has one.
    fn number_and_unit(&mut self) -> Option<(Number, Option<Unit>)> {
        if let Some(Token::Word(Word::Time(UnitWord::Two(unit)))) = self.peek(0) {
            self.at += 1;
            let two = Number {
                hundredths: 200,
                digits: 0,
            };
            return Some((two, Some(unit)));
        }
        let mut number = match self.peek(0)? {
            Token::Number(number) => {
                self.at += 1;
                number
            }
            Token::Half => {
                self.at += 1;
                // "Half a year".
                if let Some(Token::Number(Number { hundredths: 100, .. })) = self.peek(0) {
                    self.at += 1;
                }
                Number {
                    hundredths: 50,
                    digits: 0,
                }
            }
            _ => return None,
        };
        let mut ahead = 0;
        if self.peek(0) == Some(Token::Word(Word::And)) && self.peek(1) == Some(Token::Number(ONE)) {
            // "Two and a half years".
            ahead = 2;
        }
        if self.peek(ahead) == Some(Token::Half) {
            number.hundredths += 50;
            self.at += ahead + 1;
        }
        // "18-month", "3 г.".
        let mut ahead = 0;
        while matches!(self.peek(ahead), Some(Token::Sign('-' | '.'))) && ahead < 1 {
            ahead += 1;
        }
        let unit = match self.peek(ahead) {
            Some(Token::Word(Word::Time(UnitWord::Unit(unit) | UnitWord::AfterNumber(unit)))) => Some(unit),
            _ => None,
        };
        if unit.is_some() {
            self.at += ahead + 1;
            if self.peek(0) == Some(Token::Sign('.')) {
                self.at += 1;
            }
        }
        Some((number, unit))
    }

    /// "A year and a half", "一年半".
    fn half_after(&mut self, unit: Unit, term: &mut Term) -> Option<()> {
        let mut ahead = 0;
        if matches!(
            self.peek(ahead),
            Some(Token::Word(Word::And | Word::Time(UnitWord::AfterNumber(Unit::Years))))
        ) {
            ahead += 1;
        }
        if self.peek(ahead) == Some(Token::Number(ONE)) {
            ahead += 1;
        }
        let ends = !matches!(
            self.peek(ahead + 1),
            Some(Token::Word(Word::Time(_)) | Token::Number(_))
        );
        if self.peek(ahead) == Some(Token::Half) && ends {
            self.at += ahead + 1;
            let half = Number {
                hundredths: 50,
                digits: 0,
            };
            return term.add(half, unit);
        }
        Some(())
    }

    /// "art. 105", "ст. 282 ч. 1", "第120条".
    fn pass_over_articles(&mut self) -> Option<()> {
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
    fn pass_over_money(&mut self) -> Option<()> {
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

/// One, in words: of "a year and a half", "half a year".
const ONE: Number = Number {
    hundredths: 100,
    digits: 0,
};

/// A term, or a number whose unit is still to be found.
#[derive(Debug, Clone, Copy)]
enum Parsed {
    Bare(Number),
    Term {
        term: Term,
        unit: Option<Unit>,
        broken: bool,
    },
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

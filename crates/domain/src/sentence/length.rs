//! Lengths of time in sentences: numbers with units, ranges, halves.

use super::cursor::{Cursor, ONE};
use super::lexicon::{Unit, UnitWord, Word};
use crate::words::{Number, Token};

/// The longest sentence that is believed, in months.
pub(super) const LONGEST_MONTHS: u64 = 12 * 200;
/// The greatest bare number that is a number of years: above it, it is a year of the calendar.
const MOST_BARE_YEARS: u64 = 99;
/// The greatest number of days that is believed.
pub(super) const LONGEST_DAYS: u64 = 36_500;

/// A length of time, or a range of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) from: Term,
    pub(super) to: Option<Term>,
    /// The unit, where there is one alone.
    pub(super) unit: Option<Unit>,
    /// Whether a comma or bracket stands within it.
    pub(super) broken: bool,
}

/// Months and days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) months: u64,
    pub(super) days: u64,
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

    pub(super) fn is_nothing(self) -> bool {
        self.months == 0 && self.days == 0
    }

    /// In months, where days do not stand beside them.
    pub(super) fn in_months(self) -> Option<u32> {
        (self.days == 0).then(|| u32::try_from(self.months).ok()).flatten()
    }
}

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

impl Parsed {
    /// The term with its unit; a bare number has the unit that is given.
    fn with_unit(self, bare: Option<Unit>) -> Option<(Term, Option<Unit>, bool)> {
        match self {
            Self::Term { term, unit, broken } => Some((term, unit, broken)),
            Self::Bare(number) => {
                let unit = bare?;
                if number.hundredths / 100 > MOST_BARE_YEARS && unit == Unit::Years {
                    return None;
                }
                let mut term = Term::default();
                term.add(number, unit)?;
                Some((term, Some(unit), false))
            }
        }
    }
}

impl Cursor {
    /// A length at this place; a number without a unit has the one that is given.
    pub(super) fn length(&mut self, bare: Option<Unit>) -> Option<Length> {
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
            // "From 5 years", «от 5 лет»: how many at most is not told.
            if start > 0 && self.tokens[start - 1] == Token::Word(Word::From) {
                return None;
            }
            let (from, unit, broken) = first.with_unit(bare)?;
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
        let (to, unit, broken) = second.with_unit(bare)?;
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
}

//! The grammar of ages: a number with its unit, a range, a decade of life, an open end. The words are data
//! (`data/words/ages.toml`, `units.toml`).

use super::VagueAge;
use crate::sentence::{Unit, UnitWord, unit_words};
use crate::vague_date::VagueDate;
use crate::words::{Lexicon, Number, Token, fold};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How far an age of which a source says "about" may be off, in years.
const ABOUT_YEARS: u16 = 2;

/// Least and greatest age in years; none for an open end.
type Years = (Option<u16>, Option<u16>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Time(UnitWord),
    About,
    Under,
    Over,
    To,
    Between,
    Decade,
    Nearly,
    Nominal,
    Part(Part),
    And,
    Filler,
}

/// Which years of a decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Early,
    Mid,
    Late,
}

#[derive(Deserialize)]
struct File {
    about: Vec<String>,
    under: Vec<String>,
    over: Vec<String>,
    to: Vec<String>,
    between: Vec<String>,
    decade: Vec<String>,
    nearly: Vec<String>,
    nominal: Vec<String>,
    early: Vec<String>,
    mid: Vec<String>,
    late: Vec<String>,
    and: Vec<String>,
    filler: Vec<String>,
    ages: HashMap<String, Vec<String>>,
}

struct Words {
    lexicon: Lexicon<Word>,
    whole: HashMap<String, Years>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../data/words/ages.toml"))
        .expect("the shipped words are tested to be readable");
    let groups = [
        (&file.decade, Word::Decade),
        (&file.nearly, Word::Nearly),
        (&file.nominal, Word::Nominal),
        (&file.about, Word::About),
        (&file.over, Word::Over),
        (&file.under, Word::Under),
        (&file.between, Word::Between),
        (&file.to, Word::To),
        (&file.early, Word::Part(Part::Early)),
        (&file.mid, Word::Part(Part::Mid)),
        (&file.late, Word::Part(Part::Late)),
        (&file.and, Word::And),
        (&file.filler, Word::Filler),
    ];
    let units = unit_words();
    let words = groups
        .iter()
        .flat_map(|(words, meaning)| words.iter().map(|word| (word.as_str(), *meaning)))
        .chain(units.iter().map(|(word, unit)| (word.as_str(), Word::Time(*unit))));
    let whole = file.ages.iter().flat_map(|(range, words)| {
        let (from, to) = range.split_once("..").expect("an age of the file is a range");
        let years = (from.parse().ok(), to.parse().ok());
        words.iter().map(move |word| (fold(word), years))
    });
    Words {
        lexicon: Lexicon::of(words).with_numerals(),
        whole: whole.collect(),
    }
});

impl VagueAge {
    /// Reads an age in any of the languages of `data/words`: `70`, `~70`, `65-70`, `40s`, `in his 40s`, `under 18`, `30+`,
    /// `70 años`, `1 year 6 months`. Ages under a year (`8 months`, `0`) are 0 years, their words kept. None when it was not
    /// understood whole.
    #[must_use]
    pub fn parse(text: &str, on: Option<VagueDate>) -> Option<Self> {
        let text = text.trim();
        if let Ok(years) = text.parse::<u16>() {
            let age = Self {
                on,
                ..Self::exactly(years)
            };
            return (years <= Self::OLDEST && !text.starts_with('+')).then_some(age);
        }
        if text.starts_with('-') {
            return None;
        }
        let (from, to) = read(text)?;
        let plain = match (from, to) {
            (Some(from), Some(to)) if from == to => from.to_string() == text,
            (Some(from), Some(to)) => format!("{from}-{to}") == text,
            _ => false,
        };
        Some(Self {
            from,
            to,
            on,
            words: (!plain).then(|| text.to_owned()),
        })
    }
}

/// Reads an age. None when it was not understood whole.
fn read(text: &str) -> Option<Years> {
    let folded = fold(text);
    let trimmed = folded.trim_end_matches(['.', ' ']);
    if let Some(years) = WORDS.whole.get(trimmed) {
        return Some(*years);
    }
    let mut reader = Reader {
        tokens: tokens(trimmed)?,
        at: 0,
    };
    let years = reader.age()?;
    let (from, to) = years;
    let believed = |years: Option<u16>| years.is_none_or(|years| years <= VagueAge::OLDEST);
    let ordered = matches!((from, to), (Some(from), Some(to)) if from <= to) || from.is_none() != to.is_none();
    (reader.at == reader.tokens.len() && believed(from) && believed(to) && ordered).then_some(years)
}

/// The tokens of a text, without what says nothing of the age.
fn tokens(folded: &str) -> Option<Vec<Token<Word>>> {
    let tokens = WORDS.lexicon.tokens(folded, true);
    if tokens.is_empty() || tokens.contains(&Token::Unknown) {
        return None;
    }
    let says = |token: &Token<Word>| {
        !matches!(
            token,
            Token::Word(Word::Filler) | Token::Sign('.' | '(' | ')' | '?' | '"' | '\'')
        )
    };
    Some(tokens.into_iter().filter(says).collect())
}

struct Reader {
    tokens: Vec<Token<Word>>,
    at: usize,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<Token<Word>> {
        self.tokens.get(self.at + ahead).copied()
    }

    fn takes(&mut self, word: Word) -> bool {
        let found = self.peek(0) == Some(Token::Word(word));
        self.at += usize::from(found);
        found
    }

    fn age(&mut self) -> Option<Years> {
        // "До 18 лет" and "18 до 20 лет" share a word: before a number it is an end.
        if self.takes(Word::Under) {
            return Some((None, Some(self.months()?.years.checked_sub(1)?)));
        }
        if self.peek(0) == Some(Token::Word(Word::Over)) && self.peek(2) != Some(Token::Word(Word::Under)) {
            self.at += 1;
            let from = self.months()?.years;
            return Some((Some(from), None));
        }
        let part = match self.peek(0) {
            Some(Token::Word(Word::Part(part))) => {
                self.at += 1;
                self.takes(Word::To);
                Some(part)
            }
            _ => None,
        };
        if let Some(years) = self.counted_otherwise() {
            return Some(years);
        }
        let mut about = self.takes(Word::About);
        if !self.takes(Word::Between) {
            self.takes(Word::Over);
        }
        let first = self.months()?;
        if self.takes(Word::Decade) || part.is_some() {
            return decade(first.years, part);
        }
        let ranges = matches!(self.peek(0), Some(Token::Word(Word::To | Word::And | Word::Under)))
            && matches!(self.peek(1), Some(Token::Number(_)));
        if ranges {
            self.at += 1;
            let second = self.months()?;
            // "6-8 months": the unit of the second is that of both.
            let from = if first.bare && !second.bare && second.years == 0 {
                0
            } else {
                first.years
            };
            return Some((Some(from), Some(second.years)));
        }
        if self.takes(Word::Over) {
            return Some((Some(first.years), None));
        }
        if self.takes(Word::Under) {
            return Some((None, Some(first.years.checked_sub(1)?)));
        }
        about |= self.takes(Word::About);
        if about {
            let to = first.years.checked_add(ABOUT_YEARS)?;
            return Some((Some(first.years.saturating_sub(ABOUT_YEARS)), Some(to)));
        }
        Some((Some(first.years), Some(first.years)))
    }

    /// "Nearly 18" is 17, 虚岁18 is 16 or 17: the word stands before the number or after it. The place is as before where there is none.
    fn counted_otherwise(&mut self) -> Option<Years> {
        let start = self.at;
        let mut word = self.is_counted_otherwise();
        let age = self.months();
        word = word.or_else(|| self.is_counted_otherwise());
        let years = match (word, age) {
            (Some(Word::Nearly), Some(age)) => age.years.checked_sub(1).map(|years| (years, years)),
            (Some(_), Some(age)) => age
                .years
                .checked_sub(1)
                .map(|years| (age.years.saturating_sub(2), years)),
            _ => None,
        };
        if years.is_none() {
            self.at = start;
        }
        years.map(|(from, to)| (Some(from), Some(to)))
    }

    fn is_counted_otherwise(&mut self) -> Option<Word> {
        let words = [Word::Nearly, Word::Nominal];
        words.into_iter().find(|word| self.takes(*word))
    }

    /// One age: years, years and months, months, weeks or days, in completed years.
    fn months(&mut self) -> Option<Age> {
        let mut months = 0;
        let mut bare = true;
        let mut last: Option<Unit> = None;
        while let Some(number) = self.number() {
            let unit = match self.peek(0) {
                Some(Token::Word(Word::Time(UnitWord::Unit(unit) | UnitWord::AfterNumber(unit)))) => {
                    self.at += 1;
                    bare = false;
                    unit
                }
                _ if last.is_none() => Unit::Years,
                _ => return None,
            };
            if last.is_some_and(|last| unit >= last) {
                return None;
            }
            last = Some(unit);
            months += number.hundredths
                * match unit {
                    Unit::Years => 12,
                    Unit::Months => 1,
                    // Of days and weeks a year's worth is no year told in years; few are.
                    Unit::Weeks | Unit::Days => 0,
                };
            if bare {
                break;
            }
            if self.peek(0) == Some(Token::Word(Word::And)) && matches!(self.peek(1), Some(Token::Number(_))) {
                self.at += 1;
            }
        }
        last?;
        Some(Age {
            years: u16::try_from(months / 1200).ok()?,
            bare,
        })
    }

    fn number(&mut self) -> Option<Number> {
        if let Some(Token::Word(Word::Time(UnitWord::Two(_)))) = self.peek(0) {
            return None;
        }
        let number = match self.peek(0)? {
            Token::Number(number) => {
                self.at += 1;
                // "Two and a half".
                let one = Token::Number(Number {
                    hundredths: 100,
                    digits: 0,
                });
                if self.peek(0) == Some(Token::Word(Word::And))
                    && self.peek(1) == Some(one)
                    && self.peek(2) == Some(Token::Half)
                {
                    self.at += 2;
                }
                if self.peek(0) == Some(Token::Half) {
                    self.at += 1;
                    Number {
                        hundredths: number.hundredths + 50,
                        ..number
                    }
                } else {
                    number
                }
            }
            Token::Half => {
                self.at += 1;
                Number {
                    hundredths: 50,
                    digits: 0,
                }
            }
            _ => return None,
        };
        // "18-month-old".
        if self.peek(0) == Some(Token::Word(Word::To)) && matches!(self.peek(1), Some(Token::Word(Word::Time(_)))) {
            self.at += 1;
        }
        Some(number)
    }
}

struct Age {
    years: u16,
    /// Whether no unit was named.
    bare: bool,
}

/// Ten years of life, or a part of them.
fn decade(from: u16, part: Option<Part>) -> Option<Years> {
    if !from.is_multiple_of(10) {
        return None;
    }
    let (from, more) = match part {
        None => (from, 9),
        Some(Part::Early) => (from, 4),
        Some(Part::Mid) => (from + 3, 4),
        Some(Part::Late) => (from + 5, 4),
    };
    Some((Some(from), Some(from + more)))
}

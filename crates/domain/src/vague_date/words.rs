//! Dates in words: "end of 2017", "winter 2017-18", "before 2019", «конец 2017 года», 2017年底, "1960'lar". What is not understood
//! whole is no date: a month of another calendar is a word that is not known here. The words are data
//! (`data/words/dates.toml`).

use super::{Day, VagueDate};
use crate::words::{Lexicon, Number, Token, fold};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Years of four digits that are years of this calendar and no number of something else.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2999;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Month(u8),
    Season(u8),
    Part(Part),
    Before,
    Until,
    After,
    About,
    Perhaps,
    Decade,
    YearNoun,
    MonthNoun,
    DayNoun,
    To,
    Between,
    Filler,
}

/// Which part of a year, month or decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Start,
    Early,
    Mid,
    Late,
    End,
    FirstHalf,
    SecondHalf,
}

#[derive(Deserialize)]
struct File {
    months: BTreeMap<String, Vec<String>>,
    seasons: BTreeMap<String, Vec<String>>,
    words: BTreeMap<String, Vec<String>>,
}

static WORDS: LazyLock<Lexicon<Word>> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../data/words/dates.toml"))
        .expect("the shipped words are tested to be readable");
    let number = |key: &str| key.parse().expect("months and seasons of the file have numbers");
    let mut words: Vec<(&str, Word)> = Vec::new();
    for (key, listed) in &file.months {
        words.extend(listed.iter().map(|word| (word.as_str(), Word::Month(number(key)))));
    }
    for (key, listed) in &file.seasons {
        words.extend(listed.iter().map(|word| (word.as_str(), Word::Season(number(key)))));
    }
    for (group, listed) in &file.words {
        let meaning = meaning(group).expect("a test holds that each group is known");
        words.extend(listed.iter().map(|word| (word.as_str(), meaning)));
    }
    Lexicon::of(words)
});

fn meaning(group: &str) -> Option<Word> {
    Some(match group {
        "start" => Word::Part(Part::Start),
        "early" => Word::Part(Part::Early),
        "mid" => Word::Part(Part::Mid),
        "late" => Word::Part(Part::Late),
        "end" => Word::Part(Part::End),
        "first_half" => Word::Part(Part::FirstHalf),
        "second_half" => Word::Part(Part::SecondHalf),
        "before" => Word::Before,
        "until" => Word::Until,
        "after" => Word::After,
        "about" => Word::About,
        "perhaps" => Word::Perhaps,
        "decade" => Word::Decade,
        "decade_before" | "filler" => Word::Filler,
        "year" => Word::YearNoun,
        "month" => Word::MonthNoun,
        "day" => Word::DayNoun,
        "to" => Word::To,
        "between" => Word::Between,
        _ => return None,
    })
}

impl VagueDate {
    /// Reads a date in the words of a source, in any of the languages of `data/words`: "end of 2017", "winter 2017-18",
    /// "before 2019", «март 2018 г.», 2017年底. None when it was not understood whole.
    #[must_use]
    pub fn in_words(text: &str) -> Option<Self> {
        read(text)
    }
}

/// Reads a date in words. None when it was not understood whole.
fn read(text: &str) -> Option<VagueDate> {
    if let Some(open) = super::dots::with_dots(text, read) {
        return open.ok();
    }
    let folded = fold(text);
    let tokens = WORDS.tokens(folded.trim_end_matches(['.', ' ']), false);
    if tokens.contains(&Token::Unknown) || tokens.contains(&Token::Half) {
        return None;
    }
    let mut said = Said::default();
    let mut sides = split(&tokens);
    let last = sides.pop()?;
    let last = said.side(&last)?;
    let edtf = match sides.pop() {
        None => last.alone()?,
        Some(first) => {
            let first = said.side(&first)?;
            first.until(last)?
        }
    };
    VagueDate::parse(&said.with_ends(edtf)?).ok()
}

/// The sides of an interval, or the one there is.
fn split(tokens: &[Token<Word>]) -> Vec<Vec<Token<Word>>> {
    let is_to = |at: usize| matches!(tokens[at], Token::Word(Word::To) | Token::Sign('-' | '/' | '~'));
    let says = |tokens: &[Token<Word>]| {
        let says =
            |token: &Token<Word>| matches!(token, Token::Number(_) | Token::Word(Word::Month(_) | Word::Season(_)));
        tokens.iter().any(says)
    };
    let between = (0..tokens.len()).filter(|at| is_to(*at) && says(&tokens[..*at]) && says(&tokens[at + 1..]));
    match between.collect::<Vec<_>>().as_slice() {
        [at] => vec![tokens[..*at].to_vec(), tokens[at + 1..].to_vec()],
        _ => vec![tokens.to_vec()],
    }
}

/// What stands around a date.
#[derive(Debug, Default)]
struct Said {
    end: Option<Word>,
    about: bool,
    perhaps: bool,
}

/// A day, month, season, year or decade, or a part of one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Point {
    year: Option<u32>,
    /// The last two digits of a year, of the second side of an interval.
    short_year: Option<u32>,
    month: Option<u8>,
    day: Option<u8>,
    season: Option<u8>,
    decade: bool,
    part: Option<Part>,
}

impl Said {
    /// Reads one side.
    fn side(&mut self, tokens: &[Token<Word>]) -> Option<Point> {
        let mut point = Point::default();
        let mut loose: Option<u32> = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let next = tokens.get(at + 1);
            match *token {
                Token::Number(number) => at += place(&mut point, &mut loose, number, next)?,
                Token::Word(Word::Month(month)) => set(&mut point.month, month)?,
                Token::Word(Word::Season(season)) => set(&mut point.season, season)?,
                Token::Word(Word::Part(part)) => set(&mut point.part, part)?,
                Token::Word(Word::Decade) if point.year.is_some() && !point.decade => point.decade = true,
                Token::Word(word @ (Word::Before | Word::Until | Word::After)) => set(&mut self.end, word)?,
                Token::Word(Word::About) => self.about = true,
                Token::Word(Word::Perhaps) => self.perhaps = true,
                Token::Word(Word::YearNoun | Word::MonthNoun | Word::DayNoun | Word::Between | Word::Filler) => {}
                Token::Sign('.' | '\'' | '"' | '-' | '(' | ')') | Token::Word(Word::To) => {}
                _ => return None,
            }
            at += 1;
        }
        if let Some(number) = loose {
            // A number that nothing names is a day beside a month by name, else the short year of "2017-18".
            match point.month {
                Some(_) if point.day.is_none() && (1..=31).contains(&number) => {
                    point.day = u8::try_from(number).ok();
                }
                None if point.year.is_none() => set(&mut point.short_year, number)?,
                _ => return None,
            }
        }
        (point != Point::default()).then_some(point)
    }

    /// The date with what stands around it: an end left open, a doubt.
    fn with_ends(&self, edtf: String) -> Option<String> {
        let doubt = match (self.about, self.perhaps) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        };
        let Some(end) = self.end else {
            return Some(match edtf.split_once('/') {
                Some((from, to)) if !doubt.is_empty() => format!("{from}{doubt}/{to}{doubt}"),
                _ => format!("{edtf}{doubt}"),
            });
        };
        let date = VagueDate::parse(&edtf).ok()?;
        // At the precision in which it was told: before 2019 is by 2018, before May 2018 is by April.
        let at = |day: Day| match edtf.len() {
            4 => format!("{:04}", day.year()),
            7 => format!("{:04}-{:02}", day.year(), day.month()),
            _ => day.to_string(),
        };
        Some(match end {
            Word::Before => format!("../{}{doubt}", at(date.earliest()?.yesterday().ok()?)),
            Word::Until => format!("../{}{doubt}", at(date.latest()?)),
            _ => format!("{}{doubt}/..", at(date.latest()?.tomorrow().ok()?)),
        })
    }
}

fn set<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.replace(value).is_none().then_some(())
}

/// Puts a number where its digits and the word after it say; gives how many further tokens that took.
fn place(point: &mut Point, loose: &mut Option<u32>, number: Number, next: Option<&Token<Word>>) -> Option<usize> {
    let value = number.whole()?;
    let small = u8::try_from(value).ok();
    match next {
        Some(Token::Word(Word::DayNoun)) if point.day.is_none() && value <= 31 => {
            set(&mut point.day, small?)?;
            return Some(1);
        }
        Some(Token::Word(Word::MonthNoun)) if value <= 12 => {
            set(&mut point.month, small?)?;
            return Some(1);
        }
        _ => {}
    }
    if number.digits == 4 && YEARS.contains(&value) {
        set(&mut point.year, value)?;
    } else if number.digits > 0 && number.digits <= 2 || number.digits == 0 {
        set(loose, value)?;
    } else {
        return None;
    }
    Some(0)
}

impl Point {
    /// The date by itself.
    fn alone(self) -> Option<String> {
        let year = self.year?;
        if self.short_year.is_some() {
            return None;
        }
        if self.decade {
            return self.of_decade(year);
        }
        match (self.season, self.month, self.day) {
            (Some(season), None, None) => self.part.is_none().then(|| format!("{year:04}-{season}")),
            (None, None, None) => Some(match self.part {
                None => format!("{year:04}"),
                Some(part) => {
                    let (from, to) = part.months();
                    format!("{year:04}-{from:02}/{year:04}-{to:02}")
                }
            }),
            (None, Some(month), None) => Some(match self.part {
                None => format!("{year:04}-{month:02}"),
                Some(part) => {
                    let last = VagueDate::parse(&format!("{year:04}-{month:02}")).ok()?.latest()?.day();
                    let (from, to) = part.days(last);
                    format!("{year:04}-{month:02}-{from:02}/{year:04}-{month:02}-{to:02}")
                }
            }),
            (None, Some(month), Some(day)) => self.part.is_none().then(|| format!("{year:04}-{month:02}-{day:02}")),
            _ => None,
        }
    }

    fn of_decade(self, year: u32) -> Option<String> {
        if !year.is_multiple_of(10) || self.month.is_some() || self.season.is_some() {
            return None;
        }
        // "The 1900s" are ten years or a hundred.
        if year.is_multiple_of(100) {
            return self.part.is_none().then(|| format!("{}XX", year / 100));
        }
        Some(match self.part {
            None => format!("{}X", year / 10),
            Some(Part::Start | Part::Early) => format!("{year}/{}", year + 3),
            Some(Part::Mid) => format!("{}/{}", year + 3, year + 6),
            Some(Part::Late | Part::End) => format!("{}/{}", year + 6, year + 9),
            Some(Part::FirstHalf) => format!("{year}/{}", year + 4),
            Some(Part::SecondHalf) => format!("{}/{}", year + 5, year + 9),
        })
    }

    /// The interval from this date to another; they lend each other what only one of them says.
    fn until(mut self, mut other: Self) -> Option<String> {
        if let Some(short) = other.short_year.take() {
            let year = self.year?;
            let second = year / 100 * 100 + short;
            // "2017-18" and no month: "2004-05" was read as May.
            if !(year + 1..=year + 5).contains(&second) {
                return None;
            }
            other.year = Some(second);
        }
        if self.season == Some(24) && other.season.is_none() && other.month.is_none() {
            // One winter of two years.
            let (year, next) = (self.year?, other.year?);
            return (next == year + 1).then(|| format!("{year:04}-12/{next:04}-02"));
        }
        if let Some(first_day) = self.short_year.take() {
            // "3-5 March 2018".
            other.day?;
            self.day = u8::try_from(first_day).ok();
            self.month = other.month;
        }
        self.year = self.year.or(other.year);
        if other.year.is_none() {
            other.year = self.year;
        }
        let from = VagueDate::parse(&self.alone()?).ok()?;
        let to = VagueDate::parse(&other.alone()?).ok()?;
        if from.latest()? >= to.latest()? {
            return None;
        }
        let start = |date: &VagueDate| date.edtf().split('/').next().map(str::to_owned);
        let end = |date: &VagueDate| date.edtf().split('/').next_back().map(str::to_owned);
        Some(format!("{}/{}", start(&from)?, end(&to)?))
    }
}

impl Part {
    fn months(self) -> (u8, u8) {
        match self {
            Self::Start => (1, 3),
            Self::Early => (1, 4),
            Self::Mid => (5, 8),
            Self::Late => (9, 12),
            Self::End => (10, 12),
            Self::FirstHalf => (1, 6),
            Self::SecondHalf => (7, 12),
        }
    }

    fn days(self, last: i8) -> (i8, i8) {
        match self {
            Self::Start | Self::Early => (1, 10),
            Self::Mid => (11, 20),
            Self::Late | Self::End => (21, last),
            Self::FirstHalf => (1, 15),
            Self::SecondHalf => (16, last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn every_group_is_known_and_no_word_names_two_months() {
        let file: File = toml::from_str(include_str!("../../data/words/dates.toml")).unwrap();
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (group, words) in file.months.iter().chain(&file.seasons) {
            for word in words {
                let before = seen.insert(fold(word), group).filter(|before| before != group);
                assert_eq!(before, None, "{word}");
            }
        }
        for group in file.words.keys() {
            assert!(meaning(group).is_some(), "{group}");
        }
    }
}

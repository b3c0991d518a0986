//! Number formats of workbooks (`0000`, `mmm-yy`, `0%`): what a spreadsheet program shows of a number, and how much of a
//! date. A cell is read as it is shown: whoever typed `Feb-18` sees a month, though a whole day is stored.
//!
//! Not read: fractions, powers of ten, eras. A number under such a format is written in full, which never says
//! less than what was shown; a date is written with the year first.

mod condition;
mod shown;
#[cfg(test)]
mod tests;
mod token;

use condition::{Condition, chosen};
use shown::{digits_of, write_moment};
use token::Token;
pub(crate) use token::{Moment, ShownDate};

/// Words that stand within dates and say no more than they do.
const OF_DATES: [&str; 29] = [
    "年", "月", "日", "号", "г", "года", "год", "р", "року", "ж", "жылы", "yil", "yılı", "de", "del", "of", "the", "t",
    "at", "um", "le", "den", "st", "nd", "rd", "th", "年度", "يىلى", "m",
];

/// A number format.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct NumberFormat {
    sections: Vec<Vec<Token>>,
    /// Of which numbers each section is, where the format says so.
    conditions: Vec<Option<Condition>>,
    /// Whether it can be followed. Where not, numbers are written in full, dates with the year first.
    general: bool,
    /// Whether its dates look otherwise in each country.
    by_locale: bool,
}

/// What a format makes of a cell's value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shown {
    /// This text.
    Text(String),
    /// The value in full.
    InFull,
    /// Nothing: the format hides it.
    Hidden,
}

impl NumberFormat {
    /// Reads a format by its code. The built-in ones whose codes are East Asian have a number alone.
    pub(crate) fn parse(code: &str, id: Option<u32>) -> Self {
        let code = match id {
            // In Chinese, where these are in use: year and month. They stand for whole days elsewhere, which are told apart
            // by the day that is stored.
            Some(27 | 36 | 50 | 52 | 57) => "yyyy\"年\"m\"月\"",
            Some(28 | 29 | 51 | 53 | 54 | 58) => "m\"月\"d\"日\"",
            Some(30 | 31) => "yyyy\"年\"m\"月\"d\"日\"",
            Some(32..=35 | 55 | 56) => "h:mm",
            _ => code,
        };
        let mut format = Self {
            by_locale: matches!(id, Some(14 | 22)),
            ..Self::default()
        };
        let mut letters = code.chars().peekable();
        let mut section = Vec::new();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => format.sections.push(std::mem::take(&mut section)),
                '"' => section.extend(letters.by_ref().take_while(|c| *c != '"').map(Token::Literal)),
                '\\' => section.extend(letters.next().map(Token::Literal)),
                '_' | '*' => drop(letters.next()),
                '[' => {
                    let inside: String = letters.by_ref().take_while(|c| *c != ']').collect();
                    format.bracket(&inside, &mut section);
                }
                '0' | '#' | '?' => section.push(Token::Digit(letter)),
                '.' => section.push(Token::Point),
                ',' => section.push(Token::Comma),
                '%' => section.push(Token::Percent),
                '@' => section.push(Token::AsItIs),
                'G' | 'g' if take_word(&mut letters, "eneral") => section.push(Token::General),
                'A' | 'a' if take_word(&mut letters, "m/pm") || take_word(&mut letters, "/p") => {
                    section.push(Token::AmPm)
                }
                'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => {
                    let mut times = 1;
                    while letters.next_if(|c| c.eq_ignore_ascii_case(&letter)).is_some() {
                        times += 1;
                    }
                    section.push(Token::Date(letter.to_ascii_lowercase(), times));
                }
                // Fractions, powers of ten, eras, weekdays of other scripts.
                'E' | 'e' | 'g' | 'G' | 'b' | 'B' | 'a' | 'A' | 'n' | 'N' => format.general = true,
                '/' if section.iter().any(|token| matches!(token, Token::Digit(_))) => format.general = true,
                other => section.push(Token::Literal(other)),
            }
        }
        format.sections.push(section);
        format.sections.iter_mut().for_each(|section| tell_minutes(section));
        format
    }

    fn bracket(&mut self, inside: &str, section: &mut Vec<Token>) {
        if let Some(currency) = inside.strip_prefix('$') {
            let (sign, locale) = currency.split_once('-').unwrap_or((currency, ""));
            section.extend(sign.chars().map(Token::Literal));
            let english = locale.is_empty()
                || matches!(
                    locale.to_ascii_lowercase().as_str(),
                    "409" | "809" | "c09" | "1009" | "en-us" | "en-gb"
                );
            self.by_locale |= !english;
            return;
        }
        let lower = inside.to_ascii_lowercase();
        match lower.chars().next() {
            Some(unit @ ('h' | 'm' | 's')) if lower.chars().all(|c| c == unit) => {
                section.push(Token::Elapsed(unit, lower.len()));
            }
            Some('<' | '>' | '=') => match Condition::parse(&lower) {
                Some(condition) => {
                    self.conditions.resize(self.sections.len(), None);
                    self.conditions.push(Some(condition));
                }
                None => self.general = true,
            },
            // A colour.
            _ => {}
        }
    }

    /// What is shown of a number.
    pub(crate) fn number(&self, value: f64) -> Shown {
        let numeric: Vec<&Vec<Token>> = self
            .sections
            .iter()
            .take(3)
            .filter(|section| !section.contains(&Token::AsItIs))
            .collect();
        let (nth, minus) = if !self.conditions.is_empty() {
            match chosen(&self.conditions, numeric.len(), value) {
                Some(chosen) => chosen,
                None => return Shown::InFull,
            }
        } else if value < 0.0 && numeric.len() > 1 {
            (1, false)
        } else if value == 0.0 && numeric.len() > 2 {
            (2, false)
        } else {
            (0, value < 0.0)
        };
        let Some(section) = numeric.get(nth).filter(|_| !self.general && value.is_finite()) else {
            return Shown::InFull;
        };
        if **section == [Token::General] {
            return Shown::InFull;
        }
        if section
            .iter()
            .all(|token| matches!(token, Token::Literal(c) if c.is_whitespace()))
        {
            return if self.sections.len() > 1 {
                Shown::Hidden
            } else {
                Shown::InFull
            };
        }
        if section
            .iter()
            .any(|token| matches!(token, Token::Date(..) | Token::Elapsed(..) | Token::AmPm))
        {
            return Shown::InFull;
        }
        Shown::Text(digits_of(section, value.abs(), minus))
    }

    /// What is shown of a text.
    pub(crate) fn text(&self, text: &str) -> Shown {
        let section = match self.sections.as_slice() {
            [_, _, _, of_texts] => of_texts,
            sections => match sections
                .last()
                .filter(|section| section.contains(&Token::AsItIs) && section.len() > 1)
            {
                Some(section)
                    if section
                        .iter()
                        .all(|token| matches!(token, Token::Literal(_) | Token::AsItIs)) =>
                {
                    section
                }
                _ => return Shown::InFull,
            },
        };
        if section.is_empty() {
            return Shown::Hidden;
        }
        let mut shown = String::new();
        for token in section {
            match token {
                Token::AsItIs => shown.push_str(text),
                Token::Literal(c) => shown.push(*c),
                _ => return Shown::InFull,
            }
        }
        Shown::Text(shown)
    }

    fn shows(&self, wanted: char) -> bool {
        let section = self.sections.first().map_or(&[][..], Vec::as_slice);
        section
            .iter()
            .any(|token| matches!(token, Token::Date(unit, times) if *unit == wanted && (wanted != 'd' || *times < 3)))
    }

    /// Whether words or signs stand beside a date that are no part of how a date is written.
    fn says_more_than_a_date(&self) -> bool {
        let section = self.sections.first().map_or(&[][..], Vec::as_slice);
        let literal = |token: &Token| match token {
            Token::Literal(c) => *c,
            // The day of the week is none of the words.
            _ => ' ',
        };
        let literals: String = section.iter().map(literal).collect();
        let doubts = literals.contains(['?', '~', '<', '>', '≈', '±']);
        let words = literals
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty());
        self.shows('y')
            && (doubts
                || words
                    .map(str::to_lowercase)
                    .any(|word| !OF_DATES.contains(&word.as_str())))
    }

    /// How much of a date is shown; none where no year is.
    pub(crate) fn date(&self, moment: Moment, id: Option<u32>) -> Option<ShownDate> {
        // "c. 2017", "2017?": more is shown than a date.
        if self.says_more_than_a_date() {
            return None;
        }
        let whole = self.general || !self.conditions.is_empty() || !"ymdhns".chars().any(|unit| self.shows(unit));
        // A format of year and month over another day than the first: that day was typed.
        let typed = matches!(id, Some(27 | 36 | 50 | 52 | 57)) && moment.day != 1;
        if !whole && !self.shows('y') {
            return None;
        }
        let day = whole || typed || self.shows('d');
        let month = day || self.shows('m');
        Some(ShownDate {
            year: moment.year,
            month: if month { moment.month } else { 0 },
            day: if day { moment.day } else { 0 },
        })
    }

    /// A date or time as it is shown. Where each country shows it otherwise, with the year first.
    pub(crate) fn moment(&self, moment: Moment, days: f64, id: Option<u32>) -> String {
        let Moment {
            hour, minute, second, ..
        } = moment;
        let section = self.sections.first().map_or(&[][..], Vec::as_slice);
        let times = section
            .iter()
            .any(|token| matches!(token, Token::Date('h' | 'n' | 's', _)));
        if self.by_locale || self.general || !self.conditions.is_empty() || section.is_empty() {
            let date = self.date(moment, id).map(ShownDate::iso);
            let midnight = (hour, minute, second) == (0, 0, 0);
            let time = (times && !midnight || date.is_none()).then(|| match second {
                0 => format!("{hour:02}:{minute:02}"),
                _ => format!("{hour:02}:{minute:02}:{second:02}"),
            });
            return [date, time].into_iter().flatten().collect::<Vec<_>>().join(" ");
        }
        let halves = section.contains(&Token::AmPm);
        let mut text = String::new();
        for token in section {
            write_moment(&mut text, token, moment, days, halves);
        }
        // What stood beside the day of the week.
        text.trim_matches([' ', ',']).to_owned()
    }
}

/// Takes the rest of a word, in any case.
fn take_word(letters: &mut std::iter::Peekable<std::str::Chars<'_>>, word: &str) -> bool {
    let mut ahead = letters.clone();
    let same = word
        .chars()
        .all(|wanted| ahead.next().is_some_and(|c| c.eq_ignore_ascii_case(&wanted)));
    if same {
        *letters = ahead;
    }
    same
}

/// An `m` after hours or before seconds is a minute.
fn tell_minutes(section: &mut [Token]) {
    let times: Vec<usize> = (0..section.len())
        .filter(|at| matches!(section[*at], Token::Date(..) | Token::Elapsed(..)))
        .collect();
    let is = |token: &Token, wanted: char| matches!(token, Token::Date(unit, _) | Token::Elapsed(unit, _) if *unit == wanted);
    for (nth, at) in times.iter().enumerate() {
        let after = nth > 0 && is(&section[times[nth - 1]], 'h');
        let before = times.get(nth + 1).is_some_and(|next| is(&section[*next], 's'));
        if let Token::Date(unit @ 'm', 1 | 2) = &mut section[*at]
            && (after || before)
        {
            *unit = 'n';
        }
    }
}

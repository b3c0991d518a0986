//! Number formats of workbooks (`0000`, `mmm-yy`, `0%`): what a spreadsheet program shows of a number, and how much of a
//! date. A cell is read as it is shown: whoever typed `Feb-18` sees a month, though a whole day is stored.
//!
//! Not read: fractions, powers of ten, conditions, eras. A number under such a format is written in full, which never says
//! less than what was shown; a date is written with the year first.

use std::fmt::Write as _;

/// A number format.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct NumberFormat {
    sections: Vec<Vec<Token>>,
    /// Whether it can be followed. Where not, numbers are written in full, dates with the year first.
    general: bool,
    /// Whether its dates look otherwise in each country.
    by_locale: bool,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Literal(char),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// The text of the cell.
    AsItIs,
    /// The number in full.
    General,
    /// `y`, `m` (month), `d`, `h`, `n` (minute), `s`, with how often it stands.
    Date(char, usize),
    /// `[h]`, `[m]`, `[s]`: counted beyond the day.
    Elapsed(char, usize),
    AmPm,
}

/// A date and time of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
    pub(crate) hour: u8,
    pub(crate) minute: u8,
    pub(crate) second: u8,
}

/// The part of a date that is shown; a month or day that is not shown is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShownDate {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
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

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl ShownDate {
    /// With the year first: `2018`, `2018-02`, `2018-02-14`.
    pub(crate) fn iso(self) -> String {
        let mut text = format!("{:04}", self.year);
        for part in [self.month, self.day].into_iter().take_while(|part| *part > 0) {
            write!(text, "-{part:02}").expect("writing to a string cannot fail");
        }
        text
    }
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
            Some('<' | '>' | '=') => self.general = true,
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
        let (nth, minus) = if value < 0.0 && numeric.len() > 1 {
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

    /// How much of a date is shown; none where no year is.
    pub(crate) fn date(&self, moment: Moment, id: Option<u32>) -> Option<ShownDate> {
        let whole = self.general || !"ymdhns".chars().any(|unit| self.shows(unit));
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
        if self.by_locale || self.general || section.is_empty() {
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

fn write_moment(text: &mut String, token: &Token, moment: Moment, days: f64, halves: bool) {
    let month = usize::from(moment.month.clamp(1, 12)) - 1;
    let padded = |number: u64, times: usize| {
        if times > 1 {
            format!("{number:02}")
        } else {
            number.to_string()
        }
    };
    let hour = match (halves, moment.hour % 12) {
        (false, _) => moment.hour,
        (true, 0) => 12,
        (true, hour) => hour,
    };
    let seconds = (days * 86_400.0).round();
    text.push_str(&match token {
        Token::Literal(c) => c.to_string(),
        Token::Point => ".".into(),
        Token::Comma => ",".into(),
        Token::Date('y', 1 | 2) => format!("{:02}", moment.year % 100),
        Token::Date('y', _) => format!("{:04}", moment.year),
        Token::Date('m', 3) => MONTHS[month][..3].to_owned(),
        Token::Date('m', 5) => MONTHS[month][..1].to_owned(),
        Token::Date('m', times) if *times > 3 => MONTHS[month].to_owned(),
        Token::Date('m', times) => padded(moment.month.into(), *times),
        Token::Date('d', times) if *times < 3 => padded(moment.day.into(), *times),
        Token::Date('h', times) => padded(hour.into(), *times),
        Token::Date('n', times) => padded(moment.minute.into(), *times),
        Token::Date('s', times) => padded(moment.second.into(), *times),
        Token::Elapsed(unit, times) => {
            let unit_seconds = match unit {
                'h' => 3600.0,
                'm' => 60.0,
                _ => 1.0,
            };
            let width = *times;
            format!("{:0width$.0}", (seconds / unit_seconds).floor())
        }
        Token::AmPm => if moment.hour < 12 { "AM" } else { "PM" }.into(),
        // The day of the week says nothing that the date does not.
        _ => String::new(),
    });
}

/// A number by a section of digits: `0000`, `#,##0.00`, `0%`, `000-00-0000`, `0" years"`.
fn digits_of(section: &[Token], value: f64, minus: bool) -> String {
    let point = section
        .iter()
        .position(|token| *token == Token::Point)
        .unwrap_or(section.len());
    let is_digit = |token: &&Token| matches!(token, Token::Digit(_));
    let decimals = section[point..].iter().filter(is_digit).count();
    let kept = section[point..]
        .iter()
        .filter(|token| **token == Token::Digit('0'))
        .count();
    let percent = section.iter().filter(|token| **token == Token::Percent).count();
    let first = section[..point]
        .iter()
        .position(|token| matches!(token, Token::Digit(_)));
    let last = section
        .iter()
        .rposition(|token| matches!(token, Token::Digit(_)))
        .unwrap_or(0);
    let thousands = first.is_some_and(|first| section[first..last.min(point)].contains(&Token::Comma));
    let scale = section.get(last + 1..).map_or(0, |rest| {
        rest.iter().take_while(|token| **token == Token::Comma).count()
    });
    let scaled =
        value * 100f64.powi(i32::try_from(percent).unwrap_or(0)) / 1000f64.powi(i32::try_from(scale).unwrap_or(0));
    let ten = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    // Halves are rounded up, as spreadsheet programs do.
    let rounded = if scaled * ten < 1e15 {
        (scaled * ten).round() / ten
    } else {
        scaled
    };
    let written = format!("{rounded:.decimals$}");
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let mut fraction = fraction.to_owned();
    while fraction.len() > kept && fraction.ends_with('0') {
        fraction.pop();
    }
    let places = section[..point].iter().filter(is_digit).count();
    let zeros = section[..point]
        .iter()
        .filter(|token| **token == Token::Digit('0'))
        .count();
    let whole = if whole == "0" && zeros == 0 && places > 0 {
        String::new()
    } else {
        format!("{whole:0>zeros$}")
    };
    let nothing_left = rounded == 0.0;
    let mut text = String::new();
    if minus && !nothing_left {
        text.push('-');
    }
    let mut left = whole.chars().count();
    let mut place = places;
    let mut digits = whole.chars();
    for token in &section[..point] {
        match token {
            Token::Literal(c) => text.push(*c),
            Token::Percent => text.push('%'),
            Token::General => write!(text, "{value}").expect("writing to a string cannot fail"),
            Token::Digit(_) => {
                // The first place takes all digits that have no place of their own.
                while left >= place && left > 0 {
                    text.extend(digits.next());
                    left -= 1;
                    if thousands && left > 0 && left % 3 == 0 {
                        text.push(',');
                    }
                }
                place -= 1;
            }
            _ => {}
        }
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(&fraction);
    }
    for token in section.get(point..).unwrap_or_default() {
        match token {
            Token::Literal(c) => text.push(*c),
            Token::Percent => text.push('%'),
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_shown() {
        let rows: [(&str, f64, &str); 24] = [
            ("General", 33.0, "in full"),
            ("@", 33.0, "in full"),
            ("0000", 33.0, "0033"),
            ("0000", 12_345.0, "12345"),
            ("0", 33.7, "34"),
            ("0.00", 2.5, "2.50"),
            ("0.0#", 2.5, "2.5"),
            ("#,##0", 1_234_567.0, "1,234,567"),
            ("#,##0.00", 1234.5, "1,234.50"),
            ("0%", 0.5, "50%"),
            ("0.0%", 0.125, "12.5%"),
            ("0.00E+00", 1234.0, "in full"),
            ("# ?/?", 0.5, "in full"),
            ("000-00-0000", 12_345_678.0, "012-34-5678"),
            ("0\" years\"", 7.0, "7 years"),
            ("\"No. \"000", 7.0, "No. 007"),
            ("+0;-0;0", 7.0, "+7"),
            ("+0;-0;0", -7.0, "-7"),
            ("0;[Red](0)", -7.0, "(7)"),
            ("0;-0;\"none\"", 0.0, "none"),
            (";;;", 7.0, "hidden"),
            ("[>=100]0;00", 7.0, "in full"),
            ("General\" kg\"", 2.5, "2.5 kg"),
            ("[$€-407] #,##0", 1200.0, "€ 1,200"),
        ];
        for (code, value, expected) in rows {
            let shown = match NumberFormat::parse(code, None).number(value) {
                Shown::Text(text) => text,
                Shown::InFull => "in full".into(),
                Shown::Hidden => "hidden".into(),
            };
            assert_eq!(shown, expected, "{code} of {value}");
        }
    }

    #[test]
    fn of_a_date_so_much_is_read_as_is_shown() {
        let moment = Moment {
            year: 2018,
            month: 2,
            day: 9,
            hour: 14,
            minute: 5,
            second: 0,
        };
        let rows: [(&str, Option<u32>, &str, &str); 17] = [
            ("yyyy", None, "2018", "2018"),
            ("mmm-yy", Some(17), "2018-02", "Feb-18"),
            ("mmmm yyyy", None, "2018-02", "February 2018"),
            ("dd.mm.yyyy", None, "2018-02-09", "09.02.2018"),
            ("d/m/yy", None, "2018-02-09", "9/2/18"),
            ("mm-dd-yy", Some(14), "2018-02-09", "2018-02-09"),
            ("m/d/yy h:mm", Some(22), "2018-02-09", "2018-02-09 14:05"),
            ("d-mmm", Some(16), "", "9-Feb"),
            ("mmm", None, "", "Feb"),
            ("dddd, d mmmm yyyy", None, "2018-02-09", "9 February 2018"),
            ("hh:mm", None, "", "14:05"),
            ("h:mm AM/PM", Some(18), "", "2:05 PM"),
            ("yyyy-mm-dd hh:mm:ss", None, "2018-02-09", "2018-02-09 14:05:00"),
            ("[$-419]d mmmm yyyy", None, "2018-02-09", "2018-02-09"),
            ("yyyy\"年\"m\"月\"", None, "2018-02", "2018年2月"),
            ("", Some(57), "2018-02-09", "2018年2月"),
            ("[$-411]ggge", None, "2018-02-09", "2018-02-09"),
        ];
        for (code, id, date, text) in rows {
            let format = NumberFormat::parse(code, id);
            let read = format.date(moment, id).map(ShownDate::iso).unwrap_or_default();
            assert_eq!(
                (read.as_str(), format.moment(moment, 0.0, id).as_str()),
                (date, text),
                "{code} {id:?}"
            );
        }
        assert_eq!(
            NumberFormat::parse("[h]:mm", None).moment(
                Moment {
                    hour: 2,
                    minute: 5,
                    ..moment
                },
                26.0 / 24.0 + 5.0 / 1440.0,
                None
            ),
            "26:05"
        );
    }

    #[test]
    fn texts_have_a_section_of_their_own() {
        assert_eq!(NumberFormat::parse("@", None).text("a"), Shown::InFull);
        assert_eq!(NumberFormat::parse("General", None).text("a"), Shown::InFull);
        assert_eq!(
            NumberFormat::parse("0;0;0;\"No. \"@", None).text("a"),
            Shown::Text("No. a".into())
        );
        assert_eq!(NumberFormat::parse(";;;", None).text("a"), Shown::Hidden);
    }
}

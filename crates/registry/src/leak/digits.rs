//! Numbers as they stand in texts, whatever their layout: digits of several scripts, parted by spaces, hyphens, dots and
//! brackets, some of them hidden by a mark.

use guwah_domain::redaction::is_invisible;

/// A hidden digit.
pub(super) const WILD: u8 = b'?';
/// The most marks that may stand between two digits of one number.
const MOST_BETWEEN: usize = 3;
/// The most letters before the digits of a passport's number.
const MOST_LETTERS: usize = 2;

/// A run of digits that may be a number, or several side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// Up to two Latin letters right before, in upper case.
    pub(super) letters: String,
    /// The digits; `?` where one is hidden, `X` for a check character.
    pub(super) places: Vec<u8>,
    /// Whether a group of digits begins at each place.
    pub(super) begins: Vec<bool>,
    /// Where the run stands in the text, in bytes.
    pub(super) at: (usize, usize),
    /// Whether a digit is hidden.
    pub(super) wild: bool,
}

impl Run {
    /// Whether a group ends before this place.
    pub(super) fn ends_before(&self, place: usize) -> bool {
        place >= self.places.len() || self.begins[place]
    }

    fn push(&mut self, place: u8, apart: bool) {
        self.begins.push(apart || self.places.is_empty());
        self.wild |= place == WILD;
        self.places.push(place);
    }

    /// The groups, in order.
    pub(super) fn groups(&self) -> Vec<&[u8]> {
        let mut starts: Vec<usize> = (0..self.places.len()).filter(|at| self.begins[*at]).collect();
        starts.push(self.places.len());
        starts.windows(2).map(|two| &self.places[two[0]..two[1]]).collect()
    }

    /// Whether it is written like dates or years, and nothing else.
    pub(super) fn is_dates(&self) -> bool {
        let number = |group: &[u8]| {
            group
                .iter()
                .fold(0u32, |sum, digit| sum * 10 + u32::from(digit.wrapping_sub(b'0')))
        };
        let year = |group: &[u8]| group.len() == 4 && (1850..=2100).contains(&number(group));
        let part = |group: &[u8]| group.len() <= 2 && (1..=31).contains(&number(group));
        let whole = |group: &[u8]| {
            group.len() == 8 && year(&group[..4]) && part(&group[4..6]) && part(&group[6..])
                || group.len() == 6 && year(&group[..4]) && (1..=12).contains(&number(&group[4..]))
        };
        !self.wild
            && self
                .groups()
                .iter()
                .all(|group| year(group) || part(group) || whole(group))
            && self.groups().iter().any(|group| year(group) || whole(group))
    }
}

/// The digit that a character is, in any of the scripts in which numbers are written here.
fn digit(c: char) -> Option<u8> {
    let of = |zero: char| {
        u8::try_from(u32::from(c).checked_sub(u32::from(zero))?)
            .ok()
            .filter(|n| *n < 10)
    };
    let value = match c {
        '0'..='9' => of('0'),
        '\u{660}'..='\u{669}' => of('\u{660}'),
        '\u{6f0}'..='\u{6f9}' => of('\u{6f0}'),
        '\u{ff10}'..='\u{ff19}' => of('\u{ff10}'),
        '\u{1d7ce}'..='\u{1d7ff}' => u8::try_from((u32::from(c) - 0x1d7ce) % 10).ok(),
        '①'..='⑨' => of('①').map(|n| n + 1),
        _ => None,
    };
    value.map(|value| b'0' + value)
}

fn is_wild(c: char) -> bool {
    matches!(c, '*' | '?' | '＊' | '？' | '•' | '×' | '█' | '■' | '□' | '●' | '○')
}

fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '‐'
                | '‑'
                | '‒'
                | '–'
                | '—'
                | '−'
                | '－'
                | '.'
                | '．'
                | '·'
                | ','
                | '，'
                | '/'
                | '_'
                | '('
                | ')'
                | '（'
                | '）'
                | '['
                | ']'
                | '+'
                | '~'
                | '\''
                | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
}

/// The check character of an identity number, in the letters that look like it.
fn is_check(c: char) -> bool {
    matches!(c, 'x' | 'X' | 'ｘ' | 'Ｘ' | 'х' | 'Х')
}

/// Whether a text can hold a number at all: a quick look, for most texts do not.
pub(super) fn may_hold(text: &str) -> bool {
    // The bytes by which digits of other scripts begin are those of much else; their texts are looked at in full.
    let begins = |byte: u8| byte.is_ascii_digit() || matches!(byte, 0xd9..=0xdb | 0xe2 | 0xef | 0xf0);
    text.bytes().any(begins)
}

/// Every run of digits in a text that has at least so many places.
pub(super) fn each_run(text: &str, least: usize, visit: &mut dyn FnMut(&Run)) {
    let mut run = Run::default();
    let mut between = 0;
    let mut letters = String::new();
    let mut end = |run: &mut Run| {
        let long = run.places.len() >= least && run.places.iter().any(u8::is_ascii_digit);
        if long && !is_coordinate(text, run.at) {
            visit(run);
        }
        *run = Run::default();
    };
    for (at, c) in text.char_indices() {
        if is_invisible(c) {
            continue;
        }
        let place = digit(c).or_else(|| (is_wild(c) && !run.places.is_empty()).then_some(WILD));
        let place = place.or_else(|| (is_check(c) && run.places.len() == 17).then_some(b'X'));
        if let Some(place) = place {
            if run.places.is_empty() {
                if !letters.contains('~') {
                    run.letters.clone_from(&letters);
                }
                run.at.0 = at;
            }
            run.push(place, between > 0);
            run.at.1 = at + c.len_utf8();
            between = 0;
            letters.clear();
            continue;
        }
        if is_between(c) && between < MOST_BETWEEN {
            between += 1;
            continue;
        }
        end(&mut run);
        if between > 0 || !c.is_ascii_alphabetic() {
            letters.clear();
        }
        between = 0;
        if c.is_ascii_alphabetic() {
            // A longer word stands before no number.
            letters.push(if letters.len() < MOST_LETTERS {
                c.to_ascii_uppercase()
            } else {
                '~'
            });
        }
    }
    end(&mut run);
}

/// Whether what stands here is a coordinate or a pair of them: degrees with decimals, followed by a point of the compass or by
/// another. It is no telephone and no number of a document.
fn is_coordinate(text: &str, (from, to): (usize, usize)) -> bool {
    let degrees = |part: &str, most: f64| {
        let part = part.trim_start_matches(['+', '-', '−']);
        let parted = part.split_once('.').is_some_and(|(whole, decimals)| {
            let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            (1..=3).contains(&whole.len()) && digits(whole) && (3..=10).contains(&decimals.len()) && digits(decimals)
        });
        parted && part.parse::<f64>().is_ok_and(|degrees| degrees <= most)
    };
    let parts: Vec<&str> = text[from..to]
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/'))
        .filter(|part| !part.is_empty())
        .collect();
    match parts[..] {
        [one] => {
            let after = text[to..].trim_start_matches(['°', 'º', ' ', '\u{a0}']);
            let marked = text[to..].starts_with(['°', 'º']);
            let mut after = after.chars();
            let point = after
                .next()
                .is_some_and(|c| matches!(c, 'N' | 'S' | 'E' | 'W' | 'С' | 'Ю' | 'В' | 'З' | 'n' | 's' | 'e' | 'w'));
            degrees(one, 180.0) && (marked || (point && !after.next().is_some_and(char::is_alphanumeric)))
        }
        [north, east] => degrees(north, 90.0) && degrees(east, 180.0),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        each_run(text, 4, &mut |run| {
            found.push((run.letters.clone(), String::from_utf8(run.places.clone()).unwrap()));
        });
        found
    }

    #[test]
    fn numbers_are_read_in_any_layout() {
        for (text, expected) in [
            ("call +7 (701) 123-45-67 now", "77011234567"),
            ("６５４２０１ 19700101 003Ｘ", "65420119700101003X"),
            ("رقم ٧٧٠١١٢٣٤٥٦٧", "77011234567"),
            ("654201-1970-0101-****", "65420119700101????"),
            ("1\u{200b}2\u{200b}3\u{200b}4", "1234"),
        ] {
            assert_eq!(runs(text), [(String::new(), expected.to_owned())], "{text}");
        }
        assert_eq!(runs("passport N 1234567"), [("N".to_owned(), "1234567".to_owned())]);
        assert_eq!(runs("12 people, and then many words, 34 more"), []);
    }

    #[test]
    fn a_coordinate_is_no_number() {
        for text in [
            "49.9819164N, 13.4874731E",
            "49.9819164° N 13.4874731° E",
            "at 39.4700123, 75.9893456 by the road",
            "-33.4488897, -70.6692655",
            "39.4700123/75.9893456",
        ] {
            assert_eq!(
                runs(text).iter().filter(|(_, run)| run.len() > 5).count(),
                0,
                "{text}: {:?}",
                runs(text)
            );
        }
        for text in [
            "701.1234567",
            "8.701.123.45.67",
            "7.7011234567 Nurlan",
            "998.19164 13.4874731",
            "N 134874731",
        ] {
            assert!(!runs(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn dates_are_told_from_numbers() {
        let dates = |text: &str| {
            let mut all = true;
            each_run(text, 4, &mut |run| all &= run.is_dates());
            all
        };
        for text in [
            "2018-02-14",
            "14.02.2018",
            "2017, 2018",
            "20180214 201903",
            "2017/04–2018/05",
        ] {
            assert!(dates(text), "{text}");
        }
        for text in ["701 123 45 67", "654201 19700101 0038", "1234567"] {
            assert!(!dates(text), "{text}");
        }
    }
}

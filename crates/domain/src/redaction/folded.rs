//! A text folded so that a name in it is found through disguise.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters of a text as they are compared, where each stands in it, and where words begin and end.
pub struct Folded {
    /// The letters and digits, without what stands between them.
    pub letters: Vec<char>,
    at: Vec<(usize, usize)>,
    begins: Vec<bool>,
    ends: Vec<bool>,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut folded = Self {
            letters: Vec::new(),
            at: Vec::new(),
            begins: Vec::new(),
            ends: Vec::new(),
        };
        let mut inside = false;
        for (at, whole) in text.char_indices() {
            let place = (at, at + whole.len_utf8());
            // Most letters of most texts: they decompose into nothing else and look like themselves.
            if whole.is_ascii_alphanumeric() {
                folded.push(whole.to_ascii_lowercase(), place, &mut inside);
                continue;
            }
            for c in std::iter::once(whole).nfkd() {
                if is_combining_mark(c) || is_invisible(c) {
                    continue;
                }
                if !c.is_alphanumeric() {
                    inside = false;
                    if let Some(end) = folded.ends.last_mut() {
                        *end = true;
                    }
                    continue;
                }
                for c in look_alike(c).to_lowercase().map(look_alike) {
                    if !is_combining_mark(c) {
                        folded.push(c, place, &mut inside);
                    }
                }
            }
        }
        if let Some(end) = folded.ends.last_mut() {
            *end = true;
        }
        folded
    }

    /// A letter or digit that stands at a place of the text, `inside` a word or at its beginning.
    fn push(&mut self, c: char, place: (usize, usize), inside: &mut bool) {
        self.letters.push(c);
        self.at.push(place);
        // Where words are not parted, one may begin and end anywhere.
        self.begins.push(!*inside || is_unparted(c));
        self.ends.push(is_unparted(c));
        *inside = true;
    }

    /// Whether a word begins at a letter.
    pub(super) fn begins(&self, letter: usize) -> bool {
        self.begins[letter]
    }

    /// Whether a word ends at a letter.
    pub(super) fn ends(&self, letter: usize) -> bool {
        self.ends[letter]
    }

    /// Where a letter stands in the text, in bytes.
    pub(super) fn place(&self, letter: usize) -> (usize, usize) {
        self.at[letter]
    }

    /// Whether a name stands here, from the beginning of a word to the end of one.
    pub(super) fn holds(&self, name: &[char]) -> bool {
        self.find(name).is_some()
    }

    /// Shows every stretch of at most so many letters from the beginning of a word to the end of one, with where it stands, in bytes.
    pub fn each_stretch(&self, most: usize, mut visit: impl FnMut(&[char], (usize, usize))) {
        for from in (0..self.letters.len()).filter(|from| self.begins[*from]) {
            for to in from + 1..self.letters.len().min(from + most) {
                if self.ends[to] {
                    visit(&self.letters[from..=to], (self.at[from].0, self.at[to].1));
                }
            }
        }
    }

    /// Where a number stands in the text, whatever stands beside it.
    pub(super) fn find_inside(&self, number: &[char]) -> Option<(usize, usize)> {
        let mut windows = self.letters.windows(number.len().max(1));
        let at = windows.position(|some| some == number)?;
        Some((self.at[at].0, self.at[at + number.len() - 1].1))
    }

    /// Where a name stands in the text, in bytes.
    pub(super) fn find(&self, name: &[char]) -> Option<(usize, usize)> {
        let mut windows = self.letters.windows(name.len().max(1)).enumerate();
        let is_it = |at: usize, some: &[char]| some == name && self.begins[at] && self.ends[at + name.len() - 1];
        let (at, _) = windows.find(|(at, some)| is_it(*at, some))?;
        Some((self.at[at].0, self.at[at + name.len() - 1].1))
    }
}

pub(super) fn is_unparted(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}')
}

/// Characters that are not seen: soft hyphens, joiners, marks of direction, selectors.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A letter by the Latin one that it looks like.
fn look_alike(c: char) -> char {
    match c {
        'а' | 'α' | 'Α' | 'ɑ' => 'a',
        'в' | 'β' | 'Β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' | 'Ε' => 'e',
        'ɡ' => 'g',
        'н' | 'һ' | 'Η' => 'h',
        'і' | 'ı' | 'ι' | 'Ι' | 'ɪ' => 'i',
        'ј' => 'j',
        'к' | 'κ' | 'Κ' => 'k',
        'ӏ' | 'Ӏ' => 'l',
        'м' | 'Μ' => 'm',
        'Ν' => 'n',
        'о' | 'ο' | 'Ο' | 'օ' => 'o',
        'р' | 'ρ' | 'Ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' | 'Τ' => 't',
        'ν' | 'ѵ' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' | 'Χ' => 'x',
        'у' | 'ү' | 'υ' | 'Υ' => 'y',
        'Ζ' => 'z',
        '\u{660}'..='\u{669}' => digit(c, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(c, '\u{6f0}'),
        c => c,
    }
}

/// A digit of a script whose digits begin at this one.
fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

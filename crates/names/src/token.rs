//! One word of a name: what it is, and what it may sound like.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::heard::Heard;
use crate::hypothesis::Hypothesis;
use crate::patronymic::{self, ChildOf, Patronymic};
use crate::quick_hash::QuickHash;
use crate::rules::thousandths;
use crate::script::{self, Family, Script};
use crate::sound::is_vowel;
use crate::table::rows;
use crate::{arabic, cyrillic, han, japanese, latin, pinyin, spelling};

/// The most hypotheses kept of one word.
pub(crate) const MOST_HYPOTHESES: usize = 8;

/// The most letters of a word, or of joined words, that are read.
const MOST_LETTERS_READ: usize = 2 * spelling::MOST_LETTERS;

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name proper.
    Name,
    /// A single letter that stands for a name.
    Initial,
    /// A word such as *uly* or *qizi*, which makes the word before it a father's name.
    ChildMark,
    /// A title: *haji*, *qari*, *imam*.
    Title,
    /// A kin word: *bin*, *apa*, *née*.
    Kin,
    /// An article or particle: *al*, *von*.
    Article,
}

/// One word of a name.
#[derive(Clone, Debug)]
pub struct Token {
    /// The word as it was written.
    pub written: String,
    /// The word normalised.
    pub text: String,
    /// What the word does.
    pub kind: Kind,
    /// The father's name in it, if the word has such an ending.
    pub patronymic: Option<Patronymic>,
    /// What it may sound like, the likeliest first; empty only when nothing in it can be read.
    /// Copies of a word share them: a list of names has few different words.
    pub hypotheses: Arc<[Hypothesis]>,
    /// What of it is compared.
    pub(crate) heard: Arc<Heard>,
}

/// The costs of readings that are not the first, in thousandths of a consonant.
const COST_HABIT: u16 = thousandths("reading_habit");
const COST_PINYIN: u16 = thousandths("reading_pinyin");
const COST_WADE: u16 = thousandths("reading_wade");
const COST_JAPANESE: u16 = thousandths("reading_japanese");
const COST_STRIPPED: u16 = thousandths("reading_stripped");
const COST_BARE: u16 = thousandths("reading_bare");
const COST_VARIED: u16 = thousandths("reading_varied");
const COST_APART: u16 = thousandths("reading_apart");

fn kinds() -> &'static HashMap<&'static str, Kind, QuickHash> {
    static KINDS: OnceLock<HashMap<&'static str, Kind, QuickHash>> = OnceLock::new();
    KINDS.get_or_init(|| {
        rows(include_str!("../data/words.tsv"))
            .map(|row| {
                let kind = match row[0] {
                    "title" => Kind::Title,
                    "kin" => Kind::Kin,
                    _ => Kind::Article,
                };
                (row[1], kind)
            })
            .collect()
    })
}

impl Token {
    /// Reads one normalised word. Everything but `written` follows from the normalised text, so
    /// equal words need reading only once.
    pub(crate) fn read(written: &str, text: &str) -> Token {
        let script = script::detect(text);
        let patronymic = patronymic::find(text, script);
        let mut reading = Readings { hypotheses: Vec::new() };
        // Joined words may be long; no more of them is read than can be heard.
        let end = text
            .char_indices()
            .nth(MOST_LETTERS_READ)
            .map_or(text.len(), |(at, _)| at);
        reading.word(&text[..end], script, 0);
        let mut kind = kinds().get(text).copied().unwrap_or(Kind::Name);
        match &patronymic {
            Some(found) if found.father.is_empty() => kind = Kind::ChildMark,
            Some(found) => {
                reading.word(&found.father, script, COST_STRIPPED);
                if let Some(bare) = patronymic::bare(&found.father, script) {
                    reading.word(bare, script, COST_BARE);
                }
            }
            None => {}
        }
        let letters = text.chars().filter(|&letter| script::family(letter) != Family::Other);
        // *Sh.* and *Дж.* are one sound, and stand for a name like a single letter; *Ng* is a surname.
        let sound = |one: &Hypothesis| matches!(one.sounds[..], [only] if !is_vowel(only) && only != b'N');
        let is_one = letters.take(2).count() == 1 || reading.hypotheses.first().is_some_and(sound);
        if kind == Kind::Name && script != Script::Han && is_one {
            kind = Kind::Initial;
        }
        reading.hypotheses.truncate(MOST_HYPOTHESES);
        let hypotheses: Arc<[Hypothesis]> = reading.hypotheses.into();
        Token {
            written: written.to_owned(),
            text: text.to_owned(),
            kind,
            patronymic,
            heard: Arc::new(Heard::of(text, kind, hypotheses.clone())),
            hypotheses,
        }
    }

    /// The sex that the word's ending tells, if it tells one.
    pub fn child(&self) -> Option<ChildOf> {
        self.patronymic.as_ref().map(|patronymic| patronymic.child)
    }
}

/// Hypotheses as they are gathered, each row of sounds once.
struct Readings {
    hypotheses: Vec<Hypothesis>,
}

impl Readings {
    fn add(&mut self, reading: &'static str, sounds: Vec<u8>, cost: u16) {
        if sounds.is_empty() || self.hypotheses.iter().any(|known| *known.sounds == sounds[..]) {
            return;
        }
        self.hypotheses.push(Hypothesis::new(reading, &sounds, cost));
    }

    /// Readings by Chinese syllables, with and without an ending such as -ov.
    fn syllabic(&mut self, readings: Vec<(&'static str, Vec<u8>)>, cost: u16) {
        let stripped = readings
            .first()
            .and_then(|(_, sounds)| patronymic::strip_sounds(sounds).map(|(left, _)| sounds[..left].to_vec()));
        for (at, (reading, sounds)) in readings.into_iter().enumerate() {
            self.add(reading, sounds, if at == 0 { cost } else { cost + COST_VARIED });
        }
        if let Some(sounds) = stripped {
            self.add("without ending", sounds, cost + COST_STRIPPED);
        }
    }

    fn word(&mut self, text: &str, script: Script, cost: u16) {
        match script {
            Script::Latin => {
                // Syllables come before other habits, since only the first few readings of joined
                // words are looked up.
                let mut readings = latin::readings(text).into_iter();
                if let Some((reading, sounds)) = readings.next() {
                    self.add(reading, sounds, cost);
                }
                if cost == 0
                    && let Some(pieces) = pinyin::cut(text)
                {
                    if script == Script::Latin
                        && let Some(sounds) = han::irregular_pinyin(text)
                    {
                        self.add("usual form", sounds, COST_PINYIN);
                    }
                    self.syllabic(pinyin::readings(&pieces), COST_PINYIN);
                }
                for (reading, sounds) in readings {
                    self.add(reading, sounds, cost + COST_HABIT);
                }
                if cost == 0 {
                    for pieces in pinyin::cut_wade(text) {
                        self.add("Wade-Giles", pinyin::as_han_name(&pieces), COST_WADE);
                    }
                }
            }
            Script::Cyrillic => {
                self.add("letters", cyrillic::reading(text), cost);
                if let Some(sounds) = cyrillic::reading_apart(text) {
                    self.add("n and g apart", sounds, cost + COST_APART);
                }
                if cost == 0
                    && let Some(pieces) = pinyin::cut_palladius(text)
                {
                    self.syllabic(pinyin::readings(&pieces), COST_PINYIN);
                }
            }
            Script::ArabicVocalised | Script::ArabicUnvocalised => {
                for (at, (reading, sounds)) in arabic::readings(text).into_iter().enumerate() {
                    self.add(reading, sounds, if at == 0 { cost } else { cost + COST_VARIED });
                }
            }
            Script::Han => {
                self.syllabic(han::readings(text), cost);
                for sounds in japanese::readings(text) {
                    self.add("Japanese", sounds, cost + COST_JAPANESE);
                }
            }
            Script::Mixed => self.mixed(text, cost),
            Script::Unknown => {}
        }
    }

    /// A word in more than one script: mostly Cyrillic with Latin look-alikes, else each run by its
    /// own script.
    fn mixed(&mut self, text: &str, cost: u16) {
        let count = |wanted| text.chars().filter(|&one| script::family(one) == wanted).count();
        let (latins, cyrillics) = (count(Family::Latin), count(Family::Cyrillic));
        if cyrillics > 0 && count(Family::Han) == 0 && count(Family::Arabic) == 0 {
            let unmasked: String = text.chars().map(cyrillic::unmask).collect();
            let (first, second) = (cyrillic::reading(&unmasked), cyrillic::reading_with_latin(text));
            // A Cyrillic letter or two in a Latin word stand for themselves.
            let (first, second) = if latins > cyrillics {
                (second, first)
            } else {
                (first, second)
            };
            self.add("letters", first, cost);
            self.add("letters", second, cost + COST_HABIT);
            return;
        }
        let mut sounds = Vec::new();
        let mut run = String::new();
        let mut current = Family::Other;
        for character in text.chars().chain(['\0']) {
            let family = script::family(character);
            if family != current && !run.is_empty() {
                let mut part = Readings { hypotheses: Vec::new() };
                part.word(&run, script::detect(&run), 0);
                sounds.extend(part.hypotheses.first().iter().flat_map(|first| first.sounds.iter()));
                run.clear();
            }
            current = family;
            run.push(character);
        }
        crate::sound::regular(&mut sounds);
        self.add("letters", sounds, cost);
    }
}

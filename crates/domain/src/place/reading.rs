//! How the words of a source become a place of the gazetteer.

use super::{Gazetteer, Place};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer texts are accounts and no names of places.
const LONGEST_TEXT_BYTES: usize = 400;
/// A part between commas that has more words is not taken apart.
const MOST_WORDS: usize = 10;
/// The longest Chinese name with its kind has this many characters (和布克赛尔蒙古自治县 has ten).
const LONGEST_HAN: usize = 12;

/// The words for kinds, as the file of places gives them.
#[derive(Deserialize, Default)]
pub(super) struct KindWordsFile {
    #[serde(default)]
    tail: HashMap<String, Vec<String>>,
    #[serde(default)]
    filler: HashMap<String, Vec<String>>,
    #[serde(default)]
    aside: HashMap<String, Vec<String>>,
    #[serde(flatten)]
    words: HashMap<String, Vec<String>>,
}

/// Words that say what kind of place is meant.
#[derive(Debug, Default)]
pub(super) struct KindWords {
    /// Folded word to the kinds that it may mean ("район" is a county or a district).
    words: HashMap<String, Vec<String>>,
    /// What is written after a Chinese name, the longest first, with its kind.
    tails: Vec<(String, String)>,
    /// Folded words that are passed over beside a word for a kind.
    fillers: HashSet<String>,
    /// Folded words that announce another name of the same place.
    asides: HashSet<String>,
}

impl KindWords {
    pub(super) fn add(&mut self, file: KindWordsFile) {
        for (kind, words) in file.words {
            for word in words {
                self.words.entry(fold(&word)).or_default().push(kind.clone());
            }
        }
        for (kind, tails) in file.tail {
            for tail in tails {
                self.words.entry(tail.clone()).or_default().push(kind.clone());
                self.tails.push((tail, kind.clone()));
            }
        }
        self.tails
            .sort_by_key(|(tail, _)| std::cmp::Reverse(tail.chars().count()));
        self.fillers
            .extend(file.filler.into_values().flatten().map(|word| fold(&word)));
        self.asides
            .extend(file.aside.into_values().flatten().map(|word| fold(&word)));
    }
}

/// What one piece of a text was read as: the places it may mean, the likeliest first; none when it is unknown.
type Piece = Option<Vec<usize>>;

impl Gazetteer {
    /// The place that words name. Case, marks on letters, apostrophes, hyphens and spaces do not matter, and the word
    /// for the kind may be there or not.
    ///
    /// Of places that share a name the larger is meant ("Tacheng" is the prefecture), and between two of one size the
    /// one that the file puts first; a word for the kind chooses ("Tacheng city", 塔城市). Of several parts ("Emin
    /// County, Xinjiang", 新疆塔城地区额敏县) the smallest place is meant that lies in all the others. A part that is not
    /// known may stand on the small side only ("a village, Emin County" is read as the county that it lies in);
    /// parts that contradict each other give none, and so does anything else.
    #[must_use]
    pub fn resolve(&self, words: &str) -> Option<&Place> {
        if words.len() > LONGEST_TEXT_BYTES {
            return None;
        }
        let mut pieces = Vec::new();
        for part in words.split(is_separator) {
            self.read_part(part, &mut pieces);
        }
        let large_first = words.chars().any(is_han);
        self.choose(&pieces, large_first).map(|at| &self.places[at])
    }

    fn read_part(&self, part: &str, pieces: &mut Vec<Piece>) {
        let words = part.split_whitespace().map(fold).filter(|word| !word.is_empty());
        let words: Vec<String> = words.skip_while(|word| self.kind_words.asides.contains(word)).collect();
        if words.is_empty() {
            return;
        }
        if let (Some(kinds), Some(before)) = (self.only_kinds(&words), pieces.last_mut()) {
            // "Hotan (county)": the word chooses among what stands before it.
            *before = before.as_ref().and_then(|places| self.of_kinds(places, &kinds));
            return;
        }
        if words.iter().all(|word| word.chars().all(is_han)) {
            let characters: Vec<char> = words.concat().chars().collect();
            return self.read_han(&characters, pieces);
        }
        let before = pieces.len();
        if words.len() > MOST_WORDS || !self.read_words(&words, pieces) {
            pieces.truncate(before);
            pieces.push(None);
        }
    }

    /// The kinds that the words tell, when they tell nothing else.
    fn only_kinds(&self, words: &[String]) -> Option<Vec<&str>> {
        let telling = words.iter().filter(|word| !self.kind_words.fillers.contains(*word));
        let kinds: Option<Vec<_>> = telling.map(|word| self.kind_words.words.get(word)).collect();
        let kinds: Vec<&str> = kinds?.into_iter().flatten().map(String::as_str).collect();
        (!kinds.is_empty()).then_some(kinds)
    }

    /// Reads words that are names of places and nothing else, one after the other: "Emin County Xinjiang".
    fn read_words(&self, words: &[String], pieces: &mut Vec<Piece>) -> bool {
        if words.is_empty() {
            return true;
        }
        for length in (1..=words.len()).rev() {
            let (first, rest) = words.split_at(length);
            if let Some(places) = self.whole(first) {
                let before = pieces.len();
                pieces.push(Some(places));
                if self.read_words(rest, pieces) {
                    return true;
                }
                pieces.truncate(before);
            }
        }
        false
    }

    /// The places that these words together may mean, as a name with or without its kind.
    fn whole(&self, words: &[String]) -> Option<Vec<usize>> {
        if let Some(places) = self.by_name.get(&words.concat()) {
            return Some(places.clone());
        }
        let kinds_of = |word: &String| self.kind_words.words.get(word);
        let kinds: Vec<&str> = words
            .iter()
            .filter_map(kinds_of)
            .flatten()
            .map(String::as_str)
            .collect();
        if kinds.is_empty() {
            return None;
        }
        let without_kind: Vec<&str> = words
            .iter()
            .filter(|word| kinds_of(word).is_none())
            .map(String::as_str)
            .collect();
        if let Some(places) = self.by_name.get(&without_kind.concat()) {
            return self.of_kinds(places, &kinds);
        }
        let is_filler = |word: &&str| self.kind_words.fillers.contains(*word);
        let bare: String = without_kind.into_iter().filter(|word| !is_filler(word)).collect();
        self.of_kinds(self.by_name.get(&bare)?, &kinds)
    }

    fn of_kinds(&self, places: &[usize], kinds: &[&str]) -> Option<Vec<usize>> {
        // A place that is of the kind now comes before one that only was once.
        let is_now = |at: usize| kinds.contains(&self.places[at].kind.as_str());
        let was_once = |at: usize| kinds.iter().any(|kind| self.places[at].is_of_kind(kind));
        let mut fitting: Vec<usize> = places.iter().copied().filter(|&at| was_once(at)).collect();
        fitting.sort_by_key(|&at| !is_now(at));
        (!fitting.is_empty()).then_some(fitting)
    }

    /// Chinese is written without spaces: the longest name that fits is taken, then the next. What remains is unknown.
    fn read_han(&self, characters: &[char], pieces: &mut Vec<Piece>) {
        let mut rest = characters;
        while !rest.is_empty() {
            let found = (2..=rest.len().min(LONGEST_HAN)).rev().find_map(|length| {
                let text: String = rest[..length].iter().collect();
                Some((length, self.whole_han(&text)?))
            });
            let Some((length, places)) = found else {
                pieces.push(None);
                return;
            };
            pieces.push(Some(places));
            rest = &rest[length..];
        }
    }

    fn whole_han(&self, text: &str) -> Option<Vec<usize>> {
        if let Some(places) = self.by_name.get(text) {
            return Some(places.clone());
        }
        let tails = self.kind_words.tails.iter();
        tails
            .filter_map(|(tail, kind)| Some((text.strip_suffix(tail.as_str())?, kind)))
            .find_map(|(bare, kind)| self.of_kinds(self.by_name.get(bare)?, &[kind]))
    }

    /// The smallest place that lies in all the others, when unknown pieces stand on the small side only.
    fn choose(&self, pieces: &[Piece], large_first: bool) -> Option<usize> {
        let known: Vec<(usize, &Vec<usize>)> = pieces
            .iter()
            .enumerate()
            .filter_map(|(at, piece)| Some((at, piece.as_ref()?)))
            .collect();
        let lies_in = |at: usize, above: usize| self.is_within(&self.places[at], &self.places[above]);
        let fits = |at: usize| {
            known
                .iter()
                .all(|(_, places)| places.iter().any(|&above| lies_in(at, above)))
        };
        let smallest_of =
            |&(piece, places): &(usize, &Vec<usize>)| places.iter().copied().find(|&at| fits(at)).map(|at| (piece, at));
        // The first of the smallest, where the others are its other names.
        let (piece, chosen) = known
            .iter()
            .filter_map(smallest_of)
            .rev()
            .max_by_key(|&(_, at)| self.depth[at])?;
        let (first, last) = (known.first()?.0, known.last()?.0);
        let large_first = if first == last { large_first } else { piece == last };
        let small_side = if large_first { last + 1..pieces.len() } else { 0..first };
        let unknown_elsewhere = (0..pieces.len()).any(|at| pieces[at].is_none() && !small_side.contains(&at));
        (!unknown_elsewhere).then_some(chosen)
    }
}

fn is_separator(c: char) -> bool {
    matches!(
        c,
        ',' | ';' | '/' | '|' | '>' | '(' | ')' | '，' | '、' | '；' | '（' | '）' | '،' | '؛' | '=' | '\n'
    )
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A name as the index knows it: lower case, without marks, apostrophes, hyphens, full stops and spaces, one shape
/// for letters that keyboards confuse.
pub(super) fn fold(text: &str) -> String {
    let text = text
        .nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase);
    text.filter(|&c| !is_combining_mark(c)).filter_map(fold_char).collect()
}

fn fold_char(c: char) -> Option<char> {
    Some(match c {
        'ı' => 'i',
        'ə' => 'e',
        'ɵ' | 'ø' => 'o',
        // Uyghur, Kazakh, Persian and Arabic keyboards give different letters for one shape.
        'ى' | 'ی' | 'ې' => 'ي',
        'ک' => 'ك',
        'ھ' | 'ە' | 'ہ' | 'ة' => 'ه',
        '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´' | 'ʿ' | '-' | ':' | '\u{2010}'..='\u{2015}' | '.' | '·' => {
            return None;
        }
        '\u{0640}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '"' | '“' | '”' => return None,
        c if c.is_whitespace() => return None,
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], key: Option<&str>) {
        for words in words {
            let place = Gazetteer::xinjiang().resolve(words);
            assert_eq!(place.map(|place| place.key.as_str()), key, "{words}");
        }
    }

    #[test]
    fn one_place_has_many_names() {
        check(
            &[
                "Emin",
                "Dorbiljin",
                "Dörbiljin",
                "Emil",
                "额敏",
                "额敏县",
                "Дөрбілжін",
                "دۆربىلجىن",
                "EMIN COUNTY",
                "emin xian",
            ],
            Some("emin_county"),
        );
        check(
            &[
                "Tacheng",
                "Tarbagatay",
                "Tarbaghatay",
                "Tarbagatai",
                "Tar-bagatay",
                "塔城",
                "塔城地区",
                "Тарбағатай аймағы",
            ],
            Some("tarbagatay_prefecture"),
        );
        check(
            &["Ghulja", "Yining", "Kulja", "伊宁", "伊宁市", "غۇلجا", "Құлжа қаласы"],
            Some("ghulja_city"),
        );
        check(
            &[
                "Ürümqi",
                "Urumchi",
                "Wu lu mu qi",
                "乌鲁木齐市",
                "Үрімжі",
                "г. Урумчи",
                "URUMQI",
            ],
            Some("urumqi"),
        );
    }

    #[test]
    fn the_larger_place_is_meant_unless_a_word_chooses() {
        check(
            &["Kashgar", "Kashi", "قەشقەر", "喀什", "Kashgar Prefecture", "喀什地区"],
            Some("kashgar_prefecture"),
        );
        check(
            &[
                "Kashgar city",
                "喀什市",
                "قەشقەر شەھىرى",
                "Kashi Shi",
                "city of Kashgar",
            ],
            Some("kashgar_city"),
        );
        check(&["Hotan", "Khotan", "Hetian", "和田"], Some("hotan_prefecture"));
        check(
            &[
                "Hotan County",
                "和田县",
                "خوتەن ناھىيىسى",
                "Khotan (county)",
                "和田（县）",
            ],
            Some("hotan_county"),
        );
        check(
            &["Tacheng city", "塔城市", "Шәуешек қаласы", "Chöchek shehiri"],
            Some("tacheng_city"),
        );
        check(&["Turpan prefecture", "吐鲁番地区", "Turpan"], Some("turpan"));
    }

    #[test]
    fn autonomous_units_are_known_by_their_long_names() {
        check(
            &[
                "Ili Kazakh Autonomous Prefecture",
                "伊犁哈萨克自治州",
                "伊犁州",
                "Іле Қазақ автономиялық облысы",
            ],
            Some("ili_prefecture"),
        );
        check(
            &["Mori Kazakh Autonomous County", "木垒哈萨克自治县"],
            Some("mori_county"),
        );
        check(
            &["Kizilsu Kyrgyz Autonomous Prefecture", "克州"],
            Some("kizilsu_prefecture"),
        );
        check(
            &[
                "Xinjiang Uyghur Autonomous Region",
                "XUAR",
                "新疆维吾尔自治区",
                "East Turkistan",
                "СУАР",
            ],
            Some("xinjiang"),
        );
    }

    #[test]
    fn several_parts_name_the_smallest_that_lies_in_the_rest() {
        check(
            &[
                "Emin County, Xinjiang",
                "Xinjiang, Tarbagatay, Emin",
                "新疆塔城地区额敏县",
                "Emin County Xinjiang China",
            ],
            Some("emin_county"),
        );
        check(
            &["新疆 伊犁州 霍城县", "新疆维吾尔自治区伊犁哈萨克自治州霍城县清水河镇"],
            Some("huocheng_county"),
        );
        check(
            &[
                "Tarbagatay (Tacheng) prefecture",
                "Tacheng (Tarbagatay) prefecture, Xinjiang",
                "Tarbagatay (also: Tacheng) prefecture",
            ],
            Some("tarbagatay_prefecture"),
        );
        check(&["塔城地区塔城市"], Some("tacheng_city"));
        check(&["Qing village, Emin County", "额敏县, 某村"], Some("emin_county"));
    }

    #[test]
    fn nothing_is_guessed() {
        check(
            &[
                "",
                " , ",
                "Emn",
                "Springfield",
                "county",
                "县",
                "Emin County, Kazakhstan",
                "Tacheng, Springfield",
            ],
            None,
        );
        check(
            &[
                "Almaty county",
                "Emin (city)",
                "a camp near the city of Kashgar in winter",
                &"Emin ".repeat(200),
            ],
            None,
        );
    }

    #[test]
    fn places_of_the_published_cases_are_known() {
        check(&["Almaty", "Алматы", "Almaty, Kazakhstan"], Some("almaty"));
        check(&["Kazakhstan", "Қазақстан", "哈萨克斯坦"], Some("kazakhstan"));
    }

    #[test]
    fn every_place_is_found_by_what_it_is_called_on_a_page() {
        let gazetteer = Gazetteer::xinjiang();
        for place in gazetteer.iter() {
            for lang in ["en", "kk", "ug", "zh", "ru", "tr"] {
                let label = gazetteer.label(place, lang);
                assert_eq!(gazetteer.resolve(&label), Some(place), "{label}");
            }
        }
    }

    #[test]
    fn no_name_is_also_a_word_for_a_kind_or_an_aside() {
        let gazetteer = Gazetteer::xinjiang();
        let words = &gazetteer.kind_words;
        for name in gazetteer.iter().flat_map(|place| &place.names) {
            let folded = fold(&name.text);
            assert!(
                !words.words.contains_key(&folded) && !words.asides.contains(&folded),
                "{}",
                name.text
            );
        }
    }
}

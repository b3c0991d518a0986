//! Places: the gazetteer, and how words become a place.
//!
//! One place has many names (Dorbiljin is Emin is 额敏), and one name may belong to several places, so a name is read
//! by rule and never by likeness: see [`Gazetteer::resolve`]. Words that name no known place give none, and the caller
//! keeps the words. The places are data, compiled in.

mod reading;

use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use reading::KindWords;

/// Language tag of romanisations that belong to no one language.
pub const ROMANISED: &str = "und-Latn";

/// A memory of readings holds at most this many words, and starts anew when it is full.
const MEMORY_ENTRIES: usize = 65_536;

/// A place: a country, region, prefecture, city, county or district.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its permanent key ("emin_county").
    pub key: String,
    /// What it is: a term of the vocabulary `place_kind`.
    pub kind: String,
    /// Other kinds that it has had or is called by.
    pub also_kinds: Vec<String>,
    /// The place that it lies in.
    pub parent: Option<String>,
    /// Its Chinese division code (GB/T 2260) without trailing zeros: two, four or six digits.
    pub code: Option<String>,
    /// Codes that it had before; identity numbers keep the code of their day.
    pub former_codes: Vec<String>,
    /// Its names. The first of a language is the one to show.
    pub names: Vec<PlaceName>,
    /// Latitude and longitude, to two decimals.
    pub lat_lon: Option<(f64, f64)>,
}

/// A name of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceName {
    /// The name, without the word for its kind.
    pub text: String,
    /// Its language (BCP 47), or [`ROMANISED`].
    pub lang: String,
}

impl Place {
    /// Its name in a language, else in English.
    #[must_use]
    pub fn name(&self, lang: &str) -> &str {
        let base = lang.split('-').next().unwrap_or(lang);
        let named = |lang: &str| self.names.iter().find(|name| name.lang == lang);
        [lang, base, "en"]
            .into_iter()
            .find_map(named)
            .map_or(&self.key, |name| &name.text)
    }

    fn is_of_kind(&self, kind: &str) -> bool {
        self.kind == kind || self.also_kinds.iter().any(|also| also == kind)
    }
}

/// All known places.
#[derive(Debug)]
pub struct Gazetteer {
    /// In the order of the file, which decides between places of one name and one size.
    places: Vec<Place>,
    /// How many places each lies in.
    depth: Vec<usize>,
    by_key: HashMap<String, usize>,
    /// From folded name to the places that have it, the larger first.
    by_name: HashMap<String, Vec<usize>>,
    by_code: HashMap<String, usize>,
    kind_words: KindWords,
}

/// Why files are not a gazetteer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GazetteerError {
    /// A file is not TOML, or lacks what every place has.
    #[error("{0}")]
    Unreadable(String),
    /// Two places have one key.
    #[error("two places have the key “{0}”")]
    DuplicateKey(String),
    /// Two places have one division code.
    #[error("two places have the division code {0}")]
    DuplicateCode(String),
    /// A place lies in one that is not known, or in itself.
    #[error("“{place}” lies in “{parent}”, which is not known or lies in it")]
    DanglingParent {
        /// The place.
        place: String,
        /// The parent it names.
        parent: String,
    },
    /// A place has no English name.
    #[error("“{0}” has no name in English (names.en)")]
    NoEnglishName(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlacesFile {
    kind_words: Option<reading::KindWordsFile>,
    #[serde(default)]
    place: Vec<PlaceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceEntry {
    key: String,
    kind: String,
    #[serde(default)]
    also: Vec<String>,
    parent: Option<String>,
    code: Option<String>,
    #[serde(default)]
    former: Vec<String>,
    at: Option<(f64, f64)>,
    names: BTreeMap<String, Vec<String>>,
}

impl From<PlaceEntry> for Place {
    fn from(entry: PlaceEntry) -> Self {
        let lang = |lang: &str| {
            if lang == "latin" {
                ROMANISED.to_owned()
            } else {
                lang.to_owned()
            }
        };
        let named = |(key, texts): (String, Vec<String>)| {
            texts.into_iter().map(move |text| PlaceName { text, lang: lang(&key) })
        };
        Self {
            key: entry.key,
            kind: entry.kind,
            also_kinds: entry.also,
            parent: entry.parent,
            code: entry.code,
            former_codes: entry.former,
            names: entry.names.into_iter().flat_map(named).collect(),
            lat_lon: entry.at,
        }
    }
}

impl Gazetteer {
    /// The places of the Xinjiang pack, which are compiled in.
    #[must_use]
    pub fn xinjiang() -> &'static Self {
        static PACK: LazyLock<Gazetteer> = LazyLock::new(|| {
            Gazetteer::parse(&[include_str!("../data/places.toml")]).expect("the compiled-in places are read by a test")
        });
        &PACK
    }

    /// Reads a gazetteer from the texts of its files: the pack's, and a deployment's own after it.
    ///
    /// # Errors
    /// When a file is unreadable, a key or code is given twice, a parent is not known, or an English name is missing.
    pub fn parse(files: &[&str]) -> Result<Self, GazetteerError> {
        let mut gazetteer = Self {
            places: Vec::new(),
            depth: Vec::new(),
            by_key: HashMap::new(),
            by_name: HashMap::new(),
            by_code: HashMap::new(),
            kind_words: KindWords::default(),
        };
        for text in files {
            let file: PlacesFile =
                toml::from_str(text).map_err(|error| GazetteerError::Unreadable(error.to_string()))?;
            gazetteer.kind_words.add(file.kind_words.unwrap_or_default());
            for entry in file.place {
                gazetteer.add(entry.into())?;
            }
        }
        gazetteer.measure_depth()?;
        gazetteer.index_names();
        Ok(gazetteer)
    }

    fn add(&mut self, place: Place) -> Result<(), GazetteerError> {
        let at = self.places.len();
        if !place.names.iter().any(|name| name.lang == "en") {
            return Err(GazetteerError::NoEnglishName(place.key));
        }
        if self.by_key.insert(place.key.clone(), at).is_some() {
            return Err(GazetteerError::DuplicateKey(place.key));
        }
        for code in place.code.iter().chain(&place.former_codes) {
            if self.by_code.insert(code.clone(), at).is_some() {
                return Err(GazetteerError::DuplicateCode(code.clone()));
            }
        }
        self.places.push(place);
        Ok(())
    }

    fn measure_depth(&mut self) -> Result<(), GazetteerError> {
        for place in &self.places {
            let mut depth = 0;
            let mut above = place;
            while let Some(parent) = &above.parent {
                depth += 1;
                above = match self.by_key.get(parent) {
                    Some(&at) if depth <= self.places.len() => &self.places[at],
                    _ => {
                        let (place, parent) = (place.key.clone(), parent.clone());
                        return Err(GazetteerError::DanglingParent { place, parent });
                    }
                };
            }
            self.depth.push(depth);
        }
        Ok(())
    }

    fn index_names(&mut self) {
        for (at, place) in self.places.iter().enumerate() {
            for name in &place.names {
                let holders = self.by_name.entry(reading::fold(&name.text)).or_default();
                if !holders.contains(&at) {
                    holders.push(at);
                }
            }
        }
        for holders in self.by_name.values_mut() {
            // The sort is stable, so that places of one size stay in the order of the file.
            holders.sort_by_key(|&at| self.depth[at]);
        }
    }

    /// All places, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &Place> {
        self.places.iter()
    }

    /// The place with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Place> {
        self.by_key.get(key).map(|&at| &self.places[at])
    }

    /// The places that a place lies in, nearest first.
    pub fn ancestors<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Place> {
        std::iter::successors(Some(place), |place| self.get(place.parent.as_deref()?)).skip(1)
    }

    /// Whether a place is the other one, or lies in it.
    #[must_use]
    pub fn is_within(&self, place: &Place, ancestor: &Place) -> bool {
        place.key == ancestor.key || self.ancestors(place).any(|above| above.key == ancestor.key)
    }

    /// The place of a division code, for the first six digits of an identity number: the county, else the prefecture,
    /// else the province that the digits tell. Former codes are known. What follows six digits, or a first character
    /// that is no digit, is passed over: `6532??` is a prefecture.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&Place> {
        let digits = code.bytes().take(6).take_while(u8::is_ascii_digit).count();
        let found = [6, 4, 2].into_iter().filter(|&length| length <= digits);
        found
            .filter_map(|length| self.by_code.get(&code[..length]))
            .map(|&at| &self.places[at])
            .next()
    }

    /// What to call a place in a list: its name, and its kind where another place has the name too
    /// ("Hotan (county)").
    #[must_use]
    pub fn label(&self, place: &Place, lang: &str) -> String {
        let name = place.name(lang);
        let namesakes = self.by_name.get(&reading::fold(name)).map_or(0, Vec::len);
        if namesakes < 2 {
            return name.to_owned();
        }
        let kind = crate::vocabulary::Vocabularies::xinjiang().label("place_kind", &place.kind, lang);
        format!("{name} ({})", kind.to_lowercase())
    }

    /// A memory of readings, for an import that meets the same words again and again.
    #[must_use]
    pub fn memory(&self) -> PlaceMemory<'_> {
        PlaceMemory {
            gazetteer: self,
            known: HashMap::new(),
        }
    }
}

/// Remembers what words were read as: a repeated text costs one look-up. It holds a limited number of texts.
#[derive(Debug)]
pub struct PlaceMemory<'a> {
    gazetteer: &'a Gazetteer,
    known: HashMap<String, Option<&'a Place>>,
}

impl<'a> PlaceMemory<'a> {
    /// As [`Gazetteer::resolve`].
    pub fn resolve(&mut self, words: &str) -> Option<&'a Place> {
        if let Some(known) = self.known.get(words) {
            return *known;
        }
        let place = self.gazetteer.resolve(words);
        if self.known.len() == MEMORY_ENTRIES {
            self.known.clear();
        }
        self.known.insert(words.to_owned(), place);
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabularies;

    #[test]
    fn the_compiled_in_places_are_sound() {
        let places = Gazetteer::parse(&[include_str!("../data/places.toml")]).map_err(|error| error.to_string());
        for place in places.expect("a sound gazetteer").iter() {
            for kind in std::iter::once(&place.kind).chain(&place.also_kinds) {
                assert!(
                    Vocabularies::xinjiang().term("place_kind", kind).is_some(),
                    "{}: {kind}",
                    place.key
                );
            }
            for code in place.code.iter().chain(&place.former_codes) {
                assert!(
                    matches!(code.len(), 2 | 4 | 6) && !code.ends_with("00"),
                    "{}: {code}",
                    place.key
                );
            }
            if let Some((lat, lon)) = place.lat_lon {
                let in_xinjiang = place.code.as_ref().is_some_and(|code| code.starts_with("65"));
                let fits = !in_xinjiang || ((34.0..50.0).contains(&lat) && (73.0..97.0).contains(&lon));
                assert!(fits, "{} lies at {lat}, {lon}", place.key);
            }
        }
    }

    #[test]
    fn every_division_of_xinjiang_is_there() {
        let gazetteer = Gazetteer::xinjiang();
        let coded = |length: usize| {
            let of_length = |code: &String| code.starts_with("65") && code.len() == length;
            gazetteer
                .iter()
                .filter(|place| place.code.as_ref().is_some_and(of_length))
                .count()
        };
        assert_eq!(coded(4), 14, "units of the prefecture's level");
        assert_eq!(
            coded(6),
            108,
            "units of the county's level, with the twelve cities of the Corps"
        );
    }

    #[test]
    fn codes_of_identity_numbers_name_places_present_and_former() {
        let gazetteer = Gazetteer::xinjiang();
        let key = |code: &str| gazetteer.by_code(code).map(|place| place.key.as_str());
        assert_eq!(key("654221"), Some("emin_county"));
        assert_eq!(key("6542"), Some("tarbagatay_prefecture"));
        assert_eq!(key("6532??19????????O?"), Some("hotan_prefecture"));
        assert_eq!(key("654123"), Some("huocheng_county"), "its code until 2001");
        assert_eq!(
            key("652101"),
            Some("turpan_gaochang_district"),
            "the former city of Turpan"
        );
        assert_eq!(key("653199"), Some("kashgar_prefecture"));
        assert_eq!(key("620000"), Some("gansu"));
        assert_eq!(key("99"), None);
        assert_eq!(key("六五"), None);
    }

    #[test]
    fn places_know_what_they_lie_in() {
        let gazetteer = Gazetteer::xinjiang();
        let get = |key: &str| gazetteer.get(key).expect("known");
        let above: Vec<&str> = gazetteer
            .ancestors(get("emin_county"))
            .map(|place| place.key.as_str())
            .collect();
        assert_eq!(above, ["tarbagatay_prefecture", "ili_prefecture", "xinjiang", "china"]);
        assert!(gazetteer.is_within(get("emin_county"), get("xinjiang")));
        assert!(gazetteer.is_within(get("almaty"), get("almaty")));
        assert!(!gazetteer.is_within(get("almaty"), get("xinjiang")));
    }

    #[test]
    fn namesakes_are_told_apart_by_their_kind() {
        let gazetteer = Gazetteer::xinjiang();
        let label = |key: &str, lang: &str| gazetteer.label(gazetteer.get(key).expect("known"), lang);
        assert_eq!(label("hotan_county", "en"), "Hotan (county)");
        assert_eq!(label("emin_county", "en"), "Emin");
        assert_eq!(label("emin_county", "kk"), "Дөрбілжін");
        assert_eq!(label("emin_county", "fr"), "Emin");
    }

    #[test]
    fn unsound_files_are_refused_with_the_reason() {
        let refuse = |text: &str| Gazetteer::parse(&[text]).expect_err("unsound");
        let place = "[[place]]\nkey = \"a\"\nkind = \"city\"\nnames.en = [\"A\"]\n";
        assert_eq!(refuse(&place.repeat(2)), GazetteerError::DuplicateKey("a".into()));
        assert!(matches!(
            refuse(&format!("{place}parent = \"a\"")),
            GazetteerError::DanglingParent { .. }
        ));
        assert_eq!(
            refuse(&place.replace("names.en", "names.ug")),
            GazetteerError::NoEnglishName("a".into())
        );
    }

    #[test]
    fn a_memory_reads_as_the_gazetteer_does() {
        let mut memory = Gazetteer::xinjiang().memory();
        for _ in 0..2 {
            assert_eq!(
                memory.resolve("额敏县").map(|place| place.key.as_str()),
                Some("emin_county")
            );
            assert_eq!(memory.resolve("nowhere"), None);
        }
    }
}

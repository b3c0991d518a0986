//! What invented persons are composed from, prepared once.

use super::elements;
use super::scripts::{steppe_latin, uyghur_arabic};
use guwah_domain::place::Gazetteer;

/// A name in the scripts in which papers write it; empty where they do not.
#[derive(Debug, Clone, Default)]
pub(super) struct Element {
    pub(super) latin: String,
    pub(super) cyrillic: String,
    pub(super) arabic: String,
    pub(super) han: String,
}

/// A place in the spellings and scripts of the gazetteer.
#[derive(Debug, Clone)]
pub(super) struct PlaceWords {
    pub(super) name: String,
    pub(super) spellings: Vec<String>,
    pub(super) scripts: Vec<String>,
    pub(super) code: [u8; 6],
}

/// All of it.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) uyghur_men: Vec<Element>,
    pub(super) uyghur_women: Vec<Element>,
    pub(super) steppe_men: Vec<Element>,
    pub(super) steppe_women: Vec<Element>,
    pub(super) hui_surnames: Vec<Element>,
    pub(super) hui_given: Vec<Element>,
    pub(super) places: Vec<PlaceWords>,
}

impl Tables {
    pub(super) fn prepare() -> Self {
        Self {
            uyghur_men: pairs(elements::UYGHUR_MEN).map(uyghur).collect(),
            uyghur_women: pairs(elements::UYGHUR_WOMEN).map(uyghur).collect(),
            steppe_men: steppe_men(),
            steppe_women: pairs(elements::STEPPE_WOMEN).map(steppe).collect(),
            hui_surnames: pairs(elements::HUI_SURNAMES).map(hui).collect(),
            hui_given: pairs(elements::HUI_GIVEN).map(hui).collect(),
            places: places(),
        }
    }
}

fn pairs(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.split(',').filter_map(|pair| pair.trim().split_once(' '))
}

fn uyghur((latin, han): (&str, &str)) -> Element {
    Element {
        latin: latin.into(),
        cyrillic: String::new(),
        arabic: uyghur_arabic(latin),
        han: han.into(),
    }
}

fn steppe((cyrillic, han): (&str, &str)) -> Element {
    Element {
        latin: steppe_latin(cyrillic),
        cyrillic: cyrillic.into(),
        arabic: String::new(),
        han: han.into(),
    }
}

fn hui((han, latin): (&str, &str)) -> Element {
    Element {
        latin: latin.into(),
        han: han.into(),
        ..Element::default()
    }
}

/// Every first half with every second half that does not repeat it.
fn steppe_men() -> Vec<Element> {
    let seconds: Vec<_> = pairs(elements::STEPPE_SECOND).collect();
    let mut men = Vec::new();
    for (second, second_han) in seconds {
        for (first, first_han) in pairs(elements::STEPPE_FIRST) {
            if first.to_lowercase() != second {
                men.push(steppe((
                    &format!("{first}{second}"),
                    &format!("{first_han}{second_han}"),
                )));
            }
        }
    }
    men
}

fn places() -> Vec<PlaceWords> {
    let known = Gazetteer::xinjiang().iter().filter_map(|place| {
        let code: [u8; 6] = place.code.as_deref()?.as_bytes().try_into().ok()?;
        let name = place.name("en").to_owned();
        let of = |wanted: &[&str]| -> Vec<String> {
            let fits = place
                .names
                .iter()
                .filter(|other| wanted.contains(&other.lang.as_str()) && other.text != name);
            fits.map(|other| other.text.clone())
                .filter(|text| !text.contains([',', '"']))
                .collect()
        };
        let (spellings, scripts) = (of(&["en", "und-Latn"]), of(&["zh", "ug", "kk", "ru"]));
        (code.starts_with(b"65") && !name.contains([',', '"'])).then_some(PlaceWords {
            name,
            spellings,
            scripts,
            code,
        })
    });
    known.collect()
}

//! Offices of a State, known by their names alone. The names are data (`data/words/offices.toml`).

use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Offices {
    begins: Vec<String>,
    whole: Vec<String>,
    han: Vec<String>,
    never: Vec<String>,
    media: Vec<String>,
}

static OFFICES: LazyLock<Offices> = LazyLock::new(|| {
    toml::from_str(include_str!("../data/words/offices.toml")).expect("the shipped names are tested to be readable")
});

/// Whether a name is that of an office of a State: a government, a ministry, a consulate, a court, the police.
#[must_use]
pub fn is_office(name: &str) -> bool {
    let offices = &*OFFICES;
    let is_one = offices.han.iter().any(|office| name.contains(office.as_str()))
        || words(name).any(|word| {
            let holds = |office: &String, whole: bool| begins_with(word, office, whole);
            offices.begins.iter().any(|office| holds(office, false))
                || offices.whole.iter().any(|office| holds(office, true))
        });
    is_one
        && !offices
            .never
            .iter()
            .any(|never| (name.char_indices()).any(|(at, _)| begins_with(&name[at..], never, false)))
}

/// Whether a publisher is a medium of a State: whoever is quoted there speaks through it.
#[must_use]
pub fn is_state_medium(publisher: &str) -> bool {
    let media = &OFFICES.media;
    let begins = |text: &str| media.iter().any(|medium| begins_with(text, medium, medium.is_ascii()));
    words(publisher).any(begins)
        || media
            .iter()
            .any(|medium| !medium.is_ascii() && publisher.contains(medium.as_str()))
}

/// The rest of a text from each of its words on.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut in_word = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = c.is_alphanumeric() && !in_word;
        in_word = c.is_alphanumeric() || in_word && matches!(c, '\'' | '’' | '\u{300}'..='\u{36F}');
        begins.then(|| &text[at..])
    })
}

/// Whether a text begins with words in small letters, whatever its own; `whole` where no letter follows. Asked of many claims: it
/// allocates nothing.
fn begins_with(text: &str, small: &str, whole: bool) -> bool {
    let mut rest = text.chars();
    for expected in small.chars() {
        let Some(next) = rest.next() else { return false };
        if next != expected && !next.to_lowercase().eq(std::iter::once(expected)) {
            return false;
        }
    }
    !whole || !rest.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{is_office, is_state_medium};

    #[test]
    fn names_of_offices() {
        for name in [
            "Government of China",
            "Chinese Government",
            "government",
            "外交部",
            "中国外交部发言人",
            "МИД",
            "МИД КНР",
            "Посольство КНР в Казахстане",
            "Ministry of Foreign Affairs",
            "Chinese consulate in Almaty",
            "Consulate General of the PRC",
            "the Chinese embassy",
            "Çin Büyükelçiliği",
            "Dışişleri Bakanlığı",
            "جۇڭگو ئەلچىخانىسى",
            "ҚХР елшілігі",
            "Urumqi Intermediate People's Court",
            "the court",
            "公安局",
            "Ürümchi police",
            "Xinjiang authorities",
            "La embajada china",
            "السفارة الصينية",
        ] {
            assert!(is_office(name), "{name}");
        }
        for name in [
            "Courtney Ash",
            "the wife",
            "Radio of Nowhere",
            "East Turkistan Government in Exile",
            "Мидхат Ахмедов",
            "Судаков",
            "a former police officer",
            "his brother",
            "Anwar Tilekov",
            "Prudence",
            "Policarpo",
            "",
        ] {
            assert!(!is_office(name), "{name}");
        }
    }

    #[test]
    fn media_of_a_state() {
        for publisher in [
            "CGTN",
            "cctv-13",
            "Xinhua News Agency",
            "新华社",
            "Global Times",
            "人民日报海外版",
        ] {
            assert!(is_state_medium(publisher), "{publisher}");
        }
        for publisher in ["Radio of Nowhere", "The Invented Times", "", "Globalist"] {
            assert!(!is_state_medium(publisher), "{publisher}");
        }
    }
}

//! How many of those whom a search finds are on a map, and how many are not, and why: each is counted once, and the numbers
//! add up to all of them.

use guwah_domain::place::Place;
use guwah_registry::search::Tally;
use guwah_wording::{Language, Message};

/// The numbers, each with what it counts.
pub(crate) struct PlaceSum {
    /// "Of 63 persons:".
    pub(crate) of: Message,
    /// How many, and who.
    pub(crate) parts: Vec<(String, Message)>,
}

impl PlaceSum {
    /// What the map of a place, or of the world, shows.
    pub(crate) fn of_map(lang: Language, tally: &Tally, within: Option<&Place>) -> Self {
        let drawn = tally.drawn.get(within.map_or("", |place| &place.key));
        let drawn = drawn.copied().unwrap_or(0);
        let here = match within {
            Some(place) => tally.places.get(&place.key).map_or(0, |place| place.persons),
            None => tally.with_known_place,
        };
        let parts = [
            ("places-on-map", drawn, true),
            ("places-undrawn", here.saturating_sub(drawn), false),
            ("places-elsewhere", tally.with_known_place - here, false),
        ];
        Self::with(lang, "places-sum-map", tally, &parts)
    }

    /// What a table of all places counts.
    pub(crate) fn of_all(lang: Language, tally: &Tally) -> Self {
        let parts = [("places-recognised", tally.with_known_place, true)];
        Self::with(lang, "places-sum", tally, &parts)
    }

    /// Parts that are always told, and others that are told where there is somebody.
    fn with(lang: Language, of: &'static str, tally: &Tally, parts: &[(&'static str, usize, bool)]) -> Self {
        let not_recognised = tally.total - tally.without_place - tally.with_known_place;
        let all = parts.iter().copied().chain([
            ("places-not-recognised", not_recognised, true),
            ("places-without", tally.without_place, true),
        ]);
        let told = all.filter(|(_, count, always)| *always || *count > 0);
        let places = lang.href(if tally.unread_places.is_empty() {
            "/places"
        } else {
            "/places#unread"
        });
        let part = |(key, count, _)| (lang.number(count as u64), lang.message(key).link("places", &places));
        Self {
            of: lang.message(of).number("count", tally.total),
            parts: told.map(part).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::map::place_sum::*;
    use guwah_domain::place::Gazetteer;
    use guwah_registry::search::PlaceTally;

    #[test]
    fn the_numbers_add_up_to_all_whom_the_filter_finds() {
        let persons = |persons| PlaceTally {
            persons,
            ..PlaceTally::default()
        };
        let tally = Tally {
            total: 63,
            places: [
                ("china".to_owned(), persons(40)),
                ("xinjiang".to_owned(), persons(30)),
                ("turkey".to_owned(), persons(9)),
            ]
            .into(),
            drawn: [
                ("".to_owned(), 45),
                ("china".to_owned(), 30),
                ("xinjiang".to_owned(), 28),
            ]
            .into(),
            with_known_place: 45,
            without_place: 11,
            ..Tally::default()
        };
        let said = |within: Option<&str>| {
            let within = within.map(|key| Gazetteer::xinjiang().get(key).unwrap());
            let parts = PlaceSum::of_map(Language::English, &tally, within).parts;
            let counts: Vec<usize> = parts.iter().map(|(count, _)| count.parse().unwrap()).collect();
            assert_eq!(counts.iter().sum::<usize>(), 63);
            counts
        };
        assert_eq!(said(None), [45, 7, 11]);
        assert_eq!(said(Some("china")), [30, 10, 5, 7, 11]);
        assert_eq!(said(Some("xinjiang")), [28, 2, 15, 7, 11]);
        let all = PlaceSum::of_all(Language::English, &tally).parts;
        assert_eq!(
            all.iter().map(|(count, _)| count.as_str()).collect::<Vec<_>>(),
            ["45", "7", "11"]
        );
    }
}

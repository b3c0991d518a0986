//! What a place is to a person: where they were born, live, were held, where something happened to them.

use crate::language::Language;
use guwah_domain::card::{HAPPENED, HELD, SENTENCED, place_roles};
use guwah_domain::place::Gazetteer;

/// A role by its key, where there is one.
pub fn known(role: &str) -> Option<&'static str> {
    place_roles().find(|known| *known == role)
}

/// What a place is to persons, in words.
pub fn label(lang: Language, role: &str) -> String {
    match role {
        "birthplace" => lang.say("place-born").into_owned(),
        "origin" => lang.say("place-from").into_owned(),
        "residence" => lang.say("place-lives").into_owned(),
        HELD => lang.say("place-held").into_owned(),
        SENTENCED => lang.say("place-sentenced").into_owned(),
        HAPPENED => lang.say("place-happened").into_owned(),
        custody => lang.term("custody", custody).into_owned(),
    }
}

/// A filter's value in words: "Camp: Emin".
pub fn in_words(lang: Language, value: &str) -> String {
    let (role, place) = value.split_once(':').unwrap_or((value, ""));
    let gazetteer = Gazetteer::xinjiang();
    let known = gazetteer.get(place).or_else(|| gazetteer.resolve(place));
    let place = known.map_or_else(|| place.to_owned(), |place| lang.place_in_list(place));
    format!("{}: {place}", label(lang, role))
}

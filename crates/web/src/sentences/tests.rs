//! What a line of a search is read as.

use crate::sentences::*;

/// Checks what a line is read as: filters as they are typed, then what is left.
fn check(line: &str, expected: Option<&str>) {
    let told = understood(line).map(|understood| match understood {
        Sentence::NoFilter => "no filter".to_owned(),
        Sentence::Filters { text, filters } => {
            let filters = filters
                .iter()
                .map(|filter| format!("{}:{}", filter.field(), filter.value()));
            let text = (!text.is_empty()).then_some(text);
            filters.chain(text).collect::<Vec<_>>().join(" ")
        }
    });
    assert_eq!(told.as_deref(), expected, "{line}");
}

#[test]
fn sentences_are_filters() {
    check(
        "detained in 2018 in Tacheng, imam",
        Some("detained:2018 place:tarbagatay_prefecture profession:imam"),
    );
    check("women from Ghulja", Some("sex:female place:ghulja_city"));
    check(
        "Mehmet, imam, detained 2017-2018",
        Some("profession:imam detained:2017/2018 Mehmet"),
    );
    check("born in 1977", Some("born:1977"));
    check("arrested since 2017", Some("detained:2017/.."));
    check("imam in Tacheng", Some("profession:imam place:tarbagatay_prefecture"));
}

#[test]
fn dates_in_words_are_dates() {
    for (line, expected) in [
        ("arrested in May 2017", "detained:2017-05"),
        ("detained 5 May 2017", "detained:2017-05-05"),
        ("detained on May 5, 2017", "detained:2017-05-05"),
        ("women arrested in May 2017", "sex:female detained:2017-05"),
        ("born before 1980", "born:../1979"),
        ("born after 1980", "born:1981/.."),
        ("born in the 1960s", "born:196X"),
        ("arrested between 2017 and 2018", "detained:2017/2018"),
        ("arrested from 2017 to 2018", "detained:2017/2018"),
        ("detained at the end of 2017", "detained:2017-10/2017-12"),
        ("detained in spring 2018", "detained:2018-21"),
        ("arrested in 2017-05", "detained:2017-05"),
        ("taken in 2018", "detained:2018"),
    ] {
        check(line, Some(expected));
    }
}

#[test]
fn what_no_filter_has_is_no_other_filter() {
    for line in [
        "died in 2018",
        "died 2018",
        "women who died in 2018",
        "killed in May 2018",
        "released in 2019",
        "freed before 2019",
        "sentenced 2018",
        "sentenced in Kashgar",
        "released in Kashgar",
        "held since 2017",
        "camp in 2017",
        "in prison in 2019",
        "lived in Kashgar in 1999",
        "disappeared in 2018",
        "missing since 2018",
        "imam, died, 2018",
        "умер, 2018",
    ] {
        check(line, Some("no filter"));
    }
}

#[test]
fn a_place_is_what_the_verb_makes_of_it() {
    let held = "at:police_custody:K at:administrative_detention:K at:pretrial_detention:K at:drug_rehabilitation:K at:camp:K \
                at:prison:K";
    for (line, expected) in [
        ("born in Kashgar", "at:birthplace:K".to_owned()),
        ("lives in Kashgar", "at:residence:K".to_owned()),
        ("women who lived in Kashgar", "sex:female at:residence:K".to_owned()),
        ("from Kashgar", "place:K".to_owned()),
        ("women from Kashgar", "sex:female place:K".to_owned()),
        ("arrested women from Kashgar", "sex:female place:K".to_owned()),
        (
            "died in Kashgar",
            "status:died at:died:K at:died_in_custody:K at:died_after_release:K".to_owned(),
        ),
        (
            "killed in Kashgar",
            "at:died:K at:died_in_custody:K at:died_after_release:K".to_owned(),
        ),
        ("prison in Kashgar", "status:prison place:K".to_owned()),
        (
            "held in Kashgar",
            format!("at:hospital_under_guard:K at:detained:K {held} at:held:K"),
        ),
        (
            "Memet held in Kashgar",
            format!("at:hospital_under_guard:K at:detained:K {held} at:held:K Memet"),
        ),
        ("arrested in Kashgar in 2017", "place:K detained:2017".to_owned()),
        ("born in Kashgar in 1977", "at:birthplace:K born:1977".to_owned()),
    ] {
        let place = Gazetteer::xinjiang().resolve("Kashgar").map(|place| place.key.clone());
        let expected = expected.replace(":K", &format!(":{}", place.unwrap_or_default()));
        check(line, Some(&expected));
    }
}

#[test]
fn what_is_said_names_filters_that_there_are() {
    for (words, field, value) in SAYINGS {
        assert!(Filter::parse(field, value).is_ok(), "{words}");
    }
    assert!(FIELDS.iter().all(|field| field.row().vocabulary.is_some()));
}

#[test]
fn names_stay_names() {
    for line in [
        "Kudaybergen Serik",
        "Seric, Kudaibergen",
        "Imam",
        "Ali Imam",
        "In",
        "Mahmut of",
        "Abdul in Abdulla",
        "古丽",
        "6542??1977",
        "",
    ] {
        check(line, None);
    }
}

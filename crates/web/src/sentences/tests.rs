//! What a line of a search is read as.

use crate::sentences::*;

/// As [`check_in`], on an English page.
fn check(line: &str, expected: Option<&str>) {
    check_in(Language::English, line, expected);
}

/// Checks what a line is read as: filters as they are typed, then what is left.
fn check_in(lang: Language, line: &str, expected: Option<&str>) {
    let told = understood(lang, line).map(|understood| match understood {
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
        "released in Kashgar",
        "held since 2017",
        "camp in 2017",
        "in prison in 2019",
        "lived in Kashgar in 1999",
        "disappeared in 2018",
        "missing since 2018",
    ] {
        check(line, Some("no filter"));
    }
}

#[test]
fn deaths_releases_and_sentences_have_dates() {
    for (line, expected) in [
        ("died in 2018", "died:2018"),
        ("died 2018", "died:2018"),
        ("died in custody in 2018", "status:died_in_custody died:2018"),
        ("women who died in 2018", "sex:female died:2018"),
        ("killed in May 2018", "died:2018-05"),
        ("released in 2019", "released:2019"),
        ("freed before 2019", "released:../2018"),
        ("sentenced 2018", "sentenced:2018"),
        ("sentenced between 2017 and 2018", "sentenced:2017/2018"),
        ("imam, died, 2018", "profession:imam died:2018"),
        ("imams sentenced in 2018, Memet", "profession:imam sentenced:2018 Memet"),
        ("умер, 2018", "died:2018"),
        ("detained in 2017, released in 2019", "detained:2017 released:2019"),
    ] {
        check(line, Some(expected));
    }
    let place = Gazetteer::xinjiang().resolve("Kashgar").map(|place| place.key.clone());
    let place = format!("at:sentenced:{}", place.unwrap_or_default());
    check("sentenced in Kashgar", Some(&place));
    check("sentenced in Kashgar in 2018", Some(&format!("{place} sentenced:2018")));
}

#[test]
fn the_language_of_the_page_is_read_too() {
    for (lang, line, expected) in [
        (Language::Russian, "умер в 2018 году", "died:2018"),
        (Language::Russian, "умершие в мае 2018", "died:2018-05"),
        (
            Language::Russian,
            "имам, освобождён в 2019",
            "profession:imam released:2019",
        ),
        (Language::Russian, "приговорены до 2019", "sentenced:../2018"),
        (
            Language::Russian,
            "арестован в конце 2017 года",
            "detained:2017-10/2017-12",
        ),
        (Language::Russian, "родился в 1977", "born:1977"),
        (Language::Russian, "в 1977 году родился", "born:1977"),
        (Language::Kazakh, "2018 жылы қайтыс болған", "died:2018"),
        (
            Language::Kazakh,
            "2019 жылы босатылған имам",
            "released:2019 profession:imam",
        ),
        (Language::Kazakh, "2017 жылы сотталғандар", "sentenced:2017"),
        (Language::Kazakh, "1977 жылы туған", "born:1977"),
        (Language::KazakhArabic, "2018 جىلى قايتىس بولعان", "died:2018"),
        (Language::Uyghur, "2018-يىلى ۋاپات بولغان", "died:2018"),
        (Language::Uyghur, "2018-يىلى تۇتۇلغان", "detained:2018"),
        (Language::Uyghur, "2019-يىلى قويۇپ بېرىلگەن", "released:2019"),
        (Language::Chinese, "2018年死亡", "died:2018"),
        (Language::Chinese, "2018年5月被捕", "detained:2018-05"),
        (Language::Chinese, "在2019年获释的人", "released:2019"),
        (Language::Chinese, "2017年判刑", "sentenced:2017"),
        (Language::Chinese, "1977年出生", "born:1977"),
        (Language::Turkish, "2018'de öldü", "died:2018"),
        (Language::Turkish, "2018 yılında vefat eden", "died:2018"),
        (Language::Turkish, "2019'da serbest bırakılanlar", "released:2019"),
        (Language::Turkish, "1977 doğumlu", "born:1977"),
        (Language::Turkish, "died in 2018", "died:2018"),
        (Language::Chinese, "released in 2019", "released:2019"),
    ] {
        check_in(lang, line, Some(expected));
    }
    for (lang, line) in [
        (Language::English, "2018年死亡"),
        (Language::Russian, "Серик Кудайберген"),
        (Language::Chinese, "古丽"),
        (Language::Chinese, "买买提 死亡"),
        (Language::Turkish, "Doğan Yılmaz"),
        (Language::Kazakh, "Туған Серік"),
        (Language::Uyghur, "ھۆكۈم ئەلى"),
    ] {
        check_in(lang, line, None);
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

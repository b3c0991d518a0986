//! The terms that ship, and how words find them.

use super::*;

#[track_caller]
fn check(vocabulary: &str, words: &[&str], key: Option<&str>) {
    for word in words {
        let term = Vocabularies::xinjiang().resolve(vocabulary, word);
        assert_eq!(term.map(|term| term.key.as_str()), key, "{vocabulary}: {word}");
    }
}

#[test]
fn words_of_sheets_and_sources_name_terms() {
    check(
        "custody",
        &[
            "Vocational training",
            "re-education",
            "CONCENTRATION  CAMP",
            "集中营",
            "лагерь",
        ],
        Some("camp"),
    );
    check(
        "custody",
        &["教培中心", "қамау лагері", "camp", "re education", "Toplama kampı"],
        Some("camp"),
    );
    check(
        "sex",
        &[
            "m",
            "M",
            "male",
            "man",
            "erkek",
            "男",
            "мужской",
            "м",
            "masculino",
            "Varón",
            "ذكر",
        ],
        Some("male"),
    );
    check("sex", &["ｆ", "Женский", "kadın", "أنثى"], Some("female"));
    check(
        "kinship",
        &["father-in-law", "father_in_law", "Қайын ата"],
        Some("father_in_law"),
    );
    check(
        "reason",
        &["\"Impeding State affairs\"", "impeding state affairs", "妨害公务"],
        Some("state_affairs"),
    );
    check("profession", &["Farmwork, herding"], Some("farming"));
    check("credibility_tier", &["0"], Some("0"));
    check("ethnicity", &["İtself", "Martian"], None);
}

#[test]
fn unknown_words_are_never_forced_into_a_term() {
    check(
        "custody",
        &["", " ", "campp", "a camp near the river", "no news", "no_news"],
        None,
    );
    check("custody", &[&"camp".repeat(200)], None);
    check("no_such_vocabulary", &["camp"], None);
    assert!(
        Vocabularies::xinjiang()
            .term("custody", "no_news")
            .is_some_and(|term| term.derived)
    );
}

#[test]
fn labels_fall_back_to_english() {
    let pack = Vocabularies::xinjiang();
    assert_eq!(pack.label("custody", "camp", "kk"), "Лагерь");
    assert_eq!(pack.label("custody", "house_arrest", "zh-Hans"), "软禁");
    assert_eq!(pack.label("custody", "camp", "fr"), "Camp");
    assert_eq!(pack.label("custody", "unheard_of", "en"), "unheard_of");
}

#[test]
fn custody_is_ordered_from_light_to_heavy_and_knows_its_wider_terms() {
    let custody = Vocabularies::xinjiang().get("custody").expect("part of the pack");
    let order = |key: &str| custody.term(key).map(|term| term.order);
    assert!(order("free") < order("house_arrest") && order("house_arrest") < order("camp"));
    assert!(order("camp") < order("prison") && order("prison") < order("died_in_custody"));
    assert!(custody.is_a("camp", "detained") && !custody.is_a("house_arrest", "detained"));
}

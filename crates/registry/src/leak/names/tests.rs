//! What is found of a name.

use super::*;

fn find(name: &str, shown: &[&str], text: &str) -> Vec<(String, bool)> {
    let mut finder = Finder::default();
    let page = Page {
        sought: vec![finder.seek(name, Owner(0)).unwrap()],
        own: shown.iter().map(|name| finder.seek(name, Owner(0)).unwrap()).collect(),
        ..Page::default()
    };
    let mut found = Vec::new();
    finder.find(text, &page, &mut found);
    found
        .into_iter()
        .map(|one| (text[one.at.0..one.at.1].to_owned(), one.in_full))
        .collect()
}

#[test]
fn a_name_in_full_is_found_in_any_spelling_script_and_order() {
    for (name, text, as_written) in [
        (
            "Aigul Saparova",
            "她的女儿Айгүл Сапарова告诉我们，他被带走了。",
            "Айгүл Сапарова",
        ),
        ("Айгүл Сапарова", "这是阿依古丽·萨帕罗娃讲述的。", "阿依古丽·萨帕罗娃"),
        ("Aigul Saparova", "as SAPAROVA Aygul says", "SAPAROVA Aygul"),
        (
            "Aigul Saparova",
            "told by Aigul Muratkyzy Saparova",
            "Aigul Muratkyzy Saparova",
        ),
        ("Aigul Muratkyzy Saparova", "Aigul Saparova told us", "Aigul Saparova"),
        ("Aigul Saparova", "photo_aigulsaparova.jpg", "aigulsaparova"),
        ("Li Wei", "据李伟说", "李伟"),
        ("ئايگۈل ساپاروۋا", "Айгуль Сапаровa", "Айгуль Сапаровa"),
    ] {
        assert_eq!(
            find(name, &[], text),
            [(as_written.to_owned(), true)],
            "{name} in {text}"
        );
    }
}

#[test]
fn parts_of_names_and_names_shown_anyway_are_not_names_in_full() {
    for (name, shown, text) in [
        ("Ali Memet", &[][..], "Memet was seen there. Others were called Ali."),
        (
            "Aigul Saparova",
            &["Aygul Saparowa"],
            "Aigul Saparova was taken in 2018.",
        ),
        (
            "Erlan Samarkan Musauly",
            &["Kairat Samarkan Musauly"],
            "Kairat Samarkan Musauly was taken.",
        ),
        ("Li Wei", &[], "在这里为人所知"),
        ("Aigul Saparova", &[], "Aigul, and many others, with Saparova"),
    ] {
        let found = find(name, shown, text);
        assert!(found.iter().all(|(_, in_full)| !in_full), "{name} in {text}: {found:?}");
    }
    assert_eq!(find("Ali Memet", &[], "Nothing of the kind."), []);
    assert_eq!(
        find("Aigul Saparova", &[], "so Saparova said"),
        [("Saparova".to_owned(), false)]
    );
}

#[test]
fn a_single_word_of_a_name_is_found_with_the_endings_of_its_language() {
    for (name, text) in [
        ("Sabit Kurmanov", "with Sabit's help"),
        ("Sabit Kurmanov", "with Sabit’s help"),
        ("Sabit Kurmanov", "SABIT'S HELP"),
        ("Erlan Baituov", "Baituov's lorry"),
        ("Ерлан Байтуов", "в доме Ерлана"),
        ("Ерлан Байтуов", "мы были у Байтуовых"),
        ("Erlan Baituov", "Ерланмен бірге, Байтуовтың үйінде"),
        ("Gulbahar Inventova", "Gulbahar’s mother"),
        ("Meryem Uydurma", "Meryemning öyi"),
        ("Meryem Uydurma", "Meryem'in evi"),
        ("Tokhtar Uydurma", "Tokhtar'dan haber"),
        ("مەريەم ئۇيدۇرما", "مەريەمنىڭ ئۆيى"),
        ("Ivan Nobodyeva", "the Nobodyevas said so"),
        ("Berik Inventov", "P. 5, Berik's house"),
    ] {
        assert_ne!(find(name, &[], text), [], "{name} in {text}");
    }
    // Whose name the page shows anyway is named with an ending as without.
    assert_eq!(find("Aigul Kurmanova", &["Sabit Kurmanov"], "at Kurmanov's house"), []);
    assert_eq!(find("Sabit Inventov", &["Sabit Kurmanov"], "with Sabit's help"), []);
    for (name, text) in [
        ("Sabit Kurmanov", "the sabit's help"),
        ("Ali Memet", "Alina's house"),
        ("Erlan Baituov", "Erzhan's house"),
        ("Nur Inventov", "Nura's house, and Nurse Ratched's"),
    ] {
        assert_eq!(find(name, &[], text), [], "{name} in {text}");
    }
}

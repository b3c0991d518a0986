//! What is found of a full name, and what is none.

use super::*;

fn find(protected: &[&str], shown: &[&str], text: &str) -> Vec<(String, bool)> {
    let mut names = EveryName::default();
    for (owner, name) in (0u32..).zip(protected) {
        names.add(name, Owner(owner));
    }
    let mut finder = Finder::default();
    let shown: Vec<Sought> = shown.iter().filter_map(|name| finder.seek(name, Owner(0))).collect();
    let mut found = Vec::new();
    let mut is_shown = |finder: &mut Finder, words: &[&Prepared]| finder.is_shown(words, &shown);
    names.find(text, &mut finder, &mut is_shown, &mut found);
    let told = found
        .into_iter()
        .map(|one| (text[one.at.0..one.at.1].to_owned(), one.tells));
    told.collect()
}

#[test]
fn a_full_name_is_found_where_nothing_links_it() {
    for (name, text, as_written) in [
        ("Mahire Inventova", "With MAHIRE Inventova.", "MAHIRE Inventova"),
        ("Mahire Inventova", "so Inventova Mahire said", "Inventova Mahire"),
        ("Mahire Inventova", "INVENTOVA, Mahire (1970)", "INVENTOVA, Mahire"),
        ("Mahire Inventova", "said by Mahire\nInventova", "Mahire\nInventova"),
        ("Mahire Inventova", "Махире Инвентова рассказала", "Махире Инвентова"),
        ("Mahire Inventova", "рассказала Инвентова Махире", "Инвентова Махире"),
        (
            "Mahire Inventova",
            "рассказала Махире Абдуловна Инвентова",
            "Махире Абдуловна Инвентова",
        ),
        (
            "Mahire Inventova",
            "told by Mahire Abdulla qizi Inventova",
            "Mahire Abdulla qizi Inventova",
        ),
        (
            "Mahire Inventova",
            "M.a.h.i.r.e I.n.v.e.n.t.o.v.a",
            "M.a.h.i.r.e I.n.v.e.n.t.o.v.a",
        ),
        (
            "Mahire Inventova",
            "М.а.х.и.р.е И.н.в.е.н.т.о.в.а",
            "М.а.х.и.р.е И.н.в.е.н.т.о.в.а",
        ),
        (
            "Mahire Inventova",
            "Mah\u{ad}ire In\u{200b}ventova",
            "Mah\u{ad}ire In\u{200b}ventova",
        ),
        ("Mahire Inventova", "Маhirе Inventovа", "Маhirе Inventovа"),
        (
            "Mahire Inventova",
            "Ｍａｈｉｒｅ Ｉｎｖｅｎｔｏｖａ",
            "Ｍａｈｉｒｅ Ｉｎｖｅｎｔｏｖａ",
        ),
        ("Mahire Inventova", "photo_mahire-inventova.jpg", "mahire-inventova"),
        ("Mahire Inventova", "mahireinventova@example.org", "mahireinventova"),
        ("Aigul Saparova", "这是阿依古丽·萨帕罗娃讲述的。", "阿依古丽·萨帕罗娃"),
        ("Айгүл Сапарова", "as Aygul Saparova says", "Aygul Saparova"),
        ("ئايگۈل ساپاروۋا", "Айгуль Сапарова", "Айгуль Сапарова"),
        ("阿依古丽·萨帕罗娃", "so Aigul Saparova told us", "Aigul Saparova"),
        ("阿依古丽·萨帕罗娃", "据阿依古丽萨帕罗娃说", "阿依古丽萨帕罗娃"),
        ("Mahire Inventova", "据马伊热·因文托娃说", "马伊热·因文托娃"),
        ("Mahire Inventova", "قالت ماهيره اينۋېنتوۋا", "ماهيره اينۋېنتوۋا"),
        ("张伟明", "据张伟明说", "张伟明"),
        ("张伟明", "so Zhang Weiming said", "Zhang Weiming"),
        ("Gulnar Beqir Uydurma", "Uydurma Gulnar Beqir", "Uydurma Gulnar Beqir"),
    ] {
        assert_eq!(
            find(&[name], &[], text),
            [(as_written.to_owned(), true)],
            "{name} in {text}"
        );
    }
    for (name, text, as_written) in [
        ("Gulnar Beqir Uydurma", "Gulnar Uydurma", "Gulnar Uydurma"),
        ("李伟", "据李伟说", "李伟"),
        ("Zhang Weiming", "据张伟明说", "张伟明"),
    ] {
        assert_eq!(
            find(&[name], &[], text),
            [(as_written.to_owned(), false)],
            "{name} in {text}: for a look"
        );
    }
}

#[test]
fn what_is_no_full_name_or_is_shown_anyway_is_none() {
    for (name, shown, text) in [
        ("Mahire Inventova", &[][..], "Mahire was there. Inventova too."),
        ("Mahire Inventova", &[], "Mahire and Inventova"),
        ("Mahire Inventova", &[], "Mahire, and then many others, with Inventova"),
        ("Mahire Inventova", &[], "Mahire"),
        ("Mahire Inventova", &[], "Mahire Inventorova"),
        ("Mahire Inventova", &[], "Mariya Inventova"),
        ("Mahire Inventova", &["Mahire Inventova"], "Mahire Inventova was taken."),
        ("Mahire Inventova", &["Махире Инвентова"], "Mahire Inventova was taken."),
        ("Mahire", &[], "Mahire"),
        ("Gulnar Beqir Uydurma", &[], "Gulnar Beqir"),
        ("Ali Memet", &[], "All meant well."),
        ("Li Wei", &[], "在这里为人所知"),
        ("Wang Fang", &[], "往方向走"),
        ("", &[], "Nothing of the kind."),
    ] {
        assert_eq!(find(&[name], shown, text), [], "{name} in {text}");
    }
}

#[test]
fn what_many_bear_is_for_a_look_and_what_very_many_bear_tells_of_nobody() {
    let bearers = |count: usize| vec!["Memet Tursun"; count];
    let found = |count: usize| find(&bearers(count), &[], "as Memet Tursun said");
    let said = |tells: bool| ("Memet Tursun".to_owned(), tells);
    assert_eq!(found(1), [said(true)]);
    assert_eq!(found(2), [said(true), said(true)]);
    assert_eq!(found(3), [said(false)]);
    assert_eq!(found(21), []);
    let spellings = ["Memet Tursun", "Мемет Турсун", "Mehmet Tursun"];
    let found = find(&spellings, &[], "as Memet Tursun said");
    assert!(
        found.len() == 1 && !found[0].1,
        "spellings of one name are one name: {found:?}"
    );
}

//! The published cases: every spelling of a name finds it, and finds it first.

use guwah_names::{Index, IndexBuilder, Prepared, SearchOptions, score, similarity};

/// Spellings that stand for one person's name.
const CASES: &[(&str, &[&str])] = &[
    (
        "Kudaybergen Serik",
        &[
            "Kudaibergen Seric",
            "Құдайберген Серік",
            "قۇدايبەرگەن سەرىك",
            "库代别尔根·赛力克",
        ],
    ),
    ("Akikat Kaliolla", &["Akikat Kalliola", "Kaliolla Akikat"]),
    ("Kaliolla", &["Kalliola"]),
    ("Kaliolla Tursynuli", &["Kaliolla Tursinuli", "Қалиолла Тұрсынұлы"]),
    ("Orynbek Koksybek", &["Orinbek Koksebek", "Орынбек Көксебек"]),
    ("Venera Mukatai", &["Venera Mukatay", "Венера Мұқатай"]),
    (
        "Nurbulat Tursunjan uulu",
        &["Nurbulat Tursunjan", "Нурбулат Турсунжан уулу"],
    ),
    ("Bekmurat Nusupkan uulu", &["Bekmurat Nusupkhan", "Бекмұрат Нүсіпхан"]),
    ("Aibota Serik", &["Айбота Серік", "Aybota Serik"]),
];

/// The six spellings of one name.
const SIX: [&str; 6] = [
    "Қайрат Самархан",
    "قايرات سامارقان",
    "哈依拉提·萨马尔汗",
    "Hayilati Samaerhan",
    "Kairat Samarkan",
    "Qairat Samarqan",
];

/// Invented neighbours that share words or sounds with the cases.
const OTHERS: &[&str] = &[
    "Kudaybergen Nurlan",
    "Serik Oraz",
    "Kairat Serikbay",
    "Қайрат Нұрлан",
    "Samar Khan",
    "Orynbek Seitkazy",
    "Nurbulat Sultan",
    "Bekmurat Askar",
    "哈力克·萨比尔",
    "Tursyn Kalibek",
    "Venera Mukash",
    "Aibota Kairat",
    "Баурыс Серік",
    "Мұқатай Венер",
    "库尔班·赛力克",
    "Kalila Tursun",
    "Koksu Orazbek",
];

fn index(names: &[&str]) -> Index {
    let mut builder = IndexBuilder::new();
    for (doc, name) in names.iter().chain(OTHERS).enumerate() {
        builder.add(doc as u32, name);
    }
    Index::from_segment(builder.build())
}

#[test]
fn every_spelling_matches_strongly_and_comes_first() {
    let kept: Vec<&str> = CASES.iter().map(|case| case.0).collect();
    let index = index(&kept);
    for (doc, (kept, spellings)) in CASES.iter().enumerate() {
        for spelling in *spellings {
            let value = score(&Prepared::new(spelling), &Prepared::new(kept));
            assert!(value >= 0.8, "{spelling} and {kept} score only {value}");
            let found = index.search(spelling, &SearchOptions::default(), &|_| true);
            let first = found.hits.first().unwrap_or_else(|| panic!("{spelling} finds nothing"));
            assert_eq!(first.doc as usize, doc, "{spelling} finds {} first", first.name);
        }
    }
}

#[test]
fn one_man_in_six_spellings() {
    for kept in SIX {
        let index = index(&[kept]);
        for spelling in SIX {
            let value = score(&Prepared::new(spelling), &Prepared::new(kept));
            assert!(value >= 0.75, "{spelling} and {kept} score only {value}");
            let found = index.search(spelling, &SearchOptions::default(), &|_| true);
            assert_eq!(
                found.hits.first().map(|hit| hit.doc),
                Some(0),
                "{spelling} does not find {kept}"
            );
        }
    }
}

#[test]
fn a_hit_says_why() {
    let why = similarity(&Prepared::new("哈依拉提·萨马尔汗"), &Prepared::new("Қайрат Самархан")).why;
    assert!(why.starts_with("sounds alike: "), "{why}");
    assert!(why.contains("哈依拉提 ~ Қайрат (.9"), "{why}");
}

/// Pairs of spellings that once fell apart, each for a reason that was then mended.
#[test]
fn what_once_fell_apart() {
    for (one, other) in [
        // The usual Chinese forms of certain names, in characters and in pinyin.
        ("玉山·买买提", "Hüseyin Memet"),
        ("Simayi Tuerxun", "Ismayil Tursun"),
        // n and g that are two sounds.
        ("吐尔逊古丽", "Тұрсынгүл"),
        ("吐尔逊古丽", "Tursyngul"),
        // w between vowels, written in some scripts only.
        ("胡瓦提", "قۋات"),
        ("Quwat", "Қуат"),
        // A word in vocalised letters that holds none of those that tell.
        ("加帕尔", "جاپپار"),
        // Cyrillic letters among Latin ones.
        ("Niяzbek Alya", "Ниязбек Алия"),
    ] {
        let value = score(&Prepared::new(one), &Prepared::new(other));
        assert!(value >= 0.8, "{one} and {other} score only {value}");
    }
}

#[test]
fn the_same_elements_the_other_way_round_come_second() {
    let mut builder = IndexBuilder::new();
    builder.add(1, "Жұмахан Бақыт");
    builder.add(2, "Baqyt Jumahan");
    let index = Index::from_segment(builder.build());
    let found = index.search("Jumahan Baqyt", &SearchOptions::default(), &|_| true);
    let docs: Vec<u32> = found.hits.iter().map(|hit| hit.doc).collect();
    assert_eq!(docs, [1, 2]);
}

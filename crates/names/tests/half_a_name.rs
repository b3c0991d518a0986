//! Finding by half a name, and finding who is held under half a name. All persons are invented.

use guwah_names::{Index, IndexBuilder, SearchOptions};

/// The persons held; a person's number is the place here.
const HELD: &[&str] = &[
    // Held under one word alone.
    "Tashpolat",
    "小玉",
    "奥拉孜别克",
    "Қаршыға",
    // Held under two words and more.
    "Shemshidin Tashtan",
    "Марат Сабитович Оразбеков",
    "王晓明",
    "Zulpiqar Memet",
    "كەنجەبەك ساپار",
    "Memet Tursun",
    "Memet Turdi",
    "Memet Hesen",
    "Qurban Memet",
    "Yerlan Sabit",
    "Sh. Qodiraxun",
    "Kerimulla Patime",
];

const MIN_SCORE: f32 = 0.62;

/// A query and the person who must come among the first so many.
const CASES: &[(&str, &str, usize)] = &[
    // The query says more than is held.
    ("Tashpolat Memet", "Tashpolat", 1),
    ("Memet Tashpolat", "Tashpolat", 5),
    ("Ташполат Тейип", "Tashpolat", 1),
    ("Orazbek Sarsen", "奥拉孜别克", 1),
    ("Karshyga Zhumabay", "Қаршыға", 1),
    ("Yerlan Karshyga", "Қаршыға", 3),
    ("Tashpolat Teyip Sabituly", "Tashpolat", 1),
    ("张小玉", "小玉", 1),
    ("Zhang Xiaoyu", "小玉", 1),
    // The query says less than is held.
    ("Shemshidin", "Shemshidin Tashtan", 1),
    ("Шемшидин", "Shemshidin Tashtan", 1),
    ("谢姆西丁", "Shemshidin Tashtan", 1),
    ("Tashtan", "Shemshidin Tashtan", 1),
    ("Orazbekov", "Марат Сабитович Оразбеков", 2),
    ("Sabitovich", "Марат Сабитович Оразбеков", 1),
    ("Xiaoming", "王晓明", 1),
    ("晓明", "王晓明", 1),
    ("Zulfikar", "Zulpiqar Memet", 1),
    ("Sapar", "كەنجەبەك ساپار", 1),
    // Initials.
    ("Sh. Tashtan", "Shemshidin Tashtan", 1),
    ("Таштан Ш.", "Shemshidin Tashtan", 1),
    ("M. Orazbekov", "Марат Сабитович Оразбеков", 2),
    ("M. S. Orazbekov", "Марат Сабитович Оразбеков", 2),
    ("Shireli Qodiraxun", "Sh. Qodiraxun", 1),
    ("Ширели Кодирахун", "Sh. Qodiraxun", 1),
    // More words than are held, and a middle dot missing.
    ("Marat Sabit Nurlan Orazbekov Askar", "Марат Сабитович Оразбеков", 1),
    ("Gulnar Kerimulla Patime Adil", "Kerimulla Patime", 1),
    ("克里木拉帕提麦", "Kerimulla Patime", 1),
    ("买买提吐尔逊", "Memet Tursun", 1),
    // One of two words.
    ("Marat Orazbekov", "Марат Сабитович Оразбеков", 1),
    ("haji Shemshidin Tashtan", "Shemshidin Tashtan", 1),
];

fn index(also: &[String]) -> Index {
    let mut builder = IndexBuilder::new();
    for (doc, name) in HELD.iter().enumerate() {
        builder.add(doc as u32, name);
    }
    for (doc, name) in also.iter().enumerate() {
        builder.add((HELD.len() + doc) as u32, name);
    }
    Index::from_segment(builder.build())
}

/// Names of two common elements each, so that rare words are rare among many.
fn crowd() -> Vec<String> {
    let given = [
        "Memet", "Qurban", "Yerlan", "Gulnar", "Marat", "Nurlan", "Sabit", "Hesen", "Aynur", "Teyip",
    ];
    let names = given
        .iter()
        .flat_map(|one| given.iter().map(move |other| format!("{one} {other}")));
    names.cycle().take(3000).collect()
}

fn check(index: &Index) {
    let mut wrong = Vec::new();
    for &(query, held, place) in CASES {
        let options = SearchOptions {
            limit: 20,
            min_score: MIN_SCORE,
        };
        let found = index.search(query, &options, &|_| true);
        let at = found
            .hits
            .iter()
            .position(|hit| HELD.get(hit.doc as usize) == Some(&held));
        if at.is_none_or(|at| at >= place) {
            let first = found.hits.first().map(|hit| (hit.name.as_str(), hit.score));
            wrong.push(format!(
                "{query} finds {held} at {at:?}; first of {}: {first:?}",
                found.total
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn half_a_name_finds_the_whole_and_the_whole_finds_half() {
    check(&index(&[]));
}

#[test]
fn among_many_common_names_too() {
    check(&index(&crowd()));
}

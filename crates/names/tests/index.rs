//! The index as documents come, change and go.

use guwah_names::{Index, SearchOptions};

fn names(doc: u32, names: &[&str]) -> (u32, Vec<String>) {
    (doc, names.iter().map(|&name| name.to_owned()).collect())
}

fn finds(index: &Index, query: &str) -> Vec<u32> {
    let options = SearchOptions {
        limit: 10,
        min_score: 0.7,
    };
    index
        .search(query, &options, &|_| true)
        .hits
        .iter()
        .map(|hit| hit.doc)
        .collect()
}

#[test]
fn a_changed_document_is_found_by_its_new_names_only() {
    let mut index = Index::new();
    index.update(&[
        names(7, &["Tanirbergen Oraz", "塔尼尔别尔根·奥拉孜"]),
        names(8, &["Marzhan Zhaqsylyq"]),
    ]);
    assert_eq!(finds(&index, "Танирберген Ораз"), [7]);
    index.update(&[names(7, &["Yelnar Zholdas"])]);
    assert_eq!(finds(&index, "Tanirbergen Oraz"), [0u32; 0]);
    assert_eq!(finds(&index, "Елнар Жолдас"), [7]);
    index.update(&[names(7, &[])]);
    assert_eq!(finds(&index, "Yelnar Zholdas"), [0u32; 0]);
    assert_eq!(index.len(), 1);
}

#[test]
fn many_updates_make_few_segments() {
    let mut index = Index::new();
    for round in 0..60u32 {
        let changed: Vec<_> = (0..20)
            .map(|at| names(round * 20 + at, &[&format!("Bek{round} Tanir{at}")]))
            .collect();
        index.update(&changed);
        assert!(index.segments().count() <= 10, "{} segments", index.segments().count());
    }
    assert_eq!(index.len(), 1200);
}

#[test]
fn an_erased_name_leaves_no_byte() {
    let mut index = Index::new();
    index.update(&[
        names(1, &["Zhumaqul Shyngghysxan", "朱马库尔"]),
        names(2, &["Marzhan Oraz"]),
    ]);
    index.update(&[names(1, &[])]);
    index.purge();
    let bytes = index.to_bytes();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    for trace in [
        "Zhumaqul",
        "zhumaqul",
        "Shyngghysxan",
        "shyngghysxan",
        "jumaqul",
        "朱马库尔",
    ] {
        assert!(!holds(trace), "{trace} is still there");
    }
    assert!(holds("Marzhan Oraz"));
    assert_eq!(finds(&index, "Маржан Ораз"), [2]);
}

#[test]
fn documents_that_are_not_kept_are_neither_found_nor_counted() {
    let mut index = Index::new();
    index.update(&[
        names(1, &["Marzhan Oraz"]),
        names(2, &["Маржан Ораз"]),
        names(3, &["Marjan Oraz"]),
    ]);
    let found = index.search("Marzhan Oraz", &SearchOptions::default(), &|doc| doc != 2);
    let mut all = found.all.clone();
    all.sort_unstable();
    assert_eq!(all, [1, 3]);
    assert_eq!(found.total, 2);
}

#[test]
fn a_segment_cut_short_is_refused() {
    let mut index = Index::new();
    index.update(&[names(1, &["Marzhan Oraz"])]);
    let bytes = index.to_bytes();
    assert!(Index::from_bytes(&bytes).is_ok());
    for end in 0..bytes.len() {
        assert!(Index::from_bytes(&bytes[..end]).is_err());
    }
}

#[test]
fn names_written_apart_and_together_find_each_other() {
    let mut index = Index::new();
    index.update(&[
        names(1, &["Abdul Malik Tashtan"]),
        names(2, &["塔什坦·阿卜杜热扎克"]),
        names(3, &["Lei Weiming"]),
        names(4, &["雷为民"]),
        names(5, &["Orazbek Tanir"]),
    ]);
    assert_eq!(finds(&index, "Abdulmalik Tashtan").first(), Some(&1));
    assert_eq!(finds(&index, "Tashtan Abdurazzaq").first(), Some(&2));
    assert_eq!(finds(&index, "Lei Wei Ming").first(), Some(&3));
    assert!(finds(&index, "Lei Weimin").contains(&4));
    assert_eq!(finds(&index, "Oraz bek Tanir").first(), Some(&5));
}

//! Whatever the string, nothing panics, and scores keep their promises.

use guwah_names::{
    Comparer, Index, IndexBuilder, Prepared, Reader, SearchOptions, Segment, detect, explain, lang_and_dir,
    other_scripts, romanise, score, score_above, score_weighted, similarity, similarity_weighted, sound,
};
use proptest::prelude::*;

/// Strings as names come: letters of every script, marks, dots and controls, mixed without mercy.
fn name() -> impl Strategy<Value = String> {
    let letters = "aeiouxqczhs ABKşğüə'·•.-/абвгдежқұіңөцчшўجانقەۇئىومحدعالله库尔班江·艾买提王汉爾買\u{301}\u{200f}\u{202e}\u{640}ﻯ１";
    let letters: Vec<char> = letters.chars().collect();
    prop_oneof![
        proptest::collection::vec(proptest::sample::select(letters), 0..40)
            .prop_map(|letters| letters.into_iter().collect::<String>()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn reading_never_panics(name in name()) {
        let _ = (detect(&name), lang_and_dir(&name), romanise(&name), other_scripts(&name));
        let _ = explain(&name).to_string();
    }

    #[test]
    fn similarity_is_symmetric_and_within_bounds(one in name(), other in name()) {
        let (a, b) = (Prepared::new(&one), Prepared::new(&other));
        let (there, back) = (similarity(&a, &b), similarity(&b, &a));
        prop_assert!((0.0..=1.0).contains(&there.score), "{}", there.score);
        prop_assert!((there.score - back.score).abs() < 1e-3, "{} and {}", there.score, back.score);
        prop_assert_eq!(there.score, score(&a, &b));
        let same = score(&a, &a);
        prop_assert!(a.tokens.is_empty() || same > 0.99, "{same} with itself");
    }

    #[test]
    fn whoever_remembers_words_reads_and_compares_alike(names in proptest::collection::vec(name(), 2..6)) {
        let (mut reader, mut comparer) = (Reader::new(), Comparer::new());
        for one in &names {
            for other in &names {
                let (a, b) = (Prepared::new(one), Prepared::new(other));
                let expected = score(&a, &b);
                let (again, beside) = (reader.prepare(one), reader.prepare(other));
                prop_assert_eq!(&again.written, one);
                prop_assert_eq!(comparer.score(&again, &beside), expected);
                prop_assert_eq!(score_weighted(&a, &b, &|_| 1.0), expected);
                prop_assert_eq!(comparer.score_weighted(&a, &b, &|_| 1.0), expected);
                prop_assert_eq!(similarity_weighted(&a, &b, &|_| 1.0), similarity(&a, &b));
            }
        }
    }

    #[test]
    fn whoever_asks_above_a_floor_gets_what_others_get(one in name(), other in name(), slip in 0usize..6, floor in 0.3f32..0.95) {
        let (a, mut letters) = (Prepared::new(&one), one.chars().collect::<Vec<char>>());
        if slip < letters.len() {
            letters.remove(slip);
        }
        let near: String = letters.into_iter().chain(" ".chars()).chain(other.chars().take(slip)).collect();
        for b in [Prepared::new(&other), Prepared::new(&near), a.clone()] {
            let whole = score(&a, &b);
            let expected = if whole >= floor { whole } else { 0.0 };
            prop_assert_eq!(score_above(&a, &b, floor), expected);
            prop_assert_eq!(Comparer::new().score_above(&a, &b, floor), expected);
        }
    }

    #[test]
    fn searching_any_names_by_any_query_never_panics(
        names in proptest::collection::vec(name(), 0..12),
        query in name(),
    ) {
        let mut builder = IndexBuilder::new();
        for (at, name) in names.iter().enumerate() {
            builder.add(at as u32 / 2, name);
        }
        let index = Index::from_segment(builder.build());
        let found = index.search(&query, &SearchOptions { limit: 5, min_score: 0.0 }, &|_| true);
        prop_assert!(found.hits.len() <= 5);
        prop_assert_eq!(found.total, found.all.len());
        prop_assert!(found.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        let again = Index::from_bytes(&index.to_bytes()).expect("what was written can be read");
        let options = SearchOptions { limit: 5, min_score: 0.0 };
        prop_assert_eq!(again.search(&query, &options, &|_| true), found);
    }

    #[test]
    fn bytes_of_any_kind_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Index::from_bytes(&bytes);
        let _ = Segment::from_bytes(&bytes);
    }

    #[test]
    fn one_flipped_bit_is_refused(at in 0usize..10_000, bit in 0u8..8) {
        let mut builder = IndexBuilder::new();
        builder.add(1, "Orazbek Tanirbergen");
        builder.add(2, "奥拉孜别克·塔尼尔别尔根");
        let mut bytes = builder.build().to_bytes();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        prop_assert!(Segment::from_bytes(&bytes).is_err());
    }
}

#[test]
fn a_name_of_ten_thousand_letters_is_read() {
    for piece in ["a", "xq", "库", "ا", "ӓ\u{301}", "la ", "jan·", "A.", "ﷺ", "\u{301}"] {
        let long = piece.repeat(10_000 / piece.chars().count());
        let prepared = Prepared::new(&long);
        assert!(prepared.tokens.len() <= 13);
        assert!(score(&prepared, &prepared) >= 0.0);
        let mut builder = IndexBuilder::new();
        builder.add(1, &long);
        let index = Index::from_segment(builder.build());
        let found = index.search(&long, &SearchOptions::default(), &|_| true);
        assert!(found.total <= 1);
    }
}

/// The work that a name makes is bounded by what is kept of it, so it is counted rather than timed:
/// words, letters, readings and sounds, whatever the string and however long.
#[test]
fn the_work_of_a_name_has_a_bound() {
    for piece in [
        "a",
        "xq",
        "库",
        "库 ",
        "ا",
        "ӓ\u{301}",
        "la ",
        "jan·",
        "A.",
        "ﷺ",
        "a / ",
        "买买提·",
        "шч-",
    ] {
        let long = piece.repeat(100_000 / piece.chars().count());
        let prepared = Prepared::new(&long);
        assert!(prepared.alternatives.len() <= 3, "{piece}");
        for name in prepared.each() {
            assert!(name.tokens.len() <= 13, "{piece}");
            assert!(name.joined.len() <= 13, "{piece}");
            let joined = name.joined.iter().map(|joined| (&joined.token, joined.count));
            for (word, count) in name.tokens.iter().map(|word| (word, 1)).chain(joined) {
                assert!(word.text.chars().count() <= 4 * 48 * count, "{piece}");
                assert!(word.hypotheses.len() <= 8, "{piece}");
                assert!(
                    word.hypotheses.iter().all(|one| one.sounds.len() <= sound::LONGEST),
                    "{piece}"
                );
            }
        }
    }
}

//! Measuring gives what can be counted by hand, whoever is asked.

use guwah_names::evaluate::{Asking, Exhaustive, Fold, Indexed, Matcher, Pool, Row, retrieval, separation_by};

const ROWS: &str = "person\tscript\tname\tsource
1\tlatn\tKudaybergen Serik\tinvented
1\tcyrl\tҚұдайберген Серік\tinvented
2\tlatn\tVenera Mukatai\tinvented
2\tcyrl\tВенера Мұқатай\tinvented
3\tlatn\tOrynbek Koksybek\tinvented
3\tarab_kk\tورىنبەك كوكسىبەك\tinvented
";

fn asking(cross: bool, fold: Fold) -> Asking {
    Asking {
        cross,
        per_person: 2,
        fold,
    }
}

#[test]
fn every_person_is_found_by_the_other_script() {
    let rows = Row::parse(ROWS);
    for cross in [false, true] {
        let report = retrieval(&rows, &["Serik Oraz", "Venera Aibek"], cross, 2);
        assert_eq!(report.all.queries, 6);
        assert_eq!(report.all.recall_at_1, 1.0, "{:?}", report.misses);
    }
}

#[test]
fn a_baseline_is_asked_the_same() {
    let rows = Row::parse(ROWS);
    let pool = Pool::new(&rows, &["Serik Oraz"]);
    let same_letters = Exhaustive::new(
        &pool,
        |name: &str| name.to_lowercase(),
        |one: &str, other: &str| f32::from(u8::from(one == other)),
    );
    let theirs = pool.ask(&same_letters, &asking(true, Fold::WHOLE));
    let ours = pool.ask(&Indexed::new(&pool), &asking(true, Fold::WHOLE));
    assert_eq!(theirs.all.queries, ours.all.queries);
    assert!(theirs.all.recall_at_1 < ours.all.recall_at_1);
    assert_eq!(same_letters.nearest("serik oraz", 1, &|_| true)[0].name, "Serik Oraz");
}

#[test]
fn folds_share_out_the_persons() {
    let rows = Row::parse(ROWS);
    let pool = Pool::new(&rows, &[]);
    let matcher = Indexed::new(&pool);
    let asked: usize = (0..3)
        .map(|part| pool.ask(&matcher, &asking(false, Fold { part, of: 3 })).all.queries)
        .sum();
    assert_eq!(asked, 6);
    let pairs: usize = (0..3)
        .map(|part| separation_by(&rows, Fold { part, of: 3 }, &mut |_, _| 0.5).pairs.0)
        .sum();
    assert_eq!(pairs, 3);
}

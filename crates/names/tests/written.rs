//! Names as a machine writes them in other scripts.

use guwah_names::{lang_and_dir, other_scripts, romanise};

#[test]
fn romanised() {
    for (name, expected) in [
        ("Kaliolla Tursynuli", "Kaliolla Tursynuli"),
        ("قۇدايبەرگەن سەرىك", "Qudaybergen Serik"),
        ("Орынбек Көксебек", "Orinbek Koksebek"),
        ("王小明", "Wang Xiaoming"),
        ("赛力克", "Sailike"),
    ] {
        assert_eq!(romanise(name), expected);
    }
}

#[test]
fn in_other_scripts() {
    let written = other_scripts("Venera Mukatai");
    let langs: Vec<&str> = written.iter().map(|one| one.lang).collect();
    assert_eq!(langs, ["kk", "kk-Arab", "ug"]);
    assert_eq!(written[0].text, "Венера Мукатаи");
    assert!(written[1].rtl && written[2].rtl && !written[0].rtl);
}

#[test]
fn language_and_direction() {
    for (name, expected) in [
        ("Қайрат Самархан", ("kk", false)),
        ("Орынбек", ("ru", false)),
        ("ئايگۈل", ("ug", true)),
        ("قۇدايبەرگەن سەرىك", ("kk-Arab", true)),
        ("محمد", ("ar", true)),
        ("赛力克", ("zh", false)),
        ("Serik", ("und", false)),
    ] {
        assert_eq!(lang_and_dir(name), expected, "{name}");
    }
}

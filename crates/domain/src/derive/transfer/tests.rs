use super::*;

const LANGUAGES: [&str; 6] = ["en", "kk", "ug", "zh", "ru", "tr"];

fn stage(custody: &str) -> Stage<'_> {
    Stage {
        custody,
        ..Stage::default()
    }
}

fn by<'a>(custody: &'a str, act: &'a str) -> Stage<'a> {
    Stage {
        act: Some(act),
        ..stage(custody)
    }
}

fn on(stage: Stage<'_>, day: YearMonthDay) -> Stage<'_> {
    Stage {
        earliest: Some(day),
        latest: Some(day),
        ..stage
    }
}

#[track_caller]
fn check(stages: &[Stage<'_>], expected: &[(&str, usize)]) {
    let notes = transfer_notes(stages);
    let found: Vec<(&str, usize)> = notes.iter().map(|note| (note.rule, note.at)).collect();
    assert_eq!(found, expected, "{notes:#?}");
    for (note, lang) in notes.iter().flat_map(|note| LANGUAGES.map(|lang| (note, lang))) {
        let told = note.explanation(lang);
        assert!(!told.is_empty() && !told.contains('{'), "{lang}: {told}");
    }
}

#[test]
fn rules_use_terms_that_exist() {
    let pack = Vocabularies::xinjiang();
    let rules = rules();
    let forms = rules.rule.iter().flat_map(|rule| rule.from.iter().chain(&rule.to));
    for form in forms.chain(&rules.leave.between).chain(&rules.leave.forms) {
        assert!(pack.term("custody", form).is_some(), "{form}");
    }
    for question in &rules.question {
        let told = LANGUAGES.iter().all(|lang| question.explanation.contains_key(*lang));
        assert!(told, "{}", question.key);
    }
    let leave = &rules.leave;
    for rule in &rules.rule {
        assert!(
            LANGUAGES.iter().all(|lang| rule.explanation.contains_key(*lang)),
            "{}",
            rule.key
        );
    }
    for act in rules
        .taken
        .iter()
        .chain(&rules.judged)
        .chain(&leave.acts)
        .chain(&leave.not_acts)
    {
        assert!(pack.term("act", act).is_some(), "{act}");
    }
}

#[test]
fn the_usual_road_deserves_no_note() {
    check(&[], &[]);
    let road = [
        by("police_custody", "arrested"),
        stage("pretrial_detention"),
        by("camp", "transferred"),
        by("pretrial_detention", "charged"),
        by("prison", "sentenced"),
        by("free", "released"),
    ];
    check(&road, &[]);
    check(
        &[
            stage("documents_taken"),
            by("police_custody", "arrested"),
            stage("camp"),
        ],
        &[],
    );
}

#[test]
fn detention_or_camp_without_custody_first() {
    check(&[stage("free"), stage("camp")], &[("custody_without_arrest", 1)]);
    check(
        &[stage("house_arrest"), stage("administrative_detention")],
        &[("custody_without_arrest", 1)],
    );
    check(
        &[stage("free"), stage("pretrial_detention")],
        &[("custody_without_arrest", 1)],
    );
    check(&[stage("free"), by("camp", "arrested")], &[]);
    check(&[stage("free"), stage("police_custody"), stage("camp")], &[]);
    check(&[stage("camp")], &[]);
}

#[test]
fn prison_without_trial_or_sentence() {
    check(
        &[stage("police_custody"), stage("prison"), stage("prison")],
        &[("prison_without_trial", 1)],
    );
    check(&[by("pretrial_detention", "tried"), stage("prison")], &[]);
    let sentenced = Stage {
        sentence_ends: Some((2038, 3, 1)),
        ..stage("prison")
    };
    check(&[sentenced], &[]);
}

#[test]
fn prison_straight_to_camp() {
    check(&[by("prison", "sentenced"), stage("camp")], &[("prison_to_camp", 1)]);
    check(&[by("prison", "sentenced"), stage("free"), by("camp", "arrested")], &[]);
}

#[test]
fn release_before_the_sentence_ends() {
    let sentenced = Stage {
        sentence_ends: Some((2038, 3, 1)),
        ..by("prison", "sentenced")
    };
    let released = on(by("free", "released"), (2019, 1, 27));
    check(&[sentenced, released], &[("release_before_sentence_ends", 1)]);
    check(
        &[sentenced, on(stage("house_arrest"), (2019, 1, 27))],
        &[("release_before_sentence_ends", 1)],
    );
    check(&[sentenced, on(by("free", "released"), (2038, 3, 1))], &[]);
    check(&[sentenced, by("free", "released")], &[]);
    check(&[sentenced, by("prison", "sentence_changed"), released], &[]);
    check(&[sentenced, on(by("free", "temporary_leave"), (2019, 1, 27))], &[]);
}

#[test]
fn custody_after_a_reported_death() {
    check(
        &[stage("died_in_custody"), by("prison", "sentenced")],
        &[("custody_after_death", 1)],
    );
    check(
        &[stage("died"), by("house_arrest", "released")],
        &[("alive_after_death", 1)],
    );
    check(&[stage("died"), stage("died_in_custody")], &[]);
}

#[test]
fn two_places_at_one_time() {
    let held = |place, from, until| Stage {
        place: Some(place),
        until: Some(until),
        ..on(stage("camp"), from)
    };
    let emin = held("emin_county", (2018, 3, 1), (2018, 9, 1));
    let hotan = held("hotan_city", (2018, 6, 1), (2018, 12, 1));
    check(&[emin, hotan], &[("two_places", 1)]);
    assert_eq!(
        transfer_notes(&[emin, hotan])[0].explanation("en"),
        "In Emin and in Hotan (city) at one time. Is it one of them, a transfer within those days, or two persons?"
    );
    check(&[emin, held("tarbagatay_prefecture", (2018, 6, 1), (2018, 12, 1))], &[]);
    check(&[emin, held("hotan_city", (2018, 9, 1), (2018, 12, 1))], &[]);
    check(
        &[
            emin,
            Stage {
                latest: Some((2018, 10, 1)),
                ..hotan
            },
        ],
        &[],
    );
    let seen = |place, day| Stage {
        place: Some(place),
        ..on(stage("camp"), day)
    };
    check(&[emin, seen("hotan_city", (2018, 5, 1))], &[("two_places", 1)]);
    check(
        &[seen("emin_county", (2018, 5, 1)), seen("hotan_city", (2018, 5, 1))],
        &[("two_places", 1)],
    );
    let moved = Stage {
        act: Some("transferred"),
        ..seen("hotan_city", (2018, 5, 1))
    };
    check(&[seen("emin_county", (2018, 5, 1)), moved], &[]);
    check(
        &[
            seen("emin_county", (2018, 5, 1)),
            Stage {
                custody: "free",
                ..seen("almaty", (2018, 5, 1))
            },
        ],
        &[],
    );
}

#[test]
fn a_visit_between_two_camp_stays_deserves_no_note() {
    check(&[stage("camp"), by("free", "temporary_leave"), stage("camp")], &[]);
    check(&[stage("camp"), stage("under_watch"), stage("camp")], &[]);
    let home = |day| on(stage("free"), day);
    let back = |day| on(stage("camp"), day);
    check(&[stage("camp"), home((2018, 5, 1)), back((2018, 5, 4))], &[]);
    check(
        &[stage("camp"), home((2018, 5, 1)), back((2019, 5, 1))],
        &[("custody_without_arrest", 2)],
    );
    check(
        &[stage("camp"), by("free", "released"), stage("camp")],
        &[("custody_without_arrest", 2)],
    );
}

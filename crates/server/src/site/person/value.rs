//! What a claim's value looks like on a page, type by type.

use crate::site::dates;
use crate::site::foreign::Foreign;
use crate::site::labels;
use crate::site::words::{self, either, sentence_words};
use guwah_domain::act::Act;
use guwah_domain::claim::{Claim, Held};
use guwah_domain::disclosure::Audience;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::schema::{Schema, ValueType};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::value::{PlaceRef, Relative, TermRef, Value};

/// A value as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The property's label, or what an act or a relative is.
    pub(crate) label: String,
    /// The value.
    pub(crate) main: Foreign,
    /// Where the value leads: a relative's own page.
    pub(crate) href: Option<String>,
    /// What the register adds to it.
    pub(crate) note: Option<Foreign>,
    /// The place that a place lies in, when the source does not say so.
    pub(crate) within: Option<String>,
    /// Other names of a place.
    pub(crate) also: Vec<Foreign>,
    /// Whether it could not be read as its property's type and stands as the source wrote it.
    pub(crate) as_written: bool,
    /// Where its property stands in the schema.
    pub(crate) order: usize,
}

/// How a claim's value is shown to an audience.
pub(crate) fn shown(claim: &Claim, audience: Audience) -> Shown {
    Shown {
        order: Schema::person().order(&claim.property),
        ..by_type(claim, audience)
    }
}

fn by_type(claim: &Claim, audience: Audience) -> Shown {
    let label = Schema::person().label(&claim.property, labels::LANG).to_owned();
    let plain = |main: Foreign| Shown {
        label: label.clone(),
        main,
        ..Shown::default()
    };
    match &claim.value {
        Value::Text(text) => Shown {
            as_written: is_unread(&claim.property),
            ..plain(Foreign::of(text))
        },
        Value::Name(name) => plain(Foreign::of(name)),
        Value::Date(date) => plain(Foreign::words(&dates::capital(&dates::in_words(date)))),
        Value::Age(age) => Shown {
            note: born_of(age),
            ..plain(Foreign::words(&age_words(age)))
        },
        Value::Place(given) => place(&label, given),
        Value::Term(given) => term(&label, vocabulary_of(&claim.property), given),
        Value::Number(quantity) => {
            let unit = quantity
                .unit
                .as_deref()
                .map(|unit| format!(" {unit}"))
                .unwrap_or_default();
            plain(Foreign::words(&format!("{}{unit}", quantity.number)))
        }
        Value::IdentityNumber(number) => identity_number(&label, number, audience),
        Value::Relative(relative) => kin(&label, relative),
        Value::Act(act) => of_act(act, claim.held == Held::Denied),
        Value::File(file) => Shown {
            note: words::file_details(file).map(|details| Foreign::words(&details)),
            ..plain(Foreign::words(&words::picture(file)))
        },
        Value::Testimony(_) | Value::Intervention(_) => plain(Foreign::default()),
    }
}

/// Whether a text stands where another type was expected.
fn is_unread(property: &str) -> bool {
    Schema::person()
        .property(property)
        .is_some_and(|known| known.value_type != ValueType::Text)
}

fn vocabulary_of(property: &str) -> &str {
    Schema::person()
        .property(property)
        .and_then(|known| known.vocabulary.as_deref())
        .unwrap_or(property)
}

fn term(label: &str, vocabulary: &str, given: &TermRef) -> Shown {
    let shown = labels::shown_term(vocabulary, given);
    Shown {
        label: label.to_owned(),
        main: shown.label,
        note: shown.words.map(|words| Foreign::words(&format!("“{}”", words.text()))),
        as_written: shown.as_written,
        ..Shown::default()
    }
}

fn place(label: &str, given: &PlaceRef) -> Shown {
    let names = labels::place_names(given);
    Shown {
        label: label.to_owned(),
        main: Foreign::words(&given.words),
        within: names.within,
        also: names.also,
        ..Shown::default()
    }
}

/// "70", "40 to 49", and when that was.
pub(crate) fn age_words(age: &VagueAge) -> String {
    let years = if age.from == age.to {
        age.from.to_string()
    } else {
        format!("{} to {}", age.from, age.to)
    };
    match &age.on {
        Some(on) => format!("{years} (in {})", dates::in_words(on)),
        None => years,
    }
}

/// The years of birth that an age leaves open.
fn born_of(age: &VagueAge) -> Option<Foreign> {
    let born = age.born()?;
    let (from, to) = (born.earliest()?.year(), born.latest()?.year());
    let years = if from == to {
        from.to_string()
    } else {
        format!("{from}–{to}")
    };
    Some(Foreign::words(&format!("born about {years}, worked out from the age")))
}

fn identity_number(label: &str, number: &IdentityNumber, audience: Audience) -> Shown {
    let (main, masked) = match audience {
        Audience::Public => (number.masked(), true),
        Audience::Team => (number.as_str().to_owned(), false),
    };
    let mut notes = Vec::new();
    if let Some(place) = number.division().and_then(labels::division) {
        notes.push(format!("first six digits: first registered in {place}"));
    }
    match (number.birth_year(), number.birth_day()) {
        (Some(year), _) if masked => notes.push(format!("next four: born in {year}")),
        (_, Some(day)) if !masked => notes.push(format!("born {}", dates::day(day))),
        _ => {}
    }
    if !masked && number.check_holds() == Some(false) {
        notes.push("the check character does not agree".into());
    }
    if masked {
        notes.push("the rest is not shown".into());
    }
    Shown {
        label: label.to_owned(),
        main: Foreign::words(&main),
        note: (!notes.is_empty()).then(|| Foreign::words(&notes.join("; "))),
        ..Shown::default()
    }
}

fn kin(label: &str, relative: &Relative) -> Shown {
    let relation = kinship(relative);
    Shown {
        label: if relation.is_empty() {
            label.to_owned()
        } else {
            dates::capital(&relation)
        },
        main: match (&relative.name, &relative.relation.words) {
            (Some(name), _) => Foreign::words(name),
            (None, Some(words)) => Foreign::words(&dates::capital(words)),
            (None, None) => Foreign::words("not named"),
        },
        note: relative.note.as_deref().map(Foreign::words),
        ..Shown::default()
    }
}

/// What a relative is: the words of the source where the term alone would not tell.
pub(crate) fn kinship(relative: &Relative) -> String {
    let relation = &relative.relation;
    match (relation.term.as_deref(), &relation.words) {
        (Some("relative") | None, Some(words)) => words.clone(),
        _ => labels::term_text("kinship", relation),
    }
}

fn of_act(act: &Act, denied: bool) -> Shown {
    let label = labels::term("act", &act.kind).to_owned();
    let when = dates::told(act.when_words.as_deref(), act.when.as_ref());
    let details = act_details(act);
    let (main, noted) = match &act.account {
        Some(account) if denied => {
            let what = if details.is_empty() {
                String::new()
            } else {
                format!(", {details}")
            };
            (
                account.clone(),
                format!("what is denied: {}{what}", dates::small(&label)),
            )
        }
        Some(account) => (account.clone(), details),
        None if details.is_empty() => (label.clone(), String::new()),
        None => (format!("{label}: {}", dates::small(&details)), String::new()),
    };
    let until = act
        .until
        .as_ref()
        .map(|until| format!("until {}", dates::in_words(until)));
    let note: Vec<String> = [when, until, Some(noted).filter(|noted| !noted.is_empty())]
        .into_iter()
        .flatten()
        .collect();
    // A value that begins with what was done needs no label that says it again.
    let label = if act.account.is_some() {
        label
    } else {
        "What happened".to_owned()
    };
    Shown {
        label,
        main: Foreign::words(&main),
        note: (!note.is_empty()).then(|| Foreign::words(&note.join(" · "))),
        ..Shown::default()
    }
}

/// What an act's fields say, in one line: sentence, form of custody, reasons, place, authority; without what its account
/// says already.
fn act_details(act: &Act) -> String {
    let account = act.account.as_deref().unwrap_or("").to_lowercase();
    let mut parts = Vec::new();
    let mut add = |before: &str, text: &str| {
        if !account.contains(&text.to_lowercase()) {
            parts.push(format!("{before}{text}"));
        }
    };
    if let Some(length) = act.sentence.as_ref().and_then(sentence_words) {
        add("", &length);
    }
    if let Some(to) = act.to.as_ref().filter(|_| act.kind != "died") {
        add("", &dates::small(&labels::term_text("custody", to)));
    }
    for (at, reason) in reasons(&act.reasons).iter().enumerate() {
        add(if at == 0 { "for " } else { "and " }, reason);
    }
    if let Some(place) = &act.place {
        add("in ", &place.words);
    }
    if let Some(authority) = &act.authority {
        add("by ", authority);
    }
    parts.join(", ")
}

/// A capital letter first, behind a quotation mark too.
fn capital_quoted(text: &str) -> String {
    match text.strip_prefix('“') {
        Some(rest) => format!("“{}", dates::capital(rest)),
        None => dates::capital(text),
    }
}

/// Reasons, in quotation marks where the words of the source are kept.
fn reasons(given: &[TermRef]) -> Vec<String> {
    given
        .iter()
        .map(|reason| match reason.words.as_deref() {
            Some(words) => format!("“{words}”"),
            None => dates::small(&labels::term_text("reason", reason)),
        })
        .collect()
}

/// A claim seen as a reason: a reason by itself, or those that an act is said to have had.
pub(crate) fn as_reason(claim: &Claim, audience: Audience) -> Shown {
    match &claim.value {
        Value::Act(act) => {
            let given = capital_quoted(&either(&reasons(&act.reasons), "and"));
            let label = labels::term("act", &act.kind);
            Shown {
                label: "Reason".into(),
                main: Foreign::words(&given),
                note: Some(Foreign::words(&format!("given for: {}", dates::small(label)))),
                ..Shown::default()
            }
        }
        Value::Term(TermRef {
            term: Some(key),
            words: Some(words),
        }) => {
            let words = dates::capital(words);
            Shown {
                main: Foreign::words(&if claim.is_official() {
                    format!("“{words}”")
                } else {
                    words
                }),
                note: Some(Foreign::words(&dates::small(labels::term("reason", key)))),
                ..shown(claim, audience)
            }
        }
        _ => shown(claim, audience),
    }
}

/// The reasons that a claim gives, in a few words: the labels of their terms.
pub(crate) fn reason_in_short(claim: &Claim) -> String {
    let given = match &claim.value {
        Value::Act(act) => act.reasons.as_slice(),
        Value::Term(reason) => std::slice::from_ref(reason),
        _ => &[],
    };
    let labels: Vec<String> = given
        .iter()
        .map(|reason| dates::small(&labels::term_text("reason", reason)))
        .collect();
    dates::capital(&either(&labels, "and"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use guwah_domain::act::Sentence;
    use guwah_domain::vague_date::VagueDate;
    use guwah_domain::value::Text;

    #[test]
    fn an_identity_number_is_masked_for_the_public() {
        let number = IdentityNumber::parse("654221194903070038").unwrap();
        let claim = Claim::stated("id_number", Value::IdentityNumber(number));
        let public = shown(&claim, Audience::Public);
        assert_eq!(public.main.text(), "6542211949········");
        assert!(
            public
                .note
                .unwrap()
                .text()
                .contains("born in 1949; the rest is not shown")
        );
        assert_eq!(shown(&claim, Audience::Team).main.text(), "654221194903070038");
    }

    #[test]
    fn a_value_that_could_not_be_read_is_marked_as_written() {
        let claim = Claim::stated("born", Value::Text(Text::new("31/02/1977")));
        assert!(shown(&claim, Audience::Public).as_written);
        let claim = Claim::stated("text", Value::Text(Text::new("A story.")));
        assert!(!shown(&claim, Audience::Public).as_written);
        let claim = Claim::stated(
            "profession",
            Value::Term(TermRef {
                term: None,
                words: Some("cobbler".into()),
            }),
        );
        assert!(shown(&claim, Audience::Public).as_written);
    }

    #[test]
    fn an_age_tells_the_years_of_birth() {
        let on = VagueDate::parse("2019").ok();
        let claim = Claim::stated("age", Value::Age(VagueAge { from: 70, to: 70, on }));
        let shown = shown(&claim, Audience::Public);
        assert_eq!(shown.main.text(), "70 (in 2019)");
        assert!(shown.note.unwrap().text().starts_with("born about 1948–1949"));
    }

    #[test]
    fn an_act_without_an_account_is_told_by_its_fields() {
        let mut act = Act::of_kind("sentenced");
        act.sentence = Some(Sentence {
            months: Some(240),
            ..Sentence::default()
        });
        act.reasons = vec![TermRef {
            term: None,
            words: Some("impeding state affairs".into()),
        }];
        let shown = of_act(&act, false);
        assert_eq!(shown.main.text(), "Sentenced: 20 years, for “impeding state affairs”");
    }
}

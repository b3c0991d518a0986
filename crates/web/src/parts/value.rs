//! What a claim's value looks like on a page, type by type.

use crate::address;
use crate::parts::kinship::{is_in_words, kinship};
use guwah_domain::act::Act;
use guwah_domain::claim::{Claim, Held};
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::{Gazetteer, Place};
use guwah_domain::public_number::PublicNumber;
use guwah_domain::schema::{Schema, ValueType};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::value::{PlaceRef, Relative, TermRef, Value};
use guwah_wording::phrases::{self, sentence_told};
use guwah_wording::{Foreign, Language, dates, labels};

/// A value as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The property's label, or what an act or a relative is.
    pub label: String,
    /// Whether the label is in the words of the source.
    pub label_is_quoted: bool,
    /// The value.
    pub main: Foreign,
    /// Where the value leads: a relative's own page, or a place's.
    pub href: Option<String>,
    /// Where an act happened: the place's name with what it lies in, and its page.
    pub at: Option<(String, String)>,
    /// What the register adds to it.
    pub note: Option<Foreign>,
    /// The place that a place lies in, when the source does not say so.
    pub within: Option<String>,
    /// Other names of a place.
    pub also: Vec<Foreign>,
    /// Whether it could not be read as its property's type and stands as the source wrote it.
    pub as_written: bool,
    /// Where its property stands in the schema.
    pub order: usize,
}

impl Shown {
    /// The label, marked as what it is where it is in the words of the source.
    pub fn labelled(&self, lang: Language) -> Foreign {
        if self.label_is_quoted {
            Foreign::quoted(lang, &self.label)
        } else {
            Foreign::plain(self.label.as_str())
        }
    }
}

/// How the value of a claim about a person is shown.
pub fn shown(lang: Language, claim: &Claim) -> Shown {
    shown_of(Schema::person(), lang, claim)
}

/// How the value of a claim about a record of a kind is shown.
pub fn shown_of(schema: &Schema, lang: Language, claim: &Claim) -> Shown {
    Shown {
        order: schema.order(&claim.property),
        ..by_type(schema, lang, claim)
    }
}

fn by_type(schema: &Schema, lang: Language, claim: &Claim) -> Shown {
    let label = lang.property_of(schema, &claim.property).into_owned();
    let plain = |main: Foreign| Shown {
        label: label.clone(),
        main,
        ..Shown::default()
    };
    match &claim.value {
        Value::Text(text) => Shown {
            as_written: is_unread(schema, &claim.property),
            ..plain(Foreign::of(text))
        },
        Value::Name(name) => plain(Foreign::of(name)),
        Value::Date(date) => plain(Foreign::plain(lang.capital(&dates::in_words(lang, date)))),
        Value::Age(age) => Shown {
            note: age_note(lang, age),
            ..plain(Foreign::plain(age_words(lang, age)))
        },
        Value::Place(given) => place(lang, &label, given),
        Value::Term(given) => term(lang, &label, vocabulary_of(schema, &claim.property), given),
        Value::Number(quantity) => {
            let unit = quantity
                .unit
                .as_deref()
                .map(|unit| format!(" {unit}"))
                .unwrap_or_default();
            plain(Foreign::plain(format!("{}{unit}", quantity.number)))
        }
        Value::IdentityNumber(number) => identity_number(lang, &label, number),
        Value::PublicNumber(number) => public_number(lang, &label, number),
        Value::Relative(relative) => kin(lang, &label, relative),
        Value::Act(act) => of_act(lang, act, claim.held == Held::Denied),
        Value::File(file) => Shown {
            note: phrases::file_details(lang, file).map(Foreign::plain),
            ..plain(Foreign::plain(phrases::picture(lang, file)))
        },
        Value::Institution(institution) => plain(Foreign::quoted(lang, &institution.words)),
        Value::Office(office) => Shown {
            note: phrases::office_term(lang, office).map(Foreign::plain),
            ..plain(phrases::office_held(lang, office))
        },
        Value::Testimony(_) | Value::Intervention(_) => plain(Foreign::default()),
    }
}

/// Whether a text stands where another type was expected.
fn is_unread(schema: &Schema, property: &str) -> bool {
    schema
        .property(property)
        .is_some_and(|known| known.value_type != ValueType::Text)
}

fn vocabulary_of<'a>(schema: &'a Schema, property: &'a str) -> &'a str {
    schema
        .property(property)
        .and_then(|known| known.vocabulary.as_deref())
        .unwrap_or(property)
}

fn term(lang: Language, label: &str, vocabulary: &str, given: &TermRef) -> Shown {
    let shown = labels::shown_term(lang, vocabulary, given);
    let in_quotes = |words: Foreign| Foreign::quoted(lang, &phrases::quoted(lang, words.text()));
    Shown {
        label: label.to_owned(),
        main: shown.label,
        note: shown.words.map(in_quotes),
        as_written: shown.as_written,
        ..Shown::default()
    }
}

fn place(lang: Language, label: &str, given: &PlaceRef) -> Shown {
    let names = labels::place_names(lang, given);
    Shown {
        label: label.to_owned(),
        main: Foreign::quoted(lang, &given.words),
        href: known_place(given).map(|place| address::place(lang, place)),
        within: names.within,
        also: names.also,
        ..Shown::default()
    }
}

/// The place that the gazetteer knows by what a source says.
fn known_place(given: &PlaceRef) -> Option<&'static Place> {
    Gazetteer::xinjiang().get(given.place.as_deref()?)
}

/// "70", "40 to 49", and when that was.
pub fn age_words(lang: Language, age: &VagueAge) -> String {
    let years = match (age.from, age.to) {
        (from, Some(to)) if from.is_none() || to == 0 => lang.message("age-under").text("under", to + 1).plain(),
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => lang.message("age-range").text("from", from).text("to", to).plain(),
        (Some(from), None) => lang.message("age-or-more").text("from", from).plain(),
        (None, _) => return age.words.clone().unwrap_or_default(),
    };
    match &age.on {
        Some(on) => lang.message("age-in").text("years", years).on(on).plain(),
        None => years,
    }
}

/// The words of the source, where they say more than the years, and the years of birth.
fn age_note(lang: Language, age: &VagueAge) -> Option<Foreign> {
    let words = age.words.as_deref();
    let words = words.map(|words| Foreign::quoted(lang, &phrases::quoted(lang, words)));
    let notes: Vec<Foreign> = words.into_iter().chain(born_of(lang, age)).collect();
    (!notes.is_empty()).then(|| Foreign::joined(&notes, lang.semicolon()))
}

/// The years of birth that an age leaves open.
fn born_of(lang: Language, age: &VagueAge) -> Option<Foreign> {
    let born = age.born()?;
    let (from, to) = (born.earliest()?.year(), born.latest()?.year());
    let years = if from == to {
        from.to_string()
    } else {
        format!("{from}–{to}")
    };
    Some(Foreign::plain(lang.message("born-of-age").text("years", years).plain()))
}

fn identity_number(lang: Language, label: &str, number: &IdentityNumber) -> Shown {
    let mut notes = Vec::new();
    notes.extend(division(lang, number.division()));
    if let Some(day) = number.birth_day() {
        notes.push(lang.message("number-birth-day").on_day(day).plain());
    }
    if number.check_holds() == Some(false) {
        notes.push(lang.say("number-check-fails").into_owned());
    }
    noted(lang, label, number.written().to_owned(), &notes)
}

fn public_number(lang: Language, label: &str, number: &PublicNumber) -> Shown {
    let mut notes = Vec::new();
    notes.extend(division(lang, number.division()));
    if let Some(year) = number.birth_year() {
        notes.push(lang.message("number-birth-year").text("year", year).plain());
    }
    notes.push(lang.say("number-masked").into_owned());
    noted(lang, label, number.masked(), &notes)
}

/// Where a number was first registered, by the division it holds.
fn division(lang: Language, code: Option<&str>) -> Option<String> {
    let place = code.and_then(|code| labels::division(lang, code))?;
    Some(lang.message("number-division").text("place", place).plain())
}

fn noted(lang: Language, label: &str, main: String, notes: &[String]) -> Shown {
    Shown {
        label: label.to_owned(),
        // Isolated: dots and question marks after the digits would stand before them on a page from right to left.
        main: Foreign::name(&main),
        note: (!notes.is_empty()).then(|| Foreign::plain(notes.join(lang.semicolon()))),
        ..Shown::default()
    }
}

fn kin(lang: Language, label: &str, relative: &Relative) -> Shown {
    let relation = kinship(lang, relative);
    Shown {
        label_is_quoted: !relation.is_empty() && is_in_words(relative),
        label: if relation.is_empty() {
            label.to_owned()
        } else {
            lang.capital(&relation)
        },
        main: match (&relative.name, &relative.relation.words) {
            (Some(name), _) => Foreign::quoted(lang, name),
            (None, Some(words)) => Foreign::quoted(lang, &lang.capital(words)),
            (None, None) => Foreign::plain(lang.say("relative-not-named")),
        },
        note: relative.note.as_deref().map(|note| Foreign::quoted(lang, note)),
        ..Shown::default()
    }
}

fn of_act(lang: Language, act: &Act, denied: bool) -> Shown {
    let label = lang.term("act", &act.kind).into_owned();
    let when = dates::told_apart(lang, act.when_words.as_deref(), act.when.as_ref());
    let details = act_details(lang, act);
    let joined = |parts: &[Foreign]| Foreign::joined(parts, lang.comma());
    let (main, noted) = match &act.account {
        Some(account) if denied => {
            let mut what = vec![Foreign::plain(lang.small(&label))];
            what.extend(details);
            let message = lang.message("act-denied").foreign("act", &joined(&what));
            (Foreign::quoted(lang, account), Some(Foreign::said(&message)))
        }
        Some(account) => {
            let noted = (!details.is_empty()).then(|| joined(&details));
            (Foreign::quoted(lang, account), noted)
        }
        None if details.is_empty() => (Foreign::plain(label.clone()), None),
        None => {
            let parts = [Foreign::plain(label.clone()), joined(&details)];
            (Foreign::joined(&parts, lang.colon()), None)
        }
    };
    let until = act.until.as_ref().map(|until| lang.message("until").on(until).plain());
    let note: Vec<Foreign> = [when, until.map(Foreign::plain), noted].into_iter().flatten().collect();
    // A value that begins with what was done needs no label that says it again.
    let label = match &act.account {
        Some(_) => label,
        None => lang.property("act").into_owned(),
    };
    Shown {
        label,
        main,
        note: (!note.is_empty()).then(|| Foreign::joined(&note, " · ")),
        at: act
            .place
            .as_ref()
            .and_then(known_place)
            .map(|place| (labels::place_within(lang, place), address::place(lang, place))),
        ..Shown::default()
    }
}

/// What an act's fields say, in one line: sentence, form of custody, reasons, place, authority; without what its account
/// says already.
fn act_details(lang: Language, act: &Act) -> Vec<Foreign> {
    let account = act.account.as_deref().unwrap_or("").to_lowercase();
    let mut parts = Vec::new();
    let mut add = |key: &'static str, words: &Foreign| {
        if !account.contains(&words.text().to_lowercase()) {
            parts.push(Foreign::said(&lang.message(key).foreign("words", words)));
        }
    };
    if let Some(length) = act.sentence.as_ref().and_then(|sentence| sentence_told(lang, sentence)) {
        add("act-detail", &Foreign::plain(length));
    }
    if let Some(to) = act.to.as_ref().filter(|_| act.kind != "died") {
        add(
            "act-detail",
            &Foreign::plain(lang.small(&labels::term_text(lang, "custody", to))),
        );
    }
    for (at, reason) in act.reasons.iter().enumerate() {
        let words = match reason.words.as_deref() {
            Some(words) => Foreign::quoted(lang, &phrases::quoted(lang, words)),
            None => Foreign::plain(lang.small(&labels::term_text(lang, "reason", reason))),
        };
        add(if at == 0 { "act-for" } else { "act-and-for" }, &words);
    }
    if let Some(facility) = &act.facility {
        add("act-in", &Foreign::quoted(lang, &facility.words));
    }
    if let Some(place) = &act.place {
        add("act-in", &Foreign::quoted(lang, &place.words));
    }
    if let Some(authority) = &act.authority {
        add("act-by", &Foreign::quoted(lang, authority));
    }
    parts
}

/// A capital letter first, behind a quotation mark too.
fn capital_quoted(lang: Language, text: &str) -> String {
    match text.strip_prefix('“') {
        Some(rest) => format!("“{}", lang.capital(rest)),
        None => lang.capital(text),
    }
}

/// Reasons, in quotation marks where the words of the source are kept.
fn reasons(lang: Language, given: &[TermRef]) -> Vec<String> {
    given
        .iter()
        .map(|reason| match reason.words.as_deref() {
            Some(words) => phrases::quoted(lang, words),
            None => lang.small(&labels::term_text(lang, "reason", reason)),
        })
        .collect()
}

/// A claim seen as a reason: a reason by itself, or those that an act is said to have had.
pub fn as_reason(lang: Language, claim: &Claim) -> Shown {
    match &claim.value {
        Value::Act(act) => {
            let given = capital_quoted(lang, &lang.all_of(&reasons(lang, &act.reasons)));
            let label = lang.small(&lang.term("act", &act.kind));
            Shown {
                label: lang.property("reason").into_owned(),
                main: Foreign::quoted(lang, &given),
                note: Some(Foreign::plain(lang.message("reason-for").text("act", label).plain())),
                ..Shown::default()
            }
        }
        Value::Term(TermRef {
            term: Some(key),
            words: Some(words),
        }) => {
            let words = lang.capital(words);
            Shown {
                main: Foreign::quoted(
                    lang,
                    &if claim.is_official() {
                        phrases::quoted(lang, &words)
                    } else {
                        words
                    },
                ),
                note: Some(Foreign::plain(lang.small(&lang.term("reason", key)))),
                ..shown(lang, claim)
            }
        }
        _ => shown(lang, claim),
    }
}

/// The reasons that a claim gives, in a few words: the labels of their terms.
pub fn reason_in_short(lang: Language, claim: &Claim) -> String {
    let given = match &claim.value {
        Value::Act(act) => act.reasons.as_slice(),
        Value::Term(reason) => std::slice::from_ref(reason),
        _ => &[],
    };
    let labels: Vec<String> = given
        .iter()
        .map(|reason| lang.small(&labels::term_text(lang, "reason", reason)))
        .collect();
    lang.capital(&lang.all_of(&labels))
}

#[cfg(test)]
mod tests {
    use crate::parts::value::*;
    use guwah_domain::act::Sentence;
    use guwah_domain::vague_date::VagueDate;
    use guwah_domain::value::Text;

    #[test]
    fn an_identity_number_is_masked_for_the_public() {
        let number = IdentityNumber::parse("654221194903070038").unwrap();
        let public = Value::PublicNumber(PublicNumber::of(&number));
        let public = shown(Language::English, &Claim::stated("id_number", public));
        assert_eq!(public.main.text(), "6542211949········");
        assert!(
            public
                .note
                .unwrap()
                .text()
                .contains("born in 1949; the rest is not shown")
        );
        let whole = Claim::stated("id_number", Value::IdentityNumber(number));
        assert_eq!(shown(Language::English, &whole).main.text(), "654221194903070038");
    }

    #[test]
    fn a_value_that_could_not_be_read_is_marked_as_written() {
        let claim = Claim::stated("born", Value::Text(Text::new("31/02/1977")));
        assert!(shown(Language::English, &claim).as_written);
        let claim = Claim::stated("text", Value::Text(Text::new("A story.")));
        assert!(!shown(Language::English, &claim).as_written);
        let claim = Claim::stated(
            "profession",
            Value::Term(TermRef {
                term: None,
                words: Some("cobbler".into()),
            }),
        );
        assert!(shown(Language::English, &claim).as_written);
    }

    #[test]
    fn an_age_tells_the_years_of_birth() {
        let on = VagueDate::parse("2019").ok();
        let claim = Claim::stated(
            "age",
            Value::Age(VagueAge {
                on,
                ..VagueAge::exactly(70)
            }),
        );
        let shown = shown(Language::English, &claim);
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
        let shown = of_act(Language::English, &act, false);
        assert_eq!(shown.main.text(), "Sentenced: 20 years, for “impeding state affairs”");
    }
}

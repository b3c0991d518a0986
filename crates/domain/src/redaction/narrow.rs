//! The typed redaction of one value: a name by its first name or initials, a place by what it lies in, a date by its month or
//! year, an age as ten years, an identity number by its prefix. What is returned is a value of the same type, so that whatever is
//! derived from it (search, facets, order, exports) knows no more than it shows. What cannot be narrowed is left out.

use crate::act::Act;
use crate::claim::Claim;
use crate::identity_number::IdentityNumber;
use crate::intervention::Intervention;
use crate::place::{Gazetteer, Place};
use crate::public_as::{AgePart, DatePart, NamePart, NumberPart, PhotoPart, PlacePart, PublicAs};
use crate::public_number::PublicNumber;
use crate::schema::{Schema, ValueType};
use crate::vague_age::VagueAge;
use crate::vague_date::VagueDate;
use crate::value::{PlaceRef, TermRef, Text, Value};

/// How many digits of a Chinese identity number tell a region, and how many a prefecture and a county.
const DIVISION_DIGITS: [usize; 3] = [2, 4, 6];

/// The claim as it is told where only so much of its value is; none where nothing is left.
pub(super) fn claim(claim: Claim, shown: PublicAs) -> Option<Claim> {
    let listed_on = || claim.listed.as_ref()?.as_slice().first().map(|span| span.from.on);
    let told_on = listed_on().map(VagueDate::from_day);
    let value = match claim.value {
        Value::Name(text) => Value::Name(name(text, shown.name)?),
        Value::Place(found) => Value::Place(place(found, shown.place)?),
        Value::Date(told) if claim.property == "born" => Value::Date(date(&born(told, shown.age)?, shown.date)?),
        Value::Date(told) => Value::Date(date(&told, shown.date)?),
        Value::Age(told) => Value::Age(age(told, told_on, shown)?),
        Value::IdentityNumber(whole) => Value::PublicNumber(number(&whole, shown)?),
        Value::PublicNumber(public) => Value::PublicNumber(number(&public.into(), shown)?),
        Value::File(_) if shown.photo == PhotoPart::Nothing => return None,
        Value::Act(told) => Value::Act(Box::new(act(*told, shown))),
        Value::Intervention(done) => Value::Intervention(Box::new(intervention(*done, shown)?)),
        Value::Relative(mut relative) => {
            let whole = relative.name.take().map(Text::new);
            relative.name = whole.and_then(|whole| name(whole, shown.name)).map(|text| text.text);
            if shown.name != NamePart::Whole {
                relative.note = None;
                relative.person = crate::id::PersonId::default();
            }
            Value::Relative(relative)
        }
        // Words where the property has another type could not be read: how much of them tells what is hidden is not known.
        Value::Text(text) if words_may_tell(&claim.property, shown) => {
            drop(text);
            return None;
        }
        other => other,
    };
    Some(Claim { value, ..claim })
}

/// Whether how much is shown says anything of values of this type.
#[must_use]
pub fn speaks_of(value: &Value, property: &str, shown: PublicAs) -> bool {
    let only = |kept: PublicAs| kept.is_whole();
    let PublicAs {
        name,
        place,
        date,
        age,
        number,
        photo,
    } = PublicAs::default();
    only(match value {
        Value::Name(_) | Value::Relative(_) => PublicAs { name, ..shown },
        Value::Place(_) => PublicAs { place, ..shown },
        Value::Date(_) if property == "born" => PublicAs { date, age, ..shown },
        Value::Date(_) | Value::Intervention(_) => PublicAs { date, ..shown },
        Value::Act(_) => PublicAs { place, date, ..shown },
        Value::Age(_) => PublicAs { age, date, ..shown },
        Value::IdentityNumber(_) | Value::PublicNumber(_) => PublicAs {
            number,
            age,
            place,
            ..shown
        },
        Value::File(_) => PublicAs { photo, ..shown },
        _ => shown,
    })
}

/// Whether words of a property may tell what is hidden of values of its type.
fn words_may_tell(property: &str, shown: PublicAs) -> bool {
    let hidden = |whole: bool| !whole;
    match Schema::person().property(property).map(|property| property.value_type) {
        Some(ValueType::Name) => hidden(shown.name == NamePart::Whole),
        Some(ValueType::Place) => hidden(shown.place == PlacePart::Whole),
        Some(ValueType::Date) => hidden(shown.date == DatePart::Whole && shown.age == AgePart::Whole),
        Some(ValueType::Age) => hidden(shown.age == AgePart::Whole && shown.date == DatePart::Whole),
        Some(ValueType::IdentityNumber) => hidden(shown.number == NumberPart::PrefixAndYear),
        Some(ValueType::File) => hidden(shown.photo == PhotoPart::Whole),
        Some(_) => false,
        // Nobody knows what a column holds that the schema does not name.
        None => !shown.is_whole(),
    }
}

/// A name by its first name or initials.
pub(super) fn name(whole: Text, part: NamePart) -> Option<Text> {
    let text = match part {
        NamePart::Whole => return Some(whole),
        NamePart::FirstName => first_name(&whole.text),
        NamePart::Initials => initials(&whole.text),
        NamePart::Nothing => return None,
    };
    Some(Text { text: text?, ..whole })
}

/// What parts the words of a name: spaces, the middle dots of Chinese transcriptions, underscores.
fn words_of(name: &str) -> impl Iterator<Item = &str> {
    let parted =
        |c: char| c.is_whitespace() || matches!(c, '·' | '•' | '・' | '‧' | '_' | '/' | '(' | ')' | '"' | '“' | '”');
    name.split(parted).filter(|word| word.chars().any(char::is_alphabetic))
}

/// The first name: the first word, or the first after a comma (`Tursun, Memet`). A name written in Chinese without anything between its
/// parts has the family name first, of unknown length, so that it is given by its initials.
fn first_name(name: &str) -> Option<String> {
    let given = match name.split_once([',', '،', '，']) {
        Some((_, given)) if words_of(given).next().is_some() => given,
        _ => name,
    };
    let first = words_of(given).next()?;
    if first.chars().all(is_han) && first == name.trim() && first.chars().count() > 1 {
        return initials(name);
    }
    Some(first.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
}

/// The first letter of each word; of a name in Chinese characters the first, and that others follow.
fn initials(name: &str) -> Option<String> {
    let name = match name.split_once([',', '،', '，']) {
        Some((family, given)) => format!("{given} {family}"),
        None => name.to_owned(),
    };
    let words: Vec<&str> = words_of(&name).collect();
    let first = |word: &&str| word.chars().find(|c| c.is_alphabetic());
    let letters = words.iter().filter_map(first);
    let initials: Vec<String> = letters
        .map(|letter| {
            let upper: String = letter.to_uppercase().collect();
            if is_han(letter) {
                format!("{upper}某")
            } else {
                format!("{upper}.")
            }
        })
        .collect();
    (!initials.is_empty()).then(|| initials.join(" "))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}')
}

/// A place by what it lies in. The words of the source may tell more, so the place's own name stands for them.
fn place(told: PlaceRef, part: PlacePart) -> Option<PlaceRef> {
    let least = match part {
        PlacePart::Whole => return Some(told),
        PlacePart::County => 1,
        PlacePart::Prefecture => 2,
        PlacePart::Region => 3,
        PlacePart::Nothing => return None,
    };
    let gazetteer = Gazetteer::xinjiang();
    let found = gazetteer.get(told.place.as_deref()?)?;
    let mut above = std::iter::once(found).chain(gazetteer.ancestors(found));
    let shown = above.find(|place| size(gazetteer, place) >= least)?;
    Some(PlaceRef {
        words: shown.name("en").to_owned(),
        place: Some(shown.key.clone()),
    })
}

/// How large a place is, by its kind: a county is 1, a prefecture 2, a region 3. A city is as large as where it lies lets it be.
fn size(gazetteer: &Gazetteer, place: &Place) -> u8 {
    match place.kind.as_str() {
        "country" => 4,
        "region" => 3,
        "prefecture" => 2,
        "city" => {
            let within = |above: &Place| matches!(above.kind.as_str(), "prefecture" | "city");
            if gazetteer.ancestors(place).any(within) { 1 } else { 2 }
        }
        "county" | "district" => 1,
        _ => 0,
    }
}

/// A date by its month or year; of an interval, both ends.
fn date(told: &VagueDate, part: DatePart) -> Option<VagueDate> {
    let length = match part {
        DatePart::Whole => return Some(told.clone()),
        DatePart::Month => 7,
        DatePart::Year => 4,
        DatePart::Nothing => return None,
    };
    let ends: Vec<String> = told
        .edtf()
        .split('/')
        .map(|end| cut(end, length))
        .collect::<Option<_>>()?;
    let shown = match ends.as_slice() {
        [from, to] if from != to => format!("{from}/{to}"),
        [one, ..] => one.clone(),
        [] => return None,
    };
    VagueDate::parse(&shown).ok()
}

/// The beginning of a date, with its mark of doubt; none where its year is not written with four digits.
fn cut(end: &str, length: usize) -> Option<String> {
    let plain = end.trim_end_matches(['~', '?', '%']);
    let doubt = &end[plain.len()..];
    if matches!(plain, "" | "..") {
        return Some(end.to_owned());
    }
    let begins_with_year = plain.len() >= 4 && plain.bytes().take(4).all(|c| c.is_ascii_digit() || c == b'X');
    begins_with_year.then(|| format!("{}{doubt}", plain.get(..length).unwrap_or(plain)))
}

/// A date of birth where only a range of the age is told: its decade.
fn born(told: VagueDate, part: AgePart) -> Option<VagueDate> {
    match part {
        AgePart::Whole => return Some(told),
        AgePart::Range => {}
        AgePart::Nothing => return None,
    }
    let decade = |day: Option<crate::vague_date::Day>| day.map(|day| day.year().div_euclid(10) * 10);
    let (from, to) = (decade(told.earliest()), decade(told.latest()));
    let shown = match (from, to) {
        (Some(from), Some(to)) if from == to => format!("{:03}X", from / 10),
        (from, to) => format!(
            "{}/{}",
            from.map_or("..".to_owned(), |year| year.to_string()),
            to.map_or("..".to_owned(), |year| (year + 9).to_string())
        ),
    };
    VagueDate::parse(&shown).ok()
}

/// An age as ten years. Where it is known when it was told, they are those of the decade of birth: else the ages of two releases, one
/// on each side of a round number, would tell the year.
fn age(told: VagueAge, listed_on: Option<VagueDate>, shown: PublicAs) -> Option<VagueAge> {
    let on = match &told.on {
        Some(on) => date(on, shown.date),
        None => None,
    };
    match shown.age {
        AgePart::Nothing => return None,
        AgePart::Whole if shown.date == DatePart::Whole => return Some(told),
        AgePart::Whole => {
            return Some(VagueAge {
                on,
                words: None,
                ..told
            });
        }
        AgePart::Range => {}
    }
    let when = told.on.clone().or(listed_on);
    let year = when.and_then(|on| on.latest().or(on.earliest())).map(|day| day.year());
    let (from, to) = match (year, told.from, told.to) {
        (Some(year), Some(from), Some(to)) => {
            let decade = |age: u16| (year - i16::try_from(age).unwrap_or(0)).div_euclid(10) * 10;
            let least = year - (decade(from) + 10);
            let most = year - decade(to);
            (u16::try_from(least).ok().or(Some(0)), u16::try_from(most).ok())
        }
        (_, from, to) => (from.map(|from| from / 10 * 10), to.map(|to| to / 10 * 10 + 9)),
    };
    let narrowed = VagueAge {
        from,
        to,
        on,
        words: None,
    };
    narrowed.is_possible().then_some(narrowed)
}

/// An identity number by less than its usual public form.
fn number(whole: &IdentityNumber, shown: PublicAs) -> Option<PublicNumber> {
    let of_place = match shown.place {
        PlacePart::Whole | PlacePart::County => None,
        PlacePart::Prefecture => Some(DIVISION_DIGITS[1]),
        PlacePart::Region => Some(DIVISION_DIGITS[0]),
        PlacePart::Nothing => Some(0),
    };
    let of_birth =
        (shown.age != AgePart::Whole || shown.date == DatePart::Nothing || shown.number != NumberPart::PrefixAndYear)
            .then_some(DIVISION_DIGITS[2]);
    if shown.number == NumberPart::Nothing {
        return None;
    }
    let Some(most) = of_place.into_iter().chain(of_birth).min() else {
        return Some(PublicNumber::of(whole));
    };
    // What a number of another kind begins with tells no place, and may tell a year of birth.
    if most == 0 || whole.division().is_none() {
        return None;
    }
    Some(PublicNumber::of(&whole.keeping(most, '?')))
}

/// An act with so much of its place and dates. Its free words may tell the rest, so they are left out.
fn act(told: Act, shown: PublicAs) -> Act {
    let (of_place, of_date) = (shown.place != PlacePart::Whole, shown.date != DatePart::Whole);
    if !of_place && !of_date {
        return told;
    }
    let dated = |on: Option<VagueDate>| on.and_then(|on| date(&on, shown.date));
    let term = |term: TermRef| {
        Some(TermRef {
            words: None,
            term: Some(term.term?),
        })
    };
    Act {
        when: dated(told.when),
        until: dated(told.until),
        when_words: None,
        place: told.place.and_then(|told| place(told, shown.place)),
        facility: told.facility.filter(|_| !of_place),
        authority: told.authority.filter(|_| !of_place),
        reasons: told.reasons.into_iter().filter_map(term).collect(),
        to: told.to.and_then(term),
        sentence: told.sentence.map(|mut sentence| {
            sentence.words = None;
            sentence
        }),
        account: None,
        label: told.label,
        kind: told.kind,
    }
}

fn intervention(done: Intervention, shown: PublicAs) -> Option<Intervention> {
    if shown.date == DatePart::Whole {
        return Some(done);
    }
    let dated = |on: Option<VagueDate>| on.and_then(|on| date(&on, shown.date));
    let mut shown = Intervention {
        on: dated(done.on),
        account: None,
        ..done
    };
    if let Some(answer) = &mut shown.answer {
        answer.on = dated(answer.on.take());
        answer.on_words = None;
        answer.account = None;
    }
    Some(shown)
}

//! What of a person a row of a plain sheet can tell.

use super::beside::Beside;
use super::left_out::{LeftOut, is_said};
use super::level::level_of;
use super::second_hand::SecondHand;
use super::sentence::sentence_words;
use crate::formats::mapped_sheet::act_part::{ActPart, NO_DATE, NOT_TOLD};
use crate::record::PersonRecord;
use guwah_domain::act::Act;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::invented::Invented;
use guwah_domain::last_listed::{LastListed, last_listed};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::value::{TermRef, Value};

/// What stands between several values in one cell.
const BETWEEN: &str = " | ";

/// What a sheet can tell of a person.
pub(crate) struct Row {
    pub(super) id: String,
    /// The public number; empty where there is none.
    pub(super) number: String,
    /// The page of the person on the site.
    pub(super) address: String,
    pub(super) name: String,
    other_names: Vec<String>,
    /// Further names, with the language of each.
    names: Vec<(String, String)>,
    /// What else is claimed, with the property of each.
    values: Vec<(String, String)>,
    /// Acts that are told, in order, none twice.
    acts: Vec<ToldAct>,
    /// Days of death that are told as such, each with how it is told.
    deaths: Vec<(String, String)>,
    /// What the person's page says first.
    pub(super) headline: String,
    disclosure: Disclosure,
    /// What is told at second hand.
    second_hand: SecondHand,
    /// What of the person is in no column, counted, in words.
    pub(super) left_out: String,
}

impl Row {
    pub(super) fn of(record: &PersonRecord, site: &str) -> Self {
        let number = record.number.map(|number| number.to_string());
        let page = number.clone().unwrap_or_else(|| record.id.to_string());
        let mut row = Self {
            number: number.unwrap_or_default(),
            address: format!("{site}/p/{page}"),
            id: record.id.to_string(),
            name: String::new(),
            other_names: Vec::new(),
            names: Vec::new(),
            values: Vec::new(),
            acts: Vec::new(),
            deaths: Vec::new(),
            headline: String::new(),
            disclosure: level_of(record),
            second_hand: SecondHand::default(),
            left_out: LeftOut::of(&record.person),
        };
        let beside = Beside::of(record);
        row.headline = beside.headline();
        for told in beside.told().filter(|told| is_said(told.claim)) {
            row.take(told, &beside);
        }
        if let Some(last) = last_listed(&record.person).filter(|_| row.name.is_empty() && row.headline.is_empty()) {
            row.was_listed(record, &last);
        }
        row.mark_invented(record);
        row
    }

    /// What the page says before all: that the person is invented.
    fn mark_invented(&mut self, record: &PersonRecord) {
        let brief = |source| record.briefs.get(&source).copied().unwrap_or_default();
        let mark = match Invented::of(record.person.statements.sources().map(brief)) {
            Invented::No => return,
            Invented::Partly => "partly invented",
            Invented::Wholly => "invented: there is no such person",
        };
        let said = std::mem::take(&mut self.headline);
        self.headline = [mark, said.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("; ");
    }

    /// Of somebody whom no list names any more: the name, and what the lists said last.
    fn was_listed(&mut self, record: &PersonRecord, last: &LastListed) {
        let names = record.person.names();
        self.name = names.first().map(|name| name.text.clone()).unwrap_or_default();
        let then = PersonRecord {
            person: last.person.clone(),
            ..record.clone()
        };
        let said = Beside::of(&then).headline();
        self.headline = format!("no longer listed; until {}: {said}", last.until.on);
    }

    fn take(&mut self, told: ClaimRef<'_>, beside: &Beside<'_>) {
        let claim = told.claim;
        self.second_hand.take(claim);
        match &claim.value {
            Value::Name(name) if self.name.is_empty() => self.name.clone_from(&name.text),
            Value::Name(name) => match &name.lang {
                Some(lang) => self.names.push((lang.clone(), name.text.clone())),
                None => self.other_names.push(name.text.clone()),
            },
            Value::Act(act) => {
                let (act, how) = (ToldAct::of(act), beside.how_told(told));
                match self.acts.iter_mut().find(|known| **known == act) {
                    Some(known) => known.also_told(how),
                    None => self.acts.push(ToldAct { how: vec![how], ..act }),
                }
            }
            Value::Date(on) if claim.property == "died" => {
                self.deaths.push((on.edtf().to_owned(), beside.how_told(told)));
            }
            other => self
                .values
                .extend(words(other).map(|words| (claim.property.clone(), words))),
        }
    }

    /// Names in a language that is not known.
    pub(super) fn other_names(&self) -> String {
        self.other_names.join(BETWEEN)
    }

    /// Further names in a language.
    pub(super) fn names_in(&self, lang: &str) -> String {
        joined(of(&self.names, lang))
    }

    /// What is claimed of a property.
    pub(super) fn values(&self, property: &str) -> String {
        joined(of(&self.values, property))
    }

    /// A part of the acts of a kind, in their order; empty where none tells it.
    pub(super) fn acts(&self, kind: &str, part: ActPart) -> String {
        let acts: Vec<&ToldAct> = self.acts.iter().filter(|act| act.kind == kind).collect();
        if !acts.iter().any(|act| act.needs(part)) {
            return String::new();
        }
        let not_told = if part == ActPart::When && kind != "arrested" {
            NO_DATE
        } else {
            NOT_TOLD
        };
        let told = acts
            .iter()
            .map(|act| act.part(part).unwrap_or_else(|| not_told.to_owned()));
        told.collect::<Vec<_>>().join(BETWEEN)
    }

    /// How each act of a kind is told, in their order; empty where the column of that part is.
    pub(super) fn how_told(&self, kind: &str, part: ActPart) -> String {
        let acts: Vec<&ToldAct> = self.acts.iter().filter(|act| act.kind == kind).collect();
        if !acts.iter().any(|act| act.needs(part)) {
            return String::new();
        }
        let how = acts.iter().map(|act| act.how.join(" / "));
        how.collect::<Vec<_>>().join(BETWEEN)
    }

    /// Deaths, as acts and as days of death.
    pub(super) fn deaths(&self) -> String {
        let acts = self.acts("died", ActPart::When);
        let days = self.deaths.iter().map(|(on, _)| on.clone());
        in_one_cell(acts, days)
    }

    /// How each of [`Self::deaths`] is told.
    pub(super) fn deaths_told(&self) -> String {
        let acts = self.how_told("died", ActPart::When);
        let days = self.deaths.iter().map(|(_, how)| how.clone());
        in_one_cell(acts, days)
    }

    /// Places of the arrests, in their order, then those of no arrest.
    pub(super) fn places(&self) -> String {
        let held: Vec<String> = of(&self.values, "place").map(|place| place.replace('|', "/")).collect();
        let arrests = self.acts.iter().filter(|act| act.kind == "arrested");
        let mut places: Vec<Option<String>> = arrests.map(|act| act.part(ActPart::Place)).collect();
        places.extend(held.into_iter().map(Some));
        while places.last().is_some_and(Option::is_none) {
            places.pop();
        }
        let places = places
            .into_iter()
            .map(|place| place.unwrap_or_else(|| NOT_TOLD.to_owned()));
        places.collect::<Vec<_>>().join(BETWEEN)
    }

    /// What the list cites: web addresses, or all else.
    pub(super) fn cited(&self, addresses: bool) -> String {
        let is_address = |value: &String| value.starts_with("http://") || value.starts_with("https://");
        joined(of(&self.values, "cited").filter(|value| is_address(value) == addresses))
    }

    /// Texts, each as long as it is.
    pub(super) fn texts(&self) -> String {
        of(&self.values, "text").collect::<Vec<_>>().join("\n\n")
    }

    /// What of the row is told at second hand.
    pub(super) fn second_hand(&self) -> String {
        self.second_hand.in_words()
    }

    /// Who may see the row.
    pub(super) fn disclosure(&self) -> String {
        self.disclosure.key().to_owned()
    }
}

/// The parts of acts for which every plain sheet has a column.
pub(super) const IN_EVERY_SHEET: [(&str, ActPart); 5] = [
    ("arrested", ActPart::When),
    ("arrested", ActPart::Place),
    ("released", ActPart::When),
    ("sentenced", ActPart::Sentence),
    ("died", ActPart::When),
];

fn has_act_column(kind: &str, part: ActPart) -> bool {
    IN_EVERY_SHEET.contains(&(kind, part))
}

/// An act as cells can tell it.
pub(super) struct ToldAct {
    kind: String,
    parts: Vec<(ActPart, String)>,
    /// How each who tells of it does.
    how: Vec<String>,
}

/// Whether cells tell the same of both, whoever told it.
impl PartialEq for ToldAct {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.parts == other.parts
    }
}

impl ToldAct {
    pub(super) fn of(act: &Act) -> Self {
        let when = act.when.as_ref().map(|when| when.edtf().to_owned());
        let reasons = act.reasons.iter().filter_map(term_words).collect::<Vec<_>>().join("; ");
        let parts = [
            (ActPart::When, when.or_else(|| act.when_words.clone())),
            (ActPart::Until, act.until.as_ref().map(|until| until.edtf().to_owned())),
            (ActPart::Place, act.place.as_ref().map(|place| place.words.clone())),
            (
                ActPart::Facility,
                act.facility.as_ref().map(|facility| facility.words.clone()),
            ),
            (ActPart::Authority, act.authority.clone()),
            (ActPart::Reason, Some(reasons)),
            (ActPart::Sentence, act.sentence.as_ref().map(sentence_words)),
            (ActPart::To, act.to.as_ref().and_then(term_words)),
            (ActPart::Account, act.account.clone()),
        ];
        let filled = parts.into_iter().filter_map(|(part, words)| {
            let words = words?.replace('|', "/");
            (!words.trim().is_empty()).then_some((part, words))
        });
        Self {
            kind: act.kind.clone(),
            parts: filled.collect(),
            how: Vec::new(),
        }
    }

    /// Another tells the same.
    fn also_told(&mut self, how: String) {
        if !self.how.contains(&how) {
            self.how.push(how);
        }
    }

    fn part(&self, part: ActPart) -> Option<String> {
        self.parts
            .iter()
            .find(|(of, _)| *of == part)
            .map(|(_, words)| words.clone())
    }

    /// Whether a cell must tell this part of it. That it happened is told by its date, and where no date is told, by that
    /// column nevertheless, unless another says it.
    fn needs(&self, part: ActPart) -> bool {
        self.part(part).is_some()
            || part == ActPart::When && (self.parts.is_empty() || has_act_column(&self.kind, ActPart::When))
    }

    /// The columns that it needs and no plain sheet has.
    pub(super) fn columns(&self) -> impl Iterator<Item = (String, ActPart)> {
        let parts = ActPart::ALL.iter().map(|(part, _)| *part);
        parts
            .filter(|part| self.needs(*part) && !has_act_column(&self.kind, *part))
            .map(|part| (self.kind.clone(), part))
    }
}

/// What one cell holds of acts, and further values behind it.
fn in_one_cell(acts: String, more: impl Iterator<Item = String>) -> String {
    let acts = Some(acts).filter(|acts| !acts.is_empty());
    acts.into_iter().chain(more).collect::<Vec<_>>().join(BETWEEN)
}

/// The values under one key.
fn of<'a>(values: &'a [(String, String)], key: &'a str) -> impl Iterator<Item = String> + 'a {
    values
        .iter()
        .filter(move |(known, _)| known == key)
        .map(|(_, value)| value.clone())
}

/// Several values in one cell; none twice.
fn joined(values: impl IntoIterator<Item = String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for value in values {
        let value = value.replace('|', "/");
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once.join(BETWEEN)
}

/// Whether one cell can hold it.
pub(super) fn is_simple(value: &Value) -> bool {
    !matches!(
        value,
        Value::Act(_) | Value::Testimony(_) | Value::Intervention(_) | Value::Office(_)
    )
}

/// A value as a cell writes it.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) | Value::Name(text) => Some(text.text.clone()),
        Value::Date(date) => Some(date.edtf().to_owned()),
        Value::Age(age) => age_words(age),
        Value::Place(place) => Some(place.words.clone()),
        Value::Term(term) => term_words(term),
        Value::Number(number) => Some(
            format!("{} {}", number.number, number.unit.as_deref().unwrap_or(""))
                .trim()
                .to_owned(),
        ),
        Value::IdentityNumber(number) => Some(number.written().to_owned()),
        Value::PublicNumber(number) => Some(number.as_str().to_owned()),
        Value::Relative(relative) => {
            let kind = term_words(&relative.relation)?;
            let name = relative
                .name
                .clone()
                .or_else(|| (!relative.person.is_none()).then(|| relative.person.to_string()));
            Some(format!("{kind}: {}", name.unwrap_or_default()))
        }
        Value::File(file) => file.name.clone(),
        Value::Institution(institution) => Some(institution.words.clone()),
        Value::Act(_) | Value::Testimony(_) | Value::Intervention(_) | Value::Office(_) => None,
    }
}

fn term_words(term: &TermRef) -> Option<String> {
    term.words.clone().or_else(|| term.term.clone())
}

/// An age as the plain sheet reads it.
fn age_words(age: &VagueAge) -> Option<String> {
    if age.words.is_some() {
        return age.words.clone();
    }
    Some(match (age.from, age.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}-{to}"),
        (Some(from), None) => format!("{from}+"),
        (None, to) => format!("under {}", to? + 1),
    })
}

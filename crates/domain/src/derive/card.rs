//! A card: what a list of results, a facet or a chart needs of a person. Derived from the claims for one audience, so a
//! card of the public holds nothing that the public may not see.

mod dated;
mod roles;

pub use dated::Dated;
pub use roles::{HAPPENED, HELD, SENTENCED, place_roles};

use super::contest::{ContestKind, contests};
use super::invented::Invented;
use super::last_listed::last_listed;
use super::spoken::named_year;
use super::status::{Briefs, Line, Voice, custody_after, is_taking, status_among};
use crate::act::{Act, Sentence};
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::id::{InstitutionId, SourceId};
use crate::intervention::Intervention;
use crate::person::Person;
use crate::summary::Summary;
use crate::vague_date::{Day, VagueDate};
use crate::value::{PlaceRef, Text, Value};
use serde::{Deserialize, Serialize};

/// The greatest number of dated acts drawn on one card; the person's page draws all.
pub const MARKS: usize = 12;

/// What a list of results shows of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// What the person is called.
    pub name: String,
    /// Whether that is a recorded name rather than a description.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unnamed: bool,
    /// Every name in every script, each once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Text>,
    /// The editors' summary in English or the first other language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// What each voice last said of where the person is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<CardVoice>,
    /// What lists that no longer name the person said last of it, where nobody says anything now, and until when. It counts for nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<(Vec<CardVoice>, Day8601)>,
    /// Whether accounts of anything that is recorded cannot all be true: what is counted and searched for. The headline's mark is for
    /// where the person is alone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub contested: bool,
    /// The last day anything was heard, where that matters: *no news for over a year* follows from it and the day of
    /// reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent_since: Option<Day8601>,
    /// Dated acts, in chronological order, at most [`MARKS`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// Term of `sex`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
    /// Term of `ethnicity`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ethnicity: Option<String>,
    /// Terms of `profession`, or the words where they match none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub professions: Vec<String>,
    /// Places of origin, residence and detention: keys of the gazetteer, or the words where it knows none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceRef>,
    /// What places of the gazetteer are to the person: a role and the place's key. The role is the property that names it
    /// (`birthplace`, `origin`, `residence`), the form of custody that an act there led to (a term of `custody`), [`HELD`]
    /// where only that the person was held there is told, or [`HAPPENED`] where an act there led to no custody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<(String, String)>,
    /// The facilities in which something is said to have been done to the person, each once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facilities: Vec<InstitutionId>,
    /// Who is named as having acted, asked, been asked, answered, or spoken for a State, each once: organisations are
    /// found by their exact names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<String>,
    /// Earliest and latest day of birth, from dates and ages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<(Day8601, Day8601)>,
    /// When the person was first taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detained: Option<VagueDate>,
    /// Deaths, releases and sentences that are stated with a date, each once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dated: Vec<(Dated, VagueDate)>,
    /// The sources that speak of the person, lists included.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// How much of it is invented, to try a register out.
    #[serde(skip_serializing_if = "Invented::is_no")]
    pub invented: Invented,
    /// Whether somebody testifies, named or not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub has_testimony: bool,
    /// Who testifies: name and relation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub testifier: Option<(String, Option<String>)>,
    /// The best credibility tier given to an account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// Whether there is a photograph.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub has_photo: bool,
}

/// A day as kept in a card: `YYYYMMDD` as a number, so that millions of cards load quickly.
pub type Day8601 = i32;

/// What one voice last said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardVoice {
    /// Term of `custody`; empty where it is told in words that are no term.
    pub custody: String,
    /// Those words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<Sentence>,
    /// How it is held.
    #[serde(default)]
    pub held: Held,
    /// As of when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<VagueDate>,
    /// Whether the person is counted under it: not where it is feared, heard or denied, nor where officials alone say that
    /// the person is free.
    #[serde(default)]
    pub counts: bool,
    /// Whether officials alone say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unconfirmed: bool,
    /// Whether officials say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub official: bool,
    /// Until when the person was held, where the voice tells that what it says had an end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_until: Option<VagueDate>,
    /// Whether it is a second line: what a voice of the lines before says, fears, heard or denies beside its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub second: bool,
}

impl CardVoice {
    fn leading(voice: &Voice<'_>, counts: bool) -> Self {
        Self {
            official: voice.official,
            unconfirmed: voice.unconfirmed,
            held_until: voice.held_until.cloned(),
            ..Self::of(&voice.leads, counts)
        }
    }

    fn of(line: &Line<'_>, counts: bool) -> Self {
        Self {
            custody: line.custody.to_owned(),
            words: line.words.map(str::to_owned),
            sentence: line.sentence.cloned(),
            held: line.held,
            as_of: line.as_of.clone(),
            counts,
            unconfirmed: false,
            official: false,
            held_until: None,
            second: false,
        }
    }
}

/// A dated act, as drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Term of `act`.
    pub kind: String,
    /// When.
    pub when: VagueDate,
    /// How it is held.
    #[serde(default)]
    pub held: Held,
}

/// A day as a number, `YYYYMMDD`.
#[must_use]
pub fn day_number(day: Day) -> Day8601 {
    i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day())
}

/// The card of a person, as seen by one audience: give the person as that audience sees it, and what is known of the sources.
#[must_use]
pub fn card(person: &Person, briefs: &Briefs<'_>) -> Card {
    let contests = contests(person, briefs);
    let status = status_among(person, &contests, briefs, None);
    let names = person.names();
    let unnamed = person.of("name").all(|(_, claim)| claim.is_denied());
    let mut card = Card {
        name: person.called().unwrap_or_default().to_owned(),
        unnamed: unnamed && names.is_empty(),
        names: names.into_iter().cloned().collect(),
        summary: summary(person),
        contested: status.contested || contests.iter().any(|contest| contest.kind == ContestKind::Contested),
        silent_since: status.silent_since.map(day_number),
        tier: best_tier(person),
        sources: person.statements.sources().collect(),
        invented: Invented::of(person.statements.sources().map(briefs)),
        ..Card::default()
    };
    let counted = || status.voices.iter().filter(|voice| !voice.discarded);
    for voice in counted() {
        card.status.push(CardVoice::leading(voice, voice.counts()));
    }
    for (voice, line) in counted().flat_map(|voice| voice.lines.iter().map(move |line| (voice, line))) {
        card.status.push(CardVoice {
            second: true,
            official: voice.official,
            ..CardVoice::of(line, false)
        });
    }
    if status.voices.is_empty() {
        card.last = last_said(person, briefs);
    }
    for told in person.statements.current() {
        let refuted = contests.iter().any(|contest| contest.refuted() == Some(told));
        card.take(told, briefs, refuted);
    }
    if person.current_claims().next().is_none() {
        // What a list took back before it named the person no more is not what it said last.
        let mut last = person.statements.last_said().peekable();
        if last.peek().is_none() {
            let ever = person.claims().enumerate();
            let ever = ever.map(|(nth, (source, claim))| ClaimRef::new(nth, source, claim));
            ever.for_each(|told| card.take(told, briefs, false));
        }
        last.for_each(|told| card.take(told, briefs, false));
    }
    card.marks.sort_by(|a, b| a.when.chronological(&b.when));
    card.marks.truncate(MARKS);
    card
}

/// What lists that no longer name the person said last of where they are, and until when.
fn last_said(person: &Person, briefs: &Briefs<'_>) -> Option<(Vec<CardVoice>, Day8601)> {
    let last = last_listed(person)?;
    let status = status_among(&last.person, &contests(&last.person, briefs), briefs, None);
    let voices = status.voices.iter();
    let voices: Vec<CardVoice> = voices.map(|voice| CardVoice::leading(voice, false)).collect();
    (!voices.is_empty()).then(|| (voices, day_number(last.until.on)))
}

impl Card {
    /// What voices lead with, without their second lines.
    pub fn leading(&self) -> impl Iterator<Item = &CardVoice> {
        self.status.iter().filter(|voice| !voice.second)
    }

    fn take(&mut self, told: ClaimRef<'_>, briefs: &Briefs<'_>, refuted: bool) {
        let claim = told.claim;
        push_new(&mut self.dated, Dated::told(told, briefs).filter(|_| !refuted));
        if claim.is_official() {
            push_new(&mut self.parties, claim.speaker_name().map(str::to_owned));
        }
        if claim.held == Held::Denied {
            return;
        }
        match &claim.value {
            Value::Term(term) => {
                let key = term.term.clone().or_else(|| term.words.clone());
                match claim.property.as_str() {
                    "sex" => self.sex = self.sex.take().or(key),
                    "ethnicity" => self.ethnicity = self.ethnicity.take().or(key),
                    "profession" => push_new(&mut self.professions, key),
                    _ => {}
                }
            }
            Value::Place(place) => {
                push_new(&mut self.places, Some(place.clone()));
                let held = claim.property == "place";
                self.take_role(if held { HELD } else { &claim.property }, place);
            }
            Value::Date(date) if claim.property == "born" => self.narrow_birth(date),
            Value::Age(_) if claim.property == "age" => {
                if let Some(born) = claim.born_by_age() {
                    self.narrow_birth(&born);
                }
            }
            Value::Act(act) => self.take_act(act, claim.held, named_year(told, briefs).as_ref()),
            Value::Intervention(told) => self.take_intervention(told),
            Value::Testimony(_) => {
                self.has_testimony = true;
                if self.testifier.is_none() {
                    let by = claim.by.as_ref();
                    self.testifier = by.and_then(|by| Some((by.name.clone()?, by.relation.clone())));
                }
            }
            Value::Text(_) | Value::File(_) if claim.property == "photo" => self.has_photo = true,
            _ => {}
        }
    }

    /// An act, with the year that words name of which nothing else tells when it was.
    fn take_act(&mut self, act: &Act, held: Held, named: Option<&VagueDate>) {
        let facility = act.facility.as_ref().map(|facility| facility.record);
        push_new(&mut self.facilities, facility.filter(|record| !record.is_none()));
        push_new(&mut self.parties, act.authority.clone());
        if let Some(place) = &act.place {
            push_new(&mut self.places, Some(place.clone()));
            let custody = custody_after(act).filter(|custody| *custody != "free");
            let sentenced = Dated::of(act) == Some(Dated::Sentenced) && held.is_assertion();
            if sentenced {
                self.take_role(SENTENCED, place);
            }
            if custody.is_some() || !sentenced {
                self.take_role(custody.unwrap_or(HAPPENED), place);
            }
        }
        if let Some(when) = act.when.as_ref().or(named) {
            let taken = (is_taking(&act.kind) || act.kind == "contact_lost") && custody_after(act).is_some();
            let earlier = self
                .detained
                .as_ref()
                .is_none_or(|known| when.chronological(known).is_lt());
            if taken && earlier && held.is_assertion() {
                self.detained = Some(when.clone());
            }
            self.marks.push(Mark {
                kind: act.kind.clone(),
                when: when.clone(),
                held,
            });
        }
    }

    fn take_intervention(&mut self, told: &Intervention) {
        let answered = told.answer.as_ref().and_then(|answer| answer.by.as_ref());
        for party in [told.by.as_ref(), told.recipient.as_ref(), answered] {
            push_new(&mut self.parties, party.cloned());
        }
    }

    fn take_role(&mut self, role: &str, place: &PlaceRef) {
        let role = place.place.as_ref().map(|key| (role.to_owned(), key.clone()));
        push_new(&mut self.at, role);
    }

    /// The first account of a birth stands; a later one that fits narrows it.
    fn narrow_birth(&mut self, born: &VagueDate) {
        let (Some(from), Some(to)) = (born.earliest(), born.latest()) else {
            return;
        };
        let (from, to) = (day_number(from), day_number(to));
        self.born = Some(match self.born {
            Some((known_from, known_to)) if from <= known_to && known_from <= to => {
                (known_from.max(from), known_to.min(to))
            }
            Some(known) => known,
            None => (from, to),
        });
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: Option<T>) {
    if let Some(item) = item
        && !list.contains(&item)
    {
        list.push(item);
    }
}

fn summary(person: &Person) -> Option<Text> {
    let summaries = &person.editorial.summaries;
    summaries
        .iter()
        .find(|text| text.lang.as_deref() == Some("en"))
        .or(summaries.first())
        .map(Summary::words)
}

fn best_tier(person: &Person) -> Option<String> {
    let tiers = person.statements.iter().flat_map(|(source, statement)| {
        let voices = statement
            .claims
            .iter()
            .map(|claim| person.tier(*source, claim.by.as_ref()));
        voices.flatten()
    });
    tiers.filter(|tier| *tier != "0").min().map(str::to_owned)
}

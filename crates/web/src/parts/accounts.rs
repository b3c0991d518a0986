//! All accounts of one person, as the parts of the page read them.

use crate::address;
use crate::parts::chip;
use crate::parts::chip::{Chip, Who};
use crate::parts::value;
use crate::parts::value::Shown;

use guwah_domain::claim::{Claim, Speaker};
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::contest::{Contest, contests};
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::SourceId;
use guwah_domain::person::Person;
use guwah_domain::status::{Aside, ReleaseTold, Status, Voice, status_among};
use guwah_domain::vague_date::Day;
use guwah_domain::value::Value;
use guwah_registry::PhotoSize;
use guwah_registry::history::Moment;
use guwah_registry::readers::PersonRecord;
use guwah_wording::Foreign;
use guwah_wording::Language;
use guwah_wording::Message;
use guwah_wording::dates;
use guwah_wording::labels;
use guwah_wording::phrases;
use guwah_wording::phrases::Sex;
use std::collections::{BTreeMap, BTreeSet};

/// What the page is made of: the record, and what follows from it once for all parts.
pub struct Accounts<'a> {
    /// The record.
    pub record: &'a PersonRecord,
    /// The current claims; status and contests point at them.
    pub told: Vec<ClaimRef<'a>>,
    /// What lists that no longer name the person said last. It counts for nothing, and is kept.
    pub last: Vec<ClaimRef<'a>>,
    /// What contradicts what.
    pub contests: Vec<Contest<'a>>,
    /// Where the person is said to be, by whom.
    pub status: Status<'a>,
    /// How the person is spoken of.
    pub sex: Sex,
    /// The day on which the page is read.
    pub today: Day,
    /// Who reads it.
    pub audience: Audience,
    /// The language of the page.
    pub lang: Language,
    /// What addresses of the person's other pages end with: the moment as of which this one is shown.
    pub as_of: String,
    numbers: BTreeMap<SourceId, usize>,
    /// Whether any account has a tier. Where none has, the list of sources says so, and not every claim again.
    judged: bool,
    /// The sources in which several speak whose names are left out.
    crowded: BTreeSet<SourceId>,
}

impl<'a> Accounts<'a> {
    /// Reads a record for an audience on a day.
    pub fn of(record: &'a PersonRecord, audience: Audience, today: Day, lang: Language) -> Self {
        let told: Vec<ClaimRef<'a>> = record.person.statements.current().collect();
        let brief = |source| record.brief(source);
        let contests = contests(&record.person, &brief);
        let status = status_among(&record.person, &contests, &brief, Some(today));
        let numbers = numbered(record);
        let last: Vec<ClaimRef<'a>> = record.person.statements.last_said().collect();
        let sex = Sex::of(the_sex(&told).or_else(|| the_sex(&last)));
        let judged = told
            .iter()
            .any(|told| record.person.tier(told.source, told.claim.by.as_ref()).is_some());
        Self {
            record,
            told,
            last,
            contests,
            status,
            sex,
            today,
            audience,
            lang,
            as_of: String::new(),
            numbers,
            judged,
            crowded: crowded(&record.person),
        }
    }

    /// The same, as of a moment, which the person's other pages are then shown as of too.
    pub fn standing_at(mut self, moment: Option<&Moment>) -> Self {
        self.as_of = address::as_of(moment);
        self
    }

    /// Until when a list said what it no longer says: "listed until 8 August 2024". Nothing of what is said now.
    pub fn listed_until(&self, claim: &Claim) -> Option<Foreign> {
        let until = claim.listed.as_ref()?.as_slice().last()?.until?;
        let message = self.lang.message("listed-until").on_day(until.on);
        Some(Foreign::plain(message.plain()))
    }

    /// The address of another page of the person: `rest` behind the person's own.
    pub fn href(&self, rest: &str) -> String {
        let person = address::person(self.lang, self.record.number, self.record.id);
        format!("{person}{rest}{}", self.as_of)
    }

    /// The number that a source has on this page.
    pub fn number(&self, source: SourceId) -> usize {
        self.numbers.get(&source).copied().unwrap_or(0)
    }

    /// The chip of an account: what this speaker says in this source.
    pub fn chip(&self, source: SourceId, claim: &Claim) -> Chip {
        let number = self.number(source);
        let tier = self.record.person.tier(source, claim.by.as_ref());
        Chip {
            href: format!("#s{number}"),
            number: format!("S{number}"),
            title: self.short_title(source),
            tier: self.judged.then(|| chip::tier(self.lang, tier)),
        }
    }

    /// A source's short title.
    pub fn short_title(&self, source: SourceId) -> Foreign {
        let source = self.record.sources.get(&source);
        source.map_or_else(Foreign::default, |source| Foreign::quoted(self.lang, source.short()))
    }

    /// What a speaker of a source is called: by name; by number where several speak there whose names are left out; else as
    /// the source.
    pub fn called(&self, source: SourceId, by: Option<&Speaker>) -> Foreign {
        let numbered = || by?.number.filter(|_| self.crowded.contains(&source));
        match by.and_then(|by| by.name.as_deref()) {
            Some(name) => Foreign::quoted(self.lang, name),
            None => numbered().map_or_else(
                || self.short_title(source),
                |number| {
                    Foreign::said(
                        &self
                            .lang
                            .message("speaker-unnamed")
                            .number("number", usize::from(number)),
                    )
                },
            ),
        }
    }

    /// Who makes a claim; the source itself where it names nobody.
    pub fn who(&self, source: SourceId, claim: &Claim) -> Who {
        let quoted = |words: &str| Foreign::quoted(self.lang, words);
        Who {
            lang: self.lang,
            name: self.called(source, claim.by.as_ref()),
            relation: claim.by.as_ref().and_then(|by| self.relation(by)),
            through: claim.through.as_deref().map(quoted),
            said: dates::told_apart(self.lang, claim.said_words.as_deref(), claim.said_on.as_ref()),
            locator: claim
                .locator
                .as_deref()
                .map(|locator| quoted(&self.lang.capital(locator))),
        }
    }

    /// What a speaker is to the person: by the claimed kinship where there is one, else by the relation given.
    pub fn relation(&self, by: &Speaker) -> Option<String> {
        if by.relation.as_deref() == Some("victim") {
            return Some(self.lang.message("relation-self").sex(self.sex).plain());
        }
        let (term, label) = self.kin(by)?;
        (by.relation.as_deref() != Some("official")).then(|| self.related("relation", term, &label))
    }

    /// What a speaker is to the person, with the possessive where it makes sense: "his son".
    pub fn relation_of(&self, by: &Speaker) -> Option<String> {
        Some(match by.relation.as_deref() {
            Some("victim") => self.lang.message("relation-own-account").sex(self.sex).plain(),
            Some("wider_family" | "unclear" | "researcher") => self.relation(by)?,
            Some("official") => return None,
            _ => {
                let (term, label) = self.kin(by)?;
                self.related("relation-of", term, &label)
            }
        })
    }

    /// What a relative is called as the person's: "his son".
    pub fn related(&self, key: &'static str, term: Option<&str>, label: &str) -> String {
        let message = self
            .lang
            .message(key)
            .sex(self.sex)
            .text("term", term.unwrap_or("none"));
        message.text("relation", self.lang.small(label)).plain()
    }

    /// The term and the label of what a speaker is.
    fn kin<'b>(&'b self, by: &'b Speaker) -> Option<(Option<&'b str>, String)> {
        let kin = self.told.iter().find_map(|told| match &told.claim.value {
            Value::Relative(relative) => {
                let same_record = !by.person.is_none() && relative.person == by.person;
                let same_name = relative.name.is_some() && relative.name == by.name;
                (same_record || same_name).then(|| {
                    let label = labels::term_text(self.lang, "kinship", &relative.relation);
                    (relative.relation.term.as_deref(), label)
                })
            }
            _ => None,
        });
        kin.or_else(|| {
            let key = by.relation.as_deref()?;
            Some((Some(key), self.lang.term("relation", key).into_owned()))
        })
    }

    /// A claim's value as shown; relatives who have a record are called by it and lead to it.
    pub fn shown(&self, claim: &Claim) -> Shown {
        let mut shown = value::shown(self.lang, claim);
        if let Value::Relative(relative) = &claim.value
            && let Some(card) = self.record.relatives.get(&relative.person)
        {
            shown.main = Foreign::quoted(self.lang, &card.name);
            let number = self.record.relative_numbers.get(&relative.person).copied();
            shown.href = Some(address::person(self.lang, number, relative.person));
        }
        if let Value::File(_) = &claim.value {
            let claims = self.record.person.claims();
            let from = claims.into_iter().find(|(_, known)| std::ptr::eq(*known, claim));
            shown.href = from.map(|(source, _)| {
                let id = claim.id(self.record.id, source);
                address::photo(self.record.id, id, PhotoSize::Large)
            });
        }
        shown
    }

    /// A claim seen as the reason that it gives.
    pub fn as_reason(&self, claim: &Claim) -> Shown {
        value::as_reason(self.lang, claim)
    }

    /// What a voice of the status says: "Prison, 20 years".
    pub fn says(&self, voice: &Voice<'_>) -> String {
        let leads = &voice.leads;
        if voice.unconfirmed {
            return phrases::say_unconfirmed(self.lang, leads.custody, leads.held);
        }
        phrases::say_line(self.lang, leads)
    }

    /// What is to be known of a voice of the status beside what it says.
    pub fn marks(&self, voice: &Voice<'_>) -> Vec<Message> {
        let mut marks = Vec::new();
        marks.extend(voice.changed.then(|| self.lang.message("status-changed")));
        marks.extend(voice.discarded.then(|| self.lang.message("status-discarded")));
        let ended = |on| {
            let key = match voice.release_told {
                ReleaseTold::ByNobody => "status-term-ended",
                ReleaseTold::ByNobodyNear => "status-term-ended-unconfirmed",
                ReleaseTold::ByTheNear => "status-term-ended-alone",
            };
            self.lang.message(key).on(on)
        };
        marks.extend(voice.term_ended.as_ref().map(ended));
        let past = |on| self.lang.message("status-held-past-term").on(on);
        marks.extend(voice.held_past_term.as_ref().map(past));
        let until = voice
            .leads
            .told
            .claim
            .listed
            .as_ref()
            .and_then(|listed| listed.as_slice().last()?.until);
        marks.extend(until.map(|until| self.lang.message("listed-until").on_day(until.on)));
        let held = |on| self.lang.message("until").on(on);
        marks.extend(voice.held_until.map(held));
        marks.extend(self.differences(voice));
        marks
    }

    /// That others tell another day of the death, or another sentence.
    fn differences(&self, voice: &Voice<'_>) -> Vec<Message> {
        let lang = self.lang;
        let days = voice.days_differ.iter().map(|on| dates::in_words(lang, on));
        let sentences = voice.sentences_differ.iter();
        let sentences = sentences.filter_map(|sentence| phrases::sentence_words(lang, sentence));
        let mut marks = Vec::new();
        if voice.days_differ.len() > 1 {
            let days = lang.either(&days.collect::<Vec<_>>());
            marks.push(lang.message("status-days-differ").text("days", days));
        }
        if voice.sentences_differ.len() > 1 {
            let sentences = lang.either(&sentences.collect::<Vec<_>>());
            marks.push(lang.message("status-sentences-differ").text("sentences", sentences));
        }
        marks
    }

    /// What was reported and stands no more: "Died, March 2019".
    pub fn says_aside(&self, aside: &Aside<'_>) -> String {
        let mut said = phrases::say_line(self.lang, &aside.line);
        let on = aside.line.as_of.as_ref().map(|on| dates::in_words(self.lang, on));
        let until = aside.listed_until();
        let until = until.map(|until| self.lang.message("listed-until").on_day(until.on).plain());
        for more in on.into_iter().chain(until) {
            said.push_str(self.lang.comma());
            said.push_str(&more);
        }
        said
    }

    /// The mark of a claim that not everyone may see; none on the public site, where there are no such claims.
    pub fn tag(&self, claim: &Claim) -> Option<&'static str> {
        (self.audience == Audience::Team && claim.disclosure != Disclosure::Public).then(|| claim.disclosure.key())
    }
}

/// The sources in which several speak whose names are left out.
fn crowded(person: &Person) -> BTreeSet<SourceId> {
    let mut first: BTreeMap<SourceId, u16> = BTreeMap::new();
    let mut crowded = BTreeSet::new();
    for (source, claim) in person.claims() {
        if let Some(number) = claim.by.as_ref().and_then(|by| by.number)
            && *first.entry(source).or_insert(number) != number
        {
            crowded.insert(source);
        }
    }
    crowded
}

/// The sources by how much they say, the one that says most first.
fn numbered(record: &PersonRecord) -> BTreeMap<SourceId, usize> {
    let mut sources: Vec<(usize, SourceId)> = record
        .person
        .statements
        .iter()
        .map(|(source, statement)| (statement.claims.len(), *source))
        .collect();
    sources.sort_by_key(|(claims, _)| std::cmp::Reverse(*claims));
    sources
        .into_iter()
        .enumerate()
        .map(|(at, (_, source))| (source, at + 1))
        .collect()
}

/// The sex, where the current claims agree on one.
fn the_sex<'a>(told: &[ClaimRef<'a>]) -> Option<&'a str> {
    let mut sexes = told
        .iter()
        .map(|told| told.claim)
        .filter(|claim| claim.property == "sex" && claim.held.is_assertion())
        .map(|claim| match &claim.value {
            Value::Term(term) => term.term.as_deref(),
            _ => None,
        });
    let first = sexes.next()??;
    sexes.all(|sex| sex == Some(first)).then_some(first)
}

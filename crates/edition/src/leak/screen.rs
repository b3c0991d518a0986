//! The screen through which every record passes on its way into an edition.

use super::addresses::FoundAddress;
use super::names::{Finder, FoundName, Page, Sought};
use super::numbers::FoundNumber;
use super::passage::passage;
use super::protected::Protected;
use super::texts::{Place, Spot, claim_at, each_text, take_out};
use super::{GivenAnswer, Hit, Kind, LeakReport, Owner};
use crate::kept_back::KeptBack;
use guwah_domain::claim_texts::Wording;
use guwah_domain::command::Command;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::leak::{AnsweredLeak, LeakAnswer, LeakRecord};
use guwah_domain::redaction;
use guwah_domain::value::Value;
use guwah_registry::readers::PersonRecord;
use guwah_registry::{PublishedRecord, Registry, RegistryError};
use std::collections::{HashMap, HashSet};

/// How much a word of a linked name, or the rare name of somebody who is not linked, may matter at most.
const FOR_A_LOOK: f32 = 0.7;

/// Looks at records, one after the other.
pub(crate) struct Screen<'a> {
    registry: &'a Registry,
    protected: Protected,
    finder: Finder,
    answers: HashMap<String, AnsweredLeak>,
    given: HashMap<String, GivenAnswer>,
    used: HashMap<String, Command>,
    report: LeakReport,
}

/// Something found in one text of a record.
struct Found {
    kind: Kind,
    owner: Owner,
    blocks: bool,
    rank: f32,
    at: (usize, usize),
    /// What was found, the same however it is laid out.
    says: String,
}

impl<'a> Screen<'a> {
    /// Makes ready: reads what is protected, and what was answered before.
    pub(crate) fn new(registry: &'a Registry, given: &[GivenAnswer]) -> Result<Self, RegistryError> {
        let protected = Protected::read(registry)?;
        Ok(Self {
            registry,
            report: LeakReport {
                protected: protected.len() as u64,
                ..LeakReport::default()
            },
            protected,
            finder: Finder::default(),
            answers: registry.leak_answers()?,
            given: given.iter().map(|given| (given.hit.clone(), given.clone())).collect(),
            used: HashMap::new(),
        })
    }

    /// Looks at a record, and takes out of it what an editor has said to remove. Says whether anything is left.
    pub(crate) fn look(&mut self, record: &mut PublishedRecord) -> Result<bool, RegistryError> {
        let page = self.page(record);
        let mut hits: Vec<(Spot, Found, String)> = Vec::new();
        let mut texts = 0;
        let mut found = Vec::new();
        each_text(record, &mut |spot, wording, text| {
            texts += 1;
            self.look_at(text, wording, &page, &mut found);
            hits.extend(found.drain(..).map(|found| (spot, found, text.to_owned())));
        });
        for (spot, claim) in photos(record) {
            let person = text_of(record);
            let LeakRecord::Person(person) = person else { continue };
            for text in self.registry.words_beside_photo(person, claim)? {
                texts += 1;
                self.look_at(&text, Wording::Free, &page, &mut found);
                hits.extend(found.drain(..).map(|found| (spot, found, text.clone())));
            }
        }
        self.report.texts += texts;
        let gone = if hits.is_empty() {
            Vec::new()
        } else {
            self.judge(record, hits)
        };
        let is_left = gone.is_empty() || take_out(record, &gone);
        if let PublishedRecord::Person(person) = record {
            self.protected.keeping_back.meet(person.id, is_left);
        }
        Ok(is_left)
    }

    /// Of whom nothing is told, as far as records were looked at.
    pub(crate) fn kept_back(&self) -> KeptBack {
        self.protected.keeping_back.kept_back()
    }

    /// What is found in one text.
    fn look_at(&mut self, text: &str, wording: Wording, page: &Page, found: &mut Vec<Found>) {
        let mut numbers: Vec<FoundNumber> = Vec::new();
        self.protected.numbers.find(text, &mut numbers);
        found.extend(numbers.into_iter().map(|number| Found {
            kind: number.kind,
            owner: number.owner,
            blocks: !number.in_part,
            rank: if number.in_part { 0.8 } else { 1.0 },
            at: number.at,
            says: number.says,
        }));
        let mut addresses: Vec<FoundAddress> = Vec::new();
        self.protected.addresses.find(text, &mut addresses);
        found.extend(addresses.into_iter().map(|address| Found {
            kind: Kind::Address,
            owner: address.owner,
            blocks: true,
            rank: 1.0,
            at: address.at,
            says: address.says,
        }));
        let named = self.named(text, page);
        let mut linked = HashSet::new();
        for name in named {
            linked.insert(name.owner);
            found.push(Found {
                kind: Kind::Name,
                owner: name.owner,
                blocks: name.in_full,
                rank: if name.in_full {
                    name.score
                } else {
                    name.score * FOR_A_LOOK
                },
                at: name.at,
                says: text[name.at.0..name.at.1].to_lowercase(),
            });
        }
        if wording == Wording::Free {
            let mut rare = Vec::new();
            self.protected.known.find(text, &mut rare);
            // A page says its own person's name: that another bears it too tells nothing of that other.
            rare.retain(|(owner, at, _)| {
                let said = text[at.0..at.1].to_lowercase();
                !linked.contains(owner) && !page.called.contains(&said)
            });
            found.extend(rare.into_iter().map(|(owner, at, bearers)| Found {
                kind: Kind::Name,
                owner,
                blocks: false,
                rank: FOR_A_LOOK / bearers as f32,
                at,
                says: text[at.0..at.1].to_lowercase(),
            }));
        }
    }

    /// The protected names in one text: those that the page calls for, and whole ones as they are written.
    fn named(&mut self, text: &str, page: &Page) -> Vec<FoundName> {
        let mut named = Vec::new();
        if !page.sought.is_empty() {
            self.finder.find(text, page, &mut named);
        }
        for (owner, name) in &page.plain {
            let in_full = named
                .iter()
                .any(|found: &FoundName| found.owner == *owner && found.in_full);
            if !in_full && let Some(at) = name.find_in(text) {
                named.push(FoundName {
                    owner: *owner,
                    at,
                    score: 1.0,
                    in_full: true,
                });
            }
        }
        named
    }

    /// The names that are looked for on a record's page, and those that it shows anyway.
    fn page(&mut self, record: &PublishedRecord) -> Page {
        let (person, sources, named, own, others) = match record {
            PublishedRecord::Source(id, _) => (None, vec![*id], Vec::new(), Vec::new(), Vec::new()),
            PublishedRecord::Institution(record) => {
                let sources = record.sources.keys().copied().collect();
                (None, sources, Vec::new(), Vec::new(), Vec::new())
            }
            PublishedRecord::Person(record) => {
                let sources: Vec<SourceId> = record.person.statements.iter().map(|(source, _)| *source).collect();
                let (named, own, others) = shown_names(record);
                (Some(record.id), sources, named, own, others)
            }
        };
        let called = own.iter().map(|name| name.to_lowercase()).collect();
        let names = self.protected.names_of(person, &sources, &named);
        if names.is_empty() {
            return Page {
                called,
                ..Page::default()
            };
        }
        let own_record = person.map(LeakRecord::Person);
        let mut page = Page {
            called,
            ..Page::default()
        };
        for (name, owner) in names {
            if own.contains(&name) && own_record == Some(self.protected.record(owner)) {
                continue;
            }
            page.sought.extend(self.finder.seek(name, owner));
            if !own.iter().any(|own| redaction::Protected::one(name).are_named_in(own)) {
                page.plain.push((owner, redaction::Protected::one(name)));
            }
        }
        let seek = |finder: &mut Finder, names: Vec<&str>| -> Vec<Sought> {
            names
                .into_iter()
                .filter_map(|name| finder.seek(name, Owner(0)))
                .collect()
        };
        page.own = seek(&mut self.finder, own);
        page.others = seek(&mut self.finder, others);
        page
    }

    /// Reports what is not answered; gives the spots that are to be taken out.
    fn judge(&mut self, record: &PublishedRecord, hits: Vec<(Spot, Found, String)>) -> Vec<Spot> {
        let mut gone = Vec::new();
        let mut seen = HashSet::new();
        for (spot, found, text) in hits {
            let of = self.protected.record(found.owner);
            let key = self.key(&found, of, &text);
            if !seen.insert((spot, key.clone())) {
                continue;
            }
            match self.answer(&key, text_of(record), of) {
                Some(answer) => {
                    self.report.answered += 1;
                    if answer == LeakAnswer::Remove && !gone.contains(&spot) {
                        self.report.removed += 1;
                        gone.push(spot);
                    }
                }
                None => self.report.hits.push(hit(record, spot, &found, &text, of, key)),
            }
        }
        gone
    }

    /// By what a hit is answered: the text and what was found in it, under the register's key.
    fn key(&self, found: &Found, of: LeakRecord, text: &str) -> String {
        let of = PersonId(of.id()).to_string();
        let digest = self
            .registry
            .keyed_digest(&["leak", found.kind.key(), &of, &found.says, text]);
        digest.chars().take(32).collect()
    }

    /// What an editor answered, before or now. What is answered now is kept when the check is done.
    fn answer(&mut self, key: &str, text_of: LeakRecord, of: LeakRecord) -> Option<LeakAnswer> {
        if let Some(given) = self.given.get(key) {
            let known = self.answers.get(key);
            if known.is_none_or(|known| known.answer != given.answer || known.why != given.why) {
                self.used.entry(key.to_owned()).or_insert_with(|| Command::AnswerLeak {
                    hit: key.to_owned(),
                    text_of,
                    of,
                    answer: given.answer,
                    why: given.why.clone(),
                });
            }
            return Some(given.answer);
        }
        self.answers.get(key).map(|known| known.answer)
    }

    /// Lets go of what was looked for: every record has been looked at.
    pub(crate) fn let_go(&mut self) {
        self.protected = Protected::default();
        self.finder = Finder::default();
    }

    /// Whether something blocks by now.
    pub(crate) fn blocks(&self) -> bool {
        self.report.hits.iter().any(|hit| hit.blocks)
    }

    /// What was found, and the orders by which the answers that were given now are kept.
    pub(crate) fn finish(mut self) -> (LeakReport, Vec<Command>) {
        let mut hits = std::mem::take(&mut self.report.hits);
        hits.sort_by(|one, other| other.blocks.cmp(&one.blocks).then(other.rank.total_cmp(&one.rank)));
        self.report.hits = hits;
        let known = |key: &&String| !self.used.contains_key(*key) && !self.answers.contains_key(*key);
        self.report.unused = self.given.keys().filter(known).cloned().collect();
        self.report.unused.sort_unstable();
        let mut used: Vec<(String, Command)> = self.used.into_iter().collect();
        used.sort_by(|one, other| one.0.cmp(&other.0));
        (self.report, used.into_iter().map(|(_, command)| command).collect())
    }
}

/// Whose text it is.
fn text_of(record: &PublishedRecord) -> LeakRecord {
    match record {
        PublishedRecord::Person(record) => LeakRecord::Person(record.id),
        PublishedRecord::Source(id, _) => LeakRecord::Source(*id),
        // What is told of it rests on the sources alone; the first stands for them.
        PublishedRecord::Institution(record) => {
            LeakRecord::Source(record.institution.statements.sources().next().unwrap_or_default())
        }
    }
}

/// The photos of a record.
fn photos(record: &PublishedRecord) -> Vec<(Spot, ClaimId)> {
    let PublishedRecord::Person(record) = record else {
        return Vec::new();
    };
    let mut photos = Vec::new();
    for (statement, (_, said)) in record.person.statements.iter().enumerate() {
        for (nth, claim) in said.claims.iter().enumerate() {
            if matches!(claim.value, Value::File(_))
                && let Some((_, _, id)) = claim_at(record, statement, nth)
            {
                photos.push((Spot::BesidePhoto(statement, nth), id));
            }
        }
    }
    photos
}

/// Whom a page names of whom the public sees nothing; the names of its own person; and those of others that it shows: persons
/// with a page of their own, and speakers who may be named. That a claim names a relative excuses no text, nor the claim.
fn shown_names(record: &PersonRecord) -> (Vec<PersonId>, Vec<&str>, Vec<&str>) {
    let (mut named, mut own, mut others) = (Vec::new(), Vec::new(), Vec::new());
    let has_record = |person: PersonId| !person.is_none();
    for (_, claim) in record.person.claims() {
        match &claim.value {
            Value::Name(name) => own.push(name.text.as_str()),
            Value::Relative(relative) if has_record(relative.person) => named.push(relative.person),
            _ => {}
        }
        if let Some(by) = &claim.by {
            if by.person.is_none() {
                others.extend(by.name.as_deref());
            } else {
                named.push(by.person);
            }
        }
    }
    let cards = record.relatives.values().flat_map(|card| &card.names);
    others.extend(cards.map(|name| name.text.as_str()));
    (named, own, others)
}

fn hit(record: &PublishedRecord, spot: Spot, found: &Found, text: &str, of: LeakRecord, key: String) -> Hit {
    Hit {
        key,
        blocks: found.blocks,
        rank: found.rank,
        kind: found.kind,
        text_of: text_of(record),
        number: match record {
            PublishedRecord::Person(record) => record.number,
            PublishedRecord::Source(..) | PublishedRecord::Institution(_) => None,
        },
        of,
        place: Place::of(spot, record),
        offset: text.get(..found.at.0).map_or(0, |before| before.chars().count()),
        found: text.get(found.at.0..found.at.1).unwrap_or_default().to_owned(),
        passage: passage(text, found.at),
    }
}

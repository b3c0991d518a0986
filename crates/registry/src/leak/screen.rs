//! The screen through which every record passes before anything of it is told to the public.

use super::addresses::FoundAddress;
use super::erased::{ErasedMarks, Traits};
use super::hit::{Hit, Kind, Owner, Place};
use super::names::{Finder, FoundName, Page, Sought};
use super::numbers::FoundNumber;
use super::passage::passage;
use super::protected::Protected;
use super::texts::{Spot, claim_at, each_text};
use crate::read::{PersonRecord, PublishedRecord};
use guwah_domain::claim_texts::Wording;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::leak::LeakRecord;
use guwah_domain::redaction::{self, mark, mark_of_photo};
use guwah_domain::value::Value;
use guwah_names::Prepared;
use std::collections::HashSet;

/// How much a word of a linked name, or the rare name of somebody who is not linked, may matter at most.
const FOR_A_LOOK: f32 = 0.7;

/// Looks at records, one after the other.
pub(crate) struct Screen {
    protected: Protected,
    erased: Option<ErasedMarks>,
    finder: Finder,
}

/// Something found in one text of a record.
pub(crate) struct Found {
    pub(crate) spot: Spot,
    /// The text.
    pub(crate) text: String,
    /// Whom it seems to tell of.
    pub(crate) of: LeakRecord,
    pub(crate) kind: Kind,
    /// What was found, the same however it is laid out.
    pub(crate) says: String,
    blocks: bool,
    rank: f32,
    at: (usize, usize),
}

/// Something found in one text, whoever's it is.
struct Finding {
    kind: Kind,
    owner: Owner,
    blocks: bool,
    rank: f32,
    at: (usize, usize),
    says: String,
}

/// Where, in bytes, redaction finds by itself in a text whom it must not name.
pub(crate) type FindOwn<'a> = &'a dyn Fn(Wording, &str) -> Option<(usize, usize)>;

impl Screen {
    /// Over all that is protected.
    pub(crate) fn new(protected: Protected, erased: Option<ErasedMarks>) -> Self {
        Self {
            protected,
            erased,
            finder: Finder::default(),
        }
    }

    /// Looks at every text of a record, as the public would be told it if nothing were withheld for whom it names, and at what stands
    /// beside its photos. `unseen` are those whom it names by records that the public does not see. A text in which redaction finds `own`
    /// is withheld already, so it keeps no edition back. Gives what was found, and how many texts were looked at.
    pub(crate) fn look(
        &mut self,
        record: &PublishedRecord,
        beside: &[(Spot, String)],
        unseen: &[PersonId],
        own: FindOwn<'_>,
    ) -> (Vec<Found>, u64) {
        let page = self.page(record, unseen);
        let (mut all, mut texts) = (Vec::new(), 0);
        each_text(record, &mut |spot, wording, text| {
            texts += 1;
            self.look_into(record, &page, (spot, wording, text), own, &mut all);
        });
        for (spot, text) in beside {
            texts += 1;
            self.look_into(record, &page, (*spot, Wording::Free, text), own, &mut all);
        }
        (all, texts)
    }

    fn look_into(
        &mut self,
        record: &PublishedRecord,
        page: &Page,
        (spot, wording, text): (Spot, Wording, &str),
        own: FindOwn<'_>,
        all: &mut Vec<Found>,
    ) {
        let mut found = Vec::new();
        self.look_at(text, page, &mut found);
        let withheld = own(wording, text);
        let before = all.len();
        let is_new = |all: &[Found], of: LeakRecord, finding: &Finding| {
            let mut known = all[before..].iter();
            known.all(|known| (known.of, known.kind, &known.says) != (of, finding.kind, &finding.says))
        };
        for finding in found {
            let of = self.protected.record(finding.owner);
            if is_new(all, of, &finding) {
                all.push(Found {
                    spot,
                    text: text.to_owned(),
                    of,
                    kind: finding.kind,
                    says: finding.says,
                    blocks: finding.blocks && withheld.is_none(),
                    rank: finding.rank,
                    at: finding.at,
                });
            }
        }
        self.look_for_erased(record, page, (spot, wording, text), all);
        // What redaction alone finds is told too: nothing is withheld without somebody being asked.
        if let Some(at) = withheld.filter(|_| all.len() == before) {
            let says = text.get(at.0..at.1).unwrap_or_default().to_lowercase();
            let is_number = says.chars().filter(|c| c.is_numeric()).count() > says.chars().count() / 2;
            all.push(Found {
                spot,
                text: text.to_owned(),
                of: text_of(record),
                kind: if is_number { Kind::MaskedNumber } else { Kind::Name },
                says,
                blocks: false,
                rank: 1.0,
                at,
            });
        }
    }

    /// Finds whom a text names who was erased. The name of the page's own person names that person.
    fn look_for_erased(
        &mut self,
        record: &PublishedRecord,
        page: &Page,
        (spot, wording, text): (Spot, Wording, &str),
        all: &mut Vec<Found>,
    ) {
        let Some(erased) = &mut self.erased else { return };
        let is_own = matches!((spot, record), (Spot::Claim(statement, nth, "value"), PublishedRecord::Person(person))
            if claim_at(person, statement, nth).is_some_and(|(_, claim, _)| matches!(claim.value, Value::Name(_))));
        let mark = match (spot, record) {
            (Spot::BesidePhoto(statement, nth), PublishedRecord::Person(person)) => {
                claim_at(person, statement, nth).map_or_else(|| mark(text), |(.., id)| mark_of_photo(id))
            }
            _ => mark(text),
        };
        let of = PersonId(text_of(record).id());
        let found = if is_own {
            erased.is_of(mark, of).then_some((0, text.len()))
        } else {
            erased.find((text, wording, mark), of, &page.own_forms)
        };
        if let Some(at) = found {
            all.push(Found {
                spot,
                text: text.to_owned(),
                of: text_of(record),
                kind: Kind::Erased,
                says: text.get(at.0..at.1).unwrap_or_default().to_lowercase(),
                blocks: false,
                rank: 1.0,
                at,
            });
        }
    }

    /// Whether a record may be of somebody who was erased: then it waits as a whole.
    pub(crate) fn look_at_whole(&self, record: &PublishedRecord, traits: &Traits) -> Option<Found> {
        let of = text_of(record);
        let name = self.erased.as_ref()?.is_one(Some(PersonId(of.id())), traits)?;
        Some(Found {
            spot: Spot::Whole,
            of,
            kind: Kind::Erased,
            says: "whole record".to_owned(),
            blocks: false,
            rank: 1.0,
            at: (0, name.len()),
            text: name,
        })
    }

    /// What is found in one text.
    fn look_at(&mut self, text: &str, page: &Page, found: &mut Vec<Finding>) {
        let mut numbers: Vec<FoundNumber> = Vec::new();
        self.protected.numbers.find(text, &mut numbers);
        found.extend(numbers.into_iter().map(|number| Finding {
            kind: number.kind,
            owner: number.owner,
            blocks: !number.in_part,
            rank: if number.in_part { 0.8 } else { 1.0 },
            at: number.at,
            says: number.says,
        }));
        let mut addresses: Vec<FoundAddress> = Vec::new();
        self.protected.addresses.find(text, &mut addresses);
        found.extend(addresses.into_iter().map(|address| Finding {
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
            found.push(Finding {
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
        self.elsewhere(text, page, &linked, found);
    }

    /// The full names in a text of those whom nothing links to it. A page shows its own person's names: that another bears one tells
    /// nothing of that other.
    fn elsewhere(&mut self, text: &str, page: &Page, linked: &HashSet<Owner>, found: &mut Vec<Finding>) {
        let mut every = Vec::new();
        let mut shown: Option<Vec<Sought>> = None;
        let mut is_shown = |finder: &mut Finder, words: &[&Prepared]| {
            let shown = shown.get_or_insert_with(|| {
                let names = page.called.iter().chain(&page.also_shown);
                names.filter_map(|name| finder.seek(name, Owner(0))).collect()
            });
            finder.is_shown(words, shown)
        };
        let (every_name, finder) = (&self.protected.every, &mut self.finder);
        every_name.find(text, finder, &mut is_shown, &mut every);
        every.retain(|name| !linked.contains(&name.owner));
        found.extend(every.into_iter().map(|name| Finding {
            kind: Kind::Name,
            owner: name.owner,
            blocks: name.tells,
            rank: if name.tells {
                1.0
            } else {
                FOR_A_LOOK / name.bearers.max(1) as f32
            },
            at: name.at,
            says: text[name.at.0..name.at.1].to_lowercase(),
        }));
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
    fn page(&mut self, record: &PublishedRecord, unseen: &[PersonId]) -> Page {
        let (person, sources, mut named, own, others) = match record {
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
        named.extend(unseen);
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let own_forms = self.erased.as_ref().map(|erased| erased.own(own.iter().copied()));
        let mut page = Page {
            called: owned(&own),
            also_shown: owned(&others),
            own_forms: own_forms.unwrap_or_default(),
            ..Page::default()
        };
        let names = self.protected.names_of(person, &sources, &named);
        if names.is_empty() {
            return page;
        }
        let own_record = person.map(LeakRecord::Person);
        for (name, owner) in names {
            if own.contains(&name) && own_record == Some(self.protected.record(owner)) {
                continue;
            }
            let is_own = own_record == Some(self.protected.record(owner));
            let sought = self.finder.seek(name, owner);
            page.sought.extend(sought.map(|sought| sought.of_own(is_own)));
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

/// What is told of something found in a record, under the key by which it is answered.
pub(crate) fn hit(record: &PublishedRecord, found: &Found, key: String) -> Hit {
    let text = &found.text;
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
        of: found.of,
        place: Place::of(found.spot, record),
        offset: text.get(..found.at.0).map_or(0, |before| before.chars().count()),
        found: text.get(found.at.0..found.at.1).unwrap_or_default().to_owned(),
        passage: passage(text, found.at),
        answer: None,
    }
}

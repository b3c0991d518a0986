//! Who is protected, by which numbers, addresses and names, and to which pages and sources they are linked.

mod told;

use super::addresses::Addresses;
use super::digits::each_run;
use super::every_name::EveryName;
use super::hidden::Hidden;
use super::hit::{Owner, add};
use super::names::{Finder, Sought};
use super::numbers::{Numbers, SHORT_TELEPHONE};
use guwah_domain::claim::Claim;
use guwah_domain::claim_texts::claim_texts;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::leak::LeakRecord;
use guwah_domain::source::{SourceWithConsent, TestifierTold};
use guwah_domain::value::Value;
use std::collections::{HashMap, HashSet};

/// A source that speaks of more persons than these links nobody to anybody: it is a list.
const MOST_LINKED: u64 = 100;
/// The most words of what may be a name.
const MOST_WORDS: usize = 6;

/// Words of headings under which addresses stand.
const ADDRESS: [&str; 9] = [
    "address",
    "адрес",
    "мекен",
    "住址",
    "地址",
    "家庭住",
    "adres",
    "ئادرېس",
    "contact",
];
/// Words of headings under which numbers stand, and that stand beside them.
const LABELS: [&str; 22] = [
    "tel",
    "telephone",
    "phone",
    "mobile",
    "cell",
    "whatsapp",
    "wechat",
    "telegram",
    "signal",
    "email",
    "mail",
    "e",
    "address",
    "тел",
    "телефон",
    "адрес",
    "почта",
    "电话",
    "手机",
    "微信",
    "地址",
    "住址",
];

/// Everything that the leak check looks for.
#[derive(Default)]
pub(crate) struct Protected {
    pub(super) numbers: Numbers,
    pub(super) addresses: Addresses,
    pub(super) every: EveryName,
    finder: Finder,
    owners: Vec<LeakRecord>,
    owner_numbers: HashMap<LeakRecord, Owner>,
    names: Vec<(Box<str>, Owner)>,
    of_person: HashMap<PersonId, Vec<u32>>,
    of_source: HashMap<SourceId, Vec<u32>>,
    /// Names of persons of whom the public sees nothing.
    own: HashMap<PersonId, Vec<Box<str>>>,
    /// Persons who are linked to a page by what the public does not see.
    kin: HashMap<PersonId, Vec<PersonId>>,
    /// Persons of whom the public sees nothing, by the sources that speak of few.
    recorded: HashMap<SourceId, Vec<PersonId>>,
    few: HashSet<SourceId>,
}

impl Protected {
    /// Adds a source, and of how many persons it speaks.
    pub(crate) fn add_source(&mut self, id: SourceId, source: &SourceWithConsent, spoken: u64) {
        self.source(id, source);
        if spoken <= MOST_LINKED {
            self.few.insert(id);
        }
    }

    /// Adds an identity number of which the public is told a part.
    pub(crate) fn add_masked(&mut self, person: PersonId, number: &str) {
        let owner = self.owner(LeakRecord::Person(person));
        self.numbers.masked_number(number, owner);
    }

    /// Makes ready to be looked for: every source was added first, then every person.
    pub(crate) fn make_ready(&mut self) {
        self.addresses.make_ready();
    }

    /// A digest of all that is looked for and of what it is linked to: where it is the same, what was found before would be found
    /// again.
    pub(crate) fn digest(&self) -> u64 {
        let mut sum =
            self.numbers.digest() ^ self.addresses.digest().rotate_left(1) ^ self.every.digest().rotate_left(2);
        let named = |at: &u32| {
            let (name, owner) = &self.names[*at as usize];
            (name, self.record(*owner))
        };
        for (page, names) in &self.of_person {
            names.iter().for_each(|at| add(&mut sum, &("person", page, named(at))));
        }
        for (source, names) in &self.of_source {
            names
                .iter()
                .for_each(|at| add(&mut sum, &("source", source, named(at))));
        }
        for (person, names) in &self.own {
            names.iter().for_each(|name| add(&mut sum, &("own", person, name)));
        }
        for (person, kin) in &self.kin {
            kin.iter().for_each(|kin| add(&mut sum, &("kin", person, kin)));
        }
        for (source, persons) in &self.recorded {
            persons
                .iter()
                .for_each(|person| add(&mut sum, &("recorded", source, person)));
        }
        sum
    }

    /// How many records are protected.
    pub(crate) fn len(&self) -> usize {
        self.owners.len()
    }

    /// The record of an owner.
    pub(super) fn record(&self, owner: Owner) -> LeakRecord {
        self.owners[owner.0 as usize]
    }

    fn owner(&mut self, record: LeakRecord) -> Owner {
        if let Some(known) = self.owner_numbers.get(&record) {
            return *known;
        }
        let owner = Owner(u32::try_from(self.owners.len()).unwrap_or(u32::MAX));
        self.owners.push(record);
        self.owner_numbers.insert(record, owner);
        owner
    }

    fn source(&mut self, id: SourceId, source: &SourceWithConsent) {
        let consents = || source.consents.all().iter().map(|kept| &kept.consent);
        let mut told: Vec<&Option<String>> = consents()
            .flat_map(|consent| [&consent.guardian, &consent.obtained_by])
            .collect();
        if source.testifier_told() != TestifierTold::Name {
            told.push(&source.author);
        }
        for name in told.into_iter().flatten() {
            let owner = self.owner(LeakRecord::Source(id));
            self.linked(name, owner, (None, Some(id)), &[]);
        }
        let texts = consents().flat_map(|consent| {
            [
                &consent.wording,
                &consent.obtained_how,
                &consent.objection,
                &consent.withdrawn,
            ]
        });
        for text in texts.flatten() {
            let owner = self.owner(LeakRecord::Source(id));
            self.numbers.text(text, false, owner);
        }
    }

    /// Adds a person of whom something is not for the public.
    pub(crate) fn person(&mut self, hidden: &Hidden) {
        let page = hidden.shown_as;
        let owner = self.owner(LeakRecord::Person(page));
        for name in &hidden.in_part {
            // Whoever names this person as a relative, or speaks of them, would tell the rest of the name.
            self.own.entry(page).or_default().push(name.as_str().into());
            self.every.add(name, owner);
        }
        self.narrowed_numbers(hidden, owner);
        let told = self.told_names(hidden);
        if !hidden.is_public || !hidden.in_part.is_empty() {
            for (_, claim) in &hidden.seen {
                claim
                    .value
                    .other_person()
                    .into_iter()
                    .for_each(|other| self.are_kin(page, other));
            }
        }
        for (source, claim) in &hidden.hidden {
            self.values(claim, owner);
            match &claim.value {
                Value::Name(name) if hidden.is_public => {
                    self.linked(&name.text, owner, (Some(page), None), &told);
                }
                Value::Name(name) => {
                    self.every.add(&name.text, owner);
                    let own = self.own.entry(page).or_default();
                    if !own.iter().any(|known| **known == *name.text) {
                        own.push(name.text.as_str().into());
                    }
                }
                Value::Relative(relative) => {
                    let of = match relative.person {
                        person if person.is_none() => owner,
                        person => {
                            self.are_kin(page, person);
                            self.owner(LeakRecord::Person(person))
                        }
                    };
                    if let Some(name) = &relative.name {
                        self.linked(name, of, (Some(page), None), &told);
                    }
                }
                _ => {}
            }
            self.speaker(claim, page, *source, &told);
            if !hidden.is_public && self.few.contains(source) {
                let recorded = self.recorded.entry(*source).or_default();
                if recorded.last() != Some(&page) {
                    recorded.push(page);
                }
            }
        }
        for (source, claim) in &hidden.unnamed {
            self.speaker(claim, page, *source, &told);
        }
    }

    /// Each is named on the page of the other, or would be.
    fn are_kin(&mut self, page: PersonId, other: PersonId) {
        for (one, other) in [(page, other), (other, page)] {
            let kin = self.kin.entry(one).or_default();
            if !kin.contains(&other) {
                kin.push(other);
            }
        }
    }

    /// Numbers and addresses in a claim that the public does not see.
    fn values(&mut self, claim: &Claim, owner: Owner) {
        if let Value::IdentityNumber(number) = &claim.value {
            self.numbers.identity_number(number, owner);
            return;
        }
        let heading = claim.property.to_lowercase();
        let is_contact = heading == "contact" || LABELS.iter().any(|label| label.len() > 2 && heading.contains(label));
        let is_address = ADDRESS.iter().any(|word| heading.contains(word)) || matches!(claim.value, Value::Place(_));
        claim_texts(claim, &mut |_, _, text| {
            self.numbers.text(text, is_contact, owner);
            if is_address {
                for part in text.split([';', '\n', '|', '；']) {
                    self.addresses.add(&address_in(part), owner);
                }
            }
        });
    }

    /// Those who make a claim, or through whom it came.
    fn speaker(&mut self, claim: &Claim, page: PersonId, source: SourceId, told: &[Sought]) {
        if claim.is_official() {
            return;
        }
        let mut of = LeakRecord::Source(source);
        if let Some(by) = &claim.by
            && !by.person.is_none()
        {
            of = LeakRecord::Person(by.person);
            let kin = self.kin.entry(page).or_default();
            if !kin.contains(&by.person) {
                kin.push(by.person);
            }
        }
        let owner = self.owner(of);
        let source = Some(source).filter(|source| self.few.contains(source));
        for name in claim.speaker_name().into_iter().chain(claim.through.as_deref()) {
            self.linked(name, owner, (Some(page), source), told);
        }
    }

    /// A name that is linked to a page, to a source, or to both.
    fn linked(
        &mut self,
        name: &str,
        owner: Owner,
        (page, source): (Option<PersonId>, Option<SourceId>),
        told: &[Sought],
    ) {
        if !(1..=MOST_WORDS).contains(&name.split_whitespace().count()) {
            return;
        }
        if !self.is_told(name, told) {
            self.every.add(name, owner);
        }
        let at = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let mut added = false;
        let names = &self.names;
        let mut link = |links: &mut Vec<u32>| {
            if !links.iter().any(|at| *names[*at as usize].0 == *name) {
                links.push(at);
                added = true;
            }
        };
        page.map(|page| self.of_person.entry(page).or_default())
            .into_iter()
            .for_each(&mut link);
        source
            .map(|source| self.of_source.entry(source).or_default())
            .into_iter()
            .for_each(&mut link);
        if added {
            self.names.push((name.into(), owner));
        }
    }

    /// The names linked to the page of a person, or to a source: what the register links, and whom the page itself names.
    pub(super) fn names_of(
        &self,
        person: Option<PersonId>,
        sources: &[SourceId],
        named: &[PersonId],
    ) -> Vec<(&str, Owner)> {
        let linked = person.and_then(|person| self.of_person.get(&person)).into_iter();
        let linked = linked.chain(sources.iter().filter_map(|source| self.of_source.get(source)));
        let mut names: Vec<(&str, Owner)> = linked
            .flatten()
            .map(|at| &self.names[*at as usize])
            .map(|(name, owner)| (&**name, *owner))
            .collect();
        let kin = person.and_then(|person| self.kin.get(&person)).into_iter().flatten();
        let recorded = sources.iter().filter_map(|source| self.recorded.get(source)).flatten();
        let mut seen = HashSet::new();
        for other in kin.chain(recorded).chain(named) {
            if Some(*other) == person || !seen.insert(*other) {
                continue;
            }
            let Some(own) = self.own.get(other) else { continue };
            if let Some(owner) = self.owner_numbers.get(&LeakRecord::Person(*other)) {
                names.extend(own.iter().map(|name| (&**name, *owner)));
            }
        }
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// What may be an address in a contact: without telephones, e-mail addresses, and the words that stand before them.
fn address_in(part: &str) -> String {
    let mut kept = String::with_capacity(part.len());
    let mut from = 0;
    each_run(part, SHORT_TELEPHONE, &mut |run| {
        kept.push_str(&part[from..run.at.0]);
        kept.push(' ');
        from = run.at.1;
    });
    kept.push_str(&part[from..]);
    let plain = kept.split_whitespace().filter(|word| {
        let word = word
            .trim_matches(|c: char| !c.is_alphanumeric() && c != '@')
            .to_lowercase();
        !word.contains('@') && !LABELS.contains(&word.as_str())
    });
    plain.collect::<Vec<_>>().join(" ")
}

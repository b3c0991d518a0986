//! What names somebody who was erased: known by keyed digests alone, since nothing else is left of them. Made when they are erased, and
//! compared with every text that the public would be told, and with whoever a file brings.

use super::digits::{each_run, may_hold};
use super::word_keys::WordKeys;
use crate::deployment::keyed_digest::{Digest, Digests};
use guwah_domain::claim::Claim;
use guwah_domain::claim_texts::Wording;
use guwah_domain::erased::KnownBy;
use guwah_domain::id::PersonId;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::redaction::{each_span, forms};
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::Value;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The fewest characters of a number that is looked for.
const SHORTEST_NUMBER: usize = 6;
/// How many digits a number in a longer run of them may have.
const WITHIN_RUNS: [usize; 3] = [15, 17, 18];
/// A birth that may lie in more years tells nobody from another.
const MOST_YEARS: i16 = 12;
/// How many spans are remembered as nobody's name.
const REMEMBERED: usize = 1 << 20;

/// What of a person tells one from another.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traits {
    names: BTreeSet<String>,
    numbers: BTreeSet<String>,
    born: BTreeSet<i16>,
    places: BTreeSet<String>,
}

impl Traits {
    /// Of what is claimed of one person.
    pub(crate) fn of<'a>(claims: impl Iterator<Item = &'a Claim>) -> Self {
        let mut traits = Self::default();
        for claim in claims {
            traits.born(claim.born_by_age().as_ref());
            match &claim.value {
                Value::Name(name) => drop(traits.names.insert(name.text.clone())),
                Value::IdentityNumber(number) => {
                    traits.born(number.born().as_ref());
                    let forms = number.forms().into_iter();
                    traits
                        .numbers
                        .extend(forms.filter(|form| form.chars().count() >= SHORTEST_NUMBER));
                }
                Value::Date(date) if claim.property == "born" => traits.born(Some(date)),
                Value::Place(place) => {
                    traits.places.insert(place.words.trim().to_lowercase());
                    traits.places.extend(place.place.clone());
                }
                _ => {}
            }
        }
        traits
    }

    fn born(&mut self, born: Option<&VagueDate>) {
        let ends = born.and_then(|born| Some((born.earliest()?.year(), born.latest()?.year(), born.is_approximate())));
        if let Some((from, to, about)) = ends.filter(|(from, to, _)| to - from <= MOST_YEARS) {
            let more = i16::from(about);
            self.born.extend(from - more..=to + more);
        }
    }

    /// Whether both cannot be of one person.
    fn exclude(&self, other: &Self) -> bool {
        !self.born.is_empty() && !other.born.is_empty() && self.born.is_disjoint(&other.born)
    }

    /// Whether more than the name is the same.
    fn share(&self, other: &Self) -> bool {
        let shared = |one: &BTreeSet<String>, other: &BTreeSet<String>| !one.is_disjoint(other);
        !self.born.is_disjoint(&other.born)
            || shared(&self.numbers, &other.numbers)
            || shared(&self.places, &other.places)
    }

    /// Whether a record of such a name may be of this person: of a common name only where more is the same.
    pub(crate) fn may_be(&self, other: &Self, is_common: bool) -> bool {
        !self.exclude(other) && (!is_common || self.share(other))
    }

    /// As keyed digests, to be known by once nothing else is left.
    pub(crate) fn known_by(&self, digests: &Digests, known: &mut KnownBy) {
        for name in &self.names {
            known.name(digests, name);
            push_new(
                &mut known.sounds,
                sounds(name).iter().map(|key| digests.of("sound", key)),
            );
        }
        let all = |kind: &str, texts: &mut dyn Iterator<Item = String>, into: &mut Vec<String>| {
            into.extend(texts.map(|text| digests.of(kind, &text).to_string()));
        };
        all("number", &mut self.numbers.iter().cloned(), &mut known.numbers);
        all("born", &mut self.born.iter().map(ToString::to_string), &mut known.born);
        all("place", &mut self.places.iter().cloned(), &mut known.places);
    }
}

/// Adds to what somebody is known by.
pub(crate) trait Knows {
    /// A name, in each order of its words.
    fn name(&mut self, digests: &Digests, name: &str);
    /// A text, by its mark; of one record alone, where that is said.
    fn text(&mut self, digests: &Digests, mark: u64, of: Option<PersonId>);
    /// A record that may be of the same person.
    fn record(&mut self, digests: &Digests, record: PersonId);
}

impl Knows for KnownBy {
    fn name(&mut self, digests: &Digests, name: &str) {
        let forms = forms(name);
        push_new(&mut self.names, forms.whole.iter().map(|form| digests.of("name", form)));
        push_new(
            &mut self.single_names,
            forms.single.iter().map(|form| digests.of("name", form)),
        );
    }

    fn text(&mut self, digests: &Digests, mark: u64, of: Option<PersonId>) {
        push_new(&mut self.texts, std::iter::once(digest_of_text(digests, mark, of)));
    }

    fn record(&mut self, digests: &Digests, record: PersonId) {
        push_new(
            &mut self.records,
            std::iter::once(digests.of("record", &record.to_string())),
        );
    }
}

fn push_new(into: &mut Vec<String>, digests: impl Iterator<Item = Digest>) {
    for digest in digests {
        let digest = digest.to_string();
        if !into.contains(&digest) {
            into.push(digest);
        }
    }
}

fn digest_of_text(digests: &Digests, mark: u64, of: Option<PersonId>) -> Digest {
    match of {
        None => digests.of("text", &format!("{mark:016x}")),
        Some(of) => digests.of("text of a record", &format!("{of}{mark:016x}")),
    }
}

/// How a name sounds, two words at a time. In another spelling or script it sounds alike; so do some other names.
fn sounds(name: &str) -> BTreeSet<String> {
    let mut sounds = BTreeSet::new();
    WordKeys::default().each_pair(name, &mut |key| {
        sounds.insert(format!("{key:08x}"));
    });
    sounds
}

/// One who was erased.
struct Known {
    is_common: bool,
    born: HashSet<Digest>,
    places: HashSet<Digest>,
}

/// All who were erased.
pub(crate) struct ErasedMarks {
    digests: Digests,
    texts: HashSet<Digest>,
    records: HashSet<Digest>,
    numbers: HashSet<Digest>,
    /// Of persons and of testifiers, whose of them; none for a testifier, whose page is not erased with what was testified.
    names: HashMap<Digest, Vec<Option<usize>>>,
    singles: HashMap<Digest, Vec<Option<usize>>>,
    /// How names of persons sound, and whose they are.
    sounds: HashMap<Digest, Vec<usize>>,
    persons: Vec<Known>,
    /// Spans that are nobody's name.
    nobody: HashSet<u64>,
}

/// What a file brings of somebody who was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brings {
    /// A person with the number of somebody who was erased: they themselves.
    Number,
    /// A person with the name of somebody who was erased, whom nothing tells from them.
    Name,
    /// A text or relative that names somebody who was erased; under which property.
    Mention(String),
}

impl ErasedMarks {
    /// Of those who were erased, each with whether it was a person.
    pub(crate) fn of(digests: Digests, all: impl Iterator<Item = (bool, KnownBy)>) -> Self {
        let mut marks = Self {
            digests,
            texts: HashSet::new(),
            records: HashSet::new(),
            numbers: HashSet::new(),
            names: HashMap::new(),
            singles: HashMap::new(),
            sounds: HashMap::new(),
            persons: Vec::new(),
            nobody: HashSet::new(),
        };
        for (is_person, known) in all {
            marks.add(is_person, &known);
        }
        marks
    }

    fn add(&mut self, is_person: bool, known: &KnownBy) {
        let read = |texts: &[String]| -> Vec<Digest> { texts.iter().filter_map(|text| text.parse().ok()).collect() };
        self.texts.extend(read(&known.texts));
        self.records.extend(read(&known.records));
        self.numbers.extend(read(&known.numbers));
        let whose = is_person.then_some(self.persons.len());
        if is_person {
            self.persons.push(Known {
                is_common: known.is_common,
                born: read(&known.born).into_iter().collect(),
                places: read(&known.places).into_iter().collect(),
            });
        }
        for (sound, whose) in read(&known.sounds).into_iter().zip(whose.iter().cycle()) {
            self.sounds.entry(sound).or_default().push(*whose);
        }
        for name in read(&known.names) {
            self.names.entry(name).or_default().push(whose);
        }
        for name in read(&known.single_names) {
            self.singles.entry(name).or_default().push(whose);
        }
    }

    /// The names that a page bears itself: that somebody who was erased bore one too is asked of the page as a whole.
    pub(crate) fn own<'a>(&self, names: impl Iterator<Item = &'a str>) -> HashSet<Digest> {
        let mut own = HashSet::new();
        for name in names {
            let forms = forms(name);
            let all = forms.whole.iter().chain(&forms.single);
            own.extend(all.map(|form| self.digests.of("name", form)));
        }
        own
    }

    /// Where a text of a record names somebody who was erased, in bytes. `mark` is that of the text, `own` what the page calls its person.
    pub(crate) fn find(
        &mut self,
        (text, wording, mark): (&str, Wording, u64),
        of: PersonId,
        own: &HashSet<Digest>,
    ) -> Option<(usize, usize)> {
        if !self.texts.is_empty()
            && [None, Some(of)]
                .into_iter()
                .any(|of| self.texts.contains(&digest_of_text(&self.digests, mark, of)))
        {
            return Some((0, text.len()));
        }
        self.find_number(text).or_else(|| self.find_name(text, wording, own))
    }

    /// Whether a text, by its mark, is one of this very record that waits.
    pub(crate) fn is_of(&self, mark: u64, of: PersonId) -> bool {
        !self.texts.is_empty() && self.texts.contains(&digest_of_text(&self.digests, mark, Some(of)))
    }

    fn find_number(&self, text: &str) -> Option<(usize, usize)> {
        if self.numbers.is_empty() || !may_hold(text) {
            return None;
        }
        let mut found = None;
        each_run(text, SHORTEST_NUMBER, &mut |run| {
            let is_known = |number: &str| {
                let forms = IdentityNumber::parse(number)
                    .map(|number| number.forms())
                    .unwrap_or_default();
                forms
                    .iter()
                    .any(|form| self.numbers.contains(&self.digests.of("number", form)))
            };
            let digits = String::from_utf8_lossy(&run.places);
            let whole = || is_known(&format!("{}{digits}", run.letters.to_ascii_uppercase()));
            let within = |length: usize| {
                let mut windows = run.places.windows(length);
                run.places.len() > length && windows.any(|some| is_known(&String::from_utf8_lossy(some)))
            };
            if found.is_none() && (whole() || is_known(&digits) || WITHIN_RUNS.into_iter().any(within)) {
                found = Some(run.at);
            }
        });
        found
    }

    fn find_name(&mut self, text: &str, wording: Wording, own: &HashSet<Digest>) -> Option<(usize, usize)> {
        if !self.names.is_empty() {
            let Self {
                digests, names, nobody, ..
            } = self;
            let named = each_span(text, &mut |span| {
                let mut hasher = DefaultHasher::new();
                span.hash(&mut hasher);
                let span_mark = hasher.finish();
                if nobody.contains(&span_mark) {
                    return false;
                }
                let digest = digests.of("name", span);
                let is_name = names.contains_key(&digest);
                if !is_name && nobody.len() < REMEMBERED {
                    nobody.insert(span_mark);
                }
                is_name && !own.contains(&digest)
            });
            if named.is_some() {
                return named;
            }
        }
        if wording == Wording::Short && !self.singles.is_empty() {
            let digest = forms(text).single.map(|form| self.digests.of("name", &form));
            return digest
                .filter(|digest| self.singles.contains_key(digest) && !own.contains(digest))
                .map(|_| (0, text.len()));
        }
        None
    }

    /// Whether a record may be of somebody who was erased; what it is known by, in words of its own.
    pub(crate) fn is_one(&self, record: Option<PersonId>, traits: &Traits) -> Option<String> {
        let has_number = |number: &&String| self.numbers.contains(&self.digests.of("number", number));
        if let Some(number) = traits.numbers.iter().find(has_number) {
            return Some(number.clone());
        }
        let known = record.is_some_and(|record| {
            !self.records.is_empty() && self.records.contains(&self.digests.of("record", &record.to_string()))
        });
        if known {
            return Some(traits.names.first().cloned().unwrap_or_default());
        }
        if self.persons.is_empty() {
            return None;
        }
        let digests = |kind: &str, texts: &mut dyn Iterator<Item = String>| -> HashSet<Digest> {
            texts.map(|text| self.digests.of(kind, &text)).collect()
        };
        let born = digests("born", &mut traits.born.iter().map(ToString::to_string));
        let places = digests("place", &mut traits.places.iter().cloned());
        let same_birth = |known: &Known| !born.is_disjoint(&known.born);
        let may_be = |known: &Known| same_birth(known) || born.is_empty() || known.born.is_empty();
        let shares = |known: &Known| same_birth(known) || !places.is_disjoint(&known.places);
        let is_spelt = |name: &&String| {
            let mut persons = self.spelt(name);
            persons.any(|known| may_be(known) && (!known.is_common || shares(known)))
        };
        if let Some(name) = traits.names.iter().find(is_spelt) {
            return Some(name.clone());
        }
        // Sounds are coarse: they tell of somebody only with a year or a place.
        if !self.persons.iter().any(|known| may_be(known) && shares(known)) {
            return None;
        }
        let sounds_so = |name: &&String| {
            let digests = sounds(name).into_iter().map(|key| self.digests.of("sound", &key));
            let mut persons = digests.filter_map(|sound| self.sounds.get(&sound)).flatten();
            persons.any(|whose| may_be(&self.persons[*whose]) && shares(&self.persons[*whose]))
        };
        traits.names.iter().find(sounds_so).cloned()
    }

    /// Who bore a name, in these letters.
    fn spelt(&self, name: &str) -> impl Iterator<Item = &Known> {
        let forms = forms(name);
        let find = |form: &String, among: &HashMap<Digest, Vec<Option<usize>>>| {
            among.get(&self.digests.of("name", form)).cloned().unwrap_or_default()
        };
        let whole: Vec<Option<usize>> = forms.whole.iter().flat_map(|form| find(form, &self.names)).collect();
        let single = forms.single.iter().flat_map(|form| find(form, &self.singles));
        let all: Vec<Option<usize>> = whole.into_iter().chain(single).collect();
        all.into_iter().flatten().map(|whose| &self.persons[whose])
    }

    /// Whether a record has a number of somebody who was erased.
    pub(crate) fn has_number(&self, traits: &Traits) -> bool {
        let known = |number: &String| self.numbers.contains(&self.digests.of("number", number));
        !self.numbers.is_empty() && traits.numbers.iter().any(known)
    }
}

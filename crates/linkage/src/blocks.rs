//! Blocks: which records are compared at all.

use crate::gather::Records;
use crate::record::{Sex, Span};
use crate::row::{NO_SPAN, NONE};
use crate::settings::Settings;

/// The most keys of one record in one recipe.
const MOST_KEYS: usize = 12;

/// The most values of one part.
const MOST_VALUES: usize = 6;

/// Pairs are put in order and freed of repetitions whenever this many have gathered.
const GATHERED: usize = 24_000_000;

/// A part of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Number,
    NumberFront,
    NumberBack,
    NumberOuter,
    TwoWords,
    ThreeWords,
    Word,
    AnyName,
    Day,
    Month,
    Year,
    Sex,
    Residence,
    Birthplace,
    HeldIn,
    Detained,
    Relative,
    Story,
}

const PARTS: [(&str, Part); 18] = [
    ("number", Part::Number),
    ("number_front", Part::NumberFront),
    ("number_back", Part::NumberBack),
    ("number_outer", Part::NumberOuter),
    ("two_words", Part::TwoWords),
    ("three_words", Part::ThreeWords),
    ("word", Part::Word),
    ("any_name", Part::AnyName),
    ("day", Part::Day),
    ("month", Part::Month),
    ("year", Part::Year),
    ("sex", Part::Sex),
    ("residence", Part::Residence),
    ("birthplace", Part::Birthplace),
    ("held_in", Part::HeldIn),
    ("detained", Part::Detained),
    ("relative", Part::Relative),
    ("story", Part::Story),
];

impl Part {
    /// The part that data files write so.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        PARTS.iter().find(|(known, _)| *known == key).map(|(_, part)| *part)
    }
}

/// Which parts make a key, and how large its blocks may be.
#[derive(Clone, Debug)]
pub(crate) struct Recipe {
    pub(crate) parts: Vec<Part>,
    pub(crate) largest: usize,
    pub(crate) window: usize,
}

impl Recipe {
    /// As data files write it.
    pub(crate) fn written(&self) -> String {
        let key = |part: &Part| PARTS.iter().find(|(_, known)| known == part).map_or("", |(key, _)| key);
        self.parts.iter().map(key).collect::<Vec<_>>().join("+")
    }
}

/// The pairs of records that are compared, by their places among the records, each once: what blocking lets through.
#[must_use]
pub fn candidate_pairs(records: &Records, settings: &Settings, threads: usize) -> Vec<(u32, u32)> {
    let pairs = candidates(records, settings, threads);
    pairs
        .into_iter()
        .map(|pair| ((pair >> 32) as u32, pair as u32))
        .collect()
}

/// The pairs of records that share a block, each once, in order.
pub(crate) fn candidates(records: &Records, settings: &Settings, threads: usize) -> Vec<u64> {
    let recipes = &settings.recipes;
    let next = std::sync::atomic::AtomicUsize::new(0);
    let mut gathered: Vec<Vec<u64>> = Vec::new();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.max(1))
            .map(|_| {
                scope.spawn(|| {
                    let mut pairs = Vec::new();
                    let mut keyed = Vec::new();
                    loop {
                        let at = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                        let Some(recipe) = recipes.get(at) else { break };
                        pairs_of(records, recipe, &mut keyed, &mut pairs);
                        if pairs.len() > GATHERED {
                            order(&mut pairs);
                        }
                    }
                    order(&mut pairs);
                    pairs
                })
            })
            .collect();
        for worker in workers {
            gathered.push(worker.join().expect("blocking only counts and sorts"));
        }
    });
    gathered.into_iter().reduce(merged).unwrap_or_default()
}

/// Two lists in order as one in order, each pair once.
fn merged(one: Vec<u64>, other: Vec<u64>) -> Vec<u64> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut left, mut right) = (one.into_iter().peekable(), other.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek().copied(), right.peek().copied()) {
        all.push(a.min(b));
        left.next_if(|next| *next <= b);
        right.next_if(|next| *next <= a);
    }
    all.extend(left);
    all.extend(right);
    all
}

fn order(pairs: &mut Vec<u64>) {
    pairs.sort_unstable();
    pairs.dedup();
}

/// The pairs of one recipe, some more than once. The room for keys is used again from recipe to recipe.
fn pairs_of(records: &Records, recipe: &Recipe, keyed: &mut Vec<(u64, u32)>, pairs: &mut Vec<u64>) {
    keyed.clear();
    let mut maker = KeyMaker::default();
    for at in 0..records.len() as u32 {
        maker.keys(records, recipe, at);
        keyed.extend(maker.keys.iter().map(|key| (*key, at)));
    }
    keyed.sort_unstable();
    let mut members: Vec<u32> = Vec::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0).filter(|block| block.len() > 1) {
        members.clear();
        members.extend(block.iter().map(|(_, at)| *at));
        if members.len() <= recipe.largest {
            near(&members, members.len(), pairs);
        } else {
            members.sort_by_cached_key(|at| by_birth(records, *at));
            near(&members, recipe.window + 1, pairs);
            members.sort_by_cached_key(|at| by_detention(records, *at));
            near(&members, recipe.window + 1, pairs);
        }
    }
}

/// Pairs of members that are less than `reach` apart.
fn near(members: &[u32], reach: usize, pairs: &mut Vec<u64>) {
    for (first, a) in members.iter().enumerate() {
        for b in members[first + 1..].iter().take(reach - 1) {
            pairs.push(u64::from(*a.min(b)) << 32 | u64::from(*a.max(b)));
        }
    }
}

/// What puts likely pairs of a large block beside each other: birth, then home.
fn by_birth(records: &Records, at: u32) -> (i32, u32, i32, u32) {
    let row = &records.rows[at as usize];
    let born = if row.born == NO_SPAN {
        row.born_by_number
    } else {
        row.born
    };
    (born.earliest, row.places[0], row.detained.earliest, at)
}

/// And where birth or home is missing or wrong: detention and the rest.
fn by_detention(records: &Records, at: u32) -> (i32, [u32; 4], u32, u32) {
    let row = &records.rows[at as usize];
    let [_, rest @ ..] = row.terms;
    (row.detained.earliest, rest, row.places[2], at)
}

/// Makes the keys of one record after another.
#[derive(Default)]
struct KeyMaker {
    keys: Vec<u64>,
    longer: Vec<u64>,
    values: Vec<u64>,
    groups: Vec<u64>,
    rarest: Vec<(f32, u32)>,
}

impl KeyMaker {
    fn keys(&mut self, records: &Records, recipe: &Recipe, at: u32) {
        self.keys.clear();
        self.keys.push(0x5bd1_e995);
        for part in &recipe.parts {
            self.values.clear();
            self.put_values(records, *part, at);
            self.values.sort_unstable();
            self.values.dedup();
            self.longer.clear();
            for key in &self.keys {
                self.longer.extend(self.values.iter().map(|value| mixed(*key, *value)));
            }
            std::mem::swap(&mut self.keys, &mut self.longer);
            self.keys.truncate(MOST_KEYS);
        }
    }

    fn put_values(&mut self, records: &Records, part: Part, at: u32) {
        match part {
            Part::Number | Part::NumberFront | Part::NumberBack | Part::NumberOuter => {
                for number in records.numbers.get(at) {
                    let text = records.number_texts.text(*number).as_bytes();
                    self.values.extend(number_part(part, text));
                }
            }
            Part::TwoWords | Part::ThreeWords | Part::Word | Part::AnyName => self.put_words(records, part, at),
            Part::Day | Part::Month | Part::Year => self.put_born(records, part, at),
            Part::Sex => self.values.push(match records.sex[at as usize] {
                Some(Sex::Female) => 1,
                Some(Sex::Male) => 2,
                None => 3,
            }),
            Part::Residence => self.put(records.residence.get(at)),
            Part::Birthplace => self.put(records.birthplace.get(at)),
            Part::HeldIn => self.put(records.held_in.get(at)),
            Part::Relative => self.put(records.relatives.get(at)),
            Part::Story => self.values.extend(story(records, at)),
            Part::Detained => {
                let months = records.detained.get(at).iter().filter(|span| span.is_within_month());
                self.values
                    .extend(months.take(MOST_VALUES).map(|span| (span.earliest / 100) as u64));
                if self.values.is_empty() {
                    let years = records.detained.get(at).iter().filter(|span| span.is_within_year());
                    self.values
                        .extend(years.take(1).map(|span| (span.earliest / 10_000) as u64));
                }
            }
        }
    }

    fn put(&mut self, values: &[u32]) {
        self.values
            .extend(values.iter().take(MOST_VALUES).map(|value| u64::from(*value)));
    }

    fn put_born(&mut self, records: &Records, part: Part, at: u32) {
        let given = records.born.get(at).iter().chain(records.born_by_number.get(at));
        let aged = records.aged.get(at).iter();
        let spans: Vec<Span> = given.chain(aged).copied().collect();
        for span in spans {
            match part {
                Part::Day if span.is_day() => self.values.push(span.earliest as u64),
                Part::Month if span.is_within_month() => self.values.push((span.earliest / 100) as u64),
                Part::Year if span.is_within_year() => {
                    self.values.push((span.earliest / 10_000) as u64);
                    self.values.push((span.latest / 10_000) as u64);
                }
                _ => {}
            }
        }
    }

    fn put_words(&mut self, records: &Records, part: Part, at: u32) {
        for name in records.names_of(at) {
            let words = name.iter().map(|word| records.words.get(*word));
            self.groups.clear();
            if matches!(part, Part::TwoWords | Part::ThreeWords) {
                // The rarest words of a name tell most.
                self.rarest.clear();
                self.rarest
                    .extend(name.iter().map(|word| (records.word_shares[0][*word as usize], *word)));
                self.rarest
                    .sort_unstable_by(|x, y| x.0.total_cmp(&y.0).then(x.1.cmp(&y.1)));
                self.groups
                    .extend(self.rarest.iter().map(|(_, word)| records.words.get(*word).group));
            } else {
                self.groups.extend(words.clone().map(|word| word.group));
            }
            match part {
                Part::Word => {
                    self.values
                        .extend(words.flat_map(|word| [word.group, word.other_group]));
                }
                Part::AnyName => {
                    self.groups.sort_unstable();
                    self.values
                        .push(self.groups.iter().fold(7, |key, group| mixed(key, *group)));
                }
                _ => {
                    let wanted = if part == Part::TwoWords { 2 } else { 3 };
                    if self.groups.len() >= wanted {
                        self.groups.truncate(wanted);
                        self.groups.sort_unstable();
                        self.values
                            .push(self.groups.iter().fold(wanted as u64, |key, group| mixed(key, *group)));
                    }
                }
            }
        }
        self.values.sort_unstable();
        self.values.dedup();
        self.values.truncate(2 * MOST_VALUES);
    }
}

/// The fewest things told of a case that make it recognisable.
const LEAST_TOLD: usize = 3;

/// Everything told of a case, as one value: when and where the person was taken, for how long, why, and what they did.
/// A row copied from list to list with other mistakes in the name keeps it.
fn story(records: &Records, at: u32) -> Option<u64> {
    let row = &records.rows[at as usize];
    let [_, told @ ..] = row.terms;
    let detained = if row.detained == NO_SPAN {
        NONE
    } else {
        row.detained.earliest as u32
    };
    let all = [told[0], told[1], told[2], told[3], row.places[2], detained];
    let known = all.iter().filter(|value| **value != NONE).count();
    (known >= LEAST_TOLD).then(|| all.iter().fold(17, |key, value| mixed(key, u64::from(*value))))
}

/// A part of a number that a slip elsewhere in it leaves alone; only of numbers as long as China's.
fn number_part(part: Part, number: &[u8]) -> Option<u64> {
    let spared = |pieces: [&[u8]; 2]| {
        let known = pieces
            .iter()
            .all(|piece| !piece.iter().any(|place| matches!(place, b'?' | b'O' | b'E')));
        known.then(|| hash(pieces.iter().flat_map(|piece| piece.iter().copied())))
    };
    if part == Part::Number {
        return spared([number, &[]]);
    }
    if number.len() != 18 {
        return None;
    }
    match part {
        Part::NumberFront => spared([&number[..14], &[]]),
        Part::NumberBack => spared([&number[10..], &[]]),
        _ => spared([&number[..10], &number[14..]]),
    }
}

fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |key, byte| {
        (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A key with one more value.
fn mixed(key: u64, value: u64) -> u64 {
    let mut bits = (key ^ value.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

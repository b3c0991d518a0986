//! One search: filters narrow, the free text ranks, facets count all that match.

use super::columns::NO_DAY;
use super::completion::complete;
use super::facets::{facets, name_lists};
use super::index::AudienceIndex;
use super::narrow::{Narrow, list_filters};
use super::query::place_meant;
use super::tags::Field;
use super::words::query_words;
use super::{Reason, ResultOrder, Results};
use crate::error::RegistryError;
use crate::read::rows::{Heard, RecordNo, audience_no};
use crate::read::tables::Tables;
use crate::search::query::Query;
use guwah_domain::disclosure::Audience;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::Gazetteer;
use guwah_domain::public_number::PublicNumber;
use guwah_domain::vague_date::Day;
use guwah_names::SearchOptions;
use rusqlite::{Connection, params};
use std::collections::{HashMap, HashSet};

/// The least likeness at which a name counts as found.
pub(super) const MIN_SCORE: f32 = 0.62;

/// How far down the list a place or a text puts a person: below a name that sounds alike, above one that hardly does.
pub(super) const PLACE_SCORE: f32 = 0.85;
pub(super) const TEXT_SCORE: f32 = 0.7;

/// How many of those who match are compared in full and ordered by it, whatever page is asked for: so no page repeats or
/// leaves out anybody. The others follow about best first.
const RANKED: usize = 60;

/// The numbers of all records that a search finds, in the order in which its pages show them.
pub(crate) fn run_for_all(
    tables: &Tables,
    db: &Connection,
    audience: Audience,
    query: &Query,
    today: Day,
) -> Result<Vec<RecordNo>, RegistryError> {
    tables.freshen_index(audience)?;
    let lists = list_filters(db, query)?;
    let index = tables.index(audience);
    let narrow = Narrow::new(&index, query, &lists, today);
    let found = find(db, &index, audience, query, &narrow, usize::MAX)?;
    let ranked = found.ranked.iter().map(|ranked| RecordNo::from(ranked.doc));
    Ok(ranked.chain(found.rest().map(RecordNo::from)).collect())
}

/// Searches for an audience, as of `today` (used only for *no news*).
pub(crate) fn run(
    tables: &Tables,
    db: &Connection,
    audience: Audience,
    query: &Query,
    today: Day,
) -> Result<Results, RegistryError> {
    tables.freshen_index(audience)?;
    let lists = list_filters(db, query)?;
    let index = tables.index(audience);
    let narrow = Narrow::new(&index, query, &lists, today);
    let wanted = query.offset.saturating_add(query.limit);
    let found = find(db, &index, audience, query, &narrow, wanted)?;
    let facets = facets(&index, &narrow, &found.matching);
    let facets = name_lists(db, audience, facets)?;
    drop(index);
    let ranked = found.ranked.iter().cloned();
    let page = ranked.chain(found.rest().map(Ranked::unexplained));
    let mut hits = Vec::new();
    let mut heard = Heard::new();
    for one in page.skip(query.offset).take(query.limit) {
        if let Some(hit) = complete(db, audience, one, query.text.trim(), &mut heard)? {
            hits.push(hit);
        }
    }
    Ok(Results {
        total: found.matching.len(),
        hits,
        facets,
        order: found.order,
    })
}

/// What matches, and in which order.
struct FoundDocs {
    /// All that match, about best first.
    matching: Vec<u32>,
    /// The first of them, in their order.
    ranked: Vec<Ranked>,
    order: ResultOrder,
}

impl FoundDocs {
    /// Those that match and are not among the first, in their order.
    fn rest(&self) -> impl Iterator<Item = u32> {
        let first: HashSet<u32> = self.ranked.iter().map(|ranked| ranked.doc).collect();
        self.matching.iter().copied().filter(move |doc| !first.contains(doc))
    }
}

/// Finds what matches; at least the first `wanted` are in their order.
fn find(
    db: &Connection,
    index: &AudienceIndex,
    audience: Audience,
    query: &Query,
    narrow: &Narrow<'_>,
    wanted: usize,
) -> Result<FoundDocs, RegistryError> {
    let text = query.text.trim();
    let (mut matching, ranked, order) = if text.is_empty() {
        let matching: Vec<u32> = index.columns.documents().filter(|doc| narrow.keeps(*doc)).collect();
        let ranked = if query.newest {
            Vec::new()
        } else {
            by_first_date(index, &matching, wanted)
        };
        (matching, ranked, ResultOrder::FirstDate)
    } else {
        let (matching, ranked) = by_text(db, index, audience, text, narrow, RANKED)?;
        (matching, ranked, ResultOrder::Nearest)
    };
    if query.newest {
        // Records are numbered in the order of recording.
        matching.sort_unstable_by(|a, b| b.cmp(a));
        return Ok(FoundDocs {
            matching,
            ranked: Vec::new(),
            order: ResultOrder::Newest,
        });
    }
    Ok(FoundDocs {
        matching,
        ranked,
        order,
    })
}

/// Shows every person that a query matches, to whoever counts them: the index, the document, whether nothing was heard for
/// over a year.
pub(super) fn each_match(
    db: &Connection,
    index: &AudienceIndex,
    query: &Query,
    today: Day,
    visit: &mut dyn FnMut(u32, bool),
) -> Result<(), RegistryError> {
    let lists = list_filters(db, query)?;
    let narrow = Narrow::new(index, query, &lists, today);
    let text = query.text.trim();
    if text.is_empty() {
        for doc in index.columns.documents().filter(|doc| narrow.keeps(*doc)) {
            visit(doc, narrow.is_silent(doc));
        }
    } else {
        for doc in by_text(db, index, index.audience(), text, &narrow, 0)?.0 {
            visit(doc, narrow.is_silent(doc));
        }
    }
    Ok(())
}

/// Documents that were met, a bit each: a common name brings a hundred thousand.
#[derive(Default)]
struct Met(Vec<u64>);

impl Met {
    /// Adds a document; whether it is new.
    fn insert(&mut self, doc: u32) -> bool {
        let (at, bit) = (doc as usize / 64, 1 << (doc % 64));
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        let is_new = self.0[at] & bit == 0;
        self.0[at] |= bit;
        is_new
    }
}

/// A document found, and why.
#[derive(Clone)]
pub(super) struct Ranked {
    pub(super) doc: u32,
    pub(super) score: f32,
    pub(super) why: Vec<Reason>,
}

impl Ranked {
    /// A document that matches; why is looked up when it is shown.
    fn unexplained(doc: u32) -> Self {
        Self {
            doc,
            score: 1.0,
            why: Vec::new(),
        }
    }
}

fn by_first_date(index: &AudienceIndex, matching: &[u32], wanted: usize) -> Vec<Ranked> {
    let key = |doc: &u32| {
        let first = index.columns.first_on[*doc as usize];
        (first == NO_DAY, first, *doc)
    };
    let mut order = matching.to_vec();
    if wanted < order.len() && wanted > 0 {
        order.select_nth_unstable_by_key(wanted - 1, key);
        order.truncate(wanted);
    }
    order.sort_unstable_by_key(key);
    order
        .into_iter()
        .map(|doc| Ranked {
            doc,
            score: 1.0,
            why: Vec::new(),
        })
        .collect()
}

fn by_text(
    db: &Connection,
    index: &AudienceIndex,
    audience: Audience,
    text: &str,
    narrow: &Narrow<'_>,
    wanted: usize,
) -> Result<(Vec<u32>, Vec<Ranked>), RegistryError> {
    let mut matching: Vec<u32> = Vec::new();
    let mut met = Met::default();
    let mut ranked: HashMap<u32, Ranked> = HashMap::new();
    let mut take = |doc: u32, score: f32, why: Option<Reason>| {
        if met.insert(doc) {
            matching.push(doc);
        }
        if let Some(why) = why {
            let found = ranked.entry(doc).or_insert(Ranked {
                doc,
                score,
                why: Vec::new(),
            });
            found.score = found.score.max(score);
            found.why.push(why);
        }
    };
    for (doc, number) in numbers(db, audience, text)? {
        if narrow.keeps(doc) {
            take(doc, 1.0, Some(Reason::Number(number)));
        }
    }
    let options = SearchOptions {
        limit: wanted,
        min_score: MIN_SCORE,
    };
    let names = index.names.search(text, &options, &|doc| narrow.keeps(doc));
    for hit in names.hits {
        take(
            hit.doc,
            hit.score,
            Some(Reason::Name {
                name: hit.name,
                pairs: hit.alignment,
            }),
        );
    }
    for doc in names.all {
        take(doc, 0.0, None);
    }
    if let Some(place) = place_meant(text) {
        let label = Gazetteer::xinjiang().label(place, "en");
        let meant = index.tags.meant_by(Field::Place, &place.key);
        let there = |doc: &u32| index.columns.tags(*doc).iter().any(|tag| meant[*tag as usize]);
        for (nth, doc) in index
            .columns
            .documents()
            .filter(|doc| narrow.keeps(*doc) && there(doc))
            .enumerate()
        {
            let why = (nth < wanted).then(|| Reason::Place {
                place: label.clone(),
                words: text.to_owned(),
            });
            take(doc, PLACE_SCORE, why);
        }
    }
    for (nth, doc) in texts(db, audience, text)?
        .into_iter()
        .filter(|doc| narrow.keeps(*doc))
        .enumerate()
    {
        take(
            doc,
            TEXT_SCORE,
            (nth < wanted).then(|| Reason::Text { excerpt: String::new() }),
        );
    }
    let mut ranked: Vec<Ranked> = ranked.into_values().collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
    Ok((matching, ranked))
}

/// Persons whose identity number agrees with what was typed, wildcards on either side included. The public's question is
/// compared with public forms alone: what is withheld cannot be asked for, digit by digit.
fn numbers(db: &Connection, audience: Audience, text: &str) -> Result<Vec<(u32, String)>, RegistryError> {
    let digits = |number: &IdentityNumber| number.plain().chars().filter(char::is_ascii_digit).count();
    let Some(wanted) = IdentityNumber::parse(text).filter(|wanted| digits(wanted) >= 4) else {
        return Ok(Vec::new());
    };
    let whole = is_whole(&wanted);
    let mut statement = db.prepare_cached(
        "select distinct n.number, coalesce(j.kept, n.record) from number n join source s on s.record = n.source
         left join joined j on j.record = n.record
         where n.level = ?1 and (s.published or ?1) and (?2 or instr(n.number, ?3) between 1 and ?4)",
    )?;
    // The public asks from a number's beginning on: were any stretch of what is shown found, whether a stretch is found would
    // not be the same for digits that are hidden and right, shown elsewhere, or neither.
    let furthest = match audience {
        Audience::Public => 1,
        Audience::Team => i64::MAX,
    };
    let mut rows = statement.query(params![audience_no(audience), whole, wanted.plain(), furthest])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(number) = IdentityNumber::parse(row.get_ref(0)?.as_str().unwrap_or_default()) else {
            continue;
        };
        let shown = match audience {
            Audience::Public => of_public_form(&PublicNumber::of(&number), &wanted),
            Audience::Team => of_number(&number, &wanted),
        };
        if let Some(shown) = shown {
            found.push((u32::try_from(row.get::<_, i64>(1)?).unwrap_or(u32::MAX), shown));
        }
    }
    Ok(found)
}

/// Whether a whole number is asked for, wildcards included, rather than a part of one.
fn is_whole(wanted: &IdentityNumber) -> bool {
    wanted.is_chinese() || wanted.document().is_some_and(|document| document.older.is_some())
}

/// A public form, as it is shown, where it agrees with what is wanted as far as it tells.
fn of_public_form(number: &PublicNumber, wanted: &IdentityNumber) -> Option<String> {
    let agrees = if is_whole(wanted) {
        number.may_be(wanted)
    } else {
        number.begins_with(wanted.plain())
    };
    agrees.then(|| number.masked())
}

/// A number, as it is shown, where it agrees with what is wanted.
fn of_number(number: &IdentityNumber, wanted: &IdentityNumber) -> Option<String> {
    let agrees = if is_whole(wanted) {
        number.may_equal(wanted)
    } else {
        number.plain().contains(wanted.plain())
    };
    agrees.then(|| number.plain().to_owned())
}

/// Persons of whom a text holds all the words.
fn texts(db: &Connection, audience: Audience, text: &str) -> Result<Vec<u32>, RegistryError> {
    let Some(words) = query_words(text) else {
        return Ok(Vec::new());
    };
    let mut statement = db.prepare_cached(
        "select distinct coalesce(j.kept, t.record) from text_index i
         join text t on t.text = i.rowid join source s on s.record = t.source
         left join joined j on j.record = t.record
         where text_index match ?1 and t.level <= ?2 and (s.published or ?2)",
    )?;
    let rows = statement.query_map(params![words, audience_no(audience)], |row| row.get::<_, u32>(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

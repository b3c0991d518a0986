//! One search: filters narrow, the free text ranks, facets count all that match.

use super::index::{AudienceIndex, NO_DAY};
use super::tags::{Field, Tags, place_meant};
use super::words::query_words;
use super::{Facet, Hit, Reason, ResultOrder, Results};
use crate::error::RegistryError;
use crate::query::{Filter, Query};
use crate::rows::{RecordNo, Rows, audience_no};
use crate::tables::Tables;
use guwah_domain::card::{Card, Day8601, day_number};
use guwah_domain::disclosure::Audience;
use guwah_domain::id::PersonId;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::Place;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::Value;
use guwah_names::{Prepared, SearchOptions, similarity};
use rusqlite::{Connection, params};
use std::collections::{HashMap, HashSet};

/// The least likeness at which a name counts as found.
const MIN_SCORE: f32 = 0.62;

/// How far down the list a place or a text puts a person: below a name that sounds alike, above one that hardly does.
const PLACE_SCORE: f32 = 0.85;
const TEXT_SCORE: f32 = 0.7;

/// How many of those who match are compared in full and ordered by it, whatever page is asked for: so no page repeats or
/// leaves out anybody. The others follow about best first.
const RANKED: usize = 200;

/// Searches for an audience, as of `today` (used only for *no news*).
pub(crate) fn run(tables: &Tables, audience: Audience, query: &Query, today: Day) -> Result<Results, RegistryError> {
    tables.freshen_index(audience)?;
    tables.read(|db| search(tables, db, audience, query, today))
}

/// The numbers of all records that a search finds, in the order in which its pages show them.
pub(crate) fn run_for_all(
    tables: &Tables,
    audience: Audience,
    query: &Query,
    today: Day,
) -> Result<Vec<RecordNo>, RegistryError> {
    tables.freshen_index(audience)?;
    tables.read(|db| {
        let lists = list_filters(db, query)?;
        let index = tables.index(audience);
        let narrow = Narrow::new(&index, query, &lists, today);
        let found = find(db, &index, audience, query, &narrow, usize::MAX)?;
        let ranked = found.ranked.iter().map(|ranked| RecordNo::from(ranked.doc));
        Ok(ranked.chain(found.rest().map(RecordNo::from)).collect())
    })
}

fn search(
    tables: &Tables,
    db: &Connection,
    audience: Audience,
    query: &Query,
    today: Day,
) -> Result<Results, RegistryError> {
    let lists = list_filters(db, query)?;
    let index = tables.index(audience);
    let narrow = Narrow::new(&index, query, &lists, today);
    let wanted = query.offset.saturating_add(query.limit);
    let found = find(db, &index, audience, query, &narrow, wanted)?;
    let facets = facets(&index, &narrow, &found.matching);
    let facets = name_lists(db, facets)?;
    drop(index);
    let ranked = found.ranked.iter().cloned();
    let page = ranked.chain(found.rest().map(Ranked::unexplained));
    let mut hits = Vec::new();
    for one in page.skip(query.offset).take(query.limit) {
        if let Some(hit) = complete(db, audience, one, query.text.trim())? {
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

/// A document found, and why.
#[derive(Clone)]
struct Ranked {
    doc: u32,
    score: f32,
    why: Vec<Reason>,
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
    let mut met: HashSet<u32> = HashSet::new();
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
        let label = guwah_domain::place::Gazetteer::xinjiang().label(place, "en");
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

/// What the filters let through.
struct Narrow<'a> {
    index: &'a AudienceIndex,
    /// For each filtered field, which tags are meant; one of them is enough.
    tags: Vec<Vec<bool>>,
    no_news: bool,
    not_contested: Option<Vec<bool>>,
    detained: Vec<(Day8601, Day8601)>,
    born: Vec<(Day8601, Day8601)>,
    silent_before: Day8601,
}

impl<'a> Narrow<'a> {
    fn new(index: &'a AudienceIndex, query: &Query, lists: &[String], today: Day) -> Self {
        let year_ago = today.checked_sub(jiff::Span::new().years(1)).map_or(NO_DAY, day_number);
        let mut narrow = Self {
            index,
            tags: Vec::new(),
            no_news: false,
            not_contested: None,
            detained: Vec::new(),
            born: Vec::new(),
            silent_before: year_ago,
        };
        let mut by_field: HashMap<Field, Vec<bool>> = HashMap::new();
        let mut widen = |field: Field, value: &str| {
            let meant = index.tags.meant_by(field, value);
            let known = by_field.entry(field).or_insert_with(|| vec![false; meant.len()]);
            known.iter_mut().zip(meant).for_each(|(known, meant)| *known |= meant);
        };
        for filter in &query.filters {
            match filter {
                Filter::Status(status) if status == "no_news" => narrow.no_news = true,
                Filter::Status(status) => widen(Field::Status, status),
                Filter::Place(place) => widen(Field::Place, place),
                Filter::At(role) => widen(Field::At, role),
                Filter::Facility(id) => widen(Field::Facility, id),
                Filter::Party(name) => widen(Field::Party, name),
                Filter::Ethnicity(value) => widen(Field::Ethnicity, value),
                Filter::Profession(value) => widen(Field::Profession, value),
                Filter::Sex(value) => widen(Field::Sex, value),
                Filter::Has(value) => widen(Field::Has, value),
                Filter::Tier(value) => widen(Field::Tier, value),
                Filter::List(_) => {}
                Filter::Contested(true) => widen(Field::Contested, "yes"),
                Filter::Contested(false) => narrow.not_contested = Some(index.tags.meant_by(Field::Contested, "yes")),
                Filter::Detained(date) => narrow.detained.push(range(date)),
                Filter::Born(date) => narrow.born.push(range(date)),
            }
        }
        for list in lists {
            widen(Field::List, list);
        }
        narrow.tags = by_field.into_values().collect();
        narrow
    }

    fn keeps(&self, doc: u32) -> bool {
        let columns = &self.index.columns;
        if !columns.is_alive(doc) {
            return false;
        }
        let tags = columns.tags(doc);
        let has = |meant: &Vec<bool>| tags.iter().any(|tag| meant[*tag as usize]);
        let at = doc as usize;
        self.tags.iter().all(has)
            && !self.not_contested.as_ref().is_some_and(has)
            && (!self.no_news || self.is_silent(doc))
            && self
                .detained
                .iter()
                .all(|wanted| overlap(columns.detained[at], *wanted))
            && self.born.iter().all(|wanted| overlap(columns.born[at], *wanted))
    }

    fn is_silent(&self, doc: u32) -> bool {
        let since = self.index.columns.silent_since[doc as usize];
        since != NO_DAY && since < self.silent_before
    }
}

fn range(date: &VagueDate) -> (Day8601, Day8601) {
    (
        date.earliest().map_or(i32::MIN + 1, day_number),
        date.latest().map_or(i32::MAX, day_number),
    )
}

fn overlap(known: (Day8601, Day8601), wanted: (Day8601, Day8601)) -> bool {
    known.0 != NO_DAY && known.0 <= wanted.1 && wanted.0 <= known.1
}

/// List filters name a dataset or a source's id; the index knows ids.
fn list_filters(db: &Connection, query: &Query) -> Result<Vec<String>, RegistryError> {
    let mut lists = Vec::new();
    for filter in &query.filters {
        if let Filter::List(name) = filter {
            let id = Rows { db }.dataset(name)?.map(|(_, id)| id.to_string());
            lists.push(id.unwrap_or_else(|| name.clone()));
        }
    }
    Ok(lists)
}

fn facets(index: &AudienceIndex, narrow: &Narrow<'_>, matching: &[u32]) -> Vec<Facet> {
    let counts = index.count_tags(matching.iter().copied());
    let mut facets: Vec<Facet> = Field::ALL
        .iter()
        .map(|field| Facet {
            field: field.name(),
            values: Vec::new(),
        })
        .collect();
    for (number, field, value) in index.tags.iter().filter(|(_, field, _)| field.is_facet()) {
        let count = counts[number as usize];
        if count > 0 {
            facets[field as usize]
                .values
                .push((value.to_owned(), Tags::label(field, value), count));
        }
    }
    let silent = matching.iter().filter(|doc| narrow.is_silent(**doc)).count();
    if silent > 0 {
        let label = Tags::label(Field::Status, "no_news");
        facets[Field::Status as usize]
            .values
            .push(("no_news".into(), label, silent));
    }
    for facet in &mut facets {
        facet.values.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
    }
    facets.retain(|facet| !facet.values.is_empty());
    facets
}

/// Lists are known to the index by id and to readers by name.
fn name_lists(db: &Connection, mut facets: Vec<Facet>) -> Result<Vec<Facet>, RegistryError> {
    for facet in facets.iter_mut().filter(|facet| facet.field == "list") {
        for (value, label, _) in &mut facet.values {
            if let Ok(id) = value.parse::<guwah_domain::id::SourceId>()
                && let Some(record) = (Rows { db }).record(id.0)?
                && let Some((_, source)) = (Rows { db }).source(record.no)?
            {
                *label = source.short().to_owned();
            }
        }
    }
    Ok(facets)
}

/// Persons whose identity number agrees with what was typed, wildcards on either side included.
fn numbers(db: &Connection, audience: Audience, text: &str) -> Result<Vec<(u32, String)>, RegistryError> {
    let typed = text.chars().filter(|c| c.is_ascii_digit()).count();
    let plain = text
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '?' | '*' | '-' | ' '));
    let Some(wanted) = IdentityNumber::parse(text).filter(|_| plain && typed >= 4) else {
        return Ok(Vec::new());
    };
    let whole = wanted.is_chinese();
    let mut statement = db.prepare_cached(
        "select distinct n.number, coalesce(j.kept, n.record) from number n join source s on s.record = n.source
         left join joined j on j.record = n.record
         where n.level <= ?1 and (s.published or ?1) and (?2 or instr(n.number, ?3))",
    )?;
    let mut rows = statement.query(params![audience_no(audience), whole, wanted.as_str()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let number: String = row.get(0)?;
        let Some(number) = IdentityNumber::parse(&number) else {
            continue;
        };
        if !whole || number.may_equal(&wanted) {
            let shown = match audience {
                Audience::Public => number.masked(),
                Audience::Team => number.as_str().to_owned(),
            };
            found.push((u32::try_from(row.get::<_, i64>(1)?).unwrap_or(u32::MAX), shown));
        }
    }
    Ok(found)
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

fn complete(db: &Connection, audience: Audience, found: Ranked, text: &str) -> Result<Option<Hit>, RegistryError> {
    let rows = Rows { db };
    let no = RecordNo::from(found.doc);
    let Some(record) = rows.record_by_no(no)? else {
        return Ok(None);
    };
    let Some(card) = rows.card_of(&record, audience)? else {
        return Ok(None);
    };
    let outside = rows
        .outside_ids(no)?
        .into_iter()
        .next()
        .map(|(_, dataset, row)| (dataset, row));
    let outside = outside.filter(|_| audience == Audience::Team || !card.sources.is_empty());
    let mut score = found.score;
    let mut why = found.why;
    if why.is_empty() && !text.is_empty() {
        let (near, reason) = reason_of(&card, text);
        score = near;
        why.push(reason);
    }
    for reason in &mut why {
        if let Reason::Text { excerpt } = reason {
            *excerpt = excerpt_of(&rows, &record, audience, text)?;
        }
        if let Reason::Place { words, .. } = reason {
            *words = place_words(&card, text);
        }
    }
    Ok(Some(Hit {
        id: PersonId(record.id),
        number: record.number,
        outside,
        score,
        why,
        card,
    }))
}

/// Why a person matches who was not compared in full, and how nearly: by the nearest of the names, else by a place, else by
/// a text.
fn reason_of(card: &Card, text: &str) -> (f32, Reason) {
    let asked = Prepared::new(text);
    let names = card
        .names
        .iter()
        .map(|name| (similarity(&asked, &Prepared::new(&name.text)), name));
    let nearest = names.max_by(|(a, _), (b, _)| a.score.total_cmp(&b.score));
    if let Some((near, name)) = nearest.filter(|(near, _)| near.score >= MIN_SCORE) {
        let reason = Reason::Name {
            name: name.text.clone(),
            pairs: near.alignment,
        };
        return (near.score, reason);
    }
    let gazetteer = guwah_domain::place::Gazetteer::xinjiang();
    if let Some(meant) = place_meant(text)
        && let Some(words) = place_in(card, meant)
    {
        let place = gazetteer.label(meant, "en");
        return (PLACE_SCORE, Reason::Place { place, words });
    }
    (TEXT_SCORE, Reason::Text { excerpt: String::new() })
}

fn place_words(card: &Card, text: &str) -> String {
    let found = place_meant(text).and_then(|meant| place_in(card, meant));
    found.unwrap_or_else(|| text.to_owned())
}

/// The words by which a card names a place, or one within it.
fn place_in(card: &Card, meant: &Place) -> Option<String> {
    let gazetteer = guwah_domain::place::Gazetteer::xinjiang();
    let is_there = |key: &str| {
        gazetteer
            .get(key)
            .is_some_and(|place| gazetteer.is_within(place, meant))
    };
    let found = card
        .places
        .iter()
        .find(|place| place.place.as_deref().is_some_and(is_there));
    found.map(|place| place.words.clone())
}

/// The part of a text around the first of the words asked for, with the words marked.
fn excerpt_of(
    rows: &Rows<'_>,
    record: &crate::rows::RecordRow,
    audience: Audience,
    text: &str,
) -> Result<String, RegistryError> {
    let person = rows.whole_person(record)?;
    let mut published = HashMap::new();
    for (source, _) in &person.statements {
        let row = rows
            .record(source.0)?
            .map(|row| rows.source(row.no))
            .transpose()?
            .flatten();
        published.insert(*source, row.is_some_and(|(_, source)| source.is_published()));
    }
    let seen = person.seen_by(audience, |source| published.get(&source).copied().unwrap_or(false));
    let wanted: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let texts = seen
        .iter()
        .flat_map(|seen| seen.claims())
        .flat_map(|(_, claim)| match &claim.value {
            Value::Text(text) => vec![text.text.as_str()],
            Value::Act(act) => act.account.iter().map(String::as_str).collect(),
            Value::Testimony(told) => [&told.summary, &told.original, &told.translation]
                .into_iter()
                .flatten()
                .map(|text| text.text.as_str())
                .collect(),
            _ => Vec::new(),
        });
    Ok(texts
        .filter_map(|text| marked(text, &wanted))
        .next()
        .unwrap_or_default())
}

fn marked(text: &str, wanted: &[String]) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_wanted = |word: &str| {
        let lower = word.to_lowercase();
        wanted.iter().any(|wanted| lower.contains(wanted.as_str()))
    };
    let first = words.iter().position(|word| is_wanted(word))?;
    let from = first.saturating_sub(6);
    let part: Vec<String> = words[from..]
        .iter()
        .take(24)
        .map(|word| {
            if is_wanted(word) {
                format!("\u{E000}{word}\u{E001}")
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    let lead = if from > 0 { "… " } else { "" };
    let tail = if from + 24 < words.len() { " …" } else { "" };
    Some(format!("{lead}{}{tail}", part.join(" ")))
}

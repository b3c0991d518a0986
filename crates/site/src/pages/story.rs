//! One person's story on the first page: another one each day, the same for everybody on that day, so that nobody is put
//! first for ever and nothing is drawn by lot.

use guwah_domain::card::{Card, day_number};
use guwah_domain::id::PersonId;
use guwah_domain::vague_date::Day;
use guwah_domain::value::Value;
use guwah_registry::PhotoSize;
use guwah_registry::query::{Filter, Query};
use guwah_registry::readers::{Reader, RecordKey};
use guwah_registry::search::Hit;
use guwah_web::{Refusal, address};
use guwah_wording::{Foreign, Language};

/// What the first page tells of a person.
pub(crate) struct Story {
    pub(crate) href: String,
    pub(crate) name: Foreign,
    /// The name, for those who do not see the picture.
    pub(crate) called: String,
    pub(crate) summary: Foreign,
    /// The small working copy of a photograph, with its width and height.
    pub(crate) photo: Option<(String, u32, u32)>,
}

/// How many persons are looked at for one with a summary.
const LOOKED_AT: usize = 24;

/// The story of a day: of someone with a photograph, else of someone for whom somebody testifies.
pub(crate) fn story(reader: &dyn Reader, lang: Language, today: Day) -> Result<Option<Story>, Refusal> {
    for has in ["photo", "testimony"] {
        if let Some(hit) = whose(reader, has, today)? {
            return told(reader, lang, &hit).map(Some);
        }
    }
    Ok(None)
}

/// Whose turn it is: the days go round all who have it.
fn whose(reader: &dyn Reader, has: &str, today: Day) -> Result<Option<Hit>, Refusal> {
    let some = |offset: usize, limit: usize| {
        reader.search(&Query {
            filters: vec![Filter::Has(has.to_owned())],
            offset,
            limit,
            ..Query::default()
        })
    };
    let total = some(0, 1)?.total;
    if total == 0 {
        return Ok(None);
    }
    let turn = usize::try_from(day_number(today)).unwrap_or(0) % total;
    let is_told = |hit: &Hit| hit.card.summary.is_some() && !hit.card.unnamed;
    let found = some(turn, LOOKED_AT)?.hits.into_iter().find(is_told);
    Ok(match found {
        Some(hit) => Some(hit),
        None => some(0, LOOKED_AT)?.hits.into_iter().find(is_told),
    })
}

fn told(reader: &dyn Reader, lang: Language, hit: &Hit) -> Result<Story, Refusal> {
    let card = &hit.card;
    let name = card.names.iter().find(|name| name.text == card.name);
    Ok(Story {
        href: address::person(lang, hit.number, hit.id),
        name: name.map_or_else(|| Foreign::words(&card.name), Foreign::of),
        called: card.name.clone(),
        summary: summary(card),
        photo: photograph(reader, hit.id)?,
    })
}

fn summary(card: &Card) -> Foreign {
    card.summary.as_ref().map(Foreign::of).unwrap_or_default()
}

fn photograph(reader: &dyn Reader, id: PersonId) -> Result<Option<(String, u32, u32)>, Refusal> {
    let Some(record) = reader.person(&RecordKey::Id(id))? else {
        return Ok(None);
    };
    Ok(record.person.current_claims().find_map(|(source, claim)| {
        let Value::File(file) = &claim.value else { return None };
        let (width, height) = file.fitted(PhotoSize::Small.side_px());
        let address = address::photo(record.id, claim.id(record.id, source), PhotoSize::Small);
        Some((address, width, height))
    }))
}

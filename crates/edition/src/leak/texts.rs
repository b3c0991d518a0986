//! Every text of a record that would be public, each with its spot: where it stands, and what goes when it is taken out.

use guwah_domain::claim::Claim;
use guwah_domain::claim_texts::{Wording, claim_texts};
use guwah_domain::id::{ClaimId, SourceId};
use guwah_domain::redaction::NO_TITLE;
use guwah_domain::source::{Source, SourceWithConsent};
use guwah_registry::PublishedRecord;
use guwah_registry::readers::{InstitutionRecord, PersonRecord};

/// Where a text stands in one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Spot {
    /// In a claim of a statement; which part of it.
    Claim(usize, usize, &'static str),
    /// Beside the picture, in the original of the photo that a claim names.
    BesidePhoto(usize, usize),
    /// A summary of the editors.
    Summary(usize),
    /// What the person is called where no name is recorded.
    Description,
    /// A list's own id of the person.
    Outside(usize),
    /// A field of a source.
    Field(&'static str),
    /// What a source says in general.
    Says(usize),
}

/// Shows every text of a record.
pub(crate) fn each_text(record: &PublishedRecord, visit: &mut dyn FnMut(Spot, Wording, &str)) {
    match record {
        PublishedRecord::Source(_, source) => source_texts(source, visit),
        PublishedRecord::Person(record) => person_texts(record, visit),
        PublishedRecord::Institution(record) => institution_texts(record, visit),
    }
}

fn source_texts(source: &SourceWithConsent, visit: &mut dyn FnMut(Spot, Wording, &str)) {
    // Taken apart, here and below, so that no field added later can be forgotten.
    let Source {
        kind: _,
        title,
        short_title,
        author,
        publisher,
        published_on: _,
        published_words,
        url,
        statements,
        note,
        dataset,
    } = &source.about;
    visit(Spot::Field("title"), Wording::Free, title);
    let fields = [
        ("short_title", short_title),
        ("author", author),
        ("publisher", publisher),
        ("published_words", published_words),
        ("url", url),
        ("note", note),
        ("dataset", dataset),
    ];
    for (name, text) in fields {
        text.iter()
            .for_each(|text| visit(Spot::Field(name), Wording::Free, text));
    }
    for ground in source.consents.grounds() {
        visit(Spot::Field("consent"), Wording::Free, ground);
    }
    for (nth, said) in statements.iter().enumerate() {
        visit(Spot::Says(nth), Wording::Free, &said.by);
        visit(Spot::Says(nth), Wording::Free, &said.says);
    }
}

fn person_texts(record: &PersonRecord, visit: &mut dyn FnMut(Spot, Wording, &str)) {
    for (nth, (_, row)) in record.outside.iter().enumerate() {
        visit(Spot::Outside(nth), Wording::Short, row);
    }
    let editorial = &record.person.editorial;
    for (nth, summary) in editorial.summaries.iter().enumerate() {
        visit(Spot::Summary(nth), Wording::Free, &summary.text);
    }
    editorial
        .description
        .iter()
        .for_each(|text| visit(Spot::Description, Wording::Free, text));
    for (statement, (_, said)) in record.person.statements.iter().enumerate() {
        for (nth, claim) in said.claims.iter().enumerate() {
            claim_texts(claim, &mut |part, wording, text| {
                visit(Spot::Claim(statement, nth, part), wording, text);
            });
        }
    }
}

fn institution_texts(record: &InstitutionRecord, visit: &mut dyn FnMut(Spot, Wording, &str)) {
    for (statement, (_, said)) in record.institution.statements.iter().enumerate() {
        for (nth, claim) in said.claims.iter().enumerate() {
            claim_texts(claim, &mut |part, wording, text| {
                visit(Spot::Claim(statement, nth, part), wording, text);
            });
        }
    }
}

/// What is told of a spot to those who look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The property, or what else of the record it is.
    pub property: String,
    /// Which part of it.
    pub part: &'static str,
    /// The claim, where it is one.
    pub claim: Option<ClaimId>,
    /// The source that says it, where one does.
    pub source: Option<SourceId>,
}

impl Place {
    pub(crate) fn of(spot: Spot, record: &PublishedRecord) -> Self {
        let own = |property: &str, part| Self {
            property: property.to_owned(),
            part,
            claim: None,
            source: None,
        };
        let person = match record {
            PublishedRecord::Person(person) => Some(person),
            PublishedRecord::Source(..) | PublishedRecord::Institution(_) => None,
        };
        match spot {
            Spot::Claim(statement, nth, part) if person.is_none() => told_at(record, statement, nth).map_or_else(
                || own("claim", part),
                |(source, claim)| Self {
                    property: claim.property.clone(),
                    part,
                    claim: None,
                    source: Some(source),
                },
            ),
            Spot::Claim(statement, claim, part) => person
                .and_then(|person| claim_at(person, statement, claim))
                .map_or_else(
                    || own("claim", part),
                    |(source, claim, id)| Self {
                        property: claim.property.clone(),
                        part,
                        claim: Some(id),
                        source: Some(source),
                    },
                ),
            Spot::BesidePhoto(statement, claim) => Self::of(
                Spot::Claim(statement, claim, "beside the picture, in the original"),
                record,
            ),
            Spot::Summary(_) => own("summary", "text"),
            Spot::Description => own("description", "text"),
            Spot::Outside(_) => own("listed", "id"),
            Spot::Field(field) => own("source", field),
            Spot::Says(_) => own("source", "statements"),
        }
    }
}

/// A claim about a facility or an organisation, with its source.
fn told_at(record: &PublishedRecord, statement: usize, claim: usize) -> Option<(SourceId, &Claim)> {
    let PublishedRecord::Institution(record) = record else {
        return None;
    };
    let (source, said) = record.institution.statements.iter().nth(statement)?;
    Some((*source, said.claims.get(claim)?))
}

/// A claim of a record, with its source and identity.
pub(super) fn claim_at(record: &PersonRecord, statement: usize, claim: usize) -> Option<(SourceId, &Claim, ClaimId)> {
    let (source, said) = record.person.statements.iter().nth(statement)?;
    let claim = said.claims.get(claim)?;
    Some((*source, claim, claim.id(record.id, *source)))
}

/// Takes the texts at these spots out of a record. Says whether anything of the record is left.
pub(crate) fn take_out(record: &mut PublishedRecord, spots: &[Spot]) -> bool {
    match record {
        PublishedRecord::Source(_, source) => {
            for spot in spots {
                take_out_of_source(source, *spot);
            }
            let gone = |nth: usize| spots.contains(&Spot::Says(nth));
            keep_where(&mut source.about.statements, |nth| !gone(nth));
            true
        }
        PublishedRecord::Person(record) => {
            take_out_of_person(record, spots);
            !record.person.statements.is_empty()
        }
        PublishedRecord::Institution(record) => {
            for (statement, (_, said)) in record.institution.statements.iter_mut().enumerate() {
                let gone = |nth: usize| {
                    let is_it =
                        |spot: &Spot| matches!(spot, Spot::Claim(at, claim, _) if (*at, *claim) == (statement, nth));
                    spots.iter().any(is_it)
                };
                keep_where(&mut said.claims, |nth| !gone(nth));
            }
            record
                .institution
                .statements
                .retain(|(_, said)| !said.claims.is_empty());
            !record.institution.statements.is_empty()
        }
    }
}

fn take_out_of_source(whole: &mut SourceWithConsent, spot: Spot) {
    let source = &mut whole.about;
    match spot {
        Spot::Field("title") => NO_TITLE.clone_into(&mut source.title),
        Spot::Field("short_title") => source.short_title = None,
        Spot::Field("author") => source.author = None,
        Spot::Field("publisher") => source.publisher = None,
        Spot::Field("published_words") => source.published_words = None,
        Spot::Field("url") => source.url = None,
        Spot::Field("note") => source.note = None,
        Spot::Field("dataset") => source.dataset = None,
        Spot::Field("consent") => whole.consents.leave_out_grounds(),
        _ => {}
    }
}

fn take_out_of_person(record: &mut PersonRecord, spots: &[Spot]) {
    let rows: Vec<&str> = spots
        .iter()
        .filter_map(|spot| match spot {
            Spot::Outside(nth) => record.outside.get(*nth).map(|(_, row)| row.as_str()),
            _ => None,
        })
        .collect();
    for (statement, (_, said)) in record.person.statements.iter_mut().enumerate() {
        let gone = |nth: usize| {
            spots.iter().any(|spot| {
                matches!(spot, Spot::Claim(at, claim, _) | Spot::BesidePhoto(at, claim) if (*at, *claim) == (statement, nth))
            })
        };
        keep_where(&mut said.claims, |nth| !gone(nth));
        if said
            .listing
            .as_ref()
            .is_some_and(|listing| rows.contains(&listing.row.as_str()))
        {
            said.listing = None;
        }
    }
    record.person.statements.retain(|(_, said)| !said.claims.is_empty());
    keep_where(&mut record.outside, |nth| !spots.contains(&Spot::Outside(nth)));
    let editorial = &mut record.person.editorial;
    keep_where(&mut editorial.summaries, |nth| !spots.contains(&Spot::Summary(nth)));
    if spots.contains(&Spot::Description) {
        editorial.description = None;
    }
    let speaking: Vec<SourceId> = record.person.statements.iter().map(|(source, _)| *source).collect();
    record.sources.retain(|source, _| speaking.contains(source));
}

fn keep_where<T>(items: &mut Vec<T>, keep: impl Fn(usize) -> bool) {
    let mut nth = 0;
    items.retain(|_| {
        nth += 1;
        keep(nth - 1)
    });
}

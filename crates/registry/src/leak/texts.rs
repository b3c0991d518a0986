//! Every text of a record that would be public, each with its spot: where it stands, and what goes when it is taken out.

use super::hit::Place;
use crate::read::PublishedRecord;
use crate::read::{InstitutionRecord, PersonRecord};
use guwah_domain::claim::Claim;
use guwah_domain::claim_texts::{Wording, claim_texts};
use guwah_domain::id::{ClaimId, SourceId};
use guwah_domain::source::{Source, SourceWithConsent};

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
    /// The record as a whole.
    Whole,
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

impl Place {
    pub(crate) fn of(spot: Spot, record: &PublishedRecord) -> Self {
        let own = |property: &str, part: &str| Self {
            property: property.to_owned(),
            part: part.to_owned(),
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
                    part: part.to_owned(),
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
                        part: part.to_owned(),
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
            Spot::Whole => own("person", "the whole record"),
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

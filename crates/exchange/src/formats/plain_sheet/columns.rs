//! The columns of the plain sheet: one table, from which the sheet is read, written and explained.

use super::row::Row;
use crate::formats::mapped_sheet::act_part::ActPart;

/// A column of the plain sheet.
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// The message that says on a page what it means.
    pub message: &'static str,
    /// The same for programs.
    pub meaning: &'static str,
    /// Whether only downloads of a site have it.
    pub(super) of_a_site: bool,
    /// What its cells become when a sheet is read; none where a column of this name is like any that nobody knows.
    pub(crate) reads: Option<Reads>,
    /// What stands in its cell when a sheet is written.
    pub(super) writes: fn(&Row) -> String,
    /// Which columns of the persons' own follow it.
    pub(super) then: Then,
}

/// What the cells of a column become when a sheet is read.
#[derive(Clone, Copy)]
pub(crate) enum Reads {
    /// The sheet's own key of the row.
    Id,
    /// Who may see the row.
    Disclosure,
    /// What of the row is told at second hand.
    SecondHand,
    /// Claims of a property.
    Property(&'static str),
    /// A part of acts of a kind.
    Act(&'static str, ActPart),
    /// The place of the arrest; where the row tells of no arrest, the place where the person is held.
    ArrestPlace,
}

/// Which columns follow one: some depend on what the persons have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// The next of the table.
    Next,
    /// One for each language of a further name.
    Languages,
    /// One for each part of an act, each property and each heading that the table has no column for.
    Properties,
}

const fn property(key: &'static str) -> Option<Reads> {
    Some(Reads::Property(key))
}

const fn act(kind: &'static str, part: ActPart) -> Option<Reads> {
    Some(Reads::Act(kind, part))
}

/// The columns in their order.
pub static PLAIN_COLUMNS: [Column; 32] = [
    Column {
        name: "id",
        message: "column-id",
        meaning: "The record: 32 hexadecimal digits, which never change. In a sheet that is read in: the sheet's own key.",
        of_a_site: false,
        reads: Some(Reads::Id),
        writes: |row| row.id.clone(),
        then: Then::Next,
    },
    Column {
        name: "number",
        message: "column-number",
        meaning: "The public number, given at first publication and never to anybody else. Only in downloads of a site.",
        of_a_site: true,
        reads: None,
        writes: |row| row.number.clone(),
        then: Then::Next,
    },
    Column {
        name: "address",
        message: "column-address",
        meaning: "The page of the person. Only in downloads of a site.",
        of_a_site: true,
        reads: None,
        writes: |row| row.address.clone(),
        then: Then::Next,
    },
    Column {
        name: "name",
        message: "column-name",
        meaning: "The first name recorded. Further names in a language that is known stand in name_XX (name_zh, name_ug).",
        of_a_site: false,
        reads: property("name"),
        writes: |row| row.name.clone(),
        then: Then::Next,
    },
    Column {
        name: "other_names",
        message: "column-other-names",
        meaning: "Names in a language that is not known.",
        of_a_site: false,
        reads: property("name"),
        writes: Row::other_names,
        then: Then::Languages,
    },
    Column {
        name: "sex",
        message: "column-sex",
        meaning: "Male, female, or the words of the source.",
        of_a_site: false,
        reads: property("sex"),
        writes: |row| row.values("sex"),
        then: Then::Next,
    },
    Column {
        name: "born",
        message: "column-born",
        meaning: "Date of birth: 1977, 1977-03, 1977-03-15, with ~ for about and / between two dates (EDTF, ISO 8601-2).",
        of_a_site: false,
        reads: property("born"),
        writes: |row| row.values("born"),
        then: Then::Next,
    },
    Column {
        name: "age",
        message: "column-age",
        meaning: "Age when it was said, or from and to.",
        of_a_site: false,
        reads: property("age"),
        writes: |row| row.values("age"),
        then: Then::Next,
    },
    Column {
        name: "died",
        message: "column-died",
        meaning: "Date of death, where a source states one.",
        of_a_site: false,
        reads: act("died", ActPart::When),
        writes: Row::deaths,
        then: Then::Next,
    },
    Column {
        name: "died_told",
        message: "column-died-told",
        meaning: "How each death of the column before it is told: officials, relayed, inferred, refuted, denied, contested; stated where \
                  it is simply said. Made by the export, and not read in.",
        of_a_site: false,
        reads: None,
        writes: Row::deaths_told,
        then: Then::Next,
    },
    Column {
        name: "ethnicity",
        message: "column-ethnicity",
        meaning: "A term of the vocabulary, or the words of the source.",
        of_a_site: false,
        reads: property("ethnicity"),
        writes: |row| row.values("ethnicity"),
        then: Then::Next,
    },
    Column {
        name: "profession",
        message: "column-profession",
        meaning: "A term of the vocabulary, or the words of the source.",
        of_a_site: false,
        reads: property("profession"),
        writes: |row| row.values("profession"),
        then: Then::Next,
    },
    Column {
        name: "residence",
        message: "column-residence",
        meaning: "Where the person lived.",
        of_a_site: false,
        reads: property("residence"),
        writes: |row| row.values("residence"),
        then: Then::Next,
    },
    Column {
        name: "birthplace",
        message: "column-birthplace",
        meaning: "Where the person was born.",
        of_a_site: false,
        reads: property("birthplace"),
        writes: |row| row.values("birthplace"),
        then: Then::Next,
    },
    Column {
        name: "id_number",
        message: "column-id-number",
        meaning: "Identity-document number; ? for what is not known or not shown to the public.",
        of_a_site: false,
        reads: property("id_number"),
        writes: |row| row.values("id_number"),
        then: Then::Next,
    },
    Column {
        name: "status",
        message: "column-status",
        meaning: "Where the person is said to be, in the words of a list.",
        of_a_site: false,
        reads: property("status"),
        writes: |row| row.values("status"),
        then: Then::Next,
    },
    Column {
        name: "headline",
        message: "column-headline",
        meaning: "What the page of the person says first: each voice, how it is held, and whether they are contested. Made by the export, \
                  and not read in.",
        of_a_site: false,
        reads: None,
        writes: |row| row.headline.clone(),
        then: Then::Next,
    },
    Column {
        name: "detained",
        message: "column-detained",
        meaning: "Dates of arrests and detentions, ? for one without a date.",
        of_a_site: false,
        reads: act("arrested", ActPart::When),
        writes: |row| row.acts("arrested", ActPart::When),
        then: Then::Next,
    },
    Column {
        name: "released",
        message: "column-released",
        meaning: "Dates of releases, no date for one without; a ? tells of none.",
        of_a_site: false,
        reads: act("released", ActPart::When),
        writes: |row| row.acts("released", ActPart::When),
        then: Then::Next,
    },
    Column {
        name: "released_told",
        message: "column-released-told",
        meaning: "How each release of the column before it is told, in the words of died_told.",
        of_a_site: false,
        reads: None,
        writes: |row| row.how_told("released", ActPart::When),
        then: Then::Next,
    },
    Column {
        name: "sentence",
        message: "column-sentence",
        meaning: "Sentences.",
        of_a_site: false,
        reads: act("sentenced", ActPart::Sentence),
        writes: |row| row.acts("sentenced", ActPart::Sentence),
        then: Then::Next,
    },
    Column {
        name: "sentence_told",
        message: "column-sentence-told",
        meaning: "How each sentence of the column before it is told, in the words of died_told; changed or set aside where somebody tells \
                  so.",
        of_a_site: false,
        reads: None,
        writes: |row| row.how_told("sentenced", ActPart::Sentence),
        then: Then::Next,
    },
    Column {
        name: "place",
        message: "column-place",
        meaning: "Places of detention, in the order of the dates.",
        of_a_site: false,
        reads: Some(Reads::ArrestPlace),
        writes: Row::places,
        then: Then::Next,
    },
    Column {
        name: "reason",
        message: "column-reason",
        meaning: "Reasons given by whoever detained, or supposed by others.",
        of_a_site: false,
        reads: property("reason"),
        writes: |row| row.values("reason"),
        then: Then::Next,
    },
    Column {
        name: "relatives",
        message: "column-relatives",
        meaning: "Relatives: kinship, then the name or the record.",
        of_a_site: false,
        reads: property("relative"),
        writes: |row| row.values("relative"),
        then: Then::Next,
    },
    Column {
        name: "photo",
        message: "column-photo",
        meaning: "What the source calls the picture; pictures are on the person's page.",
        of_a_site: false,
        reads: property("photo"),
        writes: |row| row.values("photo"),
        then: Then::Next,
    },
    Column {
        name: "source",
        message: "column-source",
        meaning: "What the list cites.",
        of_a_site: false,
        reads: property("cited"),
        writes: |row| row.cited(false),
        then: Then::Next,
    },
    Column {
        name: "source_url",
        message: "column-source-url",
        meaning: "Addresses that the list cites.",
        of_a_site: false,
        reads: property("cited"),
        writes: |row| row.cited(true),
        then: Then::Properties,
    },
    Column {
        name: "text",
        message: "column-text",
        meaning: "What the list says in words.",
        of_a_site: false,
        reads: property("text"),
        writes: Row::texts,
        then: Then::Next,
    },
    Column {
        name: "second_hand",
        message: "column-second-hand",
        meaning: "What of the row is relayed or inferred, and not stated by whoever tells it: status=relayed, act/died=inferred, with | \
                  between several.",
        of_a_site: false,
        reads: Some(Reads::SecondHand),
        writes: Row::second_hand,
        then: Then::Next,
    },
    Column {
        name: "disclosure",
        message: "column-disclosure",
        meaning: "Who may see the row: public, team or sealed. Downloads of a public site hold public rows only.",
        of_a_site: false,
        reads: Some(Reads::Disclosure),
        writes: Row::disclosure,
        then: Then::Next,
    },
    Column {
        name: "left_out",
        message: "column-left-out",
        meaning: "What is recorded of the person and stands in no column of the sheet, counted. JSON Lines hold it. Only in downloads \
                  of a site.",
        of_a_site: true,
        reads: None,
        writes: |row| row.left_out.clone(),
        then: Then::Next,
    },
];

/// The columns that an export makes of the others: a sheet that has them all is one of ours, and they are not read from it.
pub(crate) const MADE: [&str; 4] = ["headline", "died_told", "released_told", "sentence_told"];

/// The column with this heading.
pub(crate) fn column(name: &str) -> Option<&'static Column> {
    PLAIN_COLUMNS.iter().find(|column| column.name == name)
}

/// Whether every plain sheet has a column for a property.
pub(super) fn has_column(property: &str) -> bool {
    property == "act"
        || PLAIN_COLUMNS.iter().filter(|column| !column.of_a_site).any(|column| {
            column.name == property || matches!(column.reads, Some(Reads::Property(told)) if told == property)
        })
}

#[cfg(test)]
mod tests;

use super::*;
use guwah_domain::schema::Schema;
use guwah_domain::vocabulary::Vocabularies;

#[test]
fn a_row_knows_which_parts_of_acts_have_columns() {
    let mut of_the_table: Vec<(&str, ActPart)> = PLAIN_COLUMNS
        .iter()
        .filter_map(|column| match column.reads? {
            Reads::Act(kind, part) => Some((kind, part)),
            Reads::ArrestPlace => Some(("arrested", ActPart::Place)),
            _ => None,
        })
        .collect();
    let mut known = crate::formats::plain_sheet::row::IN_EVERY_SHEET.to_vec();
    of_the_table.sort_unstable();
    known.sort_unstable();
    assert_eq!(of_the_table, known);
}

#[test]
fn columns_are_read_as_what_there_is() {
    for column in &PLAIN_COLUMNS {
        match column.reads {
            Some(Reads::Property(key)) => assert!(Schema::person().property(key).is_some(), "{key}"),
            Some(Reads::Act(kind, _)) => assert!(Vocabularies::xinjiang().term("act", kind).is_some(), "{kind}"),
            Some(Reads::Id | Reads::Disclosure | Reads::SecondHand | Reads::ArrestPlace) => {}
            None => assert!(column.of_a_site || MADE.contains(&column.name), "{}", column.name),
        }
    }
}

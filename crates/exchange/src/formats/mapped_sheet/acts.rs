//! Cells become parts of acts.

use crate::formats::mapped_sheet::act_part::ActPart;
use crate::formats::mapped_sheet::date_format::FormattedDate;
use guwah_domain::act::Act;
use guwah_domain::institution::InstitutionRef;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::TermRef;
use guwah_domain::vocabulary::Vocabularies;

/// Sets a part that is told in words.
pub(super) fn set_words(act: &mut Act, part: ActPart, text: &str) {
    match part {
        ActPart::Authority => act.authority = Some(text.to_owned()),
        ActPart::Account => add_account(act, text),
        ActPart::Facility => {
            act.facility = Some(InstitutionRef {
                words: text.to_owned(),
                ..InstitutionRef::default()
            });
        }
        ActPart::Reason => act.reasons = text.split(';').map(|reason| term_of("reason", reason.trim())).collect(),
        ActPart::To => act.to = Some(term_of("custody", text)),
        ActPart::When | ActPart::Until | ActPart::Place | ActPart::Sentence => {}
    }
}

/// Adds words to what is told of an act: none that stand there already are lost.
pub(crate) fn add_account(act: &mut Act, words: &str) {
    act.account = Some(match act.account.take() {
        Some(told) => format!("{told}; {words}"),
        None => words.to_owned(),
    });
}

/// What a row, or a line, tells of an act that is kept as words: its day as it is written, and all else that is told of it.
pub(crate) fn in_words(act: &Act, when: &str) -> String {
    let place = act.place.as_ref().map(|place| place.words.as_str());
    let facility = act.facility.as_ref().map(|facility| facility.words.as_str());
    let reasons = act
        .reasons
        .iter()
        .filter_map(|reason| reason.words.as_deref().or(reason.term.as_deref()));
    let parts = [
        Some(when),
        place,
        facility,
        act.authority.as_deref(),
        act.account.as_deref(),
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .chain(reasons)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("; ")
}

/// That day or before.
pub(super) fn until(read: FormattedDate) -> FormattedDate {
    let open = read
        .date
        .latest()
        .and_then(|last| VagueDate::parse(&format!("../{last}")).ok());
    FormattedDate {
        date: open.unwrap_or(read.date),
        keeps_words: read.keeps_words,
    }
}

/// A term of a vocabulary, with the words where they say more than its key.
fn term_of(vocabulary: &str, words: &str) -> TermRef {
    let term = Vocabularies::xinjiang()
        .resolve(vocabulary, words)
        .map(|term| term.key.clone());
    TermRef {
        words: (term.as_deref() != Some(words)).then(|| words.to_owned()),
        term,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_added_to_an_account_take_nothing_away() {
        let mut act = Act::default();
        add_account(&mut act, "until Ramadan");
        set_words(&mut act, ActPart::Account, "Taken at night.");
        assert_eq!(act.account.as_deref(), Some("until Ramadan; Taken at night."));
    }
}

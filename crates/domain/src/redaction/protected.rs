//! The names of those who speak in a record and are not to be named: whatever else is told of the record and holds one of
//! them in full (a relative, a signer, a text) would name them all the same, so it is withheld until it is answered.
//!
//! A name is found in any order of its words and through disguise: invisible characters, dots or line breaks between letters,
//! letters of another script that look alike. Other spellings are for the leak check, which knows how names sound.

use super::folded::Folded;
use super::orders::{orders, shortened};
use super::{Screened, Telling, mark_of_photo};
use crate::claim::Claim;
use crate::claim_texts::{Wording, claim_texts};
use crate::id::{ClaimId, PersonId, SourceId};
use crate::listing::Listing;
use crate::source::TestifierTold;
use crate::statements::Statements;
use crate::value::Value;

/// What stands in the place of a list's own id of a person that is an identity number.
const NO_ROW: &str = "(id withheld)";
/// The most words of a name; what has more is a description.
const MOST_WORDS: usize = 6;
/// The fewest letters of a name of several words that is looked for in texts.
const FEWEST_LETTERS: usize = 6;
/// The fewest characters of a name that is written without spaces.
const FEWEST_HAN: usize = 3;
/// The fewest characters of an identity number that is looked for in texts: a shorter one is in many.
const FEWEST_OF_NUMBER: usize = 8;
/// The fewest letters of a single name, which must be all that a field says.
const FEWEST_ALONE: usize = 4;

/// Who must not be named in a record.
#[derive(Default)]
pub struct Protected {
    /// Names in full, in the orders in which their words may stand, without what parts them.
    whole: Vec<Vec<char>>,
    /// Single names.
    alone: Vec<Vec<char>>,
    /// The record's own identity numbers, of which the public is told a part: their letters and digits.
    numbers: Vec<Vec<char>>,
    /// Speakers with records of their own, by the source in which they speak.
    records: Vec<(SourceId, PersonId)>,
    /// What the leak check came to: what waits for an answer, and what may stand.
    screened: Screened,
}

impl Protected {
    /// Who must not be named in what is recorded. Of sources whose speakers may be named it looks at nothing: for the many it
    /// costs as much as asking each source once.
    #[must_use]
    pub(super) fn of(statements: &Statements, telling: &Telling<'_>, screened: &Screened) -> Self {
        let mut protected = Self {
            screened: screened.clone(),
            ..Self::default()
        };
        protected.add_narrowed(statements, telling);
        protected.add_numbers(statements);
        for (source, statement) in statements {
            let by_source = telling.permits(*source);
            let strictest = by_source.strictest();
            if strictest.testifier == TestifierTold::Name {
                continue;
            }
            strictest.unnamed.iter().for_each(|author| protected.add(author));
            for claim in &statement.claims {
                let told = by_source.least_of_speaker(claim).testifier;
                if claim.is_official() || told == TestifierTold::Name {
                    continue;
                }
                // Of a name of which all is told, nothing is hidden: a first name alone stays one.
                let hidden = claim.speaker_name().filter(|name| !told.tells_all_of(name));
                hidden.into_iter().for_each(|name| protected.add(name));
                claim.through.iter().for_each(|name| protected.add(name));
                if let Some(by) = &claim.by
                    && !by.person.is_none()
                {
                    protected.records.push((*source, by.person));
                }
                if let Value::Testimony(told) = &claim.value {
                    let testifier = told.testifier.iter();
                    testifier
                        .for_each(|words| protected.add(words.split([',', ';', '(', '，', '、']).next().unwrap_or("")));
                }
            }
        }
        if !protected.names_nobody() {
            protected.leave_own(statements, telling);
        }
        protected
    }

    /// One who must not be named.
    #[must_use]
    pub fn one(name: &str) -> Self {
        let mut protected = Self::default();
        protected.add(name);
        protected
    }

    /// Whether nobody is protected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names_nobody() && self.numbers.is_empty() && self.screened.texts.is_empty()
    }

    fn names_nobody(&self) -> bool {
        self.whole.is_empty() && self.alone.is_empty() && self.records.is_empty()
    }

    /// Whether a claim, as the public would be told it, names somebody who is protected. The name of the record's own person
    /// names that person alone.
    #[must_use]
    pub fn are_named_by(&self, source: SourceId, told: &Claim) -> bool {
        if self.is_empty() || matches!(told.value, Value::PublicNumber(_)) {
            return false;
        }
        if told.property == "name"
            && let Value::Name(name) = &told.value
        {
            return self.screened.holds(&name.text) || self.numbers_stand_in(&name.text);
        }
        let other = told.value.other_person();
        if other.is_some_and(|other| self.records.contains(&(source, other))) {
            return true;
        }
        let mut named = false;
        claim_texts(told, &mut |_, wording, text| {
            named |= self.are_named_in(text)
                || (wording == Wording::Short && self.is_one(text) && !self.screened.opens(text));
        });
        named
    }

    /// Whether a text holds the full name of somebody who is protected.
    #[must_use]
    pub fn are_named_in(&self, text: &str) -> bool {
        self.screened.holds(text) || (self.find_in(text).is_some() && !self.screened.opens(text))
    }

    /// Where somebody who is protected is named in a text of this wording, whatever was answered.
    #[must_use]
    pub fn find(&self, wording: Wording, text: &str) -> Option<(usize, usize)> {
        let all = || (wording == Wording::Short && self.is_one(text)).then_some((0, text.len()));
        self.find_in(text).or_else(all)
    }

    /// What the public is told of how a list knows the person: not by which id, where that would tell what is withheld.
    pub(super) fn listed(&self, mut listings: Vec<Listing>) -> Vec<Listing> {
        for listing in &mut listings {
            if self.is_numbered_in(&listing.row) || self.screened.holds(&listing.row) {
                NO_ROW.clone_into(&mut listing.row);
            }
        }
        listings
    }

    /// Whether a photo waits for an answer.
    pub(super) fn hold_photo(&self, told: &Claim, id: impl FnOnce() -> ClaimId) -> bool {
        let waiting = &self.screened.texts;
        !waiting.is_empty() && matches!(told.value, Value::File(_)) && waiting.contains(&mark_of_photo(id()))
    }

    /// Where the full name of somebody who is protected stands in a text, in bytes.
    #[must_use]
    pub fn find_in(&self, text: &str) -> Option<(usize, usize)> {
        if self.whole.is_empty() && self.numbers.is_empty() {
            return None;
        }
        if self.whole.is_empty() && !self.may_hold_number(text) {
            return None;
        }
        let text = Folded::of(text);
        let named = self.whole.iter().find_map(|name| text.find(name));
        named.or_else(|| self.numbers.iter().find_map(|number| text.find_inside(number)))
    }

    /// As [`Self::is_numbered_in`], but for what may stand.
    fn numbers_stand_in(&self, text: &str) -> bool {
        self.is_numbered_in(text) && !self.screened.opens(text)
    }

    /// Whether a text holds one of the record's own identity numbers whole.
    pub(super) fn is_numbered_in(&self, text: &str) -> bool {
        let holds = |text: Folded| self.numbers.iter().any(|number| text.find_inside(number).is_some());
        !self.numbers.is_empty() && self.may_hold_number(text) && holds(Folded::of(text))
    }

    /// Whether one of the record's own identity numbers may stand in a text. Most texts have too few digits, or others.
    fn may_hold_number(&self, text: &str) -> bool {
        let is_digit = |c: &char| c.is_ascii_digit() || !c.is_ascii() && c.is_numeric();
        if text.len() < FEWEST_OF_NUMBER - 1 || text.chars().filter(is_digit).nth(FEWEST_OF_NUMBER - 2).is_none() {
            return false;
        }
        if !text.is_ascii() {
            return true;
        }
        let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
        self.numbers.iter().any(|number| {
            let of_number: Vec<char> = number.iter().copied().filter(is_digit).collect();
            of_number.is_empty() || digits.windows(of_number.len()).any(|some| some == of_number)
        })
    }

    /// The identity numbers of the record: what holds one of them whole tells what is hidden of it.
    fn add_numbers(&mut self, statements: &Statements) {
        for (_, claim) in statements.claims() {
            if let Value::IdentityNumber(number) = &claim.value
                && number.plain().chars().count() >= FEWEST_OF_NUMBER
                && !number.plain().contains('?')
            {
                let characters = number.plain().chars().map(|c| c.to_ascii_lowercase());
                push_new(&mut self.numbers, characters.collect());
            }
        }
    }

    /// Whether a field is a single name, and one of those.
    fn is_one(&self, text: &str) -> bool {
        !self.alone.is_empty() && self.alone.contains(&Folded::of(text).letters)
    }

    fn add(&mut self, name: &str) {
        let words: Vec<&str> = name.split_whitespace().collect();
        if words.is_empty() || words.len() > MOST_WORDS || !words.iter().all(|word| is_of_a_name(word)) {
            return;
        }
        let folded: Vec<Vec<char>> = words.iter().map(|word| Folded::of(word).letters).collect();
        let folded: Vec<Vec<char>> = folded.into_iter().filter(|word| !word.is_empty()).collect();
        let letters: usize = folded.iter().map(Vec::len).sum();
        let without_spaces = folded.iter().flatten().all(|c| !c.is_lowercase() && !c.is_uppercase());
        if folded.len() < 2 && !(without_spaces && letters >= FEWEST_HAN) {
            if letters >= FEWEST_ALONE {
                push_new(&mut self.alone, folded.concat());
            }
            return;
        }
        if letters < if without_spaces { FEWEST_HAN } else { FEWEST_LETTERS } {
            return;
        }
        orders(&folded)
            .into_iter()
            .for_each(|order| push_new(&mut self.whole, order));
        for two in shortened(&folded, true) {
            if two.len() >= FEWEST_LETTERS {
                push_new(&mut self.whole, two);
            }
        }
    }

    /// The names of the record's own person of which the public is told less than all: what names them in full tells the rest.
    fn add_narrowed(&mut self, statements: &Statements, telling: &Telling<'_>) {
        if !telling.may_narrow_names(statements) {
            return;
        }
        for (source, claim) in statements.claims() {
            if let Value::Name(name) = &claim.value
                && claim.withdrawn.is_none()
                && telling.narrows_name(source, claim)
            {
                self.add(&name.text);
            }
        }
    }

    /// The names of the record's own person are told: one who speaks for themself is withheld as a speaker alone.
    fn leave_own(&mut self, statements: &Statements, telling: &Telling<'_>) {
        let names = || {
            statements.claims().filter_map(|(source, claim)| match &claim.value {
                Value::Name(name) if claim.property == "name" => Some((source, claim, Folded::of(&name.text))),
                _ => None,
            })
        };
        // The name of a child whom a testimony tells of stays narrowed in what is written, also where a list has it whole.
        let of_child = names()
            .filter(|(source, claim, _)| telling.is_told_of_as_child(*source) && telling.narrows_name(*source, claim));
        let of_child: Vec<Vec<char>> = of_child.map(|(_, _, own)| own.letters).collect();
        for (source, claim, own) in names() {
            if !telling.narrows_name(source, claim) && !of_child.contains(&own.letters) {
                self.whole.retain(|known| !own.holds(known));
                self.alone.retain(|known| *known != own.letters);
            }
        }
    }
}

/// Whether this stands in the place of a list's own id.
pub(super) fn is_withheld_row(row: &str) -> bool {
    row == NO_ROW
}

fn push_new(names: &mut Vec<Vec<char>>, name: Vec<char>) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// Whether a word may be one of a name: "The son" is none.
fn is_of_a_name(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|first| !first.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_is_found_through_disguise_and_other_words_are_not() {
        let mut protected = Protected::default();
        protected.add("Mahire Inventova");
        protected.add("Gulnar Beqir Uydurma");
        protected.add("虚构的人");
        for named in [
            "Mahire Inventova",
            "I, MAHIRE INVENTOVA, say so.",
            "Inventova Mahire",
            "Inventova, Mahire",
            "Mahire\nInventova",
            "Mahire  \r\n Inventova",
            "Mah\u{ad}ire In\u{200b}ventova",
            "M.a.h.i.r.e I.n.v.e.n.t.o.v.a",
            "M a h i r e  I n v e n t o v a",
            "\u{202e}Mahire\u{202c} \u{2066}Inventova\u{2069}",
            "Маhirе Inventovа",
            "Máhíre Ïnventova",
            "Ｍａｈｉｒｅ Ｉｎｖｅｎｔｏｖａ",
            "photo_mahire-inventova.jpg",
            "her name is Mahire Inventova's",
            "mahireinventova@example.org",
            "Gulnar Uydurma",
            "Uydurma Gulnar Beqir",
            "据虚构的人说",
            "𝐌𝐚𝐡𝐢𝐫𝐞 𝐈𝐧𝐯𝐞𝐧𝐭𝐨𝐯𝐚",
        ] {
            assert!(protected.are_named_in(named), "{named}");
        }
        for free in [
            "Mahire",
            "Inventova",
            "Mahire and Inventova",
            "Mahirew Inventova",
            "xMahire Inventova",
            "Gulnar",
            "虚构",
            "",
            "Nothing of the kind.",
        ] {
            assert!(!protected.are_named_in(free), "{free}");
        }
    }

    #[test]
    fn what_a_source_calls_a_speaker_is_no_name() {
        for words in [
            "The son",
            "a relative",
            "his wife",
            "Chinese consulate in Almaty",
            "one two three four five six seven",
            "",
        ] {
            let mut protected = Protected::default();
            protected.add(words);
            assert!(protected.is_empty(), "{words}");
        }
    }
}

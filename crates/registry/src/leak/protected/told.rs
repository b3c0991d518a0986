//! What the public is told of the names and numbers of those who are protected in part.

use super::Protected;
use crate::leak::hidden::Hidden;
use crate::leak::hit::Owner;
use crate::leak::names::Sought;
use guwah_domain::value::Value;
use guwah_names::Prepared;

impl Protected {
    /// The numbers of a person of whom the public is told less than is usual: who writes one out tells the rest.
    pub(super) fn narrowed_numbers(&mut self, hidden: &Hidden, owner: Owner) {
        for number in &hidden.numbers {
            self.numbers.identity_number(number, owner);
        }
    }

    /// The names by which the public knows a person, to be compared with those that it is not told: another spelling of the same name
    /// tells nothing where it stands.
    pub(super) fn told_names(&mut self, hidden: &Hidden) -> Vec<Sought> {
        if !hidden.is_public || hidden.hidden.is_empty() && hidden.seen.iter().all(|(_, claim)| claim.by.is_none()) {
            return Vec::new();
        }
        let finder = &mut self.finder;
        let names = hidden.seen.iter().filter_map(|(_, claim)| match &claim.value {
            Value::Name(name) if claim.property == "name" => finder.seek(&name.text, Owner(0)),
            _ => None,
        });
        names.collect()
    }

    /// Whether a name is one by which the public knows the person, in some spelling.
    pub(super) fn is_told(&mut self, name: &str, told: &[Sought]) -> bool {
        if told.is_empty() {
            return false;
        }
        let words = self.finder.words_of(name);
        let words: Vec<&Prepared> = words.iter().map(|word| &*word.prepared).collect();
        !words.is_empty() && self.finder.is_shown(&words, told)
    }
}

//! What of a row is relayed or inferred: `status=relayed | act/died=inferred`. Without it, whoever reads the sheet again would take it
//! for stated.

use guwah_domain::claim::{Claim, Held};
use guwah_domain::value::Value;
use std::collections::BTreeMap;

/// How far what a row tells is from being stated, by property or kind of act; what is stated is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SecondHand {
    held: BTreeMap<String, Held>,
}

impl SecondHand {
    /// Takes note of a claim. Of several under one key the least sure tells of all: one cell holds them.
    pub(crate) fn take(&mut self, claim: &Claim) {
        let held = match claim.held {
            Held::Inferred => Held::Inferred,
            Held::Relayed => Held::Relayed,
            _ if claim.through.is_some() => Held::Relayed,
            _ => return,
        };
        let known = self.held.entry(key_of(claim)).or_insert(held);
        if held == Held::Inferred {
            *known = held;
        }
    }

    /// As the cell is written.
    pub(crate) fn in_words(&self) -> String {
        let told = self
            .held
            .iter()
            .map(|(key, held)| format!("{}={}", key.replace(['|', '='], "/"), held.key()));
        told.collect::<Vec<_>>().join(" | ")
    }

    /// Reads a cell; what is not understood of it comes back in words.
    pub(crate) fn read(cell: &str) -> (Self, Vec<String>) {
        let mut second_hand = Self::default();
        let mut not_understood = Vec::new();
        for part in cell.split('|').map(str::trim).filter(|part| !part.is_empty()) {
            let told = part.rsplit_once('=').and_then(|(key, held)| {
                let held = [Held::Relayed, Held::Inferred]
                    .into_iter()
                    .find(|known| known.key() == held.trim())?;
                Some((key.trim().to_owned(), held))
            });
            match told {
                Some((key, held)) => drop(second_hand.held.insert(key, held)),
                None => not_understood.push(part.to_owned()),
            }
        }
        (second_hand, not_understood)
    }

    /// Gives claims of a row the form in which they are told.
    pub(crate) fn hold(&self, claims: &mut [Claim]) {
        if self.held.is_empty() {
            return;
        }
        for claim in claims {
            if let Some(held) = self.held.get(&key_of(claim).replace(['|', '='], "/")) {
                claim.held = *held;
            }
        }
    }
}

fn key_of(claim: &Claim) -> String {
    match &claim.value {
        Value::Act(act) => format!("act/{}", act.kind),
        // A day of death is written and read as an act.
        Value::Date(_) if claim.property == "died" => "act/died".to_owned(),
        _ => claim.property.clone(),
    }
}

//! Who comes again with a file after they were erased: by their number, by their name, or named by others.

use crate::deployment::{Registry, Shared};
use crate::error::RegistryError;
use crate::leak::Brings;
use crate::leak::erased::{ErasedMarks, Traits};
use crate::read::leak_answers::erased::erased_marks;
use guwah_domain::claim::Claim;
use guwah_domain::claim_texts::{Wording, claim_texts};
use guwah_domain::id::PersonId;
use guwah_domain::redaction::mark;
use guwah_domain::value::Value;
use std::collections::HashSet;

/// Knows those again who were erased.
pub struct Recognizer(ErasedMarks);

impl Registry {
    /// Whoever knows those again who were erased; none where nobody was.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn recognizer(&self) -> Result<Option<Recognizer>, RegistryError> {
        self.shared.recognizer()
    }
}

impl Shared {
    fn recognizer(&self) -> Result<Option<Recognizer>, RegistryError> {
        self.catch_up()?;
        let ring = self.deployment.ring.as_ref();
        Ok(self.tables.read(|db| erased_marks(db, ring))?.map(Recognizer))
    }
}

impl Recognizer {
    /// Whether claims about one person hold a number of somebody who was erased: they are told of that person, whatever else they say.
    #[must_use]
    pub fn knows_number<'a>(&self, claims: impl Iterator<Item = &'a Claim>) -> bool {
        self.0.has_number(&Traits::of(claims))
    }

    /// What claims about one person bring of somebody who was erased, each kind once.
    pub fn brings(&mut self, claims: &[Claim]) -> Vec<Brings> {
        let traits = Traits::of(claims.iter());
        if self.0.has_number(&traits) {
            return vec![Brings::Number];
        }
        let mut brings = Vec::new();
        if self.0.is_one(None, &traits).is_some() {
            brings.push(Brings::Name);
        }
        let names = claims.iter().filter_map(|claim| match &claim.value {
            Value::Name(name) => Some(name.text.as_str()),
            _ => None,
        });
        let own = self.0.own(names);
        for claim in claims.iter().filter(|claim| !matches!(claim.value, Value::Name(_))) {
            let mut named = false;
            claim_texts(claim, &mut |_, wording, text| {
                let text = (text, wording, mark(text));
                named = named || self.0.find(text, PersonId::default(), &own).is_some();
            });
            let mention = Brings::Mention(claim.property.clone());
            if named && !brings.contains(&mention) {
                brings.push(mention);
            }
        }
        brings
    }

    /// Whether a text names somebody who was erased.
    pub fn names(&mut self, text: &str) -> bool {
        let text = (text, Wording::Free, mark(text));
        self.0.find(text, PersonId::default(), &HashSet::new()).is_some()
    }
}

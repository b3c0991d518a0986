//! Gathering: the documents of new persons, made for the index while their rows are being written, so that nobody reads
//! the rows again for it.

use super::index::document;
use super::tags::{Facts, Tags};
use crate::error::RegistryError;
use crate::read::rows::RecordNo;
use crate::read::tables::Tables;
use guwah_domain::card::Card;
use guwah_domain::disclosure::Audience;
use guwah_names::IndexBuilder;

/// Documents for the team's index, in the order in which their rows are written.
pub(crate) struct Gathering {
    /// How many entries the index reflected when the gathering began; none when there was no index.
    from: Option<u64>,
    tags: Tags,
    facts: Vec<(u32, Facts)>,
    names: IndexBuilder,
}

impl Gathering {
    /// For an index that is to be made from nothing.
    pub(crate) fn anew() -> Self {
        Self {
            from: None,
            tags: Tags::default(),
            facts: Vec::new(),
            names: IndexBuilder::new(),
        }
    }

    /// Adds a new person. The record's number is greater than those before.
    pub(crate) fn add(&mut self, no: RecordNo, card: &Card) -> Result<(), RegistryError> {
        let doc = document(no)?;
        self.facts.push((doc, Facts::of(card, &mut self.tags)));
        for name in &card.names {
            self.names.add(doc, &name.text);
        }
        Ok(())
    }
}

impl Tables {
    /// Begins to gather, from the tables as they are.
    pub(crate) fn gather(&self) -> Result<Gathering, RegistryError> {
        self.freshen_index(Audience::Team)?;
        let index = self.index(Audience::Team);
        Ok(Gathering {
            from: index.entries,
            tags: index.tags.clone(),
            ..Gathering::anew()
        })
    }

    /// Takes what was gathered into the team's index. Whatever else changed meanwhile follows from the tables when the
    /// index is next brought up to them; where somebody did that since the gathering began, it is of no use any more.
    pub(crate) fn take_gathered(&self, gathered: Gathering) {
        if gathered.facts.is_empty() || self.index(Audience::Team).entries != gathered.from {
            return;
        }
        let segment = gathered.names.build();
        self.with_index(Audience::Team, |index| {
            if index.entries != gathered.from {
                return;
            }
            index.tags = gathered.tags;
            for (doc, facts) in &gathered.facts {
                index.columns.set(*doc, Some(facts));
            }
            index.names.push(segment);
            // The persons gathered are alive now, and nothing else is reflected that was not before.
            index.entries = Some(gathered.from.unwrap_or(0));
        });
    }
}

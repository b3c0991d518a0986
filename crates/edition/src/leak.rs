//! The leak check before an edition: everything that `guwah_registry::leak` finds in what would be public, the answers that editors
//! hand in with the order to publish, and what is left unanswered. What is not answered is in no edition; where it is a number, or a
//! name in full that the register does not withhold by itself, there is no edition until it is answered.

mod answers;

pub use answers::{GivenAnswer, NotAnAnswer, read_answers};
pub use guwah_registry::leak::{Hit, Kind, Place};

use guwah_domain::command::Command;
use guwah_domain::leak::LeakAnswer;
use guwah_registry::leak::Leaks;
use guwah_registry::{Actor, Registry, RegistryError};
use std::collections::{BTreeMap, BTreeSet};

/// What the leak check found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LeakReport {
    /// What is not answered: what blocks first, then by rank.
    pub hits: Vec<Hit>,
    /// How many texts were looked at.
    pub texts: u64,
    /// How many hits an editor has answered.
    pub answered: u64,
    /// How many texts stay out of the edition by such an answer.
    pub removed: u64,
    /// How many records are protected.
    pub protected: u64,
    /// Answers that were given and that nothing found asks for.
    pub unused: Vec<String>,
}

impl LeakReport {
    /// How many of the hits block.
    #[must_use]
    pub fn blocking(&self) -> usize {
        self.hits.iter().filter(|hit| hit.blocks).count()
    }

    fn of(leaks: Leaks) -> Self {
        let removed = |hit: &&Hit| hit.answer == Some(LeakAnswer::Remove);
        let mut report = Self {
            texts: leaks.texts,
            protected: leaks.protected,
            answered: leaks.hits.iter().filter(|hit| hit.answer.is_some()).count() as u64,
            removed: leaks.hits.iter().filter(removed).count() as u64,
            hits: leaks.hits.into_iter().filter(|hit| hit.answer.is_none()).collect(),
            unused: Vec::new(),
        };
        report
            .hits
            .sort_by(|one, other| other.blocks.cmp(&one.blocks).then(other.rank.total_cmp(&one.rank)));
        report
    }
}

/// What is found and not answered in what would be public now.
pub(crate) fn look(registry: &Registry) -> Result<LeakReport, RegistryError> {
    Ok(LeakReport::of(registry.leaks()?))
}

/// As [`look`], once the answers that are given now are recorded: an answer is kept whatever becomes of the edition, and nobody is
/// asked twice.
pub(crate) fn answer(registry: &Registry, actor: &Actor, given: &[GivenAnswer]) -> Result<LeakReport, RegistryError> {
    let before = registry.leaks()?;
    if given.is_empty() {
        return Ok(LeakReport::of(before));
    }
    let known = registry.leak_answers()?;
    let found: BTreeMap<&str, &Hit> = before.hits.iter().map(|hit| (hit.key.as_str(), hit)).collect();
    let given: BTreeMap<&str, &GivenAnswer> = given.iter().map(|given| (given.hit.as_str(), given)).collect();
    let mut unused: BTreeSet<String> = BTreeSet::new();
    for (key, given) in given {
        let Some(hit) = found.get(key) else {
            if !known.contains_key(key) {
                unused.insert(key.to_owned());
            }
            continue;
        };
        let is_known = known
            .get(key)
            .is_some_and(|known| known.answer == given.answer && known.why == given.why);
        if !is_known {
            let command = Command::AnswerLeak {
                hit: key.to_owned(),
                text_of: hit.text_of,
                of: hit.of,
                answer: given.answer,
                why: given.why.clone(),
            };
            registry.execute(actor, command)?;
        }
    }
    let mut report = look(registry)?;
    report.unused = unused.into_iter().collect();
    Ok(report)
}

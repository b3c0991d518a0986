//! Judgements of records against each other, checked before they are recorded.

use super::writing::Writing;
use crate::error::RegistryError;
use crate::project::component;
use guwah_domain::bonds::Bonds;
use guwah_domain::change::Change;
use guwah_domain::command::Decision;
use guwah_domain::id::PersonId;
use guwah_domain::judgement::Verdict;

impl Writing<'_> {
    /// Refuses what would make two records two persons, and one by way of others.
    pub(super) fn check_bonds(&self, decisions: &[Decision]) -> Result<(), RegistryError> {
        let changes = || decisions.iter().flat_map(|decision| &decision.changes);
        let mut bonds = Bonds::default();
        let mut any = false;
        for change in changes() {
            let Change::Judged { person, judgement, .. } = change else {
                continue;
            };
            let (Verdict::Same(other) | Verdict::NotTheSame(other)) = judgement.verdict else {
                continue;
            };
            any = true;
            for one in [*person, other] {
                let Some(record) = self.rows().record(one.0)? else {
                    continue;
                };
                for member in component(self.rows().db, record.no)? {
                    let page = self.rows().record_by_no(member)?.map(|record| PersonId(record.id));
                    for judgement in &self.rows().editorial(member)?.judgements {
                        bonds.add(page.unwrap_or_default(), judgement);
                    }
                }
            }
        }
        if any {
            bonds.check(changes(), &|person| self.called(person))?;
        }
        Ok(())
    }

    /// What the team calls a record: its name and the list's id, as far as there are.
    fn called(&self, person: PersonId) -> String {
        let named = || -> Result<Option<String>, RegistryError> {
            let Some(record) = self.rows().record(person.0)? else {
                return Ok(None);
            };
            let known = self.rows().person(&record)?;
            let outside = self.rows().outside_ids(record.no)?.into_iter().next();
            let outside = outside.map(|(_, dataset, row)| format!("{dataset}:{row}"));
            Ok(match (known.called(), outside) {
                (Some(name), Some(id)) => Some(format!("{id} ({name})")),
                (Some(name), None) => Some(format!("{person} ({name})")),
                (None, id) => id,
            })
        };
        // A refusal is worth more than the name in it.
        named().ok().flatten().unwrap_or_else(|| person.to_string())
    }
}

//! The first going-through of a file: which records it names.

use super::check::fit;
use super::doubts::Doubts;
use crate::formats::json_lines::read::{Line, Lines, PersonLine};
use crate::import::error::ImportError;
use guwah_domain::id::{InstitutionId, PersonId, SourceId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::vague_date::VagueDate;
use guwah_registry::{Recognizer, Registry};
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// The records that a file names, by outside id.
#[derive(Default)]
pub(super) struct Named {
    pub(super) sources: HashMap<String, (SourceId, bool)>,
    /// When each source was published, where the file tells.
    published: HashMap<String, VagueDate>,
    pub(super) persons: HashMap<String, (PersonId, bool)>,
    pub(super) institutions: HashMap<String, (InstitutionId, InstitutionKind, bool)>,
    /// Those whom the register has erased: no import brings them back.
    pub(super) erased_persons: HashSet<String>,
    /// Those of them who come under another id, and are known by their number.
    pub(super) erased_by_number: HashSet<String>,
    pub(super) erased_sources: HashSet<String>,
}

impl Named {
    fn publishes(&mut self, source: &str, on: Option<VagueDate>) {
        self.published.extend(on.map(|on| (source.to_owned(), on)));
    }

    /// When each of these sources was published.
    pub(super) fn days_of(&self, sources: &[String]) -> Vec<Option<&VagueDate>> {
        sources.iter().map(|source| self.published.get(source)).collect()
    }

    /// Whether a line describes the source, as far as the file was read.
    fn describes(&self, source: &str) -> bool {
        self.sources.contains_key(source) || self.erased_sources.contains(source)
    }
}

impl Named {
    /// Whether the line of a person makes a record, or may change one; notes who is known to be erased by the number.
    fn takes_in(
        &mut self,
        registry: &Registry,
        person: &PersonLine,
        (dataset, doubts): (&str, &Doubts),
        recognizer: Option<&Recognizer>,
    ) -> Result<bool, ImportError> {
        let claims = fit(person, doubts);
        if registry.person_for(dataset, &person.outside)?.1 {
            return Ok(true);
        }
        let Ok(claims) = claims else { return Ok(false) };
        if recognizer.is_some_and(|known| known.knows_number(claims.iter())) {
            self.erased_by_number.insert(person.outside.clone());
        }
        Ok(true)
    }

    /// Whether the register has erased a person of the file.
    fn is_erased(&self, registry: &Registry, dataset: &str, id: &str) -> Result<bool, ImportError> {
        Ok(self.erased_by_number.contains(id) || registry.was_erased(dataset, id)?)
    }
}

pub(super) fn open(path: &Path) -> Result<Lines<BufReader<File>>, ImportError> {
    let file = File::open(path).map_err(|cause| unreadable(path, cause))?;
    Ok(Lines::new(BufReader::with_capacity(256 * 1024, file)))
}

pub(super) fn unreadable(path: &Path, cause: std::io::Error) -> ImportError {
    ImportError::Unreadable {
        path: path.to_owned(),
        cause,
    }
}

/// The first going-through: which records there are. Two lines with one id refuse the file.
pub(super) fn names(registry: &Registry, path: &Path, dataset: &str, doubts: &Doubts) -> Result<Named, ImportError> {
    let mut named = Named::default();
    let recognizer = registry.recognizer()?;
    let mut seen: HashMap<(&'static str, String), u64> = HashMap::new();
    // Persons whose line names a source that no line before it describes.
    let mut waiting: Vec<(String, Vec<String>)> = Vec::new();
    let mut lines = open(path)?;
    while let Some(line) = lines.next_line().map_err(|cause| unreadable(path, cause))? {
        let (kind, id) = match line.line {
            Ok(Line::Source { outside, source, .. }) => {
                named.publishes(&outside, source.published_on);
                ("the source", outside)
            }
            Ok(Line::Person(person)) => {
                // A line that will be refused makes no record: nothing of an empty person is left. Whom the register knows
                // already can still be named.
                if !named.takes_in(registry, &person, (dataset, doubts), recognizer.as_ref())? {
                    continue;
                }
                let not_yet = |source: &&str| !named.describes(source);
                let sources = person.sources().into_iter().filter(not_yet);
                let sources: Vec<String> = sources.map(str::to_owned).collect();
                if !sources.is_empty() {
                    waiting.push((person.outside.clone(), sources));
                }
                ("the person", person.outside)
            }
            Ok(Line::Institution(institution)) => {
                let (kind, outside) = (institution.kind, institution.outside);
                let (id, known) = registry.institution_for(kind, dataset, &outside)?;
                named.institutions.insert(outside.clone(), (id, kind, known));
                ("the facility or organisation", outside)
            }
            Err(_) => continue,
        };
        if let Some(first_line) = seen.insert((kind, id.clone()), line.number) {
            return Err(ImportError::TwiceTheSameLine {
                kind,
                id,
                first_line,
                second_line: line.number,
            });
        }
        if kind == "the source" {
            if registry.was_erased("", &source_name(dataset, &id))? {
                named.erased_sources.insert(id);
                continue;
            }
            let source = registry.source_for(&source_name(dataset, &id))?;
            named.sources.insert(id, source);
        } else if kind == "the person" && named.is_erased(registry, dataset, &id)? {
            named.erased_persons.insert(id);
        } else if kind == "the person" {
            let person = registry.person_for(dataset, &id)?;
            named.persons.insert(id, person);
        }
    }
    for (outside, sources) in waiting {
        let is_new = named.persons.get(&outside).is_some_and(|(_, known)| !known);
        if is_new && sources.iter().any(|source| !named.describes(source)) {
            named.persons.remove(&outside);
        }
    }
    Ok(named)
}

/// The name under which the register knows a source of a file.
pub(super) fn source_name(dataset: &str, outside: &str) -> String {
    format!("{dataset}/{outside}")
}

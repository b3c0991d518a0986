//! JSON Lines, in: sources and persons become commands. The file is gone through twice: first for the ids, so that a claim
//! can name a person who comes later in the file; then line by line. Importing the same file again changes nothing.

mod check;
mod doubts;
mod editorial;
mod named;

use crate::formats::json_lines::read::{ConsentLine, InstitutionLine, Line, PersonLine};
use crate::import::error::ImportError;
use crate::import::line_notes::{cleaned, left_out, of_claims, of_source};
use crate::import::recognized::{self, Again};
use crate::import::request::{ImportRequest, dataset_name};
use crate::import::sheet::{refuse_ids_of_another, refuse_the_erased};
use crate::report::{ImportReport, Note};
use check::check;
use doubts::{Doubts, doubt_source, leave_out_nobody_in_office};
use guwah_domain::change::Unread;
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::decide::institution::tell;
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};
use guwah_domain::schema::Schema;
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_registry::readers::{Reader, RecordKey, TeamReader};
use guwah_registry::{Actor, NarrowedBefore, Registry};
use named::{Named, names, open, source_name, unreadable};
use std::path::Path;

/// One import.
struct LinesImport<'a> {
    registry: &'a Registry,
    reader: TeamReader,
    request: &'a ImportRequest,
    actor: &'a Actor,
    dataset: String,
    dataset_source: SourceId,
    named: Named,
    doubts: Doubts,
    again: Again,
}

/// Imports JSON Lines.
///
/// # Errors
/// When two lines have one id, the file cannot be read, or the register refuses or fails.
pub fn import_lines(
    registry: &Registry,
    path: &Path,
    request: &ImportRequest,
    actor: &Actor,
    progress: &mut dyn FnMut(u64),
) -> Result<ImportReport, ImportError> {
    if request.media.is_some() {
        return Err(ImportError::MediaOfLines);
    }
    let dataset = dataset_name(path, request)?;
    let doubts = Doubts::today();
    let named = names(registry, path, &dataset, &doubts)?;
    let ids = || -> Vec<String> { named.persons.keys().chain(&named.erased_persons).cloned().collect() };
    if request.dataset.is_none() {
        refuse_ids_of_another(registry, &dataset, &ids(), true)?;
    } else if !request.another_list {
        refuse_the_erased(registry, &dataset, &ids())?;
    }
    let (dataset_source, known) = registry.source_for(&dataset)?;
    let reader = registry.team_reader();
    let import = LinesImport {
        registry,
        reader,
        request,
        actor,
        dataset,
        dataset_source,
        named,
        doubts,
        again: Again::of(registry)?,
    };
    if !known && !request.dry_run {
        import.record_dataset()?;
    }
    if request.publishable && !request.dry_run {
        registry.allow_publication(&import.dataset, actor)?;
    }
    import.list_new_persons()?;
    import.list_new_institutions()?;
    let mut report = ImportReport::default();
    let mut lines = open(path)?;
    while let Some(line) = lines.next_line().map_err(|cause| unreadable(path, cause))? {
        if line.cleaned {
            report.note(vec![cleaned(line.number)]);
        }
        import.line(line.number, line.line, &mut report)?;
        progress(report.rows);
    }
    Ok(report)
}

impl LinesImport<'_> {
    fn record_dataset(&self) -> Result<(), ImportError> {
        let about = Source {
            kind: "imported_dataset".into(),
            title: self.dataset.clone(),
            dataset: Some(self.dataset.clone()),
            ..Source::default()
        };
        self.execute(Command::RecordSource {
            source: self.dataset_source,
            about: Box::new(about),
        })
        .map(|_| ())
    }

    /// Before any claim: if the process dies on the way, the next import finds the same persons under the same ids.
    fn list_new_persons(&self) -> Result<(), ImportError> {
        let mut fresh: Vec<(&String, PersonId)> = Vec::new();
        fresh.extend(
            self.named
                .persons
                .iter()
                .filter(|(_, (_, known))| !known)
                .map(|(outside, (id, _))| (outside, *id)),
        );
        fresh.sort();
        for (outside, person) in fresh {
            let row = outside.clone();
            let mut commands = vec![Command::ListPerson {
                person,
                dataset: self.dataset_source,
                row,
            }];
            if self.again.narrowed.holds(&self.dataset, outside) {
                commands.push(NarrowedBefore::person(person));
            }
            self.execute_all(commands)?;
        }
        Ok(())
    }

    /// As [`Self::list_new_persons`].
    fn list_new_institutions(&self) -> Result<(), ImportError> {
        if self.request.dry_run {
            return Ok(());
        }
        let all = self.named.institutions.iter();
        let mut fresh: Vec<_> = all.filter(|(_, (.., known))| !known).collect();
        fresh.sort();
        for (outside, (id, kind, _)) in fresh {
            self.execute(Command::ListInstitution {
                institution: (*id, *kind),
                dataset: self.dataset_source,
                key: outside.clone(),
            })?;
        }
        Ok(())
    }

    /// Executes a command, unless this is only a rehearsal. Says whether anything changed.
    fn execute(&self, command: Command) -> Result<bool, ImportError> {
        self.execute_all(vec![command])
    }

    /// As [`Self::execute`], all of them or none.
    fn execute_all(&self, commands: Vec<Command>) -> Result<bool, ImportError> {
        if self.request.dry_run {
            return Ok(false);
        }
        Ok(!self.registry.execute_all(self.actor, commands)?.positions.is_empty())
    }

    fn line(&self, number: u64, line: Result<Line, String>, report: &mut ImportReport) -> Result<(), ImportError> {
        let read = match line.map(|line| line.without(&self.named.erased_persons)) {
            Ok(Line::Source {
                outside,
                source,
                consents,
            }) => return self.source(number, &outside, *source, &consents, report),
            Ok(Line::Institution(institution)) => return self.institution(number, &institution, report),
            Ok(Line::Person(person)) => self.person_claims(number, &person).map(|claims| (person, claims)),
            Err(reason) => Err(reason),
        };
        report.rows += 1;
        let (person, (claims, notes)) = match read {
            Ok(read) => read,
            Err(reason) => {
                report.unread.push(Unread { row: number, reason });
                return Ok(());
            }
        };
        if self.named.erased_persons.contains(&person.outside) {
            report.erased += 1;
            if self.named.erased_by_number.contains(&person.outside) {
                report.note(vec![recognized::refused((number, number))]);
            }
            return Ok(());
        }
        report.note(notes);
        report.has_public = report.has_public || claims.iter().any(|(_, claim)| claim.is_public());
        report.note(self.again.notes_of_claims(number, &claims));
        let changed = self.tell_of_person(&person, claims)?;
        match self.named.persons.get(&person.outside) {
            Some((_, false)) => report.added += 1,
            _ if changed => report.changed += 1,
            _ => report.unchanged += 1,
        }
        Ok(())
    }

    /// Records what is told of a facility or an organisation.
    fn institution(&self, number: u64, line: &InstitutionLine, report: &mut ImportReport) -> Result<(), ImportError> {
        let Some((id, kind, known)) = self.named.institutions.get(&line.outside).copied() else {
            return Ok(());
        };
        let mut missing = Vec::new();
        let mut remarks = Vec::new();
        let doubt = |mut told: Vec<(String, Claim)>| {
            for (_, claim) in &mut told {
                leave_out_nobody_in_office(claim, &self.doubts, &mut remarks);
            }
            told
        };
        let read = line
            .claims(
                |outside| self.person_named(outside),
                |outside| self.institution_named(outside),
                &mut missing,
            )
            .map(doubt)
            .and_then(|claims| self.with_sources(claims, kind.schema()))
            .and_then(|claims| told_of(id, kind, by_source(claims)));
        let told = match read {
            Ok(told) => told,
            Err(reason) => {
                report.rows += 1;
                report.unread.push(Unread { row: number, reason });
                return Ok(());
            }
        };
        report.note(missing.iter().map(|other| left_out(number, other)).collect());
        report.note(of_claims(number, remarks));
        let mut changed = false;
        for (source, claims) in told {
            report.has_public = report.has_public || claims.iter().any(Claim::is_public);
            changed |= self.execute(Command::TellOfInstitution {
                institution: (id, kind),
                source,
                claims,
            })?;
        }
        let count = &mut report.institutions;
        match (known, changed) {
            (false, _) => count.added += 1,
            (true, true) => count.changed += 1,
            (true, false) => count.unchanged += 1,
        }
        Ok(())
    }

    fn person_named(&self, outside: &str) -> Option<PersonId> {
        self.named.persons.get(outside).map(|(id, _)| *id)
    }

    fn institution_named(&self, outside: &str) -> Option<InstitutionId> {
        self.named.institutions.get(outside).map(|(id, ..)| *id)
    }

    /// Records what a source is and what was agreed to. What is recorded already is not recorded again, and what is recorded
    /// beside it stands.
    fn source(
        &self,
        number: u64,
        outside: &str,
        mut about: Source,
        consents: &[ConsentLine],
        report: &mut ImportReport,
    ) -> Result<(), ImportError> {
        let Some((source, _)) = self.named.sources.get(outside).copied() else {
            return Ok(());
        };
        let person = |outside: &str| self.person_named(outside);
        let consents: Result<Vec<Consent>, String> = consents.iter().map(|line| line.consent(&person)).collect();
        let consents = match consents {
            Ok(consents) => consents,
            Err(reason) => {
                report.rows += 1;
                report.unread.push(Unread { row: number, reason });
                return Ok(());
            }
        };
        report.note(of_source(number, doubt_source(&mut about, &self.doubts)));
        report.note(self.again.notes_of_source(number, &about));
        about.dataset = Some(source_name(&self.dataset, outside));
        let about = Box::new(about);
        let mut commands = vec![Command::RecordSource { source, about }];
        if self.again.narrowed.holds("", &source_name(&self.dataset, outside)) {
            commands.push(NarrowedBefore::source(source));
        }
        commands.extend(
            consents
                .into_iter()
                .map(|consent| Command::RecordConsent { source, consent }),
        );
        self.execute_all(commands).map(|_| ())
    }

    /// A person's claims with their sources, and what is to be told of them: persons whom they name and nobody knows, names that
    /// are none.
    fn person_claims(&self, number: u64, line: &PersonLine) -> Result<(SourcedClaims, Vec<Note>), String> {
        self.check_basis(line)?;
        let mut missing = Vec::new();
        let claims = line.claims(
            |outside| self.person_named(outside),
            |outside| self.institution_named(outside),
            &mut missing,
        )?;
        let (sources, mut claims): (Vec<String>, Vec<Claim>) = claims.into_iter().unzip();
        let remarks = check(&mut claims, &self.named.days_of(&sources), &self.doubts)?;
        let mut notes: Vec<Note> = missing.iter().map(|other| left_out(number, other)).collect();
        notes.extend(of_claims(number, remarks));
        let claims = sources.into_iter().zip(claims).collect();
        Ok((self.with_sources(claims, Schema::person())?, notes))
    }

    /// Claims with the records of their sources, each for no more than its property, the file and the import allow.
    fn with_sources(&self, claims: Vec<(String, Claim)>, schema: &Schema) -> Result<SourcedClaims, String> {
        let mut with_sources = Vec::with_capacity(claims.len());
        for (source, mut claim) in claims {
            if self.named.erased_sources.contains(&source) {
                continue;
            }
            let Some((id, _)) = self.named.sources.get(&source) else {
                return Err(format!(
                    "it names the source “{source}”, which the file does not describe"
                ));
            };
            let import = self.request.disclosure.unwrap_or(claim.disclosure);
            let property = schema.disclosure(&claim.property);
            claim.disclosure = claim.disclosure.strictest(property).strictest(import);
            if let Value::File(file) = claim.value {
                // The file itself does not come with the line: what is left of it here is its name.
                let name = file.name.or(file.sha256).unwrap_or(file.media_type);
                claim.value = Value::Text(Text::new(name));
            }
            with_sources.push((*id, claim));
        }
        Ok(with_sources)
    }

    /// Says whether anything changed.
    fn tell_of_person(&self, line: &PersonLine, claims: Vec<(SourceId, Claim)>) -> Result<bool, ImportError> {
        let Some((person, _)) = self.named.persons.get(&line.outside).copied() else {
            return Ok(false);
        };
        let ids: Vec<ClaimId> = claims.iter().map(|(source, claim)| claim.id(person, *source)).collect();
        let mut changed = false;
        for (source, claims) in by_source(claims) {
            changed |= self.execute(Command::RecordClaims { person, source, claims })?;
        }
        let known = self
            .reader
            .person(&RecordKey::Id(person))?
            .map(|record| record.person.editorial)
            .unwrap_or_default();
        changed |= self.editorial(person, line, &known)?;
        changed |= self.judgements(person, line, &ids, &known)?;
        Ok(changed)
    }
}

/// What each source says of a facility or an organisation, when all of it can be said of one: of a line, all is recorded or
/// nothing.
fn told_of(
    id: InstitutionId,
    kind: InstitutionKind,
    told: Vec<(SourceId, Vec<Claim>)>,
) -> Result<Vec<(SourceId, Vec<Claim>)>, String> {
    let nothing = Institution::new(id, kind);
    for (source, claims) in &told {
        tell(&nothing, *source, claims.clone()).map_err(|refusal| refusal.to_string())?;
    }
    Ok(told)
}

/// The claims of each source.
fn by_source(claims: Vec<(SourceId, Claim)>) -> Vec<(SourceId, Vec<Claim>)> {
    let mut by_source: Vec<(SourceId, Vec<Claim>)> = Vec::new();
    for (source, claim) in claims {
        match by_source.iter_mut().find(|(known, _)| *known == source) {
            Some((_, claims)) => claims.push(claim),
            None => by_source.push((source, vec![claim])),
        }
    }
    by_source
}

/// Claims, each with the record of its source.
type SourcedClaims = Vec<(SourceId, Claim)>;

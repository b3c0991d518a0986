//! JSON Lines, in: sources and persons become commands. The file is gone through twice: first for the ids, so that a claim
//! can name a person who comes later in the file; then line by line. Importing the same file again changes nothing.

use crate::formats::json_lines::read::{ConsentLine, InstitutionLine, Line, Lines, PersonLine, SummaryLine};
use crate::formats::mapped_sheet::values::{next_year, not_a_name, odd_year};
use crate::import::error::ImportError;
use crate::import::line_notes::{cleaned, left_out};
use crate::import::request::{ImportRequest, dataset_name};
use crate::import::sheet::refuse_ids_of_another;
use crate::report::{ImportReport, Note};
use guwah_domain::change::Unread;
use guwah_domain::claim::Claim;
use guwah_domain::command::{Command, SummaryBy};
use guwah_domain::consent::Consent;
use guwah_domain::decide::institution::tell;
use guwah_domain::decide::person_claim;
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};
use guwah_domain::person::Editorial;
use guwah_domain::placeholder::no_name;
use guwah_domain::schema::{HEADING, Schema};
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_registry::readers::{Reader, RecordKey, TeamReader};
use guwah_registry::{Actor, Registry};
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// The records that a file names, by outside id.
#[derive(Default)]
struct Named {
    sources: HashMap<String, (SourceId, bool)>,
    persons: HashMap<String, (PersonId, bool)>,
    institutions: HashMap<String, (InstitutionId, InstitutionKind, bool)>,
    /// Those whom the register has erased: no import brings them back.
    erased_persons: HashSet<String>,
    erased_sources: HashSet<String>,
}

/// One import.
struct LinesImport<'a> {
    registry: &'a Registry,
    reader: TeamReader,
    request: &'a ImportRequest,
    actor: &'a Actor,
    dataset: String,
    dataset_source: SourceId,
    named: Named,
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
    let named = names(registry, path, &dataset)?;
    if request.dataset.is_none() {
        let ids: Vec<String> = named.persons.keys().chain(&named.erased_persons).cloned().collect();
        refuse_ids_of_another(registry, &dataset, &ids, true)?;
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

fn open(path: &Path) -> Result<Lines<BufReader<File>>, ImportError> {
    let file = File::open(path).map_err(|cause| unreadable(path, cause))?;
    Ok(Lines::new(BufReader::with_capacity(256 * 1024, file)))
}

fn unreadable(path: &Path, cause: std::io::Error) -> ImportError {
    ImportError::Unreadable {
        path: path.to_owned(),
        cause,
    }
}

/// The first going-through: which records there are. Two lines with one id refuse the file.
fn names(registry: &Registry, path: &Path, dataset: &str) -> Result<Named, ImportError> {
    let mut named = Named::default();
    let mut seen: HashMap<(&'static str, String), u64> = HashMap::new();
    let mut lines = open(path)?;
    while let Some(line) = lines.next_line().map_err(|cause| unreadable(path, cause))? {
        let (kind, id) = match line.line {
            Ok(Line::Source { outside, .. }) => ("the source", outside),
            Ok(Line::Person(person)) => {
                // A line that will be refused makes no record: nothing of an empty person is left. Whom the register knows
                // already can still be named.
                if fit(&person).is_err() && !registry.person_for(dataset, &person.outside)?.1 {
                    continue;
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
        } else if kind == "the person" && registry.was_erased(dataset, &id)? {
            named.erased_persons.insert(id);
        } else if kind == "the person" {
            let person = registry.person_for(dataset, &id)?;
            named.persons.insert(id, person);
        }
    }
    Ok(named)
}

/// Whether a person's claims can be recorded, whoever they name.
fn fit(line: &PersonLine) -> Result<(), String> {
    let claims = line.claims(
        |_| Some(PersonId([1; 16])),
        |_| Some(InstitutionId([1; 16])),
        &mut Vec::new(),
    )?;
    check(&mut claims.into_iter().map(|(_, claim)| claim).collect::<Vec<_>>()).map(|_| ())
}

/// Checks claims against the schema; a name that is none is kept as words. Gives what a reader of the import should know.
fn check(claims: &mut [Claim]) -> Result<Vec<String>, String> {
    let mut remarks = Vec::new();
    for (at, claim) in claims.iter_mut().enumerate() {
        if let Value::Name(name) = &claim.value
            && let Some(why) = no_name(&name.text)
        {
            remarks.push(not_a_name(&name.text, why));
            claim.value = Value::Text(name.clone());
            claim.property = format!("{HEADING}{}", claim.property);
        }
        person_claim(claim).map_err(|refusal| format!("claim {at}: {refusal}"))?;
        let dates = match &claim.value {
            Value::Date(date) => [Some(date), None],
            Value::Act(act) => [act.when.as_ref(), act.until.as_ref()],
            _ => [None, None],
        };
        remarks.extend(
            dates
                .into_iter()
                .flatten()
                .filter_map(|date| odd_year(date.edtf(), date, next_year())),
        );
    }
    Ok(remarks)
}

/// The name under which the register knows a source of a file.
fn source_name(dataset: &str, outside: &str) -> String {
    format!("{dataset}/{outside}")
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
            self.execute(Command::ListPerson {
                person,
                dataset: self.dataset_source,
                row,
            })?;
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
        let read = match line {
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
            return Ok(());
        }
        report.note(notes);
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
        let read = line
            .claims(
                |outside| self.person_named(outside),
                |outside| self.institution_named(outside),
                &mut missing,
            )
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
        let mut changed = false;
        for (source, claims) in told {
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
        about.dataset = Some(source_name(&self.dataset, outside));
        let about = Box::new(about);
        let mut commands = vec![Command::RecordSource { source, about }];
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
        let remarks = check(&mut claims)?;
        let mut notes: Vec<Note> = missing.iter().map(|other| left_out(number, other)).collect();
        notes.extend(remarks.into_iter().map(|reason| Note {
            row: number,
            line: number,
            column: "claims".into(),
            reason,
        }));
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

    fn editorial(&self, person: PersonId, line: &PersonLine, known: &Editorial) -> Result<bool, ImportError> {
        let mut changed = false;
        if let Some(description) = line
            .description
            .clone()
            .filter(|text| known.description.as_ref() != Some(text))
        {
            changed |= self.execute(Command::DescribePerson { person, description })?;
        }
        for line in line.summaries.iter().filter(|line| !line.text.is_empty()) {
            let words = line.words();
            let (basis, held) = (self.basis_of(line), line.held);
            // The same words again change nothing, but that they are held back.
            let same = known
                .summaries
                .iter()
                .any(|kept| kept.says(&words) && (kept.held || !held));
            if same || basis.as_ref().is_some_and(Vec::is_empty) {
                continue;
            }
            changed |= self.execute(Command::WriteSummary {
                person,
                summary: words,
                basis,
                by: SummaryBy::File { held },
            })?;
        }
        Ok(changed)
    }

    /// A summary is drawn from sources that the file describes and that speak of the person.
    fn check_basis(&self, line: &PersonLine) -> Result<(), String> {
        let drawn_from = || line.summaries.iter().flat_map(|summary| &summary.basis);
        let speaking = line.sources();
        for outside in drawn_from().filter(|outside| !self.named.erased_sources.contains(*outside)) {
            if !self.named.sources.contains_key(outside) {
                return Err(format!(
                    "its summary is drawn from the source “{outside}”, which the file does not describe"
                ));
            }
            if !speaking.contains(&outside.as_str()) {
                return Err(format!(
                    "its summary is drawn from the source “{outside}”, which makes no claim of the line"
                ));
            }
        }
        Ok(())
    }

    /// The sources that a summary is drawn from; none for all, and an empty list where one that it names was erased: then it falls.
    fn basis_of(&self, line: &SummaryLine) -> Option<Vec<SourceId>> {
        if line.basis.is_empty() {
            return None;
        }
        let basis = line.basis.iter().map(|outside| {
            let found = self.named.sources.get(outside);
            found
                .map(|(id, _)| *id)
                .filter(|_| !self.named.erased_sources.contains(outside))
        });
        Some(basis.collect::<Option<Vec<_>>>().unwrap_or_default())
    }

    /// Judgements are made anew by whoever imports; who made them first, and when, is said in the reason.
    fn judgements(
        &self,
        person: PersonId,
        line: &PersonLine,
        claims: &[ClaimId],
        known: &Editorial,
    ) -> Result<bool, ImportError> {
        let mut changed = false;
        for judgement in &line.judgements {
            let of_person = |outside: &str| self.named.persons.get(outside).map(|(id, _)| *id);
            let of_source = |outside: &str| self.named.sources.get(outside).map(|(id, _)| *id);
            let Some(verdict) = judgement.verdict(of_person, of_source, claims) else {
                continue;
            };
            if known.judgements.iter().any(|standing| standing.verdict == verdict) {
                continue;
            }
            let first = format!("judged by {} on {}", judgement.by, judgement.on);
            let why = Some(
                judgement
                    .why
                    .as_ref()
                    .map_or(first.clone(), |why| format!("{first}: {why}")),
            );
            changed |= self.execute(Command::Judge { person, verdict, why })?;
        }
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

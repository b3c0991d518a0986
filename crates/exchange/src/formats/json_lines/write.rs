//! JSON Lines, out.

use crate::formats::json_lines::judgement::JudgementLine;
use crate::formats::json_lines::left_out::LeftOut;
use crate::formats::json_lines::summary::SummaryLine;
use crate::formats::plain_sheet::write::ExportError;
use crate::record::PersonRecord;
use guwah_domain::claim::Claim;
use guwah_domain::consent::WrittenConsents;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{ClaimId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};
use guwah_domain::person::Editorial;
use guwah_domain::source::{Source, SourceWithConsent};
use guwah_domain::value::Value;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Write;

/// Writes sources, persons, facilities and organisations, a line at a time. Records are named by their ids. Sources come
/// first.
pub struct LinesExport<W: Write> {
    out: W,
    lines: u64,
    /// How often sources that were written have ceased to be published.
    lapses: HashMap<SourceId, u32>,
    left_out: LeftOut,
}

#[derive(Serialize)]
struct SourceOut<'a> {
    source: String,
    #[serde(flatten)]
    about: &'a Source,
    #[serde(flatten)]
    consents: WrittenConsents,
}

#[derive(Serialize)]
struct PersonOut<'a> {
    person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u64>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    outside: &'a [(String, String)],
    /// Why an editor withholds the person from the public; only the team's exports hold one.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    summaries: Vec<SummaryLine>,
    claims: Vec<ClaimOut<'a>>,
    judgements: Vec<JudgementLine>,
}

#[derive(Serialize)]
struct ClaimOut<'a> {
    source: String,
    #[serde(flatten)]
    claim: Cow<'a, Claim>,
}

#[derive(Serialize)]
struct InstitutionOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    facility: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<String>,
    claims: Vec<ClaimOut<'a>>,
}

/// A claim as narrow as the whole person is: a line says who may see what claim by claim, so that a register that is made again of
/// it shows the public no more.
fn as_narrow_as<'a>(claim: &'a Claim, editors: &Editorial) -> Cow<'a, Claim> {
    if editors.public_as.is_whole() && editors.withheld.is_none() {
        return Cow::Borrowed(claim);
    }
    let mut narrow = claim.clone();
    narrow.public_as = narrow.public_as.strictest(editors.public_as);
    if matches!(narrow.value, Value::Relative(_)) {
        narrow.public_as.name = claim.public_as.name;
    }
    if editors.withheld.is_some() {
        narrow.disclosure = narrow.disclosure.strictest(Disclosure::Team);
    }
    Cow::Owned(narrow)
}

impl<W: Write> LinesExport<W> {
    /// Begins to write.
    pub fn start(out: W) -> Self {
        Self {
            out,
            lines: 0,
            lapses: HashMap::new(),
            left_out: LeftOut::default(),
        }
    }

    /// Writes a source.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn source(&mut self, id: SourceId, source: &SourceWithConsent) -> Result<(), ExportError> {
        self.lapses.insert(id, source.lapses);
        self.line(&SourceOut {
            source: id.to_string(),
            about: &source.about,
            consents: source.consents.written(),
        })
    }

    /// Writes a person.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn person(&mut self, record: &PersonRecord) -> Result<(), ExportError> {
        self.left_out.gather(record);
        let person = &record.person;
        // A claim's id is a digest: only judgements need them, and few persons have any.
        let judged = !person.editorial.judgements.is_empty();
        let ids: Vec<ClaimId> = person
            .claims()
            .filter(|_| judged)
            .map(|(source, claim)| claim.id(record.id, source))
            .collect();
        let claims = person
            .claims()
            .map(|(source, claim)| ClaimOut {
                source: source.to_string(),
                claim: as_narrow_as(claim, &person.editorial),
            })
            .collect();
        let judgements = person
            .editorial
            .judgements
            .iter()
            .filter_map(|judgement| JudgementLine::of(judgement, &ids));
        let summaries = person.editorial.summaries.iter();
        let summaries = summaries.map(|summary| SummaryLine::of(summary, &|source| self.lapses.get(&source).copied()));
        let summaries = summaries.collect();
        self.line(&PersonOut {
            person: record.id.to_string(),
            number: record.number,
            outside: &record.outside,
            withheld: person.editorial.withheld.as_deref(),
            description: person.editorial.description.as_deref(),
            summaries,
            claims,
            judgements: judgements.collect(),
        })
    }

    /// Writes a facility or an organisation.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn institution(&mut self, institution: &Institution) -> Result<(), ExportError> {
        let claims = institution.claims().map(|(source, claim)| ClaimOut {
            source: source.to_string(),
            claim: Cow::Borrowed(claim),
        });
        let named = |kind| (institution.kind == kind).then(|| institution.id.to_string());
        self.line(&InstitutionOut {
            facility: named(InstitutionKind::Facility),
            organisation: named(InstitutionKind::Organisation),
            claims: claims.collect(),
        })
    }

    /// What is not in the lines, in words.
    #[must_use]
    pub fn left_out(&self) -> String {
        self.left_out.in_words()
    }

    /// Writes what is left; gives the number of lines.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn finish(mut self) -> Result<u64, ExportError> {
        self.out.flush()?;
        Ok(self.lines)
    }

    fn line(&mut self, line: &impl Serialize) -> Result<(), ExportError> {
        serde_json::to_writer(&mut self.out, line).map_err(std::io::Error::from)?;
        self.out.write_all(b"\n")?;
        self.lines += 1;
        Ok(())
    }
}

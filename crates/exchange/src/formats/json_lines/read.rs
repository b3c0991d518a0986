//! Guwah's own JSON Lines: everything that is recorded of persons and sources, one object a line.
//!
//! `{"source": "<outside id>", …, "consent": {…}}` is a source with its fields and what was agreed to; `"consents": […]` where
//! that is several consents. `{"person": "<outside id>", "description": …, "summaries": […], "claims": [{"source":
//! "<outside id>", …}], "judgements": […]}` is a person with all claims. `{"facility": "<outside id>", "claims": […]}` and
//! `{"organisation": "<outside id>", "claims": […]}` are facilities and organisations. An outside id is any text; it names one
//! source, one person, or one facility or organisation of the file. Where a claim names another person (a relative, a speaker)
//! or a facility (in an act), it names an outside id of the file. A judgement over claims names them by their place, from 0.
//! A summary names the sources that it is drawn from as `basis`; without, it is drawn from all that make claims of the line.

use crate::formats::clean::clean_json;
pub use crate::formats::json_lines::consent::ConsentLine;
use crate::formats::json_lines::judgement::JudgementLine;
pub use crate::formats::json_lines::naming::Missing;
use crate::formats::json_lines::naming::{Naming, SourcedClaim, leave_out};
pub(crate) use crate::formats::json_lines::summary::SummaryLine;
use crate::formats::json_lines::terms::known_term;
use guwah_domain::claim::Claim;
use guwah_domain::id::{InstitutionId, PersonId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::source::Source;
use serde_json::{Map as Object, Value as Json};
use std::collections::HashSet;
use std::io::{BufRead, Read};

/// Bytes that a line may have.
pub const LINE_BYTES: usize = 16 * 1024 * 1024;

/// Fields of a person's line.
const PERSON_FIELDS: [&str; 8] = [
    "person",
    "withheld",
    "description",
    "summaries",
    "claims",
    "judgements",
    "number",
    "outside",
];
/// Fields of a claim.
const CLAIM_FIELDS: [&str; 15] = [
    "source",
    "property",
    "value",
    "held",
    "by",
    "through",
    "said_on",
    "said_words",
    "locator",
    "disclosure",
    "public_as",
    "embargo",
    "listed",
    "withdrawn",
    "replaced_by",
];

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// A source.
    Source {
        /// Its outside id.
        outside: String,
        /// What it is.
        source: Box<Source>,
        /// What was agreed to.
        consents: Vec<ConsentLine>,
    },
    /// A person.
    Person(Box<PersonLine>),
    /// A facility or an organisation.
    Institution(Box<InstitutionLine>),
}

/// A facility or an organisation as a line has it.
#[derive(Debug, Clone, PartialEq)]
pub struct InstitutionLine {
    /// The outside id.
    pub outside: String,
    /// Which of the two it is.
    pub kind: InstitutionKind,
    /// Each claim as written, with the outside id of its source.
    claims: Vec<SourcedClaim>,
}

/// A person as a line has it: other persons and sources are named by outside ids.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonLine {
    /// The outside id.
    pub outside: String,
    /// Why the person is withheld from the public, where an editor withholds them.
    pub withheld: Option<String>,
    /// What the person is called where no name is recorded.
    pub description: Option<String>,
    /// The editors' summaries.
    pub summaries: Vec<SummaryLine>,
    /// Each claim as written, with the outside id of its source.
    claims: Vec<SourcedClaim>,
    /// The editors' judgements.
    pub judgements: Vec<JudgementLine>,
}

/// A line of a file, or why it cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberedLine {
    /// Its number, from 1.
    pub number: u64,
    /// What it says, or why it cannot be read.
    pub line: Result<Line, String>,
    /// Whether invisible control characters were taken out of its texts.
    pub cleaned: bool,
}

/// The lines of a file, one at a time; blank ones are passed over.
pub struct Lines<R: BufRead> {
    reader: R,
    number: u64,
    bytes: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    /// Begins to read.
    pub fn new(reader: R) -> Self {
        Self {
            reader,
            number: 0,
            bytes: Vec::new(),
        }
    }

    /// The next line; none at the end.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next_line(&mut self) -> std::io::Result<Option<NumberedLine>> {
        loop {
            self.bytes.clear();
            self.number += 1;
            let read = self
                .reader
                .by_ref()
                .take(LINE_BYTES as u64 + 1)
                .read_until(b'\n', &mut self.bytes)?;
            if read == 0 {
                return Ok(None);
            }
            if self.bytes.len() > LINE_BYTES {
                self.pass_over_the_rest()?;
                let reason = format!("the line has more than {LINE_BYTES} bytes, which is the most that is read");
                return Ok(Some(NumberedLine {
                    number: self.number,
                    line: Err(reason),
                    cleaned: false,
                }));
            }
            if !self.bytes.iter().all(u8::is_ascii_whitespace) {
                let (line, cleaned) = match parse_and_clean(&self.bytes) {
                    Ok((line, cleaned)) => (Ok(line), cleaned),
                    Err(reason) => (Err(reason), false),
                };
                return Ok(Some(NumberedLine {
                    number: self.number,
                    line,
                    cleaned,
                }));
            }
        }
    }

    fn pass_over_the_rest(&mut self) -> std::io::Result<()> {
        while self.bytes.last() != Some(&b'\n') {
            self.bytes.clear();
            if self.reader.by_ref().take(1 << 20).read_until(b'\n', &mut self.bytes)? == 0 {
                break;
            }
        }
        Ok(())
    }
}

/// Reads a line.
///
/// # Errors
/// In words: what is wrong with it and what would be accepted.
pub fn parse(line: &[u8]) -> Result<Line, String> {
    parse_and_clean(line).map(|(line, _)| line)
}

/// Reads a line; says whether its texts had to be cleaned.
fn parse_and_clean(line: &[u8]) -> Result<(Line, bool), String> {
    let mut json: Json = serde_json::from_slice(line).map_err(|error| format!("it is not JSON: {error}"))?;
    // Text that is written as it is has nothing to be cleaned of, unless it is escaped.
    let plain = line.is_ascii() && !line.contains(&b'\\');
    let cleaned = !plain && clean_json(&mut json);
    Ok((line_of(json)?, cleaned))
}

fn line_of(json: Json) -> Result<Line, String> {
    let Json::Object(mut object) = json else {
        return Err("it is no JSON object: {\"person\": …} would be accepted".into());
    };
    if let Some(outside) = object.remove("source") {
        let outside = outside_id(outside, "source")?;
        let mut consents: Vec<ConsentLine> = field(&mut object, "consents")?.unwrap_or_default();
        consents.extend(field::<ConsentLine>(&mut object, "consent")?);
        let source: Source =
            serde_json::from_value(Json::Object(object)).map_err(|error| format!("source: {error}"))?;
        known_term("source_kind", &source.kind)?;
        return Ok(Line::Source {
            outside,
            source: Box::new(source),
            consents,
        });
    }
    for kind in InstitutionKind::ALL {
        if let Some(outside) = object.remove(kind.key()) {
            only_fields(&object, &["claims"])?;
            return Ok(Line::Institution(Box::new(InstitutionLine {
                outside: outside_id(outside, kind.key())?,
                kind,
                claims: claims_of(&mut object)?,
            })));
        }
    }
    let Some(outside) = object.remove("person") else {
        return Err(
            "it is no source, person, facility or organisation: {\"source\": \"id\", …}, {\"person\": \"id\", …}, \
             {\"facility\": \"id\", …} or {\"organisation\": \"id\", …} would be accepted"
                .into(),
        );
    };
    only_fields(&object, &PERSON_FIELDS)?;
    let outside = outside_id(outside, "person")?;
    let withheld = field(&mut object, "withheld")?;
    let description = field(&mut object, "description")?;
    let summaries = field::<Vec<SummaryLine>>(&mut object, "summaries")?.unwrap_or_default();
    let judgements = field::<Vec<JudgementLine>>(&mut object, "judgements")?.unwrap_or_default();
    let claims = claims_of(&mut object)?;
    Ok(Line::Person(Box::new(PersonLine {
        outside,
        withheld,
        description,
        summaries,
        claims,
        judgements,
    })))
}

/// The claims of a line, each with the outside id of its source.
fn claims_of(object: &mut Object<String, Json>) -> Result<Vec<SourcedClaim>, String> {
    let claims = field::<Vec<Object<String, Json>>>(object, "claims")?.unwrap_or_default();
    let claims = claims
        .into_iter()
        .enumerate()
        .map(|(at, claim)| with_source(claim).map_err(|why| format!("claim {at}: {why}")));
    claims.collect()
}

fn with_source(mut claim: Object<String, Json>) -> Result<SourcedClaim, String> {
    only_fields(&claim, &CLAIM_FIELDS)?;
    let source = claim
        .remove("source")
        .ok_or("it names no source: a claim is always somebody's")?;
    // It names a claim by its identity in the register that wrote the line.
    claim.remove("replaced_by");
    Ok((outside_id(source, "source")?, claim))
}

fn outside_id(id: Json, what: &str) -> Result<String, String> {
    match id {
        Json::String(id) if !id.trim().is_empty() => Ok(id),
        _ => Err(format!("“{what}” must be a text that is not empty")),
    }
}

fn field<T: serde::de::DeserializeOwned>(object: &mut Object<String, Json>, name: &str) -> Result<Option<T>, String> {
    object.remove(name).map_or(Ok(None), |value| {
        serde_json::from_value(value).map_err(|error| format!("{name}: {error}"))
    })
}

/// A field that nobody reads would be lost in silence.
fn only_fields(object: &Object<String, Json>, known: &[&str]) -> Result<(), String> {
    match object.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(format!("“{key}” is no field here: {} are", known.join(", "))),
        None => Ok(()),
    }
}

impl Line {
    /// The same without the claims that name one of these persons by their outside id.
    #[must_use]
    pub fn without(mut self, persons: &HashSet<String>) -> Self {
        match &mut self {
            Self::Person(person) => leave_out(&mut person.claims, persons),
            Self::Institution(institution) => leave_out(&mut institution.claims, persons),
            Self::Source { .. } => {}
        }
        self
    }
}

impl PersonLine {
    /// The outside ids of the sources of the claims, each once.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        let mut sources: Vec<&str> = Vec::new();
        for (source, _) in &self.claims {
            if !sources.contains(&source.as_str()) {
                sources.push(source);
            }
        }
        sources
    }

    /// The claims, with the outside id of each one's source, other records named by their ids. A record that is not
    /// known is left out of the claim and given to `missing`.
    ///
    /// Whether a claim can be said of a person is for the register to say.
    ///
    /// # Errors
    /// In words, when a claim cannot be read.
    pub fn claims(
        &self,
        person: impl FnMut(&str) -> Option<PersonId>,
        institution: impl FnMut(&str) -> Option<InstitutionId>,
        missing: &mut Vec<Missing>,
    ) -> Result<Vec<(String, Claim)>, String> {
        let mut naming = Naming {
            person,
            institution,
            missing,
        };
        naming.claims(&self.claims)
    }
}

impl InstitutionLine {
    /// As [`PersonLine::claims`]. Whether a claim fits such a record is for the register to say.
    ///
    /// # Errors
    /// In words, when a claim cannot be read.
    pub fn claims(
        &self,
        person: impl FnMut(&str) -> Option<PersonId>,
        institution: impl FnMut(&str) -> Option<InstitutionId>,
        missing: &mut Vec<Missing>,
    ) -> Result<Vec<(String, Claim)>, String> {
        let mut naming = Naming {
            person,
            institution,
            missing,
        };
        naming.claims(&self.claims)
    }
}

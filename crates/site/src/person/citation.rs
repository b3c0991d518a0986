//! A person's page as a citation, in the forms that people's programs read: each with the edition, and with the digest that
//! the receipt proves.

use crate::find::{self, Place};
use axum::extract::{Path, State};
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::Response;
use guwah_domain::vague_date::Day;
use guwah_registry::readers::Reader;
use guwah_web::parts::chip;
use guwah_web::{Ask, Page, Refusal, Site, SiteSettings, address, answer};
use guwah_wording::Language;
use serde_json::json;
use std::borrow::Cow;

/// The forms of a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Bibtex,
    Ris,
    CslJson,
}

impl Style {
    /// Reads the last part of an address.
    fn of(name: &str) -> Option<Self> {
        match name {
            "cite.txt" => Some(Self::Plain),
            "cite.bib" => Some(Self::Bibtex),
            "cite.ris" => Some(Self::Ris),
            "cite.json" => Some(Self::CslJson),
            _ => None,
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Plain => "text/plain; charset=utf-8",
            Self::Bibtex => "application/x-bibtex; charset=utf-8",
            Self::Ris => "application/x-research-info-systems; charset=utf-8",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }
}

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cited {
    name: String,
    /// That the person is invented.
    invented: Option<Cow<'static, str>>,
    /// The public number, or the record's id.
    record: String,
    /// The whole address, with the site's own.
    address: String,
    /// The number of the edition, where one is served.
    edition: Option<u64>,
    /// The root over its records.
    root: String,
    /// The day of the edition, or of reading.
    on: Day,
}

/// `GET /p/{record}/{style}`: `cite.txt`, `cite.bib`, `cite.ris` or `cite.json`.
pub(crate) async fn show_citation(
    State(site): State<Site>,
    Path((record, style)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Some(style) = Style::of(&style) else {
        return Refusal::NoPage.respond(&site, &Ask::of_file(&headers));
    };
    let origin = address::origin(&site.settings, &headers);
    let shown = site
        .make(None, move |reader, settings| {
            let words = written(
                &cited(reader, settings, &origin, &Place::of_page(&record, &uri))?,
                style,
            );
            Ok(Page::of(words.into(), style.media_type()))
        })
        .await;
    match shown {
        Ok(page) => {
            let mut response = answer::kept(&headers, StatusCode::OK, page);
            if style != Style::Plain {
                response
                    .headers_mut()
                    .insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
            }
            response
        }
        Err(refusal) => refusal.respond(&site, &Ask::of_file(&headers)),
    }
}

fn cited(reader: &dyn Reader, settings: &SiteSettings, origin: &str, place: &Place<'_>) -> Result<Cited, Refusal> {
    let found = find::person(reader, place)?;
    let edition = settings.edition.as_deref().map(guwah_edition::Edition::about);
    let on = edition.and_then(|edition| edition.on.parse().ok());
    Ok(Cited {
        name: found
            .person
            .called()
            .unwrap_or("A person without a recorded name")
            .to_owned(),
        invented: chip::invented_says(Language::English, found.invented()),
        record: found
            .number
            .map_or_else(|| found.id.to_string(), |number| number.to_string()),
        address: format!("{origin}{}", address::person(Language::English, found.number, found.id)),
        edition: edition.map(|edition| edition.number),
        root: edition.map_or_else(String::new, |edition| edition.root.clone()),
        on: on.unwrap_or_else(settings.today),
    })
}

fn written(cited: &Cited, style: Style) -> String {
    let (version, note) = (version(cited), note(cited));
    let Cited {
        name,
        record,
        address,
        on,
        ..
    } = cited;
    let (year, month, day) = (on.year(), on.month(), on.day());
    match style {
        Style::Plain => format!("Guwah. “{name}”. Record {record}, {version}, {on}. {address}\n{note}.\n"),
        Style::Bibtex => fields(
            &format!("@misc{{guwah-{record},\n"),
            &[
                ("title", &format!("{{{}}}", in_braces(name))),
                ("author", "{Guwah}"),
                ("year", &year.to_string()),
                ("date", &on.to_string()),
                ("version", &version),
                ("howpublished", &format!("Record {record}")),
                ("url", address),
                ("note", &in_braces(&note)),
            ],
        ),
        Style::Ris => tagged(&[
            ("TY", "DBASE"),
            ("TI", name),
            ("T2", "Guwah"),
            ("AN", record),
            ("ET", &version),
            ("PY", &format!("{year:04}")),
            ("DA", &format!("{year:04}/{month:02}/{day:02}/")),
            ("UR", address),
            ("N1", &note),
            ("ER", ""),
        ]),
        Style::CslJson => {
            let item = json!([{
                "id": format!("guwah-{record}"),
                "type": "entry",
                "title": name,
                "container-title": "Guwah",
                "author": [{ "literal": "Guwah" }],
                "number": record,
                "version": version,
                "issued": { "date-parts": [[year, month, day]] },
                "URL": address,
                "note": note,
            }]);
            format!("{item:#}\n")
        }
    }
}

/// What the edition is called in a citation.
fn version(cited: &Cited) -> String {
    cited.edition.map_or_else(
        || format!("as recorded by {}", cited.on),
        |number| format!("edition {number}"),
    )
}

/// What the receipt proves, in words.
fn note(cited: &Cited) -> String {
    let read_from = match cited.edition {
        Some(_) => format!(
            "Root over the edition's records: {}. A receipt for this record: {}/receipt.json",
            cited.root, cited.address
        ),
        None => "Read from the register itself, not from a signed edition".to_owned(),
    };
    match &cited.invented {
        Some(invented) => format!("{invented} {read_from}"),
        None => read_from,
    }
}

/// An entry of BibTeX with these fields.
fn fields(head: &str, fields: &[(&str, &str)]) -> String {
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, text)| format!("  {name} = {{{text}}}"))
        .collect();
    format!("{head}{}\n}}\n", lines.join(",\n"))
}

/// A name in a field of BibTeX: its own signs are written so that they say themselves.
fn in_braces(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => written.push_str("\\textbackslash{}"),
            '{' | '}' | '%' | '$' | '#' | '&' | '_' => {
                written.push('\\');
                written.push(c);
            }
            c if c.is_control() => written.push(' '),
            c => written.push(c),
        }
    }
    written
}

/// Lines of RIS, each with its tag.
fn tagged(lines: &[(&str, &str)]) -> String {
    let one_line = |text: &str| -> String { text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect() };
    lines
        .iter()
        .map(|(tag, text)| format!("{tag}  - {}\r\n", one_line(text)))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::person::citation::*;

    #[test]
    fn a_citation_names_record_edition_and_receipt_in_every_style() {
        let cited = Cited {
            name: "Invented {Person} & Co".into(),
            invented: Some("There is no such person.".into()),
            record: "102".into(),
            address: "http://example.org/p/102".into(),
            edition: Some(3),
            root: "ab".repeat(32),
            on: Day::constant(2026, 11, 22),
        };
        for style in [Style::Plain, Style::Bibtex, Style::Ris, Style::CslJson] {
            let text = written(&cited, style);
            for wanted in [
                "102",
                "edition 3",
                "2026",
                "http://example.org/p/102",
                &cited.root,
                "receipt.json",
                "There is no such person.",
            ] {
                assert!(text.contains(wanted), "{wanted} in {style:?}: {text}");
            }
        }
        assert!(written(&cited, Style::Bibtex).contains(r"Invented \{Person\} \& Co"));
        assert!(
            written(&cited, Style::Ris)
                .lines()
                .all(|line| line.len() < 7 || &line[2..6] == "  - ")
        );
        let item: serde_json::Value = serde_json::from_str(&written(&cited, Style::CslJson)).unwrap();
        assert_eq!(item[0]["issued"]["date-parts"][0][1], 11);
    }
}

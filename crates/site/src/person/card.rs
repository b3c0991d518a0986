//! A person's card as a picture, for other sites to show: name, last status, address. It is drawn from the card of the list,
//! refers to nothing outside itself, and carries no script.

use crate::find::{self, Place};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use guwah_domain::card::{Card, card};
use guwah_names::{lang_and_dir, other_scripts};
use guwah_registry::readers::PersonRecord;
use guwah_web::parts::chip;
use guwah_web::parts::result_list::said;
use guwah_web::{Ask, Page, Site, SiteSettings, address, answer};
use guwah_wording::Language;
use guwah_wording::escape::in_xml;
use std::fmt::Write;

const WIDTH: usize = 640;
const HEIGHT: usize = 240;
/// Where text begins.
const LEFT: usize = 28;
/// The width of a letter as a share of its height, on the broad side.
const LETTER: f64 = 0.62;
/// The most voices of which the last status is told.
const VOICES: usize = 2;

/// `GET /p/{record}/card.svg`.
pub(crate) async fn show_card(
    State(site): State<Site>,
    Path(record): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let origin = address::origin(&site.settings, &headers);
    let kept = Some(format!("{origin}/p/{record}/card.svg"));
    let made = site.make(kept, move |reader, settings| {
        let record = find::person(reader, &Place::of_page(&record, &uri))?;
        let picture = draw(
            &record,
            &card(&record.person, &|source| record.brief(source)),
            &origin,
            settings,
        );
        Ok(Page::of(picture.into(), "image/svg+xml"))
    });
    match made.await {
        Ok(page) => {
            let mut response = answer::kept(&headers, StatusCode::OK, page);
            answer::lend(&mut response, site.reader.audience());
            response
        }
        Err(refusal) => refusal.respond(&site, &Ask::of_file(&headers)),
    }
}

fn draw(record: &PersonRecord, card: &Card, origin: &str, settings: &SiteSettings) -> String {
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" font-family=\"Georgia, 'Noto Serif', serif\">\
         <title>{}</title><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fbfaf7\"/>\
         <rect width=\"6\" height=\"{HEIGHT}\" fill=\"#7a2e1d\"/>",
        in_xml(&card.name)
    );
    let number = record
        .number
        .map_or_else(String::new, |number| format!(" · person {number}"));
    line(&mut picture, 42, 15, "#5c5850", &format!("Guwah{number}"));
    line(&mut picture, 86, 32, "#1c1b19", &card.name);
    line(&mut picture, 116, 17, "#5c5850", &others(card));
    let voices = card.status.iter().take(VOICES);
    let mut at = 150;
    for voice in voices {
        let said = said(Language::English, voice);
        line(&mut picture, at, 19, "#1c1b19", &said);
        at += 26;
    }
    let more = card.status.len().saturating_sub(VOICES);
    let also = match (more, card.contested) {
        (0, true) => "Accounts contradict each other.".to_owned(),
        (0, false) => String::new(),
        (more, true) => format!("and {more} more, which differ"),
        (more, false) => format!("and {more} more"),
    };
    line(&mut picture, at, 15, "#7a2e1d", &also);
    let invented = chip::invented_says(Language::English, card.invented);
    line(&mut picture, HEIGHT - 44, 15, "#7a2e1d", &invented.unwrap_or_default());
    let page = address::person(Language::English, record.number, record.id);
    line(&mut picture, HEIGHT - 18, 14, "#5c5850", &format!("{origin}{page}"));
    let edition = settings.edition.as_deref().map(|edition| edition.about().number);
    if let Some(number) = edition {
        let _ = write!(
            picture,
            "<text x=\"{}\" y=\"42\" font-size=\"15\" fill=\"#5c5850\" text-anchor=\"end\">edition {number}</text>",
            WIDTH - LEFT
        );
    }
    picture.push_str("</svg>");
    picture
}

/// Names in other scripts: those recorded, else those made by machine.
fn others(card: &Card) -> String {
    let recorded = card.names.iter().map(|name| name.text.clone());
    let recorded: Vec<String> = recorded.filter(|name| *name != card.name).take(3).collect();
    if recorded.is_empty() && !card.unnamed {
        let written = other_scripts(&card.name).into_iter().map(|written| written.text);
        return written.take(2).collect::<Vec<_>>().join(" · ");
    }
    recorded.join(" · ")
}

/// A line of text, no wider than the picture: a long one is set smaller, and one that is too long even then ends in dots.
fn line(picture: &mut String, y: usize, size: usize, fill: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let width = (WIDTH - 2 * LEFT) as f64;
    let wide = |c: char| if u32::from(c) >= 0x2e80 { 1.0 } else { LETTER };
    let breadth: f64 = text.chars().map(wide).sum();
    let smallest = size as f64 * 0.6;
    let size = (width / breadth).min(size as f64).max(smallest);
    let mut room = width / size;
    let mut fits: String = text
        .chars()
        .take_while(|c| {
            room -= wide(*c);
            // A line that just fits may miss by what fractions round to.
            room > -0.001
        })
        .collect();
    if fits.len() < text.len() {
        fits.pop();
        fits.push('…');
    }
    let (lang, rtl) = lang_and_dir(&fits);
    // Text that runs from right to left begins at its right: its end stands at the left edge.
    let side = if rtl {
        " direction=\"rtl\" text-anchor=\"end\""
    } else {
        ""
    };
    let _ = write!(
        picture,
        "<text x=\"{LEFT}\" y=\"{y}\" font-size=\"{size:.1}\" fill=\"{fill}\" xml:lang=\"{}\"{side}>{}</text>",
        in_xml(lang),
        in_xml(&fits)
    );
}

#[cfg(test)]
mod tests {
    use crate::person::card::*;

    fn drawn(text: &str) -> String {
        let mut picture = String::new();
        line(&mut picture, 10, 20, "#000", text);
        picture
    }

    #[test]
    fn words_are_drawn_as_words() {
        assert!(drawn("<script>&\"").contains("&lt;script&gt;&amp;&quot;"));
        assert!(drawn("ئەلى").contains("direction=\"rtl\""));
        assert!(drawn("").is_empty());
    }

    #[test]
    fn a_long_line_is_set_smaller_and_then_ends_in_dots() {
        assert!(drawn("short").contains("font-size=\"20.0\""));
        assert!(drawn(&"x".repeat(60)).contains(&"x".repeat(60)));
        assert!(drawn(&"x".repeat(600)).contains("x…"));
    }
}

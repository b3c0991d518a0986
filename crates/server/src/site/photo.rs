//! Photographs: working copies, drawn anew without anything but the picture. Originals are served to nobody.

use super::refusal::Refusal;
use super::shelf::Page;
use super::{Site, address, answer};
use crate::site::visit::Visit;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use guwah_domain::id::{ClaimId, PersonId};
use guwah_registry::PhotoSize;
use guwah_registry::readers::RecordKey;

/// `GET /photo/{person}/{claim}/{size}`: a picture, where this site may show the claim that names it.
pub(super) async fn show_photo(
    State(site): State<Site>,
    Path((person, claim, size)): Path<(String, String, String)>,
    visit: Visit,
    headers: HeaderMap,
) -> Response {
    let asked = (person.parse(), claim.parse(), PhotoSize::parse(&size));
    let (Ok(person), Ok(claim), Some(size)) = asked else {
        return Refusal::NoPage.respond(&site, &visit, &headers);
    };
    match read(&site, person, claim, size).await {
        Ok(photo) => answer::kept(&headers, StatusCode::OK, photo),
        Err(refusal) => refusal.respond(&site, &visit, &headers),
    }
}

async fn read(site: &Site, person: PersonId, claim: ClaimId, size: PhotoSize) -> Result<Page, Refusal> {
    let stopped = || Refusal::Failed("a photo stopped while it was drawn".into());
    // Waiting takes no thread: those who ask for pages meanwhile get them.
    let _turn = site.turns.drawing.acquire().await.map_err(|_| stopped())?;
    let owned = site.clone();
    let shown = tokio::task::spawn_blocking(move || {
        let make = || {
            let photo = owned.reader.photo(&RecordKey::Id(person), claim, size)?;
            let photo = photo.ok_or(Refusal::NoPage)?;
            Ok(Page::picture(photo.bytes, photo.media_type))
        };
        owned.keep(&owned.photos, Some(address::photo(person, claim, size)), make)
    });
    shown.await.unwrap_or_else(|_| Err(stopped()))
}

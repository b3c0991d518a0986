//! Photographs: working copies, drawn anew without anything but the picture. Originals are served to nobody.

use crate::find::{self, Place};
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use guwah_domain::id::ClaimId;
use guwah_registry::PhotoSize;
use guwah_registry::readers::RecordKey;
use guwah_web::{Ask, Page, Refusal, Site, answer};

/// `GET /photo/{person}/{claim}/{size}`: a picture, where this site may show the claim that names it.
pub(crate) async fn show_photo(
    State(site): State<Site>,
    Path((person, claim, size)): Path<(String, String, String)>,
    ask: Ask,
) -> Response {
    let (Ok(claim), Some(size)) = (claim.parse(), PhotoSize::parse(&size)) else {
        return Refusal::NoPage.respond(&site, &ask);
    };
    match read(&site, person, claim, size, ask.uri.clone()).await {
        Ok(photo) => answer::kept(&ask.headers, StatusCode::OK, photo),
        Err(refusal) => refusal.respond(&site, &ask),
    }
}

async fn read(site: &Site, person: String, claim: ClaimId, size: PhotoSize, uri: Uri) -> Result<Page, Refusal> {
    let stopped = || Refusal::Failed("a photo stopped while it was drawn".into());
    // Waiting takes no thread: those who ask for pages meanwhile get them.
    let _turn = site.turns.drawing.acquire().await.map_err(|_| stopped())?;
    let owned = site.clone();
    let shown = tokio::task::spawn_blocking(move || {
        let kept = format!("/photo/{person}/{claim}/{}", size.key());
        let make = || {
            let person = find::pictured(&*owned.reader, &Place::of_photo(&person, &uri))?;
            let photo = owned.reader.photo(&RecordKey::Id(person.id), claim, size)?;
            let photo = photo.ok_or(Refusal::NoPage)?;
            Ok(Page::picture(photo.bytes, photo.media_type))
        };
        owned.photo(kept, make)
    });
    shown.await.unwrap_or_else(|_| Err(stopped()))
}

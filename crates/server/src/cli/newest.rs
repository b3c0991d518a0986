//! A served edition that a mirror exchanges for a newer one: from the next request on, the newer one is served.

use crate::error::Outcome;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guwah_edition::Edition;
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Makes the site of an edition.
type Make = dyn Fn(Arc<Edition>) -> Router + Send + Sync;

/// The folder, and the site of the edition that was last seen in it.
struct Newest {
    folder: PathBuf,
    make: Box<Make>,
    seen: Mutex<(Option<FolderIdentity>, Router)>,
}

/// What tells one folder from another that took its name.
type FolderIdentity = (u64, u64);

/// The site of whatever edition is in a folder when it is asked.
pub(super) fn site(edition: Arc<Edition>, make: impl Fn(Arc<Edition>) -> Router + Send + Sync + 'static) -> Router {
    let folder = edition.folder().to_owned();
    let seen = Mutex::new((identity(&folder), make(edition)));
    let make = Box::new(make);
    Router::new()
        .fallback(answer)
        .with_state(Arc::new(Newest { folder, make, seen }))
}

async fn answer(State(newest): State<Arc<Newest>>, request: Request) -> Response {
    let current = tokio::task::spawn_blocking(move || newest.current()).await;
    match current {
        Ok(Ok(site)) => match TowerToHyperService::new(site).call(request).await {
            Ok(response) => response.into_response(),
            Err(never) => match never {},
        },
        // A mirror may be exchanging the folder just now, or what is there cannot be read.
        _ => (
            StatusCode::SERVICE_UNAVAILABLE,
            "The edition cannot be read just now. Try again in a minute.\n",
        )
            .into_response(),
    }
}

impl Newest {
    /// The site of the edition that is in the folder now.
    fn current(&self) -> Outcome<Router> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = identity(&self.folder);
        if seen.0 != now {
            let edition = Edition::open(&self.folder)?;
            *seen = (now, (self.make)(Arc::new(edition)));
        }
        Ok(seen.1.clone())
    }
}

#[cfg(unix)]
fn identity(folder: &Path) -> Option<FolderIdentity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(folder).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// Elsewhere than on Unix a folder in use cannot be exchanged.
#[cfg(not(unix))]
fn identity(_: &Path) -> Option<FolderIdentity> {
    None
}

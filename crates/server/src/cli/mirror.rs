//! `guwah mirror`: the newest edition from a folder or a served edition, copied, verified, and put in place in one step.

use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome};
use axum::http::Uri;
use clap::Args;
use guwah_edition::{FolderOrigin, Origin, mirror, too_long};
use guwah_ledger::VerifierKey;
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::json;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::time::timeout;

/// How long the other side may take to answer, and may stay silent while it sends.
const SILENCE: Duration = Duration::from_secs(60);

/// Arguments of `guwah mirror`.
#[derive(Args)]
pub(crate) struct Mirror {
    /// An edition: its folder, or the address where it is served (http://…)
    from: String,
    /// The folder of the copy: new, empty, or holding an older edition of the same register
    to: PathBuf,
    /// The key that must have signed it [default: that of the edition in the folder]
    #[arg(long, value_name = "KEY")]
    key: Option<VerifierKey>,
}

impl Mirror {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let origin = self.origin()?;
        let progress = Progress::unmeasured("mirroring");
        let done = mirror(&*origin, &self.to, self.key.as_ref())?;
        drop(progress);
        if session.json() {
            return session.out.json(&json!({
                "edition": done.edition.number,
                "made_on": done.edition.on,
                "same": done.same,
                "copied": done.copied,
                "copied_bytes": done.copied_bytes,
                "kept": done.kept,
                "root": done.edition.root,
                "key": done.key.to_string(),
                "trusted": self.key.is_some(),
            }));
        }
        let (number, to) = (done.edition.number, self.to.display());
        if done.same && done.copied == 0 {
            return session.out.line(format_args!(
                "Edition {number} is in {to} already, each file as it was signed."
            ));
        }
        session.out.line(format_args!(
            "Edition {number} of {} is in {to}: {} files copied ({} bytes), {} as they were. Signed by {}",
            done.edition.on, done.copied, done.copied_bytes, done.kept, done.key
        ))
    }

    fn origin(&self) -> Outcome<Box<dyn Origin>> {
        if self.from.starts_with("http://") {
            return Ok(Box::new(HttpOrigin::new(&self.from)?));
        }
        if self.from.contains("://") {
            return Err(Failure::refused(format!(
                "{}: only http://… and folders can be mirrored. What arrives is checked by its signature, so that it need \
                 not be secret on its way; for https or an onion service, set up a tunnel and give its address",
                self.from
            )));
        }
        let folder = PathBuf::from(&self.from);
        if !guwah_edition::is_edition(&folder) {
            return Err(Failure::refused(format!("{}: there is no edition here", self.from)));
        }
        Ok(Box::new(FolderOrigin(folder)))
    }
}

/// An edition that is served elsewhere, under `/edition/`.
struct HttpOrigin {
    base: String,
    client: Client<HttpConnector, Empty<Bytes>>,
    runtime: Runtime,
}

impl HttpOrigin {
    fn new(address: &str) -> Outcome<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| Failure::refused(format!("nothing can be asked for: {error}")))?;
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(SILENCE));
        Ok(Self {
            base: format!("{}/edition/", address.trim_end_matches('/')),
            client: Client::builder(TokioExecutor::new()).build(connector),
            runtime,
        })
    }

    async fn get(&self, address: Uri, limit_bytes: u64, to: &mut dyn Write) -> io::Result<()> {
        let silent = |_| io::Error::new(io::ErrorKind::TimedOut, "the other side says nothing");
        let answer = timeout(SILENCE, self.client.get(address)).await.map_err(silent)?;
        let answer = answer.map_err(io::Error::other)?;
        if !answer.status().is_success() {
            let status = answer.status();
            return Err(io::Error::other(format!(
                "the other side answers {status}: is it an edition that is served there?"
            )));
        }
        let mut body = answer.into_body();
        let mut left = limit_bytes;
        while let Some(frame) = timeout(SILENCE, body.frame()).await.map_err(silent)? {
            let Ok(piece) = frame.map_err(io::Error::other)?.into_data() else {
                continue;
            };
            left = left.checked_sub(piece.len() as u64).ok_or_else(too_long)?;
            to.write_all(&piece)?;
        }
        Ok(())
    }
}

impl Origin for HttpOrigin {
    fn copy(&self, path: &str, limit_bytes: u64, to: &mut dyn Write) -> io::Result<()> {
        let address: Uri = format!("{}{path}", self.base).parse().map_err(io::Error::other)?;
        self.runtime.block_on(self.get(address, limit_bytes, to))
    }
}

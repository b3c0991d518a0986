//! `guwah serve`: a register or an edition as a site.

use super::init::warn_of_open_ring;
use super::serving::{Served, serve};
use super::session::{Held, Session, today};
use crate::error::{Failure, Outcome};
use crate::site::{Entries, SiteSettings, router};
use axum::Router;
use clap::Args;
use guwah_domain::disclosure::Audience;
use guwah_registry::Registry;
use guwah_registry::readers::Reader;
use serde_json::{Map, json};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the public site is served when it is not said.
pub(super) const LISTEN: &str = "127.0.0.1:8080";

/// Arguments of `guwah serve`.
#[derive(Args)]
pub(crate) struct Serve {
    /// The register or edition
    folder: PathBuf,
    /// Where to serve the public site
    #[arg(long, value_name = "ADDR", default_value = LISTEN)]
    listen: SocketAddr,
    /// Where to serve the workspace of a register, which shows all that the team may see
    #[arg(long, value_name = "ADDR")]
    workspace: Option<SocketAddr>,
}

impl Serve {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let sites = match session.open(&self.folder)? {
            Held::Edition(reader) if self.workspace.is_none() => vec![public_site(reader, self.listen)],
            Held::Edition(_) => {
                return Err(Failure::refused(
                    "an edition has no workspace: leave out --workspace, or serve the register",
                ));
            }
            Held::Register(registry) => {
                warn_of_open_ring(&registry, session);
                let mut sites = vec![public_site(Arc::new(registry.reader(Audience::Public)), self.listen)];
                if let Some(address) = self.workspace {
                    sites.push(workspace(&registry, address)?);
                }
                sites
            }
        };
        serve(sites, |addresses| announce(addresses, session))
    }
}

/// The site for everyone.
pub(super) fn public_site(reader: Arc<dyn Reader>, address: SocketAddr) -> Served {
    Served {
        name: "public",
        address,
        site: site(reader, ""),
    }
}

/// The site for the team. It asks nobody who they are, so it is only for those who are on this machine already.
pub(super) fn workspace(registry: &Registry, address: SocketAddr) -> Outcome<Served> {
    if !address.ip().is_loopback() {
        return Err(Failure::refused(format!(
            "--workspace {address}: the workspace has no accounts, so whoever reached it would read all that the team \
             may see: give an address of this machine, such as 127.0.0.1:{}, and reach it through SSH",
            address.port()
        )));
    }
    let reader: Arc<dyn Reader> = Arc::new(registry.reader(Audience::Team));
    Ok(Served {
        name: "workspace",
        address,
        site: site(reader, "workspace"),
    })
}

/// A site whose pages are kept ready until the register changes.
fn site(reader: Arc<dyn Reader>, label: &str) -> Router {
    let counted = Arc::clone(&reader);
    let entries: Entries = Arc::new(move || counted.entries());
    router(
        reader,
        SiteSettings {
            entries: Some(entries),
            ..SiteSettings::new(label, today)
        },
    )
}

/// Tells the addresses, one a line, once they answer.
pub(super) fn announce(addresses: &[(&'static str, SocketAddr)], session: &mut Session) -> Outcome {
    if session.json() {
        let object: Map<_, _> = addresses
            .iter()
            .map(|(name, at)| ((*name).to_owned(), json!(format!("http://{at}/"))))
            .collect();
        session.out.json(&object)?;
    } else {
        for (name, at) in addresses {
            session.out.line(format_args!("{name}: http://{at}/"))?;
        }
    }
    session.out.flush()
}

//! `guwah serve`: a register or an edition as a site.

use super::init::warn_of_open_ring;
use super::newest;
use super::serving::{Served, serve};
use super::session::{Held, Session, today};
use crate::error::{Failure, Outcome};
use axum::Router;
use clap::Args;
use guwah_edition::Edition;
use guwah_registry::Registry;
use guwah_registry::readers::Reader;
use guwah_site::routes;
use guwah_web::{Entries, Routes, Site, SiteSettings, router};
use guwah_workspace::PreviewDesk;
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
    /// Another address of the same site, such as a mirror's, told at the foot of each page
    #[arg(long, value_name = "ADDR", num_args = 1..)]
    also: Vec<String>,
    /// The address of this site as an onion service, told to browsers that can go there (Onion-Location)
    #[arg(long, value_name = "http://….onion")]
    onion: Option<String>,
    /// The public site's own address, such as `https://example.org`, for feeds, site maps and citations; else they name the
    /// address under which they are asked for
    #[arg(long, value_name = "ADDR")]
    base: Option<String>,
    /// An earlier edition of the same register, whose pages are shown too, less what was withdrawn since
    #[arg(long, value_name = "EDITION", num_args = 1..)]
    earlier: Vec<PathBuf>,
}

impl Serve {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let base = self.base.as_deref().unwrap_or_default().trim_end_matches('/');
        if !base.is_empty() && !(is_one_line(base) && (base.starts_with("https://") || base.starts_with("http://"))) {
            return Err(Failure::refused(format!(
                "--base {base:?}: give the whole address of the site, such as https://example.org"
            )));
        }
        if let Some(bad) = self.also.iter().find(|address| !is_one_line(address)) {
            return Err(Failure::refused(format!(
                "--also {bad:?}: give an address, such as https://example.org or one that ends in .onion"
            )));
        }
        let onion = self.onion.as_deref().map(onion_address).transpose()?;
        let addresses = &Addresses {
            base: base.to_owned(),
            also: self.also.clone(),
            onion,
        };
        let sites = match session.open(&self.folder)? {
            Held::Edition(edition) if self.workspace.is_none() => {
                let earlier = earlier_editions(&edition, &self.earlier)?;
                vec![edition_site(edition, earlier, self.listen, addresses)]
            }
            Held::Edition(_) => {
                return Err(Failure::refused(
                    "an edition has no workspace: leave out --workspace, or serve the register",
                ));
            }
            Held::Register(_) if !self.earlier.is_empty() => {
                return Err(Failure::refused(
                    "--earlier: a register has no editions of its own; serve the newest edition, and give earlier ones with it",
                ));
            }
            Held::Register(registry) => {
                warn_of_open_ring(&registry, session);
                let reader = Arc::new(registry.public_reader());
                let mut sites = vec![public_site(reader, self.listen, addresses)];
                if let Some(address) = self.workspace {
                    sites.push(team_site(&registry, address)?);
                }
                sites
            }
        };
        serve(sites, |addresses| announce(addresses, session))
    }
}

/// The site for everyone.
pub(super) fn public_site(reader: Arc<dyn Reader>, address: SocketAddr, addresses: &Addresses) -> Served {
    Served {
        name: "public",
        address,
        site: site(reader, routes(), |settings| addresses.tell(settings)),
    }
}

/// Opens editions that the one that is served must go on from; the oldest first.
pub(super) fn earlier_editions(edition: &Edition, folders: &[PathBuf]) -> Outcome<Vec<Arc<Edition>>> {
    let mut earlier = Vec::with_capacity(folders.len());
    for folder in folders {
        let held = Edition::open(folder)?;
        edition.check_earlier(&held)?;
        earlier.push(Arc::new(held));
    }
    earlier.sort_by_key(|held| held.about().number);
    earlier.dedup_by_key(|held| held.about().number);
    Ok(earlier)
}

/// The site for everyone, from the edition in a folder: when a mirror exchanges it, from the newer one.
pub(super) fn edition_site(
    edition: Arc<Edition>,
    earlier: Vec<Arc<Edition>>,
    address: SocketAddr,
    addresses: &Addresses,
) -> Served {
    let addresses = addresses.clone();
    let make = move |edition: Arc<Edition>| {
        let held = earlier.iter().filter(|held| edition.check_earlier(held).is_ok());
        let held = held.cloned().collect();
        site(Arc::new(edition.reader()), routes(), |settings| {
            addresses.tell(settings);
            settings.earlier = held;
            settings.edition = Some(edition);
        })
    };
    Served {
        name: "public",
        address,
        site: newest::site(edition, make),
    }
}

/// An address of an onion service, without a slash at its end.
fn onion_address(given: &str) -> Outcome<String> {
    let address = given.trim_end_matches('/');
    let host = address
        .strip_prefix("http://")
        .or_else(|| address.strip_prefix("https://"));
    let is_onion = host.is_some_and(|host| {
        let name = host.split(':').next().unwrap_or_default();
        name.ends_with(".onion")
            && host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':'))
    });
    if is_onion {
        return Ok(address.to_owned());
    }
    Err(Failure::refused(format!(
        "--onion {given:?}: give the address of an onion service, such as http://….onion"
    )))
}

/// Where a site is.
#[derive(Clone, Default)]
pub(super) struct Addresses {
    /// Its own address, where it is known.
    base: String,
    /// Addresses that are told at the foot of each page.
    also: Vec<String>,
    /// Its onion service.
    onion: Option<String>,
}

impl Addresses {
    fn tell(&self, settings: &mut SiteSettings) {
        settings.base.clone_from(&self.base);
        settings.also.clone_from(&self.also);
        settings.onion.clone_from(&self.onion);
    }
}

/// Whether a text can stand as an address at the foot of a page.
fn is_one_line(address: &str) -> bool {
    !address.is_empty() && address.len() <= 200 && !address.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// The site for the team. It asks nobody who they are, so it is only for those who are on this machine already.
pub(super) fn team_site(registry: &Registry, address: SocketAddr) -> Outcome<Served> {
    if !address.ip().is_loopback() {
        return Err(Failure::refused(format!(
            "--workspace {address}: the workspace has no accounts, so whoever reached it would read all that the team \
             may see: give an address of this machine, such as 127.0.0.1:{}, and reach it through SSH",
            address.port()
        )));
    }
    let reader: Arc<dyn Reader> = Arc::new(registry.team_reader());
    let reading = routes();
    let team = Routes {
        pages: reading
            .pages
            .merge(guwah_workspace::pages(Arc::new(PreviewDesk::new(registry.clone())))),
        ..reading
    };
    Ok(Served {
        name: "workspace",
        address,
        site: site(reader, team, |settings| "workspace".clone_into(&mut settings.label)),
    })
}

/// A site whose pages are kept ready until the register changes.
fn site(reader: Arc<dyn Reader>, routes: Routes, settle: impl FnOnce(&mut SiteSettings)) -> Router {
    let counted = Arc::clone(&reader);
    let entries: Entries = Arc::new(move || counted.entries());
    let mut settings = SiteSettings {
        entries: Some(entries),
        ..SiteSettings::new("", today)
    };
    settle(&mut settings);
    router(Site::new(reader, settings), routes)
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

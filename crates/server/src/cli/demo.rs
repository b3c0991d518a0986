//! `guwah demo`: the published cases, in a register of their own in the current folder, on two sites; if asked for, with
//! invented persons.

mod cases;
mod invented;

use super::output::tell;
use super::progress::Progress;
use super::serve::{Addresses, LISTEN, announce, public_site};
use super::serving::serve;
use super::session::Session;
use crate::error::{Failure, Outcome};
use cases::import_cases;
use clap::Args;
use guwah_registry::{Actor, OpenOptions, Registry};
use invented::InventedDemo;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

/// Where the demonstration's register lies.
const FOLDER: &str = "guwah-demo";

/// Arguments of `guwah demo`.
#[derive(Args)]
pub(crate) struct Demo {
    /// Where to serve the public site; the workspace is at the next port
    #[arg(long, value_name = "ADDR", default_value = LISTEN)]
    listen: SocketAddr,
    /// With a list of so many invented persons, marked as such on every page, in two editions; in a folder of its own
    #[arg(
        long,
        value_name = "N",
        num_args = 0..=1,
        default_missing_value = invented::PERSONS,
        value_parser = clap::value_parser!(u64).range(1..=invented::MOST)
    )]
    invented: Option<u64>,
}

impl Demo {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let options = session.options()?;
        if let Some(persons) = self.invented {
            return self.run_invented(persons, &options, session);
        }
        let folder = Path::new(FOLDER);
        let registry = if folder.exists() {
            Registry::open(folder, &options)?
        } else {
            Registry::init(folder, &options)?
        };
        let actor = Actor::importer(session.actor()?.name());
        import_cases(&registry, &actor)?;
        let mut sites = vec![public_site(
            Arc::new(registry.public_reader()),
            self.listen,
            &Addresses::default(),
        )];
        sites.push(super::serve::team_site(&registry, self.workspace()?)?);
        serve(sites, |addresses| announce(addresses, session))
    }

    fn run_invented(&self, persons: u64, options: &OpenOptions, session: &mut Session) -> Outcome {
        let workspace = self.workspace()?;
        let progress = Progress::unmeasured("inventing persons and publishing two editions");
        let demo = invented::prepare(persons, options, &session.actor()?);
        drop(progress);
        let demo = demo?;
        if demo.was_there {
            tell(InventedDemo::note());
        }
        let sites = vec![
            demo.public_site(self.listen)?,
            super::serve::team_site(&demo.registry, workspace)?,
        ];
        serve(sites, |addresses| announce(addresses, session))
    }

    /// The next port; on this machine only, wherever the public site is.
    fn workspace(&self) -> Outcome<SocketAddr> {
        let ip = if self.listen.ip().is_loopback() {
            self.listen.ip()
        } else {
            IpAddr::V4(Ipv4Addr::LOCALHOST)
        };
        let port = match self.listen.port() {
            0 => 0,
            port => port.checked_add(1).ok_or_else(|| {
                Failure::refused("--listen: there is no port after 65535 for the workspace: give a lower one")
            })?,
        };
        Ok(SocketAddr::new(ip, port))
    }
}

//! `guwah demo --invented`: the published cases and a list of invented persons in two releases, each in an edition.
//!
//! The register lies apart from that of the plain demonstration, which stays as it is. Each step is taken once: what stopped
//! between two of them goes on where it was.

use super::super::import::refused;
use super::super::serve::{Addresses, earlier_editions, edition_site};
use super::super::serving::Served;
use super::super::session::today;
use super::cases::import_cases;
use crate::error::{Failure, Outcome};
use guwah_domain::vague_date::Day;
use guwah_edition::{Edition, EditionError, Publishing};
use guwah_exchange::{ImportRequest, Map, SynthRelease, import_sheet, write_synth_release};
use guwah_registry::{Actor, OpenOptions, Registry};
use std::fs::File;
use std::io::BufWriter;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// How many persons are invented when it is not said.
pub(super) const PERSONS: &str = "3000";
/// The most: a demonstration is waited for.
pub(super) const MOST: u64 = 1_000_000;
/// What the persons follow from.
const SEED: u64 = 1;
/// Where register, editions and sheets lie.
const FOLDER: &str = "guwah-demo-invented";
/// The list's name.
const DATASET: &str = "invented";
/// What the list is: its kind marks every page.
const MAP: &str = include_str!("../../../../../samples/maps/invented.toml");

/// The releases of the list, each with the day that it bears.
const RELEASES: [(SynthRelease, Day); 2] = [
    (SynthRelease::First, Day::constant(2024, 3, 1)),
    (SynthRelease::Later, Day::constant(2025, 3, 1)),
];

/// The register, with editions of it.
pub(super) struct InventedDemo {
    pub(super) registry: Registry,
    /// The folders of the editions, the newest last.
    editions: Vec<PathBuf>,
    /// Whether all of it was there before.
    pub(super) was_there: bool,
}

/// Opens or makes the register, and publishes an edition after each release.
pub(super) fn prepare(persons: u64, options: &OpenOptions, actor: &Actor) -> Outcome<InventedDemo> {
    let folder = Path::new(FOLDER);
    let register = folder.join("register");
    let registry = if register.exists() {
        Registry::open(&register, options)?
    } else {
        std::fs::create_dir_all(folder).map_err(Failure::file(folder))?;
        Registry::init(&register, options)?
    };
    let importer = Actor::importer(actor.name());
    let was_there = editions_of(&registry)? >= RELEASES.len() as u64;
    if !was_there {
        import_cases(&registry, &importer)?;
        for (nth, (release, on)) in RELEASES.into_iter().enumerate() {
            if editions_of(&registry)? > nth as u64 {
                continue;
            }
            let sheet = folder.join(format!("invented-{}.csv", nth + 1));
            import_release(&registry, &sheet, persons, release, on, &importer)?;
            publish(&registry, folder, actor)?;
        }
    }
    let mut editions = held(&registry, folder)?;
    if editions.is_empty() {
        // They were removed, and a number is never given twice.
        publish(&registry, folder, actor)?;
        editions = held(&registry, folder)?;
    }
    Ok(InventedDemo {
        registry,
        editions,
        was_there,
    })
}

impl InventedDemo {
    /// The public site: the newest edition with the earlier ones beside it.
    pub(super) fn public_site(&self, address: SocketAddr) -> Outcome<Served> {
        let Some((newest, earlier)) = self.editions.split_last() else {
            return Err(Failure::refused(format!("{FOLDER}: there is no edition to serve")));
        };
        let newest = std::sync::Arc::new(Edition::open(newest)?);
        let earlier = earlier_editions(&newest, earlier)?;
        Ok(edition_site(newest, earlier, address, &Addresses::default()))
    }

    /// What is said where all of it was there before.
    pub(super) fn note() -> String {
        format!("the invented persons are there already; remove the folder {FOLDER} to invent others")
    }
}

/// How many editions the register has published.
fn editions_of(registry: &Registry) -> Outcome<u64> {
    Ok(registry.published_so_far()?.editions.len() as u64)
}

fn edition_folder(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("edition-{number}"))
}

/// The folders of the editions that are held, the newest last.
fn held(registry: &Registry, folder: &Path) -> Outcome<Vec<PathBuf>> {
    let all = (1..=editions_of(registry)?).map(|number| edition_folder(folder, number));
    Ok(all.filter(|edition| edition.is_dir()).collect())
}

/// Imports a release of the list through the same road as any sheet.
fn import_release(
    registry: &Registry,
    sheet: &Path,
    persons: u64,
    release: SynthRelease,
    on: Day,
    actor: &Actor,
) -> Outcome {
    let mut out = File::create(sheet).map(BufWriter::new).map_err(Failure::file(sheet))?;
    write_synth_release(persons, SEED, release, &mut out).map_err(Failure::file(sheet))?;
    let request = ImportRequest {
        dataset: Some(DATASET.into()),
        on: Some(on),
        publishable: true,
        map: Map::parse(MAP).map_err(|error| refused(sheet, error.into()))?,
        ..ImportRequest::default()
    };
    import_sheet(registry, sheet, &request, actor, &mut |_| {}).map_err(|error| refused(sheet, error))?;
    Ok(registry.save_indexes()?)
}

/// Publishes the next edition. The leak check has nothing to ask here, and nothing is answered for an editor.
fn publish(registry: &Registry, folder: &Path, actor: &Actor) -> Outcome {
    let to = edition_folder(folder, editions_of(registry)? + 1);
    match guwah_edition::publish(registry, actor, &to, &Publishing::on(today())) {
        Ok(_) => Ok(()),
        Err(EditionError::Leaks(report)) => Err(Failure::refused(format!(
            "the leak check asks {} things: “guwah publish {FOLDER}/register --preview” shows them, and an editor answers",
            report.hits.len()
        ))),
        Err(error) => Err(error.into()),
    }
}

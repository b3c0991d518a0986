//! `guwah restore`: a register from a backup and its key ring.
//!
//! The register is put together beside its place: the ledger is verified, what was erased is erased again in a ring that
//! may be older, the tables are rebuilt. Only then does it get its name, so nobody ever opens it half-way.

use super::backup::{CONTENTS_FILE, Contents, FORMAT, HeldFile, beside, files_in_backup, measure};
use super::output::tell;
use super::rebuild::rebuild;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_registry::{Actor, CarriedOut, OpenOptions, RING_FILE, Registry, VAULT_FOLDER};
use serde_json::json;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// The longest description of a backup that is read.
const CONTENTS_BYTES: u64 = 256 * 1024 * 1024;

/// Arguments of `guwah restore`.
#[derive(Args)]
#[command(
    after_help = "A backup holds no keys. Give the ring where it is kept with --keys PATH, or a copy of it with \
    --ring FILE, which is then put beside the data."
)]
pub(crate) struct Restore {
    /// The backup
    file: PathBuf,
    /// The folder, new or empty
    dir: PathBuf,
    /// A copy of the key ring, to be put beside the data
    #[arg(long, value_name = "FILE", conflicts_with = "keys")]
    ring: Option<PathBuf>,
}

impl Restore {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let mut options = session.options()?;
        if self.ring.is_none() && options.keys.is_none() {
            return Err(Failure::refused(
                "a backup holds no keys: say where the key ring is with --keys PATH, or give a copy of it with --ring FILE",
            ));
        }
        if fs::read_dir(&self.dir).is_ok_and(|mut entries| entries.next().is_some()) || self.dir.is_file() {
            let what = "is not empty: a restored register gets a new or empty folder";
            return Err(Failure::refused(format!("{} {what}", self.dir.display())));
        }
        if let Some(keys) = &mut options.keys {
            *keys = std::path::absolute(&*keys).map_err(Failure::file(keys))?;
        }
        let part = beside(&self.dir, ".part")?;
        match fs::remove_dir_all(&part) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::file(&part)(error)),
            _ => {}
        }
        let actor = session
            .actor()?
            .because("what was done after the backup was made is carried out again");
        let restored = self.put_together(&part, &options, &actor).and_then(|restored| {
            put_in_place(&part, &self.dir)?;
            Ok(restored)
        });
        if restored.is_err() {
            let _ = fs::remove_dir_all(&part);
        }
        let Restored {
            made_at,
            entries,
            erasures,
            again,
        } = restored?;
        if session.json() {
            let object = json!({
                "entries": entries,
                "erasures_replayed": erasures,
                "erased_again": again.erased,
                "narrowed_again": again.narrowed,
                "withheld_again": again.withheld,
                "narrowed_waiting": again.waiting,
                "erased_unknown": again.unknown,
                "made_at": made_at,
            });
            return session.out.json(&object);
        }
        tell_again(&again);
        session.out.line(format_args!(
            "{entries} entries, as of {made_at}, are in {}; {erasures} erasures were carried out again.",
            self.dir.display()
        ))
    }

    fn put_together(&self, part: &Path, options: &OpenOptions, actor: &Actor) -> Outcome<Restored> {
        let contents = unpack(&self.file, part)?;
        let verified = guwah_ledger::verify(part, None, None)
            .map_err(|broken| Failure::Broken(format!("the ledger in {}: {broken}", self.file.display())))?;
        if verified.entries != contents.entries || verified.verifier_key.to_string() != contents.key {
            let what = "holds another ledger than it says";
            return Err(Failure::Broken(format!("{} {what}", self.file.display())));
        }
        if let Some(ring) = &self.ring {
            fs::copy(ring, part.join(RING_FILE)).map_err(Failure::file(ring))?;
        }
        let registry = Registry::open(part, options)?;
        let erasures = registry.replay_erasures()?;
        // What was erased and narrowed since the backup was made is known from the ring alone.
        let again = registry.carry_out_again(actor)?;
        // The backup may hold files of those who were erased since: noise by now, and nothing speaks of them.
        registry.remove_unspoken_photos()?;
        rebuild(&registry)?;
        // It may know fewer editions than are out: before it publishes, it is told of the newest.
        guwah_edition::mark_restored(part).map_err(Failure::file(part))?;
        if self.ring.is_some() && erasures > 0 {
            tell("The copy of the key ring that you gave may still hold keys that were erased since: destroy it.");
        }
        Ok(Restored {
            made_at: contents.made_at,
            entries: verified.entries,
            erasures,
            again,
        })
    }
}

/// What a restore did.
struct Restored {
    made_at: String,
    entries: u64,
    erasures: u64,
    again: CarriedOut,
}

/// Tells what the backup did not know, and what was done about it.
fn tell_again(again: &CarriedOut) {
    if again.erased > 0 {
        tell(format_args!(
            "{} records were erased after the backup was made: they were erased again, and no file brings them back.",
            again.erased
        ));
    }
    if !again.narrowed.is_empty() {
        tell(format_args!(
            "Of {} records something was narrowed after the backup was made: it was narrowed again, until an editor decides otherwise.",
            again.narrowed.len()
        ));
        for record in &again.narrowed {
            let whole = if again.withheld.contains(record) {
                ": withheld as a whole, since what was narrowed is not in the backup"
            } else {
                ""
            };
            tell(format_args!("  {record}{whole}"));
        }
    }
    if again.waiting > 0 {
        tell(format_args!(
            "{} narrowings are of records that are not in the backup: when a file brings them again, they come withheld.",
            again.waiting
        ));
    }
    if again.unknown > 0 {
        tell(format_args!(
            "{} records cannot be read, since their keys were destroyed, and nothing tells of their erasure: a file that is read again may \
             bring them back.",
            again.unknown
        ));
    }
}

/// Unpacks a backup into a new folder and checks every file against the digest that the backup states.
fn unpack(file: &Path, to: &Path) -> Outcome<Contents> {
    let unfit = |what: &str| Failure::refused(format!("{} is no backup of a register: {what}", file.display()));
    let broken = |what: String| Failure::Broken(format!("{}: {what}", file.display()));
    let mut archive = tar::Archive::new(File::open(file).map_err(Failure::file(file))?);
    let mut entries = archive.entries().map_err(Failure::file(file))?;
    let first = entries
        .next()
        .and_then(Result::ok)
        .ok_or_else(|| unfit("it cannot be read as one"))?;
    if first.path_bytes() != CONTENTS_FILE.as_bytes() {
        return Err(unfit("it does not begin with what it holds"));
    }
    let contents: Contents = serde_json::from_reader(first.take(CONTENTS_BYTES))
        .map_err(|_| unfit("what it says of itself cannot be read"))?;
    if contents.format != FORMAT {
        return Err(unfit("it was written by another version of the program"));
    }
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for HeldFile {
        path,
        size_bytes,
        sha256,
    } in &contents.files
    {
        let mut entry = match entries.next() {
            Some(Ok(entry)) => entry,
            Some(Err(error)) => return Err(broken(format!("{path} cannot be read: {error}"))),
            None => return Err(broken(format!("{path} is missing"))),
        };
        if entry.path_bytes() != path.as_bytes() || !belongs(path) {
            return Err(broken(format!("{path} is not where it should be")));
        }
        let at = to.join(path);
        write(&mut entry, &at)?;
        let found = File::open(&at).and_then(measure).map_err(Failure::file(&at))?;
        if found != (*size_bytes, sha256.clone()) {
            return Err(broken(format!("{path} is not as it was written")));
        }
    }
    Ok(contents)
}

/// Whether a backup may hold a file of this path: never one outside the folder, never one that is derived or a key.
fn belongs(path: &str) -> bool {
    let plain = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    plain && (files_in_backup().any(|name| name == path) || path.starts_with(&format!("{VAULT_FOLDER}/")))
}

fn write(from: &mut impl Read, to: &Path) -> Outcome {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    }
    let mut file = File::create(to).map_err(Failure::file(to))?;
    io::copy(from, &mut file)
        .and_then(|_| file.sync_all())
        .map_err(Failure::file(to))
}

fn put_in_place(part: &Path, to: &Path) -> Outcome {
    match fs::remove_dir(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::file(to)(error)),
        _ => {}
    }
    fs::rename(part, to).map_err(Failure::file(to))
}

//! `guwah doctor`: what a register depends on, and what cannot be seen from here.

use super::output::Output;
use super::session::Session;
use super::verify::{RingState, check_ring};
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_ledger::{FileRing, LEDGER_FILE};
use guwah_registry::readers::Reader;
use guwah_registry::{Registry, RegistryError, check_photos, unknown_files};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Less free space than this is worth a warning.
const FREE_BYTES: u64 = 1024 * 1024 * 1024;

/// Arguments of `guwah doctor`.
#[derive(Args)]
pub(crate) struct Doctor {
    /// The register
    dir: PathBuf,
}

/// What a look found.
enum Found {
    Well(String),
    Warning(String),
    Broken(String),
}

impl Doctor {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        if !self.dir.is_dir() {
            return Err(Failure::refused(format!(
                "there is no register in {}",
                self.dir.display()
            )));
        }
        let ledger = look_at_ledger(&self.dir);
        let whole = matches!(ledger, Found::Well(_));
        let mut broken = Vec::new();
        tell("ledger", ledger, session, &mut broken)?;
        tell("key ring", look_at_ring(&self.dir, session)?, session, &mut broken)?;
        if whole {
            tell(
                "tables and indexes",
                look_at_tables(&self.dir, session),
                session,
                &mut broken,
            )?;
        }
        if whole {
            tell(
                "evidence files",
                look_at_vault(&self.dir, session),
                session,
                &mut broken,
            )?;
        }
        if whole {
            let openings = look_at_openings(&self.dir, session);
            tell("log of openings", openings, session, &mut broken)?;
        }
        tell("other files", look_at_names(&self.dir), session, &mut broken)?;
        if whole {
            tell("erasures", look_at_erasures(&self.dir, session), session, &mut broken)?;
        }
        tell("rights", look_at_rights(&self.dir), session, &mut broken)?;
        tell("encryption", look_at_encryption(&self.dir), session, &mut broken)?;
        tell("free space", look_at_space(&self.dir), session, &mut broken)?;
        if !session.json() {
            session.out.line(UNSEEN)?;
        }
        session.out.flush()?;
        if broken.is_empty() {
            return Ok(());
        }
        Err(Failure::Broken(format!(
            "{} is not as it was written: {}",
            self.dir.display(),
            broken.join("; ")
        )))
    }
}

const UNSEEN: &str = "\nNot seen from here: encryption by the disk itself, by a hypervisor or by ZFS; swap and memory; \
    whether backups exist, open, and are kept apart from the keys; who else has an account on this machine.";

fn tell(what: &str, found: Found, session: &mut Session, broken: &mut Vec<String>) -> Outcome {
    let (state, says) = match &found {
        Found::Well(says) => ("well", says),
        Found::Warning(says) => ("warning", says),
        Found::Broken(says) => ("broken", says),
    };
    say(what, state, says, session.json(), &mut session.out)?;
    if let Found::Broken(says) = found {
        broken.push(says);
    }
    Ok(())
}

fn say(what: &str, state: &str, says: &str, as_json: bool, out: &mut Output) -> Outcome {
    if as_json {
        return out.json(&json!({ "check": what, "state": state, "says": says }));
    }
    out.line(format_args!("{what:<19} {state:<8} {says}"))
}

fn look_at_ledger(dir: &Path) -> Found {
    match guwah_ledger::verify(dir, None, None) {
        Ok(verified) => Found::Well(format!("{} entries, each as it was written", verified.entries)),
        Err(broken) => Found::Broken(broken.to_string()),
    }
}

fn look_at_ring(dir: &Path, session: &Session) -> Outcome<Found> {
    let keys = match check_ring(dir, session)? {
        RingState::Damaged(reason) => return Ok(Found::Broken(reason)),
        RingState::Unseen(why) => return Ok(Found::Warning(format!("not checked: {why}"))),
        RingState::Whole(keys) => keys,
    };
    let ring = FileRing::open(&session.ring_of(dir), session.options()?.passphrase.as_deref())?;
    let beside = !session.ring_is_elsewhere();
    Ok(match (ring.is_passphrase_protected()?, beside) {
        (true, _) => Found::Well(format!("{keys} keys, protected by a passphrase")),
        (false, false) => Found::Well(format!("{keys} keys, without a passphrase, apart from the data")),
        (false, true) => Found::Warning(format!(
            "{keys} keys lie unprotected beside the data: whoever copies the folder reads all"
        )),
    })
}

fn look_at_tables(dir: &Path, session: &Session) -> Found {
    let options = match session.options() {
        Ok(options) => options,
        Err(error) => return Found::Warning(error.to_string()),
    };
    let counted = Registry::open(dir, &options).and_then(|registry| registry.team_reader().counts());
    match counted {
        Ok(counts) => Found::Well(format!(
            "{} persons from {} sources; {} with accounts that contradict each other",
            counts.persons, counts.sources, counts.contested
        )),
        Err(error) => Found::Warning(format!("{error}; “guwah rebuild” makes them anew")),
    }
}

fn look_at_vault(dir: &Path, session: &Session) -> Found {
    let checked = session.options().and_then(|options| Ok(check_photos(dir, &options)?));
    match checked {
        Ok(checked) if !checked.faults.is_empty() => Found::Broken(checked.faults.join("; ")),
        Ok(checked) if checked.unspoken > 0 => Found::Warning(format!(
            "{} files, each as it was handed in; and {} of which nothing speaks: an import was cut short or is under way",
            checked.whole, checked.unspoken
        )),
        Ok(checked) => Found::Well(format!("{} files, each as it was handed in", checked.whole)),
        Err(error) => Found::Warning(format!("not checked: {error}")),
    }
}

fn look_at_openings(dir: &Path, session: &Session) -> Found {
    let opened = session.options().and_then(|options| Ok(Registry::open(dir, &options)?));
    match opened.map(|registry| registry.openings()) {
        Ok(Ok(openings)) => Found::Well(format!("sealed claims were opened {} times", openings.len())),
        Ok(Err(error @ RegistryError::Damaged(_))) => Found::Broken(error.to_string()),
        Ok(Err(error)) => Found::Warning(format!("not checked: {error}")),
        Err(error) => Found::Warning(format!("not checked: {error}")),
    }
}

/// Files that no list of a register knows are backed up by nobody, and no erasure empties them.
fn look_at_names(dir: &Path) -> Found {
    match unknown_files(dir) {
        Ok(unknown) if unknown.is_empty() => {
            Found::Well("nothing lies in the folder that is no part of a register".into())
        }
        Ok(unknown) => Found::Warning(format!(
            "{} lie in the folder and are no part of a register: no backup holds them, and no erasure empties them",
            unknown.join(", ")
        )),
        Err(error) => Found::Warning(format!("not checked: {error}")),
    }
}

fn look_at_erasures(dir: &Path, session: &Session) -> Found {
    let opened = session.options().and_then(|options| Ok(Registry::open(dir, &options)?));
    match opened.and_then(|registry| Ok(registry.finish_erasure()?)) {
        Ok(_) => Found::Well("each that was recorded was carried to its end".into()),
        Err(error) => Found::Warning(format!("one that was recorded is not carried to its end yet: {error}")),
    }
}

#[cfg(unix)]
fn look_at_rights(dir: &Path) -> Found {
    use std::os::unix::fs::PermissionsExt;
    let open = [
        dir.to_owned(),
        dir.join(LEDGER_FILE),
        dir.join(guwah_registry::RING_FILE),
    ]
    .into_iter()
    .filter(|path| path.metadata().is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0));
    let names: Vec<String> = open.map(|path| path.display().to_string()).collect();
    if names.is_empty() {
        Found::Well("only their owner may open folder, ledger and keys".into())
    } else {
        Found::Warning(format!(
            "others on this machine may open {}: chmod -R go= {}",
            names.join(", "),
            dir.display()
        ))
    }
}

#[cfg(not(unix))]
fn look_at_rights(_dir: &Path) -> Found {
    Found::Warning("who may open the folder is not seen on this system".into())
}

/// Looks for disk encryption where Linux tells of it: the device that holds the folder, and those under it.
#[cfg(target_os = "linux")]
fn look_at_encryption(dir: &Path) -> Found {
    use std::os::unix::fs::MetadataExt;
    let none = "no disk encryption is seen: what is for the team lies readable in the tables; sealed values do not";
    let Ok(meta) = dir.metadata() else {
        return Found::Warning(none.into());
    };
    let device = rustix::fs::major(meta.dev());
    let device = PathBuf::from(format!("/sys/dev/block/{device}:{}", rustix::fs::minor(meta.dev())));
    if is_encrypted(&device, 0) {
        Found::Well("the disk is encrypted (dm-crypt)".into())
    } else {
        Found::Warning(none.into())
    }
}

#[cfg(target_os = "linux")]
fn is_encrypted(device: &Path, depth: u32) -> bool {
    let uuid = std::fs::read_to_string(device.join("dm/uuid")).unwrap_or_default();
    if uuid.starts_with("CRYPT-") {
        return true;
    }
    let under = std::fs::read_dir(device.join("slaves")).into_iter().flatten().flatten();
    depth < 8 && under.into_iter().any(|entry| is_encrypted(&entry.path(), depth + 1))
}

#[cfg(not(target_os = "linux"))]
fn look_at_encryption(_dir: &Path) -> Found {
    Found::Warning(
        "disk encryption is not seen on this system: what is for the team lies readable in the tables".into(),
    )
}

#[cfg(unix)]
fn look_at_space(dir: &Path) -> Found {
    match rustix::fs::statvfs(dir) {
        Ok(disk) => {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            let words = format!("{} MB free", free / (1024 * 1024));
            if free < FREE_BYTES {
                Found::Warning(words)
            } else {
                Found::Well(words)
            }
        }
        Err(error) => Found::Warning(format!("it cannot be asked for: {error}")),
    }
}

#[cfg(not(unix))]
fn look_at_space(_dir: &Path) -> Found {
    Found::Warning("free space is not seen on this system".into())
}

//! What all commands share: who acts, with which keys, for which audience; and how a folder is opened.

use super::output::Output;
use crate::error::{Failure, Outcome};
use clap::{Args, ValueEnum};
use guwah_domain::disclosure::Audience;
use guwah_domain::vague_date::Day;
use guwah_edition::Edition;
use guwah_registry::readers::Reader;
use guwah_registry::{Actor, OpenOptions, Registry};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Options that every command takes.
#[derive(Args)]
pub(crate) struct Common {
    /// Who acts, as the ledger will say for ever [default: the system's user]
    #[arg(long, global = true, value_name = "NAME")]
    actor: Option<String>,
    /// Where the key ring is [default: ring.sqlite in the register's folder]
    #[arg(long, global = true, value_name = "PATH")]
    keys: Option<PathBuf>,
    /// A file whose first line is the passphrase of the key ring
    #[arg(long, global = true, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// For whom to read [default: team for a register, public for an edition]
    #[arg(long, global = true, value_name = "WHO")]
    audience: Option<For>,
    /// Print one JSON object a line
    #[arg(long, global = true)]
    json: bool,
}

/// For whom something is read.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum For {
    /// Anyone at all
    Public,
    /// Those who work on the register
    Team,
}

/// One run of the program.
pub(crate) struct Session {
    common: Common,
    /// Standard output.
    pub(crate) out: Output,
}

/// What a folder holds.
pub(crate) enum Held {
    /// A register.
    Register(Registry),
    /// An edition.
    Edition(Arc<Edition>),
}

impl Session {
    /// Begins.
    pub(crate) fn new(common: Common) -> Self {
        Self {
            common,
            out: Output::standard(),
        }
    }

    /// Whether JSON is asked for.
    pub(crate) fn json(&self) -> bool {
        self.common.json
    }

    /// Who acts.
    pub(crate) fn actor(&self) -> Outcome<Actor> {
        let name = self.common.actor.clone().unwrap_or_else(system_user);
        if name.trim().is_empty() || name.chars().any(char::is_control) {
            return Err(Failure::refused(
                "--actor is empty or holds control characters: give a name",
            ));
        }
        Ok(Actor::at_command_line(name.trim()))
    }

    /// How a register is opened.
    pub(crate) fn options(&self) -> Outcome<OpenOptions> {
        let passphrase = self.common.passphrase_file.as_deref().map(passphrase_in).transpose()?;
        Ok(OpenOptions {
            keys: self.common.keys.clone(),
            passphrase,
        })
    }

    /// Where the ring of a register is.
    pub(crate) fn ring_of(&self, folder: &Path) -> PathBuf {
        self.common
            .keys
            .clone()
            .unwrap_or_else(|| folder.join(guwah_registry::RING_FILE))
    }

    /// Whether the ring was said to be elsewhere than beside the data.
    pub(crate) fn ring_is_elsewhere(&self) -> bool {
        self.common.keys.is_some()
    }

    /// Opens a register.
    pub(crate) fn register(&self, folder: &Path) -> Outcome<Registry> {
        if guwah_edition::is_edition(folder) {
            let what = "is an edition, which is only read: give the register that it was published from";
            return Err(Failure::refused(format!("{} {what}", folder.display())));
        }
        Ok(Registry::open(folder, &self.options()?)?)
    }

    /// Opens a register or an edition.
    pub(crate) fn open(&self, folder: &Path) -> Outcome<Held> {
        if guwah_edition::is_edition(folder) {
            if self.common.audience == Some(For::Team) {
                let what = "is an edition, which holds only what is public: leave out --audience team";
                return Err(Failure::refused(format!("{} {what}", folder.display())));
            }
            return Ok(Held::Edition(Arc::new(Edition::open(folder)?)));
        }
        Ok(Held::Register(self.register(folder)?))
    }

    /// A reader of a register or an edition, for the audience that was asked for.
    pub(crate) fn reader(&self, folder: &Path) -> Outcome<Arc<dyn Reader>> {
        Ok(match self.open(folder)? {
            Held::Register(registry) => registry.reader(self.audience()),
            Held::Edition(edition) => Arc::new(edition.reader()),
        })
    }

    fn audience(&self) -> Audience {
        match self.common.audience {
            Some(For::Public) => Audience::Public,
            Some(For::Team) | None => Audience::Team,
        }
    }
}

/// Today, UTC.
pub(crate) fn today() -> Day {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The first line of a file. A line's end is no part of a passphrase, whatever the editor puts there.
fn passphrase_in(path: &Path) -> Outcome<Vec<u8>> {
    let bytes = std::fs::read(path).map_err(Failure::file(path))?;
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.is_empty() {
        return Err(Failure::refused(format!(
            "{}: its first line is empty; it should be the passphrase",
            path.display()
        )));
    }
    Ok(line.to_owned())
}

/// What the system calls the one who runs the program.
fn system_user() -> String {
    // The account of the machine's administrator names nobody: an editor is never called "root" on a page.
    let names_somebody = |name: &String| !name.trim().is_empty() && name != "root";
    let said = ["SUDO_USER", "USER", "LOGNAME", "USERNAME"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(names_somebody);
    said.or_else(|| user_of_process().filter(names_somebody))
        .unwrap_or_else(|| "administrator".into())
}

/// The user by the process's own number, where the environment says nothing, as under a service manager.
#[cfg(unix)]
fn user_of_process() -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let number = std::fs::metadata("/proc/self").ok()?.uid();
    let users = std::fs::read_to_string("/etc/passwd").ok()?;
    let name = users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(number)).then(|| name.to_owned())
    });
    Some(name.unwrap_or_else(|| format!("user {number}")))
}

#[cfg(not(unix))]
fn user_of_process() -> Option<String> {
    None
}

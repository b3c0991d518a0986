//! `guwah verify`: whether a register, an edition or a receipt is as it was written. Opens nothing that damage could keep from
//! opening: the ledger is read as it lies.

use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use guwah_ledger::{CHECKPOINT_FILE, FileRing, KeyRing, LEDGER_FILE, RingError, VerifierKey};
use guwah_registry::check_photos;
use serde::Serialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Arguments of `guwah verify`.
#[derive(Args)]
pub(crate) struct Verify {
    /// The register, edition or receipt
    folder: PathBuf,
    /// The key that must have signed it, as “guwah init” or “guwah publish” printed it
    #[arg(long, value_name = "KEY")]
    key: Option<VerifierKey>,
    /// A file with an older checkpoint, which the register must extend; for an edition, the signature of an older
    /// edition, or its folder
    #[arg(long, value_name = "CHECKPOINT")]
    since: Option<PathBuf>,
}

/// Something that is not as it was written, as JSON tells it.
#[derive(Serialize)]
struct Damage {
    ok: bool,
    position: Option<u64>,
    reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
}

/// Something that holds, as JSON tells it.
#[derive(Serialize)]
struct Whole<T> {
    ok: bool,
    /// Only when a key was given: without one, what was checked only agrees with itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    trusted: Option<bool>,
    entries: u64,
    root: String,
    key: String,
    #[serde(flatten)]
    more: T,
}

impl Damage {
    fn new(position: Option<u64>, file: Option<String>, reason: String) -> Self {
        Self {
            ok: false,
            position,
            reason,
            file,
        }
    }
}

impl Verify {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let found = match what_is_in(&self.folder) {
            Some(Kind::Register) => self.register(session)?,
            Some(Kind::Edition) => self.edition(session)?,
            Some(Kind::Receipt) => self.receipt(session)?,
            None => {
                let where_ = self.folder.display();
                return Err(Failure::refused(format!(
                    "there is no register, edition or receipt in {where_}"
                )));
            }
        };
        let Some(damage) = found else { return Ok(()) };
        if session.json() {
            session.out.json(&damage)?;
            session.out.flush()?;
        }
        let place = match (damage.position, &damage.file) {
            (Some(position), _) => format!("entry {position}: "),
            (None, Some(file)) => format!("{file}: "),
            (None, None) => String::new(),
        };
        Err(Failure::Broken(format!(
            "{} is not as it was written: {place}{}",
            self.folder.display(),
            damage.reason
        )))
    }

    /// Checks a register: the ledger from end to end, then the ring, as far as it can be opened.
    fn register(&self, session: &mut Session) -> Outcome<Option<Damage>> {
        let since = match &self.since {
            Some(file) => Some(std::fs::read_to_string(file).map_err(Failure::file(file))?),
            None => None,
        };
        let progress = Progress::unmeasured("checking every entry");
        let checked = guwah_ledger::verify(&self.folder, self.key.as_ref(), since.as_deref());
        drop(progress);
        let verified = match checked {
            Ok(verified) => verified,
            Err(broken) => {
                return Ok(Some(Damage::new(broken.position, None, broken.reason)));
            }
        };
        let (ring, photos) = match check_ring(&self.folder, session)? {
            RingState::Damaged(reason) => return Ok(Some(Damage::new(None, None, reason))),
            RingState::Whole(keys) => (
                format!("whole, {keys} keys"),
                Some(check_photos(&self.folder, &session.options()?)?),
            ),
            RingState::Unseen(why) => (format!("not checked: {why}"), None),
        };
        let photos = match photos {
            Some(checked) => match checked.faults.first() {
                Some(fault) => return Ok(Some(Damage::new(None, None, told_of(fault, checked.faults.len())))),
                None => format!("whole, {} files", checked.whole),
            },
            None => "not checked: they open with the key ring".to_owned(),
        };
        let root = STANDARD.encode(verified.root);
        if session.json() {
            let more = json!({ "ring": ring, "evidence": photos });
            session
                .out
                .json(&self.whole(verified.entries, root, &verified.verifier_key, more))?;
            return Ok(None);
        }
        session
            .out
            .line(format_args!("{} entries, each as it was written.", verified.entries))?;
        session.out.line(format_args!("root: {root}"))?;
        session.out.line(format_args!(
            "signed by: {}{}",
            verified.verifier_key,
            said_of_key(self.key.as_ref(), &verified.verifier_key)
        ))?;
        session.out.line(format_args!("key ring: {ring}"))?;
        session.out.line(format_args!("evidence files: {photos}"))?;
        Ok(None)
    }

    fn edition(&self, session: &mut Session) -> Outcome<Option<Damage>> {
        let since = match &self.since {
            Some(path) => Some(guwah_edition::older_checkpoint(path).map_err(Failure::file(path))?),
            None => None,
        };
        let progress = Progress::unmeasured("checking every file");
        let checked = guwah_edition::verify(&self.folder, self.key.as_ref(), since.as_deref());
        drop(progress);
        let verified = match checked {
            Ok(verified) => verified,
            Err(broken) => return Ok(Some(Damage::new(None, broken.file, broken.reason))),
        };
        let root = STANDARD.encode(verified.root);
        let edition = &verified.edition;
        if session.json() {
            let more = json!({
                "edition": edition.number,
                "persons": edition.persons,
                "records": edition.records,
                "records_root": edition.root,
                "files": verified.files,
                "made_on": edition.on,
            });
            session
                .out
                .json(&self.whole(verified.entries, root, &verified.key, more))?;
            return Ok(None);
        }
        let (number, persons, day) = (edition.number, edition.persons, &edition.on);
        session.out.line(format_args!(
            "Edition {number} of {day}: {persons} persons, {} files, each as it was signed.",
            verified.files
        ))?;
        session
            .out
            .line(format_args!("records: {}, root {}", edition.records, edition.root))?;
        if since.is_some() {
            session.out.line("It extends the older edition.")?;
        }
        session
            .out
            .line(format_args!("ledger: {} entries, root {root}", verified.entries))?;
        session.out.line(format_args!(
            "signed by: {}{}",
            verified.key,
            said_of_key(self.key.as_ref(), &verified.key)
        ))?;
        Ok(None)
    }
}

impl Verify {
    /// Checks a receipt, with nothing but what is in it.
    fn receipt(&self, session: &mut Session) -> Outcome<Option<Damage>> {
        if self.since.is_some() {
            let what = "a receipt is of one edition: use --since on the folder of an edition";
            return Err(Failure::refused(what));
        }
        let length = std::fs::metadata(&self.folder)
            .map_err(Failure::file(&self.folder))?
            .len();
        if length > RECEIPT_BYTES {
            let what = format!("it is too long for a receipt: {RECEIPT_BYTES} bytes are read at most");
            return Err(Failure::refused(format!("{}: {what}", self.folder.display())));
        }
        let bytes = std::fs::read(&self.folder).map_err(Failure::file(&self.folder))?;
        // Damage may make it other than text, which is then no receipt.
        let text = String::from_utf8_lossy(&bytes);
        let verified = match guwah_edition::verify_receipt(&text, self.key.as_ref()) {
            Ok(verified) => verified,
            Err(broken) => return Ok(Some(Damage::new(None, None, broken.reason))),
        };
        let edition = &verified.edition;
        if session.json() {
            let receipt = json!({
                "ok": true,
                "trusted": self.key.as_ref().map(|_| true),
                "person": verified.person.to_string(),
                "number": verified.number,
                "sources": verified.sources,
                "edition": edition.number,
                "made_on": edition.on,
                "records_root": edition.root,
                "key": verified.key.to_string(),
            });
            session.out.json(&receipt)?;
            return Ok(None);
        }
        let number = verified
            .number
            .map(|number| format!("person {number}, "))
            .unwrap_or_default();
        session.out.line(format_args!(
            "A receipt that holds: {number}record {}, with {} sources, as it stood in edition {} of {}.",
            verified.person, verified.sources, edition.number, edition.on
        ))?;
        session.out.line(format_args!(
            "signed by: {}{}",
            verified.key,
            said_of_key(self.key.as_ref(), &verified.key)
        ))?;
        Ok(None)
    }

    fn whole(&self, entries: u64, root: String, key: &VerifierKey, more: Value) -> Whole<Value> {
        let trusted = self.key.as_ref().map(|_| true);
        Whole {
            ok: true,
            trusted,
            entries,
            root,
            key: key.to_string(),
            more,
        }
    }
}

/// The first of so many faults.
fn told_of(fault: &str, faults: usize) -> String {
    match faults {
        1 => fault.to_owned(),
        _ => format!("{fault} ({} more; “guwah doctor” names all)", faults - 1),
    }
}

fn said_of_key(given: Option<&VerifierKey>, signs: &VerifierKey) -> &'static str {
    match given {
        Some(given) if given == signs => " (the key that was given)",
        Some(_) => " (the key that was given has handed over to it)",
        None => " (it agrees with itself; give --key to know who signed)",
    }
}

/// The longest receipt that is read.
const RECEIPT_BYTES: u64 = 64 << 20;

enum Kind {
    Register,
    Edition,
    Receipt,
}

/// What a folder holds, by whatever is left of it: one that lost a file is broken, not unknown.
fn what_is_in(folder: &Path) -> Option<Kind> {
    if folder.is_file() {
        return Some(Kind::Receipt);
    }
    let has = |name: &str| folder.join(name).exists();
    if has(LEDGER_FILE) || has(CHECKPOINT_FILE) || has(guwah_registry::RING_FILE) {
        Some(Kind::Register)
    } else if guwah_edition::is_edition(folder) || has("index-public.bin") {
        Some(Kind::Edition)
    } else {
        None
    }
}

/// What can be said of a ring.
pub(super) enum RingState {
    /// Every key unwraps.
    Whole(u64),
    /// It is not as it was written.
    Damaged(String),
    /// It could not be looked at.
    Unseen(String),
}

/// Checks the ring of a register, as far as it can be opened.
pub(super) fn check_ring(folder: &Path, session: &Session) -> Outcome<RingState> {
    let ring = FileRing::open(&session.ring_of(folder), session.options()?.passphrase.as_deref());
    match ring.and_then(|ring| ring.check()) {
        Ok(keys) => Ok(RingState::Whole(keys)),
        Err(RingError::NoRing(_)) => Ok(RingState::Unseen("it is not here; --keys PATH says where it is".into())),
        Err(RingError::PassphraseNeeded) => Ok(RingState::Unseen(
            "it is protected; --passphrase-file FILE opens it".into(),
        )),
        Err(error @ RingError::Damaged(_)) => Ok(RingState::Damaged(error.to_string())),
        Err(error) => Err(error.into()),
    }
}

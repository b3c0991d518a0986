//! How a command ends. The only place that knows exit codes: 0 done, 1 refused, 2 not understood, 3 integrity broken.
//!
//! Which to use: [`Failure::Refused`] when something asked for cannot be done, and nothing was changed by it: say what,
//! where, and what would be accepted. [`Failure::Broken`] when what is recorded is not as it was written.

use guwah_edition::EditionError;
use guwah_exchange::{MapError, SheetError};
use guwah_ledger::{LedgerError, RingError, StoreError};
use guwah_registry::RegistryError;
use std::io::{self, Write};
use std::process::ExitCode;

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// It was refused, or could not be done here. Nothing was half-written.
    #[error("{0}")]
    Refused(String),
    /// The command line is not understood. Its reader has been told why.
    #[error("{0}")]
    Usage(#[from] clap::Error),
    /// Something is not as it was written.
    #[error("{0}")]
    Broken(String),
    /// Whoever read the output has closed it, and asks for no more.
    #[error("the output was closed")]
    OutputClosed,
}

/// What commands end with.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Tells the person at the keyboard why, and gives the exit code.
pub(crate) fn exit(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) | Err(Failure::OutputClosed) => ExitCode::SUCCESS,
        Err(Failure::Usage(error)) => {
            // Help that was asked for comes by the same way, and is no error.
            let _ = error.print();
            if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            }
        }
        Err(Failure::Refused(why)) => tell(&why, 1),
        Err(Failure::Broken(why)) => tell(&why, 3),
    }
}

/// Ends at once, for the second time that someone interrupts.
pub(crate) fn leave_at_once() -> ! {
    std::process::exit(1)
}

fn tell(why: &str, code: u8) -> ExitCode {
    // The message may have nowhere to go; the code still says how it ended.
    let _ = writeln!(io::stderr(), "guwah: {why}");
    ExitCode::from(code)
}

impl Failure {
    /// A refusal.
    pub(crate) fn refused(why: impl Into<String>) -> Self {
        Self::Refused(why.into())
    }

    /// A file that cannot be used.
    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Refused(format!("{}: {error}", path.display()))
    }

    /// The output that cannot be written.
    pub(crate) fn output(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::OutputClosed,
            _ => Self::Refused(format!("the output cannot be written: {error}")),
        }
    }
}

impl From<RegistryError> for Failure {
    fn from(error: RegistryError) -> Self {
        let message = error.to_string();
        match error {
            RegistryError::Unreadable { .. } | RegistryError::Evidence(_) | RegistryError::Damaged(_) => {
                Self::Broken(message)
            }
            RegistryError::Ledger(ledger) => of_ledger(&ledger, message),
            _ => Self::Refused(message),
        }
    }
}

impl From<RingError> for Failure {
    fn from(error: RingError) -> Self {
        let message = error.to_string();
        of_ring(&error, message)
    }
}

fn of_ledger(error: &LedgerError, message: String) -> Failure {
    match error {
        LedgerError::KeyMissing { .. }
        | LedgerError::Unreadable { .. }
        | LedgerError::Store(StoreError::Damaged { .. }) => Failure::Broken(message),
        LedgerError::Ring(ring) => of_ring(ring, message),
        _ => Failure::Refused(message),
    }
}

fn of_ring(error: &RingError, message: String) -> Failure {
    match error {
        RingError::Damaged(_) => Failure::Broken(message),
        RingError::PassphraseNeeded => Failure::Refused(format!("{message}: give --passphrase-file FILE")),
        RingError::NoRing(_) => Failure::Refused(format!("{message} with --keys PATH")),
        _ => Failure::Refused(message),
    }
}

impl From<EditionError> for Failure {
    fn from(error: EditionError) -> Self {
        match error {
            EditionError::Registry(error) => error.into(),
            EditionError::Broken(broken) => Self::Broken(broken.to_string()),
            other => Self::Refused(other.to_string()),
        }
    }
}

impl From<SheetError> for Failure {
    fn from(error: SheetError) -> Self {
        Self::Refused(error.to_string())
    }
}

impl From<MapError> for Failure {
    fn from(error: MapError) -> Self {
        Self::Refused(error.to_string())
    }
}

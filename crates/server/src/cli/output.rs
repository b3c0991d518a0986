//! Standard output and standard error. Neither may be there any more: whoever read them can have gone.

use crate::error::{Failure, Outcome};
use serde::Serialize;
use std::fmt;
use std::io::{self, BufWriter, Stdout, Write};

/// Standard output, written in blocks.
pub(crate) struct Output {
    to: BufWriter<Stdout>,
}

impl Output {
    /// Standard output.
    pub(crate) fn standard() -> Self {
        Self {
            to: BufWriter::with_capacity(64 * 1024, io::stdout()),
        }
    }

    /// Writes a line.
    pub(crate) fn line(&mut self, text: impl fmt::Display) -> Outcome {
        writeln!(self.to, "{text}").map_err(Failure::output)
    }

    /// Writes a JSON object on a line of its own.
    pub(crate) fn json(&mut self, object: &impl Serialize) -> Outcome {
        serde_json::to_writer(&mut self.to, object).map_err(|error| Failure::output(error.into()))?;
        self.to.write_all(b"\n").map_err(Failure::output)
    }

    /// Where whole files are written to.
    pub(crate) fn writer(&mut self) -> &mut impl Write {
        &mut self.to
    }

    /// Hands on what was written so far.
    pub(crate) fn flush(&mut self) -> Outcome {
        self.to.flush().map_err(Failure::output)
    }
}

/// Tells the person at the keyboard something, on a line of its own.
pub(crate) fn tell(text: impl fmt::Display) {
    // With nobody to tell, there is nothing to be done about it.
    let _ = writeln!(io::stderr(), "{text}");
}

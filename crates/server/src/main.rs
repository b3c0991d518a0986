//! The `guwah` program: the command line, the sites, and nothing that they could do without: what is recorded is behind
//! the registry's door, what a file means is for `exchange` to say, who may see what is decided by readers.
//!
//! [`cli`] is the map of the commands, [`site`] that of the pages. Only [`error`] knows exit codes.

mod cli;
mod error;
mod site;

use std::process::ExitCode;

fn main() -> ExitCode {
    error::exit(cli::run())
}

//! The `guwah` program: the command line, the sites, and nothing that they could do without: what is recorded is behind
//! the registry's door, what a file means is for `exchange` to say, who may see what is decided by readers.
//!
//! [`cli`] is the map of the commands. The sites are crates of their own, put together in `serve`. Only [`error`] knows exit
//! codes.

mod cli;
mod error;

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// An import hands rows from thread to thread, which the system's own allocator is slow at.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    error::exit(cli::run())
}

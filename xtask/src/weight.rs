//! What pages weigh, and how long they take on a slow line.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::tools::{self, BROWSER_TESTS, succeed};

/// Weighs every kind of page of the demo; an error when one is heavier than it may be.
pub(crate) fn weigh(root: &Path) -> io::Result<bool> {
    tools::provide_browser(root)?;
    succeed(Command::new("cargo").args(["build", "--release"]).current_dir(root))?;
    let mut node = Command::new("node");
    node.arg("weight.mjs").current_dir(root.join(BROWSER_TESTS));
    Ok(node.env("GUWAH", root.join("target/release/guwah")).status()?.success())
}

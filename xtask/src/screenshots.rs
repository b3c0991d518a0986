//! Pictures of the demo's pages, for looking at.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::tools::{self, BROWSER_TESTS, succeed};

/// Where the pictures go. Not under version control.
const FOLDER: &str = "screenshots";

/// Takes the pictures with the program as it is now.
pub(crate) fn take(root: &Path) -> io::Result<bool> {
    tools::provide_browser(root)?;
    succeed(Command::new("cargo").args(["build", "--release"]).current_dir(root))?;
    let mut node = Command::new("node");
    node.arg("screenshots.mjs")
        .arg(root.join(FOLDER))
        .current_dir(root.join(BROWSER_TESTS));
    succeed(node.env("GUWAH", root.join("target/release/guwah")))?;
    println!("Pictures are in {FOLDER}/.");
    Ok(true)
}

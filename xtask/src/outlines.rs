//! The outlines that maps are drawn on, made again from Natural Earth's data.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::tools::{provide_node, succeed};

/// The npm package that carries Natural Earth's countries, at the version that was looked at.
const ATLAS: &str = "world-atlas@2.0.2";

/// What maps are drawn on.
const OUTLINES: &str = "crates/site/data/outlines.txt";

/// Installs the package beside the build, and writes the outlines from it.
pub(crate) fn make(root: &Path) -> io::Result<bool> {
    provide_node()?;
    let folder = root.join("target/outlines");
    fs::create_dir_all(&folder)?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]);
    succeed(npm.arg(&folder).arg(ATLAS))?;
    let mut node = Command::new("node");
    node.arg(root.join("xtask/outlines.mjs"))
        .arg(folder.join("node_modules/world-atlas/countries-50m.json"));
    let made = node.output()?;
    if !made.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&made.stderr).into_owned()));
    }
    fs::write(root.join(OUTLINES), made.stdout)?;
    println!("Written to {OUTLINES}.");
    Ok(true)
}

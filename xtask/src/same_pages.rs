//! Whether two programs make the same pages.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::tools::{self, BROWSER_TESTS};

/// Compares every address of the demo and of invented persons, as `old` and `new` serve them. Says whether all are the same.
pub(crate) fn compare(root: &Path, old: &str, new: &str) -> io::Result<bool> {
    tools::provide_node()?;
    let mut node = Command::new("node");
    node.arg("same-pages.mjs");
    for program in [old, new] {
        let path = Path::new(program).canonicalize();
        node.arg(path.map_err(|error| io::Error::new(error.kind(), format!("{program}: {error}")))?);
    }
    Ok(node.current_dir(root.join(BROWSER_TESTS)).status()?.success())
}

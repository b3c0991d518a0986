//! The API held against its own description: many requests made from it, good and bad ones, and what each answer must be.
//!
//! Needs Python and a package, and some minutes, so it is no part of the gate.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::tools::{is_there, succeed};

/// What makes the requests, as pip installs it.
const CHECKER: &str = "schemathesis==4.32.5";
/// Where it and the demo lie, below the project's root. Not under version control.
const FOLDER: &str = "target/api-check";
/// Which answers are expected where the description cannot say it.
const SETTINGS: &str = "xtask/schemathesis.toml";
/// How many requests are made for each address and kind of check.
const REQUESTS: &str = "200";

/// A served demo that ends with this value.
struct Demo(Child);

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing is left running.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Checks the API of the demo, as the program is now.
pub(crate) fn run(root: &Path) -> io::Result<bool> {
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder)?;
    succeed(Command::new("cargo").args(["build", "--release"]).current_dir(root))?;
    let checker = folder.join("venv/bin/st");
    if !is_there(&checker.to_string_lossy(), &["--version"]) {
        succeed(
            Command::new("python3")
                .args(["-m", "venv", "venv"])
                .current_dir(&folder),
        )?;
        succeed(
            Command::new(folder.join("venv/bin/pip"))
                .args(["install", "--quiet", CHECKER])
                .current_dir(&folder),
        )?;
    }
    let (_demo, site) = serve(root, &folder)?;
    let api = format!("{site}api/v1");
    let mut check = Command::new(checker);
    check.arg("--config-file").arg(root.join(SETTINGS));
    check.args(["run", &format!("{api}/openapi.json"), "--url", &api]);
    check.args(["--max-examples", REQUESTS, "--no-color"]);
    Ok(check.current_dir(&folder).stdin(Stdio::null()).status()?.success())
}

/// Serves the demo; gives the address of its public site.
fn serve(root: &Path, folder: &Path) -> io::Result<(Demo, String)> {
    let mut program = Command::new(root.join("target/release/guwah"));
    program.args(["demo", "--listen", "127.0.0.1:0"]).current_dir(folder);
    program.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut demo = Demo(program.spawn()?);
    let told = demo
        .0
        .stdout
        .take()
        .ok_or_else(|| io::Error::other("the demo tells nothing"))?;
    let mut line = String::new();
    BufReader::new(told).read_line(&mut line)?;
    let site = line.trim().strip_prefix("public: ").map(str::to_owned);
    let site = site.ok_or_else(|| io::Error::other("the demo does not tell its address"))?;
    Ok((demo, site))
}

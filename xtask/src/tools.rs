//! What the tasks need beside the Rust toolchain, and how it gets here.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// The folder with the browser tests and their lock file.
pub(crate) const BROWSER_TESTS: &str = "browser-tests";

/// A program, the Debian package that brings it, and what for.
const PROGRAMS: [(&str, &str, &str); 3] = [
    ("chromium", "chromium", "looks at the pages"),
    ("node", "nodejs", "runs the browser tests"),
    ("npm", "npm", "installs what the browser tests use"),
];

/// Whether a program answers when asked for its version.
pub(crate) fn is_there(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Installs rustfmt and clippy where the toolchain came without them.
pub(crate) fn provide_rust_components() -> io::Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if is_there("cargo", &[subcommand, "--version"]) {
            continue;
        }
        let mut rustup = Command::new("rustup");
        if !rustup
            .args(["component", "add", component])
            .status()
            .is_ok_and(|status| status.success())
        {
            return Err(io::Error::other(format!(
                "{component} is missing: install it for this Rust toolchain"
            )));
        }
    }
    Ok(())
}

/// Installs node and npm, as far as they are missing.
pub(crate) fn provide_node() -> io::Result<()> {
    provide(&PROGRAMS[1..])
}

fn provide(programs: &[(&'static str, &'static str, &'static str)]) -> io::Result<()> {
    let missing: Vec<_> = programs
        .iter()
        .copied()
        .filter(|(program, ..)| !is_there(program, &["--version"]))
        .collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

/// Installs the browser, node and the libraries of the browser tests, as far as they are missing.
pub(crate) fn provide_browser(root: &Path) -> io::Result<()> {
    provide(&PROGRAMS)?;
    let folder = root.join(BROWSER_TESTS);
    if is_installed(&folder) {
        return Ok(());
    }
    succeed(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder),
    )
}

/// npm leaves a copy of the lock file with what it installed: a lock file newer than that has not been installed.
fn is_installed(folder: &Path) -> bool {
    let changed = |path: &str| fs::metadata(folder.join(path)).and_then(|about| about.modified()).ok();
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}

fn install(missing: &[(&str, &str, &str)]) -> io::Result<()> {
    let packages: Vec<&str> = missing.iter().map(|(_, package, _)| *package).collect();
    if !is_there("apt-get", &["--version"]) || !is_root() {
        let programs: Vec<String> = missing
            .iter()
            .map(|(program, _, purpose)| format!("{program} ({purpose})"))
            .collect();
        return Err(io::Error::other(format!(
            "missing: {}. On Debian, as root: apt-get install {}. Elsewhere, install the same programs. \
             `cargo xtask test --quick` does without them.",
            programs.join(", "),
            packages.join(" "),
        )));
    }
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        command
    };
    succeed(apt().arg("update"))?;
    succeed(
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&packages),
    )
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Runs a command and makes an error of its failure.
pub(crate) fn succeed(command: &mut Command) -> io::Result<()> {
    let status = command.stdin(Stdio::null()).status()?;
    if status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!(
        "{} {status}",
        command.get_program().display()
    )))
}

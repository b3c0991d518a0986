//! What was measured on, when, and which code.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::thread;

/// The machine, the day and the commit of a run.
pub(super) struct Machine {
    pub(super) hardware: String,
    pub(super) date: String,
    pub(super) commit: String,
}

pub(super) fn describe(root: &Path) -> io::Result<Machine> {
    let cores = thread::available_parallelism()?;
    let model = value_in("/proc/cpuinfo", "model name").unwrap_or_else(|| "an unnamed processor".into());
    let memory = value_in("/proc/meminfo", "MemTotal")
        .and_then(|text| text.trim_end_matches(" kB").parse::<f64>().ok())
        .map_or_else(
            || "unknown memory".into(),
            |kib| format!("{:.0} GiB", kib / 1024.0 / 1024.0),
        );
    let git = |arguments: &[&str]| answer(Command::new("git").args(arguments).current_dir(root));
    let mut commit = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "none".into());
    if git(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|changes| !changes.is_empty()) {
        commit += " and changes since";
    }
    let date = answer(Command::new("date").args(["-u", "+%Y-%m-%d"])).unwrap_or_default();
    Ok(Machine {
        hardware: format!("{model}, {cores} cores, {memory}"),
        date,
        commit,
    })
}

fn value_in(file: &str, key: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(key))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

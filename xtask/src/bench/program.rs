//! The program, run and watched: how long it takes, how much memory it holds, what it prints.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const LOOK_EVERY: Duration = Duration::from_millis(5);

/// One finished run of the program.
pub(super) struct Run {
    pub(super) wall: Duration,
    peak_bytes: u64,
    pub(super) out: String,
    pub(super) err: String,
}

/// Runs the program in a folder and waits for it. An exit code other than 0 is an error, with the last words.
pub(super) fn run(program: &Path, folder: &Path, arguments: &[&str]) -> io::Result<Run> {
    let (out, err) = (folder.join("out"), folder.join("err"));
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    // Files, not pipes: a batch prints more than a pipe holds.
    command.stdout(File::create(&out)?).stderr(File::create(&err)?);
    let began = Instant::now();
    let mut child = command.spawn()?;
    let id = child.id();
    let ended = AtomicBool::new(false);
    let (status, wall, peak_bytes) = thread::scope(|scope| {
        let peak = scope.spawn(|| {
            let mut peak = 0;
            while !ended.load(Ordering::Relaxed) {
                peak = peak_of(id).unwrap_or(0).max(peak);
                thread::sleep(LOOK_EVERY);
            }
            peak
        });
        let status = child.wait();
        let wall = began.elapsed();
        ended.store(true, Ordering::Relaxed);
        (status, wall, peak.join().expect("looking does not panic"))
    });
    let err = String::from_utf8_lossy(&fs::read(err)?).into_owned();
    if !status?.success() {
        let last = err.lines().last().unwrap_or_default();
        return Err(io::Error::other(format!("guwah {}: {last}", arguments.join(" "))));
    }
    Ok(Run {
        wall,
        peak_bytes,
        out: fs::read_to_string(out)?,
        err,
    })
}

/// The most memory that a process has held so far, in bytes.
pub(super) fn peak_of(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace()
        .nth(1)?
        .parse::<u64>()
        .ok()
        .map(|kib| kib * 1024)
}

/// The size of a file, or of all files in a folder.
pub(super) fn size_of(path: &Path) -> io::Result<u64> {
    let about = fs::symlink_metadata(path)?;
    if !about.is_dir() {
        return Ok(about.len());
    }
    let entries: Vec<PathBuf> = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.iter().map(|path| size_of(path)).sum()
}

/// Bytes for people.
pub(super) fn bytes(count: u64) -> String {
    let mib = count as f64 / 1024.0 / 1024.0;
    if mib < 1.0 {
        format!("{:.0} KiB", count as f64 / 1024.0)
    } else {
        format!("{mib:.0} MiB")
    }
}

impl Run {
    pub(super) fn per_second(&self, count: u64) -> f64 {
        count as f64 / self.wall.as_secs_f64()
    }

    pub(super) fn took(&self) -> String {
        let seconds = self.wall.as_secs_f64();
        if seconds < 10.0 {
            format!("{seconds:.2} s")
        } else {
            format!("{seconds:.0} s")
        }
    }

    pub(super) fn peak(&self) -> String {
        bytes(self.peak_bytes)
    }

    /// A number in the last line of JSON.
    pub(super) fn number(&self, key: &str) -> io::Result<u64> {
        let line = self.out.lines().rfind(|line| line.starts_with('{')).unwrap_or_default();
        number_in(line, key).ok_or_else(|| io::Error::other(format!("no number \"{key}\" in: {line}")))
    }
}

fn number_in(line: &str, key: &str) -> Option<u64> {
    let rest = line.split_once(&format!("\"{key}\":"))?.1.trim_start();
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest[..digits].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_from_json() {
        assert_eq!(number_in(r#"{"added":12,"rows": 340}"#, "rows"), Some(340));
        assert_eq!(number_in(r#"{"rows":null}"#, "rows"), None);
    }
}

//! What a newcomer waits for: from a clone of what is committed to the demo's first page, and from a change to a program that has it.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Bench;
use super::load::Connection;
use crate::tools::succeed;

const GIVE_UP_AFTER: Duration = Duration::from_secs(40 * 60);

pub(super) fn clone_to_demo(bench: &mut Bench) -> io::Result<()> {
    let clone = bench.folder.join("clone");
    succeed(
        Command::new("git")
            .args(["clone", "--quiet", "--no-hardlinks"])
            .arg(&bench.root)
            .arg(&clone),
    )?;
    let host = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
    let began = Instant::now();
    // Built first and run by itself, so that ending the demo ends no more than the demo.
    build(&clone, &[])?;
    let built = began.elapsed();
    let mut demo = Command::new(clone.join("target/release/guwah"));
    demo.args(["demo", "--listen", &host]).current_dir(&clone);
    let mut demo = demo
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let mut served = None;
    while served.is_none() && demo.try_wait()?.is_none() && began.elapsed() < GIVE_UP_AFTER {
        thread::sleep(Duration::from_millis(50));
        if Connection::open(&host)
            .and_then(|mut connection| connection.get("/"))
            .is_ok()
        {
            served = Some(began.elapsed());
        }
    }
    let _ = demo.kill();
    demo.wait()?;
    let served = served.ok_or_else(|| io::Error::other("the demo served no page"))?;
    let minutes = |time: Duration| time.as_secs_f64() / 60.0;
    bench.note(
        "newcomer",
        format!(
            "{:.1} min, of which {:.1} min building",
            minutes(served),
            minutes(built)
        ),
    );
    change_by_change(bench, &clone)
}

/// What a change is made in, where, and what becomes what there.
const CHANGES: [(&str, &str, &str, &str); 5] = [
    ("page", "crates/site/src/pages/about.rs", "\"health\",", "\"custody\","),
    (
        "template",
        "crates/site/templates/pages/about.html",
        "<h1 class=\"big\">",
        "<h1 class=\"big\" id=\"big\">",
    ),
    (
        "sentence",
        "crates/wording/messages/en.ftl",
        "about-heading = ",
        "about-heading = More ",
    ),
    ("command", "crates/server/src/cli/duplicates.rs", "{:.4}", "{:.3}"),
    (
        "rule of the domain",
        "crates/domain/src/derive/card.rs",
        "MARKS: usize = 12",
        "MARKS: usize = 13",
    ),
];

/// Seconds from each change to a program that has it, in a clone that was built.
fn change_by_change(bench: &mut Bench, clone: &Path) -> io::Result<()> {
    let mut measured = String::new();
    build(clone, &["--package", "guwah-server"])?;
    for (what, file, before, after) in CHANGES {
        let path = clone.join(file);
        let text = fs::read_to_string(&path)?;
        let changed = text.replacen(before, after, 1);
        if changed == text {
            return Err(io::Error::other(format!("{file}: there is no {before} to change")));
        }
        fs::write(&path, changed)?;
        let began = Instant::now();
        build(clone, &["--package", "guwah-server"])?;
        let comma = if measured.is_empty() { "" } else { ", " };
        let _ = write!(measured, "{comma}{what} {:.0} s", began.elapsed().as_secs_f64());
    }
    bench.note("touched", measured);
    Ok(())
}

fn build(clone: &Path, packages: &[&str]) -> io::Result<()> {
    succeed(
        Command::new("cargo")
            .args(["build", "--release", "--quiet"])
            .args(packages)
            .current_dir(clone)
            .env_remove("CARGO_TARGET_DIR"),
    )
}

//! What a newcomer waits for: from a clone of what is committed to the demo's first page.

use std::io;
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
    let mut build = Command::new("cargo");
    build
        .args(["build", "--release", "--quiet"])
        .current_dir(&clone)
        .env_remove("CARGO_TARGET_DIR");
    succeed(&mut build)?;
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
    Ok(())
}

//! What the process that serves an edition does, as the kernel sees it: it opens no file outside the edition, and no
//! connection to anywhere. Traced with `strace`, where that is installed and may trace; elsewhere the test says that it could
//! not look.

use crate::program::{GUWAH, Scratch};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What the system's own libraries and the runtime open when a program starts: nothing of a register, nothing of a reader.
const OF_THE_SYSTEM: [&str; 11] = [
    "/lib",
    "/usr/lib",
    "/etc/ld.so",
    "/proc/self/",
    "/proc/stat",
    "/sys/fs/cgroup/",
    "/sys/devices/system/cpu",
    "/dev/urandom",
    "/dev/null",
    "/proc/sys/vm/",
    "/sys/kernel/mm/",
];

struct Traced(Child);

impl Drop for Traced {
    fn drop(&mut self) {
        // strace itself takes no signal while it writes a file; it ends with what it traces.
        let id = self.0.id();
        let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        for child in children.split_whitespace() {
            let _ = Command::new("kill").args(["-TERM", child]).status();
        }
        let _ = self.0.wait();
    }
}

fn can_trace() -> bool {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    tried.is_ok_and(|tried| tried.status.success())
}

fn ask(host: &str, address: &str) -> String {
    let mut stream = TcpStream::connect(host).expect("the site answers");
    write!(
        stream,
        "GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .expect("it can be asked");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers to the end");
    String::from_utf8_lossy(&answer).into_owned()
}

/// The path in a line of the trace that opens something.
fn opened(line: &str) -> Option<&str> {
    let call = ["openat(", "open(", "openat2("].iter().any(|call| line.contains(call));
    let path = call.then(|| line.split('"').nth(1)).flatten()?;
    // What is not there is not opened.
    (!line.contains("ENOENT")).then_some(path)
}

#[test]
fn the_process_that_serves_an_edition_opens_nothing_else_and_connects_to_nobody() {
    if !can_trace() {
        eprintln!("not looked at: strace is not installed here, or may not trace");
        return;
    }
    let scratch = Scratch::with_register();
    scratch.write(
        "list.csv",
        "id,name,text,disclosure\na,Ali Invented,A public text.,public\n",
    );
    scratch.import(&["list.csv", "--publishable"]);
    scratch.done(&["publish", "r", "ed"]);
    // Whatever else lies here is none of its business.
    fs::remove_dir_all(scratch.path("r")).expect("the register can be removed");
    let edition = scratch.path("ed").canonicalize().expect("the edition is there");
    let trace = scratch.path("trace");
    let mut command = Command::new("strace");
    command
        .args([
            "-f",
            "-qq",
            "-s",
            "512",
            "-e",
            "trace=open,openat,openat2,connect,sendto,sendmsg",
            "-o",
        ])
        .arg(&trace)
        .arg(GUWAH)
        .args(["serve"])
        .arg(&edition)
        .args(["--listen", "127.0.0.1:0"])
        .current_dir(&edition)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut traced = Traced(command.spawn().expect("strace runs"));
    let mut lines = BufReader::new(traced.0.stdout.take().expect("its output is piped")).lines();
    let line = lines
        .next()
        .expect("it tells its address")
        .expect("it tells its address");
    let host = line
        .rsplit("http://")
        .next()
        .unwrap_or_default()
        .trim_end_matches('/')
        .to_owned();
    for address in [
        "/",
        "/search?q=Aly+Inwented",
        "/p/1",
        "/p/1/receipt.json",
        "/p/1/cite.bib",
        "/s",
        "/about",
        "/verify",
        "/editions",
        "/edition/manifest.json",
        "/p/999",
        "/../../etc/passwd",
        "/edition/..%2f..%2fetc%2fpasswd",
    ] {
        let answer = ask(&host, address);
        assert!(answer.starts_with("HTTP/1.1 "), "{address}: {answer}");
        assert!(!answer.contains("root:x:"), "{address}");
    }
    drop(traced);
    let told = fs::read_to_string(&trace).expect("the trace was written");
    let paths: Vec<&str> = told.lines().filter_map(opened).collect();
    let own = edition.to_string_lossy().into_owned();
    assert!(
        paths.iter().any(|path| path.starts_with(&own)),
        "the trace holds what it opens: {told}"
    );
    for path in paths {
        let of_edition = path.starts_with(&own) || !Path::new(path).is_absolute();
        let of_system = OF_THE_SYSTEM.iter().any(|known| path.starts_with(known));
        assert!(of_edition || of_system, "it opens {path}");
    }
    let connects: Vec<&str> = told.lines().filter(|line| line.contains("connect(")).collect();
    assert!(connects.is_empty(), "it connects: {connects:?}");
}

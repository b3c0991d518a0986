//! Serving: an import while pages are read, and a clean end.

use crate::program::{Scratch, invented};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};

/// A program that serves, ended when dropped.
pub(crate) struct Serving {
    child: Child,
    pub(crate) public: String,
    pub(crate) workspace: String,
}

impl Serving {
    /// Starts it and waits until it tells its addresses.
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command
            .arg("--json")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let told: serde_json::Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let address = |name: &str| {
            let url = told[name].as_str().unwrap_or_default();
            url.trim_start_matches("http://").trim_end_matches('/').to_owned()
        };
        Self {
            public: address("public"),
            workspace: address("workspace"),
            child,
        }
    }

    /// Asks it to end, and waits.
    pub(crate) fn end(mut self, signal: &str) -> ExitStatus {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends bytes and gives all that comes back.
pub(crate) fn exchange(address: &str, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    // A server that refuses may close before all is sent.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// Gets a page.
pub(crate) fn get(address: &str, path: &str) -> String {
    exchange(
        address,
        format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").as_bytes(),
    )
}

fn serve(scratch: &Scratch) -> Serving {
    let args = ["serve", "r", "--listen", "127.0.0.1:0", "--workspace", "127.0.0.1:0"];
    Serving::start(scratch.command(&args))
}

#[test]
fn an_import_while_pages_are_served_is_seen_at_once_and_both_end_clean() {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name,disclosure\na,Ali Invented,public\nb,Bek Hiddenfrom,team\n",
    );
    scratch.import(&["s.csv", "--publishable"]);
    let serving = serve(&scratch);
    assert!(get(&serving.public, "/").starts_with("HTTP/1.1 200"));
    assert!(get(&serving.public, "/search?q=Ali+Invented").contains("Ali Invented"));
    assert!(
        !get(&serving.public, "/search?q=Bek+Hiddenfrom").contains("/p/"),
        "the public does not find the hidden"
    );
    assert!(get(&serving.workspace, "/search?q=Bek+Hiddenfrom").contains("Bek Hiddenfrom</"));
    scratch.write("t.csv", format!("{}q,Zyxquandor Invented,1970,2018\n", invented(3_000)));
    scratch.import(&["t.csv", "--publishable", "--disclosure", "public"]);
    // Rows that say nothing are public here: the import says so.
    assert!(get(&serving.public, "/search?q=Zyxquandor").contains("Zyxquandor Invented</"));
    scratch.done(&["rebuild", "r"]);
    assert!(get(&serving.public, "/search?q=Zyxquandor").contains("Zyxquandor Invented</"));
    assert_eq!(serving.end("-INT").code(), Some(0));
    scratch.done(&["verify", "r"]);
}

#[test]
fn it_ends_when_the_system_asks() {
    let scratch = Scratch::with_register();
    let serving = serve(&scratch);
    assert_eq!(serving.end("-TERM").code(), Some(0));
}

#[test]
fn requests_beyond_the_limits_are_refused_and_the_next_is_served() {
    let scratch = Scratch::with_register();
    let serving = serve(&scratch);
    let long = format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "a".repeat(100_000));
    assert!(!exchange(&serving.public, long.as_bytes()).starts_with("HTTP/1.1 200"));
    let headers: String = (0..500).map(|nth| format!("x-{nth}: y\r\n")).collect();
    let many = format!("GET / HTTP/1.1\r\nhost: x\r\n{headers}\r\n");
    assert!(!exchange(&serving.public, many.as_bytes()).starts_with("HTTP/1.1 200"));
    exchange(&serving.public, b"\x16\x03\x01 no http at all\r\n\r\n");
    assert!(get(&serving.public, "/").starts_with("HTTP/1.1 200"));
}

#[test]
fn an_address_in_use_is_refused() {
    let scratch = Scratch::with_register();
    let serving = serve(&scratch);
    scratch.refused(
        &["serve", "r", "--listen", &serving.public],
        &[&serving.public, "--listen"],
    );
}

#[test]
fn an_edition_is_served_without_a_workspace() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name,disclosure\na,Ali Invented,public\n");
    scratch.import(&["s.csv", "--publishable"]);
    scratch.done(&["publish", "r", "ed"]);
    scratch.refused(
        &["serve", "ed", "--workspace", "127.0.0.1:0"],
        &["edition", "--workspace"],
    );
    let serving = Serving::start(scratch.command(&["serve", "ed", "--listen", "127.0.0.1:0"]));
    assert!(get(&serving.public, "/search?q=Ali+Invented").contains("Ali Invented</"));
    assert_eq!(serving.end("-INT").code(), Some(0));
    scratch.done(&["verify", "ed"]);
}

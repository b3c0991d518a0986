//! Runs the plain-text scripts in `tests/site` against both sites of a register that is made for it, served by the
//! program itself. A script is a request and then what the answer must and must not contain:
//!
//! ```text
//! GET /search?q=Kudaibergen Seric      asks the public site
//! TEAM GET /s                          asks the workspace
//! FOLLOW Kaliolla Tursynuli            follows the link with these words on the page before
//! status 200
//! must contain Contested               in what a reader sees: without markup, spaces made one
//! must not contain SECRET              neither in what a reader sees nor in the markup
//! markup must contain <bdi lang="ug"   a run of white space is one space, and between elements there is none
//! markup must not contain style=
//! header referrer-policy must contain no-referrer
//! no header set-cookie
//! ```

mod nasty;
mod pictures;

use pictures::photograph;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The program, serving; it ends with the test.
struct Sites {
    program: Child,
    public: String,
    team: String,
}

impl Drop for Sites {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// What a request was answered with.
#[derive(Default)]
struct Answer {
    host: String,
    status: String,
    headers: Vec<(String, String)>,
    body: String,
    words: String,
}

fn guwah(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guwah"));
    command.args(arguments);
    command
}

fn run(arguments: &[&str]) {
    let done = guwah(arguments).output().expect("the program starts");
    assert!(
        done.status.success(),
        "guwah {arguments:?}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
}

/// A register with the published cases, an invented list in two releases, and invented accounts, some of them not public.
fn serve(folder: &Path) -> Sites {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = folder.to_str().expect("the folder's name is text");
    let file = |name: &str| here.join(name).to_str().expect("the file's name is text").to_owned();
    run(&["init", folder]);
    run(&[
        "import",
        folder,
        &file("../../samples/published-cases/cases.jsonl"),
        "--publishable",
        "--disclosure",
        "public",
    ]);
    run(&[
        "import",
        folder,
        &file("tests/site/accounts.jsonl"),
        "--publishable",
        "--disclosure",
        "public",
    ]);
    for release in ["2024-04-13", "2024-08-08"] {
        let sheet = file(&format!("tests/site/list-{release}.csv"));
        let of = [
            "--dataset",
            "invented",
            "--release",
            release,
            "--publishable",
            "--disclosure",
            "public",
        ];
        run(&[&["import", folder, &sheet], &of[..]].concat());
    }
    let media = Path::new(folder).with_file_name("media");
    std::fs::create_dir_all(&media).expect("a folder can be made");
    for (shade, name) in [(1, "one-SECRET.jpg"), (2, "two-SECRET.jpg")] {
        std::fs::write(media.join(name), photograph(900, 600, shade)).expect("a file can be written");
    }
    run(&[
        "import",
        folder,
        &file("tests/site/photos.csv"),
        "--dataset",
        "pictured",
        "--publishable",
        "--media",
        media.to_str().expect("the folder's name is text"),
    ]);
    let arguments = ["serve", folder, "--listen", "127.0.0.1:0", "--workspace", "127.0.0.1:0"];
    let mut program = guwah(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let told = BufReader::new(program.stdout.take().expect("its output is ours"));
    let mut addresses = told.lines().map(|line| {
        let line = line.expect("its output is text");
        let (_, host) = line.split_once("http://").expect("each line is an address");
        host.trim_end_matches('/').to_owned()
    });
    let public = addresses.next().expect("the public site is told");
    let team = addresses.next().expect("the workspace is told");
    Sites { program, public, team }
}

/// Asks for a page, as a browser without script, cookie or cache does.
fn ask(method: &str, host: &str, path: &str) -> Answer {
    let mut stream = TcpStream::connect(host).expect("the site answers");
    let path = encoded(path);
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .expect("a request is sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer comes");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").expect("an answer has a head");
    let mut lines = head.lines();
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .unwrap_or("")
        .to_owned();
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    Answer {
        host: host.to_owned(),
        status,
        headers: headers.collect(),
        body: body.to_owned(),
        words: words(body),
    }
}

/// Letters that an address cannot hold, as browsers send them.
fn encoded(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b' ' => out.push('+'),
            0x21..=0x7e if !b"\"<>".contains(&byte) => out.push(char::from(byte)),
            _ => write!(out, "%{byte:02X}").expect("a text can always be written"),
        }
    }
    out
}

/// What a reader sees of a page.
fn words(body: &str) -> String {
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        // Words in one line stay together; blocks do not run into each other.
        let inline = ["b", "bdi", "a", "span", "strong", "mark", "small", "i", "code", "input"];
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if !inline.contains(&name.as_str()) {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    let plain = [
        ("&#38;", "&"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
    ];
    let text = plain
        .iter()
        .fold(text, |text, (entity, letter)| text.replace(entity, letter));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The address behind the link with these words.
fn link(answer: &Answer, wanted: &str) -> Option<String> {
    answer.body.split("<a ").skip(1).find_map(|link| {
        let (head, rest) = link.split_once('>')?;
        let (inside, _) = rest.split_once("</a>")?;
        let href = head.split("href=\"").nth(1)?.split('"').next()?;
        (words(inside) == wanted).then(|| href.replace("&#38;", "&"))
    })
}

/// Carries out one line of a script; says what is wrong, when something is.
fn carry_out(line: &str, sites: &Sites, answer: &mut Answer) -> Result<(), String> {
    let (site, order) = match line.strip_prefix("TEAM ") {
        Some(order) => (&sites.team, order),
        None => (&sites.public, line),
    };
    for method in ["GET", "HEAD", "POST"] {
        if let Some(path) = order.strip_prefix(method).and_then(|rest| rest.strip_prefix(' ')) {
            *answer = ask(method, site, path);
            return Ok(());
        }
    }
    let has = |text: &str| answer.body.contains(text) || answer.words.contains(text);
    let header = |name: &str| {
        answer
            .headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    };
    let fail = |wrong: bool, what: &str| if wrong { Err(what.to_owned()) } else { Ok(()) };
    if let Some(wanted) = order.strip_prefix("FOLLOW ") {
        let path = link(answer, wanted).ok_or("there is no such link")?;
        *answer = ask("GET", &answer.host, &path);
        Ok(())
    } else if let Some(wanted) = order.strip_prefix("status ") {
        fail(answer.status != wanted, &format!("the status is {}", answer.status))
    } else if let Some(wanted) = order.strip_prefix("must contain ") {
        fail(!answer.words.contains(wanted), "it does not")
    } else if let Some(wanted) = order.strip_prefix("must not contain ") {
        fail(has(wanted), "it does")
    } else if let Some(wanted) = order.strip_prefix("markup must contain ") {
        fail(!folded(&answer.body).contains(&folded(wanted)), "it does not")
    } else if let Some(wanted) = order.strip_prefix("markup must not contain ") {
        fail(folded(&answer.body).contains(&folded(wanted)), "it does")
    } else if let Some((name, wanted)) = order
        .strip_prefix("header ")
        .and_then(|rest| rest.split_once(" must contain "))
    {
        fail(
            !header(name).is_some_and(|value| value.contains(wanted)),
            &format!("it is {:?}", header(name)),
        )
    } else if let Some(name) = order.strip_prefix("no header ") {
        fail(header(name).is_some(), "there is one")
    } else {
        Err("this is no line of a script".to_owned())
    }
}

/// Markup with its white space as a browser takes it: a run of it is one space, and between two elements there is none.
fn folded(markup: &str) -> String {
    let words: Vec<&str> = markup.split_whitespace().collect();
    words.join(" ").replace("> <", "><").replace("\" >", "\">")
}

fn scripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site");
    let entries = std::fs::read_dir(folder).expect("the scripts are there");
    let mut scripts: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    scripts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    scripts.sort();
    scripts
}

#[test]
fn the_sites_answer_as_the_scripts_say() {
    let folder = tempfile::tempdir().expect("a folder for the register");
    let sites = serve(&folder.path().join("register"));
    let mut wrong = String::new();
    for script in scripts() {
        let text = std::fs::read_to_string(&script).expect("a script is text");
        let mut answer = Answer::default();
        for (number, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        {
            if let Err(what) = carry_out(line.trim(), &sites, &mut answer) {
                let name = script.file_name().unwrap_or_default().to_string_lossy();
                writeln!(wrong, "{name}:{}: {}: {what}", number + 1, line.trim()).expect("a text can be written");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn no_string_breaks_a_page_or_becomes_markup() {
    let folder = tempfile::tempdir().expect("a folder for the register");
    let (asked, wrong) = nasty::ask_all(&serve(&folder.path().join("register")));
    assert!(asked > 10_000, "only {asked} were asked");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

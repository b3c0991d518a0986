//! The pages of a served register, asked for over HTTP.

use std::collections::BTreeSet;
use std::io;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::load::{self, Connection, Load, encoded};
use super::{Bench, count, program, sheet};

const READY_WITHIN: Duration = Duration::from_secs(120);
const REQUESTS: usize = 40_000;
const PERSONS_ASKED: usize = 400;
const SEARCHES: u64 = 400;
/// How many narrowed maps and charts are asked for.
const COUNTS: usize = 200;

/// A server that ends with this value.
pub(super) struct Server {
    child: Child,
    pub(super) host: String,
}

pub(super) fn register(bench: &mut Bench) -> io::Result<()> {
    let server = Server::start(bench, "register")?;
    let asked = sheet::sample(&bench.sheet(), bench.persons, SEARCHES)?;
    let searches: Vec<String> = asked
        .iter()
        .map(|asked| format!("/search?q={}", encoded(&asked.names[0])))
        .collect();
    let persons = persons_found(&server, &searches)?;
    let load = load::ask(&server.host, &persons, REQUESTS)?;
    bench.note(
        "page-person",
        format!("{} requests/s, {}", count(load.per_second), spread(&load)),
    );
    let home = load::ask(&server.host, &["/".to_owned()], REQUESTS)?;
    let search = load::ask(&server.host, &searches, REQUESTS / 10)?;
    bench.note(
        "page-others",
        format!("home {}; search {}", spread(&home), spread(&search)),
    );
    let counted = ["/map/xinjiang", "/statistics", "/place/xinjiang"];
    let kept: Vec<String> = counted.iter().map(|page| (*page).to_owned()).collect();
    let kept = load::ask(&server.host, &kept, REQUESTS / 10)?;
    // What is narrowed is not kept ready: each request counts every person anew.
    let narrowed: Vec<String> = ["camp", "prison"]
        .iter()
        .flat_map(|status| counted[..2].iter().map(move |page| format!("{page}?status={status}")))
        .collect();
    let narrowed = load::ask(&server.host, &narrowed, COUNTS)?;
    bench.note(
        "page-counts",
        format!("{}; narrowed {}", spread(&kept), spread(&narrowed)),
    );
    for_programs(bench, &server, &searches)?;
    bench.note("serving", server.peak());
    Ok(())
}

/// Filters that most of the invented persons meet, five at once.
const FILTERS: &str = "/search?sex=male&ethnicity=uyghur&contested=no&detained=2016..2019&born=1940..2000";

/// Results with filters, feeds, and searches of the API.
fn for_programs(bench: &mut Bench, server: &Server, searches: &[String]) -> io::Result<()> {
    let told = |load: &Load| format!("{} requests/s, {}", count(load.per_second), spread(load));
    let filtered = load::ask(&server.host, &[FILTERS.to_owned()], REQUESTS / 100)?;
    bench.note("page-facets", told(&filtered));
    let feed = load::ask(&server.host, &["/feed.atom".to_owned()], REQUESTS)?;
    let at = |path: &str| -> Vec<String> {
        searches
            .iter()
            .map(|search| search.replacen("/search", path, 1))
            .collect()
    };
    let followed = load::ask(&server.host, &at("/search.atom"), REQUESTS / 100)?;
    bench.note("page-feed", format!("{}; {}", told(&feed), told(&followed)));
    let asked = load::ask(&server.host, &at("/api/v1/persons"), REQUESTS / 10)?;
    bench.note("page-api", told(&asked));
    Ok(())
}

fn spread(load: &Load) -> String {
    let millis = |time: Duration| time.as_secs_f64() * 1000.0;
    format!("p50 {:.2} ms, p99 {:.2} ms", millis(load.p50), millis(load.p99))
}

/// The pages of the persons that searches find.
fn persons_found(server: &Server, searches: &[String]) -> io::Result<Vec<String>> {
    let mut connection = Connection::open(&server.host)?;
    let mut found = BTreeSet::new();
    for search in searches {
        let page = connection.get(search)?;
        found.extend(page.split("href=\"").skip(1).filter_map(|rest| {
            let path = rest.split(['"', '#', '?']).next()?;
            path.starts_with("/p/").then(|| path.to_owned())
        }));
        if found.len() >= PERSONS_ASKED {
            break;
        }
    }
    if found.is_empty() {
        return Err(io::Error::other("no search page leads to a person"));
    }
    Ok(found.into_iter().collect())
}

impl Server {
    /// Serves a register or an edition, and waits until it answers.
    pub(super) fn start(bench: &Bench, folder: &str) -> io::Result<Server> {
        // Asked for and given back: free a moment ago is free enough on a machine that measures.
        let host = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let mut command = Command::new(&bench.program);
        command
            .args(["serve", folder, "--listen", &host])
            .current_dir(&bench.folder);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut server = Server {
            child: command.spawn()?,
            host,
        };
        let began = Instant::now();
        while Connection::open(&server.host)
            .and_then(|mut connection| connection.get("/"))
            .is_err()
        {
            if let Some(status) = server.child.try_wait()? {
                return Err(io::Error::other(format!("guwah serve {folder} ended: {status}")));
            }
            if began.elapsed() > READY_WITHIN {
                return Err(io::Error::other(format!("guwah serve {folder} does not answer")));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }

    /// The most memory it has held so far.
    pub(super) fn peak(&self) -> String {
        program::peak_of(self.child.id()).map_or_else(|| "unknown".into(), program::bytes)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing is left running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

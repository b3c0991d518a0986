//! A small load: threads that ask for pages over connections they keep, for a bounded number of times.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

const THREADS: usize = 2;

/// However slow the pages are, asking ends.
const AT_MOST: Duration = Duration::from_secs(15);

const NO_ANSWER_AFTER: Duration = Duration::from_secs(60);

/// What asking told.
pub(super) struct Load {
    pub(super) per_second: f64,
    pub(super) p50: Duration,
    pub(super) p99: Duration,
}

/// A connection that is kept.
pub(super) struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
}

/// Asks for each path in turn, `requests` times in all. Any answer but 200 is an error.
pub(super) fn ask(host: &str, paths: &[String], requests: usize) -> io::Result<Load> {
    let began = Instant::now();
    let took: Vec<io::Result<Vec<Duration>>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|nth| scope.spawn(move || ask_from_one(host, paths, nth, requests / THREADS, began)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("asking does not panic"))
            .collect()
    });
    let wall = began.elapsed();
    let mut took: Vec<Duration> = took.into_iter().collect::<Result<Vec<_>, _>>()?.concat();
    took.sort_unstable();
    let part = |percent: usize| took[(took.len() * percent / 100).min(took.len() - 1)];
    Ok(Load {
        per_second: took.len() as f64 / wall.as_secs_f64(),
        p50: part(50),
        p99: part(99),
    })
}

fn ask_from_one(
    host: &str,
    paths: &[String],
    nth: usize,
    requests: usize,
    began: Instant,
) -> io::Result<Vec<Duration>> {
    let mut connection = Connection::open(host)?;
    let mut took = Vec::with_capacity(requests);
    // Each thread begins elsewhere, so that they do not ask for the same page together.
    let start = nth * paths.len() / THREADS;
    for path in paths.iter().cycle().skip(start).take(requests.max(1)) {
        let asked = Instant::now();
        connection.get(path)?;
        took.push(asked.elapsed());
        if began.elapsed() > AT_MOST {
            break;
        }
    }
    Ok(took)
}

impl Connection {
    pub(super) fn open(host: &str) -> io::Result<Connection> {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(NO_ANSWER_AFTER))?;
        Ok(Connection {
            stream: BufReader::with_capacity(64 * 1024, stream),
            host: host.to_owned(),
        })
    }

    /// The text of a page.
    pub(super) fn get(&mut self, path: &str) -> io::Result<String> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split_whitespace().nth(1).unwrap_or_default().to_owned();
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(':') else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        if status != "200" || length == 0 {
            return Err(io::Error::other(format!(
                "{path}: answered {status} with {length} bytes"
            )));
        }
        String::from_utf8(body).map_err(io::Error::other)
    }
}

/// A query as it stands in an address.
pub(super) fn encoded(query: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    query
        .bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

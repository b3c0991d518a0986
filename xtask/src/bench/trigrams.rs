//! The same names in PostgreSQL with trigrams, asked for the same way, beside our own search.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::{Bench, search, sheet};
use crate::tools::succeed;

/// How many names are asked for: a query of trigrams takes long.
const QUERIES: u64 = 100;

/// PostgreSQL refuses to run as the system's first user; this one owns nothing.
const NOBODY: u32 = 65_534;

/// Looks for a started server this often, and so many times.
const LOOK_EVERY: Duration = Duration::from_millis(100);
const LOOKS: u32 = 300;

/// Half of the answers are at most as slow as this, and all but one in a hundred.
struct Times {
    p50: f64,
    p99: f64,
}

pub(super) fn beside(bench: &mut Bench) -> io::Result<()> {
    let asked = sheet::sample(&bench.sheet(), bench.persons, QUERIES)?;
    let queries: Vec<String> = asked
        .iter()
        .enumerate()
        .map(|(nth, asked)| search::name(asked, nth))
        .collect();
    let (ours, _) = search::batch(bench, &asked, &queries)?;
    let ours = number_after(&ours, "p50 ").ok_or_else(|| io::Error::other("the batch told no p50"))?;
    let names = write_names(bench)?;
    let server = Server::start(&bench.folder.join("postgres"))?;
    server.load(&names)?;
    let theirs = server.ask(&queries)?;
    drop(server);
    bench.note(
        "search-trigrams",
        format!(
            "{:.0} × at p50 ({ours:.1} ms against {:.0} ms; its p99 {:.0} ms), {QUERIES} names with slips",
            theirs.p50 / ours,
            theirs.p50,
            theirs.p99
        ),
    );
    Ok(())
}

/// Every name of the sheet, one a line, with its person. No cell of an invented sheet holds a tab.
fn write_names(bench: &Bench) -> io::Result<PathBuf> {
    let path = bench.folder.join("names.tsv");
    let mut out = BufWriter::new(File::create(&path)?);
    for row in sheet::sample(&bench.sheet(), bench.persons, bench.persons)? {
        for name in &row.names {
            writeln!(out, "{}\t{name}", row.id)?;
        }
    }
    out.flush()?;
    Ok(path)
}

/// A server of its own, in a folder, reached by a socket in it and by nothing else.
struct Server {
    folder: PathBuf,
    process: Child,
}

impl Server {
    fn start(folder: &Path) -> io::Result<Self> {
        fs::create_dir(folder)?;
        let first_user = fs::metadata(folder)?.uid() == 0;
        if first_user {
            chown(folder, Some(NOBODY), Some(NOBODY))?;
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        let data = folder.join("data");
        let as_user = |command: &mut Command| {
            if first_user {
                command.uid(NOBODY).gid(NOBODY);
            }
            command.current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
        };
        let mut make = Command::new(program("initdb")?);
        make.args([
            "--no-sync",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--username=bench",
            "-D",
        ]);
        as_user(make.arg(&data));
        succeed(&mut make)?;
        let mut run = Command::new(program("postgres")?);
        run.arg("-D").arg(&data).arg("-k").arg(folder);
        // Nothing it writes has to outlive the run; memory as its own handbook advises for a machine of ours.
        for setting in [
            "listen_addresses=",
            "shared_buffers=4GB",
            "maintenance_work_mem=1GB",
            "work_mem=256MB",
            "fsync=off",
            "max_wal_size=8GB",
            "max_parallel_workers_per_gather=0",
        ] {
            run.args(["-c", setting]);
        }
        as_user(&mut run);
        let server = Self {
            folder: folder.to_owned(),
            process: run.spawn()?,
        };
        for _ in 0..LOOKS {
            if server.psql("select 1").is_ok() {
                return Ok(server);
            }
            thread::sleep(LOOK_EVERY);
        }
        Err(io::Error::other("PostgreSQL did not start"))
    }

    fn load(&self, names: &Path) -> io::Result<()> {
        let names = names.display();
        self.psql(&format!(
            "create extension pg_trgm;\n\
             create unlogged table name (person text, name text);\n\
             \\copy name from '{names}'\n\
             create index on name using gin (name gin_trgm_ops);\n\
             vacuum analyze name;\n"
        ))?;
        Ok(())
    }

    /// Asks for each name, and tells how long the answers took. The first answers only warm the memory.
    fn ask(&self, queries: &[String]) -> io::Result<Times> {
        let mut script = String::from(
            "prepare nearest(text) as select person, max(similarity(name, $1)) as score from name \
             where name % $1 group by person order by score desc limit 20;\n",
        );
        let calls = queries
            .iter()
            .map(|query| format!("execute nearest('{}');\n", query.replace('\'', "''")));
        let calls: String = calls.collect();
        script.push_str(calls.lines().next().unwrap_or_default());
        script.push_str("\n\\timing on\n");
        script.push_str(&calls);
        let told = self.psql(&script)?;
        let mut times: Vec<f64> = told.lines().filter_map(|line| number_after(line, "Time: ")).collect();
        if times.len() != queries.len() {
            return Err(io::Error::other(format!(
                "{} times of {} queries",
                times.len(),
                queries.len()
            )));
        }
        times.sort_by(f64::total_cmp);
        Ok(Times {
            p50: times[times.len() / 2],
            p99: times[times.len() * 99 / 100],
        })
    }

    /// Runs a script, and gives what it printed.
    fn psql(&self, script: &str) -> io::Result<String> {
        let mut psql = Command::new("psql");
        psql.args([
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            "--username=bench",
            "--dbname=postgres",
        ]);
        psql.arg("--host").arg(&self.folder).stdin(Stdio::piped());
        psql.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = psql.spawn()?;
        let mut input = child
            .stdin
            .take()
            .ok_or_else(|| io::Error::other("psql takes no input"))?;
        let script = script.to_owned();
        let writer = thread::spawn(move || input.write_all(script.as_bytes()));
        let done = child.wait_with_output()?;
        writer.join().expect("writing does not panic")?;
        if !done.status.success() {
            return Err(io::Error::other("psql refused the script"));
        }
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A server that cannot be ended has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Where Debian puts the server's programs, the newest version first; else by their name.
fn program(name: &str) -> io::Result<PathBuf> {
    let Ok(versions) = fs::read_dir("/usr/lib/postgresql") else {
        return Err(io::Error::other(
            "PostgreSQL is not installed (Debian: postgresql, postgresql-contrib)",
        ));
    };
    let versions = versions.filter_map(|entry| Some(entry.ok()?.path().join("bin").join(name)));
    let newest = versions.filter(|path| path.exists()).max();
    newest.ok_or_else(|| io::Error::other(format!("{name} is not installed")))
}

/// The number that follows a mark.
fn number_after(text: &str, mark: &str) -> Option<f64> {
    let rest = text.split_once(mark)?.1;
    rest.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_behind_its_mark() {
        assert_eq!(number_after("p50 8.1 ms, p99 24.5 ms", "p50 "), Some(8.1));
        assert_eq!(number_after("Time: 1234.567 ms (00:01.235)", "Time: "), Some(1234.567));
        assert_eq!(number_after("nothing", "Time: "), None);
    }
}

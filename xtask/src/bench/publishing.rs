//! Editions: making one, opening it, serving it.

use std::io;

use super::load;
use super::pages::Server;
use super::search::best_of;
use super::{Bench, program, sheet};

const REQUESTS: usize = 2_000;

pub(super) fn edition(bench: &mut Bench) -> io::Result<()> {
    let run = bench.guwah(&["publish", "register", "edition"])?;
    let size = program::bytes(program::size_of(&bench.folder.join("edition"))?);
    bench.note(
        "publish",
        format!("{}, peak {}, {size} on disk", run.took(), run.peak()),
    );

    let asked = sheet::sample(&bench.sheet(), bench.persons, 100)?;
    let best = best_of(bench, &["search", "edition", &asked[0].names[0]])?;
    bench.note("edition-open", format!("{}, peak {}", best.took(), best.peak()));

    let server = Server::start(bench, "edition")?;
    let searches: Vec<String> = asked
        .iter()
        .map(|asked| format!("/search?q={}", load::encoded(&asked.names[0])))
        .collect();
    load::ask(&server.host, &searches, REQUESTS)?;
    bench.note("edition-serving", server.peak());
    Ok(())
}

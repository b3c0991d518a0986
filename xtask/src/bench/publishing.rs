//! Editions: making one, opening it, serving it.

use std::io;

use super::load;
use super::pages::Server;
use super::search::best_of;
use super::{Bench, program, sheet};

const REQUESTS: usize = 2_000;

/// The leak check has to know whom it protects: persons for the team alone, recorded beside those who are public.
pub(super) fn guarded(bench: &mut Bench) -> io::Result<()> {
    let protected = (bench.persons / 4).max(1).to_string();
    bench.guwah(&["synth", "--persons", &protected, "--seed", "8", "--to", "protected.csv"])?;
    bench.guwah(&["import", "register", "protected.csv", "--dataset", "protected"])?;
    let run = bench.guwah(&["publish", "register", "guarded"])?;
    bench.note("publish-guarded", format!("{}, peak {}", run.took(), run.peak()));
    Ok(())
}

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

//! The project's own tasks: the one gate, the rules it holds, measurements and pictures.
//!
//! Depends on nothing but the standard library, so that the gate is there within seconds of a clone.

mod api_check;
mod bench;
mod gate;
mod imports;
mod outlines;
mod same_pages;
mod screenshots;
mod source;
mod steps;
mod tidy;
mod tools;
mod weight;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask test [--quick]    everything that must pass; --quick leaves out the browser
cargo xtask tidy [--lower]    the rules of the project alone; --lower writes down what may fall and fell
cargo xtask api-check         the API against its own description (needs Python; some minutes)
cargo xtask screenshots       pictures of the demo's pages in screenshots/
cargo xtask same-pages OLD NEW  whether two programs make the same pages (some minutes)
cargo xtask weight            what each kind of page weighs, and its time on a slow line
cargo xtask outlines          the outlines that maps are drawn on, again from Natural Earth's data
cargo xtask bench [--persons N] [--only PART,…]
                              measures on invented persons (1,000,000) and writes BENCHMARKS.md
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = root();
    let outcome = match arguments.as_slice() {
        ["test"] => gate::run(&root, gate::Reach::Everything),
        ["test", "--quick"] => gate::run(&root, gate::Reach::WithoutBrowser),
        ["tidy", "--lower"] => tidy::lower(&root),
        ["tidy"] => gate::run(&root, gate::Reach::TidyOnly),
        ["api-check"] => api_check::run(&root),
        ["screenshots"] => screenshots::take(&root),
        ["same-pages", old, new] => same_pages::compare(&root, old, new),
        ["weight"] => weight::weigh(&root),
        ["outlines"] => outlines::make(&root),
        ["bench", options @ ..] => match bench::Options::read(options) {
            Ok(options) => bench::run(&root, &options),
            Err(reason) => {
                eprintln!("xtask: {reason}\n\n{USAGE}");
                return ExitCode::from(2);
            }
        },
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// The project's root: the folder above this crate, wherever cargo runs it from.
fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    PathBuf::from(here)
        .join("..")
        .canonicalize()
        .expect("cargo has just read this folder's manifest")
}

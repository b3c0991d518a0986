//! Measures what the design promises, on invented persons, and writes the table in BENCHMARKS.md.
//!
//! Each **part** measures one thing through the built program, as an operator would meet it, and notes what it measured
//! under the keys of the rows in [`table::ROWS`]. A part that fails leaves its rows at "not yet" and says why.

mod again;
mod duplicates;
mod load;
mod machine;
mod newcomer;
mod pages;
mod program;
mod publishing;
mod search;
mod sheet;
mod table;
mod trigrams;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::succeed;
use program::Run;

const DEFAULT_PERSONS: u64 = 1_000_000;

/// The invented persons follow from this, so that every run measures the same ones.
const SEED: &str = "7";

/// What to measure.
pub(crate) struct Options {
    persons: u64,
    only: Vec<String>,
}

/// One run: where things lie, and what was measured so far.
struct Bench {
    root: PathBuf,
    program: PathBuf,
    /// Everything the run makes lies here, on the same disk as the project, and goes away at its end.
    folder: PathBuf,
    persons: u64,
    measured: BTreeMap<&'static str, String>,
}

type Part = fn(&mut Bench) -> io::Result<()>;

/// In the order they run: what changes the register comes last. The import itself always runs.
const PARTS: [(&str, Part); 11] = [
    ("open", search::opening),
    ("search", search::names),
    ("trigrams", trigrams::beside),
    ("verify", verify),
    ("pages", pages::register),
    ("publish", publishing::edition),
    ("rebuild", rebuild),
    ("same", again::same_file),
    ("changed", again::changed_file),
    ("duplicates", duplicates::copies),
    ("newcomer", newcomer::clone_to_demo),
];

impl Options {
    /// Reads `--persons N` and `--only PART,…`.
    pub(crate) fn read(arguments: &[&str]) -> Result<Options, String> {
        let mut options = Options {
            persons: DEFAULT_PERSONS,
            only: Vec::new(),
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let value = rest.next().ok_or_else(|| format!("{argument} needs a value"))?;
            match *argument {
                "--persons" => {
                    let number = value.replace(['_', ','], "").parse();
                    options.persons = number.map_err(|_| format!("{value} is not a number of persons"))?;
                }
                "--only" => options.only.extend(value.split(',').map(str::to_owned)),
                other => return Err(format!("{other} is not known")),
            }
        }
        let known = PARTS.map(|(name, _)| name);
        match options
            .only
            .iter()
            .find(|name| *name != "import" && !known.contains(&name.as_str()))
        {
            Some(name) => Err(format!("{name} is not a part: import, {}", known.join(", "))),
            None => Ok(options),
        }
    }

    fn wants(&self, part: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|name| name == part)
    }
}

/// Measures, prints the table, and writes BENCHMARKS.md where everything was measured.
pub(crate) fn run(root: &Path, options: &Options) -> io::Result<bool> {
    succeed(Command::new("cargo").args(["build", "--release"]).current_dir(root))?;
    let folder = root.join("target/bench");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut bench = Bench {
        root: root.to_owned(),
        program: root.join("target/release/guwah"),
        folder,
        persons: options.persons,
        measured: BTreeMap::new(),
    };
    let outcome = bench.measure(options);
    fs::remove_dir_all(&bench.folder)?;
    let complete = outcome?;
    let page = table::page(&bench.measured, options.persons, &machine::describe(root)?);
    println!("\n{page}");
    if options.only.is_empty() {
        fs::write(root.join("BENCHMARKS.md"), page)?;
        println!("Written to BENCHMARKS.md.");
    }
    Ok(complete)
}

impl Bench {
    /// Runs the parts; says whether all of them could be measured.
    fn measure(&mut self, options: &Options) -> io::Result<bool> {
        println!("== import of {} invented persons", self.persons);
        import(self)?;
        let mut complete = true;
        for (name, part) in PARTS.into_iter().filter(|(name, _)| options.wants(name)) {
            println!("== {name}");
            if let Err(reason) = part(self) {
                println!("not measured: {reason}");
                complete = false;
            }
        }
        Ok(complete)
    }

    /// Notes what was measured for a row of the table.
    fn note(&mut self, row: &'static str, measured: String) {
        assert!(
            table::ROWS.iter().any(|known| known.key == row),
            "{row} has no row in the table"
        );
        println!("{row}: {measured}");
        self.measured.insert(row, measured);
    }

    fn sheet(&self) -> PathBuf {
        self.folder.join("sheet.csv")
    }

    fn register(&self) -> PathBuf {
        self.folder.join("register")
    }

    /// Runs the built program, and gives what it took and printed.
    fn guwah(&self, arguments: &[&str]) -> io::Result<Run> {
        program::run(&self.program, &self.folder, arguments)
    }
}

fn import(bench: &mut Bench) -> io::Result<()> {
    let persons = bench.persons.to_string();
    bench.guwah(&["synth", "--persons", &persons, "--seed", SEED, "--to", "sheet.csv"])?;
    bench.guwah(&["init", "register"])?;
    let run = bench.guwah(&again::import_of("sheet.csv", "2024-01-01"))?;
    let per_second = run.per_second(again::rows(&run)?);
    bench.note(
        "import",
        format!("{} persons/s, {}, peak {}", count(per_second), run.took(), run.peak()),
    );

    let mut sizes: Vec<(u64, String)> = Vec::new();
    for entry in fs::read_dir(bench.register())? {
        let entry = entry?;
        sizes.push((
            program::size_of(&entry.path())?,
            entry.file_name().to_string_lossy().into_owned(),
        ));
    }
    sizes.sort_by(|a, b| b.cmp(a));
    let all: u64 = sizes.iter().map(|(bytes, _)| bytes).sum();
    let named: Vec<String> = sizes
        .iter()
        .take(5)
        .map(|(bytes, name)| format!("{name} {}", program::bytes(*bytes)))
        .collect();
    let sheet = program::bytes(fs::metadata(bench.sheet())?.len());
    bench.note(
        "size",
        format!("{} ({}) from a sheet of {sheet}", program::bytes(all), named.join(", ")),
    );
    Ok(())
}

fn verify(bench: &mut Bench) -> io::Result<()> {
    let run = bench.guwah(&["verify", "register", "--json"])?;
    let entries = run.number("entries")?;
    bench.note(
        "verify",
        format!(
            "{} entries/s, {}, peak {}",
            count(run.per_second(entries)),
            run.took(),
            run.peak()
        ),
    );
    Ok(())
}

fn rebuild(bench: &mut Bench) -> io::Result<()> {
    let run = bench.guwah(&["rebuild", "register", "--json"])?;
    let entries = run.number("entries")?;
    bench.note(
        "rebuild",
        format!(
            "{} entries/s, {}, peak {}",
            count(run.per_second(entries)),
            run.took(),
            run.peak()
        ),
    );
    Ok(())
}

/// A whole number with its thousands set apart.
fn count(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_set_apart_by_thousands() {
        assert_eq!(count(999.4), "999");
        assert_eq!(count(1_000.0), "1,000");
        assert_eq!(count(1_234_567.0), "1,234,567");
    }

    #[test]
    fn options_are_read_and_unknown_ones_refused() {
        let options = Options::read(&["--persons", "100_000", "--only", "search,open"]).expect("both are known");
        assert_eq!(options.persons, 100_000);
        assert!(options.wants("open") && !options.wants("verify"));
        assert!(Options::read(&["--only", "nothing"]).is_err());
        assert!(Options::read(&["--persons"]).is_err());
    }
}

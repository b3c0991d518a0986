//! Running the program in a folder of its own.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The program under test.
pub(crate) const GUWAH: &str = env!("CARGO_BIN_EXE_guwah");

/// A scratch folder in which the program is run.
pub(crate) struct Scratch {
    folder: TempDir,
}

/// How a run ended and what it printed.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Scratch {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().expect("a scratch folder can be made"),
        }
    }

    /// A folder with a register `r`.
    pub(crate) fn with_register() -> Self {
        let scratch = Self::new();
        scratch.done(&["init", "r"]);
        scratch
    }

    /// The path of a file in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("the scratch folder can be written");
    }

    /// The program, to be run in this folder.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(GUWAH);
        command.args(args).current_dir(self.folder.path());
        command
    }

    /// Runs the program.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().expect("the program can be run"))
    }

    /// Runs the program, which must succeed.
    pub(crate) fn done(&self, args: &[&str]) -> Ran {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
        ran
    }

    /// Runs the program, which must refuse, and say each of these words on standard error. The register must be as it was.
    pub(crate) fn refused(&self, args: &[&str], words: &[&str]) {
        let ran = self.run(args);
        assert_eq!(ran.code, 1, "{args:?}: {ran:?}");
        ran.says(words);
        assert!(ran.out.is_empty(), "{args:?}: {ran:?}");
    }

    /// How many entries the register's ledger has, by a run of `verify` that must succeed.
    pub(crate) fn entries(&self, register: &str) -> u64 {
        number(&self.done(&["verify", register, "--json"]).last(), "entries")
    }

    /// Imports a file and gives the last line.
    pub(crate) fn import(&self, args: &[&str]) -> Value {
        let args = [&["import", "r"], args, &["--json"]].concat();
        self.done(&args).last()
    }
}

impl Ran {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
        let code = output.status.code().unwrap_or(-1);
        Self {
            code,
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// The last line of JSON.
    pub(crate) fn last(&self) -> Value {
        self.lines()
            .pop()
            .unwrap_or_else(|| panic!("nothing was printed: {self:?}"))
    }

    /// Every line, as JSON.
    pub(crate) fn lines(&self) -> Vec<Value> {
        let line = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        self.out.lines().map(line).collect()
    }

    /// Standard error holds all of these words.
    pub(crate) fn says(&self, words: &[&str]) {
        for word in words {
            assert!(self.err.contains(word), "“{word}” is not said: {self:?}");
        }
    }
}

/// A number in a line of JSON.
pub(crate) fn number(line: &Value, field: &str) -> u64 {
    line[field]
        .as_u64()
        .unwrap_or_else(|| panic!("no number {field} in {line}"))
}

/// The counts of an import, which must add up to its rows: added, changed, unchanged, unread, erased, no longer listed.
pub(crate) fn counts(line: &Value) -> [u64; 6] {
    let counts =
        ["added", "changed", "unchanged", "unread", "erased", "no_longer_listed"].map(|field| number(line, field));
    assert_eq!(counts[..5].iter().sum::<u64>(), number(line, "rows"), "{line}");
    counts
}

/// Whether any file under a folder holds these bytes, ASCII letters in either case; gives the file.
pub(crate) fn file_with(folder: &Path, bytes: &str) -> Option<PathBuf> {
    let wanted = bytes.to_ascii_lowercase().into_bytes();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            if let Some(found) = file_with(&path, bytes) {
                return Some(found);
            }
            continue;
        }
        let content = fs::read(&path).expect("the file can be read").to_ascii_lowercase();
        if content.windows(wanted.len()).any(|part| part == wanted) {
            return Some(path);
        }
    }
    None
}

/// A sheet with so many invented persons, from `p1` on.
pub(crate) fn invented(persons: usize) -> String {
    let rows = (1..=persons).map(|nth| {
        let (first, second) = (SYLLABLES[nth % 7], SYLLABLES[nth / 7 % 7]);
        format!(
            "p{nth},{first}{second} Invented{nth},{},2018-0{}\n",
            1940 + nth % 60,
            1 + nth % 9
        )
    });
    std::iter::once("id,name,born,detained\n".to_owned())
        .chain(rows)
        .collect()
}

const SYLLABLES: [&str; 7] = ["Ali", "Bek", "Gul", "Nur", "Tur", "Sey", "Mam"];

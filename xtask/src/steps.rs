//! Steps of a task: each is announced, timed, counted, and none hides the next.

use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How many checks or tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

/// The steps done so far.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: String,
    took: Duration,
    count: Count,
}

impl Steps {
    /// Does one step. An error counts as one failure, and the steps after it are still done.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce() -> io::Result<Count>) -> Count {
        println!("\n== {name}");
        let started = Instant::now();
        let count = work().unwrap_or_else(|error| {
            println!("{name}: {error}");
            Count { passed: 0, failed: 1 }
        });
        let took = started.elapsed();
        let outcome = if count.failed == 0 { "ok" } else { "FAILED" };
        println!("== {name}: {outcome} in {:.1} s", took.as_secs_f64());
        self.done.push(Step {
            name: name.to_owned(),
            took,
            count,
        });
        count
    }

    /// Prints every step with its duration, and last the plain line with the sums. Says whether all went well.
    pub(crate) fn finish(self) -> bool {
        println!();
        let mut sum = Count::default();
        let mut took = Duration::ZERO;
        for step in &self.done {
            let Count { passed, failed } = step.count;
            let outcome = if failed == 0 { "ok" } else { "FAILED" };
            println!(
                "{:>7.1} s  {:<6}  {:<28} {passed} passed, {failed} failed",
                step.took.as_secs_f64(),
                outcome,
                step.name
            );
            sum.passed += passed;
            sum.failed += failed;
            took += step.took;
        }
        println!("{:>7.1} s  in all\n", took.as_secs_f64());
        println!("{} passed, {} failed", sum.passed, sum.failed);
        sum.failed == 0
    }
}

/// Runs a command that is one check: it passes or fails as a whole.
pub(crate) fn check(command: &mut Command) -> io::Result<Count> {
    let passed = command.stdin(Stdio::null()).status()?.success();
    Ok(Count {
        passed: passed.into(),
        failed: (!passed).into(),
    })
}

/// Runs a test runner, shows what it prints as it comes, and counts from its closing lines.
pub(crate) fn tests(command: &mut Command) -> io::Result<Count> {
    if io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let stdout = child.stdout.take().expect("stdout is piped");
    let stderr = child.stderr.take().expect("stderr is piped");
    let errors = thread::spawn(move || relay(stderr, io::stderr()));
    let mut count = relay(stdout, io::stdout())?;
    let from_errors = errors.join().expect("relay does not panic")?;
    count.passed += from_errors.passed;
    count.failed += from_errors.failed;
    if !child.wait()?.success() && count.failed == 0 {
        // It did not come to its closing line: it did not compile, or was ended.
        count.failed = 1;
    }
    Ok(count)
}

/// Passes lines on, and adds up what the closing lines say.
fn relay(from: impl Read, mut to: impl Write) -> io::Result<Count> {
    let mut count = Count::default();
    let mut lines = BufReader::new(from);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        let found = closing_line(&String::from_utf8_lossy(&line));
        count.passed += found.passed;
        count.failed += found.failed;
        line.clear();
    }
    to.flush()?;
    Ok(count)
}

/// Reads the closing line of cargo-nextest, of cargo's own runner, or of node's.
fn closing_line(line: &str) -> Count {
    let line = without_colours(line);
    let words: Vec<&str> = line
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let before = |name: &str| -> u64 {
        let at = words.iter().position(|word| *word == name);
        at.and_then(|at| words[..at].last()?.parse().ok()).unwrap_or(0)
    };
    if line.contains("tests run:") || line.contains("test run:") || line.starts_with("test result:") {
        return Count {
            passed: before("passed"),
            failed: before("failed") + before("timed"),
        };
    }
    match words.as_slice() {
        ["pass", passed] => Count {
            passed: passed.parse().unwrap_or(0),
            failed: 0,
        },
        ["fail", failed] => Count {
            passed: 0,
            failed: failed.parse().unwrap_or(0),
        },
        _ => Count::default(),
    }
}

fn without_colours(line: &str) -> String {
    let mut parts = line.trim_end().split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('m').map_or("", |(_, rest)| rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted() {
        let check = |line: &str, passed, failed| assert_eq!(closing_line(line), Count { passed, failed }, "{line}");
        check(
            "     Summary [   0.034s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 3 skipped",
            10,
            2,
        );
        check(
            "\u{1b}[32m     Summary\u{1b}[0m [ 0.1s] 1 test run: \u{1b}[1m1\u{1b}[0m passed, 0 skipped",
            1,
            0,
        );
        check(
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            2,
            1,
        );
        check("ℹ pass 21\n", 21, 0);
        check("# fail 2", 0, 2);
        check("test a_letter_that_failed ... ok", 0, 0);
        // What nextest shows again of a test that failed.
        check(
            "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured",
            0,
            0,
        );
    }
}

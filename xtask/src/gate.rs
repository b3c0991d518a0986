//! The one gate: what passes here passes everywhere, because everywhere runs this.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::steps::{Count, Steps, check, tests};
use crate::tidy;
use crate::tools::{self, BROWSER_TESTS};

/// How much of the gate to run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// All of it. This is what counts.
    Everything,
    /// For a quick look while working.
    WithoutBrowser,
    /// The rules alone, which need no build.
    TidyOnly,
}

/// Runs the gate and says whether everything passed.
pub(crate) fn run(root: &Path, reach: Reach) -> io::Result<bool> {
    let mut steps = Steps::default();
    if reach == Reach::TidyOnly {
        steps.step("tidy", || tidy(root));
        return Ok(steps.finish());
    }
    tools::provide_rust_components()?;
    // Before all else: what is missing here fails in the first minute, not after the build.
    let browser = reach == Reach::Everything
        && steps
            .step("tools for the browser tests", || {
                tools::provide_browser(root).map(|()| Count::default())
            })
            .failed
            == 0;

    let cargo = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(root);
        command
    };
    steps.step("formatting", || check(&mut cargo(&["fmt", "--all", "--check"])));
    steps.step("tidy", || tidy(root));
    steps.step("clippy", || {
        check(&mut cargo(&[
            "clippy",
            "--release",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    });
    steps.step("documentation", || {
        let mut doc = cargo(&["doc", "--release", "--workspace", "--no-deps", "--quiet"]);
        check(doc.env("RUSTDOCFLAGS", "-D warnings"))
    });
    if tools::is_there("cargo", &["nextest", "--version"]) {
        steps.step("tests", || {
            tests(&mut cargo(&[
                "nextest",
                "run",
                "--release",
                "--workspace",
                "--no-tests=warn",
            ]))
        });
        // nextest leaves the examples in the documentation to cargo.
        steps.step("documentation tests", || {
            tests(&mut cargo(&["test", "--release", "--workspace", "--doc", "--quiet"]))
        });
    } else {
        steps.step("tests", || {
            tests(&mut cargo(&["test", "--release", "--workspace", "--no-fail-fast"]))
        });
    }
    if browser {
        // As the tests are built, so that nothing is built a second time with other features.
        let program = ["build", "--release", "--workspace", "--bins", "--tests"];
        let built = steps.step("program", || check(&mut cargo(&program))).failed == 0;
        if built {
            steps.step("browser tests", || tests(&mut browser_tests(root)));
        }
    }
    Ok(steps.finish())
}

fn tidy(root: &Path) -> io::Result<Count> {
    let report = tidy::run(root)?;
    Ok(Count {
        passed: report.passed,
        failed: report.failed,
    })
}

fn browser_tests(root: &Path) -> Command {
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"])
        .current_dir(root.join(BROWSER_TESTS));
    node.env("GUWAH", root.join("target/release/guwah"));
    node
}

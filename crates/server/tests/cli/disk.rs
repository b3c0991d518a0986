//! A full disk: refused with a clear message, and nothing that was recorded is harmed.

use crate::program::{GUWAH, Scratch, invented};
use std::process::Command;

/// In a small disk of its own: a register is made, an import fills the disk, room is made, the import completes. The
/// codes of each step are printed.
const STEPS: &str = r#"
mount -t tmpfs -o size=3m none disk || exit 77
cp small.csv disk; cd disk
"$GUWAH" init r >/dev/null 2>&1; echo "init $?"
"$GUWAH" import r small.csv --json >/dev/null 2>&1; echo "small $?"
"$GUWAH" import r ../large.csv --json >/dev/null 2>../told; echo "large $?"
"$GUWAH" verify r --json >/dev/null 2>&1; echo "verify $?"
"$GUWAH" search r "Invented7" --json >/dev/null 2>&1; echo "search $?"
mount -o remount,size=300m ../disk
"$GUWAH" import r ../large.csv --json >../last 2>&1; echo "again $?"
"$GUWAH" verify r --json >/dev/null 2>&1; echo "verify $?"
"#;

#[test]
fn a_full_disk_refuses_and_harms_nothing() {
    let scratch = Scratch::new();
    scratch.write("small.csv", invented(50));
    scratch.write("large.csv", invented(20_000));
    std::fs::create_dir(scratch.path("disk")).unwrap();
    let ran = Command::new("unshare")
        .args(["--mount", "--map-root-user", "sh", "-c", STEPS])
        .env("GUWAH", GUWAH)
        .current_dir(scratch.path(""))
        .output();
    let Ok(ran) = ran.map(crate::program::Ran::of) else {
        eprintln!("left out: unshare is not here, so no small disk can be made");
        return;
    };
    if !ran.out.contains("init 0") {
        eprintln!("left out: no small disk can be made here: {}", ran.err);
        return;
    }
    let steps: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        steps,
        [
            "init 0", "small 0", "large 1", "verify 0", "search 0", "again 0", "verify 0"
        ],
        "{ran:?}"
    );
    let told = std::fs::read_to_string(scratch.path("told")).unwrap();
    assert!(told.contains("full") && told.contains("make room"), "{told}");
    let last = std::fs::read_to_string(scratch.path("last")).unwrap();
    let last: serde_json::Value = serde_json::from_str(last.lines().last().unwrap()).unwrap();
    crate::program::counts(&last);
}

#[test]
fn a_file_that_may_not_grow_refuses_and_harms_nothing() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(20_000));
    // 2 MB a file; the signal is ignored, so that the write itself fails.
    let script = "trap '' XFSZ; ulimit -f 4096 || exit 77; exec \"$GUWAH\" import r s.csv";
    let ran = Command::new("sh")
        .args(["-c", script])
        .env("GUWAH", GUWAH)
        .current_dir(scratch.path(""))
        .output();
    let ran = crate::program::Ran::of(ran.unwrap());
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(!ran.err.contains("panicked"), "{ran:?}");
    scratch.entries("r");
    let line = scratch.import(&["s.csv"]);
    assert_eq!(
        crate::program::counts(&line)[1..],
        [0, crate::program::number(&line, "unchanged"), 0, 0, 0]
    );
    scratch.entries("r");
}

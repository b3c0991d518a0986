//! What is refused, and how: the message says what, where, and what would be accepted; nothing is written.

use crate::program::{Scratch, invented};

#[test]
fn a_command_line_that_is_not_understood_ends_with_2() {
    let scratch = Scratch::new();
    for args in [
        &["nonsense"][..],
        &["init"],
        &["import", "r"],
        &["import", "r", "s.csv", "--release", "2024-13-45"],
        &["import", "r", "s.csv", "--disclosure", "everyone"],
        &["import", "r", "s.csv", "--as", "novel"],
        &["search", "r"],
        &["search", "r", "x", "--limit", "many"],
        &["search", "r", "--batch", "q.txt"],
        &["search", "r", "x", "--audience", "friends"],
        &["export", "r", "--as", "pdf", "--to", "x"],
        &["serve", "r", "--listen", "nowhere"],
        &["verify", "r", "--key", "nonsense"],
        &["erase", "r", "x"],
    ] {
        let ran = scratch.run(args);
        assert_eq!(ran.code, 2, "{args:?}: {ran:?}");
        assert!(!ran.err.is_empty() && ran.out.is_empty(), "{args:?}: {ran:?}");
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let scratch = Scratch::new();
    assert!(scratch.done(&["--help"]).out.contains("Exit codes"));
    assert!(scratch.done(&["--version"]).out.starts_with("guwah "));
    for command in [
        "demo", "init", "import", "search", "show", "names", "publish", "verify", "serve", "export", "rebuild",
        "backup", "restore", "ring", "erase", "synth", "doctor",
    ] {
        assert!(
            scratch.done(&[command, "--help"]).out.contains("Usage: guwah"),
            "{command}"
        );
    }
}

#[test]
fn a_register_is_made_only_where_nothing_is() {
    let scratch = Scratch::with_register();
    scratch.refused(&["init", "r"], &["r holds a register already", "new or empty folder"]);
    std::fs::create_dir(scratch.path("full")).unwrap();
    scratch.write("full/a.txt", "mine");
    scratch.refused(&["init", "full"], &["other files"]);
    std::fs::create_dir(scratch.path("empty")).unwrap();
    scratch.done(&["init", "empty"]);
}

#[test]
fn where_there_is_no_register_every_command_says_so() {
    let scratch = Scratch::new();
    scratch.write("s.csv", invented(1));
    scratch.write("q.txt", "ali\n");
    for args in [
        &["import", "no", "s.csv"][..],
        &["search", "no", "ali"],
        &["search", "no", "--batch", "q.txt", "--json"],
        &["show", "no", "1"],
        &["publish", "no", "ed"],
        &["serve", "no"],
        &["export", "no", "--as", "csv", "--to", "x.csv"],
        &["rebuild", "no"],
        &["backup", "no", "b.tar"],
        &["erase", "no", "1", "--reason", "test_record", "--confirm-by", "Someone"],
        &["verify", "no"],
        &["doctor", "no"],
    ] {
        scratch.refused(args, &["no"]);
    }
    assert!(!scratch.path("no").exists() && !scratch.path("ed").exists() && !scratch.path("x.csv").exists());
}

#[test]
fn a_ring_that_is_missing_or_protected_is_said_to_be() {
    let scratch = Scratch::new();
    scratch.write("pass", "correct horse\nsecond line\n");
    scratch.write("wrong", "incorrect horse\n");
    scratch.write("nothing", "\n");
    let ran = scratch.done(&["init", "r", "--passphrase-file", "pass"]);
    assert!(!ran.err.contains("unprotected"), "{ran:?}");
    scratch.refused(&["search", "r", "x"], &["passphrase", "--passphrase-file"]);
    scratch.refused(&["search", "r", "x", "--passphrase-file", "wrong"], &["does not open"]);
    scratch.refused(
        &["search", "r", "x", "--passphrase-file", "nothing"],
        &["nothing", "first line is empty"],
    );
    scratch.refused(&["search", "r", "x", "--passphrase-file", "absent"], &["absent"]);
    scratch.done(&["search", "r", "x", "--passphrase-file", "pass"]);
    // Verifying needs no keys, and says that it did not see them.
    let seen = scratch.done(&["verify", "r", "--json"]).last();
    assert!(seen["ring"].as_str().unwrap().contains("not checked"), "{seen}");

    scratch.done(&["init", "apart", "--keys", "ring"]);
    assert!(!scratch.path("apart/ring.sqlite").exists() && scratch.path("ring").exists());
    scratch.refused(&["search", "apart", "x"], &["no key ring", "--keys"]);
    scratch.done(&["search", "apart", "x", "--keys", "ring"]);
}

#[test]
fn an_open_ring_beside_the_data_is_warned_of_in_one_line() {
    let scratch = Scratch::new();
    let ran = scratch.done(&["init", "r"]);
    assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
    ran.says(&["warning", "unprotected", "--keys", "--passphrase-file"]);
}

#[test]
fn a_workspace_is_not_served_to_other_machines() {
    let scratch = Scratch::with_register();
    let args = ["serve", "r", "--listen", "127.0.0.1:0", "--workspace", "0.0.0.0:0"];
    scratch.refused(&args, &["workspace", "no accounts", "127.0.0.1"]);
}

#[test]
fn output_that_nobody_reads_is_no_panic() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(2_000));
    scratch.import(&["s.csv"]);
    let mut command = scratch.command(&["search", "r", "invented", "--limit", "2000"]);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ran = crate::program::Ran::of(child.wait_with_output().unwrap());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.is_empty(), "{ran:?}");
}

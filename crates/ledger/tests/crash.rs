//! A process that is killed while it appends: whatever it acknowledged is there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{Place, contents, draft};
use guwah_ledger::{FileRing, Ledger, verify};

/// Tells the test below, run again as a process of its own, where to append until it is killed.
const PLACE: &str = "GUWAH_TEST_APPEND_UNTIL_KILLED";

#[test]
fn append_until_killed() {
    let Some(folder) = std::env::var_os(PLACE).map(std::path::PathBuf::from) else {
        return;
    };
    let ring = FileRing::open(&folder.join("ring.sqlite"), None).unwrap();
    let mut ledger = Ledger::open(&folder, std::sync::Arc::new(ring)).unwrap();
    loop {
        let size = ledger.size().unwrap();
        let drafts: Vec<_> = (0..1 + size % 50)
            .map(|n| draft(&[n as u8, 200], &"as told ".repeat(100)))
            .collect();
        let size = ledger.append(size, &drafts).unwrap().size;
        println!("acknowledged {size}");
    }
}

#[test]
fn whatever_was_acknowledged_survives_a_kill() {
    let place = Place::new();
    let mut known = 0;
    for round in 0..8 {
        let mut writer = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "append_until_killed", "--nocapture"])
            .env(PLACE, place.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        // Once it is under way, at moments that differ from round to round.
        let mut acknowledged = 0;
        for line in lines.by_ref().take(10 + round * 7) {
            acknowledged = of_line(&line.unwrap()).unwrap_or(acknowledged);
        }
        std::thread::sleep(Duration::from_micros(900 * round as u64));
        writer.kill().unwrap();
        writer.wait().unwrap();
        for line in lines {
            // The last line may have been cut off.
            acknowledged = line.ok().and_then(|line| of_line(&line)).unwrap_or(acknowledged);
        }
        assert!(acknowledged > known);
        // As a stranger finds it, then as the next process does.
        let verified = verify(place.path(), None, None).unwrap();
        assert!(
            verified.entries >= acknowledged,
            "{} < {acknowledged}",
            verified.entries
        );
        let ledger = place.ledger();
        assert_eq!(contents(&ledger).unwrap().len() as u64, verified.entries);
        ledger.ring().check().unwrap();
        known = verified.entries;
    }
}

fn of_line(line: &str) -> Option<u64> {
    line.split_once("acknowledged ")?.1.trim().parse().ok()
}

//! What is to be done when a machine or a key ring is lost, as `docs/keys.md` says it.

use crate::program::{Scratch, number};

fn published() -> (Scratch, String) {
    let scratch = Scratch::with_register();
    scratch.write(
        "list.csv",
        "id,name,disclosure\na,Ali Invented,public\nb,Bek Invented,public\n",
    );
    scratch.import(&["list.csv", "--publishable"]);
    let line = scratch.done(&["publish", "r", "ed1", "--json"]).last();
    let key = line["key"].as_str().expect("publish tells the key").to_owned();
    (scratch, key)
}

#[test]
fn a_lost_machine_goes_on_from_backup_ring_copy_and_the_newest_edition() {
    let (scratch, key) = published();
    scratch.done(&["ring", "copy", "r", "ring-copy"]);
    scratch.done(&["backup", "r", "b.tar"]);
    // Out since the backup, with a number that the backup does not know.
    scratch.write("more.csv", "id,name,disclosure\nc,Cem Invented,public\n");
    scratch.import(&["more.csv", "--publishable"]);
    scratch.done(&["publish", "r", "ed2"]);
    scratch.done(&["restore", "b.tar", "new", "--ring", "ring-copy"]);
    scratch.refused(&["publish", "new", "ed3"], &["restored", "--last"]);
    scratch.refused(
        &["publish", "new", "ed3", "--last", "ed2/signature"],
        &["give the folder of edition 2"],
    );
    scratch.write("other.csv", "id,name,disclosure\nd,Dan Invented,public\n");
    scratch.done(&["import", "new", "other.csv", "--publishable"]);
    scratch.done(&["mirror", "ed2", "last", "--key", &key]);
    let line = scratch
        .done(&["publish", "new", "ed3", "--last", "last", "--json"])
        .last();
    assert_eq!((number(&line, "edition"), number(&line, "withdrawn")), (3, 1));
    scratch.done(&["verify", "ed3", "--key", &key, "--since", "last/signature"]);
    let shown = scratch.done(&["show", "ed3", "other:d", "--json"]).last();
    assert_eq!(
        number(&shown, "number"),
        4,
        "number 3 was Cem's and is given to nobody else"
    );
    scratch.done(&["publish", "new", "ed4"]);
}

#[test]
fn a_lost_ring_ends_a_chain_that_still_verifies_and_a_new_register_begins_another() {
    let (scratch, old) = published();
    scratch.done(&["init", "new"]);
    scratch.done(&["export", "ed1", "--as", "jsonl", "--to", "last.jsonl"]);
    scratch.done(&["import", "new", "last.jsonl", "--publishable"]);
    let line = scratch.done(&["publish", "new", "first", "--json"]).last();
    let key = line["key"].as_str().expect("publish tells the key");
    assert_ne!(key, old);
    assert_eq!(number(&line, "persons"), 2);
    scratch.done(&["verify", "first", "--key", key]);
    scratch.done(&["verify", "ed1", "--key", &old]);
    let another = scratch.run(&["verify", "first", "--key", &old]);
    assert_eq!(another.code, 3, "{another:?}");
}

/// The key that `ring rotate` tells.
fn rotated(scratch: &Scratch, register: &str) -> String {
    let line = scratch.done(&["ring", "rotate", register, "--json"]).last();
    line["to"].as_str().expect("the new key is told").to_owned()
}

#[test]
fn a_changed_key_is_trusted_by_the_former_and_by_itself_and_the_chain_goes_on() {
    let (scratch, old) = published();
    scratch.done(&["mirror", "ed1", "m", "--key", &old]);
    scratch.done(&["receipt", "ed1", "1", "--to", "before.json"]);
    let new = rotated(&scratch, "r");
    assert_ne!(new, old);
    scratch.write("more.csv", "id,name,disclosure\nc,Cem Invented,public\n");
    scratch.import(&["more.csv", "--publishable"]);
    let line = scratch.done(&["publish", "r", "ed2", "--json"]).last();
    assert_eq!(
        (line["key"].as_str(), number(&line, "edition")),
        (Some(new.as_str()), 2)
    );
    scratch.done(&["receipt", "ed2", "1", "--to", "after.json"]);
    for key in [&old, &new] {
        for what in ["r", "ed2", "after.json"] {
            let line = scratch.done(&["verify", what, "--key", key, "--json"]).last();
            assert_eq!(
                (&line["trusted"], &line["key"]),
                (&true.into(), &new.as_str().into()),
                "{what}"
            );
        }
        scratch.done(&["verify", "ed2", "--key", key, "--since", "ed1/signature"]);
    }
    let told = scratch.done(&["verify", "ed2", "--key", &old]).out;
    assert!(told.contains("has handed over to it"), "{told}");
    // What the former key signed is as good as it was, and does not know the new one.
    scratch.done(&["verify", "ed1", "--key", &old]);
    scratch.done(&["verify", "before.json", "--key", &old]);
    for what in ["ed1", "before.json"] {
        scratch.run(&["verify", what, "--key", &new]).says(&["another key"]);
    }
    // A mirror that knows the former key alone follows.
    assert_eq!(
        number(&scratch.done(&["mirror", "ed2", "m", "--json"]).last(), "edition"),
        2
    );
    let newest = rotated(&scratch, "r");
    scratch.done(&["publish", "r", "ed3"]);
    for key in [&old, &new, &newest] {
        scratch.done(&["verify", "ed3", "--key", key, "--since", "ed1"]);
        scratch.done(&["verify", "r", "--key", key]);
    }
}

#[test]
fn ring_and_backup_from_before_a_change_of_the_key_open_only_with_each_other() {
    let (scratch, old) = published();
    scratch.done(&["ring", "copy", "r", "ring-before"]);
    scratch.done(&["backup", "r", "before.tar"]);
    let new = rotated(&scratch, "r");
    scratch.done(&["ring", "copy", "r", "ring-after"]);
    scratch.done(&["backup", "r", "after.tar"]);
    for (backup, ring) in [("before.tar", "ring-after"), ("after.tar", "ring-before")] {
        let ran = scratch.run(&["restore", backup, "never", "--ring", ring]);
        assert_ne!(ran.code, 0, "{backup} with {ring}");
        ran.says(&["before a change of the signing key"]);
    }
    for (backup, ring, to, key) in [
        ("before.tar", "ring-before", "was", &old),
        ("after.tar", "ring-after", "is", &new),
    ] {
        scratch.done(&["restore", backup, to, "--ring", ring]);
        let line = scratch.done(&["verify", to, "--json"]).last();
        assert_eq!(line["key"].as_str(), Some(key.as_str()));
    }
    let line = scratch
        .done(&["publish", "is", "ed2", "--last", "ed1", "--json"])
        .last();
    assert_eq!(number(&line, "edition"), 2);
    scratch.done(&["verify", "ed2", "--key", &old, "--since", "ed1"]);
}

/// As `docs/keys.md` says: the ring is stolen.
#[test]
fn after_a_theft_readers_who_were_told_the_new_key_are_not_deceived_and_a_new_register_goes_on() {
    let (scratch, old) = published();
    scratch.done(&["ring", "copy", "r", "stolen-ring"]);
    scratch.done(&["backup", "r", "stolen.tar"]);
    scratch.done(&["verify", "ed1", "--key", &old]);
    // Step 2: the key is changed, and an edition that the new one signs is out.
    let new = rotated(&scratch, "r");
    scratch.done(&["publish", "r", "ed2"]);
    scratch.done(&["verify", "ed2", "--key", &new, "--since", "ed1/signature"]);
    // The thief signs another history, with a key of the thief's own choice after it.
    scratch.done(&["restore", "stolen.tar", "theirs", "--ring", "stolen-ring"]);
    rotated(&scratch, "theirs");
    scratch.write("lie.csv", "id,name,disclosure\nx,Nobody Invented,public\n");
    scratch.done(&["import", "theirs", "lie.csv", "--publishable"]);
    scratch.done(&["publish", "theirs", "forged", "--last", "ed1"]);
    scratch.done(&["verify", "forged", "--key", &old, "--since", "ed1/signature"]);
    let ran = scratch.run(&["verify", "forged", "--key", &new]);
    assert_eq!(ran.code, 3);
    ran.says(&["another key"]);
    scratch.done(&["mirror", "ed2", "m", "--key", &new]);
    assert_eq!(
        scratch.run(&["mirror", "forged", "m"]).code,
        3,
        "a mirror of the true history stays with it"
    );
    let ran = scratch.run(&["verify", "forged", "--key", &old, "--since", "ed2/signature"]);
    assert_eq!(ran.code, 3);
    // Step 3: what the ring seals is read, so what is recorded from here on is sealed with keys that nobody has.
    scratch.write("pass", "an invented passphrase\n");
    scratch.done(&["init", "new", "--passphrase-file", "pass"]);
    scratch.done(&["export", "r", "--as", "jsonl", "--to", "all.jsonl"]);
    scratch.done(&["import", "new", "all.jsonl", "--passphrase-file", "pass"]);
    scratch.refused(&["show", "new", "1"], &["--passphrase-file"]);
    let line = scratch
        .done(&["publish", "new", "first", "--passphrase-file", "pass", "--json"])
        .last();
    assert_eq!(number(&line, "persons"), 2);
    let newest = line["key"].as_str().expect("publish tells the key");
    scratch.done(&["verify", "first", "--key", newest]);
    assert_eq!(scratch.run(&["verify", "first", "--key", &old]).code, 3);
}

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

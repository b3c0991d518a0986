//! The demonstration: the published cases on two sites, made once.

use crate::program::Scratch;
use crate::serve::{Serving, get};

#[test]
fn the_cases_are_found_by_other_spellings_and_made_only_once() {
    let scratch = Scratch::new();
    let demo = || Serving::start(scratch.command(&["demo", "--listen", "127.0.0.1:0"]));
    let serving = demo();
    for query in [
        "Kudaibergen+Seric",
        "%E5%BA%93%E4%BB%A3%E5%88%AB%E5%B0%94%E6%A0%B9%C2%B7%E8%B5%9B%E5%8A%9B%E5%85%8B",
    ] {
        assert!(
            get(&serving.public, &format!("/search?q={query}")).contains("Kudaybergen Serik"),
            "{query}"
        );
    }
    assert!(get(&serving.workspace, "/search?q=Kaliolla").contains("Kaliolla Tursynuli"));
    assert_eq!(serving.end("-INT").code(), Some(0));
    let entries = scratch.entries("guwah-demo");
    assert_eq!(demo().end("-INT").code(), Some(0));
    assert_eq!(scratch.entries("guwah-demo"), entries, "a second start records nothing");
}

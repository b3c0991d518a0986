//! The program from outside: the built binary, real files in folders of their own, what it prints and how it ends.
//! One file an area; everybody in the files is invented, but for the real lists, which are read where they lie.

#![allow(
    clippy::unwrap_used,
    reason = "a step of a test that fails should say so and stop the test"
)]

mod backup;
mod changes;
mod crash;
mod decisions;
mod demo;
mod disk;
mod downloads;
mod duplicates;
mod earlier;
mod edition;
mod embargo;
mod erase;
mod erased_again;
mod exports;
mod filters;
mod held_back;
mod import;
mod institutions;
mod invented;
mod joins;
mod keys;
mod leaks;
mod lists;
mod mirror;
mod names;
mod odd_sheets;
mod photos;
#[path = "../pictures/mod.rs"]
mod pictures;
mod program;
mod public_as;
mod rebuild;
mod refusals;
mod remade;
mod routes;
mod search;
mod serve;
mod served;
mod sheets;
mod show;
mod trace;
mod unnamed;
mod verify;
mod withheld;

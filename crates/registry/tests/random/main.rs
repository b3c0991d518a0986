//! What holds whatever is done to a register, in whichever order: tried on random ones.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

mod desk;
mod erased_for_good;
mod erased_shows_nothing;
mod never_wider;

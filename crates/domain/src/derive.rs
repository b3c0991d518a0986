//! What follows from what is recorded of a person, for whoever it is shown to: give these functions the record as its
//! audience sees it. Pure, and nothing here is ever entered or kept but in tables that can be made again.

pub mod acts;
mod brief;
pub mod card;
pub mod contest;
pub mod course;
mod days;
pub mod invented;
mod judged;
pub mod last_listed;
pub mod questions;
mod rules;
mod spoken;
pub mod status;
mod tells;
pub mod transfer;

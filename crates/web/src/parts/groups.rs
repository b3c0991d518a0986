//! The groups in which claims stand on a page.

use guwah_domain::schema::Schema;

/// The group of a property; none for those that have a section of their own.
pub fn group_of(property: &str) -> Option<&'static str> {
    Some(
        match Schema::person().property(property).map(|known| known.group.as_str()) {
            Some("identity" | "origin" | "family") => "who",
            Some("fate") => "fate",
            Some("reason") => "reason",
            Some("health") => "health",
            Some("treatment") => "treatment",
            Some("account" | "known") => "account",
            Some("evidence") => "evidence",
            Some("testimony" | "intervention") => return None,
            _ => "other",
        },
    )
}

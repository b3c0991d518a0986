//! Terms that a line names.

use guwah_domain::vocabulary::Vocabularies;

pub(crate) fn known_term(vocabulary: &str, key: &str) -> Result<(), String> {
    let Some(known) = Vocabularies::xinjiang().get(vocabulary) else {
        return Ok(());
    };
    if known.term(key).is_some() {
        return Ok(());
    }
    let keys: Vec<&str> = known.terms.iter().map(|term| term.key.as_str()).collect();
    Err(format!(
        "“{key}” is no term of {vocabulary}: {} would be accepted",
        keys.join(", ")
    ))
}

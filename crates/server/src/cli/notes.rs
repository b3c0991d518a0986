//! What an import has to say about cells: each where there are few of a kind, counted where there are many.

use super::output::tell;
use guwah_exchange::Note;
use std::collections::BTreeMap;

/// So many notes of one kind are told one by one.
const FEW: usize = 20;
/// Of more, so many are told as examples.
const EXAMPLES: usize = 3;

/// Tells the notes of one file, a kind after the other. `in_all` is how many there were, when not all were kept.
pub(super) fn tell_notes(file: &str, notes: &[Note], in_all: u64) {
    let mut kinds: BTreeMap<(&str, String), Vec<&Note>> = BTreeMap::new();
    for note in notes {
        kinds
            .entry((&note.column, kind_of(&note.reason)))
            .or_default()
            .push(note);
    }
    for ((column, kind), notes) in kinds {
        if notes.len() <= FEW {
            for note in notes {
                tell(format_args!(
                    "{file}: line {}, column “{column}”: {}",
                    note.line, note.reason
                ));
            }
            continue;
        }
        let lines: Vec<String> = notes.iter().take(EXAMPLES).map(|note| note.line.to_string()).collect();
        tell(format_args!(
            "{file}: column “{column}”: {kind} ({} cells; lines {}, …)",
            notes.len(),
            lines.join(", ")
        ));
    }
    let kept = notes.len() as u64;
    if in_all > kept {
        tell(format_args!(
            "{file}: {} more notes were counted and not kept",
            in_all - kept
        ));
    }
}

/// A reason without the words that it quotes, so that equal reasons meet.
fn kind_of(reason: &str) -> String {
    let mut kind = String::with_capacity(reason.len());
    let mut rest = reason;
    while let Some((before, quoted)) = rest.split_once('“') {
        let Some((_, after)) = quoted.split_once('”') else {
            break;
        };
        kind.push_str(before);
        kind.push_str("“…”");
        rest = after;
    }
    kind.push_str(rest);
    kind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_that_quote_other_cells_are_of_one_kind() {
        assert_eq!(
            kind_of("“31/02/1977” is no date; kept as text"),
            "“…” is no date; kept as text"
        );
        assert_eq!(kind_of("“a” and “b” differ"), "“…” and “…” differ");
        assert_eq!(kind_of("an open “quote"), "an open “quote");
    }
}

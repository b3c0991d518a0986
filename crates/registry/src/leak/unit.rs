//! Words of a text that may be words of a name.

use super::words::is_han;
use guwah_names::Prepared;
use std::sync::Arc;

/// A word of a text that may be one of a name.
pub(super) struct Unit {
    /// Where it stands, in bytes.
    pub(super) at: (usize, usize),
    pub(super) prepared: Arc<Prepared>,
    /// The same without an ending that its language may have put to it.
    pub(super) stems: Vec<Arc<Prepared>>,
}

impl Unit {
    /// A word without endings.
    pub(super) fn of(at: (usize, usize), prepared: Arc<Prepared>) -> Self {
        Self {
            at,
            prepared,
            stems: Vec::new(),
        }
    }
}

/// The stretches of letters in a text: from, to, and whether they are Chinese characters.
pub(super) fn stretches(text: &str) -> Vec<(usize, usize, bool)> {
    let mut found: Vec<(usize, usize, bool)> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let inner = matches!(c, '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200c}');
        let in_a_word = c.is_alphabetic() || (inner && open);
        if !in_a_word {
            open = false;
            continue;
        }
        let han = is_han(c);
        match found.last_mut() {
            Some(last) if open && last.2 == han => last.1 = at + c.len_utf8(),
            _ => found.push((at, at + c.len_utf8(), han)),
        }
        open = true;
    }
    found
}

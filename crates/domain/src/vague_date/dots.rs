//! Intervals that dots or a dash leave open.

use super::VagueDate;

/// "..2018", "2017..", "2017–": an interval that is open where the dots or the dash stand. None where a text has none there; an
/// error where it has, and is none. `read` reads what stands between them.
pub(super) fn with_dots(text: &str, read: impl Fn(&str) -> Option<VagueDate>) -> Option<Result<VagueDate, ()>> {
    let text = text.trim();
    let is_dots = |c: char| matches!(c, '.' | '…' | '‥');
    let is_open = |cut: &str| cut.contains(['…', '‥']) || cut.len() > 1;
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '‒' | '―');
    let before = &text[..text.len() - text.trim_start_matches(is_dots).len()];
    let after = &text[text.trim_end_matches(is_dots).len()..];
    let point = |text: &str| {
        let date = VagueDate::parse(text).ok().or_else(|| read(text)).ok_or(())?;
        // Of an interval, or what is open already, nobody can tell what the dots are for.
        let plain = !date.edtf().contains('/') && !date.edtf().starts_with('-');
        plain.then(|| date.edtf().to_owned()).ok_or(())
    };
    let open = |edtf: String| VagueDate::parse(&edtf).map_err(|_| ());
    if is_open(before) {
        return Some(match is_open(after) {
            true => Err(()),
            false => point(text[before.len()..].trim()).and_then(|last| open(format!("../{last}"))),
        });
    }
    if is_open(after) || text.ends_with(dash) {
        let first = text.trim_end_matches(|c| is_dots(c) || dash(c)).trim();
        return Some(point(first).and_then(|first| open(format!("{first}/.."))));
    }
    if let Some((first, last)) = text.split_once("..") {
        let (first, last) = (point(first.trim()), point(last.trim_start_matches(is_dots).trim()));
        let both = first.and_then(|first| Ok(format!("{first}/{}", last?)));
        return Some(both.and_then(open));
    }
    // "-2018" and "–2018": until then, or a slip.
    (text.starts_with(dash)).then_some(Err(()))
}

//! The invented sheet: rows to ask for, and a later release of it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// A row to ask for.
pub(super) struct Asked {
    pub(super) id: String,
    /// Every form of the name: the sheet's own, others, other scripts.
    pub(super) names: Vec<String>,
    pub(super) status: String,
    pub(super) place: String,
}

/// Takes rows evenly from the whole sheet. No cell of an invented sheet holds a comma, a quote or a line break.
pub(super) fn sample(sheet: &Path, rows: u64, wanted: u64) -> io::Result<Vec<Asked>> {
    let mut lines = BufReader::new(File::open(sheet)?).lines();
    let headings = lines.next().transpose()?.unwrap_or_default();
    let headings: Vec<&str> = headings.split(',').collect();
    let every = (rows / wanted.max(1)).max(1) as usize;
    let mut asked = Vec::new();
    for line in lines.step_by(every).take(wanted as usize) {
        let line = line?;
        let cells: Vec<(&str, &str)> = headings.iter().copied().zip(line.split(',')).collect();
        let cell = |heading| {
            cells
                .iter()
                .find(|(known, _)| *known == heading)
                .map_or("", |(_, cell)| *cell)
        };
        let names = cells
            .iter()
            .filter(|(heading, _)| is_name(heading))
            .flat_map(|(_, cell)| cell.split('|'));
        let names: Vec<String> = names.filter(|name| !name.is_empty()).map(str::to_owned).collect();
        if !names.is_empty() {
            asked.push(Asked {
                id: cell("id").into(),
                names,
                status: cell("status").into(),
                place: cell("place").into(),
            });
        }
    }
    Ok(asked)
}

fn is_name(heading: &str) -> bool {
    heading == "name" || heading == "other_names" || heading.starts_with("name_")
}

/// Writes a later release: every hundredth row with another profession, every thousandth gone. Gives how many it has.
pub(super) fn write_later_release(sheet: &Path, later: &Path) -> io::Result<u64> {
    let mut lines = BufReader::new(File::open(sheet)?).lines();
    let mut out = BufWriter::new(File::create(later)?);
    let headings = lines.next().transpose()?.unwrap_or_default();
    let profession = headings
        .split(',')
        .position(|heading| heading == "profession")
        .unwrap_or(0);
    writeln!(out, "{headings}")?;
    let mut rows = 0;
    for (number, line) in (1_u64..).zip(lines) {
        let line = line?;
        match number {
            number if number.is_multiple_of(1000) => continue,
            number if number % 100 == 50 => {
                let mut cells: Vec<&str> = line.split(',').collect();
                cells[profession] = "lamplighter";
                writeln!(out, "{}", cells.join(","))?;
            }
            _ => writeln!(out, "{line}")?,
        }
        rows += 1;
    }
    out.flush()?;
    Ok(rows)
}

/// A name as someone else would type it: one letter dropped, doubled, swapped with the next, or another vowel.
pub(super) fn with_a_slip(name: &str, nth: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    // Characters of Chinese are not letters: one of them less is another name.
    if letters.len() < 4 || letters.iter().any(|letter| ('\u{2e80}'..='\u{9fff}').contains(letter)) {
        return name.to_owned();
    }
    // Not the first letter, nor across the space between two names.
    let inner = letters.len() - 2;
    let places = (0..inner).map(|step| 1 + (nth.wrapping_mul(7) + step) % inner);
    let Some(at) = places
        .into_iter()
        .find(|at| letters[*at] != ' ' && letters[at + 1] != ' ')
    else {
        return name.to_owned();
    };
    match nth % 3 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_changes_one_letter_and_no_character() {
        assert_eq!(with_a_slip("Serik", 0), "Srik");
        assert_eq!(with_a_slip("赛力克江", 0), "赛力克江");
        assert_eq!(with_a_slip("A B C", 0), "A B C");
        for nth in 0..50 {
            let slipped = with_a_slip("Kudaybergen Serik", nth);
            assert!(
                slipped.len().abs_diff("Kudaybergen Serik".len()) <= 1 && slipped.starts_with('K'),
                "{slipped}"
            );
        }
    }
}

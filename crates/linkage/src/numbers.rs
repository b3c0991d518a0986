//! Identity numbers side by side.

use crate::field::level;

/// The fewest known characters by which a number with wildcards can fit another.
const LEAST_KNOWN: usize = 6;

/// The fewest characters of a number in which one wrong character is a slip and not another number.
const LEAST_FOR_SLIP: usize = 8;

/// How far two numbers agree; none when they are of different kinds, which says nothing.
pub(crate) fn number_level(one: &str, other: &str) -> Option<u8> {
    if one == other {
        let known = one.bytes().filter(|place| !is_wild(*place)).count();
        return match (known == one.len(), known >= LEAST_KNOWN) {
            (true, _) => Some(level::SAME),
            (false, true) => Some(level::NUMBER_FITS),
            _ => None,
        };
    }
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        let near = one.len().abs_diff(other.len()) == 1 && one.len().min(other.len()) >= LEAST_FOR_SLIP;
        return (near && left_out(one, other)).then_some(level::NUMBER_SLIP);
    }
    let (mut known, mut apart, mut wild) = (0, 0, false);
    for (a, b) in one.iter().zip(other) {
        match agree(*a, *b) {
            Some(true) => known += 1,
            Some(false) => apart += 1,
            None => wild = true,
        }
    }
    match apart {
        0 if wild && known >= LEAST_KNOWN => Some(level::NUMBER_FITS),
        0 => None,
        // With places unknown, one wrong place leaves too little that agrees.
        1 if wild => None,
        1 if one.len() >= LEAST_FOR_SLIP => Some(level::NUMBER_SLIP),
        2 if one.len() >= LEAST_FOR_SLIP && turned(one, other) => Some(level::NUMBER_SLIP),
        _ => Some(level::NUMBER_DIFFERENT),
    }
}

/// Whether two numbers are such as brothers and sisters have whose papers were made on one day: they differ in the last place alone,
/// or the one is by one greater than the other.
pub(crate) fn are_neighbours(one: &str, other: &str) -> bool {
    if one.len() != other.len() || one.len() < LEAST_KNOWN || !one.is_ascii() || !other.is_ascii() {
        return false;
    }
    let (start, last) = one.split_at(one.len() - 1);
    let (other_start, other_last) = other.split_at(other.len() - 1);
    let known = |text: &str| !text.bytes().any(is_wild);
    if start == other_start && known(last) && known(other_last) {
        return last != other_last;
    }
    let value = |text: &str| {
        let digits = text.bytes().all(|digit| digit.is_ascii_digit());
        digits.then(|| text.parse::<u128>().ok()).flatten()
    };
    value(one)
        .zip(value(other))
        .is_some_and(|(one, other)| one.abs_diff(other) == 1)
}

fn is_wild(place: u8) -> bool {
    matches!(place, b'?' | b'O' | b'E')
}

/// Whether two characters are the same; none when a wildcard covers the other.
fn agree(a: u8, b: u8) -> Option<bool> {
    let covers = |wild: u8, other: u8| match wild {
        b'?' => true,
        b'O' => other == b'O' || (other.is_ascii_digit() && other % 2 == 1),
        b'E' => other == b'E' || (other.is_ascii_digit() && other.is_multiple_of(2)),
        _ => false,
    };
    if covers(a, b) || covers(b, a) {
        None
    } else {
        Some(a == b)
    }
}

/// Whether the one is the other with one character left out.
fn left_out(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    short[same..] == long[same + 1..]
}

/// Whether two neighbouring characters are exchanged.
fn turned(one: &[u8], other: &[u8]) -> bool {
    let first = one.iter().zip(other).position(|(a, b)| agree(*a, *b) == Some(false));
    first.is_some_and(|at| at + 1 < one.len() && one[at] == other[at + 1] && one[at + 1] == other[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_each_other_are_told_from_a_slip() {
        for (one, other, expected) in [
            ("7654320", "7654321", true),
            ("7654329", "7654330", true),
            ("7654320", "7654322", true),
            ("AB765432X", "AB7654327", true),
            ("AB7654320", "AB8654320", false),
            ("7654320", "7654310", false),
            ("765432?", "7654321", false),
            ("76543?0", "76543?1", true),
            ("65432", "65433", false),
        ] {
            assert_eq!(are_neighbours(one, other), expected, "{one} {other}");
            assert_eq!(are_neighbours(other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn numbers_agree_as_far_as_they_are_known() {
        let check = |one, other, expected| {
            assert_eq!(number_level(one, other), expected, "{one} {other}");
            assert_eq!(number_level(other, one), expected, "{other} {one}");
        };
        check("650103197702141234", "650103197702141234", Some(level::SAME));
        check("650103197702141234", "65010319770214????", Some(level::NUMBER_FITS));
        check("650103197702141234", "65010319770214OEOE", Some(level::NUMBER_FITS));
        check(
            "650103197702141234",
            "65010319770214EEEE",
            Some(level::NUMBER_DIFFERENT),
        );
        check("650103197702141234", "65010319770215????", None);
        check("650103197702141234", "650103197702141235", Some(level::NUMBER_SLIP));
        check("650103197702141234", "650103197702142134", Some(level::NUMBER_SLIP));
        check("650103197702141234", "65010319770214124", Some(level::NUMBER_SLIP));
        check(
            "650103197702141234",
            "650103197702149991",
            Some(level::NUMBER_DIFFERENT),
        );
        check("650103197702141234", "N1234567", None);
        check("??????", "??????", None);
    }
}

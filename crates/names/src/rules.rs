//! The numbers by which words and names are compared beside the costs of sounds. They are read from
//! `data/rules.tsv` when the crate is compiled, so that they stand in one place, each with its reason,
//! and cost nothing to look up.

const RULES: &[u8] = include_bytes!("../data/rules.tsv");

/// The number of a rule. A rule that is not in the file, or is no number, does not compile.
pub(crate) const fn rule(name: &str) -> f32 {
    let (digits, divisor) = parts(name);
    digits as f32 / divisor as f32
}

/// The number of a rule in thousandths of a consonant.
pub(crate) const fn thousandths(name: &str) -> u16 {
    let (digits, divisor) = parts(name);
    let thousandths = digits * 1000 / divisor;
    assert!(thousandths <= u16::MAX as u32, "a rule is too large");
    thousandths as u16
}

/// The digits of a rule's number, and what they are divided by.
const fn parts(name: &str) -> (u32, u32) {
    let name = name.as_bytes();
    let mut at = 0;
    while at < RULES.len() {
        if stands_at(name, at) {
            return number_at(at + name.len() + 1);
        }
        while at < RULES.len() && RULES[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    panic!("data/rules.tsv has no such rule")
}

/// Whether the line that starts here is the rule's.
const fn stands_at(name: &[u8], start: usize) -> bool {
    if start + name.len() >= RULES.len() || RULES[start + name.len()] != b'\t' {
        return false;
    }
    let mut at = 0;
    while at < name.len() {
        if RULES[start + at] != name[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// The number up to the next tab.
const fn number_at(mut at: usize) -> (u32, u32) {
    let (mut digits, mut divisor, mut broken) = (0, 1, false);
    while RULES[at] != b'\t' {
        match RULES[at] {
            b'.' if !broken => broken = true,
            digit @ b'0'..=b'9' => {
                digits = digits * 10 + (digit - b'0') as u32;
                if broken {
                    divisor *= 10;
                }
            }
            _ => panic!("data/rules.tsv has a rule that is no number"),
        }
        at += 1;
    }
    (digits, divisor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::rows;

    #[test]
    fn every_rule_has_a_number_and_says_why() {
        for row in rows(include_str!("../data/rules.tsv")) {
            let [name, number, why] = row[..] else {
                panic!("{row:?} has not three columns");
            };
            assert_eq!(rule(name), number.parse::<f32>().expect("a number"), "{name}");
            assert!(!why.is_empty(), "{name}");
        }
    }
}

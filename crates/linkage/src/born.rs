//! Dates of birth and death and of detention side by side: how far they agree.

use crate::field::level;
use crate::record::Span;

/// How far two dates of birth agree.
pub(crate) fn born_level(a: Span, b: Span) -> u8 {
    if a.overlaps(b) {
        return if a.is_day() && b.is_day() {
            level::SAME_DAY
        } else if a.is_within_month() && b.is_within_month() {
            level::SAME_MONTH
        } else if a.is_within_year() && b.is_within_year() {
            level::SAME_YEAR
        } else {
            level::OVERLAPS
        };
    }
    if is_slip(a, b) {
        return level::BORN_SLIP;
    }
    let years = (a.earliest.max(b.earliest) - a.latest.min(b.latest)) / 10_000;
    if years <= 2 {
        level::BORN_NEAR
    } else {
        level::BORN_DIFFERENT
    }
}

/// Whether one slip of the pen explains the difference: one digit of what both give, or day and month exchanged.
fn is_slip(a: Span, b: Span) -> bool {
    let digits = match (a.is_day() && b.is_day(), a.is_within_month() && b.is_within_month()) {
        (true, _) => 1,
        (_, true) => 100,
        _ => 10_000,
    };
    let (one, other) = (a.earliest / digits, b.earliest / digits);
    if digits == 10_000 && (a.earliest / 10_000 != a.latest / 10_000 || b.earliest / 10_000 != b.latest / 10_000) {
        return false;
    }
    let apart = different_digits(one, other);
    let turned = digits == 1 && {
        let (month, day) = (one / 100 % 100, one % 100);
        one / 10_000 * 10_000 + day * 100 + month == other
    };
    apart == 1 || turned
}

fn different_digits(mut a: i32, mut b: i32) -> u32 {
    let mut count = 0;
    while a > 0 || b > 0 {
        count += u32::from(a % 10 != b % 10);
        a /= 10;
        b /= 10;
    }
    count
}

/// How far two dates of detention agree.
pub(crate) fn detained_level(a: Span, b: Span) -> u8 {
    if a.overlaps(b) {
        return if a.is_within_month() && b.is_within_month() {
            level::SAME
        } else {
            level::DETAINED_OVERLAPS
        };
    }
    let months = |day: i32| day / 10_000 * 12 + day / 100 % 100;
    let apart = months(a.earliest.max(b.earliest)) - months(a.latest.min(b.latest));
    if apart <= 3 {
        level::DETAINED_NEAR
    } else {
        level::DETAINED_DIFFERENT
    }
}

/// How far two dates of death agree.
pub(crate) fn died_level(a: Span, b: Span) -> u8 {
    match (a.overlaps(b), a.is_day() && b.is_day()) {
        (true, true) => level::SAME,
        (true, false) => level::DIED_OVERLAPS,
        _ => level::DIED_DIFFERENT,
    }
}

/// The closest level over all pairs; none when one side is empty.
pub(crate) fn closest(one: &[Span], other: &[Span], by: fn(Span, Span) -> u8) -> Option<u8> {
    one.iter().flat_map(|a| other.iter().map(move |b| by(*a, *b))).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(earliest: i32, latest: i32) -> Span {
        Span { earliest, latest }
    }

    fn year(year: i32) -> Span {
        span(year * 10_000 + 101, year * 10_000 + 1231)
    }

    fn day(day: i32) -> Span {
        span(day, day)
    }

    #[test]
    fn dates_agree_as_far_as_both_are_known() {
        assert_eq!(born_level(day(19770214), day(19770214)), level::SAME_DAY);
        assert_eq!(born_level(day(19770214), span(19770201, 19770228)), level::SAME_MONTH);
        assert_eq!(born_level(year(1977), day(19770214)), level::SAME_YEAR);
        assert_eq!(born_level(span(19700101, 19791231), year(1977)), level::OVERLAPS);
    }

    #[test]
    fn one_digit_is_a_slip_and_two_are_not() {
        assert_eq!(born_level(day(19770214), day(19780214)), level::BORN_SLIP);
        assert_eq!(born_level(day(19770402), day(19770204)), level::BORN_SLIP);
        assert_eq!(born_level(year(1977), day(19780214)), level::BORN_SLIP);
        assert_eq!(born_level(year(1977), year(1967)), level::BORN_SLIP);
        assert_eq!(born_level(day(19770214), day(19781103)), level::BORN_NEAR);
        assert_eq!(born_level(day(19770214), day(19911103)), level::BORN_DIFFERENT);
    }

    proptest! {
        #[test]
        fn levels_do_not_depend_on_the_order(a in 19000101..20200101i32, b in 19000101..20200101i32, wide in 0..20_000i32) {
            let (a, b) = (span(a, a + wide), span(b, b));
            prop_assert_eq!(born_level(a, b), born_level(b, a));
            prop_assert_eq!(detained_level(a, b), detained_level(b, a));
            prop_assert_eq!(died_level(a, b), died_level(b, a));
        }
    }
}

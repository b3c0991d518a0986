//! Sections of a number format that are of some numbers alone: `[>5]0" y";0" m"`.

/// Of which numbers a section is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Condition {
    is: Is,
    than: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Is {
    Below,
    AtMost,
    Equal,
    Not,
    AtLeast,
    Above,
}

/// The second of three sections, where it says of no numbers of which it is.
const NEGATIVE: Condition = Condition {
    is: Is::Below,
    than: 0.0,
};

impl Condition {
    /// Reads what stands in brackets.
    pub(super) fn parse(inside: &str) -> Option<Self> {
        let signs = [
            ("<=", Is::AtMost),
            ("<>", Is::Not),
            (">=", Is::AtLeast),
            ("<", Is::Below),
            (">", Is::Above),
            ("=", Is::Equal),
        ];
        let (rest, is) = signs
            .into_iter()
            .find_map(|(sign, is)| Some((inside.strip_prefix(sign)?, is)))?;
        let than = rest.trim().parse().ok()?;
        Some(Self { is, than })
    }

    #[allow(clippy::float_cmp, reason = "a spreadsheet compares the number that is stored")]
    fn holds(self, value: f64) -> bool {
        match self.is {
            Is::Below => value < self.than,
            Is::AtMost => value <= self.than,
            Is::Equal => value == self.than,
            Is::Not => value != self.than,
            Is::AtLeast => value >= self.than,
            Is::Above => value > self.than,
        }
    }
}

/// Which of so many sections a number has, and whether its minus is shown; none where it has none.
pub(super) fn chosen(conditions: &[Option<Condition>], sections: usize, value: f64) -> Option<(usize, bool)> {
    for nth in 0..sections {
        let said = conditions.get(nth).copied().flatten();
        let condition = match (said, nth) {
            (None, 1) if sections > 2 => Some(NEGATIVE),
            (None, 0) if sections > 1 => Some(Condition {
                is: Is::Above,
                than: 0.0,
            }),
            (said, _) => said,
        };
        if condition.is_none_or(|condition| condition.holds(value)) {
            let by_sign = condition == Some(NEGATIVE);
            return Some((nth, value < 0.0 && !by_sign));
        }
    }
    None
}

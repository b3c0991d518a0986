//! Lists and their releases: what a list asserted, from which release until which.

use crate::vague_date::Day;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// One dated release of a list. Releases of one list are ordered by day, then by the order in which files of the
/// same day were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    /// The date of the release.
    pub on: Day,
    /// Which of the releases of that day, from 1.
    pub nth: u16,
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.nth <= 1 {
            write!(f, "{}", self.on)
        } else {
            write!(f, "{}#{}", self.on, self.nth)
        }
    }
}

/// A text that names no release: `2024-04-13` or `2024-04-13#2` is expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a release (2024-04-13 or 2024-04-13#2 is expected)")]
pub struct NotARelease;

impl FromStr for Release {
    type Err = NotARelease;
    fn from_str(text: &str) -> Result<Self, NotARelease> {
        let (day, nth) = text.split_once('#').unwrap_or((text, "1"));
        let on = day.parse().map_err(|_| NotARelease)?;
        let nth = nth.parse().map_err(|_| NotARelease)?;
        Ok(Self { on, nth })
    }
}

impl Serialize for Release {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Release {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// From one release until, exclusively, another; open when the list still asserts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first release that asserts it.
    pub from: Release,
    /// The first release after it that does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Release>,
}

/// The spans over which a list asserts something: ordered, not touching, none empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// The spans in order.
    #[must_use]
    pub fn as_slice(&self) -> &[Span] {
        &self.0
    }

    /// Whether no release asserts it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the newest release asserts it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.0.last().is_some_and(|span| span.until.is_none())
    }

    /// Whether this release asserts it.
    #[must_use]
    pub fn covers(&self, release: Release) -> bool {
        self.0
            .iter()
            .any(|span| span.from <= release && span.until.is_none_or(|until| release < until))
    }

    /// This release asserts it; `next` is the release after it, none when it is the newest. Says whether that is new.
    pub fn begin(&mut self, release: Release, next: Option<Release>) -> bool {
        if self.covers(release) {
            return false;
        }
        let at = self.0.partition_point(|span| span.from < release);
        self.0.insert(
            at,
            Span {
                from: release,
                until: next,
            },
        );
        if let Some(following) = self.0.get(at + 1).copied()
            && Some(following.from) == next
        {
            self.0[at].until = following.until;
            self.0.remove(at + 1);
        }
        if at > 0 && self.0[at - 1].until == Some(release) {
            self.0[at - 1].until = self.0[at].until;
            self.0.remove(at);
        }
        true
    }

    /// Asserted over another span too. Spans that touch become one.
    pub fn add(&mut self, span: Span) {
        let mut all = std::mem::take(&mut self.0);
        all.push(span);
        all.sort_by_key(|span| span.from);
        for span in all {
            match self.0.last_mut() {
                Some(last) if last.until.is_none_or(|until| span.from <= until) => {
                    last.until = last.until.and_then(|until| Some(until.max(span.until?)));
                }
                _ => self.0.push(span),
            }
        }
    }

    /// This release does not assert it; `next` is the release after it. Says whether that is new.
    pub fn end(&mut self, release: Release, next: Option<Release>) -> bool {
        let Some(at) = self
            .0
            .iter()
            .position(|span| span.from <= release && span.until.is_none_or(|until| release < until))
        else {
            return false;
        };
        let span = self.0.remove(at);
        let mut kept = at;
        if span.from < release {
            self.0.insert(
                kept,
                Span {
                    from: span.from,
                    until: Some(release),
                },
            );
            kept += 1;
        }
        if let Some(next) = next
            && span.until.is_none_or(|until| next < until)
        {
            self.0.insert(
                kept,
                Span {
                    from: next,
                    until: span.until,
                },
            );
        }
        true
    }
}

/// That a list names this person, in which row, over which releases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The sheet's own id of the row.
    pub row: String,
    /// The releases that hold the row.
    pub listed: Spans,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn release(month: i8) -> Release {
        Release {
            on: Day::constant(2024, month, 1),
            nth: 1,
        }
    }

    #[test]
    fn a_value_that_goes_and_comes_back_has_two_spans() {
        let mut spans = Spans::default();
        assert!(spans.begin(release(4), None));
        assert!(!spans.begin(release(5), None));
        assert!(spans.end(release(8), None));
        assert!(spans.begin(release(9), None));
        let text = serde_json::to_string(&spans).unwrap();
        assert_eq!(
            text,
            r#"[{"from":"2024-04-01","until":"2024-08-01"},{"from":"2024-09-01"}]"#
        );
        assert_eq!(serde_json::from_str::<Spans>(&text).unwrap(), spans);
    }

    #[test]
    fn releases_of_one_day_keep_their_order() {
        let second: Release = "2024-04-01#2".parse().unwrap();
        assert!(release(4) < second && second < release(5));
        assert_eq!(second.to_string(), "2024-04-01#2");
        assert!("April".parse::<Release>().is_err());
    }

    proptest! {
        /// Whatever the order in which releases are read, the spans say which of them assert it.
        #[test]
        fn spans_follow_the_releases(asserted in proptest::collection::vec(any::<bool>(), 1..9), order in any::<u64>()) {
            let mut read: Vec<usize> = Vec::new();
            let mut left: Vec<usize> = (0..asserted.len()).collect();
            let mut spans = Spans::default();
            let mut seed = order;
            while !left.is_empty() {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = left.remove(usize::try_from(seed >> 33).unwrap() % left.len());
                let next = read.iter().copied().filter(|other| *other > at).min();
                let month = |n: usize| release(i8::try_from(n + 1).unwrap());
                if asserted[at] { spans.begin(month(at), next.map(month)); } else { spans.end(month(at), next.map(month)); }
                read.push(at);
                for done in &read {
                    prop_assert_eq!(spans.covers(month(*done)), asserted[*done], "{:?} after {:?}", spans, read);
                }
                for pair in spans.as_slice().windows(2) {
                    prop_assert!(pair[0].until.is_some_and(|until| until < pair[1].from));
                }
            }
        }
    }
}

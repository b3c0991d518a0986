//! Counts drawn as bars in the table that tells them: the picture and its table are one.

use askama::Template;
use guwah_wording::Foreign;
use guwah_wording::Language;

/// A table of counts. The first rows stand open, the others are folded.
#[derive(Template)]
#[template(path = "bars.html")]
pub(crate) struct Bars {
    lang: Language,
    /// What the rows are: a message.
    pub(crate) of: &'static str,
    pub(crate) rows: Vec<Bar>,
    pub(crate) more: Vec<Bar>,
}

/// One count.
pub(crate) struct Bar {
    pub(crate) label: Foreign,
    /// The persons who are counted.
    pub(crate) href: Option<String>,
    pub(crate) count: String,
    /// How wide the bar is, in per cent of the widest.
    pub(crate) share: u32,
}

/// How many rows stand open.
const OPEN: usize = 12;

impl Bars {
    /// A table of counts, in their order.
    pub(crate) fn new(lang: Language, of: &'static str, counts: Vec<(Foreign, Option<String>, usize)>) -> Self {
        let most = counts.iter().map(|(.., count)| *count).max().unwrap_or(1);
        let bar = |(label, href, count): (Foreign, Option<String>, usize)| Bar {
            label,
            href,
            count: lang.number(count as u64),
            share: share(count, most),
        };
        let mut rows: Vec<Bar> = counts.into_iter().map(bar).collect();
        let more = if rows.len() > OPEN + 3 {
            rows.split_off(OPEN)
        } else {
            Vec::new()
        };
        Self { lang, of, rows, more }
    }

    /// Whether there is nothing to tell.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A count in per cent of the greatest; what is there at all is never nothing.
pub(crate) fn share(count: usize, most: usize) -> u32 {
    let part = (count as f64 * 100.0 / most.max(1) as f64).round() as u32;
    part.max(u32::from(count > 0))
}

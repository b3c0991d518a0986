//! Counts drawn as bars in the table that tells them: the picture and its table are one.

use askama::Template;
use guwah_wording::Foreign;
use guwah_wording::Language;

/// A table of counts. The first rows stand open, the others are folded.
#[derive(Template)]
#[template(path = "parts/bars.html")]
pub struct Bars {
    lang: Language,
    /// What the rows are: a message.
    pub of: &'static str,
    /// What stands open.
    pub rows: Vec<Bar>,
    /// What is folded.
    pub more: Vec<Bar>,
}

/// One count.
pub struct Bar {
    /// What is counted.
    pub label: Foreign,
    /// The persons who are counted.
    pub href: Option<String>,
    /// How many.
    pub count: String,
    /// How wide the bar is, in per cent of the widest.
    pub share: u32,
}

/// How many rows stand open.
const OPEN: usize = 12;

impl Bars {
    /// A table of counts, in their order.
    pub fn new(lang: Language, of: &'static str, counts: Vec<(Foreign, Option<String>, usize)>) -> Self {
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
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A count in per cent of the greatest; what is there at all is never nothing.
pub fn share(count: usize, most: usize) -> u32 {
    let part = (count as f64 * 100.0 / most.max(1) as f64).round() as u32;
    part.max(u32::from(count > 0))
}

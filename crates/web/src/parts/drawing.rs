//! Vague dates drawn as vague: one small SVG for a row, positions in percent of the axis, no text inside.
//!
//! Filled: a dated span. Outline: approximate. Dashed outline: inferred or relayed. Dots: rumoured or feared. A double
//! outline: denied. A tick: a day. A dashed arrow: no word since.

use askama::filters::HtmlSafe;
use guwah_domain::claim::Held;
use guwah_domain::vague_date::{Day, VagueDate};
use std::fmt;

/// The years that a set of drawings spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    /// The first year.
    from: i16,
    /// The year after the last.
    until: i16,
    /// The years between two labels.
    step: i16,
}

/// The steps between labels, in years.
const STEPS: [i16; 7] = [1, 2, 5, 10, 20, 50, 100];

impl Axis {
    /// The axis on which all these dates fit, with at most `labels` labels. None when there is no day among them.
    pub fn over<'a>(dates: impl Iterator<Item = &'a VagueDate>, labels: i16) -> Option<Self> {
        let mut span: Option<(i16, i16)> = None;
        for date in dates {
            for day in [date.earliest(), date.latest()].into_iter().flatten() {
                let (from, to) = span.unwrap_or((day.year(), day.year()));
                span = Some((from.min(day.year()), to.max(day.year())));
            }
        }
        let (from, to) = span?;
        let years = to - from + 1;
        let step = STEPS
            .into_iter()
            .find(|step| (years + step - 1) / step <= labels)
            .unwrap_or(1000);
        let until = from + (years + step - 1) / step * step;
        Some(Self {
            from,
            until: until.max(from + 2.min(step + 1)),
            step,
        })
    }

    /// The labels, each for an equal part of the axis.
    pub fn labels(&self) -> Vec<i16> {
        (self.from..self.until)
            .step_by(usize::try_from(self.step).unwrap_or(1))
            .collect()
    }

    /// Where a day lies, in percent.
    fn at(&self, day: Day) -> f64 {
        let start = Day::constant(self.from, 1, 1);
        let end = Day::new(self.until, 1, 1).unwrap_or(Day::MAX);
        let days = |day: Day| f64::from(start.until(day).map_or(0, |span| span.get_days()));
        (days(day) / days(end) * 100.0).clamp(0.0, 100.0)
    }
}

/// How a shape's outline is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Filled,
    Outline,
    Dashed,
    Dotted,
    Double,
}

/// One shape on the axis.
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    /// A day.
    Tick(f64, Line),
    /// From, to; whether the start and the end are open.
    Bar(f64, f64, Line, bool, bool),
    /// A stay between two dates.
    Stay(f64, f64),
    /// No word from here on.
    Silence(f64),
}

/// One row's drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    axis: Axis,
    shapes: Vec<Shape>,
}

impl Drawing {
    /// An empty row on an axis.
    pub fn on(axis: Axis) -> Self {
        Self {
            axis,
            shapes: Vec::new(),
        }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }

    /// A date, held in some way; `in_words` when the source has its own words for it, which are vaguer.
    pub fn date(mut self, date: &VagueDate, held: Held, in_words: bool) -> Self {
        let blurred = date.is_approximate() || date.is_uncertain() || in_words;
        let line = match held {
            Held::Rumoured | Held::Feared => Line::Dotted,
            Held::Denied => Line::Double,
            Held::Relayed | Held::Inferred => Line::Dashed,
            Held::Witnessed | Held::Stated if blurred => Line::Outline,
            Held::Witnessed | Held::Stated => Line::Filled,
        };
        let slack = match (date.is_approximate(), date.edtf().len()) {
            (false, _) => 0,
            (true, ..=5) => 366,
            (true, _) => 31,
        };
        let (from, to) = (
            self.shifted(date.earliest(), -slack),
            self.shifted(date.latest(), slack),
        );
        let shape = match (from, to) {
            (Some(from), Some(to)) if from == to => Shape::Tick(self.axis.at(from), line),
            (Some(from), Some(to)) => {
                let end = to.tomorrow().unwrap_or(to);
                Shape::Bar(self.axis.at(from), self.axis.at(end), line, false, false)
            }
            (None, Some(to)) => Shape::Bar(0.0, self.axis.at(to.tomorrow().unwrap_or(to)), line, true, false),
            (Some(from), None) => Shape::Bar(self.axis.at(from), 100.0, line, false, true),
            (None, None) => return self,
        };
        self.shapes.push(shape);
        self
    }

    /// A stay from one date until another.
    pub fn stay(mut self, from: &VagueDate, until: &VagueDate, held: Held) -> Self {
        if let (Some(start), Some(end)) = (from.latest(), until.earliest())
            && start < end
        {
            self.shapes.push(Shape::Stay(self.axis.at(start), self.axis.at(end)));
        }
        self.date(until, held, false)
    }

    /// No word since a date.
    pub fn silence(mut self, since: Day) -> Self {
        let after = since.tomorrow().unwrap_or(since);
        self.shapes.push(Shape::Silence(self.axis.at(after).min(97.0)));
        self
    }

    fn shifted(&self, day: Option<Day>, days: i32) -> Option<Day> {
        let day = day?;
        Some(day.checked_add(jiff::Span::new().days(days)).unwrap_or(day))
    }
}

impl HtmlSafe for Drawing {}

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(r#"<svg class="rg" aria-hidden="true">"#)?;
        let labels = self.axis.labels();
        f.write_str(r#"<rect class="g"/>"#)?;
        for at in 1..=labels.len() {
            let x = Percent(at as f64 * 100.0 / labels.len() as f64);
            write!(f, r#"<rect class="g" x="{x}"/>"#)?;
        }
        f.write_str(r#"<svg y="50%" overflow="visible">"#)?;
        for shape in &self.shapes {
            shape.write(f)?;
        }
        f.write_str("</svg></svg>")
    }
}

impl Shape {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tick(at, Line::Filled) => {
                write!(
                    f,
                    r#"<rect class="f" x="{}" y="-11" width="3" height="22"/>"#,
                    Percent(*at)
                )
            }
            Self::Tick(at, line) => {
                write!(
                    f,
                    r#"<rect class="{}" x="{}" y="-9" width="7" height="18"/>"#,
                    line.class(),
                    Percent(*at)
                )
            }
            Self::Bar(from, to, line, false, false) => bar(f, *from, *to, *line),
            Self::Bar(from, to, line, open_start, open_end) => open_bar(f, *from, *to, *line, *open_start, *open_end),
            Self::Stay(from, to) => {
                let (from, to) = (Percent(*from), Percent(*to));
                write!(f, r#"<line class="l" x1="{from}" x2="{to}" y1="0" y2="0"/>"#)
            }
            Self::Silence(from) => {
                let from = Percent(*from);
                write!(
                    f,
                    concat!(
                        r#"<line class="l" x1="{from}" x2="{from}" y1="-8" y2="8"/>"#,
                        r#"<line class="l" x1="{from}" x2="99%" y1="0" y2="0" stroke-dasharray="10 5"/>"#,
                        r#"<svg x="100%" overflow="visible"><path d="M-8-7 0 0-8 7" fill="none" class="l"/></svg>"#,
                    ),
                    from = from
                )
            }
        }
    }
}

/// The least width of a bar, in percent, so that a month on a long axis can still be seen.
const LEAST: f64 = 1.2;

fn bar(f: &mut fmt::Formatter<'_>, from: f64, to: f64, line: Line) -> fmt::Result {
    // An outline lies on both sides of its line; drawn a little inside, it stays as wide as the date.
    let inset = if line == Line::Filled { 0.0 } else { 0.4 };
    let (x, width) = (Percent(from + inset), Percent((to - from - 2.0 * inset).max(LEAST)));
    let class = line.class();
    write!(
        f,
        r#"<rect class="{class}" x="{x}" y="-6" width="{width}" height="12"/>"#
    )?;
    if line == Line::Double {
        write!(f, r#"<rect class="o" x="{x}" y="-2" width="{width}" height="4"/>"#)?;
    }
    Ok(())
}

/// A bar without its line on the side where the date is open.
fn open_bar(
    f: &mut fmt::Formatter<'_>,
    from: f64,
    to: f64,
    line: Line,
    open_start: bool,
    open_end: bool,
) -> fmt::Result {
    let class = if line == Line::Filled { "o" } else { line.class() };
    let (x1, x2) = (Percent(from), Percent(to));
    for y in ["-6", "6"] {
        write!(f, r#"<line class="{class}" x1="{x1}" x2="{x2}" y1="{y}" y2="{y}"/>"#)?;
    }
    if !open_start {
        write!(f, r#"<line class="{class}" x1="{x1}" x2="{x1}" y1="-6" y2="6"/>"#)?;
    }
    if !open_end {
        write!(f, r#"<line class="{class}" x1="{x2}" x2="{x2}" y1="-6" y2="6"/>"#)?;
    }
    Ok(())
}

impl Line {
    fn class(self) -> &'static str {
        match self {
            Self::Filled => "f",
            Self::Outline | Self::Double => "o",
            Self::Dashed => "h",
            Self::Dotted => "d",
        }
    }
}

/// A position with at most two decimals.
struct Percent(f64);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{:.2}", self.0);
        write!(f, "{}%", text.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use crate::parts::drawing::*;

    fn date(text: &str) -> VagueDate {
        VagueDate::parse(text).unwrap()
    }

    fn axis(dates: &[&str]) -> Axis {
        let dates: Vec<VagueDate> = dates.iter().map(|text| date(text)).collect();
        Axis::over(dates.iter(), 6).unwrap()
    }

    fn drawn(axis: Axis, text: &str, held: Held) -> String {
        let svg = Drawing::on(axis).date(&date(text), held, false).to_string();
        svg.split(r#"overflow="visible">"#)
            .nth(1)
            .unwrap()
            .trim_end_matches("</svg></svg>")
            .to_owned()
    }

    #[test]
    fn an_axis_holds_whole_years() {
        assert_eq!(axis(&["2018-03", "2019-01-27"]).labels(), [2018, 2019]);
        assert_eq!(axis(&["2018-03"]).labels(), [2018, 2019]);
        assert_eq!(axis(&["1998", "2019"]).labels(), [1998, 2003, 2008, 2013, 2018]);
        assert_eq!(Axis::over(std::iter::empty(), 6), None);
    }

    #[test]
    fn a_bar_is_as_wide_as_the_date_is_uncertain() {
        let axis = axis(&["2018", "2019"]);
        assert_eq!(
            drawn(axis, "2018-03", Held::Stated),
            r#"<rect class="f" x="8.08%" y="-6" width="4.25%" height="12"/>"#
        );
        assert_eq!(
            drawn(axis, "2018", Held::Rumoured),
            r#"<rect class="d" x="0.4%" y="-6" width="49.2%" height="12"/>"#
        );
        assert!(drawn(axis, "2019-01-27", Held::Stated).starts_with(r#"<rect class="f" x="53.56%" y="-11" width="3""#));
        assert!(drawn(axis, "2018-06~", Held::Stated).starts_with(r#"<rect class="o""#));
    }

    #[test]
    fn an_open_date_has_no_line_where_it_is_open() {
        let axis = axis(&["2018", "2019"]);
        let before = drawn(axis, "../2018-06", Held::Stated);
        assert_eq!(before.matches("<line").count(), 3);
        assert!(!before.contains(r#"x1="0%" x2="0%""#), "{before}");
    }

    #[test]
    fn no_word_since_is_an_arrow() {
        let axis = axis(&["2018", "2019"]);
        let svg = Drawing::on(axis).silence(Day::constant(2018, 3, 31)).to_string();
        assert!(svg.contains(r#"x1="12.33%" x2="99%""#), "{svg}");
    }
}

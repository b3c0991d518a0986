//! When persons were first taken, drawn month by month; by year where there are too many months.

use askama::Template;
use guwah_registry::search::{LONGEST_SPREAD, Months};
use guwah_wording::Language;
use guwah_wording::dates;

/// The chart with its table.
#[derive(Template)]
#[template(path = "parts/months.html")]
pub struct MonthChart {
    lang: Language,
    /// The years along the axis.
    pub years: Vec<String>,
    /// What is drawn.
    pub bars: Vec<MonthBar>,
    /// The bars that are not empty, as a table.
    pub rows: Vec<MonthRow>,
    /// What a bar is: "month" or "year".
    pub unit: &'static str,
    /// The highest bar: when, and how many persons.
    pub highest: (String, String),
    /// How many dates are shared out over several months.
    pub vague: usize,
    /// How many are too vague to be drawn.
    pub too_vague: usize,
    /// How many persons have no date.
    pub without_date: usize,
    /// Over how many months a date may be shared out.
    pub longest: usize,
}

/// One bar, in per cent of the picture.
pub struct MonthBar {
    /// Where it begins, in per cent.
    pub x: String,
    /// How wide it is, in per cent.
    pub width: String,
    /// Where the part begins, from the top, that is sure to be of this month, and how high it is.
    pub certain: Option<(String, String)>,
    /// The same of the part that vague dates add.
    pub spread: Option<(String, String)>,
}

/// One line of the table.
pub struct MonthRow {
    /// The month or year in words.
    pub when: String,
    /// The persons who are counted.
    pub href: String,
    /// How many for certain.
    pub certain: String,
    /// How many by their share.
    pub spread: String,
}

/// One month or year, counted.
struct Bin {
    /// As a filter writes it: `2018-03` or `2018`.
    date: String,
    certain: usize,
    spread: f64,
}

/// The most months that are drawn one by one; more are drawn by year.
const MOST_MONTHS: usize = 120;
/// The most labels along the axis.
const LABELS: usize = 6;
/// What is left free between bars, as a part of a bar.
const GAP: f64 = 0.18;

impl MonthChart {
    /// Draws the months; `persons_of` gives the address of those taken on a vague date.
    pub fn of(lang: Language, months: &Months, persons_of: &dyn Fn(&str) -> String) -> Self {
        let (bins, by_year) = bins(months);
        let height = |bin: &Bin| bin.certain as f64 + bin.spread;
        let most = bins.iter().map(height).fold(0.0, f64::max).max(1.0);
        let highest = bins.iter().max_by(|a, b| height(a).total_cmp(&height(b)));
        Self {
            lang,
            years: years(&bins),
            bars: bars(&bins, most),
            rows: bins
                .iter()
                .filter(|bin| height(bin) > 0.0)
                .map(|bin| row(lang, bin, persons_of))
                .collect(),
            unit: if by_year { "year" } else { "month" },
            highest: highest.map_or_else(Default::default, |bin| {
                (words(lang, &bin.date), share(lang, height(bin)))
            }),
            vague: months.vague,
            too_vague: months.too_vague,
            without_date: months.without_date,
            longest: LONGEST_SPREAD,
        }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Whole years of months, or years, as many as the labels stand for; and whether they are years.
fn bins(months: &Months) -> (Vec<Bin>, bool) {
    if months.certain.is_empty() {
        return (Vec::new(), false);
    }
    let (year, month) = months.first;
    let before = month as usize - 1;
    let last = before + months.certain.len();
    let years = last.div_ceil(12);
    let by_year = years * 12 > MOST_MONTHS;
    let years = years.next_multiple_of(step_of(years));
    let at = |index: usize| index.checked_sub(before).filter(|at| *at < months.certain.len());
    let month_bin = |index: usize| Bin {
        date: format!("{:04}-{:02}", year + (index / 12) as i32, index % 12 + 1),
        certain: at(index).map_or(0, |at| months.certain[at]),
        spread: at(index).map_or(0.0, |at| months.spread[at]),
    };
    if !by_year {
        return ((0..years * 12).map(month_bin).collect(), false);
    }
    let year_bin = |nth: usize| {
        let months = (nth * 12..nth * 12 + 12).map(month_bin);
        let empty = Bin {
            date: format!("{:04}", year + nth as i32),
            certain: 0,
            spread: 0.0,
        };
        months.fold(empty, |sum, month| Bin {
            certain: sum.certain + month.certain,
            spread: sum.spread + month.spread,
            ..sum
        })
    };
    ((0..years).map(year_bin).collect(), true)
}

/// The years along the axis. Labels share it evenly, and whole steps of years are drawn: each stands where its year begins.
fn years(bins: &[Bin]) -> Vec<String> {
    let mut years: Vec<String> = bins.iter().map(|bin| bin.date[..4].to_owned()).collect();
    years.dedup();
    let step = step_of(years.len());
    years.into_iter().step_by(step).collect()
}

/// How many years a label stands for.
fn step_of(years: usize) -> usize {
    years.div_ceil(LABELS).max(1)
}

fn bars(bins: &[Bin], most: f64) -> Vec<MonthBar> {
    let step = 100.0 / bins.len().max(1) as f64;
    let percent = |part: f64| format!("{part:.2}");
    let drawn = bins
        .iter()
        .enumerate()
        .filter(|(_, bin)| bin.certain > 0 || bin.spread > 0.0);
    let bar = |(nth, bin): (usize, &Bin)| {
        let certain = bin.certain as f64 / most * 100.0;
        let spread = bin.spread / most * 100.0;
        MonthBar {
            x: percent((nth as f64 + GAP / 2.0) * step),
            width: percent((1.0 - GAP) * step),
            certain: (certain > 0.0).then(|| (percent(100.0 - certain), percent(certain))),
            spread: (spread > 0.0).then(|| (percent(100.0 - certain - spread), percent(spread))),
        }
    };
    drawn.map(bar).collect()
}

fn words(lang: Language, date: &str) -> String {
    guwah_domain::vague_date::VagueDate::parse(date)
        .map_or_else(|_| date.to_owned(), |date| dates::in_words(lang, &date))
}

/// How many persons a bar stands for. Dates that are all vague may leave less than one for each.
fn share(lang: Language, persons: f64) -> String {
    if persons >= 0.5 {
        lang.number(persons.round() as u64)
    } else {
        format!("{persons:.1}")
    }
}

fn row(lang: Language, bin: &Bin, persons_of: &dyn Fn(&str) -> String) -> MonthRow {
    MonthRow {
        when: words(lang, &bin.date),
        href: persons_of(&bin.date),
        certain: lang.number(bin.certain as u64),
        spread: if bin.spread > 0.0 {
            format!("{:.1}", bin.spread)
        } else {
            String::new()
        },
    }
}

#[cfg(test)]
mod tests {
    use crate::parts::months::*;

    fn chart(first: (i32, u32), certain: &[usize], spread: &[f64]) -> MonthChart {
        let months = Months {
            first,
            certain: certain.to_vec(),
            spread: spread.to_vec(),
            ..Months::default()
        };
        MonthChart::of(Language::English, &months, &|date| format!("/search?detained={date}"))
    }

    #[test]
    fn a_year_is_drawn_whole_and_a_vague_date_stands_on_what_is_sure() {
        let chart = chart((2018, 3), &[2, 0], &[0.5, 0.5]);
        assert_eq!(chart.years, ["2018"]);
        assert_eq!(chart.bars.len(), 2);
        assert_eq!(chart.bars[0].certain, Some(("20.00".into(), "80.00".into())));
        assert_eq!(chart.bars[0].spread, Some(("0.00".into(), "20.00".into())));
        assert_eq!(chart.rows[0].when, "March 2018");
        assert_eq!(chart.rows[0].href, "/search?detained=2018-03");
        assert_eq!(
            (chart.rows[1].certain.as_str(), chart.rows[1].spread.as_str()),
            ("0", "0.5")
        );
        assert_eq!(chart.highest, ("March 2018".to_owned(), "3".to_owned()));
    }

    #[test]
    fn every_label_stands_where_its_year_begins() {
        for years in 1..200 {
            let empty = vec![0.0; 12 * years];
            let mut certain = vec![0; 12 * years];
            (certain[0], certain[12 * years - 1]) = (1, 1);
            let chart = chart((1900, 1), &certain, &empty);
            let first: usize = chart.years[0].parse().unwrap();
            let step = chart
                .years
                .get(1)
                .map_or(years, |next| next.parse::<usize>().unwrap() - first);
            // The last bar tells how many years the axis spans; each label has an equal part of it.
            let last: f64 = chart.bars.last().unwrap().x.parse().unwrap();
            let nth = if chart.unit == "year" {
                (years - 1) as f64
            } else {
                years as f64 - 1.0 / 12.0
            };
            let spanned = (chart.years.len() * step) as f64;
            assert!(
                (last / 100.0 - nth / spanned).abs() < 0.02,
                "{years}: {last} of {spanned}"
            );
            assert!(chart.years.len() <= LABELS, "{years}");
        }
    }

    #[test]
    fn many_years_are_drawn_by_year() {
        let mut certain = vec![0; 12 * 40];
        certain[0] = 3;
        certain[12 * 40 - 1] = 1;
        let chart = chart((1937, 1), &certain, &vec![0.0; 12 * 40]);
        assert_eq!(chart.unit, "year");
        assert_eq!(chart.rows.len(), 2);
        assert_eq!(chart.rows[0].when, "1937");
        assert_eq!(chart.years.first().map(String::as_str), Some("1937"));
    }
}

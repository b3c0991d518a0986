//! A map as it is drawn: outlines, and for each place a point whose area tells how many persons.

use crate::map::outlines::{Point, paths};
use crate::map::view::{View, WIDTH};
use askama::Template;
use guwah_wording::Language;

/// The radius of the greatest and of the least point, in units of the picture.
const RADIUS: (f64, f64) = (40.0, 7.0);
/// The size of letters, as the style sheet sets them: on wide screens, and on narrow ones.
const LETTERS: (f64, f64) = (17.0, 40.0);

/// A place to be drawn.
pub(crate) struct Mark {
    /// What it is called.
    pub(crate) label: String,
    /// Where its point leads.
    pub(crate) href: String,
    /// How many persons.
    pub(crate) persons: usize,
    /// Latitude and longitude.
    pub(crate) at: (f64, f64),
}

/// A map, ready to stand on a page.
#[derive(Template)]
#[template(path = "map/sheet.html")]
pub(crate) struct Sheet {
    lang: Language,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) land: String,
    pub(crate) borders: String,
    pub(crate) points: Vec<DrawnPoint>,
}

/// A point of the map.
pub(crate) struct DrawnPoint {
    pub(crate) href: String,
    /// "Emin: 12 persons".
    pub(crate) told: String,
    pub(crate) x: u32,
    pub(crate) y: u32,
    pub(crate) r: u32,
    /// Whether nobody is counted there.
    pub(crate) is_empty: bool,
    pub(crate) label: Option<Label>,
}

/// What stands beside a point, where there is room.
pub(crate) struct Label {
    pub(crate) text: String,
    pub(crate) x: u32,
    pub(crate) y: u32,
    /// Whether the text ends there.
    pub(crate) ends: bool,
    /// Whether there is room for it on a wide screen alone.
    pub(crate) wide_only: bool,
}

/// Draws a map that holds these points (latitude and longitude), or of all the world.
pub(crate) fn draw(lang: Language, mut marks: Vec<Mark>, around: Option<&[(f64, f64)]>) -> Sheet {
    let view = around.map_or_else(View::world, View::around);
    let (land, borders) = paths(&view);
    let most = marks.iter().map(|mark| mark.persons).max().unwrap_or(1).max(1);
    // The greater ones first, so that the smaller lie on top of them and can be met.
    marks.sort_by(|a, b| b.persons.cmp(&a.persons).then_with(|| a.label.cmp(&b.label)));
    let placed: Vec<(Point, f64)> = marks
        .iter()
        .map(|mark| (view.place((mark.at.1, mark.at.0)), radius(mark.persons, most)))
        .collect();
    let wide = room(&marks, &placed, LETTERS.0);
    let narrow = room(&marks, &placed, LETTERS.1);
    let points = marks.into_iter().zip(&placed).enumerate();
    let points = points.map(|(nth, (mark, (point, r)))| DrawnPoint {
        told: format!(
            "{}: {}",
            mark.label,
            lang.message("count-persons").number("count", mark.persons).plain()
        ),
        label: wide[nth].map(|ends| label(mark.label, *point, *r, ends, narrow[nth].is_none())),
        href: mark.href,
        is_empty: mark.persons == 0,
        x: whole(point.0),
        y: whole(point.1),
        r: whole(*r),
    });
    Sheet {
        lang,
        width: whole(WIDTH),
        height: whole(view.height),
        land,
        borders,
        points: points.collect(),
    }
}

/// The area tells how many: four times as many, twice as wide.
fn radius(persons: usize, most: usize) -> f64 {
    if persons == 0 {
        return RADIUS.1 / 2.0;
    }
    (RADIUS.0 * (persons as f64 / most as f64).sqrt()).max(RADIUS.1)
}

fn whole(number: f64) -> u32 {
    number.round().max(0.0) as u32
}

fn label(text: String, (x, y): Point, r: f64, ends: bool, wide_only: bool) -> Label {
    let gap = r + 5.0;
    Label {
        text,
        x: whole(if ends { x - gap } else { x + gap }),
        y: whole(y + LETTERS.0 / 3.0),
        ends,
        wide_only,
    }
}

/// For each place, whether its label has room beside its point, and then whether it stands before the point (true) or
/// after it. Places come in the order of importance.
fn room(marks: &[Mark], placed: &[(Point, f64)], letters: f64) -> Vec<Option<bool>> {
    let mut taken: Vec<(f64, f64, f64, f64)> = placed.iter().map(|((x, y), r)| (x - r, y - r, x + r, y + r)).collect();
    let mut sides = Vec::with_capacity(marks.len());
    for (nth, mark) in marks.iter().enumerate() {
        let ((x, y), r) = placed[nth];
        let long = mark
            .label
            .chars()
            .map(|c| if c as u32 > 0x2E80 { 1.0 } else { 0.58 })
            .sum::<f64>()
            * letters;
        let half = letters * 0.6;
        let found = [false, true].into_iter().find_map(|ends| {
            let from = if ends { x - r - 5.0 - long } else { x + r + 5.0 };
            let label = (from, y - half, from + long, y + half);
            let free = from >= 0.0
                && from + long <= WIDTH
                && taken
                    .iter()
                    .enumerate()
                    .all(|(other, space)| other == nth || apart(label, *space));
            free.then_some((ends, label))
        });
        if let Some((_, label)) = found {
            taken.push(label);
        }
        sides.push(found.map(|(ends, _)| ends));
    }
    sides
}

fn apart(a: (f64, f64, f64, f64), b: (f64, f64, f64, f64)) -> bool {
    a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1
}

#[cfg(test)]
mod tests {
    use crate::map::sheet::*;

    fn mark(label: &str, persons: usize, at: (f64, f64)) -> Mark {
        Mark {
            label: label.into(),
            href: "/place/x".into(),
            persons,
            at,
        }
    }

    #[test]
    fn four_times_as_many_persons_are_four_times_the_area() {
        let sheet = draw(
            Language::English,
            vec![
                mark("A", 100, (43.0, 80.0)),
                mark("B", 400, (44.0, 87.0)),
                mark("C", 1, (40.0, 75.0)),
            ],
            Some(&[(43.0, 80.0), (44.0, 87.0), (40.0, 75.0)]),
        );
        let radii: Vec<u32> = sheet.points.iter().map(|point| point.r).collect();
        assert_eq!(radii, [40, 20, 7], "the greatest first, the least still in sight");
        assert_eq!(sheet.points[0].told, "B: 400 people");
        assert_eq!(sheet.points[2].told, "C: 1 person");
    }

    #[test]
    fn labels_that_would_lie_on_each_other_are_left_out() {
        let sheet = draw(
            Language::English,
            vec![
                mark("Great place with a long name", 9, (43.0, 80.0)),
                mark("Its neighbour with a long name", 8, (43.01, 80.02)),
                mark("Far away", 1, (47.0, 90.0)),
            ],
            Some(&[(43.0, 80.0), (47.0, 90.0)]),
        );
        let labelled = sheet.points.iter().filter(|point| point.label.is_some()).count();
        assert!((1..=3).contains(&labelled));
        assert_eq!(sheet.points.len(), 3, "the points are all there");
    }

    #[test]
    fn a_map_of_a_million_is_drawn_as_one_of_ten() {
        let of = |persons| {
            draw(
                Language::English,
                vec![mark("A", persons, (43.0, 80.0)), mark("B", persons, (44.0, 87.0))],
                None,
            )
        };
        assert_eq!(of(10).land, of(1_000_000).land);
        assert_eq!(of(10).points[0].r, of(1_000_000).points[0].r);
    }
}

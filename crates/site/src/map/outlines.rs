//! Land and borders, cut to what a map shows and no finer than it shows them.

use crate::map::view::View;
use std::fmt::Write;
use std::sync::LazyLock;

/// What lines are made of: longitude and latitude in degrees.
pub(super) type Point = (f64, f64);

/// A ring of land or a border, with the box that it lies in.
struct Outline {
    land: bool,
    points: Vec<Point>,
    least: Point,
    most: Point,
}

/// Natural Earth's outlines, as `cargo xtask outlines` writes them.
static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let text = include_str!("../../data/outlines.txt");
    text.lines().filter_map(Outline::read).collect()
});

/// How far a drawn line may run beside the true one, in units of the picture.
const FINENESS: f64 = 1.3;
/// Islands smaller than this, in units of the picture, are left out.
const LEAST_ISLAND: f64 = 4.0;

impl Outline {
    /// Reads a line of the file; none where it is a comment.
    fn read(line: &str) -> Option<Self> {
        let (kind, steps) = line.split_once(' ')?;
        if kind == "#" {
            return None;
        }
        let mut numbers = steps.split(' ').filter_map(|number| number.parse::<i32>().ok());
        let mut points = Vec::new();
        let (mut x, mut y) = (0, 0);
        while let (Some(dx), Some(dy)) = (numbers.next(), numbers.next()) {
            (x, y) = (x + dx, y + dy);
            points.push((f64::from(x) / 100.0, f64::from(y) / 100.0));
        }
        let bound = |pick: fn(f64, f64) -> f64, from: f64| {
            let fold = |of: fn(&Point) -> f64| points.iter().map(of).fold(from, pick);
            (fold(|point| point.0), fold(|point| point.1))
        };
        Some(Self {
            land: kind == "land",
            least: bound(f64::min, f64::INFINITY),
            most: bound(f64::max, f64::NEG_INFINITY),
            points,
        })
    }
}

/// The outlines of a view, as the data of two paths: land, and borders.
pub(super) fn paths(view: &View) -> (String, String) {
    let (mut land, mut borders) = (String::new(), String::new());
    for outline in OUTLINES
        .iter()
        .filter(|outline| view.meets(outline.least, outline.most))
    {
        if outline.land {
            let drawn: Vec<Point> = outline.points.iter().map(|point| view.place(*point)).collect();
            let ring = thinned(&cut_ring(&drawn, view));
            if is_drawn(&ring, view) {
                write_line(&mut land, &ring);
                land.push('z');
            }
        } else {
            let drawn = outline.points.iter().map(|point| view.place(*point));
            for part in cut_line(drawn, view) {
                write_line(&mut borders, &thinned(&part));
            }
        }
    }
    (land, borders)
}

/// Whether a ring is land to be seen. What three points are left of is a stroke in the sea, not an island, unless it is
/// the whole view: inland there is nothing but land.
fn is_drawn(ring: &[Point], view: &View) -> bool {
    let (left, _, right, _) = view.with_margin();
    let extent = extent(ring);
    extent >= right - left || (extent >= LEAST_ISLAND && ring.len() > 4)
}

/// How far a ring reaches along its longer side.
fn extent(ring: &[Point]) -> f64 {
    let side = |of: fn(&Point) -> f64| {
        let most = ring.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        most - ring.iter().map(of).fold(f64::INFINITY, f64::min)
    };
    side(|point| point.0).max(side(|point| point.1))
}

/// A line without the points that it hardly bends at (Douglas and Peucker 1973). Its ends stay, so that borders meet.
fn thinned(line: &[Point]) -> Vec<Point> {
    let Some(end) = line.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut kept = vec![false; line.len()];
    (kept[0], kept[end]) = (true, true);
    let mut stretches = vec![(0, end)];
    while let Some((from, to)) = stretches.pop() {
        let aside = |nth: &usize| distance(line[*nth], line[from], line[to]);
        let farthest = (from + 1..to).max_by(|a, b| aside(a).total_cmp(&aside(b)));
        if let Some(bend) = farthest.filter(|nth| aside(nth) > FINENESS) {
            kept[bend] = true;
            stretches.extend([(from, bend), (bend, to)]);
        }
    }
    let points = line.iter().zip(kept).filter(|(_, kept)| *kept);
    points.map(|(point, _)| *point).collect()
}

/// How far a point lies from a stretch between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (px, py) = (point.0 - from.0, point.1 - from.1);
    let long = dx * dx + dy * dy;
    let along = if long > 0.0 {
        ((px * dx + py * dy) / long).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (px - along * dx).hypot(py - along * dy)
}

/// A side of the view: along which way it bounds, where, and which way lies inside.
type Side = (fn(&Point) -> f64, f64, f64);

/// A ring cut to the view and a margin round it, side by side (Sutherland and Hodgman).
fn cut_ring(ring: &[Point], view: &View) -> Vec<Point> {
    let (left, top, right, bottom) = view.with_margin();
    let mut points = ring.to_vec();
    let sides: [Side; 4] = [
        (|point| point.0, left, 1.0),
        (|point| point.0, right, -1.0),
        (|point| point.1, top, 1.0),
        (|point| point.1, bottom, -1.0),
    ];
    for (of, bound, sign) in sides {
        let inside = |point: &Point| (of(point) - bound) * sign >= 0.0;
        let mut cut: Vec<Point> = Vec::with_capacity(points.len());
        for (nth, point) in points.iter().enumerate() {
            let before = points[(nth + points.len() - 1) % points.len()];
            if inside(point) != inside(&before) {
                let share = (bound - of(&before)) / (of(point) - of(&before));
                cut.push((
                    before.0 + share * (point.0 - before.0),
                    before.1 + share * (point.1 - before.1),
                ));
            }
            if inside(point) {
                cut.push(*point);
            }
        }
        points = cut;
        if points.is_empty() {
            break;
        }
    }
    points
}

/// The parts of a line that lie in the view and a margin round it, each with one point beyond.
fn cut_line(line: impl Iterator<Item = Point>, view: &View) -> Vec<Vec<Point>> {
    let (left, top, right, bottom) = view.with_margin();
    let inside = |point: &Point| (left..=right).contains(&point.0) && (top..=bottom).contains(&point.1);
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut part: Vec<Point> = Vec::new();
    for point in line {
        let joins = part.last().is_some_and(inside) || inside(&point);
        if !joins && !part.is_empty() {
            let ended = std::mem::take(&mut part);
            parts.extend((ended.len() > 1).then_some(ended));
        }
        part.push(point);
    }
    parts.extend((part.len() > 1 && part.iter().any(inside)).then_some(part));
    parts
}

/// Writes a line as path data, in whole units, each point as a step from the one before.
fn write_line(path: &mut String, line: &[Point]) {
    let whole = |point: &Point| (point.0.round() as i32, point.1.round() as i32);
    let Some(first) = line.first().map(whole) else { return };
    let _ = write!(path, "M{} {}", first.0, first.1);
    let mut last = first;
    let mut letter = "l";
    for point in line.iter().skip(1).map(whole) {
        let (dx, dy) = (point.0 - last.0, point.1 - last.1);
        if (dx, dy) != (0, 0) {
            let gap = if letter.is_empty() && dx >= 0 { " " } else { letter };
            let _ = write!(path, "{gap}{dx}{}{dy}", if dy < 0 { "" } else { " " });
            letter = "";
            last = point;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::map::outlines::*;

    #[test]
    fn the_world_and_a_county_are_drawn_in_few_bytes() {
        let (land, borders) = paths(&View::world());
        assert!(
            land.len() + borders.len() < 18_000,
            "{} and {}",
            land.len(),
            borders.len()
        );
        assert!(land.matches('M').count() > 30, "continents and islands");
        let (land, borders) = paths(&View::around(&[(46.5, 82.0), (47.5, 85.0)]));
        assert!(!land.is_empty() && !borders.is_empty(), "a border runs through");
        assert!(land.len() + borders.len() < 6_000);
    }

    #[test]
    fn what_lies_outside_is_cut_off() {
        let view = View::around(&[(46.5, 82.0), (47.5, 85.0)]);
        let (left, top, right, bottom) = view.with_margin();
        let far = [(-9e3, -9e3), (9e3, -9e3), (9e3, 9e3), (-9e3, 9e3)];
        let ring = cut_ring(&far, &view);
        assert_eq!(ring.len(), 4);
        assert!(
            ring.iter()
                .all(|(x, y)| (left..=right).contains(x) && (top..=bottom).contains(y))
        );
        assert!(cut_line([(-9e3, -9e3), (-8e3, -9e3)].into_iter(), &view).is_empty());
    }

    #[test]
    fn a_thinned_line_keeps_its_bends_and_ends() {
        let line = [(0.0, 0.0), (5.0, 0.4), (10.0, 0.0), (10.5, 6.0), (10.0, 12.0)];
        assert_eq!(thinned(&line), [(0.0, 0.0), (10.0, 0.0), (10.0, 12.0)]);
        let ring = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 0.0)];
        assert_eq!(thinned(&ring), ring, "a line may end where it began");
        assert!(thinned(&[]).is_empty());
    }

    #[test]
    fn steps_are_written_close() {
        let mut path = String::new();
        write_line(&mut path, &[(1.0, 2.0), (4.2, 1.0), (4.0, 1.0), (2.0, 9.0)]);
        assert_eq!(path, "M1 2l3-1-2 8");
    }
}

//! What part of the world a map shows, and where a point of it lies in the picture.

use crate::map::outlines::Point;

/// How wide a picture is, in its own units. It is shown as wide as there is room.
pub(super) const WIDTH: f64 = 1000.0;
/// The least and the most that a picture is high.
const HEIGHT: (f64, f64) = (420.0, 760.0);
/// How much is shown at least, in degrees from north to south.
const LEAST_DEGREES: f64 = 2.4;
/// Room round the outermost points, as a part of what they span.
const ROOM: f64 = 0.18;
/// What is drawn beyond the picture's edge, so that no cut is seen.
const MARGIN: f64 = 12.0;

/// A part of the world, in degrees, and the height of its picture. Degrees are drawn at equal distances, those of
/// longitude shortened as they are in the middle of the view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    west: f64,
    north: f64,
    /// Units of the picture for a degree of longitude and of latitude.
    across: f64,
    down: f64,
    /// How high the picture is.
    pub(super) height: f64,
}

impl View {
    /// All the inhabited world.
    pub(super) fn world() -> Self {
        Self::of((-56.0, -169.0), (78.0, 191.0), 25.0)
    }

    /// What holds all of these points (latitude and longitude), with some room round them. All the world when there are
    /// none.
    pub(super) fn around(points: &[(f64, f64)]) -> Self {
        let fold = |of: fn(&(f64, f64)) -> f64, pick: fn(f64, f64) -> f64| points.iter().map(of).reduce(pick);
        let (Some(south), Some(north)) = (fold(|p| p.0, f64::min), fold(|p| p.0, f64::max)) else {
            return Self::world();
        };
        let (Some(west), Some(east)) = (fold(|p| p.1, f64::min), fold(|p| p.1, f64::max)) else {
            return Self::world();
        };
        let room = ((north - south).max(east - west) * ROOM).max(LEAST_DEGREES / 2.0);
        let (south, north) = ((south - room).max(-85.0), (north + room).min(85.0));
        Self::of((south, west - room), (north, east + room), (south + north) / 2.0)
    }

    fn of((south, west): (f64, f64), (north, east): (f64, f64), middle: f64) -> Self {
        let shortened = middle.to_radians().cos().max(0.2);
        let (mut wide, mut high) = ((east - west) * shortened, north - south);
        let (mut west, mut north) = (west, north);
        // What is too flat or too tall for the picture is shown with more of what lies round it.
        let least = wide * HEIGHT.0 / WIDTH;
        if high < least {
            north += (least - high) / 2.0;
            high = least;
        }
        let least = high * WIDTH / HEIGHT.1;
        if wide < least {
            west -= (least - wide) / 2.0 / shortened;
            wide = least;
        }
        let scale = WIDTH / wide;
        Self {
            west,
            north,
            across: scale * shortened,
            down: scale,
            height: (high * scale).round(),
        }
    }

    /// Where a point (longitude and latitude) lies in the picture.
    pub(super) fn place(&self, (longitude, latitude): Point) -> Point {
        (
            (longitude - self.west) * self.across,
            (self.north - latitude) * self.down,
        )
    }

    /// Whether a point lies in the picture.
    #[cfg(test)]
    fn shows(&self, (x, y): Point) -> bool {
        (0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// Whether any of a box (longitudes and latitudes) may lie in the picture.
    pub(super) fn meets(&self, least: Point, most: Point) -> bool {
        let (left, top) = self.place((least.0, most.1));
        let (right, bottom) = self.place((most.0, least.1));
        left <= WIDTH + MARGIN && right >= -MARGIN && top <= self.height + MARGIN && bottom >= -MARGIN
    }

    /// Left, top, right and bottom of the picture with the margin that is drawn beyond its edge.
    pub(super) fn with_margin(&self) -> (f64, f64, f64, f64) {
        (-MARGIN, -MARGIN, WIDTH + MARGIN, self.height + MARGIN)
    }
}

#[cfg(test)]
mod tests {
    use crate::map::view::*;

    #[test]
    fn every_point_lies_in_its_view() {
        for points in [
            vec![(43.8, 87.6)],
            vec![(37.1, 79.9), (47.8, 88.1), (43.9, 81.3)],
            vec![(-25.6, 134.4), (57.9, -102.4)],
        ] {
            let view = View::around(&points);
            assert!(points.iter().all(|point| view.shows(view.place((point.1, point.0)))));
            assert!(
                (HEIGHT.0 - 1.0..=HEIGHT.1 + 1.0).contains(&view.height),
                "{}",
                view.height
            );
        }
    }
}

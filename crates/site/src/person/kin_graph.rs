//! The family, drawn by descent: parents above, children below with a line to the parents who are told, partners beside
//! each other, siblings joined. Where it is not told how somebody descends, there is a box and no line.

use crate::person::kin_box::{self, Frame, Node, Placed, WIDTH};
use crate::person::kin_tie::{Tie, is_late, is_untold, rows};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A drawing, ready for the template.
pub(crate) struct Graph {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// The lines between the boxes, as the data of a path.
    pub(crate) lines: String,
    /// The boxes.
    pub(crate) boxes: Vec<Placed>,
    /// Which frames occur, for the caption.
    pub(crate) frames: Vec<Frame>,
    /// Whether some box has no line.
    pub(crate) unlinked: bool,
}

/// Between two boxes of a row, and between two rows before their lines.
const BESIDE: u32 = 18;
const BETWEEN: u32 = 22;
/// Between two lines that run beside each other from row to row.
const TRACK: u32 = 9;
/// Round the drawing.
const EDGE: u32 = 3;

/// A family whose boxes are being placed: the person is the last of the nodes.
struct Family<'a> {
    nodes: &'a [Node],
    ties: &'a [Tie],
    /// Which row each stands in, the oldest first, and the middle of its box, from an origin that is moved at the end.
    row: Vec<i8>,
    middle: Vec<i64>,
    top: Vec<u32>,
    heights: BTreeMap<i8, u32>,
}

/// One set of children: the parents of whom they are told to be, and the row above them.
struct Descent {
    parents: Vec<usize>,
    children: Vec<usize>,
}

/// The drawing of a family: `nodes` are the relatives, with a tie each, and then the person.
pub(crate) fn graph(nodes: &[Node], ties: &[Tie]) -> Graph {
    let me = ties.len();
    let mut family = Family {
        nodes,
        ties,
        row: rows(ties),
        middle: vec![0; nodes.len()],
        top: vec![0; nodes.len()],
        heights: BTreeMap::new(),
    };
    family.place(me);
    let descents = family.descents(me);
    family.set_rows(&descents);
    family.drawn(me, &descents)
}

impl Family<'_> {
    fn with(&self, wanted: impl Fn(Tie) -> bool) -> Vec<usize> {
        (0..self.ties.len()).filter(|at| wanted(self.ties[*at])).collect()
    }

    /// Where each box stands in its row: the person's row first, then parents over it and children under it; who has no
    /// line stands at the end of the row.
    fn place(&mut self, me: usize) {
        let siblings = self.with(|tie| tie == Tie::Sibling);
        let partners = self.with(|tie| tie == Tie::Partner);
        let mut own = siblings.clone();
        own.push(me);
        own.extend(&partners);
        self.spread(&own, 0);
        let brood: Vec<i64> = siblings.iter().chain([&me]).map(|at| self.middle[*at]).collect();
        let over = (brood.first().unwrap_or(&0) + brood.last().unwrap_or(&0)) / 2;
        let parents = self.with(|tie| tie == Tie::Parent);
        self.spread(&parents, over);
        let children = self.children(me);
        let under = children
            .iter()
            .map(|at| match self.ties[*at] {
                Tie::Child(Some(other)) => (self.middle[me] + self.middle[other]) / 2,
                _ => self.middle[me],
            })
            .sum::<i64>()
            .checked_div(i64::try_from(children.len()).unwrap_or(1))
            .unwrap_or(0);
        self.spread(&children, under);
        let (untold, told): (Vec<usize>, Vec<usize>) =
            self.with(is_late).into_iter().partition(|at| is_untold(self.ties[*at]));
        for at in told.into_iter().chain(untold) {
            let wanted = match self.ties[at] {
                Tie::ParentOf(other) | Tie::ChildOf(other) => Some(self.middle[other]),
                _ => None,
            };
            self.add(at, wanted);
        }
    }

    /// The person's children: first those of whom no other parent is told, then by the other parent's place.
    fn children(&self, me: usize) -> Vec<usize> {
        let mut children = self.with(|tie| matches!(tie, Tie::Child(_)));
        children.sort_by_key(|at| match self.ties[*at] {
            Tie::Child(Some(other)) if other != me => (1, self.middle[other], *at),
            _ => (0, 0, *at),
        });
        children
    }

    /// Places boxes side by side about a middle.
    fn spread(&mut self, boxes: &[usize], middle: i64) {
        let step = i64::from(WIDTH + BESIDE);
        let count = i64::try_from(boxes.len()).unwrap_or(0);
        let mut at = middle - step * (count - 1) / 2;
        for one in boxes {
            self.middle[*one] = at;
            at += step;
        }
    }

    /// Places one more box in its row, as near as there is room to where it is wanted.
    fn add(&mut self, one: usize, wanted: Option<i64>) {
        let step = i64::from(WIDTH + BESIDE);
        let placed: Vec<i64> = (0..self.middle.len())
            .filter(|at| self.row[*at] == self.row[one] && *at != one && self.is_placed_before(*at, one))
            .map(|at| self.middle[at])
            .collect();
        let free = |at: &i64| placed.iter().all(|taken| (taken - at).abs() >= step);
        let end = placed.iter().max().map_or(0, |last| last + step);
        self.middle[one] = wanted.filter(free).unwrap_or(end);
    }

    fn is_placed_before(&self, at: usize, one: usize) -> bool {
        let rank = |at: usize| {
            self.ties
                .get(at)
                .map_or((false, false), |tie| (is_late(*tie), is_untold(*tie)))
        };
        (rank(at), at) < (rank(one), one)
    }

    /// Who descends from whom, in the order of their lines.
    fn descents(&self, me: usize) -> Vec<Descent> {
        let mut descents = Vec::new();
        let parents = self.with(|tie| tie == Tie::Parent);
        let mut brood = self.with(|tie| tie == Tie::Sibling);
        if !parents.is_empty() || !brood.is_empty() {
            brood.push(me);
            descents.push(Descent {
                parents,
                children: brood,
            });
        }
        let mut by_parents: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for child in self.children(me) {
            if let Tie::Child(other) = self.ties[child] {
                by_parents.entry(other).or_default().push(child);
            }
        }
        descents.extend(by_parents.into_iter().map(|(other, children)| Descent {
            parents: [Some(me), other].into_iter().flatten().collect(),
            children,
        }));
        for (at, tie) in self.ties.iter().enumerate() {
            let (parents, children) = match *tie {
                Tie::ParentOf(other) => (vec![at], vec![other]),
                Tie::ChildOf(other) => (vec![other], vec![at]),
                _ => continue,
            };
            descents.push(Descent { parents, children });
        }
        for other in 0..self.ties.len() {
            let mut children = self.with(|tie| tie == Tie::SiblingOf(other));
            if !children.is_empty() {
                children.insert(0, other);
                descents.push(Descent {
                    parents: Vec::new(),
                    children,
                });
            }
        }
        descents
    }

    /// How high each row is and where it begins, with room above it for the lines that end in it.
    fn set_rows(&mut self, descents: &[Descent]) {
        for (at, node) in self.nodes.iter().enumerate() {
            let height = self.heights.entry(self.row[at]).or_default();
            *height = (*height).max(kin_box::height(node));
        }
        let mut y = EDGE;
        let mut tops = BTreeMap::new();
        for (row, height) in &self.heights {
            let tracks = descents.iter().filter(|one| self.row[one.children[0]] == *row).count();
            y += TRACK * u32::try_from(tracks).unwrap_or(0);
            tops.insert(*row, y);
            y += height + BETWEEN;
        }
        for (at, row) in self.row.iter().enumerate() {
            self.top[at] = tops[row];
        }
    }

    fn drawn(&mut self, me: usize, descents: &[Descent]) -> Graph {
        let half = i64::from(WIDTH / 2 + EDGE);
        let left = self.middle.iter().min().map_or(0, |least| least - half);
        self.middle.iter_mut().for_each(|middle| *middle -= left);
        let width = self.middle.iter().max().map_or(0, |most| most + half);
        let mut lines = String::new();
        self.join_partners(me, &mut lines);
        let mut tracks: BTreeMap<i8, u32> = BTreeMap::new();
        for descent in descents {
            let track = tracks.entry(self.row[descent.children[0]]).or_default();
            *track += 1;
            self.line_of(descent, *track, &mut lines);
        }
        let boxes: Vec<Placed> = (0..self.nodes.len())
            .map(|at| {
                let x = u32::try_from(self.middle[at]).unwrap_or(0).saturating_sub(WIDTH / 2);
                Placed::new(&self.nodes[at], x, self.top[at], self.heights[&self.row[at]])
            })
            .collect();
        let mut frames: Vec<Frame> = boxes.iter().map(|placed| placed.frame).collect();
        frames.sort_unstable();
        frames.dedup();
        Graph {
            width: u32::try_from(width).unwrap_or(WIDTH),
            height: boxes.iter().map(|placed| placed.y + placed.height).max().unwrap_or(0) + EDGE,
            lines,
            boxes,
            frames,
            unlinked: self.ties.iter().any(|tie| matches!(tie, Tie::Untold(_))),
        }
    }

    /// The line from the person to the partners, behind the boxes.
    fn join_partners(&self, me: usize, lines: &mut String) {
        let partners = self.with(|tie| tie == Tie::Partner);
        if let Some(last) = partners.iter().map(|at| self.middle[*at]).max() {
            let y = self.top[me] + self.heights[&0] / 2;
            write!(lines, "M{} {y}H{last}", self.middle[me]).expect("a text can always be written");
        }
    }

    /// The line from parents to their children: along the parents, down from their middle, along the children, down to
    /// each. Boxes are drawn over it.
    fn line_of(&self, descent: &Descent, track: u32, lines: &mut String) {
        // A line to a sibling begins beside the line from the parents: they are not told to be the parents of both.
        let beside = match descent.parents.as_slice() {
            [] if self.row[descent.children[0]] != 0 => i64::from(WIDTH / 5),
            _ => 0,
        };
        let middles = |boxes: &[usize]| boxes.iter().map(|at| self.middle[*at] + beside).collect::<Vec<_>>();
        let ends = |of: &[i64]| Some((*of.iter().min()?, *of.iter().max()?));
        let (children, parents) = (middles(&descent.children), middles(&descent.parents));
        let top = self.top[descent.children[0]];
        let bar = (top + TRACK / 2).saturating_sub(5 + TRACK * track);
        let Some((mut from, mut to)) = ends(&children) else {
            return;
        };
        if let Some((first, last)) = ends(&parents) {
            let row = self.row[descent.parents[0]];
            let middle_y = self.top[descent.parents[0]] + self.heights[&row] / 2;
            // Between two who stand beside each other; beside the last of several, so that it is told whose child it is.
            let gap = i64::from(WIDTH + BESIDE) / 2;
            let drop = match descent.parents.as_slice() {
                [_] => first,
                _ if row == 0 => last - gap,
                _ => (first + last) / 2,
            };
            if row != 0 && first < last {
                write!(lines, "M{first} {middle_y}H{last}").expect("a text can always be written");
            }
            write!(lines, "M{drop} {middle_y}V{bar}").expect("a text can always be written");
            (from, to) = (from.min(drop), to.max(drop));
        }
        if from < to {
            write!(lines, "M{from} {bar}H{to}").expect("a text can always be written");
        }
        for child in children {
            write!(lines, "M{child} {bar}V{top}").expect("a text can always be written");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::person::kin_graph::*;
    use guwah_wording::Foreign;

    fn drawn(ties: &[Tie]) -> (Graph, Vec<(u32, u32)>) {
        let nodes: Vec<Node> = (0..=ties.len())
            .map(|at| Node {
                name: Foreign::words(&format!("n{at}")),
                under: Vec::new(),
                frame: Frame::Bare,
            })
            .collect();
        let graph = graph(&nodes, ties);
        let places = graph.boxes.iter().map(|placed| (placed.middle(), placed.y)).collect();
        (graph, places)
    }

    #[test]
    fn parents_stand_above_children_below_and_partners_beside() {
        let ties = [
            Tie::Parent,
            Tie::Parent,
            Tie::Partner,
            Tie::Child(Some(2)),
            Tie::Sibling,
        ];
        let (graph, at) = drawn(&ties);
        let me = at[5];
        assert!(at[0].1 < me.1 && at[0].1 == at[1].1 && me.1 < at[3].1);
        assert_eq!((me.1, me.1), (at[2].1, at[4].1));
        assert!(at[4].0 < me.0 && me.0 < at[2].0);
        // The parents' line comes down between them, over the siblings; the child's between the person and the partner.
        assert_eq!(at[0].0 + at[1].0, at[4].0 + me.0);
        assert_eq!(at[3].0 * 2, me.0 + at[2].0);
        assert!(graph.lines.contains(&format!("M{} ", at[3].0)), "{}", graph.lines);
        assert!(!graph.unlinked);
    }

    #[test]
    fn no_two_boxes_overlap_and_the_same_family_is_drawn_the_same() {
        let ties = [
            Tie::Parent,
            Tie::Child(None),
            Tie::Untold(Some(1)),
            Tie::Untold(None),
            Tie::Partner,
            Tie::Child(Some(4)),
            Tie::ParentOf(0),
            Tie::ChildOf(1),
            Tie::Untold(Some(-1)),
            Tie::Partner,
            Tie::SiblingOf(1),
        ];
        let (graph, at) = drawn(&ties);
        for (one, other) in (0..at.len()).flat_map(|one| (0..one).map(move |other| (one, other))) {
            let apart = at[one].0.abs_diff(at[other].0) >= WIDTH + BESIDE || at[one].1 != at[other].1;
            assert!(apart, "{one} and {other}: {at:?}");
        }
        assert!(graph.boxes.iter().all(|placed| placed.x + WIDTH < graph.width));
        assert!(graph.unlinked);
        assert_eq!(graph.lines, drawn(&ties).0.lines);
    }

    #[test]
    fn siblings_without_parents_are_joined_to_each_other() {
        let (graph, at) = drawn(&[Tie::Sibling]);
        assert!(graph.lines.contains(&format!("H{}", at[1].0)), "{}", graph.lines);
        assert_eq!(drawn(&[Tie::Untold(None)]).0.lines, "");
    }
}

//! The family, drawn: older generations above, the person with spouse and siblings, younger ones below, along one trunk.

use crate::site::foreign::Foreign;
use guwah_domain::claim::Held;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A drawing, ready for the template.
pub(crate) struct Graph {
    /// Its height; it is [`WIDTH`] wide.
    pub(crate) height: u32,
    /// The lines between the boxes, as the data of a path.
    pub(crate) lines: String,
    /// The boxes.
    pub(crate) boxes: Vec<Placed>,
    /// Which frames occur, for the caption.
    pub(crate) frames: Vec<Frame>,
}

/// A person in the drawing.
pub(crate) struct Node {
    /// The name.
    pub(crate) name: Foreign,
    /// The line under it.
    pub(crate) under: String,
    /// The frame.
    pub(crate) frame: Frame,
}

/// A box at its place.
pub(crate) struct Placed {
    pub(crate) x: u32,
    pub(crate) y: u32,
    /// The name, as much of it as fits; the list beside the drawing has all of it.
    pub(crate) name: String,
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
    pub(crate) under: String,
    pub(crate) frame: Frame,
}

/// What a frame says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Frame {
    /// Something is reported.
    Solid,
    /// Only feared or rumoured.
    Dotted,
    /// Accounts contradict each other.
    Half,
    /// Nothing is reported of custody.
    Bare,
}

impl Frame {
    /// The frame of a person by how their status is held.
    pub(crate) fn of(held: &[Held], contested: bool) -> Self {
        match held {
            [] => Self::Bare,
            _ if contested => Self::Half,
            held if held.iter().all(|held| matches!(held, Held::Feared | Held::Rumoured)) => Self::Dotted,
            _ => Self::Solid,
        }
    }
}

impl Frame {
    /// What the frame says, for the caption.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::Solid => "Solid frame: custody, restriction or release is reported.",
            Self::Dotted => "Dotted frame: only feared or rumoured.",
            Self::Half => "Half solid, half dotted: accounts contradict each other.",
            Self::Bare => "No frame: nothing is reported of custody.",
        }
    }
}

impl Placed {
    /// The class that draws the frame.
    pub(crate) fn class(&self) -> &'static str {
        match self.frame {
            Frame::Solid => "k",
            Frame::Dotted => "k e",
            Frame::Half | Frame::Bare => "b",
        }
    }

    /// Whether accounts contradict each other.
    pub(crate) fn is_half(&self) -> bool {
        self.frame == Frame::Half
    }

    /// The middle of the box.
    pub(crate) fn middle(&self) -> u32 {
        self.x + BOX / 2
    }
}

/// The width of the drawing, of a box, and the height of a box.
pub(crate) const WIDTH: u32 = 360;
/// The width of a box.
pub(crate) const BOX: u32 = 168;
/// The height of a box.
pub(crate) const HEIGHT: u32 = 46;
/// Between two rows of one generation, and between two generations.
const NEAR: u32 = 14;
const FAR: u32 = 34;
/// How many letters of a name, and of the line under it, fit in a box.
const NAME_LETTERS: usize = 20;
const UNDER_LETTERS: usize = 26;

/// How many generations a relative stands above the person; none where the term does not tell.
pub(crate) fn generation(kinship: &str) -> Option<i8> {
    Some(match kinship {
        "grandparent" | "grandfather" | "grandmother" => 2,
        "parent" | "father" | "mother" | "uncle_or_aunt" | "uncle" | "aunt" | "parent_in_law" | "father_in_law"
        | "mother_in_law" | "step_parent" => 1,
        "child" | "son" | "daughter" | "nephew_or_niece" | "nephew" | "niece" | "child_in_law" | "son_in_law"
        | "daughter_in_law" | "step_child" => -1,
        "grandchild" => -2,
        "relative" => return None,
        _ => 0,
    })
}

/// Whether two things fit in the line under a name.
pub(crate) fn fits(one: &str, other: &str) -> bool {
    one.chars().count() + other.chars().count() + " · ".len() <= UNDER_LETTERS
}

/// Draws a family. Those of whom it is not told to which generation they belong stand last.
pub(crate) fn graph(centre: Node, relatives: impl Iterator<Item = (Option<i8>, Node)>) -> Graph {
    let mut generations: BTreeMap<Reverse<i8>, Vec<Node>> = BTreeMap::from([(Reverse(0), vec![centre])]);
    for (generation, node) in relatives {
        generations
            .entry(Reverse(generation.unwrap_or(i8::MIN)))
            .or_default()
            .push(node);
    }
    let mut drawing = Graph {
        height: 1,
        lines: String::new(),
        boxes: Vec::new(),
        frames: Vec::new(),
    };
    let mut trunk: Vec<u32> = Vec::new();
    for (_, nodes) in generations {
        drawing.generation(nodes, &mut trunk);
    }
    drawing.height -= FAR - 1;
    if let (Some(first), Some(last)) = (trunk.first(), trunk.last())
        && first < last
    {
        drawing.lines.push_str(&format!("M{0} {first}V{last}", WIDTH / 2));
    }
    drawing.frames = drawing.boxes.iter().map(|placed| placed.frame).collect();
    drawing.frames.sort_unstable();
    drawing.frames.dedup();
    drawing
}

impl Graph {
    fn generation(&mut self, nodes: Vec<Node>, trunk: &mut Vec<u32>) {
        let mut nodes = nodes.into_iter().peekable();
        let mut y = self.height;
        while let Some(first) = nodes.next() {
            let middle = y + HEIGHT / 2;
            match nodes.next() {
                None => self.place(first, (WIDTH - BOX) / 2, y),
                Some(second) => {
                    self.place(first, 4, y);
                    self.place(second, WIDTH - BOX - 4, y);
                    self.lines
                        .push_str(&format!("M{} {middle}H{}", 4 + BOX, WIDTH - BOX - 4));
                }
            }
            trunk.push(middle);
            y += HEIGHT + NEAR;
        }
        self.height = y - NEAR + FAR;
    }

    fn place(&mut self, node: Node, x: u32, y: u32) {
        let (lang, dir) = (node.name.lang().to_owned(), node.name.dir());
        self.boxes.push(Placed {
            x,
            y,
            name: shortened(node.name.text(), NAME_LETTERS),
            lang,
            dir,
            under: shortened(&node.under, UNDER_LETTERS),
            frame: node.frame,
        });
    }
}

fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(name: &str) -> Node {
        Node {
            name: Foreign::words(name),
            under: String::new(),
            frame: Frame::Bare,
        }
    }

    #[test]
    fn generations_stand_above_each_other() {
        let relatives = [
            (generation("son"), node("a son")),
            (generation("father"), node("a father")),
            (generation("wife"), node("a wife")),
        ];
        let drawing = graph(node("him"), relatives.into_iter());
        let at = |name: &str| {
            drawing
                .boxes
                .iter()
                .find(|placed| placed.name == name)
                .map(|placed| (placed.x, placed.y))
                .unwrap()
        };
        assert!(at("a father").1 < at("him").1 && at("him").1 < at("a son").1);
        assert_eq!(at("him").1, at("a wife").1);
        assert_eq!(at("a father").0, 96);
        assert!(drawing.lines.ends_with("M180 24V184"), "{}", drawing.lines);
        assert_eq!(drawing.height, 208);
    }

    #[test]
    fn a_long_name_is_shortened_in_the_drawing_only() {
        assert_eq!(
            shortened("The father of Nurbulat Tursunjan uulu", 20),
            "The father of Nurbu…"
        );
        assert_eq!(shortened("Kaliolla", 20), "Kaliolla");
    }
}

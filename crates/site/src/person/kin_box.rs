//! A box of the family drawing: who it is for, in full, and the frame that says what is reported of them.

use guwah_domain::claim::Held;
use guwah_wording::Foreign;

/// The width of a box.
pub(crate) const WIDTH: u32 = 136;
/// The height of a line of the name, and of one under it.
const NAME_LINE: u32 = 17;
const UNDER_LINE: u32 = 15;
/// Above the first line and below the last.
const MARGIN: u32 = 7;
/// How much fits in a line, in letters of usual width.
const NAME_LETTERS: usize = 16;
const UNDER_LETTERS: usize = 20;

/// A person in the drawing.
pub(crate) struct Node {
    /// The name.
    pub(crate) name: Foreign,
    /// The lines under it: what they are, and what is reported of them.
    pub(crate) under: Vec<String>,
    /// The frame.
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

    /// The message that says what the frame means, for the caption.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::Solid => "frame-solid",
            Self::Dotted => "frame-dotted",
            Self::Half => "frame-half",
            Self::Bare => "frame-bare",
        }
    }
}

/// A line of text at its place, its middle at the middle of the box.
pub(crate) struct Line {
    pub(crate) y: u32,
    pub(crate) text: String,
}

impl Line {
    /// Whether it says that accounts contradict each other.
    pub(crate) fn is_odd(&self) -> bool {
        self.text.starts_with('≠')
    }
}

/// A box at its place.
pub(crate) struct Placed {
    pub(crate) x: u32,
    pub(crate) y: u32,
    pub(crate) height: u32,
    pub(crate) name: Vec<Line>,
    pub(crate) under: Vec<Line>,
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
    pub(crate) frame: Frame,
}

impl Placed {
    /// The box of a node, its text wrapped and nothing of it cut.
    pub(crate) fn new(node: &Node, x: u32, y: u32, height: u32) -> Self {
        let name = wrapped(node.name.text(), NAME_LETTERS);
        let under: Vec<String> = node
            .under
            .iter()
            .flat_map(|line| wrapped(line, UNDER_LETTERS))
            .collect();
        let text = lines_height(name.len(), under.len());
        let mut at = y + (height - text) / 2 + MARGIN;
        let mut set = |texts: Vec<String>, line: u32| -> Vec<Line> {
            let below = |text| {
                at += line;
                Line { y: at - 4, text }
            };
            texts.into_iter().map(below).collect()
        };
        let (name, under) = (set(name, NAME_LINE), set(under, UNDER_LINE));
        Self {
            x,
            y,
            height,
            name,
            under,
            lang: node.name.lang().to_owned(),
            dir: node.name.dir(),
            frame: node.frame,
        }
    }

    /// The class that draws the frame.
    pub(crate) fn class(&self) -> &'static str {
        match self.frame {
            Frame::Solid => "k",
            Frame::Dotted => "k e",
            Frame::Half => "b",
            Frame::Bare => "p",
        }
    }

    /// Whether accounts contradict each other.
    pub(crate) fn is_half(&self) -> bool {
        self.frame == Frame::Half
    }

    /// The middle of the box.
    pub(crate) fn middle(&self) -> u32 {
        self.x + WIDTH / 2
    }
}

/// The height that a node's text needs.
pub(crate) fn height(node: &Node) -> u32 {
    let under: usize = node.under.iter().map(|line| wrapped(line, UNDER_LETTERS).len()).sum();
    lines_height(wrapped(node.name.text(), NAME_LETTERS).len(), under)
}

fn lines_height(name: usize, under: usize) -> u32 {
    let lines = |count: usize, line: u32| u32::try_from(count).unwrap_or(u32::MAX / 64) * line;
    lines(name, NAME_LINE) + lines(under, UNDER_LINE) + 2 * MARGIN
}

/// A text in lines of so many letters at most; a longer word is broken. A character of Chinese is as wide as two letters.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    for word in text.split_whitespace() {
        let wide: usize = word.chars().map(width).sum();
        if used > 0 && used + 1 + wide > letters {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for letter in word.chars() {
            if used + width(letter) > letters {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += width(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn width(letter: char) -> usize {
    match letter {
        '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' => 0,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use crate::person::kin_box::*;

    #[test]
    fn a_long_name_is_wrapped_and_nothing_of_it_is_lost() {
        assert_eq!(
            wrapped("The father of Nurbulat Tursunjan uulu", 16),
            ["The father of", "Nurbulat", "Tursunjan uulu"]
        );
        assert_eq!(wrapped("Kaliolla", 16), ["Kaliolla"]);
        assert_eq!(wrapped("Invented-Withoutend", 16), ["Invented-Without", "end"]);
        assert_eq!(wrapped("努尔买买提·艾拉买买提", 16), ["努尔买买提·艾拉", "买买提"]);
        assert_eq!(wrapped("", 16), Vec::<String>::new());
    }
}

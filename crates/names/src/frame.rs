//! The hypotheses of a word by their consonants: many differ in their vowels only, so that most of what
//! sets two words apart is found once for all of them.

use crate::hypothesis::Hypothesis;
use crate::order::Order;
use crate::sound::Consonants;

/// The hypotheses of a word that have the same consonants.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// The firm consonants by class, and their order.
    pub(crate) shape: u64,
    pub(crate) order: Order,
    pub(crate) consonants: Consonants,
    /// The greatest mass and the least cost of any of the hypotheses.
    pub(crate) mass: u32,
    pub(crate) cost: u16,
    /// Which hypotheses of the word they are, as bits.
    members: u8,
}

impl Frame {
    /// The hypotheses of `word` that have these consonants.
    pub(crate) fn members<'a>(&self, word: &'a [Hypothesis]) -> impl Iterator<Item = &'a Hypothesis> + use<'a> {
        let members = self.members;
        word.iter()
            .enumerate()
            .filter(move |(at, _)| members >> at & 1 == 1)
            .map(|(_, hypothesis)| hypothesis)
    }
}

/// The frames of a word's hypotheses, in the order of their first.
pub(crate) fn frames(hypotheses: &[Hypothesis]) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    for (at, hypothesis) in hypotheses.iter().enumerate() {
        let consonants = Consonants::of(&hypothesis.sounds);
        // Rows with more consonants than are kept are told apart by their order, as far as that goes.
        let known = frames
            .iter_mut()
            .find(|frame| frame.consonants == consonants && frame.order == hypothesis.order);
        match known {
            Some(frame) => {
                frame.mass = frame.mass.max(hypothesis.mass);
                frame.cost = frame.cost.min(hypothesis.cost);
                frame.members |= 1 << at;
            }
            None => frames.push(Frame {
                shape: hypothesis.shape,
                order: hypothesis.order,
                consonants,
                mass: hypothesis.mass,
                cost: hypothesis.cost,
                members: 1 << at,
            }),
        }
    }
    frames
}

const _: () = assert!(crate::token::MOST_HYPOTHESES <= 8, "a frame's members are eight bits");

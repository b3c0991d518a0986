//! The skeletons of a segment's sounds, and which of them have each gram.
//!
//! The grams of a row of sounds follow from its skeleton, and many rows share one: counting shared
//! grams by skeleton costs a quarter of counting them by row.

use std::collections::HashMap;

use super::grams::{GRAMS, grams, skeleton};
use super::lists::Lists;
use crate::order::Order;
use crate::quick_hash::QuickHash;

/// What the grams of sounds follow from, and where it leads. All of it is derived.
#[derive(Clone, Debug)]
pub(crate) struct Skeletons {
    /// The rows of sounds that have each skeleton.
    pub(crate) sounds: Lists<u32>,
    /// The skeletons that have each gram.
    pub(crate) of_gram: Lists<u32>,
    /// The weight of each gram.
    pub(crate) gram_weights: Vec<u16>,
    /// The summed weight of the grams of each skeleton.
    pub(crate) weights: Vec<u16>,
    /// The order of the firm consonants of each skeleton.
    pub(crate) orders: Vec<Order>,
}

impl Default for Skeletons {
    fn default() -> Skeletons {
        Skeletons::of(&Lists::new())
    }
}

impl Skeletons {
    /// The skeletons of these rows of sounds.
    pub(crate) fn of(sounds: &Lists<u8>) -> Skeletons {
        let mut numbers: HashMap<Vec<u8>, u32, QuickHash> = HashMap::default();
        let mut grams_of: Lists<u16> = Lists::new();
        let mut orders = Vec::new();
        let mut having = vec![0u32; GRAMS];
        let (mut bones, mut some) = (Vec::new(), Vec::new());
        let mut skeleton_of = Vec::with_capacity(sounds.len());
        for sound in 0..sounds.len() {
            skeleton(sounds.get(sound), &mut bones);
            let number = match numbers.get(&bones) {
                Some(&known) => known,
                None => {
                    grams(&bones, &mut some);
                    grams_of.push(&some);
                    orders.push(Order::of(&bones));
                    let number = numbers.len() as u32;
                    numbers.insert(bones.clone(), number);
                    number
                }
            };
            skeleton_of.push(number);
            for &gram in grams_of.get(number as usize) {
                having[usize::from(gram)] += 1;
            }
        }
        let of_gram = Lists::gather(GRAMS, 0, |add| {
            for number in 0..grams_of.len() {
                for &gram in grams_of.get(number) {
                    add(u32::from(gram), number as u32);
                }
            }
        });
        let by_skeleton = Lists::gather(grams_of.len(), 0, |add| {
            for (sound, &number) in skeleton_of.iter().enumerate() {
                add(number, sound as u32);
            }
        });
        let gram_weights = gram_weights(&having, sounds.len());
        let weights = (0..grams_of.len())
            .map(|number| {
                let weights = grams_of.get(number).iter().map(|&gram| gram_weights[usize::from(gram)]);
                weights.fold(0u16, u16::saturating_add)
            })
            .collect();
        Skeletons {
            sounds: by_skeleton,
            of_gram,
            gram_weights,
            weights,
            orders,
        }
    }

    /// How many different skeletons there are.
    pub(crate) fn len(&self) -> usize {
        self.weights.len()
    }

    /// Bytes held in memory.
    pub(crate) fn size_bytes(&self) -> usize {
        self.sounds.size_bytes()
            + self.of_gram.size_bytes()
            + self.gram_weights.len() * 2
            + self.weights.len() * 2
            + self.orders.len() * size_of::<Order>()
    }
}

/// The weight of each gram, by how few of the rows of sounds have it.
fn gram_weights(having: &[u32], rows: usize) -> Vec<u16> {
    let total = rows as f32 + 1.0;
    having
        .iter()
        .map(|&having| ((total / (having as f32 + 1.0)).ln() * 24.0).clamp(6.0, 300.0) as u16)
        .collect()
}

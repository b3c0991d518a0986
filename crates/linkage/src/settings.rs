//! The numbers that comparing starts from, read from the crate's data files.

use crate::blocks::{Part, Recipe};
use crate::field::{FIELDS, Field, LEVELS};
use std::fmt;

/// One level's numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Level {
    /// The share among pairs of one person.
    pub(crate) m: f64,
    /// The share among random pairs, or the factor of a frequency.
    pub(crate) u: f64,
    /// Whether `u` is such a factor.
    pub(crate) by_frequency: bool,
}

/// What comparing starts from.
#[derive(Clone, Debug)]
pub struct Settings {
    pub(crate) levels: [[Level; LEVELS]; FIELDS],
    pub(crate) recipes: Vec<Recipe>,
    pub(crate) trust: f64,
    pub(crate) trust_random: f64,
    pub(crate) twice: f64,
    pub(crate) least_population: f64,
    pub(crate) word_levels: [f32; 3],
    pub(crate) place_alike: f32,
    pub(crate) relative_alike: f32,
    pub(crate) conflict_needs_bits: f32,
    pub(crate) cluster_needs_bits: f32,
    pub(crate) capped_score: f32,
    pub(crate) neighbours_score: f32,
    pub(crate) conflicting_score: f32,
    pub(crate) seen_twice: f32,
    pub(crate) whole_likeness: f32,
    pub(crate) sample: usize,
    pub(crate) random_pairs: usize,
    pub(crate) rounds: usize,
    pub(crate) largest_cluster: usize,
}

/// Why settings cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError(String);

impl fmt::Display for SettingsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for SettingsError {}

fn bad(row: &str, what: &str) -> SettingsError {
    SettingsError(format!("“{row}”: {what}"))
}

impl Settings {
    /// The settings that come with the crate.
    #[must_use]
    pub fn builtin() -> Self {
        Self::read(
            include_str!("../data/weights.tsv"),
            include_str!("../data/rules.tsv"),
            include_str!("../data/blocks.tsv"),
        )
        .expect("the crate's own data is read by a test")
    }

    /// Reads weights, rules and blocks in the form of the crate's data files.
    ///
    /// # Errors
    /// When a row is not understood, or a field, level or rule is missing.
    pub fn read(weights: &str, rules: &str, blocks: &str) -> Result<Self, SettingsError> {
        let rule = |name: &str| -> Result<f64, SettingsError> {
            let row = rows(rules).find(|row| row.first() == Some(&name));
            let value = row.and_then(|row| row.get(1)?.parse().ok());
            value.ok_or_else(|| bad(name, "this rule is missing or no number"))
        };
        let word_levels = [
            rule("word_same")? as f32,
            rule("word_close")? as f32,
            rule("word_alike")? as f32,
        ];
        Ok(Self {
            levels: read_levels(weights)?,
            recipes: read_recipes(blocks)?,
            trust: rule("trust")?,
            trust_random: rule("trust_random")?,
            twice: rule("twice")?,
            least_population: rule("least_population")?,
            word_levels,
            place_alike: rule("place_alike")? as f32,
            relative_alike: rule("relative_alike")? as f32,
            conflict_needs_bits: rule("conflict_needs_bits")? as f32,
            cluster_needs_bits: rule("cluster_needs_bits")? as f32,
            capped_score: rule("capped_score")? as f32,
            neighbours_score: rule("neighbours_score")? as f32,
            conflicting_score: rule("conflicting_score")? as f32,
            seen_twice: rule("seen_twice")? as f32,
            whole_likeness: rule("whole_likeness")? as f32,
            sample: rule("sample")? as usize,
            random_pairs: rule("random_pairs")? as usize,
            rounds: rule("rounds")? as usize,
            largest_cluster: rule("largest_cluster")? as usize,
        })
    }
}

impl Settings {
    /// The same settings with one row of the blocks each, and how that row is written: to see what each is worth.
    #[must_use]
    pub fn by_block(&self) -> Vec<(String, Self)> {
        let alone = |recipe: &Recipe| {
            let mut settings = self.clone();
            settings.recipes = vec![recipe.clone()];
            (recipe.written(), settings)
        };
        self.recipes.iter().map(alone).collect()
    }
}

fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim).collect())
}

fn read_levels(text: &str) -> Result<[[Level; LEVELS]; FIELDS], SettingsError> {
    let mut levels = [[Level::default(); LEVELS]; FIELDS];
    for row in rows(text) {
        let [field, name, m, u, _source] = row[..] else {
            return Err(bad(&row.join(" "), "a row has field, level, m, u and source"));
        };
        let field = Field::ALL.into_iter().find(|known| known.key() == field);
        let at = field.and_then(|field| field.levels().iter().position(|known| *known == name));
        let (Some(field), Some(at)) = (field, at) else {
            return Err(bad(&row.join(" "), "no such field or level"));
        };
        let share = |text: &str| text.parse::<f64>().ok().filter(|share| *share > 0.0 && *share <= 1.0);
        let (Some(m), Some(u)) = (share(m), share(u.trim_end_matches('*'))) else {
            return Err(bad(&row.join(" "), "m and u are shares above 0 and up to 1"));
        };
        let by_frequency = row[3].ends_with('*');
        levels[field as usize][at] = Level { m, u, by_frequency };
    }
    for field in Field::ALL {
        for (at, name) in field.levels().iter().enumerate() {
            if levels[field as usize][at].m <= 0.0 {
                return Err(bad(field.key(), &format!("the level {name} is missing")));
            }
        }
    }
    Ok(levels)
}

fn read_recipes(text: &str) -> Result<Vec<Recipe>, SettingsError> {
    rows(text)
        .map(|row| {
            let [parts, largest, window, ..] = row[..] else {
                return Err(bad(&row.join(" "), "a row has parts, largest size, window and why"));
            };
            let read: Option<Vec<Part>> = parts.split('+').map(Part::of_key).collect();
            match (read, largest.parse(), window.parse()) {
                (Some(parts), Ok(largest), Ok(window)) => Ok(Recipe { parts, largest, window }),
                _ => Err(bad(&row.join(" "), "an unknown part, or no number")),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crates_own_data_is_read() {
        let settings = Settings::builtin();
        assert!(settings.recipes.len() > 10);
        assert_eq!(settings.levels[Field::Sex as usize][0].m, 0.99);
    }

    #[test]
    fn shares_of_a_field_add_up_to_about_one() {
        let settings = Settings::builtin();
        for field in Field::ALL.into_iter().filter(|field| *field != Field::Word) {
            let sum: f64 = settings.levels[field as usize].iter().map(|level| level.m).sum();
            assert!((0.97..1.03).contains(&sum), "{field:?} {sum}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let read = |weights| Settings::read(weights, include_str!("../data/rules.tsv"), "");
        assert!(read("sex\tsame\t0.9\t0.5\there").is_err(), "levels are missing");
        assert!(read("sex\tsome\t0.9\t0.5\there").is_err(), "no such level");
        assert!(read("sex\tsame\t1.9\t0.5\there").is_err(), "no share");
    }
}

//! What the status rule reads from the pack: what an act leads to, the classes of custody, how sources are heard.

use crate::act::{Act, Sentence};
use crate::sentence::Measure;
use crate::vocabulary::Vocabularies;
use crate::words::fold;
use crate::words::negated::{Said, said};
use foldhash::{HashMap, HashMapExt, HashSet};
use serde::Deserialize;
use std::sync::LazyLock;

/// The tables of `data/status.toml`, with what follows from the vocabulary `custody`.
#[derive(Debug)]
pub(super) struct StatusRules {
    acts: HashMap<String, ActRule>,
    terms: HashMap<String, TermRule>,
    pub(super) source: SourceRules,
    /// Terms of `reason` that name none.
    pub(super) no_reason: Vec<String>,
    /// Words in the place of a status that tell of none.
    nothing: HashSet<String>,
}

/// What a kind of act does to a person's status.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActRule {
    kind: String,
    pub(super) order: u8,
    pub(super) leads_to: Option<String>,
    #[serde(default)]
    ends: Vec<String>,
    #[serde(default)]
    pub(super) takes: bool,
    #[serde(default)]
    pub(super) life: bool,
    /// Whether it changes what a sentence was.
    #[serde(default)]
    pub(super) changes: bool,
    /// Whether it moves the person from one custody to another.
    #[serde(default)]
    pub(super) moves: bool,
    /// Whether custody stays what it was.
    #[serde(default)]
    stays: bool,
    #[serde(default)]
    case: Vec<Case>,
}

/// What the same kind does where the account says more.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    not_words: Vec<String>,
    #[serde(default)]
    measure: Vec<Measure>,
    #[serde(default)]
    suspended: bool,
    #[serde(default)]
    days: bool,
    #[serde(default)]
    served: bool,
    #[serde(default)]
    unread: bool,
    #[serde(default)]
    no_length: bool,
    leads_to: Option<String>,
    #[serde(default)]
    ends: Vec<String>,
}

/// How sources are heard, by their kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceRules {
    pub(super) official: Vec<String>,
    pub(super) leaked: Vec<String>,
    pub(super) near: Vec<String>,
    pub(super) retells: Vec<String>,
    pub(super) invented: Vec<String>,
}

/// What kind of thing a form of custody is, for the comparing of two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// At liberty.
    Free,
    /// Not held and not free.
    Restricted,
    /// Said of one who may be held all the same.
    Beneath,
    /// Held, in whichever form.
    Held,
    /// Dead.
    Dead,
    /// In words that are no term: nobody knows what they mean.
    Unread,
}

/// A term of `custody` as the rule compares it.
#[derive(Debug)]
pub(super) struct TermRule {
    pub(super) class: Class,
    /// Light to heavy.
    pub(super) weight: usize,
    /// Where it stands among kinds of acts.
    pub(super) order: u8,
    /// Whether it tells of a release before it.
    pub(super) released: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    custody: Custody,
    source: SourceRules,
    reason: Reasons,
    status: Vec<StatusOrder>,
    act: Vec<ActRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Custody {
    held: String,
    dead: String,
    free: Vec<String>,
    beneath: Vec<String>,
    released: Vec<String>,
    nothing: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reasons {
    none: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusOrder {
    terms: Vec<String>,
    order: u8,
}

/// Where a term stands among kinds of acts when the table does not say: beside being taken.
const TAKEN: u8 = 1;

static XINJIANG: LazyLock<StatusRules> = LazyLock::new(|| {
    StatusRules::parse(include_str!("../../data/status.toml")).expect("the compiled-in pack is read by a test")
});

impl StatusRules {
    /// The Xinjiang pack's.
    pub(super) fn xinjiang() -> &'static Self {
        &XINJIANG
    }

    fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let file: File = toml::from_str(text)?;
        let mut terms = HashMap::new();
        let custody = Vocabularies::xinjiang().get("custody");
        for term in custody.iter().flat_map(|custody| &custody.terms) {
            let is_a = |wider: &String| custody.is_some_and(|custody| custody.is_a(&term.key, wider));
            let class = if is_a(&file.custody.held) {
                Class::Held
            } else if is_a(&file.custody.dead) {
                Class::Dead
            } else if file.custody.beneath.contains(&term.key) {
                Class::Beneath
            } else if file.custody.free.iter().any(is_a) {
                Class::Free
            } else {
                Class::Restricted
            };
            let order = file.status.iter().find(|row| row.terms.iter().any(is_a));
            let rule = TermRule {
                class,
                weight: term.order,
                order: order.map_or(TAKEN, |row| row.order),
                released: file.custody.released.contains(&term.key),
            };
            terms.insert(term.key.clone(), rule);
        }
        Ok(Self {
            acts: file.act.into_iter().map(|act| (act.kind.clone(), act)).collect(),
            terms,
            source: file.source,
            no_reason: file.reason.none,
            nothing: file.custody.nothing.iter().map(|words| fold(words)).collect(),
        })
    }

    /// The rule of a kind of act.
    pub(super) fn act(&self, kind: &str) -> Option<&ActRule> {
        self.acts.get(kind)
    }

    /// A term of custody; none for words that are no term.
    pub(super) fn term(&self, custody: &str) -> Option<&TermRule> {
        self.terms.get(custody)
    }

    /// Whether words in the place of a status tell that none is known.
    pub(super) fn say_nothing(&self, words: &str) -> bool {
        let said = fold(words);
        let said = said.trim_matches(|c: char| !c.is_alphanumeric());
        said.is_empty() || self.nothing.contains(said)
    }

    /// Where an act leads to: what the claim says, else what its kind does. None where it leaves custody as it was.
    pub(super) fn leads_to<'a>(&'a self, act: &'a Act) -> Option<&'a str> {
        let rule = self.act(&act.kind);
        let to = act.to.as_ref().and_then(|to| to.term.as_deref());
        let dies = |term: &str| self.term(term).is_some_and(|term| term.class == Class::Dead);
        let of_death = rule.and_then(|rule| rule.leads_to.as_deref()).is_some_and(dies);
        // Who died in a camp is dead: a death leads to no custody.
        let counts = |to: &&str| rule.is_none_or(|rule| !rule.stays) && (!of_death || dies(to));
        if let Some(to) = to.filter(counts) {
            return Some(to);
        }
        let rule = rule?;
        match rule.case_of(act) {
            Found::Case(case) => case.leads_to.as_deref(),
            Found::None => rule.leads_to.as_deref(),
            Found::Open => None,
        }
    }

    /// The forms of custody that an act ends without leading to another.
    pub(super) fn ends(&self, act: &Act) -> &[String] {
        let Some(rule) = self.act(&act.kind) else { return &[] };
        match rule.case_of(act) {
            Found::Case(case) if act.to.is_none() => &case.ends,
            Found::Open if act.to.is_none() => &[],
            _ => &rule.ends,
        }
    }
}

impl ActRule {
    fn case_of(&self, act: &Act) -> Found<'_> {
        let hedged = act
            .sentence
            .as_ref()
            .filter(|_| !self.case.is_empty())
            .and_then(Sentence::hedged);
        match hedged {
            // "About 3 years, suspended" leads where "3 years, suspended" does.
            Some(sentence) => self.case_for(&Act {
                sentence: Some(sentence),
                ..act.clone()
            }),
            None => self.case_for(act),
        }
    }

    fn case_for(&self, act: &Act) -> Found<'_> {
        for case in &self.case {
            match case.fits(act) {
                Said::So => return Found::Case(case),
                Said::Open => return Found::Open,
                Said::NotSo => {}
            }
        }
        Found::None
    }
}

/// The case of an act.
enum Found<'a> {
    /// None: what its kind does holds.
    None,
    /// One that fits.
    Case(&'a Case),
    /// Its words stand there, and nothing tells whether they are meant: it does nothing.
    Open,
}

impl Case {
    /// Whether it fits; a word that is negated or refused does not count.
    fn fits(&self, act: &Act) -> Said {
        if self.words.is_empty() || self.unread {
            return if self.fits_sentence(act) { Said::So } else { Said::NotSo };
        }
        let sentence = act.sentence.as_ref();
        if self.no_length && sentence.is_some_and(Sentence::tells_length) {
            return Said::NotSo;
        }
        let texts = act.account.as_deref().into_iter();
        let mut texts = texts.chain(sentence.and_then(|sentence| sentence.words.as_deref()));
        texts.find_map(|text| self.is_said(text)).unwrap_or(Said::NotSo)
    }

    /// What a text says of its words; none where it holds none of them, or all that it holds are taken back.
    fn is_said(&self, text: &str) -> Option<Said> {
        let text = text.to_lowercase();
        let said = self.words.iter().filter_map(|word| said(&text, word));
        let said = said.filter(|said| *said != Said::NotSo);
        let said = said.reduce(|one, other| if one == Said::So { one } else { other })?;
        let doubted = self.not_words.iter().any(|word| text.contains(word.as_str()));
        Some(if doubted { Said::Open } else { said })
    }

    fn fits_sentence(&self, act: &Act) -> bool {
        let sentence = act.sentence.as_ref();
        if !self.measure.is_empty() {
            let measure = sentence.and_then(|sentence| sentence.measure);
            return measure.is_some_and(|measure| self.measure.contains(&measure));
        }
        if self.suspended {
            // With death it is a reprieve, served in prison.
            return sentence.is_some_and(|sentence| {
                sentence.suspended && !sentence.is_custodial() || sentence.is_said_to_be_suspended()
            });
        }
        if self.served {
            return sentence.is_some_and(Sentence::is_time_served);
        }
        if self.days {
            let no_longer = |sentence: &Sentence| sentence.months.is_none() && sentence.days.is_some();
            return sentence.is_some_and(|sentence| sentence.administrative || no_longer(sentence));
        }
        let is_unread = sentence
            .is_some_and(|sentence| !sentence.tells_length() && sentence.measure.is_none() && sentence.words.is_some());
        if !is_unread || self.words.is_empty() {
            return self.unread && is_unread;
        }
        let told = [
            act.account.as_deref(),
            sentence.and_then(|sentence| sentence.words.as_deref()),
        ];
        told.into_iter().flatten().any(|told| {
            let told = told.to_lowercase();
            let is_meant = |word: &String| matches!(said(&told, word), Some(Said::So | Said::Open));
            let other = || self.not_words.iter().any(|word| told.contains(word.as_str()));
            self.words.iter().any(is_meant) && !other()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_name_terms_of_the_vocabularies() {
        let rules = StatusRules::xinjiang();
        let known = |vocabulary: &str, key: &str| {
            let found = Vocabularies::xinjiang().term(vocabulary, key);
            assert!(found.is_some(), "{vocabulary}: {key}");
        };
        for (kind, act) in &rules.acts {
            known("act", kind);
            let cases = act.case.iter().flat_map(|case| case.leads_to.iter().chain(&case.ends));
            for term in act.leads_to.iter().chain(&act.ends).chain(cases) {
                known("custody", term);
            }
            let words = act.case.iter().flat_map(|case| &case.words);
            assert!(words.into_iter().all(|word| *word == word.to_lowercase()), "{kind}");
        }
        let SourceRules {
            official,
            leaked,
            near,
            retells,
            invented,
        } = &rules.source;
        let kinds = official.iter().chain(leaked).chain(near).chain(retells).chain(invented);
        for kind in kinds {
            known("source_kind", kind);
        }
        for reason in &rules.no_reason {
            known("reason", reason);
        }
    }
}

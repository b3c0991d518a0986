//! Status: what was last reported of a person, by whom, and whether it is contested. One pure function; the rule in plain
//! words is in ARCHITECTURE.md, "The status rule", and what it reads of the pack in `data/status.toml`.

mod account;
mod aside;
mod denials;
mod differ;
mod ended;
mod headline;
mod in_order;
mod line;
mod no_longer;
mod relation;
mod releases;
mod sides;
mod silence;
mod terms;
mod word;

pub use super::brief::{Briefs, SourceBrief};
pub use super::tells::{custody_after, is_death, is_end, is_set_aside, is_sign_of_life, is_taking, is_unread_status};
pub use line::{Aside, Line, ReleaseTold, Voice};

pub(super) use no_longer::{deaths_gone_back_on, is_told_of_death};

use super::contest::{Contest, contests, outlives};
use super::judged::Judged;
use super::rules::{Class, StatusRules};
use super::tells::bears_on_status;
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::person::Person;
use crate::vague_date::{Day, VagueDate};
use differ::Differences;
use headline::Headline;
use serde::{Deserialize, Serialize};
use terms::Terms;
pub(super) use terms::ends_of_sentences;
use word::Word;

/// Why the voices stand in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// There is only one.
    Single,
    /// An editor prefers the first.
    Judged,
    /// No judgement: the earlier account first.
    EarlierFirst,
    /// No judgement and no dates that tell them apart: the heavier first.
    HeavierFirst,
}

/// The last reported status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status<'r> {
    /// The voices, at equal weight. Empty when nothing is reported.
    pub voices: Vec<Voice<'r>>,
    /// Whether they cannot all be true.
    pub contested: bool,
    /// Why they stand in this order.
    pub order: Order,
    /// The last day anything was heard of the person, as far as dates are known: the last sign of life.
    pub last_news: Option<VagueDate>,
    /// The day from which silence is counted; none where there is nothing to wait for.
    pub silent_since: Option<Day>,
    /// Whether that was over a year before `today`.
    pub no_news: bool,
    /// Whether an editor judged of an account that stands here.
    pub judged: bool,
    /// What an editor sets against what stands, where it says nothing of where the person is.
    pub disputed_by: Vec<ClaimRef<'r>>,
    /// What others say against what stands, and that says nothing of where the person is: a call after a death, a sentence of
    /// officials that was set aside.
    pub against: Vec<ClaimRef<'r>>,
    /// What was reported and stands no more: deaths that a later sign of life refutes, deaths and releases that a list went back on.
    pub aside: Vec<Aside<'r>>,
}

/// Derives the status of a person as of `today` (used only for what has passed by then: *no news*, the end of a sentence).
#[must_use]
pub fn status<'r>(person: &'r Person, briefs: &Briefs<'_>, today: Option<Day>) -> Status<'r> {
    status_among(person, &contests(person, briefs), briefs, today)
}

/// As [`status`], where the contradictions have been derived already.
#[must_use]
pub fn status_among<'r>(
    person: &'r Person,
    contests: &[Contest<'r>],
    briefs: &Briefs<'_>,
    today: Option<Day>,
) -> Status<'r> {
    let refuted: Vec<ClaimRef<'r>> = contests.iter().filter_map(Contest::refuted).collect();
    let mut told: Vec<ClaimRef<'r>> = person
        .statements
        .current()
        .filter(|told| bears_on_status(told.claim))
        .collect();
    let current = told.len();
    told.extend(no_longer::deaths(person, briefs).filter(|of_death| !no_longer::went_back(person, *of_death)));
    let editors = Editors::of(person, &told);
    let mut words: Vec<Word<'r>> = Vec::with_capacity(told.len());
    for told in told.iter().filter(|told| !refuted.contains(told)) {
        if let Some(mut word) = Word::of(*told, briefs) {
            word.discarded = editors.discard(*told);
            word.preferred = editors.preferred == Some(*told) && !word.discarded;
            words.push(word);
        }
    }
    let ended = ended::ended(&told, &words, briefs, &|told| {
        refuted.contains(&told) || editors.discard(told)
    });
    let mut is_ended = ended.is_ended.into_iter();
    words.retain_mut(|word| {
        let ends = is_ended.next().unwrap_or(false) && !word.preferred;
        // What somebody went back into their lives from does not come back with the end of their freedom.
        word.is_over = ends && word.class == Class::Free;
        !ends || word.is_over
    });
    let differences = Differences::among(&words);
    let terms = Terms::of(&words);
    let ends = silence::ends(&words, &terms);
    let (headline, disputed_by) = editors.heed(words);
    let counts = |told: ClaimRef<'r>| !refuted.contains(&told) && !editors.discard(told);
    let mut against = against(&headline, &told, &ended.against, &counts, briefs);
    let judged = editors.judge(&headline);
    let is_against = !against.is_empty();
    against.retain(|told| !headline.holds(*told));
    let contested = headline.contested || is_against || editors.dispute(&headline);
    let mut voices: Vec<Voice<'r>> = headline.voices;
    differences.mark(&mut voices);
    let told_differently = voices.iter().any(Voice::is_told_differently);
    let order = put_in_order(&mut voices, editors.preferred.filter(|told| !editors.discard(*told)));
    let aside = aside::aside(person, contests, briefs, &|told| editors.discard(told));
    silence::mark_ended_terms(&mut voices, &ends, today);
    silence::mark_dropped_releases(&mut voices, &aside);
    // The day of a death that a list took back is no news.
    let news = silence::news(&told[..current], briefs, &counts);
    let awaited = contested || !voices.iter().any(|voice| voice.ends_silence(voices.len() == 1));
    let silent_since = news.since.filter(|_| awaited);
    let no_news = matches!((silent_since, today), (Some(since), Some(today))
        if since.checked_add(jiff::Span::new().years(1)).is_ok_and(|year_after| year_after < today));
    Status {
        voices,
        contested: contested || told_differently,
        order,
        last_news: news.last,
        silent_since,
        no_news,
        judged,
        disputed_by,
        against,
        aside,
    }
}

/// What stands against the headline by whatever says nothing of where the person is. A call or a film leads to no state of its own, and
/// stands against a death all the same.
fn against<'r>(
    headline: &Headline<'r>,
    told: &[ClaimRef<'r>],
    set_aside: &[(ClaimRef<'r>, ClaimRef<'r>)],
    counts: &dyn Fn(ClaimRef<'r>) -> bool,
    briefs: &Briefs<'_>,
) -> Vec<ClaimRef<'r>> {
    let mut against: Vec<ClaimRef<'r>> = Vec::new();
    for voice in headline.voices.iter().filter(|voice| is_death(voice.leads.custody)) {
        let lived = |life: &&ClaimRef<'r>| outlives(**life, voice.leads.told, briefs) && counts(**life);
        against.extend(told.iter().filter(lived));
    }
    let set_aside = set_aside.iter().filter(|(word, _)| headline.shows(*word));
    against.extend(set_aside.map(|(_, by)| *by));
    against.sort_unstable();
    against.dedup();
    against
}

/// What editors judged of the claims that a status is made of.
struct Editors<'r> {
    preferred: Option<ClaimRef<'r>>,
    /// What speaks against what.
    disputed: Vec<(ClaimRef<'r>, ClaimRef<'r>)>,
    judged: Judged<'r>,
}

impl<'r> Editors<'r> {
    fn of(person: &'r Person, told: &[ClaimRef<'r>]) -> Self {
        let judged = Judged::of(person);
        Self {
            preferred: judged.preferred(told),
            disputed: judged.disputed(told),
            judged,
        }
    }

    /// Whether an editor gave the account the tier of what was contradicted or withdrawn.
    fn discard(&self, told: ClaimRef<'_>) -> bool {
        self.judged.discard(told)
    }

    /// The headline of these words. What an editor sets against what stands in it is in it too; what says nothing of where the
    /// person is comes apart.
    fn heed(&self, mut words: Vec<Word<'r>>) -> (Headline<'r>, Vec<ClaimRef<'r>>) {
        if self.disputed.is_empty() {
            return (Headline::of(words), Vec::new());
        }
        let headline = Headline::of(words.clone());
        let standing = |of: &Headline<'r>| -> Vec<ClaimRef<'r>> {
            let disputes = self.disputed.iter().filter(|(_, told)| of.shows(*told));
            disputes.map(|(by, _)| *by).filter(|by| !of.holds(*by)).collect()
        };
        let missing = standing(&headline);
        for word in &mut words {
            word.disputes = missing.contains(&word.told);
        }
        let headline = if missing.is_empty() {
            headline
        } else {
            Headline::of(words)
        };
        let apart = standing(&headline);
        (headline, apart)
    }

    /// Whether any of it is about what stands in the headline: a preference, a dispute, a tier of what was contradicted.
    fn judge(&self, headline: &Headline<'r>) -> bool {
        let prefers = self.preferred.is_some_and(|told| headline.holds(told));
        prefers || self.dispute(headline) || headline.voices.iter().any(|voice| voice.discarded)
    }

    /// Whether what stands in the headline is disputed.
    fn dispute(&self, headline: &Headline<'r>) -> bool {
        self.disputed.iter().any(|(_, told)| headline.shows(*told))
    }
}

/// What an editor prefers first; else what is stated before what is concluded, and that before what is feared, heard or denied, the earlier before the later, the
/// heavier before the lighter. What an editor discarded comes last.
fn put_in_order(voices: &mut [Voice<'_>], preferred: Option<ClaimRef<'_>>) -> Order {
    let dated = |voice: &Voice<'_>| voice.leads.as_of.as_ref().and_then(|on| on.earliest().or(on.latest()));
    let weight = |voice: &Voice<'_>| {
        StatusRules::xinjiang()
            .term(voice.leads.custody)
            .map(|term| term.weight)
    };
    let months = |voice: &Voice<'_>| voice.leads.sentence.and_then(|sentence| sentence.months);
    voices.sort_by_key(|voice| {
        let by_date = (dated(voice).is_none(), dated(voice));
        let by_weight = (
            std::cmp::Reverse(weight(voice)),
            std::cmp::Reverse(months(voice)),
            voice.official,
        );
        (
            voice.discarded,
            !voice.leads.held.is_assertion(),
            voice.leads.words.is_some(),
            voice.leads.held == Held::Inferred,
            by_date,
            by_weight,
            voice.leads.told,
        )
    });
    let holds = |voice: &Voice<'_>| {
        preferred.is_some_and(|preferred| voice.leads.told == preferred || voice.also.contains(&preferred))
    };
    let judged = voices.iter().any(holds);
    voices.sort_by_key(|voice| !holds(voice));
    match voices {
        [] | [_] => Order::Single,
        _ if judged => Order::Judged,
        [first, second, ..] if dated(first).is_some() && dated(first) != dated(second) => Order::EarlierFirst,
        _ => Order::HeavierFirst,
    }
}

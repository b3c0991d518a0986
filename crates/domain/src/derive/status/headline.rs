//! The voices of the headline: the accounts, each side for itself and then between what stands, and the denials.

use super::account::{Account, is_at_odds};
use super::denials::{denied_by_others, denies, unless_denied};
use super::line::{Line, ReleaseTold, Voice};
use super::relation::Relation;
use super::releases::{confirm, mark_freed};
use super::sides::{between_sides, on_one_side};
use super::word::Word;
use crate::claim_ref::ClaimRef;
use crate::derive::days::Days;
use crate::derive::rules::Class;
use crate::value::Value;

/// The voices, in no order yet.
#[derive(Debug, Default)]
pub(super) struct Headline<'r> {
    pub(super) voices: Vec<Voice<'r>>,
    pub(super) contested: bool,
}

/// A word that leads an account, and what becomes of it.
struct Stand<'r> {
    word: Word<'r>,
    /// What its voice says in words that are no term.
    unread: Option<Word<'r>>,
    lines: Vec<Word<'r>>,
    taken_back: Vec<Word<'r>>,
    also: Vec<ClaimRef<'r>>,
    changed: bool,
    stands: bool,
    /// When officials last owned to it, where they do: it may lead with another's word.
    admitted: Option<Days>,
}

impl<'r> Headline<'r> {
    /// Of all words, those of each voice together.
    pub(super) fn of(words: Vec<Word<'r>>) -> Self {
        let (discarded, mut words): (Vec<_>, Vec<_>) = words.into_iter().partition(|word| word.discarded);
        confirm(&mut words);
        mark_freed(&mut words);
        let mut headline = Self::default();
        let (stated, mut unstated): (Vec<Account<'r>>, Vec<Account<'r>>) = accounts(words)
            .into_iter()
            .partition(|account| account.lead.as_ref().is_some_and(Word::is_stated));
        let mut stands: Vec<Stand<'r>> = stated.into_iter().flat_map(Stand::of).collect();
        for account in &mut unstated {
            stands.extend(account.unread.take().map(Stand::alone));
        }
        let denials: Vec<Word<'r>> = (stands.iter().flat_map(|stand| &stand.lines))
            .chain(
                unstated
                    .iter()
                    .flat_map(|account| account.lead.iter().chain(&account.lines)),
            )
            .filter(|line| line.held() == crate::claim::Held::Denied)
            .cloned()
            .collect();
        headline.contested |= settle(&mut stands, &|one, other| match (one.official, other.official) {
            (true, true) | (false, false) => unless_denied(on_one_side(one, other), one, other, &denials),
            _ => Relation::Apart,
        });
        let denied = |official: &Word<'_>| denied_by_others(&denials, official);
        headline.contested |= settle(&mut stands, &|one, other| match (one.official, other.official) {
            (false, true) => between_sides(one, other, denied(other)),
            (true, false) => between_sides(other, one, denied(one)).turned(),
            _ => Relation::Apart,
        });
        drop_admitted(&mut stands, &mut unstated);
        headline.contested |= is_denied(&stands, &unstated);
        headline.gather(stands, unstated);
        headline.gather_discarded(discarded);
        headline
    }

    /// Whether a claim stands in it, by an account that counts.
    pub(super) fn shows(&self, told: ClaimRef<'r>) -> bool {
        self.voices.iter().any(|voice| !voice.discarded && voice.holds(told))
    }

    /// Whether a claim stands in it at all.
    pub(super) fn holds(&self, told: ClaimRef<'r>) -> bool {
        self.voices.iter().any(|voice| voice.holds(told))
    }

    fn gather(&mut self, stands: Vec<Stand<'r>>, unstated: Vec<Account<'r>>) {
        let mut unstated: Vec<Account<'r>> = unstated;
        for mut stand in stands {
            // Beside what others say as well, words that nobody understands stand for themselves.
            let apart = !stand.stands || !stand.also.is_empty();
            let unread = stand.unread.take_if(|_| apart);
            self.voices.extend(unread.map(|unread| voice(&unread, Vec::new())));
            if stand.stands && !stand.word.is_over {
                self.voices.push(stand.voice());
                continue;
            }
            stand.lines.retain(|line| !is_at_odds(line, &stand.word));
            if !stand.lines.is_empty() {
                // What was said is gone on from; what is feared, heard and denied beside it is not.
                unstated.push(Account {
                    lines: stand.lines,
                    taken_back: stand.taken_back,
                    ..Account::default()
                });
            }
        }
        for account in unstated {
            let stated = account.lead.into_iter().chain(account.death);
            let mut lines = stated.chain(account.lines).collect::<Vec<_>>();
            // A fear says more than a denial of what others say.
            lines.sort_by_key(|line| (!line.preferred, line.held() == crate::claim::Held::Denied));
            lines.extend(account.taken_back);
            let mut lines = lines.into_iter();
            let Some(leads) = lines.next() else { continue };
            let same = self.voices.iter_mut().find(|voice| {
                !voice.leads.held.is_assertion()
                    && voice.leads.held == leads.held()
                    && voice.leads.custody == leads.custody
                    && voice.official == leads.official
                    && voice.lines.is_empty()
            });
            match same {
                Some(voice) if lines.len() == 0 => voice.also.push(leads.told),
                _ => self.voices.push(voice(&leads, lines.map(|line| line.line()).collect())),
            }
        }
    }

    fn gather_discarded(&mut self, discarded: Vec<Word<'r>>) {
        for account in accounts(discarded) {
            let death = account.death.into_iter();
            let mut lines = account
                .unread
                .into_iter()
                .chain(account.lead)
                .chain(death)
                .chain(account.lines);
            let Some(leads) = lines.next() else { continue };
            let lines = lines.map(|line| line.line()).collect();
            self.voices.push(Voice {
                discarded: true,
                ..voice(&leads, lines)
            });
        }
    }
}

/// The words of each voice, put together.
fn accounts(words: Vec<Word<'_>>) -> Vec<Account<'_>> {
    let mut voices: Vec<Vec<Word<'_>>> = Vec::new();
    for word in words {
        match voices
            .iter_mut()
            // What somebody passes on of officials is theirs, and no word of the voice's own.
            .find(|known| known[0].official == word.official && known[0].told.voice() == word.told.voice())
        {
            Some(known) => known.push(word),
            None => voices.push(vec![word]),
        }
    }
    voices.into_iter().map(Account::of).collect()
}

/// Compares all that stand, and takes away what gave way. Says whether two that stand cannot both be true.
fn settle(stands: &mut Vec<Stand<'_>>, relation: &dyn Fn(&Word<'_>, &Word<'_>) -> Relation) -> bool {
    let count = stands.len();
    let mut replaced_by = vec![Vec::new(); count];
    let mut pairs = Vec::new();
    for first in 0..count {
        for second in first + 1..count {
            let (one, other) = (&stands[first], &stands[second]);
            if !one.stands || !other.stands {
                continue;
            }
            let relation = relation(&one.word, &other.word).held_to(&one.word, &other.word);
            match relation {
                Relation::Apart => {}
                Relation::FirstReplaces => replaced_by[second].push(first),
                Relation::SecondReplaces => replaced_by[first].push(second),
                _ => pairs.push((first, second, relation)),
            }
        }
    }
    let last = standing(&replaced_by);
    mark_changed(stands, &replaced_by, &last);
    let mut contested = false;
    for (first, second, relation) in pairs {
        if last[first] && last[second] {
            match relation {
                Relation::FirstLeads => merge(stands, first, second),
                Relation::SecondLeads => merge(stands, second, first),
                _ => {
                    let both_stand = !stands[first].word.is_over && !stands[second].word.is_over;
                    contested |= relation == Relation::Contested && both_stand;
                }
            }
        }
    }
    for (at, stand) in stands.iter_mut().enumerate() {
        stand.stands &= last[at];
    }
    contested
}

/// Which words stand, where each names those that would replace it: a word that was replaced replaces nobody.
fn standing(replaced_by: &[Vec<usize>]) -> Vec<bool> {
    let (mut stands, mut settled) = (vec![None; replaced_by.len()], true);
    while settled {
        settled = false;
        for at in 0..stands.len() {
            if stands[at].is_some() {
                continue;
            }
            let by = &replaced_by[at];
            if by.iter().any(|&other| stands[other] == Some(true)) {
                stands[at] = Some(false);
            } else if by.iter().all(|&other| stands[other] == Some(false)) {
                stands[at] = Some(true);
            }
            settled |= stands[at].is_some();
        }
    }
    // In a circle nobody is the last.
    stands.into_iter().map(|stands| stands.unwrap_or(true)).collect()
}

/// Officials who own to what they excused before have changed their account. Before words are put together, so that it is
/// known of whichever leads.
fn mark_changed(stands: &mut [Stand<'_>], replaced_by: &[Vec<usize>], last: &[bool]) {
    for (at, by) in replaced_by.iter().enumerate() {
        for &by in by.iter().filter(|_| !last[at]) {
            stands[by].changed |= stands[by].word.owns_to(&stands[at].word);
        }
    }
}

/// The second says the same as the first, or the wider term.
fn merge(stands: &mut [Stand<'_>], first: usize, second: usize) {
    if !stands[first].stands || !stands[second].stands {
        return;
    }
    stands[second].stands = false;
    let told = stands[second].word.told;
    let also = std::mem::take(&mut stands[second].also);
    let (until, near, confirmed) = (
        stands[second].word.until,
        stands[second].word.near,
        stands[second].word.confirmed,
    );
    let (changed, admitted) = (stands[second].changed, stands[second].admitted);
    let (at_odds, lines) = (std::mem::take(&mut stands[second].lines).into_iter())
        .partition(|line| is_at_odds(line, &stands[second].word));
    stands[second].lines = lines;
    let leads = &mut stands[first];
    leads.lines.extend::<Vec<_>>(at_odds);
    leads.also.push(told);
    leads.also.extend(also);
    leads.changed |= changed;
    leads.admitted = match (leads.admitted, admitted) {
        (Some(one), Some(other)) if one.to >= other.to => Some(one),
        (one, other) => other.or(one),
    };
    // For what others say, both are one word, by whoever of them is near and until the later day.
    leads.word.speak_until(until);
    leads.word.near |= near;
    leads.word.confirmed |= confirmed;
}

/// Officials who own to what they denied before say so: the earlier denial gives way.
fn drop_admitted(stands: &mut [Stand<'_>], unstated: &mut Vec<Account<'_>>) {
    let admissions: Vec<(usize, Days)> = (stands.iter().enumerate())
        .filter(|(_, stand)| stand.stands)
        .filter_map(|(at, stand)| Some((at, stand.admitted?)))
        .collect();
    let mut changed = Vec::new();
    for (at, said) in admissions {
        let mut gives_way = |line: &Word<'_>| {
            let denied = line.official
                && line.held() == crate::claim::Held::Denied
                && (line.is_held() || line.is_dead())
                && line.said.before(said);
            changed.extend(denied.then_some(at));
            denied
        };
        for stand in stands.iter_mut() {
            stand.lines.retain(|line| !gives_way(line));
        }
        for account in unstated.iter_mut() {
            if account.lead.as_ref().is_some_and(&mut gives_way) {
                account.lead = None;
            }
            account.lines.retain(|line| !gives_way(line));
        }
    }
    for at in changed {
        stands[at].changed = true;
    }
}

/// Whether somebody denies what another states and what stands.
fn is_denied(stands: &[Stand<'_>], unstated: &[Account<'_>]) -> bool {
    let denied = |denial: &Word<'_>| {
        // Who spoke before it was done denies something else.
        let of_it = |stand: &&Stand<'_>| {
            let another = stand.word.told.voice() != denial.told.voice();
            another && !denial.said.before(stand.word.act) && stand.is_shown(stands)
        };
        stands.iter().filter(of_it).any(|stand| denies(denial, &stand.word))
    };
    let unstated = unstated
        .iter()
        .flat_map(|account| account.lead.iter().chain(&account.lines));
    let lines = stands.iter().flat_map(|stand| &stand.lines).chain(unstated);
    lines
        .filter(|line| line.held() == crate::claim::Held::Denied)
        .any(denied)
}

impl<'r> Stand<'r> {
    /// What an account leads with; and the death that it stated before, on which it does not go back.
    fn of(account: Account<'r>) -> impl Iterator<Item = Self> {
        let leads = account.lead.map(|word| Self {
            lines: account.lines,
            taken_back: account.taken_back,
            changed: account.changed,
            unread: account.unread,
            ..Self::alone(word)
        });
        leads.into_iter().chain(account.death.map(Self::alone))
    }

    /// A word by itself.
    fn alone(word: Word<'r>) -> Self {
        let admits = word.official && !word.leaked && (word.is_held() || word.is_dead());
        Self {
            admitted: admits.then_some(word.said),
            word,
            unread: None,
            lines: Vec::new(),
            taken_back: Vec::new(),
            also: Vec::new(),
            changed: false,
            stands: true,
        }
    }

    /// Whether it stands, or under another that does.
    fn is_shown(&self, all: &[Self]) -> bool {
        self.stands
            || all
                .iter()
                .any(|other| other.stands && other.also.contains(&self.word.told))
    }

    fn voice(self) -> Voice<'r> {
        // A sentence or a death of the same row says more than words that nobody understands.
        let says_more = |unread: &Word<'_>| {
            (self.word.is_dead() || self.word.tells_length()) && !self.word.said.before(unread.said)
        };
        let (leads, first, last) = match &self.unread {
            Some(unread) if says_more(unread) => (&self.word, None, Some(unread)),
            Some(unread) => (unread, Some(&self.word), None),
            None => (&self.word, None, None),
        };
        let lines = first.into_iter().chain(last).chain(&self.lines).chain(&self.taken_back);
        let lines = lines.map(Word::line).collect();
        Voice {
            also: self.also,
            unconfirmed: leads.official && leads.class == Class::Free && !leads.confirmed,
            changed: self.changed,
            ..voice(leads, lines)
        }
    }
}

fn voice<'r>(leads: &Word<'r>, lines: Vec<Line<'r>>) -> Voice<'r> {
    Voice {
        leads: leads.line(),
        also: Vec::new(),
        lines,
        official: leads.official,
        unconfirmed: false,
        changed: false,
        discarded: false,
        held_until: match &leads.told.claim.value {
            Value::Act(act) => act.until.as_ref(),
            _ => None,
        },
        term_ended: None,
        release_told: ReleaseTold::default(),
        held_past_term: None,
        days_differ: Vec::new(),
        sentences_differ: Vec::new(),
    }
}

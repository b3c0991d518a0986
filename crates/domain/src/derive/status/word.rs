//! One claim as a word on where the person is: a state, from the day of its act until the day on which it was spoken.

use super::line::Line;
use super::terms::Terms;
use crate::act::Sentence;
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::derive::brief::{Briefs, is_official};
use crate::derive::days::Days;
use crate::derive::rules::{Class, StatusRules};
use crate::derive::spoken::{day_of, day_told, is_retold, named_year, said, spoken};
use crate::derive::tells::is_unread_status;
use crate::vague_date::{Day, VagueDate};
use crate::value::{TermRef, Value};
use crate::vocabulary::Vocabularies;

/// What a claim says of where the person is.
#[derive(Debug, Clone)]
pub(super) struct Word<'r> {
    pub(super) told: ClaimRef<'r>,
    /// A term of `custody`; empty where it is told in words that are no term.
    pub(super) custody: &'r str,
    /// Those words.
    pub(super) words: Option<&'r str>,
    pub(super) class: Class,
    pub(super) weight: usize,
    pub(super) sentence: Option<&'r Sentence>,
    /// Where it stands among kinds of acts.
    pub(super) order: u8,
    /// The day of its act; unknown where it tells of none, or of one without a date.
    pub(super) act: Days,
    /// When it was said.
    pub(super) said: Days,
    /// When it was last said, by whoever says the same.
    pub(super) until: Days,
    /// Whether it passes on what others said, nobody knows when: it supersedes nobody.
    pub(super) is_hearsay: bool,
    /// Whether its list says something else by now.
    pub(super) no_longer_listed: bool,
    /// Whether its act takes the person.
    pub(super) takes: bool,
    /// Whether its act moves the person, and nobody tells into which form of custody.
    pub(super) moves: bool,
    /// Whether its act changes what a sentence was.
    pub(super) changes: bool,
    /// Whether an act is told, and no state.
    pub(super) is_act: bool,
    /// Whether it tells that what it speaks of had an end.
    pub(super) has_ended: bool,
    pub(super) official: bool,
    /// Whether officials say it among themselves: it was not meant to be read, and is no excuse.
    pub(super) leaked: bool,
    pub(super) near: bool,
    /// When its source was published or given.
    published: Days,
    /// Whether an editor gave this account the tier of what was contradicted.
    pub(super) discarded: bool,
    /// Whether an editor sets it first.
    pub(super) preferred: bool,
    /// Whether an editor sets it against what stands.
    pub(super) disputes: bool,
    /// Of an official word: whether somebody else tells of the same release.
    pub(super) confirmed: bool,
    /// Of what is said of one who may be held all the same: since when the person was at liberty before it began.
    pub(super) freed: Days,
    /// Where the claim tells no day, that of another claim of the same voice about the same.
    pub(super) day_told: Option<&'r VagueDate>,
    /// Where only words tell when its act was, the year that they name.
    year_named: Option<i16>,
    /// Whether a later act ended it without telling where the person is since. It still goes on from what was before it.
    pub(super) is_over: bool,
}

impl<'r> Word<'r> {
    /// The word that a claim says; none where it says nothing of where the person is.
    pub(super) fn of(told: ClaimRef<'r>, briefs: &Briefs<'_>) -> Option<Self> {
        let rules = StatusRules::xinjiang();
        let claim = told.claim;
        let (custody, act) = match &claim.value {
            Value::Act(act) => (rules.leads_to(act)?, Some(act)),
            Value::Term(status) if claim.property == "status" => match status.term.as_deref() {
                Some(term) => (term, None),
                None => return Self::unread(told, status, briefs),
            },
            Value::Date(_) if claim.property == "died" => ("died", None),
            _ => return None,
        };
        let term = rules.term(custody)?;
        let rule = act.and_then(|act| rules.act(&act.kind));
        let order = rule.map_or(term.order, |rule| rule.order);
        let term = (custody, term.class, term.weight, order);
        let mut word = Self::with(told, briefs, term, day_of(told, briefs));
        word.year_named = named_year(told, briefs).and_then(|year| Some(year.earliest()?.year()));
        word.sentence = act.and_then(|act| act.sentence.as_ref());
        word.has_ended = act.is_some_and(|act| act.until.is_some());
        word.takes = rule.is_some_and(|rule| rule.takes);
        word.moves = rule.is_some_and(|rule| rule.moves) && word.leads_by_kind();
        word.changes = rule.is_some_and(|rule| rule.changes);
        word.is_act = rule.is_some() || word.class == Class::Dead;
        // A release to something else than liberty is one all the same.
        let lets_go = rule.and_then(|rule| rules.term(rule.leads_to.as_deref()?));
        if lets_go.is_some_and(|term| term.class == Class::Free) {
            word.freed = word.act;
        }
        Some(word)
    }

    /// A status in words that are no term; none where they say that nothing is known.
    fn unread(told: ClaimRef<'r>, status: &'r TermRef, briefs: &Briefs<'_>) -> Option<Self> {
        let words = status.words.as_deref().filter(|_| is_unread_status(status))?;
        let mut word = Self::with(told, briefs, ("", Class::Unread, 0, 0), Days::default());
        word.words = Some(words);
        Some(word)
    }

    /// What a claim says of a term, with its class, weight and order, as of the day of its act.
    pub(super) fn with(
        told: ClaimRef<'r>,
        briefs: &Briefs<'_>,
        (custody, class, weight, order): (&'r str, Class, usize, u8),
        act: Days,
    ) -> Self {
        let claim = told.claim;
        let brief = briefs(told.source);
        let relation = claim.by.as_ref().and_then(|by| by.relation.as_deref());
        let said = said(claim, brief, act);
        let official = is_official(claim, brief);
        Self {
            told,
            custody,
            words: None,
            class,
            weight,
            sentence: None,
            order,
            act,
            said,
            until: said,
            is_hearsay: is_retold(claim, brief) && claim.listed.is_none() && spoken(claim, brief).from.is_none(),
            no_longer_listed: claim.listed.as_ref().is_some_and(|listed| !listed.is_open()),
            takes: false,
            moves: false,
            changes: false,
            is_act: false,
            has_ended: false,
            official,
            leaked: official && brief.leaked,
            near: !official && (claim.held == Held::Witnessed || relation.map_or(brief.near, is_near)),
            published: brief.spoke,
            discarded: false,
            preferred: false,
            disputes: false,
            confirmed: false,
            freed: Days::default(),
            day_told: None,
            year_named: None,
            is_over: false,
        }
    }

    /// The day from which its state holds: that of its act, else that on which it was said.
    pub(super) fn begins(&self) -> Days {
        if self.act.is_known() { self.act } else { self.said }
    }

    /// The day of its act, as it is told.
    pub(super) fn day(&self) -> Option<&'r VagueDate> {
        day_told(self.told.claim)
    }

    /// The day of the death that it tells of: at the latest when it was said.
    pub(super) fn died(&self) -> Days {
        let to = self.act.to.or(self.said.to);
        Days {
            from: self.act.from,
            to,
        }
    }

    pub(super) fn is_held(&self) -> bool {
        self.class == Class::Held
    }

    pub(super) fn is_dead(&self) -> bool {
        self.class == Class::Dead
    }

    /// Whether officials own here to what they had excused or denied there. A release that somebody else tells of too is no
    /// excuse, nor is one that is told by date where this is certainly after it.
    pub(super) fn owns_to(&self, earlier: &Self) -> bool {
        let in_public = !self.leaked && !earlier.leaked;
        let admits = self.official && in_public && self.is_stated() && (self.is_held() || self.is_dead());
        let goes_on = earlier.said.before(self.begins());
        let excused = match earlier.class {
            Class::Free => !(earlier.confirmed || earlier.is_dated() && goes_on),
            Class::Restricted => !goes_on,
            _ => false,
        };
        let denied = earlier.held() == Held::Denied && (earlier.is_held() || earlier.is_dead());
        admits && earlier.official && (excused && earlier.is_stated() || denied)
    }

    /// Somebody says the same, on another day: it is said until the later of both.
    pub(super) fn speak_until(&mut self, other: Days) {
        if (self.until.to, self.until.from) < (other.to, other.from) {
            self.until = other;
        }
    }

    pub(super) fn is_unread(&self) -> bool {
        self.class == Class::Unread
    }

    /// Whether it is kept whoever speaks later: an editor sets it first, or against what stands.
    pub(super) fn is_kept(&self) -> bool {
        self.preferred || self.disputes
    }

    /// Whether somebody concludes it.
    pub(super) fn is_inferred(&self) -> bool {
        self.held() == Held::Inferred
    }

    pub(super) fn held(&self) -> Held {
        self.told.claim.held
    }

    /// Whether a speaker says that it is so.
    pub(super) fn is_stated(&self) -> bool {
        self.held().is_assertion()
    }

    /// Whether it tells of a release before it: a death after release.
    pub(super) fn tells_of_release(&self) -> bool {
        StatusRules::xinjiang()
            .term(self.custody)
            .is_some_and(|term| term.released)
    }

    /// Whether its act leads where acts of its kind do, and the claim names no other.
    pub(super) fn leads_by_kind(&self) -> bool {
        matches!(&self.told.claim.value, Value::Act(act) if act.to.is_none())
    }

    /// Whether it is said of an act whose day is known.
    pub(super) fn is_dated(&self) -> bool {
        self.is_act && self.act.is_known()
    }

    /// Whether the other is a case of this one: custody of camp; being out of contact, of any custody.
    pub(super) fn is_wider_than(&self, other: &Self) -> bool {
        let taken_before = other.takes && other.is_dated() && other.act.before(self.freed);
        let held_since = |other: &Self| !taken_before && !other.said.before(self.freed);
        let beneath = self.class == Class::Beneath && other.is_held() && held_since(other);
        beneath
            || self.custody != other.custody
                && Vocabularies::xinjiang()
                    .get("custody")
                    .is_some_and(|custody| custody.is_a(other.custody, self.custody))
    }

    /// Whether a transfer, nobody tells where to, leaves the other's sentence as it was.
    pub(super) fn serves_on(&self, other: &Self) -> bool {
        self.moves && other.is_held() && other.sentence.is_some()
    }

    /// Whether both tell of a sentence, and not of the same.
    pub(super) fn sentence_differs(&self, other: &Self) -> bool {
        matches!((self.sentence, other.sentence), (Some(one), Some(other)) if one.differs(other))
    }

    /// Whether the length of a sentence is told.
    pub(super) fn tells_length(&self) -> bool {
        self.sentence.is_some_and(Sentence::tells_length)
    }

    /// The word as a line of its voice.
    pub(super) fn line(&self) -> Line<'r> {
        let claim = self.told.claim;
        let listed = || {
            claim
                .listed
                .as_ref()?
                .as_slice()
                .last()
                .map(|span| VagueDate::from_day(span.from.on))
        };
        Line {
            told: self.told,
            custody: self.custody,
            words: self.words,
            sentence: self.sentence,
            held: claim.held,
            as_of: self
                .day()
                .or(self.day_told)
                .cloned()
                .or_else(|| VagueDate::parse(&format!("{}~", self.year_named?)).ok())
                .or_else(|| claim.said_on.clone())
                .or_else(listed)
                .or_else(|| self.published.as_date()),
        }
    }

    /// When a sentence that is told by date and length has surely ended; none where it is for life or suspended.
    pub(super) fn term_ends(&self) -> Option<Day> {
        Terms::default().end(self).to
    }
}

fn is_near(relation: &str) -> bool {
    let term = Vocabularies::xinjiang().term("relation", relation);
    term.is_some_and(|term| term.near)
}

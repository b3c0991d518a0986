//! Cells that tell a part of an act, and the acts of a row when all its cells are read.

use super::{AtHand, RowReader, ToCome};
use crate::formats::clean::without_controls;
use crate::formats::mapped_sheet::act_part::{ActPart, NO_DATE, NOT_TOLD};
use crate::formats::mapped_sheet::acts::{add_account, in_words, set_words, until};
use crate::formats::mapped_sheet::date_format::FormattedDate;
use crate::formats::mapped_sheet::plan::Slot;
use crate::formats::mapped_sheet::remarks::{after_the_release, no_sentence, short};
use crate::formats::mapped_sheet::target::kept_property;
use guwah_domain::act::Act;
use guwah_domain::claim::Claim;
use guwah_domain::decide::in_order;
use guwah_domain::no_event::{no_event, tells_of_end};
use guwah_domain::placeholder::no_name;
use guwah_domain::schema::Schema;
use guwah_domain::sentence::{Sentence, SentenceRead};
use guwah_domain::status::is_end;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::{TermRef, Text, Value};

impl<'a> RowReader<'a> {
    pub(super) fn read_act_part(
        &mut self,
        slot: &'a Slot,
        kind: usize,
        part: ActPart,
        cell: &str,
        nth: usize,
        row: &mut AtHand<'_>,
    ) {
        let (text, cut) = without_controls(cell);
        if cut {
            row.note(&slot.heading, "invisible control characters were taken out".into());
        }
        let text = text.as_ref();
        let told = !is_not_told(text);
        let date =
            (told && matches!(part, ActPart::When | ActPart::Until) && text != NO_DATE).then(|| self.values.date(text));
        let nothing = match part {
            ActPart::When | ActPart::Until => {
                let told_of = !no_event(text) && (!self.is_end(kind) || tells_of_end(text));
                (matches!(date, Some(Err(_))) && !told_of).then_some("such event")
            }
            ActPart::Authority => (told && no_name(text).is_some()).then_some("authority"),
            _ => None,
        };
        if let Some(what) = nothing {
            return self.keep_words(slot, text, what, row);
        }
        let date = date.map(|read| self.told_by_then(slot, (kind, nth, part), text, read?, row));
        if !told {
            return self.read_not_told(slot, kind, part, text, nth, row);
        }
        if part == ActPart::Sentence {
            return self.read_sentence(slot, kind, text, nth, row);
        }
        let place = (part == ActPart::Place).then(|| self.values.place(text));
        let act = self.act(kind, nth);
        if part == ActPart::When && text == NO_DATE {
            row.note(&slot.heading, format!("“{NO_DATE}” is read as an event without a date"));
            return;
        }
        match part {
            ActPart::When => match date {
                Some(Ok(read)) => {
                    act.when_words = read.keeps_words.then(|| text.to_owned());
                    act.when = Some(read.date);
                }
                Some(Err(reason)) => {
                    act.when_words = Some(text.to_owned());
                    row.note(&slot.heading, reason);
                }
                None => {}
            },
            ActPart::Until => match date {
                Some(Ok(read)) => act.until = Some(read.date),
                Some(Err(reason)) => {
                    add_account(act, &format!("until {text}"));
                    row.note(&slot.heading, reason);
                }
                None => {}
            },
            ActPart::Place => act.place = place,
            ActPart::Facility | ActPart::Authority | ActPart::Reason | ActPart::To | ActPart::Account => {
                set_words(act, part, text);
            }
            ActPart::Sentence => {}
        }
    }

    /// Whether acts of a kind end custody: deaths, releases.
    fn is_end(&self, kind: usize) -> bool {
        let kind = self.plan.acts[kind].clone();
        is_end(&Act { kind, ..Act::default() })
    }

    /// The date of an act, where it need not be after the release; else what is to be said of it.
    fn told_by_then(
        &mut self,
        slot: &'a Slot,
        (kind, nth, part): (usize, usize, ActPart),
        text: &str,
        mut read: FormattedDate,
        row: &AtHand<'_>,
    ) -> Result<FormattedDate, String> {
        read.date = self.defaulted(slot, text, read.date, row);
        let after = |on| after_the_release(text, &read.date, on);
        if let Some(reason) = self.options.told_on.and_then(after) {
            if part == ActPart::When {
                let words = text.to_owned();
                self.to_come.push(ToCome { slot, kind, nth, words });
            }
            return Err(reason);
        }
        Ok(if slot.latest { until(read) } else { read })
    }

    /// A question mark: that somebody was arrested, and not when, as the column of arrests means it. In any other cell it tells
    /// neither that there was such an event nor that there was none.
    fn read_not_told(&mut self, slot: &Slot, kind: usize, part: ActPart, text: &str, nth: usize, row: &mut AtHand<'_>) {
        if part != ActPart::When {
            row.note(&slot.heading, format!("“{text}” is read as not told"));
        } else if self.plan.acts[kind].as_str() == "arrested" && text == NOT_TOLD {
            self.act(kind, nth);
            let reason = format!("“{NOT_TOLD}” is read as an act of which this is not told");
            row.note(&slot.heading, reason);
        } else {
            self.keep_words(slot, text, "such event", row);
        }
    }

    fn read_sentence(&mut self, slot: &Slot, kind: usize, text: &str, nth: usize, row: &mut AtHand<'_>) {
        if let Some(sentence) = self.sentence(slot, text, row) {
            let act = self.act(kind, nth);
            if sentence.administrative && act.to.is_none() {
                act.to = Some(TermRef::key("administrative_detention"));
            }
            act.sentence = Some(sentence);
        }
    }

    /// A sentence, in numbers or in words alone; none where the text tells of no sentence.
    fn sentence(&mut self, slot: &Slot, text: &str, row: &mut AtHand<'_>) -> Option<Sentence> {
        match self.values.sentence(text, slot.unit) {
            SentenceRead::Read(sentence) => Some(sentence),
            SentenceRead::Words(sentence) => {
                row.note(&slot.heading, no_sentence(text));
                Some(sentence)
            }
            SentenceRead::NotSentenced => {
                self.keep_words(slot, text, "sentence", row);
                None
            }
        }
    }

    /// The nth act of a kind; it and those before it are made when a column first tells of it.
    fn act(&mut self, kind: usize, nth: usize) -> &mut Act {
        let known = &self.plan.acts[kind];
        let acts = &mut self.acts[kind];
        while acts.len() <= nth {
            acts.push(Act::of_kind(known.as_str()));
        }
        &mut acts[nth]
    }

    /// What tells of no act stands under its heading, in its words.
    fn keep_words(&mut self, slot: &Slot, text: &str, what: &str, row: &mut AtHand<'_>) {
        let reason = format!(
            "“{}” tells of no {what}, or none yet; kept as words under its heading",
            short(text)
        );
        row.note(&slot.heading, reason);
        let mut claim = Claim::stated(kept_property(&slot.heading), Value::Text(Text::new(text)));
        let level = Schema::person().disclosure(&claim.property);
        claim.disclosure = row.level.strictest(level);
        row.claims.push(claim);
    }

    /// Who was to be let go on a day after the release was not free when the list was released: what ends custody stands under
    /// its heading, in the words of the row.
    fn keep_what_has_not_ended(&mut self, row: &mut AtHand<'_>) {
        let mut to_come = std::mem::take(&mut self.to_come);
        // From the last on, so that those before keep their places.
        to_come.sort_by_key(|told| std::cmp::Reverse((told.kind, told.nth)));
        for ToCome { slot, kind, nth, words } in to_come.drain(..) {
            let acts = &mut self.acts[kind];
            if !acts.get(nth).is_some_and(is_end) {
                continue;
            }
            let act = acts.remove(nth);
            let mut claim = Claim::stated(
                kept_property(&slot.heading),
                Value::Text(Text::new(in_words(&act, &words))),
            );
            claim.disclosure = row.level.strictest(Schema::person().disclosure(&claim.property));
            row.claims.push(claim);
        }
        self.to_come = to_come;
    }

    /// Places go to the arrests in their order; those of no arrest are where the person is held.
    pub(super) fn finish_acts(&mut self, row: &mut AtHand<'_>) {
        let arrested = self.plan.acts.iter().position(|kind| kind == "arrested");
        let level = row.level;
        for (nth, place) in self.places.drain(..).enumerate() {
            let Some(place) = place else { continue };
            match arrested.and_then(|kind| self.acts[kind].get_mut(nth)) {
                Some(act) => act.place = Some(place),
                None => {
                    let mut claim = Claim::stated("place", Value::Place(place));
                    claim.disclosure = level.strictest(self.place_disclosure);
                    row.claims.push(claim);
                }
            }
        }
        self.keep_what_has_not_ended(row);
        let born = row.claims.iter().find_map(|claim| match &claim.value {
            Value::Date(born) if claim.property == "born" => Some(born.clone()),
            _ => None,
        });
        for mut act in self.acts.iter_mut().flat_map(|acts| acts.drain(..)) {
            if let Some(reason) = before_birth(&act, born.as_ref()) {
                row.note(&act.kind, reason);
            }
            if !in_order(&act)
                && let Some(until) = act.until.take()
            {
                let reason = format!("it would have ended ({until}) before it began; its end is kept as words");
                row.note(&act.kind, reason);
                act.account.get_or_insert_with(|| format!("until {until}"));
            }
            let mut claim = Claim::stated("act", Value::Act(Box::new(act)));
            claim.disclosure = level.strictest(self.act_disclosure);
            row.claims.push(claim);
        }
    }
}

/// What is asked of an act that is told of a day before the person was born.
fn before_birth(act: &Act, born: Option<&VagueDate>) -> Option<String> {
    let (when, born) = (act.when.as_ref()?, born?);
    when.is_before(born).then(|| {
        format!("“{when}” is before the birth, which is told of “{born}”: are both dates right? Kept as they are")
    })
}

/// Whether a cell is a question mark, however it is written.
fn is_not_told(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '（' | '）'));
    !bare.is_empty() && bare.chars().all(|c| matches!(c, '?' | '？' | '؟'))
}

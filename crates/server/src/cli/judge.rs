//! `guwah judge`: an editor decides whether two records are one person. It stands under the editor's name until undone.

use super::decided::{kept_narrow, tell_kept, tell_withheld_more};
use super::session::Session;
use super::show::record_key;
use crate::error::{Failure, Outcome};
use clap::{Args, ValueEnum};
use guwah_domain::command::Command;
use guwah_domain::id::{JudgementId, PersonId};
use guwah_domain::judgement::Verdict;
use guwah_registry::{Actor, Registry};
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah judge`.
#[derive(Args)]
pub(crate) struct Judge {
    /// The register
    dir: PathBuf,
    /// The one record: its id, its public number, or dataset:id
    a: String,
    /// The other
    b: String,
    /// What is decided
    verdict: Decided,
    /// The reason, which stays beside the judgement; “same” needs one
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
}

/// What an editor decides of two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Decided {
    /// Both are one person
    Same,
    /// They are two persons
    NotTheSame,
    /// It cannot be told yet
    Undecided,
    /// What was decided of them no longer stands
    Undo,
}

/// Two records, the older first: on its page the judgement stands.
struct Both {
    older: PersonId,
    newer: PersonId,
    /// Judgements of the two that stand: on whose page, and which.
    standing: Vec<(PersonId, JudgementId)>,
}

impl Judge {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let actor = session.actor()?;
        let why = self.why.as_deref().map(str::trim).filter(|why| !why.is_empty());
        if self.verdict == Decided::Same && why.is_none() {
            let how = "say --why TEXT: what two records have in common is judged again by whoever reads the reason";
            return Err(Failure::refused(format!(
                "a judgement that two records are one person needs its reason: {how}"
            )));
        }
        let registry = session.register(&self.dir)?;
        let both = Both::find(&registry, &self.a, &self.b)?;
        if self.verdict == Decided::Undo && both.standing.is_empty() {
            let what = format!("nothing is decided of {} and {}", self.a, self.b);
            return Err(Failure::refused(format!("{what}: there is nothing to undo")));
        }
        let before = registry.waiting_in_all()?;
        let (position, kept) = self.decide(&registry, &actor, &both)?;
        let (page, other) = (both.older, both.newer);
        if session.json() {
            let verdict = self
                .verdict
                .to_possible_value()
                .map(|value| value.get_name().to_owned());
            return session.out.json(
                &json!({"page": page, "other": other, "verdict": verdict, "kept_narrow": kept, "position": position,
                    "withheld_more": registry.waiting_in_all()?.saturating_sub(before)}),
            );
        }
        let what = match self.verdict {
            Decided::Same => "are one person",
            Decided::NotTheSame => "are two persons",
            Decided::Undecided => "may be one person or two: undecided",
            Decided::Undo => "are not judged any more",
        };
        session.out.line(format_args!(
            "{} and {} {what}, by {}. Entry {position} says so.",
            self.a,
            self.b,
            actor.name()
        ))?;
        tell_kept(&kept);
        tell_withheld_more(&registry, before)
    }

    /// Takes back what stands, and records what is decided: as one, so that what is refused takes nothing back.
    fn decide(&self, registry: &Registry, actor: &Actor, both: &Both) -> Outcome<(u64, Vec<PersonId>)> {
        let undone = both.standing.iter().map(|(person, judgement)| Command::UndoJudgement {
            person: *person,
            judgement: *judgement,
        });
        let mut commands: Vec<Command> = undone.collect();
        let verdict = match self.verdict {
            Decided::Same => Some(Verdict::Same(both.newer)),
            Decided::NotTheSame => Some(Verdict::NotTheSame(both.newer)),
            Decided::Undecided => Some(Verdict::Undecided(both.newer)),
            Decided::Undo => None,
        };
        commands.extend(verdict.map(|verdict| Command::Judge {
            person: both.older,
            verdict,
            why: self.why.clone(),
        }));
        let done = registry.execute_all(actor, commands)?;
        let position = done.positions.last().copied().unwrap_or_default();
        Ok((position, kept_narrow(&done.changes)))
    }
}

impl Both {
    fn find(registry: &Registry, a: &str, b: &str) -> Outcome<Self> {
        let reader = registry.team_reader();
        let find = |text: &str| -> Outcome<_> {
            let key = record_key(text)?;
            let found = reader.alone(&key)?;
            let found = found.ok_or_else(|| Failure::refused(format!("nothing is recorded under {key}")))?;
            let number = registry.record_number(found.id)?;
            Ok((number, found))
        };
        let (one, other) = (find(a)?, find(b)?);
        let (older, newer) = if one.0 <= other.0 {
            (one.1, other.1)
        } else {
            (other.1, one.1)
        };
        let mut standing = Vec::new();
        for (page, facing) in [(&older, newer.id), (&newer, older.id)] {
            for judgement in &page.person.editorial.judgements {
                let of_both = match judgement.verdict {
                    Verdict::Same(other) | Verdict::NotTheSame(other) | Verdict::Undecided(other) => other == facing,
                    _ => false,
                };
                if of_both {
                    standing.push((page.id, judgement.id));
                }
            }
        }
        Ok(Self {
            older: older.id,
            newer: newer.id,
            standing,
        })
    }
}

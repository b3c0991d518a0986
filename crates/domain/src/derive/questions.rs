//! What an editor is asked: where accounts leave open what only somebody who knows can tell. For the team; it says nothing
//! against anyone, and changes nothing.

use super::acts::Acts;
use super::contest::{Contest, happened_too_early, is_later_than_death, outlives};
use super::status::{
    Briefs, Line, ReleaseTold, Status, Voice, custody_after, deaths_gone_back_on, is_death, is_sign_of_life, is_taking,
    is_told_of_death,
};
use super::transfer::Note;
use crate::act::Act;
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::person::Person;
use crate::vague_date::VagueDate;
use crate::value::Value;

/// The questions, each with the claim that it is about.
#[must_use]
pub fn questions<'r>(
    person: &'r Person,
    contests: &[Contest<'r>],
    status: &Status<'r>,
    briefs: &Briefs<'_>,
) -> Vec<(ClaimRef<'r>, Note)> {
    let refuted: Vec<ClaimRef<'r>> = contests.iter().filter_map(Contest::refuted).collect();
    let told = person.statements.current().filter(|told| !refuted.contains(told));
    let told = told.filter(|told| matches!(told.claim.held, Held::Witnessed | Held::Stated | Held::Relayed));
    let told: Vec<ClaimRef<'r>> = told.collect();
    let acts: Vec<(ClaimRef<'r>, &'r Act)> = (told.iter().copied())
        .filter_map(|told| match &told.claim.value {
            Value::Act(act) => Some((told, &**act)),
            _ => None,
        })
        .collect();
    let mut asked = ended(status);
    asked.extend(before_birth(person, briefs));
    asked.extend(one_or_two(&acts, &Acts::of(person)));
    let stands = death_beside_life(status);
    let went_back = deaths_gone_back_on(person, briefs).next();
    let went_back = went_back.and_then(|told| Some((told, Note::asked("death_or_life", "died")?)));
    let stands = stands.or(went_back);
    let asked_already = stands.is_some();
    asked.extend(stands);
    asked.extend(death_or_life(&told, &acts, briefs).filter(|_| !asked_already));
    asked
}

/// A death that stands in the headline beside a word of life; not beside a taking of the time in which it falls. Where the word of
/// life is certainly later, it is not asked which came first.
fn death_beside_life<'r>(status: &Status<'r>) -> Option<(ClaimRef<'r>, Note)> {
    let asserted = |voice: &&Voice<'r>| voice.leads.held.is_assertion() && !voice.discarded;
    let counted = || status.voices.iter().filter(asserted).map(|voice| &voice.leads);
    let day = |told: ClaimRef<'r>| match &told.claim.value {
        Value::Act(act) => act.when.as_ref(),
        Value::Date(on) => Some(on),
        _ => None,
    };
    let death = counted().find(|line| is_death(line.custody))?;
    let taken_then = |told: ClaimRef<'r>| {
        let taking = matches!(&told.claim.value, Value::Act(act) if is_taking(&act.kind));
        taking && matches!((day(told), day(death.told)), (Some(taken), Some(died)) if taken.may_overlap(died))
    };
    let of_life = |line: &Line<'r>| {
        let lives = line.words.is_none() && line.custody != "disappeared" && !is_death(line.custody);
        lives && !taken_then(line.told)
    };
    let certainly_later = |line: &&Line<'r>| {
        let days = (death.as_of.as_ref(), line.as_of.as_ref());
        matches!(days, (Some(died), Some(lived)) if died.is_before(lived) && !died.may_overlap(lived))
    };
    let of_life: Vec<&Line<'r>> = counted().filter(|line| of_life(line)).collect();
    let stands = status.contested && !of_life.is_empty();
    let later = of_life.iter().all(certainly_later);
    let noted = later && is_in_course(death.told) && of_life.iter().all(|line| is_in_course(line.told));
    let key = if later { "life_after_death" } else { "death_or_life" };
    let note = Note::asked(key, "died").filter(|_| stands && !noted)?;
    Some((death.told, note))
}

/// Whether the course of custody has the act: what is odd there is remarked on already.
fn is_in_course(told: ClaimRef<'_>) -> bool {
    matches!(&told.claim.value, Value::Act(act) if act.when.is_some() && custody_after(act).is_some())
}

/// Sentences that have ended, and nobody near tells of a release.
fn ended<'r>(status: &Status<'r>) -> Vec<(ClaimRef<'r>, Note)> {
    let ended = status.voices.iter().filter(|voice| voice.term_ended.is_some());
    ended
        .filter_map(|voice| {
            let key = match voice.release_told {
                ReleaseTold::ByNobody => "sentence_ended",
                ReleaseTold::ByNobodyNear => "sentence_ended_unconfirmed",
                ReleaseTold::ByTheNear => return None,
            };
            Some((voice.leads.told, Note::asked(key, "sentenced")?))
        })
        .collect()
}

/// An act that is told to have happened before the person was born.
fn before_birth<'r>(person: &'r Person, briefs: &Briefs<'_>) -> Option<(ClaimRef<'r>, Note)> {
    let told = happened_too_early(person, briefs)?;
    match &told.claim.value {
        Value::Act(act) => Some((told, Note::asked("before_birth", &act.kind)?)),
        _ => None,
    }
}

/// Accounts of an arrest that bear no common label and have dates that overlap: one arrest or two? Of each kind it is asked once.
fn one_or_two<'r>(acts: &[(ClaimRef<'r>, &Act)], judged: &Acts<'r>) -> Vec<(ClaimRef<'r>, Note)> {
    let mut asked: Vec<(ClaimRef<'r>, Note)> = Vec::new();
    for (nth, (one, act)) in acts.iter().enumerate() {
        if !is_taking(&act.kind) || asked.iter().any(|(_, note)| note.is_about(&act.kind)) {
            continue;
        }
        let open = |(other, other_act): &&(ClaimRef<'r>, &Act)| {
            other_act.kind == act.kind
                && is_open((one, act), (other, other_act))
                && judged.are_one(*one, *other) != Some(true)
                && judged.judged(*one, *other).is_none()
        };
        if acts[nth + 1..].iter().any(|other| open(&other)) {
            asked.extend(Note::asked("one_act_or_two", &act.kind).map(|note| (*one, note)));
        }
    }
    asked
}

/// Whether nothing tells if two accounts are of one act. What one row of a list tells as two acts are two.
fn is_open((one, act): (&ClaimRef<'_>, &Act), (other, other_act): (&ClaimRef<'_>, &Act)) -> bool {
    let overlap = matches!((&act.when, &other_act.when), (Some(one), Some(other)) if one.may_overlap(other));
    let labelled = match (&act.label, &other_act.label) {
        (Some(label), Some(other_label)) => label == other_label || one.source == other.source,
        _ => false,
    };
    overlap && !labelled
}

/// A death, and a sign of life that is neither certainly before it nor refutes it: of its time, or after a death that is stated.
fn death_or_life<'r>(
    told: &[ClaimRef<'r>],
    acts: &[(ClaimRef<'r>, &Act)],
    briefs: &Briefs<'_>,
) -> Option<(ClaimRef<'r>, Note)> {
    let life = |told: &ClaimRef<'_>, act: &Act| {
        is_sign_of_life(&act.kind) && !is_taking(&act.kind) && act.kind != "tried" && !told.claim.is_of_officials()
    };
    let overlaps = |on: Option<&VagueDate>| {
        let of_life = acts
            .iter()
            .filter(|(told, act)| !is_told_of_death(told.claim) && life(told, act));
        of_life
            .filter_map(|(_, act)| Some(act.when.as_ref()?.may_overlap(on?)))
            .any(|overlaps| overlaps)
    };
    let outlived = |of_death: ClaimRef<'r>| acts.iter().any(|(told, _)| outlives(*told, of_death, briefs));
    let mut deaths = told.iter().filter(|told| is_told_of_death(told.claim));
    let day = |told: ClaimRef<'r>| match &told.claim.value {
        Value::Act(act) => act.when.as_ref(),
        Value::Date(on) => Some(on),
        _ => None,
    };
    let open = *deaths.find(|told| overlaps(day(**told)) || outlived(**told))?;
    let beyond = || {
        acts.iter()
            .map(|(told, _)| *told)
            .filter(|told| outlives(*told, open, briefs))
    };
    let later = !overlaps(day(open)) && beyond().all(|told| is_later_than_death(told, open, briefs));
    if later && is_in_course(open) && beyond().all(is_in_course) {
        return None;
    }
    let key = if later { "life_after_death" } else { "death_or_life" };
    let kind = match &open.claim.value {
        Value::Act(act) => &act.kind,
        _ => "died",
    };
    Some((open, Note::asked(key, kind)?))
}

//! `guwah disclose`: who may see a claim, and how much of its value, or of all that is told of a person, the public sees.

use super::decided;
use super::output::tell;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::{Args, ValueEnum};
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{ClaimId, PersonId};
use guwah_domain::public_as::PublicAs;
use guwah_domain::value::Value;
use guwah_registry::Registry;
use guwah_registry::readers::{Reader, RecordKey};
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah disclose`.
#[derive(Args)]
#[command(
    after_help = "No file that is read afterwards makes a claim public that was narrowed here, or more of it; only this command does. An \
    embargo of the claim ends when its level is given. What is in an edition already cannot be called back.\n\n\
    --as says how much of a value is public, once for each type of value: a name whole-name, first-name, initials, no-name; a place village, \
    county, prefecture, region, no-place; a date day, month, year, no-date; an age age, age-range, no-age; an identity number number (its prefix and \
    year of birth), number-prefix, no-number; a photo photo, no-photo; whole for all of them. Without a claim it is said of all that is told \
    of the person, whoever tells it; how a testifier is named, and how much of what one speaker tells is public, is said with guwah consent."
)]
pub(crate) struct Disclose {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The claim, by its id as “guwah show --json” tells it; left out, with --as, for all that is told of the person
    #[arg(required_unless_present = "public_as")]
    claim: Option<ClaimId>,
    /// Who may see it; left out, with --as, who may see it stays
    #[arg(required_unless_present = "public_as")]
    level: Option<Level>,
    /// How much of a value is public: initials, county, month, age-range, no-photo, …; once for each type of value
    #[arg(long = "as", id = "public_as", value_name = "PART")]
    public_as: Vec<String>,
    /// The reason, which stays in the ledger
    #[arg(long, value_name = "TEXT")]
    why: String,
}

/// Who may see a claim.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Level {
    /// Anyone at all, as far as its source may be published
    Public,
    /// Those who work on the register
    Team,
    /// Its recorder and named editors only, each opening recorded
    Sealed,
}

impl Level {
    fn disclosure(self) -> Disclosure {
        match self {
            Self::Public => Disclosure::Public,
            Self::Team => Disclosure::Team,
            Self::Sealed => Disclosure::Sealed,
        }
    }
}

/// How much is public once those words are said.
pub(super) fn said(before: PublicAs, words: &[String]) -> Outcome<PublicAs> {
    let mut shown = before;
    for word in words {
        if !shown.say(word.trim()) {
            let accepted: Vec<&str> = PublicAs::terms().collect();
            return Err(Failure::refused(format!(
                "--as {word}: {} would be accepted",
                accepted.join(", ")
            )));
        }
    }
    Ok(shown)
}

impl Disclose {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        match self.claim {
            None => self.of_person(session, &registry),
            Some(claim) if self.public_as.is_empty() => self.level_of(session, &registry, claim),
            Some(claim) => self.part_of(session, &registry, claim),
        }
    }

    /// Who may see a claim.
    fn level_of(self, session: &mut Session, registry: &Registry, claim: ClaimId) -> Outcome {
        let level = self.level.unwrap_or(Level::Sealed).disclosure();
        let found = decided::claim(registry, &self.record, claim)?;
        if let Some(held) = &found.held {
            may_be_disclosed(found.claim, held)?;
            if held.disclosure == level && held.embargo.is_none() {
                let what = format!("claim {} is {} already", found.claim, level.key());
                return Err(Failure::refused(format!("{what}: nothing was recorded")));
            }
        }
        let command = Command::SetDisclosure {
            person: found.person,
            claim: found.claim,
            level,
        };
        let told = json!({"person": found.person, "claim": found.claim, "disclosure": level});
        let said = format!("The claim {} is {} from now on", found.claim, level.key());
        let person = found.person;
        decided::record_text(session, registry, person, (command, &self.why), (told, said))?;
        if found.held.is_some_and(|held| held.disclosure > level) {
            tell(WIDER);
        }
        Ok(())
    }

    /// How much of a claim is public, and who may see it.
    fn part_of(self, session: &mut Session, registry: &Registry, claim: ClaimId) -> Outcome {
        let found = decided::claim(registry, &self.record, claim)?;
        let Some(held) = &found.held else {
            return Err(Failure::refused(format!(
                "claim {claim} is sealed, or there is none: how much of it is public can be said once it is for the team or public"
            )));
        };
        may_be_disclosed(found.claim, held)?;
        let level = self.level.map_or(held.disclosure, Level::disclosure);
        let public_as = said(held.public_as, &self.public_as)?;
        let wider = held.disclosure > level || public_as.is_wider_than(&held.public_as);
        let command = Command::SetPublicAs {
            person: found.person,
            claim: Some((found.claim, level)),
            public_as,
        };
        let told = json!({"person": found.person, "claim": found.claim, "disclosure": level, "public_as": public_as});
        let said = format!(
            "The claim {} is {}{} from now on",
            found.claim,
            level.key(),
            parts(public_as)
        );
        decided::record(session, registry, (command, &self.why), (told, said))?;
        if wider {
            tell(WIDER);
        }
        Ok(())
    }

    /// How much of all that is told of a person is public.
    fn of_person(self, session: &mut Session, registry: &Registry) -> Outcome {
        let shown = decided::person(registry, &self.record)?;
        let (person, before) = holder(registry, shown)?;
        let public_as = said(before, &self.public_as)?;
        let command = Command::SetPublicAs {
            person,
            claim: None,
            public_as,
        };
        let told = json!({"person": person, "public_as": public_as});
        let said = format!(
            "Of this person the public is told{} from now on",
            match parts(public_as) {
                whole if whole.is_empty() => " all that is public".to_owned(),
                part => part,
            }
        );
        decided::record(session, registry, (command, &self.why), (told, said))?;
        if public_as.is_wider_than(&before) {
            tell(WIDER);
        }
        if before.is_wider_than(&public_as) {
            tell_of_texts(registry, shown)?;
        }
        Ok(())
    }
}

const WIDER: &str = "More people may see it than before: it was for fewer until now.";

/// How much is public, in words that follow others.
fn parts(shown: PublicAs) -> String {
    match shown.said().as_slice() {
        [] => String::new(),
        said => format!(", shown as {}", said.join(", ")),
    }
}

fn may_be_disclosed(claim: ClaimId, held: &Claim) -> Outcome {
    match held.withdrawn {
        Some(_) => Err(Failure::refused(format!(
            "claim {claim} was withdrawn: nobody but the team sees it, whatever its level"
        ))),
        None => Ok(()),
    }
}

/// Of the records that are one person, the one of which less than all is public, else the one that is shown; and how much that is. Of
/// several the strictest holds, so more is told only where less was said.
fn holder(registry: &Registry, shown: PersonId) -> Outcome<(PersonId, PublicAs)> {
    let reader = registry.team_reader();
    for member in reader.joined_with(shown)? {
        if let Some(alone) = reader.alone(&RecordKey::Id(member))?
            && !alone.person.editorial.public_as.is_whole()
        {
            return Ok((member, alone.person.editorial.public_as));
        }
    }
    Ok((shown, PublicAs::default()))
}

/// A text is public or not: no part of a sentence can be left out of it, so an editor is told to read what is public of them.
fn tell_of_texts(registry: &Registry, person: PersonId) -> Outcome {
    let Some(public) = registry.public_reader().person(&RecordKey::Id(person))? else {
        return Ok(());
    };
    let of_words = |value: &Value| matches!(value, Value::Text(_) | Value::Testimony(_) | Value::Intervention(_));
    let texts = public
        .person
        .current_claims()
        .filter(|(_, claim)| of_words(&claim.value))
        .count();
    let summaries = public.person.editorial.summaries.len();
    if texts + summaries > 0 {
        tell(format_args!(
            "Texts of this person that stay public whole: {}. Read whether they say what is hidden now, and who may see them.",
            texts + summaries
        ));
    }
    Ok(())
}

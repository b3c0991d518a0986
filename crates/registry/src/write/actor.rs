//! Who acts: a handle that holds what whoever has it may do. Nobody acts by a name alone.

use crate::error::RegistryError;
use guwah_domain::command::Command;

/// Something that not everybody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Record sources and claims; import lists and photos.
    Record,
    /// Judge, decide who may see a claim, withdraw, withhold, write summaries.
    Judge,
    /// Record editions, answer the leak check, open what an embargo kept back.
    Publish,
    /// Erase persons and sources.
    Erase,
    /// See sealed claims; each opening is recorded.
    OpenSealed,
    /// Change the signing key, and who may do what.
    Administrate,
}

impl Permission {
    /// Every permission.
    pub const ALL: [Self; 6] = [
        Self::Record,
        Self::Judge,
        Self::Publish,
        Self::Erase,
        Self::OpenSealed,
        Self::Administrate,
    ];

    /// What it permits, after “may”.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Record => "record what sources say",
            Self::Judge => "judge and decide who may see what",
            Self::Publish => "publish",
            Self::Erase => "erase",
            Self::OpenSealed => "open sealed claims",
            Self::Administrate => "administrate the register",
        }
    }

    /// What a command needs.
    #[must_use]
    pub fn for_command(command: &Command) -> Self {
        match command {
            // A renewal may widen what was narrowed: whoever records what sources say is not who decides that.
            Command::RecordConsent { consent, .. } if !consent.replaces.is_empty() => Self::Judge,
            Command::RecordSource { .. }
            | Command::RecordConsent { .. }
            | Command::NoteDay { .. }
            | Command::RecordClaims { .. }
            | Command::ListPerson { .. }
            | Command::ListInstitution { .. }
            | Command::TellOfInstitution { .. }
            | Command::OpenRelease { .. }
            | Command::CloseRelease { .. } => Self::Record,
            Command::SetDisclosure { .. }
            | Command::SetPublicAs { .. }
            | Command::SetEmbargo { .. }
            | Command::SetSourceEmbargo { .. }
            | Command::OpenEmbargoes { .. }
            | Command::WithdrawClaim { .. }
            | Command::CorrectClaim { .. }
            | Command::Judge { .. }
            | Command::UndoJudgement { .. }
            | Command::WriteSummary { .. }
            | Command::ConfirmSummary { .. }
            | Command::DescribePerson { .. }
            | Command::WithholdPerson { .. } => Self::Judge,
            Command::AnswerLeak { .. } | Command::PublishEdition { .. } | Command::AdoptEditions { .. } => {
                Self::Publish
            }
            Command::ErasePerson { .. } | Command::EraseSource { .. } => Self::Erase,
            Command::ChangeSigningKey { .. } => Self::Administrate,
        }
    }
}

/// A set of permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Permissions([bool; Permission::ALL.len()]);

impl Permissions {
    /// These permissions and no other.
    #[must_use]
    pub fn of(permissions: &[Permission]) -> Self {
        let mut set = Self::default();
        for permission in permissions {
            set.0[*permission as usize] = true;
        }
        set
    }

    /// Whether a permission is among them.
    #[must_use]
    pub fn include(self, permission: Permission) -> bool {
        self.0[permission as usize]
    }
}

/// Who acts, what they may do, and why they act. The instant is taken when an entry is made.
///
/// The fields are private: whoever has an actor was given it by one of these constructors, and cannot make it able to do
/// more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    name: String,
    why: Option<String>,
    may: Permissions,
    /// Whether it only says what files say: what those narrow comes again with them.
    reads_files: bool,
}

impl Actor {
    /// The user of the command line, who may do everything: whoever runs the program on a register's folder has its keys.
    #[must_use]
    pub fn at_command_line(name: impl Into<String>) -> Self {
        Self::of_account(name, Permissions::of(&Permission::ALL))
    }

    /// An import of files, on behalf of whoever started it. It records, and says again what editors of another register
    /// judged; it opens, erases and publishes nothing.
    #[must_use]
    pub fn importer(name: impl Into<String>) -> Self {
        Self {
            reads_files: true,
            ..Self::of_account(name, Permissions::of(&[Permission::Record, Permission::Judge]))
        }
    }

    /// The owner of an account, with what the account may do.
    #[must_use]
    pub fn of_account(name: impl Into<String>, may: Permissions) -> Self {
        Self {
            name: name.into(),
            why: None,
            may,
            reads_files: false,
        }
    }

    /// The same, acting for a reason, which is kept with what they do.
    #[must_use]
    pub fn because(self, why: impl Into<String>) -> Self {
        Self {
            why: Some(why.into()),
            ..self
        }
    }

    /// The name under which what they do is recorded.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why they act, where they say so.
    #[must_use]
    pub fn why(&self) -> Option<&str> {
        self.why.as_deref()
    }

    /// Whether it is an import of files.
    pub(super) fn reads_files(&self) -> bool {
        self.reads_files
    }

    /// Whether they may do this.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.may.include(permission)
    }

    /// Refuses what they may not do.
    ///
    /// # Errors
    /// When they may not; the message says what is needed.
    pub fn check(&self, permission: Permission) -> Result<(), RegistryError> {
        if self.may(permission) {
            return Ok(());
        }
        Err(RegistryError::NotAllowed {
            actor: self.name.clone(),
            what: permission.words(),
        })
    }

    /// The same, for carrying out what others decided before: it needs no permission to decide.
    pub(super) fn carrying_out(&self) -> Self {
        Self {
            may: Permissions::of(&[Permission::Record, Permission::Judge]),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_do_what() {
        let all = Permission::ALL;
        let table: [(Actor, &[Permission]); 4] = [
            (Actor::at_command_line("invented user"), &all[..]),
            (
                Actor::importer("invented user"),
                &[Permission::Record, Permission::Judge],
            ),
            (Actor::of_account("invented reader", Permissions::default()), &[]),
            (
                Actor::of_account("invented publisher", Permissions::of(&[Permission::Publish])).because("it is time"),
                &[Permission::Publish],
            ),
        ];
        for (actor, may) in table {
            for permission in all {
                assert_eq!(
                    actor.may(permission),
                    may.contains(&permission),
                    "{actor:?} {permission:?}"
                );
                assert_eq!(actor.check(permission).is_ok(), actor.may(permission));
            }
        }
        let refused = Actor::importer("Invented")
            .check(Permission::Erase)
            .unwrap_err()
            .to_string();
        assert!(refused.contains("“Invented” may not erase"), "{refused}");
    }
}

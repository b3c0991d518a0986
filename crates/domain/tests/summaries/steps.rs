//! What is done to a register, and whether the public is shown the summary then.

use super::*;

/// A step.
type Step = fn(&mut Desk);

pub(crate) const STEPS: &[(&str, &[Step], bool)] = &[
    (
        "written",
        &[|d| drop(d.write("He baked.", None, SummaryBy::Editor))],
        true,
    ),
    (
        "a consent narrowed",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.consent(A, consent(&["keep"])),
        ],
        false,
    ),
    (
        "of a source that it is not drawn from",
        &[
            |d| drop(d.write("He baked.", Some(&[B]), SummaryBy::Editor)),
            |d| d.consent(A, consent(&["keep"])),
        ],
        true,
    ),
    (
        "confirmed",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.consent(A, consent(&["keep"])),
            Desk::confirm,
        ],
        true,
    ),
    (
        "confirmed, and another source narrowed",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.consent(A, consent(&["keep"])),
            Desk::confirm,
            |d| d.consent(B, consent(&["keep"])),
            |d| d.claim(SourceId([0xc; 16]), told("a baker")),
        ],
        false,
    ),
    (
        "narrowed and renewed: an editor has to confirm",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.renew(A, &["keep"]),
            |d| d.renew(A, &["keep", "publish"]),
        ],
        false,
    ),
    (
        "and does",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.renew(A, &["keep"]),
            |d| d.renew(A, &["keep", "publish"]),
            Desk::confirm,
        ],
        true,
    ),
    (
        "confirmed and narrowed again",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.renew(A, &["keep"]),
            |d| d.renew(A, &["keep", "publish"]),
            Desk::confirm,
            |d| d.renew(A, &["keep"]),
        ],
        false,
    ),
    (
        "a consent withdrawn",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                d.consent(
                    A,
                    Consent {
                        withdrawn: Some("asked by telephone".into()),
                        ..consent(&["keep", "publish"])
                    },
                );
            },
        ],
        false,
    ),
    (
        "a family's objection",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                d.consent(
                    A,
                    Consent {
                        objection: Some("the brother".into()),
                        ..consent(&["keep", "publish"])
                    },
                );
            },
        ],
        false,
    ),
    (
        "a consent that ran out",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                d.consent(
                    A,
                    Consent {
                        valid_until: Some("2026-04-30".parse().unwrap()),
                        ..consent(&["keep", "publish"])
                    },
                );
            },
        ],
        false,
    ),
    (
        "an embargo",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                let embargo = Some("2040-01-01".parse().unwrap());
                d.run(Command::SetSourceEmbargo { source: A, embargo });
            },
        ],
        false,
    ),
    (
        "an embargo taken back: an editor has to confirm",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                let embargo = Some("2040-01-01".parse().unwrap());
                d.run(Command::SetSourceEmbargo { source: A, embargo });
            },
            |d| {
                d.run(Command::SetSourceEmbargo {
                    source: A,
                    embargo: None,
                });
            },
        ],
        false,
    ),
    (
        "a consent for what is said of the person narrowed",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                d.consent(
                    A,
                    Consent {
                        subject: WHO,
                        ..consent(&["keep"])
                    },
                );
            },
        ],
        false,
    ),
    (
        "of a speaker who does not speak of the person: once more an editor answers for it",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                d.consent(
                    A,
                    Consent {
                        speaker: Some(ConsentSpeaker::Name("Invented Other".into())),
                        ..consent(&["keep"])
                    },
                );
            },
            Desk::confirm,
        ],
        true,
    ),
    (
        "a claim that is for the team now",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.disclose(A, Disclosure::Team),
        ],
        false,
    ),
    (
        "and public again",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.disclose(A, Disclosure::Team),
            |d| d.disclose(A, Disclosure::Public),
        ],
        false,
    ),
    (
        "a claim narrowed by a file",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| {
                d.claim(
                    A,
                    Claim {
                        disclosure: Disclosure::Team,
                        ..told("a baker")
                    },
                );
            },
        ],
        false,
    ),
    (
        "a claim withdrawn",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.withdraw(A),
        ],
        false,
    ),
    (
        "of a source that it is not drawn from, withdrawn",
        &[
            |d| drop(d.write("He baked.", Some(&[B]), SummaryBy::Editor)),
            |d| d.withdraw(A),
        ],
        true,
    ),
    (
        "a claim withdrawn, and that undone",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.withdraw(A),
            Desk::undo,
        ],
        false,
    ),
    (
        "written anew by an editor after a narrowing that is over",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.disclose(A, Disclosure::Team),
            |d| drop(d.write("He baked bread.", None, SummaryBy::Editor)),
        ],
        true,
    ),
    (
        "brought by a file after a narrowing",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.disclose(A, Disclosure::Team),
            |d| drop(d.write("He baked bread.", None, SummaryBy::File { held: false })),
        ],
        false,
    ),
    (
        "brought by a file after a consent was renewed",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.renew(A, &["keep"]),
            |d| d.renew(A, &["keep", "publish"]),
            |d| drop(d.write("He baked bread.", None, SummaryBy::File { held: false })),
        ],
        false,
    ),
    (
        "held back in the register that a file is from",
        &[|d| drop(d.write("He baked.", None, SummaryBy::File { held: true }))],
        false,
    ),
    (
        "written while a source may not be published",
        &[
            |d| d.renew(A, &["keep"]),
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
        ],
        false,
    ),
    (
        "and answered for",
        &[
            |d| d.renew(A, &["keep"]),
            |d| drop(d.write("He baked.", None, SummaryBy::ConfirmingEditor)),
        ],
        true,
    ),
    (
        "a confirmation undone",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| d.consent(A, consent(&["keep"])),
            Desk::confirm,
            Desk::undo,
        ],
        false,
    ),
    (
        "removed",
        &[
            |d| drop(d.write("He baked.", None, SummaryBy::Editor)),
            |d| drop(d.write("", None, SummaryBy::Editor)),
        ],
        false,
    ),
];

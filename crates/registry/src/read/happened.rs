//! What an entry did to a record, as a line of its history tells it. Written out it is English; a site says it in the
//! language of the page.

use guwah_domain::disclosure::Disclosure;
use guwah_domain::edition_change::Topic;
use guwah_domain::listing::Release;
use guwah_domain::public_as::PublicAs;
use guwah_domain::schema::Schema;
use guwah_domain::vague_date::Day;
use guwah_domain::vocabulary::Vocabularies;
use serde::{Serialize, Serializer};
use std::fmt;

/// What one change did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// A source said more, or no longer says something; at least one of the two.
    Claims {
        /// How many claims begin.
        begun: usize,
        /// How many are no longer asserted.
        ended: usize,
        /// The source's short title; none where the audience does not see the source.
        by: Option<String>,
        /// The release of the list that says so.
        release: Option<Release>,
    },
    /// A release lists the person as the one before did.
    ListedAgain {
        /// The list's short title.
        by: Option<String>,
        /// The release.
        release: Release,
    },
    /// A release no longer lists the person.
    NoLongerListed {
        /// The list's short title.
        by: Option<String>,
        /// The release.
        release: Release,
    },
    /// Who may see a claim was set.
    Disclosed(Disclosure),
    /// How much of a claim's value is public was set.
    ClaimPublicAs(PublicAs),
    /// How much of the person is public was set.
    PersonPublicAs(PublicAs),
    /// A claim is kept from the public until a day; none when that was taken back.
    Embargo(Option<Day>),
    /// A claim was withdrawn.
    ClaimWithdrawn,
    /// A claim was corrected: another stands in its place.
    ClaimCorrected,
    /// A claim that was withdrawn stands again.
    ClaimRestored,
    /// An editor judged.
    Judged,
    /// A judgement was undone.
    JudgementUndone,
    /// An editor answered for the summary anew.
    SummaryConfirmed,
    /// The summary was written.
    Summary,
    /// The description was written.
    Description,
    /// The person was withheld from the public.
    Withheld,
    /// The person may be shown to the public again.
    ShownAgain,
    /// A list knows the person; its short title.
    KnownTo(String),
    /// An edition tells of the person for the first time.
    Published,
    /// An edition tells of this otherwise than the one before: what a list said and no longer says, and what is said now.
    Changed(Vec<Topic>),
    /// An edition tells of this for the first time.
    NewlyTold(Vec<Topic>),
    /// A list said this in the edition before, and no longer does.
    NoLongerSaid(Vec<Topic>),
    /// The edition before told this, and this one tells it no more.
    ToldNoMore(Vec<Topic>),
    /// An edition tells something else otherwise: what is an editor's, or no longer there.
    ToldOtherwise,
}

/// What each of these is about, in English.
struct Topics<'a>(&'a [Topic]);

impl fmt::Display for Topics<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, topic) in self.0.iter().enumerate() {
            let label = match &topic.act {
                Some(kind) => Vocabularies::xinjiang().label("act", kind, "en"),
                None => Schema::person().label(&topic.property, "en"),
            };
            write!(f, "{}{label}", if nth == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl Happened {
    /// The same with each source told once: "3 claims by X", never "1 claim by X; 1 claim by X; 1 claim by X".
    #[must_use]
    pub fn together(what: &[Self]) -> Vec<Self> {
        let mut told: Vec<Self> = Vec::new();
        for next in what {
            let Self::Claims {
                begun: more,
                ended: less,
                by: from,
                release: of,
            } = next
            else {
                told.push(next.clone());
                continue;
            };
            let known = told.iter_mut().find_map(|known| match known {
                Self::Claims {
                    begun,
                    ended,
                    by,
                    release,
                } if (&*by, &*release) == (from, of) => Some((begun, ended)),
                _ => None,
            });
            match known {
                Some((begun, ended)) => {
                    *begun += more;
                    *ended += less;
                }
                None => told.push(next.clone()),
            }
        }
        told
    }
}

impl fmt::Display for Happened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |by: &Option<String>| by.clone().unwrap_or_else(|| "a source".to_owned());
        match self {
            Self::Claims {
                begun,
                ended,
                by,
                release,
            } => {
                match begun {
                    0 => write!(f, "{ended} no longer asserted")?,
                    1 => f.write_str("1 claim")?,
                    many => write!(f, "{many} claims")?,
                }
                write!(f, " by {}", name(by))?;
                if let Some(release) = release {
                    write!(f, ", release of {release}")?;
                }
                if *begun > 0 && *ended > 0 {
                    write!(f, "; {ended} no longer asserted")?;
                }
                Ok(())
            }
            Self::ListedAgain { by, release } => write!(f, "listed again by {}, release of {release}", name(by)),
            Self::NoLongerListed { by, release } => {
                write!(f, "no longer listed by {}, release of {release}", name(by))
            }
            Self::Disclosed(level) => write!(f, "a claim made {}", level.key()),
            Self::ClaimPublicAs(shown) => write!(f, "a claim public {}", parts(*shown)),
            Self::PersonPublicAs(shown) => write!(f, "the person public {}", parts(*shown)),
            Self::Embargo(Some(day)) => write!(f, "a claim kept from the public until {day}"),
            Self::Embargo(None) => f.write_str("an embargo taken back"),
            Self::ClaimWithdrawn => f.write_str("a claim withdrawn"),
            Self::ClaimCorrected => f.write_str("a claim corrected: another stands in its place"),
            Self::ClaimRestored => f.write_str("a withdrawn claim stands again"),
            Self::Judged => f.write_str("a judgement"),
            Self::JudgementUndone => f.write_str("a judgement undone"),
            Self::SummaryConfirmed => f.write_str("the summary confirmed"),
            Self::Summary => f.write_str("the summary"),
            Self::Description => f.write_str("the description"),
            Self::Withheld => f.write_str("withheld from the public"),
            Self::ShownAgain => f.write_str("shown to the public again"),
            Self::KnownTo(list) => write!(f, "known to {list}"),
            Self::Published => f.write_str("published for the first time"),
            Self::Changed(topics) => write!(f, "changed: {}", Topics(topics)),
            Self::NewlyTold(topics) => write!(f, "newly told: {}", Topics(topics)),
            Self::NoLongerSaid(topics) => write!(f, "no longer said by its list: {}", Topics(topics)),
            Self::ToldNoMore(topics) => write!(f, "told no more: {}", Topics(topics)),
            Self::ToldOtherwise => f.write_str("told otherwise"),
        }
    }
}

/// How much is public, in the words of the command line.
fn parts(shown: PublicAs) -> String {
    if shown.is_whole() {
        return "whole".to_owned();
    }
    format!("as {}", shown.said().join(", "))
}

impl Serialize for Happened {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

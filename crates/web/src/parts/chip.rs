//! The small marks that stand beside a claim on every page: its source, who speaks, how it is held.

use askama::Template;
use askama::filters::HtmlSafe;
use guwah_domain::claim::Held;
use guwah_domain::invented::Invented;
use guwah_wording::Foreign;
use guwah_wording::Language;
use guwah_wording::phrases;
use std::borrow::Cow;

/// A source's number, short title and the tier of this account: `S1 | Global Voices, 2019 | tier 2`.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/chip.html")]
pub struct Chip {
    /// Where it leads.
    pub href: String,
    /// `S1`; empty on pages that number nothing.
    pub number: String,
    /// The source's short title.
    pub title: Foreign,
    /// The credibility tier of this account, in words, or that there is none; empty where no account of the page has one.
    pub tier: Option<Cow<'static, str>>,
}

impl HtmlSafe for Chip {}

/// Who makes a claim, through whom, when and where in the source.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/who.html")]
pub struct Who {
    /// The language of the page.
    pub lang: Language,
    /// The speaker.
    pub name: Foreign,
    /// What the speaker is to the person: "son".
    pub relation: Option<String>,
    /// Through whom it came.
    pub through: Option<Foreign>,
    /// When it was said, in words.
    pub said: Option<Foreign>,
    /// Where in the source.
    pub locator: Option<Foreign>,
}

impl HtmlSafe for Who {}

/// The word and the stroke of how a claim is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke(pub Held, pub Language);

impl Stroke {
    /// The class that draws the stroke.
    pub fn class(self) -> &'static str {
        self.0.key()
    }
}

impl HtmlSafe for Stroke {}

impl std::fmt::Display for Stroke {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            r#"<span class="held {}">{}</span>"#,
            self.class(),
            phrases::held(self.1, self.0)
        )
    }
}

/// The mark beside the name of an invented person; none where nothing is invented.
pub fn invented(lang: Language, invented: Invented) -> Option<Cow<'static, str>> {
    match invented {
        Invented::No => None,
        Invented::Partly => Some(lang.say("invented-in-part")),
        Invented::Wholly => Some(lang.say("invented")),
    }
}

/// What stands at the head of the page of an invented person.
pub fn invented_says(lang: Language, invented: Invented) -> Option<Cow<'static, str>> {
    match invented {
        Invented::No => None,
        Invented::Partly => Some(lang.say("person-invented-in-part")),
        Invented::Wholly => Some(lang.say("person-invented")),
    }
}

/// The credibility tier of an account, in words, or that there is none.
pub fn tier(lang: Language, tier: Option<&str>) -> Cow<'static, str> {
    match tier {
        Some(tier) => Cow::Owned(lang.message("tier").text("tier", tier).plain()),
        None => lang.say("not-judged"),
    }
}

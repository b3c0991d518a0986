//! What stands round every page: masthead, search box, navigation, foot.

use crate::ask::Ask;
use crate::assets;
use crate::settings::SiteSettings;
use guwah_domain::disclosure::Audience;
use guwah_domain::edition::PublishedEdition;
use guwah_wording::Language;
use guwah_wording::Message;
use guwah_wording::dates;
use std::borrow::Cow;

/// Where in the site a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The first page.
    Home,
    /// Persons and the search for them.
    Persons,
    /// Places and the map.
    Map,
    /// Statistics.
    Numbers,
    /// Sources and lists.
    Sources,
    /// What is said of the register.
    About,
    /// None of them.
    None,
}

/// What the foot of a page says of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionLine {
    /// Its number.
    pub number: u64,
    /// Its day, in words.
    pub day: String,
    /// The first digits of the root over its records.
    pub root: String,
}

impl EditionLine {
    /// What is said of an edition.
    pub fn of(lang: Language, edition: &PublishedEdition) -> Self {
        Self {
            number: edition.number,
            day: dates::edition(lang, edition),
            root: edition.root.chars().take(12).collect(),
        }
    }
}

/// The frame of a page.
pub struct Frame {
    /// The language of the page.
    pub lang: Language,
    /// The same page in every language: the language and the address.
    pub languages: Vec<(Language, String)>,
    /// The language that the reader's browser asks for, where it is another, and the address.
    pub offered: Option<(Language, String)>,
    /// Whether this is the workspace.
    pub desk: bool,
    /// What the deployment calls this site, to tell its readers whom it is for.
    pub label: String,
    /// How to reach those who run it.
    pub contact: Option<String>,
    /// Whether the register holds invented persons.
    pub invented: bool,
    /// The edition that is served.
    pub edition: Option<EditionLine>,
    /// Other addresses of the same site.
    pub also: Vec<String>,
    /// Where in the site.
    pub section: Section,
    /// What stands in the search box.
    pub line: String,
    /// Filters that a new search keeps.
    pub kept: Vec<(&'static str, String)>,
}

impl Frame {
    /// The frame of a page of one audience's site.
    pub fn of(settings: &SiteSettings, audience: Audience, section: Section, ask: &Ask) -> Self {
        let in_language = |lang: Language| (lang, lang.href(&ask.here));
        Self {
            lang: ask.lang,
            languages: Language::ALL.map(in_language).to_vec(),
            offered: ask.offered.map(in_language),
            desk: audience == Audience::Team,
            label: settings.label.clone(),
            contact: settings.contact.clone(),
            invented: settings.invented.now(),
            edition: settings
                .edition
                .as_deref()
                .map(|edition| EditionLine::of(ask.lang, edition.about())),
            also: settings.also.clone(),
            section,
            line: String::new(),
            kept: Vec::new(),
        }
    }

    /// A message in the language of the page.
    pub fn say(&self, key: &'static str) -> Cow<'static, str> {
        self.lang.say(key)
    }

    /// A message in the language of the page, to be filled in.
    pub fn message(&self, key: &'static str) -> Message {
        self.lang.message(key)
    }

    /// What a disclosure is called beside a claim that not everyone may see.
    pub fn tag(&self, disclosure: &str) -> String {
        self.lang.small(&self.lang.term("disclosure", disclosure))
    }

    /// The address of a page in the language of this one.
    pub fn href(&self, path: &str) -> String {
        self.lang.href(path)
    }

    /// The style sheet's address, which changes with its content.
    pub fn style(&self) -> &'static str {
        assets::style()
    }

    /// The icon's address.
    pub fn icon(&self) -> &'static str {
        assets::icon()
    }

    /// Whether the search box stands in the masthead: everywhere but at home, which has its own.
    pub fn has_box(&self) -> bool {
        self.section != Section::Home
    }

    /// Whether a page belongs to a section.
    pub fn is(&self, section: Section) -> bool {
        self.section == section
    }
}

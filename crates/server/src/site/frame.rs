//! What stands round every page: masthead, search box, navigation, foot.

use super::SiteSettings;
use super::files;
use crate::site::visit::Visit;
use guwah_domain::disclosure::Audience;
use guwah_domain::edition::PublishedEdition;
use guwah_wording::Language;
use guwah_wording::Message;
use guwah_wording::dates;
use std::borrow::Cow;

/// Where in the site a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Home,
    Persons,
    Map,
    Numbers,
    Sources,
    About,
    None,
}

/// What the foot of a page says of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EditionLine {
    /// Its number.
    pub(crate) number: u64,
    /// Its day, in words.
    pub(crate) day: String,
    /// The first digits of the root over its records.
    pub(crate) root: String,
}

impl EditionLine {
    /// What is said of an edition.
    pub(crate) fn of(lang: Language, edition: &PublishedEdition) -> Self {
        Self {
            number: edition.number,
            day: dates::edition(lang, edition),
            root: edition.root.chars().take(12).collect(),
        }
    }
}

/// The frame of a page.
pub(crate) struct Frame {
    /// The language of the page.
    pub(crate) lang: Language,
    /// The same page in every language: the language and the address.
    pub(crate) languages: Vec<(Language, String)>,
    /// The language that the reader's browser asks for, where it is another, and the address.
    pub(crate) offered: Option<(Language, String)>,
    /// Whether this is the workspace.
    pub(crate) desk: bool,
    /// What the deployment calls this site, to tell its readers whom it is for.
    pub(crate) label: String,
    /// How to reach those who run it.
    pub(crate) contact: Option<String>,
    /// The edition that is served.
    pub(crate) edition: Option<EditionLine>,
    /// Other addresses of the same site.
    pub(crate) also: Vec<String>,
    /// Where in the site.
    pub(crate) section: Section,
    /// What stands in the search box.
    pub(crate) line: String,
    /// Filters that a new search keeps.
    pub(crate) kept: Vec<(&'static str, String)>,
}

impl Frame {
    /// The frame of a page of one audience's site.
    pub(crate) fn of(settings: &SiteSettings, audience: Audience, section: Section, visit: &Visit) -> Self {
        let in_language = |lang: Language| (lang, lang.href(&visit.here));
        Self {
            lang: visit.lang,
            languages: Language::ALL.map(in_language).to_vec(),
            offered: visit.offered.map(in_language),
            desk: audience == Audience::Team,
            label: settings.label.clone(),
            contact: settings.contact.clone(),
            edition: settings
                .edition
                .as_deref()
                .map(|edition| EditionLine::of(visit.lang, edition.about())),
            also: settings.also.clone(),
            section,
            line: String::new(),
            kept: Vec::new(),
        }
    }

    /// A message in the language of the page.
    pub(crate) fn say(&self, key: &'static str) -> Cow<'static, str> {
        self.lang.say(key)
    }

    /// A message in the language of the page, to be filled in.
    pub(crate) fn message(&self, key: &'static str) -> Message {
        self.lang.message(key)
    }

    /// What a disclosure is called beside a claim that not everyone may see.
    pub(crate) fn tag(&self, disclosure: &str) -> String {
        self.lang.small(&self.lang.term("disclosure", disclosure))
    }

    /// The address of a page in the language of this one.
    pub(crate) fn href(&self, path: &str) -> String {
        self.lang.href(path)
    }

    /// The style sheet's address, which changes with its content.
    pub(crate) fn style(&self) -> &'static str {
        files::style()
    }

    /// The icon's address.
    pub(crate) fn icon(&self) -> &'static str {
        files::icon()
    }

    /// Whether the search box stands in the masthead: everywhere but at home, which has its own.
    pub(crate) fn has_box(&self) -> bool {
        self.section != Section::Home
    }

    /// Whether a page belongs to a section.
    pub(crate) fn is(&self, section: Section) -> bool {
        self.section == section
    }
}

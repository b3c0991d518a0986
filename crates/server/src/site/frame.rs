//! What stands round every page: masthead, search box, navigation, foot.

use super::SiteSettings;
use super::edition::EditionLine;
use super::files;
use guwah_domain::disclosure::Audience;

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

/// The frame of a page.
pub(crate) struct Frame {
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
    pub(crate) fn of(settings: &SiteSettings, audience: Audience, section: Section) -> Self {
        Self {
            desk: audience == Audience::Team,
            label: settings.label.clone(),
            contact: settings.contact.clone(),
            edition: settings
                .edition
                .as_deref()
                .map(|edition| EditionLine::of(edition.about())),
            also: settings.also.clone(),
            section,
            line: String::new(),
            kept: Vec::new(),
        }
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

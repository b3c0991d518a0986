//! The head of the page: what the person is called, in every script, and the editors' summary.

use super::accounts::Accounts;
use crate::site::chip::Chip;
use crate::site::foreign::Foreign;
use crate::site::{photo, words};
use guwah_domain::value::{Text, Value};
use guwah_names::{Script, detect, other_scripts};
use guwah_registry::PhotoSize;

/// The head of the page.
pub(crate) struct Head {
    /// The public number, or under which id a list knows the person.
    pub(crate) kicker: String,
    /// What the person is called.
    pub(crate) name: Foreign,
    /// Whether that is a description, because no name is recorded.
    pub(crate) unnamed: bool,
    /// Other recorded names.
    pub(crate) recorded: Vec<Foreign>,
    /// The name in other scripts, made by machine.
    pub(crate) machine: Vec<Foreign>,
    /// The summary, in the language of the page or the first other.
    pub(crate) lede: Option<Foreign>,
    /// The first photograph.
    pub(crate) photo: Option<PhotoView>,
    /// Whether one is named whose file was not handed in.
    pub(crate) photo_named: bool,
    /// Why the person is withheld from the public, for the team.
    pub(crate) withheld: Option<String>,
}

/// A photograph as it is shown.
pub(crate) struct PhotoView {
    /// The small working copy.
    pub(crate) small: String,
    /// The large one.
    pub(crate) large: String,
    /// What it is, for those who do not see it.
    pub(crate) alt: String,
    /// Width and height of the small one, so that the page does not move when it comes.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Who handed it over.
    pub(crate) chip: Chip,
    /// Who may see it, when not everyone.
    pub(crate) tag: Option<&'static str>,
}

/// The head of a person's page.
pub(crate) fn head(accounts: &Accounts<'_>) -> Head {
    let record = accounts.record;
    let person = &record.person;
    let names = person.names();
    let called = person.called().unwrap_or(NO_NAME);
    let main = names.iter().find(|name| name.text == called);
    let name = main.map_or_else(|| Foreign::words(called), |name| Foreign::of(name));
    let kicker = match (record.number, record.outside.first()) {
        (Some(number), _) => format!("Person {number}"),
        (None, Some((dataset, row))) => format!("{dataset}, row {row}"),
        (None, None) => format!("Record {}", &record.id.to_string()[..8]),
    };
    Head {
        kicker,
        name,
        unnamed: names.is_empty(),
        machine: if main.is_some() {
            machine(called, &names)
        } else {
            Vec::new()
        },
        recorded: names
            .iter()
            .filter(|name| name.text != called)
            .map(|name| Foreign::of(name))
            .collect(),
        lede: summary(&person.editorial.summaries),
        photo: photo(accounts, called),
        photo_named: person.of("photo").next().is_some(),
        withheld: person.editorial.withheld.clone(),
    }
}

fn photo(accounts: &Accounts<'_>, called: &str) -> Option<PhotoView> {
    let person = accounts.record.id;
    accounts.told.iter().find_map(|(source, claim)| {
        let Value::File(file) = &claim.value else { return None };
        let id = claim.id(person, *source);
        let (width, height) = file.fitted(PhotoSize::Small.side_px());
        let title = accounts.short_title(*source);
        Some(PhotoView {
            small: photo::address(person, id, PhotoSize::Small),
            large: photo::address(person, id, PhotoSize::Large),
            alt: words::photo_of(called, title.text()),
            width,
            height,
            chip: accounts.chip(*source, claim),
            tag: accounts.tag(claim),
        })
    })
}

const NO_NAME: &str = "A person whose name is not recorded";

/// The name in scripts in which no name is recorded.
fn machine(called: &str, recorded: &[&Text]) -> Vec<Foreign> {
    let known: Vec<Script> = recorded.iter().map(|name| detect(&name.text)).collect();
    let mut written = other_scripts(called);
    // Uyghur and Kazakh in Arabic letters often come out the same; one of them is enough then.
    written.dedup_by(|next, before| next.text == before.text);
    written
        .into_iter()
        .filter(|written| !known.contains(&detect(&written.text)))
        .map(|written| Foreign::in_language(&written.text, written.lang, written.rtl))
        .collect()
}

fn summary(summaries: &[Text]) -> Option<Foreign> {
    let english = summaries.iter().find(|text| text.lang.as_deref() == Some("en"));
    english.or(summaries.first()).map(|text| Foreign::words(&text.text))
}

//! The head of the page: what the person is called, in every script, and the editors' summary.

use super::accounts::Accounts;
use crate::site::foreign::Foreign;
use guwah_domain::value::Text;
use guwah_names::{Script, detect, other_scripts};

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
    /// Whether a photograph is claimed to exist.
    pub(crate) photo: Option<String>,
    /// Why the person is withheld from the public, for the team.
    pub(crate) withheld: Option<String>,
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
    let photo = person
        .of("photo")
        .find_map(|(_, claim)| claim.value.words().map(str::to_owned));
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
        photo,
        withheld: person.editorial.withheld.clone(),
    }
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

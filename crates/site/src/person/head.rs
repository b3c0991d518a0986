//! The head of the page: what the person is called, in every script, and the editors' summary.

use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::summary::Summary;
use guwah_domain::value::{Text, Value};
use guwah_names::{Script, detect, other_scripts};
use guwah_registry::PhotoSize;
use guwah_web::address;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::{self, Chip};
use guwah_wording::{Foreign, Language, Message};
use std::borrow::Cow;

/// The head of the page.
pub(crate) struct Head {
    /// That the person is invented.
    pub(crate) invented: Option<Cow<'static, str>>,
    /// The public number, or under which id a list knows the person.
    pub(crate) kicker: Message,
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
    /// Whether the public is not shown it, until an editor confirms it.
    pub(crate) held_back: bool,
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
    let (record, lang) = (accounts.record, accounts.lang);
    let person = &record.person;
    let names = person.names();
    let main = names
        .iter()
        .find(|name| Some(name.text.as_str()) == person.called())
        .copied();
    let name = match (in_script(lang, &names).or(main), person.called()) {
        (Some(name), _) => Foreign::of(name),
        (None, Some(called)) => Foreign::quoted(lang, called),
        (None, None) => Foreign::plain(lang.say("name-not-recorded")),
    };
    let kicker = match (record.number, record.outside.first()) {
        (Some(number), _) => lang.message("person-number").text("number", number),
        (None, Some((dataset, row))) => lang
            .message("person-row")
            .foreign("list", &Foreign::name(dataset))
            .foreign("row", &Foreign::name(row)),
        (None, None) => lang.message("person-record").text("id", &record.id.to_string()[..8]),
    };
    Head {
        invented: chip::invented_says(lang, record.invented()),
        kicker,
        unnamed: names.is_empty(),
        machine: main.map(|main| machine(&main.text, &names)).unwrap_or_default(),
        recorded: names
            .iter()
            .filter(|other| other.text != name.text())
            .map(|name| Foreign::of(name))
            .collect(),
        lede: summary(lang, &person.editorial.summaries),
        held_back: summary_of(lang, &person.editorial.summaries).is_some_and(|kept| record.holds_back(kept)),
        photo: photo(accounts, &name),
        photo_named: person.of("photo").next().is_some(),
        withheld: person.editorial.withheld.clone(),
        name,
    }
}

/// The recorded name in the script of the page, where the page is not in Latin letters: the reader's own spelling.
fn in_script<'a>(lang: Language, names: &[&'a Text]) -> Option<&'a Text> {
    let read = |name: &Text| {
        matches!(
            (lang, detect(&name.text)),
            (Language::Kazakh | Language::Russian, Script::Cyrillic)
                | (Language::Chinese, Script::Han)
                | (Language::Uyghur | Language::KazakhArabic, Script::ArabicVocalised)
        )
    };
    names.iter().copied().find(|name| read(name))
}

fn photo(accounts: &Accounts<'_>, called: &Foreign) -> Option<PhotoView> {
    let person = accounts.record.id;
    accounts.told.iter().chain(&accounts.last).find_map(|told| {
        let ClaimRef { source, claim, .. } = *told;
        let Value::File(file) = &claim.value else { return None };
        let id = claim.id(person, source);
        let (width, height) = file.fitted(PhotoSize::Small.side_px());
        let title = accounts.short_title(source);
        Some(PhotoView {
            small: address::photo(person, id, PhotoSize::Small),
            large: address::photo(person, id, PhotoSize::Large),
            alt: accounts
                .lang
                .message("photo-of")
                .foreign("name", called)
                .foreign("source", &title)
                .plain(),
            width,
            height,
            chip: accounts.chip(source, claim),
            tag: accounts.tag(claim),
        })
    })
}

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

/// The summary in the language of the page, else in English, else in the first other.
fn summary_of(lang: Language, summaries: &[Summary]) -> Option<&Summary> {
    let written = |lang: &str| summaries.iter().find(|text| text.lang.as_deref() == Some(lang));
    written(lang.key()).or_else(|| written("en")).or(summaries.first())
}

fn summary(lang: Language, summaries: &[Summary]) -> Option<Foreign> {
    let kept = summary_of(lang, summaries)?;
    Some(Foreign::quoted(lang, &kept.text))
}

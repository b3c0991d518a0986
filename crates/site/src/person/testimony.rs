//! Testimonies: who speaks for the person, the register's summary, and the words as told.

use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::value::{Text, Value};
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::{Chip, Stroke};
use guwah_wording::{Foreign, Language};

/// One testimony.
pub(crate) struct TestimonyView {
    /// Who testifies.
    pub(crate) name: Foreign,
    /// "his son".
    pub(crate) relation: Option<String>,
    /// Who they are, flags, when: a line.
    pub(crate) about: Vec<Foreign>,
    /// The register's summary.
    pub(crate) summary: Option<Foreign>,
    /// The words as told.
    pub(crate) original: Option<Foreign>,
    /// Their translation.
    pub(crate) translation: Option<Foreign>,
    /// How the testifier knows.
    pub(crate) how_known: Option<Foreign>,
    /// How it is held.
    pub(crate) held: Stroke,
    /// The source.
    pub(crate) chip: Chip,
    /// Who may see it, when not everyone.
    pub(crate) tag: Option<&'static str>,
}

/// The testimonies about a person.
pub(crate) fn testimonies(accounts: &Accounts<'_>) -> Vec<TestimonyView> {
    let lang = accounts.lang;
    let testimonies = accounts.told.iter().filter_map(|told| {
        let ClaimRef { source, claim, .. } = *told;
        let Value::Testimony(testimony) = &claim.value else {
            return None;
        };
        let who = accounts.who(source, claim);
        let mut about: Vec<Foreign> = Vec::new();
        about.extend(
            testimony
                .testifier
                .as_deref()
                .map(|text| Foreign::quoted(lang, &lang.capital(text))),
        );
        about.extend(
            testimony
                .flags
                .iter()
                .map(|flag| Foreign::quoted(lang, &lang.capital(&flag.replace('_', " ")))),
        );
        about.extend(who.said);
        about.extend(who.locator);
        let text = |text: &Option<Text>| text.as_ref().map(|text| paragraph(lang, text));
        Some(TestimonyView {
            name: who.name,
            relation: claim.by.as_ref().and_then(|by| accounts.relation_of(by)),
            about,
            summary: text(&testimony.summary),
            original: text(&testimony.original),
            translation: text(&testimony.translation),
            how_known: testimony.how_known.as_deref().map(|how| Foreign::quoted(lang, how)),
            held: Stroke(claim.held, lang),
            chip: accounts.chip(source, claim),
            tag: accounts.tag(claim),
        })
    });
    testimonies.collect()
}

/// A text that fills a paragraph of its own, which carries its language.
fn paragraph(lang: Language, text: &Text) -> Foreign {
    match text.lang.as_deref() {
        None => Foreign::quoted(lang, &text.text),
        Some("en") if lang == Language::English => Foreign::words(&text.text),
        Some(_) => Foreign::of(text),
    }
}

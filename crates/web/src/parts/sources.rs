//! The sources of a page, numbered, with whose accounts they give.

use crate::address;
use crate::parts::accounts::Accounts;
use crate::parts::chip;
use guwah_domain::claim::Speaker;
use guwah_domain::id::SourceId;
use guwah_domain::source::Source;
use guwah_domain::statements::Statement;
use guwah_wording::Foreign;
use guwah_wording::Language;
use guwah_wording::dates;
use guwah_wording::spans;
use std::borrow::Cow;

/// One source.
pub struct SourceLine {
    /// Its number on this page.
    pub number: usize,
    /// Its own page.
    pub href: String,
    /// Its title.
    pub title: Foreign,
    /// Author, publisher, date.
    pub made: Vec<Foreign>,
    /// What kind of source it is.
    pub kind: String,
    /// Whose accounts it gives, with their tiers.
    pub gives: Vec<Account>,
    /// Over which releases it names the person, for a list.
    pub listed: Option<String>,
    /// What is said about the source.
    pub note: Option<Foreign>,
    /// How many claims it makes here.
    pub claims: usize,
}

impl SourceLine {
    /// Whether the credibility of any of its accounts was assessed.
    pub fn is_assessed(&self) -> bool {
        self.gives.iter().any(|account| account.tier.is_some())
    }
}

/// An account within a source.
pub struct Account {
    /// Who speaks.
    pub name: Foreign,
    /// The tier; none when not judged.
    pub tier: Option<Cow<'static, str>>,
}

/// The most speakers of one source that are named here.
const SPEAKERS: usize = 6;

/// The sources of a person's page, in the order of their numbers.
pub fn sources(accounts: &Accounts<'_>) -> Vec<SourceLine> {
    let statements = accounts.record.person.statements.iter();
    let mut lines: Vec<SourceLine> = statements
        .filter_map(|(id, statement)| line(accounts, *id, accounts.record.sources.get(id)?, statement))
        .collect();
    lines.sort_by_key(|line| line.number);
    lines
}

fn line(accounts: &Accounts<'_>, id: SourceId, source: &Source, statement: &Statement) -> Option<SourceLine> {
    let lang = accounts.lang;
    let mut speakers: Vec<Option<&Speaker>> = Vec::new();
    let called = |by: Option<&Speaker>| by.map(|by| (by.name.clone(), by.number)).unwrap_or_default();
    for claim in &statement.claims {
        let speaker = claim.by.as_ref();
        let known = speakers.iter().any(|known| called(*known) == called(speaker));
        if !known && speakers.len() < SPEAKERS {
            speakers.push(speaker);
        }
    }
    let gives = speakers.into_iter().map(|speaker| Account {
        name: accounts.called(id, speaker),
        tier: accounts
            .record
            .person
            .tier(id, speaker)
            .map(|tier| chip::tier(lang, Some(tier))),
    });
    let listed = statement.listings.iter().map(|listing| {
        let row = lang.message("list-row").text("row", &listing.row).plain();
        let over = spans::in_words(lang, &listing.listed);
        [row, over]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(lang.comma())
    });
    let listed: Vec<String> = listed.collect();
    Some(SourceLine {
        number: accounts.number(id),
        href: address::source(accounts.lang, id),
        title: Foreign::quoted(lang, &source.title),
        made: made(lang, source),
        kind: lang.term("source_kind", &source.kind).into_owned(),
        gives: gives.collect(),
        listed: (!listed.is_empty()).then(|| listed.join(lang.comma())),
        note: source.note.as_deref().map(|note| Foreign::quoted(lang, note)),
        claims: statement.claims.iter().filter(|claim| claim.is_current()).count(),
    })
}

/// Who made a source and when, as far as the title does not say so.
pub fn made(lang: Language, source: &Source) -> Vec<Foreign> {
    let parts = [source.author.as_deref(), source.publisher.as_deref()];
    let mut made: Vec<Foreign> = parts
        .into_iter()
        .flatten()
        .filter(|part| !source.title.contains(part))
        .map(|part| Foreign::quoted(lang, part))
        .collect();
    let on = source
        .published_words
        .as_deref()
        .map(|words| Foreign::quoted(lang, words))
        .or_else(|| Some(Foreign::plain(dates::in_words(lang, source.published_on.as_ref()?))));
    made.extend(on.filter(|on| !source.title.contains(on.text())));
    made
}

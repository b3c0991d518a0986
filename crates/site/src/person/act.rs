//! The page of one act: every account of it side by side, who says so, when as vaguely as it is known, and what stands
//! against it.

use crate::find;
use crate::institution::list::Known;
use crate::person::chronology::{self, Line};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::act::Act;
use guwah_domain::acts::Acts;
use guwah_domain::claim::Held;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::contest::ContestKind;
use guwah_domain::id::ClaimId;
use guwah_domain::place::Gazetteer;
use guwah_domain::value::Value;
use guwah_registry::readers::Reader;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::{self, Chip, Stroke, Who};
use guwah_web::parts::sources::{self, SourceLine};
use guwah_web::parts::value::Shown;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, dates, labels, phrases};
use std::borrow::Cow;

/// How many accounts a page has.
const ACCOUNTS: usize = 24;
/// The longest label that stands in an address.
const LABEL_BYTES: usize = 100;

/// The page.
#[derive(Template)]
#[template(path = "person/act.html")]
struct ActPage {
    frame: Frame,
    /// Whose act it is.
    name: Foreign,
    /// That the person is invented.
    invented: Option<Cow<'static, str>>,
    /// Their page, as of the moment that this one is of.
    href: String,
    /// This page as it is now.
    now: String,
    /// The moment as of which it is shown, in words.
    as_of: Option<String>,
    act: ActView,
    sources: Vec<SourceLine>,
    before: Option<String>,
    after: Option<String>,
}

/// What is told of the act.
struct ActView {
    /// What was done.
    kind: String,
    /// How many accounts there are of it.
    count: usize,
    contested: bool,
    refuted: bool,
    /// Those on this page.
    accounts: Vec<Account>,
    /// What none of them tells: the date, the place, who did it.
    missing: Option<String>,
    years: Vec<i16>,
    lines: Vec<Line>,
    /// Other claims that cannot be true together with one of them.
    against: Vec<Account>,
    /// The numbers of the sources of all of these.
    sources: Vec<usize>,
}

/// What one source says of it.
struct Account {
    held: Stroke,
    tag: Option<&'static str>,
    shown: Shown,
    /// Field by field: its name, its words, and where they lead.
    fields: Vec<Field>,
    who: Who,
    /// The page of the organisation that speaks.
    speaker: Option<String>,
    chip: Chip,
}

type Field = (&'static str, Foreign, Option<String>);

/// What names an act in an address: the label that its accounts share, else the claim that tells it.
pub(super) fn key(accounts: &Accounts<'_>, told: ClaimRef<'_>, act: &Act) -> String {
    match act.label.as_deref().filter(|label| stands_in_an_address(label)) {
        Some(label) => label.to_owned(),
        None => told.id(accounts.record.id).to_string(),
    }
}

fn stands_in_an_address(label: &str) -> bool {
    label.len() <= LABEL_BYTES
        && label.bytes().any(|byte| byte.is_ascii_alphanumeric())
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_:".contains(&byte))
}

/// `GET /p/{record}/act/{act}?as_of=…&page=…`.
pub(crate) async fn show_act(
    State(site): State<Site>,
    Path((record, act)): Path<(String, String)>,
    ask: Ask,
) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, (&record, &act))
    })
    .await
}

fn read(
    reader: &dyn Reader,
    settings: &SiteSettings,
    ask: &Ask,
    (record, wanted): (&str, &str),
) -> Result<String, Refusal> {
    let place = find::Place::of_page(record, &ask.uri);
    let asked = find::person_then(reader, settings, &place)?;
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let accounts =
        Accounts::of(&asked.record, reader.audience(), asked.day, ask.lang).standing_at(asked.moment.as_ref());
    let told = of_act(&accounts, wanted);
    let Some((first, act)) = told.first().and_then(|told| Some((*told, the_act(*told)?))) else {
        return Err(Refusal::NoPage);
    };
    let key = key(&accounts, first, act);
    if wanted != key {
        return Err(place.below(&asked.record, &format!("/act/{key}")));
    }
    let person = address::person(ask.lang, asked.record.number, asked.record.id);
    let now = format!("{person}/act/{key}");
    let act = of(&accounts, &Known::read(reader)?, &told, page);
    let pages = told.len().div_ceil(ACCOUNTS).max(1);
    let at = |page: usize| {
        let sign = if accounts.as_of.is_empty() { '?' } else { '&' };
        format!("{now}{}{sign}page={page}", accounts.as_of)
    };
    let mut sources = sources::sources(&accounts);
    sources.retain(|source| act.sources.contains(&source.number));
    answer::render(&ActPage {
        frame: Frame::of(settings, reader.audience(), Section::Persons, ask),
        invented: chip::invented_says(ask.lang, asked.record.invented()),
        name: super::head::head(&accounts).name,
        href: format!("{person}{}", accounts.as_of),
        before: (page > 1).then(|| at((page - 1).min(pages))),
        after: (page < pages).then(|| at(page + 1)),
        now,
        as_of: asked
            .moment
            .as_ref()
            .map(|moment| guwah_web::parts::history::moment(ask.lang, moment)),
        act,
        sources,
    })
}

/// The act that a claim tells.
fn the_act(told: ClaimRef<'_>) -> Option<&Act> {
    match &told.claim.value {
        Value::Act(act) => Some(act),
        _ => None,
    }
}

/// All claims that tell the act of an address. Accounts share a label; those that have none share what they
/// say to the letter.
fn of_act<'a>(accounts: &Accounts<'a>, wanted: &str) -> Vec<ClaimRef<'a>> {
    let those = |is_it: &dyn Fn(&Act) -> bool| -> Vec<ClaimRef<'a>> {
        let all = accounts.told.iter().copied();
        all.filter(|told| the_act(*told).is_some_and(is_it)).collect()
    };
    let acts = Acts::of(&accounts.record.person);
    let with_judged = |told: Vec<ClaimRef<'a>>| -> Vec<ClaimRef<'a>> {
        let Some(first) = told.first().copied() else {
            return told;
        };
        let all = accounts.told.iter().copied().filter(|other| the_act(*other).is_some());
        let is_of_it = |other: &ClaimRef<'a>| match acts.are_one(first, *other) {
            Some(is_one) => is_one || *other == first,
            None => told.contains(other),
        };
        all.filter(is_of_it).collect()
    };
    let labelled = those(&|act| act.label.as_deref() == Some(wanted));
    if !labelled.is_empty() {
        return with_judged(labelled);
    }
    let Ok(id) = wanted.parse::<ClaimId>() else {
        return Vec::new();
    };
    let mut all = accounts.told.iter().filter_map(|told| Some((*told, the_act(*told)?)));
    let found = all.find(|(told, _)| told.id(accounts.record.id) == id);
    match found {
        None => Vec::new(),
        Some((_, act)) if act.label.is_some() => with_judged(those(&|other| other.label == act.label)),
        Some((_, act)) => with_judged(those(&|other| other == act)),
    }
}

fn of(accounts: &Accounts<'_>, known: &Known, told: &[ClaimRef<'_>], page: usize) -> ActView {
    let lang = accounts.lang;
    let here: Vec<ClaimRef<'_>> = told
        .iter()
        .copied()
        .skip((page - 1).saturating_mul(ACCOUNTS))
        .take(ACCOUNTS)
        .collect();
    let touching = || {
        let contests = accounts.contests.iter();
        contests.filter(|contest| told.iter().any(|told| contest.holds(*told)))
    };
    let mut against: Vec<ClaimRef<'_>> = touching()
        .flat_map(|contest| contest.claims.iter().copied())
        .filter(|other| !told.contains(other))
        .collect();
    against.sort_unstable();
    against.dedup();
    let is_refuted = |told: &ClaimRef<'_>| touching().any(|contest| contest.refuted() == Some(*told));
    let (years, lines) = chronology::drawn(accounts, &here);
    let kind = told.first().and_then(|told| the_act(*told));
    ActView {
        kind: kind.map_or_else(String::new, |act| lang.term("act", &act.kind).into_owned()),
        count: told.len(),
        contested: touching().any(|contest| contest.kind == ContestKind::Contested),
        refuted: !told.is_empty() && told.iter().all(is_refuted),
        accounts: here.iter().map(|told| account(accounts, known, *told)).collect(),
        missing: missing(accounts, told),
        years,
        lines,
        against: against.iter().map(|told| account(accounts, known, *told)).collect(),
        sources: here
            .iter()
            .chain(&against)
            .map(|told| accounts.number(told.source))
            .collect(),
    }
}

fn account(accounts: &Accounts<'_>, known: &Known, told: ClaimRef<'_>) -> Account {
    let ClaimRef { source, claim, .. } = told;
    let mut shown = accounts.shown(claim);
    let mut told = Vec::new();
    if let Value::Act(act) = &claim.value {
        told = fields(accounts.lang, known, act);
        // The fields say all of it, each under its name.
        shown.note = None;
        shown.main = match &act.account {
            Some(account) => Foreign::quoted(accounts.lang, account),
            None => Foreign::plain(accounts.lang.term("act", &act.kind)),
        };
    }
    Account {
        held: Stroke(claim.held, accounts.lang),
        tag: accounts.tag(claim),
        shown,
        fields: told,
        who: accounts.who(source, claim),
        speaker: claim.speaker_name().and_then(|name| known.called(accounts.lang, name)),
        chip: accounts.chip(source, claim),
    }
}

/// What the fields of an account say, each under the message that names it.
fn fields(lang: Language, known: &Known, act: &Act) -> Vec<Field> {
    let quoted = |words: &str| Foreign::quoted(lang, words);
    let mut fields = Vec::new();
    let mut add = |key, words: Option<Foreign>, href| fields.extend(words.map(|words| (key, words, href)));
    add(
        "act-field-when",
        dates::told_apart(lang, act.when_words.as_deref(), act.when.as_ref()),
        None,
    );
    let until = act
        .until
        .as_ref()
        .map(|until| lang.capital(&dates::in_words(lang, until)));
    add("act-field-until", until.map(Foreign::plain), None);
    let facility = act.facility.as_ref();
    add(
        "act-field-facility",
        facility.map(|facility| quoted(&lang.capital(&facility.words))),
        facility.and_then(|facility| known.meant(lang, facility)),
    );
    let place = act.place.as_ref();
    let page = place.and_then(|place| Gazetteer::xinjiang().get(place.place.as_deref()?));
    add(
        "act-field-where",
        place.map(|place| quoted(&place.words)),
        page.map(|page| address::place(lang, page)),
    );
    let by = act.authority.as_deref();
    add(
        "act-field-by",
        by.map(|by| quoted(&lang.capital(by))),
        by.and_then(|by| known.called(lang, by)),
    );
    if let Some(sentence) = &act.sentence {
        let length = phrases::sentence_words(lang, sentence);
        add(
            "act-field-sentence",
            length.map(|length| quoted(&lang.capital(&length))),
            None,
        );
        let lost = sentence
            .rights_lost_months
            .map(|months| phrases::length_words(lang, months));
        add("act-field-rights", lost.map(Foreign::plain), None);
    }
    let mut term = |key, vocabulary, given| {
        let shown = labels::shown_term(lang, vocabulary, given);
        add(key, Some(shown.label), None);
        let words = shown.words.map(|words| quoted(&phrases::quoted(lang, words.text())));
        add("act-field-words", words, None);
    };
    if let Some(to) = &act.to {
        term("act-field-to", "custody", to);
    }
    for reason in &act.reasons {
        term("act-field-reason", "reason", reason);
    }
    fields
}

/// What a reader would look for and no account tells.
fn missing(accounts: &Accounts<'_>, told: &[ClaimRef<'_>]) -> Option<String> {
    let acts: Vec<&Act> = told
        .iter()
        .filter(|told| told.claim.held != Held::Denied)
        .filter_map(|told| the_act(*told))
        .collect();
    if acts.is_empty() {
        return None;
    }
    let known = [
        (
            acts.iter().any(|act| act.when.is_some() || act.when_words.is_some()),
            "act-no-when",
        ),
        (
            acts.iter().any(|act| act.place.is_some() || act.facility.is_some()),
            "act-no-where",
        ),
        (acts.iter().any(|act| act.authority.is_some()), "act-no-by"),
    ];
    let lang = accounts.lang;
    let parts: Vec<String> = known
        .into_iter()
        .filter(|(known, _)| !known)
        .map(|(_, key)| lang.say(key).into_owned())
        .collect();
    (!parts.is_empty()).then(|| lang.either(&parts))
}

#[cfg(test)]
mod tests;

//! The page of one intervention: what was asked, by whom, of whom and when; what came back, silence too; who says so.

use crate::find;
use crate::institution::list::Known;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::claim::Claim;
use guwah_domain::id::{ClaimId, SourceId};
use guwah_domain::intervention::{Answer, Intervention};
use guwah_domain::value::Value;
use guwah_registry::readers::Reader;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::{self, Chip, Stroke, Who};
use guwah_web::parts::sources::{self, SourceLine};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, dates};
use std::borrow::Cow;

/// The page.
#[derive(Template)]
#[template(path = "person/intervention.html")]
struct InterventionPage {
    frame: Frame,
    /// For whom it was done.
    name: Foreign,
    /// That the person is invented.
    invented: Option<Cow<'static, str>>,
    /// Their page, as of the moment that this one is of.
    href: String,
    /// This page as it is now.
    now: String,
    /// The moment as of which it is shown, in words.
    as_of: Option<String>,
    view: InterventionView,
    sources: Vec<SourceLine>,
}

/// What is told of the intervention.
struct InterventionView {
    /// What was done, in a word or two.
    title: Foreign,
    /// What was done, field by field: the message that names it, its words, and where they lead.
    asked: Vec<Field>,
    /// Whether it asks about many, of whom the person is one.
    of_many: bool,
    /// What came back: none when nothing is recorded.
    answer: Option<AnswerView>,
    /// Who tells of it.
    tellers: Vec<Teller>,
}

type Field = (&'static str, Foreign, Option<String>);

/// What came back.
struct AnswerView {
    /// Whether that was nothing.
    silent: bool,
    what: Foreign,
    fields: Vec<Field>,
}

/// One who tells of it.
struct Teller {
    held: Stroke,
    tag: Option<&'static str>,
    who: Who,
    chip: Chip,
    number: usize,
}

/// What names an intervention in an address: the claim that tells it.
pub(super) fn key(accounts: &Accounts<'_>, source: SourceId, claim: &Claim) -> ClaimId {
    claim.id(accounts.record.id, source)
}

/// `GET /p/{record}/intervention/{claim}?as_of=…`.
pub(crate) async fn show_intervention(
    State(site): State<Site>,
    Path((record, claim)): Path<(String, String)>,
    ask: Ask,
) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, (&record, &claim))
    })
    .await
}

fn read(
    reader: &dyn Reader,
    settings: &SiteSettings,
    ask: &Ask,
    (record, wanted): (&str, &str),
) -> Result<String, Refusal> {
    let asked = find::person_then(reader, settings, &find::Place::of_page(record, &ask.uri))?;
    let accounts =
        Accounts::of(&asked.record, reader.audience(), asked.day, ask.lang).standing_at(asked.moment.as_ref());
    let wanted: ClaimId = wanted.parse().map_err(|_| Refusal::NoPage)?;
    let view = of(&accounts, &Known::read(reader)?, wanted).ok_or(Refusal::NoPage)?;
    let rest = format!("/intervention/{wanted}");
    let mut sources = sources::sources(&accounts);
    sources.retain(|source| view.tellers.iter().any(|teller| teller.number == source.number));
    let person = address::person(ask.lang, asked.record.number, asked.record.id);
    answer::render(&InterventionPage {
        frame: Frame::of(settings, reader.audience(), Section::Persons, ask),
        invented: chip::invented_says(ask.lang, asked.record.invented()),
        name: super::head::head(&accounts).name,
        href: format!("{person}{}#asked", accounts.as_of),
        now: format!("{person}{rest}"),
        as_of: asked
            .moment
            .as_ref()
            .map(|moment| guwah_web::parts::history::moment(ask.lang, moment)),
        view,
        sources,
    })
}

/// The intervention that a claim tells, with everybody who tells the same.
fn of(accounts: &Accounts<'_>, known: &Known, wanted: ClaimId) -> Option<InterventionView> {
    let told = accounts.told.iter().filter_map(|told| match &told.claim.value {
        Value::Intervention(tells) => Some((told.source, told.claim, &**tells)),
        _ => None,
    });
    let told: Vec<(SourceId, &Claim, &Intervention)> = told.collect();
    let (.., this) = told
        .iter()
        .find(|(source, claim, _)| key(accounts, *source, claim) == wanted)?;
    let lang = accounts.lang;
    let tellers = told
        .iter()
        .filter(|(.., other)| other == this)
        .map(|(source, claim, _)| Teller {
            held: Stroke(claim.held, lang),
            tag: accounts.tag(claim),
            who: accounts.who(*source, claim),
            chip: accounts.chip(*source, claim),
            number: accounts.number(*source),
        });
    let kind = this
        .kind
        .as_deref()
        .map(|kind| Foreign::plain(lang.term("intervention", kind)));
    let title = kind.unwrap_or_else(|| Foreign::plain(lang.say("intervention-unasked")));
    Some(InterventionView {
        title,
        asked: asked(lang, known, this),
        of_many: this.kind.is_some() && !this.by_name,
        answer: this.answer.as_ref().map(|answer| came_back(lang, known, answer)),
        tellers: tellers.collect(),
    })
}

fn asked(lang: Language, known: &Known, this: &Intervention) -> Vec<Field> {
    let page = |name: &Option<String>| known.called(lang, name.as_deref()?);
    let quoted = |words: &Option<String>| {
        words
            .as_deref()
            .map(|words| Foreign::quoted(lang, &lang.capital(words)))
    };
    let on = this
        .on
        .as_ref()
        .map(|on| Foreign::plain(lang.capital(&dates::in_words(lang, on))));
    fields([
        ("intervention-what", quoted(&this.account), None),
        ("intervention-by", quoted(&this.by), page(&this.by)),
        ("intervention-to", quoted(&this.recipient), page(&this.recipient)),
        ("intervention-on", on, None),
    ])
}

fn came_back(lang: Language, known: &Known, answer: &Answer) -> AnswerView {
    let silent = answer.kind == "none";
    let what = if silent {
        lang.say("no-reply")
    } else {
        lang.term("answer", &answer.kind)
    };
    let quoted = |words: &Option<String>| {
        words
            .as_deref()
            .map(|words| Foreign::quoted(lang, &lang.capital(words)))
    };
    let on = dates::told_apart(lang, answer.on_words.as_deref(), answer.on.as_ref());
    let page = answer.by.as_deref().and_then(|by| known.called(lang, by));
    let who = if silent {
        "intervention-silent"
    } else {
        "intervention-from"
    };
    AnswerView {
        silent,
        what: Foreign::plain(what),
        fields: fields([
            ("intervention-words", quoted(&answer.account), None),
            (who, quoted(&answer.by), page),
            ("intervention-on", on, None),
        ]),
    }
}

fn fields<const N: usize>(all: [(&'static str, Option<Foreign>, Option<String>); N]) -> Vec<Field> {
    let told = all
        .into_iter()
        .filter_map(|(key, words, href)| Some((key, words?, href)));
    told.collect()
}

#[cfg(test)]
mod tests {
    use crate::person::intervention::*;
    use crate::person::invented::{TODAY, record};
    use guwah_domain::disclosure::Audience;

    const ENQUIRY: &str = r#""property":"intervention","value":{"intervention":{"kind":"media_enquiry","by":"Invented News","recipient":"Invented Embassy","on":"2019","by_name":false,"answer":{"kind":"none","by":"Invented Embassy"}}}"#;
    const UNASKED: &str = r#""property":"intervention","value":{"intervention":{"answer":{"kind":"stated_sentence","account":"Told of a sentence","by":"Invented Consulate"}}}"#;

    fn view(told: &[(u8, &str)], at: usize) -> InterventionView {
        let record = record(told);
        let accounts = Accounts::of(&record, Audience::Public, TODAY, Language::English);
        let told = accounts.told[at];
        of(&accounts, &Known::default(), told.id(accounts.record.id)).unwrap()
    }

    #[test]
    fn a_silence_is_told_as_an_answer_and_by_everybody_who_tells_it() {
        let view = view(&[(1, ENQUIRY), (2, ENQUIRY), (1, UNASKED)], 0);
        assert_eq!((view.tellers.len(), view.of_many), (2, true));
        let answer = view.answer.unwrap();
        assert!(answer.silent);
        assert_eq!(
            (answer.what.text(), answer.fields[0].0),
            ("No reply", "intervention-silent")
        );
        assert_eq!(view.asked[1].1.text(), "Invented Embassy");
    }

    #[test]
    fn an_answer_that_nobody_is_recorded_to_have_asked_for_has_a_page_too() {
        let view = view(&[(1, UNASKED)], 0);
        assert!(view.asked.is_empty() && !view.of_many && !view.answer.unwrap().silent);
    }
}

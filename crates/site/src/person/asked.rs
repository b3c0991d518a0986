//! What others did for the person, and what came back. Silence is drawn.

use crate::person::intervention;
use guwah_domain::intervention::{Answer, Intervention};
use guwah_domain::value::Value;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::Chip;
use guwah_wording::{Foreign, Language, Message, dates};

/// One enquiry and its answer.
pub(crate) struct Asked {
    /// What was done; none when no enquiry is recorded.
    pub(crate) done: Option<Done>,
    /// What came back; none when nothing is recorded.
    pub(crate) answer: Option<AnswerView>,
    /// The page of the intervention.
    pub(crate) href: String,
    /// The source.
    pub(crate) chip: Chip,
}

/// What was done.
pub(crate) struct Done {
    /// In words.
    pub(crate) what: Foreign,
    /// By whom, to whom, when: a line.
    pub(crate) about: Vec<Message>,
}

/// What came back.
pub(crate) struct AnswerView {
    /// Whether that was nothing.
    pub(crate) silent: bool,
    /// What.
    pub(crate) what: Foreign,
    /// From whom and when: a line.
    pub(crate) about: Vec<Message>,
}

/// All enquiries for a person, those that name the person first.
pub(crate) fn asked(accounts: &Accounts<'_>) -> Vec<Asked> {
    let rows = accounts.told.iter().filter_map(|told| {
        let by = *told;
        let Value::Intervention(told) = &by.claim.value else {
            return None;
        };
        let row = Asked {
            done: done(accounts.lang, told),
            answer: told.answer.as_ref().map(|given| answer(accounts.lang, given)),
            href: accounts.href(&format!(
                "/intervention/{}",
                intervention::key(accounts, by.source, by.claim)
            )),
            chip: accounts.chip(by.source, by.claim),
        };
        Some((told.by_name, row))
    });
    let mut rows: Vec<(bool, Asked)> = rows.collect();
    rows.sort_by_key(|(by_name, _)| !by_name);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn done(lang: Language, asked: &Intervention) -> Option<Done> {
    let kind = asked
        .kind
        .as_deref()
        .map(|kind| Foreign::plain(lang.term("intervention", kind)));
    let account = asked
        .account
        .as_deref()
        .map(|account| Foreign::quoted(lang, &lang.capital(account)));
    if asked.kind.is_none() && asked.by.is_none() && asked.recipient.is_none() {
        return None;
    }
    let mut about: Vec<Message> = Vec::new();
    let mut add =
        |key, words: Option<&Foreign>| about.extend(words.map(|words| lang.message(key).foreign("words", words)));
    let quoted = |words: &String| Foreign::quoted(lang, words);
    add("asked-kind", account.as_ref().and(kind.as_ref()));
    add("asked-by", asked.by.as_ref().map(quoted).as_ref());
    add("asked-to", asked.recipient.as_ref().map(quoted).as_ref());
    about.extend(asked.on.as_ref().map(|on| lang.message("asked-on").on(on)));
    if asked.recipient.is_none() && asked.on.is_none() {
        about.push(lang.message("asked-unknown"));
    }
    if !asked.by_name {
        about.push(lang.message("asked-not-by-name"));
    }
    let what = account.or(kind)?;
    Some(Done { what, about })
}

fn answer(lang: Language, answer: &Answer) -> AnswerView {
    let silent = answer.kind == "none";
    let label = Foreign::plain(if silent {
        lang.say("no-reply")
    } else {
        lang.term("answer", &answer.kind)
    });
    let account = answer.account.as_deref().map(|account| Foreign::quoted(lang, account));
    let mut about: Vec<Message> = Vec::new();
    let mut add =
        |key, words: Option<&Foreign>| about.extend(words.map(|words| lang.message(key).foreign("words", words)));
    add("asked-kind", account.as_ref().filter(|_| !silent).and(Some(&label)));
    let by = answer.by.as_deref().map(|by| Foreign::quoted(lang, by));
    add("answered-from", by.as_ref());
    let on = match (&answer.on_words, &answer.on) {
        (Some(words), _) => Some(Foreign::quoted(lang, &lang.small(words))),
        (None, on) => on.as_ref().map(|on| Foreign::plain(dates::in_words(lang, on))),
    };
    add("asked-kind", on.as_ref());
    add("asked-kind", account.as_ref().filter(|_| silent));
    AnswerView {
        silent,
        what: account.filter(|_| !silent).unwrap_or(label),
        about,
    }
}

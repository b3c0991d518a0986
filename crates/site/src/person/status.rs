//! The last reported status, as voices of equal weight.

use guwah_domain::claim::{Claim, Held};
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::judgement::Verdict;
use guwah_domain::status::{Aside, Line, Order, Voice, is_death};
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::Value;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::{Chip, Stroke, Who};
use guwah_web::parts::gone::gone;
use guwah_wording::phrases::OrderReasons;
use guwah_wording::{Foreign, Language, Message, dates, phrases};

/// The status block.
pub(crate) struct StatusView {
    /// The heading, with the time as of which.
    pub(crate) heading: Message,
    /// That there was no news for over a year, and since when.
    pub(crate) no_news: Option<Message>,
    /// Whether they cannot all be true.
    pub(crate) contested: bool,
    /// The voices, in their order.
    pub(crate) voices: Vec<VoiceView>,
    /// Why they stand in this order.
    pub(crate) order: Option<Message>,
    /// What an editor sets against what stands, or another account says against it, where that says nothing of where the person is;
    /// then what was reported and stands no more.
    pub(crate) disputed_by: Vec<(Message, Chip)>,
    /// What was said earlier, by sources that no longer say it, when nothing is said now.
    pub(crate) gone: Option<Message>,
}

/// One voice.
pub(crate) struct VoiceView {
    /// "Prison, 20 years".
    pub(crate) say: String,
    /// Who says so.
    pub(crate) who: Who,
    /// In whose words, or the register's.
    pub(crate) account: Option<Foreign>,
    /// How it is held.
    pub(crate) held: Stroke,
    /// When.
    pub(crate) when: Option<Foreign>,
    /// The source.
    pub(crate) chip: Chip,
    /// What the voice fears, heard and denies beside that.
    pub(crate) lines: Vec<LineView>,
    /// What is to be known of it: that officials said otherwise before, that a term has ended.
    pub(crate) marks: Vec<Message>,
    /// Other accounts that say the same.
    pub(crate) also: Vec<Chip>,
}

/// A second line of a voice.
pub(crate) struct LineView {
    /// "Feared dead".
    pub(crate) say: String,
    /// In whose words, or the register's.
    pub(crate) account: Option<Foreign>,
    /// How it is held.
    pub(crate) held: Stroke,
    /// When.
    pub(crate) when: Option<Foreign>,
}

/// The status of a person.
pub(crate) fn status(accounts: &Accounts<'_>) -> StatusView {
    let status = &accounts.status;
    let lang = accounts.lang;
    let no_news_since = |last: &VagueDate| lang.message("no-news-since").on(last);
    let no_news = status.no_news.then(|| match status.last_news.as_ref() {
        Some(last) => no_news_since(last),
        None => lang.message("no-news"),
    });
    let against = status.against.iter();
    let against = against.map(|told| set_against(accounts, *told, "status-against"));
    let aside = status.aside.iter().flat_map(|aside| told_aside(accounts, aside));
    StatusView {
        heading: match as_of(accounts) {
            Some(on) => lang.message("status-as-of").text("on", dates::as_of(lang, on)),
            None => lang.message("status"),
        },
        no_news,
        contested: status.contested,
        voices: status.voices.iter().map(|voice| view(accounts, voice)).collect(),
        order: order(accounts),
        disputed_by: status
            .disputed_by
            .iter()
            .map(|told| set_against(accounts, *told, "status-disputed-by"))
            .chain(against)
            .chain(aside)
            .collect(),
        gone: status.voices.is_empty().then(|| gone(accounts)).flatten(),
    }
}

/// As of when the status stands. Where several voices stand, each tells its own day: one's is not given as the other's.
fn as_of<'s>(accounts: &'s Accounts<'_>) -> Option<&'s VagueDate> {
    let status = &accounts.status;
    let days = || status.voices.iter().map(|voice| voice.leads.as_of.as_ref());
    let first = days().next().flatten();
    match status.voices.as_slice() {
        [] => status.last_news.as_ref(),
        // A death is as of its own day, whatever else was told later.
        [voice] if is_death(voice.leads.custody) && first.is_some() => first,
        // What one voice tells may be later than the last sign of life, and the other way round.
        [_] => status
            .last_news
            .as_ref()
            .into_iter()
            .chain(first)
            .max_by_key(|on| on.latest()),
        _ => first.filter(|first| days().all(|day| day == Some(first))),
    }
}

/// The longest words of a claim that stand beside the headline.
const BESIDE: usize = 240;

fn set_against(accounts: &Accounts<'_>, told: ClaimRef<'_>, key: &'static str) -> (Message, Chip) {
    let said = accounts.shown(told.claim).main;
    let mut words: String = said.text().chars().take(BESIDE).collect();
    if words.len() < said.text().len() {
        words.push('…');
    }
    if let Value::Act(act) = &told.claim.value
        && let Some(on) = dates::told_apart(accounts.lang, act.when_words.as_deref(), act.when.as_ref())
    {
        words.push_str(accounts.lang.comma());
        words.push_str(on.text());
    }
    let what = Foreign::quoted(accounts.lang, &words);
    let message = accounts.lang.message(key).foreign("what", &what);
    (message, accounts.chip(told.source, told.claim))
}

/// A death that was refuted, and by what; what a list says no more.
fn told_aside(accounts: &Accounts<'_>, aside: &Aside<'_>) -> Vec<(Message, Chip)> {
    let told = aside.line.told;
    let said = Foreign::quoted(accounts.lang, &accounts.says_aside(aside));
    let key = if aside.refuted_by.is_empty() {
        "status-dropped"
    } else {
        "status-refuted"
    };
    let first = (
        accounts.lang.message(key).foreign("what", &said),
        accounts.chip(told.source, told.claim),
    );
    let by = aside.refuted_by.iter();
    let by = by.map(|life| set_against(accounts, *life, "status-lived-on"));
    std::iter::once(first).chain(by).collect()
}

fn view(accounts: &Accounts<'_>, voice: &Voice<'_>) -> VoiceView {
    let Line { told, .. } = voice.leads;
    let ClaimRef { source, claim, .. } = told;
    let lang = accounts.lang;
    let mut who = accounts.who(source, claim);
    who.relation = claim.by.as_ref().and_then(|by| accounts.relation_of(by));
    // What is feared or denied stands before what else the voice said: it speaks against what is said elsewhere.
    let mut lines: Vec<&Line<'_>> = voice.lines.iter().collect();
    lines.sort_by_key(|line| (line.held.is_assertion(), line.held == Held::Denied));
    VoiceView {
        say: accounts.says(voice),
        who,
        account: account(accounts, told),
        held: Stroke(voice.leads.held, lang),
        when: when(lang, claim, voice.leads.as_of.as_ref()),
        chip: accounts.chip(source, claim),
        also: voice
            .also
            .iter()
            .map(|told| accounts.chip(told.source, told.claim))
            .collect(),
        lines: lines.into_iter().map(|line| second_line(accounts, line)).collect(),
        marks: accounts.marks(voice),
    }
}

fn second_line(accounts: &Accounts<'_>, line: &Line<'_>) -> LineView {
    LineView {
        say: phrases::say_line(accounts.lang, line),
        account: account(accounts, line.told),
        held: Stroke(line.held, accounts.lang),
        when: when(accounts.lang, line.told.claim, line.as_of.as_ref()),
    }
}

/// What the voice says, in its words or the register's.
fn account(accounts: &Accounts<'_>, told: ClaimRef<'_>) -> Option<Foreign> {
    let claim = told.claim;
    let said = match &claim.value {
        // What the register calls the act is not what is said of it, where the voice's words are not recorded.
        Value::Act(act) if claim.held == Held::Denied && act.account.is_none() => None,
        Value::Act(_) => Some(accounts.shown(claim).main.text().to_owned()),
        Value::Term(term) => term.words.as_ref().map(|words| phrases::quoted(accounts.lang, words)),
        _ => None,
    };
    said.map(|text| Foreign::quoted(accounts.lang, &accounts.lang.sentence(&text)))
}

fn when(lang: Language, claim: &Claim, as_of: Option<&VagueDate>) -> Option<Foreign> {
    let (act_words, act_when) = match &claim.value {
        Value::Act(act) => (act.when_words.as_deref(), act.when.as_ref()),
        _ => (None, None),
    };
    dates::told_apart(lang, act_words, act_when)
        .or_else(|| dates::told_apart(lang, claim.said_words.as_deref(), claim.said_on.as_ref()))
        .or_else(|| dates::told_apart(lang, None, as_of))
}

fn order(accounts: &Accounts<'_>) -> Option<Message> {
    let status = &accounts.status;
    let dated = |voice: &Voice<'_>| voice.leads.as_of.as_ref().and_then(|on| on.earliest().or(on.latest()));
    let (first, second) = (status.voices.first()?, status.voices.get(1));
    let fear_behind = second.is_some_and(|second| {
        let (first, second_held) = (first, second.leads.held);
        first.leads.held.is_assertion() && !second_held.is_assertion() && dated(first) >= dated(second)
    });
    let judged_why = accounts
        .record
        .person
        .editorial
        .judgements
        .iter()
        .rev()
        .find_map(|judgement| matches!(judgement.verdict, Verdict::Prefers(_)).then_some(judgement.why.as_deref()));
    let reasons = OrderReasons {
        official_first: first.official,
        fear_behind: fear_behind && status.order != Order::Judged,
        voices: status.voices.len(),
        judged_why: judged_why.flatten(),
        judged: status.judged,
    };
    phrases::order(accounts.lang, status.order, &reasons)
}

#[cfg(test)]
mod tests {
    use crate::person::invented::{TODAY, record};
    use crate::person::status::*;
    use guwah_domain::disclosure::Audience;

    const SENTENCED: &str = r#""property":"act","value":{"act":{"label":"sentence","kind":"sentenced","sentence":{"months":240},
        "account":"Sentenced to 20 years"}},"by":{"name":"The consulate","official":true},"said_on":"2019-01~""#;
    const DENIED: &str = r#""property":"act","held":"denied","value":{"act":{"label":"sentence","kind":"sentenced",
        "account":"Does not accept the sentence"}},"by":{"name":"The son","relation":"child"},"said_on":"2019""#;
    const FEARED: &str = r#""property":"act","held":"feared","value":{"act":{"kind":"died","account":"Fears that he died"}},
        "by":{"name":"The son","relation":"child"},"said_on":"2019""#;

    #[test]
    fn two_voices_stand_at_equal_weight_and_their_order_is_explained() {
        let record = record(&[(1, SENTENCED), (1, DENIED), (1, FEARED)]);
        let view = status(&Accounts::of(&record, Audience::Public, TODAY, Language::English));
        let said: Vec<&str> = view.voices.iter().map(|voice| voice.say.as_str()).collect();
        assert_eq!(said, ["Prison, 20 years", "Feared dead"]);
        assert_eq!(
            view.order.map(|order| order.plain()).as_deref(),
            Some(
                "No judgement has been made. Neither account is preferred. What is stated comes before what is feared, heard or denied."
            )
        );
        let feared = view.voices[1].account.as_ref().map(Foreign::text);
        assert_eq!(feared, Some("Fears that he died."));
        let denied = &view.voices[1].lines[0];
        assert_eq!(
            denied.account.as_ref().map(Foreign::text),
            Some("Does not accept the sentence."),
            "what the son denies stands beside what he fears"
        );
        assert!(view.no_news.is_some());
    }

    #[test]
    fn one_voice_needs_no_explanation() {
        let camp = r#""property":"status","value":{"term":{"term":"camp","words":"in camp"}},"said_on":"2026-05""#;
        let record = record(&[(1, camp)]);
        let view = status(&Accounts::of(&record, Audience::Public, TODAY, Language::English));
        assert_eq!((view.voices.len(), view.order, view.no_news), (1, None, None));
    }

    #[test]
    fn what_a_list_stopped_to_say_is_told_as_earlier() {
        let camp = r#""property":"status","value":{"term":{"term":"camp"}},
            "listed":[{"from":"2024-04-13","until":"2024-08-08"}]"#;
        let record = record(&[(1, camp)]);
        let view = status(&Accounts::of(&record, Audience::Public, TODAY, Language::English));
        assert!(view.voices.is_empty());
        assert_eq!(
            view.gone.map(|gone| gone.plain()).as_deref(),
            Some("Earlier: “camp”, listed by Source 1 until 8 August 2024.")
        );
    }
}

//! The sentences that are put together in code. The rest of what a reader sees is in the templates; all of it is messages.

mod file;

pub use file::{file_details, picture};

use crate::foreign::Foreign;
use crate::language::Language;
use crate::messages::Message;
use guwah_domain::act::Sentence;
use guwah_domain::claim::Held;
use guwah_domain::institution::Office;
use guwah_domain::sentence::Measure;
use guwah_domain::status::{Line, Order};
use std::borrow::Cow;

/// How a person is spoken of: a choice within messages, for languages that tell he from she.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// He.
    Male,
    /// She.
    Female,
    /// Not recorded, or several are.
    Other,
}

impl Sex {
    /// By the recorded term of `sex`.
    pub fn of(term: Option<&str>) -> Self {
        match term {
            Some("male") => Self::Male,
            Some("female") => Self::Female,
            _ => Self::Other,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Other => "other",
        }
    }
}

impl Message {
    /// Fills in of whom is spoken.
    pub fn sex(self, sex: Sex) -> Self {
        self.text("sex", sex.key())
    }
}

/// How a claim is held, in one word.
pub fn held(lang: Language, held: Held) -> Cow<'static, str> {
    lang.say(match held {
        Held::Witnessed => "held-witnessed",
        Held::Stated => "held-stated",
        Held::Relayed => "held-relayed",
        Held::Rumoured => "held-rumoured",
        Held::Inferred => "held-inferred",
        Held::Feared => "held-feared",
        Held::Denied => "held-denied",
    })
}

/// What holding a claim so means.
pub fn held_meaning(lang: Language, held: Held) -> Cow<'static, str> {
    lang.say(match held {
        Held::Witnessed => "held-witnessed-meaning",
        Held::Stated => "held-stated-meaning",
        Held::Relayed => "held-relayed-meaning",
        Held::Rumoured => "held-rumoured-meaning",
        Held::Inferred => "held-inferred-meaning",
        Held::Feared => "held-feared-meaning",
        Held::Denied => "held-denied-meaning",
    })
}

/// What a voice says of where the person is: "Prison, 20 years", "Feared dead", "Inferred: house arrest".
pub fn say(lang: Language, custody: &str, sentence: Option<&Sentence>, held: Held) -> String {
    let dead = custody.starts_with("died");
    let label = lang.term("custody", custody);
    let doubted = |key| lang.message(key).text("what", lang.small(&label)).plain();
    let said = match (held, dead) {
        (Held::Feared, true) => lang.say("say-feared-dead").into_owned(),
        (Held::Rumoured, true) => lang.say("say-rumoured-dead").into_owned(),
        (Held::Inferred, true) => lang.say("say-believed-dead").into_owned(),
        (Held::Feared, false) => doubted("say-feared"),
        (Held::Rumoured, false) => doubted("say-rumoured"),
        (Held::Inferred, false) => doubted("say-inferred"),
        (Held::Denied, _) => doubted("say-denied"),
        _ => label.into_owned(),
    };
    // “House arrest, house arrest, 5 years” says it twice.
    let told_already = |sentence: &&Sentence| sentence.measure.is_some_and(|measure| is_form(measure, custody));
    let bare = sentence.filter(told_already).map(|sentence| Sentence {
        measure: None,
        words: None,
        ..sentence.clone()
    });
    match bare
        .as_ref()
        .or(sentence)
        .and_then(|sentence| sentence_words(lang, sentence))
    {
        Some(length) => {
            let message = lang.message("say-sentence").text("said", said);
            message.text("sentence", length).plain()
        }
        None => said,
    }
}

/// What somebody denies, where nothing beside it tells who: officials, or another.
pub fn say_denied(lang: Language, custody: &str, sentence: Option<&Sentence>, official: bool) -> String {
    let what = lang.small(&say(lang, custody, sentence, Held::Stated));
    let key = if official {
        "say-denied-by-officials"
    } else {
        "say-denied-by-others"
    };
    lang.message(key).text("what", what).plain()
}

/// What a line of a voice says.
pub fn say_line(lang: Language, line: &Line<'_>) -> String {
    match line.words {
        Some(words) => as_written(lang, words),
        None => say(lang, line.custody, line.sentence, line.held),
    }
}

/// Words of a source that are no term: “sent up north” (as written).
pub fn as_written(lang: Language, words: &str) -> String {
    lang.message("status-unread").text("words", quoted(lang, words)).plain()
}

/// Whether a form of custody says already what a sentence is.
fn is_form(measure: Measure, custody: &str) -> bool {
    matches!(
        (measure, custody),
        (Measure::Exile, "exiled") | (Measure::HouseArrest, "house_arrest")
    )
}

/// As [`say`], where officials alone say it of one who would be free.
pub fn say_unconfirmed(lang: Language, custody: &str, held: Held) -> String {
    let said = lang.small(&say(lang, custody, None, held));
    lang.message("status-unconfirmed").text("what", said).plain()
}

/// A sentence in words: "20 years", "5 years to 7 years", "for life", "death sentence, suspended for 2 years", "12 years, reduced from 20
/// years". Where nothing could be read of it, the words of the source in quotation marks.
pub fn sentence_words(lang: Language, sentence: &Sentence) -> Option<String> {
    let read = sentence_read(lang, sentence);
    read.or_else(|| sentence.words.as_ref().map(|words| quoted(lang, words)))
}

/// As [`sentence_words`], with the words of the source beside what was read, where they are not the same.
pub fn sentence_told(lang: Language, sentence: &Sentence) -> Option<String> {
    let read = sentence_words(lang, sentence)?;
    let same = |words: &String| words.to_lowercase() == read.to_lowercase() || !tells(sentence);
    Some(match sentence.words.as_ref().filter(|words| !same(words)) {
        Some(words) => {
            let message = lang.message("sentence-beside-words").text("sentence", read);
            message.text("words", quoted(lang, words)).plain()
        }
        None => read,
    })
}

fn tells(sentence: &Sentence) -> bool {
    sentence.tells_length()
        || sentence.measure.is_some()
        || sentence.rights_lost_months.is_some()
        || sentence.rights_lost_for_life
}

fn sentence_read(lang: Language, sentence: &Sentence) -> Option<String> {
    let main = if sentence.death {
        Some(lang.say("sentence-death").into_owned())
    } else if sentence.life {
        Some(lang.say("sentence-life").into_owned())
    } else {
        let length = sentence_length(lang, sentence);
        let measure = sentence
            .measure
            .map(|measure| lang.say(measure_key(measure)).into_owned());
        let both = [measure, length].into_iter().flatten().collect::<Vec<String>>();
        (!both.is_empty()).then(|| both.join(lang.comma()))
    };
    let Some(mut told) = main else {
        let alone = match (sentence.rights_lost_months, sentence.rights_lost_for_life) {
            (_, true) => lang.message("sentence-rights-alone-for-life"),
            (Some(months), _) => lang
                .message("sentence-rights-alone")
                .text("length", length_words(lang, months)),
            (None, false) => return None,
        };
        return Some(alone.plain());
    };
    let around = |key: &'static str, told: String| lang.message(key).text("sentence", told);
    if let Some(months) = sentence.suspended_for_months {
        told = around("sentence-suspended-for", told)
            .text("length", length_words(lang, months))
            .plain();
    } else if sentence.suspended {
        told = around("sentence-suspended", told).plain();
    }
    if sentence.rights_lost_for_life {
        told = around("sentence-rights-for-life", told).plain();
    } else if let Some(months) = sentence.rights_lost_months {
        told = around("sentence-rights", told)
            .text("length", length_words(lang, months))
            .plain();
    }
    if let Some(former) = sentence
        .reduced_from
        .as_deref()
        .and_then(|former| sentence_read(lang, former))
    {
        told = around("sentence-reduced", told).text("former", former).plain();
    }
    Some(told)
}

fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Exile => "measure-exile",
        Measure::HouseArrest => "measure-house-arrest",
        Measure::RestrictedLiberty => "measure-restricted-liberty",
        Measure::Supervision => "measure-supervision",
        Measure::Probation => "measure-probation",
        Measure::CommunityService => "measure-community-service",
    }
}

/// The length of a sentence, or its range.
fn sentence_length(lang: Language, sentence: &Sentence) -> Option<String> {
    let least = lasting(lang, sentence.months, sentence.days)?;
    if sentence.months_to.is_none() && sentence.days_to.is_none() {
        return Some(least);
    }
    let most = lasting(lang, sentence.months_to, sentence.days_to)?;
    Some(
        lang.message("length-range")
            .text("from", least)
            .text("to", most)
            .plain(),
    )
}

fn lasting(lang: Language, months: Option<u32>, days: Option<u32>) -> Option<String> {
    let days = days.map(|days| lang.message("count-days").number("count", days).plain());
    match (months.map(|months| length_words(lang, months)), days) {
        (Some(months), Some(days)) => Some(
            lang.message("length-and-days")
                .text("length", months)
                .text("days", days)
                .plain(),
        ),
        (length, days) => length.or(days),
    }
}

/// A length of time: "20 years", "7 years 6 months", "18 months".
pub fn length_words(lang: Language, months: u32) -> String {
    let (years, rest) = (months / 12, months % 12);
    let count = |key, count: u32| lang.message(key).number("count", count).plain();
    match (years, rest) {
        (0, months) => count("count-months", months),
        (years, 0) => count("count-years", years),
        (1, months) => count("count-months", 12 + months),
        (years, months) => {
            let message = lang
                .message("length-years-months")
                .text("years", count("count-years", years));
            message.text("months", count("count-months", months)).plain()
        }
    }
}

/// Words of a source in quotation marks.
pub fn quoted(lang: Language, words: &str) -> String {
    lang.message("quoted").text("words", words).plain()
}

/// What is known of the order of the voices, beyond [`Order`] itself.
pub struct OrderReasons<'a> {
    /// Whether the first voice is a State's.
    pub official_first: bool,
    /// Whether a fear stands behind what is stated, against its date.
    pub fear_behind: bool,
    /// How many voices there are.
    pub voices: usize,
    /// Why an editor prefers the first, when one does.
    pub judged_why: Option<&'a str>,
    /// Whether an editor judged of any account here, in whichever way.
    pub judged: bool,
}

/// Why the voices stand in their order.
pub fn order(lang: Language, order: Order, reasons: &OrderReasons<'_>) -> Option<Message> {
    let key = match order {
        Order::Single => return None,
        Order::Judged => {
            return Some(match reasons.judged_why {
                Some(why) => lang
                    .message("order-judged-why")
                    .foreign("why", &Foreign::quoted(lang, why)),
                None => lang.message("order-judged"),
            });
        }
        _ if reasons.judged => return Some(lang.message("order-editor")),
        _ if reasons.fear_behind => "order-fear-behind",
        Order::EarlierFirst if reasons.official_first => "order-official-earlier",
        Order::EarlierFirst => "order-earlier",
        Order::HeavierFirst => "order-heavier",
    };
    let neither = lang.message("order-none-preferred").number("voices", reasons.voices);
    Some(lang.message(key).message("none", neither))
}

/// The heading of a group of claims.
pub fn group(lang: Language, key: &str, sex: Sex) -> String {
    let message = lang.message(match key {
        "fate" => "group-fate",
        "reason" => "group-reason",
        "who" => "group-who",
        "health" => "group-health",
        "treatment" => "group-treatment",
        "account" => "group-account",
        "evidence" => "group-evidence",
        _ => "group-other",
    });
    message.sex(sex).plain()
}

/// Who holds an office, and which.
pub fn office_held(lang: Language, office: &Office) -> Foreign {
    let message = lang.message("office-held");
    let message = message.foreign("holder", &Foreign::quoted(lang, &office.holder));
    Foreign::said(&message.foreign("post", &Foreign::quoted(lang, &office.post)))
}

/// From when until when somebody holds an office, as far as it is told.
pub fn office_term(lang: Language, office: &Office) -> Option<String> {
    let from = office.from.as_ref().map(|from| lang.message("since").on(from));
    let until = office.until.as_ref().map(|until| lang.message("until").on(until));
    let told = match (from, until) {
        (Some(from), Some(until)) => lang
            .message("office-term")
            .message("from", from)
            .message("until", until),
        (one, other) => one.or(other)?,
    };
    Some(lang.small(&told.plain()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::English;

    #[test]
    fn what_a_voice_says() {
        let twenty = Sentence {
            months: Some(240),
            ..Sentence::default()
        };
        let say = |custody, sentence, held| say(English, custody, sentence, held);
        assert_eq!(say("prison", Some(&twenty), Held::Stated), "Prison, 20 years");
        assert_eq!(say("died_in_custody", None, Held::Feared), "Feared dead");
        assert_eq!(say("house_arrest", None, Held::Inferred), "Inferred: house arrest");
        assert_eq!(length_words(English, 90), "7 years 6 months");
        let read = |text| sentence_told(English, &Sentence::parse(text)).unwrap();
        assert_eq!(read("15 days"), "15 days");
        assert_eq!(read("2 años 8 meses"), "2 years 8 months (“2 años 8 meses”)");
        assert_eq!(read("5-7 years"), "5 years to 7 years (“5-7 years”)");
        assert_eq!(read("long"), "“long”");
        assert_eq!(
            read("死刑，缓期二年执行"),
            "death sentence, suspended for 2 years (“死刑，缓期二年执行”)"
        );
        assert_eq!(
            read("15 years (reduced to 9)"),
            "9 years, reduced from 15 years (“15 years (reduced to 9)”)"
        );
        assert_eq!(length_words(English, 18), "18 months");
    }
}

//! What the site says, in each language. The messages are files, `messages/*.ftl` (Project Fluent), compiled in.
//!
//! `lang.say("nav-about")` is a message as it stands. One that is filled in is built: `lang.message("count-persons")
//! .number("count", 12)`. Written into a page, a message may hold markup of ours and every argument is escaped;
//! [`Message::plain`] is the same for a title or an attribute. What a language lacks is said in English.

use crate::escape::in_html;
use crate::foreign::Foreign;
use crate::kazakh_arabic;
use crate::language::Language;
use askama::filters::HtmlSafe;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 7]> = LazyLock::new(|| Language::ALL.map(bundle));

/// The file of a language's messages, as a native reader corrects it.
fn file(lang: Language) -> &'static str {
    match lang {
        Language::English => include_str!("../messages/en.ftl"),
        Language::Kazakh | Language::KazakhArabic => include_str!("../messages/kk.ftl"),
        Language::Uyghur => include_str!("../messages/ug.ftl"),
        Language::Chinese => include_str!("../messages/zh.ftl"),
        Language::Russian => include_str!("../messages/ru.ftl"),
        Language::Turkish => include_str!("../messages/tr.ftl"),
    }
}

fn bundle(lang: Language) -> Bundle {
    let text = match lang {
        Language::KazakhArabic => kazakh_arabic::from_cyrillic(file(lang)),
        _ => file(lang).to_owned(),
    };
    // A message that cannot be read is left out, and said in English; a test finds it.
    let resource = FluentResource::try_new(text).unwrap_or_else(|(readable, _)| readable);
    let id: LanguageIdentifier = lang.key().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // What is put into a message brings its own direction (`Foreign`).
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Language::English | Language::Chinese => |value, _| number(value, ","),
        Language::Turkish => |value, _| number(value, "."),
        _ => |value, _| number(value, "\u{a0}"),
    }));
    // Nothing is there before, so nothing can be overridden.
    let _ = bundle.add_resource(resource);
    bundle
}

/// A whole number with its thousands apart.
fn number(value: &FluentValue<'_>, apart: &str) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = format!("{:.0}", number.value);
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(apart);
        }
        text.push(digit);
    }
    Some(text)
}

/// What a message is filled in with.
#[derive(Debug, Clone, PartialEq)]
enum Argument {
    Number(u64),
    Words(Foreign),
    Message(Message),
}

/// A message with what is filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    lang: Language,
    key: &'static str,
    arguments: Vec<(&'static str, Argument)>,
    links: Vec<(&'static str, String)>,
}

impl HtmlSafe for Message {}

impl Language {
    /// A message that nothing is filled into.
    pub fn say(self, key: &'static str) -> Cow<'static, str> {
        format(self, key, None)
    }

    /// A message, to be filled in.
    pub fn message(self, key: &'static str) -> Message {
        Message {
            lang: self,
            key,
            arguments: Vec::new(),
            links: Vec::new(),
        }
    }

    /// A number as this language writes it, its thousands apart.
    pub fn number(self, count: u64) -> String {
        self.message("number").number("count", count).plain()
    }
}

impl Message {
    /// Fills in a number, which also chooses among plural forms.
    pub fn number(mut self, name: &'static str, count: impl TryInto<u64>) -> Self {
        let count = count.try_into().unwrap_or(u64::MAX);
        self.arguments.push((name, Argument::Number(count)));
        self
    }

    /// Fills in words of the register, or the key of a choice.
    pub fn text(mut self, name: &'static str, text: impl fmt::Display) -> Self {
        let words = Foreign::plain(text.to_string());
        self.arguments.push((name, Argument::Words(words)));
        self
    }

    /// Fills in a name or words of a source, with their language and direction.
    pub fn foreign(mut self, name: &'static str, words: &Foreign) -> Self {
        self.arguments.push((name, Argument::Words(words.clone())));
        self
    }

    /// Fills in another message, with its markup.
    pub fn message(mut self, name: &'static str, message: Message) -> Self {
        self.arguments.push((name, Argument::Message(message)));
        self
    }

    /// The language that it is said in.
    pub fn lang(&self) -> Language {
        self.lang
    }

    /// Says where `<a name>` in the message leads.
    pub fn link(mut self, name: &'static str, href: impl fmt::Display) -> Self {
        self.links.push((name, href.to_string()));
        self
    }

    /// The message as text, for a title, an attribute, or another message.
    pub fn plain(&self) -> String {
        let text = self.filled_in(|words| words.text().to_owned(), Message::plain);
        without_markup(text)
    }

    fn filled_in(&self, words: fn(&Foreign) -> String, message: fn(&Message) -> String) -> String {
        let mut arguments = FluentArgs::with_capacity(self.arguments.len());
        for (name, argument) in &self.arguments {
            match argument {
                Argument::Number(count) => arguments.set(*name, *count),
                Argument::Words(text) => arguments.set(*name, words(text)),
                Argument::Message(inner) => arguments.set(*name, message(inner)),
            }
        }
        format(self.lang, self.key, Some(&arguments)).into_owned()
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.filled_in(Foreign::to_string, Message::to_string);
        let mut rest = text.as_str();
        for (at, _) in text.match_indices("<a ") {
            let (before, link) = rest.split_at(at - (text.len() - rest.len()));
            let Some((name, after)) = link[3..].split_once('>') else {
                break;
            };
            // A link of a message that was filled in leads somewhere already.
            if name.starts_with("href=") {
                continue;
            }
            f.write_str(before)?;
            let href = self.links.iter().find(|(known, _)| *known == name);
            f.write_str("<a href=\"")?;
            in_html(href.map_or("", |(_, href)| href), f)?;
            f.write_str("\">")?;
            rest = after;
        }
        f.write_str(rest)
    }
}

/// Takes our own markup away. What is filled in may hold the same letters by chance, and loses them.
fn without_markup(text: String) -> String {
    if !text.contains('<') {
        return text;
    }
    TAGS.iter().fold(text, |text, tag| text.replace(tag, ""))
}

/// The markup that a message may hold, besides `<a name>` and its end.
const TAGS: [&str; 6] = ["<b>", "</b>", "<code>", "</code>", "<mark>", "</mark>"];

fn format(lang: Language, key: &'static str, arguments: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    for bundle in [&BUNDLES[lang as usize], &BUNDLES[0]] {
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        if let Some(pattern) = pattern {
            // An argument that is missing stands as its name in braces; a test finds it.
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, arguments, &mut errors);
            return match text {
                Cow::Borrowed(text) => Cow::Borrowed(text),
                Cow::Owned(text) => Cow::Owned(text),
            };
        }
    }
    Cow::Borrowed(key)
}

#[cfg(test)]
mod tests;

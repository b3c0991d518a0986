//! Words that are not the register's own: names and quotations in any script, kept apart from the text around them.

use crate::escape::in_html;
use crate::language::Language;
use crate::messages::Message;
use askama::filters::HtmlSafe;
use guwah_domain::value::Text;
use guwah_names::{Script, detect, lang_and_dir};
use std::borrow::Cow;
use std::fmt;

/// A text with its language and direction, written as `<bdi lang dir>` where it needs one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Foreign {
    text: String,
    lang: Option<Cow<'static, str>>,
    rtl: bool,
    isolated: bool,
    /// How it is written where parts of it are in other languages.
    markup: Option<String>,
}

impl Foreign {
    /// A name: always isolated, so that its direction never disturbs the line.
    pub fn name(text: &str) -> Self {
        Self {
            isolated: true,
            ..Self::words(text)
        }
    }

    /// Words in the language of the page.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A name or quotation whose language a source gives.
    pub fn of(text: &Text) -> Self {
        let mut name = Self::name(&text.text);
        if let Some(lang) = &text.lang {
            name.lang = Some(Cow::Owned(lang.clone()));
        }
        name
    }

    /// Words that are mostly English: isolated only when their letters say otherwise.
    pub fn words(text: &str) -> Self {
        if text.is_ascii() {
            return Self {
                text: text.to_owned(),
                ..Self::default()
            };
        }
        let (lang, rtl) = lang_and_dir(text);
        let plain = matches!(detect(text), Script::Latin | Script::Unknown | Script::Mixed);
        Self {
            text: text.to_owned(),
            lang: (!plain && lang != "und").then_some(Cow::Borrowed(lang)),
            rtl,
            isolated: !plain,
            markup: None,
        }
    }

    /// Words of a source: isolated when they are not in the language of the page, as far as their letters tell. Latin
    /// letters are taken for English.
    pub fn quoted(page: Language, text: &str) -> Self {
        let own = Self::words(text);
        let in_latin = own.lang.is_none() && text.chars().any(char::is_alphabetic);
        let in_page_language = own.lang() == page.key() && own.rtl == page.is_rtl();
        if page == Language::English || !(in_latin || in_page_language) {
            return own;
        }
        if in_latin {
            Self::in_language(text, "en", false)
        } else {
            Self::plain(text)
        }
    }

    /// Words with a language that is known, in a paragraph of their own.
    pub fn in_language(text: &str, lang: &'static str, rtl: bool) -> Self {
        Self {
            text: text.to_owned(),
            lang: Some(Cow::Borrowed(lang)),
            rtl,
            isolated: true,
            markup: None,
        }
    }

    /// A sentence of the page that may hold words of a source.
    pub fn said(message: &Message) -> Self {
        Self {
            text: message.plain(),
            markup: Some(message.to_string()),
            ..Self::default()
        }
    }

    /// Parts side by side, each in its own language.
    pub fn joined(parts: &[Self], between: &str) -> Self {
        let texts: Vec<&str> = parts.iter().map(Self::text).collect();
        let written: Vec<String> = parts.iter().map(ToString::to_string).collect();
        Self {
            text: texts.join(between),
            markup: Some(written.join(between)),
            ..Self::default()
        }
    }

    /// As [`Self::joined`], the way the language of the page tells what may be one or the other.
    pub fn either(page: Language, parts: &[Self]) -> Self {
        let texts: Vec<String> = parts.iter().map(|part| part.text.clone()).collect();
        let written: Vec<String> = parts.iter().map(ToString::to_string).collect();
        Self {
            text: page.either(&texts),
            markup: Some(page.either(&written)),
            ..Self::default()
        }
    }

    /// The same with a small letter first, to stand within a line.
    pub fn in_a_sentence(self, lang: Language) -> Self {
        Self {
            text: lang.small(&self.text),
            // What begins with an element begins with words of a source, which stand as they are.
            markup: self.markup.map(|markup| lang.small(&markup)),
            ..self
        }
    }

    /// The same as a sentence of the page, which ends as one, once.
    pub fn ended(&self, lang: Language) -> Self {
        let stop = lang.stop_after(&self.text);
        // What follows an English sentence on a Chinese page stands apart from it; after a Chinese one it does not.
        let apart = self.text.ends_with('.') || stop == ".";
        let stop = format!("{stop}{}", if lang == Language::Chinese && apart { " " } else { "" });
        Self {
            text: format!("{}{stop}", self.text),
            markup: Some(format!("{self}{stop}")),
            ..Self::default()
        }
    }

    /// The words alone, for a title or an address.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language, for an element that holds nothing else.
    pub fn lang(&self) -> &str {
        self.lang.as_deref().unwrap_or("")
    }

    /// The direction, for an element that holds nothing else.
    pub fn dir(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }

    /// Whether it is kept apart from the text around it.
    pub fn is_isolated(&self) -> bool {
        self.isolated
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl HtmlSafe for Foreign {}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(markup) = &self.markup {
            return f.write_str(markup);
        }
        if !self.isolated {
            return in_html(&self.text, f);
        }
        f.write_str("<bdi")?;
        if let Some(lang) = self.lang.as_deref() {
            f.write_str(" lang=\"")?;
            in_html(lang, f)?;
            f.write_str("\"")?;
        }
        if self.rtl {
            f.write_str(" dir=\"rtl\"")?;
        }
        f.write_str(">")?;
        in_html(&self.text, f)?;
        f.write_str("</bdi>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_its_language_and_direction() {
        assert_eq!(Foreign::name("Kaliolla").to_string(), "<bdi>Kaliolla</bdi>");
        assert_eq!(Foreign::name("Қалиолла").to_string(), "<bdi lang=\"kk\">Қалиолла</bdi>");
        assert_eq!(
            Foreign::name("قەشقەر").to_string(),
            "<bdi lang=\"ug\" dir=\"rtl\">قەشقەر</bdi>"
        );
        let given = Foreign::of(&Text::in_language("额敏", "zh-Hans"));
        assert_eq!(given.to_string(), "<bdi lang=\"zh-Hans\">额敏</bdi>");
    }

    #[test]
    fn words_of_a_source_are_marked_where_the_page_speaks_otherwise() {
        let quoted = |page, text| Foreign::quoted(page, text).to_string();
        assert_eq!(quoted(Language::English, "He was taken"), "He was taken");
        assert_eq!(
            quoted(Language::Uyghur, "He was taken"),
            "<bdi lang=\"en\">He was taken</bdi>"
        );
        assert_eq!(quoted(Language::Kazakh, "Қамауға алынды"), "Қамауға алынды");
        assert_eq!(
            quoted(Language::KazakhArabic, "Қамауға алынды"),
            "<bdi lang=\"kk\">Қамауға алынды</bdi>"
        );
        assert_eq!(quoted(Language::Uyghur, "2018"), "2018");
    }

    #[test]
    fn a_sentence_keeps_the_words_of_a_source_apart() {
        let english = Foreign::quoted(Language::Kazakh, "a <week> later");
        let joined = Foreign::joined(&[english.clone(), Foreign::plain("лагерь")], " · ");
        assert_eq!(joined.text(), "a <week> later · лагерь");
        assert_eq!(
            joined.to_string(),
            "<bdi lang=\"en\">a &#60;week&#62; later</bdi> · лагерь"
        );
        let said = Foreign::said(&Language::Kazakh.message("quoted").foreign("words", &english));
        assert_eq!(said.to_string(), "«<bdi lang=\"en\">a &#60;week&#62; later</bdi>»");
        assert_eq!(said.text(), "«a <week> later»");
    }

    #[test]
    fn no_character_of_a_name_is_markup() {
        assert_eq!(
            Foreign::words("<script>&\"'").to_string(),
            "&#60;script&#62;&#38;&#34;&#39;"
        );
        let lang = Foreign::of(&Text::in_language("Ә", "kk\"><script>")).to_string();
        assert!(!lang.contains("<script>"), "{lang}");
    }
}

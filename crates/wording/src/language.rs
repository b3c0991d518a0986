//! The languages of the sites.
//!
//! A page has one address in each language: `/p/102` in English, `/kk/p/102` in Kazakh. Nobody is sent from one to
//! another: what a browser asks for is only offered, in a line that can be passed over.

/// A language of the pages, with its script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// The language in which a message is said that another does not have.
    #[default]
    English,
    /// In Cyrillic letters.
    Kazakh,
    /// In Arabic letters.
    Uyghur,
    /// In simplified characters.
    Chinese,
    /// In Cyrillic letters.
    Russian,
    /// In Latin letters.
    Turkish,
    /// In Arabic letters, as in China: the Cyrillic text, letter by letter.
    KazakhArabic,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::English,
        Self::Kazakh,
        Self::Uyghur,
        Self::Chinese,
        Self::Russian,
        Self::Turkish,
        Self::KazakhArabic,
    ];

    /// The language as a page declares it (BCP 47): "kk-Arab".
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Kazakh => "kk",
            Self::Uyghur => "ug",
            Self::Chinese => "zh-Hans",
            Self::Russian => "ru",
            Self::Turkish => "tr",
            Self::KazakhArabic => "kk-Arab",
        }
    }

    /// The language as messages, vocabularies and the gazetteer know it: "kk", in whatever letters.
    pub fn key(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::KazakhArabic => "kk",
            _ => self.code(),
        }
    }

    /// What it calls itself, in its own script.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Kazakh => "Қазақша",
            Self::Uyghur => "ئۇيغۇرچە",
            Self::Chinese => "中文",
            Self::Russian => "Русский",
            Self::Turkish => "Türkçe",
            Self::KazakhArabic => "قازاقشا",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        matches!(self, Self::Uyghur | Self::KazakhArabic)
    }

    /// Which way it is written, as a page declares it.
    pub fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// What its addresses begin with: nothing for English, "/kk" for Kazakh.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::English => "",
            Self::Kazakh => "/kk",
            Self::Uyghur => "/ug",
            Self::Chinese => "/zh",
            Self::Russian => "/ru",
            Self::Turkish => "/tr",
            Self::KazakhArabic => "/kk-arab",
        }
    }

    /// The address of a page in this language. `path` begins with a slash and names no language.
    pub fn href(self, path: &str) -> String {
        match (self.prefix(), path) {
            ("", path) => path.to_owned(),
            (prefix, "/") => prefix.to_owned(),
            (prefix, path) => match path.strip_prefix("/?") {
                Some(query) => format!("{prefix}?{query}"),
                None => format!("{prefix}{path}"),
            },
        }
    }

    /// The language that a browser likes best among those there are; none when it names none of them.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let Some(language) = parts.next().and_then(Self::of_tag) else {
                continue;
            };
            let weight = parts
                .find_map(|part| part.strip_prefix("q=")?.parse().ok())
                .unwrap_or(1.0);
            // Of two that are liked alike the first named is meant.
            if weight > best.map_or(0.0, |(_, known)| known) {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }

    fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let in_china = parts.any(|part| matches!(part, "arab" | "cn"));
        match language {
            "kk" if in_china => Some(Self::KazakhArabic),
            language => Self::ALL.into_iter().find(|known| known.key() == language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_address_in_each_language() {
        assert_eq!(Language::English.href("/p/102"), "/p/102");
        assert_eq!(Language::Kazakh.href("/p/102"), "/kk/p/102");
        assert_eq!(Language::KazakhArabic.href("/"), "/kk-arab");
        assert_eq!(Language::Uyghur.href("/?a=b"), "/ug?a=b");
    }

    #[test]
    fn the_language_that_a_browser_likes_best() {
        let best = |header| Language::accepted(header);
        assert_eq!(best("kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7"), Some(Language::Kazakh));
        assert_eq!(best("en;q=0.5, zh-CN;q=0.9"), Some(Language::Chinese));
        assert_eq!(best("kk-Arab-CN"), Some(Language::KazakhArabic));
        assert_eq!(best("de, fr;q=0.8"), None);
        assert_eq!(best("tr;q=0, *"), None);
        assert_eq!(best(";;q=,,"), None);
    }
}

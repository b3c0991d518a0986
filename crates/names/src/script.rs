//! Which script a name is written in, and the language its letters point to.

/// The script of a name, as far as reading it aloud is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin letters, whatever the orthography.
    Latin,
    /// Cyrillic letters, whatever the language.
    Cyrillic,
    /// Arabic letters of an alphabet that writes its vowels: Uyghur or Kazakh.
    ArabicVocalised,
    /// Arabic letters that leave short vowels out: Arabic, Persian, Urdu.
    ArabicUnvocalised,
    /// Chinese characters.
    Han,
    /// More than one of the above.
    Mixed,
    /// No letter of any script known here.
    Unknown,
}

impl Script {
    /// The name of the script, in English, for display.
    pub fn name(self) -> &'static str {
        match self {
            Script::Latin => "Latin",
            Script::Cyrillic => "Cyrillic",
            Script::ArabicVocalised => "Arabic, vocalised",
            Script::ArabicUnvocalised => "Arabic, unvocalised",
            Script::Han => "Han",
            Script::Mixed => "mixed",
            Script::Unknown => "unknown",
        }
    }
}

/// The family a single character belongs to; vocalisation is a matter of the whole word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Other,
}

impl Family {
    /// How many families there are.
    pub(crate) const COUNT: usize = 5;

    /// The family that a data file calls so.
    pub(crate) fn named(name: &str) -> Family {
        match name {
            "latin" => Family::Latin,
            "cyrillic" => Family::Cyrillic,
            "arabic" => Family::Arabic,
            "han" => Family::Han,
            _ => Family::Other,
        }
    }
}

/// The family of one character. ASCII takes the short road, since most names are ASCII.
pub(crate) fn family(character: char) -> Family {
    match character {
        'a'..='z' | 'A'..='Z' => Family::Latin,
        '\0'..='\u{7f}' => Family::Other,
        '\u{c0}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' => Family::Latin,
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => Family::Latin,
        '\u{370}'..='\u{3ff}' => Family::Other,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => Family::Cyrillic,
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' => match character {
            '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{640}' | '\u{660}'..='\u{66d}' | '\u{6d4}' => Family::Other,
            _ => Family::Arabic,
        },
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}' => {
            Family::Han
        }
        _ => Family::Other,
    }
}

/// The family of a word: that of its first letter that has one.
pub(crate) fn family_of(word: &str) -> Family {
    let mut families = word.chars().map(family);
    families.find(|&one| one != Family::Other).unwrap_or(Family::Other)
}

/// Letters that only the alphabets with written vowels (Uyghur, Kazakh) have.
pub(crate) fn marks_vocalised(character: char) -> bool {
    matches!(
        character,
        'ە' | 'ې' | 'ۇ' | 'ۆ' | 'ۈ' | 'ۋ' | 'ڭ' | 'ٵ' | 'ٶ' | 'ٷ' | 'ٸ' | 'ۅ' | 'ۉ'
    )
}

/// Whether a word in Arabic letters is written with its vowels. Medial `ى` and `ئ` before a vowel
/// letter are habits of Uyghur and Kazakh; Arabic has `ى` at the end of a word only.
pub(crate) fn is_vocalised(word: &str) -> bool {
    let mut rest = word.chars().peekable();
    let mut first = true;
    while let Some(character) = rest.next() {
        if marks_vocalised(character) {
            return true;
        }
        let next = rest.peek().copied();
        if character == 'ى' && next.is_some() {
            return true;
        }
        if character == 'ئ' && first && matches!(next, Some('ا' | 'و' | 'ى')) {
            return true;
        }
        if (character == 'ء' || character == '\u{674}') && first && next.is_some() {
            return true;
        }
        first = false;
    }
    false
}

/// The script of a name. Marks, digits and punctuation do not count.
pub fn detect(name: &str) -> Script {
    let (mut latin, mut cyrillic, mut arabic, mut han) = (false, false, false, false);
    for character in name.chars() {
        match family(character) {
            Family::Latin => latin = true,
            Family::Cyrillic => cyrillic = true,
            Family::Arabic => arabic = true,
            Family::Han => han = true,
            Family::Other => {}
        }
    }
    match (latin, cyrillic, arabic, han) {
        (false, false, false, false) => Script::Unknown,
        (true, false, false, false) => Script::Latin,
        (false, true, false, false) => Script::Cyrillic,
        (false, false, true, false) if name.split_whitespace().any(is_vocalised) => Script::ArabicVocalised,
        (false, false, true, false) => Script::ArabicUnvocalised,
        (false, false, false, true) => Script::Han,
        _ => Script::Mixed,
    }
}

/// The best guess of a BCP-47 language tag for a name as it is written, and whether it runs from
/// right to left. The guess rests on letters that only one language of the region uses; plain
/// Latin letters tell nothing, and give `und`.
pub fn lang_and_dir(name: &str) -> (&'static str, bool) {
    let holds = |letters: &str| name.chars().any(|character| letters.contains(character));
    match detect(name) {
        Script::Han => ("zh", false),
        Script::Cyrillic if holds("җҗҖ") => ("ug-Cyrl", false),
        Script::Cyrillic if holds("ўЎҳҲ") && !holds("іІ") => ("uz-Cyrl", false),
        Script::Cyrillic if holds("ұҰіІәӘғҒқҚһҺ") && !holds("ўЎ") => ("kk", false),
        Script::Cyrillic if holds("өӨүҮңҢ") => ("ky", false),
        Script::Cyrillic if holds("ўЎ") => ("be", false),
        Script::Cyrillic if holds("їЇєЄґҐ") => ("uk", false),
        Script::Cyrillic => ("ru", false),
        Script::ArabicVocalised if holds("ېۈئھ") => ("ug", true),
        Script::ArabicVocalised if holds("ءٵٶٷٸىع") => ("kk-Arab", true),
        Script::ArabicVocalised => ("ug", true),
        Script::ArabicUnvocalised if holds("ٹڈڑےہں") => ("ur", true),
        Script::ArabicUnvocalised if holds("یکگچپژ") => ("fa", true),
        Script::ArabicUnvocalised => ("ar", true),
        Script::Latin | Script::Mixed | Script::Unknown => ("und", false),
    }
}

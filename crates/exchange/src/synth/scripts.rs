//! Names written in other scripts, letter by letter.

/// Uyghur in Arabic script, from its Latin alphabet.
pub(super) fn uyghur_arabic(latin: &str) -> String {
    let letters: Vec<char> = latin.to_lowercase().chars().collect();
    let mut out = String::with_capacity(latin.len() * 2);
    let mut at = 0;
    let mut after_vowel_or_start = true;
    while at < letters.len() {
        let pair = (letters[at], letters.get(at + 1).copied().unwrap_or(' '));
        let (arabic, used) = match pair {
            ('c', 'h') => ("چ", 2),
            ('g', 'h') => ("غ", 2),
            ('s', 'h') => ("ش", 2),
            ('z', 'h') => ("ژ", 2),
            // In names, -n and gül (flower) meet more often than ng is one sound.
            ('n', 'g') if letters.get(at + 2) != Some(&'ü') => ("ڭ", 2),
            (letter, _) => (uyghur_letter(letter), 1),
        };
        let vowel = matches!(letters[at], 'a' | 'e' | 'é' | 'ë' | 'i' | 'o' | 'ö' | 'u' | 'ü');
        if vowel && after_vowel_or_start {
            out.push('ئ');
        }
        after_vowel_or_start = vowel || arabic == " ";
        out.push_str(arabic);
        at += used;
    }
    out
}

fn uyghur_letter(letter: char) -> &'static str {
    match letter {
        'a' => "ا",
        'e' => "ە",
        'b' => "ب",
        'p' => "پ",
        't' => "ت",
        'j' => "ج",
        'x' => "خ",
        'd' => "د",
        'r' => "ر",
        'z' => "ز",
        's' => "س",
        'f' => "ف",
        'q' => "ق",
        'k' => "ك",
        'g' => "گ",
        'l' => "ل",
        'm' => "م",
        'n' => "ن",
        'h' => "ھ",
        'o' => "و",
        'u' => "ۇ",
        'ö' => "ۆ",
        'ü' => "ۈ",
        'w' => "ۋ",
        'é' | 'ë' => "ې",
        'i' => "ى",
        'y' => "ي",
        _ => " ",
    }
}

/// Kazakh or Kyrgyz in Latin letters, as English papers write it.
pub(super) fn steppe_latin(cyrillic: &str) -> String {
    let mut out = String::with_capacity(cyrillic.len());
    let mut start = true;
    for letter in cyrillic.chars() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let latin = match lower {
            'а' | 'ә' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'ғ' => "gh",
            'д' => "d",
            'е' => {
                if start {
                    "ye"
                } else {
                    "e"
                }
            }
            'ж' => "zh",
            'з' => "z",
            'и' | 'і' => "i",
            'й' | 'ы' => "y",
            'к' => "k",
            'қ' => "q",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'ң' => "ng",
            'о' | 'ө' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ұ' | 'ү' => "u",
            'ф' => "f",
            'х' | 'һ' => "kh",
            'ч' => "ch",
            'ш' => "sh",
            'ю' => "yu",
            'я' => "ya",
            'э' => "e",
            _ => "",
        };
        if letter.is_uppercase() {
            let mut first = latin.chars();
            out.extend(first.next().map(|c| c.to_ascii_uppercase()));
            out.push_str(first.as_str());
        } else {
            out.push_str(latin);
        }
        start = false;
    }
    out
}

/// Pairs of spellings that papers use for one sound in Latin letters.
pub(super) const SPELLINGS: [(&str, &str); 18] = [
    ("zh", "j"),
    ("q", "k"),
    ("gh", "g"),
    ("kh", "h"),
    ("x", "h"),
    ("ü", "u"),
    ("ö", "o"),
    ("é", "e"),
    ("w", "v"),
    ("ye", "e"),
    ("e", "a"),
    ("sh", "x"),
    ("y", "i"),
    ("j", "zh"),
    ("k", "q"),
    ("u", "o"),
    ("i", "y"),
    ("a", "e"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_follow_letter_by_letter() {
        assert_eq!(uyghur_arabic("Tursun"), "تۇرسۇن");
        assert_eq!(uyghur_arabic("Ömer Aynur"), "ئۆمەر ئاينۇر");
        assert_eq!(uyghur_arabic("Abdughéni"), "ئابدۇغېنى");
        assert_eq!(uyghur_arabic("Amangül"), "ئامانگۈل");
        assert_eq!(steppe_latin("Нұрбек"), "Nurbek");
        assert_eq!(steppe_latin("Ержан"), "Yerzhan");
    }
}

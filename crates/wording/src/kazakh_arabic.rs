//! Kazakh in Arabic letters, as it is written in China, from Cyrillic letter by letter.
//!
//! A word with front vowels is marked once, by a hamza before it, unless one of its letters tells already (е, г, к).
//! What is not Cyrillic stays as it is, so that the text of messages can be turned with their keys and arguments.

/// The sign before a word whose vowels are front ones.
const FRONT: char = '\u{0674}';

/// The text with every Cyrillic word in Arabic letters, and the marks between words as that script writes them.
pub(crate) fn from_cyrillic(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut word = String::new();
    let mut after_word = false;
    for letter in text.chars() {
        if is_letter(letter) {
            word.extend(letter.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            write_word(&word, &mut out);
            word.clear();
            after_word = true;
        }
        out.push(if after_word { mark(letter) } else { letter });
        // A mark may follow a word, a closing bracket or what is filled in; not the arguments of a choice.
        after_word = matches!(letter, ')' | '”' | '»') || letter == '}';
    }
    write_word(&word, &mut out);
    out
}

fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{0400}'..='\u{04ff}')
}

fn mark(mark: char) -> char {
    match mark {
        ',' => '،',
        ';' => '؛',
        '?' => '؟',
        mark => mark,
    }
}

fn write_word(word: &str, out: &mut String) {
    let has = |letters: &str| word.chars().any(|letter| letters.contains(letter));
    if has("әөүі") && !has("егкэ") {
        out.push(FRONT);
    }
    for letter in word.chars() {
        out.push_str(arabic(letter));
    }
}

fn arabic(letter: char) -> &'static str {
    match letter {
        'а' | 'ә' => "ا",
        'б' => "ب",
        'в' => "ۆ",
        'г' => "گ",
        'ғ' => "ع",
        'д' => "د",
        'е' | 'э' => "ە",
        'ё' => "يو",
        'ж' => "ج",
        'з' => "ز",
        'и' | 'й' => "ي",
        'к' => "ك",
        'қ' => "ق",
        'л' => "ل",
        'м' => "م",
        'н' => "ن",
        'ң' => "ڭ",
        'о' | 'ө' => "و",
        'п' => "پ",
        'р' => "ر",
        'с' => "س",
        'т' => "ت",
        'у' => "ۋ",
        'ұ' | 'ү' => "ۇ",
        'ф' => "ف",
        'х' => "ح",
        'һ' => "ھ",
        'ц' => "تس",
        'ч' => "چ",
        'ш' => "ش",
        'щ' => "شش",
        'ы' | 'і' => "ى",
        'ю' => "يۋ",
        'я' => "يا",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_by_letter() {
        assert_eq!(from_cyrillic("Қазақша"), "قازاقشا");
        assert_eq!(from_cyrillic("Құдайберген"), "قۇدايبەرگەن");
        assert_eq!(from_cyrillic("Шыңжаң"), "شىڭجاڭ");
        assert_eq!(from_cyrillic("түрме"), "تۇرمە");
        assert_eq!(from_cyrillic("бүгін"), "بۇگىن");
    }

    #[test]
    fn front_vowels_are_marked_once() {
        assert_eq!(from_cyrillic("үй"), "\u{674}ۇي");
        assert_eq!(from_cyrillic("Бұл түн"), "بۇل \u{674}تۇن");
    }

    #[test]
    fn what_is_filled_in_stays_as_it_is() {
        let message =
            "found = { $count ->\n    [one] { $count } адам, иә?\n   *[other] { NUMBER($count, x: 1) }, адам\n}";
        let written = from_cyrillic(message);
        assert!(written.contains("[one] { $count } ادام، \u{674}يا؟"), "{written}");
        assert!(written.contains("{ NUMBER($count, x: 1) }، ادام"), "{written}");
    }
}

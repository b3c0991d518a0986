//! Endings that a language puts to a name: “Sabit's”, “Ерлана”, “Gulnarning”. The word without them is looked for as well.

/// The fewest letters of a word without its ending.
const FEWEST: usize = 3;
/// The most letters that stand behind an apostrophe as an ending: Turkish “Berik'ninkiler” has more, and is seldom.
const MOST_BEHIND: usize = 5;

/// Endings of cases and possession, in small letters: Russian, Kazakh, Uyghur (Arabic and Latin letters), Uzbek, Turkish and English.
/// Each word that ends with one may be a name with it; what is cut off too much sounds like no name that is looked for.
const ENDINGS: &[&str] = &[
    "ых", "их", "ого", "ому", "ую", "ыми", "ими", "а", "у", "ом", "ем", "е", "ы", "и", "ой", "ей", "ою", "ею", "ым",
    "ов", "ам", "ами", "ах", "я", "ю", "ях", "ями", //
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ды", "ді", "ты", "ті", "ны", "ні",
    "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен", //
    "نىڭ", "غا", "گە", "قا", "كە", "نى", "دا", "دە", "تا", "تە", "دىن", "تىن", //
    "ning", "ni", "gha", "ge", "qa", "ke", "da", "de", "ta", "te", "din", "tin", //
    "nin", "nın", "nun", "nün", "in", "ın", "un", "ün", "yi", "yı", "yu", "yü", "dan", "den", "tan", "ten", "lar",
    "ler", //
    "s", "es",
];

/// The word without each ending that it may have, in bytes of the word; none where it has none.
pub(super) fn without_endings(word: &str) -> impl Iterator<Item = &str> {
    let behind = word.find(['\'', '’', 'ʼ', '‘']).filter(|at| {
        let behind = word[*at..].chars().filter(|c| c.is_alphabetic()).count();
        *at > 0 && behind <= MOST_BEHIND
    });
    let behind = behind.map(|at| &word[..at]);
    let lower = word.to_lowercase();
    let ended = ENDINGS.iter().filter_map(move |ending| {
        // Small letters of another length than the great ones are in no ending.
        let cut = lower
            .ends_with(*ending)
            .then(|| word.len().checked_sub(ending.len()))??;
        word.get(..cut)
    });
    let stems = behind.into_iter().chain(ended);
    stems.filter(|stem| stem.chars().filter(|c| c.is_alphabetic()).count() >= FEWEST)
}

//! A sentence in a cell.

use guwah_domain::act::Sentence;

/// A sentence as the plain sheet reads it: in the words of the source, where there are any.
pub(super) fn sentence_words(sentence: &Sentence) -> String {
    if let Some(words) = &sentence.words {
        return words.clone();
    }
    let range = |from: Option<u32>, to: Option<u32>, unit: &str| {
        Some(match (from?, to) {
            (from, Some(to)) => format!("{from}-{to} {unit}"),
            (from, None) => format!("{from} {unit}"),
        })
    };
    let length = match sentence.months {
        Some(months) if months % 12 == 0 && sentence.months_to.is_none() => Some(format!("{} years", months / 12)),
        months => range(months, sentence.months_to, "months"),
    };
    let parts = [
        sentence.death.then(|| "death".to_owned()),
        sentence.life.then(|| "life".to_owned()),
        length,
        range(sentence.days, sentence.days_to, "days"),
    ];
    let mut words = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if sentence.suspended {
        words.push_str(", suspended");
        if let Some(months) = sentence.suspended_for_months {
            words.push_str(&format!(" for {months} months"));
        }
    }
    if let Some(months) = sentence.rights_lost_months {
        words.push_str(&format!(", {months} months deprivation of political rights"));
    }
    if sentence.rights_lost_for_life {
        words.push_str(", deprivation of political rights for life");
    }
    words
}

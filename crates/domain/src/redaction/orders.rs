//! The orders in which the words of a name may stand in a text: one list for whoever looks for a name letter by letter.

/// The letters of a whole name, in each order in which its words may stand: as they are, the last first, the first last; of three
/// words, in all six. Each once.
#[must_use]
pub fn orders(words: &[Vec<char>]) -> Vec<Vec<char>> {
    let Some(last) = words.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut orders = vec![
        words.concat(),
        [&words[last..], &words[..last]].concat().concat(),
        [&words[1..], &words[..1]].concat().concat(),
    ];
    if last == 2 {
        let others = [[0, 2, 1], [1, 0, 2], [2, 1, 0]];
        orders.extend(others.map(|order| order.map(|at| words[at].clone()).concat()));
    }
    orders.sort_unstable();
    orders.dedup();
    orders
}

/// The letters of a name of three words and more of which some are left out: the first and the last; with `or_father`, the first and the
/// second too, which is often the father's name. In both orders.
#[must_use]
pub fn shortened(words: &[Vec<char>], or_father: bool) -> Vec<Vec<char>> {
    let Some(last) = words.len().checked_sub(1).filter(|last| *last >= 2) else {
        return Vec::new();
    };
    let pairs = [[0, last], [last, 0], [0, 1], [1, 0]];
    let pairs = pairs.into_iter().take(if or_father { 4 } else { 2 });
    pairs.map(|pair| pair.map(|at| words[at].clone()).concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str) -> Vec<Vec<char>> {
        name.split(' ').map(|word| word.chars().collect()).collect()
    }

    fn texts(all: Vec<Vec<char>>) -> Vec<String> {
        all.into_iter().map(|letters| letters.into_iter().collect()).collect()
    }

    #[test]
    fn the_words_of_a_name_stand_in_many_orders() {
        assert_eq!(texts(orders(&words("a"))), ["a"]);
        assert_eq!(texts(orders(&words("a b"))), ["ab", "ba"]);
        assert_eq!(
            texts(orders(&words("a b c"))),
            ["abc", "acb", "bac", "bca", "cab", "cba"]
        );
        assert_eq!(texts(orders(&words("a b c d"))), ["abcd", "bcda", "dabc"]);
        assert!(orders(&[]).is_empty());
        assert!(shortened(&words("a b"), true).is_empty());
        assert_eq!(texts(shortened(&words("a b c"), false)), ["ac", "ca"]);
        assert_eq!(texts(shortened(&words("a b c d"), true)), ["ad", "da", "ab", "ba"]);
    }
}

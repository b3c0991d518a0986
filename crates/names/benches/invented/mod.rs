//! Invented persons with several names each, for measuring: the same numbers give the same names.

/// A small generator of numbers that need not be good, only the same every time.
pub(crate) struct Numbers(u64);

impl Numbers {
    /// Numbers from a seed.
    pub(crate) fn new(seed: u64) -> Numbers {
        Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number below `bound`.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 16) % bound as u64) as usize
    }
}

/// Syllables: Latin, Cyrillic, Uyghur Arabic script, characters.
const SYLLABLES: [(&str, &str, &str, &str); 48] = [
    ("ba", "ба", "با", "巴"),
    ("bek", "бек", "بەك", "别克"),
    ("bu", "бу", "بۇ", "布"),
    ("da", "да", "دا", "达"),
    ("dil", "дил", "دىل", "迪力"),
    ("er", "эр", "ەر", "艾尔"),
    ("gul", "гүл", "گۈل", "古丽"),
    ("ha", "һа", "ھا", "哈"),
    ("jan", "жан", "جان", "江"),
    ("ka", "ка", "كا", "卡"),
    ("qay", "қай", "قاي", "开"),
    ("la", "ла", "لا", "拉"),
    ("li", "ли", "لى", "丽"),
    ("ma", "ма", "ما", "玛"),
    ("met", "мет", "مەت", "麦提"),
    ("mu", "мұ", "مۇ", "木"),
    ("na", "на", "نا", "娜"),
    ("nur", "нұр", "نۇر", "努尔"),
    ("o", "о", "و", "奥"),
    ("pa", "па", "پا", "帕"),
    ("rah", "рах", "راخ", "热合"),
    ("ri", "ри", "رى", "里"),
    ("sa", "са", "سا", "萨"),
    ("sher", "шер", "شەر", "谢尔"),
    ("ta", "та", "تا", "塔"),
    ("tur", "тұр", "تۇر", "吐尔"),
    ("sun", "сын", "سۇن", "逊"),
    ("xa", "ха", "خا", "哈"),
    ("ya", "я", "يا", "亚"),
    ("yul", "юл", "يۇل", "玉力"),
    ("zi", "зи", "زى", "孜"),
    ("zay", "зай", "زاي", "再"),
    ("ghen", "ген", "غەن", "艮"),
    ("che", "че", "چە", "切"),
    ("duq", "дуқ", "دۇق", "都克"),
    ("fi", "фи", "فى", "菲"),
    ("ji", "жи", "جى", "吉"),
    ("ku", "ку", "كۇ", "库"),
    ("min", "мин", "مىن", "明"),
    ("ni", "ни", "نى", "尼"),
    ("pi", "пи", "پى", "皮"),
    ("qo", "қо", "قو", "阔"),
    ("so", "со", "سو", "索"),
    ("te", "те", "تە", "太"),
    ("u", "у", "ۇ", "吾"),
    ("wa", "уа", "ۋا", "瓦"),
    ("ze", "зе", "زە", "则"),
    ("i", "и", "ى", "依"),
];

/// Two Latin spellings of one sound, either way.
const SPELLINGS: [(&str, &str); 12] = [
    ("q", "k"),
    ("j", "zh"),
    ("x", "kh"),
    ("h", "kh"),
    ("gh", "g"),
    ("u", "ü"),
    ("i", "y"),
    ("ay", "ai"),
    ("e", "a"),
    ("w", "v"),
    ("y", "i"),
    ("sh", "ş"),
];

/// How many different words names are made of.
const WORDS: usize = 9000;

/// A word of a name: its syllables. Low numbers come often, as real names do.
fn word(numbers: &mut Numbers) -> Vec<usize> {
    let most = 1 + numbers.below(WORDS);
    let mut own = Numbers::new(1 + numbers.below(most) as u64);
    own.below(2);
    let count = 2 + own.below(2);
    (0..count).map(|_| own.below(SYLLABLES.len())).collect()
}

fn titled(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn spelt(word: &[usize], numbers: &mut Numbers) -> String {
    let mut text: String = word.iter().map(|&at| SYLLABLES[at].0).collect();
    for _ in 0..2 {
        let (one, other) = SPELLINGS[numbers.below(SPELLINGS.len())];
        text = text.replace(one, other);
    }
    titled(&text)
}

/// The names of an invented person: `count` spellings, in Latin, Cyrillic, Arabic letters and
/// characters.
pub(crate) fn names(person: u64, count: usize) -> Vec<String> {
    let mut numbers = Numbers::new(person + 77);
    numbers.below(2);
    let words = [word(&mut numbers), word(&mut numbers)];
    (0..count)
        .map(|at| {
            let script = if at == 0 { 0 } else { numbers.below(5) };
            let (parting, parts): (&str, Vec<String>) = match script {
                1 => (" ", each(&words, |word| titled(&in_script(word, |one| one.1)))),
                2 => (" ", each(&words, |word| in_script(word, |one| one.2))),
                3 => ("·", each(&words, |word| in_script(word, |one| one.3))),
                _ => (" ", words.iter().map(|word| spelt(word, &mut numbers)).collect()),
            };
            parts.join(parting)
        })
        .collect()
}

fn each(words: &[Vec<usize>], write: impl Fn(&[usize]) -> String) -> Vec<String> {
    words.iter().map(|word| write(word)).collect()
}

fn in_script(
    word: &[usize],
    column: impl Fn(&(&'static str, &'static str, &'static str, &'static str)) -> &'static str,
) -> String {
    word.iter().map(|&at| column(&SYLLABLES[at])).collect()
}

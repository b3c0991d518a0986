//! Verbs and small words of the languages of the pages beside English. Where the verb stands behind what it tells of, it is looked for
//! ahead: a date before it is its date.

use super::verbs::{self, Verb};
use super::words::{self, FILLERS, WHERE, Word};
use guwah_wording::Language;

/// What a language has beside English.
struct Small {
    verbs: &'static [(Verb, &'static [&'static str])],
    /// Words that lead to a place or a year.
    leading: &'static [&'static str],
    fillers: &'static [&'static str],
}

const NONE: Small = Small {
    verbs: &[],
    leading: &[],
    fillers: &[],
};

const RUSSIAN: Small = Small {
    verbs: &[
        (
            Verb::Died,
            &[
                "умер",
                "умерла",
                "умерли",
                "умершие",
                "умерший",
                "умершая",
                "умерших",
                "скончался",
                "скончалась",
                "скончались",
                "погиб",
                "погибла",
                "погибли",
                "погибшие",
                "убит",
                "убита",
                "убиты",
                "казнён",
                "казнен",
                "казнены",
            ],
        ),
        (
            Verb::Released,
            &[
                "освобождён",
                "освобожден",
                "освобождена",
                "освобождены",
                "освобождённые",
                "освобожденные",
                "освободили",
                "вышел",
                "вышла",
                "вышли",
                "отпущен",
                "отпущена",
                "отпущены",
                "отпустили",
            ],
        ),
        (
            Verb::Sentenced,
            &[
                "приговорён",
                "приговорен",
                "приговорена",
                "приговорены",
                "приговорённые",
                "приговоренные",
                "приговорили",
                "осуждён",
                "осужден",
                "осуждена",
                "осуждены",
                "осуждённые",
                "осужденные",
                "осудили",
            ],
        ),
        (
            Verb::Taken,
            &[
                "арестован",
                "арестована",
                "арестованы",
                "арестованные",
                "арестовали",
                "задержан",
                "задержана",
                "задержаны",
                "задержанные",
                "задержали",
                "схвачен",
                "схвачена",
            ],
        ),
        (
            Verb::Born,
            &[
                "родился",
                "родилась",
                "родились",
                "родившиеся",
                "рождён",
                "рожден",
                "рождена",
                "рождения",
            ],
        ),
    ],
    leading: &["в", "во", "под", "около", "из"],
    fillers: &[
        "кто",
        "был",
        "была",
        "были",
        "и",
        "все",
        "люди",
        "человек",
        "которые",
        "который",
        "которая",
        "год",
        "году",
        "года",
        "г",
    ],
};

const KAZAKH: Small = Small {
    verbs: &[
        (Verb::Died, &["қайтыс", "өлген", "өлді", "өлгендер", "өлтірілген"]),
        (Verb::Released, &["босатылған", "босатылды", "босатылғандар", "босаған"]),
        (Verb::Sentenced, &["сотталған", "сотталды", "сотталғандар"]),
        (
            Verb::Taken,
            &[
                "ұсталған",
                "ұсталды",
                "ұсталғандар",
                "тұтқындалған",
                "тұтқындалды",
                "тұтқындалғандар",
                "қамалған",
                "қамалды",
            ],
        ),
        (Verb::Born, &["туған", "туды", "туғандар"]),
    ],
    leading: &[],
    fillers: &["болған", "болды", "болғандар", "және", "адамдар", "адам", "жыл", "жылы"],
};

const KAZAKH_ARABIC: Small = Small {
    verbs: &[
        (Verb::Died, &["قايتىس", "ولگەن", "ٴولدى", "ولگەندەر"]),
        (Verb::Released, &["بوساتىلعان", "بوساتىلدى", "بوساتىلعاندار"]),
        (Verb::Sentenced, &["سوتتالعان", "سوتتالدى", "سوتتالعاندار"]),
        (
            Verb::Taken,
            &[
                "ۇستالعان",
                "ۇستالدى",
                "ۇستالعاندار",
                "تۇتقىندالعان",
                "تۇتقىندالدى",
                "قامالعان",
                "قامالدى",
            ],
        ),
        (Verb::Born, &["تۋعان", "تۋدى", "تۋعاندار"]),
    ],
    leading: &[],
    fillers: &["بولعان", "بولدى", "بولعاندار", "جانە", "ادامدار", "ادام", "جىل", "جىلى"],
};

const UYGHUR: Small = Small {
    verbs: &[
        (Verb::Died, &["ئۆلگەن", "ئۆلدى", "ئۆلگەنلەر", "ۋاپات", "ئۆلتۈرۈلگەن"]),
        (Verb::Released, &["قويۇپ", "بوشىتىلغان", "قويۇۋېتىلگەن"]),
        (Verb::Sentenced, &["ھۆكۈم", "كېسىلگەن", "كېسىلدى"]),
        (Verb::Taken, &["تۇتۇلغان", "تۇتۇلدى", "تۇتۇلغانلار", "قولغا"]),
        (Verb::Born, &["تۇغۇلغان", "تۇغۇلدى", "تۇغۇلغانلار"]),
    ],
    leading: &[],
    fillers: &[
        "بولغان",
        "بولدى",
        "بولغانلار",
        "قىلىنغان",
        "قىلىنغانلار",
        "بېرىلگەن",
        "بېرىلگەنلەر",
        "ئېلىنغان",
        "ئېلىنغانلار",
        "ۋە",
        "كىشىلەر",
        "كىشى",
        "يىل",
        "يىلى",
    ],
};

const TURKISH: Small = Small {
    verbs: &[
        (
            Verb::Died,
            &[
                "öldü",
                "ölen",
                "ölenler",
                "öldüler",
                "ölmüş",
                "vefat",
                "öldürüldü",
                "öldürülen",
            ],
        ),
        (Verb::Released, &["serbest", "salıverildi", "salıverilen"]),
        (Verb::Sentenced, &["hüküm", "mahkum", "mahkûm", "cezalandırılan"]),
        (
            Verb::Taken,
            &[
                "gözaltına",
                "tutuklandı",
                "tutuklanan",
                "tutuklananlar",
                "yakalandı",
                "yakalanan",
            ],
        ),
        (Verb::Born, &["doğdu", "doğan", "doğanlar", "doğumlu", "doğmuş"]),
    ],
    leading: &[],
    fillers: &[
        "etti",
        "eden",
        "edenler",
        "edildi",
        "edilen",
        "edilenler",
        "bırakıldı",
        "bırakılan",
        "bırakılanlar",
        "giydi",
        "giyen",
        "giyenler",
        "alındı",
        "alınan",
        "alınanlar",
        "oldu",
        "olan",
        "olanlar",
        "ve",
        "kişiler",
        "kişi",
        "insanlar",
        "yıl",
        "yılı",
        "yılında",
    ],
};

const CHINESE: Small = Small {
    verbs: &[
        (Verb::Died, &["死亡", "去世", "死于", "身亡", "遇害", "被杀", "被处决"]),
        (Verb::Released, &["获释", "被释放", "释放", "出狱"]),
        (Verb::Sentenced, &["被判刑", "判刑", "被判", "获刑"]),
        (
            Verb::Taken,
            &["被捕", "被拘押", "被拘留", "被抓", "被带走", "拘押", "被关押"],
        ),
        (Verb::Born, &["出生于", "生于", "出生"]),
    ],
    leading: &["在", "于"],
    fillers: &["的", "的人", "人", "和", "所有", "了"],
};

fn of(lang: Language) -> &'static Small {
    match lang {
        Language::English => &NONE,
        Language::Russian => &RUSSIAN,
        Language::Kazakh => &KAZAKH,
        Language::KazakhArabic => &KAZAKH_ARABIC,
        Language::Uyghur => &UYGHUR,
        Language::Turkish => &TURKISH,
        Language::Chinese => &CHINESE,
    }
}

/// What a word is as a verb.
pub(super) fn verb(lang: Language, word: &str) -> Option<Verb> {
    own_verb(lang, word).or_else(|| verbs::verb(word))
}

fn own_verb(lang: Language, word: &str) -> Option<Verb> {
    of(lang)
        .verbs
        .iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(verb, _)| *verb)
}

/// A word that leads to a place or a year.
pub(super) fn leading(lang: Language, word: &str) -> Option<&'static str> {
    let own = of(lang).leading.iter();
    WHERE.iter().chain(own).copied().find(|known| *known == word)
}

/// Whether a word says nothing by itself in a sentence.
pub(super) fn is_filler(lang: Language, word: &str) -> bool {
    FILLERS.contains(&word) || of(lang).fillers.contains(&word)
}

/// The only verb of a line, which a date before it means too, with the place of the word behind it. None in English, where verbs lead.
pub(super) fn ahead(lang: Language, words: &[Word<'_>]) -> Option<(Verb, usize)> {
    let mut verbs = words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| own_verb(lang, &word.folded).map(|verb| (verb, at + 1)));
    let only = verbs.next()?;
    verbs.next().is_none().then_some(only)
}

/// The words of a line. Chinese ones stand together: they are parted where a verb, or what leads to a place, is among them.
pub(super) fn words(lang: Language, line: &str) -> Vec<Word<'_>> {
    let whole = words::words(line);
    if lang != Language::Chinese {
        return whole;
    }
    let has_verb = |word: &Word<'_>| verbs_in_chinese().any(|verb| word.written.contains(verb));
    if !whole.iter().any(has_verb) {
        return whole;
    }
    whole.into_iter().flat_map(parted).collect()
}

fn verbs_in_chinese() -> impl Iterator<Item = &'static str> {
    CHINESE.verbs.iter().flat_map(|(_, words)| words.iter().copied())
}

/// A word of Chinese characters, parted.
fn parted(word: Word<'_>) -> Vec<Word<'_>> {
    let mut parts: Vec<&str> = Vec::new();
    let mut rest = word.written;
    let mut at = 0;
    while let Some(next) = rest[at..].chars().next() {
        let here = &rest[at..];
        let small = CHINESE.leading.iter().chain(CHINESE.fillers).copied();
        let longest = verbs_in_chinese()
            .chain(small)
            .filter(|known| here.starts_with(known))
            .max_by_key(|known| known.len());
        let Some(known) = longest else {
            at += next.len_utf8();
            continue;
        };
        parts.extend([&rest[..at], &here[..known.len()]]);
        rest = &here[known.len()..];
        at = 0;
    }
    parts.push(rest);
    let parts = parts.into_iter().filter(|part| !part.is_empty()).enumerate();
    parts
        .map(|(nth, written)| Word {
            written,
            folded: words::folded(written),
            begins: word.begins && nth == 0,
        })
        .collect()
}

//! What attested names have that composed ones lack, a few cases of each: pairs that stand for one
//! name and score at least .8, and near misses that must stay below. All persons are invented.

use guwah_names::{Prepared, score};

/// The least score of a pair that stands for one name.
const SAME: f32 = 0.8;

/// A habit of writing, the pairs that it must not part, and the near misses that it must not join.
type Habit = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [(&'static str, &'static str)],
);

const HABITS: &[Habit] = &[
    (
        "stress marks",
        &[
            ("Мара́т Оразбе́ков", "Marat Orazbekov"),
            ("Гю\u{301}льнар Сама\u{301}т", "Гүлнар Самат"),
            ("Ерло̀н Таи́ров", "Ерлон Таиров"),
        ],
        &[("Мара́т Оразбе́ков", "Murat Orazali"), ("Ерло́н Таи́ров", "Yerlan Sabirov")],
    ),
    (
        "vowel signs",
        &[
            ("مُرَادُ طَاهِر", "Murad Tahir"),
            ("مراد طاهر", "Murad Tahir"),
            ("مُحَمَّد صَالِح", "محمد صالح"),
            ("مُحَمَّدٌ صَابِرٌ", "Muhammad Sabir"),
            ("عَبْدُ القَادِر", "Abdulqadir"),
            ("عُمَر خَلِيل", "Omer Xelil"),
            ("محمود كاشغري", "Mahmud Kashgari"),
            ("مـحـمـود", "محمود"),
        ],
        &[("مُرَاد طَاهِر", "Murat Sabir"), ("مُحَمَّد صَالِح", "محمود صابر")],
    ),
    (
        "traditional characters",
        &[
            ("買買提·圖爾遜", "买买提·图尔逊"),
            ("阿爾斯蘭·熱合曼", "Arslan Rehman"),
            ("庫爾班·買合木提", "Qurban Mehmut"),
            ("烏麗古麗·賽麥提", "Ulgul Semet"),
            ("馬爾江·薩比爾", "Marjan Sabir"),
        ],
        &[("買買提·圖爾遜", "马木提·吐尔地"), ("庫爾班·買合木提", "Qurban Sattar")],
    ),
    (
        "traditional characters of Han names",
        &[
            ("張國強", "张国强"),
            ("龔麗華", "Gong Lihua"),
            ("鄒劍鋒", "Цзоу Цзяньфэн"),
        ],
        &[("張國強", "章国庆"), ("龔麗華", "孔庆华")],
    ),
    (
        "Wade and Giles",
        &[
            ("Chang Kuo-ch'iang", "張國強"),
            ("Hsü Chih-wei", "許志偉"),
            ("Ts'ai Chung-jen", "Cai Zhongren"),
            ("Hsiao Yu-hsien", "萧玉贤"),
            ("Chien-kuo Teng", "邓建国"),
        ],
        &[("Chang Kuo-ch'iang", "陳國華"), ("Hsü Chih-wei", "史志明")],
    ),
    (
        "the article of Arabic within a name",
        &[
            ("عبدالرشيد", "Abdureshid"),
            ("عبد الله نور الدين", "Abdulla Nureddin"),
            ("عبيد الله صابر", "Ubeydulla Sabir"),
            ("صلاح الدين", "Selahidin"),
            ("ٱلْكَرِيم", "Kerim"),
        ],
        &[("عبدالرشيد", "Abdukerim"), ("صلاح الدين", "Nureddin")],
    ),
    (
        "soft letters of Russian names in characters",
        &[
            ("根纳季·奥拉佐夫", "Gennady Orazov"),
            ("季娜·萨帕罗娃", "Dina Saparova"),
        ],
        &[("根纳季·奥拉佐夫", "Genrikh Azarov")],
    ),
    (
        "a Turkic name spelt from its characters, syllable by syllable",
        &[
            ("Ku er ban Ai he mai ti", "Qurban Exmet"),
            ("Wu er kai xi", "吾尔开希"),
            ("Wu er kai xi", "Örkesh"),
            ("A-bu-du-wai-li", "Abduweli"),
        ],
        &[("Wu er kai xi", "Erkin"), ("A-bu-du-wai-li", "Abdurehim")],
    ),
    (
        "the conventions of Taiwan",
        &[
            ("穆罕默德·瑞扎", "Muhammad Reza"),
            ("迪里夏提·拉希德", "Dilshat Rashid"),
            ("娜迪拉·薩伊德", "Nadira Said"),
            ("阿卜杜勒·卡里姆", "Abdul Karim"),
            ("奧斯曼·伊利亞斯", "Osman Ilyas"),
            ("哈桑·馬木德", "Hasan Mahmud"),
        ],
        &[("娜迪拉·薩伊德", "Nazira Sabir"), ("奧斯曼·伊利亞斯", "Usman Ibrahim")],
    ),
    (
        "no middle dot",
        &[
            ("买买提吐尔逊", "买买提·吐尔逊"),
            ("买买提吐尔逊", "Memet Tursun"),
            ("库尔班艾合买提", "Qurban Ehmet"),
            ("古丽娜尔努尔兰", "Gulnar Nurlan"),
        ],
        &[("买买提吐尔逊", "Memet Turdi"), ("库尔班艾合买提", "Qurban Hesen")],
    ),
    (
        "pinyin syllable by syllable, and joined",
        &[
            ("Ai Shan Jiang", "艾山江"),
            ("Ai Shan Jiang", "Aishanjiang"),
            ("Mai Mai Ti Tu Er Xun", "买买提·吐尔逊"),
            ("Mai Mai Ti Tu Er Xun", "Maimaiti Tuerxun"),
            ("Ku Er Ban Ni Sha", "Kuerbannisha"),
            ("Wang Xiao Ming", "Wang Xiaoming"),
            ("WangXiaoming", "王晓明"),
            ("Āi shān jiāng", "艾山江"),
        ],
        &[
            ("Ai Shan Jiang", "Ai Li Jiang"),
            ("Mai Mai Ti Tu Er Xun", "Maimaiti Tuerdi"),
        ],
    ),
    (
        "Palladius",
        &[
            ("Ван Сяомин", "王晓明"),
            ("Ван Сяомин", "Wang Xiaoming"),
            ("Чжан Цзяньго", "Zhang Jianguo"),
            ("Лю Цзинхуэй", "刘静慧"),
            ("Кайсаэр Туэрсюнь", "Kaisaer Tuerxun"),
            ("Аишаньцзян", "艾山江"),
        ],
        &[("Ван Сяомин", "Wang Daming"), ("Чжан Цзяньго", "Zhang Jianjun")],
    ),
    (
        "Turkish spellings",
        &[
            ("Çınar Cumabay", "Chinar Jumabay"),
            ("Hoca Niyaz Şerif", "Xoja Niyaz Sherip"),
            ("Gülcan Tohti", "Guljan Toxti"),
            ("Yasin Abdülkerim", "Yasin Abdukerim"),
            ("İsmail Gökçe", "Ismayil Gokche"),
        ],
        &[("Çınar Cumabay", "Sinar Kumarbay"), ("Gülcan Tohti", "Gülnar Turdi")],
    ),
    (
        "German spellings",
        &[
            ("Dschuma Tschokan", "Juma Chokan"),
            ("Nursultan Dschaksybai", "Nursultan Zhaksybay"),
            ("Machmud Chodscha", "Makhmud Khoja"),
            ("Wjatscheslaw Schumabajew", "Вячеслав Жумабаев"),
            ("Juldus Jussupow", "Yulduz Yusupov"),
            ("Erschan Saparow", "Yerzhan Saparov"),
        ],
        &[
            ("Dschuma Tschokan", "Duman Shokan"),
            ("Juldus Jussupow", "Juldyz Asanov"),
        ],
    ),
    (
        "French spellings",
        &[
            ("Djouma Tchokan", "Juma Chokan"),
            ("Nourlan Kourmanov", "Nurlan Kurmanov"),
            ("Gulchat Ouspanova", "Gulshat Uspanova"),
            ("Rachid Moussa", "Rashid Musa"),
            ("Ilchat Khodjaev", "Ilshat Xojayev"),
        ],
        &[
            ("Djouma Tchokan", "Daouda Tokan"),
            ("Gulchat Ouspanova", "Gulnar Osmanova"),
        ],
    ),
    (
        "the old Latin of Uyghur",
        &[
            ("Ⱪurban Ƣopur", "Qurban Ghopur"),
            ("Ⱪurban Ƣopur", "قۇربان غوپۇر"),
            ("Əhmət Ɵmər", "Ehmet Ömer"),
            ("Abduⱪadir Jalalidin", "Abduqadir Jalalidin"),
            ("Xirəli Ablət", "Shireli Ablet"),
            ("Qimən Jalaliⱬ", "Chimen Jalalizh"),
            ("Hoja Niyaz Haji", "Xoja Niyaz Haji"),
        ],
        &[("Ⱪurban Ƣopur", "Qurban Hoshur"), ("Əhmət Ɵmər", "Ekrem Omer")],
    ),
    (
        "reformed Arabic orthographies",
        &[
            ("ئابدۇقادىر جالالىدىن", "ابدۇقادىر جالالىدىن"),
            ("قۇدايبەرگەن سەرىك", "قۇدايبەرگەن سەرٸك"),
            ("حوجا نىياز", "خوجا نىياز"),
            ("ءومىربەك ءابىش", "ٶمىربەك ٵبىش"),
            ("ءومىربەك ءابىش", "Өмірбек Әбіш"),
        ],
        &[("ئەھمەت ئۆمەر", "ئەكرەم ئۆمەر"), ("ءومىربەك ءابىش", "Оразбек Әбіл")],
    ),
    (
        "one sound, many letters at the opening",
        &[
            ("Jeenbek Asanov", "Zheenbek Asanov"),
            ("Jeenbek Asanov", "Жээнбек Асанов"),
            ("Jengish Maratov", "Dzhengish Maratov"),
            ("Ergali Sapar", "Yergali Sapar"),
            ("Ержан Сапар", "Erjan Sapar"),
            ("Jerzhan Sapar", "Yerzhan Sapar"),
            ("Erlan Sapar", "Jerlan Sapar"),
            ("Zholdas Nurym", "Joldas Nurim"),
            ("Jyldyz Maratova", "Zhyldyz Maratova"),
            ("Djyldyz Maratova", "Джылдыз Маратова"),
        ],
        &[("Jeenbek Asanov", "Beknazar Asanov"), ("Ergali Sapar", "Nurgali Sapar")],
    ),
    (
        "initials",
        &[
            ("M. Tashtan", "Memet Tashtan"),
            ("Tashtan M.", "Memet Tashtan"),
            ("Таштан М.", "Memet Tashtan"),
            ("Таштан М. А.", "Таштан Мемет Ахметович"),
            ("Orazbekov E.T.", "Yerlan Tairuly Orazbekov"),
        ],
        &[("M. Tashtan", "Qurban Tashtan"), ("Таштан М.", "Мемет Турдиев")],
    ),
    (
        "a name on one side only",
        &[
            ("Marat Sabit Orazbekov", "Marat Orazbekov"),
            ("Марат Сабитович Оразбеков", "Marat Orazbekov"),
            ("Оразбеков Марат Сабитович", "Marat Orazbekov"),
            ("Marat Orazbekov Sabituly", "马拉提·奥拉孜别科夫"),
            ("Gulnar Turdi qizi", "Gulnar Turdi"),
        ],
        &[
            ("Marat Sabit Orazbekov", "Sabit Nurlan"),
            ("Марат Сабитович Оразбеков", "Marat Sabirov"),
        ],
    ),
    (
        "titles",
        &[
            ("Qurban haji", "Qurban"),
            ("Memet Tursun qarim", "Memet Tursun"),
            ("Dr. Marat Orazbekov", "Marat Orazbekov"),
            ("玉素甫阿吉", "Yusup haji"),
            ("Hajim Yusup Tohti", "Yusup Tohti"),
        ],
        &[
            ("Qurban haji", "Memet haji"),
            ("Dr. Marat Orazbekov", "Dr. Murat Sapar"),
        ],
    ),
    (
        "an ending grown onto the father's name",
        &[
            ("Marat Oraz", "Marat Orazov"),
            ("Marat Oraz", "Marat Orazbayev"),
            ("Marat Oraz", "Марат Оразбаев"),
            ("Marat Orazbek", "Марат Оразбеков"),
            ("Yerlan Zhunis", "Yerlan Zhunisbayev"),
            ("马拉提·奥拉孜别克", "Марат Оразбеков"),
            ("Gulnar Turdi", "Гульнар Турдиева"),
        ],
        &[("Marat Oraz", "Marat Azbayev"), ("Marat Oraz", "Marat Sarybayev")],
    ),
];

#[test]
fn pairs_of_one_name_are_joined_and_near_misses_are_not() {
    let mut wrong = Vec::new();
    for (habit, same, near) in HABITS {
        let value = |(one, other): &(&str, &str)| score(&Prepared::new(one), &Prepared::new(other));
        for pair in *same {
            if value(pair) < SAME {
                wrong.push(format!(
                    "{habit}: {} and {} score only {:.2}",
                    pair.0,
                    pair.1,
                    value(pair)
                ));
            }
        }
        for pair in *near {
            if value(pair) >= SAME {
                wrong.push(format!("{habit}: {} and {} score {:.2}", pair.0, pair.1, value(pair)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Known to be wrong: 買合木提 is *Mehmut*, but for an h, which Chinese often adds or leaves out, its
/// characters say *Memet* as well, and no table tells which characters a clerk would choose.
#[test]
fn the_same_syllables_come_before_those_that_sound_like_them() {
    for (name, same, near) in [
        ("马小平", "Ma Xiaoping", "Ma Xiaobing"),
        ("張岱", "Zhang Dai", "Zhang Dan"),
        ("Ван Сяомин", "王小明", "王小敏"),
        ("Li Zhiying", "李志英", "李芝音"),
    ] {
        let score = |other| score(&Prepared::new(name), &Prepared::new(other));
        assert!(score(same) > score(near), "{name}: {same} and {near}");
    }
}

#[test]
fn mehmut_in_characters_is_taken_for_memet_too() {
    assert!(score(&Prepared::new("庫爾班·買合木提"), &Prepared::new("Qurban Memet")) >= SAME);
    let (mehmut, memet) = (Prepared::new("Qurban Mehmut"), Prepared::new("Qurban Memet"));
    let written = Prepared::new("庫爾班·買合木提");
    assert!(score(&written, &mehmut) > score(&written, &memet));
}

#[test]
fn a_family_name_in_capitals_tells_the_order() {
    let score = |one: &str, other: &str| score(&Prepared::new(one), &Prepared::new(other));
    for (told, untold, other) in [
        ("OMER Murad", "Omer Murad", "Мурад Омер"),
        ("ТАИРОВ Марат", "Таиров Марат", "Marat Tairov"),
    ] {
        assert!(score(told, other) > score(untold, other) + 0.05, "{told} and {other}");
        assert!(score(other, told) > score(other, untold) + 0.05, "{other} and {told}");
    }
    // Where all is in capitals, or one letter is, nothing is told.
    assert!((score("OMER MURAD", "Мурад Омер") - score("Omer Murad", "Мурад Омер")).abs() < 1e-6);
    assert!((score("O. Murad", "Murad O.") - score("o. murad", "Murad O.")).abs() < 1e-6);
}

//! What is read from the words of sources, as tables: given these words, this value, or the words alone.

use guwah_domain::claim::Claim;
use guwah_domain::decide::person_claim;
use guwah_domain::sentence::{Sentence, SentenceRead, Unit};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::VagueDate;

/// A sentence in a few letters: `42m`, `48m+15d`, `60..84m`, `life`, `death`, `susp`, `susp24`, `rights60`, `rights-life`,
/// `from240m`, `admin`; `words`, `none`.
fn shown(text: &str, bare: Option<Unit>) -> String {
    match Sentence::read(text, bare) {
        SentenceRead::NotSentenced => "none".into(),
        SentenceRead::Words(sentence) => {
            assert_eq!(sentence.words.as_deref(), Some(text.trim()));
            assert!(!sentence.tells_length());
            "words".into()
        }
        SentenceRead::Read(sentence) => {
            assert_eq!(sentence.words.as_deref(), Some(text.trim()));
            in_letters(&sentence)
        }
    }
}

fn in_letters(sentence: &Sentence) -> String {
    let range = |from: Option<u32>, to: Option<u32>, unit: char| {
        let from = from?;
        Some(to.map_or(format!("{from}{unit}"), |to| format!("{from}..{to}{unit}")))
    };
    let flag = |set: bool, word: &str| set.then(|| word.to_owned());
    let parts = [
        range(sentence.months, sentence.months_to, 'm'),
        range(sentence.days, sentence.days_to, 'd'),
        flag(sentence.life, "life"),
        flag(sentence.death, "death"),
        sentence.suspended.then(|| {
            let months = sentence.suspended_for_months;
            months.map_or("susp".to_owned(), |months| format!("susp{months}"))
        }),
        sentence.rights_lost_months.map(|months| format!("rights{months}")),
        flag(sentence.rights_lost_for_life, "rights-life"),
        flag(sentence.administrative, "admin"),
        sentence
            .reduced_from
            .as_ref()
            .map(|former| format!("from {}", in_letters(former))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("+")
}

#[test]
fn sentences_in_the_plain_sheet() {
    let wrong: Vec<String> = SENTENCES
        .iter()
        .filter_map(|(text, expected)| {
            let shown = shown(text, Some(Unit::Years));
            (shown != *expected).then(|| format!("{text}: expected {expected}, got {shown}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_bare_number_has_the_unit_of_its_column_or_none() {
    for (text, bare, expected) in [
        ("12", None, "words"),
        ("18", Some(Unit::Months), "18m"),
        ("18 years", Some(Unit::Months), "216m"),
        ("15", Some(Unit::Days), "15d"),
        ("3 6", Some(Unit::Years), "words"),
        ("5-7", Some(Unit::Months), "5..7m"),
        ("2019", Some(Unit::Years), "words"),
        ("0", Some(Unit::Years), "words"),
    ] {
        assert_eq!(shown(text, bare), expected, "{text} {bare:?}");
    }
}

const SENTENCES: &[(&str, &str)] = &[
    // Units in English.
    ("20 years", "240m"),
    ("7 years 6 months", "90m"),
    ("7 years and 6 months", "90m"),
    ("7 yrs, 6 mos", "90m"),
    ("4y 2m", "50m"),
    ("4y2m10d", "50m+10d"),
    ("1 year 1 month 1 day", "13m+1d"),
    ("10 days", "10d"),
    ("two weeks", "14d"),
    ("30-day detention", "30d"),
    ("10 days of administrative detention", "10d+admin"),
    ("24-month sentence", "24m"),
    ("six months", "6m"),
    ("a year", "12m"),
    ("half a year", "6m"),
    ("a year and a half", "18m"),
    ("two and a half years", "30m"),
    ("3½ years", "42m"),
    ("1.25 years", "15m"),
    ("0002 Years, 06 Months, 00 Days", "30m"),
    ("14", "168m"),
    ("sentenced to 14 years in prison", "168m"),
    ("thirteen years' imprisonment", "156m"),
    ("twenty-five years", "300m"),
    ("13 (thirteen) years", "156m"),
    // Other languages.
    ("10 суток", "10d"),
    ("15 суток административного ареста", "15d+admin"),
    ("7 лет", "84m"),
    ("1 год 8 мес.", "20m"),
    ("3 г. 6 м.", "42m"),
    ("4 года и 9 месяцев лишения свободы", "57m"),
    ("13 лет строгого режима", "156m"),
    ("полтора года", "18m"),
    ("полгода", "6m"),
    ("пятнадцать лет", "180m"),
    ("двадцать два года", "264m"),
    ("10 (десять) лет", "120m"),
    ("10 жыл", "120m"),
    ("он екі жыл", "144m"),
    ("2 жыл 6 ай", "30m"),
    ("15 тәулік", "15d"),
    ("15 күн әкімшілік қамақ", "15d+admin"),
    ("10 جىل", "120m"),
    ("10 يىل", "120m"),
    ("ئون بەش يىل", "180m"),
    ("7 يىللىق قاماق", "84m"),
    ("3 يىل 6 ئاي", "42m"),
    ("15 كۈن", "15d"),
    ("7年", "84m"),
    ("7年6个月", "90m"),
    ("有期徒刑十三年", "156m"),
    ("判处有期徒刑3年6个月", "42m"),
    ("二十年", "240m"),
    ("两年", "24m"),
    ("一年半", "18m"),
    ("半年", "6m"),
    ("行政拘留十日", "10d+admin"),
    ("十五天", "15d"),
    ("５年", "60m"),
    ("2 yıl 8 ay", "32m"),
    ("yedi yıl", "84m"),
    ("bir buçuk yıl", "18m"),
    ("6 yıl 3 ay hapis cezası", "75m"),
    ("5 años", "60m"),
    ("dos años y seis meses", "30m"),
    ("2 años 8 meses de prisión", "32m"),
    ("18 mois", "18m"),
    ("3 ans et 6 mois de prison ferme", "42m"),
    ("un an", "12m"),
    ("2 Jahre 6 Monate", "30m"),
    ("anderthalb Jahre Haft", "18m"),
    ("2 roky 3 měsíce", "27m"),
    ("15 let", "180m"),
    ("٧ سنوات", "84m"),
    ("سنتان", "24m"),
    ("سنتين و6 أشهر", "30m"),
    ("خمس عشرة سنة", "180m"),
    ("۵ سال و ۶ ماه", "66m"),
    ("۱۵ روز", "15d"),
    // Ranges.
    ("3-5 years", "36..60m"),
    ("3 to 5 years", "36..60m"),
    ("between 3 and 5 years", "36..60m"),
    ("3–5 лет", "36..60m"),
    ("от 3 до 5 лет", "36..60m"),
    ("3至5年", "36..60m"),
    ("6 months to 2 years", "6..24m"),
    ("10-15 days", "10..15d"),
    ("6-4 years", "words"),
    // For life, to death.
    ("life", "life"),
    ("Life imprisonment", "life"),
    ("for life", "life"),
    ("пожизненное заключение", "life"),
    ("өмір бойы", "life"),
    ("müebbet", "life"),
    ("ağırlaştırılmış müebbet hapis cezası", "life"),
    ("无期", "life"),
    ("مۇددەتسىز قاماق", "life"),
    ("cadena perpetua", "life"),
    ("lebenslang", "life"),
    ("حبس ابد", "life"),
    ("死刑", "death"),
    ("death penalty", "death"),
    ("смертная казнь", "death"),
    ("死缓", "death+susp"),
    ("死刑缓期二年执行", "death+susp24"),
    ("死刑，缓期两年执行", "death+susp24"),
    ("death, suspended for two years", "death+susp24"),
    ("death with a two-year reprieve", "death+susp24"),
    ("death with reprieve", "death+susp"),
    ("смертная казнь с отсрочкой на два года", "death+susp24"),
    // Suspended.
    ("2 years suspended", "24m+susp"),
    ("2 years, suspended", "24m+susp"),
    ("2 years, suspended for 3 years", "24m+susp36"),
    ("2 years suspended for 3", "24m+susp36"),
    ("suspended 2-year sentence", "24m+susp"),
    ("3 года условно", "36m+susp"),
    ("условно 3 года", "36m+susp"),
    ("3 года условно с испытательным сроком 4 года", "36m+susp48"),
    ("有期徒刑二年，缓刑三年", "24m+susp36"),
    ("2 yıl, ertelendi", "24m+susp"),
    ("2 Jahre auf Bewährung", "24m+susp"),
    ("3 years, 2 years suspended", "words"),
    ("3 years, 6 months suspended", "words"),
    ("缓刑二年", "words"),
    // Rights, fines, articles, time served.
    ("有期徒刑15年，剥夺政治权利3年", "180m+rights36"),
    ("10 years, 2 years deprivation of political rights", "120m+rights24"),
    (
        "10 years and deprivation of political rights for 2 years",
        "120m+rights24",
    ),
    ("无期徒刑，剥夺政治权利终身", "life+rights-life"),
    ("有期徒刑7年，并处罚金5万元", "84m"),
    ("7 years and a fine of 50,000 yuan", "84m"),
    ("fine 300 yuan", "words"),
    ("300 yuan", "words"),
    ("6 years (art. 103)", "72m"),
    ("Article 120, 7 years", "84m"),
    ("ст. 282 ч. 1 УК РФ, 3 года", "36m"),
    ("第120条，7年", "84m"),
    ("6 years under article 103 of the criminal code", "72m"),
    ("9 years, served 4", "108m"),
    // Reduced.
    ("15 years (reduced to 9)", "108m+from 180m"),
    ("15 years, later reduced to 9 years", "108m+from 180m"),
    ("9 years, reduced from 15", "108m+from 180m"),
    ("life, commuted to 20 years", "240m+from life"),
    ("无期徒刑，减为20年", "240m+from life"),
    ("death, commuted to life", "life+from death"),
    ("15 years, reduced", "words"),
    // None, or not known.
    ("not sentenced", "none"),
    ("Not sentenced.", "none"),
    ("no sentence", "none"),
    ("awaiting trial", "none"),
    ("pending", "none"),
    ("Unknown", "none"),
    ("?", "none"),
    ("нет", "none"),
    ("не осуждён", "none"),
    ("未判刑", "none"),
    ("不详", "none"),
    ("hüküm giymedi", "none"),
    ("нет данных", "none"),
    // Words.
    ("20%", "words"),
    ("5/12/2017", "words"),
    ("long", "words"),
    ("about 10 years", "words"),
    ("more than 10 years", "words"),
    ("2017", "words"),
    ("2017年", "words"),
    ("99999999999999999999", "words"),
    ("5 years + 3 years", "words"),
    ("5 years 3 years", "words"),
    ("72 hours", "words"),
    ("10 years for praying", "words"),
    ("reduced by 2 years", "words"),
    ("3.33 years", "words"),
    ("-5", "words"),
    ("0 years", "words"),
    ("", "words"),
];

#[test]
fn ages() {
    let shown = |text: &str| {
        let age = VagueAge::parse(text, None)?;
        assert!(age.is_possible(), "{text}");
        let end = |years: Option<u16>| years.map_or("*".to_owned(), |years| years.to_string());
        Some(format!("{}..{}", end(age.from), end(age.to)))
    };
    let wrong: Vec<String> = AGES
        .iter()
        .filter_map(|(text, expected)| {
            let shown = shown(text).unwrap_or_else(|| "words".into());
            (shown != *expected).then(|| format!("{text}: expected {expected}, got {shown}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_age_keeps_words_that_say_more_than_its_years() {
    let words = |text: &str| VagueAge::parse(text, None).unwrap().words;
    assert_eq!(words("8 months").as_deref(), Some("8 months"));
    assert_eq!(words("about 30").as_deref(), Some("about 30"));
    assert_eq!(words("70"), None);
    assert_eq!(words("65-70"), None);
}

const AGES: &[(&str, &str)] = &[
    ("70", "70..70"),
    ("0", "0..0"),
    ("٣٢", "32..32"),
    ("26 años", "26..26"),
    ("70 years old", "70..70"),
    ("aged 70", "70..70"),
    ("70 y/o", "70..70"),
    ("32岁", "32..32"),
    ("三十二岁", "32..32"),
    ("54 жаста", "54..54"),
    ("54 года", "54..54"),
    ("40 лет", "40..40"),
    ("40 ياش", "40..40"),
    ("35 yaşında", "35..35"),
    ("45 سنة", "45..45"),
    ("۴۵ ساله", "45..45"),
    ("seventy", "70..70"),
    ("2.5", "2..2"),
    ("2 and a half years", "2..2"),
    ("2½", "2..2"),
    ("9 months", "0..0"),
    ("18 months", "1..1"),
    ("14 months old", "1..1"),
    ("18-month-old", "1..1"),
    ("2 years 3 months", "2..2"),
    ("2 years and 3 months", "2..2"),
    ("11 мес.", "0..0"),
    ("6 ай", "0..0"),
    ("6 ئاي", "0..0"),
    ("5个月", "0..0"),
    ("7 aylık", "0..0"),
    ("8 meses", "0..0"),
    ("٦ أشهر", "0..0"),
    ("3 days", "0..0"),
    ("2 weeks", "0..0"),
    ("10天", "0..0"),
    ("5 дней", "0..0"),
    ("newborn", "0..0"),
    ("6-8 months", "0..0"),
    ("under 16", "*..15"),
    ("younger than 16", "*..15"),
    ("< 16", "*..15"),
    ("до 18 лет", "*..17"),
    ("младше 18", "*..17"),
    ("18岁以下", "*..17"),
    ("未满18岁", "*..17"),
    ("18 yaş altı", "*..17"),
    ("menor de 18", "*..17"),
    ("minor", "*..17"),
    ("несовершеннолетний", "*..17"),
    ("40+", "40..*"),
    ("40 +", "40..*"),
    ("over 70", "70..*"),
    ("70 and older", "70..*"),
    ("at least 50", "50..*"),
    ("> 50", "50..*"),
    ("старше 60", "60..*"),
    ("60岁以上", "60..*"),
    ("60 yaş üstü", "60..*"),
    ("más de 60 años", "60..*"),
    ("c. 35", "33..37"),
    ("ca 35", "33..37"),
    ("~35", "33..37"),
    ("about 35", "33..37"),
    ("around 35 years", "33..37"),
    ("около 35", "33..37"),
    ("около 35 лет", "33..37"),
    ("шамамен 35", "33..37"),
    ("约35岁", "33..37"),
    ("35岁左右", "33..37"),
    ("yaklaşık 35", "33..37"),
    ("30s", "30..39"),
    ("in his 30s", "30..39"),
    ("30's", "30..39"),
    ("early 30s", "30..34"),
    ("mid-30s", "33..37"),
    ("late 30s", "35..39"),
    ("thirties", "30..39"),
    ("30多岁", "30..39"),
    ("60-65", "60..65"),
    ("60–65", "60..65"),
    ("60 to 65", "60..65"),
    ("between 60 and 65", "60..65"),
    ("от 60 до 65 лет", "60..65"),
    ("60 or 61", "60..61"),
    ("65-60", "words"),
    ("35s", "words"),
    ("old", "words"),
    ("elderly", "words"),
    ("-3", "words"),
    ("1950", "words"),
    ("200", "words"),
    ("born 1950", "words"),
    ("35/40/45", "words"),
    ("35 in 2010", "words"),
    ("", "words"),
];

#[test]
fn dates_in_words() {
    let wrong: Vec<String> = DATES
        .iter()
        .filter_map(|(text, expected)| {
            let read = VagueDate::in_words(text);
            let shown = read.as_ref().map_or("words", VagueDate::edtf);
            (shown != *expected).then(|| format!("{text}: expected {expected}, got {shown}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const DATES: &[(&str, &str)] = &[
    ("end of 2018", "2018-10/2018-12"),
    ("the end of 2018", "2018-10/2018-12"),
    ("late 2016", "2016-09/2016-12"),
    ("early 2018", "2018-01/2018-04"),
    ("beginning of 2018", "2018-01/2018-03"),
    ("mid-2018", "2018-05/2018-08"),
    ("mid 2018", "2018-05/2018-08"),
    ("first half of 2018", "2018-01/2018-06"),
    ("second half of 2018", "2018-07/2018-12"),
    ("end of March 2018", "2018-03-21/2018-03-31"),
    ("early March 2018", "2018-03-01/2018-03-10"),
    ("late February 2018", "2018-02-21/2018-02-28"),
    ("spring 2017", "2017-21"),
    ("in the summer of 2017", "2017-22"),
    ("autumn 2017", "2017-23"),
    ("Fall 2017", "2017-23"),
    ("winter 2018", "2018-24"),
    ("winter 2016-17", "2016-12/2017-02"),
    ("winter of 2016/2017", "2016-12/2017-02"),
    ("зима 2016-2017", "2016-12/2017-02"),
    ("before 2018", "../2017"),
    ("before May 2018", "../2018-04"),
    ("before 5 May 2018", "../2018-05-04"),
    ("by 2018", "../2018"),
    ("until May 2018", "../2018-05"),
    ("after 2016", "2017/.."),
    ("after May 2018", "2018-06/.."),
    ("since May 2018", "2018-05"),
    ("1970s", "197X"),
    ("the 1970s", "197X"),
    ("1970's", "197X"),
    ("early 1970s", "1970/1973"),
    ("late 1970s", "1976/1979"),
    ("1900s", "19XX"),
    ("about 2018", "2018~"),
    ("c. 2018", "2018~"),
    ("around May 2018", "2018-05~"),
    ("2018?", "2018?"),
    ("possibly 2018", "2018?"),
    ("April 2018", "2018-04"),
    ("Apr. 2018", "2018-04"),
    ("April, 2018", "2018-04"),
    ("5 April 2018", "2018-04-05"),
    ("5th of April 2018", "2018-04-05"),
    ("April 5, 2018", "2018-04-05"),
    ("2018 April 5", "2018-04-05"),
    ("March-April 2018", "2018-03/2018-04"),
    ("March to April 2018", "2018-03/2018-04"),
    ("between March 2017 and May 2018", "2017-03/2018-05"),
    ("December 2017 - January 2018", "2017-12/2018-01"),
    ("3-5 March 2018", "2018-03-03/2018-03-05"),
    ("2017-2018", "2017/2018"),
    ("2017-18", "2017/2018"),
    ("2017 or 2018", "2017/2018"),
    // Russian.
    ("конец 2018", "2018-10/2018-12"),
    ("в конце 2018 года", "2018-10/2018-12"),
    ("начало 2018 г.", "2018-01/2018-03"),
    ("середина 2018", "2018-05/2018-08"),
    ("весной 2018 года", "2018-21"),
    ("март 2018", "2018-03"),
    ("в марте 2018 года", "2018-03"),
    ("5 марта 2018 г.", "2018-03-05"),
    ("до 2018 года", "../2017"),
    ("после 2016", "2017/.."),
    ("около 2018", "2018~"),
    ("1970-е", "197X"),
    ("1970-е годы", "197X"),
    ("конец марта 2018", "2018-03-21/2018-03-31"),
    // Kazakh and Uyghur.
    ("2018 жылдың соңы", "2018-10/2018-12"),
    ("2018 жылғы наурыз", "2018-03"),
    ("2018 жылдың көктемі", "2018-21"),
    ("2018 жылға дейін", "words"),
    ("2018 жыл", "2018"),
    ("2018-يىلىنىڭ ئاخىرى", "2018-10/2018-12"),
    ("2018-يىلى 3-ئاي", "2018-03"),
    ("2018-يىلى ئەتىياز", "2018-21"),
    ("2018-يىلى", "2018"),
    // Chinese.
    ("2018年底", "2018-10/2018-12"),
    ("2018年初", "2018-01/2018-03"),
    ("2018年上半年", "2018-01/2018-06"),
    ("2018年春", "2018-21"),
    ("2018年3月底", "2018-03-21/2018-03-31"),
    ("2018年3月5日", "2018-03-05"),
    ("二〇一八年三月", "2018-03"),
    ("2018年以前", "../2017"),
    ("大约2018年", "2018~"),
    ("2018年左右", "2018~"),
    ("2018年3月至5月", "2018-03/2018-05"),
    ("1970年代", "197X"),
    ("农历2018年三月", "words"),
    // Turkish.
    ("2018 sonu", "2018-10/2018-12"),
    ("2018'in sonu", "2018-10/2018-12"),
    ("Mart 2018", "2018-03"),
    ("2018 ilkbaharı", "2018-21"),
    ("2018'den önce", "../2017"),
    ("1970'ler", "197X"),
    ("5 Mayıs 2018", "2018-05-05"),
    // Others.
    ("a fines de 2018", "2018-10/2018-12"),
    ("marzo de 2018", "2018-03"),
    ("5 de marzo de 2018", "2018-03-05"),
    ("antes de 2018", "../2017"),
    ("primavera de 2018", "2018-21"),
    ("fin 2018", "2018-10/2018-12"),
    ("mars 2018", "2018-03"),
    ("Ende 2018", "2018-10/2018-12"),
    ("5. März 2018", "2018-03-05"),
    ("نهاية 2018", "2018-10/2018-12"),
    ("مارس 2018", "2018-03"),
    ("قبل 2018", "../2017"),
    // Words.
    ("fifth lunar month 2018", "words"),
    ("Ramadan 2018", "words"),
    ("Muharram 1440", "words"),
    ("30 February 2018", "words"),
    ("05.03.2018", "words"),
    ("5/3/2018", "words"),
    ("last year", "words"),
    ("the day after the festival", "words"),
    ("60s", "words"),
    ("May", "words"),
    ("April 2018 in Korla", "words"),
    ("aged 40 in 2018", "words"),
    ("2018 2019", "words"),
    ("12345", "words"),
    ("", "words"),
];

/// A claim as JSON Lines write it, and the words of its refusal; none where it is taken.
const CLAIMS: &[(&str, &str, Option<&str>)] = &[
    ("name", r#"{"name":{"text":"Yasha Oylighan"}}"#, None),
    ("name", r#"{"name":{"text":"Unknown"}}"#, Some("is no name")),
    ("name", r#"{"name":{"text":"123"}}"#, Some("is no name")),
    ("name", r#"{"text":{"text":"Yasha"}}"#, Some("no value of “name”")),
    ("nickname_of_old", r#"{"text":{"text":"x"}}"#, Some("no property")),
    ("heading/Room", r#"{"text":{"text":"x"}}"#, None),
    ("heading/Room", r#"{"date":"2018"}"#, Some("no value of")),
    ("sex", r#"{"term":{"term":"male"}}"#, None),
    ("sex", r#"{"term":{"words":"not told"}}"#, None),
    ("sex", r#"{"term":{"term":"unheard"}}"#, Some("is no term of sex")),
    ("sex", r#"{"text":{"text":"male"}}"#, Some("no value of “sex”")),
    ("status", r#"{"term":{"term":"camp"}}"#, None),
    (
        "status",
        r#"{"term":{"term":"no_news"}}"#,
        Some("is no term of custody"),
    ),
    ("born", r#"{"date":"1977"}"#, None),
    ("born", r#"{"text":{"text":"31/02/1977"}}"#, None),
    ("born", r#"{"age":{"from":3,"to":3}}"#, Some("no value of “born”")),
    ("age", r#"{"age":{"from":40,"to":49}}"#, None),
    ("age", r#"{"age":{"to":17}}"#, None),
    ("age", r#"{"age":{}}"#, Some("no age is so")),
    ("age", r#"{"age":{"from":50,"to":40}}"#, Some("no age is so")),
    ("age", r#"{"age":{"from":131,"to":140}}"#, Some("no age is so")),
    ("residence", r#"{"place":{"words":"Oylighan kent"}}"#, None),
    (
        "residence",
        r#"{"place":{"words":"Oylighan kent","place":"no_such_town"}}"#,
        Some("key of no place"),
    ),
    ("reason", r#"{"term":{"term":"no_such"}}"#, Some("is no term of reason")),
    (
        "act",
        r#"{"act":{"kind":"arrested","when":"2018-05","until":"2018-06"}}"#,
        None,
    ),
    (
        "act",
        r#"{"act":{"kind":"arrested","when":"2018-05~","until":"2018-04"}}"#,
        None,
    ),
    (
        "act",
        r#"{"act":{"kind":"arrested","when":"2018-05","until":"2017"}}"#,
        Some("ended before it began"),
    ),
    ("act", r#"{"act":{"kind":"vanished"}}"#, Some("is no term of act")),
    (
        "act",
        r#"{"act":{"kind":"confined","to":{"term":"no_news"}}}"#,
        Some("is no term of custody"),
    ),
    (
        "act",
        r#"{"act":{"kind":"arrested","place":{"words":"x","place":"no_such_town"}}}"#,
        Some("key of no place"),
    ),
    ("act", r#"{"text":{"text":"taken away"}}"#, Some("no value of “act”")),
];

#[test]
fn claims_about_a_person_are_checked_by_the_schema() {
    for (property, value, refused) in CLAIMS {
        let claim: Claim = serde_json::from_str(&format!(r#"{{"property":"{property}","value":{value}}}"#)).unwrap();
        match (person_claim(&claim), refused) {
            (Ok(()), None) => {}
            (Err(refusal), Some(words)) => assert!(refusal.to_string().contains(words), "{value}: {refusal}"),
            (checked, _) => panic!("{property} {value}: {checked:?}"),
        }
    }
}

//! A map to start from, for a sheet in which no column is an id or a name.

use crate::error::SheetError;
use crate::formats::mapped_sheet::map::Map;
use crate::formats::mapped_sheet::remarks::short;
use crate::formats::mapped_sheet::target::target_of;

/// Headings that are told and mapped; of more, their number is told.
const MOST: usize = 60;

/// Words in headings, and the column of the plain sheet that they may stand for. The first that fits is proposed.
const LIKELY: [(&str, &[&str]); 10] = [
    (
        "born",
        &[
            "birth",
            "born",
            "dob",
            "рожд",
            "туған",
            "doğum",
            "出生",
            "nacim",
            "تولد",
            "تۇغۇلغان",
        ],
    ),
    (
        "died",
        &["death", "died", "смерт", "қайтыс", "ölüm", "死亡", "fallec", "muerte"],
    ),
    (
        "name",
        &[
            "name",
            "имя",
            "фио",
            "аты",
            "есімі",
            "isim",
            "adı",
            "姓名",
            "名字",
            "nombre",
            "apellido",
            "ism",
            "ئىسىم",
            "نام",
            "اسم",
        ],
    ),
    ("sex", &["sex", "gender", "пол", "жынысы", "cinsiyet", "性别", "sexo"]),
    ("age", &["age", "возраст", "жасы", "yaş", "年龄", "edad"]),
    (
        "detained",
        &[
            "arrest",
            "detain",
            "detention",
            "арест",
            "задерж",
            "қамау",
            "gözaltı",
            "拘留",
            "逮捕",
            "detenc",
        ],
    ),
    (
        "sentence",
        &["sentence", "срок", "приговор", "үкім", "ceza", "刑期", "condena"],
    ),
    (
        "place",
        &[
            "prison",
            "camp",
            "place",
            "тюрьм",
            "лагер",
            "түрме",
            "hapis",
            "监狱",
            "地点",
            "lugar",
            "cárcel",
        ],
    ),
    (
        "source",
        &["source", "list", "источник", "дереккөз", "kaynak", "来源", "fuente"],
    ),
    (
        "id",
        &[
            "id",
            "no",
            "no.",
            "nr",
            "№",
            "number",
            "номер",
            "编号",
            "序号",
            "sira",
            "número",
        ],
    ),
];

/// The refusal of a sheet that does not say who its rows are.
pub(super) fn nobody_named(line: u64, headings: Vec<String>, map: &Map) -> SheetError {
    let seen = headings_in_words(&headings);
    if map.headings.is_some() || map.names_columns() {
        return SheetError::NobodyNamed {
            line,
            seen,
            looks_like: "the map makes none of its columns an id or a name",
            map: start(&headings, false),
        };
    }
    let data = looks_like_data(&headings);
    let looks_like = if data {
        "they look like a row of persons: if the sheet has no line of headings, give them in the map"
    } else {
        "a sheet has at least a column id or name"
    };
    SheetError::NobodyNamed {
        line,
        seen,
        looks_like,
        map: start(&headings, data),
    }
}

/// Headings as a message names them.
pub(super) fn headings_in_words(headings: &[String]) -> String {
    let named: Vec<String> = headings
        .iter()
        .take(MOST)
        .map(|heading| format!("“{}”", short(heading)))
        .collect();
    let more = headings.len().saturating_sub(MOST);
    let and_more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    format!("{}{and_more}", named.join(", "))
}

/// The first of these headings that looks as if persons' names stood under it.
pub(super) fn of_names(headings: &[String]) -> Option<&str> {
    let mut all = headings.iter().map(String::as_str);
    all.find(|heading| likely(heading) == Some("name"))
}

/// Whether the first line is a row like any other: a heading is no number and no date.
fn looks_like_data(headings: &[String]) -> bool {
    headings.iter().any(|heading| {
        let digits = heading.chars().filter(char::is_ascii_digit).count();
        digits > 0 && digits * 2 >= heading.chars().filter(|c| c.is_alphanumeric()).count()
    })
}

/// A map that names the headings, each with what it may be. What is proposed is for whoever knows the list to correct.
fn start(headings: &[String], data: bool) -> String {
    let mut map = String::new();
    let few = &headings[..headings.len().min(MOST)];
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    if data {
        let names: Vec<String> = (1..=headings.len()).map(|at| quoted(&format!("column {at}"))).collect();
        map.push_str(&format!("headings = [{}]\n\n[columns]\n", names.join(", ")));
        for (at, cell) in few.iter().enumerate() {
            map.push_str(&format!(
                "{} = \"keep\" # {}\n",
                quoted(&format!("column {}", at + 1)),
                short(cell)
            ));
        }
        map.push_str("# one of them should be \"id\" or \"name\"");
        return map;
    }
    map.push_str("[columns]\n");
    let mut taken: Vec<&str> = Vec::new();
    for heading in few {
        let likely = likely(heading).filter(|column| !taken.contains(column));
        taken.extend(likely);
        map.push_str(&format!("{} = {}\n", quoted(heading), quoted(likely.unwrap_or("keep"))));
    }
    map.push_str("# correct what is guessed: id, name, born, detained, place …, keep, skip");
    map
}

fn likely(heading: &str) -> Option<&'static str> {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | '/'))
        .collect();
    if target_of(heading).is_some() {
        return None;
    }
    let fits = |sign: &&str| {
        if sign.chars().count() < 4 {
            words.contains(sign) || !sign.is_ascii() && lower.contains(*sign)
        } else {
            lower.contains(*sign)
        }
    };
    LIKELY
        .iter()
        .find(|(_, signs)| signs.iter().any(&fits))
        .map(|(column, _)| *column)
}

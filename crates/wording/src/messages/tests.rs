//! What holds of all messages: none that a page asks for is missing in English, none is unused, and those of other
//! languages say no less, lead to the same places and bring no markup of their own.

use super::*;
use fluent_bundle::FluentMessage;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const TRANSLATED: [Language; 5] = [
    Language::Kazakh,
    Language::Uyghur,
    Language::Chinese,
    Language::Russian,
    Language::Turkish,
];

/// The crates whose files ask for messages.
const SPEAKING: [&str; 6] = ["wording", "exchange", "web", "site", "workspace", "server"];

/// The keys of a language's file, in their order.
fn keys(lang: Language) -> Vec<&'static str> {
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let lines = file(lang).lines().filter(begins);
    lines.filter_map(|line| Some(line.split_once('=')?.0.trim())).collect()
}

/// The text of a message with all its choices, as the file has it.
fn text_of(lang: Language, key: &str) -> String {
    let begins = format!("{key} =");
    let mut lines = file(lang).lines().skip_while(|line| !line.starts_with(&begins));
    let first = lines.next().unwrap_or_default();
    let rest = lines.take_while(|line| line.starts_with(' ') || line.is_empty());
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join("\n")
}

/// Every file of the crates that say something, of their templates, and of the table of filters, whose rows name messages.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folders = SPEAKING
        .iter()
        .flat_map(|name| [format!("{name}/src"), format!("{name}/templates")]);
    let mut folders: Vec<PathBuf> = folders
        .map(|folder| crates.join(folder))
        .filter(|folder| folder.is_dir())
        .chain([crates.join("registry/src/search/query")])
        .collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("messages/tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    files
}

/// What stands in quotation marks, with what stands before it.
fn literals(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let marks: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    let pairs = marks.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
    pairs.into_iter().map(|(from, to)| (&text[..from], &text[from + 1..to]))
}

#[test]
fn every_message_that_is_asked_for_exists_in_english_and_none_is_unused() {
    let known: BTreeSet<&str> = keys(Language::English).into_iter().collect();
    let mut used = BTreeSet::new();
    let mut unknown = Vec::new();
    let sources = sources();
    for (path, text) in &sources {
        for (before, literal) in literals(text) {
            let asked = [".say(", ".message(", "lang.say(", "lang.message("]
                .iter()
                .any(|call| before.ends_with(call));
            // A message named inside another's arguments is not asked for by name: `.message("none", neither)`.
            let names = asked && !text[before.len() + literal.len() + 2..].starts_with(',');
            if known.contains(literal) {
                used.insert(literal);
            } else if names {
                unknown.push(format!("{}: {literal}", path.display()));
            }
        }
    }
    assert!(unknown.is_empty(), "no such message:\n{}", unknown.join("\n"));
    let unused: Vec<_> = known.difference(&used).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn every_file_can_be_read_and_has_each_message_once() {
    for lang in TRANSLATED
        .into_iter()
        .chain([Language::English, Language::KazakhArabic])
    {
        let text = match lang {
            Language::KazakhArabic => kazakh_arabic::from_cyrillic(file(lang)),
            _ => file(lang).to_owned(),
        };
        if let Err((_, errors)) = FluentResource::try_new(text) {
            panic!("{lang:?}: {errors:?}");
        }
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = keys(lang).into_iter().filter(|key| !seen.insert(*key)).collect();
        assert!(twice.is_empty(), "{lang:?} says {twice:?} twice");
    }
}

/// What a language still lacks is listed here, so that a message that is lost is seen; it is said in English meanwhile.
#[test]
fn what_is_missing_is_known() {
    let english: BTreeSet<&str> = keys(Language::English).into_iter().collect();
    let mut missing = String::new();
    for lang in TRANSLATED {
        let has: BTreeSet<&str> = keys(lang).into_iter().collect();
        let unknown: Vec<_> = has.difference(&english).collect();
        assert!(unknown.is_empty(), "{lang:?} says what English does not: {unknown:?}");
        for key in english.difference(&has) {
            missing += &format!("{} {key}\n", lang.key());
        }
    }
    let kept = include_str!("../../messages/missing.txt");
    assert_eq!(
        missing, kept,
        "messages/missing.txt lists what is missing; it should be this:\n{missing}"
    );
}

#[test]
fn a_translation_leads_where_english_leads_and_is_filled_in_with_the_same() {
    for key in keys(Language::English) {
        let (links, arguments) = parts(&text_of(Language::English, key));
        for lang in TRANSLATED.into_iter().filter(|lang| keys(*lang).contains(&key)) {
            let (has_links, has_arguments) = parts(&text_of(lang, key));
            assert_eq!(has_links, links, "{lang:?}: {key}: markup");
            // A date is given in forms: `on-from` comes with `on`. How a date is put is each language's own.
            let given = |argument: &String| {
                let plain = ["-from", "-to", "-in", "-of-day", "-plain"]
                    .iter()
                    .find_map(|form| argument.strip_suffix(form))
                    .unwrap_or(argument);
                arguments.contains(argument)
                    || arguments.contains(plain)
                    || matches!(plain, "sex" | "case" | "term" | "voices" | "count")
            };
            let odd: Vec<_> = has_arguments.iter().filter(|argument| !given(argument)).collect();
            assert!(odd.is_empty(), "{lang:?}: {key}: nobody gives {odd:?}");
        }
    }
}

/// The kinds of markup of a message, and what it is filled in with.
fn parts(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let tags = text
        .split('<')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('>')?.0.to_owned()));
    let tags: BTreeSet<String> = tags.collect();
    for tag in &tags {
        let ours = TAGS.contains(&format!("<{tag}>").as_str()) || tag.starts_with("a ") || tag == "/a";
        assert!(ours, "<{tag}> is no markup of messages");
    }
    let arguments = text.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect()
    });
    (tags, arguments.collect())
}

#[test]
fn an_argument_is_never_markup_and_a_link_leads_where_it_is_told() {
    let evil = "<script>\"&</b>";
    let message = Language::English
        .message("home-example")
        .text("name", evil)
        .link("example", "/search?q=\"x");
    let html = message.to_string();
    assert!(!html.contains("<script>"), "{html}");
    assert!(html.contains("<a href=\"/search?q=&#34;x\">&#60;script&#62;"), "{html}");
    let inner = Language::English.message("why-same").text("asked", evil);
    let outer = Language::English
        .message("why-in-the-name")
        .message("why", inner)
        .text("name", "N");
    assert!(
        outer.to_string().starts_with("the same: <mark>&#60;script&#62;"),
        "{outer}"
    );
}

#[test]
fn a_number_chooses_its_plural_form() {
    let years = |lang: Language, count: u64| lang.message("count-years").number("count", count).plain();
    assert_eq!(years(Language::English, 1), "1 year");
    assert_eq!(years(Language::Russian, 1), "1 год");
    assert_eq!(years(Language::Russian, 3), "3 года");
    assert_eq!(years(Language::Russian, 20), "20 лет");
    assert_eq!(years(Language::Russian, 21), "21 год");
    assert_eq!(Language::English.number(7_424), "7,424");
    assert_eq!(Language::Turkish.number(7_424), "7.424");
    assert_eq!(Language::Kazakh.number(7_424), "7\u{a0}424");
}

#[test]
fn the_glossary_says_what_the_pages_say() {
    let columns = [Language::English].into_iter().chain(TRANSLATED);
    let glossary = include_str!("../../../../docs/glossary.md");
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let rows = glossary.lines().filter(|line| line.starts_with("| `"));
    let mut terms = 0;
    // A word of many messages has no address: some message has it.
    for row in glossary.lines().filter(|line| line.starts_with("| – |")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        for (lang, cell) in columns.clone().zip(&cells[1..]) {
            let word = cell.trim_end_matches('…').to_lowercase();
            assert!(
                file(lang).to_lowercase().contains(&word),
                "{lang:?} never says “{cell}”"
            );
        }
    }
    for row in rows {
        terms += 1;
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let key = cells[0].trim_matches('`');
        for (lang, cell) in columns.clone().zip(&cells[1..]) {
            let said = match key.split_once('/') {
                Some((vocabulary, term)) => lang.term(vocabulary, term).into_owned(),
                None => {
                    let message = BUNDLES[lang as usize].get_message(key);
                    let pattern = message.as_ref().and_then(FluentMessage::value);
                    pattern.map_or_else(String::new, |pattern| {
                        BUNDLES[lang as usize]
                            .format_pattern(pattern, None, &mut Vec::new())
                            .into_owned()
                    })
                }
            };
            if said != *cell {
                wrong.insert(
                    format!("{key} ({})", lang.key()),
                    format!("“{cell}”, the pages “{said}”"),
                );
            }
        }
    }
    assert!(terms > 50, "the glossary has only {terms} terms");
    assert!(wrong.is_empty(), "the glossary says {wrong:#?}");
}

/// What a language says: its messages with their choices; and, where asked, the labels and definitions of vocabularies.
fn everything_said(lang: Language, everywhere: bool) -> Vec<(String, String)> {
    let mut said: Vec<(String, String)> = keys(lang)
        .into_iter()
        .map(|key| (key.to_owned(), text_of(lang, key)))
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/data/vocabularies");
    let files = std::fs::read_dir(folder).unwrap().filter(|_| everywhere);
    let vocabularies = guwah_domain::vocabulary::Vocabularies::xinjiang();
    for path in files.map(|entry| entry.unwrap().path()) {
        let key = path.file_stem().unwrap().to_str().unwrap();
        let Some(vocabulary) = vocabularies.get(key) else {
            continue;
        };
        said.push((key.to_owned(), vocabulary.label(lang.key()).to_owned()));
        for term in &vocabulary.terms {
            let label = vocabularies.label(key, &term.key, lang.key());
            let meaning = term.definition(lang.key()).unwrap_or_default();
            said.push((format!("{key}/{}", term.key), format!("{label} | {meaning}")));
        }
    }
    said
}

/// The words of a message as a reader meets them: without its address, code, and what it is filled in with.
fn words_of(text: &str) -> String {
    let text = text.split_once(" =").map_or(text, |(_, text)| text).to_lowercase();
    let mut words = String::new();
    for (at, part) in text.split("<code>").enumerate() {
        words += if at == 0 {
            part
        } else {
            part.split_once("</code>").map_or("", |(_, rest)| rest)
        };
    }
    words
        .split('$')
        .map(|part| part.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-'))
        .collect()
}

#[test]
fn words_that_mean_something_else_are_not_used() {
    let table = include_str!("../../../../docs/words-not-used.md");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| "))
        .skip(2)
        .map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() > 40, "the table has only {} rows", rows.len());
    let mut found = Vec::new();
    for lang in TRANSLATED.into_iter().chain([Language::English]) {
        let of_lang = |everywhere: bool| {
            let said = everything_said(lang, everywhere).into_iter();
            said.map(|(key, text)| (key, words_of(&text))).collect::<Vec<_>>()
        };
        let (messages, everything) = (of_lang(false), of_lang(true));
        let is_letter = |c: Option<char>| lang != Language::Chinese && c.is_some_and(char::is_alphanumeric);
        for row in rows.iter().filter(|row| row[0] == lang.key()) {
            let word = row[2].trim_end_matches('…').to_lowercase();
            let any_ending = row[2].ends_with('…');
            let stands = |text: &str| {
                text.match_indices(&word).any(|(at, _)| {
                    let after = text[at + word.len()..].chars().next();
                    !is_letter(text[..at].chars().next_back()) && (any_ending || !is_letter(after))
                })
            };
            let said = if row[1] == "everywhere" { &everything } else { &messages };
            for (key, _) in said.iter().filter(|(_, text)| stands(text)) {
                found.push(format!(
                    "{} {key}: “{}” where “{}” should stand",
                    row[0], row[2], row[3]
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Above each group stands how sure its draft is, for whoever corrects it.
#[test]
fn each_group_says_how_sure_its_draft_is() {
    for lang in TRANSLATED.into_iter().chain([Language::English]) {
        let lines: Vec<&str> = file(lang).lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("## ")) {
            let note = lines[at - 1].strip_prefix("# Draft: ").unwrap_or_default();
            let known = ["settled", "good", "fair", "poor", "read"];
            assert!(
                known.iter().any(|sure| note.starts_with(sure)),
                "{lang:?}: no line “# Draft: good, fair or poor” above “{line}”"
            );
        }
    }
}

#[test]
fn chinese_sentences_follow_each_other_without_a_gap() {
    for key in keys(Language::Chinese) {
        let text = text_of(Language::Chinese, key);
        for gap in ["。 ", "， ", "； ", "： ", " 。", " ，"] {
            assert!(!text.contains(gap), "{key}: “{gap}”");
        }
    }
}

/// The filters that messages show as examples, or say would be accepted, can be typed as they stand.
#[test]
fn filters_in_messages_are_filters() {
    use guwah_registry::query::{FILTERS, Filter, FilterRow};
    for lang in TRANSLATED.into_iter().chain([Language::English]) {
        let mut seen = BTreeSet::new();
        for key in keys(lang)
            .into_iter()
            .filter(|key| key.starts_with("accepted-") || key.starts_with("search-try-"))
        {
            let text = text_of(lang, key);
            let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || ":.-".contains(c)));
            // A colon that a sentence has is no filter's.
            let pairs = words.filter_map(|word| word.split_once(':'));
            for (name, value) in pairs.filter(|(name, value)| !name.is_empty() && !value.is_empty()) {
                let row = FilterRow::named(name).unwrap_or_else(|| panic!("{lang:?} {key}: no filter {name}"));
                assert!(Filter::parse(name, value).is_ok(), "{lang:?} {key}: {name}:{value}");
                seen.insert(row.name);
            }
        }
        for row in &FILTERS {
            assert!(keys(Language::English).contains(&row.message), "{}", row.message);
            let shown = ["has", "contested", "at"].contains(&row.name);
            assert!(!shown || seen.contains(row.name), "{lang:?} shows no {}:", row.name);
        }
    }
}

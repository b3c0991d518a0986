//! Nasty strings: what people who wish the site ill type into its addresses. Made by rule, the same in every run.

use crate::{Sites, ask};
use std::time::{Duration, Instant};

/// What breaks programs: markup, other languages' syntax, odd letters, numbers at their limits.
const SEEDS: [&str; 72] = [
    "<script>alert(1)</script>",
    "\"><svg onload=alert(1)>",
    "'><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "</title><script>x</script>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<?xml version=\"1.0\"?>",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "&amp;",
    "' or '1'='1",
    "\"; drop table record; --",
    "1; select 1",
    "%' or 1=1 --",
    "* OR *",
    "NEAR(a b)",
    "a AND",
    "NOT",
    "\"unclosed",
    "\"\"",
    "col:word",
    "^a",
    "a*",
    "{a b}",
    "(((((",
    ")))))",
    "+",
    "-",
    "--",
    "../../etc/passwd",
    "..%2f..%2f",
    "%2e%2e/",
    "/../..",
    "\\..\\..",
    "\0",
    "%00",
    "\u{feff}",
    "\u{202e}abc",
    "\u{2066}x\u{2069}",
    "\u{200b}",
    "\u{300}\u{301}\u{302}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "ﷺ",
    "𓀀𓁀",
    "👩‍👩‍👧‍👦",
    "\u{1f3f4}\u{e0067}",
    "İıŞş",
    "ﬁﬂ",
    "ẞß",
    "ئۇيغۇر",
    "قۇدايبەرگەن",
    "库代别尔根·赛力克",
    "Құдайберген",
    "6532??19????????O?",
    "????????????????????",
    "OOOOEEEE",
    "18446744073709551616",
    "-1",
    "1e309",
    "NaN",
    "0x10",
    "٠١٢٣",
    "9999-99-99",
    "2018-02-30",
    "../2018/..",
    "~~~~",
    "detained:..",
    "place:\"",
    "{{7*7}}",
];

/// What stands round a seed.
const ROUND: [(&str, &str); 7] = [
    ("", ""),
    (" ", " "),
    ("\"", ""),
    ("place:", ""),
    ("detained:", ".."),
    ("born in 1977, ", ""),
    ("a", "\n\t"),
];

/// Where a string is put: as a query and as a part of the path.
const QUERIES: [&str; 12] = [
    "/search?q=",
    "/search?place=",
    "/search?detained=",
    "/search?list=",
    "/search?page=",
    "/search.csv?q=",
    "/search.jsonl?born=",
    "/search.atom?q=",
    "/api/v1/persons?q=",
    "/api/v1/persons?cursor=",
    "/api/v1/persons/invented:11?as_of=",
    "/two?a=1&b=",
];
const PATHS: [&str; 8] = [
    "/p/",
    "/s/",
    "/",
    "/api/v1/persons/",
    "/api/v1/",
    "/sitemap/",
    "/edition/",
    "/photo/",
];

/// What no answer may hold: what was sent as markup, or worked out (7 times 7).
const LIVE: [&str; 5] = ["<script", "<svg onload", "<img src=x", "<![CDATA[", ">49<"];

/// The longest that an answer may take, on a busy machine.
const WITHIN: Duration = Duration::from_secs(10);

/// Asks every site with every string everywhere; gives what went wrong.
pub(crate) fn ask_all(sites: &Sites) -> (usize, Vec<String>) {
    let mut asked = 0;
    let mut wrong = Vec::new();
    for (nth, seed) in SEEDS.iter().enumerate() {
        for (round, (before, after)) in ROUND.iter().enumerate() {
            let text = format!("{before}{seed}{after}");
            for place in QUERIES.iter().chain(&PATHS) {
                let path = format!("{place}{}", encoded(&text));
                // The workspace is asked too, a part of what the public site is.
                let host = if (nth + round).is_multiple_of(7) {
                    &sites.team
                } else {
                    &sites.public
                };
                asked += 1;
                wrong.extend(check(host, &path));
            }
        }
    }
    for path in raw() {
        asked += 1;
        wrong.extend(check(&sites.public, &path));
    }
    (asked, wrong)
}

fn check(host: &str, path: &str) -> Option<String> {
    let began = Instant::now();
    let answer = ask("GET", host, path);
    if answer.status.starts_with('5') || answer.status.is_empty() {
        return Some(format!("{path}: status {:?}", answer.status));
    }
    if began.elapsed() > WITHIN {
        return Some(format!("{path}: took {:?}", began.elapsed()));
    }
    let kind = answer.headers.iter().find(|(name, _)| name == "content-type");
    let is_markup = kind.is_none_or(|(_, kind)| kind.contains("html") || kind.contains("xml"));
    let live = LIVE.iter().find(|live| is_markup && answer.body.contains(**live));
    live.map(|live| format!("{path}: the answer holds {live}"))
}

/// Addresses that are not well formed, and long ones.
fn raw() -> Vec<String> {
    let mut raw: Vec<String> = [
        "/search?q=%",
        "/search?q=%zz",
        "/search?q=%ff%fe",
        "/p/%ff",
        "/s/%",
        "/%00",
        "/search?&&&=",
        "/search?q",
    ]
    .map(str::to_owned)
    .into();
    for length in [255, 1_000, 1_001, 8_000, 8_001, 20_000] {
        raw.push(format!("/search?q={}", "a".repeat(length)));
        raw.push(format!("/p/{}", "a".repeat(length)));
        raw.push(format!("/api/v1/persons?q={}", "%E6%B1%89".repeat(length / 9)));
        raw.push(format!("/search?q={}", "a+".repeat(length / 2)));
    }
    for field in ["status", "place", "born"] {
        raw.push(format!("/search?{}", vec![format!("{field}=1977"); 60].join("&")));
    }
    raw
}

/// Every byte that is no letter or digit as a browser sends it.
fn encoded(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("a text can always be written");
        }
    }
    out
}

//! Every address with a person in it, whatever has become of the person: [`ROUTES`] × the states of a record, on a site
//! served from an edition, on the public site of a register and in its workspace. All persons are invented.

use crate::pictures::photograph;
use crate::program::Scratch;
use crate::serve::{Serving, get};
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_domain::source::Source;
use guwah_registry::{Actor, OpenOptions, Registry};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

/// An address with a person in it, as the router writes it.
struct Route {
    pattern: &'static str,
    /// What is asked behind it, which a redirect keeps.
    query: &'static str,
    kind: Kind,
}

/// How the addresses of a kind lie.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The person's own pages, in every language.
    Page,
    /// A file of the person, in none.
    File,
    /// A file that only a signed edition has.
    Signed,
    /// The person as they stood in an edition that is held, in every language.
    Stood,
    /// A photograph, which is named by the record's id alone.
    Photo,
}

const fn route(pattern: &'static str, query: &'static str, kind: Kind) -> Route {
    Route { pattern, query, kind }
}

/// Every route with `{record}` (or `{person}`). A test below holds it to the routers.
const ROUTES: [Route; 13] = [
    route("/p/{record}", "?a=b", Kind::Page),
    route("/p/{record}/more/{part}", "?page=1", Kind::Page),
    route("/p/{record}/act/{act}", "?page=1", Kind::Page),
    route("/p/{record}/intervention/{claim}", "?a=b", Kind::Page),
    route("/p/{record}/receipt.json", "?a=b", Kind::Signed),
    route("/p/{record}/{style}", "?a=b", Kind::File),
    route("/p/{record}/card.svg", "?a=b", Kind::File),
    route("/p/{record}/person.jsonld", "?a=b", Kind::File),
    route("/p/{record}/feed.atom", "?a=b", Kind::File),
    route("/e/{edition}/p/{record}", "?a=b", Kind::Stood),
    route("/e/{edition}/p/{record}/more/{part}", "?page=1", Kind::Stood),
    route("/api/v1/persons/{record}", "", Kind::File),
    route("/photo/{person}/{claim}/{size}", "?a=b", Kind::Photo),
];

const REPORT: SourceId = SourceId([9; 16]);

/// Rows of two lists, in the order of recording, with their disclosure. Those that are public get the numbers 1 to 5.
const ROWS: [(&str, &str, &str); 6] = [
    ("list", "public", "public"),
    ("list", "withheld", "public"),
    ("list", "erased", "public"),
    ("list", "other", "public"),
    ("list", "team", "team"),
    ("also", "joined", "public"),
];

/// Which of them is which.
const PUBLIC: usize = 0;
const WITHHELD: usize = 1;
const ERASED: usize = 2;
const TEAM: usize = 4;
const JOINED: usize = 5;

/// The sites, and the records that they are asked for.
struct Sites {
    _scratch: Scratch,
    edition: Serving,
    register: Serving,
    ids: Vec<PersonId>,
    intervention: String,
    /// The photo of the first person, by the claim as the public sees it and as the team does.
    photos: [String; 2],
}

fn claim(json: &str) -> Claim {
    serde_json::from_str(json).unwrap()
}

/// A report that may be published.
fn report() -> [Command; 2] {
    let about = Source {
        kind: "media_report".into(),
        title: "An invented report".into(),
        ..Source::default()
    };
    let consent = Consent::to_publish("the speaker's word");
    let about = Box::new(about);
    [
        Command::RecordSource { source: REPORT, about },
        Command::RecordConsent {
            source: REPORT,
            consent,
        },
    ]
}

/// A register with editions `ed1` and `ed2`. Between the two one person was joined with another, one withheld, one erased.
fn sites() -> Sites {
    let scratch = Scratch::with_register();
    std::fs::create_dir_all(scratch.path("media")).unwrap();
    for list in ["list", "also"] {
        let mut sheet = "id,name,photo,disclosure\n".to_owned();
        for (shade, (_, row, level)) in (1..).zip(ROWS).filter(|(_, (of, ..))| *of == list) {
            scratch.write(&format!("media/{row}.jpg"), photograph(300, 200, shade));
            writeln!(sheet, "{row},Invented {row},{row}.jpg,{level}").unwrap();
        }
        let file = format!("{list}.csv");
        scratch.write(&file, sheet);
        scratch.import(&[&file, "--publishable", "--media", "media"]);
    }
    let shown = |key: &str| scratch.done(&["show", "r", key, "--json"]).last();
    let id = |key: &str| -> PersonId { shown(key)["id"].as_str().unwrap().parse().unwrap() };
    let ids: Vec<PersonId> = ROWS.iter().map(|(list, row, _)| id(&format!("{list}:{row}"))).collect();
    let registry = Registry::open(&scratch.path("r"), &OpenOptions::default()).unwrap();
    let actor = Actor::at_command_line("invented editor");
    let run = |command: Command| {
        registry.execute(&actor, command).unwrap();
    };
    report().into_iter().for_each(run);
    let act = claim(
        r#"{"property":"act","value":{"act":{"label":"arrest","kind":"arrested","when":"2018"}},"disclosure":"public"}"#,
    );
    let asked = claim(
        r#"{"property":"intervention","value":{"intervention":{"account":"Asked once","by_name":true}},"disclosure":"public"}"#,
    );
    for (person, _) in ids.iter().zip(ROWS).filter(|(_, (.., level))| *level == "public") {
        run(Command::RecordClaims {
            person: *person,
            source: REPORT,
            claims: vec![act.clone(), asked.clone()],
        });
    }
    scratch.done(&["publish", "r", "ed1"]);
    run(Command::Judge {
        person: ids[PUBLIC],
        verdict: Verdict::Same(ids[JOINED]),
        why: Some("the same".into()),
    });
    run(Command::WithholdPerson {
        person: ids[WITHHELD],
        why: Some("danger".into()),
    });
    registry
        .erase(&actor, &[ids[ERASED].0], "request_of_family", "second editor")
        .unwrap();
    scratch.done(&["publish", "r", "ed2"]);
    let serve = |args: &[&str]| Serving::start(scratch.command(args));
    let edition = serve(&["serve", "ed2", "--earlier", "ed1", "--listen", "127.0.0.1:0"]);
    let register = serve(&["serve", "r", "--listen", "127.0.0.1:0", "--workspace", "127.0.0.1:0"]);
    let photo = |address: &str| {
        let page = get(address, "/p/1");
        let photo = page.split(&format!("/photo/{}/", ids[PUBLIC])).nth(1).expect("a photo");
        photo.split('/').next().unwrap().to_owned()
    };
    Sites {
        intervention: asked.id(ids[PUBLIC], REPORT).to_string(),
        photos: [photo(&register.public), photo(&register.workspace)],
        _scratch: scratch,
        edition,
        register,
        ids,
    }
}

/// Which site is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Site {
    Edition,
    Public,
    Team,
}

/// What a key is answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// The person, at this very address.
    Shown,
    /// The address of the first person.
    Led,
    /// Somebody was published under this number and is not any more.
    Gone,
    /// Withheld and unknown look the same.
    Absent,
}

use Answer::{Absent, Gone, Led, Shown};

/// What each key is answered with: by a site served from an edition, by the public site of a register, by its workspace.
fn keys(sites: &Sites) -> Vec<(String, [Answer; 3])> {
    let id = |nth: usize| sites.ids[nth].to_string();
    let key = |key: &str, answers| (key.to_owned(), answers);
    vec![
        // Public: by number, by id, by the list's own id.
        key("1", [Shown; 3]),
        key("01", [Led, Led, Shown]),
        (id(PUBLIC), [Led, Led, Shown]),
        key("list:public", [Led, Led, Shown]),
        // Joined with the first: an edition holds of such a record nothing but its number and the list's rows.
        key("5", [Led; 3]),
        (id(JOINED), [Absent, Led, Led]),
        key("also:joined", [Led, Led, Shown]),
        // Withheld since: the number tells so, nothing else does.
        key("2", [Gone, Gone, Shown]),
        (id(WITHHELD), [Absent, Absent, Shown]),
        key("list:withheld", [Absent, Absent, Shown]),
        // Erased since.
        key("3", [Gone; 3]),
        (id(ERASED), [Absent; 3]),
        key("list:erased", [Absent; 3]),
        // Never public.
        (id(TEAM), [Absent, Absent, Shown]),
        key("list:team", [Absent, Absent, Shown]),
        // Unknown, and no record at all.
        key("999", [Absent; 3]),
        key("00000000000000000000000000000001", [Absent; 3]),
        key("nobody:1", [Absent; 3]),
        key("nonsense", [Absent; 3]),
        key("-1", [Absent; 3]),
    ]
}

/// The address of a route, with a key in it.
fn filled(sites: &Sites, site: Site, route: &Route, key: &str) -> String {
    let claim = if route.kind == Kind::Photo {
        &sites.photos[usize::from(site == Site::Team)]
    } else {
        &sites.intervention
    };
    let parts = [
        ("{record}", key),
        ("{person}", key),
        ("{part}", "time"),
        ("{act}", "arrest"),
        ("{claim}", claim.as_str()),
        ("{style}", "cite.bib"),
        ("{edition}", "2"),
        ("{size}", "small"),
    ];
    let path = parts.iter().fold(route.pattern.to_owned(), |path, (name, value)| {
        path.replace(name, value)
    });
    format!("{path}{}", route.query)
}

/// What a route is answered with where a key is: a status and, where it is led elsewhere, an address. None where that depends
/// on what else is told of the person.
fn expected(sites: &Sites, site: Site, route: &Route, key: &str, answer: Answer) -> Option<(u16, Option<String>)> {
    match route.kind {
        Kind::Stood if site != Site::Edition => return Some((404, None)),
        // A register has no receipts; who was withdrawn and who has another address is told all the same.
        Kind::Signed if site != Site::Edition && answer == Shown => return Some((404, None)),
        _ => {}
    }
    let first = if route.kind == Kind::Photo {
        sites.ids[PUBLIC].to_string()
    } else {
        "1".to_owned()
    };
    let is_first = ["1", "01", "list:public", "also:joined", &sites.ids[PUBLIC].to_string()].contains(&key);
    match answer {
        Gone => Some((410, None)),
        Absent => Some((404, None)),
        Led if route.kind == Kind::Photo && key == first => Some((200, None)),
        Led => Some((301, Some(filled(sites, site, route, &first)))),
        // The act, the intervention and the photo in the table's addresses are the first person's.
        Shown if !is_first => None,
        Shown if route.kind == Kind::Photo && key != first => Some((301, Some(filled(sites, site, route, &first)))),
        Shown => Some((200, None)),
    }
}

/// Asks, and says what is wrong with the answer.
fn wrong(address: &str, prefix: &str, path: &str, (status, to): &(u16, Option<String>)) -> Option<String> {
    let answer = get(address, &format!("{prefix}{path}"));
    let told: u16 = answer.get(9..12).and_then(|status| status.parse().ok()).unwrap_or(0);
    let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
    let to = to.as_ref().map(|to| format!("{prefix}{to}"));
    (told != *status || location != to.as_deref())
        .then(|| format!("{prefix}{path}: {told} {location:?}, expected {status} {to:?}"))
}

#[test]
fn every_route_answers_for_every_state_of_a_record() {
    let sites = sites();
    let mut mistakes = Vec::new();
    let served = [
        (Site::Edition, &sites.edition.public),
        (Site::Public, &sites.register.public),
        (Site::Team, &sites.register.workspace),
    ];
    for (key, answers) in keys(&sites) {
        for ((site, address), answer) in served.into_iter().zip(answers) {
            for route in &ROUTES {
                let path = filled(&sites, site, route, &key);
                let Some(expected) = expected(&sites, site, route, &key, answer) else {
                    continue;
                };
                let prefixes = match route.kind {
                    Kind::Page | Kind::Stood => &["", "/kk"][..],
                    _ => &[""],
                };
                mistakes.extend(
                    prefixes
                        .iter()
                        .filter_map(|prefix| wrong(address, prefix, &path, &expected))
                        .map(|mistake| format!("{site:?} {mistake}")),
                );
            }
        }
    }
    assert!(
        mistakes.is_empty(),
        "{} mistakes:\n{}",
        mistakes.len(),
        mistakes.join("\n")
    );
}

#[test]
fn a_record_that_was_joined_later_stands_in_an_earlier_edition_under_its_own_number() {
    let sites = sites();
    let address = &sites.edition.public;
    for (path, answer) in [
        ("/e/1/p/5", (200, None)),
        ("/e/1/p/5/more/time", (200, None)),
        ("/e/1/p/2/more/time", (410, None)),
        (
            "/e/1/p/01/more/time?page=1",
            (301, Some("/e/1/p/1/more/time?page=1".to_owned())),
        ),
        (
            "/e/2/p/5/more/time?page=1",
            (301, Some("/e/2/p/1/more/time?page=1".to_owned())),
        ),
    ] {
        assert_eq!(wrong(address, "", path, &answer), None);
    }
}

/// The routes of a router's source: what `.route("…` and the tables of routes name.
fn routes_of(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let line = line.trim_start();
        let rest = line.strip_prefix(".route(\"").or_else(|| line.strip_prefix("(\""))?;
        let route = rest.split('"').next()?;
        (route.starts_with('/') && (route.contains("{record}") || route.contains("{person}"))).then_some(route)
    })
}

fn read_all(folder: &Path, read: &mut dyn FnMut(&str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, read);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            read(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn the_table_names_every_route_with_a_person_in_it() {
    let mut found = BTreeSet::new();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for one in std::fs::read_dir(crates).unwrap() {
        let source = one.unwrap().path().join("src");
        if source.is_dir() {
            read_all(&source, &mut |text| found.extend(routes_of(text).map(str::to_owned)));
        }
    }
    let known = |route: &str| {
        ROUTES
            .iter()
            .any(|one| one.pattern.strip_prefix("/api/v1").unwrap_or(one.pattern) == route)
    };
    let missing: Vec<_> = found.iter().filter(|route| !known(route)).collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
    assert_eq!(found.len(), ROUTES.len(), "{found:?}");
}

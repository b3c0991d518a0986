//! Relatives: who they are to the person, and what became of them.

use crate::person::kin_box::{Frame, Node};
use crate::person::kin_graph::{Graph, graph};
use crate::person::kin_tie::{Tie, tie};
use guwah_domain::card::Card;
use guwah_domain::claim::Held;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::id::PersonId;
use guwah_domain::value::{Relative, Value};
use guwah_domain::vocabulary::Vocabularies;
use guwah_web::address;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::{Chip, Stroke};
use guwah_web::parts::kinship::{is_in_words, kinship};
use guwah_web::parts::result_list::said;
use guwah_wording::{Foreign, Language, phrases};

/// The family section.
pub(crate) struct Family {
    /// The relatives, each once.
    pub(crate) kin: Vec<Kin>,
    /// The drawing, when there are few enough to be read in one.
    pub(crate) graph: Option<Graph>,
}

/// One relative.
pub(crate) struct Kin {
    /// The name, or what the record is called.
    pub(crate) name: Foreign,
    /// The relative's own page.
    pub(crate) href: Option<String>,
    /// What the relative is to the person: "his son"; none where the name says it.
    pub(crate) relation: Option<Foreign>,
    /// The same without whose: "son"; or as the source puts it, "the mother of Akikat Kaliolla".
    pub(crate) what: String,
    /// What else is said.
    pub(crate) note: Option<Foreign>,
    /// What is recorded of the relative, from the relative's own record.
    pub(crate) told: Vec<String>,
    /// The last status of the relative: each voice with its stroke.
    pub(crate) status: Vec<(String, Stroke)>,
    /// Whether accounts of the relative contradict each other.
    pub(crate) contested: bool,
    /// Who says that they are relatives.
    pub(crate) chips: Vec<Chip>,
    tie: Tie,
    term: Option<String>,
    person: PersonId,
}

/// The most relatives that are drawn; all of them are listed.
const DRAWN: usize = 12;
/// The most acts of a relative that are told here; the relative's own page tells all.
const ACTS: usize = 4;

/// The family of a person; none when no relative is recorded.
pub(crate) fn family(accounts: &Accounts<'_>) -> Option<Family> {
    let mut kin: Vec<Kin> = Vec::new();
    for ClaimRef { source, claim, .. } in accounts.told.iter().copied() {
        let Value::Relative(relative) = &claim.value else {
            continue;
        };
        if claim.held == Held::Denied {
            continue;
        }
        let shown = accounts.shown(claim);
        let chip = accounts.chip(source, claim);
        let same = kin.iter_mut().find(|known| {
            known.term == relative.relation.term
                && ((!relative.person.is_none() && known.person == relative.person)
                    || (relative.person.is_none() && relative.name.is_some() && known.name == shown.main))
        });
        if let Some(known) = same {
            known.chips.push(chip);
            continue;
        }
        let card = accounts.record.relatives.get(&relative.person);
        let what = accounts.lang.small(&kinship(accounts.lang, relative));
        kin.push(Kin {
            relation: (!is_told_by(&shown.main, &what)).then(|| relation(accounts, relative)),
            what,
            note: relative
                .note
                .as_deref()
                .map(|note| Foreign::quoted(accounts.lang, note)),
            told: card.map(|card| told(accounts.lang, card)).unwrap_or_default(),
            status: card.map(|card| status(accounts.lang, card)).unwrap_or_default(),
            contested: card.is_some_and(|card| card.contested),
            chips: vec![chip],
            tie: relative.relation.term.as_deref().map_or(Tie::Untold(None), tie),
            term: relative.relation.term.clone(),
            person: relative.person,
            name: shown.main,
            href: shown.href,
        });
    }
    add_mentions(accounts, &mut kin);
    for at in 0..kin.len() {
        tie_by_way_of(&mut kin, at);
    }
    (!kin.is_empty()).then(|| {
        let graph = (kin.len() <= DRAWN).then(|| drawn(accounts, &kin));
        Family { kin, graph }
    })
}

/// Adds those who name the person as a relative on their own pages; who is told of here already stands once.
fn add_mentions(accounts: &Accounts<'_>, kin: &mut Vec<Kin>) {
    let mentions = accounts.record.mentions.iter();
    for mention in mentions.filter(|mention| mention.held != Held::Denied) {
        if kin.iter().any(|known| known.person == mention.person) {
            continue;
        }
        let Some(card) = accounts.record.relatives.get(&mention.person) else {
            continue;
        };
        let relative = Relative {
            relation: mention.relation.clone(),
            person: mention.person,
            name: None,
            note: None,
        };
        let name = Foreign::quoted(accounts.lang, &card.name);
        let what = accounts.lang.small(&kinship(accounts.lang, &relative));
        let number = accounts.record.relative_numbers.get(&mention.person).copied();
        kin.push(Kin {
            relation: (!is_told_by(&name, &what)).then(|| relation(accounts, &relative)),
            what,
            note: None,
            told: told(accounts.lang, card),
            status: status(accounts.lang, card),
            contested: card.contested,
            chips: Vec::new(),
            tie: mention.relation.term.as_deref().map_or(Tie::Untold(None), tie),
            term: mention.relation.term.clone(),
            person: mention.person,
            name,
            href: Some(address::person(accounts.lang, number, mention.person)),
        });
    }
}

/// Whether a name says what its bearer is: some are called by nothing else than "a younger brother of Akikat Kaliolla".
fn is_told_by(name: &Foreign, what: &str) -> bool {
    let name = name.text().to_lowercase();
    let what = what.to_lowercase();
    let bare = ["a ", "an ", "the "]
        .iter()
        .find_map(|article| what.strip_prefix(article));
    // One word alone may be the end of a name.
    let ends = bare
        .filter(|bare| bare.contains(' '))
        .is_some_and(|bare| name.ends_with(bare));
    ends || name == what
}

/// "his son", "the mother of Akikat Kaliolla".
fn relation(accounts: &Accounts<'_>, relative: &Relative) -> Foreign {
    let kinship = kinship(accounts.lang, relative);
    if is_in_words(relative) {
        return Foreign::quoted(accounts.lang, &kinship);
    }
    Foreign::plain(accounts.related("relation-of", relative.relation.term.as_deref(), &kinship))
}

/// Ties one who is called by another relative, "the mother of Akikat Kaliolla", where he is listed too: the other parent
/// of the person's child is beside the person, and a child of both is below both.
fn tie_by_way_of(kin: &mut [Kin], at: usize) {
    let words = kin[at].what.clone();
    let Some((what, whom)) = words.split_once(" of ") else {
        return;
    };
    let what = what
        .trim_start_matches("the ")
        .trim_start_matches("other ")
        .trim_start_matches("a ");
    let term = Vocabularies::xinjiang().resolve("kinship", what);
    let (Some(term), Some(through)) = (term, kin.iter().position(|known| known.name.text() == whom)) else {
        return;
    };
    if through == at || !matches!(kin[at].tie, Tie::Untold(_)) {
        return;
    }
    kin[at].tie = match (tie(&term.key), kin[through].tie) {
        (Tie::Parent, Tie::Child(None)) => {
            kin[through].tie = Tie::Child(Some(at));
            Tie::Partner
        }
        (Tie::Parent, Tie::Sibling) => Tie::Parent,
        (Tie::Parent, Tie::Parent | Tie::Partner) => Tie::ParentOf(through),
        (Tie::Child(_), Tie::Parent) => Tie::Sibling,
        (Tie::Sibling, Tie::Child(_) | Tie::Parent | Tie::Partner) => Tie::SiblingOf(through),
        (Tie::Child(_), Tie::Sibling | Tie::Partner | Tie::Child(_)) => Tie::ChildOf(through),
        (_, Tie::Untold(_)) => return,
        (by, known) => Tie::Untold(sum(generation(by), generation(known))),
    };
}

fn sum(one: Option<i8>, other: Option<i8>) -> Option<i8> {
    Some(one? + other?)
}

/// How many generations before the one from whom it is counted.
fn generation(tie: Tie) -> Option<i8> {
    match tie {
        Tie::Parent => Some(1),
        Tie::Sibling | Tie::Partner => Some(0),
        Tie::Child(_) => Some(-1),
        Tie::Untold(generation) => generation,
        Tie::ParentOf(_) | Tie::ChildOf(_) | Tie::SiblingOf(_) => None,
    }
}

/// The dated acts of a relative, in words.
fn told(lang: Language, card: &Card) -> Vec<String> {
    let mut told: Vec<String> = card
        .marks
        .iter()
        .filter(|mark| mark.held != Held::Denied)
        .map(|mark| {
            let act = lang.term("act", &mark.kind);
            let message = if mark.held.is_assertion() {
                lang.message("mark").text("act", act)
            } else {
                let held = lang.capital(&phrases::held(lang, mark.held));
                lang.message("mark-held")
                    .text("held", held)
                    .text("act", lang.small(&act))
            };
            message.on(&mark.when).plain()
        })
        .collect();
    told.dedup();
    told.truncate(ACTS);
    told
}

fn status(lang: Language, card: &Card) -> Vec<(String, Stroke)> {
    let voices = card.status.iter();
    voices
        .map(|voice| (said(lang, voice), Stroke(voice.held, lang)))
        .collect()
}

/// The lines under a name in the drawing: what they are to the person, and what is reported of them.
fn under(kin: &Kin, status: Option<String>) -> Vec<String> {
    let says_more = !is_told_by(&kin.name, &kin.what);
    says_more.then(|| kin.what.clone()).into_iter().chain(status).collect()
}

fn drawn(accounts: &Accounts<'_>, kin: &[Kin]) -> Graph {
    let lang = accounts.lang;
    let contested_words = format!("≠ {}", lang.small(&lang.say("contested")));
    let person = &accounts.record.person;
    let status = &accounts.status;
    let held: Vec<Held> = status.voices.iter().map(|voice| voice.leads.held).collect();
    let centre = Node {
        name: person.called().map_or_else(
            || Foreign::plain(lang.say("this-person")),
            |name| Foreign::quoted(lang, name),
        ),
        under: match status.voices.first() {
            Some(_) if status.contested => vec![contested_words.clone()],
            Some(voice) => vec![lang.small(&accounts.says(voice))],
            None => Vec::new(),
        },
        frame: Frame::of(&held, status.contested),
    };
    let relatives = kin.iter().map(|kin| {
        let card = accounts.record.relatives.get(&kin.person);
        let held: Vec<Held> = kin.status.iter().map(|(_, stroke)| stroke.0).collect();
        let contested = card.is_some_and(|card| card.contested && card.leading().count() > 1);
        let status = kin.status.first().map(|(say, _)| {
            if contested {
                contested_words.clone()
            } else {
                lang.small(say)
            }
        });
        let under = under(kin, status);
        Node {
            name: kin.name.clone(),
            under,
            frame: Frame::of(&held, contested),
        }
    });
    let nodes: Vec<Node> = relatives.chain([centre]).collect();
    let ties: Vec<Tie> = kin.iter().map(|kin| kin.tie).collect();
    graph(&nodes, &ties)
}

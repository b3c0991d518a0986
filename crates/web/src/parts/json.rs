//! A person in JSON: what the command line prints and the API answers.

use crate::parts::accounts::Accounts;
use crate::parts::gone::gone;
use crate::parts::remarks::remarks;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::contest::ContestKind;
use guwah_domain::disclosure::Audience;
use guwah_domain::listing::Listing;
use guwah_domain::status::Line;
use guwah_registry::readers::{Mention, PersonRecord};
use guwah_wording::Language;
use guwah_wording::phrases::say_line;
use serde_json::{Value, json};

/// The person as an audience sees them.
pub fn in_json(accounts: &Accounts<'_>) -> Value {
    let record = accounts.record;
    let person = &record.person;
    let outside: Vec<Value> = record
        .outside
        .iter()
        .map(|(dataset, id)| json!({ "dataset": dataset, "id": id }))
        .collect();
    let claims: Vec<Value> = person
        .claims()
        .map(|(source, claim)| {
            let mut object = json!(claim);
            object["id"] = json!(claim.id(person.id, source));
            object["source"] = json!(source);
            object["current"] = json!(claim.is_current());
            object["held"] = json!(claim.held);
            object["disclosure"] = json!(claim.disclosure);
            // Which act it tells of is no part of what it says: the label that a list's act is given names the list.
            if let Some(label) = object
                .pointer_mut("/value/act")
                .and_then(|act| act.as_object_mut()?.remove("label"))
            {
                object["act"] = label;
            }
            object
        })
        .collect();
    let mut told = json!({
        "id": record.id,
        "number": record.number,
        "outside": outside,
        "name": person.called(),
        "names": person.names(),
        "status": status(accounts),
        "claims": claims,
        "contests": contests(accounts),
        "worth_a_look": worth_a_look(accounts),
        "kin_on_other_pages": record.mentions.iter().map(kin).collect::<Vec<_>>(),
        "listings": listings(record),
        "editorial": person.editorial,
        "sources": record.sources,
    });
    if let Some(invented) = record.invented().key() {
        told["invented"] = json!(invented);
    }
    if accounts.audience == Audience::Team {
        // A position tells how much lies before it.
        told["position"] = json!(record.position);
    }
    told
}

/// Somebody on whose page the person is named as a relative.
fn kin(mention: &Mention) -> Value {
    json!({ "person": mention.person, "relation": mention.relation, "held": mention.held })
}

fn status(accounts: &Accounts<'_>) -> Value {
    let status = &accounts.status;
    let person = accounts.record.person.id;
    let line = |line: &Line<'_>| {
        json!({
            "custody": line.words.is_none().then_some(line.custody),
            "words": line.words,
            "says": say_line(Language::English, line),
            "sentence": line.sentence,
            "held": line.held,
            "as_of": line.as_of,
            "source": line.told.source,
            "by": line.told.claim.by,
            "claim": line.told.id(person),
        })
    };
    let voices: Vec<Value> = status
        .voices
        .iter()
        .map(|voice| {
            let mut object = line(&voice.leads);
            object["says"] = json!(accounts.says(voice));
            object["official"] = json!(voice.official);
            object["counts"] = json!(voice.counts());
            object["unconfirmed"] = json!(voice.unconfirmed);
            object["changed"] = json!(voice.changed);
            object["discarded"] = json!(voice.discarded);
            object["term_ended"] = json!(voice.term_ended);
            object["held_past_term"] = json!(voice.held_past_term);
            object["held_until"] = json!(voice.held_until);
            object["contested_days"] = json!(voice.days_differ);
            object["contested_sentences"] = json!(voice.sentences_differ);
            object["lines"] = voice.lines.iter().map(line).collect();
            object["also"] = voice.also.iter().map(|told| json!(told.id(person))).collect();
            object
        })
        .collect();
    json!({
        "voices": voices,
        "contested": status.contested,
        "disputed_by": status.disputed_by.iter().map(|told| told.id(person)).collect::<Vec<_>>(),
        "against": status.against.iter().map(|told| told.id(person)).collect::<Vec<_>>(),
        "aside": status.aside.iter().map(|aside| {
            let mut object = line(&aside.line);
            object["refuted_by"] = aside.refuted_by.iter().map(|told| json!(told.id(person))).collect();
            object["listed_until"] = json!(aside.listed_until().map(|until| until.on.to_string()));
            object
        }).collect::<Vec<_>>(),
        "order": status.order,
        "last_news": status.last_news,
        "no_news": status.no_news,
        "gone": status.voices.is_empty().then(|| gone(accounts)).flatten().map(|gone| gone.plain()),
    })
}

fn contests(accounts: &Accounts<'_>) -> Vec<Value> {
    let id = |told: &ClaimRef<'_>| told.id(accounts.record.person.id);
    let kind = |kind| {
        if kind == ContestKind::Refuted {
            "refuted"
        } else {
            "contested"
        }
    };
    accounts
        .contests
        .iter()
        .map(|contest| {
            let claims: Vec<_> = contest.claims.iter().map(id).collect();
            json!({ "property": contest.property, "kind": kind(contest.kind), "claims": claims })
        })
        .collect()
}

/// Odd turns in the course of custody; for the public there are none.
fn worth_a_look(accounts: &Accounts<'_>) -> Vec<Value> {
    remarks(accounts)
        .iter()
        .map(|remark| json!({ "claim": remark.claim, "rule": remark.rule, "explanation": remark.explanation.text() }))
        .collect()
}

/// Where lists name the person, and over which of their releases.
fn listings(record: &PersonRecord) -> Vec<Value> {
    let listed = record
        .person
        .statements
        .iter()
        .flat_map(|(source, statement)| statement.listings.iter().map(move |listing| (source, listing)));
    listed
        .map(|(source, listing)| {
            json!({ "source": source, "row": listing.row, "listed": listing.listed, "still_listed": still_listed(listing) })
        })
        .collect()
}

/// Whether the newest release holds the person; none where a dataset knows the person without releases.
pub fn still_listed(listing: &Listing) -> Option<bool> {
    (!listing.listed.is_empty()).then(|| listing.listed.is_open())
}

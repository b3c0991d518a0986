//! `guwah show`: one person, facility or organisation, every claim beside who makes it.

use super::output::Output;
use super::session::{Session, today};
use super::show_institution;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::claim::Claim;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::intervention::Intervention;
use guwah_domain::schema::Schema;
use guwah_domain::status::{Aside, Line, Order};
use guwah_domain::vocabulary::Vocabularies;
use guwah_registry::history::{Moment, NotAMoment};
use guwah_registry::readers::{NotARecord, RecordKey};
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::chip::invented_says;
use guwah_web::parts::gone::gone;
use guwah_web::parts::json::{in_json, still_listed};
use guwah_web::parts::remarks::remarks;
use guwah_wording::Language;
use guwah_wording::dates;
use guwah_wording::phrases::say_line;
use std::path::PathBuf;

/// Arguments of `guwah show`.
#[derive(Args)]
pub(crate) struct Show {
    /// The register or edition
    folder: PathBuf,
    /// The record's id, its public number, or dataset:id
    record: String,
    /// As it was recorded by the end of a day (2026-11-22), an instant, or a position in the ledger
    #[arg(long, value_name = "WHEN")]
    as_of: Option<String>,
}

impl Show {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let key = record_key(&self.record)?;
        let moment = self.as_of.as_deref().map(moment).transpose()?;
        let reader = session.reader(&self.folder)?;
        let found = match &moment {
            None => reader.person(&key)?,
            Some(moment) => reader.person_as_of(&key, moment)?,
        };
        let Some(record) = found else {
            if moment.is_none()
                && let Some(record) = show_institution::find(reader.as_ref(), &key)?
            {
                if session.json() {
                    return session.out.json(&show_institution::in_json(&record));
                }
                return show_institution::print(&record, &mut session.out);
            }
            if let RecordKey::Number(number) = key
                && reader.was_published(number)?
            {
                let what = "is no longer published; the number is given to nobody else";
                return Err(Failure::refused(format!("number {number} {what}")));
            }
            let then = self.as_of.map(|when| format!(" as of {when}")).unwrap_or_default();
            return Err(Failure::refused(format!("nothing is recorded under {key}{then}")));
        };
        let accounts = Accounts::of(&record, reader.audience(), today(), Language::English);
        if session.json() {
            return session.out.json(&in_json(&accounts));
        }
        print(&accounts, &mut session.out)
    }
}

/// Reads how a record is asked for.
pub(super) fn record_key(text: &str) -> Outcome<RecordKey> {
    text.parse()
        .map_err(|error: NotARecord| Failure::refused(format!("“{text}” is {error}")))
}

fn moment(text: &str) -> Outcome<Moment> {
    text.parse()
        .map_err(|error: NotAMoment| Failure::refused(format!("--as-of “{text}” is {error}")))
}

/// The page on a terminal.
fn print(accounts: &Accounts<'_>, out: &mut Output) -> Outcome {
    print_head(accounts, out)?;
    print_status(accounts, out)?;
    print_remarks(accounts, out)?;
    print_claims(accounts, out)?;
    print_former(accounts, out)?;
    print_sources(accounts, out)
}

fn print_head(accounts: &Accounts<'_>, out: &mut Output) -> Outcome {
    let record = accounts.record;
    let called = record.person.called().unwrap_or("(no name recorded)");
    out.line(called)?;
    if let Some(invented) = invented_says(Language::English, record.invented()) {
        out.line(invented)?;
    }
    let others: Vec<&str> = record
        .person
        .names()
        .into_iter()
        .map(|name| name.text.as_str())
        .filter(|name| *name != called)
        .collect();
    if !others.is_empty() {
        out.line(format_args!("also: {}", others.join(" · ")))?;
    }
    let number = record
        .number
        .map(|number| format!("number {number} · "))
        .unwrap_or_default();
    let outside: String = record
        .outside
        .iter()
        .map(|(dataset, id)| format!(" · {dataset}:{id}"))
        .collect();
    out.line(format_args!("{number}record {}{outside}", record.id))?;
    for summary in &record.person.editorial.summaries {
        out.line(format_args!("\n{}", summary.text))?;
        if record.holds_back(summary) {
            out.line("  (held back from the public until an editor confirms it: “guwah summary … --confirm”)")?;
        }
    }
    Ok(())
}

fn print_status(accounts: &Accounts<'_>, out: &mut Output) -> Outcome {
    let status = &accounts.status;
    out.line(format_args!(
        "\nLAST REPORTED{}",
        if status.contested { " (contested)" } else { "" }
    ))?;
    if status.voices.is_empty() {
        match gone(accounts) {
            Some(gone) => out.line(format_args!("  {}", gone.plain()))?,
            None => out.line("  Nothing is reported of where the person is.")?,
        }
    }
    for voice in &status.voices {
        let said = accounts.says(voice);
        out.line(format_args!(
            "  {said}{}  — {}",
            as_of(&voice.leads),
            who(accounts, voice.leads.told)
        ))?;
        for line in &voice.lines {
            let said = say_line(Language::English, line);
            out.line(format_args!("    beside it: {said}{}", as_of(line)))?;
        }
        for mark in accounts.marks(voice) {
            out.line(format_args!("    {}.", mark.plain()))?;
        }
    }
    for told in &status.disputed_by {
        let said = accounts.shown(told.claim).main;
        out.line(format_args!(
            "  An editor sets against it: {}  — {}",
            said.text(),
            who(accounts, *told)
        ))?;
    }
    for told in &status.against {
        let said = accounts.shown(told.claim).main;
        out.line(format_args!(
            "  Another account stands against it: {}  — {}",
            said.text(),
            who(accounts, *told)
        ))?;
    }
    for aside in &status.aside {
        print_aside(accounts, aside, out)?;
    }
    if status.voices.len() > 1 && status.order != Order::Judged && !status.judged {
        out.line("  No judgement has been made: neither account is preferred.")?;
    }
    if status.no_news {
        out.line("  No news for over a year.")?;
    }
    Ok(())
}

/// A death that was refuted, and by what; what a list says no more.
fn print_aside(accounts: &Accounts<'_>, aside: &Aside<'_>, out: &mut Output) -> Outcome {
    let how = if aside.refuted_by.is_empty() {
        "No longer said"
    } else {
        "Refuted by a later sign of life"
    };
    let said = accounts.says_aside(aside);
    out.line(format_args!("  {how}: {said}  — {}", who(accounts, aside.line.told)))?;
    for life in &aside.refuted_by {
        let said = value(accounts, life.claim);
        out.line(format_args!("    The sign of life: {said}  — {}", who(accounts, *life)))?;
    }
    Ok(())
}

fn as_of(line: &Line<'_>) -> String {
    let words = |on| format!(", as of {}", dates::as_of(Language::English, on));
    line.as_of.as_ref().map(words).unwrap_or_default()
}

/// What is odd in the course of custody, for whoever records or verifies.
fn print_remarks(accounts: &Accounts<'_>, out: &mut Output) -> Outcome {
    let remarks = remarks(accounts);
    if remarks.is_empty() {
        return Ok(());
    }
    out.line("\nWORTH A LOOK (it changes nothing)")?;
    for remark in remarks {
        let when = remark
            .note
            .map(|note| format!(" · {}", note.text()))
            .unwrap_or_default();
        out.line(format_args!("  {}", remark.explanation))?;
        out.line(format_args!(
            "      {}{when} [{}]",
            remark.about.text(),
            remark.chip.number
        ))?;
    }
    Ok(())
}

/// Every current claim under its property, in the order of the schema, with a mark where accounts contradict each other.
fn print_claims(accounts: &Accounts<'_>, out: &mut Output) -> Outcome {
    let mut in_order = accounts.told.clone();
    in_order.sort_by_key(|told| Schema::person().order(&told.claim.property));
    out.line("\nCLAIMS (≠ contested, × refuted)")?;
    let mut heading = String::new();
    for told in in_order {
        let claim = told.claim;
        let label = Schema::person().label(&claim.property, "en");
        if label != heading {
            label.clone_into(&mut heading);
            out.line(format_args!("  {label}"))?;
        }
        let tag = accounts.tag(claim).map(|tag| format!(" [{tag}]")).unwrap_or_default();
        out.line(format_args!(
            "  {} {}{tag}\n      {}",
            mark(accounts, told),
            value(accounts, claim),
            who(accounts, told)
        ))?;
    }
    Ok(())
}

/// What lists said in earlier releases and say no more, and what was withdrawn.
fn print_former(accounts: &Accounts<'_>, out: &mut Output) -> Outcome {
    let former: Vec<_> = accounts
        .record
        .person
        .claims()
        .filter(|(_, claim)| !claim.is_current())
        .collect();
    if former.is_empty() {
        return Ok(());
    }
    out.line("\nNO LONGER SAID")?;
    for (source, claim) in former {
        let label = Schema::person().label(&claim.property, "en");
        let until = claim.listed.as_ref().and_then(|listed| listed.as_slice().last()?.until);
        let why = match until {
            _ if claim.withdrawn.is_some() => "withdrawn".to_owned(),
            Some(until) => format!("listed until {}", dates::release(Language::English, &until)),
            None => "no longer listed".to_owned(),
        };
        out.line(format_args!(
            "    {label}: {} ({why}, S{})",
            value(accounts, claim),
            accounts.number(source)
        ))?;
    }
    Ok(())
}

fn print_sources(accounts: &Accounts<'_>, out: &mut Output) -> Outcome {
    out.line("\nSOURCES")?;
    let mut statements: Vec<_> = accounts.record.person.statements.iter().collect();
    statements.sort_by_key(|(id, _)| accounts.number(*id));
    for (id, statement) in statements {
        let title = accounts
            .record
            .sources
            .get(id)
            .map_or("", |source| source.title.as_str());
        let listings = statement.listings.iter().map(|listing| {
            let still = match still_listed(listing) {
                None => "known",
                Some(true) => "listed",
                Some(false) => "no longer listed",
            };
            format!(" ({still} as {})", listing.row)
        });
        out.line(format_args!(
            "  S{} {title}{}",
            accounts.number(*id),
            listings.collect::<String>()
        ))?;
    }
    Ok(())
}

fn mark(accounts: &Accounts<'_>, told: ClaimRef<'_>) -> char {
    let contested = accounts.contests.iter().filter(|contest| contest.holds(told));
    contested.fold(' ', |mark, contest| match contest.refuted() {
        Some(refuted) if refuted == told => '×',
        _ if mark == ' ' => '≠',
        _ => mark,
    })
}

/// A claim's value on one line, with what the register adds to it.
fn value(accounts: &Accounts<'_>, claim: &Claim) -> String {
    if let guwah_domain::value::Value::Testimony(testimony) = &claim.value {
        let texts = [&testimony.summary, &testimony.original, &testimony.translation];
        return texts
            .into_iter()
            .flatten()
            .map(|text| text.text.as_str())
            .collect::<Vec<_>>()
            .join("\n      ");
    }
    if let guwah_domain::value::Value::Intervention(intervention) = &claim.value {
        return asked_and_answered(intervention);
    }
    let shown = accounts.shown(claim);
    let note = shown.note.map(|note| format!(" · {}", note.text())).unwrap_or_default();
    let main = shown.main.text();
    let said = Schema::person().label(&claim.property, "en") == shown.label || main.starts_with(&shown.label);
    let label = if said {
        String::new()
    } else {
        format!("{}: ", shown.label)
    };
    format!("{label}{main}{note}")
}

/// What was asked, and what came back.
fn asked_and_answered(intervention: &Intervention) -> String {
    let label = |vocabulary: &str, key: &str| Vocabularies::xinjiang().label(vocabulary, key, "en").to_owned();
    let asked = intervention.account.clone();
    let asked = asked.or_else(|| intervention.kind.as_deref().map(|kind| label("intervention", kind)));
    let answered = intervention.answer.as_ref().map(|answer| {
        let words = answer.account.clone().unwrap_or_else(|| label("answer", &answer.kind));
        format!("answered: {words}")
    });
    [asked, answered].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Who makes a claim, how it is held, when and where it was said.
fn who(accounts: &Accounts<'_>, told: ClaimRef<'_>) -> String {
    let ClaimRef { source, claim, .. } = told;
    let who = accounts.who(source, claim);
    let mut words = format!("{} by {}", claim.held.key(), who.name.text());
    if let Some(relation) = &who.relation {
        words.push_str(&format!(" ({relation})"));
    }
    for (before, part) in [(" through ", &who.through), (", ", &who.said), (", ", &who.locator)] {
        if let Some(part) = part {
            words.push_str(before);
            words.push_str(part.text());
        }
    }
    words.push_str(&format!(" [S{}]", accounts.number(source)));
    words
}

//! The command line. This file is its map: a command a line, and a file of the same name for each.
//!
//! A command reads its arguments, asks a reader or hands orders to the registry, and prints. With `--json` it prints one
//! JSON object a line on standard output; whatever is meant for the person at the keyboard goes to standard error.

mod act;
mod backup;
mod consent;
mod correct;
mod decided;
mod demo;
mod disclose;
mod dispute;
mod doctor;
mod duplicates;
mod embargo;
mod erase;
mod export;
mod import;
mod init;
mod interrupt;
mod judge;
mod mirror;
mod names;
mod names_evaluate;
mod newest;
mod notes;
mod output;
mod prefer;
mod progress;
mod publish;
mod publish_leaks;
mod rebuild;
mod receipt;
mod restore;
mod ring;
mod search;
mod serve;
mod serving;
mod session;
mod show;
mod show_institution;
mod summary;
mod synth;
mod tier;
mod undo;
mod verify;
mod withdraw;
mod withhold;

use crate::error::Outcome;
use clap::{Parser, Subcommand};
use session::{Common, Session};

/// A register of people who were taken: who they are, what was done to them, who says so.
#[derive(Parser)]
#[command(name = "guwah", version, max_term_width = 100, after_help = EXIT_CODES)]
struct CommandLine {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done; 1 refused, nothing was written; 2 the command line was not understood; \
    3 something recorded is not as it was written.";

/// The commands.
#[derive(Subcommand)]
enum Command {
    /// Show the published cases in a register of their own, on two sites.
    Demo(demo::Demo),
    /// Make a register in a new folder.
    Init(init::Init),
    /// Read lists of persons into a register.
    Import(import::Import),
    /// Find persons by any spelling of a name, by place, number, or words of a testimony.
    Search(search::Search),
    /// Show one person: every claim beside who makes it.
    Show(show::Show),
    /// Compare, explain and evaluate names.
    #[command(subcommand)]
    Names(names::Names),
    /// Propose which records may be one person, with reasons.
    Duplicates(duplicates::Duplicates),
    /// Judge whether two records are one person.
    Judge(judge::Judge),
    /// Set one of the claims about a property first.
    Prefer(prefer::Prefer),
    /// Judge that one claim speaks against another.
    Dispute(dispute::Dispute),
    /// Judge whether two accounts tell of one act.
    Act(act::JudgeAct),
    /// Judge how far an account may be relied on.
    Tier(tier::Tier),
    /// Withdraw a claim: it counts for nothing any more.
    Withdraw(withdraw::Withdraw),
    /// Record what a source says in the place of a claim that was recorded wrongly.
    Correct(correct::Correct),
    /// Decide who may see a claim.
    Disclose(disclose::Disclose),
    /// Record what a source agreed to.
    Consent(consent::RecordConsent),
    /// Keep a whole person from the public.
    Withhold(withhold::Withhold),
    /// Write, replace or remove the summary of a person.
    Summary(summary::Summary),
    /// Take back what an entry did, by a new entry.
    Undo(undo::Undo),
    /// Publish what may be public as a signed edition in a new folder.
    Publish(publish::Publish),
    /// Copy the newest edition from a folder or an address, verified, in the place of an older one.
    Mirror(mirror::Mirror),
    /// Write one record of an edition, with the proof that it was in it, to a file.
    Receipt(receipt::Receipt),
    /// Check that a register, an edition or a receipt is as it was written.
    Verify(verify::Verify),
    /// Serve a register or an edition as a site.
    Serve(serve::Serve),
    /// Write all persons to a file.
    Export(export::Export),
    /// Make tables and indexes anew from the ledger.
    Rebuild(rebuild::Rebuild),
    /// Write a register to one file, without its key ring.
    Backup(backup::Backup),
    /// Make a register from a backup and its key ring.
    Restore(restore::Restore),
    /// Copy the key ring.
    #[command(subcommand)]
    Ring(ring::Ring),
    /// Keep a claim, or all that a source says, from the public until a day.
    Embargo(embargo::SetEmbargo),
    /// Erase a person or a source for good.
    Erase(erase::Erase),
    /// Invent persons for trials and benchmarks, as a plain sheet.
    Synth(synth::Synth),
    /// Look at what a register depends on: its files, its keys, its disk.
    Doctor(doctor::Doctor),
}

/// Runs the command that was asked for.
pub(crate) fn run() -> Outcome {
    let line = CommandLine::try_parse()?;
    let mut session = Session::new(line.common);
    match line.command {
        Command::Demo(demo) => demo.run(&mut session),
        Command::Init(init) => init.run(&mut session),
        Command::Import(import) => import.run(&mut session),
        Command::Search(search) => search.run(&mut session),
        Command::Show(show) => show.run(&mut session),
        Command::Names(names) => names.run(&mut session),
        Command::Duplicates(duplicates) => duplicates.run(&mut session),
        Command::Judge(judge) => judge.run(&mut session),
        Command::Prefer(prefer) => prefer.run(&mut session),
        Command::Dispute(dispute) => dispute.run(&mut session),
        Command::Act(act) => act.run(&mut session),
        Command::Tier(tier) => tier.run(&mut session),
        Command::Withdraw(withdraw) => withdraw.run(&mut session),
        Command::Correct(correct) => correct.run(&mut session),
        Command::Disclose(disclose) => disclose.run(&mut session),
        Command::Consent(consent) => consent.run(&mut session),
        Command::Withhold(withhold) => withhold.run(&mut session),
        Command::Summary(summary) => summary.run(&mut session),
        Command::Undo(undo) => undo.run(&mut session),
        Command::Publish(publish) => publish.run(&mut session),
        Command::Mirror(mirror) => mirror.run(&mut session),
        Command::Receipt(receipt) => receipt.run(&mut session),
        Command::Verify(verify) => verify.run(&mut session),
        Command::Serve(serve) => serve.run(&mut session),
        Command::Export(export) => export.run(&mut session),
        Command::Rebuild(rebuild) => rebuild.run(&mut session),
        Command::Backup(backup) => backup.run(&mut session),
        Command::Restore(restore) => restore.run(&mut session),
        Command::Ring(ring) => ring.run(&mut session),
        Command::Embargo(embargo) => embargo.run(&mut session),
        Command::Erase(erase) => erase.run(&mut session),
        Command::Synth(synth) => synth.run(&mut session),
        Command::Doctor(doctor) => doctor.run(&mut session),
    }?;
    session.out.flush()
}

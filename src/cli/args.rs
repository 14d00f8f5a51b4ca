//! What can be typed. The words of `--help` are written for people who are not programmers.

mod begin;
mod publish;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::model::Id;
use crate::redaction::SUBSTITUTE;

pub(super) use begin::{Forge, NewArgs, ServeArgs, StartArgs};
pub(super) use publish::{ApprovalArgs, PublishArgs};

/// Findings are printed to standard error, so `>` alone saves nothing.
const SAVE_FINDINGS: &str =
    "To save what it finds in a file, run `planpress check 2> findings.txt`.";

/// The way from a document to a website.
const AFTER_IMPORT: &str = "\
To begin, put your document in an empty folder and run `planpress import plan.docx` there. Then look at \
import/report.html, and run `planpress serve` to see the website.";

/// How colleagues take part in a round.
const AFTER_ROUND: &str = "\
To ask colleagues, run `planpress round --workbooks FOLDER`. It makes a workbook for each lead and a text to paste \
into an email. When a workbook comes back, run `planpress import WORKBOOK --updates`.";

/// Publishes a plan as an accessible website, from text files.
#[derive(Debug, Parser)]
#[command(name = "planpress", version, arg_required_else_help = true)]
#[command(subcommand_value_name = "COMMAND")]
pub struct Args {
    /// The command to run.
    #[command(subcommand)]
    pub verb: Verb,
}

/// The command to run.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Create a new project with example files
    New(NewArgs),
    /// Begin: show the website of the project in a folder, or make one from your document there
    Start(StartArgs),
    /// Make a plan from your own document: Word, Excel, CSV or text
    #[command(after_help = AFTER_IMPORT)]
    Import(ImportArgs),
    /// Make a workbook in which colleagues fill in their updates
    Export(ExportArgs),
    /// Go through the updates and the checks of services that are due, in your browser
    #[command(after_help = AFTER_ROUND)]
    Round(RoundArgs),
    /// Build the website
    Build(BuildArgs),
    /// Build the website for residents, keep its addresses, and say what has changed since the last time
    Publish(PublishArgs),
    /// Check everything without writing anything
    #[command(after_help = SAVE_FINDINGS)]
    Check(CheckArgs),
    /// Check an HTML file, or a folder of them, for accessibility problems
    Audit(AuditArgs),
    /// Show the website on this computer, and update it when a file changes
    Serve(ServeArgs),
    /// Save a copy of a plan, so you can show what changed later
    Edition(EditionArgs),
    /// Show what changed between 2 versions of a plan
    Diff(DiffArgs),
    /// Write a progress report for a committee: what has changed since an edition, what is late and
    /// why, and what someone must decide
    Report(ReportArgs),
    /// Update the list of every address the website has ever had
    Addresses(AddressesArgs),
    /// Remove a name, a number or other words everywhere, including editions
    Redact(RedactArgs),
    /// Create a folder of evidence for an accessibility auditor: which pages to test, what each
    /// automatic check found, and what a person must test
    Evidence(EvidenceArgs),
    /// Explain a finding or a key, or list the keys of a kind of file
    Explain(ExplainArgs),
    /// For developers: print the JSON Schema of a kind of file, for editors
    Schema(SchemaArgs),
    /// For developers: print a script that lets your shell complete planpress commands
    Completions(CompletionsArgs),
    /// For developers: print the man page
    Man,
}

/// `import`
#[derive(Debug, Clone, clap::Args)]
pub struct ImportArgs {
    /// The document: .docx, .xlsx, .pdf, .csv, .tsv, .txt or .md. Give several if one plan is in several files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The name of the plan's folder, such as hate-crime-2027 [default: from the plan's title]
    #[arg(long, value_name = "ID", value_parser = plan_id)]
    pub plan: Option<Id>,
    /// The project's folder. A new project is made if it has no content/ folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub project: PathBuf,
    /// A file with your answers [default: import/answers.yaml in the project]
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    /// Ask the questions in this workbook, such as questions.xlsx. Fill it in, and run the command again
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    pub questions: Option<PathBuf>,
    /// Show what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Answer the questions of the import in your browser, one after the other. The page is on this computer only
    #[arg(long, conflicts_with_all = ["dry_run", "format", "questions", "updates"])]
    pub review: bool,
    /// Read updates from a workbook that `planpress export` made and colleagues filled in
    #[arg(long, conflicts_with_all = ["answers", "format", "questions"])]
    pub updates: bool,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    /// Output format
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub format: ReportFormat,
}

/// `export`
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The workbook to write, such as updates.xlsx
    #[arg(long, value_name = "FILE", required = true)]
    pub workbook: PathBuf,
    /// Which plan, if the project has several
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `round`
#[derive(Debug, clap::Args)]
pub struct RoundArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Which plan, if the project has several
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// Make a new folder with a workbook for each lead and texts for emails, and open no page
    #[arg(long, value_name = "FOLDER")]
    pub workbooks: Option<PathBuf>,
    /// The day by which colleagues must answer, for the texts, such as 2026-12-11
    #[arg(long, value_name = "DATE", value_parser = date, requires = "workbooks")]
    pub back_by: Option<NaiveDate>,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// How an import is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people
    Human,
    /// For programs
    Json,
}

/// `build`
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Where to write the website [default: output/ in the project]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub common: CommonArgs,
    /// Build the version for residents: fail if any question is still open
    #[arg(long)]
    pub publish: bool,
    /// Write links that also work without a web server, such as from a memory stick
    #[arg(long)]
    pub portable: bool,
}

/// What `build`, `publish` and `check` share.
#[derive(Debug, Clone, clap::Args)]
pub struct CommonArgs {
    /// The website's absolute address.
    #[arg(
        long,
        value_name = "URL",
        value_parser = base_url,
        help = "The website's absolute address, such as https://plans.example.gov.uk/"
    )]
    pub base_url: Option<String>,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    /// Treat warnings as errors, except overdue checks and reviews
    #[arg(long)]
    pub strict: bool,
}

/// `check`
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    #[command(flatten)]
    pub common: CommonArgs,
    /// Treat open questions as errors, as `publish` does
    #[arg(long)]
    pub publish: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Human,
    /// For other programs
    Json,
    /// For GitHub Actions: shown next to the lines of a change
    Github,
    /// SARIF 2.1.0, for tools that collect findings
    Sarif,
}

/// `audit`
#[derive(Debug, clap::Args)]
pub struct AuditArgs {
    /// An HTML file, or a folder of them: your own or someone else's
    pub path: PathBuf,
    /// Output format
    #[arg(long, value_enum, default_value_t = AuditFormat::Human)]
    pub format: AuditFormat,
    /// Which checks to run [default: planpress for a website that planpress built, accessibility for any other]
    #[arg(long, value_enum)]
    pub profile: Option<AuditProfile>,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// The date of the results in EARL instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// Which checks an audit runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AuditProfile {
    /// What keeps people from a page, on any website
    Accessibility,
    /// The same, and how pages of planpress are built and written: policies, other hosts, weight, plain words
    Planpress,
}

/// How the findings of an audit are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AuditFormat {
    /// For people: a finding that is the same on many pages is shown once
    Human,
    /// For other programs
    Json,
    /// SARIF 2.1.0, for tools that collect findings
    Sarif,
    /// EARL 1.0, linked data for tools that collect results of accessibility tests
    Earl,
}

/// `edition`
#[derive(Debug, clap::Args)]
pub struct EditionArgs {
    /// The command to run.
    #[command(subcommand)]
    pub verb: EditionVerb,
}

/// What can be done with editions.
#[derive(Debug, Subcommand)]
pub enum EditionVerb {
    /// Copy the plan's files into a new edition, and update the list of addresses
    Save(SaveArgs),
}

/// `edition save`
#[derive(Debug, clap::Args)]
pub struct SaveArgs {
    /// The name of the edition, such as 2026-april
    pub name: String,
    /// What residents read instead of the name, such as "As adopted" [default: from the name, such as April 2026]
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The plan's folder in content/plans/, if there is more than one
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// The day this version of the plan began, instead of today, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    /// Why you are saving this edition, such as "As adopted by Cabinet"
    #[arg(long, value_name = "WORDS")]
    pub note: Option<String>,
}

/// `diff`
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The earlier version: an edition, a plan, or PLAN@EDITION
    pub before: String,
    /// The later version: an edition, a plan, PLAN@EDITION, or `now`
    pub after: String,
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The plan that the editions belong to, if there is more than one
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
}

/// How changes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people
    Human,
    /// For other programs
    Json,
}

/// `report`
#[derive(Debug, clap::Args)]
pub struct ReportArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The edition to compare the plan with: its name, or PLAN@EDITION. Without it, the program lists them
    #[arg(long, value_name = "EDITION")]
    pub since: Option<String>,
    /// The plan to report on, if there is more than one
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// The folder to create [default: report, in the project's folder]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `addresses`
#[derive(Debug, clap::Args)]
pub struct AddressesArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `redact`
#[derive(Debug, clap::Args)]
pub struct RedactArgs {
    /// The words to remove, in quotes, such as "Jane Smith" or "07700 900123". They are also found
    /// in capitals, across 2 lines and with numbers grouped in any way. Use - to type them after
    /// the command, so they are not kept in your command history
    pub words: String,
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The words to put in their place
    #[arg(long, value_name = "WORDS", default_value = SUBSTITUTE)]
    pub with: String,
    /// The reason that the website gives
    #[arg(long, value_enum, default_value_t = Why::PersonalData)]
    pub why: Why,
    /// List the places without changing anything
    #[arg(long)]
    pub dry_run: bool,
    /// The day of the removal instead of today, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// Why words are removed, as the website tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Why {
    /// They are personal data
    PersonalData,
    /// They must be removed for legal reasons
    Legal,
    /// They put someone at risk
    Safety,
}

/// `evidence`
#[derive(Debug, clap::Args)]
pub struct EvidenceArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The folder to create. It must not exist yet
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,
    /// The website's absolute address.
    #[arg(
        long,
        value_name = "URL",
        value_parser = base_url,
        help = "The website's absolute address, such as https://plans.example.gov.uk/"
    )]
    pub base_url: Option<String>,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `explain`
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// The code of a finding, such as unknown-key, a kind of file, such as plan.yaml, or a key, such
    /// as leads. Leave it out to list all findings and kinds of file
    pub code: Option<String>,
}

/// `schema`
#[derive(Debug, clap::Args)]
pub struct SchemaArgs {
    /// A kind of file, such as plan.yaml, or a file in a project. Leave it out to list all kinds
    pub file: Option<String>,
}

/// `completions`
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// The name of your shell
    #[arg(value_enum)]
    pub shell: Shell,
}

/// A name that can be part of an address.
fn plan_id(text: &str) -> Result<Id, String> {
    Id::parse(text).ok_or_else(|| {
        let meant = Id::suggest(text).map_or(String::new(), |it| format!(", such as {it}"));
        format!("a plan's folder has small letters, digits and hyphens in its name{meant}")
    })
}

/// A day in figures.
fn date(typed: &str) -> Result<NaiveDate, String> {
    typed.parse().map_err(|_| "write the year, month and day, such as 2026-11-21".to_owned())
}

/// An absolute address, with a slash at its end.
fn base_url(typed: &str) -> Result<String, String> {
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let plain =
        !typed.contains(|it: char| it.is_whitespace() || it.is_control() || "<>\"'?#".contains(it));
    if rest.is_none_or(str::is_empty) || !plain {
        return Err("write the full address, such as https://plans.example.gov.uk/".to_owned());
    }
    Ok(if typed.ends_with('/') { typed.to_owned() } else { format!("{typed}/") })
}

//! What can be typed. The words of `--help` are written for somebody who is no programmer.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::redaction::SUBSTITUTE;

/// Publishes a plan as an accessible website, from text files.
#[derive(Debug, Parser)]
#[command(name = "planpress", version, arg_required_else_help = true)]
#[command(subcommand_value_name = "COMMAND")]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make a new project with example files
    New(NewArgs),
    /// Build the website
    Build(BuildArgs),
    /// Check everything and write nothing
    Check(CheckArgs),
    /// Check any HTML, a file or a folder, for what keeps people out
    Audit(AuditArgs),
    /// Show the website on this computer and again after each change
    Serve(ServeArgs),
    /// Keep a frozen copy of a plan, so that what changes after it can be told
    Edition(EditionArgs),
    /// Say in words what changed from one state of a plan to another
    Diff(DiffArgs),
    /// Add the website's addresses to the list of all that were ever published
    Addresses(AddressesArgs),
    /// Take a name, a number or other words out of everything, editions too
    Redact(RedactArgs),
    /// Write a folder for whoever audits the website: which pages to look at, what every automatic
    /// rule found, and what a person has to do
    Evidence(EvidenceArgs),
    /// Explain a finding by its code, or list the keys of a kind of file
    Explain(ExplainArgs),
    /// Print the JSON Schema of a kind of file, for editors
    Schema(SchemaArgs),
    /// Print what a shell needs to complete planpress's commands
    Completions(CompletionsArgs),
    /// Print the man page
    Man,
}

/// `new`
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// The folder to make
    pub dir: PathBuf,
}

/// `build`
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Where the website is written [default: output/ in the project]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub common: CommonArgs,
    /// Write links that also work from a memory stick, without a web server
    #[arg(long)]
    pub portable: bool,
}

/// What `build`, `check` and `serve` share.
#[derive(Debug, clap::Args)]
pub struct CommonArgs {
    /// The website's absolute address.
    #[arg(
        long,
        value_name = "URL",
        value_parser = base_url,
        help = "The website's absolute address, such as https://plans.example.gov.uk/"
    )]
    pub base_url: Option<String>,
    /// The date to build for, instead of today's: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    /// Take warnings as errors, but for what the publisher is late with
    #[arg(long)]
    pub strict: bool,
    /// Take questions that only the publisher can settle as errors, and note the publication
    #[arg(long)]
    pub publish: bool,
}

/// `check`
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// How the findings are written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    #[command(flatten)]
    pub common: CommonArgs,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Human,
    /// For other programs
    Json,
    /// For GitHub Actions: shown beside the lines of a change
    Github,
    /// SARIF 2.1.0, for tools that gather findings
    Sarif,
}

/// `audit`
#[derive(Debug, clap::Args)]
pub struct AuditArgs {
    /// A file of HTML, or a folder of them: ours or anybody's
    pub path: PathBuf,
    /// How the findings are written
    #[arg(long, value_enum, default_value_t = AuditFormat::Human)]
    pub format: AuditFormat,
    /// Take warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// The date that EARL gives the results, instead of today's: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// How the findings of an audit are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AuditFormat {
    /// For people: what is the same on many pages is told once
    Human,
    /// For other programs
    Json,
    /// SARIF 2.1.0, for tools that gather findings
    Sarif,
    /// EARL 1.0, linked data for tools that gather results of accessibility tests
    Earl,
}

/// `serve`
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The port on this computer; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The date to build for, instead of today's: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `edition`
#[derive(Debug, clap::Args)]
pub struct EditionArgs {
    /// What to do.
    #[command(subcommand)]
    pub verb: EditionVerb,
}

/// What can be done with editions.
#[derive(Debug, Subcommand)]
pub enum EditionVerb {
    /// Copy the plan's files into a folder of their own, and bring the list of addresses up to date
    Save(SaveArgs),
}

/// `edition save`
#[derive(Debug, clap::Args)]
pub struct SaveArgs {
    /// What the edition is called, such as 2026-april
    pub name: String,
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The plan's folder in content/plans/, where there are several
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// The day from which the plan stood so, instead of today: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// The date to check for, instead of today's: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    /// Why there is an edition, such as "As adopted by Cabinet"
    #[arg(long, value_name = "WORDS")]
    pub note: Option<String>,
}

/// `diff`
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The earlier state: an edition, a plan, or PLAN@EDITION
    pub before: String,
    /// The later state: the same, or `now`
    pub after: String,
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The plan whose editions are meant, where there are several
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// How the changes are written
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

/// `addresses`
#[derive(Debug, clap::Args)]
pub struct AddressesArgs {
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The date to check for, instead of today's: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `redact`
#[derive(Debug, clap::Args)]
pub struct RedactArgs {
    /// The words to take out, in quotes, such as "Jane Smith" or "07700 900123". They are found in
    /// capitals, over two lines and in any grouping of figures. With - you type them after the command,
    /// so that the list of your commands does not keep them
    pub words: String,
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// What to write instead
    #[arg(long, value_name = "WORDS", default_value = SUBSTITUTE)]
    pub with: String,
    /// What the website says about why
    #[arg(long, value_enum, default_value_t = Why::PersonalData)]
    pub why: Why,
    /// List the places and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// The day of the removal, instead of today: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// Why words are removed, as the website tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Why {
    /// They are about a person
    PersonalData,
    /// The law asks for it
    Legal,
    /// They put someone at risk
    Safety,
}

/// `evidence`
#[derive(Debug, clap::Args)]
pub struct EvidenceArgs {
    /// The project's folder, which holds content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// A folder for it that does not exist yet
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
    /// The date to build for, instead of today's: 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `explain`
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// The code of a finding, such as unknown-key, or a kind of file, such as plan.yaml; without one,
    /// all of them are listed
    pub code: Option<String>,
}

/// `schema`
#[derive(Debug, clap::Args)]
pub struct SchemaArgs {
    /// A kind of file, such as plan.yaml, or a file of a project; without one, all kinds are listed
    pub file: Option<String>,
}

/// `completions`
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// The shell that is to complete
    #[arg(value_enum)]
    pub shell: Shell,
}

/// A day in figures.
fn date(typed: &str) -> Result<NaiveDate, String> {
    typed
        .parse()
        .map_err(|_| "write the year, the month and the day, such as 2026-11-21".to_owned())
}

/// An absolute address, with a slash at its end.
fn base_url(typed: &str) -> Result<String, String> {
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let plain =
        !typed.contains(|it: char| it.is_whitespace() || it.is_control() || "<>\"'?#".contains(it));
    if rest.is_none_or(str::is_empty) || !plain {
        return Err("write the whole address, such as https://plans.example.gov.uk/".to_owned());
    }
    Ok(if typed.ends_with('/') { typed.to_owned() } else { format!("{typed}/") })
}

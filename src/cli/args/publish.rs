//! What can be typed after `publish`.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::{CommonArgs, date};

/// `publish`
#[derive(Debug, clap::Args)]
pub struct PublishArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Where to write the website [default: output/ in the project]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub common: CommonArgs,
    /// Publish nothing yet: write a draft for the person who must approve it into approval/, with what
    /// has changed in words
    #[arg(long, conflicts_with_all = ["output", "approved_by"])]
    pub for_approval: bool,
    #[command(flatten)]
    pub approval: ApprovalArgs,
}

/// That someone approved a draft.
#[derive(Debug, Clone, clap::Args)]
pub struct ApprovalArgs {
    /// The post or the committee that approved the draft in approval/, such as "Head of Communities". Nothing is
    /// published if a file has changed since
    #[arg(long, value_name = "POST", requires = "on")]
    pub approved_by: Option<String>,
    /// The day they approved it, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date, requires = "approved_by")]
    pub on: Option<NaiveDate>,
    /// The check number that they sent back with their approval
    #[arg(long, value_name = "NUMBER", requires = "approved_by")]
    pub check_number: Option<String>,
    /// The web address of the decision
    #[arg(long, value_name = "URL", requires = "approved_by")]
    pub decision: Option<String>,
    /// The web address of the equality impact assessment
    #[arg(long, value_name = "URL", requires = "approved_by")]
    pub equality_assessment: Option<String>,
    /// The name of the edition that records the approval [default: the day of the approval]
    #[arg(long, value_name = "NAME", requires = "approved_by")]
    pub edition: Option<String>,
}

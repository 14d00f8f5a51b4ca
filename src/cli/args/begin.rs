//! What can be typed to begin, and to look at the website.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::ValueEnum;

use crate::starter::{GITHUB, GITLAB, StarterFile};

use super::date;

/// `new`
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// The folder to create
    pub dir: PathBuf,
    /// Add a file with which this forge checks and publishes the website, so that you need to install nothing
    #[arg(long, value_enum)]
    pub forge: Option<Forge>,
}

/// Where a project is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Forge {
    /// GitHub, which publishes on GitHub Pages
    Github,
    /// GitLab, which publishes on GitLab Pages
    Gitlab,
}

impl Forge {
    /// What it needs in the project.
    pub(in crate::cli) fn files(self) -> &'static [StarterFile] {
        match self {
            Forge::Github => GITHUB,
            Forge::Gitlab => GITLAB,
        }
    }
}

/// `start`
#[derive(Debug, clap::Args)]
pub struct StartArgs {
    /// The folder that your document or your project is in
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// Wait for Enter at the end, so that the window stays open
    #[arg(long)]
    pub wait: bool,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `serve`
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    /// The project's folder, which contains content/
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// The port on this computer. 0 uses a free one
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Open the website in your browser
    #[arg(long)]
    pub open: bool,
    /// The date to use instead of today's, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

//! `planpress completions SHELL`: a script for a shell, from the definitions that also read the
//! command line.

use clap::CommandFactory;

use super::args::{Args, CompletionsArgs};
use super::{Exit, printer};

pub(super) fn run(args: &CompletionsArgs) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "planpress", &mut script);
    printer::say(&String::from_utf8_lossy(&script))
}

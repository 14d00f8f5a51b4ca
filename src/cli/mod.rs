//! The command line: one file per verb, one printer, one typed exit code.

mod addresses;
mod args;
mod audit;
mod build;
mod check;
mod completions;
mod desk;
mod diff;
mod edition;
mod evidence;
mod exit;
mod explain;
mod export;
mod import;
mod interrupted;
mod man;
mod new;
mod printer;
mod progress;
mod publish;
mod redact;
mod report;
mod round;
mod schema;
mod serve;
mod sound;
mod start;
mod typed;

pub use args::{Args, Verb};
pub use exit::Exit;
pub use typed::arguments;

use chrono::NaiveDate;

/// Runs the verb that was asked for. `today` is the system's date, read once by `main`.
pub fn run(args: &Args, today: NaiveDate) -> Exit {
    let exit = run_verb(args, today);
    if matches!(&args.verb, Verb::Start(args) if args.wait) {
        start::wait();
    }
    exit
}

fn run_verb(args: &Args, today: NaiveDate) -> Exit {
    let is_finished = match interrupted::finish(&args.verb) {
        Ok(is_finished) => is_finished,
        Err(error) => {
            printer::failure(&error.to_string(), &error.next_step());
            return Exit::Failure;
        }
    };
    match &args.verb {
        Verb::New(args) => new::run(args),
        Verb::Start(args) => start::run(args, today),
        Verb::Import(args) => import::run(args, today),
        Verb::Export(args) => export::run(args, today),
        Verb::Round(args) => round::run(args, today),
        Verb::Build(args) => build::run(args, today),
        Verb::Publish(args) => publish::run(args, today),
        Verb::Check(args) => check::run(args, today),
        Verb::Audit(args) => audit::run(args, today),
        Verb::Serve(args) => serve::run(args, today),
        Verb::Edition(args) => edition::run(&args.verb, today),
        Verb::Diff(args) => diff::run(args),
        Verb::Report(args) => report::run(args, today),
        Verb::Redact(args) => redact::run(args, today, is_finished),
        Verb::Addresses(args) => addresses::run(args, today),
        Verb::Evidence(args) => evidence::run(args, today),
        Verb::Explain(args) => explain::run(args),
        Verb::Schema(args) => schema::run(args),
        Verb::Completions(args) => completions::run(args),
        Verb::Man => man::run(),
    }
}

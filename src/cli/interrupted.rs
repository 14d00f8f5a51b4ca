//! What a command that was killed had begun in a project is finished before anything in it is read.

use std::path::Path;

use crate::output::{self, OutputError};

use super::args::EditionVerb;
use super::{Verb, printer};

/// Finishes it, and says so. Gives back whether there was anything.
///
/// # Errors
/// A disk that refuses: the project is then half changed, and nothing can be made of it.
pub(super) fn finish(verb: &Verb) -> Result<bool, OutputError> {
    let Some(project) = project(verb) else { return Ok(false) };
    let mut any = false;
    for folder in [project.to_owned(), project.join("content")] {
        any |= output::recover(&folder)?;
    }
    if any {
        printer::tell(
            "An earlier command was stopped before its end. What it had begun to change is finished now, and its \
             temporary files are gone.",
        );
    }
    Ok(any)
}

/// The project that a command reads.
fn project(verb: &Verb) -> Option<&Path> {
    Some(match verb {
        Verb::Start(args) => &args.folder,
        Verb::Import(args) => &args.project,
        Verb::Export(args) => &args.project,
        Verb::Round(args) => &args.project,
        Verb::Build(args) => &args.project,
        Verb::Publish(args) => &args.project,
        Verb::Check(args) => &args.project,
        Verb::Serve(args) => &args.project,
        Verb::Edition(args) => {
            let EditionVerb::Save(args) = &args.verb;
            &args.project
        }
        Verb::Diff(args) => &args.project,
        Verb::Report(args) => &args.project,
        Verb::Redact(args) => &args.project,
        Verb::Addresses(args) => &args.project,
        Verb::Evidence(args) => &args.project,
        Verb::New(_)
        | Verb::Audit(_)
        | Verb::Explain(_)
        | Verb::Schema(_)
        | Verb::Completions(_)
        | Verb::Man => return None,
    })
}

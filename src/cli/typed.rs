//! What was typed after `planpress`, and in plain words what is wrong with it. Everything but an unknown
//! command or option is said by the parser.

use clap::Parser;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::{Args, Exit, printer, start};

/// The arguments of this run.
///
/// # Errors
/// When they cannot be read, or ask for help only: it has been printed.
pub fn arguments() -> Result<Args, Exit> {
    let typed = if start::is_double_click() {
        Args::try_parse_from(["planpress", "start", "--wait"])
    } else {
        Args::try_parse()
    };
    typed.map_err(|error| match advice(&error) {
        Some((what, next_step)) => {
            printer::tell(&format!("{what}{next_step}"));
            Exit::Failure
        }
        None => {
            let printed = error.print();
            if error.use_stderr() { Exit::Failure } else { printer::arrived(printed) }
        }
    })
}

/// What is unknown, and the nearest that is known or where all are listed.
fn advice(error: &Error) -> Option<(String, String)> {
    let (kind, what, near) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            ("command", ContextKind::InvalidSubcommand, ContextKind::SuggestedSubcommand)
        }
        ErrorKind::UnknownArgument => {
            ("option", ContextKind::InvalidArg, ContextKind::SuggestedArg)
        }
        _ => return None,
    };
    let what = word(error.get(what)?)?;
    let next_step = match error.get(near).and_then(word) {
        Some(near) => format!(": did you mean `{near}`?"),
        None => ". To list what there is, add `--help`.".to_owned(),
    };
    Some((format!("there is no {kind} `{what}` here"), next_step))
}

fn word(value: &ContextValue) -> Option<&str> {
    match value {
        ContextValue::String(word) => Some(word),
        ContextValue::Strings(words) => words.first().map(String::as_str),
        _ => None,
    }
}

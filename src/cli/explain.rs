//! `planpress explain CODE`: what a finding means, with an example and a better one.

use crate::diagnostics::{Code, explain, nearest};

use super::args::ExplainArgs;
use super::{Exit, printer};

pub(super) fn run(args: &ExplainArgs) -> Exit {
    let Some(name) = &args.code else {
        let all: Vec<_> = Code::ALL.iter().map(|it| format!("{}\n", it.as_str())).collect();
        printer::say(&all.concat());
        return Exit::Success;
    };
    match Code::from_name(name.trim()) {
        Some(code) => {
            printer::say(explain(code));
            Exit::Success
        }
        None => {
            let near = nearest(name, Code::ALL.iter().map(|it| it.as_str()));
            let next_step = match near {
                Some(near) => format!("Did you mean `planpress explain {near}`?"),
                None => "Run `planpress explain` for the list of codes.".to_owned(),
            };
            printer::failure(&format!("no finding has the code `{name}`"), &next_step);
            Exit::Failure
        }
    }
}

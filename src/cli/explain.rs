//! `planpress explain WORD`: what a finding means, with an example and a better one; or the keys of
//! a kind of file.

use crate::diagnostics::{Code, explain, nearest};
use crate::document::{FileKind, reference};

use super::args::ExplainArgs;
use super::{Exit, printer};

pub(super) fn run(args: &ExplainArgs) -> Exit {
    let Some(name) = &args.code else {
        let codes: Vec<_> = Code::ALL.iter().map(|it| format!("{}\n", it.as_str())).collect();
        let kinds: Vec<_> = FileKind::ALL.iter().map(|it| format!("{}\n", it.name)).collect();
        let (codes, kinds) = (codes.concat(), kinds.concat());
        printer::say(&format!("{codes}\nTo list the keys of a kind of file:\n{kinds}"));
        return Exit::Success;
    };
    if let Some(kind) = FileKind::from_name(name.trim()) {
        printer::say(&reference(kind));
        return Exit::Success;
    }
    match Code::from_name(name.trim()) {
        Some(code) => {
            printer::say(explain(code));
            Exit::Success
        }
        None => {
            let codes = Code::ALL.iter().map(|it| it.as_str());
            let near = nearest(name, codes.chain(FileKind::ALL.iter().map(|it| it.name)));
            let next_step = match near {
                Some(near) => format!("Did you mean `planpress explain {near}`?"),
                None => "Run `planpress explain` to list all codes and kinds of file.".to_owned(),
            };
            printer::failure(
                &format!("there is no finding or kind of file called `{name}`"),
                &next_step,
            );
            Exit::Failure
        }
    }
}

//! `planpress explain WORD`: what a finding means, with an example and a better one; the keys of a
//! kind of file; or one key, wherever it is.

use crate::diagnostics::{Code, Group, explain, in_short, nearest};
use crate::document::{FileKind, key_names, reference, reference_of_key};

use super::args::ExplainArgs;
use super::{Exit, printer};

/// The first thing that an author must know of a page that is not for them.
const FOR_DEVELOPERS: &str = "For web developers. If planpress made the page and you have not changed the \
                              theme, this is a fault in\nplanpress: report it.";

pub(super) fn run(args: &ExplainArgs) -> Exit {
    let Some(name) = &args.code else {
        return printer::say(&list());
    };
    match answer(name.trim()) {
        Some(page) => printer::say(&page),
        None => {
            let next_step = match near(name) {
                Some(near) => format!("Did you mean `planpress explain {near}`?"),
                None => {
                    "Run `planpress explain` to list all findings and kinds of file.".to_owned()
                }
            };
            let what = format!("there is no finding, kind of file or key called `{name}`");
            printer::failure(&what, &next_step);
            Exit::Failure
        }
    }
}

/// What there is to say of a word. A kind of file may be named without its ending.
fn answer(name: &str) -> Option<String> {
    let kind = || FileKind::from_name(name).map(reference);
    let finding = || Code::from_name(name).map(page);
    let short = || FileKind::from_short_name(name).map(reference);
    kind().or_else(finding).or_else(short).or_else(|| reference_of_key(name))
}

fn page(code: Code) -> String {
    let page = explain(code);
    match (code.group(), page.split_once("\n\n")) {
        (Group::Developers, Some((title, rest))) => {
            format!("{title}\n\n{FOR_DEVELOPERS}\n\n{rest}")
        }
        _ => page.to_owned(),
    }
}

/// The word that was most likely meant.
fn near(name: &str) -> Option<&'static str> {
    let codes = Code::ALL.iter().map(|it| it.as_str());
    nearest(name, codes.chain(FileKind::ALL.iter().map(|it| it.name)).chain(key_names()))
}

/// Every code with what it means, by what it is about, and every kind of file.
fn list() -> String {
    let codes = Group::ALL.iter().map(|group| {
        let told = |it: Code| format!("  {}\n    {}\n", it.as_str(), in_short(it));
        let codes: String = group.codes().map(told).collect();
        format!("{}\n{codes}\n", group.heading())
    });
    let kinds = FileKind::ALL.iter().map(|it| format!("  {}\n", it.name));
    codes.chain(["Kinds of file: their keys\n".to_owned()]).chain(kinds).collect()
}

//! `planpress schema [FILE]`: what may be in a kind of file, for editors.

use crate::authoring::{schema, schema_path};
use crate::diagnostics::nearest;
use crate::document::FileKind;

use super::args::SchemaArgs;
use super::{Exit, printer};

pub(super) fn run(args: &SchemaArgs) -> Exit {
    let Some(name) = &args.file else {
        return printer::say(&list());
    };
    match named(name.trim()) {
        Some(kind) => printer::say(&schema(kind)),
        None => {
            let next_step = match nearest(name, FileKind::ALL.iter().map(|it| it.name)) {
                Some(near) => format!("Did you mean `planpress schema {near}`?"),
                None => "Run `planpress schema` to list the kinds of file.".to_owned(),
            };
            printer::failure(&format!("there is no kind of file called `{name}`"), &next_step);
            Exit::Failure
        }
    }
}

/// The kind that goes by this name, or that a file at this path is of.
fn named(name: &str) -> Option<&'static FileKind> {
    let path = name.replace('\\', "/");
    let below = path.rfind("content/").map(|at| &path[at..]);
    FileKind::from_name(name).or_else(|| FileKind::at(below?))
}

fn list() -> String {
    let width = FileKind::ALL.iter().map(|it| it.name.len()).max().unwrap_or(0);
    let row = |it: &FileKind| format!("{:width$}  {}\n", it.name, it.path);
    let rows: String = FileKind::ALL.iter().map(row).collect();
    let command = |it: &FileKind| {
        schema_path(it).map(|path| format!("planpress schema {} > {path}\n", it.name))
    };
    let commands: String = FileKind::ALL.iter().filter_map(command).collect();
    format!(
        "Kinds of file, and where to put them:\n{rows}\n\
         A new project has these schemas in its folder schema/. When you update planpress,\n\
         create them again:\n{commands}\n\
         The first line of a file tells an editor where its schema is:\n\
         # yaml-language-server: $schema=../schema/site.schema.json\n"
    )
}

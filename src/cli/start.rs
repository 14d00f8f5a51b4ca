//! `planpress start`: for someone who has the program and a plan, and no command in mind. It shows the project of a
//! folder, or makes one from the document there and shows that. On Windows a double click comes here too.

use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::authoring::{Beginning, beginning};

use super::args::{ImportArgs, ReportFormat, ServeArgs, StartArgs};
use super::{Exit, import, printer, serve};

const NOTHING: &str = "\
There is no plan in this folder yet. planpress makes an accessible website from a plan.

1. Put your plan in the same folder as planpress: a Word, Excel, CSV or PDF file.
2. Start planpress again.

To see an example first, open a terminal in this folder and type: planpress new our-plan
To list all commands, type: planpress --help";

pub(super) fn run(args: &StartArgs, today: NaiveDate) -> Exit {
    match beginning(&args.folder) {
        Ok(Beginning::Project) => show(args, today),
        Ok(Beginning::Documents(documents)) => match documents.as_slice() {
            [] => {
                printer::tell(NOTHING);
                Exit::Success
            }
            [document] => from_document(args, document, today),
            several => {
                choose(several);
                Exit::Success
            }
        },
        Err(error) => {
            let what = format!("cannot read the folder {}: {error}", args.folder.display());
            printer::failure(&what, "Give the folder that your plan is in.");
            Exit::Failure
        }
    }
}

/// Keeps a window open that would close with the program.
pub(super) fn wait() {
    printer::tell("\nTo close this window, press Enter.");
    line();
}

/// A line from the person; nothing where no one can type.
fn line() -> String {
    let mut line = String::new();
    let _ = io::stdin().read_line(&mut line);
    line.trim().to_owned()
}

/// Any port that is free, since the browser is told.
fn show(args: &StartArgs, today: NaiveDate) -> Exit {
    let args = ServeArgs { project: args.folder.clone(), port: 0, open: true, today: args.today };
    serve::run(&args, today)
}

fn from_document(args: &StartArgs, document: &Path, today: NaiveDate) -> Exit {
    let name = shown(document);
    printer::tell(&format!(
        "planpress can make a website from {name}. It writes the folders content, import and schema, and a README.txt. \
         {name} stays as it is.\nTo make the website, type yes and press Enter."
    ));
    if !line().eq_ignore_ascii_case("yes") {
        printer::tell("Nothing was written.");
        return Exit::Success;
    }
    let import = ImportArgs {
        files: vec![document.to_owned()],
        plan: None,
        project: args.folder.clone(),
        answers: None,
        questions: None,
        dry_run: false,
        review: false,
        updates: false,
        today: args.today,
        format: ReportFormat::Human,
    };
    match import::run(&import, today) {
        Exit::Success => show(args, today),
        failed => failed,
    }
}

fn choose(documents: &[PathBuf]) {
    let names: Vec<_> = documents.iter().map(|it| format!("  {}", shown(it))).collect();
    printer::tell(&format!(
        "There are several documents in this folder:\n\n{}\n\nLeave only your plan in it, then start planpress again. \
         If the plan is in several files, open a terminal in this folder and type: planpress import, and the names of \
         the files.",
        names.join("\n")
    ));
}

/// The name of a file, without what a terminal would obey.
fn shown(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.replace(char::is_control, "\u{FFFD}")
}

/// Whether the program was started without a word, in a window that closes with it.
pub(super) fn is_double_click() -> bool {
    let prompt = std::env::var_os("PROMPT");
    let is_silent = std::env::args_os().len() == 1;
    double_click(cfg!(windows), is_silent, io::stdin().is_terminal(), prompt.as_deref())
}

/// On other systems a double click runs nothing or leaves the window open. On Windows the command prompt says what
/// it asks with in `PROMPT`, and the Explorer does not.
fn double_click(windows: bool, is_silent: bool, terminal: bool, prompt: Option<&OsStr>) -> bool {
    windows && is_silent && terminal && prompt.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_window_of_windows_that_would_close_is_a_double_click() {
        assert!(double_click(true, true, true, None));
        assert!(!double_click(false, true, true, None), "another system");
        assert!(!double_click(true, false, true, None), "something was typed");
        assert!(!double_click(true, true, false, None), "a script, where no one can press Enter");
        assert!(!double_click(true, true, true, Some(OsStr::new("$P$G"))), "the command prompt");
    }

    #[test]
    fn a_name_cannot_write_over_the_terminal() {
        assert_eq!(shown(Path::new("plans/a\u{1b}[2Jb.docx")), "a\u{FFFD}[2Jb.docx");
    }
}

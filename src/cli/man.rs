//! `planpress man`: one page with every verb, in the language of `man`, from the definitions that
//! also read the command line.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::args::Args;
use super::{Exit, printer};

const END: &str = r#".SH "EXIT STATUS"
.TP
.B 0
No errors were found.
.TP
.B 1
Errors were found in your files. Nothing was written.
.TP
.B 2
planpress could not run, or could not write what you asked for.
.SH ENVIRONMENT
.TP
.B NO_COLOR
If this is set, findings are printed without colours, and no line of progress is shown.
.TP
.B TERM
If this is \fIdumb\fR, the same.
"#;

pub(super) fn run() -> Exit {
    printer::say(&page())
}

fn page() -> String {
    let mut command = Args::command().disable_help_subcommand(true);
    command.build();
    let whole = Man::new(command.clone());
    let mut page = drawn(|to| whole.render_title(to));
    page += &body(&drawn(|to| whole.render_name_section(to)));
    page += &body(&drawn(|to| whole.render_synopsis_section(to)));
    for verb in command.get_subcommands() {
        page += &section(verb);
    }
    page + END
}

/// A verb with what can be typed after it, under one heading.
fn section(verb: &Command) -> String {
    let man = Man::new(verb.clone());
    let heading = format!(".SH \"planpress {}\"\n", verb.get_name());
    let parts = [
        body(&drawn(|to| man.render_description_section(to))),
        body(&drawn(|to| man.render_synopsis_section(to))),
        body(&drawn(|to| man.render_options_section(to))),
    ];
    let below = parts.concat();
    let lines = below.lines().map(|it| if it.starts_with(".SH ") { ".PP" } else { it });
    // The description follows its heading at once.
    let lines = lines.skip_while(|it| *it == ".PP");
    lines.fold(heading, |page, line| page + line + "\n")
}

/// A part of the page without the definitions that its first part brings.
fn body(part: &str) -> String {
    let at = part.find(".SH ").unwrap_or(part.len());
    part[at..].to_owned()
}

fn drawn(part: impl Fn(&mut dyn io::Write) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    part(&mut bytes).expect("memory takes every byte");
    String::from_utf8(bytes).expect("the page is made of texts")
}

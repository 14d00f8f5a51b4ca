//! `planpress redact WORDS`: takes words out of a project, lists each place, and leaves an entry that
//! something was removed.

use std::io;

use chrono::NaiveDate;

use crate::authoring::{self, Rewriting};
use crate::diagnostics::{Report, Severity};
use crate::document::{Edit, Mention, apply, read_all};
use crate::model::{RemovalReason, Vocabulary};
use crate::pipeline::{self, Build, Settings};
use crate::redaction::{self, Left, REMOVALS, Reason, Redaction};
use crate::site::LinkStyle;
use crate::source::{Limits, Sources};

use super::args::{RedactArgs, Why};
use super::{Exit, printer};

type Failure = (String, String);

pub(super) fn run(args: &RedactArgs, today: NaiveDate, is_finished: bool) -> Exit {
    redact(args, args.today.unwrap_or(today), is_finished).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

/// `is_finished` says that a command was stopped and is finished now: it may have removed these words.
fn redact(args: &RedactArgs, today: NaiveDate, is_finished: bool) -> Result<Exit, Failure> {
    let mention = mention(&args.words)?;
    let with = args.with.as_str();
    if let Some(why) = redaction::refused_substitute(with, &mention) {
        return Err((
            "these words cannot replace others".to_owned(),
            format!("Option --with: {why}."),
        ));
    }
    let sources = Sources::load(&args.project, Limits::default())
        .map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))?;
    let redaction = redaction::redact(&sources, &mention, with);
    if redaction.files.is_empty() && redaction.left.is_empty() {
        printer::tell("planpress did not find these words in this project. Nothing was changed.");
        unread(&redaction);
        return Ok(if is_finished { Exit::Success } else { Exit::Errors });
    }
    let entry = entry(&sources, &redaction, &mention, args.why, today)?;
    let new = new_errors(&sources, &redaction.applied(&sources), today);
    if !args.dry_run {
        write(args, &sources, &redaction, entry.as_ref())?;
    }
    places(&redaction, with, args.dry_run);
    left(&redaction.left, &sources, args.why, today);
    unread(&redaction);
    if new.has_errors() {
        printer::tell("You need to fix this before you can build the website:");
        printer::findings(&new, &redaction.applied(&sources));
    }
    if !args.dry_run && !redaction.files.is_empty() {
        let project = printer::project_argument(&args.project);
        printer::tell(&format!(
            "Now run `planpress build{project}` and publish the website again. Until then it \
             still shows the words. Backups, version control and web archives may still have \
             them: planpress does not change those."
        ));
    }
    let done = redaction.left.is_empty() && !new.has_errors();
    Ok(if done { Exit::Success } else { Exit::Errors })
}

/// What is looked for, as it was typed, or as the first line of standard input: what is typed after a
/// command is kept in the list of commands.
fn mention(typed: &str) -> Result<Mention, Failure> {
    let mut line = String::new();
    let words = match typed {
        "-" => {
            io::stdin().read_line(&mut line).map_err(|it| (it.to_string(), String::new()))?;
            line.trim()
        }
        typed => typed,
    };
    Mention::of(words).ok_or_else(|| {
        let next =
            "Give a name, a telephone number or other words, in quotes, such as \"Jane Smith\".";
        ("there are no words to look for".to_owned(), next.to_owned())
    })
}

/// The edit that leaves an entry; none where nothing changes.
fn entry(
    sources: &Sources,
    redaction: &Redaction,
    mention: &Mention,
    why: Why,
    today: NaiveDate,
) -> Result<Option<Edit>, Failure> {
    if redaction.files.is_empty() {
        return Ok(None);
    }
    let list = sources.find(REMOVALS).and_then(|it| it.1.text().ok());
    let plans: Vec<&str> = redaction.plans().into_iter().filter(|it| !mention.is_in(it)).collect();
    let edit = authoring::add_removal(list, today, public(why), &plans, redaction.places());
    let count = |text: &str| {
        let alone = Sources::from_texts([(REMOVALS, text)]);
        read_all(&alone, &mut Report::default()).removals.map_or(0, |it| it.record.removals.len())
    };
    let before = list.unwrap_or_default();
    if count(&apply(before, std::slice::from_ref(&edit))) != count(before) + 1 {
        let next = "Fix it first: write `removals:` on a separate line, and each removal after it.";
        return Err((format!("no entry can be added to {REMOVALS}"), next.to_owned()));
    }
    Ok(Some(edit))
}

fn write(
    args: &RedactArgs,
    sources: &Sources,
    redaction: &Redaction,
    entry: Option<&Edit>,
) -> Result<(), Failure> {
    let texts: Vec<_> = redaction.files.iter().map(|it| text(sources, it)).collect();
    let files = redaction.files.iter().zip(&texts);
    let mut files: Vec<_> = files
        .map(|(it, text)| Rewriting { path: &it.path, before: Some(text), edits: &it.edits })
        .collect();
    let before = sources.find(REMOVALS).and_then(|it| it.1.text().ok());
    let edits = entry.map(std::slice::from_ref);
    files.extend(edits.map(|edits| Rewriting { path: REMOVALS, before, edits }));
    // The copies of what was last published and of the last draft may hold the words too, and are of no use
    // without them.
    let copies = authoring::copies(&args.project);
    authoring::rewrite_files(&args.project, &files, &copies)
        .map_err(|it| (it.to_string(), it.next_step()))?;
    for folder in copies.iter().map(|it| args.project.join(it)) {
        printer::tell(&format!("planpress deleted {}, its own copy.", folder.display()));
    }
    Ok(())
}

fn text(sources: &Sources, file: &redaction::Redacted) -> String {
    let source = sources.file(file.file);
    match source.raw() {
        Some(raw) => raw.text().unwrap_or_default().into_owned(),
        None => source.text().unwrap_or_default().to_owned(),
    }
}

/// Errors that the project has only without the words.
fn new_errors(before: &Sources, after: &Sources, today: NaiveDate) -> Report {
    let settings = Settings { today, links: LinkStyle::Folder, base: None };
    let errors = |sources: &Sources| {
        let Build { report, .. } = pipeline::build(sources, &settings);
        let errors = report.findings().iter().filter(|it| it.severity == Severity::Error);
        errors.cloned().collect::<Vec<_>>()
    };
    let known: Vec<_> = errors(before).into_iter().map(|it| (it.code, it.message)).collect();
    let mut new = Report::default();
    for finding in errors(after) {
        if !known.contains(&(finding.code, finding.message.clone())) {
            new.push(finding);
        }
    }
    new
}

fn places(redaction: &Redaction, with: &str, dry_run: bool) {
    let count = redaction.places();
    if count == 0 {
        printer::tell("Nothing was changed.");
        return;
    }
    let s = if count == 1 { "" } else { "s" };
    printer::tell(&match dry_run {
        true => format!("{count} place{s} would become \"{with}\" (nothing was changed yet):"),
        false => format!("{count} place{s} became \"{with}\":"),
    });
    for file in &redaction.files {
        for line in &file.lines {
            printer::tell(&format!("  {}, line {line}", file.path));
        }
    }
}

/// Places that are left, each kind with what to do.
fn left(left: &[Left], sources: &Sources, why: Why, today: NaiveDate) {
    for (reason, advice) in ADVICE {
        let of_reason: Vec<_> = left.iter().filter(|it| it.reason == *reason).collect();
        if of_reason.is_empty() {
            continue;
        }
        printer::tell(advice);
        for it in of_reason {
            match it.line {
                Some(line) => printer::tell(&format!("  {}, line {line}", it.path)),
                None => printer::tell(&format!("  {}", it.path)),
            }
            if *reason == Reason::Published
                && let Some(address) = line_of(sources, it)
            {
                let why = public(why).word();
                printer::tell(&format!("    - {{address: {address}, on: {today}, why: {why}}}"));
            }
        }
    }
}

const ADVICE: &[(Reason, &str)] = &[
    (
        Reason::Other,
        "These places could not be changed without breaking the file. Change them by hand:",
    ),
    (
        Reason::Person,
        "These people are listed in a plan so that their names are withheld or shown. Remove them \
         from the list:",
    ),
    (
        Reason::Id,
        "These are ids or names of columns, which are part of addresses. Use the same new one in \
         every place, including editions:",
    ),
    (Reason::Name, "These are names of files and folders. Rename them:"),
    (
        Reason::Address,
        "These are addresses on this website. Write the new address, or remove the link:",
    ),
    (
        Reason::Redirect,
        "These old addresses redirect to a page. Remove them from this list, and withdraw them as \
         shown next:",
    ),
    (
        Reason::Published,
        "These addresses were published. When they no longer have a page, add these lines under \
         `withdrawn:` in content/removals.yaml. Each then becomes a page that says it was removed:",
    ),
];

fn line_of<'s>(sources: &'s Sources, left: &Left) -> Option<&'s str> {
    let text = sources.find(&left.path)?.1.text().ok()?;
    text.lines().nth(left.line?.checked_sub(1)?).map(str::trim)
}

/// What may hold the words, and no one here can read.
fn unread(redaction: &Redaction) {
    if redaction.unread.is_empty() {
        return;
    }
    printer::tell("planpress cannot search these files. Look for the words yourself:");
    redaction.unread.iter().for_each(|it| printer::tell(&format!("  {it}")));
}

fn public(why: Why) -> RemovalReason {
    match why {
        Why::PersonalData => RemovalReason::PersonalData,
        Why::Legal => RemovalReason::Legal,
        Why::Safety => RemovalReason::Safety,
    }
}

//! Every file read as what its place says it is, in parallel, with the findings of all of them.

use rayon::prelude::*;

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::source::{FileId, SourceFile, Sources, Unreadable};

use super::decode::{Decode, Reader};
use super::yaml::Value;
use super::{
    Documents, EventsDocument, Filed, ObjectiveDocument, PageDocument, PlanDocument, PlanFiles,
    SiteDocument, SupportDocument, page, yaml,
};

/// What a file says, by its place in the project.
enum Said {
    Site(Option<SiteDocument>),
    Support(Option<SupportDocument>),
    Page(PageDocument),
    Plan(String, Option<PlanDocument>),
    Objective(String, Option<ObjectiveDocument>),
    Events(String, Option<EventsDocument>),
    Asset(String),
    /// A theme's file, which `render` reads.
    Theme,
    /// A file with no use, or one that could not be read.
    Nothing {
        plan: Option<String>,
        lost: bool,
    },
}

struct Outcome {
    file: FileId,
    stem: String,
    said: Said,
    incomplete: bool,
    report: Report,
}

/// Reads every file of a project.
pub fn read_all(sources: &Sources, report: &mut Report) -> Documents {
    let files: Vec<_> = sources.files().collect();
    if !sources.has_content() || !files.iter().any(|(_, it)| it.path().starts_with("content/")) {
        report.push(
            Finding::new(Code::NoContent, Place::Project, "this folder has nothing in `content/`")
                .help("run planpress in a project's folder, or make one with `planpress new DIR`"),
        );
        return Documents { incomplete: true, ..Documents::default() };
    }
    let outcomes: Vec<_> = files.par_iter().map(|(file, source)| read(*file, source)).collect();
    let mut documents = Documents::default();
    for mut outcome in outcomes {
        report.extend(std::mem::take(&mut outcome.report));
        file_away(&mut documents, outcome);
    }
    documents
}

fn read(file: FileId, source: &SourceFile) -> Outcome {
    let mut report = Report::default();
    let mut incomplete = false;
    let said = match source.text() {
        Ok(text) => say(file, source, text, &mut incomplete, &mut report),
        Err(why) => {
            incomplete = true;
            report.push(unreadable(file, source.path(), why));
            Said::Nothing { plan: plan_of(source.path()).map(str::to_owned), lost: true }
        }
    };
    Outcome { file, stem: source.stem().to_owned(), said, incomplete, report }
}

fn plan_of(path: &str) -> Option<&str> {
    path.strip_prefix("content/plans/")?.split('/').next()
}

fn say(
    file: FileId,
    source: &SourceFile,
    text: &str,
    incomplete: &mut bool,
    report: &mut Report,
) -> Said {
    let path = source.path();
    if let Some(asset) = path.strip_prefix("content/files/") {
        return Said::Asset(asset.to_owned());
    }
    if path.starts_with("themes/") {
        return Said::Theme;
    }
    let parts: Vec<_> = path.split('/').skip(1).collect();
    let known = matches!(
        parts.as_slice(),
        ["site.yaml" | "support.yaml"]
            | ["plans", _, "plan.yaml" | "events.yaml"]
            | ["plans", _, "objectives", _]
            | ["pages", _]
    );
    let (yaml, markdown) = (path.ends_with(".yaml"), path.ends_with(".md"));
    let in_pages = parts.first() == Some(&"pages");
    if !known || (in_pages && !markdown) || (!in_pages && !yaml) {
        report.push(unknown_file(file, path));
        return Said::Nothing { plan: None, lost: false };
    }
    if text.trim().is_empty() {
        *incomplete = true;
        report.push(empty(file));
        return Said::Nothing { plan: plan_of(path).map(str::to_owned), lost: true };
    }
    if in_pages {
        return Said::Page(page::read(file, text, report));
    }
    let mut decode = Decoding { file, text, incomplete, report };
    match parts.as_slice() {
        ["site.yaml"] => Said::Site(decode.record()),
        ["support.yaml"] => Said::Support(decode.record()),
        ["plans", plan, "plan.yaml"] => Said::Plan((*plan).to_owned(), decode.record()),
        ["plans", plan, "events.yaml"] => Said::Events((*plan).to_owned(), decode.record()),
        ["plans", plan, ..] => Said::Objective((*plan).to_owned(), decode.record()),
        _ => Said::Nothing { plan: None, lost: false },
    }
}

struct Decoding<'a> {
    file: FileId,
    text: &'a str,
    incomplete: &'a mut bool,
    report: &'a mut Report,
}

impl Decoding<'_> {
    fn record<T: Decode>(&mut self) -> Option<T> {
        let tree = yaml::read(self.file, self.text, 0, self.report);
        *self.incomplete |= tree.incomplete;
        let nothing = tree.root.as_ref().is_none_or(|it| matches!(it.value, Value::Blank));
        if nothing && !tree.incomplete {
            *self.incomplete = true;
            self.report.push(empty(self.file));
            return None;
        }
        let mut reader = Reader { file: self.file, text: self.text, report: self.report };
        let record = tree.root.and_then(|root| T::decode(&root, &mut reader));
        *self.incomplete |= record.is_none();
        record
    }
}

fn empty(file: FileId) -> Finding {
    Finding::new(Code::EmptyFile, file, "this file has nothing in it")
        .help("write it, or delete it")
}

fn unknown_file(file: FileId, path: &str) -> Finding {
    let help = match path.rsplit_once('.') {
        Some((_, "yml")) => "rename it so that it ends in .yaml",
        _ if path.starts_with("content/pages/") => "a page's file ends in .md",
        _ => {
            "files that are published as they are belong in content/files/, pages in \
             content/pages/, a plan in content/plans/NAME/"
        }
    };
    Finding::new(Code::UnknownFile, file, "planpress has no use for this file here").help(help)
}

/// The finding for a file without text.
fn unreadable(file: FileId, path: &str, why: &Unreadable) -> Finding {
    match why {
        Unreadable::NotUtf8 { line, column } => Finding::new(
            Code::NotText,
            Place::Elsewhere {
                path: path.to_owned(),
                line: *line,
                column: *column,
                excerpt: String::new(),
            },
            "this file holds a character that is not UTF-8",
        )
        .help("save the file again with the encoding UTF-8"),
        Unreadable::Utf16 => Finding::new(Code::NotText, file, "this file is saved as UTF-16")
            .help("save the file again with the encoding UTF-8"),
        Unreadable::Binary => {
            Finding::new(Code::NotText, file, "this file is not text: a picture or a document?")
                .help("files that are published as they are belong in content/files/")
        }
        Unreadable::TooLarge { bytes } => Finding::new(
            Code::FileTooLarge,
            file,
            format!("this file has {} MB, more than planpress reads", bytes / 1_000_000),
        )
        .help("split it into smaller files: one for each objective"),
        Unreadable::NotAFile => {
            Finding::new(Code::FileNotRead, file, "this is a link or a device, and is not followed")
                .help("put a copy of the file here")
        }
        Unreadable::Refused(words) => {
            Finding::new(Code::FileNotRead, file, format!("this file could not be read: {words}"))
                .help("check that you may open it")
        }
    }
}

fn file_away(documents: &mut Documents, outcome: Outcome) {
    let Outcome { file, stem, said, incomplete, .. } = outcome;
    documents.incomplete |= incomplete;
    fn filed<T>(file: FileId, stem: String, record: T, incomplete: bool) -> Filed<T> {
        Filed { file, stem, record, incomplete }
    }
    match said {
        Said::Site(record) => {
            documents.site = record.map(|it| filed(file, stem, it, incomplete));
        }
        Said::Support(record) => {
            documents.support = record.map(|it| filed(file, stem, it, incomplete));
        }
        Said::Page(record) => documents.pages.push(filed(file, stem, record, incomplete)),
        Said::Asset(path) => documents.assets.push((path, file)),
        Said::Theme => {}
        Said::Nothing { plan, lost } => {
            if let Some(plan) = plan.filter(|_| lost) {
                plan_files(documents, &plan).incomplete = true;
            }
        }
        Said::Plan(plan, record) => {
            let files = plan_files(documents, &plan);
            files.incomplete |= incomplete;
            files.plan = record.map(|it| filed(file, stem, it, incomplete));
        }
        Said::Objective(plan, record) => {
            let files = plan_files(documents, &plan);
            files.incomplete |= incomplete;
            files.objectives.extend(record.map(|it| filed(file, stem, it, incomplete)));
        }
        Said::Events(plan, record) => {
            let files = plan_files(documents, &plan);
            files.incomplete |= incomplete;
            files.events = record.map(|it| filed(file, stem, it, incomplete));
        }
    }
}

fn plan_files<'a>(documents: &'a mut Documents, folder: &str) -> &'a mut PlanFiles {
    let at = match documents.plans.iter().position(|it| it.folder == folder) {
        Some(at) => at,
        None => {
            documents.plans.push(PlanFiles { folder: folder.to_owned(), ..PlanFiles::default() });
            documents.plans.len() - 1
        }
    };
    &mut documents.plans[at]
}

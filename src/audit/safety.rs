//! A file that is published as its author made it, held only against the rules about its reader's
//! safety: a page or a drawing, a style sheet, a script.

use std::collections::BTreeSet;

use crate::diagnostics::Code;

use super::asked::host;
use super::dom::Dom;
use super::page::{Page, Resources, Subject};
use super::rule::{Fault, Targets};
use super::rules::{ASK_NO_OTHER_HOST, KEEP_NOTHING, OF_FILES, keeps};
use super::script::{asks, kept};
use super::style::{Loaded, Sheets, loaded, outlines_removed};

/// What browsers take a file for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A page, or a drawing.
    Markup,
    /// A style sheet.
    Style,
    /// A script.
    Script,
}

/// What is wrong in a style sheet or a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harm {
    /// What kind of fault.
    pub code: Code,
    /// Where, in bytes.
    pub at: usize,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do next.
    pub help: &'static str,
}

/// What to do about a file that a style loads, such as a font.
const KEEP_A_COPY: &str = "download the file, such as the font, keep it beside this style sheet and load \
                           it from there, or delete this line";

/// So many characters of an address are told.
const TOLD: usize = 100;

/// What browsers take a file for by its name; none where nothing in it can load or run.
pub fn kind_of(path: &str) -> Option<FileKind> {
    let ending = path.rsplit_once('.')?.1.to_ascii_lowercase();
    Some(match ending.as_str() {
        "html" | "htm" | "shtml" | "xhtml" | "xht" | "xml" | "xsl" | "xslt" | "svg" => {
            FileKind::Markup
        }
        "css" => FileKind::Style,
        "js" | "mjs" | "cjs" => FileKind::Script,
        _ => return None,
    })
}

/// What in a page or a drawing can harm its reader, in the order of the file.
pub fn unsafe_markup(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let ending = subject.path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    let mut as_html = ["html", "htm", "shtml"].contains(&ending.as_str());
    if !as_html {
        let (dom, whole) = Dom::parse_xml(subject.html);
        faults.extend(faults_of(subject, &dom));
        // What is broken is read in other ways too: nothing may hide after the break.
        as_html = !whole;
    }
    if as_html {
        let found = faults_of(subject, &Dom::parse(subject.html));
        let known: BTreeSet<(usize, Code, String)> =
            faults.iter().map(|it| (it.line, it.rule.code, it.message.clone())).collect();
        let is_new = |it: &Fault| !known.contains(&(it.line, it.rule.code, it.message.clone()));
        faults.extend(found.into_iter().filter(is_new));
    }
    faults.sort_by_key(|it| (it.line, it.column));
    faults
}

fn faults_of(subject: &Subject<'_>, dom: &Dom) -> Vec<Fault> {
    let page = Page::new(subject, dom, &Sheets::default());
    let mut faults = Vec::new();
    for rule in OF_FILES {
        let mut targets = Targets::new(rule, &page);
        (rule.look)(&page, &mut targets);
        faults.extend(targets.into_faults());
    }
    faults
}

/// What in a style sheet can harm its reader.
pub fn unsafe_style(css: &str, around: &dyn Resources) -> Vec<Harm> {
    let removed = outlines_removed(css).into_iter().map(|at| Harm {
        code: Code::FocusOutlineRemoved,
        at,
        message: "this style removes the outline of what the keyboard is at".to_owned(),
        help: "delete this declaration, or add another mark of focus to the same rule, such as \
               `outline: 3px solid`",
    });
    let loads = foreign(loaded(css), "style sheet", around);
    removed.chain(loads.into_iter().map(|it| Harm { help: KEEP_A_COPY, ..it })).collect()
}

/// What in a script can harm its reader.
pub fn unsafe_script(script: &str, around: &dyn Resources) -> Vec<Harm> {
    let keeps = kept(script).into_iter().map(|it| Harm {
        code: Code::ScriptKeeps,
        at: it.at,
        message: keeps(&it),
        help: KEEP_NOTHING,
    });
    keeps.chain(foreign(asks(script), "script", around)).collect()
}

/// The addresses of other hosts, each host once.
fn foreign(addresses: Vec<Loaded>, what: &str, around: &dyn Resources) -> Vec<Harm> {
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for Loaded { address, at } in addresses {
        let Some(host) = host(&address).filter(|it| !around.is_own_host(it)) else { continue };
        if !told.insert(host.clone()) {
            continue;
        }
        let address: String = address.trim().chars().take(TOLD).collect();
        let message =
            format!("this {what} loads something from another website, {host}: {address}");
        found.push(Harm { code: Code::OtherHost, at, message, help: ASK_NO_OTHER_HOST });
    }
    found
}

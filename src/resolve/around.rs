//! The header and the footer of a council's own website. What a page cannot have is told, and the whole part is
//! left out: half a header helps no one.

use crate::audit::{files_named, host_of, unsafe_fragment};
use crate::diagnostics::{Code, Finding, Report};
use crate::document::{AroundDocument, AroundFile, Documents, Text};
use crate::model::Around;
use crate::source::Span;

pub(super) fn around(documents: &Documents, report: &mut Report) -> Around {
    let written = documents.site.as_ref().and_then(|it| it.record.around.as_ref());
    let hosts = hosts(written, report);
    let stylesheets = stylesheets(written, &hosts, documents, report);
    let mut part = |name: &str| {
        let file = documents.around.iter().find(|it| it.name == name)?;
        sound(file, &hosts, documents, report).then(|| file.text.trim().to_owned())
    };
    let (header, footer) = (part("header.html"), part("footer.html"));
    Around { header, footer, stylesheets, hosts }
}

fn sound(file: &AroundFile, hosts: &[String], documents: &Documents, report: &mut Report) -> bool {
    let harms = unsafe_fragment(&file.text, hosts);
    let missing: Vec<String> =
        files_named(&file.text).into_iter().filter(|it| !has_file(documents, it)).collect();
    for harm in &harms {
        let start = file.text.floor_char_boundary(harm.at);
        let end = file.text[start..].find('>').map_or(start, |it| start + it + 1);
        let finding = Finding::new(harm.code, Span::new(file.file, start, end), &harm.message);
        report.push(finding.help(harm.help));
    }
    for name in &missing {
        let message = format!("there is no file content/files/{name}");
        let finding = Finding::new(Code::UnknownPage, file.file, message);
        report.push(finding.help("put the file there, or correct its name"));
    }
    harms.is_empty() && missing.is_empty()
}

fn has_file(documents: &Documents, name: &str) -> bool {
    documents.assets.iter().any(|(path, _)| path == name)
}

/// Hosts by their names alone: they become part of the policy that browsers read.
fn hosts(written: Option<&AroundDocument>, report: &mut Report) -> Vec<String> {
    let mut hosts = Vec::new();
    for host in written.iter().flat_map(|it| &it.hosts) {
        if is_host(&host.value) {
            hosts.push(host.value.to_ascii_lowercase());
        } else {
            let message = format!("`{}` is not the name of a host", host.value);
            let help = "write the name alone, such as www.example.gov.uk";
            report.push(Finding::new(Code::UnknownValue, host.span, message).help(help));
        }
    }
    hosts.sort();
    hosts.dedup();
    hosts
}

fn is_host(name: &str) -> bool {
    let is_label = |it: &str| {
        let plain = it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
        plain && !it.is_empty() && !it.starts_with('-') && !it.ends_with('-')
    };
    name.len() <= 253 && name.contains('.') && name.split('.').all(is_label)
}

fn stylesheets(
    written: Option<&AroundDocument>,
    hosts: &[String],
    documents: &Documents,
    report: &mut Report,
) -> Vec<String> {
    let fits = |it: &&Text| match it.value.strip_prefix("files/") {
        Some(name) => has_file(documents, name),
        None => {
            let host = it.value.starts_with("https://").then(|| host_of(&it.value)).flatten();
            let plain = !it.value.contains(|it: char| it.is_whitespace() || it.is_control());
            plain && host.is_some_and(|it| hosts.contains(&it))
        }
    };
    let all = || written.iter().flat_map(|it| &it.stylesheets);
    for it in all().filter(|it| !fits(it)) {
        let message = format!("pages cannot load the stylesheet `{}`", it.value);
        let help =
            "name a file as files/…, or write an address with https:// whose host is under `hosts`";
        report.push(Finding::new(Code::UnknownValue, it.span, message).help(help));
    }
    all().filter(fits).map(|it| it.value.clone()).collect()
}

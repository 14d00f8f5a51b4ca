//! Facts of the site. What is left out gets a careful default, and nothing is made up.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::document::{Documents, SiteDocument, StatementDocument, Text};
use crate::fields;
use crate::markdown;
use crate::model::{Colour, Contact, FooterLink, SiteFacts, Statement, StatementPlaces, Unread};

use super::around;
use super::mean::{Lost, said};
use super::notice;
use super::privacy;
use super::value::{refused_link, text};

/// The neutral page that *Exit this page* leads to when a site names none, as the GOV.UK pattern has it.
const DEFAULT_EXIT_LINK: &str = "https://www.bbc.co.uk/weather";

pub(super) fn facts(documents: &Documents, unread: &mut Unread, report: &mut Report) -> SiteFacts {
    let defaults = SiteFacts {
        language: "en-GB".to_owned(),
        theme: "default".to_owned(),
        exit_link: Some(DEFAULT_EXIT_LINK.to_owned()),
        ..SiteFacts::default()
    };
    let Some(filed) = &documents.site else {
        unread.statement = true;
        unread.privacy = true;
        if !documents.is_lost("content/site.yaml") {
            report.push(
                Finding::new(
                    Code::MissingKey,
                    Place::Project,
                    "the file content/site.yaml is missing",
                )
                .help("create it, with a `name:` and an `organisation:`"),
            );
        }
        return defaults;
    };
    let site = &filed.record;
    unread.statement = site.damage.reaches("accessibility")
        || site.accessibility.as_ref().is_some_and(statement_is_damaged);
    let lost = Lost::default();
    let said = fields::site! { said {
        site, lost, report;
        state_origin: site.state.as_ref().map(|it| it.span),
        file: Some(filed.file),
        language_origin: site.language.as_ref().map(|it| it.span),
        notices: notice::notices(site, report),
        around: around::around(documents, report),
        privacy: privacy::privacy(site, unread, report),
    } };
    SiteFacts {
        language: text(site.language.as_ref()).unwrap_or(defaults.language),
        address: said.address.and_then(|it| address(it, site.address.as_ref(), report)),
        theme: text(site.theme.as_ref()).unwrap_or(defaults.theme),
        logo: logo(site, documents, report),
        accent: colour(site.accent.as_ref(), report),
        exit_link: said.exit_link.or(defaults.exit_link),
        contact: contact(site, report),
        footer: footer(site, report),
        accessibility: site
            .accessibility
            .as_ref()
            .map(|it| statement(it, report))
            .unwrap_or_default(),
        ..said
    }
}

fn address(address: String, written: Option<&Text>, report: &mut Report) -> Option<String> {
    if let Some(written) = written.filter(|_| address.contains(['?', '#'])) {
        report.push(
            Finding::new(
                Code::UnsafeLink,
                written.span,
                "the address of a site cannot have a `?` or `#`",
            )
            .help("remove everything from the `?` or `#`"),
        );
        return None;
    }
    Some(if address.ends_with('/') { address } else { address + "/" })
}

fn logo(site: &SiteDocument, documents: &Documents, report: &mut Report) -> Option<String> {
    let written = site.logo.as_ref()?;
    let name = written.value.trim_start_matches('/').trim_start_matches("files/");
    if documents.assets.iter().any(|(path, _)| path == name) {
        return Some(name.to_owned());
    }
    if documents.is_lost(&format!("content/files/{name}")) {
        return None;
    }
    report.push(
        Finding::new(
            Code::UnknownPage,
            written.span,
            format!("there is no picture content/files/{name}"),
        )
        .help("put the picture there, or correct its name"),
    );
    None
}

/// A colour in six hexadecimal digits.
fn colour(written: Option<&Text>, report: &mut Report) -> Option<Colour> {
    let written = written?;
    let digits = written.value.strip_prefix('#').unwrap_or(&written.value);
    let part = |at: usize| digits.get(at..at + 2).and_then(|it| u8::from_str_radix(it, 16).ok());
    let parsed = (digits.len() == 6).then(|| Some(Colour(part(0)?, part(2)?, part(4)?))).flatten();
    if parsed.is_none() {
        report.push(
            Finding::new(
                Code::UnknownValue,
                written.span,
                format!("planpress cannot read the colour `{}`", written.value),
            )
            .help("write it as # and 6 characters, in quotes, such as \"#1d70b8\""),
        );
    }
    parsed
}

fn contact(site: &SiteDocument, report: &mut Report) -> Contact {
    let Some(contact) = &site.contact else { return Contact::default() };
    let lost = Lost::default();
    Contact {
        page: contact.page.as_ref().filter(|it| is_link(it, report)).map(|it| it.value.clone()),
        ..fields::contact! { said { contact, lost, report; } }
    }
}

/// Whether something may lead there; told where it may not.
fn is_link(written: &Text, report: &mut Report) -> bool {
    let target = markdown::link_target(&written.value, Some(written.span));
    if let Err(refused) = &target {
        report.push(refused_link(refused, written.span));
    }
    target.is_ok()
}

fn footer(site: &SiteDocument, report: &mut Report) -> Vec<FooterLink> {
    let mut links = Vec::new();
    for written in &site.footer {
        let (Some(words), Some(link)) = (&written.text, &written.link) else { continue };
        match markdown::link_target(&link.value, Some(link.span)) {
            Ok(_) => links.push(FooterLink {
                text: words.value.clone(),
                link: link.value.clone(),
                origin: link.span,
            }),
            Err(refused) => report.push(refused_link(&refused, link.span)),
        }
    }
    links
}

/// Whether an answer could not be read, so that its question cannot be called open.
fn statement_is_damaged(written: &StatementDocument) -> bool {
    let tested = written
        .tested
        .as_ref()
        .is_some_and(|it| ["on", "by", "how"].iter().any(|key| it.damage.reaches(key)));
    let feedback = written.feedback.as_ref().is_some_and(|it| {
        ["email", "telephone", "post", "days"].iter().any(|key| it.damage.reaches(key))
    });
    let keys = ["status", "prepared", "reviewed", "tested", "feedback", "problems", "improving"];
    tested || feedback || keys.iter().any(|key| written.damage.reaches(key))
}

fn statement(written: &StatementDocument, report: &mut Report) -> Statement {
    let lost = Lost::default();
    let tested = written.tested.as_ref().map(|it| fields::tested! { said { it, lost, report; } });
    let feedback =
        written.feedback.as_ref().map(|it| fields::feedback! { said { it, lost, report; } });
    let problems = written.problems.iter().filter(|it| it.what.is_some());
    let problems = problems.map(|it| fields::problem! { said { it, lost, report; } }).collect();
    let said = fields::statement! { said {
        written, lost, report;
        origin: Some(written.span),
        places: StatementPlaces {
            status: written.status.as_ref().map(|it| it.span),
            prepared: written.prepared.as_ref().map(|it| it.span),
            reviewed: written.reviewed.as_ref().map(|it| it.span),
            tested: written.tested.as_ref().and_then(|it| it.on.as_ref()).map(|it| it.span),
        },
    } };
    Statement { tested, feedback: feedback.unwrap_or_default(), problems, ..said }
}

//! Facts of the site. What is left out gets a careful default, and nothing is made up.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::document::{Documents, SiteDocument, StatementDocument, Text};
use crate::markdown;
use crate::model::telephone::{Telephone, Use};
use crate::model::{
    Colour, Contact, Feedback, FooterLink, Problem, ProblemKind, SiteFacts, Statement,
    StatementPlaces, Tested, Unread,
};

use super::value::{date, external, mailbox, prose, refused_link, telephone, text};

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
        if !documents.is_lost("content/site.yaml") {
            report.push(
                Finding::new(
                    Code::MissingKey,
                    Place::Project,
                    "the file content/site.yaml is missing",
                )
                .help("write it with a `name:` and an `organisation:`"),
            );
        }
        return defaults;
    };
    let site = &filed.record;
    unread.statement = site.damage.reaches("accessibility")
        || site.accessibility.as_ref().is_some_and(statement_is_damaged);
    SiteFacts {
        name: text(site.name.as_ref()).unwrap_or_default(),
        organisation: text(site.organisation.as_ref()).unwrap_or_default(),
        language: text(site.language.as_ref()).unwrap_or(defaults.language),
        address: address(site.address.as_ref(), report),
        state: site.state.as_ref().map(|it| it.value).unwrap_or_default(),
        state_origin: site.state.as_ref().map(|it| it.span),
        file: Some(filed.file),
        language_origin: site.language.as_ref().map(|it| it.span),
        notice: prose(site.notice.as_ref()),
        theme: text(site.theme.as_ref()).unwrap_or(defaults.theme),
        logo: logo(site, documents, report),
        accent: colour(site.accent.as_ref(), report),
        exit_link: external(site.exit_link.as_ref(), report).or(defaults.exit_link),
        contact: contact(site, report),
        footer: footer(site, report),
        statement: site.accessibility.as_ref().map(|it| statement(it, report)).unwrap_or_default(),
    }
}

fn address(written: Option<&Text>, report: &mut Report) -> Option<String> {
    let address = external(written, report)?;
    if let Some(written) = written.filter(|_| address.contains(['?', '#'])) {
        report.push(
            Finding::new(
                Code::UnsafeLink,
                written.span,
                "the address of a site ends with its path",
            )
            .help("leave out what stands behind `?` or `#`"),
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
                format!("`{}` is not a colour", written.value),
            )
            .help("write six digits in quotes: \"#1d70b8\""),
        );
    }
    parsed
}

fn contact(site: &SiteDocument, report: &mut Report) -> Contact {
    let Some(contact) = &site.contact else { return Contact::default() };
    Contact {
        name: text(contact.name.as_ref()),
        email: mailbox(contact.email.as_ref(), report),
        telephone: called(contact.telephone.as_ref(), report),
        post: text(contact.post.as_ref()),
        page: contact.page.as_ref().filter(|it| is_link(it, report)).map(|it| it.value.clone()),
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

/// A number that people call.
fn called(written: Option<&Text>, report: &mut Report) -> Option<Telephone> {
    telephone(written?, None, Use::Call, report)
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
    let tested = written.tested.as_ref().map(|it| Tested {
        on: date(it.on.as_ref()),
        by: text(it.by.as_ref()),
        how: prose(it.how.as_ref()),
    });
    let feedback = written.feedback.as_ref().map(|it| Feedback {
        email: mailbox(it.email.as_ref(), report),
        telephone: called(it.telephone.as_ref(), report),
        post: text(it.post.as_ref()),
        days: it.days.as_ref().map(|it| it.value),
    });
    let problems = written.problems.iter().filter_map(|it| {
        Some(Problem {
            what: text(it.what.as_ref())?,
            criterion: text(it.criterion.as_ref()),
            kind: it.kind.as_ref().map_or(ProblemKind::NonCompliance, |it| it.value),
            until: date(it.until.as_ref()),
            why: text(it.why.as_ref()),
        })
    });
    Statement {
        status: written.status.as_ref().map(|it| it.value),
        prepared: date(written.prepared.as_ref()),
        reviewed: date(written.reviewed.as_ref()),
        tested,
        feedback: feedback.unwrap_or_default(),
        problems: problems.collect(),
        improving: prose(written.improving.as_ref()),
        enforcement: written.enforcement.as_ref().map(|it| it.value).unwrap_or_default(),
        origin: Some(written.span),
        places: StatementPlaces {
            status: written.status.as_ref().map(|it| it.span),
            prepared: written.prepared.as_ref().map(|it| it.span),
            reviewed: written.reviewed.as_ref().map(|it| it.span),
            tested: written.tested.as_ref().and_then(|it| it.on.as_ref()).map(|it| it.span),
        },
    }
}

//! Services that a plan names with a way to reach them. They become proposals in a file beside the report:
//! a person must check a number before a resident relies on it.

use crate::document::{ChannelDocument, ServiceDocument, SupportDocument, write};
use crate::model::prose::Prose;
use crate::model::{Id, ServiceKind, Way, telephone};

use super::draft::Draft;
use super::ledger::Ledger;
use super::step::{Did, Steps, Sure};
use super::words::Text;

/// The name of a service has at most so many words.
const NAME: usize = 8;

/// A service that the plan names.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) name: String,
    pub(super) printed: String,
    numbers: Vec<String>,
    links: Vec<String>,
    emails: Vec<String>,
}

/// Finds them in all texts; a line with a contact begins with its name.
pub(super) fn find(draft: &Draft, ledger: &Ledger, steps: &mut Steps) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for action in draft.objectives.iter().flat_map(|it| &it.actions) {
        for (_, cell) in action.cells.iter().filter(|it| !it.1.copy) {
            for line in cell.text.lines() {
                let Some(service) = service(&line) else { continue };
                let origin = line.words.first().map(|it| ledger.origin_of(it.id));
                if let Some(origin) = origin {
                    let (was, now) = (line.plain(), service.name.clone());
                    steps.push(Sure::Proposed, Did::FoundContact, origin, &was, &now);
                }
                match found.iter_mut().find(|it| it.name.eq_ignore_ascii_case(&service.name)) {
                    Some(before) => before.add(service),
                    None => found.push(service),
                }
            }
        }
    }
    found
}

impl Found {
    fn add(&mut self, other: Found) {
        self.printed = format!("{}\n\n{}", self.printed, other.printed);
        self.numbers.extend(other.numbers);
        self.links.extend(other.links);
        self.emails.extend(other.emails);
    }

    fn document(&self, file: &str) -> ServiceDocument {
        let id = Id::suggest(&self.name).map_or("service".to_owned(), |it| it.as_str().to_owned());
        let way = |way: Way| ChannelDocument { way: Some(way.into()), ..ChannelDocument::blank() };
        let mut channels = Vec::new();
        for number in &self.numbers {
            channels
                .push(ChannelDocument { number: Some(number.as_str().into()), ..way(Way::Voice) });
        }
        for email in &self.emails {
            channels
                .push(ChannelDocument { email: Some(email.as_str().into()), ..way(Way::Email) });
        }
        for link in &self.links {
            channels.push(ChannelDocument { link: Some(link.as_str().into()), ..way(Way::Web) });
        }
        ServiceDocument {
            id: Some(id.as_str().into()),
            name: Some(self.name.as_str().into()),
            kind: Some(ServiceKind::Support.into()),
            printed: Some(Prose::plain(&self.printed).into()),
            channels,
            confirm: Some(format!("This is from {file}. No one has checked it.").as_str().into()),
            ..ServiceDocument::blank()
        }
    }
}

/// The proposals as a file of services; none where there are none.
pub(super) fn proposals(found: &[Found], file: &str) -> Option<String> {
    if found.is_empty() {
        return None;
    }
    let services = found.iter().map(|it| it.document(file)).collect();
    let document = SupportDocument { services, ..SupportDocument::blank() };
    Some(format!(
        "# Services that the document names. Call each number and open each link. But do not call 999, 112 or 18000,\n\
         # or text 999, to test it, and do not test a crisis line: check the number on the service's own website or\n\
         # GOV.UK. Then copy the services that are right to content/support.yaml, and write when you checked them.\n{}",
        write(&document)
    ))
}

fn service(line: &Text) -> Option<Found> {
    let plain = line.plain();
    let numbers = telephone::find(&plain);
    let mut links = Vec::new();
    let mut emails = Vec::new();
    let mut first = numbers.first().map(|it| it.range.start);
    let mut at = 0;
    for word in plain.split(' ') {
        let bare = word.trim_matches(|it: char| "(),;.<>".contains(it));
        let lower = bare.to_lowercase();
        let link = lower.starts_with("https://")
            || lower.starts_with("http://")
            || lower.starts_with("www.");
        let email =
            bare.contains('@') && bare.rsplit('@').next().is_some_and(|it| it.contains('.'));
        if link {
            let rest =
                lower.strip_prefix("http://").or(lower.strip_prefix("https://")).unwrap_or(&lower);
            links.push(format!("https://{rest}"));
        } else if email {
            emails.push(bare.to_owned());
        }
        if link || email {
            first = Some(first.map_or(at, |it| it.min(at)));
        }
        at += word.len() + 1;
    }
    let name = plain[..first?].trim();
    let name =
        name.split([':', '–', '(']).next().unwrap_or(name).trim().trim_end_matches(['-', ',']);
    let begins = name.starts_with(|it: char| it.is_uppercase());
    let fits = begins && name.split_whitespace().count() <= NAME;
    fits.then(|| Found {
        name: name.trim().to_owned(),
        printed: plain.clone(),
        numbers: numbers.iter().map(|it| plain[it.range.clone()].to_owned()).collect(),
        links,
        emails,
    })
}

//! Where the facts of a paper come from, and what it does not claim.

use crate::model::SiteState;

use super::teller::Teller;
use super::value::{Block, Words};

pub(super) fn write(teller: &Teller<'_>) -> Vec<Block> {
    let mut items = vec![site(teller), edition(teller).into()];
    items.extend(source(teller));
    items.push(
        format!(
            "planpress {} made this paper from the plan’s data. What is late or due is as on {}.",
            env!("CARGO_PKG_VERSION"),
            teller.locale.date(teller.brief.today)
        )
        .into(),
    );
    let mut blocks = vec![
        Block::Heading("Where the facts come from".to_owned()),
        Block::List(items),
        Block::Text(
            "A person must check that this paper is complete and right before a committee relies on it. What \
             no one has put in the plan’s data is not here. That something has changed does not show why."
                .into(),
        ),
    ];
    blocks.extend(questions(teller).map(|it| Block::Text(it.into())));
    blocks
}

/// Whom to ask, in the publisher's words.
fn questions(teller: &Teller<'_>) -> Option<String> {
    let contact = &teller.brief.catalogue.site.contact;
    let telephone = contact.telephone.as_ref().map(|it| it.shown().to_owned());
    let post = contact.post.as_ref().map(|it| it.lines().collect::<Vec<_>>().join(", "));
    let ways = [contact.name.clone(), contact.email.clone(), telephone, post, contact.page.clone()];
    let ways = ways.into_iter().flatten().collect::<Vec<_>>().join("; ");
    (!ways.is_empty()).then(|| format!("Questions about this report: {ways}"))
}

fn site(teller: &Teller<'_>) -> Words {
    let site = &teller.brief.catalogue.site;
    let state = match site.state {
        SiteState::Demonstration => "a demonstration",
        SiteState::Draft => "a draft",
        SiteState::Published => "published",
    };
    let words = format!("The website “{}” is {state}.", site.name);
    match &site.address {
        Some(address) => {
            let link = Words::leading("The website of the plan", address);
            Words::from(words + " ").then(link).then(format!(": {address}"))
        }
        None => words.into(),
    }
}

fn edition(teller: &Teller<'_>) -> String {
    let note = teller.brief.edition.note.plain_text();
    let note =
        if note.is_empty() { String::new() } else { format!(" Its note says: “{note}”") };
    format!("The earlier state is the edition {}.{note}", teller.edition())
}

/// The document that the plan's text comes from, as far as that is known.
fn source(teller: &Teller<'_>) -> Option<Words> {
    let source = &teller.plan.source;
    let said = |name: &str, words: Option<String>| words.map(|it| format!(" {name}: {it}."));
    let date = |it: &Option<crate::model::Window>| it.as_ref().map(|it| teller.locale.window(it));
    let facts = [
        said("Published", source.published.clone()),
        said("Retrieved", date(&source.retrieved)),
        said("Adopted", date(&source.adopted)),
        said("Licence", source.licence.clone()),
    ];
    let document = source.document.clone().map(|it| format!("The plan’s text comes from “{it}”."));
    let facts: String = document.into_iter().chain(facts.into_iter().flatten()).collect();
    (!facts.is_empty()).then(|| facts.trim().to_owned().into())
}

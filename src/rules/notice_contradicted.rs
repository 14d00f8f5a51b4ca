//! A website that is published, and whose notice on every page still calls it a draft or a
//! demonstration: no one knows whether to trust it. What a notice says of something else, such as a
//! draft plan, is its own business. So is a notice that is taken down before the time it speaks of is over.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, NoticeDocument};
use crate::model::SiteState;

use super::passage::{self, Token};
use super::written_day;

const NOUNS: [&str; 3] = ["demonstration", "demo", "draft"];
const SITES: [&str; 4] = ["website", "site", "webpages", "pages"];

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let Some(site) = documents.site.as_ref().map(|it| &it.record) else { return };
    site.notices.iter().for_each(|it| ends_early(it, report));
    let is_published = site.state.as_ref().is_some_and(|it| it.value == SiteState::Published);
    let (true, Some(notice)) = (is_published, &site.notice) else { return };
    if let Some(called) = called(&notice.value.plain_text()) {
        let message =
            format!("the notice calls this website a {called}, but its state is `published`");
        report.push(
            Finding::new(Code::NoticeContradicted, notice.span, message)
                .label("every page shows the notice")
                .help("remove the words from the notice, or correct `state`"),
        );
    }
}

/// "Closed until 3 January 2027", in a notice that is no longer shown after 31 December.
fn ends_early(notice: &NoticeDocument, report: &mut Report) {
    let (Some(text), Some(until)) = (&notice.text, &notice.until) else { return };
    let Ok(last_shown) = until.value.as_str().parse::<NaiveDate>() else { return };
    let words = text.value.plain_text();
    let tokens = passage::tokens(&words, 0..words.len());
    let said = written_day::all(&tokens).into_iter().find_map(|it| {
        let ends = ["until", "till", "to"].contains(&&*tokens[it.first.checked_sub(1)?].word);
        it.date(it.year?).filter(|day| ends && *day > last_shown)
    });
    if let Some(day) = said {
        let message = format!(
            "the notice speaks of a time until {day}, but is only shown until {last_shown}"
        );
        report.push(
            Finding::new(Code::NoticeContradicted, until.span, message)
                .label("people who need it later do not see it")
                .help("write the day that the notice names, or correct the notice"),
        );
    }
}

/// What a notice calls the website it is on.
fn called(notice: &str) -> Option<&'static str> {
    let tokens = passage::tokens(notice, 0..notice.len());
    (0..tokens.len()).find_map(|at| {
        let noun = *NOUNS.iter().find(|it| **it == tokens[at].word)?;
        let of_site = tokens.get(at + 1).is_some_and(|it| SITES.contains(&it.word.as_str()));
        let is_last = tokens[at].ends || at + 1 == tokens.len();
        // “This is a draft plan” is about the plan; nothing else than a website is a demonstration of
        // a program.
        let fits =
            of_site && !tokens[at].ends || is_last || noun != "draft" && goes_on(&tokens[at + 1..]);
        (fits && is_said_of_site(&tokens[..at])).then_some(noun)
    })
}

fn goes_on(after: &[Token]) -> bool {
    after
        .first()
        .is_some_and(|it| matches!(it.word.as_str(), "of" | "made" | "only" | "for" | "and"))
}

/// Whether the words before are “this website is a”.
fn is_said_of_site(before: &[Token]) -> bool {
    let mut words = before.iter().rev().take_while(|it| !it.ends).map(|it| it.word.as_str());
    let between = ["a", "an", "only", "just", "still", "our", "the"];
    let Some(verb) = words.find(|it| !between.contains(it)) else { return false };
    let mut subject = || words.next().unwrap_or_default();
    match verb {
        "is" | "are" => {
            let subject = subject();
            matches!(subject, "this" | "these") || SITES.contains(&subject)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn only_what_is_said_of_the_website_counts() {
        for (notice, noun) in [
            ("This website is a demonstration. Do not rely on it.", "demonstration"),
            ("This is a draft.", "draft"),
            ("This is still a draft website", "draft"),
            ("Please note: these pages are only a demo, for now.", "demo"),
            ("This is a demonstration of planpress.", "demonstration"),
        ] {
            assert_eq!(called(notice), Some(noun), "{notice}");
        }
        for notice in [
            "This is a draft plan.",
            "This is a draft of the plan for 2027.",
            "This website is no longer a draft.",
            "This website is not a demonstration.",
            "Come to the demonstration on Friday.",
            "Tell us what you think of the draft.",
            "The plan on this website is good. A draft follows.",
            "",
        ] {
            assert_eq!(called(notice), None, "{notice}");
        }
    }
}

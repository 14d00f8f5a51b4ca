//! The first page to open: how far each criterion is decided, what the rules found, what they
//! cannot see, and what a person does. Plain, accessible HTML, in English like the regulations.

use crate::model::{Ix, SiteState, indices};

use super::checked::{Checked, Judged, Page, Rule, Standing};
use super::names::{EARL, GOVERNANCE, REPORT, SAMPLE, copy_of};
use super::survey;
use crate::leaflet::{Markup, escape};

/// The caveat that applies to every result.
pub(super) const LIMITS: &str = "Automatic rules only find some barriers. In the government’s own \
                                 audit of tools (2019), the best one found 40% of the barriers \
                                 added for the test. If no rule found a fault, the criterion may \
                                 still not be met.";

/// What rules that read HTML do not check, whatever they find.
const NOT_LOOKED_AT: [&str; 6] = [
    "sizes and positions as they appear on a screen, and colours over pictures or from scripts",
    "what scripts do when someone uses them",
    "how the pages work with a screen reader, a magnifier or speech control",
    "whether the words are true and easy to understand, or say what a picture shows",
    "documents on the site, and pages that it links to",
    "whether disabled people can do what they came to do: only they can say",
];

/// The number of places listed for one rule.
const MOST_PLACES: usize = 10;

const PRINCIPLES: [&str; 4] = ["Perceivable", "Operable", "Understandable", "Robust"];

/// The page.
pub(super) fn write(checked: &Checked, digests: &[String]) -> String {
    let judged = checked.judged();
    let title = format!("Accessibility evidence for {}", checked.site);
    let mut page = Markup::page(&title);
    page.line("h1", &title);
    introduction(checked, &judged, &mut page);
    overview(checked, &judged, &mut page);
    faults(checked, &mut page);
    by_hand(checked, &judged, &mut page);
    rules(checked, &mut page);
    sample(checked, digests, &mut page);
    documents(checked, &mut page);
    files(&mut page);
    page.finish()
}

/// The owner of the website, and whether it is the real one, in a sentence.
pub(super) fn what_it_is(checked: &Checked) -> String {
    let at = checked.address.as_ref().map(|it| format!(" at {it}")).unwrap_or_default();
    match checked.state {
        SiteState::Demonstration => format!(
            "The website {}{at} is a demonstration. It is not the website of {}.",
            checked.site, checked.organisation
        ),
        SiteState::Draft => {
            format!("The website {}{at} of {} is a draft.", checked.site, checked.organisation)
        }
        SiteState::Published => {
            format!("The website {}{at} is published by {}.", checked.site, checked.organisation)
        }
    }
}

fn introduction(checked: &Checked, judged: &[Judged], page: &mut Markup) {
    page.line(
        "p",
        &format!(
            "{} planpress {} made its {} pages for {} and checked each one with {} automatic \
             rules.",
            what_it_is(checked),
            env!("CARGO_PKG_VERSION"),
            checked.pages.len(),
            checked.on.format("%-d %B %Y"),
            checked.rules.len(),
        ),
    );
    page.line("h2", "What this evidence shows, and what it does not");
    page.line("p", LIMITS);
    page.line("p", "The rules only read the HTML and the styles of each page. They did not check:");
    page.list(NOT_LOOKED_AT.iter().map(|it| escape(it)));
    page.line("h2", "In figures");
    let count =
        |wanted: fn(Standing) -> bool| judged.iter().filter(|it| wanted(it.standing)).count();
    page.list(
        [
            format!("{} success criteria of WCAG 2.2 at levels A and AA", judged.len()),
            format!("{} decided: not met", count(|it| it == Standing::NotMet)),
            format!(
                "{} decided: the site has nothing that they apply to",
                count(|it| matches!(it, Standing::NothingOfTheKind(_)))
            ),
            format!(
                "{} partly decided: no rule found a fault, and a person must check the rest",
                count(|it| it == Standing::Partly)
            ),
            format!("{} need a person", count(|it| it == Standing::Person)),
        ]
        .into_iter(),
    );
}

/// How far a criterion is decided, in the words of the page.
fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::NotMet => "Decided: not met",
        Standing::NothingOfTheKind(_) => "Decided: does not apply",
        Standing::Partly => "Partly decided",
        Standing::Person => "Needs a person",
    }
}

fn overview(checked: &Checked, judged: &[Judged], page: &mut Markup) {
    page.line("h2", "The 55 criteria");
    let rows = judged.iter().map(|it| {
        let name = format!("{} {}", it.criterion.number, it.criterion.name);
        vec![
            format!("<a href=\"#{}\">{}</a>", anchor(it), escape(&name)),
            it.criterion.level.as_str().to_owned(),
            standing(it.standing).to_owned(),
            escape(&it.words(checked)),
        ]
    });
    let columns = ["Criterion", "Level", "How far decided", "What the rules say"];
    page.table("How far each criterion is decided", &columns, rows);
}

fn anchor(judged: &Judged) -> String {
    format!("criterion-{}", judged.criterion.number.replace('.', "-"))
}

fn faults(checked: &Checked, page: &mut Markup) {
    page.line("h2", "What the rules found");
    let failing = indices(&checked.rules).filter(|rule| {
        checked.pages.iter().any(|it| it.faults.iter().any(|fault| fault.rule == *rule))
    });
    let failing: Vec<Ix<Rule>> = failing.collect();
    if failing.is_empty() {
        page.line(
            "p",
            &format!("No rule found a fault on any of the {} pages.", checked.pages.len()),
        );
    }
    for rule in failing {
        let places: Vec<(&Page, String)> = checked
            .pages
            .iter()
            .flat_map(|it| it.faults.iter().map(move |fault| (it, fault)))
            .filter(|it| it.1.rule == rule)
            .map(|(page, fault)| (page, fault.words()))
            .collect();
        let about = &checked.rules[rule];
        page.line("h3", about.code);
        page.line("p", &about.about);
        let shown = places.iter().take(MOST_PLACES);
        page.list(
            shown.map(|(page, words)| format!("{}: {}", escape(&page.address), escape(words))),
        );
        if places.len() > MOST_PLACES {
            let more = places.len() - MOST_PLACES;
            page.line("p", &format!("And in {more} more places: {EARL} lists them all."));
        }
    }
}

fn by_hand(checked: &Checked, judged: &[Judged], page: &mut Markup) {
    for (principle, name) in PRINCIPLES.iter().enumerate() {
        page.line("h2", &format!("What a person must do: {}", name.to_lowercase()));
        let first = (b'1' + principle as u8) as char;
        for it in judged.iter().filter(|it| it.criterion.number.starts_with(first)) {
            let criterion = it.criterion;
            let heading = format!(
                "{} {} (level {})",
                criterion.number,
                criterion.name,
                criterion.level.as_str()
            );
            page.line_called("h3", &anchor(it), &heading);
            let words = it.words(checked);
            page.raw(&format!(
                "<p><strong>{}.</strong> {}</p>",
                standing(it.standing),
                escape(&words)
            ));
            match it.standing {
                Standing::NothingOfTheKind(_) => {
                    page.line(
                        "p",
                        &format!(
                            "No one needs to test this unless the site changes. If it does: {}",
                            criterion.by_hand
                        ),
                    );
                }
                _ => page.line("p", criterion.by_hand),
            }
        }
    }
}

fn rules(checked: &Checked, page: &mut Markup) {
    use super::checked::Outcome::{Failed, Inapplicable, Passed};
    page.line("h2", "The automatic rules");
    let rows = checked.rules.iter().enumerate().map(|(at, rule)| {
        let count = |wanted| {
            checked.pages.iter().filter(|it| it.outcomes[at] == wanted).count().to_string()
        };
        let act: Vec<String> = rule.act.iter().map(|it| format!(
            "<a href=\"https://www.w3.org/WAI/standards-guidelines/act/rules/{it}/\">ACT rule {it}</a>"
        )).collect();
        vec![
            escape(rule.code),
            escape(&rule.about),
            if rule.wcag.is_empty() { "none".to_owned() } else { rule.wcag.join(", ") },
            if act.is_empty() { "own rule".to_owned() } else { act.join(", ") },
            count(Passed),
            count(Failed),
            count(Inapplicable),
        ]
    });
    let columns = [
        "Rule",
        "What it looks for",
        "Criteria",
        "Origin",
        "Pages that pass",
        "Pages that fail",
        "Pages it does not apply to",
    ];
    page.table("The results of each rule", &columns, rows);
}

fn sample(checked: &Checked, digests: &[String], page: &mut Markup) {
    page.line("h2", "The sample");
    page.line(
        "p",
        &format!(
            "A person must test these {} pages: the largest of each template, every tenth of \
             the others in order of address, and a page with each kind of fault that these do not have. Exact copies of them are in the folder pages. Their \
             SHA-256 shows if a page on the web is still the same. Pictures are not copied.",
            checked.sample.len()
        ),
    );
    let lang = checked.language.clone();
    let rows = checked.sample.iter().zip(digests).map(|(sampled, digest)| {
        let it = &checked.pages[sampled.page];
        // The text of a page is in its own language.
        let title = format!("<span lang=\"{}\">{}</span>", escape(&lang), escape(&it.title));
        let copy = escape(&copy_of(&it.address));
        vec![
            format!("<a href=\"{copy}\">{title} <code>{}</code></a>", escape(&it.address)),
            escape(&sampled.why.words(it.template)),
            format!("<code>{digest}</code>"),
        ]
    });
    page.table("The pages of the sample", &["Page", "Why it was chosen", "SHA-256"], rows);
}

fn documents(checked: &Checked, page: &mut Markup) {
    page.line("h2", "Documents");
    debug_assert!(checked.documents.iter().all(|it| survey::is_document(it)));
    if checked.documents.is_empty() {
        page.line("p", "The site has no PDFs or office documents.");
        return;
    }
    page.line(
        "p",
        "The regulations apply to these too, but no rule opened them. A person must check them:",
    );
    page.list(checked.documents.iter().map(|it| escape(it)));
}

fn files(page: &mut Markup) {
    page.line("h2", "The files of this folder");
    page.list(
        [
            (EARL, "the result of every rule on every page, for each criterion, as EARL 1.0 in JSON-LD; on a \
                    site of more than 500 pages those with the same result are told together"),
            (REPORT, "the same as a draft report: open it with the W3C's WCAG-EM Report Tool and \
                      continue"),
            (SAMPLE, "the sample as data"),
            (GOVERNANCE, "questions and answers for information governance"),
        ]
        .into_iter()
        .map(|(file, what)| format!("<a href=\"{file}\">{file}</a>: {what}")),
    );
}

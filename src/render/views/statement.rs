//! The accessibility statement: facts in the order of the government's model, in the law's words.
//! What the publisher has not answered is said to be unanswered; nothing is claimed by planpress.

use serde::Serialize;
use tera::Value;

use crate::model::{
    Enforcement, PartialDate, Problem, ProblemKind, Question, SiteState, Statement,
    StatementStatus, Tested,
};
use crate::render::desk::Desk;
use crate::site::Route;

use super::{Link, Sheet};

/// A site with more pages points to its index in place of a list of all.
const MOST_PAGES: usize = 300;

#[derive(Serialize)]
struct StatementView {
    scope: String,
    run_by: String,
    /// The questions that are not answered: with any, the statement is a draft.
    unanswered: Vec<String>,
    draft: Option<String>,
    /// That its review is overdue.
    overdue: Option<String>,
    known: Vec<String>,
    /// Whether the publisher says that nothing is amiss.
    fully: bool,
    status_stated: bool,
    /// The publisher has not said what is amiss.
    unlisted: bool,
    contacts: Vec<Contact>,
    days: Option<String>,
    ecni: bool,
    technical: String,
    compliance: String,
    failures: Vec<ProblemView>,
    burdens: Vec<ProblemView>,
    out_of_scope: Vec<ProblemView>,
    improving: Option<Value>,
    preparation: Vec<Answer>,
    tested_how: Option<Value>,
    version: String,
    count: String,
    groups: Vec<PageGroup>,
    index: Link,
}

/// A sentence, or that it is still to be answered.
#[derive(Serialize)]
struct Answer {
    text: String,
    open: bool,
}

#[derive(Serialize)]
struct Contact {
    /// The whole sentence, with the link's words inside.
    text: String,
    href: Option<String>,
}

#[derive(Serialize)]
struct ProblemView {
    what: String,
    criterion: Option<String>,
    until: Option<String>,
    why: Option<String>,
}

#[derive(Serialize)]
struct PageGroup {
    title: String,
    pages: Vec<Link>,
    /// Whether another group has pages of the same names, because the site has several plans.
    alike: bool,
}

/// The page of the statement.
pub(super) fn sheet(desk: &Desk<'_>) -> Sheet {
    let facts = desk.facts();
    let statement = &facts.statement;
    let known = statement.problems.iter().map(|it| it.what.clone());
    let of = |kind: ProblemKind| {
        let problems = statement.problems.iter().filter(|it| it.kind == kind);
        problems.map(|it| problem(desk, it)).collect()
    };
    let organisation = [("organisation", (&facts.organisation).into())];
    // A commitment is the publisher's to make: a demonstration makes none.
    let technical = match facts.state {
        SiteState::Published => "accessibility-technical-text",
        SiteState::Draft => "accessibility-technical-draft",
        SiteState::Demonstration => "accessibility-technical-demonstration",
    };
    let groups = groups(desk);
    let count: usize = desk.site().routes().filter(|it| it.1.is_content()).count();
    let version = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("date", desk.locale().date(desk.today()).into()),
    ];
    let open = statement.open_questions();
    let unanswered: Vec<String> = open.iter().map(|it| desk.plain(unanswered(*it))).collect();
    let view = StatementView {
        scope: scope(desk),
        run_by: desk.say(
            match facts.state {
                SiteState::Demonstration => "accessibility-run-by-nobody",
                SiteState::Draft | SiteState::Published => "accessibility-run-by",
            },
            &organisation,
        ),
        draft: (!unanswered.is_empty())
            .then(|| desk.say("accessibility-draft", &[("count", unanswered.len().into())])),
        unanswered,
        overdue: statement.review_was_due(desk.today()).map(|due| {
            desk.say("accessibility-overdue", &[("date", desk.locale().date(due).into())])
        }),
        known: known.collect(),
        fully: statement.status == Some(StatementStatus::Fully),
        status_stated: statement.status.is_some(),
        unlisted: open.contains(&Question::Problems),
        contacts: contacts(desk),
        days: statement
            .feedback
            .days
            .map(|it| desk.say("accessibility-feedback-days", &[("days", it.into())])),
        ecni: statement.enforcement == Enforcement::Ecni,
        technical: desk.say(technical, &organisation),
        compliance: desk.plain(compliance(statement)),
        failures: of(ProblemKind::NonCompliance),
        burdens: of(ProblemKind::Burden),
        out_of_scope: of(ProblemKind::OutOfScope),
        improving: desk.html(&statement.improving, 2),
        preparation: preparation(desk, statement),
        tested_how: statement.tested.as_ref().and_then(|it| desk.html(&it.how, 2)),
        version: desk.say("accessibility-version-made-with", &version),
        count: desk.say("all-pages-count", &[("count", count.into())]),
        groups,
        index: Link::new(desk.plain("nav-a-z"), desk.href(Route::AToZ)),
    };
    let title = desk.say("accessibility-title", &[("site", (&facts.name).into())]);
    Sheet::new(desk, "accessibility.html", title.clone(), &view).described(&title)
}

fn scope(desk: &Desk<'_>) -> String {
    let site = ("site", (&desk.facts().name).into());
    match desk.site().absolute(Route::Home) {
        Some(address) => {
            desk.say("accessibility-scope-address", &[site, ("address", address.into())])
        }
        None => desk.say("accessibility-scope", &[site]),
    }
}

/// The words that say that a question has no answer.
fn unanswered(question: Question) -> &'static str {
    match question {
        Question::Feedback => "accessibility-feedback-unanswered",
        Question::FeedbackDays => "accessibility-feedback-days-unanswered",
        Question::Status => "accessibility-compliance-unanswered",
        Question::Problems => "accessibility-content-unanswered",
        Question::Improving => "accessibility-improving-unanswered",
        Question::Prepared => "accessibility-prepared-unanswered",
        Question::Reviewed => "accessibility-reviewed-unanswered",
        Question::Tested => "accessibility-tested-unanswered",
        Question::TestedBy => "accessibility-tested-by-unanswered",
        Question::TestedHow => "accessibility-tested-how-unanswered",
    }
}

fn contacts(desk: &Desk<'_>) -> Vec<Contact> {
    let feedback = &desk.facts().statement.feedback;
    let mut contacts = Vec::new();
    if let Some(email) = &feedback.email {
        let text = desk.say("accessibility-feedback-email", &[("email", email.into())]);
        contacts.push(Contact { text, href: Some(format!("mailto:{email}")) });
    }
    if let Some(number) = &feedback.telephone {
        let calls = desk.calls(number).into_iter();
        contacts.extend(calls.map(|it| Contact { text: it.text, href: Some(it.href) }));
    }
    if let Some(post) = &feedback.post {
        let text = desk.say("accessibility-feedback-post", &[("post", post.into())]);
        contacts.push(Contact { text, href: None });
    }
    contacts
}

/// The law's sentence for a status, which names what is listed below it.
fn compliance(statement: &Statement) -> &'static str {
    let failures = statement.problems.iter().any(|it| it.kind == ProblemKind::NonCompliance);
    let exemptions = statement.problems.iter().any(|it| it.kind != ProblemKind::NonCompliance);
    match (statement.status, failures, exemptions) {
        (None, ..) => "accessibility-compliance-unanswered",
        (Some(StatementStatus::Fully), ..) => "accessibility-compliance-full",
        (Some(StatementStatus::Partially), true, true) => "accessibility-compliance-part-both",
        (Some(StatementStatus::Partially), false, true) => {
            "accessibility-compliance-part-exemptions"
        }
        (Some(StatementStatus::Partially), ..) => "accessibility-compliance-part-failures",
        (Some(StatementStatus::Not), true, true) => "accessibility-compliance-not-both",
        (Some(StatementStatus::Not), false, true) => "accessibility-compliance-not-exemptions",
        (Some(StatementStatus::Not), ..) => "accessibility-compliance-not-failures",
    }
}

fn problem(desk: &Desk<'_>, problem: &Problem) -> ProblemView {
    ProblemView {
        what: problem.what.clone(),
        criterion: problem
            .criterion
            .as_ref()
            .map(|it| desk.say("accessibility-problem-criterion", &[("criterion", it.into())])),
        until: problem
            .until
            .map(|it| desk.say("accessibility-problem-until", &[("date", desk.date(it).into())])),
        why: problem.why.clone(),
    }
}

/// How the statement was made, each question in its place whether it is answered or not.
fn preparation(desk: &Desk<'_>, statement: &Statement) -> Vec<Answer> {
    let none = Tested::default();
    let tested = statement.tested.as_ref().unwrap_or(&none);
    let dated = |key: &str, date: Option<PartialDate>| match date {
        Some(date) => {
            Answer { text: desk.say(key, &[("date", desk.date(date).into())]), open: false }
        }
        None => Answer { text: desk.plain(&format!("{key}-unanswered")), open: true },
    };
    let mut answers = vec![
        dated("accessibility-prepared", statement.prepared),
        dated("accessibility-reviewed", statement.reviewed),
        dated("accessibility-tested", tested.on),
    ];
    let open = |key: &str| Answer { text: desk.plain(key), open: true };
    match &tested.by {
        Some(who) => answers.push(Answer {
            text: desk.say("accessibility-tested-by", &[("who", who.into())]),
            open: false,
        }),
        // The question before asks for both.
        None if tested.on.is_none() => {}
        None => answers.push(open("accessibility-tested-by-unanswered")),
    }
    if tested.how.is_empty() {
        answers.push(open("accessibility-tested-how-unanswered"));
    }
    answers
}

/// All pages of the site, by what they are; empty where they are too many.
fn groups(desk: &Desk<'_>) -> Vec<PageGroup> {
    let routes: Vec<Route> =
        desk.site().routes().map(|it| it.1).filter(|it| it.is_content()).collect();
    if routes.len() > MOST_PAGES {
        return Vec::new();
    }
    let mut groups: Vec<PageGroup> = Vec::new();
    let mut group = |title: String, of: &dyn Fn(&Route) -> bool| {
        let pages: Vec<Link> = routes
            .iter()
            .filter(|it| of(it))
            .map(|it| Link::new(desk.title_of(*it), desk.href(*it)))
            .collect();
        if !pages.is_empty() {
            let of_plan = routes.iter().any(|it| it.plan().is_some() && of(it));
            let alike = of_plan && desk.catalogue().plans.len() > 1;
            groups.push(PageGroup { title, pages, alike });
        }
    };
    group(desk.plain("all-pages-site"), &|it| {
        it.plan().is_none() && !matches!(it, Route::NotFound)
    });
    for (at, plan) in desk.catalogue().plans.iter().enumerate() {
        let of = move |it: &Route| it.plan() == Some(at);
        let list = |it: &Route| {
            !matches!(
                it,
                Route::Objective(..) | Route::Action(..) | Route::Event(..) | Route::Lead(..)
            )
        };
        group(plan.title.clone(), &|it| of(it) && list(it));
        let say = |key: &str| format!("{}: {}", plan.title, desk.plain(key));
        group(format!("{}: {}", plan.title, desk.objectives_name(plan)), &|it| {
            of(it) && matches!(it, Route::Objective(..))
        });
        group(say("nav-actions"), &|it| of(it) && matches!(it, Route::Action(..)));
        group(say("events"), &|it| of(it) && matches!(it, Route::Event(..)));
        group(say("nav-who"), &|it| of(it) && matches!(it, Route::Lead(..)));
    }
    groups
}

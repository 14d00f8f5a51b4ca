//! The accessibility statement: facts in the order of the government's model, in the law's words.
//! What the publisher has not answered is said to be unanswered; nothing is claimed by planpress.

use serde::Serialize;
use tera::Value;

use crate::locale::{Arg, Message, unit};
use crate::model::telephone::Telephone;
use crate::model::{
    Enforcement, Problem, ProblemKind, Question, SiteState, Statement, StatementStatus, Tested,
    Window,
};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::PageView;

#[derive(Serialize)]
struct StatementView {
    scope: String,
    run_by: String,
    /// How many questions are not answered: with any, the statement is a draft.
    draft: Option<String>,
    /// That its review is overdue.
    overdue: Option<String>,
    known: Vec<String>,
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
}

/// A sentence, or that it is still to be answered.
#[derive(Serialize)]
pub(super) struct Answer {
    pub(super) text: String,
    pub(super) open: bool,
}

/// A way to reach the publisher.
#[derive(Serialize)]
pub(super) struct Contact {
    /// The whole sentence, with the link's words inside.
    pub(super) text: String,
    pub(super) href: Option<String>,
}

#[derive(Serialize)]
struct ProblemView {
    what: String,
    criterion: Option<String>,
    until: Option<String>,
    why: Option<String>,
}

/// The page of the statement.
pub(super) fn page_view(ctx: &RenderContext<'_>) -> PageView {
    let facts = ctx.facts();
    let statement = &facts.accessibility;
    let known = statement.problems.iter().map(|it| it.what.clone());
    let of = |kind: ProblemKind| {
        let problems = statement.problems.iter().filter(|it| it.kind == kind);
        problems.map(|it| problem(ctx, it)).collect()
    };
    let organisation = Arg::from(&facts.organisation);
    let run_by = match facts.state {
        SiteState::Demonstration => {
            Message::AccessibilityRunByNobody { organisation: organisation.clone() }
        }
        SiteState::Draft | SiteState::Published => {
            Message::AccessibilityRunBy { organisation: organisation.clone() }
        }
    };
    // A commitment is the publisher's to make: a demonstration makes none.
    let technical = match facts.state {
        SiteState::Published => Message::AccessibilityTechnicalText { organisation },
        SiteState::Draft => Message::AccessibilityTechnicalDraft { organisation },
        SiteState::Demonstration => Message::AccessibilityTechnicalDemonstration { organisation },
    };
    let version = Message::AccessibilityVersionMadeWith {
        version: env!("CARGO_PKG_VERSION").into(),
        date: ctx.locale().date(ctx.today()).into(),
    };
    let open = statement.open_questions();
    let feedback = &statement.feedback;
    let view = StatementView {
        scope: scope(ctx),
        run_by: ctx.say(run_by),
        draft: (!open.is_empty())
            .then(|| ctx.say(Message::AccessibilityDraft { count: open.len().into() })),
        overdue: statement.review_was_due(ctx.today()).map(|due| {
            ctx.say(Message::AccessibilityOverdue { date: ctx.locale().date(due).into() })
        }),
        known: known.collect(),
        status_stated: statement.status.is_some(),
        unlisted: open.contains(&Question::Problems),
        contacts: contacts(
            ctx,
            feedback.email.as_ref(),
            feedback.telephone.as_ref(),
            feedback.post.as_ref(),
        ),
        days: statement
            .feedback
            .days
            .map(|it| ctx.say(Message::AccessibilityFeedbackDays { days: it.into() })),
        ecni: statement.enforcement == Enforcement::Ecni,
        technical: ctx.say(technical),
        compliance: ctx.say(compliance(statement)),
        failures: of(ProblemKind::NonCompliance),
        burdens: of(ProblemKind::Burden),
        out_of_scope: of(ProblemKind::OutOfScope),
        improving: ctx.html(&statement.improving, 2),
        preparation: preparation(ctx, statement),
        tested_how: statement.tested.as_ref().and_then(|it| ctx.html(&it.how, 2)),
        version: ctx.say(version),
    };
    let title = ctx.say(Message::AccessibilityTitle { site: (&facts.name).into() });
    PageView::new(ctx, "accessibility.html", title.clone(), &view).described(&title)
}

fn scope(ctx: &RenderContext<'_>) -> String {
    let site = (&ctx.facts().name).into();
    ctx.say(match ctx.site().absolute(Route::Home) {
        Some(address) => Message::AccessibilityScopeAddress { site, address: address.into() },
        None => Message::AccessibilityScope { site },
    })
}

/// The words that say that a question has no answer.
fn unanswered(question: Question) -> Message<'static> {
    match question {
        Question::Feedback => Message::AccessibilityFeedbackUnanswered,
        Question::FeedbackDays => Message::AccessibilityFeedbackDaysUnanswered,
        Question::Status => Message::AccessibilityComplianceUnanswered,
        Question::Problems => Message::AccessibilityContentUnanswered,
        Question::Improving => Message::AccessibilityImprovingUnanswered,
        Question::Prepared => Message::AccessibilityPreparedUnanswered,
        Question::Reviewed => Message::AccessibilityReviewedUnanswered,
        Question::Tested => Message::AccessibilityTestedUnanswered,
        Question::TestedBy => Message::AccessibilityTestedByUnanswered,
        Question::TestedHow => Message::AccessibilityTestedHowUnanswered,
    }
}

/// Ways to reach the publisher, each as what someone does.
pub(super) fn contacts(
    ctx: &RenderContext<'_>,
    email: Option<&String>,
    telephone: Option<&Telephone>,
    post: Option<&String>,
) -> Vec<Contact> {
    let mut contacts = Vec::new();
    if let Some(email) = email {
        let text = ctx.say(Message::AccessibilityFeedbackEmail { email: email.into() });
        contacts.push(Contact { text, href: Some(format!("mailto:{email}")) });
    }
    if let Some(number) = telephone {
        let calls = ctx.calls(number).into_iter();
        contacts.extend(calls.map(|it| Contact { text: it.text, href: Some(it.href) }));
    }
    if let Some(post) = post {
        let text = ctx.say(Message::AccessibilityFeedbackPost { post: post.into() });
        contacts.push(Contact { text, href: None });
    }
    contacts
}

/// The law's sentence for a status, which names what is listed below it.
fn compliance(statement: &Statement) -> Message<'static> {
    let failures = statement.problems.iter().any(|it| it.kind == ProblemKind::NonCompliance);
    let exemptions = statement.problems.iter().any(|it| it.kind != ProblemKind::NonCompliance);
    match (statement.status, failures, exemptions) {
        (None, ..) => Message::AccessibilityComplianceUnanswered,
        (Some(StatementStatus::Fully), ..) => Message::AccessibilityComplianceFull,
        (Some(StatementStatus::Partially), true, true) => Message::AccessibilityCompliancePartBoth,
        (Some(StatementStatus::Partially), false, true) => {
            Message::AccessibilityCompliancePartExemptions
        }
        (Some(StatementStatus::Partially), true, false) => {
            Message::AccessibilityCompliancePartFailures
        }
        // It can point to no list: the publisher has still to say what is not accessible.
        (Some(StatementStatus::Partially), ..) => Message::AccessibilityCompliancePart,
        (Some(StatementStatus::Not), true, true) => Message::AccessibilityComplianceNotBoth,
        (Some(StatementStatus::Not), false, true) => Message::AccessibilityComplianceNotExemptions,
        (Some(StatementStatus::Not), true, false) => Message::AccessibilityComplianceNotFailures,
        (Some(StatementStatus::Not), ..) => Message::AccessibilityComplianceNot,
    }
}

fn problem(ctx: &RenderContext<'_>, problem: &Problem) -> ProblemView {
    ProblemView {
        what: problem.what.clone(),
        criterion: problem
            .criterion
            .as_ref()
            .map(|it| ctx.say(Message::AccessibilityProblemCriterion { criterion: it.into() })),
        until: problem
            .until
            .map(|it| ctx.say(Message::AccessibilityProblemUntil { date: ctx.date(it).into() })),
        why: problem.why.clone(),
    }
}

/// How the statement was made, each question in its place whether it is answered or not.
fn preparation(ctx: &RenderContext<'_>, statement: &Statement) -> Vec<Answer> {
    let none = Tested::default();
    let tested = statement.tested.as_ref().unwrap_or(&none);
    let open = |it: Question| Answer { text: ctx.say(unanswered(it)), open: true };
    let answer = |it: Message<'_>| Answer { text: ctx.say(it), open: false };
    let said = |it: Window| (Arg::from(ctx.date(it)), unit(&it));
    let prepared = statement.prepared.map(said);
    let prepared =
        prepared.map(|(date, unit)| answer(Message::AccessibilityPrepared { date, unit }));
    let reviewed = statement.reviewed.map(said);
    let reviewed =
        reviewed.map(|(date, unit)| answer(Message::AccessibilityReviewed { date, unit }));
    let on = tested.on.map(said);
    let on = on.map(|(date, unit)| answer(Message::AccessibilityTested { date, unit }));
    let mut answers = vec![
        prepared.unwrap_or_else(|| open(Question::Prepared)),
        reviewed.unwrap_or_else(|| open(Question::Reviewed)),
        on.unwrap_or_else(|| open(Question::Tested)),
    ];
    match &tested.by {
        Some(who) => answers.push(answer(Message::AccessibilityTestedBy { who: who.into() })),
        // The question before asks for both.
        None if tested.on.is_none() => {}
        None => answers.push(open(Question::TestedBy)),
    }
    if tested.how.is_empty() {
        answers.push(open(Question::TestedHow));
    }
    answers
}

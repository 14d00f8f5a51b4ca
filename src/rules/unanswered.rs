//! The accessibility statement asks what only the publisher knows. Until it is answered, the page
//! says that it is a draft (SI 2018/952, the government's model statement).

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::Catalogue;

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    if catalogue.unread.statement {
        return;
    }
    let statement = &catalogue.site.statement;
    let tested = statement.tested.as_ref();
    let questions = [
        (statement.status.is_none(), "status", "how far the site meets the standard"),
        (statement.prepared.is_none(), "prepared", "when the statement was prepared"),
        (statement.reviewed.is_none(), "reviewed", "when the statement was last reviewed"),
        (tested.and_then(|it| it.on).is_none(), "tested", "when the site was last tested"),
        (tested.is_none_or(|it| it.by.is_none()), "tested", "who tested the site"),
        (tested.is_none_or(|it| it.how.is_empty()), "tested", "how the pages to test were chosen"),
        (statement.feedback.is_empty(), "feedback", "whom to tell about a problem"),
        (statement.feedback.days.is_none(), "feedback", "within how many working days you answer"),
    ];
    for (_, key, question) in questions.iter().filter(|(open, ..)| *open) {
        report.push(
            Finding::new(
                Code::UnansweredQuestion,
                Place::Project,
                format!("the accessibility statement does not say {question}"),
            )
            .help(format!("answer it in content/site.yaml, under `accessibility:`, as `{key}:`")),
        );
    }
}

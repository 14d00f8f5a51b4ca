//! The accessibility statement asks what only the publisher knows. Until it is answered, the page
//! says that it is a draft (SI 2018/952, the government's model statement).

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, Question};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    if catalogue.unread.statement {
        return;
    }
    let statement = &catalogue.site.accessibility;
    let file = catalogue.site.file.map_or(Place::Project, Place::File);
    let place = statement.origin.map_or(file, Place::Words);
    for question in statement.open_questions() {
        let (key, asked) = asked(question);
        let message = format!("the accessibility statement does not say {asked}");
        let mut finding = Finding::new(Code::UnansweredQuestion, place.clone(), message)
            .help(format!("answer it in content/site.yaml, under `accessibility:`, as `{key}:`"));
        if statement.origin.is_some() {
            finding = finding.label("the statement begins here");
        }
        report.push(finding);
    }
}

/// The key that answers a question, and the question.
fn asked(question: Question) -> (&'static str, &'static str) {
    match question {
        Question::Feedback => ("feedback", "who to tell about a problem"),
        Question::FeedbackDays => ("feedback", "how many working days you take to reply"),
        Question::Status => ("status", "how well the site meets the standard"),
        Question::Problems => ("problems", "what is not accessible"),
        Question::Improving => ("improving", "what you are doing about accessibility"),
        Question::Prepared => ("prepared", "when the statement was prepared"),
        Question::Reviewed => ("reviewed", "when the statement was last reviewed"),
        Question::Tested => ("tested", "when the site was last tested, and who by"),
        Question::TestedBy => ("tested", "who tested the site"),
        Question::TestedHow => ("tested", "how the pages to test were chosen"),
    }
}

//! The accessibility statement asks what only the publisher knows. Until it is answered, the page
//! says that it is a draft (SI 2018/952, the government's model statement).

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, Question};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    if catalogue.unread.statement || !catalogue.has_statement() {
        return;
    }
    let statement = &catalogue.site.accessibility;
    let file = catalogue.site.file.map_or(Place::Project, Place::File);
    let place = statement.origin.map_or(file, Place::Words);
    for question in statement.open_questions() {
        let (answer, asked) = asked(question);
        let message = format!("the accessibility statement does not say {asked}");
        let mut finding = Finding::new(Code::UnansweredQuestion, place.clone(), message)
            .help(format!("answer it in content/site.yaml, under `accessibility:`, as `{answer}`"));
        if statement.origin.is_some() {
            finding = finding.label("the statement begins here");
        }
        report.push(finding);
    }
}

/// What an answer looks like, and the question.
fn asked(question: Question) -> (&'static str, &'static str) {
    match question {
        Question::Feedback => {
            ("feedback: {email: web@example.gov.uk}", "who to tell about a problem")
        }
        Question::FeedbackDays => {
            ("feedback: {days: 5}", "how many working days you take to reply")
        }
        Question::Status => ("status: partially", "how well the site meets the standard"),
        Question::Problems => (
            "problems: [{what: Some PDFs have no headings, kind: non-compliance}]",
            "what is not accessible",
        ),
        Question::Improving => ("improving: …", "what you are doing about accessibility"),
        Question::Prepared => ("prepared: 2026-01-31", "when the statement was prepared"),
        Question::Reviewed => ("reviewed: 2026-01-31", "when the statement was last reviewed"),
        Question::Tested => {
            ("tested: {on: 2026-01-15, by: …, how: …}", "when the site was last tested, and who by")
        }
        Question::TestedBy => ("tested: {by: …}", "who tested the site"),
        Question::TestedHow => ("tested: {how: …}", "how the pages to test were chosen"),
    }
}

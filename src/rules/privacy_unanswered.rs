//! The privacy notice asks what only the publisher knows. Until it is answered, the page says that it
//! is a draft (UK GDPR, Article 13).

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, PrivacyQuestion};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    if catalogue.unread.privacy || !catalogue.has_privacy_notice() {
        return;
    }
    let privacy = &catalogue.site.privacy;
    let file = catalogue.site.file.map_or(Place::Project, Place::File);
    let place = privacy.origin.map_or(file, Place::Words);
    for question in privacy.open_questions() {
        let (answer, asked) = asked(question);
        let message = format!("the privacy notice does not say {asked}");
        let mut finding = Finding::new(Code::PrivacyUnanswered, place.clone(), message)
            .help(format!("answer it in content/site.yaml, under `privacy:`, as `{answer}`"));
        if privacy.origin.is_some() {
            finding = finding.label("the facts for the notice begin here");
        }
        report.push(finding);
    }
}

/// What an answer looks like, and the question.
fn asked(question: PrivacyQuestion) -> (&'static str, &'static str) {
    match question {
        PrivacyQuestion::Host => ("host: Example Hosting", "who hosts the website"),
        PrivacyQuestion::Logs => ("logs: 30 days", "how long the host keeps its record of visits"),
        PrivacyQuestion::Officer => (
            "officer: dataprotection@example.gov.uk",
            "how to contact your data protection officer",
        ),
    }
}

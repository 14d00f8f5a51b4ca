//! `content/site.yaml`: the organisation and facts about the site.

use crate::fields::{contact, feedback, footer_link, problem, site, statement, tested};

use crate::model::prose::Prose;

use super::decode::{Spanned, Text, WrittenDate, record, typed};

site! { typed {} }

contact! { typed {} }

record! {
    /// Pages of your own that others lead to.
    "the pages that others lead to" PagesDocument {
        /// How to report, such as report for content/pages/report.md.
        optional report: Text,
        /// What happens after a report.
        optional what_happens_next: Text,
        /// What stays on a phone or computer after a visit, and how to leave quickly.
        optional stay_safe: Text,
        /// What to do about injuries, and what to keep as evidence.
        optional evidence: Text,
        /// How to get help for a child or for someone else.
        optional someone_else: Text,
        /// What a report can mean for someone's immigration status.
        optional immigration: Text,
        /// Interpreters, other languages, Easy Read and British Sign Language.
        optional language: Text,
    }
}

impl PagesDocument {
    /// Each key with the page that it names.
    pub fn keys(&self) -> [(&'static str, Option<&Text>); 7] {
        [
            ("report", self.report.as_ref()),
            ("what_happens_next", self.what_happens_next.as_ref()),
            ("stay_safe", self.stay_safe.as_ref()),
            ("evidence", self.evidence.as_ref()),
            ("someone_else", self.someone_else.as_ref()),
            ("immigration", self.immigration.as_ref()),
            ("language", self.language.as_ref()),
        ]
    }
}

record! {
    /// What the header and the footer in content/around/ need from your main website. They are on
    /// every page but those about help and reporting and the search.
    "what is around each page" AroundDocument {
        /// Stylesheets: a file such as files/council.css, or an https address on one of the hosts.
        list stylesheets: Text,
        /// The hosts that styles and fonts come from and that the search form sends to, such as
        /// www.example.gov.uk.
        list hosts: Text,
    }
}

record! {
    /// A notice that holds for a time. It is shown with its dates until they have passed.
    "a notice" NoticeDocument {
        /// What it says.
        required text: Spanned<Prose>,
        /// The first day that it holds, if that matters.
        optional from: Spanned<WrittenDate>,
        /// The last day that it holds.
        required until: Spanned<WrittenDate>,
        /// The pages that it is on, such as /help/, each with all pages below it. Leave it out for
        /// all pages.
        list pages: Text,
    }
}

record! {
    /// Facts for the privacy notice. None is made up: what has no answer marks the notice as a
    /// draft.
    "the privacy notice" PrivacyDocument {
        /// Who hosts the website.
        optional host: Text,
        /// How long the host keeps its record of visits, such as 30 days.
        optional logs: Text,
        /// The email address of your data protection officer, or the https address of their page.
        optional officer: Text,
        /// The https address of your organisation's own privacy notice.
        optional notice: Text,
    }
}

footer_link! { typed {} }

statement! { typed {} }

tested! { typed {} }

feedback! { typed {} }

problem! { typed {} }

//! `content/site.yaml`: the organisation and the site's own facts.

use crate::model::prose::Prose;
use crate::model::{Enforcement, ProblemKind, SiteState, StatementStatus};

use super::decode::{Spanned, Text, WrittenDate, record};

record! {
    /// `content/site.yaml` as typed.
    "site.yaml" SiteDocument {
        /// What the site is called, in the header of each page.
        required name: Text,
        /// Whose site it is.
        required organisation: Text,
        /// The language of the site, such as en-GB.
        optional language: Text,
        /// The absolute address of the site, once it is known.
        optional address: Text,
        /// demonstration, draft or published.
        optional state: Spanned<SiteState>,
        /// One paragraph on every page that says what the site is.
        optional notice: Spanned<Prose>,
        /// The folder below themes/ that holds the site's own theme files.
        optional theme: Text,
        /// A picture below content/files/.
        optional logo: Text,
        /// The organisation's colour, such as "#1d70b8".
        optional accent: Text,
        /// Where "Exit this page" leads: a neutral page.
        optional exit_link: Text,
        /// How to reach the publisher.
        optional contact: ContactDocument,
        /// Pages of your own that others lead to: each the name of a file in content/pages/.
        optional pages: PagesDocument,
        /// Links at the foot of each page.
        list footer: FooterLinkDocument,
        /// Words that `check` takes for a person's name, number or mailbox and that are none.
        list not_names: Text,
        /// Facts of the accessibility statement.
        optional accessibility: StatementDocument,
    }
}

record! {
    /// How to reach the publisher.
    "a contact" ContactDocument {
        /// A post or a team.
        optional name: Text,
        /// E-mail address.
        optional email: Text,
        /// Telephone number, in groups with spaces.
        optional telephone: Text,
        /// Postal address.
        optional post: Text,
        /// The address of a contact page.
        optional page: Text,
    }
}

record! {
    /// Pages of your own that others lead to.
    "the pages that others lead to" PagesDocument {
        /// How to report, such as report for content/pages/report.md.
        optional report: Text,
        /// What happens after a report.
        optional what_happens_next: Text,
        /// What a phone or computer keeps of a visit, and how to leave quickly.
        optional stay_safe: Text,
    }
}

record! {
    /// A link at the foot of each page.
    "a footer link" FooterLinkDocument {
        /// Its words.
        required text: Text,
        /// A page of the site such as /about-this-plan/, or an https address.
        required link: Text,
    }
}

record! {
    /// Facts of the accessibility statement.
    "the accessibility statement" StatementDocument {
        /// fully, partially or not.
        optional status: Spanned<StatementStatus>,
        /// When the statement was prepared.
        optional prepared: Spanned<WrittenDate>,
        /// When it was last reviewed.
        optional reviewed: Spanned<WrittenDate>,
        /// The last test of the site.
        optional tested: TestedDocument,
        /// Where complaints and questions go.
        optional feedback: FeedbackDocument,
        /// What is not accessible.
        list problems: ProblemDocument,
        /// What is being done to improve.
        optional improving: Spanned<Prose>,
        /// ehrc, or ecni in Northern Ireland.
        optional enforcement: Spanned<Enforcement>,
    }
}

record! {
    /// A test of the site by a person.
    "a test" TestedDocument {
        /// When.
        optional on: Spanned<WrittenDate>,
        /// By whom.
        optional by: Text,
        /// How the pages were chosen and what was tested.
        optional how: Spanned<Prose>,
    }
}

record! {
    /// Where complaints and questions go.
    "feedback" FeedbackDocument {
        /// E-mail address.
        optional email: Text,
        /// Telephone number.
        optional telephone: Text,
        /// Postal address.
        optional post: Text,
        /// Working days until an answer.
        optional days: Spanned<u32>,
    }
}

record! {
    /// Something that is not accessible.
    "a problem" ProblemDocument {
        /// What is not accessible, and for whom.
        required what: Text,
        /// The WCAG criterion, such as "1.4.3".
        optional criterion: Text,
        /// non-compliance, burden or out-of-scope.
        optional kind: Spanned<ProblemKind>,
        /// Until when it will be mended.
        optional until: Spanned<WrittenDate>,
        /// Why it is as it is.
        optional why: Text,
    }
}

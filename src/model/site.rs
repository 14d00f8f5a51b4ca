//! The organisation and the site's own facts. A council is configuration, never code.

use chrono::{Months, NaiveDate};

use crate::source::{FileId, Span};

use super::PartialDate;
use super::prose::Prose;
use super::telephone::Telephone;
use super::vocabulary::words;

/// Facts of a site.
#[derive(Debug, Clone, Default)]
pub struct SiteFacts {
    /// What the site is called.
    pub name: String,
    /// Whose it is.
    pub organisation: String,
    /// Language tag (BCP 47).
    pub language: String,
    /// Absolute address with a slash at its end, where it is known.
    pub address: Option<String>,
    /// Whether it may be taken for the real thing.
    pub state: SiteState,
    /// Where its state was written.
    pub state_origin: Option<Span>,
    /// The file of these facts.
    pub file: Option<FileId>,
    /// Where its language was written.
    pub language_origin: Option<Span>,
    /// Words on every page that say what the site is.
    pub notice: Prose,
    /// The theme's folder.
    pub theme: String,
    /// A picture below `content/files/`.
    pub logo: Option<String>,
    /// The council's colour.
    pub accent: Option<Colour>,
    /// Where *Exit this page* leads.
    pub exit_link: Option<String>,
    /// How to reach the publisher.
    pub contact: Contact,
    /// Links at the foot of each page.
    pub footer: Vec<FooterLink>,
    /// Facts of the accessibility statement.
    pub statement: Statement,
}

/// Whether a site is the real thing. A demonstration and a draft say so and are not indexed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SiteState {
    /// Made to show the program.
    Demonstration,
    /// Not published yet.
    Draft,
    /// The council's own publication.
    #[default]
    Published,
}

/// A colour, by its red, green and blue parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// How to reach the publisher.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// A post or a team.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number as shown.
    pub telephone: Option<Telephone>,
    /// Postal address.
    pub post: Option<String>,
    /// A contact page.
    pub page: Option<String>,
}

/// A link at the foot of each page.
#[derive(Debug, Clone)]
pub struct FooterLink {
    /// Its words.
    pub text: String,
    /// Where it leads: a page of the site or an `https:` address.
    pub link: String,
    /// Where it was written.
    pub origin: Span,
}

/// Facts of the accessibility statement that the law asks for (SI 2018/952). None is made up: what
/// has no answer marks the statement as a draft.
#[derive(Debug, Clone, Default)]
pub struct Statement {
    /// Fully, partially or not compliant.
    pub status: Option<StatementStatus>,
    /// When it was prepared.
    pub prepared: Option<PartialDate>,
    /// When it was last reviewed.
    pub reviewed: Option<PartialDate>,
    /// The last test.
    pub tested: Option<Tested>,
    /// Where to send complaints and questions.
    pub feedback: Feedback,
    /// What is not accessible.
    pub problems: Vec<Problem>,
    /// What is being done about it.
    pub improving: Prose,
    /// Who enforces the regulations.
    pub enforcement: Enforcement,
    /// Where the facts of the statement begin.
    pub origin: Option<Span>,
    /// Where its status and its dates were written.
    pub places: StatementPlaces,
}

/// Where the answers were written that grow old or that the rest of the site can contradict.
#[derive(Debug, Clone, Copy, Default)]
pub struct StatementPlaces {
    /// The status.
    pub status: Option<Span>,
    /// When it was prepared.
    pub prepared: Option<Span>,
    /// When it was last reviewed.
    pub reviewed: Option<Span>,
    /// When the site was tested.
    pub tested: Option<Span>,
}

/// A question of the statement that only the publisher can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whom to tell about a problem.
    Feedback,
    /// Within how many working days they answer.
    FeedbackDays,
    /// How far the site meets the standard.
    Status,
    /// What is not accessible.
    Problems,
    /// What is being done about it.
    Improving,
    /// When the statement was prepared.
    Prepared,
    /// When it was last reviewed.
    Reviewed,
    /// When the site was last tested, and by whom.
    Tested,
    /// By whom it was tested on the day that is stated.
    TestedBy,
    /// How the pages to test were chosen.
    TestedHow,
}

/// For how many months a review of the statement holds (SI 2018/952, regulation 8; the government's
/// guidance says at least once a year).
const REVIEW_HOLDS: u32 = 12;

impl Statement {
    /// The day by which the statement should have been reviewed, where that is past. One that was never
    /// reviewed is as old as its preparation; one without any date is an open question.
    pub fn review_was_due(&self, today: NaiveDate) -> Option<NaiveDate> {
        let on = self.reviewed.or(self.prepared)?.last_day();
        on.checked_add_months(Months::new(REVIEW_HOLDS)).filter(|it| *it < today)
    }

    /// The questions without an answer, in the order of the model statement. With any, the
    /// statement is a draft.
    pub fn open_questions(&self) -> Vec<Question> {
        let tested = self.tested.as_ref();
        let on = tested.is_some_and(|it| it.on.is_some());
        // A website that is not fully compliant has to say in what.
        let unlisted = self.status != Some(StatementStatus::Fully) && self.problems.is_empty();
        let questions = [
            (self.feedback.is_empty(), Question::Feedback),
            (self.feedback.days.is_none(), Question::FeedbackDays),
            (self.status.is_none(), Question::Status),
            (unlisted, Question::Problems),
            (self.improving.is_empty(), Question::Improving),
            (self.prepared.is_none(), Question::Prepared),
            (self.reviewed.is_none(), Question::Reviewed),
            (!on, Question::Tested),
            (on && tested.is_some_and(|it| it.by.is_none()), Question::TestedBy),
            (tested.is_none_or(|it| it.how.is_empty()), Question::TestedHow),
        ];
        questions.into_iter().filter(|it| it.0).map(|it| it.1).collect()
    }
}

/// The compliance status, in the law's three words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementStatus {
    /// Fully compliant.
    Fully,
    /// Partially compliant.
    Partially,
    /// Not compliant.
    Not,
}

/// A test of the site by a person.
#[derive(Debug, Clone, Default)]
pub struct Tested {
    /// When.
    pub on: Option<PartialDate>,
    /// By whom.
    pub by: Option<String>,
    /// How the pages were chosen.
    pub how: Prose,
}

/// Where complaints and questions go.
#[derive(Debug, Clone, Default)]
pub struct Feedback {
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number as shown.
    pub telephone: Option<Telephone>,
    /// Postal address.
    pub post: Option<String>,
    /// Working days until an answer.
    pub days: Option<u32>,
}

impl Feedback {
    /// Whether anybody can be reached.
    pub fn is_empty(&self) -> bool {
        self.email.is_none() && self.telephone.is_none() && self.post.is_none()
    }
}

/// Something that is not accessible.
#[derive(Debug, Clone)]
pub struct Problem {
    /// What.
    pub what: String,
    /// WCAG criterion, `1.4.3`.
    pub criterion: Option<String>,
    /// Under which heading of the model it belongs.
    pub kind: ProblemKind,
    /// Until when it will be mended.
    pub until: Option<PartialDate>,
    /// Why it is as it is.
    pub why: Option<String>,
}

/// The three headings of the model statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// Non-compliance with the accessibility regulations.
    NonCompliance,
    /// Disproportionate burden.
    Burden,
    /// Content that's not within the scope of the regulations.
    OutOfScope,
}

/// Who enforces the regulations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Enforcement {
    /// Equality and Human Rights Commission: England, Scotland and Wales.
    #[default]
    Ehrc,
    /// Equality Commission for Northern Ireland.
    Ecni,
}

words!(SiteState {
    "demonstration" => Demonstration,
    "draft" => Draft,
    "published" => Published,
});

words!(StatementStatus {
    "fully" => Fully,
    "partially" => Partially,
    "not" => Not,
});

words!(ProblemKind {
    "non-compliance" => NonCompliance,
    "burden" => Burden,
    "out-of-scope" => OutOfScope,
});

words!(Enforcement {
    "ehrc" => Ehrc,
    "ecni" => Ecni,
});

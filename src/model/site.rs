//! The organisation and the site's own facts. A council is configuration, never code.

use chrono::{Months, NaiveDate};

use crate::fields::{contact, feedback, footer_link, problem, site, statement, tested};
use crate::source::{FileId, Span};

use super::field::record;
use super::vocabulary::words;
use super::{Around, Notice, Privacy};

site! { record { [#[derive(Default)]]
    /// Where its state was written.
    pub state_origin: Option<Span>,
    /// The file of these facts.
    pub file: Option<FileId>,
    /// Where its language was written.
    pub language_origin: Option<Span>,
    /// Notices that hold for a time.
    pub notices: Vec<Notice>,
    /// What the publisher's own website puts around the pages.
    pub around: Around,
    /// The publisher's facts for the privacy notice.
    pub privacy: Privacy,
} }

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

contact! { record { [#[derive(Default)]] } }

footer_link! { record { []
    /// Where it was written.
    pub origin: Span,
} }

statement! { record { [#[derive(Default)]]
    /// Where the facts of the statement begin.
    pub origin: Option<Span>,
    /// Where its status and its dates were written.
    pub places: StatementPlaces,
} }

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
    /// By whom it was tested on the day that is given.
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
        let on = self.reviewed.or(self.prepared)?.last;
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

tested! { record { [#[derive(Default)]] } }

feedback! { record { [#[derive(Default)]] } }

impl Feedback {
    /// Whether anyone can be reached.
    pub fn is_empty(&self) -> bool {
        self.email.is_none() && self.telephone.is_none() && self.post.is_none()
    }
}

problem! { record { [] } }

/// The three headings of the model statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ProblemKind {
    /// Non-compliance with the accessibility regulations.
    #[default]
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

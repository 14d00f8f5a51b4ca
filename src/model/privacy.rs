//! What only a publisher can say in a privacy notice: who hosts the website, how long its record of
//! visits is kept, and who protects data. What no fact of theirs is needed for is `render`'s.

use crate::source::Span;

/// The publisher's facts for the privacy notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Privacy {
    /// Who hosts the website.
    pub host: Option<String>,
    /// How long the host keeps its record of visits, in the publisher's words.
    pub logs: Option<String>,
    /// How to reach the data protection officer.
    pub officer: Option<Officer>,
    /// The address of the organisation's own privacy notice.
    pub notice: Option<String>,
    /// Where the facts begin.
    pub origin: Option<Span>,
}

/// How to reach the data protection officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Officer {
    /// By an email address.
    Mailbox(String),
    /// On a page of another website.
    Page(String),
}

/// A question of the privacy notice that only the publisher can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrivacyQuestion {
    /// Who hosts the website.
    Host,
    /// How long the record of visits is kept.
    Logs,
    /// How to reach the data protection officer.
    Officer,
}

impl Privacy {
    /// The questions without an answer, in the order of the notice. With any, the notice is a draft.
    pub fn open_questions(&self) -> Vec<PrivacyQuestion> {
        let questions = [
            (self.host.is_none(), PrivacyQuestion::Host),
            (self.logs.is_none(), PrivacyQuestion::Logs),
            (self.officer.is_none(), PrivacyQuestion::Officer),
        ];
        questions.into_iter().filter(|it| it.0).map(|it| it.1).collect()
    }
}

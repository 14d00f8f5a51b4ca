//! Pieces that several pages show: links, notes, times and statuses.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::timescale::{Reading, Timescale};
use crate::model::{
    Action, Field, Ix, Lead, Node, Note, Objective, Plan, Service, Stated, Status, StatusMeaning,
    Undertaking,
};
use crate::render::context::RenderContext;
use crate::site::Route;

/// A link, with words that only a screen reader says where the text alone leads to several places.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Link {
    pub(in crate::render) text: String,
    pub(in crate::render) href: String,
}

impl Link {
    pub(in crate::render) fn new(text: impl Into<String>, href: impl Into<String>) -> Link {
        Link { text: text.into(), href: href.into() }
    }
}

/// Words about time as printed, and what planpress reads in them.
#[derive(Debug, Serialize)]
pub(super) struct WhenView {
    pub(super) printed: String,
    /// Our reading, none where it would say the same words again.
    pub(super) reading: Option<String>,
    /// Why there is no reading.
    pub(super) unread: Option<String>,
}

/// A status: the plan's word, and the kind that chooses its shape.
#[derive(Debug, Serialize)]
pub(super) struct StatusView {
    pub(super) word: String,
    /// `on-track`: the class and the shape.
    pub(super) kind: &'static str,
    pub(super) as_of: Option<String>,
    /// That it is late, and what that means.
    pub(super) late: Option<Late>,
}

/// That something is late: in a word, and what that means.
#[derive(Debug, Serialize)]
pub(super) struct Late {
    text: String,
    explained: String,
}

/// A note of the publisher's.
#[derive(Debug, Serialize)]
pub(super) struct NoteView {
    pub(super) title: String,
    pub(super) html: Option<Value>,
}

impl RenderContext<'_> {
    pub(super) fn when(&self, when: &Timescale) -> WhenView {
        let unread = match &when.reading {
            Reading::Described => Some(self.say(Message::ReadingNoTime)),
            Reading::InWords | Reading::NotUnderstood => Some(self.say(Message::ReadingAsPrinted)),
            _ => None,
        };
        let reading = self.locale().reading(when);
        WhenView { printed: when.printed.clone(), reading, unread }
    }

    fn status(&self, status: &Stated<Status>) -> StatusView {
        match status {
            Stated::Stated(status) => self.stated_status(status),
            blank => StatusView {
                word: self.blank(blank).unwrap_or_default(),
                kind: "not-stated",
                as_of: None,
                late: None,
            },
        }
    }

    pub(super) fn stated_status(&self, status: &Status) -> StatusView {
        StatusView {
            word: status.word.clone(),
            kind: kind_of(status.meaning),
            as_of: status
                .on
                .map(|on| self.say(Message::ProgressAsOf { date: self.date(on).into() })),
            late: None,
        }
    }

    /// The status of an action or an objective, and whether it is late.
    pub(super) fn status_of(&self, record: &dyn Undertaking) -> StatusView {
        let late = record.is_late(self.today()).then(|| Late {
            text: self.say(Message::StatusLate),
            explained: self.say(Message::StatusLateExplained),
        });
        StatusView { late, ..self.status(record.status()) }
    }

    /// Leads as links to their pages.
    pub(super) fn leads(&self, plan: Ix<Plan>, leads: &Stated<Vec<Ix<Lead>>>) -> Vec<Link> {
        let leads = leads.get().map_or(&[][..], Vec::as_slice);
        let known = &self.plan(plan).leads;
        leads
            .iter()
            .map(|it| Link::new(known[*it].name.clone(), self.href(Route::Lead(plan, *it))))
            .collect()
    }

    /// To a service's card; none where no one can reach it.
    pub(super) fn service_link(&self, service: &Service) -> Option<Link> {
        let page = self.href(self.site().card_of(service)?);
        Some(Link::new(&service.name, format!("{page}#{}", service.id)))
    }

    pub(super) fn action_link(&self, plan: Ix<Plan>, at: Ix<Action>) -> Link {
        let title = self.action_full(plan, at);
        Link::new(title, self.href(Route::Action(plan, at)))
    }

    /// To what a report is about: an objective or an action, or the plan itself.
    pub(super) fn reported_link(&self, plan: Ix<Plan>, node: Option<Node>) -> Link {
        match node {
            Some(Node::Action(at)) => self.action_link(plan, at),
            Some(Node::Objective(at)) => self.objective_link(plan, at),
            None => Link::new(&self.plan(plan).title, self.href(Route::Plan(plan))),
        }
    }

    pub(super) fn objective_link(&self, plan: Ix<Plan>, at: Ix<Objective>) -> Link {
        let title = self.objective_full(self.plan(plan), at);
        Link::new(title, self.href(Route::Objective(plan, at)))
    }

    /// The notes about one field; `None` for those about the whole record.
    pub(super) fn notes(&self, plan: &Plan, notes: &[Note], about: Option<Field>) -> Vec<NoteView> {
        let of_field = notes.iter().filter(|it| it.about == about);
        let title = || match about {
            Some(field) => {
                let column = self.column(plan, field);
                self.say(Message::PublishersNoteAbout { column: column.into() })
            }
            None => self.say(Message::PublishersNote),
        };
        of_field.map(|it| NoteView { title: title(), html: self.html(&it.text, 3) }).collect()
    }
}

/// The name of a status's shape and class.
pub(super) fn kind_of(meaning: StatusMeaning) -> &'static str {
    match meaning {
        StatusMeaning::NotStarted => "not-started",
        StatusMeaning::OnTrack => "on-track",
        StatusMeaning::AtRisk => "at-risk",
        StatusMeaning::OffTrack => "off-track",
        StatusMeaning::Complete => "complete",
        StatusMeaning::Paused => "paused",
        StatusMeaning::Cancelled => "cancelled",
        StatusMeaning::Superseded => "superseded",
    }
}

/// A name and a value.
#[derive(Debug, Serialize)]
pub(super) struct KeyValue {
    pub(super) key: String,
    pub(super) value: String,
}

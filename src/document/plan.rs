//! `plan.yaml`: a plan's title, its levels and names, its leads and its glossary.

use crate::model::prose::Prose;
use crate::model::{LeadKind, OwnKind, PlanState, StatusMeaning};

use super::UpdateDocument;
use super::column::ColumnsDocument;
use super::decode::{Decode, Reader, Shape, Spanned, Text, WrittenDate, record, words};
use super::said::{Under, Visit};
use super::yaml::{Node, Value};

record! {
    /// `plan.yaml` as typed.
    "plan.yaml" PlanDocument {
        /// The title as the site shows it.
        required title: Text,
        /// The title as printed, if it differs.
        optional title_printed: Text,
        /// What the plan is about.
        optional summary: Spanned<Prose>,
        /// The years or months that the plan covers.
        optional period: PeriodDocument,
        /// draft, adopted, superseded or archived.
        optional state: Spanned<PlanState>,
        /// The plan that it takes over from: that plan's folder.
        optional follows: Text,
        /// Whose plan it is.
        optional owner: Text,
        /// What the plan calls the levels above its actions, outermost first; `[]` says that nothing
        /// stands above them.
        optional levels: LevelsDocument,
        /// What the plan calls an action.
        optional action_name: Text,
        /// What the plan calls its columns, in its own order.
        optional columns: ColumnsDocument,
        /// The month in which the plan's years begin, such as april.
        optional year_starts: Text,
        /// The plan's words for a status, and what each means.
        list statuses: StatusWordDocument,
        /// The posts and bodies that lead actions.
        list leads: LeadDocument,
        /// People whom the plan names; their names are not published unless `show: true` says so.
        list people: PersonDocument,
        /// Terms explained.
        list glossary: TermDocument,
        /// The objectives' file names, in reading order.
        list objectives: Text,
        /// Dated reports on the whole plan.
        list updates: UpdateDocument,
        /// Where the plan's text comes from.
        optional source: SourceDocument,
        /// The publisher's notes on the whole plan.
        list notes: Spanned<Prose>,
    }
}

/// Names of the levels above the actions. Written and empty says another thing than left out.
#[derive(Debug, Clone)]
pub struct LevelsDocument(pub Vec<Text>);

impl Decode for LevelsDocument {
    const EXPECTED: &'static str = "names of levels";
    const SHAPE: Shape = Shape::List(&Shape::Text);

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let items = match &node.value {
            Value::Sequence(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let stated = items.iter().filter(|it| !matches!(it.value, Value::Blank));
        stated.map(|it| Text::decode(it, reader)).collect::<Option<_>>().map(LevelsDocument)
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        self.0.iter().for_each(|it| it.each_text(under, visit));
    }
}

record! {
    /// The years or months that a plan covers.
    "a period" PeriodDocument {
        /// The first year or month.
        required from: Spanned<WrittenDate>,
        /// The last year or month.
        required to: Spanned<WrittenDate>,
    }
}

record! {
    /// A word for a status.
    "a status" StatusWordDocument {
        /// The plan's word.
        required word: Text,
        /// not-started, on-track, at-risk, off-track, complete, paused, cancelled or superseded.
        required means: Spanned<StatusMeaning>,
    }
}

record! {
    /// Somebody who leads.
    "a lead" LeadDocument {
        /// Permanent name, such as mayor.
        required id: Text,
        /// The post or the body.
        required name: Text,
        /// post, body or group.
        optional kind: Spanned<LeadKind>,
    }
}

record! {
    /// A person whom a plan names.
    "a person" PersonDocument {
        /// The name as the plan prints it.
        required name: Text,
        /// What stands in its place on the site, such as "[name withheld]" or the post.
        required shown_as: Text,
        /// true to publish the name.
        optional show: Spanned<bool>,
    }
}

record! {
    /// A term explained.
    "a term" TermDocument {
        /// The term.
        required term: Text,
        /// What it means; left out where the plan uses it and does not explain it.
        optional means: Spanned<Prose>,
        /// Whether the plan itself explains it so.
        optional printed: Spanned<bool>,
    }
}

record! {
    /// Where a plan's text comes from.
    "a source" SourceDocument {
        /// Which document.
        optional document: Text,
        /// Where it was published.
        optional published: Text,
        /// When it was retrieved.
        optional retrieved: Spanned<WrittenDate>,
        /// When it was adopted.
        optional adopted: Spanned<WrittenDate>,
        /// Under which licence.
        optional licence: Text,
    }
}

words!(PlanState {
    "draft" => PlanState::Draft,
    "adopted" => PlanState::Adopted,
    "superseded" => PlanState::Superseded,
    "archived" => PlanState::Archived,
});

words!(OwnKind {
    "text" => OwnKind::Text,
    "money" => OwnKind::Money,
    "terms" => OwnKind::Terms,
});

words!(LeadKind {
    "post" => LeadKind::Post,
    "body" => LeadKind::Body,
    "group" => LeadKind::Group,
});

words!(StatusMeaning {
    "not-started" => StatusMeaning::NotStarted,
    "on-track" => StatusMeaning::OnTrack,
    "at-risk" => StatusMeaning::AtRisk,
    "off-track" => StatusMeaning::OffTrack,
    "complete" => StatusMeaning::Complete,
    "paused" => StatusMeaning::Paused,
    "cancelled" => StatusMeaning::Cancelled,
    "superseded" => StatusMeaning::Superseded,
    "merged" => StatusMeaning::Superseded,
});

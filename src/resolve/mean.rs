//! From what was typed in a field to what it means, for each thing that a field can hold: the third
//! side of [`crate::model::Holds`]. What has to be looked up or read against the plan is left blank
//! here and filled by anyone who resolves the record.

#![expect(non_snake_case, reason = "each is called like the thing that the table of fields names")]

use crate::diagnostics::Report;
use crate::document::{Spanned, Text, WrittenDate};
use crate::model::timescale::Calendar;
use crate::model::{self, Field, Id, Ix, Stated, Window, prose};

use super::date::date;
use super::value::{external, mailbox, telephone, text, texts};

/// What the source lost of a record: of each field all, or the end of what is given.
#[derive(Debug, Clone, Default)]
pub(super) struct Lost(pub(super) Vec<Field>);

impl Lost {
    pub(super) fn has(&self, field: Field) -> bool {
        self.0.contains(&field)
    }

    pub(super) fn has_key(&self, key: &'static str) -> bool {
        self.has(Field::Key(key))
    }
}

/// A record of which every field is what was typed in it, and blank where that has to be looked up;
/// what only the program knows is given after the semicolon.
macro_rules! said {
    (
        {$written:expr, $lost:expr, $report:expr; $($extra:tt)*}
        $(#[doc = $doc:literal])* $label:literal $name:ident / $document:ident
        $(
            said { $(
                $(#[doc = $meaning:literal])* $presence:ident $key:ident: $holds:ident => $goes:tt,
            )* }
            typed {$($typed:tt)*}
        )+
    ) => {
        $crate::model::$name {
            $($($key: $crate::resolve::mean::$holds(
                &$written.$key,
                $lost.has_key($crate::fields::key_name(stringify!($key))),
                $report,
            ),)*)+
            $($extra)*
        }
    };
}
pub(super) use said;

type Optional<T> = Option<Spanned<T>>;

pub(super) fn Title(it: &Option<Text>, _: bool, _: &mut Report) -> String {
    text(it.as_ref()).unwrap_or_default()
}

pub(super) fn Words(it: &Option<Text>, lost: bool, _: &mut Report) -> Stated<String> {
    Stated::new(text(it.as_ref()), lost)
}

pub(super) fn Fact(it: &Option<Text>, _: bool, _: &mut Report) -> Option<String> {
    text(it.as_ref())
}

pub(super) use self::{Fact as Label, Fact as Printed};

pub(super) fn Link(it: &Option<Text>, _: bool, report: &mut Report) -> Option<String> {
    external(it.as_ref(), report)
}

pub(super) fn List(it: &[Text], lost: bool, _: &mut Report) -> Stated<Vec<String>> {
    Stated::new((!it.is_empty()).then(|| texts(it)), lost)
}

pub(super) fn Running(
    it: &Optional<prose::Prose>,
    lost: bool,
    _: &mut Report,
) -> Stated<prose::Prose> {
    Stated::new(it.as_ref().map(|it| it.value.clone()).filter(|it| !it.is_empty()), lost)
}

pub(super) fn Prose(it: &Optional<prose::Prose>, _: bool, _: &mut Report) -> prose::Prose {
    it.as_ref().map(|it| it.value.clone()).unwrap_or_default()
}

pub(super) fn Remarks(it: &[Spanned<prose::Prose>], _: bool, _: &mut Report) -> Vec<prose::Prose> {
    it.iter().map(|it| it.value.clone()).collect()
}

pub(super) fn Flag(it: &Optional<bool>, _: bool, _: &mut Report) -> bool {
    it.as_ref().is_some_and(|it| it.value)
}

/// A date that belongs to no plan's year.
pub(super) fn MaybeDate(
    it: &Optional<WrittenDate>,
    _: bool,
    report: &mut Report,
) -> Option<Window> {
    date(it.as_ref(), &Calendar::UNKNOWN, report)
}

/// Read by anyone who resolves the record, which is left out without its date: no one sees this one.
pub(super) fn Date(_: &Optional<WrittenDate>, _: bool, _: &mut Report) -> Window {
    Window::year(0)
}

/// A record without its name is looked at and left out.
pub(super) fn Name(it: &Option<Text>, _: bool, _: &mut Report) -> Id {
    it.as_ref().and_then(|it| Id::parse(&it.value)).unwrap_or_else(Id::nameless)
}

/// Words that an author chooses from, and what is taken where there is none.
macro_rules! chosen {
    ($($name:ident: $meant:ty = $else:expr,)*) => {
        $(pub(super) fn $name(it: &Optional<model::$name>, _: bool, _: &mut Report) -> $meant {
            let or: fn(Option<model::$name>) -> $meant = $else;
            or(it.as_ref().map(|it| it.value))
        })*
    };
}

chosen! {
    LeadKind: model::LeadKind = Option::unwrap_or_default,
    EventState: model::EventState = Option::unwrap_or_default,
    PlanState: Option<model::PlanState> = |it| it,
    Better: Option<model::Better> = |it| it,
    // One without its kind is told; it is shown with those that listen.
    ServiceKind: model::ServiceKind = |it| it.unwrap_or(model::ServiceKind::Support),
    // A channel without its way is told and left out.
    Way: model::Way = |it| it.unwrap_or(model::Way::Web),
    SiteState: model::SiteState = Option::unwrap_or_default,
    StatementStatus: Option<model::StatementStatus> = |it| it,
    Enforcement: model::Enforcement = Option::unwrap_or_default,
    ProblemKind: model::ProblemKind = Option::unwrap_or_default,
}

pub(super) fn Strands(
    it: &[Spanned<model::Strand>],
    _: bool,
    _: &mut Report,
) -> Vec<model::Strand> {
    it.iter().map(|it| it.value).collect()
}

pub(super) fn Mailbox(it: &Option<Text>, _: bool, report: &mut Report) -> Option<String> {
    mailbox(it.as_ref(), report)
}

/// A number that people call.
pub(super) fn Phone(
    it: &Option<Text>,
    _: bool,
    report: &mut Report,
) -> Option<model::telephone::Telephone> {
    telephone(it.as_ref()?, None, model::telephone::Use::Call, report)
}

pub(super) fn WholeNumber(it: &Optional<u32>, _: bool, _: &mut Report) -> Option<u32> {
    it.as_ref().map(|it| it.value)
}

/// What has to be looked up or read against the plan: nothing yet, or that it is lost.
macro_rules! later {
    ($($name:ident: $meant:ty,)*) => {
        $(pub(super) fn $name<T: ?Sized>(_: &T, lost: bool, _: &mut Report) -> $meant {
            <$meant as Later>::blank(lost)
        })*
    };
}

trait Later {
    fn blank(lost: bool) -> Self;
}

impl<T> Later for Stated<T> {
    fn blank(lost: bool) -> Self {
        Stated::new(None, lost)
    }
}

impl<T> Later for Option<T> {
    fn blank(_: bool) -> Self {
        None
    }
}

impl<T> Later for Vec<T> {
    fn blank(_: bool) -> Self {
        Vec::new()
    }
}

later! {
    Levels: Vec<String>,
    Notes: Vec<model::Note>,
    Months: Option<u32>,
    Number: Option<model::Figure>,
    Years: Stated<model::Period>,
    Time: Stated<model::timescale::Timescale>,
    Repeated: Option<model::Repeats>,
    Progress: Stated<model::Status>,
    Leads: Stated<Vec<Ix<model::Lead>>>,
    Lead: Option<Ix<model::Lead>>,
    Services: Vec<Ix<model::Service>>,
    Objectives: Vec<Ix<model::Objective>>,
    Parent: Option<Ix<model::Objective>>,
    Actions: Vec<Ix<model::Action>>,
    Forebears: Vec<model::Forebear>,
    Predecessor: Option<(Id, Option<Ix<model::Plan>>)>,
    StatusWords: Vec<model::StatusWord>,
    PlanLeads: Vec<model::Lead>,
    Glossary: Vec<model::Term>,
    Updates: Vec<model::Update>,
    Start: Stated<model::Baseline>,
    Goal: Stated<model::Target>,
    Observations: Vec<model::Observation>,
    Channels: Vec<model::Channel>,
    Check: Option<model::Checked>,
    Colour: Option<model::Colour>,
    FooterLinks: Vec<model::FooterLink>,
    LastTest: Option<model::Tested>,
    Problems: Vec<model::Problem>,
}

/// The same of what is blank by itself.
macro_rules! blank {
    ($($name:ident: $meant:ty,)*) => {
        $(pub(super) fn $name<T>(_: &T, _: bool, _: &mut Report) -> $meant {
            Default::default()
        })*
    };
}

blank! {
    OwnColumns: model::OwnCells,
    PlanColumns: model::Columns,
    Source: model::Provenance,
    Publisher: model::Contact,
    Complaints: model::Feedback,
    AccessibilityStatement: model::Statement,
}

//! What the table of fields ([`crate::fields`]) means: for each thing that a field can hold, its type,
//! and how it is asked what it says. A walk over [`Declared::FIELDS`] reaches every word of a record.

use super::prose::{Prose, Prose as Prose_};
use super::telephone::Telephone;
use super::timescale::Timescale;
use super::{
    Action, Baseline, Channel, Checked, Columns, Contact, Feedback, Figure, FooterLink, Forebear,
    Id, Ix, Lead, Note, Objective, Observation, OwnCells, Period, Problem, Provenance, Repeats,
    Service, Stated, Statement, Status, StatusWord, Target, Term, Tested, Update, Vocabulary,
    Window,
};
use crate::fields::Goes;

/// A kind of record, with the fields that it can have.
pub trait Declared: Sized + 'static {
    /// What it is called, with its article: "an action".
    const RECORD: &'static str;
    /// Its fields, in the order in which they are told.
    const FIELDS: &'static [FieldOf<Self>];

    /// The field of a key.
    fn field(key: &str) -> Option<&'static FieldOf<Self>> {
        Self::FIELDS.iter().find(|it| it.key == key)
    }

    /// Calls `visit` with each running text of the record, and of the records within it.
    fn each_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a Prose)) {
        for field in Self::FIELDS {
            if let Some(value) = (field.value)(self).get() {
                value.each_prose(visit);
            }
        }
    }

    /// The keys of the fields of which the source lost all, and of those of which it lost the end.
    fn lost(&self) -> (Vec<&'static str>, Vec<&'static str>) {
        let (mut all, mut end) = (Vec::new(), Vec::new());
        for field in Self::FIELDS {
            match (field.value)(self).state() {
                Stated::Lost => all.push(field.key),
                Stated::PartLost(()) => end.push(field.key),
                Stated::Stated(()) | Stated::NotStated => {}
            }
        }
        (all, end)
    }
}

/// A field of a kind of record.
pub struct FieldOf<R> {
    /// As typed.
    pub key: &'static str,
    /// What it means, as authors and programmers are told.
    pub meaning: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Where it is told.
    pub goes: Goes,
    /// What it says in a record.
    pub value: fn(&R) -> Stated<Value<'_>>,
}

/// What a field says.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A permanent name.
    Id(&'a Id),
    /// Words as they are.
    Words(&'a str),
    /// Several.
    List(&'a [String]),
    /// Running text.
    Prose(&'a Prose),
    /// Several running texts.
    Remarks(&'a [Prose]),
    /// Notes, with what each is about.
    Notes(&'a [Note]),
    /// One of the words that an author can choose from.
    Word(&'static str),
    /// True or false.
    Flag(bool),
    /// A whole number.
    Count(u32),
    /// A number with decimals, or why there is none.
    Figure(Figure),
    /// A date as exactly as it is known.
    Date(Window),
    /// The time that a plan covers.
    Period(Period),
    /// Words about time, with their reading.
    Time(&'a Timescale),
    /// How a day is repeated.
    Repeats(&'a Repeats),
    /// A status.
    Progress(&'a Status),
    /// Who leads.
    Leads(&'a [Ix<Lead>]),
    /// One of the leads.
    Lead(Ix<Lead>),
    /// Services.
    Services(&'a [Ix<Service>]),
    /// Objectives.
    Objectives(&'a [Ix<Objective>]),
    /// The objective above.
    Parent(Ix<Objective>),
    /// Actions.
    Actions(&'a [Ix<Action>]),
    /// Actions of other plans.
    Forebears(&'a [Forebear]),
    /// Another plan.
    Predecessor(&'a Id),
    /// The cells in the plan's own columns.
    Own(&'a OwnCells),
    /// The plan's columns.
    Columns(&'a Columns),
    /// The plan's words for a status.
    StatusWords(&'a [StatusWord]),
    /// The plan's leads.
    PlanLeads(&'a [Lead]),
    /// Terms.
    Glossary(&'a [Term]),
    /// Reports.
    Updates(&'a [Update]),
    /// Where a measure began.
    Baseline(&'a Baseline),
    /// Where a measure is meant to go.
    Target(&'a Target),
    /// What was found.
    Observations(&'a [Observation]),
    /// Where a text comes from.
    Source(&'a Provenance),
    /// Kinds of hate.
    Strands(&'a [crate::model::Strand]),
    /// Ways to reach a service.
    Channels(&'a [Channel]),
    /// A check.
    Check(&'a Checked),
    /// A colour.
    Colour(super::Colour),
    /// A telephone number.
    Telephone(&'a Telephone),
    /// How to reach the publisher.
    Publisher(&'a Contact),
    /// Links at the foot of each page.
    FooterLinks(&'a [FooterLink]),
    /// The accessibility statement.
    Statement(&'a Statement),
    /// A test of the site.
    Tested(&'a Tested),
    /// Where complaints go.
    Feedback(&'a Feedback),
    /// What is not accessible.
    Problems(&'a [Problem]),
}

impl<'a> Value<'a> {
    /// Calls `visit` with each running text in it, and in the records that it lists.
    fn each_prose(&self, visit: &mut dyn FnMut(&'a Prose)) {
        match *self {
            Value::Prose(text) => visit(text),
            Value::Remarks(texts) => texts.iter().for_each(visit),
            Value::Notes(notes) => notes.iter().for_each(|it| visit(&it.text)),
            Value::Own(cells) => {
                let stated = cells.0.iter().filter_map(|it| it.1.get());
                stated.flat_map(|it| &it.items).for_each(visit);
            }
            Value::Updates(all) => all.iter().for_each(|it| it.each_prose(visit)),
            Value::Observations(all) => all.iter().for_each(|it| it.each_prose(visit)),
            _ => {}
        }
    }

    /// Calls `visit` with each text of the plan's or the publisher's in it; not at all for what is a
    /// date, a number or another record.
    pub fn each_text(&self, visit: &mut dyn FnMut(&str)) {
        let mut prose = |it: &Prose| {
            if !it.is_empty() {
                visit(&it.words());
            }
        };
        match self {
            Value::Prose(text) => prose(text),
            Value::Remarks(texts) => texts.iter().for_each(prose),
            Value::Notes(notes) => notes.iter().for_each(|it| prose(&it.text)),
            Value::Own(cells) => {
                let stated = cells.0.iter().filter_map(|it| it.1.get());
                stated.flat_map(|it| &it.items).for_each(prose);
            }
            Value::Words(words) => visit(words),
            Value::List(items) => items.iter().for_each(|it| visit(it)),
            Value::Time(time) => visit(&time.printed),
            Value::Progress(status) => visit(&status.word),
            _ => {}
        }
    }
}

/// For each thing that a field can hold: its type, and what it says.
macro_rules! holds {
    ($($(#[doc = $doc:literal])* $name:ident: $type:ty = $says:expr,)*) => {
        /// What a field can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Holds {
            $($(#[doc = $doc])* $name,)*
        }

        /// The types of what fields hold, by the names that the table of fields gives them.
        pub(super) mod meant {
            use super::*;
            $(pub(crate) type $name = $type;)*
        }

        /// What a value says, by the same names.
        #[expect(non_snake_case, reason = "each is called like the thing that the table names")]
        pub(super) mod says {
            use super::*;
            $(pub(crate) fn $name(value: &meant::$name) -> Stated<Value<'_>> {
                let says: fn(&meant::$name) -> Stated<Value<'_>> = $says;
                says(value)
            })*
        }
    };
}

/// A list that the program makes or the publisher keeps: nothing in it is "not stated".
fn some<'a, T>(list: &'a [T], of: fn(&'a [T]) -> Value<'a>) -> Stated<Value<'a>> {
    (!list.is_empty()).then(|| of(list)).into()
}

fn prose(text: &Prose) -> Stated<Value<'_>> {
    (!text.is_empty()).then_some(Value::Prose(text)).into()
}

holds! {
    /// A permanent name, always there.
    Name: Id = |it| Stated::Stated(Value::Id(it)),
    /// Words that are always there.
    Title: String = |it| Stated::Stated(Value::Words(it)),
    /// The plan's words.
    Words: Stated<String> = |it| it.as_ref().map(|it| Value::Words(it)),
    /// The plan's words where the site shows others: told with the field that they belong to.
    Printed: Option<String> = |it| it.as_deref().map(Value::Words).into(),
    /// The plan's name for something: a caption, and nothing that could be lost.
    Label: Option<String> = |it| it.as_deref().map(Value::Words).into(),
    /// Words of the publisher's own.
    Fact: Option<String> = |it| it.as_deref().map(Value::Words).into(),
    /// A web address.
    Link: Option<String> = |it| it.as_deref().map(Value::Words).into(),
    /// Several of the plan's words.
    List: Stated<Vec<String>> = |it| it.as_ref().map(|it| Value::List(it)),
    /// The names of the levels.
    Levels: Vec<String> = |it| some(it, Value::List),
    /// The plan's running text.
    Running: Stated<Prose> = |it| it.as_ref().map(Value::Prose),
    /// Running text of the publisher's own.
    Prose: Prose_ = |it| prose(it),
    /// The publisher's notes.
    Remarks: Vec<Prose_> = |it| some(it, Value::Remarks),
    /// The publisher's notes, each with what it is about.
    Notes: Vec<Note> = |it| some(it, Value::Notes),
    /// True or false; left out it is false.
    Flag: bool = |it| it.then_some(Value::Flag(true)).into(),
    /// A number of months.
    Months: Option<u32> = |it| it.map(Value::Count).into(),
    /// A number or why there is none, of which the source may be silent.
    Number: Option<Figure> = |it| it.map(Value::Figure).into(),
    /// A date, always there.
    Date: Window = |it| Stated::Stated(Value::Date(*it)),
    /// A date, where it is known.
    MaybeDate: Option<Window> = |it| it.map(Value::Date).into(),
    /// The years of a plan.
    Years: Stated<Period> = |it| it.map(Value::Period),
    /// Words about time.
    Time: Stated<Timescale> = |it| it.as_ref().map(Value::Time),
    /// How a day is repeated.
    Repeated: Option<Repeats> = |it| it.as_ref().map(Value::Repeats).into(),
    /// A status.
    Progress: Stated<Status> = |it| it.as_ref().map(Value::Progress),
    /// Who leads an action.
    Leads: Stated<Vec<Ix<crate::model::Lead>>> = |it| it.as_ref().map(|it| Value::Leads(it)),
    /// Who reported.
    Lead: Option<Ix<crate::model::Lead>> = |it| it.map(Value::Lead).into(),
    /// Services that are named.
    Services: Vec<Ix<Service>> = |it| some(it, Value::Services),
    /// Objectives that are named.
    Objectives: Vec<Ix<Objective>> = |it| some(it, Value::Objectives),
    /// The objective above.
    Parent: Option<Ix<Objective>> = |it| it.map(Value::Parent).into(),
    /// Actions that are named.
    Actions: Vec<Ix<Action>> = |it| some(it, Value::Actions),
    /// Actions of other plans.
    Forebears: Vec<Forebear> = |it| some(it, Value::Forebears),
    /// The plan before this one: its id, and its place in the catalogue.
    Predecessor: Option<(Id, Option<Ix<crate::model::Plan>>)> = |it| it.as_ref().map(|it| Value::Predecessor(&it.0)).into(),
    /// The cells in the columns that only this plan has.
    OwnColumns: OwnCells = |it| (!it.0.is_empty()).then_some(Value::Own(it)).into(),
    /// What the plan calls its columns.
    PlanColumns: Columns = |it| (!it.0.is_empty()).then_some(Value::Columns(it)).into(),
    /// The plan's words for a status.
    StatusWords: Vec<StatusWord> = |it| some(it, Value::StatusWords),
    /// The posts and bodies of a plan.
    PlanLeads: Vec<crate::model::Lead> = |it| some(it, Value::PlanLeads),
    /// Terms explained.
    Glossary: Vec<Term> = |it| some(it, Value::Glossary),
    /// Reports.
    Updates: Vec<Update> = |it| some(it, Value::Updates),
    /// Where a measure began.
    Start: Stated<Baseline> = |it| it.as_ref().map(Value::Baseline),
    /// Where a measure is meant to go.
    Goal: Stated<Target> = |it| it.as_ref().map(Value::Target),
    /// What was found.
    Observations: Vec<Observation> = |it| some(it, Value::Observations),
    /// Where a text comes from.
    Source: Provenance = |it| Stated::Stated(Value::Source(it)),
    /// Ways to reach a service.
    Channels: Vec<Channel> = |it| some(it, Value::Channels),
    /// A check.
    Check: Option<Checked> = |it| it.as_ref().map(Value::Check).into(),
    /// What a plan is by now.
    PlanState: Option<crate::model::PlanState> = |it| it.map(Vocabulary::word).map(Value::Word).into(),
    /// What a lead is.
    LeadKind: crate::model::LeadKind = |it| Stated::Stated(Value::Word(Vocabulary::word(*it))),
    /// What became of an event.
    EventState: crate::model::EventState = |it| Stated::Stated(Value::Word(Vocabulary::word(*it))),
    /// Which way is better.
    Better: Option<crate::model::Better> = |it| it.map(Vocabulary::word).map(Value::Word).into(),
    /// Which part of the help page a service belongs to.
    ServiceKind: crate::model::ServiceKind = |it| Stated::Stated(Value::Word(Vocabulary::word(*it))),
    /// Whether a site is the real thing.
    SiteState: crate::model::SiteState = |it| Stated::Stated(Value::Word(Vocabulary::word(*it))),
    /// A colour.
    Colour: Option<crate::model::Colour> = |it| it.map(Value::Colour).into(),
    /// An email address.
    Mailbox: Option<String> = |it| it.as_deref().map(Value::Words).into(),
    /// A telephone number.
    Phone: Option<Telephone> = |it| it.as_ref().map(Value::Telephone).into(),
    /// A whole number.
    WholeNumber: Option<u32> = |it| it.map(Value::Count).into(),
    /// How to reach the publisher.
    Publisher: Contact = |it| Stated::Stated(Value::Publisher(it)),
    /// Links at the foot of each page.
    FooterLinks: Vec<FooterLink> = |it| some(it, Value::FooterLinks),
    /// The accessibility statement.
    AccessibilityStatement: Statement = |it| Stated::Stated(Value::Statement(it)),
    /// The last test of the site.
    LastTest: Option<Tested> = |it| it.as_ref().map(Value::Tested).into(),
    /// Where complaints go.
    Complaints: Feedback = |it| Stated::Stated(Value::Feedback(it)),
    /// What is not accessible.
    Problems: Vec<Problem> = |it| some(it, Value::Problems),
    /// How far a site is accessible.
    StatementStatus: Option<crate::model::StatementStatus> = |it| it.map(Vocabulary::word).map(Value::Word).into(),
    /// Who enforces the regulations.
    Enforcement: crate::model::Enforcement = |it| Stated::Stated(Value::Word(Vocabulary::word(*it))),
    /// Under which heading a problem belongs.
    ProblemKind: crate::model::ProblemKind = |it| Stated::Stated(Value::Word(Vocabulary::word(*it))),
    /// The kinds of hate that a service is for.
    Strands: Vec<crate::model::Strand> = |it| some(it, Value::Strands),
    /// A way to reach a service.
    Way: crate::model::Way = |it| Stated::Stated(Value::Word(Vocabulary::word(*it))),
}

impl Holds {
    /// Whether the source can have lost it: it is in the words of the plan.
    pub const fn can_be_lost(self) -> bool {
        matches!(self, Holds::Years | Holds::Start | Holds::Goal) || self.is_cell()
    }

    /// Whether a page tells it as a cell of its record, under a name: the plan's or our own.
    pub const fn is_cell(self) -> bool {
        use Holds::{Leads, List, Progress, Running, Time, Words};
        matches!(self, Words | List | Running | Time | Progress | Leads)
    }
}

/// Makes a kind of record from its fields in the table, with more that only the program knows of it.
macro_rules! record {
    (
        {[$(#[$attribute:meta])*] $($extra:tt)*}
        $(#[doc = $doc:literal])* $label:literal $name:ident / $document:ident
        $(
            said { $(
                $(#[doc = $meaning:literal])* $presence:ident $key:ident: $holds:ident => $goes:tt,
            )* }
            typed {$($typed:tt)*}
        )+
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone)]
        $(#[$attribute])*
        pub struct $name {
            $($($(#[doc = $meaning])* pub $key: $crate::model::field::meant::$holds,)*)+
            $($extra)*
        }

        impl $crate::model::Declared for $name {
            const RECORD: &'static str = $label;
            const FIELDS: &'static [$crate::model::FieldOf<Self>] = &[
                $($($crate::model::FieldOf {
                    key: $crate::fields::key_name(stringify!($key)),
                    meaning: concat!($($meaning),*),
                    holds: $crate::model::Holds::$holds,
                    goes: $crate::fields::goes!($goes),
                    value: |record| $crate::model::field::says::$holds(&record.$key),
                },)*)+
            ];
        }
    };
}
pub(super) use record;

//! The files of open data and the calendars, and what each is called.

use crate::model::{Event, Plan};

/// A file that tells one plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanFile {
    /// The actions as a table.
    Csv,
    /// What the columns of the table mean, for programs.
    CsvMetadata,
    /// The tables as a workbook.
    Xlsx,
    /// Everything, as records.
    Json,
    /// The plan as StratML.
    StratMl,
    /// Its confirmed events as linked data.
    Events,
    /// What the plan counts, as a table; of a plan that counts something.
    Measures,
    /// What its columns mean, for programs.
    MeasuresMetadata,
}

impl PlanFile {
    /// Every file of a plan.
    pub const ALL: [PlanFile; 8] = [
        PlanFile::Csv,
        PlanFile::CsvMetadata,
        PlanFile::Xlsx,
        PlanFile::Json,
        PlanFile::StratMl,
        PlanFile::Events,
        PlanFile::Measures,
        PlanFile::MeasuresMetadata,
    ];

    /// Whether a plan has this file.
    pub fn is_of(self, plan: &Plan) -> bool {
        match self {
            PlanFile::Measures | PlanFile::MeasuresMetadata => !plan.measures.is_empty(),
            // The format demands a goal.
            PlanFile::StratMl => !plan.objectives.is_empty(),
            _ => true,
        }
    }

    /// Its name below `…/data/`.
    pub fn name(self) -> &'static str {
        match self {
            PlanFile::Csv => "plan.csv",
            PlanFile::CsvMetadata => "plan.csv-metadata.json",
            PlanFile::Xlsx => "plan.xlsx",
            PlanFile::Json => "plan.json",
            PlanFile::StratMl => "plan.stratml.xml",
            PlanFile::Events => "events.jsonld",
            PlanFile::Measures => "measures.csv",
            PlanFile::MeasuresMetadata => "measures.csv-metadata.json",
        }
    }
}

/// A calendar file of events, of which a plan, a lead, a place and the site have two at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarFile {
    /// Events that have a day.
    Days,
    /// Events whose day is not fixed.
    Months,
}

impl CalendarFile {
    /// Both.
    pub const ALL: [CalendarFile; 2] = [CalendarFile::Days, CalendarFile::Months];

    /// Which of the two an event belongs to.
    pub fn of(event: &Event) -> CalendarFile {
        match event.time.has_a_day() {
            true => CalendarFile::Days,
            false => CalendarFile::Months,
        }
    }

    /// Its name without its end.
    pub fn name(self) -> &'static str {
        match self {
            CalendarFile::Days => "calendar",
            CalendarFile::Months => "calendar-months",
        }
    }

    /// The folder of those of places.
    pub(super) fn folder(self) -> &'static str {
        match self {
            CalendarFile::Days => "places",
            CalendarFile::Months => "places/months",
        }
    }
}

/// A file that tells the whole site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SiteFile {
    /// The actions of all plans as one table.
    Csv,
    /// What its columns mean, for programs.
    CsvMetadata,
    /// The tables of all plans as a workbook.
    Xlsx,
    /// Everything in all plans, as records.
    Json,
    /// The support services.
    Services,
    /// The support services as linked data.
    ServicesLinked,
    /// The events of all plans.
    Calendar(CalendarFile),
    /// What the records of one plan are.
    PlanSchema,
    /// What the records of all plans are.
    SiteSchema,
}

impl SiteFile {
    /// Every file that each site has: all but the calendars.
    pub const ALL: [SiteFile; 8] = [
        SiteFile::Csv,
        SiteFile::CsvMetadata,
        SiteFile::Xlsx,
        SiteFile::Json,
        SiteFile::PlanSchema,
        SiteFile::SiteSchema,
        SiteFile::Services,
        SiteFile::ServicesLinked,
    ];

    /// Its name below `/data/`.
    pub fn name(self) -> &'static str {
        match self {
            SiteFile::Csv => "actions.csv",
            SiteFile::CsvMetadata => "actions.csv-metadata.json",
            SiteFile::Xlsx => "plans.xlsx",
            SiteFile::Json => "plans.json",
            SiteFile::Services => "services.json",
            SiteFile::ServicesLinked => "services.jsonld",
            SiteFile::Calendar(CalendarFile::Days) => "calendar.ics",
            SiteFile::Calendar(CalendarFile::Months) => "calendar-months.ics",
            SiteFile::PlanSchema => "plan.schema.json",
            SiteFile::SiteSchema => "plans.schema.json",
        }
    }
}

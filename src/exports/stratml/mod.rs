//! `plan.stratml.xml`: the plan as StratML, Part 2 (ANSI/AIIM 22, ISO 17469: *Strategy Markup
//! Language*), for programs that compare the plans of many publishers.
//!
//! The format has two levels, goals and the objectives below them. A plan's objective at any depth
//! becomes a goal, and an action becomes an objective. Dates are days, never months: a time without
//! a known day is given in words only, under `OtherInformation`, with everything else that the
//! format has no element for. An indicator must have a unit; if the plan gives none, it is empty. A
//! measure belongs to an action in the format; one that belongs to an objective or to the whole
//! plan is given in words.

mod indicator;
mod other;
mod xml;

use std::io::Write;

use crate::locale::{Locale, Message};
use crate::model::{Action, Ix, LeadKind, Objective, Plan, Undertaking, Window, indices};
use crate::site::{Route, Site, notice};
use crate::table;

use super::identity::uuid;
use xml::Xml;

/// The namespace of Part 2.
const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

/// Writes `…/data/plan.stratml.xml`.
pub fn stratml(site: &Site, plan: Ix<Plan>, locale: &Locale, out: &mut dyn Write) {
    let ctx = ExportContext { site, index: plan, plan: &site.catalogue().plans[plan], locale };
    let mut xml = Xml::new(out);
    let root = [("xmlns", NAMESPACE), ("Type", "Performance_Plan")];
    xml.within("PerformancePlanOrReport", &root, |xml| ctx.whole(xml));
}

/// The plan to write, and the locale for its text.
#[derive(Clone, Copy)]
struct ExportContext<'a> {
    site: &'a Site,
    index: Ix<Plan>,
    plan: &'a Plan,
    locale: &'a Locale,
}

impl ExportContext<'_> {
    fn whole(self, xml: &mut Xml<'_>) {
        xml.text("Name", &self.plan.title);
        xml.stated("Description", &self.plan.summary.plain_text());
        let notice = notice(&self.site.catalogue().site, self.locale);
        xml.stated("OtherInformation", &other::of_plan(self, notice));
        xml.within("StrategicPlanCore", &[], |xml| {
            xml.within("Organization", &[], |xml| {
                let organisation = &self.site.catalogue().site.organisation;
                xml.text("Name", self.plan.owner.get().unwrap_or(organisation));
            });
            for at in indices(&self.plan.objectives) {
                self.goal(at, xml);
            }
        });
        xml.within("AdministrativeInformation", &[], |xml| {
            self.identifier(&[], xml);
            let period = self.plan.period.get();
            xml.stated("StartDate", &day(period.map(|it| it.from)));
            xml.stated("EndDate", &day(period.map(|it| it.to)));
            xml.stated("Source", &self.source());
        });
    }

    /// The address of the plan: the one given, or its page.
    fn source(self) -> String {
        let stated = self.plan.source.published.clone();
        let link =
            stated.filter(|it| it.starts_with("https://") && !it.contains(char::is_whitespace));
        link.or_else(|| self.site.absolute(Route::Plan(self.index))).unwrap_or_default()
    }

    fn goal(self, at: Ix<Objective>, xml: &mut Xml<'_>) {
        let objective: &Objective = &self.plan.objectives[at];
        xml.within("Goal", &[], |xml| {
            // Both are required; empty means that the plan does not say.
            xml.text("Name", objective.title.get().map_or("", String::as_str));
            xml.text("Description", &objective.summary.plain_text());
            self.identifier(&["objective", objective.id.as_str()], xml);
            xml.stated("SequenceIndicator", objective.number.get().map_or("", String::as_str));
            self.leads(objective, xml);
            xml.stated("OtherInformation", &other::of_objective(self, at));
            for action in &objective.actions {
                self.objective(*action, xml);
            }
        });
    }

    fn objective(self, at: Ix<Action>, xml: &mut Xml<'_>) {
        let action: &Action = &self.plan.actions[at];
        xml.within("Objective", &[], |xml| {
            xml.stated("Name", action.title.get().map_or("", String::as_str));
            let activity = action.activity.get().map(|it| it.plain_text());
            xml.stated("Description", &activity.unwrap_or_default());
            self.identifier(&["action", action.id.as_str()], xml);
            xml.stated("SequenceIndicator", action.number.get().map_or("", String::as_str));
            self.leads(action, xml);
            for partner in action.partners.items() {
                self.stakeholder(partner, None, Message::ColumnPartners, xml);
            }
            xml.stated("OtherInformation", &other::of_action(self, action));
            indicator::of_action(self, at, xml);
        });
    }

    fn leads(self, record: &dyn Undertaking, xml: &mut Xml<'_>) {
        for lead in table::leads(self.plan, record) {
            let kind = match lead.kind {
                LeadKind::Body => Some("Organization"),
                LeadKind::Post | LeadKind::Group => Some("Generic_Group"),
                LeadKind::Other => None,
            };
            self.stakeholder(&lead.name, kind, Message::ColumnLeads, xml);
        }
    }

    fn stakeholder(self, name: &str, kind: Option<&str>, role: Message<'_>, xml: &mut Xml<'_>) {
        let kind = kind.map(|it| ("StakeholderTypeType", it));
        xml.within("Stakeholder", kind.as_slice(), |xml| {
            xml.text("Name", name);
            xml.within("Role", &[], |xml| {
                xml.text("Name", &self.locale.plain(role));
                xml.text("RoleType", "Performer");
            });
        });
    }

    /// A permanent id; the format requires one that does not begin with a digit.
    fn identifier(self, parts: &[&str], xml: &mut Xml<'_>) {
        let parts: Vec<&str> =
            ["plan", self.plan.id.as_str()].into_iter().chain(parts.iter().copied()).collect();
        xml.text("Identifier", &format!("_{}", uuid(self.site, &parts)));
    }
}

/// A day; `None` if only a longer period is known.
fn day(date: Option<Window>) -> String {
    date.and_then(|it| it.as_day()).map(|it| it.to_string()).unwrap_or_default()
}

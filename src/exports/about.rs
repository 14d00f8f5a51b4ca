//! Metadata of an export: the plan's publisher, the source of its text, and its licence.

use crate::changes::{self, State};
use crate::locale::{Locale, Message};
use crate::model::{Declared, Plan, Window};
use crate::site::{Route, Site, notice};
use crate::table::Scope;

/// The title of the file.
pub(super) fn title(site: &Site, scope: Scope) -> String {
    let catalogue = site.catalogue();
    match scope {
        Scope::Plan(plan) => catalogue.plans[plan].title.clone(),
        Scope::Site => catalogue.site.name.clone(),
    }
}

/// Names and values in reading order. Unknown values appear as not given.
pub(super) fn facts(site: &Site, scope: Scope, locale: &Locale) -> Vec<(String, String)> {
    let site_facts = &site.catalogue().site;
    let mut facts = vec![(title(site, scope), site_facts.organisation.clone())];
    facts.extend(notice(site_facts, locale).map(|it| (String::new(), it)));
    for plan in scope.plans(site) {
        let record = &site.catalogue().plans[plan];
        if scope == Scope::Site {
            facts.push((String::new(), String::new()));
            facts.push((record.title.clone(), record.owner.get().cloned().unwrap_or_default()));
        }
        facts.extend(of_plan(record, locale));
        let address = site.absolute(Route::Plan(plan));
        facts.push((
            locale.text(Message::DataColumnUrl),
            address.unwrap_or_else(|| site.address(Route::Plan(plan))),
        ));
    }
    facts.push((String::new(), String::new()));
    facts.push((String::new(), locale.text(Message::DataBlank)));
    facts
}

fn of_plan(plan: &Plan, locale: &Locale) -> Vec<(String, String)> {
    let source = &plan.source;
    let date = |it: Option<Window>| it.map(|it| locale.window(&it));
    let told = |key: &str| {
        let field = Plan::field(key)?;
        let state = State { plan, services: None };
        let words = changes::told(locale, state, (field.value)(plan));
        (!words.is_empty()).then(|| words.join("; "))
    };
    let facts = [
        (Message::PlanOwner, told("owner")),
        (Message::PlanPeriod, told("period")),
        (Message::PlanSourceDocument, source.document.clone()),
        (Message::PlanSourcePublished, source.published.clone()),
        (Message::PlanSourceRetrieved, date(source.retrieved)),
        (Message::PlanSourceAdopted, date(source.adopted)),
        (Message::PlanSourceLicence, source.licence.clone()),
    ];
    let said = |(name, value): (Message<'_>, Option<String>)| {
        let value = value.unwrap_or_else(|| locale.text(Message::NotStated));
        (locale.text(name), value)
    };
    facts.into_iter().map(said).collect()
}

//! The two calendar files of a plan: events that have a day, and events that have a longer time, so
//! that no one who subscribes has whole months filled. Which events each holds is decided here; what
//! is said of them is not.

use chrono::NaiveDate;

use crate::model::{Event, Ix, Lead, Plan, indexed, indices};

use super::{CalendarFile, Route, Site, SiteFile};

impl Site {
    /// The events of a plan's calendar file at `today`, by time. One whose time has passed without a
    /// day is in neither, unless the publisher asks for it.
    pub fn calendar_events(
        &self,
        plan: Ix<Plan>,
        file: CalendarFile,
        today: NaiveDate,
    ) -> Vec<Ix<Event>> {
        let keeps = file == CalendarFile::Days || self.catalogue.site.past_months;
        let is_in = |it: &Event| CalendarFile::of(it) == file && (keeps || it.time.last() >= today);
        let events = indexed(&self.catalogue.plans[plan].events);
        events.filter(|it| is_in(it.1)).map(|it| it.0).collect()
    }

    /// The events of the calendar file at a route, with their plans; none for another route.
    pub fn events_at(&self, route: Route, today: NaiveDate) -> Vec<(Ix<Plan>, Ix<Event>)> {
        let of = |plan, file| self.calendar_events(plan, file, today).into_iter();
        let with = |plan: Ix<Plan>| move |it| (plan, it);
        match route {
            Route::CalendarIcs(plan, file) => of(plan, file).map(with(plan)).collect(),
            Route::LeadIcs(plan, lead, file) => {
                let theirs = of(plan, file).filter(|it| self.leads(plan, lead, *it));
                theirs.map(with(plan)).collect()
            }
            Route::PlaceIcs(plan, place, file) => {
                let here = &self.places(plan)[place].events;
                of(plan, file).filter(|it| here.contains(it)).map(with(plan)).collect()
            }
            Route::SiteFile(SiteFile::Calendar(file)) => {
                let plans = indices(&self.catalogue.plans);
                plans.flat_map(|plan| of(plan, file).map(with(plan))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether the calendar file at a route has any event.
    pub fn has_events(&self, route: Route, today: NaiveDate) -> bool {
        !self.events_at(route, today).is_empty()
    }

    /// Whether someone leads the action that an event belongs to.
    fn leads(&self, plan: Ix<Plan>, lead: Ix<Lead>, event: Ix<Event>) -> bool {
        let plan = &self.catalogue.plans[plan];
        let action = plan.events[event].action.map(|it| &plan.actions[it]);
        action.and_then(|it| it.leads.get()).is_some_and(|it| it.contains(&lead))
    }

    /// The calendar files that a site has: those with events, and those that people may have
    /// subscribed to. A file of days that was published stays when it is empty, because a
    /// program that no longer finds it would keep what it held.
    pub(super) fn calendar_files(&self, today: NaiveDate) -> Vec<Route> {
        let mut routes = Vec::new();
        for file in CalendarFile::ALL {
            routes.push(Route::SiteFile(SiteFile::Calendar(file)));
            for (at, plan) in indexed(&self.catalogue.plans) {
                routes.push(Route::CalendarIcs(at, file));
                let leads = indices(&plan.leads);
                routes.extend(leads.map(|it| Route::LeadIcs(at, it, file)));
                let places = indices(self.places(at));
                routes.extend(places.map(|it| Route::PlaceIcs(at, it, file)));
            }
        }
        routes.retain(|it| self.has_events(*it, today) || self.may_be_subscribed(*it));
        routes
    }

    /// Whether a file of days was published before, as far as the list of addresses tells.
    fn may_be_subscribed(&self, route: Route) -> bool {
        let published = |plan: &Plan| {
            let page = format!("/plans/{}/calendar/", plan.id);
            self.catalogue.published.iter().flatten().any(|it| it.0 == page)
        };
        let plans = &self.catalogue.plans;
        match route {
            Route::SiteFile(SiteFile::Calendar(CalendarFile::Days)) => plans.iter().any(published),
            Route::CalendarIcs(plan, CalendarFile::Days)
            | Route::PlaceIcs(plan, _, CalendarFile::Days) => published(&plans[plan]),
            Route::LeadIcs(plan, lead, CalendarFile::Days) => {
                let mut events = indices(&plans[plan].events);
                published(&plans[plan]) && events.any(|it| self.leads(plan, lead, it))
            }
            _ => false,
        }
    }
}

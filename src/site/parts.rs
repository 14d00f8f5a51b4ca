//! Lists that are too long for one page, in numbered parts of a fixed size.
//!
//! The first part is on the page that the list has anyway, so a plan that grows keeps every address: what comes
//! later is at the end. This room decides which lists of a page are in parts, and where each part is; what a row
//! says, and in which order rows are, is for the views, which ask [`Site::cut`] for the rows of their page.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Route, Site};

/// Makes the list of lists: the name in an address, the most rows on one page, the rows of the first part, which
/// shares its page with other things, those of each later part, and how many numbers of parts the first page shows.
macro_rules! lists {
    ($($(#[doc = $doc:literal])* $name:ident $slug:literal, $whole:literal, $first:literal, $size:literal, $numbers:literal;)+) => {
        /// A list that grows with a plan or a site.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum List {
            $($(#[doc = $doc])* $name,)+
        }

        impl List {
            /// The beginning of the last part of an address. With the line after it, it is not an id of an author's.
            fn slug(self) -> &'static str {
                match self { $(List::$name => $slug,)+ }
            }

            /// With more rows than this it is in parts.
            pub fn most_on_one_page(self) -> usize {
                match self { $(List::$name => $whole,)+ }
            }

            /// How many rows the first part has.
            fn first(self) -> usize {
                match self { $(List::$name => $first,)+ }
            }

            /// How many rows each later part has.
            fn size(self) -> usize {
                match self { $(List::$name => $size,)+ }
            }

            /// How many numbers of parts a page has room for beside its rows.
            pub fn most_numbers(self) -> usize {
                match self { $(List::$name => $numbers,)+ }
            }
        }
    };
}

lists! {
    /// All actions of a plan, by their titles.
    Actions "actions", 60, 100, 100, 500;
    /// The actions of an objective or of a lead, as a table.
    Table "actions", 45, 40, 50, 60;
    /// The objectives of a plan with their actions.
    Objectives "objectives", 60, 25, 25, 60;
    /// The objectives below another, or those of a lead.
    Children "objectives", 40, 30, 60, 40;
    /// The actions of a plan in another order.
    Grouped "actions", 150, 100, 100, 250;
    /// Who leads.
    Leads "leads", 200, 100, 200, 100;
    /// Actions whose lead is not given.
    Unled "not-stated", 100, 100, 300, 100;
    /// The events of an action or of a lead.
    Events "events", 40, 30, 100, 40;
    /// The events of a year.
    Year "events", 60, 50, 50, 100;
    /// Reports.
    Updates "updates", 30, 20, 50, 40;
    /// What a plan counts.
    Measures "measures", 80, 60, 60, 100;
    /// The figures of a measure.
    Figures "figures", 120, 80, 80, 60;
    /// What changed in a plan.
    Changes "changes", 60, 50, 50, 100;
    /// What is printed of an objective.
    Printed "actions", 60, 20, 20, 60;
    /// The objectives of a plan that is printed an objective at a time.
    PrintParts "objectives", 300, 200, 300, 100;
    /// Everything by its first letter.
    AToZ "names", 300, 200, 200, 200;
    /// Words that the plans explain.
    Terms "terms", 60, 30, 30, 100;
    /// All plans of the site.
    Plans "plans", 80, 50, 50, 100;
    /// Support services.
    Services "services", 30, 20, 25, 60;
    /// The services that take a report, where no page says how.
    Reports "report", 30, 20, 25, 60;
    /// How services were checked.
    Checks "checks", 90, 60, 60, 60;
    /// Calendars of the events that a lead has.
    LeadFiles "calendars", 150, 100, 300, 60;
    /// Calendars of the events at a place.
    PlaceFiles "places", 150, 100, 300, 60;
    /// Actions that are late.
    Late "late", 100, 12, 60, 20;
    /// Actions that have waited longest for a report.
    Waiting "waiting", 100, 15, 100, 20;
    /// Actions of which nothing was ever reported.
    Never "never", 100, 30, 300, 20;
    /// What objectives say of their status.
    Levels "objectives", 100, 10, 60, 20;
    /// Counts by objective.
    ByObjective "by-objective", 200, 10, 40, 20;
    /// Counts by lead.
    ByLead "by-lead", 200, 10, 40, 20;
}

impl List {
    /// Which part a row is in, counted from 1.
    fn part_of(self, row: usize) -> usize {
        match row.checked_sub(self.first()) {
            None => 1,
            Some(later) => later / self.size() + 2,
        }
    }

    /// The first row of a part.
    fn begin_of(self, number: usize) -> usize {
        match number.checked_sub(2) {
            None => 0,
            Some(later) => self.first() + later * self.size(),
        }
    }
}

/// A part of a list after its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The page with the first part.
    pub page: Route,
    /// Which of its lists.
    pub list: List,
    /// Which part, counted from 1.
    pub number: usize,
}

/// The parts of a site, and where those of a list begin.
#[derive(Debug, Default)]
pub(super) struct Parts {
    all: Vec<Part>,
    first: BTreeMap<(Route, List), (usize, usize)>,
}

impl Parts {
    /// Notes a list with so many rows, and gives the routes of its parts after the first. One that is not long is
    /// in parts where its page is `heavy`.
    pub(super) fn add(&mut self, page: Route, list: List, rows: usize, heavy: bool) -> Vec<Route> {
        let count = list.part_of(rows.saturating_sub(1));
        if rows <= list.most_on_one_page() && !heavy || count < 2 {
            return Vec::new();
        }
        let first = self.all.len();
        self.first.insert((page, list), (first, count));
        self.all.extend((2..=count).map(|number| Part { page, list, number }));
        (first..self.all.len()).map(|it| route(page, it)).collect()
    }

    pub(super) fn get(&self, at: usize) -> &Part {
        &self.all[at]
    }
}

fn route(page: Route, at: usize) -> Route {
    match page.plan() {
        Some(plan) => Route::PlanPart(plan, at),
        None => Route::SitePart(at),
    }
}

impl Part {
    /// What follows the address of its page.
    pub(super) fn tail(&self) -> String {
        format!("{}_{}", self.list.slug(), self.number)
    }
}

impl Site {
    /// The part at a route; none for a page that has all of itself or the first part.
    pub fn part(&self, route: Route) -> Option<Part> {
        match route {
            Route::PlanPart(_, at) | Route::SitePart(at) => Some(*self.parts.get(at)),
            _ => None,
        }
    }

    /// The page that a route is a part of, or is.
    pub fn page_of(&self, route: Route) -> Route {
        self.part(route).map_or(route, |it| it.page)
    }

    /// How many parts a list of a page has: 1 where it is whole.
    pub fn parts(&self, page: Route, list: List) -> usize {
        self.parts.first.get(&(page, list)).map_or(1, |it| it.1)
    }

    /// The route of a part of a list.
    pub fn route_of_part(&self, page: Route, list: List, number: usize) -> Route {
        match self.parts.first.get(&(page, list)) {
            Some((first, count)) if (2..=*count).contains(&number) => {
                route(page, first + number - 2)
            }
            _ => page,
        }
    }

    /// The route at which a row of a list is.
    pub fn route_of_row(&self, page: Route, list: List, row: usize) -> Route {
        self.route_of_part(page, list, list.part_of(row))
    }

    /// Which rows of a list are at a route, of so many.
    pub fn cut(&self, route: Route, list: List, rows: usize) -> Range<usize> {
        let (page, number) = match self.part(route) {
            Some(part) if part.list == list => (part.page, part.number),
            Some(_) => return 0..0,
            None => (route, 1),
        };
        let count = self.parts(page, list);
        if count == 1 {
            return 0..rows;
        }
        // The last part has what is left, so that no row is lost.
        let end = if number == count { rows } else { list.begin_of(number + 1) };
        list.begin_of(number).min(rows)..end.min(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::{LinkStyle, lay_out};

    fn of(rows: usize) -> Parts {
        let mut parts = Parts::default();
        parts.add(Route::Plans, List::Plans, rows, false);
        parts
    }

    #[test]
    fn each_row_is_in_the_part_that_begins_before_it() {
        for row in 0..2_000 {
            let number = List::Table.part_of(row);
            assert!(List::Table.begin_of(number) <= row && row < List::Table.begin_of(number + 1));
        }
    }

    #[test]
    fn a_list_has_parts_only_when_it_is_long_and_never_loses_a_row() {
        assert!(of(80).all.is_empty());
        let report = &mut crate::diagnostics::Report::default();
        let today = chrono::NaiveDate::default();
        let mut site = lay_out(Default::default(), LinkStyle::Folder, None, today, report);
        for rows in [81, 100, 101, 1_000, 1_051] {
            site.parts = of(rows);
            let count = site.parts(Route::Plans, List::Plans);
            let routes = (1..=count).map(|it| site.route_of_part(Route::Plans, List::Plans, it));
            let cuts: Vec<_> = routes.map(|it| site.cut(it, List::Plans, rows)).collect();
            let found: Vec<usize> = cuts.into_iter().flatten().collect();
            assert_eq!(found, (0..rows).collect::<Vec<_>>());
            // A list that has fewer rows than were laid out has empty parts, and no panic.
            assert_eq!(site.cut(Route::SitePart(0), List::Plans, 3), 3..3);
            assert_eq!(site.cut(Route::SitePart(0), List::AToZ, 3), 0..0);
        }
    }
}

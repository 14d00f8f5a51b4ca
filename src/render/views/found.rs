//! Everything that the search can find, with what it says. Equals are shown in this order: help
//! first, then pages, then the plan from its top to its smallest part.

use crate::model::prose::Prose;
use crate::model::{Action, Event, Measure, Note, Objective, OwnCells, Plan, Service, ServiceKind};
use crate::render::desk::Desk;
use crate::search::Entry;
use crate::site::{Grouping, Route};

use super::glossary::term_id;
use super::rows::way;

/// All entries of the index, with links from the page of the search.
pub(in crate::render) fn entries(desk: &Desk<'_>) -> Vec<Entry> {
    let mut found = Finder { desk, entries: Vec::new() };
    let services = &desk.catalogue().services;
    found.page(Route::Help, of_help(desk));
    found.comes_first();
    services.iter().for_each(|it| found.service(it));
    for (at, page) in desk.catalogue().pages.iter().enumerate() {
        if desk.site().find(&desk.site().address(Route::Page(at))) == Some(Route::Page(at)) {
            let summary = page.summary.clone().unwrap_or_default();
            found.page(Route::Page(at), vec![summary, page.body.words()]);
        }
    }
    found.page(Route::Accessibility, Vec::new());
    found.page(Route::Glossary, Vec::new());
    found.page(Route::AToZ, Vec::new());
    found.page(Route::SiteData, Vec::new());
    for (at, plan) in desk.catalogue().plans.iter().enumerate() {
        found.plan(at, plan);
    }
    found.entries
}

/// What the page says on every site, and the author's words on it.
fn of_help(desk: &Desk<'_>) -> Vec<String> {
    let said =
        ["help-danger-title", "help-danger-call", "help-danger-when", "help-without-voice-title"];
    let page = desk.catalogue().pages.iter().find(|it| it.id.as_str() == "help");
    let fixed = said.into_iter().map(|key| desk.plain(key));
    fixed.chain(page.map(|it| it.body.words())).collect()
}

struct Finder<'d, 'a> {
    desk: &'d Desk<'a>,
    entries: Vec<Entry>,
}

impl Finder<'_, '_> {
    fn push(
        &mut self,
        kind: String,
        plan: Option<usize>,
        title: String,
        href: String,
        texts: Vec<String>,
    ) {
        let several = self.desk.catalogue().plans.len() > 1;
        let plan = plan.filter(|_| several).map(|it| self.desk.plan(it).title.clone());
        self.entries.push(Entry { title, kind, plan, href, texts, first: None });
    }

    /// What was added last is shown before all else to whoever looks for help.
    fn comes_first(&mut self) {
        let words = self.desk.plain("search-help-words");
        if let Some(it) = self.entries.last_mut() {
            it.first = Some(words);
        }
    }

    fn page(&mut self, route: Route, texts: Vec<String>) {
        let (kind, title) = (self.desk.plain("search-kind-page"), self.desk.title_of(route));
        self.push(kind, route.plan(), title, self.desk.href(route), texts);
    }

    fn plan(&mut self, at: usize, plan: &Plan) {
        let mut texts = vec![plan.summary.words()];
        texts.extend(plan.title_printed.clone());
        texts.extend(plan.notes.iter().map(Prose::words));
        let (kind, href) = (self.desk.plain("search-kind-plan"), self.desk.href(Route::Plan(at)));
        self.push(kind, None, plan.title.clone(), href, texts);
        let site = self.desk.site();
        for route in pages_of(at, plan).into_iter().filter(|it| site.has(*it)) {
            self.page(route, Vec::new());
        }
        let objectives = plan.objectives.iter().enumerate().filter(|_| !plan.flat);
        for (objective_at, objective) in objectives {
            let route = Route::Objective(at, objective_at);
            let kind = self.desk.level_label(plan, objective.depth);
            let title = self.desk.objective_full(plan, objective_at);
            self.push(kind, Some(at), title, self.desk.href(route), of_objective(objective));
        }
        for (action_at, action) in plan.actions.iter().enumerate() {
            let title = self.desk.action_full(at, action_at);
            let href = self.desk.href(Route::Action(at, action_at));
            let kind = self.desk.action_label(plan);
            self.push(kind, Some(at), title, href, of_action(plan, action));
        }
        for (event_at, event) in plan.events.iter().enumerate() {
            let title = self.desk.title_of(Route::Event(at, event_at));
            let href = self.desk.href(Route::Event(at, event_at));
            let kind = self.desk.plain("search-kind-event");
            self.push(kind, Some(at), title, href, of_event(event));
        }
        for (lead_at, lead) in plan.leads.iter().enumerate() {
            let (kind, route) = (self.desk.plain("search-kind-lead"), Route::Lead(at, lead_at));
            self.push(kind, Some(at), lead.name.clone(), self.desk.href(route), Vec::new());
        }
        for (measure_at, measure) in plan.measures.iter().enumerate() {
            let href = self.desk.href(Route::Measure(at, measure_at));
            let kind = self.desk.plain("search-kind-measure");
            self.push(kind, Some(at), measure.name.clone(), href, of_measure(measure));
        }
        for (term_at, term) in plan.glossary.iter().enumerate() {
            let href = format!("{}#{}", self.desk.href(Route::Glossary), term_id(at, term_at));
            let kind = self.desk.plain("search-kind-term");
            self.push(kind, Some(at), term.term.clone(), href, vec![term.means.words()]);
        }
    }

    /// No number and no address: what is dead or doubtful must not be found without its doubt.
    fn service(&mut self, service: &Service) {
        let mut texts = vec![service.summary.words()];
        for stated in [&service.for_whom, &service.area, &service.languages, &service.formats] {
            texts.extend(stated.clone());
        }
        texts.extend(service.live_channels().map(|it| {
            let way = self.desk.plain(&format!("channel-{}", way(it.way)));
            it.label.clone().map_or(way.clone(), |label| format!("{label} {way}"))
        }));
        let kind = self.desk.plain("search-kind-service");
        let href = format!("{}#{}", self.desk.href(Route::Help), service.id);
        self.push(kind, None, service.name.clone(), href, texts);
        if service.kind == ServiceKind::Danger {
            self.comes_first();
        }
    }
}

/// Pages of a plan that are found by their names.
fn pages_of(at: usize, plan: &Plan) -> Vec<Route> {
    let mut routes = vec![Route::Actions(at), Route::Calendar(at), Route::Who(at)];
    if !plan.flat {
        routes.insert(0, Route::Objectives(at));
    }
    routes.extend([Route::Progress(at), Route::Measures(at), Route::Changes(at)]);
    let groupings = Grouping::ALL.iter().filter(|it| it.has_any(plan));
    routes.extend(groupings.map(|it| Route::Grouped(at, *it)));
    routes.extend([Route::Print(at), Route::Data(at)]);
    routes
}

fn of_objective(objective: &Objective) -> Vec<String> {
    let mut texts = vec![objective.summary.words()];
    texts.extend(objective.title_printed.clone());
    texts.extend(objective.strands.iter().cloned());
    texts.extend(of_cells(&objective.own));
    texts.extend(of_notes(&objective.notes));
    texts
}

fn of_action(plan: &Plan, action: &Action) -> Vec<String> {
    let mut texts: Vec<String> = action.activity.get().map(Prose::words).into_iter().collect();
    let leads = action.leads.get().into_iter().flatten();
    texts.extend(leads.map(|it| plan.leads[*it].name.clone()));
    texts.extend(action.partners.iter().cloned());
    texts.extend(action.success.get().into_iter().flatten().cloned());
    texts.extend(action.outputs.iter().cloned());
    texts.push(action.outcome.words());
    texts.extend(action.when.get().map(|it| it.printed.clone()));
    texts.extend(action.status.get().map(|it| it.word.clone()));
    texts.extend(action.updates.iter().map(|it| it.text.words()));
    texts.extend(action.places.iter().chain(&action.strands).cloned());
    texts.extend(of_cells(&action.own));
    texts.extend(of_notes(&action.notes));
    texts
}

fn of_event(event: &Event) -> Vec<String> {
    let mut texts: Vec<String> = event.place.iter().cloned().collect();
    texts.extend([&event.summary, &event.access, &event.background].map(Prose::words));
    texts.extend(of_notes(&event.notes));
    texts
}

fn of_measure(measure: &Measure) -> Vec<String> {
    let mut texts = vec![measure.summary.words()];
    texts.extend(measure.unit.clone());
    texts.extend(measure.notes.iter().map(Prose::words));
    texts
}

fn of_cells(cells: &OwnCells) -> impl Iterator<Item = String> + '_ {
    cells.0.iter().filter_map(|it| it.1.get()).flat_map(|it| it.items.iter().map(Prose::words))
}

fn of_notes(notes: &[Note]) -> impl Iterator<Item = String> + '_ {
    notes.iter().map(|it| it.text.words())
}

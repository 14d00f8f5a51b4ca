//! Everything that the search can find, with what it says. Equals are shown in this order: help
//! first, then pages, then the plan from its top to its smallest part.

use std::collections::BTreeSet;

use crate::locale::Message;
use crate::model::{Declared, Ix, Plan, Reach, Service, Value, indexed};
use crate::render::context::RenderContext;
use crate::search::Entry;
use crate::site::{Grouping, Route};

use super::glossary::term_href;

/// All entries of the index, with links from the page of the search.
pub(in crate::render) fn entries(ctx: &RenderContext<'_>) -> Vec<Entry> {
    let mut found = Finder { ctx, entries: Vec::new() };
    let services = &ctx.catalogue().services;
    if ctx.site().has(Route::Help) {
        found.page(Route::Help, of_help(ctx));
        found.is_help();
    }
    services.iter().for_each(|it| found.service(it));
    for (at, page) in indexed(&ctx.catalogue().pages) {
        if ctx.site().find(&ctx.site().address(Route::Page(at))) == Some(Route::Page(at)) {
            let summary = page.summary.clone().unwrap_or_default();
            found.page(Route::Page(at), vec![summary, page.body.words()]);
            if page.exit {
                found.is_help();
            }
        }
    }
    let of_every_plan =
        [Route::Accessibility, Route::Privacy, Route::Glossary, Route::AToZ, Route::SiteData];
    for route in of_every_plan.into_iter().filter(|it| ctx.site().lists(*it)) {
        found.page(route, Vec::new());
    }
    for (at, plan) in indexed(&ctx.catalogue().plans) {
        found.plan(at, plan);
    }
    found.entries
}

/// What the page says on every site, and the author's words on it.
fn of_help(ctx: &RenderContext<'_>) -> Vec<String> {
    let said = [
        Message::HelpDangerTitle,
        Message::HelpDangerCall,
        Message::HelpDangerWhen,
        Message::HelpWithoutVoiceTitle,
    ];
    let page = ctx.catalogue().pages.iter().find(|it| it.id.as_str() == "help");
    let fixed = said.into_iter().map(|key| ctx.say(key));
    fixed.chain(page.map(|it| it.body.words())).collect()
}

struct Finder<'d, 'a> {
    ctx: &'d RenderContext<'a>,
    entries: Vec<Entry>,
}

impl Finder<'_, '_> {
    fn push(
        &mut self,
        kind: String,
        plan: Option<Ix<Plan>>,
        title: String,
        href: String,
        texts: Vec<String>,
    ) {
        let several = self.ctx.catalogue().plans.len() > 1;
        let plan = plan.filter(|_| several).map(|it| self.ctx.plan(it).title.clone());
        self.entries.push(Entry { title, kind, plan, href, texts, ..Entry::default() });
    }

    /// What was added last comes before the plan for anyone who needs help.
    fn is_help(&mut self) {
        if let Some(it) = self.entries.last_mut() {
            it.help = true;
        }
    }

    fn page(&mut self, route: Route, texts: Vec<String>) {
        let (kind, title) = (self.ctx.say(Message::SearchKindPage), self.ctx.title_of(route));
        self.push(kind, route.plan(), title, self.ctx.href(route), texts);
    }

    fn plan(&mut self, at: Ix<Plan>, plan: &Plan) {
        let texts = texts_of(Some(plan), plan);
        let (kind, href) = (self.ctx.say(Message::SearchKindPlan), self.ctx.href(Route::Plan(at)));
        self.push(kind, None, plan.title.clone(), href, texts);
        let site = self.ctx.site();
        for route in pages_of(at, plan).into_iter().filter(|it| site.has(*it)) {
            self.page(route, Vec::new());
        }
        let objectives = indexed(&plan.objectives).filter(|_| !plan.flat);
        for (objective_at, objective) in objectives {
            let route = Route::Objective(at, objective_at);
            let kind = self.ctx.level_label(plan, objective.depth);
            let title = self.ctx.objective_full(plan, objective_at);
            self.push(kind, Some(at), title, self.ctx.href(route), texts_of(Some(plan), objective));
        }
        for (action_at, action) in indexed(&plan.actions) {
            let title = self.ctx.action_full(at, action_at);
            let href = self.ctx.href(Route::Action(at, action_at));
            let kind = self.ctx.action_label(plan);
            self.push(kind, Some(at), title, href, texts_of(Some(plan), action));
        }
        for (event_at, event) in indexed(&plan.events) {
            let title = self.ctx.title_of(Route::Event(at, event_at));
            let href = self.ctx.href(Route::Event(at, event_at));
            let kind = self.ctx.say(Message::SearchKindEvent);
            self.push(kind, Some(at), title, href, texts_of(Some(plan), event));
        }
        for (lead_at, lead) in indexed(&plan.leads) {
            let (kind, route) = (self.ctx.say(Message::SearchKindLead), Route::Lead(at, lead_at));
            self.push(kind, Some(at), lead.name.clone(), self.ctx.href(route), Vec::new());
        }
        for (measure_at, measure) in indexed(&plan.measures) {
            let href = self.ctx.href(Route::Measure(at, measure_at));
            let kind = self.ctx.say(Message::SearchKindMeasure);
            self.push(kind, Some(at), measure.name.clone(), href, texts_of(Some(plan), measure));
        }
        for (term_at, term) in indexed(&plan.glossary) {
            let href = term_href(self.ctx, at, term_at);
            let kind = self.ctx.say(Message::SearchKindTerm);
            self.push(kind, Some(at), term.term.clone(), href, vec![term.means.words()]);
        }
    }

    /// Its live numbers and the ways to reach it find it and are not shown: its card says what is
    /// doubtful about them.
    fn service(&mut self, service: &Service) {
        let Some(link) = self.ctx.service_link(service) else { return };
        let mut words: Vec<String> = service.words.get().cloned().unwrap_or_default();
        let mut texts = texts_of(None, service);
        texts.retain(|it| !words.contains(it));
        for channel in service.live_channels() {
            words.push(self.ctx.say(channel.way.into()));
            words.extend(channel.label.clone());
        }
        let kind = self.ctx.say(Message::SearchKindService);
        self.push(kind, None, link.text, link.href, texts);
        let numbers = service.live_channels().filter_map(|it| match &it.reach {
            Some(Reach::Number(number)) => Some(number.key()),
            _ => None,
        });
        let numbers: BTreeSet<String> = numbers.collect();
        if let Some(it) = self.entries.last_mut() {
            it.words = words;
            it.numbers = numbers.into_iter().collect();
        }
        self.is_help();
    }
}

/// Pages of a plan that are found by their names.
fn pages_of(at: Ix<Plan>, plan: &Plan) -> Vec<Route> {
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

/// The texts of a record that the table of fields sends to the search, without its title, which is
/// found by itself.
fn texts_of<R: Declared>(plan: Option<&Plan>, record: &R) -> Vec<String> {
    let mut texts = Vec::new();
    let fields = R::FIELDS.iter().filter(|it| it.goes.search);
    for field in fields.filter(|it| !matches!(it.key, "title" | "name" | "term")) {
        match (field.value)(record).get() {
            Some(Value::Leads(leads)) => {
                let names =
                    plan.into_iter().flat_map(|it| leads.iter().map(|at| &it.leads[*at].name));
                texts.extend(names.cloned());
            }
            Some(Value::Updates(updates)) => {
                texts.extend(updates.iter().flat_map(|it| texts_of(plan, it)));
            }
            Some(value) => value.each_text(&mut |text| texts.push(text.to_owned())),
            None => {}
        }
    }
    texts
}

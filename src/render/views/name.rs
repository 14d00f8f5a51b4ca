//! What things are called: by their title where they have one, else by their number and what is
//! above them. The words for the levels are the plan's own.

use std::collections::BTreeMap;

use crate::changes;
use crate::locale::{Arg, Message};
use crate::model::{Action, Field, Ix, Objective, Plan, Stated, indexed};
use crate::render::context::RenderContext;
use crate::site::{Grouping, Route};

impl RenderContext<'_> {
    /// What the plan calls an action: "Approach".
    pub(super) fn action_label(&self, plan: &Plan) -> String {
        plan.action_name.clone().unwrap_or_else(|| self.say(Message::Action))
    }

    /// What the plan calls an objective of this depth: "Aim".
    pub(super) fn level_label(&self, plan: &Plan, depth: usize) -> String {
        plan.levels.get(depth).cloned().unwrap_or_else(|| self.say(Message::Objective))
    }

    /// What the list of everything above the actions is called. A plan with names of its own for its
    /// levels has no objectives, or means something else by the word.
    pub(in crate::render) fn objectives_name(&self, plan: &Plan) -> String {
        self.say(if self.has_objectives(plan) {
            Message::ObjectivesTitle
        } else {
            Message::LevelsTitle
        })
    }

    /// Whether the plan calls all that is above its actions objectives, or says no word for it.
    pub(super) fn has_objectives(&self, plan: &Plan) -> bool {
        let word = self.say(Message::Objective).to_lowercase();
        plan.levels.iter().all(|it| it.to_lowercase() == word)
    }

    /// How much is in a plan: "12 objectives and 28 actions", "3 strategic priorities, 16 aims and
    /// 20 actions", "13 actions".
    pub(super) fn counts(&self, plan: &Plan) -> String {
        let actions = plan.actions.len();
        if plan.flat {
            return self.actions_count(plan, actions);
        }
        let lost = plan.lost_actions();
        if self.has_objectives(plan) && plan.levels.len() < 2 {
            let objectives = plan.objectives.len().into();
            let counts = self.say(Message::HomePlanCounts { objectives, actions: actions.into() });
            return self.and_lost(counts, lost);
        }
        let deepest = plan.objectives.iter().map(|it| it.depth).max().unwrap_or(0);
        // What is lost in the source is said, and not counted with what is there.
        let count = |depth: usize| {
            let here = indexed(&plan.objectives).filter(|(_, it)| it.depth == depth);
            let (gone, there): (Vec<_>, Vec<_>) = here.partition(|(at, _)| plan.is_gone(*at));
            (self.level_label(plan, depth), there.len(), gone.len())
        };
        let levels = (0..=deepest).map(count);
        let said =
            levels.map(|(name, count, gone)| match (self.locale().counted(&name, count), gone) {
                (counted, 0) => counted,
                (counted, lost) => self
                    .say(Message::LevelCountAndLost { counted: counted.into(), lost: lost.into() }),
            });
        let actions = self.locale().counted(&self.action_label(plan), actions);
        let all: Vec<_> = said.chain([self.and_lost(actions, lost)]).collect();
        self.locale().list(&all)
    }

    /// A count of actions that are here, and that the source lost others.
    pub(super) fn and_lost(&self, counted: String, lost: bool) -> String {
        match lost {
            true => self.say(Message::CountAndLost { counted: counted.into() }),
            false => counted,
        }
    }

    /// How many of some objectives are on each level: "1 aim and 2 objectives".
    pub(super) fn levels_counted(
        &self,
        plan: &Plan,
        objectives: impl Iterator<Item = Ix<Objective>>,
    ) -> String {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        objectives.for_each(|it| *counts.entry(plan.objectives[it].depth).or_default() += 1);
        let counted = |(depth, count)| self.locale().counted(&self.level_label(plan, depth), count);
        self.locale().list(&counts.into_iter().map(counted).collect::<Vec<_>>())
    }

    /// "6 actions"; where the plan has words of its own for its parts, "6 activities".
    pub(super) fn actions_count(&self, plan: &Plan, count: usize) -> String {
        let label = self.action_label(plan);
        let ours = label.to_lowercase() == self.say(Message::Action).to_lowercase();
        if ours || (self.has_objectives(plan) && !plan.flat) {
            return self.say(Message::ActionsCount { count: count.into() });
        }
        self.locale().counted(&label, count)
    }

    /// "Approach 1.1", none where the action has no number.
    pub(super) fn action_numbered(&self, plan: &Plan, at: Ix<Action>) -> Option<String> {
        let number = plan.actions[at].number.get()?;
        Some(self.numbered(self.action_label(plan), number))
    }

    /// "Objective 1", none where it has no number.
    pub(super) fn objective_numbered(&self, plan: &Plan, at: Ix<Objective>) -> Option<String> {
        let objective = &plan.objectives[at];
        let number = objective.number.get()?;
        Some(self.numbered(self.level_label(plan, objective.depth), number))
    }

    fn numbered(&self, label: String, number: &str) -> String {
        self.say(Message::ActionNumbered { label: label.into(), number: number.into() })
    }

    /// An action's title; one without is called by its number and its objective.
    pub(super) fn action_title(&self, plan: &Plan, at: Ix<Action>) -> String {
        let action = &plan.actions[at];
        if let Some(opening) = action.opening().filter(|_| action.title != Stated::Lost) {
            return opening;
        }
        let parent = (!plan.flat).then(|| self.objective_title(plan, action.objective));
        let row = plan.objectives[action.objective].actions.binary_search(&at).ok();
        self.unnamed(self.action_label(plan), action.number.get().map(String::as_str), row, parent)
    }

    /// An objective's title; one without is called by its number and the objective above.
    pub(super) fn objective_title(&self, plan: &Plan, at: Ix<Objective>) -> String {
        let objective = &plan.objectives[at];
        if let Stated::Stated(title) = &objective.title {
            return title.clone();
        }
        // Only a titled objective above is named: a chain of untitled ones says nothing.
        let above = objective.parent.and_then(|it| plan.objectives[it].title.get().cloned());
        let label = self.level_label(plan, objective.depth);
        let row = match objective.parent {
            Some(parent) => plan.objectives[parent].children.binary_search(&at).ok(),
            None => Some(at.get()),
        };
        self.unnamed(label, objective.number.get().map(String::as_str), row, above)
    }

    fn unnamed(
        &self,
        label: String,
        number: Option<&str>,
        row: Option<usize>,
        parent: Option<String>,
    ) -> String {
        let (label, row) = (label.into(), (row.unwrap_or(0) + 1).into());
        let (number, parent) = (number.map(Arg::from), parent.map(Arg::from));
        self.say(match (number, parent) {
            (Some(number), Some(parent)) => Message::UnnamedActionUnder { label, number, parent },
            (Some(number), None) => Message::UnnamedObjective { label, number },
            (None, Some(parent)) => Message::UntitledUnder { label, row, parent },
            (None, None) => Message::UntitledAlone { label, row },
        })
    }

    /// What is in a tab and in a link: the heading, and the objective where two actions without
    /// numbers have one title.
    pub(super) fn action_full(&self, plan_at: Ix<Plan>, at: Ix<Action>) -> String {
        let plan = self.plan(plan_at);
        let heading = self.action_heading(plan, at);
        if !self.index().ambiguous(plan_at, at) {
            return heading;
        }
        if plan.flat {
            return self
                .say(Message::TitleAndRow { title: heading.into(), row: (at.get() + 1).into() });
        }
        let objective = self.objective_title(plan, plan.actions[at].objective);
        self.say(Message::TitleAndParent { title: heading.into(), parent: objective.into() })
    }

    /// "1.1 Renew the pledge"
    pub(super) fn action_heading(&self, plan: &Plan, at: Ix<Action>) -> String {
        let action = &plan.actions[at];
        let title = self.action_title(plan, at);
        match (action.number.get(), action.opening().filter(|_| action.title != Stated::Lost)) {
            (Some(number), Some(_)) => format!("{number} {title}"),
            _ => title,
        }
    }

    /// "1 Reduce hate crime", in the same way.
    pub(super) fn objective_full(&self, plan: &Plan, at: Ix<Objective>) -> String {
        let objective = &plan.objectives[at];
        let title = self.objective_title(plan, at);
        match (objective.number.get(), objective.title.get()) {
            (Some(number), Some(_)) => format!("{number} {title}"),
            _ => title,
        }
    }

    /// A column's name: the plan's own, else the built-in one.
    pub(super) fn column(&self, plan: &Plan, field: Field) -> String {
        let built_in = || changes::label(self.locale(), field.word().unwrap_or_default());
        plan.columns.name(field).cloned().unwrap_or_else(built_in)
    }

    /// What is in place of a value that is not there; none for one that is.
    pub(super) fn blank<T>(&self, value: &Stated<T>) -> Option<String> {
        match value {
            Stated::Stated(_) | Stated::PartLost(_) => None,
            Stated::NotStated => Some(self.say(Message::NotStated)),
            Stated::Lost => Some(self.say(Message::LostInSource)),
        }
    }

    /// What a page is called in the way down to it, in the index and in the list of all pages.
    pub(super) fn title_of(&self, route: Route) -> String {
        let catalogue = self.catalogue();
        let page = |name: &str| catalogue.pages.iter().find(|it| it.id.as_str() == name);
        match route {
            Route::Home => self.say(Message::Home),
            Route::Help => {
                page("help").map_or_else(|| self.say(Message::HelpTitle), |it| it.title.clone())
            }
            Route::Page(at) => catalogue.pages[at].title.clone(),
            Route::Plan(plan) => self.plan(plan).title.clone(),
            Route::Objectives(plan) => self.objectives_name(self.plan(plan)),
            Route::Objective(plan, at) => self.objective_title(self.plan(plan), at),
            Route::Action(plan, at) => self.action_title(self.plan(plan), at),
            Route::CalendarYear(_, year) => {
                let year = self.locale().year(year);
                self.say(Message::CalendarYearTitle { year: year.into() })
            }
            Route::Event(plan, at) => {
                let event = &self.plan(plan).events[at];
                format!("{}, {}", event.title, self.event_when(self.plan(plan), event))
            }
            Route::Lead(plan, at) => self.plan(plan).leads[at].name.clone(),
            Route::Measure(plan, at) => self.plan(plan).measures[at].name.clone(),
            Route::PrintObjective(plan, at) => {
                let title = self.objective_full(self.plan(plan), at);
                self.say(Message::PrintPartTitle { title: title.into() })
            }
            Route::Accessibility => {
                self.say(Message::AccessibilityTitle { site: (&self.facts().name).into() })
            }
            other => self.say(name_of(other)),
        }
    }
}

/// The words for pages that have the same name on every site.
fn name_of(route: Route) -> Message<'static> {
    match route {
        Route::Plans => Message::NavPlans,
        Route::SiteData => Message::DataSiteTitle,
        Route::Actions(_) => Message::ActionsTitle,
        Route::Calendar(_) => Message::CalendarTitle,
        Route::Who(_) => Message::WhoTitle,
        Route::Progress(_) => Message::ProgressTitle,
        Route::Measures(_) => Message::MeasuresTitle,
        Route::Changes(_) => Message::ChangesTitle,
        Route::Redirect(_) => Message::RedirectTitle,
        Route::Withdrawn(_) => Message::RemovedTitle,
        Route::Print(_) => Message::NavPrint,
        Route::Data(_) => Message::DataTitle,
        Route::AToZ => Message::AZTitle,
        Route::Search => Message::SearchTitle,
        Route::Grouped(_, Grouping::Year) => Message::ByYearTitle,
        Route::Grouped(_, Grouping::Place) => Message::ByPlaceTitle,
        Route::Grouped(_, Grouping::Strand) => Message::ByStrandTitle,
        Route::Glossary => Message::GlossaryTitle,
        Route::Privacy => Message::PrivacyTitle,
        Route::NotFound => Message::NotFoundTitle,
        _ => Message::Home,
    }
}

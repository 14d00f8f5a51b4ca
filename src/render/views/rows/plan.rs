//! Plans in a list.

use serde::Serialize;
use tera::Value;

use crate::locale::{Arg, Message};
use crate::model::news::PeriodNews;
use crate::model::{Ix, Period, Plan, PlanState, Window};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::render::views::tally::{Tally, sentence};
use crate::site::Route;

/// A plan on the front page and in the list of plans.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct PlanCard {
    pub(in crate::render::views) link: Link,
    pub(in crate::render::views) caption: Option<String>,
    pub(in crate::render::views) summary: Option<Value>,
    pub(in crate::render::views) counts: String,
    pub(in crate::render::views) state: Option<String>,
    /// What is news about it today, a sentence each.
    pub(in crate::render::views) news: Vec<String>,
    pub(in crate::render::views) progress: Option<String>,
    pub(in crate::render::views) progress_link: Option<String>,
}

impl RenderContext<'_> {
    pub(in crate::render::views) fn plan_card(&self, at: Ix<Plan>) -> PlanCard {
        let plan = self.plan(at);
        let tally = Tally::of(plan.actions.iter(), self.today());
        PlanCard {
            link: Link::new(&plan.title, self.href(Route::Plan(at))),
            caption: self.plan_caption(at),
            summary: self.running_inline(&plan.summary),
            counts: self.counts(plan),
            state: self.plan_state(plan),
            news: self.news(plan),
            progress: plan.states_a_status().then(|| sentence(self, plan, &tally)),
            progress_link: plan.states_a_status().then(|| self.href(Route::Progress(at))),
        }
    }

    /// "This plan ends in 2026. All its dates were for 2023 to 2025."
    fn news(&self, plan: &Plan) -> Vec<String> {
        let news = plan.news(self.today());
        // The stage of an adopted plan says that it has ended.
        let in_stage = |it: &PeriodNews| {
            matches!(it, PeriodNews::Ended(_)) && plan.state == Some(PlanState::Adopted)
        };
        let period = news.period.filter(|it| !in_stage(it)).map(|it| self.period_news(it));
        let dates = news.dates.map(|(from, to)| {
            let (first, last) = (self.locale().year(from).into(), self.locale().year(to).into());
            self.say(match from == to {
                true => Message::NewsDatesInAYear { from: first },
                false => Message::NewsDates { from: first, to: last },
            })
        });
        let count = plan.actions.len().into();
        let tense = self.tense(plan);
        let silent = news.is_silent.then(|| self.say(Message::NewsSilent { count, tense }));
        period.into_iter().chain(dates).chain(silent).collect()
    }

    fn period_news(&self, news: PeriodNews) -> String {
        let (PeriodNews::Begins(at) | PeriodNews::Ends(at) | PeriodNews::Ended(at)) = news;
        let begins = || Arg::from(self.locale().begins(&at));
        let ends = || Arg::from(self.locale().due(&at));
        self.say(match (news, at.as_day()) {
            (PeriodNews::Begins(_), Some(_)) => Message::NewsBeginsOn { when: begins() },
            (PeriodNews::Begins(_), None) => Message::NewsBegins { when: begins() },
            (PeriodNews::Ends(_), Some(_)) => Message::NewsEndsOn { when: ends() },
            (PeriodNews::Ends(_), None) => Message::NewsEnds { when: ends() },
            (PeriodNews::Ended(_), _) => return self.ended(at),
        })
    }

    /// "This plan ended in March 2026."
    pub(in crate::render) fn ended(&self, on: Window) -> String {
        let when = self.locale().due(&on).into();
        self.say(match on.as_day() {
            Some(_) => Message::NewsEndedOn { when },
            None => Message::NewsEnded { when },
        })
    }

    /// "past" where the period of a plan is over: what was never said of it is no longer to come.
    pub(in crate::render::views) fn tense(&self, plan: &Plan) -> Arg<'static> {
        let ended = plan.ending(self.today()).is_some();
        if ended { "past" } else { "present" }.into()
    }

    /// "2023 to 2026"
    pub(in crate::render::views) fn period(&self, plan: &Plan) -> Option<String> {
        plan.period.get().map(|it| self.years(it))
    }

    pub(in crate::render::views) fn years(&self, period: &Period) -> String {
        let (from, to) = (self.locale().begins(&period.from), self.locale().due(&period.to));
        match from == to {
            true => from,
            false => self.say(Message::Range { from: from.into(), to: to.into() }),
        }
    }

    /// "Broxtowe Borough Council, 2023 to 2026"
    pub(in crate::render::views) fn plan_caption(&self, at: Ix<Plan>) -> Option<String> {
        let plan = self.plan(at);
        match (plan.owner.get(), self.period(plan)) {
            (Some(owner), Some(period)) => Some(self.say(Message::HomePlanPeriod {
                organisation: owner.into(),
                period: period.into(),
            })),
            (owner, period) => owner.cloned().or(period),
        }
    }

    pub(in crate::render::views) fn plan_state(&self, plan: &Plan) -> Option<String> {
        let ended = || plan.ending(self.today()).map(|it| (it.on, it.on.as_day()));
        let when = |it: &Window| self.locale().due(it).into();
        Some(self.say(match (plan.state?, ended()) {
            (PlanState::Draft, _) => Message::PlanStateDraft,
            (PlanState::Adopted, None) => Message::PlanStateAdopted,
            (PlanState::Adopted, Some((on, None))) => {
                Message::PlanStateAdoptedEnded { when: when(&on) }
            }
            (PlanState::Adopted, Some((on, Some(_)))) => {
                Message::PlanStateAdoptedEndedOn { when: when(&on) }
            }
            (PlanState::Superseded, _) => Message::PlanStateSuperseded,
            (PlanState::Archived, _) => Message::PlanStateArchived,
        }))
    }
}

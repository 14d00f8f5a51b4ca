//! Plans in a list.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::news::PeriodNews;
use crate::model::{Ix, Period, Plan, PlanState};
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
            progress: plan.states_a_status().then(|| sentence(self, &tally)),
            progress_link: plan.states_a_status().then(|| self.href(Route::Progress(at))),
        }
    }

    /// "This plan ends in 2026. All its dates were for 2023 to 2025."
    fn news(&self, plan: &Plan) -> Vec<String> {
        let news = plan.news(self.today());
        let period = news.period.map(|it| self.say(self.period_news(it)));
        let dates = news.dates.map(|(from, to)| {
            let (first, last) = (self.locale().year(from).into(), self.locale().year(to).into());
            self.say(match from == to {
                true => Message::NewsDatesInAYear { from: first },
                false => Message::NewsDates { from: first, to: last },
            })
        });
        let count = plan.actions.len().into();
        let silent = news.is_silent.then(|| self.say(Message::NewsSilent { count }));
        period.into_iter().chain(dates).chain(silent).collect()
    }

    fn period_news(&self, news: PeriodNews) -> Message<'static> {
        let (PeriodNews::Begins(at) | PeriodNews::Ends(at) | PeriodNews::Ended(at)) = news;
        let when = match news {
            PeriodNews::Begins(_) => self.locale().begins(&at),
            PeriodNews::Ends(_) | PeriodNews::Ended(_) => self.locale().due(&at),
        };
        let when = when.into();
        match (news, at.as_day()) {
            (PeriodNews::Begins(_), Some(_)) => Message::NewsBeginsOn { when },
            (PeriodNews::Begins(_), None) => Message::NewsBegins { when },
            (PeriodNews::Ends(_), Some(_)) => Message::NewsEndsOn { when },
            (PeriodNews::Ends(_), None) => Message::NewsEnds { when },
            (PeriodNews::Ended(_), Some(_)) => Message::NewsEndedOn { when },
            (PeriodNews::Ended(_), None) => Message::NewsEnded { when },
        }
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
        Some(self.say(match plan.state? {
            PlanState::Draft => Message::PlanStateDraft,
            PlanState::Adopted => Message::PlanStateAdopted,
            PlanState::Superseded => Message::PlanStateSuperseded,
            PlanState::Archived => Message::PlanStateArchived,
        }))
    }
}

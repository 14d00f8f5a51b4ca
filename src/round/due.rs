//! What is due at one time: updates of one plan, and checks of services.

use chrono::NaiveDate;

use crate::import::returns::{self, day};
use crate::model::{Catalogue, Id, Node, Plan, Service, SiteState, StatusMeaning, UpdateDue};

/// So many letters of the last update are in a text that asks for the next.
const SHORT: usize = 160;

/// What is due.
#[derive(Debug)]
pub struct Due<'a> {
    /// Whose updates.
    pub plan: &'a Plan,
    /// The actions and objectives that wait for an update, in reading order.
    pub updates: Vec<UpdateDue>,
    /// The services that must be checked again.
    pub services: Vec<ServiceDue<'a>>,
    /// The services that someone was not sure of, due or not.
    pub in_doubt: Vec<&'a Id>,
    /// Whether the website is the council's own publication and no draft, and has been published.
    pub is_published: bool,
    /// At which day.
    pub today: NaiveDate,
}

/// A service that must be checked again, or one of its contacts.
#[derive(Debug, Clone, Copy)]
pub struct ServiceDue<'a> {
    /// Which one.
    pub service: &'a Service,
    /// Since when: the first of the days by which a check should have been made again.
    pub since: NaiveDate,
    /// The post that checks it, or else who made that check the last time.
    pub by: Option<&'a str>,
}

impl<'a> Due<'a> {
    /// What is due at `today`. A service that no one can reach is shown to no one, so it is not checked.
    pub fn at(catalogue: &'a Catalogue, plan: &'a Plan, today: NaiveDate) -> Due<'a> {
        let in_doubt = catalogue.services.iter().filter(|it| it.is_in_doubt()).map(|it| &it.id);
        Due {
            plan,
            updates: plan.updates_due(today),
            services: services(catalogue, today),
            in_doubt: in_doubt.collect(),
            is_published: catalogue.site.state == SiteState::Published
                && catalogue.last_published.is_some(),
            today,
        }
    }

    /// Whether nothing is due.
    pub fn is_empty(&self) -> bool {
        self.updates.is_empty() && self.services.is_empty()
    }

    /// What an action or an objective is called: its number, and its title or what will be done.
    pub fn name(&self, node: Node) -> String {
        returns::words(self.plan, node)
    }

    /// Since when an update is due, as a sentence.
    pub fn since(&self, due: &UpdateDue) -> String {
        match (due.since, due.last) {
            (Some(since), Some(last)) => format!(
                "An update has been due since {}. The last one is from {}.",
                day::said(since),
                day::window(last)
            ),
            (Some(since), None) => {
                format!("A first update has been due since {}.", day::said(since))
            }
            (None, _) => "There is no update yet.".to_owned(),
        }
    }

    /// What the last update said, and that it is late where it is, as sentences.
    pub fn last_words(&self, node: Node) -> Vec<String> {
        let it = self.plan.node(node);
        let last = it.last_update().and_then(|last| {
            let text = last.text.get().map(|it| it.words()).filter(|it| !it.is_empty());
            text.or_else(|| last.no_change.then(|| returns::NO_CHANGE.to_owned()))
        });
        let last = last.map(|it| format!("It said: “{}”", shortened(&it)));
        let late = it.current_time().filter(|_| it.is_late(self.today));
        let late = late.map(|it| format!("It is late: its time (“{}”) has passed.", it.printed));
        last.into_iter().chain(late).collect()
    }

    /// Whether an update must say why: it says a new time or a status that needs a reason, or what it leaves late
    /// has none.
    pub fn needs_reason(&self, node: Node, status: Option<&str>, has_new_time: bool) -> bool {
        use StatusMeaning::{Cancelled, OffTrack, Superseded};
        let it = self.plan.node(node);
        let new = status.and_then(|new| self.plan.statuses.iter().find(|it| it.word == new));
        match new.map(|it| it.meaning) {
            _ if has_new_time => true,
            Some(OffTrack | Cancelled | Superseded) => true,
            Some(meaning) => {
                !meaning.is_finished() && it.current_time().is_some_and(|it| it.is_past(self.today))
            }
            None => it.is_late(self.today) && it.reason().is_none(),
        }
    }
}

fn services(catalogue: &Catalogue, today: NaiveDate) -> Vec<ServiceDue<'_>> {
    let reached = catalogue.services.iter().filter(|it| it.can_be_reached());
    let due = reached.filter_map(|service| {
        let first = service.overdue_checks(today).min_by_key(|it| it.due)?;
        let by = service.kept_by.as_deref().or(first.checked.by.as_deref());
        Some(ServiceDue { service, since: first.due, by })
    });
    due.collect()
}

/// What is due in all plans, as a sentence; none where nothing is.
pub fn in_brief(catalogue: &Catalogue, today: NaiveDate) -> Option<String> {
    let updates: usize = catalogue.plans.iter().map(|it| it.updates_due(today).len()).sum();
    let checks = services(catalogue, today).len();
    let updates_said = match updates {
        0 => None,
        1 => Some("1 update".to_owned()),
        _ => Some(format!("{updates} updates")),
    };
    let checks_said = match checks {
        0 => None,
        1 => Some("the check of 1 service".to_owned()),
        _ => Some(format!("the checks of {checks} services")),
    };
    let is_one = updates + checks == 1;
    let all: Vec<String> = updates_said.into_iter().chain(checks_said).collect();
    let are = if is_one { "is" } else { "are" };
    (!all.is_empty()).then(|| format!("{} {are} due.", sentence(&all.join(" and "))))
}

/// The first words of a long text, on one line.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHORT) {
        Some((at, _)) => format!("{} …", line[..at].trim_end()),
        None => line,
    }
}

/// With a capital letter.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |it| it.to_uppercase().chain(letters).collect())
}

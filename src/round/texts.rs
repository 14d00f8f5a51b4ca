//! The texts for colleagues, each ready to paste into an email: what is due, since when, and how to answer. No date
//! is in them that the publisher did not give.

use chrono::NaiveDate;

use crate::import::returns::day;
use crate::model::{Id, Ix, Lead, Node, UpdateDue, indexed};

use super::ask::asks;
use super::due::{Due, ServiceDue};

/// What one colleague is asked.
#[derive(Debug)]
pub struct Letter<'a> {
    /// Who: a lead, who checked a service the last time, or the publisher.
    pub to: String,
    /// The end of the names of its files.
    pub name: String,
    /// The lead, if it is one.
    pub lead: Option<&'a Lead>,
    /// What waits for an update.
    pub updates: Vec<UpdateDue>,
    /// The services to check.
    services: Vec<ServiceDue<'a>>,
}

/// A letter for each lead who has something to report, for each who has a service to check, and for the publisher
/// what is left.
pub fn letters<'a>(due: &Due<'a>) -> Vec<Letter<'a>> {
    let mut letters: Vec<Letter<'a>> = Vec::new();
    for (at, lead) in indexed(&due.plan.leads) {
        let updates = due.updates.iter().filter(|it| leads(due, it.node).contains(&at));
        let letter = Letter::to(&lead.name, lead.id.as_str(), &letters);
        letters.push(Letter { lead: Some(lead), updates: updates.copied().collect(), ..letter });
    }
    let left: Vec<UpdateDue> =
        due.updates.iter().filter(|it| leads(due, it.node).is_empty()).copied().collect();
    let publisher = "the publisher of the plan";
    if !left.is_empty() {
        let letter = Letter::to(publisher, "publisher", &letters);
        letters.push(Letter { updates: left, ..letter });
    }
    for service in &due.services {
        let to = service.by.unwrap_or(publisher);
        let place = letters.iter().position(|it| it.to.eq_ignore_ascii_case(to));
        let place = place.unwrap_or_else(|| {
            let name = Id::suggest(to).filter(|_| service.by.is_some());
            let name = name.map_or("publisher".to_owned(), |it| it.to_string());
            letters.push(Letter::to(to, &name, &letters));
            letters.len() - 1
        });
        letters[place].services.push(*service);
    }
    letters.retain(|it| !it.updates.is_empty() || !it.services.is_empty());
    letters
}

fn leads<'p>(due: &Due<'p>, node: Node) -> &'p [Ix<Lead>] {
    due.plan.node(node).leads().get().map_or(&[], Vec::as_slice)
}

impl<'a> Letter<'a> {
    /// A letter with nothing in it, under a name that no other has.
    fn to(to: &str, name: &str, others: &[Letter<'_>]) -> Letter<'a> {
        let numbered = (2..).map(|it| format!("{name}-{it}"));
        let mut names = std::iter::once(name.to_owned()).chain(numbered);
        let free = names.find(|name| others.iter().all(|it| it.name != *name));
        let name = free.expect("numbers do not end");
        Letter { to: to.to_owned(), name, lead: None, updates: Vec::new(), services: Vec::new() }
    }

    /// The name of the workbook; none where no update is asked for.
    pub fn workbook(&self) -> Option<String> {
        (!self.updates.is_empty()).then(|| format!("updates-{}.xlsx", self.name))
    }

    /// The name of the file of its text.
    pub fn file(&self) -> String {
        format!("email-{}.txt", self.name)
    }

    /// The text that goes with a workbook: to whom, a subject line, and what to send. `back_by` is the day by which
    /// to answer.
    pub fn text(&self, due: &Due<'_>, back_by: Option<NaiveDate>) -> String {
        self.written(due, back_by, self.workbook())
    }

    /// The text for those who answer in an email.
    pub fn text_alone(&self, due: &Due<'_>) -> String {
        self.written(due, None, None)
    }

    fn written(
        &self,
        due: &Due<'_>,
        back_by: Option<NaiveDate>,
        workbook: Option<String>,
    ) -> String {
        let plan = &due.plan.title;
        let subject = match (self.updates.is_empty(), self.services.is_empty()) {
            (false, true) => format!("Updates for {plan}"),
            (true, _) => format!("Services to check for {plan}"),
            (false, false) => format!("Updates and services to check for {plan}"),
        };
        let mut text = format!("To: {}\nSubject: {}\n", one_line(&self.to), one_line(&subject));
        text.push_str("\nHello,\n");
        if let Some(day) = back_by {
            text.push_str(&format!("\nPlease answer by {}.\n", day::said(day)));
        }
        if !self.updates.is_empty() {
            text.push_str(&format!("\n{}\n", one_line(&why(due))));
            self.ask_for_updates(due, workbook, &mut text);
        }
        if !self.services.is_empty() {
            self.ask_for_checks(&mut text);
        }
        text.push_str("\nThank you.\n");
        text
    }

    fn ask_for_updates(&self, due: &Due<'_>, workbook: Option<String>, text: &mut String) {
        text.push_str("\nPlease send an update on:\n");
        for it in &self.updates {
            text.push_str(&format!("\n- {}\n  {}\n", one_line(&due.name(it.node)), due.since(it)));
            for words in due.last_words(it.node) {
                text.push_str(&format!("  {}\n", one_line(&words)));
            }
            let others = leads(due, it.node).iter().map(|it| &due.plan.leads[*it]);
            let others: Vec<&str> = others
                .filter(|it| self.lead.is_none_or(|own| own.id != it.id))
                .map(|it| it.name.as_str())
                .collect();
            if !others.is_empty() {
                let names = one_line(&others.join(", "));
                text.push_str(&format!("  Agree on one update with: {names}.\n"));
            }
        }
        let statuses: Vec<&str> = due.plan.statuses.iter().map(|it| it.word.as_str()).collect();
        let (how, same) = match workbook {
            Some(workbook) => (
                format!(
                    "Fill in the workbook {workbook}, which is attached, and send it back. In each row:"
                ),
                "choose \"No change\" as the new status, and give the date",
            ),
            None => {
                let how = "Write back, for each of them:".to_owned();
                (how, "write \"No change\" and the date")
            }
        };
        text.push_str(&format!(
            "\n{how}\n- what has happened, in words for residents. Do not name people.\n"
        ));
        if !statuses.is_empty() {
            let words = one_line(&statuses.join(", "));
            text.push_str(&format!("- the new status, if it is another one now: {words}\n"));
        }
        text.push_str(&format!(
            "- the date of this update\n- the new time, if it has changed\n- why, if it is late, changed or dropped\n\nIf nothing has changed, \
             {same}. The website then shows \"No change\" with that date.\n"
        ));
    }

    fn ask_for_checks(&self, text: &mut String) {
        text.push_str(
            "\nPlease check what our website says about these services, so that residents can rely on it. Write back \
             what you found, on which day, and what you used to check it.\n",
        );
        for ServiceDue { service, since, .. } in &self.services {
            let name = one_line(&service.name);
            text.push_str(&format!(
                "\n{name}, which should have been checked again by {}:\n",
                day::said(*since)
            ));
            for asked in asks(service) {
                let line = format!("{}: {}", asked.what, asked.questions);
                text.push_str(&format!("- {}\n", one_line(&line)));
            }
        }
    }
}

/// Why updates are asked for.
fn why(due: &Due<'_>) -> String {
    let plan = &due.plan.title;
    let mut actions = due.plan.nodes().filter(|it| matches!(it.0, Node::Action(_)));
    match due.is_published {
        true if actions.all(|it| it.1.says_how_it_goes()) => {
            format!("The plan {plan} is published, and residents can see how each action is going.")
        }
        true => format!("The plan {plan} is published, and residents can read what it promises."),
        false => format!("This is about the plan {plan}, and how it is going."),
    }
}

/// Words of the plan cannot make a line of their own.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

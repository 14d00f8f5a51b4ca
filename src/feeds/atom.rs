//! Atom feeds (RFC 4287) of what changed: editions and reports, each with its date.
//!
//! Only items with a date are included, and only dates that the publisher gives, so building the
//! feed again tomorrow gives the same result. The ids of the feed and its entries are permanent:
//! they depend on permanent names, not on the site's address, which may move. Links are absolute
//! where that address is known, and otherwise relative to the feed.
//! address is known; without it they hold from where the feed lies.

use chrono::NaiveDate;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::changes::{self, News, NewsKind, Sayer};
use crate::locale::{Locale, Message};
use crate::model::{
    Change, Edition, Field, Ix, Node, Plan, Removal, RemovalReason, Stated, Update, indices,
};
use crate::site::{Route, Site, notice};

use super::name::permanent;

/// Older items are on the pages.
const MOST_ENTRIES: usize = 50;
/// The number of changes in an edition that are written out.
const MOST_CHANGES: usize = 40;

/// Writes `…/changes.atom`: what changed in one plan.
pub fn plan_changes(site: &Site, plan: Ix<Plan>, locale: &Locale, out: &mut Vec<u8>) {
    let title = &site.catalogue().plans[plan].title;
    let feed = Feed { site, locale, route: Route::PlanAtom(plan), home: Route::Changes(plan) };
    feed.write(title, &entries(site, [plan]), out);
}

/// Writes `/changes.atom`: what changed in any plan of the site.
pub fn site_changes(site: &Site, locale: &Locale, out: &mut Vec<u8>) {
    let title = &site.catalogue().site.name;
    let feed = Feed { site, locale, route: Route::ChangesAtom, home: Route::Home };
    feed.write(title, &entries(site, indices(&site.catalogue().plans)), out);
}

/// News of a plan with its day.
struct Entry<'a> {
    on: NaiveDate,
    plan: Ix<Plan>,
    news: News<'a>,
}

/// What has a day, newest first.
fn entries(site: &Site, plans: impl IntoIterator<Item = Ix<Plan>>) -> Vec<Entry<'_>> {
    let mut all = Vec::new();
    for plan in plans {
        for news in changes::news(&site.catalogue().plans[plan]) {
            if let Some(on) = news.on.as_day() {
                all.push(Entry { on, plan, news });
            }
        }
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.on));
    all.truncate(MOST_ENTRIES);
    all
}

struct Feed<'a> {
    site: &'a Site,
    locale: &'a Locale,
    /// The route of the feed, and the page it belongs to.
    route: Route,
    home: Route,
}

impl Feed<'_> {
    fn write(&self, title: &str, entries: &[Entry<'_>], out: &mut Vec<u8>) {
        let mut xml = Xml(Writer::new(out));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        let facts = &self.site.catalogue().site;
        xml.open(
            "feed",
            &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", self.locale.tag())],
        );
        xml.text("id", &permanent(&[&self.publisher(), "changes", &self.site.address(self.home)]));
        xml.text("title", &self.locale.text(Message::FeedChangesTitle { title: title.into() }));
        if let Some(notice) = notice(facts, self.locale) {
            xml.text("subtitle", &notice);
        }
        let latest = entries.iter().map(|it| it.on).max().unwrap_or_default();
        xml.text("updated", &moment(latest));
        xml.open("author", &[]);
        let name = if facts.organisation.is_empty() { &facts.name } else { &facts.organisation };
        xml.text("name", if name.is_empty() { "planpress" } else { name });
        xml.close("author");
        xml.link("self", "application/atom+xml", &self.href(self.route));
        xml.link("alternate", "text/html", &self.href(self.home));
        entries.iter().for_each(|it| self.entry(it, &mut xml));
        xml.close("feed");
    }

    fn entry(&self, entry: &Entry<'_>, xml: &mut Xml<'_>) {
        let plan = &self.site.catalogue().plans[entry.plan];
        let publisher = self.publisher();
        let said = match entry.news.what {
            NewsKind::Edition { edition, at } => self.edition(entry.plan, at, edition),
            NewsKind::Update { node, at, update } => self.update(entry.plan, node, at, update),
            NewsKind::Removal { at, why } => self.removal(entry.plan, at, why),
        };
        xml.open("entry", &[]);
        let mut parts = vec![publisher.as_str(), plan.id.as_str()];
        parts.extend(said.name.iter().map(String::as_str));
        xml.text("id", &permanent(&parts));
        xml.text("title", &said.title);
        xml.text("updated", &moment(entry.on));
        xml.link("alternate", "text/html", &self.href(said.page));
        let words = said.paragraphs.join("\n\n");
        xml.text("content", if words.is_empty() { &said.title } else { &words });
        xml.close("entry");
    }

    fn edition(&self, plan_at: Ix<Plan>, at: Ix<Edition>, edition: &Edition) -> EntryText {
        let plan = &self.site.catalogue().plans[plan_at];
        let mut paragraphs = vec![edition.note.plain_text()];
        let approved = |it| changes::approved(self.locale, it);
        paragraphs.extend(edition.approval.as_ref().map(approved));
        paragraphs.push(match at.before() {
            None => self.locale.text(Message::ChangesFirstEdition),
            Some(before) => {
                let before = plan.history.editions[before].name.as_str();
                let count = edition.changes.len().into();
                self.locale.text(Message::ChangesCountSince { count, edition: before.into() })
            }
        });
        let sayer = Sayer::new(self.locale, plan);
        paragraphs.extend(edition.changes.iter().take(MOST_CHANGES).map(|it| line(&sayer, it)));
        paragraphs.retain(|it| !it.is_empty());
        EntryText {
            name: vec!["edition".to_owned(), edition.id.to_string()],
            title: self.locale.text(Message::FeedEditionTitle {
                plan: (&*plan.title).into(),
                edition: (&*edition.name).into(),
            }),
            page: Route::Changes(plan_at),
            paragraphs,
        }
    }

    fn update(
        &self,
        plan_at: Ix<Plan>,
        node: Option<Node>,
        at: Ix<Update>,
        update: &Update,
    ) -> EntryText {
        let plan = &self.site.catalogue().plans[plan_at];
        let numbered = |number: &Stated<String>, title: String| match number.get() {
            Some(number) => format!("{number} {title}"),
            None => title,
        };
        let (name, title, page) = match node {
            Some(Node::Action(at)) => {
                let it = &plan.actions[at];
                let title = numbered(&it.number, plan.action_name(at));
                (format!("action/{}", it.id), title, Route::Action(plan_at, at))
            }
            Some(Node::Objective(at)) => {
                let it = &plan.objectives[at];
                let title = numbered(&it.number, plan.objective_name(at));
                (format!("objective/{}", it.id), title, Route::Objective(plan_at, at))
            }
            None => ("plan".to_owned(), plan.title.clone(), Route::Plan(plan_at)),
        };
        let status = update.status.get().map(|it| {
            let name = plan.columns.name(Field::STATUS).cloned();
            let name = name.unwrap_or_else(|| self.locale.text(Message::Status));
            format!("{name}: {}", it.word)
        });
        let when = update
            .when
            .get()
            .map(|it| format!("{}: {}", self.locale.plain(Message::ActionUpdateWhen), it.printed));
        let reason = update
            .reason
            .get()
            .map(|it| format!("{}: {it}", self.locale.plain(Message::ActionUpdateReason)));
        let text = Some(update.text.plain_text()).filter(|it| !it.is_empty());
        EntryText {
            // The order of reports on the same day distinguishes them. A new report does not change
            // it.
            name: vec![name, same_day(plan.updates_on(node), at)],
            title,
            page,
            paragraphs: status.into_iter().chain(when).chain(text).chain(reason).collect(),
        }
    }

    fn removal(&self, plan_at: Ix<Plan>, at: Ix<Removal>, why: RemovalReason) -> EntryText {
        let plan = &self.site.catalogue().plans[plan_at];
        let removals = &plan.history.removals;
        let on = removals[at].on;
        // The order of items on the same day distinguishes them, as it does for reports.
        let nth = removals[..at.get()].iter().filter(|it| it.on == on).count();
        EntryText {
            name: vec!["removal".to_owned(), format!("{on}/{nth}")],
            title: self.locale.text(Message::FeedRemovalTitle { plan: (&*plan.title).into() }),
            page: Route::Changes(plan_at),
            paragraphs: vec![changes::removal(self.locale, why)],
        }
    }

    /// The owner of these names: the organisation stays the same when the site's address moves.
    fn publisher(&self) -> String {
        let facts = &self.site.catalogue().site;
        let name = if facts.organisation.is_empty() { &facts.name } else { &facts.organisation };
        name.clone()
    }

    fn href(&self, to: Route) -> String {
        self.site.absolute(to).unwrap_or_else(|| self.site.href(self.route, to))
    }
}

/// An entry as text.
struct EntryText {
    name: Vec<String>,
    title: String,
    page: Route,
    paragraphs: Vec<String>,
}

/// A change as one line: its subject, what happened, and the wording on both sides.
fn line(sayer: &Sayer<'_>, change: &Change) -> String {
    let number = change.number.as_ref().map(|it| format!("{it} ")).unwrap_or_default();
    let said = sayer.sentence(change);
    let mut line = format!("{number}{}: {}", change.title, said.text);
    if said.words {
        let side = |it: &[String]| match it.is_empty() {
            true => "–".to_owned(),
            false => format!("“{}”", it.join(" ")),
        };
        line += &format!(" ({} → {})", side(&said.was), side(&said.is));
    }
    line
}

/// The day of a report, and its number among the reports of that day.
fn same_day(updates: &[Update], at: Ix<Update>) -> String {
    let on = updates[at].on;
    let nth = updates[..at.get()].iter().filter(|it| it.on == on).count();
    format!("{:?}/{nth}", on.last)
}

/// Midnight on a day: the hour is not known, and none is invented from a clock.
fn moment(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}

/// Well-formed XML for any text: characters that XML cannot hold are left out.
struct Xml<'a>(Writer<&'a mut Vec<u8>>);

impl Xml<'_> {
    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("memory takes every write");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let mut tag = BytesStart::new(name);
        tag.extend_attributes(attributes.iter().copied());
        self.event(Event::Start(tag));
    }

    fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn text(&mut self, name: &str, words: &str) {
        self.open(name, &[]);
        self.event(Event::Text(BytesText::new(&allowed(words))));
        self.close(name);
    }

    fn link(&mut self, rel: &str, kind: &str, href: &str) {
        let mut tag = BytesStart::new("link");
        tag.extend_attributes([("rel", rel), ("type", kind), ("href", href)]);
        self.event(Event::Empty(tag));
    }
}

/// The characters allowed in XML 1.0.
fn allowed(words: &str) -> String {
    let fits = |it: &char| !it.is_control() || matches!(it, '\n' | '\t');
    let fits = |it: &char| fits(it) && !matches!(it, '\u{fffe}' | '\u{ffff}');
    words.chars().filter(fits).collect()
}

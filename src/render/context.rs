//! What a view has at hand while it is written: the site, the words, and the page from which its
//! links go.

use std::borrow::Cow;
use std::cell::Cell;

use chrono::NaiveDate;
use tera::Value;

use crate::figures::Figures;
use crate::locale::{Locale, Message};
use crate::model::prose::{Block, Inline, LinkTarget, Prose};
use crate::model::{Catalogue, Ix, Plan, SiteFacts, Stated, Window};
use crate::site::{Route, Site};

use super::index::Index;
use super::input::RenderInput;
use super::prose::{ProseOptions, write_html, write_inline_html};

/// A place from which a page is written.
pub(super) struct RenderContext<'a> {
    input: &'a RenderInput,
    pub(super) route: Route,
    /// Its address, from which every link of the page goes.
    address: String,
    proses: Cell<usize>,
}

impl<'a> RenderContext<'a> {
    pub(super) fn new(input: &'a RenderInput, route: Route) -> Self {
        let address = input.site.address(route);
        RenderContext { input, route, address, proses: Cell::new(0) }
    }

    pub(super) fn site(&self) -> &'a Site {
        &self.input.site
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.input.site.catalogue()
    }

    pub(super) fn facts(&self) -> &'a SiteFacts {
        &self.catalogue().site
    }

    pub(super) fn plan(&self, index: Ix<Plan>) -> &'a Plan {
        &self.catalogue().plans[index]
    }

    /// Whether this is the author's page on how to report.
    pub(super) fn is_about_reporting(&self) -> bool {
        self.site().named(self.catalogue().named_pages.report) == Some(self.page())
    }

    pub(super) fn locale(&self) -> &'a Locale {
        &self.input.locale
    }

    /// The build date.
    pub(super) fn today(&self) -> NaiveDate {
        self.input.today
    }

    /// What the figures of measures say.
    pub(super) fn figures(&self) -> Figures<'a> {
        Figures::new(self.locale(), self.today())
    }

    pub(super) fn index(&self) -> &'a Index {
        &self.input.index
    }

    /// Where the page is.
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// The link from this page to another.
    pub(super) fn href(&self, to: Route) -> String {
        self.input.site.href_at((self.route, &self.address), to)
    }

    /// The link for the target of an author's link, none where it leads nowhere.
    pub(super) fn link(&self, target: &LinkTarget) -> Option<String> {
        self.input.site.link((self.route, &self.address), target)
    }

    /// Built-in words.
    pub(super) fn say(&self, message: Message<'_>) -> String {
        self.locale().text(message)
    }

    /// A date as exactly as it is known.
    pub(super) fn date(&self, date: Window) -> String {
        self.locale().window(&date)
    }

    /// Prose as HTML below a heading of level `under`; none where nothing was written.
    pub(super) fn html(&self, prose: &Prose, under: u8) -> Option<Value> {
        if prose.is_empty() {
            return None;
        }
        let count = self.proses.replace(self.proses.get() + 1);
        let prefix = if under == 1 { String::new() } else { format!("t{count}-") };
        Some(self.write(prose, under, &prefix))
    }

    /// The plan's running text as HTML, with what the source lost of it said; none where the plan says
    /// nothing.
    pub(super) fn running(&self, text: &Stated<Prose>, under: u8) -> Option<Value> {
        self.html(&self.with_loss(text), under)
    }

    /// The same as a run of text.
    pub(super) fn running_inline(&self, text: &Stated<Prose>) -> Option<Value> {
        self.inline(&self.with_loss(text))
    }

    /// The plan's words, with what the source lost of them said; none where the plan says nothing.
    pub(super) fn words(&self, words: &Stated<String>) -> Option<String> {
        match words {
            Stated::Stated(words) => Some(words.clone()),
            Stated::PartLost(words) => {
                Some(format!("{words} ({})", self.say(Message::PartLostInline)))
            }
            Stated::Lost => Some(self.say(Message::LostInSource)),
            Stated::NotStated => None,
        }
    }

    fn with_loss<'p>(&self, text: &'p Stated<Prose>) -> Cow<'p, Prose> {
        let lost = match text {
            Stated::Stated(_) | Stated::NotStated => return Cow::Borrowed(text.prose()),
            Stated::PartLost(_) => self.say(Message::PartLostInSource),
            Stated::Lost => self.say(Message::LostInSource),
        };
        let mut prose = text.prose().clone();
        prose.blocks.push(Block::Paragraph(vec![Inline::Emphasis(vec![Inline::Text(lost)])]));
        Cow::Owned(prose)
    }

    fn write(&self, prose: &Prose, under: u8, id_prefix: &str) -> Value {
        let (table, dead) =
            (self.locale().plain(Message::Table), self.locale().plain(Message::ContactDead));
        let options = ProseOptions {
            heading_shift: under.saturating_sub(1),
            id_prefix,
            table_name: &table,
            dead_contact: &dead,
        };
        let mut html = String::new();
        write_html(prose, options, &|target| self.link(target), &mut html);
        Value::safe_string(html.trim_end())
    }

    /// Prose as a run of text, for a sentence or a cell; none where nothing was written.
    pub(super) fn inline(&self, prose: &Prose) -> Option<Value> {
        if prose.is_empty() {
            return None;
        }
        let mut html = String::new();
        let dead = self.locale().plain(Message::ContactDead);
        let options = ProseOptions { dead_contact: &dead, ..ProseOptions::default() };
        write_inline_html(prose, options, &|target| self.link(target), &mut html);
        Some(Value::safe_string(&html))
    }
}

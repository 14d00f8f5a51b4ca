//! The door: a site and a theme in, the bytes of any page out. An engine is made once and asked by
//! many threads; what all pages share is converted once.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use tera::{Context, Tera, Value};

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::locale::{Locale, Message};
use crate::search::{self, Analyser, Extras, Packed};
use crate::site::{Route, Site};

use super::conditions::Root;
use super::context::RenderContext;
use super::frame::Frames;
use super::input::RenderInput;
use super::theme::Theme;
use super::views::{self, PageView};
use super::{conditions, templates, words};

/// Renders the pages of a site.
pub struct Engine {
    pub(super) input: RenderInput,
    pub(super) tera: Tera,
    /// The templates that cannot be used, and why.
    left_out: templates::LeftOut,
    frames: Frames,
    theme: Theme,
    stylesheet: String,
    packed: OnceLock<Packed>,
}

/// How a page is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageMetadata {
    /// The file below `templates/`.
    pub template: &'static str,
    /// What is in the tab, without the site's name.
    pub title: String,
}

impl Engine {
    /// An engine for a site, and what is wrong with the templates of its theme. Pages whose
    /// templates are sound can be rendered even if others are broken.
    pub fn new(
        site: Arc<Site>,
        theme: Theme,
        locale: Locale,
        today: NaiveDate,
    ) -> (Engine, Report) {
        let mut report = Report::default();
        let locale = Arc::new(locale);
        let mut tera = Tera::default();
        // Everything is escaped, whatever a template is called: a component takes over the rule of
        // the template that calls it.
        tera.autoescape_on(vec![""]);
        words::register_words(&mut tera, Arc::clone(&locale));
        let left_out = templates::add_all(&mut tera, &theme, &mut report);
        let head = theme.running_head(site.catalogue().site.state, &locale);
        let stylesheet = theme.stylesheet(&head);
        let input = RenderInput::new(site, locale, today);
        tera.global_context().extend(Frames::shared(&input));
        let engine = Engine {
            input,
            tera,
            left_out,
            frames: Frames::default(),
            theme,
            stylesheet,
            packed: OnceLock::new(),
        };
        (engine, report)
    }

    /// Writes a page to the end of `out`. What is in `out` after an error is not a page.
    ///
    /// # Errors
    /// A template that is broken or that asks for what its page does not have, with its place; a
    /// route that is not a page.
    pub fn page(&self, route: Route, out: &mut dyn Write) -> Result<(), Finding> {
        let ctx = RenderContext::new(&self.input, route);
        let page_view =
            views::page_view(&ctx).ok_or_else(|| no_page(&self.input.site.address(route)))?;
        let template = page_view.template;
        let context = self.context(&ctx, page_view)?;
        self.tera
            .render_to(template, &context, out)
            .map_err(|error| self.finding(&error, template, route))
    }

    /// What a page is called, and the template that makes it; none for a route that is not a page.
    pub fn page_metadata(&self, route: Route) -> Option<PageMetadata> {
        let page_view = views::page_view(&RenderContext::new(&self.input, route))?;
        Some(PageMetadata { template: page_view.template, title: page_view.title })
    }

    /// Conditions of the project's own templates that nothing can fulfil.
    pub fn unknown_fields(&self) -> Vec<Finding> {
        conditions::unknown_fields(&self.theme, |template, root| {
            let page = || {
                let mut pages = self.input.site.routes().map(|it| it.1).filter(|it| it.is_page());
                pages.find(|it| self.page_metadata(*it).is_some_and(|it| it.template == template))
            };
            let route = if root == Root::Frame { Some(Route::Home) } else { page() };
            route.map(|it| self.names(it, root)).unwrap_or_default()
        })
    }

    /// The names that a page has below a root. A view is a record, so that each of its pages has the same.
    fn names(&self, route: Route, root: Root) -> BTreeSet<String> {
        let ctx = RenderContext::new(&self.input, route);
        let context = views::page_view(&ctx).and_then(|it| self.context(&ctx, it).ok());
        let map = context.as_ref().and_then(|it| it.get(root.as_str())).and_then(Value::as_map);
        map.into_iter().flatten().map(|it| it.0.to_string()).collect()
    }

    /// Where a start tag is just so in the project's own theme.
    pub fn own_markup(&self, tag: &str) -> Option<Place> {
        self.theme.own_tag(tag)
    }

    /// Where the markup of an element is: the file of the theme in which its start tag is written
    /// so, the project's own first; else the component of its classes, from the inside out; else the
    /// template of the page.
    pub fn markup(&self, route: Route, tag: &str, classes: &[String]) -> Place {
        if let Some(place) = self.theme.tag_in(tag) {
            return place;
        }
        let words = classes.iter().flat_map(|it| it.split_ascii_whitespace());
        for (name, class) in words.filter_map(|it| Some((it.strip_prefix("pp-")?, it))) {
            let block = name.split("__").next().unwrap_or(name);
            let block = block.split("--").next().unwrap_or(block);
            let component = format!("components/{block}/template.html");
            if let Some(place) = self.theme.words_in(&component, class) {
                return place;
            }
        }
        // What is around every page is in one file, and its tags hold values, so that none is found as it is.
        let frame = ["<html", "<head", "<body"].into_iter().find(|it| tag.starts_with(it));
        if let Some(place) = frame.and_then(|it| self.theme.words_in("templates/base.html", it)) {
            return place;
        }
        let ctx = RenderContext::new(&self.input, route);
        let template = views::page_view(&ctx).map_or("base.html", |it| it.template);
        self.theme.words_in(&format!("templates/{template}"), "").unwrap_or(Place::Project)
    }

    /// The stylesheet of every page.
    pub fn stylesheet(&self) -> &str {
        &self.stylesheet
    }

    /// The script of *Exit this page*, for the pages that have it.
    pub fn exit_script(&self) -> &str {
        self.theme.exit_script()
    }

    /// The picture in a browser's tab.
    pub fn icon(&self) -> &str {
        self.theme.icon()
    }

    /// The script of the search, for its page.
    pub fn search_script(&self) -> &str {
        self.theme.search_script()
    }

    /// What the script of the search loads on a large site, to ask an index in parts.
    pub fn search_parts_script(&self) -> &str {
        self.theme.search_parts_script()
    }

    /// The index that the script of the search reads, made once for all its files.
    pub fn search_index(&self) -> &Packed {
        self.packed.get_or_init(|| self.pack())
    }

    fn pack(&self) -> Packed {
        let ctx = RenderContext::new(&self.input, Route::Search);
        let entries = views::search_entries(&ctx);
        let ignored = ctx.say(Message::SearchIgnored);
        let synonyms = &ctx.catalogue().synonyms;
        let analyser = Analyser::new(ctx.locale(), &ignored);
        let needs = views::search_needs(&ctx, &entries, &analyser);
        let extras = Extras { synonyms, needs: &needs };
        search::pack(&entries, &extras, &analyser, ctx.site().search_parts())
    }

    /// The language and its words, for feeds and exports.
    pub fn locale(&self) -> &Locale {
        &self.input.locale
    }

    /// What a template is rendered with: the view of its page, and what surrounds it.
    pub(super) fn context(
        &self,
        ctx: &RenderContext<'_>,
        page_view: PageView,
    ) -> Result<Context, Finding> {
        let template = page_view.template;
        let mut context = Context::new();
        let frame = self
            .frames
            .frame(&self.tera, ctx, &page_view)
            .map_err(|(error, name)| self.finding(&error, name, ctx.route))?;
        context.insert("frame", &frame);
        let view = page_view.view.map_err(|error| self.finding(&error, template, ctx.route))?;
        context.insert_value("page", view);
        Ok(context)
    }

    fn finding(&self, error: &tera::Error, template: &str, route: Route) -> Finding {
        // What broke the template was told once, and is told of each page in the same words.
        if let Some(why) = self.left_out.get(template) {
            return why.clone();
        }
        let address = self.input.site.address(route);
        let mut found = templates::findings_of(error, template, &self.theme);
        let finding = found.drain(..).next().unwrap_or_else(|| no_page(&address));
        finding.help(format!("this happened while planpress made the page {address}"))
    }
}

fn no_page(address: &str) -> Finding {
    let message = format!("{address} is a file, not a page made from a template");
    Finding::new(Code::TemplateError, Place::Project, message)
}

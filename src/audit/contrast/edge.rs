//! The edges of fields, checkboxes and radio buttons (WCAG 1.4.11, "user interface components"): a border or a
//! background that can be told from what is around it. A button with words needs no edge (Understanding 1.4.11,
//! "boundaries"), a list to choose from has an arrow, and what browsers draw by themselves is not an author's fault.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::style::{Computed, Line, Place};
use crate::model::Colour;
use crate::model::contrast::SHAPE;

use super::{Ratios, left_out, schemes};

/// A control whose edge is known.
#[derive(Debug)]
pub(crate) struct Edge<'p> {
    pub(crate) element: Element<'p>,
    /// What people call it.
    pub(crate) kind: &'static str,
    /// Whether this is so on a screen in dark colours, and otherwise in light ones.
    pub(crate) dark: bool,
    pub(crate) shown: Shown,
}

/// What shows where a control is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Shown {
    Enough,
    /// The best side of its border has too little.
    Border(Seen),
    /// It has no border, and its background has too little.
    Background(Seen),
    Nothing {
        around: Colour,
    },
}

/// A colour on another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Seen {
    pub(crate) front: Colour,
    pub(crate) around: Colour,
    pub(crate) reached: f64,
}

/// So many elements around a field may draw its edge for it.
const HOLDERS: usize = 3;
/// What has more words than this is not an edge of one field, and so many elements are looked at in it.
const LONGEST: usize = 80;
const MOST_INSIDE: usize = 40;

/// Judges the edge of every control of which it is known, in light colours and then in dark ones if there are
/// any. What is so in light as well is not told twice.
pub(crate) fn edges<'p>(page: &Page<'p>) -> Vec<Edge<'p>> {
    let mut all = Vec::new();
    let inputs = page.dom.all("input").chain(page.dom.all("textarea"));
    let mut judged: Vec<_> = inputs.filter_map(|it| Some((it, kind(it)?))).collect();
    if judged.is_empty() || page.looks().doubt.is_some() {
        return all;
    }
    let out = left_out(page);
    judged.retain(|it| {
        let asks = !it.0.has("readonly") && !page.look(it.0).is_inert();
        asks && !out[it.0.number()] && page.is_visible(it.0)
    });
    let mut ratios = Ratios::default();
    let mut in_light = Vec::new();
    for dark in schemes(page) {
        for (at, (element, kind)) in judged.iter().enumerate() {
            let shown = shown(page, *element, *dark, &mut ratios);
            let is_new = !*dark || in_light.get(at) != Some(&shown);
            if !*dark {
                in_light.push(shown);
            }
            if let Some(shown) = shown.filter(|_| is_new) {
                all.push(Edge { element: *element, kind, dark: *dark, shown });
            }
        }
    }
    all
}

fn kind(element: Element<'_>) -> Option<&'static str> {
    const TYPED: &[&str] = &["text", "search", "tel", "url", "email", "number", "password"];
    match input_type(element) {
        _ if element.is("textarea") => Some("field"),
        _ if !element.is("input") => None,
        "checkbox" => Some("checkbox"),
        "radio" => Some("radio button"),
        it => TYPED.contains(&it).then_some("field"),
    }
}

/// What shows where a control is; none where only a person can tell.
fn shown<'p>(
    page: &Page<'p>,
    element: Element<'p>,
    dark: bool,
    ratios: &mut Ratios,
) -> Option<Shown> {
    let style = page.look(element).style(dark);
    let is_box = !element.is("textarea") && matches!(input_type(element), "checkbox" | "radio");
    let frame = style.frame;
    if is_box && !frame.bare || frame.more || frame.lines.contains(&Line::Unknown) {
        return None;
    }
    let outside = page.grounds(dark)[element.parent()?.number()];
    let inside = page.grounds(dark)[element.number()];
    let elsewhere = style.place == Place::Out || style.doubts.moved;
    if elsewhere || outside.unsure.or(inside.unsure).is_some() {
        return None;
    }
    let (around, fill) = (outside.alone().solid(), inside.alone().solid());
    let seen = |front: Colour, ratios: &mut Ratios| {
        let reached = ratios.of(front, around);
        Seen { front, around, reached }
    };
    let background = seen(fill, ratios);
    let mut most = background.reached;
    let mut border = None::<Seen>;
    for line in frame.lines {
        let Line::Drawn(ink) = line else { continue };
        let line = seen(inside.seen(ink)[0].solid(), ratios);
        most = most.max(line.reached).max(ratios.of(line.front, fill));
        border = border.filter(|it| it.reached >= line.reached).or(Some(line));
    }
    if most >= SHAPE {
        return Some(Shown::Enough);
    }
    let drawn_by_others = is_framed(page, element, dark);
    match border {
        _ if drawn_by_others => None,
        Some(border) => Some(Shown::Border(border)),
        None if fill != around => Some(Shown::Background(background)),
        // Something else may be drawn in its place, as a label's own box is.
        None if is_box => None,
        None => Some(Shown::Nothing { around }),
    }
}

/// Whether something around a control or beside it draws its edge, as far as that can be seen in the page.
fn is_framed<'p>(page: &Page<'p>, element: Element<'p>, dark: bool) -> bool {
    let draws = |it: Element<'p>| draws(page.look(it).style(dark));
    let beside = element.parent().into_iter().flat_map(|it| it.elements().take(MOST_INSIDE));
    let mut beside = beside.filter(|it| *it != element && page.is_visible(*it));
    if beside.any(|it| !it.is_any(&["label", "input", "textarea", "button", "select"]) && draws(it))
    {
        return true;
    }
    let holders = element.ancestors().take(HOLDERS);
    holders.take_while(|it| holds_one(*it)).any(draws)
}

/// Whether an element holds one field and little else.
fn holds_one(element: Element<'_>) -> bool {
    let fields = element.below().take(MOST_INSIDE).filter(|it| kind(*it).is_some());
    !element.is_any(&["body", "main", "html"])
        && fields.count() == 1
        && element.text_up_to(LONGEST).trim().len() < LONGEST
}

/// Whether it has its own edge: a line, a shadow, or a background.
fn draws(style: &Computed) -> bool {
    style.frame.more
        || style.frame.lines.iter().any(|it| *it != Line::None)
        || style.ground.is_none_or(|it| !it.is_clear())
        || style.doubts.picture
        || style.doubts.generated
}

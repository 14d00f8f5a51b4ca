//! What the rules of an element come to in one scheme of colours (CSS Cascade 5, "value processing"): the
//! winning value of each property, what is inherited, sizes in pixels and colours as they are seen.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::cascade::{Cascade, Ranked};
use super::colour::{ColourValue, Rgba, System};
use super::custom::{Customs, Room, replaced};
use super::length::{Length, USUAL_SIZE, WINDOW};
use super::property::{Align, COUNT, Case, Display, Place, Property as P, Value, Wide, read};
use super::selector::Word;
use super::sheet::{Block, Declared, Holds};

/// What is known of an element by its style.
#[derive(Debug, Clone)]
pub(crate) struct Computed {
    /// None where it is not displayed.
    pub(crate) display: Option<Display>,
    pub(crate) place: Place,
    /// It is drawn as an empty space.
    pub(crate) invisible: bool,
    /// What is in it is not drawn.
    pub(crate) skips: bool,
    /// It is drawn where, or so that, no one sees it.
    pub(crate) unseen: bool,
    /// Its letters are drawn as pictures.
    pub(crate) icons: bool,
    /// The size of its words in pixels, and their weight from 1 to 1,000.
    pub(crate) size: f32,
    pub(crate) weight: f32,
    pub(crate) case: Case,
    pub(crate) align: Align,
    /// The colour of its words, where it is known.
    pub(crate) ink: Option<Rgba>,
    /// The colour behind them, where it is known.
    pub(crate) ground: Option<Rgba>,
    pub(crate) opacity: f32,
    /// Why no one can tell by colours alone what is seen.
    pub(crate) doubts: Doubts,
    /// Whether an attribute of the element itself gives the ink, and the ground.
    pub(crate) own_ink: bool,
    pub(crate) own_ground: bool,
    /// Whether it covers the whole of what it is placed in.
    pub(crate) covers: bool,
    /// Whether browsers use dark colours of their own.
    pub(crate) dark: bool,
    color: Option<Rgba>,
    fill: Option<Option<Rgba>>,
    indent: f32,
    root_size: f32,
    customs: Option<Arc<Customs>>,
}

/// What makes colours uncertain. The first two are inherited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Doubts {
    /// A rule about its colours holds only perhaps.
    pub(crate) perhaps: bool,
    /// Its letters have a shadow or a stroke.
    pub(crate) shadow: bool,
    /// A picture or a gradient lies behind.
    pub(crate) picture: bool,
    /// The ground is seen in its letters only.
    pub(crate) in_letters: bool,
    /// A filter, a mask or a way of blending changes what is seen.
    pub(crate) filter: bool,
    /// It is drawn elsewhere than where it stands.
    pub(crate) moved: bool,
    /// It changes by itself.
    pub(crate) animated: bool,
    /// Something is drawn in it that the page does not say.
    pub(crate) generated: bool,
}

/// The rules of one element, with what its own attributes give.
pub(super) struct Given<'a> {
    pub(super) cascade: &'a Cascade,
    pub(super) rules: &'a [u32],
    /// Of old attributes, such as `bgcolor`.
    pub(super) hints: &'a Block,
    /// Of the `style` attribute.
    pub(super) own: &'a Block,
}

/// The style of an element in one with another, in light or in dark.
pub(super) fn computed(
    given: &Given<'_>,
    around: Option<&Computed>,
    dark: bool,
    room: &mut Room,
) -> Computed {
    let mut winners = Winners::default();
    given.each(dark, |it, origin| winners.take(it, origin));
    let customs = given.customs(dark, around, room);
    let mut reading = Reading { given, winners, customs, around, dark, room };
    reading.computed()
}

/// Where a declaration is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    Browser,
    Author,
    /// An attribute of the element.
    Own,
}

impl Given<'_> {
    fn ranked(&self) -> impl Iterator<Item = &Ranked> {
        self.rules.iter().map(|it| &self.cascade.rules[*it as usize])
    }

    /// The rules that hold for certain, and are about the element itself.
    fn holding(&self, dark: bool) -> impl Iterator<Item = &Ranked> {
        self.ranked().filter(move |it| it.when.in_scheme(dark) == Holds::Yes && !it.generated)
    }

    /// Every block in the order in which later ones win, with whether only what they insist on counts.
    fn blocks(&self, dark: bool) -> Vec<(&Block, Origin, bool)> {
        let origin = |it: &Ranked| if it.of_browser { Origin::Browser } else { Origin::Author };
        let of = |browser: bool| self.holding(dark).filter(move |it| it.of_browser == browser);
        let mut all: Vec<_> = of(true).map(|it| (&*it.block, Origin::Browser, false)).collect();
        all.push((self.hints, Origin::Author, false));
        all.extend(of(false).map(|it| (&*it.block, Origin::Author, false)));
        all.push((self.own, Origin::Own, false));
        let mut insisting: Vec<_> = self.holding(dark).filter(|it| it.insists.is_some()).collect();
        insisting.sort_by_key(|it| it.insists);
        all.extend(insisting.into_iter().map(|it| (&*it.block, origin(it), true)));
        all.push((self.own, Origin::Own, true));
        all
    }

    fn each<'s>(&'s self, dark: bool, mut take: impl FnMut(&'s Declared, Origin)) {
        for (block, origin, important) in self.blocks(dark) {
            let counted = block.declared.iter().filter(|it| it.important == important);
            counted.for_each(|it| take(it, origin));
        }
    }

    fn customs(
        &self,
        dark: bool,
        around: Option<&Computed>,
        room: &mut Room,
    ) -> Option<Arc<Customs>> {
        let mut given: BTreeMap<Word, Arc<str>> = BTreeMap::new();
        if around.is_none() {
            let registered = self.cascade.registered.iter();
            given.extend(registered.map(|it| (it.name, Arc::clone(&it.value))));
        }
        for (block, _, important) in self.blocks(dark) {
            let counted = block.customs.iter().filter(|it| it.important == important);
            given.extend(counted.map(|it| (it.name, Arc::clone(&it.value))));
        }
        Customs::set(&given, around.and_then(|it| it.customs.as_ref()), room)
    }

    /// Whether a rule that perhaps holds is about the colours.
    fn is_perhaps_coloured(&self, dark: bool) -> bool {
        let about = |it: &Declared| {
            matches!(it.property, P::Color | P::Fill | P::Background | P::Picture | P::Opacity)
        };
        let perhaps = self.ranked().filter(|it| it.when.in_scheme(dark) == Holds::Perhaps);
        perhaps.filter(|it| !it.generated).any(|it| it.block.declared.iter().any(about))
    }

    fn has_generated(&self, dark: bool) -> bool {
        self.ranked().any(|it| it.generated && it.when.in_scheme(dark) != Holds::No)
    }
}

/// The declaration that wins for each property, and the one of the browser.
struct Winners<'a> {
    all: [Option<(&'a Declared, Origin)>; COUNT],
    of_browser: [Option<&'a Declared>; COUNT],
}

impl Default for Winners<'_> {
    fn default() -> Self {
        Winners { all: [None; COUNT], of_browser: [None; COUNT] }
    }
}

impl<'a> Winners<'a> {
    fn take(&mut self, declared: &'a Declared, origin: Origin) {
        let at = declared.property as usize;
        self.all[at] = Some((declared, origin));
        if origin == Origin::Browser {
            self.of_browser[at] = Some(declared);
        }
    }
}

/// What a property is to be.
enum Said<'a> {
    Value(Cow<'a, Value>),
    Inherit,
    Initial,
}

/// One element while its style is worked out.
struct Reading<'a, 'r> {
    given: &'a Given<'a>,
    winners: Winners<'a>,
    customs: Option<Arc<Customs>>,
    around: Option<&'a Computed>,
    dark: bool,
    room: &'r mut Room,
}

impl<'a> Reading<'a, '_> {
    fn said(&mut self, property: P) -> Said<'a> {
        let at = property as usize;
        let unset = if property.is_inherited() { Said::Inherit } else { Said::Initial };
        let Some((declared, _)) = self.winners.all[at] else { return unset };
        let value = self.open(&declared.value, property);
        let wide = match value.as_deref() {
            None => Wide::Unset,
            Some(Value::Wide(wide)) => *wide,
            Some(_) => return value.map_or(unset, Said::Value),
        };
        match wide {
            Wide::Inherit => Said::Inherit,
            Wide::Initial => Said::Initial,
            Wide::Unset => unset,
            Wide::Revert => {
                self.winners.of_browser[at].map_or(unset, |it| Said::Value(Cow::Borrowed(&it.value)))
            }
        }
    }

    /// A value with its references replaced; none where it is no value then.
    fn open(&mut self, value: &'a Value, property: P) -> Option<Cow<'a, Value>> {
        let Value::Open(css, spelled) = value else { return Some(Cow::Borrowed(value)) };
        let css = replaced(css, self.customs.as_deref(), self.room)?;
        let given = read(*spelled, css.trim())?;
        let found = given.into_iter().find(|it| it.0 == property)?.1;
        (!matches!(found, Value::Open(..))).then_some(Cow::Owned(found))
    }

    /// Whether something is so, by a property that says it.
    fn is(&mut self, property: P, around: Option<bool>) -> bool {
        match self.said(property) {
            Said::Value(value) => matches!(*value, Value::Is(true) | Value::Quarter),
            Said::Inherit => around.unwrap_or_default(),
            Said::Initial => false,
        }
    }

    fn length(&mut self, property: P) -> Option<Length> {
        match self.said(property) {
            Said::Value(value) => match *value {
                Value::Length(it) => Some(it),
                _ => None,
            },
            Said::Inherit | Said::Initial => None,
        }
    }

    /// A colour, where `initial` is what it is if no one says any.
    fn colour(
        &mut self,
        property: P,
        current: Option<Rgba>,
        around: Option<Rgba>,
        initial: &ColourValue,
        dark: bool,
    ) -> Option<Rgba> {
        match self.said(property) {
            Said::Value(value) => match &*value {
                Value::Colour(it) => it.resolved(current, dark),
                _ => None,
            },
            Said::Inherit => around,
            Said::Initial => initial.resolved(current, dark),
        }
    }

    fn is_own(&self, property: P) -> bool {
        self.winners.all[property as usize].is_some_and(|it| it.1 == Origin::Own)
    }

    fn computed(&mut self) -> Computed {
        let around = self.around;
        let size = self.size();
        let root_size = around.map_or(size, |it| it.root_size);
        let asks_for_dark = self.is(P::Scheme, around.map(|it| it.dark));
        let dark = self.dark && asks_for_dark;
        let text = ColourValue::System(System::CANVAS_TEXT);
        let inherited = around.map_or_else(|| text.resolved(None, dark), |it| it.color);
        let color = self.colour(P::Color, inherited, inherited, &text, dark);
        let fill = match self.said(P::Fill) {
            Said::Value(value) => match &*value {
                Value::Colour(ColourValue::Current) => None,
                Value::Colour(it) => Some(it.resolved(color, dark)),
                _ => Some(None),
            },
            Said::Inherit => around.and_then(|it| it.fill),
            Said::Initial => None,
        };
        let clear = ColourValue::Plain(Rgba::TRANSPARENT);
        let outer = around.and_then(|it| it.ground);
        let ground = self.colour(P::Background, color, outer, &clear, dark);
        let ink = fill.unwrap_or(color);
        let opacity = match self.said(P::Opacity) {
            Said::Value(value) => match *value {
                Value::Number(it) => it,
                _ => 1.0,
            },
            Said::Inherit => around.map_or(1.0, |it| it.opacity),
            Said::Initial => 1.0,
        };
        let place = match self.said(P::Position) {
            Said::Value(value) => match *value {
                Value::Place(it) => it,
                _ => Place::Static,
            },
            Said::Inherit => around.map_or(Place::Static, |it| it.place),
            Said::Initial => Place::Static,
        };
        let mut found = Computed {
            display: self.display(),
            place,
            invisible: self.is(P::Visibility, around.map(|it| it.invisible)),
            skips: self.is(P::ContentVisibility, None),
            unseen: false,
            icons: self.is(P::Family, around.map(|it| it.icons)),
            size,
            weight: self.weight(),
            case: self.case(),
            align: self.align(),
            ink,
            ground,
            opacity,
            doubts: self.doubts(),
            own_ink: self.is_own(P::Color) || self.is_own(P::Fill),
            own_ground: self.is_own(P::Background),
            covers: false,
            dark: asks_for_dark,
            color,
            fill,
            indent: 0.0,
            root_size,
            customs: self.customs.clone(),
        };
        if !found.own_ink && self.winners.all[P::Color as usize].is_none() {
            found.own_ink = around.is_some_and(|it| it.own_ink);
        }
        self.see(&mut found);
        found
    }

    fn display(&mut self) -> Option<Display> {
        match self.said(P::Display) {
            Said::Value(value) => match *value {
                Value::Display(it) => it,
                _ => Some(Display::Inline),
            },
            Said::Inherit => self.around.map_or(Some(Display::Inline), |it| it.display),
            Said::Initial => Some(Display::Inline),
        }
    }

    fn size(&mut self) -> f32 {
        let around = self.around.map_or(USUAL_SIZE, |it| it.size);
        let rem = self.around.map_or(USUAL_SIZE, |it| it.root_size);
        match self.said(P::Size) {
            Said::Value(value) => match *value {
                Value::Length(it) => it.pixels(around, rem, around).max(0.0),
                _ => around,
            },
            Said::Inherit => around,
            Said::Initial => USUAL_SIZE,
        }
    }

    /// CSS Fonts 4, "relative weights".
    fn weight(&mut self) -> f32 {
        let around = self.around.map_or(400.0, |it| it.weight);
        match self.said(P::Weight) {
            Said::Value(value) => match *value {
                Value::Number(it) => it,
                Value::Heavier(true) if around < 350.0 => 400.0,
                Value::Heavier(true) if around < 550.0 => 700.0,
                Value::Heavier(true) => around.max(900.0),
                Value::Heavier(false) if around < 550.0 => around.min(100.0),
                Value::Heavier(false) if around < 750.0 => 400.0,
                Value::Heavier(false) => 700.0,
                _ => around,
            },
            Said::Inherit => around,
            Said::Initial => 400.0,
        }
    }

    fn case(&mut self) -> Case {
        match self.said(P::Transform) {
            Said::Value(value) => match *value {
                Value::Case(it) => it,
                _ => Case::default(),
            },
            Said::Inherit => self.around.map_or_else(Case::default, |it| it.case),
            Said::Initial => Case::default(),
        }
    }

    fn align(&mut self) -> Align {
        match self.said(P::Align) {
            Said::Value(value) => match *value {
                Value::Align(it) => it,
                _ => Align::default(),
            },
            Said::Inherit => self.around.map_or_else(Align::default, |it| it.align),
            Said::Initial => Align::default(),
        }
    }

    fn doubts(&mut self) -> Doubts {
        let around = self.around.map(|it| it.doubts).unwrap_or_default();
        let perhaps = self.given.is_perhaps_coloured(self.dark);
        let negative = self.length(P::MarginTop).is_some_and(|it| it.pixels(16.0, 16.0, 0.0) < -8.0);
        Doubts {
            perhaps: around.perhaps || perhaps,
            shadow: self.is(P::Shadow, Some(around.shadow)),
            picture: self.is(P::Picture, Some(around.picture)),
            in_letters: self.is(P::PictureClip, Some(around.in_letters)),
            filter: self.is(P::Filter, None) || self.is(P::Blend, None),
            moved: negative || self.is(P::Moved, None) || self.is(P::Placed, None),
            animated: self.is(P::Animated, None),
            generated: self.given.has_generated(self.dark),
        }
    }

    /// Whether someone can see it although it is there: it may have no colour or no size, or be drawn where
    /// no scrolling leads.
    fn see(&mut self, found: &mut Computed) {
        let around = self.around;
        let (em, rem) = (found.size, found.root_size);
        let mut pixels = |it: P, whole: f32| self.length(it).map(|it| it.pixels(em, rem, whole));
        let far = |it: Option<f32>| it.is_some_and(|it| it <= -500.0);
        let tiny = |it: Option<f32>| it.is_some_and(|it| (0.0..=1.0).contains(&it));
        let nought = |it: Option<f32>| it.is_some_and(|it| it.abs() < 0.01);
        let [left, right] = [P::Left, P::Right].map(|it| pixels(it, WINDOW.0));
        let [top, bottom] = [P::Top, P::Bottom].map(|it| pixels(it, WINDOW.1));
        let (width, height) = (pixels(P::Width, WINDOW.0), pixels(P::Height, WINDOW.1));
        let margin = pixels(P::MarginLeft, WINDOW.0);
        let indent = pixels(P::Indent, WINDOW.0).or(around.map(|it| it.indent));
        found.indent = indent.unwrap_or_default();
        let cut = self.is(P::OverflowX, None) || self.is(P::OverflowY, None);
        let clipped = self.is(P::Clip, None);
        let out = found.place == Place::Out;
        let whole = |it: Option<f32>, of: f32| it.is_some_and(|it| it >= of);
        let wide = nought(left) && nought(right) || whole(width, WINDOW.0);
        let high = nought(top) && nought(bottom) || whole(height, WINDOW.1);
        found.covers = out && wide && high;
        found.unseen = found.opacity <= 0.0
            || found.size <= 0.0
            || found.ink.is_some_and(Rgba::is_clear)
            || far(margin)
            || far(indent)
            || self.is(P::ClipPath, None)
            || out && (far(left) || far(top) || clipped)
            || cut && tiny(width) && tiny(height)
            || cut && nought(height);
    }
}

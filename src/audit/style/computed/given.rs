//! What is said of an element: by the rules of sheets, and by its own attributes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::audit::style::cascade::{Cascade, Ranked};
use crate::audit::style::custom::{Customs, Room};
use crate::audit::style::property::Property as P;
use crate::audit::style::selector::Word;
use crate::audit::style::sheet::{Block, Declared, Drawn, Holds};

use super::known::Computed;

static NOTHING: Block = Block { declared: Vec::new(), customs: Vec::new() };

/// The rules of one element, with what its own attributes give.
pub(crate) struct Given<'a> {
    pub(crate) cascade: &'a Cascade,
    pub(crate) rules: &'a [u32],
    /// Of old attributes, such as `bgcolor`.
    pub(crate) hints: &'a Block,
    /// Of the `style` attribute.
    pub(crate) own: &'a Block,
    /// What of the element it is about.
    pub(crate) part: Drawn,
}

/// Where a declaration is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Browser,
    Author,
    /// An attribute of the element.
    Own,
}

impl<'a> Given<'a> {
    /// The same for the words in an empty field.
    pub(super) fn of_placeholder(&self) -> Given<'a> {
        let Given { cascade, rules, .. } = *self;
        Given { cascade, rules, hints: &NOTHING, own: &NOTHING, part: Drawn::Placeholder }
    }

    /// Whether a rule that holds gives words a colour.
    pub(super) fn says_ink(&self, dark: bool) -> bool {
        let inks = |it: &Declared| matches!(it.property, P::Color | P::Fill);
        self.holding(dark).any(|it| it.block.declared.iter().any(inks))
    }

    fn ranked(&self) -> impl Iterator<Item = &Ranked> {
        self.rules.iter().map(|it| &self.cascade.rules[*it as usize])
    }

    /// The rules that hold for certain, and are about this part of the element.
    fn holding(&self, dark: bool) -> impl Iterator<Item = &Ranked> {
        let part = self.part;
        self.ranked().filter(move |it| it.part == part && it.when.in_scheme(dark) == Holds::Yes)
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

    pub(super) fn each<'s>(&'s self, dark: bool, mut take: impl FnMut(&'s Declared, Origin)) {
        for (block, origin, important) in self.blocks(dark) {
            let counted = block.declared.iter().filter(|it| it.important == important);
            counted.for_each(|it| take(it, origin));
        }
    }

    pub(super) fn customs(
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

    /// Whether a rule that perhaps holds is about some properties.
    pub(super) fn is_perhaps(&self, dark: bool, some: fn(P) -> bool) -> bool {
        let about = |it: &Declared| some(it.property);
        let perhaps = self.ranked().filter(|it| it.when.in_scheme(dark) == Holds::Perhaps);
        perhaps.filter(|it| it.part == self.part).any(|it| it.block.declared.iter().any(about))
    }

    /// Whether something that the page does not say is drawn over or under its words.
    pub(super) fn has_generated(&self, dark: bool) -> bool {
        let generated = |it: &Ranked| it.part == Drawn::Generated;
        let holds = |it: &&Ranked| generated(it) && it.when.in_scheme(dark) != Holds::No;
        let some = |so: fn(&Block) -> bool| self.ranked().filter(holds).any(|it| so(&it.block));
        some(Block::is_out) && some(Block::paints)
    }
}

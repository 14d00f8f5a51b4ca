//! When a rule holds: in light, in dark, on a screen that is turned, and whether that is certain.

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Holds {
    No,
    /// It depends on what this program does not know.
    Perhaps,
    Yes,
}

/// Whether a condition holds on a wide screen in light colours, in dark ones, and on a screen that is higher
/// than wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct When {
    pub(crate) light: Holds,
    pub(crate) dark: Holds,
    pub(crate) turned: Holds,
}

impl When {
    pub(crate) const ALWAYS: When = When::both(Holds::Yes);
    pub(crate) const NEVER: When = When::both(Holds::No);
    pub(crate) const PERHAPS: When = When::both(Holds::Perhaps);

    pub(crate) const fn both(holds: Holds) -> When {
        When { light: holds, dark: holds, turned: holds }
    }

    pub(crate) fn of(holds: bool) -> When {
        if holds { When::ALWAYS } else { When::NEVER }
    }

    pub(crate) fn and(self, other: When) -> When {
        self.with(other, Holds::min)
    }

    pub(crate) fn or(self, other: When) -> When {
        self.with(other, Holds::max)
    }

    pub(crate) fn not(self) -> When {
        let opposite = |it: Holds| match it {
            Holds::No => Holds::Yes,
            Holds::Perhaps => Holds::Perhaps,
            Holds::Yes => Holds::No,
        };
        let When { light, dark, turned } = self;
        When { light: opposite(light), dark: opposite(dark), turned: opposite(turned) }
    }

    fn with(self, other: When, of: fn(Holds, Holds) -> Holds) -> When {
        When {
            light: of(self.light, other.light),
            dark: of(self.dark, other.dark),
            turned: of(self.turned, other.turned),
        }
    }

    /// Whether it holds one way round only.
    pub(crate) fn depends_on_turning(self) -> bool {
        self.light != self.turned
    }

    pub(crate) fn in_scheme(self, dark: bool) -> Holds {
        if dark { self.dark } else { self.light }
    }

    pub(crate) fn depends_on_scheme(self) -> bool {
        self.light != self.dark
    }
}

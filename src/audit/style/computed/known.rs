//! What is known of an element by its style, in one scheme of colours.

use std::sync::Arc;

use crate::audit::style::colour::Rgba;
use crate::audit::style::custom::Customs;
use crate::audit::style::property::{Align, Case, Display, Place};

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
    /// The colour under them, where it is known.
    pub(crate) ground: Option<Rgba>,
    pub(crate) opacity: f32,
    /// The shadows of its letters.
    pub(crate) shadow: Shadow,
    /// Why no one can tell by colours alone what is seen.
    pub(crate) doubts: Doubts,
    /// Whether an attribute of the element itself gives the ink, and the ground.
    pub(crate) own_ink: bool,
    pub(crate) own_ground: bool,
    /// Whether it covers the whole of what it is placed in.
    pub(crate) covers: bool,
    /// Whether browsers use dark colours of their own.
    pub(crate) dark: bool,
    pub(crate) frame: Frame,
    /// The style of the words in an empty field, where the author gives them a colour.
    pub(crate) placeholder: Option<Box<Computed>>,
    pub(super) color: Option<Rgba>,
    pub(super) fill: Option<Option<Rgba>>,
    pub(super) indent: f32,
    pub(super) root_size: f32,
    pub(super) customs: Option<Arc<Customs>>,
}

/// What is drawn around an element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// Its border: top, right, bottom, left.
    pub(crate) lines: [Line; 4],
    /// It has a shadow, an outline, or a picture for a border.
    pub(crate) more: bool,
    /// Browsers draw nothing of their own for the control.
    pub(crate) bare: bool,
}

/// One side of a border.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Line {
    None,
    Drawn(Rgba),
    /// It has a colour that is not known, or that of the browser.
    Unknown,
}

/// What is between letters and their ground. It is inherited.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) enum Shadow {
    #[default]
    None,
    /// Their colours; one of them twice where there is no other.
    Cast([Rgba; 2]),
    /// Shadows in colours that are not known, or a stroke.
    Unknown,
}

/// What makes colours uncertain. The first is inherited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Doubts {
    /// A rule about its colours holds only perhaps.
    pub(crate) perhaps: bool,
    /// A picture or a gradient is painted under them.
    pub(crate) picture: bool,
    /// The ground is seen in its letters only.
    pub(crate) in_letters: bool,
    /// A filter, a mask or a way of blending changes what is seen.
    pub(crate) filter: bool,
    /// It is drawn elsewhere than where it is in the page.
    pub(crate) moved: bool,
    /// It changes by itself.
    pub(crate) animated: bool,
    /// Something is drawn in it that the page does not say.
    pub(crate) generated: bool,
}

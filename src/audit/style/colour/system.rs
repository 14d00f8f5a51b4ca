//! The colours of the system (CSS Color 4, "system colors") as browsers have them in their two schemes
//! while no one has forced colours: those of Chromium on a desktop.

use super::rgba::Rgba;

/// A colour that the browser or its user settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct System(usize);

const TABLE: &[(&str, u32, u32)] = &[
    ("canvas", 0xff_ffff, 0x12_1212),
    ("canvastext", 0x00_0000, 0xff_ffff),
    ("linktext", 0x00_00ee, 0x9e_9eff),
    ("visitedtext", 0x55_1a8b, 0xd0_adf0),
    ("activetext", 0xff_0000, 0xff_9e9e),
    ("buttonface", 0xef_efef, 0x6b_6b6b),
    ("buttontext", 0x00_0000, 0xff_ffff),
    ("buttonborder", 0x00_0000, 0xff_ffff),
    ("field", 0xff_ffff, 0x3b_3b3b),
    ("fieldtext", 0x00_0000, 0xff_ffff),
    ("graytext", 0x80_8080, 0x80_8080),
    ("mark", 0xff_ff00, 0xff_ff00),
    ("marktext", 0x00_0000, 0x00_0000),
    ("highlight", 0xb5_d5ff, 0x33_6699),
    ("highlighttext", 0x00_0000, 0xff_ffff),
];

impl System {
    pub(crate) const CANVAS: System = System(0);
    pub(crate) const CANVAS_TEXT: System = System(1);

    pub(crate) fn named(name: &str) -> Option<System> {
        TABLE.iter().position(|it| name.eq_ignore_ascii_case(it.0)).map(System)
    }

    /// The colour itself, where the scheme in use is dark or not.
    pub(crate) fn colour(self, dark: bool) -> Rgba {
        let (_, light, night) = TABLE[self.0];
        let [_, red, green, blue] = if dark { night } else { light }.to_be_bytes();
        Rgba::of_bytes(red, green, blue)
    }
}

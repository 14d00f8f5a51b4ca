//! What holds while something is drawn, and is put back after it.

use std::rc::Rc;

use crate::intake::pdf::font::Font;
use crate::intake::pdf::matrix::Matrix;

/// What holds while something is drawn.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f32,
    /// Width that is added to each character, and to each space.
    pub(super) spacing: (f32, f32),
    /// How much wider characters are drawn than they are.
    pub(super) stretch: f32,
    pub(super) leading: f32,
    pub(super) rise: f32,
    /// How characters are drawn: 3 leaves no trace of them.
    pub(super) mode: i64,
    /// Whether areas are filled with the colour of paper, and lines are drawn in it.
    pub(super) paper: (bool, bool),
}

impl State {
    pub(super) fn new(matrix: Matrix) -> State {
        State {
            matrix,
            font: None,
            size: 0.0,
            spacing: (0.0, 0.0),
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            paper: (false, false),
        }
    }
}

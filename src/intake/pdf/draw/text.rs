//! Text as it is shown: strings become characters with their places.

use hayro_syntax::object::Object;

use super::Glyph;
use super::canvas::Canvas;
use super::state::State;
use crate::intake::Refusal;
use crate::intake::pdf::matrix::Matrix;

/// How characters are drawn that leave no trace.
const UNSEEN: i64 = 3;

/// Where the next character is drawn, and where the line began.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub(super) at: Matrix,
    line: Matrix,
}

impl Pen {
    pub(super) fn new() -> Pen {
        Pen { at: Matrix::UNIT, line: Matrix::UNIT }
    }

    /// Begins a line here.
    pub(super) fn set(&mut self, matrix: Matrix) {
        (self.at, self.line) = (matrix, matrix);
    }

    /// Begins a line so far from where this one began.
    pub(super) fn next_line(&mut self, x: f32, y: f32) {
        self.set(Matrix::shift(x, y).then(self.line));
    }

    /// Moves on by part of the size of the font.
    fn advance(&mut self, state: &State, width: f32) {
        let downwards = state.font.as_ref().is_some_and(|it| it.downwards);
        let by = if downwards { (0.0, -width.abs()) } else { (width, 0.0) };
        self.at = Matrix::shift(by.0, by.1).then(self.at);
    }

    /// Shows a list of strings, with moves between them.
    pub(super) fn show_list<'a>(
        &mut self,
        canvas: &mut Canvas,
        state: &State,
        list: impl Iterator<Item = Object<'a>>,
    ) -> Result<(), Refusal> {
        for entry in list {
            match entry {
                Object::String(text) => self.show(canvas, state, &text)?,
                Object::Number(by) => {
                    let by = -by.as_f32() / 1000.0 * state.size * state.stretch;
                    self.at = Matrix::shift(by, 0.0).then(self.at);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Shows a string.
    pub(super) fn show(
        &mut self,
        canvas: &mut Canvas,
        state: &State,
        text: &[u8],
    ) -> Result<(), Refusal> {
        let Some(font) = &state.font else { return Ok(()) };
        let mut rest = text;
        while let Some(shown) = font.next(&mut rest) {
            let matrix = self.at.then(state.matrix);
            let space = if shown.is_space { state.spacing.1 } else { 0.0 };
            let width = shown.width * state.size * state.stretch;
            let up = matrix.direction((0.0, state.size));
            canvas.glyph(
                shown.text.as_deref(),
                Glyph {
                    page: 0,
                    at: matrix.point((0.0, state.rise)),
                    advance: matrix.direction((width, 0.0)),
                    size: up.0.hypot(up.1),
                    letters: (0, 0),
                    mark: 0,
                    bold: font.bold || state.mode == 2,
                    hidden: state.mode % 4 == UNSEEN,
                    unread: shown.text.is_none(),
                },
            )?;
            self.advance(state, width + (state.spacing.0 + space) * state.stretch);
        }
        Ok(())
    }
}

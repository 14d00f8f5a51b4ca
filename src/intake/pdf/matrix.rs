//! Places on a page: how a drawing moves, turns and stretches what is drawn in it. A page is measured
//! in points from its upper left corner, with y downwards.

use hayro_syntax::page::{Page, Rotation};

/// A place on a page.
pub(super) type Point = (f32, f32);

/// A transformation: six numbers as PDF writes them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f32; 6]);

impl Matrix {
    /// What changes nothing.
    pub(super) const UNIT: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// A move.
    pub(super) fn shift(x: f32, y: f32) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This, and after it another.
    pub(super) fn then(self, other: Matrix) -> Matrix {
        let (Matrix([a, b, c, d, e, f]), Matrix(o)) = (self, other);
        Matrix([
            a * o[0] + b * o[2],
            a * o[1] + b * o[3],
            c * o[0] + d * o[2],
            c * o[1] + d * o[3],
            e * o[0] + f * o[2] + o[4],
            e * o[1] + f * o[3] + o[5],
        ])
    }

    /// Where a point comes to be.
    pub(super) fn point(self, (x, y): Point) -> Point {
        let Matrix([a, b, c, d, e, f]) = self;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Where a direction comes to point.
    pub(super) fn direction(self, (x, y): Point) -> Point {
        let Matrix([a, b, c, d, ..]) = self;
        (a * x + c * y, b * x + d * y)
    }

    /// How a page is turned so that a person reads it.
    pub(super) fn of_page(page: &Page<'_>) -> Matrix {
        let area = page.intersected_crop_box();
        let (width, height) = (area.width() as f32, area.height() as f32);
        let origin = Matrix::shift(-area.x0 as f32, -area.y0 as f32);
        origin.then(match page.rotation() {
            Rotation::None => Matrix([1.0, 0.0, 0.0, -1.0, 0.0, height]),
            Rotation::Horizontal => Matrix([0.0, 1.0, 1.0, 0.0, 0.0, 0.0]),
            Rotation::Flipped => Matrix([-1.0, 0.0, 0.0, 1.0, width, 0.0]),
            Rotation::FlippedHorizontal => Matrix([0.0, -1.0, -1.0, 0.0, height, width]),
        })
    }
}

//! Lines and areas. Only what can be a rule of a table is kept: level and upright lines, the edges of
//! areas that are drawn around, and areas as thin as a line.

use super::canvas::Canvas;
use super::state::State;
use crate::intake::Refusal;
use crate::intake::pdf::matrix::Point;

/// How thin an area is that is meant as a line, in points.
const THIN: f32 = 3.0;
/// How many points of a path are kept. Tables have short paths, maps have long ones.
const POINTS: usize = 20_000;

/// A path while it is put together, on the page.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// The points of each line, in order.
    lines: Vec<Vec<Point>>,
    points: usize,
}

impl Path {
    /// Follows an instruction for drawing lines and areas.
    pub(super) fn follow(
        &mut self,
        canvas: &mut Canvas,
        state: &mut State,
        operator: &[u8],
        numbers: &[f32],
    ) -> Result<(), Refusal> {
        match (operator, numbers) {
            (b"m", &[x, y]) => self.move_to(state, (x, y)),
            (b"l", &[x, y]) | (b"c", &[_, _, _, _, x, y]) | (b"v" | b"y", &[_, _, x, y]) => {
                self.line_to(state, (x, y));
            }
            (b"re", &[x, y, width, height]) => self.rectangle(state, [x, y, width, height]),
            (b"h", _) => self.close(),
            (b"n", _) => *self = Path::default(),
            (b"g" | b"rg" | b"k" | b"sc" | b"scn", _) => state.paper.0 = is_paper(numbers),
            (b"G" | b"RG" | b"K" | b"SC" | b"SCN", _) => state.paper.1 = is_paper(numbers),
            (b"S" | b"f" | b"F" | b"f*" | b"B" | b"B*", _) => {
                self.paint(canvas, state, operator)?
            }
            (b"s" | b"b" | b"b*", _) => {
                self.close();
                self.paint(canvas, state, operator)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn move_to(&mut self, state: &State, point: Point) {
        self.lines.push(Vec::new());
        self.line_to(state, point);
    }

    fn line_to(&mut self, state: &State, point: Point) {
        if let (Some(line), true) = (self.lines.last_mut(), self.points < POINTS) {
            line.push(state.matrix.point(point));
            self.points += 1;
        }
    }

    fn rectangle(&mut self, state: &State, [x, y, width, height]: [f32; 4]) {
        self.move_to(state, (x, y));
        for (x, y) in [(x + width, y), (x + width, y + height), (x, y + height)] {
            self.line_to(state, (x, y));
        }
        self.close();
    }

    fn close(&mut self) {
        if let Some(line) = self.lines.last_mut()
            && let Some(first) = line.first().copied()
        {
            line.push(first);
        }
    }

    /// Draws the path, and begins a new one. What is drawn in the colour of paper shows only on an area of
    /// another colour.
    fn paint(&mut self, canvas: &mut Canvas, state: &State, how: &[u8]) -> Result<(), Refusal> {
        let stroke = matches!(how[0], b'S' | b's' | b'B' | b'b');
        let fill = !matches!(how[0], b'S' | b's');
        for line in std::mem::take(self).lines {
            let Some(frame) = Frame::around(&line) else { continue };
            match frame.as_line().filter(|_| fill && line.len() > 2) {
                Some((from, to)) if !state.paper.0 || canvas.is_filled(from, to) => {
                    canvas.line(from, to)?;
                }
                Some(_) => {}
                None if fill && !state.paper.0 => canvas.fill(frame.from, frame.to),
                None => {}
            }
            for pair in line.windows(2).filter(|_| stroke) {
                if !state.paper.1 || canvas.is_filled(pair[0], pair[1]) {
                    canvas.line(pair[0], pair[1])?;
                }
            }
        }
        Ok(())
    }
}

/// The box around a path.
struct Frame {
    from: Point,
    to: Point,
}

impl Frame {
    fn around(line: &[Point]) -> Option<Frame> {
        let first = *line.first()?;
        let mut frame = Frame { from: first, to: first };
        for (x, y) in line {
            frame.from = (frame.from.0.min(*x), frame.from.1.min(*y));
            frame.to = (frame.to.0.max(*x), frame.to.1.max(*y));
        }
        Some(frame)
    }

    /// The middle line of an area, if it is as thin as a line.
    fn as_line(&self) -> Option<(Point, Point)> {
        let (from, to) = (self.from, self.to);
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        if width.min(height) > THIN || width.max(height) < 2.0 * width.min(height) {
            return None;
        }
        Some(if width > height {
            let y = f32::midpoint(from.1, to.1);
            ((from.0, y), (to.0, y))
        } else {
            let x = f32::midpoint(from.0, to.0);
            ((x, from.1), (x, to.1))
        })
    }
}

/// Whether a colour is that of paper.
fn is_paper(numbers: &[f32]) -> bool {
    match numbers {
        [_] | [_, _, _] => numbers.iter().all(|it| *it > 0.98),
        [_, _, _, _] => numbers.iter().all(|it| *it < 0.02),
        _ => false,
    }
}

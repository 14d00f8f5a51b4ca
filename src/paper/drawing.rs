//! A chart as shapes in a box: what SVG and Word both can draw. The places are those of the site's own
//! picture; sizes are in units of which 96 are an inch.

use crate::figures::{Chart, KeyItem};

/// How wide every drawing is: it fits between the margins of a sheet of A4.
pub(super) const WIDTH: f64 = 600.0;
/// How high the drawing below the key is.
const HEIGHT: f64 = 250.0;
/// How high a line of the key is.
const KEY_LINE: f64 = 24.0;
/// About how wide a letter of the key is: no font is at hand to measure one.
const LETTER: f64 = 7.0;

/// Shapes, the first of them farthest from the reader.
#[derive(Debug, Default)]
pub struct Drawing {
    /// How high the drawing is.
    pub(super) height: f64,
    pub(super) shapes: Vec<Shape>,
}

#[derive(Debug)]
pub(super) enum Shape {
    Line { from: (f64, f64), to: (f64, f64), pen: Pen },
    Mark { at: (f64, f64), kind: MarkKind },
    Text { at: (f64, f64), side: Side, text: String, bold: bool },
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pen {
    /// A line across at a number.
    Faint,
    /// The axis.
    Axis,
    /// From value to value.
    Value,
    /// The target.
    Dashed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    /// A full circle.
    Value,
    /// An open square.
    Baseline,
    /// An open diamond.
    Target,
}

/// On which side of its place a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    Around,
    After,
}

impl Pen {
    /// Its colour and its width.
    pub(super) fn look(self) -> (&'static str, f64) {
        match self {
            Pen::Faint => ("B1B4B6", 1.0),
            Pen::Axis => ("0B0C0C", 2.0),
            Pen::Value => (ACCENT, 3.0),
            Pen::Dashed => (INK, 2.0),
        }
    }
}

/// The colour of texts.
pub(super) const INK: &str = "0B0C0C";
/// The colour of values.
pub(super) const ACCENT: &str = "1D4F91";

impl MarkKind {
    /// Its filling, its outline, and how wide that is.
    pub(super) fn look(self) -> (&'static str, &'static str, f64) {
        match self {
            MarkKind::Value => (ACCENT, "FFFFFF", 1.5),
            MarkKind::Baseline => ("FFFFFF", ACCENT, 3.0),
            MarkKind::Target => ("FFFFFF", INK, 2.0),
        }
    }

    /// Half of its width.
    pub(super) fn radius(self) -> f64 {
        match self {
            MarkKind::Value | MarkKind::Baseline => 6.0,
            MarkKind::Target => 8.0,
        }
    }
}

impl Drawing {
    /// The picture of a measure.
    pub(super) fn of(chart: &Chart) -> Drawing {
        let mut drawing = Drawing::default();
        let top = drawing.key(&chart.key);
        drawing.height = top + HEIGHT;
        let place = |x: f64, y: f64| (x / 100.0 * WIDTH, top + y / 100.0 * HEIGHT);
        drawing.axes(chart, place);
        drawing.target(chart, place);
        for line in &chart.lines {
            drawing.line(place(line.x1, line.y1), place(line.x2, line.y2), Pen::Value);
        }
        drawing.ranges(chart, place);
        for point in &chart.points {
            let at = place(point.x, point.y);
            let kind = if point.kind == "baseline" { MarkKind::Baseline } else { MarkKind::Value };
            drawing.shapes.push(Shape::Mark { at, kind });
            let beside = if point.below { 20.0 } else { -20.0 };
            drawing.text((at.0, at.1 + beside), Side::Around, point.text.as_deref(), true);
        }
        drawing
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        self.shapes.push(Shape::Line { from, to, pen });
    }

    fn text(&mut self, at: (f64, f64), side: Side, text: Option<&str>, bold: bool) {
        let text = text.filter(|it| !it.is_empty()).map(str::to_owned);
        self.shapes.extend(text.map(|text| Shape::Text { at, side, text, bold }));
    }

    /// What the marks mean, in lines above the picture. Gives back how high that is.
    fn key(&mut self, items: &[KeyItem]) -> f64 {
        let (mut x, mut y) = (0.0, KEY_LINE / 2.0);
        for item in items {
            let width = 40.0 + LETTER * item.text.chars().count() as f64 + 20.0;
            if x > 0.0 && x + width > WIDTH {
                (x, y) = (0.0, y + KEY_LINE);
            }
            self.sample(item.kind, x, y);
            self.text((x + 40.0, y), Side::After, Some(&item.text), false);
            x += width;
        }
        y + KEY_LINE / 2.0
    }

    fn sample(&mut self, kind: &str, x: f64, y: f64) {
        let middle = (x + 16.0, y);
        let mark = match kind {
            "observation" => Some(MarkKind::Value),
            "baseline" => Some(MarkKind::Baseline),
            "target" => Some(MarkKind::Target),
            _ => None,
        };
        if kind == "withheld" {
            self.range(middle.0, y - 7.0, y + 7.0);
        } else if kind != "observation" && kind != "baseline" {
            self.line((x, y), (x + 32.0, y), Pen::Dashed);
        }
        self.shapes.extend(mark.map(|kind| Shape::Mark { at: middle, kind }));
    }

    fn axes(&mut self, chart: &Chart, place: impl Fn(f64, f64) -> (f64, f64)) {
        for step in &chart.steps {
            let pen = if step.zero { Pen::Axis } else { Pen::Faint };
            let (x, y) = place(chart.left, step.y);
            self.line((x, y), (WIDTH, y), pen);
            self.text((x - 6.0, y), Side::Before, Some(&step.text), false);
        }
        for year in &chart.years {
            let (x, y) = place(year.x, chart.bottom);
            self.line((x, y), (x, y + 7.0), Pen::Faint);
            self.text((x + 3.0, y + 18.0), Side::After, year.text.as_deref(), false);
        }
    }

    fn target(&mut self, chart: &Chart, place: impl Fn(f64, f64) -> (f64, f64)) {
        let Some(target) = &chart.target else { return };
        let (from, to) = (place(chart.left, target.y), place(chart.right, target.y));
        self.line(from, to, Pen::Dashed);
        let mark = target.x.map(|x| place(x, target.y));
        self.shapes.extend(mark.map(|at| Shape::Mark { at, kind: MarkKind::Target }));
        self.text((to.0, to.1 - 17.0), Side::Before, Some(&target.text), true);
    }

    fn ranges(&mut self, chart: &Chart, place: impl Fn(f64, f64) -> (f64, f64)) {
        for range in &chart.ranges {
            let (upper, lower) = (place(range.x, range.y1), place(range.x, range.y2));
            self.range(upper.0, upper.1, lower.1);
            let middle = (upper.0 - 10.0, (upper.1 + lower.1) / 2.0);
            self.text(middle, Side::Before, range.text.as_deref(), true);
        }
    }

    /// A withheld small number: from its upper to its lower end.
    fn range(&mut self, x: f64, upper: f64, lower: f64) {
        self.line((x, upper), (x, lower), Pen::Value);
        for y in [upper, lower] {
            self.line((x - 5.0, y), (x + 5.0, y), Pen::Value);
        }
    }
}

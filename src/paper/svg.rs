//! A drawing as SVG within a page.

use crate::leaflet::escape;

use super::drawing::{Drawing, INK, MarkKind, Pen, Shape, Side, WIDTH};

/// The picture, with what it shows for those who do not see it.
pub(super) fn write(drawing: &Drawing, alt: &str) -> String {
    let height = drawing.height;
    let mut svg = format!(
        "<svg class=\"chart\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" xmlns=\"http://www.w3.org/2000/svg\">\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n",
        escape(alt)
    );
    for shape in &drawing.shapes {
        svg += &self::shape(shape);
        svg.push('\n');
    }
    svg + "</svg>"
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Line { from, to, pen } => {
            let (colour, width) = pen.look();
            let dashes = if *pen == Pen::Dashed { " stroke-dasharray=\"7 5\"" } else { "" };
            format!(
                "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"#{colour}\" \
                 stroke-width=\"{width}\"{dashes}/>",
                from.0, from.1, to.0, to.1
            )
        }
        Shape::Mark { at, kind } => mark(*at, *kind),
        Shape::Text { at, side, text, bold } => {
            let anchor = match side {
                Side::Before => "end",
                Side::Around => "middle",
                Side::After => "start",
            };
            let weight = if *bold { " font-weight=\"bold\"" } else { "" };
            format!(
                "<text x=\"{:.1}\" y=\"{:.1}\" dy=\".35em\" fill=\"#{INK}\" font-family=\"Arial, sans-serif\" \
                 font-size=\"14\" text-anchor=\"{anchor}\"{weight}>{}</text>",
                at.0,
                at.1,
                escape(text)
            )
        }
    }
}

fn mark((x, y): (f64, f64), kind: MarkKind) -> String {
    let ((fill, stroke, width), r) = (kind.look(), kind.radius());
    let look = format!("fill=\"#{fill}\" stroke=\"#{stroke}\" stroke-width=\"{width}\"");
    match kind {
        MarkKind::Value => format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r}\" {look}/>"),
        MarkKind::Baseline => format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{}\" height=\"{}\" {look}/>",
            x - r,
            y - r,
            2.0 * r,
            2.0 * r
        ),
        MarkKind::Target => {
            format!("<path d=\"M{x:.1} {:.1}l{r} {r} -{r} {r} -{r} -{r}z\" {look}/>", y - r)
        }
    }
}

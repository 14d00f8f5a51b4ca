//! A picture as shapes of Word's own: sharp at any size, with text in the reader's fonts, and without a
//! library that draws or a font in the program.

use crate::leaflet::escape;
use crate::paper::drawing::{Drawing, INK, MarkKind, Pen, Shape, Side, WIDTH};

/// What the names of the shapes mean, for the document's first tag.
pub(super) const NAMESPACES: &str = "\
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

/// Word's unit of length: so many are a unit of a drawing.
const UNIT: f64 = 9525.0;
/// About how wide a letter is, and how high a line.
const LETTER: f64 = 9.0;
const LINE: f64 = 22.0;

/// The picture of this number, with what it shows for those who do not see it.
pub(super) fn write(drawing: &Drawing, alt: &str, number: usize) -> String {
    let (width, height) = (emu(WIDTH), emu(drawing.height));
    let first = number * 100_000;
    let shapes: String = drawing.shapes.iter().zip(first..).map(|(it, id)| shape(it, id)).collect();
    format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
         <wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>\
         <wp:docPr id=\"{number}\" name=\"Chart {number}\" descr=\"{}\"/><wp:cNvGraphicFramePr/>\
         <a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\">\
         <wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
         <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>",
        escape(alt)
    )
}

fn emu(units: f64) -> i64 {
    (units * UNIT).round() as i64
}

fn shape(shape: &Shape, id: usize) -> String {
    match shape {
        Shape::Line { from, to, pen } => line(*from, *to, *pen, id),
        Shape::Mark { at, kind } => mark(*at, *kind, id),
        Shape::Text { at, side, text, bold } => words(*at, *side, text, *bold, id),
    }
}

/// A shape in a box of this upper left corner and size; `content` is after its look.
fn boxed(id: usize, place: &str, look: &str, content: &str) -> String {
    format!(
        "<wps:wsp><wps:cNvPr id=\"{id}\" name=\"Shape {id}\"/><wps:cNvSpPr/><wps:spPr>{place}{look}</wps:spPr>\
         {content}</wps:wsp>"
    )
}

fn place(flip: &str, (x, y): (f64, f64), (width, height): (f64, f64)) -> String {
    format!(
        "<a:xfrm{flip}><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
        emu(x),
        emu(y),
        emu(width),
        emu(height)
    )
}

fn geometry(name: &str) -> String {
    format!("<a:prstGeom prst=\"{name}\"><a:avLst/></a:prstGeom>")
}

fn filled(colour: &str) -> String {
    format!("<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>")
}

fn outline(colour: &str, width: f64, dashed: bool) -> String {
    let dash = if dashed { "<a:prstDash val=\"dash\"/>" } else { "" };
    format!("<a:ln w=\"{}\">{}{dash}</a:ln>", emu(width), filled(colour))
}

fn line(from: (f64, f64), to: (f64, f64), pen: Pen, id: usize) -> String {
    let corner = (from.0.min(to.0), from.1.min(to.1));
    let size = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
    // A line of a shape goes from its upper left corner, unless it is turned over.
    let flip = if (to.0 < from.0) == (to.1 < from.1) { "" } else { " flipV=\"1\"" };
    let (colour, width) = pen.look();
    let look = format!("{}{}", geometry("line"), outline(colour, width, pen == Pen::Dashed));
    boxed(id, &place(flip, corner, size), &look, "<wps:bodyPr/>")
}

fn mark((x, y): (f64, f64), kind: MarkKind, id: usize) -> String {
    let ((fill, stroke, width), r) = (kind.look(), kind.radius());
    let name = match kind {
        MarkKind::Value => "ellipse",
        MarkKind::Baseline => "rect",
        MarkKind::Target => "diamond",
    };
    let look = format!("{}{}{}", geometry(name), filled(fill), outline(stroke, width, false));
    boxed(id, &place("", (x - r, y - r), (2.0 * r, 2.0 * r)), &look, "<wps:bodyPr/>")
}

fn words((x, y): (f64, f64), side: Side, text: &str, bold: bool, id: usize) -> String {
    let width = LETTER * text.chars().count() as f64 + 12.0;
    let (left, align) = match side {
        Side::Before => (x - width, "right"),
        Side::Around => (x - width / 2.0, "center"),
        Side::After => (x, "left"),
    };
    let bold = if bold { "<w:b/>" } else { "" };
    let place = place("", (left, y - LINE / 2.0), (width, LINE));
    let look = format!("{}<a:noFill/><a:ln><a:noFill/></a:ln>", geometry("rect"));
    let content = format!(
        "<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"ChartText\"/><w:jc w:val=\"{align}\"/></w:pPr>\
         <w:r><w:rPr>{bold}<w:color w:val=\"{INK}\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:txbxContent></wps:txbx>\
         <wps:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/>",
        escape(text)
    );
    boxed(id, &place, &look, &content).replace("<wps:cNvSpPr/>", "<wps:cNvSpPr txBox=\"1\"/>")
}

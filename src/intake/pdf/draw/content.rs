//! The instructions by which a page and the drawings on it are drawn.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::{Page, Resources};

use super::canvas::Canvas;
use super::inline;
use super::paths::Path;
use super::state::State;
use super::text::Pen;
use crate::intake::Refusal;
use crate::intake::pdf::font::Font;
use crate::intake::pdf::limits::{self, count};
use crate::intake::pdf::matrix::Matrix;
use crate::intake::pdf::unpack::Unpacked;

/// The instructions of a page, which may be in several streams.
pub(super) fn of_page(page: &Page<'_>, unpacked: &mut Unpacked) -> Result<Vec<u8>, Refusal> {
    let mut content = Vec::new();
    let mut add = |stream: &Stream<'_>| {
        content.extend(unpacked.read(stream)?.unwrap_or_default());
        content.push(b' ');
        Ok(())
    };
    match page.raw().get::<Object<'_>>(b"Contents") {
        Some(Object::Stream(stream)) => add(&stream)?,
        Some(Object::Array(list)) => {
            list.iter::<Object<'_>>()
                .filter_map(Object::into_stream)
                .try_for_each(|it| add(&it))?;
        }
        _ => {}
    }
    Ok(content)
}

/// What reads the instructions of a page.
pub(super) struct Reader<'c> {
    canvas: &'c mut Canvas,
    unpacked: &'c mut Unpacked,
    /// How many drawings the one that is being drawn is in.
    depth: usize,
    state: State,
    kept: Vec<State>,
    pen: Pen,
    path: Path,
}

/// A drawing: a page, or a form that is drawn on it.
struct Drawing<'a, 'r> {
    resources: &'r Resources<'a>,
    /// Who owns the numbers of the marks in it.
    owner: ObjectIdentifier,
    /// The fonts that it holds itself, by name.
    fonts: HashMap<Vec<u8>, Rc<Font>>,
}

impl<'c> Reader<'c> {
    pub(super) fn new(canvas: &'c mut Canvas, unpacked: &'c mut Unpacked) -> Reader<'c> {
        let state = State::new(canvas.matrix);
        let (kept, path) = Default::default();
        Reader { canvas, unpacked, depth: 0, state, kept, pen: Pen::new(), path }
    }

    /// Reads a page.
    pub(super) fn page(
        &mut self,
        content: Vec<u8>,
        resources: &Resources<'_>,
        owner: ObjectIdentifier,
    ) -> Result<(), Refusal> {
        self.drawing(content, &mut Drawing { resources, owner, fonts: HashMap::new() })
    }

    fn drawing(
        &mut self,
        mut content: Vec<u8>,
        drawing: &mut Drawing<'_, '_>,
    ) -> Result<(), Refusal> {
        self.canvas.drawn.pictures += inline::blank(&mut content);
        let mut instructions = UntypedIter::new(&content);
        while let Some(instruction) = instructions.next() {
            count("instructions for drawing", &mut self.canvas.operators, limits::OPERATORS)?;
            let operands: Vec<&Object<'_>> = instruction.operands().collect();
            self.instruction(instruction.operator, &operands, drawing)?;
        }
        Ok(())
    }

    fn instruction(
        &mut self,
        operator: &[u8],
        operands: &[&Object<'_>],
        drawing: &mut Drawing<'_, '_>,
    ) -> Result<(), Refusal> {
        let numbers = numbers(operands);
        match operator {
            b"q" if self.kept.len() < limits::STATES => self.kept.push(self.state.clone()),
            b"Q" => self.state = self.kept.pop().unwrap_or_else(|| self.state.clone()),
            b"cm" => self.state.matrix = Matrix(numbers).then(self.state.matrix),
            b"Do" => self.object(operands, drawing)?,
            b"BMC" | b"BDC" => self.mark(operands, drawing),
            b"EMC" => self.canvas.marks.close(),
            b"Tf" => {
                self.state.size = numbers[0];
                if let Some(Object::Name(name)) = operands.first() {
                    self.state.font = self.font(name, drawing)?;
                }
            }
            _ => {
                self.text(operator, operands, numbers)?;
                let numbers = &numbers[..operands.len().min(6)];
                self.path.follow(self.canvas, &mut self.state, operator, numbers)?;
            }
        }
        Ok(())
    }

    fn text(
        &mut self,
        operator: &[u8],
        operands: &[&Object<'_>],
        numbers: [f32; 6],
    ) -> Result<(), Refusal> {
        let [a, b, ..] = numbers;
        let state = &mut self.state;
        match operator {
            b"BT" => self.pen = Pen::new(),
            b"Tc" => state.spacing.0 = a,
            b"Tw" => state.spacing.1 = a,
            b"Tz" => state.stretch = a / 100.0,
            b"TL" => state.leading = a,
            b"Ts" => state.rise = a,
            b"Tr" => state.mode = a as i64,
            b"Td" => self.pen.next_line(a, b),
            b"TD" => {
                state.leading = -b;
                self.pen.next_line(a, b);
            }
            b"Tm" => self.pen.set(Matrix(numbers)),
            b"T*" => self.pen.next_line(0.0, -state.leading),
            b"Tj" | b"'" | b"\"" => {
                if operator == b"\"" {
                    state.spacing = (b, a);
                }
                if operator != b"Tj" {
                    self.pen.next_line(0.0, -state.leading);
                }
                if let Some(Object::String(text)) = operands.last() {
                    self.pen.show(self.canvas, &self.state, text)?;
                }
            }
            b"TJ" => {
                if let Some(Object::Array(list)) = operands.first() {
                    let list = list.iter::<Object<'_>>();
                    self.pen.show_list(self.canvas, &self.state, list)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn mark(&mut self, operands: &[&Object<'_>], drawing: &Drawing<'_, '_>) {
        let Some(Object::Name(name)) = operands.first() else {
            return self.canvas.marks.open(b"", None, drawing.owner);
        };
        match operands.get(1) {
            Some(Object::Dict(dict)) => self.canvas.marks.open(name, Some(dict), drawing.owner),
            Some(Object::Name(list)) => {
                let dict = drawing.resources.properties.get::<Dict<'_>>(list);
                self.canvas.marks.open(name, dict.as_ref(), drawing.owner);
            }
            _ => self.canvas.marks.open(name, None, drawing.owner),
        }
    }

    /// Draws a picture or a form.
    fn object(
        &mut self,
        operands: &[&Object<'_>],
        drawing: &Drawing<'_, '_>,
    ) -> Result<(), Refusal> {
        let Some(Object::Name(name)) = operands.first() else { return Ok(()) };
        let Some(stream) = drawing.resources.x_objects.get::<Stream<'_>>(name) else {
            return Ok(());
        };
        let dict = stream.dict();
        if dict.get::<Name<'_>>(b"Subtype").is_none_or(|it| &*it != b"Form") {
            self.canvas.drawn.pictures += 1;
            return Ok(());
        }
        crate::intake::limits::within("drawings inside each other", self.depth, limits::FORMS)?;
        let content = self.unpacked.read(&stream)?.unwrap_or_default();
        let own = dict.get::<Dict<'_>>(b"Resources").map(Resources::new);
        let resources = own.as_ref().unwrap_or(drawing.resources);
        let outer = (self.state.clone(), std::mem::take(&mut self.kept), self.pen);
        let marks = self.canvas.marks.depth();
        if let Some(matrix) = dict.get::<Array<'_>>(b"Matrix") {
            let mut numbers = matrix.iter::<f32>();
            let matrix = std::array::from_fn(|_| numbers.next().unwrap_or(0.0));
            self.state.matrix = Matrix(matrix).then(self.state.matrix);
        }
        self.depth += 1;
        let owner = stream.obj_id();
        self.drawing(content, &mut Drawing { resources, owner, fonts: HashMap::new() })?;
        self.depth -= 1;
        self.canvas.marks.close_to(marks);
        (self.state, self.kept, self.pen) = outer;
        Ok(())
    }

    fn font(
        &mut self,
        name: &Name<'_>,
        drawing: &mut Drawing<'_, '_>,
    ) -> Result<Option<Rc<Font>>, Refusal> {
        let fonts = &drawing.resources.fonts;
        let id = fonts.get_ref(name).map(ObjectIdentifier::from);
        let known = match id {
            Some(id) => self.canvas.fonts.get(&id),
            None => drawing.fonts.get(&**name),
        };
        if known.is_some() {
            return Ok(known.cloned());
        }
        let Some(dict) = fonts.get::<Dict<'_>>(name) else { return Ok(None) };
        let font = Rc::new(Font::read(&dict, self.unpacked)?);
        self.canvas.count(&font)?;
        match id {
            Some(id) => drop(self.canvas.fonts.insert(id, Rc::clone(&font))),
            None => drop(drawing.fonts.insert(name.to_vec(), Rc::clone(&font))),
        }
        Ok(Some(font))
    }
}

/// The numbers among the operands, of which six at most are of use.
fn numbers(operands: &[&Object<'_>]) -> [f32; 6] {
    let mut numbers = operands.iter().filter_map(|it| match it {
        Object::Number(number) => Some(number.as_f32()),
        _ => None,
    });
    std::array::from_fn(|_| numbers.next().unwrap_or(0.0))
}

//! The order of layers (CSS Cascade 5, "layer ordering"): as they are first named, each after those in it,
//! and what is in no layer last.

use std::rc::Rc;

use crate::audit::style::sheet::LayerPath;

/// The layers of a page, in the order in which they are first named.
#[derive(Debug, Default)]
pub(super) struct Layers {
    known: Vec<LayerPath>,
}

impl Layers {
    /// Names a layer of a sheet that was imported into another.
    pub(super) fn name(&mut self, sheet: usize, around: &[String], path: &[String]) {
        let full = full(sheet, around, path);
        for end in 1..=full.len() {
            if !self.known.iter().any(|it| it[..] == full[..end]) {
                self.known.push(full[..end].to_vec());
            }
        }
    }

    /// Where it comes among others.
    pub(super) fn rank(&self, sheet: usize, around: &[String], path: &[String]) -> Rc<[usize]> {
        let full = full(sheet, around, path);
        let place = |end: usize| self.known.iter().position(|it| it[..] == full[..end]);
        let places = (1..=full.len()).map(|end| place(end).unwrap_or(usize::MAX - 1));
        places.chain([usize::MAX]).collect()
    }
}

/// The full name: a layer that has none is of its sheet alone.
fn full(sheet: usize, around: &[String], path: &[String]) -> LayerPath {
    let own = |it: &String| match it.starts_with(' ') || it.is_empty() {
        true => format!(" {sheet}{it}"),
        false => it.clone(),
    };
    around.iter().chain(path).map(own).collect()
}

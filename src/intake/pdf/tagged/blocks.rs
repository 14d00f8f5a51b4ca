//! Where on the pages the paragraphs and cells of the structure are, and which of the words that it
//! leaves out are drawn among theirs.

use std::collections::{HashMap, HashSet};

use super::runs::Runs;
use crate::intake::pdf::draw::{Content, Drawn};
use crate::intake::pdf::tree::{Child, Kind, Tree};

/// How many words and boxes of a page are held against each other.
const PAIRS: usize = 20_000_000;
/// How many upright lines of a page are looked at for the edge of a cell.
const EDGES: usize = 2_000;
/// The space between the text of a cell and its edge, in points.
const PADDING: f32 = 5.0;

/// Where paragraphs and cells are.
pub(super) struct Blocks {
    /// The paragraph of some content.
    of: HashMap<Content, usize>,
    boxes: Vec<Frame>,
    /// The words that are drawn among those of a paragraph.
    among: HashMap<usize, Vec<Vec<usize>>>,
    /// How far to the right something is drawn on each page, and its upright lines.
    right: Vec<f32>,
    upright: Vec<Vec<(f32, f32, f32)>>,
}

/// The part of a page that a paragraph takes.
struct Frame {
    page: u32,
    block: usize,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Blocks {
    pub(super) fn new(drawn: &Drawn, tree: &Tree, runs: &Runs) -> Blocks {
        let mut of = HashMap::new();
        places(tree, 0, 0, &mut of);
        let mut frames: HashMap<(usize, u32), Frame> = HashMap::new();
        let mut right = vec![0.0_f32; drawn.pages.len()];
        for (content, block) in &of {
            for at in runs.of(content) {
                let glyph = &drawn.glyphs[at];
                let page = &mut right[glyph.page as usize];
                *page = page.max(glyph.end().0);
                add(&mut frames, *block, glyph);
            }
        }
        let mut upright = vec![Vec::new(); drawn.pages.len()];
        for rule in drawn.rules.iter().filter(|it| it.from.0 == it.to.0) {
            let page: &mut Vec<_> = &mut upright[rule.page as usize];
            if page.len() < EDGES {
                page.push((rule.from.0, rule.from.1, rule.to.1));
            }
        }
        let mut boxes: Vec<Frame> = frames.into_values().collect();
        boxes.sort_by_key(|it| (it.page, it.block));
        Blocks { of, boxes, among: HashMap::new(), right, upright }
    }

    /// Gives each of these words to the paragraph in whose box it is drawn, and returns the others.
    pub(super) fn place(&mut self, drawn: &Drawn, words: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        let mut left = Vec::new();
        let mut pairs = 0;
        for word in words {
            let (first, last) = (&drawn.glyphs[word[0]], &drawn.glyphs[word[word.len() - 1]]);
            let middle = f32::midpoint(first.at.0, last.end().0);
            let y = first.at.1 - first.size * 0.3;
            let start = self.boxes.partition_point(|it| it.page < first.page);
            let here = self.boxes[start..].iter().take_while(|it| it.page == first.page);
            let inside = |it: &&Frame| {
                let near = first.size * 0.6;
                (it.left - near..it.right + near).contains(&middle)
                    && (it.top..it.bottom).contains(&y)
            };
            let size = |it: &&Frame| (it.right - it.left) * (it.bottom - it.top);
            let mut here = here.take_while(|_| {
                pairs += 1;
                pairs < PAIRS
            });
            let mut best: Option<&Frame> = None;
            for frame in here.by_ref().filter(inside) {
                if best.is_none_or(|best| size(&frame) < size(&best)) {
                    best = Some(frame);
                }
            }
            match best.map(|it| it.block) {
                Some(block) => self.among.entry(block).or_default().push(word),
                None => left.push(word),
            }
        }
        left
    }

    /// Takes the words that are drawn among the lines of a paragraph, by the line that each is nearest
    /// to.
    pub(super) fn take(&mut self, drawn: &Drawn, lines: &[&[usize]]) -> Vec<Vec<usize>> {
        let mut found = vec![Vec::new(); lines.len()];
        if self.among.is_empty() {
            return found;
        }
        let glyphs = lines.iter().flat_map(|it| it.iter());
        let blocks = glyphs.filter_map(|it| self.of.get(&drawn.mark(&drawn.glyphs[*it]).content?));
        let blocks: HashSet<usize> = blocks.copied().collect();
        let words: Vec<_> =
            blocks.iter().filter_map(|it| self.among.remove(it)).flatten().collect();
        // Where there are too many to compare, all belong to the first line.
        let many = words.len() * lines.iter().map(|it| it.len()).sum::<usize>() > PAIRS;
        for word in words {
            if many {
                found[0].extend(word);
                continue;
            }
            let first = &drawn.glyphs[word[0]];
            let far = |glyph: &usize| {
                let glyph = &drawn.glyphs[*glyph];
                let y = (glyph.at.1 - first.at.1).abs();
                if glyph.page == first.page { y } else { f32::INFINITY }
            };
            let farness: Vec<f32> =
                lines.iter().map(|it| it.iter().map(far).fold(f32::INFINITY, f32::min)).collect();
            let nearest = (0..lines.len()).min_by(|a, b| farness[*a].total_cmp(&farness[*b]));
            found[nearest.unwrap_or(0)].extend(word);
        }
        found
    }

    /// The words whose paragraph turned out to have no line.
    pub(super) fn left(&mut self) -> Vec<Vec<usize>> {
        let mut left: Vec<Vec<usize>> =
            std::mem::take(&mut self.among).into_values().flatten().collect();
        left.sort();
        left
    }

    /// How far to the right the line of a character could go on. Where no rule says so, that is told by
    /// the other lines of the page if `all` of them end alike.
    pub(super) fn edge(&self, drawn: &Drawn, glyph: usize, all: bool) -> f32 {
        let glyph = &drawn.glyphs[glyph];
        let page = glyph.page as usize;
        let (end, y) = (glyph.end().0, glyph.at.1 - glyph.size * 0.3);
        let lines = self.upright[page].iter();
        let after = lines.filter(|(x, top, bottom)| *x > end && (*top..*bottom).contains(&y));
        let edge = after.map(|it| it.0 - PADDING).fold(f32::INFINITY, f32::min);
        match all {
            true => edge.min(self.right[page]),
            false if edge.is_finite() => edge,
            false => f32::NEG_INFINITY,
        }
    }
}

/// Finds for all content below an element which paragraph it is in.
fn places(tree: &Tree, at: usize, block: usize, of: &mut HashMap<Content, usize>) {
    let block = if tree.elements[at].kind == Kind::Inline { block } else { at };
    for child in &tree.elements[at].children {
        match child {
            Child::Element(child) => places(tree, *child, block, of),
            Child::Content(content) => drop(of.insert(*content, block)),
            Child::Link(_) => {}
        }
    }
}

fn add(
    frames: &mut HashMap<(usize, u32), Frame>,
    block: usize,
    glyph: &crate::intake::pdf::draw::Glyph,
) {
    let ((left, y), page) = (glyph.at, glyph.page);
    let (right, top, bottom) = (glyph.end().0, y - glyph.size, y + glyph.size * 0.3);
    let frame =
        frames.entry((block, page)).or_insert(Frame { page, block, left, top, right, bottom });
    frame.left = frame.left.min(left);
    frame.right = frame.right.max(right);
    frame.top = frame.top.min(top);
    frame.bottom = frame.bottom.max(bottom);
}

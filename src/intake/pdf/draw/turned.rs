//! Pages whose text is drawn upwards or downwards, as some programs draw a wide table on a high page.

use super::{Drawn, Glyph, Rule};
use crate::intake::pdf::matrix::Point;

/// The share of characters that are turned on a page that is: so many of ten.
const MOST: usize = 8;

impl Drawn {
    /// Turns each page so that most of its text goes from left to right.
    pub(super) fn turn(&mut self) {
        let mut counts = vec![[0_usize; 3]; self.pages.len()];
        for glyph in &self.glyphs {
            let way = if !glyph.is_turned() { 0 } else { 1 + usize::from(glyph.advance.1 > 0.0) };
            counts[glyph.page as usize][way] += 1;
        }
        let ways: Vec<usize> = counts
            .iter()
            .map(|it| {
                let most = |way: &usize| it[*way] * 10 > it.iter().sum::<usize>() * MOST;
                [1, 2].into_iter().find(most).unwrap_or(0)
            })
            .collect();
        for glyph in &mut self.glyphs {
            turn_glyph(glyph, ways[glyph.page as usize], self.pages[glyph.page as usize]);
        }
        for rule in self.rules.iter_mut().chain(&mut self.fills) {
            turn_rule(rule, ways[rule.page as usize], self.pages[rule.page as usize]);
        }
        for (page, way) in self.pages.iter_mut().zip(ways) {
            if way > 0 {
                *page = (page.1, page.0);
            }
        }
    }
}

/// Where a place is on a page of this size that was turned.
fn point((x, y): Point, way: usize, (width, height): Point) -> Point {
    match way {
        0 => (x, y),
        1 => (height - y, x),
        _ => (y, width - x),
    }
}

fn turn_glyph(glyph: &mut Glyph, way: usize, page: Point) {
    glyph.at = point(glyph.at, way, page);
    glyph.advance = point(glyph.advance, way, (0.0, 0.0));
}

fn turn_rule(rule: &mut Rule, way: usize, page: Point) {
    let ((a, b), (c, d)) = (point(rule.from, way, page), point(rule.to, way, page));
    (rule.from, rule.to) = ((a.min(c), b.min(d)), (a.max(c), b.max(d)));
}

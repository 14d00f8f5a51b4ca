//! Lines on a page as the frames of tables: lines that touch each other belong together, whether they
//! are drawn whole or in pieces.

use crate::intake::pdf::draw::Rule;

/// How far apart two lines are that are meant as one, in points.
const SAME: f32 = 2.5;
/// How far two lines may be from touching, in points.
const TOUCH: f32 = 3.0;
/// How many lines a page of tables has at most. One with more shows a map or a drawing.
const LINES: usize = 3_000;

/// A level or upright line: where it is, and from where to where it goes.
#[derive(Debug, Clone, Copy)]
struct Line {
    at: f32,
    from: f32,
    to: f32,
}

/// The lines around the cells of a table on one page.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) page: u32,
    /// Where columns and rows begin and end.
    pub(super) xs: Vec<f32>,
    pub(super) ys: Vec<f32>,
    level: Vec<Line>,
    upright: Vec<Line>,
}

/// The frames on a page.
pub(super) fn frames(page: u32, rules: &[&Rule]) -> Vec<Frame> {
    let (mut level, mut upright) = (Vec::new(), Vec::new());
    for rule in rules {
        let ((a, b), (c, d)) = (rule.from, rule.to);
        if b == d {
            level.push(Line { at: b, from: a, to: c });
        } else {
            upright.push(Line { at: a, from: b, to: d });
        }
    }
    let (level, upright) = (merged(level), merged(upright));
    if level.len() + upright.len() > LINES {
        return Vec::new();
    }
    let mut groups = Groups { parents: (0..level.len() + upright.len()).collect() };
    for (a, one) in level.iter().enumerate() {
        for (b, other) in upright.iter().enumerate() {
            if touch(one, other) {
                groups.join(a, level.len() + b);
            }
        }
    }
    let mut frames = Vec::new();
    let roots: Vec<usize> = (0..groups.parents.len()).map(|it| groups.root(it)).collect();
    for root in 0..roots.len() {
        let of = |lines: &[Line], first: usize| -> Vec<Line> {
            let own = lines.iter().zip(&roots[first..]).filter(|it| *it.1 == root);
            own.map(|it| *it.0).collect()
        };
        if roots[root] == root {
            frames.extend(Frame::new(page, of(&level, 0), of(&upright, level.len())));
        }
    }
    frames
}

impl Frame {
    /// A frame of these lines, if there are at least two columns in it.
    fn new(page: u32, level: Vec<Line>, upright: Vec<Line>) -> Option<Frame> {
        // A table may be open at its sides.
        let ends = level.iter().flat_map(|it| [it.from, it.to]);
        let (left, right) =
            ends.fold((f32::MAX, f32::MIN), |all, it| (all.0.min(it), all.1.max(it)));
        let xs = distinct(upright.iter().map(|it| it.at).chain([left, right]).collect());
        let ends = upright.iter().flat_map(|it| [it.from, it.to]);
        let (top, bottom) =
            ends.fold((f32::MAX, f32::MIN), |all, it| (all.0.min(it), all.1.max(it)));
        let ys = distinct(level.iter().map(|it| it.at).chain([top, bottom]).collect());
        let frame = Frame { page, xs, ys, level, upright };
        let is_table = frame.xs.len() > 2 && frame.ys.len() > 1 && !frame.level.is_empty();
        is_table.then_some(frame)
    }

    /// Whether a rule is drawn below each row at each column, from above the first on.
    pub(super) fn level_rules(&self) -> Vec<Vec<bool>> {
        drawn(&self.level, &self.ys, &self.xs)
    }

    /// Whether a rule is drawn at each edge of columns in each row, from the left one on.
    pub(super) fn upright_rules(&self) -> Vec<Vec<bool>> {
        drawn(&self.upright, &self.xs, &self.ys)
    }

    /// Whether a place is inside.
    pub(super) fn has(&self, x: f32, y: f32) -> bool {
        let inside = |edges: &[f32], at: f32| {
            edges.first().is_some_and(|it| *it <= at) && edges.last().is_some_and(|it| at <= *it)
        };
        inside(&self.xs, x) && inside(&self.ys, y)
    }

    /// How large it is.
    pub(super) fn size(&self) -> f32 {
        let length = |edges: &[f32]| edges[edges.len() - 1] - edges[0];
        length(&self.xs) * length(&self.ys)
    }
}

/// For each edge, whether lines there go along most of each step across.
fn drawn(lines: &[Line], edges: &[f32], across: &[f32]) -> Vec<Vec<bool>> {
    let steps = across.len() - 1;
    let mut covered = vec![vec![0.0_f32; steps]; edges.len()];
    for line in lines {
        let nearest = edges.iter().position(|it| (it - line.at).abs() <= SAME);
        let Some(edge) = nearest else { continue };
        for (step, pair) in across.windows(2).enumerate() {
            covered[edge][step] += (line.to.min(pair[1]) - line.from.max(pair[0])).max(0.0);
        }
    }
    let whole = |(step, length): (usize, &f32)| *length > 0.5 * (across[step + 1] - across[step]);
    covered.iter().map(|it| it.iter().enumerate().map(whole).collect()).collect()
}

fn touch(level: &Line, upright: &Line) -> bool {
    (level.from - TOUCH..=level.to + TOUCH).contains(&upright.at)
        && (upright.from - TOUCH..=upright.to + TOUCH).contains(&level.at)
}

/// Lines that are drawn in pieces, as one each.
fn merged(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut merged: Vec<Line> = Vec::new();
    for same in lines.chunk_by_mut(|a, b| b.at - a.at <= SAME / 2.0) {
        let at = same.iter().map(|it| it.at).sum::<f32>() / same.len() as f32;
        same.sort_by(|a, b| a.from.total_cmp(&b.from));
        let first = merged.len();
        for line in same.iter() {
            match merged[first..].last_mut() {
                Some(last) if line.from <= last.to + TOUCH => last.to = last.to.max(line.to),
                _ => merged.push(Line { at, ..*line }),
            }
        }
    }
    merged
}

/// Places in order, where near ones are one.
pub(super) fn distinct(mut places: Vec<f32>) -> Vec<f32> {
    places.sort_by(f32::total_cmp);
    places.dedup_by(|b, a| *b - *a <= SAME);
    places
}

/// Things that belong together.
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn root(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parents[a.max(b)] = a.min(b);
    }
}

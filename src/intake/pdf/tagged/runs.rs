//! Which characters the structure refers to, and which it leaves out.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::intake::pdf::compose::{self, Between, Habits};
use crate::intake::pdf::draw::{Content, Drawn};
use crate::intake::pdf::tree::{Child, Tree};

/// The characters of a file by what the structure knows them by.
pub(super) struct Runs {
    runs: HashMap<Content, Vec<Range<usize>>>,
    /// What the structure refers to.
    referred: HashSet<Content>,
}

impl Runs {
    pub(super) fn new(drawn: &Drawn, tree: &Tree) -> Runs {
        let mut runs: HashMap<Content, Vec<Range<usize>>> = HashMap::new();
        for (at, glyph) in drawn.glyphs.iter().enumerate() {
            let mark = drawn.mark(glyph);
            let Some(content) = mark.content.filter(|_| !mark.artifact) else { continue };
            let runs = runs.entry(content).or_default();
            match runs.last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ => runs.push(at..at + 1),
            }
        }
        let children = tree.elements.iter().flat_map(|it| &it.children);
        let content = |it: &Child| if let Child::Content(it) = it { Some(*it) } else { None };
        Runs { runs, referred: children.filter_map(content).collect() }
    }

    /// The characters of some content.
    pub(super) fn of(&self, content: &Content) -> impl Iterator<Item = usize> + '_ {
        self.runs.get(content).into_iter().flatten().cloned().flatten()
    }

    /// Whether the structure refers to a character.
    pub(super) fn has(&self, drawn: &Drawn, glyph: usize) -> bool {
        let mark = drawn.mark(&drawn.glyphs[glyph]);
        !mark.artifact && mark.content.is_some_and(|it| self.referred.contains(&it))
    }

    /// The words that are drawn and that the structure leaves out, each with its characters. `artifact`
    /// says whether they are those that the file says are not text.
    pub(super) fn left(&self, drawn: &Drawn, habits: &Habits, artifact: bool) -> Vec<Vec<usize>> {
        let mut words: Vec<Vec<usize>> = Vec::new();
        let mut open = false;
        for (at, glyph) in drawn.glyphs.iter().enumerate() {
            let left = drawn.mark(glyph).artifact == artifact && !self.has(drawn, at);
            if !left || glyph.hidden || compose::is_space(drawn, glyph) {
                open = false;
                continue;
            }
            let follows = |word: &&mut Vec<usize>| {
                let last = &drawn.glyphs[word[word.len() - 1]];
                habits.between(last, glyph) == Between::Nothing
            };
            match words.last_mut().filter(|_| open).filter(follows) {
                Some(word) => word.push(at),
                None => words.push(vec![at]),
            }
            open = true;
        }
        words
    }
}

//! "See step 7", on a page whose numbered list has 6.

use crate::model::prose::{Block, Prose};
use crate::rules::passage;

use super::Claim;

pub(super) fn wrong(prose: &Prose) -> Option<Claim> {
    let last = prose.blocks.iter().filter_map(last_number).max()?;
    // Steps may be headings, or have no list of their own.
    let heads = prose.blocks.iter().any(|it| match it {
        Block::Heading { content, .. } => {
            passage::words_of(content).to_lowercase().starts_with("step")
        }
        _ => false,
    });
    if heads {
        return None;
    }
    let words = prose.words();
    let tokens = passage::tokens(&words, 0..words.len());
    tokens.windows(2).find_map(|pair| {
        let number: usize = pair[1].word.parse().ok()?;
        let is_step = pair[0].word == "step" && !pair[0].ends && number > last && number < 100;
        is_step.then(|| Claim {
            said: format!("step {number}"),
            but: format!("the numbered list on this page ends with {last}"),
        })
    })
}

fn last_number(block: &Block) -> Option<usize> {
    match block {
        Block::List { start: Some(start), items, .. } => {
            Some(usize::try_from(*start).ok()? + items.len().checked_sub(1)?)
        }
        _ => None,
    }
}

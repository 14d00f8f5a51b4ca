//! All sheets of a page in the order in which later rules win (CSS Cascade 5), and which rules are about
//! which element. Many pages have the same sheets, so this is made once for all of them. Nothing here knows
//! what a property means.

mod index;
mod layers;
mod matching;

use std::cmp::Reverse;
use std::rc::Rc;
use std::sync::Arc;

use selectors::parser::{AncestorHashes, Selector};

use super::selector::Css;
use super::sheet::{Block, Custom, Drawn, LayerPath, Sheet, When};

use index::Index;
use layers::Layers;

pub(super) use matching::{Matched, matched};

/// A sheet where a page has it.
#[derive(Debug, Clone)]
pub(super) struct Used {
    pub(super) sheet: Arc<Sheet>,
    pub(super) when: When,
    /// The layer that it was imported into.
    pub(super) layer: LayerPath,
    /// Only so many of its layers are named here, and no rule is read: an import comes next.
    pub(super) names_only: Option<usize>,
    pub(super) of_browser: bool,
}

/// A rule among all rules of a page.
#[derive(Debug)]
pub(super) struct Ranked {
    pub(super) selector: Selector<Css>,
    pub(super) hashes: AncestorHashes,
    pub(super) block: Arc<Block>,
    pub(super) when: When,
    pub(super) part: Drawn,
    pub(super) of_browser: bool,
    /// Its place among the rules by what they insist on; none where it insists on nothing.
    pub(super) insists: Option<u32>,
}

/// The rules of a page's sheets; of two that say something of one element, the later wins.
#[derive(Debug)]
pub(super) struct Cascade {
    pub(super) rules: Vec<Ranked>,
    pub(super) registered: Vec<Custom>,
    /// Whether anything is another in the dark.
    pub(super) knows_dark: bool,
    /// Whether a rule holds one way round of the screen only.
    pub(super) turns: bool,
    /// Whether a part of a sheet was left out.
    pub(super) cut: bool,
    index: Index,
}

/// What decides between two rules.
struct Weight {
    of_author: bool,
    layer: Rc<[usize]>,
    specificity: u32,
}

impl Cascade {
    pub(super) fn of(sheets: &[Used]) -> Cascade {
        let mut layers = Layers::default();
        let mut rules: Vec<(Weight, Ranked)> = Vec::new();
        let mut registered = Vec::new();
        for (number, used) in sheets.iter().enumerate() {
            let named = used.names_only.unwrap_or(used.sheet.layers.len());
            layers.name(number, &used.layer, &[]);
            for path in used.sheet.layers.iter().take(named) {
                layers.name(number, &used.layer, path);
            }
            if used.names_only.is_some() {
                continue;
            }
            let rank = |path: &[String]| layers.rank(number, &used.layer, path);
            let ranks: Vec<_> = used.sheet.layers.iter().map(|it| rank(it)).collect();
            let outside = rank(&[]);
            registered.extend(used.sheet.registered.iter().cloned());
            for rule in &used.sheet.rules {
                let when = rule.when.and(used.when);
                if when == When::NEVER {
                    continue;
                }
                let weight = Weight {
                    of_author: !used.of_browser,
                    layer: rule.layer.map_or(&outside, |it| &ranks[it]).clone(),
                    specificity: rule.selector.specificity(),
                };
                let ranked = Ranked {
                    selector: rule.selector.clone(),
                    hashes: rule.hashes.clone(),
                    block: Arc::clone(&rule.block),
                    when,
                    part: rule.part,
                    of_browser: used.of_browser,
                    insists: None,
                };
                rules.push((weight, ranked));
            }
        }
        // Stable sorts: of two rules of one weight, the later wins.
        rules.sort_by(|(a, _), (b, _)| {
            let first = a.of_author.cmp(&b.of_author).then_with(|| a.layer.cmp(&b.layer));
            first.then_with(|| a.specificity.cmp(&b.specificity))
        });
        insist(&mut rules);
        let rules: Vec<Ranked> = rules.into_iter().map(|it| it.1).collect();
        let knows_dark = |it: &Used| it.sheet.knows_dark || it.when.depends_on_scheme();
        Cascade {
            index: Index::of(&rules),
            turns: rules.iter().any(|it| it.when.depends_on_turning()),
            rules,
            registered,
            knows_dark: sheets.iter().any(knows_dark),
            cut: sheets.iter().any(|it| it.sheet.cut),
        }
    }
}

/// Gives its place to each rule that insists on something. There the order of origins and of layers is the
/// other way round.
fn insist(rules: &mut [(Weight, Ranked)]) {
    let mut insisting: Vec<usize> =
        (0..rules.len()).filter(|it| rules[*it].1.block.has_important()).collect();
    insisting.sort_by(|a, b| {
        let [a, b] = [*a, *b].map(|it| &rules[it].0);
        let origin = Reverse(a.of_author).cmp(&Reverse(b.of_author));
        origin.then_with(|| b.layer.cmp(&a.layer)).then_with(|| a.specificity.cmp(&b.specificity))
    });
    for (place, rule) in insisting.into_iter().enumerate() {
        rules[rule].1.insists = u32::try_from(place).ok();
    }
}

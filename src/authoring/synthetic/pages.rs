//! Markdown pages as long as a council's: headings, paragraphs, links, a table.

use crate::document::{FrontMatter, write};

use super::dice::Dice;

/// How many pages there are.
pub(super) const COUNT: usize = 20;

/// A page's file name without its ending. The first is the introduction of the front page.
pub(super) fn name(page: usize) -> String {
    match page {
        0 => "home".to_owned(),
        1 => "report".to_owned(),
        _ => format!("page-{page:02}"),
    }
}

/// A page's text.
pub(super) fn page(page: usize, seed: u64) -> String {
    let mut dice = Dice::new(seed, "page", page);
    let front = FrontMatter {
        title: Some(dice.phrase(2, 4).into()),
        summary: Some(format!("{}.", dice.phrase(7, 11)).into()),
        order: u32::try_from(page + 1).ok().map(Into::into),
        exit: (page == 1).then(|| true.into()),
        ..FrontMatter::blank()
    };
    let parts: Vec<_> = (0..5).map(|part| section(part, page, &mut dice)).collect();
    format!("---\n{}---\n{}", write(&front), parts.join("\n"))
}

fn section(part: usize, page: usize, dice: &mut Dice) -> String {
    let mut text = format!("## {}\n\n{}\n\n", dice.phrase(3, 5), dice.sentences(4));
    text += &match part {
        1 => links(page, dice),
        3 => table(dice),
        _ => format!("{}\n", dice.sentences(4)),
    };
    text
}

fn links(page: usize, dice: &mut Dice) -> String {
    let other = |it: usize| name(2 + (page + it) % (COUNT - 2));
    (0..5).map(|it| format!("- [{}](/{}/)\n", dice.phrase(3, 5), other(it))).collect()
}

fn table(dice: &mut Dice) -> String {
    let mut row = || {
        let measure = dice.phrase(2, 4);
        format!("| {measure} | {} | {} |\n", dice.between(1, 50), dice.between(51, 99))
    };
    let rows: String = (0..6).map(|_| row()).collect();
    format!("| Measure | Now | Aim |\n| --- | --- | --- |\n{rows}")
}

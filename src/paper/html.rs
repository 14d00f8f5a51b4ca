//! A paper as one HTML file that needs no other, made to be printed.

use crate::leaflet::{Markup, escape};

use super::svg;
use super::value::{Block, Paper, Table, Words};

/// What a paper needs that no other leaflet does: sheets, and what may not be torn.
const STYLES: &str = include_str!("paper.css");

pub(super) fn write(paper: &Paper) -> String {
    let mut page = Markup::sheet(&paper.title, STYLES);
    paper.blocks.iter().for_each(|it| block(it, &mut page));
    page.finish()
}

fn block(block: &Block, page: &mut Markup) {
    match block {
        Block::Title(text) => page.line("h1", text),
        Block::Subtitle(text) => page.raw(&format!("<p class=\"subtitle\">{}</p>", escape(text))),
        Block::Heading(text) => page.line("h2", text),
        Block::Subheading(text) => page.line("h3", text),
        Block::Text(it) => page.raw(&format!("<p>{}</p>", words(it))),
        Block::Notice(text) => page.raw(&format!("<p class=\"notice\">{}</p>", escape(text))),
        Block::List(items) => page.list(items.iter().map(words)),
        Block::Table(it) => table(it, page),
        Block::Picture(it) => page.raw(&svg::write(&it.drawing, &it.alt)),
        Block::NewPage => page.raw("<hr class=\"new-page\">"),
    }
}

fn table(table: &Table, page: &mut Markup) {
    let rows = table.rows.iter().map(|row| row.iter().map(words).collect());
    page.sized_table(&table.caption, &table.columns, rows);
}

fn words(words: &Words) -> String {
    let run = |text: &str| text.lines().map(escape).collect::<Vec<_>>().join("<br>");
    let runs = words.0.iter().map(|it| match &it.address {
        Some(address) => format!("<a href=\"{}\">{}</a>", escape(address), run(&it.text)),
        None => run(&it.text),
    });
    runs.collect()
}

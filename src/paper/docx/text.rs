//! The text of the document: a paragraph with its style for each block, and tables.

use crate::leaflet::escape;
use crate::paper::value::{Block, Paper, Table, Words};

use super::shapes;
use super::{DECLARATION, MAIN, RELATIONS};

/// How wide the text is, in twentieths of a point: a sheet of A4 without its margins.
const TEXT_WIDTH: u32 = 9638;

/// A text that is being written.
#[derive(Default)]
struct Writer {
    xml: String,
    /// Where its links lead.
    links: Vec<String>,
    pictures: usize,
}

/// The document, and where its links lead, in the order of their numbers.
pub(super) fn write(paper: &Paper) -> (String, Vec<String>) {
    let mut writer = Writer::default();
    let mut breaks = false;
    for (at, block) in paper.blocks.iter().enumerate() {
        let next = paper.blocks.get(at + 1);
        let keeps = matches!(next, Some(Block::Picture(_) | Block::Table(_)));
        let flow = match (keeps, breaks) {
            (true, true) => "<w:keepNext/><w:pageBreakBefore/>",
            (true, false) => "<w:keepNext/>",
            (false, true) => "<w:pageBreakBefore/>",
            (false, false) => "",
        };
        writer.block(block, flow);
        breaks = matches!(block, Block::NewPage);
    }
    let document = format!(
        "{DECLARATION}<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{RELATIONS}\" {}><w:body>{}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"header\"/>\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1021\" w:right=\"1134\" w:bottom=\"1021\" w:left=\"1134\" w:header=\"510\" \
         w:footer=\"510\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        shapes::NAMESPACES,
        writer.xml
    );
    (document, writer.links)
}

impl Writer {
    /// A block; `flow` says how a paragraph of it goes with the page.
    fn block(&mut self, block: &Block, flow: &str) {
        let mut plain = |style: &str, text: &str| {
            self.paragraph(style, flow, &Words::from(text));
        };
        match block {
            Block::Title(text) => plain("Title", text),
            Block::Subtitle(text) => plain("Subtitle", text),
            Block::Heading(text) => plain("Heading1", text),
            Block::Subheading(text) => plain("Heading2", text),
            Block::Notice(text) => plain("Notice", text),
            Block::Text(words) => self.paragraph("Normal", flow, words),
            Block::List(items) => items.iter().for_each(|it| self.paragraph("ListBullet", "", it)),
            Block::Table(it) => self.table(it),
            Block::Picture(it) => {
                self.pictures += 1;
                let shapes = shapes::write(&it.drawing, &it.alt, self.pictures);
                self.xml += &format!(
                    "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r>{shapes}</w:r></w:p>"
                );
            }
            Block::NewPage => {}
        }
    }

    fn paragraph(&mut self, style: &str, flow: &str, words: &Words) {
        self.xml += &format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{flow}</w:pPr>");
        self.words(words);
        self.xml += "</w:p>";
    }

    fn words(&mut self, words: &Words) {
        for run in &words.0 {
            let Some(address) = &run.address else {
                self.xml += &runs(&run.text, "");
                continue;
            };
            let at = self.links.len();
            self.links.push(address.clone());
            self.xml += &format!("<w:hyperlink r:id=\"link{at}\" w:history=\"1\">");
            self.xml += &runs(&run.text, "<w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>");
            self.xml += "</w:hyperlink>";
        }
    }

    fn table(&mut self, table: &Table) {
        self.paragraph("Caption", "", &table.caption.as_str().into());
        let widths: Vec<u32> = table.columns.iter().map(|it| it.1 * TEXT_WIDTH / 100).collect();
        let caption = escape(&table.caption);
        self.xml += &format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"PaperTable\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" \
             w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>\
             <w:tblCaption w:val=\"{caption}\"/></w:tblPr><w:tblGrid>",
            widths.iter().sum::<u32>()
        );
        widths.iter().for_each(|it| self.xml += &format!("<w:gridCol w:w=\"{it}\"/>"));
        self.xml += "</w:tblGrid>";
        let heads = table.columns.iter().map(|it| Words::from(it.0.as_str()));
        self.row(&heads.collect::<Vec<_>>(), &widths, "<w:cantSplit/><w:tblHeader/>");
        table.rows.iter().for_each(|it| self.row(it, &widths, "<w:cantSplit/>"));
        // Word joins two tables with nothing between them.
        self.xml += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>";
    }

    fn row(&mut self, cells: &[Words], widths: &[u32], properties: &str) {
        self.xml += &format!("<w:tr><w:trPr>{properties}</w:trPr>");
        for (cell, width) in cells.iter().zip(widths) {
            self.xml += &format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            self.paragraph("TableText", "", cell);
            self.xml += "</w:tc>";
        }
        self.xml += "</w:tr>";
    }
}

/// A text as runs, with each line of it on its own line.
fn runs(text: &str, properties: &str) -> String {
    let line = |line: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line));
    let lines = text.lines().map(line).collect::<Vec<_>>().join("<w:br/>");
    format!("<w:r>{properties}{lines}</w:r>")
}

//! A paper before it is HTML or a Word document: a few kinds of block, with every word in its place.

use chrono::NaiveDate;

use super::drawing::Drawing;

/// A paper. Both writers print the same value, so no sentence is in two places.
#[derive(Debug)]
pub struct Paper {
    /// What it is, and of which plan.
    pub title: String,
    /// Who publishes the plan.
    pub author: String,
    /// The day of its facts.
    pub on: NaiveDate,
    /// What is at the head of each page.
    pub header: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Debug)]
pub enum Block {
    /// The title, once.
    Title(String),
    /// What is below the title.
    Subtitle(String),
    /// The beginning of a section.
    Heading(String),
    /// The beginning of a part of one.
    Subheading(String),
    /// A paragraph.
    Text(Words),
    /// A paragraph that no reader may miss.
    Notice(String),
    /// Items in no order of time.
    List(Vec<Words>),
    /// Facts in rows.
    Table(Table),
    /// A picture.
    Picture(Picture),
    /// What follows is on a new page.
    NewPage,
}

/// A table. The first cell of a row says what the row is about.
#[derive(Debug)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// What its columns are, each with how many hundredths of the width it has.
    pub columns: Vec<(String, u32)>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Words>>,
}

/// A picture whose facts are in the table after it.
#[derive(Debug)]
pub struct Picture {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The picture.
    pub drawing: Drawing,
}

/// Running text. Each `\n` in it begins a new line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(pub Vec<Run>);

/// A run of text, perhaps with where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// An address on the web.
    pub address: Option<String>,
}

impl Words {
    /// Words that lead to an address, where it is one on the web; otherwise the words alone.
    pub(super) fn leading(text: impl Into<String>, address: &str) -> Words {
        let web = address.starts_with("https://") || address.starts_with("http://");
        // Word opens no document with an address that is none by the rules for them.
        let plain = |it: char| it.is_ascii_graphic() && !"\"<>\\^`{|}[]".contains(it);
        let address = (web && address.chars().all(plain)).then(|| address.to_owned());
        Words(vec![Run { text: text.into(), address }])
    }

    /// The same with more after it.
    pub(super) fn then(mut self, more: impl Into<Words>) -> Words {
        self.0.extend(more.into().0);
        self
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Words(vec![Run { text, address: None }])
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_by_the_rules_is_a_link() {
        let leads = |it: &str| Words::leading("x", it).0[0].address.is_some();
        assert!(leads("https://example.org/a?b=%20&c#d") && leads("http://example.org/"));
        for address in [
            "https://example.org/a b",
            "https://é.example/",
            "https://a/{x}",
            "mailto:a@b.c",
            "javascript:x",
        ] {
            assert!(!leads(address), "{address}");
        }
    }
}

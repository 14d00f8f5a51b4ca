//! What an element of the structure is.

use std::collections::HashMap;

use hayro_syntax::object::{Dict, Name};

/// What an element of the structure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::intake::pdf) enum Kind {
    /// It holds others, and is not a text itself.
    Group,
    /// It has no meaning by itself.
    Loose,
    /// A paragraph, or what looks like one.
    Paragraph,
    /// The title of the document.
    Title,
    /// A heading, with its level.
    Heading(u8),
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// The mark of an item.
    Label,
    /// A table.
    Table,
    /// The rows of headings of a table.
    Head,
    /// A row of a table.
    Row,
    /// A cell of a table, and whether it is a heading.
    Cell(bool),
    /// Part of a line.
    Inline,
    /// A footnote.
    Note,
    /// No part of the text.
    Artifact,
}

/// What the names that a file made up are for.
pub(super) struct Roles {
    roles: HashMap<Vec<u8>, Vec<u8>>,
}

/// How many names lead from one to another.
const STEPS: usize = 16;

impl Roles {
    pub(super) fn read(root: &Dict<'_>) -> Roles {
        let map = root.get::<Dict<'_>>(b"RoleMap").unwrap_or_default();
        let role = |key: Name<'_>| Some((key.to_vec(), map.get::<Name<'_>>(&*key)?.to_vec()));
        Roles { roles: map.keys().filter_map(role).collect() }
    }

    /// What an element with a name is. Unknown ones have no meaning: if there are words in them,
    /// they are read all the same.
    pub(super) fn kind(&self, name: &[u8]) -> Kind {
        let mut name = name;
        for _ in 0..STEPS {
            match (standard(name), self.roles.get(name)) {
                (Some(kind), _) => return kind,
                (None, Some(next)) => name = next,
                (None, None) => break,
            }
        }
        Kind::Loose
    }
}

fn standard(name: &[u8]) -> Option<Kind> {
    Some(match name {
        b"Document" | b"DocumentFragment" | b"Part" | b"Art" | b"Sect" | b"Div" | b"BlockQuote"
        | b"TOC" | b"Index" | b"Aside" | b"LBody" | b"TBody" | b"TFoot" => Kind::Group,
        b"NonStruct" | b"Private" => Kind::Loose,
        b"P" | b"TOCI" | b"Caption" | b"Figure" | b"Formula" | b"Form" | b"BibEntry" => {
            Kind::Paragraph
        }
        b"Title" => Kind::Title,
        b"H" => Kind::Heading(1),
        [b'H', level @ b'1'..=b'9'] => Kind::Heading(level - b'0'),
        b"L" => Kind::List,
        b"LI" => Kind::Item,
        b"Lbl" => Kind::Label,
        b"Table" => Kind::Table,
        b"THead" => Kind::Head,
        b"TR" => Kind::Row,
        b"TH" => Kind::Cell(true),
        b"TD" => Kind::Cell(false),
        b"Span" | b"Quote" | b"Reference" | b"Code" | b"Link" | b"Annot" | b"Ruby" | b"RB"
        | b"RT" | b"RP" | b"Warichu" | b"WT" | b"WP" | b"Em" | b"Strong" | b"Sub" => Kind::Inline,
        b"Note" | b"FENote" => Kind::Note,
        b"Artifact" => Kind::Artifact,
        _ => return None,
    })
}

//! The zip archive that an office file is: its parts by name, and which parts belong to which. What is
//! in the parts is not known here.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::kind::{self, Kind};
use super::xml::Xml;
use super::{Refusal, limits};

/// An open package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part is in the archive, by its name in small letters.
    parts: HashMap<String, usize>,
    unpacked: usize,
}

/// Another part, or an address, that a part refers to.
struct Relation {
    /// What it is: the last word of its type, such as `hyperlink`.
    kind: String,
    /// The name of the part, or the address.
    target: String,
}

/// What a part refers to.
#[derive(Default)]
pub(super) struct Relations {
    list: Vec<Relation>,
    /// Where each is in the list, by its id.
    ids: HashMap<String, usize>,
}

impl Relations {
    /// Where a reference leads.
    pub(super) fn target(&self, id: &str) -> Option<&str> {
        self.ids.get(id).map(|at| self.list[*at].target.as_str())
    }

    /// Whether a reference leads to something of a kind.
    pub(super) fn is(&self, id: &str, kind: &str) -> bool {
        self.ids.get(id).is_some_and(|at| self.list[*at].kind == kind)
    }

    /// The parts of a kind, in the order in which they are listed.
    pub(super) fn of<'s>(&'s self, kind: &'s str) -> impl Iterator<Item = &'s str> {
        self.list.iter().filter(move |it| it.kind == kind).map(|it| it.target.as_str())
    }
}

impl<'a> Package<'a> {
    /// Opens a file that must be of a kind, and gives the name of its main part.
    pub(super) fn open(bytes: &'a [u8], wanted: Kind) -> Result<(Package<'a>, String), Refusal> {
        limits::within("bytes", bytes.len(), limits::FILE)?;
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        if !bytes.starts_with(b"PK") {
            return Err(kind::refusal(bytes));
        }
        limits::within("parts inside it", entries(bytes), limits::ENTRIES)?;
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| Refusal::Damaged("its end is missing".into()))?;
        let mut parts = HashMap::new();
        for (at, name) in archive.file_names_raw().enumerate() {
            let name = String::from_utf8_lossy(name).replace('\\', "/").to_lowercase();
            parts.entry(name.trim_start_matches('/').to_owned()).or_insert(at);
        }
        let mut package = Package { archive, parts, unpacked: 0 };
        let main = package.main()?;
        match package.kind(&main)? {
            found if found == wanted => Ok((package, main)),
            Kind::Other(what) => Err(Refusal::Other(what)),
            Kind::Word => Err(Refusal::Other("a Word document")),
            Kind::Excel => Err(Refusal::Other("an Excel workbook")),
        }
    }

    /// The text of a part, or nothing if there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(&at) = self.parts.get(&name.to_lowercase()) else { return Ok(None) };
        let damaged = || Refusal::Damaged(format!("{name} cannot be unpacked"));
        let entry = self.archive.by_index(at).map_err(|it| match it {
            ZipError::InvalidPassword => Refusal::Locked,
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Locked,
            _ => damaged(),
        })?;
        let left = limits::PART.min(limits::TOTAL - self.unpacked);
        let mut bytes = Vec::new();
        entry.take(left as u64 + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
        limits::within("bytes once it is unpacked", bytes.len(), left)?;
        self.unpacked += bytes.len();
        decoded(bytes).map(Some).ok_or_else(|| {
            Refusal::Damaged(format!("{name} is not in an encoding that office files use"))
        })
    }

    /// What a part refers to. A part without references has none.
    pub(super) fn relations(&mut self, part: &str) -> Result<Relations, Refusal> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let place = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let list = format!("{place}_rels/{name}.rels");
        let Some(text) = self.part(&list)? else { return Ok(Relations::default()) };
        let (mut xml, _) = Xml::open(&list, &text)?;
        let mut found = Relations::default();
        while let Some(tag) = xml.child()? {
            xml.skip()?;
            let (Some(id), Some(kind)) = (tag.get("Id"), tag.get("Type")) else { continue };
            let Some(target) = tag.get("Target") else { continue };
            let outside =
                tag.get("TargetMode").is_some_and(|it| it.eq_ignore_ascii_case("external"));
            let target = if outside { target } else { joined(folder, &target) };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            found.ids.insert(id, found.list.len());
            found.list.push(Relation { kind, target });
            limits::within("references", found.list.len(), limits::DEFINITIONS)?;
        }
        Ok(found)
    }

    /// The name of the main part.
    fn main(&mut self) -> Result<String, Refusal> {
        let relations = self.relations("")?;
        let named = relations.of("officeDocument").next().map(str::to_owned);
        let usual =
            ["word/document.xml", "xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml"];
        let usual = || usual.into_iter().find(|it| self.parts.contains_key(*it)).map(str::to_owned);
        Ok(named.or_else(usual).unwrap_or_default())
    }

    /// What the package is, from its main part or from the mark of another format.
    fn kind(&mut self, main: &str) -> Result<Kind, Refusal> {
        if main.ends_with(".bin") {
            return Ok(Kind::Other("a binary Excel workbook (.xlsb)"));
        }
        if let Some(text) = self.part(main)? {
            let (_, root) = Xml::open(main, &text)?;
            self.unpacked -= text.len().min(self.unpacked);
            return Ok(match root.name() {
                "document" => Kind::Word,
                "workbook" => Kind::Excel,
                "presentation" => Kind::Other("a PowerPoint presentation"),
                _ => Kind::Other("a zip archive"),
            });
        }
        if !main.is_empty() {
            return Err(Refusal::Damaged(format!("{main} is missing")));
        }
        let mark = self.part("mimetype")?.unwrap_or_default();
        Ok(Kind::Other(kind::of_mark(&mark)))
    }
}

/// How many entries an archive seems to have. The count at its end can claim anything, and opening an
/// archive takes memory for each.
fn entries(bytes: &[u8]) -> usize {
    bytes.windows(4).filter(|it| it == b"PK\x01\x02").count()
}

/// The text of a part in one of the two encodings that XML readers must know.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let wide = |letter: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|it| letter([it[0], it[1]])).collect();
        String::from_utf16(&units).ok().map(|it| it.trim_start_matches('\u{FEFF}').to_owned())
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => wide(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes).ok(),
    }
}

/// A name that is written in a part of a folder.
fn joined(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.retain(|it| !it.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::{decoded, joined};

    #[test]
    fn names_are_found_from_the_folder_of_the_part_or_from_the_root() {
        assert_eq!(joined("word", "styles.xml"), "word/styles.xml");
        assert_eq!(joined("xl/worksheets", "../comments/comment1.xml"), "xl/comments/comment1.xml");
        assert_eq!(joined("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(joined("", "word\\document.xml"), "word/document.xml");
        assert_eq!(joined("", "../../a"), "a");
    }

    #[test]
    fn both_encodings_of_xml_are_read() {
        let wide =
            |order: fn(u16) -> [u8; 2]| "\u{FEFF}<a>é</a>".encode_utf16().flat_map(order).collect();
        assert_eq!(decoded(wide(u16::to_le_bytes)).as_deref(), Some("<a>é</a>"));
        assert_eq!(decoded(wide(u16::to_be_bytes)).as_deref(), Some("<a>é</a>"));
        assert_eq!(decoded(b"\xEF\xBB\xBF<a/>".to_vec()).as_deref(), Some("<a/>"));
        assert_eq!(decoded(b"<a>\xE9</a>".to_vec()), None);
    }
}

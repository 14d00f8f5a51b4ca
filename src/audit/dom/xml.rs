//! A drawing or a page that browsers read as XML. There, other rules hold than in HTML: any element may
//! close itself, a name may have any prefix, and a document may define shorthands (entities) for its
//! own words. What is read is put into the same tree.

use std::cell::Cell;
use std::collections::BTreeMap;

use html5ever::tendril::StrTendril;
use html5ever::{LocalName, Namespace, ns};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{NamespaceResolver, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

use super::{Cut, DEEPEST, Data, Dom, ElementData, MOST_NODES, Node};

/// So many bytes may all uses of shorthands together come to: they can be made of each other, ten of
/// one in the next.
const MOST: usize = 256 << 10;
/// So many shorthands are known, each so long, and so deeply may one be nested in another.
const MOST_SHORTHANDS: usize = 100;
const LONGEST: usize = 4 << 10;
const DEEPEST_SHORTHAND: usize = 8;

/// Reads a file as XML, and says whether it is well formed. Browsers stop at the first thing that is
/// not, and show what comes before it.
pub(super) fn parse(xml: &str) -> (Dom, bool) {
    let mut tree = Tree { nodes: vec![node(None, Data::Other)], open: vec![0], ..Tree::default() };
    let whole = tree.read(xml, None).is_some();
    (Dom::of(tree.nodes, tree.cut), whole)
}

#[derive(Default)]
struct Tree {
    nodes: Vec<Node>,
    /// The elements that are open, from the outside in; the document first.
    open: Vec<u32>,
    /// How many elements are open that were left out because they are too deep.
    left_out: usize,
    cut: Option<Cut>,
    shorthands: BTreeMap<String, String>,
    /// How many bytes the shorthands have come to.
    spent: Cell<usize>,
    /// How many shorthands are being read, one in the other.
    within: usize,
}

fn node(parent: Option<u32>, data: Data) -> Node {
    Node { parent, first: None, last: None, before: None, after: None, data }
}

impl Tree {
    /// Reads a text; that of a shorthand has the place where it is used.
    fn read(&mut self, xml: &str, place: Option<usize>) -> Option<()> {
        let mut reader = NsReader::from_str(xml);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        let outermost = self.open.len();
        loop {
            let at = usize::try_from(reader.buffer_position()).ok()?;
            let offset = place.unwrap_or(at);
            match reader.read_event().ok()? {
                Event::Start(tag) => self.open(&tag, reader.resolver(), offset)?,
                Event::Empty(tag) => {
                    self.open(&tag, reader.resolver(), offset)?;
                    self.close(outermost);
                }
                Event::End(_) => self.close(outermost),
                Event::Text(words) => self.words(&words),
                Event::CData(words) => self.words(&words),
                Event::GeneralRef(name) => self.shorthand(&name, offset)?,
                Event::PI(about) if about.target() == "xml-stylesheet" => {
                    let mut pairs = about.attributes();
                    let named = pairs.with_checks(false).flatten().map(|it| {
                        (
                            LocalName::from(it.key.local_name().as_ref()),
                            StrTendril::from_slice(&it.value),
                        )
                    });
                    self.add(Data::Element(Box::new(ElementData {
                        namespace: ns!(),
                        name: LocalName::from("xml-stylesheet"),
                        attributes: named.collect(),
                        offset,
                        written: true,
                    })));
                }
                Event::DocType(about) => self.define(&about),
                Event::Eof => return Some(()),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn open(
        &mut self,
        tag: &BytesStart<'_>,
        names: &NamespaceResolver,
        offset: usize,
    ) -> Option<()> {
        let deep = self.open.len() > DEEPEST;
        if self.left_out > 0 || deep || self.nodes.len() >= MOST_NODES {
            self.left_out += 1;
            self.cut = Some(if deep { Cut::Deep } else { Cut::Long });
            return Some(());
        }
        let (namespace, name) = names.resolve_element(tag.name());
        let namespace = match namespace {
            ResolveResult::Bound(namespace) => Namespace::from(namespace.as_ref()),
            // What a shorthand holds is in the namespace of what is around it. A file that forgets its
            // own is read as what it is called: another program may know it by that.
            _ => match self.innermost() {
                Some(around) => around.namespace.clone(),
                None if name.as_ref() == "svg" => ns!(svg),
                None => ns!(html),
            },
        };
        let mut attributes = Vec::new();
        for it in tag.attributes().with_checks(false) {
            let it = it.ok()?;
            if it.key.as_namespace_binding().is_some() {
                continue;
            }
            let known =
                |name: &str| resolve_predefined_entity(name).or_else(|| self.words_of(name));
            let value = it.normalized_value_with(XmlVersion::Implicit1_0, DEEPEST_SHORTHAND, known);
            let value = StrTendril::from_slice(&value.unwrap_or(it.value));
            attributes.push((LocalName::from(it.key.local_name().as_ref()), value));
        }
        let name = LocalName::from(name.as_ref());
        let data = ElementData { namespace, name, attributes, offset, written: true };
        let at = self.add(Data::Element(Box::new(data)));
        self.open.push(at);
        Some(())
    }

    /// Closes the innermost element, but none of those that were open before the text.
    fn close(&mut self, outermost: usize) {
        if self.left_out > 0 {
            self.left_out -= 1;
        } else if self.open.len() > outermost {
            self.open.pop();
        }
    }

    fn innermost(&self) -> Option<&ElementData> {
        match &self.nodes[*self.open.last()? as usize].data {
            Data::Element(it) => Some(it),
            _ => None,
        }
    }

    fn add(&mut self, data: Data) -> u32 {
        let parent = self.open.last().copied().unwrap_or(0);
        let at = u32::try_from(self.nodes.len())
            .expect("a file has fewer nodes than bytes, and those are capped");
        let mut new = node(Some(parent), data);
        new.before = self.nodes[parent as usize].last.replace(at);
        match new.before {
            Some(before) => self.nodes[before as usize].after = Some(at),
            None => self.nodes[parent as usize].first = Some(at),
        }
        self.nodes.push(new);
        at
    }

    /// Words join those that they follow.
    fn words(&mut self, words: &str) {
        if self.left_out > 0 {
            return;
        }
        let parent = self.open.last().copied().unwrap_or(0);
        let last = self.nodes[parent as usize].last;
        match last.map(|it| &mut self.nodes[it as usize].data) {
            Some(Data::Text(before)) => before.push_slice(words),
            _ => _ = self.add(Data::Text(StrTendril::from_slice(words))),
        }
    }

    /// What `&name;` stands for.
    fn shorthand(&mut self, name: &BytesRef<'_>, offset: usize) -> Option<()> {
        if let Ok(Some(letter)) = name.resolve_char_ref() {
            self.words(letter.encode_utf8(&mut [0; 4]));
        } else if let Some(words) = resolve_predefined_entity(name) {
            self.words(words);
        } else if self.shorthands.contains_key(&**name) {
            let words = self.words_of(name).filter(|_| self.within < DEEPEST_SHORTHAND)?.to_owned();
            self.within += 1;
            match words.contains('<') {
                true => self.read(&words, Some(offset))?,
                false => self.words(&words),
            }
            self.within -= 1;
        }
        Some(())
    }

    /// The words of a shorthand, while all of them together have not come to too many.
    fn words_of(&self, name: &str) -> Option<&str> {
        let words = self.shorthands.get(name)?;
        self.spent.set(self.spent.get() + words.len() + 1);
        (self.spent.get() <= MOST).then_some(words)
    }

    /// Takes the shorthands that a document defines: `<!ENTITY name "words">`.
    fn define(&mut self, about: &str) {
        for entity in about.split("<!ENTITY").skip(1) {
            let entity = entity.trim_start();
            let Some((name, rest)) = entity.split_once(char::is_whitespace) else { continue };
            let rest = rest.trim_start();
            let Some(quote) = rest.chars().next().filter(|it| "\"'".contains(*it)) else {
                continue;
            };
            let Some((words, _)) = rest[1..].split_once(quote) else { continue };
            if self.shorthands.len() < MOST_SHORTHANDS && words.len() <= LONGEST {
                self.shorthands.insert(name.to_owned(), self.expanded(words));
            }
        }
    }

    /// The words of a shorthand with those in place that were defined before it.
    fn expanded(&self, words: &str) -> String {
        let mut whole = words.to_owned();
        for (known, stands_for) in &self.shorthands {
            let reference = format!("&{known};");
            let times = whole.matches(&reference).count();
            if times > 0 && whole.len() + times * stands_for.len() <= LONGEST {
                whole = whole.replace(&reference, stands_for);
            }
        }
        for reference in ["&#60;", "&#x3c;", "&#x3C;"] {
            whole = whole.replace(reference, "<");
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(xml: &str) -> Vec<String> {
        let (dom, _) = parse(xml);
        let words = |(name, value): (&str, &str)| format!(" {name}={value}");
        let all = dom
            .elements()
            .map(|it| format!("{}{}", it.name(), it.attributes().map(words).collect::<String>()));
        all.collect()
    }

    #[test]
    fn an_element_may_close_itself_and_have_a_prefix() {
        let xml = "<?xml version='1.0'?><!DOCTYPE html><h:html xmlns:h='http://www.w3.org/1999/xhtml'>\n\
                   <h:script src='a'/><h:title/><s:svg xmlns:s='http://www.w3.org/2000/svg'>\
                   <s:script xlink:href='b&amp;c'><![CDATA[1<2]]></s:script></s:svg></h:html>";
        assert_eq!(elements(xml), ["html", "script src=a", "title", "svg", "script href=b&c"]);
        let (dom, whole) = parse(xml);
        assert!(whole && dom.elements().next().is_some_and(|it| it.is("html")));
        let script = dom.elements().last().expect("a script");
        assert!(script.is_svg() && script.text() == "1<2");
        assert!(xml[script.offset()..].starts_with("<s:script"));
    }

    #[test]
    fn shorthands_stand_for_their_words_and_their_elements() {
        let xml = "<!DOCTYPE svg [<!ENTITY a 'java'> <!ENTITY b \"&a;script:x()\">\n\
                   <!ENTITY c '<script href=\"d\"/>'> <!ENTITY e '&#60;image/>'>]>\n\
                   <svg xmlns='http://www.w3.org/2000/svg' href='&b;'>&c;<g>&e;</g></svg>";
        let expected = ["svg href=javascript:x()", "script href=d", "g", "image"];
        assert_eq!(elements(xml), expected);
        assert!(parse(xml).0.elements().all(|it| it.is_svg()));
    }

    #[test]
    fn shorthands_that_never_end_are_left() {
        let circle = "<!DOCTYPE a [<!ENTITY b '<i>&c;</i>'><!ENTITY c '<i>&b;&b;</i>'>]><a>&b;</a>";
        assert!(!parse(circle).1);
        let mut laughs = "<!DOCTYPE a [<!ENTITY l0 'lol'>".to_owned();
        for at in 1..40 {
            let before = format!("&l{};", at - 1).repeat(10);
            laughs.push_str(&format!("<!ENTITY l{at} '{before}'>"));
        }
        let (dom, _) = parse(&(laughs + "]><a b='&l39;'>&l39;&l38;</a>"));
        assert!(dom.elements().count() == 1);
    }

    #[test]
    fn what_is_too_deep_or_broken_is_left_out_and_said() {
        let deep = "<g>".repeat(50_000) + &"</g>".repeat(50_000);
        let (dom, whole) = parse(&format!("<svg>{deep}<b/></svg>"));
        assert!(dom.cut == Some(Cut::Deep) && whole && dom.elements().count() < 600);
        assert_eq!(dom.elements().last().map(|it| it.name()), Some("b"));
        let (dom, whole) = parse("<svg><script/><a b=></svg>");
        assert!(!whole && dom.elements().any(|it| it.name() == "script"));
    }
}

//! Where elements of some names, and those with some attributes, are on a page: a hundred rules ask for a few
//! of its elements each, and the page is gone through once for all of them.

use std::collections::HashMap;

use html5ever::LocalName;

use super::mixing::Seeded;
use super::{Dom, Element};

/// The places of elements among all, in the order of the page.
type Places = Vec<u32>;

/// Elements of HTML and of SVG by their names, and any by the names of their attributes.
#[derive(Debug, Default)]
pub(super) struct Index {
    order: Places,
    /// The place of each element, by its number.
    places: Places,
    html: HashMap<LocalName, Places, Seeded>,
    svg: HashMap<LocalName, Places, Seeded>,
    attributes: HashMap<LocalName, Places, Seeded>,
    /// Those with an attribute of WAI-ARIA.
    aria: Places,
}

impl Index {
    fn of(dom: &Dom) -> Index {
        let mut index = Index { places: vec![0; dom.nodes.len()], ..Index::default() };
        for (place, element) in (0..).zip(dom.document().below()) {
            index.order.push(element.at);
            index.places[element.number()] = place;
            let Some(data) = element.data() else { continue };
            let names = match (element.is_html(), element.is_svg()) {
                (true, _) => Some(&mut index.html),
                (_, true) => Some(&mut index.svg),
                _ => None,
            };
            if let Some(names) = names {
                names.entry(data.name.clone()).or_default().push(place);
            }
            let mut aria = false;
            for (name, _) in &data.attributes {
                index.attributes.entry(name.clone()).or_default().push(place);
                aria |= name.starts_with("aria-");
            }
            if aria {
                index.aria.push(place);
            }
        }
        index
    }
}

impl Dom {
    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self))
    }

    /// Every element, in the order of the page.
    pub(crate) fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.index().order.iter().map(|at| Element { dom: self, at: *at })
    }

    /// Every HTML element of one name, in the order of the page.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = Element<'_>> + use<'_> {
        self.at(found(&self.index().html, name))
    }

    /// Every HTML element of some names, in the order of the page.
    pub(crate) fn any(&self, names: &[&str]) -> std::vec::IntoIter<Element<'_>> {
        self.sorted(names.iter().flat_map(|it| found(&self.index().html, it)).copied().collect())
    }

    /// Every element of SVG of one name, in the order of the page.
    pub(crate) fn of_svg(&self, name: &str) -> impl Iterator<Item = Element<'_>> + use<'_> {
        self.at(found(&self.index().svg, name))
    }

    /// Every element that has an attribute, in the order of the page.
    pub(crate) fn with(&self, attribute: &str) -> impl Iterator<Item = Element<'_>> + use<'_> {
        self.at(found(&self.index().attributes, attribute))
    }

    /// Every element that has one of some attributes, in the order of the page.
    pub(crate) fn with_any(&self, names: &[&str]) -> std::vec::IntoIter<Element<'_>> {
        let attributes = &self.index().attributes;
        self.sorted(names.iter().flat_map(|it| found(attributes, it)).copied().collect())
    }

    /// Every element that has an attribute whose name begins with `aria-`, in the order of the page.
    pub(crate) fn with_aria(&self) -> impl Iterator<Item = Element<'_>> {
        self.at(&self.index().aria)
    }

    /// The elements that hold one of a name, in the order of the page.
    pub(crate) fn parents_of(&self, name: &str) -> std::vec::IntoIter<Element<'_>> {
        self.in_order(self.all(name).filter_map(Element::parent))
    }

    /// Some elements in the order of the page, each once.
    pub(crate) fn in_order<'p>(
        &'p self,
        elements: impl Iterator<Item = Element<'p>>,
    ) -> std::vec::IntoIter<Element<'p>> {
        let places = &self.index().places;
        self.sorted(elements.map(|it| places[it.number()]).collect())
    }

    fn sorted(&self, mut places: Places) -> std::vec::IntoIter<Element<'_>> {
        places.sort_unstable();
        places.dedup();
        let order = &self.index().order;
        let element = |it: u32| Element { dom: self, at: order[it as usize] };
        places.into_iter().map(element).collect::<Vec<_>>().into_iter()
    }

    fn at<'p>(&'p self, places: &'p [u32]) -> impl Iterator<Item = Element<'p>> + use<'p> {
        let order = &self.index().order;
        places.iter().map(|it| Element { dom: self, at: order[*it as usize] })
    }
}

fn found<'i>(names: &'i HashMap<LocalName, Places, Seeded>, name: &str) -> &'i [u32] {
    names.get(&LocalName::from(name)).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids<'p>(elements: impl Iterator<Item = Element<'p>>) -> Vec<&'p str> {
        elements.filter_map(|it| it.attribute("id")).collect()
    }

    #[test]
    fn elements_are_found_in_the_order_of_the_page() {
        let dom = Dom::parse(
            "<table><b id=a>x</b><tr><td id=b aria-label=x></table><svg><a id=c href=#></a></svg>\
             <a id=d href=#>y</a><p id=e title=x>",
        );
        assert_eq!(ids(dom.elements()), ["a", "b", "c", "d", "e"]);
        assert_eq!(ids(dom.all("a")), ["d"]);
        assert_eq!(ids(dom.any(&["p", "b", "td", "b"])), ["a", "b", "e"]);
        assert_eq!(ids(dom.of_svg("a")), ["c"]);
        assert_eq!(ids(dom.with("href")), ["c", "d"]);
        assert_eq!(ids(dom.with_any(&["title", "href", "id"])), ["a", "b", "c", "d", "e"]);
        assert_eq!(ids(dom.with_aria()), ["b"]);
        assert_eq!(
            ids(dom.in_order(dom.all("p").chain(dom.all("b")).chain(dom.all("p")))),
            ["a", "e"]
        );
        assert_eq!(dom.parents_of("td").map(Element::name).collect::<Vec<_>>(), ["tr"]);
        assert_eq!(ids(dom.all("unheard-of")), [""; 0]);
    }
}

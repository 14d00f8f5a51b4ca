//! The parts of a long list as a reader meets them: which rows are on this page, how many there are, and the
//! ways to the others, as in the pagination of the GOV.UK Design System
//! (<https://design-system.service.gov.uk/components/pagination/>). `site::parts` decides what is in parts.

use std::ops::Range;

use serde::Serialize;

use crate::locale::Message;
use crate::render::context::RenderContext;
use crate::site::{List, Route};

/// How many numbers are on each side of that of this page, after the first part.
const BESIDE: usize = 1;

/// What is below a part of a list, as the options of the component `pp.list_pages`.
#[derive(Debug, Serialize)]
pub(super) struct Pages {
    /// "1 to 100 of 5,000"
    count: String,
    /// What the landmark is called.
    label: String,
    items: Vec<Item>,
    previous: Option<Way>,
    next: Option<Way>,
}

/// The number of a part, or the gap between two.
#[derive(Debug, Default, Serialize)]
struct Item {
    number: Option<String>,
    href: Option<String>,
    current: bool,
    ellipsis: bool,
}

#[derive(Debug, Serialize)]
struct Way {
    href: String,
}

impl RenderContext<'_> {
    /// The page that this is a part of, or is.
    pub(in crate::render) fn page(&self) -> Route {
        self.site().page_of(self.route)
    }

    /// Whether this page has the first part of its lists, and all that is not a list.
    pub(super) fn is_first(&self) -> bool {
        !self.route.is_part()
    }

    /// The title of a page; that of a part has its number.
    pub(super) fn title_of_part(&self, title: String) -> String {
        let Some(part) = self.site().part(self.route) else { return title };
        let say = |it: usize| self.locale().number(i64::try_from(it).unwrap_or(i64::MAX)).into();
        let count = say(self.site().parts(part.page, part.list));
        self.say(Message::PagesTitle { title: title.into(), number: say(part.number), count })
    }

    /// Whether any of a list may be on this page: a part has rows of one list alone.
    pub(super) fn shows(&self, list: List) -> bool {
        self.site().part(self.route).is_none_or(|it| it.list == list)
    }

    /// Which of so many rows of a list are on this page.
    pub(super) fn cut(&self, list: List, rows: usize) -> Range<usize> {
        self.site().cut(self.route, list, rows)
    }

    /// The rows of a list that are on this page.
    pub(super) fn rows_here<'r, T>(&self, list: List, rows: &'r [T]) -> &'r [T] {
        &rows[self.cut(list, rows.len())]
    }

    /// The ways to the other parts of a list that is called `name`; none where it is whole or not on this page.
    pub(super) fn pages(&self, list: List, rows: usize, name: &str) -> Option<Pages> {
        let page = self.page();
        let count = self.site().parts(page, list);
        let number = match self.site().part(self.route) {
            Some(part) if part.list == list => part.number,
            Some(_) => return None,
            None => 1,
        };
        if count < 2 {
            return None;
        }
        let here = self.cut(list, rows);
        let say = |it: usize| self.locale().number(i64::try_from(it).unwrap_or(i64::MAX));
        let href = |number: usize| self.href(self.site().route_of_part(page, list, number));
        let item = |it: Option<usize>| match it {
            Some(it) => Item {
                number: Some(say(it)),
                href: Some(href(it)),
                current: it == number,
                ellipsis: false,
            },
            None => Item { ellipsis: true, ..Item::default() },
        };
        Some(Pages {
            count: self.say(Message::PagesCount {
                first: say(here.start + 1).into(),
                last: say(here.end).into(),
                total: say(rows).into(),
            }),
            label: self.say(Message::PagesOf { list: name.into() }),
            items: numbers(number, count, list.most_numbers()).into_iter().map(item).collect(),
            previous: (number > 1).then(|| Way { href: href(number - 1) }),
            next: (number < count).then(|| Way { href: href(number + 1) }),
        })
    }
}

/// The numbers that a part shows, with gaps between them. The first part shows all, so that each is one link
/// away; of more than fit, as many at even distances. Others show their neighbours and both ends.
fn numbers(number: usize, count: usize, most: usize) -> Vec<Option<usize>> {
    let step = match count.div_ceil(most.max(1)) {
        _ if number > 1 => count,
        1 => 1,
        // Between every second number there is a gap of one, which is not a gap.
        step => step.max(3),
    };
    let near = |it: usize| it.abs_diff(number) <= BESIDE;
    let shown = (1..=count).filter(|it| *it == count || (it - 1) % step == 0 || near(*it));
    let mut numbers = Vec::new();
    let mut last = 0;
    for it in shown {
        // A gap of one number is that number.
        match it - last {
            0 | 1 => {}
            2 => numbers.push(Some(it - 1)),
            _ => numbers.push(None),
        }
        numbers.push(Some(it));
        last = it;
    }
    // Numbers at even distances say by themselves that others are between them.
    if number == 1 && step > 2 {
        numbers.retain(Option::is_some);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(number: usize, count: usize, most: usize) -> String {
        let words = |it: Option<usize>| it.map_or("…".to_owned(), |it| it.to_string());
        numbers(number, count, most).into_iter().map(words).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_first_part_leads_to_every_other() {
        assert_eq!(shown(1, 5, 20), "1 2 3 4 5");
        assert_eq!(numbers(1, 500, 500).len(), 500);
        assert_eq!(shown(1, 10, 3), "1 2 5 9 10");
        assert_eq!(shown(1, 10, 5), "1 2 3 4 7 10");
        assert!(numbers(1, 500, 250).len() <= 250);
    }

    #[test]
    fn later_parts_lead_to_their_neighbours_and_both_ends() {
        assert_eq!(shown(2, 3, 20), "1 2 3");
        assert_eq!(shown(5, 9, 20), "1 … 4 5 6 … 9");
        assert_eq!(shown(3, 9, 20), "1 2 3 4 … 9");
        assert_eq!(shown(9, 9, 20), "1 … 8 9");
    }
}

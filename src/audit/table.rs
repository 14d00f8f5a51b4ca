//! A table as HTML understands it: which cell lies where, and which cells a header is the header of
//! (HTML, "Forming a table" and "Forming relationships between data cells and header cells").

use std::collections::HashMap;

use super::dom::{Child, Element};
use super::page::Page;

/// A table with more places than this is not looked at: no page for people has one, and a page
/// for programs must not keep anyone waiting.
const LARGEST: usize = 200_000;
/// Nor is one with more ways from a place to the edges.
const LONGEST: usize = 20_000_000;

/// A cell and the places that it covers.
#[derive(Debug)]
pub(crate) struct Cell<'p> {
    pub(crate) element: Element<'p>,
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    /// Which group of rows it is in.
    group: usize,
    heads: Heads,
}

/// What a cell is the header of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Heads {
    is_header: bool,
    column: bool,
    row: bool,
    rows: bool,
    columns: bool,
}

/// A table whose cells have found their places.
#[derive(Debug)]
pub(crate) struct Grid<'p> {
    pub(crate) cells: Vec<Cell<'p>>,
    /// By row, then column: the first cell that covers a place.
    places: Vec<Vec<Option<usize>>>,
    /// The columns of each group of columns: the first, and the one after the last.
    columns: Vec<(usize, usize)>,
    /// How many columns there are.
    width: usize,
    /// The cells by the numbers of their elements.
    numbers: HashMap<usize, usize>,
    /// The cells that head groups of rows or columns.
    wide: Vec<usize>,
}

impl<'p> Grid<'p> {
    /// The grid of a `table`; none where it is too large.
    pub(crate) fn of(page: &Page<'p>, table: Element<'p>) -> Option<Self> {
        let mut grid = Grid {
            cells: Vec::new(),
            places: Vec::new(),
            columns: column_groups(table),
            width: 0,
            numbers: HashMap::new(),
            wide: Vec::new(),
        };
        let groups = table.elements().filter(|it| it.is_any(&["thead", "tbody"]));
        let last = table.elements().filter(|it| it.is("tfoot"));
        for (at, group) in groups.chain(last).enumerate() {
            let rows: Vec<_> = group.elements().filter(|it| it.is("tr")).collect();
            let end = grid.places.len() + rows.len();
            grid.places.resize_with(end, Vec::new);
            for (back, row) in rows.iter().rev().enumerate().rev() {
                grid.lay(*row, end - 1 - back, end, at)?;
            }
        }
        let height = grid.places.len();
        if (height * grid.width).saturating_mul(height + grid.width) > LONGEST {
            return None;
        }
        let (rows, columns) = grid.with_data(page);
        for at in 0..grid.cells.len() {
            let heads = grid.headed_by(page, &grid.cells[at], &rows, &columns);
            grid.cells[at].heads = heads;
            if heads.rows || heads.columns {
                grid.wide.push(at);
            }
        }
        Some(grid)
    }

    /// Which rows and which columns hold data.
    fn with_data(&self, page: &Page<'p>) -> (Vec<bool>, Vec<bool>) {
        let (mut rows, mut columns) = (vec![false; self.places.len()], vec![false; self.width]);
        for cell in &self.cells {
            let role = page.explicit_role(cell.element);
            let header = role.is_some_and(|it| it.is_any(&["columnheader", "rowheader"]));
            if cell.element.is("td") && !header {
                rows[cell.y..cell.y + cell.height].fill(true);
                columns[cell.x..cell.x + cell.width].fill(true);
            }
        }
        (rows, columns)
    }

    /// Lays the cells of a row into the first places that are free.
    fn lay(&mut self, row: Element<'p>, y: usize, end: usize, group: usize) -> Option<()> {
        let mut x = 0;
        for element in row.elements().filter(|it| it.is_any(&["td", "th"])) {
            while self.at(x, y).is_some() {
                x += 1;
            }
            let width = span(element, "colspan", 1000).max(1);
            let height = match span(element, "rowspan", 65_534) {
                0 => end - y,
                rows => rows.min(end - y),
            };
            if (x + width) * height > LARGEST {
                return None;
            }
            let number = self.cells.len();
            for places in &mut self.places[y..y + height] {
                if places.len() < x + width {
                    places.resize(x + width, None);
                }
                for place in &mut places[x..x + width] {
                    place.get_or_insert(number);
                }
            }
            let heads = Heads { is_header: element.is("th"), ..Heads::default() };
            self.cells.push(Cell { element, x, y, width, height, group, heads });
            self.numbers.insert(element.number(), number);
            x += width;
            self.width = self.width.max(x);
            if self.width * end > LARGEST {
                return None;
            }
        }
        Some(())
    }

    fn at(&self, x: usize, y: usize) -> Option<&Cell<'p>> {
        let number = *self.places.get(y)?.get(x)?;
        number.map(|it| &self.cells[it])
    }

    /// What a cell heads: by its `scope`, by its role, or because no data is in its row or column.
    fn headed_by(
        &self,
        page: &Page<'p>,
        cell: &Cell<'p>,
        rows: &[bool],
        columns: &[bool],
    ) -> Heads {
        let role = page.explicit_role(cell.element);
        let says = |name: &str| role.is_some_and(|it| it.is(name));
        let mut heads = Heads {
            is_header: cell.heads.is_header || says("columnheader") || says("rowheader"),
            column: says("columnheader"),
            row: says("rowheader"),
            ..Heads::default()
        };
        if !cell.heads.is_header {
            return heads;
        }
        let scope = cell.element.attribute("scope").unwrap_or("").to_ascii_lowercase();
        match scope.as_str() {
            "col" => heads.column = true,
            "row" => heads.row = true,
            "rowgroup" => heads.rows = true,
            "colgroup" => heads.columns = true,
            _ if !rows[cell.y..cell.y + cell.height].contains(&true) => heads.column = true,
            _ => heads.row |= !columns[cell.x..cell.x + cell.width].contains(&true),
        }
        heads
    }

    /// The first row that has cells, and fewer places than the widest one.
    pub(crate) fn uneven_row(&self) -> Option<Element<'p>> {
        let width = |row: &Vec<Option<usize>>| row.iter().flatten().count();
        let short = |row: &&Vec<Option<usize>>| !row.is_empty() && width(row) < self.width;
        let row = self.places.iter().find(short)?;
        let cell = row.iter().flatten().next()?;
        self.cells[*cell].element.parent()
    }

    fn columns_around(&self, cell: &Cell<'_>) -> Option<(usize, usize)> {
        self.columns.iter().copied().find(|(start, end)| (*start..*end).contains(&cell.x))
    }

    /// Whether a cell heads something by HTML's rules or by its role; the rest of the `th`s are
    /// cells like others.
    pub(crate) fn is_header(&self, cell: usize) -> bool {
        let heads = self.cells[cell].heads;
        heads.column || heads.row || heads.rows || heads.columns
    }

    /// For each cell, whether it is the header of another for which `counts` holds.
    pub(crate) fn assigned(
        &self,
        page: &Page<'p>,
        counts: impl Fn(Element<'p>) -> bool,
    ) -> Vec<bool> {
        let mut assigned = vec![false; self.cells.len()];
        for principal in 0..self.cells.len() {
            if counts(self.cells[principal].element) {
                let headers = self.headers_of(page, principal);
                headers.into_iter().for_each(|it| assigned[it] |= it != principal);
            }
        }
        assigned
    }

    /// The headers of a cell (HTML, "algorithm for assigning header cells").
    fn headers_of(&self, page: &Page<'p>, principal: usize) -> Vec<usize> {
        let cell = &self.cells[principal];
        if cell.element.has("headers") {
            let named = page.named_by(cell.element, "headers");
            return named.iter().filter_map(|it| self.numbers.get(&it.number()).copied()).collect();
        }
        let mut headers = Vec::new();
        for y in cell.y..cell.y + cell.height {
            self.scan(principal, (cell.x, y), true, &mut headers);
        }
        for x in cell.x..cell.x + cell.width {
            self.scan(principal, (x, cell.y), false, &mut headers);
        }
        let columns = self.columns_around(cell);
        for at in self.wide.iter().copied() {
            let it = &self.cells[at];
            let before = it.x < cell.x + cell.width && it.y < cell.y + cell.height;
            let in_rows = it.heads.rows && it.group == cell.group;
            let in_columns =
                it.heads.columns && columns.is_some() && self.columns_around(it) == columns;
            if before && (in_rows || in_columns) {
                headers.push(at);
            }
        }
        headers.retain(|it| !is_empty(self.cells[*it].element));
        headers
    }

    /// Looks for headers to the left of a place or above it (HTML, "internal algorithm for scanning
    /// and assigning header cells").
    fn scan(
        &self,
        principal: usize,
        (mut x, mut y): (usize, usize),
        left: bool,
        found: &mut Vec<usize>,
    ) {
        let mut in_block = self.cells[principal].heads.is_header;
        let mut block = if in_block { vec![principal] } else { Vec::new() };
        let mut opaque: Vec<usize> = Vec::new();
        loop {
            let next = if left { x.checked_sub(1) } else { y.checked_sub(1) };
            let Some(next) = next else { return };
            *(if left { &mut x } else { &mut y }) = next;
            let Some(number) = self.places[y].get(x).copied().flatten() else { continue };
            let cell = &self.cells[number];
            if cell.heads.is_header {
                in_block = true;
                block.push(number);
                let covers = |it: &&usize| {
                    let other = &self.cells[**it];
                    if left {
                        (other.y, other.height) == (cell.y, cell.height)
                    } else {
                        (other.x, other.width) == (cell.x, cell.width)
                    }
                };
                let heads = if left { cell.heads.row } else { cell.heads.column };
                if heads && !opaque.iter().any(|it| covers(&it)) {
                    found.push(number);
                }
            } else if in_block {
                in_block = false;
                opaque.append(&mut block);
            }
        }
    }
}

/// The groups of columns that a table says it has.
fn column_groups(table: Element<'_>) -> Vec<(usize, usize)> {
    let mut start = 0;
    let groups = table.elements().filter(|it| it.is("colgroup"));
    groups
        .map(|group| {
            let columns: usize = group
                .elements()
                .filter(|it| it.is("col"))
                .map(|it| span(it, "span", 1000).max(1))
                .sum();
            let width = if columns == 0 { span(group, "span", 1000).max(1) } else { columns };
            let columns = (start, start + width);
            start += width;
            columns
        })
        .collect()
}

/// How many places a cell or column covers; 1 where that is not said.
fn span(element: Element<'_>, attribute: &str, most: usize) -> usize {
    let Some(value) = element.attribute(attribute) else { return 1 };
    let value = value.trim_ascii_start();
    let value = value.strip_prefix('+').unwrap_or(value);
    let digits = value.find(|it: char| !it.is_ascii_digit()).unwrap_or(value.len());
    match value[..digits].parse::<usize>() {
        Ok(number) => number.min(most),
        Err(_) if digits > 0 => most,
        Err(_) => 1,
    }
}

/// Whether a cell holds neither elements nor words.
fn is_empty(element: Element<'_>) -> bool {
    element.children().all(|it| match it {
        Child::Element(_) => false,
        Child::Text(words) => words.trim_ascii().is_empty(),
    })
}

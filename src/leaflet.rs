//! A page of headings, paragraphs, lists and tables that needs no theme and no website: what planpress hands to
//! one person, such as an auditor or an officer. It is read from a folder, without a network.

use crate::markup::escaped;

/// The styles of the page. System colours follow the reader's own, dark and high contrast included.
pub const STYLES: &str = include_str!("leaflet.css");
/// Where they are.
pub const STYLESHEET: &str = "leaflet.css";

/// A page that is being written.
pub struct Markup {
    html: String,
    tables: usize,
}

impl Markup {
    /// The beginning of a page with this title.
    pub fn page(title: &str) -> Self {
        Markup::begin(title, "'self'", &format!("<link rel=\"stylesheet\" href=\"{STYLESHEET}\">"))
    }

    /// The same for a page that needs no other file, with styles of its own after those of every leaflet.
    pub fn sheet(title: &str, styles: &str) -> Self {
        // A page without scripts loses nothing by styles within it.
        Markup::begin(title, "'unsafe-inline'", &format!("<style>\n{STYLES}{styles}</style>"))
    }

    fn begin(title: &str, styles_from: &str, styles: &str) -> Self {
        let html = format!(
            "<!DOCTYPE html>\n\
             <html lang=\"en-GB\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {styles_from}; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"robots\" content=\"noindex\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{}</title>\n\
             {styles}\n\
             </head>\n\
             <body>\n\
             <a class=\"skip\" href=\"#main\">Skip to main content</a>\n\
             <main id=\"main\" tabindex=\"-1\">\n",
            escape(title)
        );
        Markup { html, tables: 0 }
    }

    /// The whole page.
    pub fn finish(self) -> String {
        self.html + "</main>\n</body>\n</html>\n"
    }

    /// A heading or a paragraph.
    pub fn line(&mut self, tag: &str, text: &str) {
        self.raw(&format!("<{tag}>{}</{tag}>", escape(text)));
    }

    /// A heading that links lead to.
    pub fn line_called(&mut self, tag: &str, id: &str, text: &str) {
        self.raw(&format!("<{tag} id=\"{id}\">{}</{tag}>", escape(text)));
    }

    /// Markup as it is.
    pub fn raw(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }

    /// A list; its items are markup.
    pub fn list(&mut self, items: impl Iterator<Item = String>) {
        self.raw("<ul>");
        items.for_each(|it| self.raw(&format!("<li>{it}</li>")));
        self.raw("</ul>");
    }

    /// A table whose first column heads its rows; cells are markup. It scrolls by itself where it is
    /// wider than the window, and can be scrolled with the keyboard.
    pub fn table(
        &mut self,
        caption: &str,
        columns: &[&str],
        rows: impl Iterator<Item = Vec<String>>,
    ) {
        self.open_table(caption);
        self.rows(columns, rows);
    }

    /// The same on a sheet, where each column has so many hundredths of the width.
    pub fn sized_table(
        &mut self,
        caption: &str,
        columns: &[(String, u32)],
        rows: impl Iterator<Item = Vec<String>>,
    ) {
        self.open_table(caption);
        let widths = columns.iter().map(|it| format!("<col style=\"width:{}%\">", it.1));
        self.raw(&format!("<colgroup>{}</colgroup>", widths.collect::<String>()));
        let names: Vec<&str> = columns.iter().map(|it| it.0.as_str()).collect();
        self.rows(&names, rows);
    }

    fn open_table(&mut self, caption: &str) {
        self.tables += 1;
        let id = format!("table-{}", self.tables);
        self.raw(&format!(
            "<div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">"
        ));
        self.raw(&format!("<table>\n<caption id=\"{id}\">{}</caption>", escape(caption)));
    }

    fn rows(&mut self, columns: &[&str], rows: impl Iterator<Item = Vec<String>>) {
        self.raw("<thead>\n<tr>");
        for column in columns {
            self.raw(&format!("<th scope=\"col\">{}</th>", escape(column)));
        }
        self.raw("</tr>\n</thead>\n<tbody>");
        for row in rows {
            let mut cells = row.iter();
            let head = cells.next().map_or("", |it| it);
            self.raw(&format!("<tr>\n<th scope=\"row\">{head}</th>"));
            cells.for_each(|it| self.raw(&format!("<td>{it}</td>")));
            self.raw("</tr>");
        }
        self.raw("</tbody>\n</table>\n</div>");
    }
}

/// Text as markup. What cannot be seen and changes how a line reads is shown as the sign for it.
pub fn escape(text: &str) -> String {
    let shown = |it: char| match it {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        it if it.is_control() => '\u{FFFD}',
        it => it,
    };
    escaped(&text.chars().map(shown).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut page = Markup::page("</title><script>");
        page.line("p", "<img src=x onerror=\"a()\"> & more");
        page.table("a < b", &["\"x\""], std::iter::empty());
        let html = page.finish();
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(html.contains("&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; more"), "{html}");
    }
}

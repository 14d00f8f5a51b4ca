//! A title says what its page is about: "Untitled" and "Home" tell no tab from another (WCAG 2.4.2;
//! technique G88, failure F25).

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::PageTitleVague, act: &["c4a8a4"], wcag: &["2.4.2"], look };

/// Titles that say nothing, in small letters.
const VAGUE: &[&str] = &[
    "untitled",
    "untitled document",
    "untitled page",
    "untitled 1",
    "document",
    "new page",
    "new document",
    "page",
    "page 1",
    "home",
    "homepage",
    "home page",
    "index",
    "default",
    "title",
    "page title",
    "welcome",
    "website",
    "site",
    "web page",
    "webpage",
    "my page",
    "enter title here",
    "insert title here",
    "no title",
    "null",
    "undefined",
    "react app",
    "vite app",
    "blank",
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let title = page.dom.root().and_then(|it| it.below().find(|it| it.is("title")));
    let Some(title) = title.filter(|_| !page.is_drawing()) else { return };
    let words = plain(&title.text_up_to(500));
    if words.is_empty() {
        return;
    }
    let lower = words.to_lowercase();
    let file = !lower.contains(' ')
        && [".html", ".htm", ".php", ".asp", ".aspx", ".doc", ".docx", ".pdf", ".indd"]
            .iter()
            .any(|it| lower.ends_with(it));
    let address = lower.starts_with("http://") || lower.starts_with("https://");
    if !VAGUE.contains(&lower.as_str())
        && !file
        && !address
        && lower.chars().any(char::is_alphanumeric)
    {
        return targets.passed();
    }
    let message = format!("the title \"{words}\" does not say what this page is about");
    targets.failed(
        title,
        message,
        "in <title>, say what the page is about and whose website it is",
    );
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::PageTitleVague;

    #[test]
    fn titles_that_say_nothing_are_told() {
        for wrong in ["Untitled Document", "Home", "index.html", "https://a.example/", "-"] {
            assert_eq!(
                told(PageTitleVague, &format!("<title>{wrong}</title>")).len(),
                1,
                "{wrong}"
            );
        }
        for sound in ["Bins", "Home: Broxtowe Council", ""] {
            assert!(told(PageTitleVague, &format!("<title>{sound}</title>")).is_empty(), "{sound}");
        }
        assert!(told(PageTitleVague, "<svg><title>Home</title></svg>").is_empty());
    }
}

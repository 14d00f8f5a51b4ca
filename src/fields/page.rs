//! What comes before the text of a Markdown page.

/// Calls `$make!` with the fields of a page.
macro_rules! page {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A page that an author wrote in Markdown.
            "a page" Page / FrontMatter
            said {
                /// The page's title.
                required title: Title => [page search],
                /// One sentence about the page.
                optional summary: Fact => [page search],
                /// The language of the page's text, where it is not the site's, such as pl.
                optional language: Fact => [page],
                /// Whether the page carries "Exit this page": help and reporting pages only.
                optional exit: Flag => [page],
                /// Whether the page is in the site's navigation.
                optional nav: Flag => [page],
            }
            typed {
                /// Its place among the pages.
                optional order: Spanned<u32>,
            }
        }
    };
}
pub(crate) use page;

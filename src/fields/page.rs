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
                /// The language of the page, if different from the site, such as pl.
                optional language: Fact => [page],
                /// true to show "Exit this page": for help and reporting pages only.
                optional exit: Flag => [page],
                /// true to show the page in the site's navigation.
                optional nav: Flag => [page],
                /// The post that keeps the page up to date, such as Communities Officer: never a person's
                /// name. It is not published.
                optional kept_by: Fact => [],
                /// When the page was last reviewed. It is shown at its end.
                optional reviewed: MaybeDate => [page],
                /// When it must be reviewed next. It is not published.
                optional review_by: MaybeDate => [],
            }
            typed {
                /// The position of the page in the list of pages.
                optional order: Spanned<u32>,
            }
        }
    };
}
pub(crate) use page;

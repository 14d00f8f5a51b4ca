//! The page of a code, as `planpress explain` prints it. The pages are written for somebody who
//! publishes a plan and is no programmer; their examples are run by the test suite.

use super::Code;

/// The explanation of a code: what was found, why it matters to a reader of the site, what to do,
/// a wrong and a better example. Markdown; each example's info string names its file.
pub fn explain(code: Code) -> &'static str {
    code.page()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a page lacks, in words.
    fn lacks(code: Code, page: &str) -> Option<&'static str> {
        let (title, rest) = page.split_once("\n\n").unwrap_or((page, ""));
        if title != format!("# {}", code.as_str()) {
            return Some("its code as title");
        }
        if !rest.contains("**Why it matters.**") || !rest.contains("**What to do.**") {
            return Some("why it matters, or what to do");
        }
        let names_a_file = |text: &str| {
            ["yaml", "markdown", "text"]
                .iter()
                .any(|it| text.contains(&format!("```{it} content/")))
                || text.contains("```html page.html")
        };
        match (rest.split_once("\n## Wrong\n"), rest.split_once("\n## No example\n")) {
            (Some((_, examples)), None) => match examples.split_once("\n## Better\n") {
                Some((wrong, better)) if names_a_file(wrong) && names_a_file(better) => None,
                _ => Some("a better example, or the name of a file"),
            },
            (None, Some((_, why))) if why.trim().len() > 20 => None,
            _ => Some("an example, or why there is none"),
        }
    }

    #[test]
    fn every_code_has_a_whole_page() {
        for code in Code::ALL {
            let page = explain(*code);
            assert_eq!(lacks(*code, page), None, "{}", code.as_str());
            let widest = page.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(110), "{} has a line of {widest:?}", code.as_str());
            assert!(page.ends_with('\n') && !page.contains(" \n"), "{}", code.as_str());
        }
    }

    #[test]
    fn a_page_that_lacks_something_is_noticed() {
        let whole = explain(Code::UnknownKey);
        assert_eq!(lacks(Code::UnknownValue, whole), Some("its code as title"));
        for part in ["**Why it matters.**", "## Wrong", "## Better", "```yaml content/"] {
            assert!(lacks(Code::UnknownKey, &whole.replace(part, "")).is_some(), "{part}");
        }
    }
}

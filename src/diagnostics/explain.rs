//! The page of a code, as `planpress explain` prints it. The pages are written for someone who
//! publishes a plan and is not a programmer; their examples are run by the test suite.

use super::Code;

/// The explanation of a code: what was found, why it matters to a reader of the site and what to do;
/// where a few lines can show it, a wrong and a better example. Markdown; each example's info string
/// names its file.
pub fn explain(code: Code) -> &'static str {
    code.page()
}

/// What was found, in the first sentence of the page of its code.
pub fn in_short(code: Code) -> String {
    let opening = code.page().split("\n\n").nth(1).unwrap_or_default().replace('\n', " ");
    match opening.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => opening,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_told_in_one_sentence() {
        for code in Code::ALL {
            let said = in_short(*code);
            let sound = (15..=220).contains(&said.len()) && said.ends_with(['.', ':']);
            let ticks = said.matches('`').count();
            assert!(sound && ticks.is_multiple_of(2), "{}: {said}", code.as_str());
        }
    }

    /// What cannot be shown in a few lines of a file: a folder, bytes, or a file that is too long.
    const WITHOUT_EXAMPLE: &[Code] = &[
        Code::NoContent,
        Code::NotText,
        Code::EmptyFile,
        Code::FileTooLarge,
        Code::FileNotRead,
        Code::HiddenCharacter,
        Code::ThemeWithoutEffect,
        Code::TemplateError,
        Code::PageTooDeep,
        Code::PageTooLong,
        Code::PageWeight,
    ];

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
            ["yaml", "markdown", "text", "html"]
                .iter()
                .any(|it| text.contains(&format!("```{it} content/")))
                || text.contains("```html page.html")
        };
        if WITHOUT_EXAMPLE.contains(&code) {
            return rest.contains("\n## ").then_some("its place among those without an example");
        }
        let examples =
            rest.split_once("\n## Wrong\n").and_then(|(_, it)| it.split_once("\n## Better\n"));
        match examples {
            Some((wrong, better)) if names_a_file(wrong) && names_a_file(better) => None,
            Some(_) => Some("the name of a file"),
            None => Some("an example and a better one"),
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

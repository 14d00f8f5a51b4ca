//! The project that `planpress new` writes: small, complete, and clearly an example. Every text of it
//! is an example that its publisher must replace, unless it is marked: what is between the lines `#= keep`
//! and `#= end` holds for anyone (999, words of the field), or is a name and no text.

/// A file of the starter.
#[derive(Debug, Clone, Copy)]
pub struct StarterFile {
    /// Path below the project.
    pub path: &'static str,
    /// The text with the marks in it.
    marked: &'static str,
}

macro_rules! files {
    ($($path:literal,)+) => {
        &[$(StarterFile { path: $path, marked: include_str!($path) },)+]
    };
}

/// What GitHub needs, to check and publish the website for people who install nothing.
pub const GITHUB: &[StarterFile] = files! { ".github/workflows/website.yml", };

/// The same for GitLab.
pub const GITLAB: &[StarterFile] = files! { ".gitlab-ci.yml", };

/// The files in the order in which one would read them.
pub const FILES: &[StarterFile] = files! {
    "README.txt",
    "content/site.yaml",
    "content/support.yaml",
    "content/synonyms.yaml",
    "content/pages/home.md",
    "content/pages/help.md",
    "content/pages/report.md",
    "content/pages/what-to-do-first.md",
    "content/pages/for-someone-else.md",
    "content/pages/immigration-status.md",
    "content/pages/languages-and-formats.md",
    "content/pages/stay-safe-online.md",
    "content/plans/our-plan/plan.yaml",
    "content/plans/our-plan/objectives/first-example.yaml",
    "content/plans/our-plan/objectives/second-example.yaml",
    ".gitignore",
};

const KEEP: &str = "#= keep";
const END: &str = "#= end";

impl StarterFile {
    /// The text as it is written for an author.
    pub fn text(&self) -> String {
        self.lines().map(|(line, _)| line).collect()
    }

    /// The text with nothing in it but what must be replaced. Lines that an author may take the `#`
    /// away from are examples like the others.
    pub fn examples(&self) -> String {
        let mut examples = String::new();
        let mut in_record = false;
        for (line, _) in self.lines().filter(|(_, kept)| !kept) {
            let offered = line.strip_prefix("# ").filter(|it| {
                let key = it.trim_start().split_once(':').map_or("", |it| it.0);
                let named = !key.is_empty() && key.bytes().all(|it| it.is_ascii_lowercase());
                named && (in_record || !it.starts_with(' '))
            });
            in_record = offered.is_some();
            examples.push_str(offered.unwrap_or(line));
        }
        examples
    }

    /// Each line with its end, and whether it may be kept; the marks are left out.
    fn lines(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let mut kept = false;
        self.marked.split_inclusive('\n').filter_map(move |line| {
            match line.trim() {
                KEEP => kept = true,
                END => kept = false,
                _ => return Some((line, kept)),
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_reaches_an_author() {
        for file in FILES.iter().chain(GITHUB).chain(GITLAB) {
            assert!(!file.text().contains("#="), "{}", file.path);
            let marks = |mark: &str| file.marked.lines().filter(|it| it.trim() == mark).count();
            assert_eq!(marks(KEEP), marks(END), "{}: what is opened is closed", file.path);
        }
    }

    #[test]
    fn lines_that_are_offered_are_examples_and_notes_are_not() {
        let marked = "# A note: it stays.\na: b\n# contact:\n#   name: Your team\n\n#   name: no\n\
                      #= keep\nc: d\n#= end\ne: f\n";
        let file = StarterFile { path: "x.yaml", marked };
        let expected =
            "# A note: it stays.\na: b\ncontact:\n  name: Your team\n\n#   name: no\ne: f\n";
        assert_eq!(file.examples(), expected);
        assert!(file.text().contains("c: d\ne: f"));
    }
}

//! The list of words that do not stand literally on the page of their action. Nothing else may
//! move, join or withhold a word, and each entry must be needed.

use serde_json::Value;

use crate::record;

/// Why words do not stand where they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Joined,
    Moved,
    Rejoined,
    Bullet,
    Withheld,
    Footer,
}

#[derive(Debug, Clone)]
pub(super) struct Exception {
    pub(super) action: String,
    pub(super) from: Option<String>,
    pub(super) words: String,
    pub(super) instead: Option<String>,
    pub(super) why: Why,
    used: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Exceptions(Vec<Exception>);

impl Exceptions {
    /// Reads the list. Each kind of reason that is used must be explained in the comment above it.
    pub(super) fn read(yaml: &str) -> Exceptions {
        let explained = |why: &str| {
            let mut lines = yaml.lines().take_while(|line| line.starts_with('#'));
            lines.any(|line| line.split_whitespace().any(|word| word == why))
        };
        let Value::Array(records) = record::read(yaml) else { panic!("a list of exceptions") };
        let read = |record: &Value| {
            let text = |key: &str| record[key].as_str().map(str::to_owned);
            let why = text("why").expect("an exception says why");
            assert!(explained(&why), "the list does not explain `{why}`");
            Exception {
                action: text("action").unwrap_or_default(),
                from: text("from"),
                words: text("words").expect("an exception has words"),
                instead: text("instead"),
                why: match why.as_str() {
                    "joined" => Why::Joined,
                    "moved" => Why::Moved,
                    "rejoined" => Why::Rejoined,
                    "bullet" => Why::Bullet,
                    "withheld" => Why::Withheld,
                    "footer" => Why::Footer,
                    other => panic!("`{other}` is no reason"),
                },
                used: false,
            }
        };
        Exceptions(records.iter().map(read).collect())
    }

    /// Uses up the first entry of a kind that fits.
    pub(super) fn take(
        &mut self,
        why: Why,
        fits: impl Fn(&Exception) -> bool,
    ) -> Option<Exception> {
        let found = self.0.iter_mut().find(|it| it.why == why && !it.used && fits(it))?;
        found.used = true;
        Some(found.clone())
    }

    /// Offers each open entry of a kind; those that are taken are used up.
    pub(super) fn use_each(&mut self, why: Why, mut offer: impl FnMut(&Exception) -> Option<()>) {
        for it in self.0.iter_mut().filter(|it| it.why == why && !it.used) {
            it.used = offer(it).is_some();
        }
    }

    /// What nobody needed.
    pub(super) fn unused(&self) -> Vec<String> {
        let open = self.0.iter().filter(|it| !it.used);
        open.map(|it| format!("{}: the exception is not used: {}", it.action, it.words)).collect()
    }
}

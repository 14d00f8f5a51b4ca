//! A link or a button is called by words: a full stop or an arrow alone is read as "dot" or not at all
//! (WCAG 2.4.4 and 4.1.2; failure F89 is about those with nothing in them).

use crate::audit::page::Page;
use crate::audit::role::Role;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::NameOfSigns, act: &[], wcag: &["2.4.4", "4.1.2"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let used = |it: &Role| it.is("button") || it.inherits_from("link");
    for element in page.with_role(|it| used(&it)) {
        let Some(role) = page.role(element) else { continue };
        if !element.is_html() || !page.is_exposed(element) {
            continue;
        }
        let name = page.name(element);
        if name.is_empty() || name.chars().any(is_said) {
            targets.passed();
            continue;
        }
        let message =
            format!("this {} is called \"{}\", which is not a word", role.name(), plain(&name));
        let help = "write in words what it does, or where it leads; aria-label=\"…\" can hold them";
        targets.failed(element, message, help);
    }
}

/// Whether a sign is read as a word: letters, digits, and pictures, which have names.
fn is_said(letter: char) -> bool {
    letter.is_alphanumeric()
        || "+&@£$€%".contains(letter)
        || matches!(letter, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::NameOfSigns;

    #[test]
    fn a_name_is_made_of_words() {
        assert_eq!(
            told(NameOfSigns, "<a href=x>.</a>"),
            ["this link is called \".\", which is not a word"]
        );
        for wrong in ["<a href=x>&gt;</a>", "<button>…</button>", "<a href=x>»</a>"] {
            assert_eq!(told(NameOfSigns, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<a href=x>Next &gt;</a>",
            "<button aria-label=Close>×</button>",
            "<button>+</button>",
            "<a href=x>2</a>",
            "<a href=x>📞</a>",
            "<a href=x></a>",
        ] {
            assert!(told(NameOfSigns, sound).is_empty(), "{sound}");
        }
    }
}

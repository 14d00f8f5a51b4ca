//! A page does not go away by itself while someone reads it.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/bc659a/> forgives a delay that is longer
//! than a day's work, <https://www.w3.org/WAI/standards-guidelines/act/rules/bisz58/> forgives none.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const DELAYED: Rule =
    Rule { code: Code::DelayedRefresh, act: &["bc659a"], wcag: &["2.2.1"], look: delayed };
pub(super) const ANY: Rule =
    Rule { code: Code::TimedRefresh, act: &["bisz58"], wcag: &["2.2.4", "3.2.5"], look: any };

/// 20 hours, in seconds: the longest time limit that WCAG 2.2.1 speaks of.
const TWENTY_HOURS: u64 = 72_000;

const HELP: &str = "write 0 for a page that has moved, and remove this for one that has not";

fn delayed<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some((element, seconds)) = refresh(page) else { return };
    if seconds == 0 || seconds > TWENTY_HOURS {
        return targets.passed();
    }
    targets.failed(
        element,
        format!("this page moves to another page after {}", time(seconds)),
        HELP,
    );
}

fn any<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some((element, seconds)) = refresh(page) else { return };
    if seconds == 0 {
        return targets.passed();
    }
    let message = format!("this page reloads, or moves to another page, after {}", time(seconds));
    targets.failed(element, message, HELP);
}

fn time(seconds: u64) -> String {
    if seconds == 1 { "1 second".to_owned() } else { format!("{seconds} seconds") }
}

/// The first element of the page that a browser obeys, and its delay.
fn refresh<'p>(page: &Page<'p>) -> Option<(Element<'p>, u64)> {
    let refreshes = page.dom.all("meta").filter(|it| {
        it.attribute("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("refresh"))
    });
    refreshes.filter_map(|it| Some((it, delay(it.attribute("content")?)?))).next()
}

/// The time in a refresh's content, in seconds, as browsers read it (HTML, "shared declarative
/// refresh steps"); none where they do not read it as one.
fn delay(content: &str) -> Option<u64> {
    let content = content.trim_ascii_start();
    let digits = content.len() - content.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let rest = &content[digits..];
    if digits == 0 && !rest.starts_with('.') {
        return None;
    }
    let rest = rest.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
    let parted = rest.is_empty()
        || rest.starts_with([';', ','])
        || rest.starts_with(|it: char| it.is_ascii_whitespace());
    // A number too large to be kept is a delay all the same.
    parted.then(|| if digits == 0 { 0 } else { content[..digits].parse().unwrap_or(u64::MAX) })
}

#[cfg(test)]
mod tests {
    use super::delay;

    #[test]
    fn a_delay_is_read_as_browsers_read_it() {
        for (content, seconds) in [
            ("0; url=x", Some(0)),
            (" 30", Some(30)),
            ("5.9;url=x", Some(5)),
            (".5", Some(0)),
            ("72001, x", Some(72_001)),
            ("5x", None),
            ("-5", None),
            ("", None),
            ("url=x", None),
            ("99999999999999999999999", Some(u64::MAX)),
        ] {
            assert_eq!(delay(content), seconds, "{content}");
        }
    }
}

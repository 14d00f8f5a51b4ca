//! Words are large enough to be letters for most people: nothing is below 9 pixels.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::TinyText, act: &[], wcag: &[], look };

/// In CSS pixels.
const LEAST: f32 = 9.0;

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let help = "write at least 1rem (16 pixels) for text, and 12 pixels for the least of it";
    for element in page.seen_words().iter().copied() {
        let size = page.look(element).style(false).size;
        if size >= LEAST {
            targets.passed();
            continue;
        }
        let message =
            format!("this text is {size:.1} pixels high, too small for most people to read");
        targets.failed(element, message, help).by_message();
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::TinyText;

    #[test]
    fn words_that_are_too_small_are_told() {
        assert_eq!(
            told(TinyText, "<p style='font-size:8px'>x <b>y</b></p>"),
            ["this text is 8.0 pixels high, too small for most people to read"; 2]
        );
        for sound in
            ["<p style='font-size:9px'>x</p>", "<p style='font-size:0'>x</p>", "<p><sup>1</sup>"]
        {
            assert_eq!(told(TinyText, sound), [""; 0], "{sound}");
        }
    }
}

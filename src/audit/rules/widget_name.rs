//! What shows a value or opens over a page says what it is about: a bar of progress, a dialog, an entry of a
//! tree, a tip (WCAG 1.1.1 and 4.1.2; WAI-ARIA 1.2, "Accessible Name Required").

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

use super::named::{named, told};

pub(super) const METER: Rule =
    Rule { code: Code::MeterWithoutName, act: &[], wcag: &["1.1.1"], look: meter };
pub(super) const DIALOG: Rule =
    Rule { code: Code::DialogWithoutName, act: &[], wcag: &["4.1.2"], look: dialog };
pub(super) const TREE_ITEM: Rule =
    Rule { code: Code::TreeItemWithoutName, act: &[], wcag: &["4.1.2"], look: tree_item };
pub(super) const TOOLTIP: Rule =
    Rule { code: Code::TooltipWithoutName, act: &[], wcag: &["4.1.2"], look: tooltip };

fn meter<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let bars = told(page, |it| it.is_any(&["meter", "progressbar"]));
    let help =
        "add a <label for=\"…\"> with its id, or aria-label=\"…\", that says what is measured";
    named(page, targets, bars, "this bar does not say what it measures", help);
}

/// A dialog is named before it is opened, so that one that is still hidden counts.
fn dialog<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let dialogs = page.with_role(|it| it.is_any(&["dialog", "alertdialog"])).filter(|it| {
        let silent = it.attribute("aria-hidden") == Some("true");
        it.is_html() && !silent
    });
    for element in dialogs {
        // A hidden heading names a dialog that is hidden as a whole.
        let points = page.named_by(element, "aria-labelledby");
        if page.is_named(element) || points.iter().any(|it| !it.text_up_to(500).trim().is_empty()) {
            targets.passed();
        } else {
            let help = "point to its heading with aria-labelledby=\"…\"";
            targets.failed(element, "this dialog has no name", help);
        }
    }
}

fn tree_item<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let items = told(page, |it| it.is("treeitem"));
    named(page, targets, items, "this item of a tree has no name", "write in it what it opens");
}

fn tooltip<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let tips = told(page, |it| it.is("tooltip"));
    named(page, targets, tips, "this tip has no words", "write the tip in it");
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        DialogWithoutName, MeterWithoutName, TooltipWithoutName, TreeItemWithoutName,
    };

    #[test]
    fn each_says_what_it_is_about() {
        for (code, wrong, sound) in [
            (
                MeterWithoutName,
                "<progress value=3 max=5></progress>",
                "<label>Sent <progress value=3></progress></label>",
            ),
            (
                MeterWithoutName,
                "<meter value=1></meter>",
                "<meter aria-label=Heat value=1></meter>",
            ),
            (
                MeterWithoutName,
                "<div role=progressbar aria-valuenow=3></div>",
                "<div role=progressbar title=Sent></div>",
            ),
            (DialogWithoutName, "<dialog open>x</dialog>", "<dialog aria-label=Help>x</dialog>"),
            (
                DialogWithoutName,
                "<div role=alertdialog hidden>x</div>",
                "<div role=dialog aria-labelledby=h hidden><h2 id=h>Help</h2></div>",
            ),
            (
                TreeItemWithoutName,
                "<ul role=tree><li role=treeitem></li></ul>",
                "<ul role=tree><li role=treeitem>A</li></ul>",
            ),
            (TooltipWithoutName, "<div role=tooltip></div>", "<div role=tooltip>Close</div>"),
        ] {
            assert_eq!(told(code, wrong).len(), 1, "{wrong}");
            assert!(told(code, sound).is_empty(), "{sound}");
        }
    }
}

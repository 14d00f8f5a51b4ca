//! What these tests are worth: templates with one fault each, which they must see.

use super::fixtures::Package;
use super::theme::Theme;
use super::{fault, hostile};

/// A folder, what is in its template, and the fault put in its place.
const FAULTS: &[(&str, &str, &str)] = &[
    ("breadcrumbs", "</nav>", ""),
    ("breadcrumbs", "pp-breadcrumbs__link", "pp-breadcrumb__link"),
    ("breadcrumbs", "collapse_on_mobile: bool = false", "collapse_on_mobile: bool = true"),
    ("breadcrumbs", " aria-current=\"page\"", ""),
    ("tag", "{{ html or text }}", "{{ html or text | safe }}"),
];

#[test]
fn a_fault_in_a_template_is_seen() {
    let Some(package) = Package::find() else { return };
    for (component, right, wrong) in FAULTS {
        let theme = Theme::with(|name, text| match name == *component {
            true => {
                assert!(text.contains(right), "{component}: {right}");
                text.replace(right, wrong)
            }
            false => text,
        });
        let fixtures = package.fixtures(component);
        assert!(fixtures.iter().any(|it| fault(&theme, it).is_some()), "{component}: {wrong}");
    }
}

#[test]
fn words_that_get_out_of_their_attribute_are_seen() {
    let Some(package) = Package::find() else { return };
    let theme = Theme::with(|_, text| {
        text.replace("href=\"{{ item.href }}", "href=\"{{ item.href | safe }}")
    });
    let fixtures = package.fixtures("breadcrumbs");
    assert!(fixtures.iter().all(|it| fault(&theme, it).is_none()), "no fixture sees this one");
    let through = |it: &super::Fixture| hostile::let_through(&theme, "breadcrumbs", &it.options);
    assert!(fixtures.iter().any(|it| !through(it).is_empty()));
}

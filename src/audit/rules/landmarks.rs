//! A page has one main part, one head and one foot, and several navigations have names, so that people who go
//! from part to part know where they are (WCAG 1.3.1; techniques ARIA11 and ARIA13; HTML, "The main
//! element").

use std::collections::HashMap;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const MAINS: Rule =
    Rule { code: Code::TwoMains, act: &[], wcag: &["1.3.1"], look: mains };
pub(super) const NAVIGATIONS: Rule =
    Rule { code: Code::NavigationWithoutName, act: &[], wcag: &["1.3.1"], look: navigations };
pub(super) const OTHERS: Rule =
    Rule { code: Code::LandmarkSameName, act: &[], wcag: &["1.3.1"], look: others };
pub(super) const TWICE: Rule =
    Rule { code: Code::LandmarkTwice, act: &[], wcag: &["1.3.1"], look: twice };
pub(super) const INSIDE: Rule =
    Rule { code: Code::LandmarkInside, act: &[], wcag: &["1.3.1"], look: inside };

const LANDMARKS: &[&str] =
    &["banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"];

fn of<'a, 'p>(page: &'a Page<'p>, role: &'a str) -> impl Iterator<Item = Element<'p>> + 'a {
    page.with_role(move |it| it.is(role)).filter(|it| page.is_exposed(*it))
}

fn mains<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut all = of(page, "main");
    match (all.next(), all.next()) {
        (_, Some(second)) => {
            let message = "this page has a second main part";
            targets.failed(
                second,
                message,
                "keep one <main>, and use <section> or <div> for others",
            );
        }
        (Some(_), None) => targets.passed(),
        _ => {}
    }
}

fn navigations<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    apart(page, targets, "navigation");
}

fn others<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    ["complementary", "form", "region", "search"].iter().for_each(|it| apart(page, targets, it));
}

/// Reports each part with a role that nothing tells from another.
fn apart<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>, role: &str) {
    // A style that was not read may show one in a wide window and another in a narrow one.
    if page.looks().doubt.is_some() {
        return;
    }
    let all: Vec<_> = of(page, role).map(|it| (it, page.name(it))).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    all.iter().for_each(|it| *counts.entry(it.1.to_lowercase()).or_default() += 1);
    for (part, name) in &all {
        let count = counts.get(&name.to_lowercase()).copied().unwrap_or(0);
        if count < 2 {
            targets.passed();
            continue;
        }
        let message = match name.as_str() {
            "" => format!(
                "this page has {} parts with the role {role}, and this one has no name",
                all.len()
            ),
            name => format!("{count} parts with the role {role} are called \"{}\"", plain(name)),
        };
        let help = "give each a different name in aria-label=\"…\", such as \"Help pages\"";
        targets.failed(*part, message, help);
    }
}

fn twice<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for (role, what) in [("banner", "head"), ("contentinfo", "foot")] {
        let mut all = of(page, role);
        match (all.next(), all.next()) {
            (_, Some(second)) => {
                let message = format!("this page has a second {what} ({role})");
                let help = format!(
                    "keep one {role}; put others into the <main>, an <article> or a <section>"
                );
                targets.failed(second, message, help);
            }
            (Some(_), None) => targets.passed(),
            _ => {}
        }
    }
}

fn inside<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for role in ["main", "banner", "contentinfo"] {
        for element in of(page, role) {
            let around = element
                .ancestors()
                .find_map(|it| page.role(it).filter(|it| it.is_any(LANDMARKS) && !it.is("form")));
            let Some(around) = around else {
                targets.passed();
                continue;
            };
            let message = format!("the {role} of this page is inside a {}", around.name());
            targets.failed(
                element,
                message,
                format!("move the {role} out of the {}", around.name()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        LandmarkInside, LandmarkSameName, LandmarkTwice, NavigationWithoutName, TwoMains,
    };

    #[test]
    fn a_page_has_one_main_part() {
        assert_eq!(told(TwoMains, "<main>a</main><div role=main>b</div>").len(), 1);
        assert!(told(TwoMains, "<main>a</main><main hidden>b</main>").is_empty());
    }

    #[test]
    fn several_navigations_have_names() {
        for wrong in [
            "<nav>a</nav><nav>b</nav>",
            "<nav aria-label=Help>a</nav><div role=navigation aria-label=help>b</div>",
        ] {
            assert_eq!(told(NavigationWithoutName, wrong).len(), 2, "{wrong}");
        }
        for sound in [
            "<nav>a</nav>",
            "<nav>a</nav><nav aria-label=Help>b</nav>",
            "<nav>a</nav><nav hidden>b</nav>",
        ] {
            assert!(told(NavigationWithoutName, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn other_parts_have_names_too() {
        assert_eq!(told(LandmarkSameName, "<aside>a</aside><aside>b</aside>").len(), 2);
        assert!(told(LandmarkSameName, "<aside>a</aside><aside aria-label=x>b</aside>").is_empty());
    }

    #[test]
    fn heads_and_feet_are_one_each_and_outermost() {
        assert_eq!(told(LandmarkTwice, "<header>a</header><header>b</header>").len(), 1);
        assert!(
            told(LandmarkTwice, "<header>a</header><main><header>b</header></main>").is_empty()
        );
        assert_eq!(
            told(LandmarkInside, "<div role=region aria-label=x><main>a</main></div>").len(),
            1
        );
        assert_eq!(told(LandmarkInside, "<main><div role=banner>a</div></main>").len(), 1);
        assert!(told(LandmarkInside, "<div><main>a</main></div><footer>b</footer>").is_empty());
    }
}

//! A page has a policy that keeps everything out which is not of its own site. It is the last door:
//! what gets through every other one still cannot run, load or send anything.

use crate::audit::asked::host;
use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::PolicyMissing, act: &[], wcag: &[], look };

/// What a policy may allow. A file can be named by its hash: then no one can change it.
const OWN: &[&str] = &["'none'", "'self'", "'strict-dynamic'", "'report-sample'"];
const HASHES: &[&str] = &["'sha256-", "'sha384-", "'sha512-"];

/// What may come from a host that is the site's own, or go there. What runs is always in the site itself.
const NAMED: &[&str] = &["style-src", "font-src", "form-action"];

/// Directives that name no sources.
const OTHERS: &[&str] = &["upgrade-insecure-requests", "block-all-mixed-content", "sandbox"];

/// What a policy must say, because `default-src` does not stand for it.
const NEEDED: &[&str] = &["default-src", "base-uri", "form-action"];

const HELP: &str = "put the policy of the built-in theme first in <head>: it is in `frame.policy`";

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = page.dom.root() else { return };
    let Some(meta) = page.dom.all("meta").find(says_policy) else {
        let message = "this page has no policy against scripts and files from other websites";
        targets.failed(root, message, HELP);
        return;
    };
    let own = |it: &str| host(it).is_some_and(|it| page.subject.around.is_own_host(&it));
    match fault(meta.attribute("content").unwrap_or(""), &own) {
        Some(message) => _ = targets.failed(meta, message, HELP),
        None => targets.passed(),
    }
}

fn says_policy(meta: &Element<'_>) -> bool {
    let name = meta.attribute("http-equiv").unwrap_or("");
    name.eq_ignore_ascii_case("content-security-policy")
}

/// What a policy leaves open. Styles, fonts and the form of a search may go to a host that is the site's own.
fn fault(policy: &str, is_own: &dyn Fn(&str) -> bool) -> Option<String> {
    let directives = policy.split(';').filter_map(|it| {
        let mut words = it.split_ascii_whitespace();
        Some((words.next()?.to_ascii_lowercase(), words))
    });
    let directives: Vec<_> = directives.collect();
    for needed in NEEDED {
        if !directives.iter().any(|(name, _)| name == needed) {
            return Some(format!("the policy of this page does not cover `{needed}`"));
        }
    }
    directives.into_iter().filter(|(name, _)| !OTHERS.contains(&name.as_str())).find_map(
        |(name, mut sources)| {
            let open = sources.find(|it| {
                let it = it.to_ascii_lowercase();
                let named =
                    NAMED.contains(&name.as_str()) && it.starts_with("https://") && is_own(&it);
                !OWN.contains(&it.as_str())
                    && !HASHES.iter().any(|hash| it.starts_with(hash))
                    && !named
            })?;
            Some(format!("the policy of this page allows {open} in `{name}`"))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn a_policy_allows_what_is_its_own() {
        let strict = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";
        let fault = |policy: &str| fault(policy, &|it| it == "https://own.example");
        assert_eq!(fault(strict), None);
        assert_eq!(fault(&strict.replace("script-src 'self'", "Script-Src 'sha256-x'")), None);
        let named = "style-src 'self' https://own.example; font-src https://own.example";
        assert_eq!(fault(&strict.replace("script-src 'self'", named)), None);
        for (from, to) in [
            ("script-src 'self'", "script-src 'unsafe-inline'"),
            ("script-src 'self'", "img-src https:"),
            ("script-src 'self'", "script-src https://own.example"),
            ("script-src 'self'", "style-src https://other.example"),
            ("script-src 'self'", "style-src http://own.example"),
            ("'self'", "'self' *"),
            ("base-uri 'none'; ", ""),
            ("; form-action 'none'", ""),
            ("default-src 'none'; ", ""),
        ] {
            assert!(fault(&strict.replace(from, to)).is_some(), "{from} as {to}");
        }
    }
}

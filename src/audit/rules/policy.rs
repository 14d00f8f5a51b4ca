//! A page has a policy that keeps everything out which is not of its own site. It is the last door:
//! what slips through every other one still cannot run, load or send anything.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::PolicyMissing, act: &[], wcag: &[], look };

/// What a policy may allow. A file can be named by its hash: then nobody can change it.
const OWN: &[&str] = &["'none'", "'self'", "'strict-dynamic'", "'report-sample'"];
const HASHES: &[&str] = &["'sha256-", "'sha384-", "'sha512-"];

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
    match fault(meta.attribute("content").unwrap_or("")) {
        Some(message) => _ = targets.failed(meta, message, HELP),
        None => targets.passed(),
    }
}

fn says_policy(meta: &Element<'_>) -> bool {
    let name = meta.attribute("http-equiv").unwrap_or("");
    name.eq_ignore_ascii_case("content-security-policy")
}

/// What a policy leaves open.
fn fault(policy: &str) -> Option<String> {
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
                !OWN.contains(&it.as_str()) && !HASHES.iter().any(|hash| it.starts_with(hash))
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
        assert_eq!(fault(strict), None);
        assert_eq!(fault(&strict.replace("script-src 'self'", "Script-Src 'sha256-x'")), None);
        for (from, to) in [
            ("script-src 'self'", "script-src 'unsafe-inline'"),
            ("script-src 'self'", "img-src https:"),
            ("'self'", "'self' *"),
            ("base-uri 'none'; ", ""),
            ("; form-action 'none'", ""),
            ("default-src 'none'; ", ""),
        ] {
            assert!(fault(&strict.replace(from, to)).is_some(), "{from} as {to}");
        }
    }
}

//! What to do to check the contacts of a service, for the findings that ask for a check. No one is told to
//! call an emergency number or a crisis line to test it. The questions about each contact are in `round`.

use crate::model::telephone::Telephone;
use crate::model::{Reach, Service};

/// So many numbers are named.
const NAMED: usize = 4;

/// What to do, without a full stop.
pub(super) fn how_to_check(service: &Service) -> String {
    let kept = service.kept_free();
    if kept.is_empty() {
        return "try each contact".to_owned();
    }
    let (them, they_are) = if kept.len() == 1 { ("it", "it is") } else { ("them", "they are") };
    let on = match kept.iter().any(|it| it.is_emergency()) {
        true => "GOV.UK or the service's own website",
        false => "the service's own website",
    };
    let has_others = service.live_channels().any(|it| match &it.reach {
        Some(Reach::Number(number)) => !service.must_stay_free(number),
        reach => reach.is_some(),
    });
    let others = if has_others { ", try the other contacts" } else { "" };
    let numbers = listed(&kept);
    format!(
        "do not call or text {numbers} to test {them}: check on {on} that {they_are} right{others}"
    )
}

fn listed(numbers: &[&Telephone]) -> String {
    let mut shown: Vec<String> = numbers.iter().take(NAMED).map(|it| it.shown()).collect();
    if numbers.len() > NAMED {
        shown.push("the other numbers".to_owned());
    }
    match shown.pop() {
        Some(last) if !shown.is_empty() => format!("{} or {last}", shown.join(", ")),
        last => last.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::document;
    use crate::resolve;
    use crate::source::Sources;

    use super::*;

    fn how(kind: &str, channels: &str) -> String {
        let support = format!(
            "services:\n  - id: line\n    name: A line\n    kind: {kind}\n    channels: [{channels}]\n"
        );
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            ("content/support.yaml", support),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        how_to_check(&resolve::resolve(&documents, &mut report).services[0])
    }

    #[test]
    fn no_one_is_told_to_call_a_number_that_must_stay_free() {
        let emergency = "{way: voice, number: \"999\"}, {way: text, number: \"999\"}, {way: relay, number: \"18000\"}";
        let told = "do not call or text 999 or 18000 to test them: check on GOV.UK or the service's own website that \
                    they are right";
        assert_eq!(how("danger", emergency), told);
        assert_eq!(how("support", emergency), told);
        let with_more = format!("{emergency}, {{way: bsl, link: \"https://999bsl.co.uk/\"}}");
        assert_eq!(how("danger", &with_more), format!("{told}, try the other contacts"));
        assert!(
            how("danger", "{way: voice, number: \"112\"}").starts_with("do not call or text 112")
        );
        assert_eq!(
            how(
                "support",
                "{way: voice, number: \"116 123\"}, {way: voice, number: \"01632 960 001\"}"
            ),
            "do not call or text 116 123 to test it: check on the service's own website that it is right, try the \
             other contacts"
        );
        assert_eq!(how("support", "{way: voice, number: \"01632 960 001\"}"), "try each contact");
    }
}

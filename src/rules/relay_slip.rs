//! A number for Relay UK leads to a number that people call: 18001, then the same digits. One that is almost one of
//! its service's connects a deaf person to someone else.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::telephone::{Telephone, Use};
use crate::model::{Catalogue, Channel, Reach, Way};

/// Two digits that changed places, one too many or one too few, and one more.
const SLIP: usize = 2;

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    for service in &catalogue.services {
        let of_way = |way: Way| {
            let channels = service.live_channels().filter(move |it| it.way == way);
            channels.filter_map(|it| Some((it, number(it)?)))
        };
        // That no one has a number is told already.
        for (channel, relay) in of_way(Way::Relay).filter(|it| it.1.doubt(Use::Call).is_none()) {
            let called: Vec<&Telephone> = of_way(Way::Voice).map(|it| it.1).collect();
            let slip =
                |it: &&&Telephone| strsim::damerau_levenshtein(&it.key(), &relay.key()) <= SLIP;
            let same = called.iter().any(|it| it.key() == relay.key());
            let Some(meant) = called.iter().find(slip).filter(|_| !same) else { continue };
            let message = format!(
                "{} does not lead to {}, the number of \"{}\"",
                relay.shown(),
                meant.shown(),
                service.name
            );
            report.push(
                Finding::new(Code::ContactSlip, channel.origin, message)
                    .label("a deaf person who calls this reaches someone else")
                    .help("compare both with the service's own website, and correct the one that is wrong"),
            );
        }
    }
}

fn number(channel: &Channel) -> Option<&Telephone> {
    match &channel.reach {
        Some(Reach::Number(number)) => Some(number),
        _ => None,
    }
}

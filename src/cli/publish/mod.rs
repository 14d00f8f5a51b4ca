//! `planpress publish`: the website for residents. It passes the gate of `build --publish`, and then the
//! project keeps its addresses, the day and the words, and the publisher hears what has changed. `draft` asks
//! someone to approve it first, and `approved` publishes what they approved.

mod approved;
mod changed;
mod draft;

use chrono::NaiveDate;

use crate::authoring;
use crate::model::Catalogue;
use crate::source::Sources;

use super::args::{BuildArgs, PublishArgs};
use super::{Exit, addresses, build, printer};

pub(super) fn run(args: &PublishArgs, today: NaiveDate) -> Exit {
    let today = args.common.today.unwrap_or(today);
    if args.for_approval {
        return draft::run(args, today);
    }
    match args.approval.approved_by.as_ref().zip(args.approval.on) {
        Some((by, on)) => approved::run(args, by, on, today),
        None => publish(args, today),
    }
}

fn publish(args: &PublishArgs, today: NaiveDate) -> Exit {
    let PublishArgs { project, output, common, .. } = args;
    let build = BuildArgs {
        project: project.clone(),
        output: output.clone(),
        common: common.clone(),
        publish: true,
        portable: false,
    };
    build::run_then(&build, today, |press, sources| {
        let site = press.site();
        let changed = changed::since_publication(project, sources, site.catalogue());
        printer::tell(&changed.text());
        unapproved(site.catalogue());
        let words: Vec<_> = words(sources).collect();
        let kept = addresses::keep(project, site, Some(today), Some(&words));
        let Err((what, next_step)) = kept else { return Exit::Success };
        printer::failure(&what, &next_step);
        printer::tell(
            "The website was written, but the project does not know it yet. Run the command again.",
        );
        Exit::Failure
    })
}

/// Names the plans whose words someone approved, and which have changed since then.
fn unapproved(catalogue: &Catalogue) {
    for plan in &catalogue.plans {
        let Some((edition, true)) = plan.history.last_approved() else { continue };
        let Some(approval) = &edition.approval else { continue };
        printer::tell(&format!(
            "\"{}\" has changed since {} approved it on {}, and the website says so. To have it approved again, run \
             `planpress publish --for-approval`.",
            plan.title, approval.by, approval.on
        ));
    }
}

/// The files that a publication is told by: all that a build reads, but for what is published as it is. The
/// editions are among them, since a plan means with them what it meant.
fn words(sources: &Sources) -> impl Iterator<Item = (&str, &str)> {
    let texts = sources.files().filter_map(|(_, it)| Some((it.path(), it.text().ok()?)));
    texts.filter(|(path, _)| {
        let kept = path.starts_with("content/") && *path != authoring::ADDRESSES;
        kept && !path.starts_with("content/files/")
    })
}

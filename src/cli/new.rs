//! `planpress new DIR`: a project to begin with.

use super::args::NewArgs;
use super::{Exit, printer};

pub(super) fn run(args: &NewArgs) -> Exit {
    printer::failure(&format!("{} cannot be made yet", args.dir.display()), "");
    Exit::Failure
}

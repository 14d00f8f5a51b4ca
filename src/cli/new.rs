//! `planpress new DIR`: a project to begin with.

use crate::authoring;

use super::args::NewArgs;
use super::{Exit, printer};

pub(super) fn run(args: &NewArgs) -> Exit {
    match authoring::new_project(&args.dir) {
        Ok(written) => {
            let dir = args.dir.display();
            for path in written {
                printer::tell(&format!("  {}", path.display()));
            }
            let project = printer::project_argument(&args.dir);
            printer::tell(&format!("The project is in {dir}. Next: `planpress serve{project}`."));
            Exit::Success
        }
        Err(error) => {
            printer::failure(&error.to_string(), &error.next_step());
            Exit::Failure
        }
    }
}

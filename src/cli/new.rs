//! `planpress new DIR`: a project to begin with.

use crate::authoring;

use super::args::{Forge, NewArgs};
use super::{Exit, printer};

pub(super) fn run(args: &NewArgs) -> Exit {
    let forge = args.forge.map_or(&[][..], Forge::files);
    match authoring::new_project(&args.dir, forge) {
        Ok(written) => {
            let dir = args.dir.display();
            for path in written {
                printer::tell(&format!("  {}", path.display()));
            }
            let project = printer::project_argument(&args.dir);
            printer::tell(&format!("The project is in {dir}. Next: `planpress serve{project}`."));
            for file in forge {
                let file = args.dir.join(file.path);
                printer::tell(&format!("The top of {} says what to set first.", file.display()));
            }
            Exit::Success
        }
        Err(error) => {
            printer::failure(&error.to_string(), &error.next_step());
            Exit::Failure
        }
    }
}

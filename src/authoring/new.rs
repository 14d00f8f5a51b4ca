//! The project that `planpress new` writes: small, complete, and clearly an example.

use std::path::{Path, PathBuf};

use super::folder::{NewError, write_into_empty};

/// Path below the project, and text.
const FILES: &[(&str, &str)] = &[
    ("README.txt", include_str!("starter/README.txt")),
    ("content/site.yaml", include_str!("starter/content/site.yaml")),
    ("content/support.yaml", include_str!("starter/content/support.yaml")),
    ("content/pages/home.md", include_str!("starter/content/pages/home.md")),
    ("content/pages/report.md", include_str!("starter/content/pages/report.md")),
    ("content/plans/our-plan/plan.yaml", include_str!("starter/content/plans/our-plan/plan.yaml")),
    (
        "content/plans/our-plan/objectives/first-example.yaml",
        include_str!("starter/content/plans/our-plan/objectives/first-example.yaml"),
    ),
    (
        "content/plans/our-plan/objectives/second-example.yaml",
        include_str!("starter/content/plans/our-plan/objectives/second-example.yaml"),
    ),
];

/// Writes a first project into a folder that does not exist yet or is empty, and gives back the
/// paths of its files, with the folder in front, in the order in which one would read them.
///
/// # Errors
/// A folder that holds something already, a path that is no folder, or a disk that refuses.
pub fn new_project(dir: &Path) -> Result<Vec<PathBuf>, NewError> {
    write_into_empty(dir, FILES.iter().copied())
}

//! What the program says by its exit status.

use std::process::{ExitCode, Termination};

use crate::diagnostics::Report;

/// The exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// No errors.
    Success,
    /// Errors were found in what the author wrote.
    Errors,
    /// planpress could not run.
    Failure,
}

impl Exit {
    /// The worse of two.
    pub(super) fn and(self, other: Exit) -> Exit {
        match (self, other) {
            (Exit::Failure, _) | (_, Exit::Failure) => Exit::Failure,
            (Exit::Errors, _) | (_, Exit::Errors) => Exit::Errors,
            (Exit::Success, Exit::Success) => Exit::Success,
        }
    }
}

impl From<&Report> for Exit {
    fn from(report: &Report) -> Self {
        if report.has_errors() { Exit::Errors } else { Exit::Success }
    }
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(match self {
            Exit::Success => 0,
            Exit::Errors => 1,
            Exit::Failure => 2,
        })
    }
}

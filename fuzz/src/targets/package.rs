//! The bytes of an office file: archives that are damaged, nested or lie about their size.

use planpress::intake::{docx, xlsx};

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let _ = docx("plan.docx", data);
    let _ = xlsx("plan.xlsx", data);
}

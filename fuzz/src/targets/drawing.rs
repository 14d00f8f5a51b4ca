//! Drawings and other XML, which are published as they are.

use super::super::{alone, faults_are_inside};
use planpress::audit::{audit, unsafe_markup};

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let xml = &String::from_utf8_lossy(data);
    for path in ["drawing.svg", "data.xml", "page.xhtml"] {
        faults_are_inside(xml, &unsafe_markup(&alone(path, xml)));
    }
    faults_are_inside(xml, &audit(&alone("drawing.svg", xml)).faults);
}

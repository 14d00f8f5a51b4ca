//! Drawings and other XML, which are published as they are.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::audit::{audit, unsafe_markup};
use planpress_fuzz::{alone, faults_are_inside};

fuzz_target!(|data: &[u8]| {
    let xml = &String::from_utf8_lossy(data);
    for path in ["drawing.svg", "data.xml", "page.xhtml"] {
        faults_are_inside(xml, &unsafe_markup(&alone(path, xml)));
    }
    faults_are_inside(xml, &audit(&alone("drawing.svg", xml)).faults);
});

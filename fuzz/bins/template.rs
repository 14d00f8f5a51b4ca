#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| planpress_fuzz::targets::template::hold(data));

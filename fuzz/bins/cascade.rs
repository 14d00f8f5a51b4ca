#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| planpress_fuzz::targets::cascade::hold(data));

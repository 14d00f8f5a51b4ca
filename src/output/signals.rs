//! Ctrl and C, and the signal by which systems end a program: what was prepared goes, and then the program ends
//! as if the signal had ended it. A second signal ends it at once.
//!
//! The signals are watched from the first folder on that is prepared. A program that only reads or serves ends
//! as any other does. Windows has no such signals: there the next command removes what is left.

#[cfg(unix)]
pub(super) fn clean_up(settle: fn()) {
    static WATCHED: std::sync::Once = std::sync::Once::new();
    WATCHED.call_once(|| {
        // Without it the program works all the same, and the next run cleans up.
        let _ = watch(settle);
    });
}

#[cfg(not(unix))]
pub(super) fn clean_up(_: fn()) {}

#[cfg(unix)]
fn watch(settle: fn()) -> std::io::Result<()> {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::{flag, low_level};

    use super::disk;

    let again = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // In this order: the first signal finds the flag unset.
        flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&again))?;
        flag::register(signal, Arc::clone(&again))?;
    }
    let mut signals = Signals::new([SIGINT, SIGTERM])?;
    std::thread::spawn(move || {
        let Some(signal) = signals.forever().next() else { return };
        disk::hold(|| {
            settle();
            let _ = low_level::emulate_default_handler(signal);
            std::process::exit(128 + signal);
        });
    });
    Ok(())
}

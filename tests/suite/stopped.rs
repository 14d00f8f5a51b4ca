//! Commands that are stopped before their end: killed at each of their steps, on a disk that is full from there
//! on, or by Ctrl and C. What a reader sees is as before or as after; the same command run again comes to the
//! same end; and nothing of ours is left.

#[cfg(debug_assertions)]
mod each_step;
mod signals;
mod streams;

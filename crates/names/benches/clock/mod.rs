//! The time that this thread has had the processor, so that others at work on the machine count
//! for less than they would on the wall's clock.

use std::time::Instant;

/// A moment by the thread's own clock.
pub(crate) struct Clock {
    had: Option<f64>,
    wall: Instant,
}

impl Clock {
    pub(crate) fn start() -> Clock {
        Clock {
            had: had(),
            wall: Instant::now(),
        }
    }

    /// Seconds since the start; of the wall's clock where the system does not tell.
    pub(crate) fn seconds(&self) -> f64 {
        match (self.had, had()) {
            (Some(before), Some(now)) => now - before,
            _ => self.wall.elapsed().as_secs_f64(),
        }
    }
}

/// The seconds that this thread has had the processor, where the system tells.
fn had() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split(' ').next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

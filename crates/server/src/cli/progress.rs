//! Progress of long work, on a terminal only.

use indicatif::{ProgressBar, ProgressStyle};
use std::borrow::Cow;
use std::time::Duration;

/// A line at the foot of the terminal, gone when the work is done. Nothing is drawn where standard error is no terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Work of a known length.
    pub(crate) fn of(length: u64, what: impl Into<Cow<'static, str>>) -> Self {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {human_pos}/{human_len} {eta}");
        let bar = ProgressBar::new(length).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(what);
        Self { bar }
    }

    /// Work of which only the end will tell how long it was.
    pub(crate) fn unmeasured(what: impl Into<Cow<'static, str>>) -> Self {
        let bar = ProgressBar::new_spinner();
        bar.set_message(what);
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { bar }
    }

    /// Work that is counted as it goes.
    pub(crate) fn counted(what: impl Into<Cow<'static, str>>) -> Self {
        let counted = Self::unmeasured(what);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {human_pos}") {
            counted.bar.set_style(style);
        }
        counted
    }

    /// So much is done.
    pub(crate) fn at(&self, done: u64) {
        self.bar.set_position(done);
    }

    /// So much is to be done in all.
    pub(crate) fn until(&self, length: u64) {
        self.bar.set_length(length);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

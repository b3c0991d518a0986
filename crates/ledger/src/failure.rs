//! Where tests make a write fail.

use std::sync::Arc;

/// A moment in an append, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// New keys are durable; nothing of the entries is in the store.
    BeforeAppend,
    /// All rows are written and nothing is committed.
    DuringAppend,
    /// The entries are durable; the checkpoint file beside the store is not written yet.
    AfterAppend,
}

/// What a hook says to make the write fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Injected;

/// Called at each moment; an error makes the write fail there. Only tests pass one.
pub type FailureHook = Arc<dyn Fn(Moment) -> Result<(), Injected> + Send + Sync>;

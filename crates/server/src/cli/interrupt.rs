//! Ctrl-C during long work: the first asks it to stop where nothing is half-done, the second ends the program at once.

use crate::error::{Failure, Outcome, leave_at_once};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether someone has asked the program to stop.
#[derive(Clone)]
pub(crate) struct Interrupt {
    asked: Arc<AtomicBool>,
}

impl Interrupt {
    /// Listens from here on.
    pub(crate) fn listen() -> Outcome<Self> {
        let failed = |error| Failure::refused(format!("the program cannot listen for Ctrl-C: {error}"));
        let asked = Arc::new(AtomicBool::new(false));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(failed)?;
        let told = Arc::clone(&asked);
        let first = {
            let _within = runtime.enter();
            stop_signal()
        };
        let listen = move || {
            runtime.block_on(async {
                first.await;
                told.store(true, Ordering::Relaxed);
                stop_signal().await;
                leave_at_once();
            });
        };
        std::thread::Builder::new()
            .name("guwah-interrupt".into())
            .spawn(listen)
            .map_err(failed)?;
        Ok(Self { asked })
    }

    /// Whether it was asked.
    pub(crate) fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }
}

/// Listens, from the call on, for the program being asked to end: Ctrl-C, or the system's own request. What it gives waits for
/// that. A request between the call and the waiting is not lost, nor does it end the program without its tidying up.
pub(crate) fn stop_signal() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let requests = {
        use tokio::signal::unix::{SignalKind, signal};
        [SignalKind::interrupt(), SignalKind::terminate()].map(|kind| signal(kind).ok())
    };
    async move {
        #[cfg(unix)]
        if let [Some(mut interrupt), Some(mut end)] = requests {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = end.recv() => {}
            }
            return;
        }
        let _ = tokio::signal::ctrl_c().await;
    }
}

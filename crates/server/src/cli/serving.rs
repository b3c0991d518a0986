//! Serving: sockets, limits, and a clean end. What a page shows is the site's business.

use super::interrupt::stop_signal;
use crate::error::{Failure, Outcome};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};

/// Connections of one site at once; others wait until one ends.
const CONNECTIONS: usize = 1_024;
/// Bytes of a request's line and headers.
const HEAD_BYTES: usize = 32 * 1024;
/// Headers of a request.
const HEADERS: usize = 64;
/// How long a client may take to send a request's head, and may stay silent between two requests.
const HEAD_TIME: Duration = Duration::from_secs(20);
/// How long one connection may last, however slowly its client reads: an old phone over Tor gets its page.
const CONNECTION_TIME: Duration = Duration::from_secs(15 * 60);
/// How long requests that are under way may take to end when the program is asked to.
const END_TIME: Duration = Duration::from_secs(10);

/// A site and where it is served.
pub(super) struct Served {
    /// What it is called when its address is told.
    pub(super) name: &'static str,
    /// Where.
    pub(super) address: SocketAddr,
    /// The site.
    pub(super) site: Router,
}

/// Serves until the program is asked to end. `ready` is told the addresses once all of them answer.
pub(super) fn serve(sites: Vec<Served>, ready: impl FnOnce(&[(&'static str, SocketAddr)]) -> Outcome) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::refused(format!("the sites cannot be served: {error}")))?;
    runtime.block_on(async {
        let mut bound = Vec::new();
        for site in sites {
            let refused = |error| {
                let what = "give another one with --listen or --workspace";
                Failure::refused(format!("{} cannot be listened on: {error}; {what}", site.address))
            };
            let listener = TcpListener::bind(site.address).await.map_err(refused)?;
            let address = listener.local_addr().map_err(refused)?;
            bound.push((site.name, address, listener, site.site));
        }
        let addresses: Vec<_> = bound.iter().map(|(name, address, ..)| (*name, *address)).collect();
        // Whoever reads the addresses may ask for the end at once.
        let asked_to_end = stop_signal();
        ready(&addresses)?;
        let (stop, stopped) = watch::channel(false);
        let mut tasks = Vec::new();
        for (_, _, listener, site) in bound {
            tasks.push(tokio::spawn(accept(listener, site, stopped.clone())));
        }
        asked_to_end.await;
        let _ = stop.send(true);
        for task in tasks {
            let _ = task.await;
        }
        Ok(())
    })
}

/// Accepts connections until it is told to stop, then waits for those under way.
async fn accept(listener: TcpListener, site: Router, mut stopped: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let under_way = GracefulShutdown::new();
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await.ok()?;
            Some((place, listener.accept().await))
        };
        let (place, accepted) = tokio::select! {
            next = next => match next {
                Some(next) => next,
                None => break,
            },
            _ = stopped.changed() => break,
        };
        match accepted {
            Ok((stream, _)) => {
                let connection = under_way.watch(connection(stream, site.clone()));
                tokio::spawn(async move {
                    // A client that goes away, or a request that is none, concerns nobody else.
                    let _ = timeout(CONNECTION_TIME, connection).await;
                    drop(place);
                });
            }
            // Too many files are open, or the client is gone already: in a moment it may be otherwise.
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
    drop(listener);
    let _ = timeout(END_TIME, under_way.shutdown()).await;
}

fn connection(stream: TcpStream, site: Router) -> http1::Connection<TokioIo<TcpStream>, TowerToHyperService<Router>> {
    // A page is written in one piece: waiting for more to send would only delay it.
    let _ = stream.set_nodelay(true);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(site))
}

//! The team's own pages beside the reading site: two records compared, and what the next edition would hold.
//!
//! They lie in the same frame and under the same address as the reading site over the team's reader ([`pages`] is merged
//! with its routes). The public site has no such addresses.

mod compare;
mod preview;
mod weights;

pub use preview::PreviewDesk;

use axum::Router;
use axum::extract::Extension;
use axum::routing::get;
use guwah_web::Site;
use std::sync::Arc;

/// The team's pages, beside those of the reading site.
pub fn pages(desk: Arc<PreviewDesk>) -> Router<Site> {
    Router::new()
        .route("/two", get(compare::show_two)) // compare.html
        .route("/publish", get(preview::show_preview)) // preview.html
        .layer(Extension(desk))
}

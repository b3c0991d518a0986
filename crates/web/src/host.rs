//! Whom the workspace answers: who asks under a name of this machine, from a page of its own or from none.
//!
//! A page elsewhere can lead its own name to this machine once it is open (DNS rebinding). The reader's browser then takes the
//! workspace for that page's own site and lets it read what it asks for. The name under which it asks gives it away.

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, HOST};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use guwah_domain::disclosure::Audience;
use std::net::IpAddr;

const ELSEWHERE: &str =
    "The workspace answers under a name of this machine: localhost or 127.0.0.1 would be accepted.\n";

const FROM_ELSEWHERE: &str =
    "The workspace answers no request that a page elsewhere makes: open it by its own address.\n";
/// What a browser says of the page that makes a request.
const FETCH_SITE: &str = "sec-fetch-site";

/// Refuses what asks the workspace under another name, or from a page elsewhere: how long an answer takes would tell that page
/// whether a name is there. Both are refused before anything is read. The public site is the same for everyone, under any name.
///
/// Nothing of the workspace is sent packed: how long a packed page is tells whether words that a stranger chose stand in it
/// once more (BREACH, Gluck, Harris and Prado 2013), and it goes no further than this machine.
pub(crate) async fn check(State(audience): State<Audience>, mut request: Request, next: Next) -> Response {
    if audience == Audience::Team {
        if !is_here(request.headers()) {
            return (StatusCode::MISDIRECTED_REQUEST, ELSEWHERE).into_response();
        }
        if is_from_elsewhere(request.headers()) {
            return (StatusCode::FORBIDDEN, FROM_ELSEWHERE).into_response();
        }
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    next.run(request).await
}

/// Whether a browser says that a page of another site, or of another port or name of this one, makes the request. What the
/// reader opens themself comes from `none`; a program that is no browser says nothing. There is no signing in yet, which alone
/// would be let through.
fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    let mut said = headers.get_all(FETCH_SITE).iter();
    said.any(|site| {
        !matches!(
            site.as_bytes().to_ascii_lowercase().as_slice(),
            b"same-origin" | b"none"
        )
    })
}

/// Whether a request names this machine. One without a name comes from no browser.
fn is_here(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(HOST) else { return true };
    let Ok(authority) = Authority::try_from(host.as_bytes()) else {
        return false;
    };
    let name = authority.host().trim_matches(['[', ']']).to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost") || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use crate::host::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for (host, here) in [
            ("localhost", true),
            ("LocalHost:8081", true),
            ("desk.localhost:8081", true),
            ("127.0.0.1:8081", true),
            ("[::1]:8081", true),
            ("example.org", false),
            ("localhost.example.org:8081", false),
            ("127.0.0.1.example.org", false),
            ("192.0.2.7:8081", false),
            ("", false),
            ("a b", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, HeaderValue::from_static(host));
            assert_eq!(is_here(&headers), here, "{host:?}");
        }
        assert!(is_here(&HeaderMap::new()));
    }

    #[test]
    fn a_page_elsewhere_is_answered_nothing() {
        for (site, refused) in [
            ("same-origin", false),
            ("none", false),
            ("cross-site", true),
            ("same-site", true),
            ("Cross-Site", true),
            ("something new", true),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(FETCH_SITE, HeaderValue::from_static(site));
            assert_eq!(is_from_elsewhere(&headers), refused, "{site}");
            headers.append(FETCH_SITE, HeaderValue::from_static("cross-site"));
            assert!(is_from_elsewhere(&headers), "{site}, and another");
        }
        assert!(!is_from_elsewhere(&HeaderMap::new()));
    }
}

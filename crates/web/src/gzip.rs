//! Pages packed for the road (gzip, RFC 1952): a page of 30 KB goes as 8 KB to whoever can unpack it.

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// What is shorter gains nothing: it goes in one packet as it is.
const LEAST: usize = 1024;

/// How hard to try, of 9: beyond this a page takes twice the time and loses hardly a byte.
const EFFORT: Compression = Compression::new(5);

/// Whether a browser says that it can unpack (RFC 9110, section 12.5.3).
pub(crate) fn is_taken(headers: &HeaderMap) -> bool {
    let offers = headers.get_all(ACCEPT_ENCODING);
    let mut offers = offers
        .iter()
        .filter_map(|offer| offer.to_str().ok())
        .flat_map(|offer| offer.split(','));
    offers.any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
        named && weight != Some(0.0)
    })
}

/// Packs what is made of words and long enough; none for all else.
pub(crate) fn packed(body: &[u8], kind: &str) -> Option<Bytes> {
    let of_words = kind.starts_with("text/") || kind.contains("json") || kind.contains("xml");
    if !of_words || body.len() < LEAST {
        return None;
    }
    let mut packer = GzEncoder::new(Vec::with_capacity(body.len() / 3), EFFORT);
    packer.write_all(body).ok()?;
    packer.finish().ok().map(Bytes::from)
}

#[cfg(test)]
mod tests {
    use crate::gzip::*;
    use axum::http::HeaderValue;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn only_who_says_so_is_sent_packed_pages() {
        for (offer, taken) in [
            ("gzip", true),
            ("GZIP", true),
            ("br, gzip;q=0.5", true),
            ("deflate,gzip", true),
            ("gzip;q=0", false),
            ("gzip; q=0.000", false),
            ("br", false),
            ("gzipped", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(offer));
            assert_eq!(is_taken(&headers), taken, "{offer:?}");
        }
        assert!(!is_taken(&HeaderMap::new()));
    }

    #[test]
    fn a_packed_page_is_the_page() {
        let page = "<p>قەشقەر, Қашқар, 喀什</p>".repeat(200);
        let packed = packed(page.as_bytes(), "text/html; charset=utf-8").unwrap();
        assert!(packed.len() < page.len() / 10);
        let mut unpacked = String::new();
        GzDecoder::new(&packed[..]).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, page);
    }

    #[test]
    fn what_gains_nothing_goes_as_it_is() {
        assert!(packed(b"short", "text/html").is_none());
        assert!(packed(&[0; 9_000], "image/jpeg").is_none());
    }
}

//! Pages kept ready: the same page, of the same register, on the same day, is not made twice.
//!
//! A page is kept only as long as the register has the same number of entries, so nothing that was changed, withheld or
//! erased is ever shown from here: the first request after any entry empties the cache.

use crate::answer::digest;
use crate::gzip;
use axum::body::Bytes;
use guwah_domain::vague_date::Day;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// What a page is, as a browser is told.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// A page or a picture, ready to be sent.
#[derive(Clone)]
pub struct Page {
    /// What is sent.
    pub body: Bytes,
    /// Its digest, by which a browser asks whether it changed.
    pub tag: String,
    /// What it is, as a browser is told.
    pub kind: &'static str,
    /// The same, packed, once somebody asked for it; none inside where packing gains nothing.
    packed: Arc<OnceLock<Option<Bytes>>>,
}

impl Page {
    /// A page that was just made.
    pub fn new(body: String) -> Self {
        Self::of(body.into(), HTML)
    }

    /// A picture that was just drawn.
    pub fn picture(bytes: Vec<u8>, media_type: &'static str) -> Self {
        Self::of(bytes.into(), media_type)
    }

    /// A file of JSON that was just made.
    pub fn json(body: String) -> Self {
        Self::of(body.into(), "application/json")
    }

    /// What was just made, of a kind that is named as browsers are told it.
    pub fn of(body: Bytes, kind: &'static str) -> Self {
        let tag = digest(&body);
        Self {
            body,
            tag,
            kind,
            packed: Arc::default(),
        }
    }

    /// The same page packed; none where packing gains nothing.
    pub fn packed(&self) -> Option<Bytes> {
        let packed = self.packed.get_or_init(|| gzip::packed(&self.body, self.kind));
        packed.clone()
    }

    /// What it takes on the shelf, in bytes; what is packed takes about a quarter.
    fn room(&self) -> usize {
        self.body.len() + self.body.len() / 4
    }
}

/// The most that is kept, in bytes.
const BYTES: usize = 32 << 20;

/// The pages that are kept.
#[derive(Default)]
pub(crate) struct PageCache {
    stand: Option<(u64, Day)>,
    pages: HashMap<String, Page>,
    bytes: usize,
}

impl PageCache {
    /// The page under an address, as of a number of entries and a day.
    pub(crate) fn get(&mut self, stand: (u64, Day), address: &str) -> Option<Page> {
        self.clear_unless(stand);
        self.pages.get(address).cloned()
    }

    /// Keeps a page that was made when the register had at least so many entries.
    pub(crate) fn put(&mut self, stand: (u64, Day), address: String, page: &Page) {
        self.clear_unless(stand);
        let room = page.room();
        if self.bytes + room > BYTES {
            self.clear();
        }
        if room <= BYTES / 8 && self.pages.insert(address, page.clone()).is_none() {
            self.bytes += room;
        }
    }

    fn clear_unless(&mut self, stand: (u64, Day)) {
        if self.stand != Some(stand) {
            self.clear();
            self.stand = Some(stand);
        }
    }

    fn clear(&mut self) {
        self.pages.clear();
        self.bytes = 0;
    }
}

#[cfg(test)]
mod tests {
    use crate::page_cache::*;

    #[test]
    fn a_page_is_kept_until_the_register_grows_or_the_day_turns() {
        let (today, tomorrow) = (Day::constant(2026, 11, 22), Day::constant(2026, 11, 23));
        let mut cache = PageCache::default();
        cache.put((7, today), "/p/1".into(), &Page::new("one".into()));
        assert_eq!(cache.get((7, today), "/p/1").unwrap().body, "one");
        assert!(cache.get((8, today), "/p/1").is_none());
        cache.put((8, today), "/p/1".into(), &Page::new("one".into()));
        assert!(cache.get((8, tomorrow), "/p/1").is_none());
    }

    #[test]
    fn the_cache_has_an_end() {
        let today = Day::constant(2026, 11, 22);
        let mut cache = PageCache::default();
        for n in 0..40 {
            cache.put((1, today), format!("/p/{n}"), &Page::new("x".repeat(1 << 20)));
            assert!(cache.bytes <= BYTES);
        }
        cache.put((1, today), "/p/big".into(), &Page::new("x".repeat(BYTES)));
        assert!(cache.get((1, today), "/p/big").is_none());
    }
}

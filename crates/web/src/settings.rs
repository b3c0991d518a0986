//! What a deployment says of its site.

use crate::invented::HoldsInvented;
use guwah_domain::vague_date::Day;
use guwah_edition::Edition;
use guwah_registry::RegistryError;
use std::sync::Arc;

/// How many entries the register has, which tells whether a page that was made still stands.
pub type Entries = Arc<dyn Fn() -> Result<u64, RegistryError> + Send + Sync>;

/// What a deployment says of its site.
#[derive(Clone)]
pub struct SiteSettings {
    /// What the site is called, to tell its readers whom it is for ("workspace"); empty for the public site.
    pub label: String,
    /// The day on which pages are read, for *no news for over a year* and "8 years ago".
    pub today: fn() -> Day,
    /// The address under which the site is known, without a slash at its end; empty when it is not known.
    pub base: String,
    /// How to reach those who run it, in words.
    pub contact: Option<String>,
    /// Under which terms the data may be used, in words.
    pub licence: Option<String>,
    /// How many entries the register has; pages are kept ready as long as it stays the same. None keeps none.
    pub entries: Option<Entries>,
    /// The edition that is served; none where the register itself is.
    pub edition: Option<Arc<Edition>>,
    /// Earlier editions that are held beside it, which it goes on from; the oldest first.
    pub earlier: Vec<Arc<Edition>>,
    /// Other addresses of the same site, as they are told.
    pub also: Vec<String>,
    /// The address of the same site as an onion service, without a slash at its end.
    pub onion: Option<String>,
    /// Whether the register holds invented persons. A site looks it up itself, so that no deployment can leave it out.
    pub invented: Arc<HoldsInvented>,
}

impl SiteSettings {
    /// The settings of a site with a label, read on the day that `today` tells.
    #[must_use]
    pub fn new(label: impl Into<String>, today: fn() -> Day) -> Self {
        Self {
            label: label.into(),
            today,
            base: String::new(),
            contact: None,
            licence: None,
            entries: None,
            edition: None,
            earlier: Vec::new(),
            also: Vec::new(),
            onion: None,
            invented: Arc::default(),
        }
    }
}

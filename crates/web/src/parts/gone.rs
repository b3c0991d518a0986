//! What was said of somebody whom no list names any more.

use crate::parts::accounts::Accounts;
use guwah_domain::contest::contests;
use guwah_domain::last_listed::last_listed;
use guwah_domain::status::status_among;
use guwah_wording::Message;

/// What a list that no longer names the person said last: the status that would follow if it still did.
#[must_use]
pub fn gone(accounts: &Accounts<'_>) -> Option<Message> {
    let last = last_listed(&accounts.record.person)?;
    let brief = |source| accounts.record.brief(source);
    let contests = contests(&last.person, &brief);
    let status = status_among(&last.person, &contests, &brief, None);
    let said: Vec<String> = status.voices.iter().map(|voice| accounts.says(voice)).collect();
    let lang = accounts.lang;
    let label = said.iter().map(|said| lang.small(said)).collect::<Vec<_>>();
    let message = lang.message("status-gone").text("status", lang.either(&label));
    (!label.is_empty()).then(|| {
        message
            .foreign("list", &accounts.short_title(last.by))
            .on_day(last.until.on)
    })
}

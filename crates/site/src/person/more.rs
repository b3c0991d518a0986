//! A person of whom very much is told: what would make the page too long for an old phone has pages of its own, counted
//! and linked from where it belongs. Nothing is cut.

use crate::edition::earlier;
use crate::find;
use crate::person::Stand;
use crate::person::chronology::{self, Chronology, Line};
use crate::person::testimony::{self, TestimonyView};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::disclosure::Audience;
use guwah_domain::edition::PublishedEdition;
use guwah_edition::Stood;
use guwah_registry::readers::Reader;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::claims::{self, ClaimsView, Row};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::Foreign;
use guwah_wording::phrases::Sex;
use std::borrow::Cow;

/// The most rows of claims, and of the chronology, that are folded on the page itself.
const FOLDED: usize = 60;
/// The most testimonies that stand on the page itself.
const TESTIMONIES: usize = 10;
/// How many rows a page of more has, and how many testimonies.
const ROWS: usize = 100;
const TOLD: usize = 12;

/// What a person's page leaves to pages of its own.
pub(super) struct More {
    /// The address of those pages, up to the name of the part.
    pub(super) href: String,
    /// What the part's name is followed by: the moment as of which the page is shown.
    pub(super) as_of: String,
    /// How many testimonies there are.
    pub(super) testimonies: usize,
    /// How many of them are left.
    pub(super) testimonies_left: usize,
}

/// Takes from a page what has pages of its own: folds keep their titles and lose their rows.
pub(super) fn shorten(
    href: &str,
    stand: &Stand<'_>,
    claims: &mut ClaimsView,
    chronology: &mut Option<Chronology>,
    testimonies: &mut Vec<TestimonyView>,
) -> More {
    let folded: usize = claims
        .groups
        .iter()
        .flat_map(|group| &group.folds)
        .map(|fold| fold.rows.len())
        .sum();
    let earlier: usize = claims.groups.iter().map(|group| group.earlier.len()).sum();
    if folded + earlier > FOLDED {
        for group in &mut claims.groups {
            group.folds.iter_mut().for_each(|fold| fold.rows.clear());
        }
    }
    if let Some(chronology) = chronology {
        let folded: usize = chronology.folds.iter().map(|(_, lines)| lines.len()).sum();
        if folded > FOLDED {
            chronology.folds.iter_mut().for_each(|(_, lines)| lines.clear());
        }
    }
    let told = testimonies.len();
    if told > TESTIMONIES + TESTIMONIES / 4 {
        testimonies.truncate(TESTIMONIES);
    }
    More {
        href: format!("{href}/more"),
        as_of: address::as_of(stand.moment()),
        testimonies: told,
        testimonies_left: told - testimonies.len(),
    }
}

/// One page of one part.
#[derive(Template)]
#[template(path = "person/more.html")]
struct MorePage {
    frame: Frame,
    name: Foreign,
    /// That the person is invented.
    invented: Option<Cow<'static, str>>,
    href: String,
    title: String,
    /// Which of how many: "101 to 200 of 2,939".
    which: String,
    rows: Vec<Row>,
    years: Vec<i16>,
    lines: Vec<Line>,
    testimonies: Vec<TestimonyView>,
    sex: Sex,
    more: More,
    before: Option<String>,
    after: Option<String>,
}

/// `GET /p/{record}/more/{part}?page=…`: a group of claims, `time`, or `testimony`.
pub(crate) async fn show_more(
    State(site): State<Site>,
    Path((record, part)): Path<(String, String)>,
    ask: Ask,
) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, (&record, &part))
    })
    .await
}

fn read(
    reader: &dyn Reader,
    settings: &SiteSettings,
    ask: &Ask,
    (record, part): (&str, &str),
) -> Result<String, Refusal> {
    let asked = find::person_then(reader, settings, &find::Place::of_page(record, &ask.uri))?;
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let moment = asked.moment.as_ref();
    let accounts = Accounts::of(&asked.record, reader.audience(), asked.day, ask.lang).standing_at(moment);
    shown(settings, ask, &accounts, &Stand::of(moment), (part, page))
}

/// One page of one part of a person as they stood in an earlier edition.
pub(crate) fn show_more_of(
    settings: &SiteSettings,
    ask: &Ask,
    edition: &PublishedEdition,
    stood: &Stood,
    part: (&str, usize),
) -> Result<String, Refusal> {
    let day = earlier::day_of(&edition.on, (settings.today)());
    let accounts = Accounts::of(&stood.record, Audience::Public, day, ask.lang);
    shown(settings, ask, &accounts, &Stand::In(edition, stood.same), part)
}

fn shown(
    settings: &SiteSettings,
    ask: &Ask,
    accounts: &Accounts<'_>,
    stand: &Stand<'_>,
    (part, page): (&str, usize),
) -> Result<String, Refusal> {
    let href = stand.href(ask.lang, accounts.record);
    let more = More {
        href: format!("{href}/more"),
        as_of: address::as_of(stand.moment()),
        testimonies: 0,
        testimonies_left: 0,
    };
    let head = super::head::head(accounts);
    let frame = Frame::of(settings, accounts.audience, Section::Persons, ask);
    let page_shown = MorePage {
        frame,
        name: head.name,
        invented: head.invented,
        title: String::new(),
        which: String::new(),
        rows: Vec::new(),
        years: Vec::new(),
        lines: Vec::new(),
        testimonies: Vec::new(),
        sex: accounts.sex,
        before: None,
        after: None,
        href: format!("{href}{}", more.as_of),
        more,
    };
    answer::render(&filled(page_shown, accounts, part, page)?)
}

/// Fills in the part that is asked for.
fn filled(mut shown: MorePage, accounts: &Accounts<'_>, part: &str, page: usize) -> Result<MorePage, Refusal> {
    let of = match part {
        "testimony" => {
            let told = testimony::testimonies(accounts);
            let of = told.len();
            shown.more.testimonies = of;
            shown.title = accounts.lang.say("person-more-testimony").into_owned();
            shown.testimonies = slice(told, page, TOLD);
            (of, TOLD)
        }
        "time" => {
            let told = chronology::chronology(accounts).ok_or(Refusal::NoPage)?;
            let folded = told.folds.into_iter().flat_map(|(_, lines)| lines);
            let all: Vec<Line> = told.lines.into_iter().chain(folded).collect();
            let of = all.len();
            shown.title = accounts.lang.say("person-more-time").into_owned();
            shown.years = told.years;
            shown.lines = slice(all, page, ROWS);
            (of, ROWS)
        }
        key => {
            let mut groups = claims::claims(accounts).groups.into_iter();
            let group = groups.find(|group| group.key == key).ok_or(Refusal::NoPage)?;
            let folded = group.folds.into_iter().flat_map(|fold| fold.rows);
            let all: Vec<Row> = group.rows.into_iter().chain(folded).chain(group.earlier).collect();
            let of = all.len();
            shown.title = group.title;
            shown.rows = slice(all, page, ROWS);
            (of, ROWS)
        }
    };
    let (count, size) = of;
    let pages = count.div_ceil(size).max(1);
    let at = |page: usize| {
        let sign = if shown.more.as_of.is_empty() { '?' } else { '&' };
        format!("{}/{part}{}{sign}page={page}", shown.more.href, shown.more.as_of)
    };
    shown.before = (page > 1).then(|| at((page - 1).min(pages)));
    shown.after = (page < pages).then(|| at(page + 1));
    shown.which = accounts
        .lang
        .message("person-more-which")
        .number("from", (page - 1).saturating_mul(size).min(count) + 1)
        .number("to", page.saturating_mul(size).min(count))
        .number("count", count)
        .plain();
    Ok(shown)
}

/// A page of what is told.
fn slice<T>(all: Vec<T>, page: usize, size: usize) -> Vec<T> {
    all.into_iter()
        .skip((page - 1).saturating_mul(size))
        .take(size)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::person::invented::{TODAY, record};
    use crate::person::more::*;
    use guwah_registry::readers::PersonRecord;
    use guwah_wording::Language;

    /// So many claims of one property, one source.
    fn told(count: usize, of: &dyn Fn(usize) -> String) -> PersonRecord {
        let told: Vec<String> = (0..count).map(of).collect();
        let told: Vec<(u8, &str)> = told.iter().map(|claim| (1, claim.as_str())).collect();
        record(&told)
    }

    #[test]
    fn thousands_of_claims_have_pages_of_their_own_and_none_is_cut() {
        let record = told(3_000, &|n| {
            format!(
                r#""property":"text","value":{{"text":{{"text":"Account {n}"}}}},"said_on":"{}""#,
                2001 + n % 20
            )
        });
        let accounts = Accounts::of(&record, Audience::Public, TODAY, Language::English);
        let mut claims = claims::claims(&accounts);
        let more = shorten("/p/1", &Stand::Now, &mut claims, &mut None, &mut Vec::new());
        let group = &claims.groups[0];
        assert!(group.folds.iter().all(|fold| fold.rows.is_empty()));
        assert_eq!((more.href.as_str(), more.as_of.as_str()), ("/p/1/more", ""));
        let all = claims::claims(&accounts).groups.remove(0);
        let all: Vec<Row> = all
            .rows
            .into_iter()
            .chain(all.folds.into_iter().flat_map(|fold| fold.rows))
            .collect();
        assert_eq!(all.len(), 3_000);
        assert_eq!(slice(all, 30, ROWS).len(), ROWS);
    }

    #[test]
    fn many_testimonies_go_on_elsewhere_and_a_few_do_not() {
        let testimony = |n: usize| {
            format!(
                r#""property":"testimony","value":{{"testimony":{{"summary":{{"text":"Told {n}"}}}}}},"by":{{"name":"Invented {n}"}}"#
            )
        };
        for (count, left) in [(60, 50), (12, 0)] {
            let record = told(count, &testimony);
            let accounts = Accounts::of(&record, Audience::Public, TODAY, Language::English);
            let mut testimonies = testimony::testimonies(&accounts);
            let mut claims = claims::claims(&accounts);
            let more = shorten("/p/1", &Stand::Now, &mut claims, &mut None, &mut testimonies);
            assert_eq!((more.testimonies, more.testimonies_left), (count, left));
            assert_eq!(testimonies.len() + left, count);
        }
    }
}

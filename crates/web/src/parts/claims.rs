//! Every claim, by the groups of the schema: what contradicts stands side by side, the rest in rows.

use crate::parts::accounts::Accounts;
use crate::parts::chip::{Chip, Stroke, Who};
use crate::parts::contradictions::{Pair, Paired, pairs};
use crate::parts::groups::group_of;
use crate::parts::value::Shown;
use guwah_domain::claim::{Claim, Held};
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::id::SourceId;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::Value;
use guwah_wording::Foreign;
use guwah_wording::phrases;
use guwah_wording::spans;
use std::collections::BTreeMap;

/// The claims section.
pub struct ClaimsView {
    /// How many claims there are now.
    pub total: usize,
    /// The groups that hold any, in the order of the page.
    pub groups: Vec<Group>,
    /// Who gives every claim and how it is held, where that is the same of all: it is said once, above the rows.
    pub alike: Option<(Stroke, Vec<Account>)>,
    /// Of what nothing is recorded.
    pub missing: Option<String>,
}

/// One group.
pub struct Group {
    /// Its key, which is its anchor too.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// Whether claims of it contradict each other.
    pub contested: bool,
    /// The contradictions.
    pub pairs: Vec<Pair>,
    /// The rest, as far as it is short.
    pub rows: Vec<Row>,
    /// What would make the page unreadable, folded.
    pub folds: Vec<Fold>,
    /// What lists said earlier, or was withdrawn.
    pub earlier: Vec<Row>,
}

/// Values, with everyone who gives them.
pub struct Row {
    /// The values: several where the same accounts give them, held alike.
    pub values: Vec<Shown>,
    /// How it is held.
    pub held: Stroke,
    /// Who gives it.
    pub accounts: Vec<Account>,
    /// Who may see it, when not everyone.
    pub tag: Option<&'static str>,
    source: SourceId,
    on: Option<VagueDate>,
}

/// One who gives a value.
#[derive(PartialEq, Eq)]
pub struct Account {
    /// The source.
    pub chip: Chip,
    /// The speaker within it.
    pub who: Option<Who>,
    /// Over which releases, where that is not those of the whole row of the list; or why it was withdrawn.
    pub span: Option<Foreign>,
}

/// Rows that are folded away under a title.
pub struct Fold {
    /// What is in it.
    pub title: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The groups, in the order of the page.
const GROUPS: [&str; 8] = [
    "fate",
    "reason",
    "who",
    "health",
    "treatment",
    "account",
    "evidence",
    "other",
];

/// How many rows of a group stand open.
const OPEN_ROWS: usize = 24;

/// The claims of a person.
pub fn claims(accounts: &Accounts<'_>) -> ClaimsView {
    let mut paired = pairs(accounts);
    let mut rows = rows(accounts, &paired);
    let mut earlier = earlier(accounts);
    let groups = GROUPS.into_iter().filter_map(|key| {
        let pairs = paired.take(key);
        let (rows, folds) = fold(accounts, rows.remove(key).unwrap_or_default());
        let earlier = earlier.remove(key).unwrap_or_default();
        let empty = pairs.is_empty() && rows.is_empty() && earlier.is_empty();
        let contested = pairs.iter().any(|pair| !pair.refuted);
        let title = phrases::group(accounts.lang, key, accounts.sex);
        (!empty).then_some(Group {
            key,
            title,
            contested,
            pairs,
            rows,
            folds,
            earlier,
        })
    });
    let groups = groups.collect();
    let total = accounts
        .told
        .iter()
        .filter(|told| group_of(&told.claim.property).is_some())
        .count();
    ClaimsView {
        total,
        groups,
        alike: None,
        missing: missing(accounts),
    }
}

type Grouped<T> = BTreeMap<&'static str, Vec<T>>;

fn rows(accounts: &Accounts<'_>, paired: &Paired<'_>) -> Grouped<Row> {
    let mut grouped: Grouped<Row> = BTreeMap::new();
    for told in &accounts.told {
        let ClaimRef { source, claim, .. } = *told;
        let Some(group) = group_of(&claim.property) else {
            continue;
        };
        if !paired.holds(group, *told) {
            add(
                grouped.entry(group).or_default(),
                row(accounts, source, claim, accounts.shown(claim)),
            );
        }
        let gives_reasons = matches!(&claim.value, Value::Act(act) if !act.reasons.is_empty());
        if gives_reasons && claim.held != Held::Denied && !paired.holds("reason", *told) {
            let reason = accounts.as_reason(claim);
            add(
                grouped.entry("reason").or_default(),
                row(accounts, source, claim, reason),
            );
        }
    }
    for rows in grouped.values_mut() {
        rows.sort_by(|a, b| {
            (a.order(), a.on.is_none())
                .cmp(&(b.order(), b.on.is_none()))
                .then_with(|| a.by_date(b))
        });
    }
    grouped
}

impl Row {
    fn order(&self) -> usize {
        self.values.first().map_or(usize::MAX, |shown| shown.order)
    }

    fn by_date(&self, other: &Self) -> std::cmp::Ordering {
        match (&self.on, &other.on) {
            (Some(a), Some(b)) => a.chronological(b),
            _ => std::cmp::Ordering::Equal,
        }
    }
}

/// Adds a row, or only its account where the same value is there already.
fn add(rows: &mut Vec<Row>, row: Row) {
    // Looking back a little is enough: equal values of one property come from sources read one after another, and a
    // record of thousands of claims must not be compared with itself.
    let same = rows.iter_mut().rev().take(200).find(|known| {
        known.values == row.values && known.held.0 == row.held.0 && known.tag == row.tag && known.accounts.len() < 12
    });
    match same {
        Some(known) => known.accounts.extend(row.accounts),
        None => rows.push(row),
    }
}

fn row(accounts: &Accounts<'_>, source: SourceId, claim: &Claim, shown: Shown) -> Row {
    Row {
        values: vec![shown],
        held: Stroke(claim.held, accounts.lang),
        accounts: vec![Account {
            chip: accounts.chip(source, claim),
            who: (claim.by.is_some() || claim.locator.is_some()).then(|| accounts.who(source, claim)),
            span: span(accounts, source, claim),
        }],
        tag: accounts.tag(claim),
        source,
        on: date_of(claim).cloned(),
    }
}

/// The releases that assert a claim, where they are not simply those that name the person.
fn span(accounts: &Accounts<'_>, source: SourceId, claim: &Claim) -> Option<Foreign> {
    if let Some(why) = &claim.withdrawn {
        let key = match claim.replaced_by {
            Some(_) => "claim-corrected",
            None => "claim-withdrawn",
        };
        let message = accounts.lang.message(key).text("why", why);
        return Some(Foreign::plain(message.plain()));
    }
    let listed = claim.listed.as_ref()?;
    let statement = accounts
        .record
        .person
        .statements
        .iter()
        .find(|(known, _)| *known == source);
    let mut rows = statement.into_iter().flat_map(|(_, statement)| &statement.listings);
    let is_whole = rows.any(|listing| listing.listed == *listed);
    (!is_whole).then(|| Foreign::plain(spans::in_words(accounts.lang, listed)))
}

/// The date by which a claim takes its place among others.
pub fn date_of(claim: &Claim) -> Option<&VagueDate> {
    match &claim.value {
        Value::Act(act) => act.when.as_ref().or(claim.said_on.as_ref()),
        _ => claim.said_on.as_ref(),
    }
}

/// What counts no longer: earlier values of lists, withdrawn claims.
fn earlier(accounts: &Accounts<'_>) -> Grouped<Row> {
    let mut grouped: Grouped<Row> = BTreeMap::new();
    for (source, claim) in accounts.record.person.claims().filter(|(_, claim)| !claim.is_current()) {
        let Some(group) = group_of(&claim.property) else {
            continue;
        };
        let mut row = row(accounts, source, claim, accounts.shown(claim));
        if let (Some(listed), None, [account]) = (&claim.listed, &claim.withdrawn, row.accounts.as_mut_slice()) {
            account.span = Some(Foreign::plain(spans::in_words(accounts.lang, listed)));
        }
        grouped.entry(group).or_default().push(row);
    }
    for rows in grouped.values_mut() {
        rows.sort_by_key(Row::order);
    }
    grouped
}

/// Keeps the first rows open and folds the others by source, else by year. Nothing is cut.
fn fold(accounts: &Accounts<'_>, mut rows: Vec<Row>) -> (Vec<Row>, Vec<Fold>) {
    if rows.len() <= OPEN_ROWS + OPEN_ROWS / 4 {
        return (rows, Vec::new());
    }
    let lang = accounts.lang;
    let rest = rows.split_off(OPEN_ROWS);
    let several = rest.iter().any(|row| row.source != rest[0].source);
    let mut folds: BTreeMap<(usize, Option<i16>), Vec<Row>> = BTreeMap::new();
    for row in rest {
        let year = row
            .on
            .as_ref()
            .and_then(|on| on.earliest().or(on.latest()))
            .map(guwah_domain::vague_date::Day::year);
        let key = if several {
            (accounts.number(row.source), None)
        } else {
            (0, Some(year.unwrap_or(i16::MAX)))
        };
        folds.entry(key).or_default().push(row);
    }
    let folds = folds.into_iter().map(|((number, year), rows)| {
        let of = match year {
            Some(i16::MAX) => lang.say("without-a-date").into_owned(),
            Some(year) => year.to_string(),
            None => format!("S{number} {}", accounts.short_title(rows[0].source).text()),
        };
        let title = lang
            .message("fold-more-claims")
            .text("of", of)
            .number("count", rows.len());
        Fold {
            title: title.plain(),
            rows,
        }
    });
    (rows, folds.collect())
}

/// What a reader would look for and nobody has said.
fn missing(accounts: &Accounts<'_>) -> Option<String> {
    // Of whom nobody says anything now, what was said last is kept; what else there might have been is not asked for.
    if accounts.told.is_empty() && !accounts.last.is_empty() {
        return None;
    }
    // What a list said and no longer says is recorded too.
    let all = || accounts.record.person.claims().map(|(_, claim)| claim);
    let recorded = || all().filter(|claim| claim.withdrawn.is_none());
    let says = |properties: &[&str]| recorded().any(|claim| properties.contains(&claim.property.as_str()));
    let acts = |test: &dyn Fn(&guwah_domain::act::Act) -> bool| {
        recorded().any(|claim| matches!(&claim.value, Value::Act(act) if test(act)))
    };
    let held = says(&["place"]) || acts(&|act| act.place.is_some());
    let tried = acts(&|act| matches!(act.kind.as_str(), "tried" | "charged"));
    let known = [
        (says(&["name"]), "missing-name"),
        (says(&["born"]), "missing-born"),
        (says(&["birthplace"]), "missing-birthplace"),
        (says(&["profession"]), "missing-profession"),
        (held, "missing-place"),
        (tried, "missing-trial"),
        (says(&["health"]), "missing-health"),
        (says(&["treatment"]), "missing-treatment"),
    ];
    let unknown = known.into_iter().filter(|(known, _)| !known);
    let parts: Vec<String> = unknown
        .map(|(_, key)| accounts.lang.message(key).sex(accounts.sex).plain())
        .collect();
    (!parts.is_empty()).then(|| accounts.lang.either(&parts))
}

#[cfg(test)]
mod tests {
    use crate::parts::claims::*;
    use crate::parts::invented::{TODAY, record};
    use guwah_domain::disclosure::Audience;
    use guwah_wording::Language;

    #[test]
    fn thousands_of_claims_are_folded_and_none_is_cut() {
        let told: Vec<String> = (0..3_000)
            .map(|n| {
                format!(
                    r#""property":"text","value":{{"text":{{"text":"Account {n}"}}}},"said_on":"{}""#,
                    2001 + n % 20
                )
            })
            .collect();
        let told: Vec<(u8, &str)> = told.iter().map(|claim| (1, claim.as_str())).collect();
        let record = record(&told);
        let view = claims(&Accounts::of(&record, Audience::Public, TODAY, Language::English));
        let group = view.groups.iter().find(|group| group.key == "account").unwrap();
        let folded: usize = group.folds.iter().map(|fold| fold.rows.len()).sum();
        assert_eq!(
            (group.rows.len(), folded, view.total),
            (OPEN_ROWS, 3_000 - OPEN_ROWS, 3_000)
        );
        assert!(group.folds.iter().any(|fold| fold.title.starts_with("2005: ")));
    }

    #[test]
    fn who_says_the_same_stands_in_one_row() {
        let kazakh = r#""property":"ethnicity","value":{"term":{"term":"kazakh"}}"#;
        let record = record(&[(1, kazakh), (2, kazakh)]);
        let view = claims(&Accounts::of(&record, Audience::Public, TODAY, Language::English));
        assert_eq!(view.groups[0].rows.len(), 1);
        assert_eq!(view.groups[0].rows[0].accounts.len(), 2);
    }

    #[test]
    fn an_accusation_stands_beside_its_denial() {
        let accused = |word: &str, held: &str, by: &str| {
            format!(
                r#""property":"reason","value":{{"term":{{"term":"{word}"}}}},"held":"{held}","by":{{"name":"{by}"}}"#
            )
        };
        let told = [
            accused("separatism", "stated", "Captors"),
            accused("religion", "stated", "Captors"),
            accused("separatism", "denied", "He"),
            accused("religion", "denied", "He"),
        ];
        let told: Vec<(u8, &str)> = told.iter().map(|claim| (1, claim.as_str())).collect();
        let record = record(&told);
        let view = claims(&Accounts::of(&record, Audience::Public, TODAY, Language::English));
        let group = view.groups.iter().find(|group| group.key == "reason").unwrap();
        let sides: Vec<usize> = group.pairs.iter().map(|pair| pair.claims.len()).collect();
        assert_eq!(sides, [2, 2]);
        assert!(group.contested);
    }
}

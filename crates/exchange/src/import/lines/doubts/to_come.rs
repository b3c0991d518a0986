//! What lines of JSON tell of a day after the one on which it was told. Nobody can have known it: it is kept as words, and reported
//! with both dates.

use super::Doubts;
use crate::formats::mapped_sheet::acts::{add_account, in_words};
use crate::formats::mapped_sheet::remarks::short;
use guwah_domain::claim::Claim;
use guwah_domain::schema::HEADING;
use guwah_domain::status::is_end;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::{Text, Value};

/// Keeps as words a day that is certainly after the one on which the claim was said, else on which its source was published, else
/// today. Of an act that ends custody or a life all is kept as words: it had not happened when it was told.
pub(crate) fn leave_out_to_come(
    claim: &mut Claim,
    published: Option<&VagueDate>,
    doubts: &Doubts,
    remarks: &mut Vec<String>,
) {
    // What a list says was asked about when the list was read.
    if claim.listed.is_some() {
        return;
    }
    let told = claim.said_on.as_ref().or(published);
    let told = told.filter(|told| told.earliest().is_none_or(|first| first <= doubts.last_day));
    let today = VagueDate::from_day(doubts.last_day);
    let told = told.unwrap_or(&today).clone();
    let mut is_to_come = |date: &VagueDate| {
        let after = told.is_before(date);
        if after {
            let words = short(date.edtf());
            remarks.push(format!(
                "“{words}” is after “{told}”, when it was told: nobody can have known it by then; kept as words"
            ));
        }
        after
    };
    match &mut claim.value {
        Value::Date(date) if is_to_come(date) => claim.value = Value::Text(Text::new(date.edtf())),
        Value::Act(act) => {
            if let Some(until) = act.until.take_if(|until| is_to_come(until)) {
                add_account(act, &format!("until {until}"));
            }
            let Some(when) = act.when.take_if(|when| is_to_come(when)) else {
                return;
            };
            let words = act.when_words.take().unwrap_or_else(|| when.edtf().to_owned());
            if is_end(act) {
                claim.property = format!("{HEADING}{}", act.kind);
                claim.value = Value::Text(Text::new(in_words(act, &words)));
            } else {
                act.when_words = Some(words);
            }
        }
        _ => {}
    }
}

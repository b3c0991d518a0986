//! What lines of JSON say that can hardly be meant: a name that is none, a year that is past belief, a day of speaking that is
//! still to come, a sentence of nothing. It is kept as words, as a sheet's cell would be, and reported.

mod to_come;

pub(crate) use to_come::leave_out_to_come;

use crate::formats::mapped_sheet::remarks::{last_day, next_year, no_sentence, not_a_name, odd_year, short};
use guwah_domain::act::Act;
use guwah_domain::claim::Claim;
use guwah_domain::institution::Office;
use guwah_domain::intervention::Intervention;
use guwah_domain::placeholder::no_name;
use guwah_domain::schema::HEADING;
use guwah_domain::source::Source;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::{Relative, Text, Value};

/// The day of the import, by which days and years are doubted.
pub(super) struct Doubts {
    /// The last day that can have come anywhere on earth.
    last_day: Day,
    next_year: i16,
}

impl Doubts {
    pub(super) fn today() -> Self {
        Self {
            last_day: last_day(),
            next_year: next_year(),
        }
    }

    /// Takes out a date whose year can hardly be meant, and gives its words.
    fn odd(&self, date: &mut Option<VagueDate>, remarks: &mut Vec<String>) -> Option<String> {
        let text = date.as_ref()?.edtf().to_owned();
        let reason = odd_year(&text, date.as_ref()?, self.next_year)?;
        remarks.push(format!("{reason}; kept as text"));
        *date = None;
        Some(text)
    }

    /// Takes out a day on which nobody can have spoken yet, or whose year can hardly be meant, and gives its words.
    fn unspoken(&self, date: &mut Option<VagueDate>, remarks: &mut Vec<String>) -> Option<String> {
        let told = date.as_ref()?;
        if told.earliest().is_none_or(|first| first <= self.last_day) {
            return self.odd(date, remarks);
        }
        let text = told.edtf().to_owned();
        remarks.push(format!(
            "“{}” is still to come, and nobody can have spoken then: is the date right?; kept as text",
            short(&text)
        ));
        *date = None;
        Some(text)
    }
}

/// Keeps as words what of a claim can hardly be meant.
pub(super) fn leave_out_doubtful(claim: &mut Claim, doubts: &Doubts, remarks: &mut Vec<String>) {
    if let Some(text) = doubts.unspoken(&mut claim.said_on, remarks) {
        claim.said_words.get_or_insert(text);
    }
    if let Some(by) = &mut claim.by {
        leave_out_no_name(&mut by.name, remarks);
    }
    leave_out_no_name(&mut claim.through, remarks);
    let kept = match &mut claim.value {
        Value::Name(name) => no_name(&name.text).map(|why| {
            remarks.push(not_a_name(&name.text, why));
            name.clone()
        }),
        Value::Relative(relative) => nobody(relative, remarks),
        Value::Date(date) => {
            let mut told = Some(date.clone());
            if let Some(text) = doubts.odd(&mut told, remarks) {
                claim.value = Value::Text(Text::new(text));
            }
            None
        }
        Value::Age(age) => {
            if let Some(text) = doubts.unspoken(&mut age.on, remarks) {
                age.words.get_or_insert_with(|| format!("on {text}"));
            }
            None
        }
        Value::Act(act) => {
            happened(act, doubts, remarks);
            None
        }
        Value::Testimony(testimony) => {
            leave_out_no_name(&mut testimony.testifier, remarks);
            None
        }
        Value::Intervention(intervention) => {
            intervened(intervention, doubts, remarks);
            None
        }
        _ => None,
    };
    if let Some(words) = kept {
        claim.value = Value::Text(words);
        claim.property = format!("{HEADING}{}", claim.property);
    }
}

/// Keeps as words what of a claim about a facility or an organisation can hardly be meant: an office that nobody is named to hold.
pub(super) fn leave_out_nobody_in_office(claim: &mut Claim, doubts: &Doubts, remarks: &mut Vec<String>) {
    if let Some(text) = doubts.unspoken(&mut claim.said_on, remarks) {
        claim.said_words.get_or_insert(text);
    }
    if let Value::Office(office) = &claim.value
        && let Some(why) = no_name(&office.holder)
    {
        let Office { holder, post, .. } = &**office;
        remarks.push(not_a_name(holder, why));
        claim.value = Value::Text(Text::new(format!("{post}: {holder}")));
        "text".clone_into(&mut claim.property);
    }
}

/// Keeps as words what of a source's description can hardly be meant.
pub(super) fn doubt_source(about: &mut Source, doubts: &Doubts) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(text) = doubts.unspoken(&mut about.published_on, &mut remarks) {
        about.published_words.get_or_insert(text);
    }
    leave_out_no_name(&mut about.author, &mut remarks);
    remarks
}

fn leave_out_no_name(name: &mut Option<String>, remarks: &mut Vec<String>) {
    if let Some(why) = name.as_deref().and_then(no_name) {
        let words = name.take().unwrap_or_default();
        remarks.push(not_a_name(&words, why));
    }
}

/// The words of a relative whose name is none and of whom nothing else is told; of others the name alone is left out.
fn nobody(relative: &mut Relative, remarks: &mut Vec<String>) -> Option<Text> {
    let name = relative.name.clone()?;
    leave_out_no_name(&mut relative.name, remarks);
    if relative.name.is_some() || !relative.person.is_none() || relative.note.is_some() {
        return None;
    }
    let kinship = &relative.relation;
    let relation = kinship
        .words
        .clone()
        .or_else(|| kinship.term.clone())
        .unwrap_or_default();
    Some(Text::new(format!("{relation}: {name}")))
}

fn happened(act: &mut Act, doubts: &Doubts, remarks: &mut Vec<String>) {
    if let Some(text) = doubts.odd(&mut act.when, remarks) {
        act.when_words.get_or_insert(text);
    }
    if let Some(text) = doubts.odd(&mut act.until, remarks) {
        act.account.get_or_insert_with(|| format!("until {text}"));
    }
    if let Some(sentence) = &mut act.sentence
        && !sentence.is_possible()
    {
        *sentence = sentence.in_words();
        remarks.push(no_sentence(sentence.words.as_deref().unwrap_or_default()));
    }
    leave_out_no_name(&mut act.authority, remarks);
}

fn intervened(intervention: &mut Intervention, doubts: &Doubts, remarks: &mut Vec<String>) {
    if let Some(text) = doubts.unspoken(&mut intervention.on, remarks) {
        intervention.account.get_or_insert_with(|| format!("dated {text}"));
    }
    leave_out_no_name(&mut intervention.by, remarks);
    leave_out_no_name(&mut intervention.recipient, remarks);
    if let Some(answer) = &mut intervention.answer {
        if let Some(text) = doubts.unspoken(&mut answer.on, remarks) {
            answer.on_words.get_or_insert(text);
        }
        leave_out_no_name(&mut answer.by, remarks);
    }
}

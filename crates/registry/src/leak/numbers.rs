//! The numbers of those who are protected, and where texts hold them: telephones, identity numbers, passports, e-mail
//! addresses. Only digests of them are kept here.

use super::digits::{Run, WILD, each_run, may_hold};
use super::hit::{Kind, Owner, add};
use super::mail::{each_mail, may_hold_mail};
use guwah_domain::identity_number::IdentityNumber;
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many of a telephone's last digits tell it: what stands before differs with where one calls from.
const TELEPHONE: usize = 9;
/// The fewest digits of a telephone number that is known to be one.
pub(super) const SHORT_TELEPHONE: usize = 7;
/// The digits of a Chinese identity number before its check character.
const IDENTITY: usize = 17;
/// How many digits must be known of an identity number, some of whose places are hidden, to tell whose it is.
const KNOWN: usize = 14;

/// Something found in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundNumber {
    pub(super) kind: Kind,
    pub(super) owner: Owner,
    /// Where it stands in the text, in bytes.
    pub(super) at: (usize, usize),
    /// What it says, written one way: the same number in another layout says the same.
    pub(super) says: String,
    /// Whether only a part of it can be compared.
    pub(super) in_part: bool,
}

/// The numbers of those who are protected.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    known: HashMap<u64, (Kind, Owner)>,
    /// Lengths of numbers that are looked for anywhere in a run.
    lengths: BTreeSet<usize>,
    /// Identity numbers by their first six places, for texts that hide some.
    identity: HashMap<[u8; 6], Vec<(IdentityNumber, Owner)>>,
    /// Those of them that are recorded with hidden places.
    patterns: HashMap<[u8; 6], Vec<(IdentityNumber, Owner)>>,
    /// Numbers that are masked for the public: by what they are told.
    masked: HashMap<u64, Owner>,
}

fn digest(kind: &str, says: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (kind, says).hash(&mut hasher);
    hasher.finish()
}

impl Numbers {
    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty() && self.masked.is_empty() && self.identity.is_empty()
    }

    /// A digest of all numbers.
    pub(super) fn digest(&self) -> u64 {
        let mut sum = 0;
        self.known
            .iter()
            .for_each(|(says, (kind, _))| add(&mut sum, &(says, kind)));
        self.masked.keys().for_each(|says| add(&mut sum, &("masked", says)));
        let patterns = self.identity.values().flatten().chain(self.patterns.values().flatten());
        patterns.for_each(|(number, _)| add(&mut sum, &number.plain()));
        sum
    }

    /// Adds an identity number.
    pub(super) fn identity_number(&mut self, number: &IdentityNumber, owner: Owner) {
        let text = number.plain().as_bytes();
        if !number.is_chinese() {
            self.passport_or_other(text, owner);
            return;
        }
        let known = text.iter().filter(|c| c.is_ascii_digit()).count();
        if text[..IDENTITY].iter().all(u8::is_ascii_digit) {
            self.add("identity", &text[..IDENTITY], Kind::IdentityNumber, owner);
        }
        if known >= KNOWN {
            self.identity
                .entry(division(text))
                .or_default()
                .push((number.clone(), owner));
            if known < IDENTITY {
                self.patterns
                    .entry(division(text))
                    .or_default()
                    .push((number.clone(), owner));
            }
        }
    }

    /// Adds a number of a person who is public: the public sees it masked, so it is not to be written out.
    pub(super) fn masked_number(&mut self, number: &str, owner: Owner) {
        let is_chinese = IdentityNumber::parse(number).is_some_and(|number| number.is_chinese());
        let says = number.as_bytes();
        if is_chinese {
            if let Some(digits) = says.get(..IDENTITY)
                && digits.iter().all(u8::is_ascii_digit)
            {
                self.masked.insert(digest("identity", digits), owner);
            }
        } else if let Some(kind) = other_kind(says) {
            if kind == "other" {
                self.lengths.insert(says.len());
            }
            self.masked.insert(digest(kind, says), owner);
        }
    }

    /// Adds every number in a text that the public does not see. Of a contact, shorter numbers count too.
    pub(super) fn text(&mut self, text: &str, is_contact: bool, owner: Owner) {
        if may_hold_mail(text) {
            each_mail(text, &mut |mail, _| {
                self.add("mail", mail.as_bytes(), Kind::Email, owner)
            });
        }
        if !may_hold(text) {
            return;
        }
        let least = if is_contact { SHORT_TELEPHONE } else { TELEPHONE };
        let mut found: Vec<Run> = Vec::new();
        each_run(text, SHORT_TELEPHONE, &mut |run| found.push(run.clone()));
        for run in found.iter().filter(|run| !run.is_dates()) {
            if !run.letters.is_empty() && run.places.len() <= TELEPHONE {
                self.passport_or_other(&[run.letters.as_bytes(), &run.places].concat(), owner);
                if is_contact && !run.wild {
                    self.telephone(run, owner);
                }
            } else if matches!(run.places.len(), 15 | 17 | 18) {
                if let Some(number) = std::str::from_utf8(&run.places).ok().and_then(IdentityNumber::parse) {
                    self.identity_number(&number, owner);
                }
            } else if run.places.len() >= least && !run.wild {
                self.telephone(run, owner);
            }
        }
    }

    fn telephone(&mut self, run: &Run, owner: Owner) {
        // Several telephones side by side are read as one run: each group that is long enough by itself is one too.
        if run.places.len() > 15 {
            for group in run.groups() {
                if group.len() >= SHORT_TELEPHONE {
                    let from = group.len().saturating_sub(TELEPHONE);
                    self.add("telephone", &group[from..], Kind::Telephone, owner);
                }
            }
            return;
        }
        let from = run.places.len().saturating_sub(TELEPHONE);
        self.add("telephone", &run.places[from..], Kind::Telephone, owner);
    }

    fn passport_or_other(&mut self, number: &[u8], owner: Owner) {
        match other_kind(number) {
            Some("passport") => self.add("passport", number, Kind::Passport, owner),
            Some(other) => {
                self.lengths.insert(number.len());
                self.add(other, number, Kind::IdentityNumber, owner);
            }
            None => {}
        }
    }

    fn add(&mut self, kind: &str, says: &[u8], told: Kind, owner: Owner) {
        self.known.entry(digest(kind, says)).or_insert((told, owner));
    }

    /// Everything in a text that is, or may be, a number of someone protected.
    pub(super) fn find(&self, text: &str, found: &mut Vec<FoundNumber>) {
        if self.is_empty() {
            return;
        }
        if may_hold(text) {
            each_run(text, SHORT_TELEPHONE, &mut |run| self.find_in_run(run, found));
        }
        if may_hold_mail(text) {
            each_mail(text, &mut |mail, at| {
                if let Some((kind, owner)) = self.known.get(&digest("mail", mail.as_bytes())) {
                    found.push(FoundNumber {
                        kind: *kind,
                        owner: *owner,
                        at,
                        says: mail.to_owned(),
                        in_part: false,
                    });
                }
            });
        }
    }

    fn find_in_run(&self, run: &Run, found: &mut Vec<FoundNumber>) {
        if run.wild {
            return self.find_hidden(run, found);
        }
        if !self.patterns.is_empty() && self.find_pattern(run, found) {
            return;
        }
        let places = &run.places;
        let mut take = |kind: &str, says: &[u8]| {
            let key = digest(kind, says);
            let masked = || self.masked.get(&key).filter(|_| kind != "identity");
            let known = self.known.get(&key).copied();
            let known = known.or_else(|| masked().map(|owner| (Kind::MaskedNumber, *owner)));
            if let Some((told, owner)) = known {
                found.push(whole(told, owner, run, says));
            }
            known.is_some()
        };
        if !run.letters.is_empty() {
            for end in 1..=places.len() {
                if run.ends_before(end) && take("passport", &[run.letters.as_bytes(), &places[..end]].concat()) {
                    return;
                }
            }
        }
        let identity = places.windows(IDENTITY).any(|digits| take("identity", digits));
        let other = self
            .lengths
            .iter()
            .any(|length| places.windows(*length).any(|digits| take("other", digits)));
        if identity || other {
            return;
        }
        for end in SHORT_TELEPHONE..=places.len() {
            if !run.ends_before(end) {
                continue;
            }
            let whole = end >= TELEPHONE && take("telephone", &places[end - TELEPHONE..end]);
            let short = (SHORT_TELEPHONE..TELEPHONE.min(end + 1))
                .any(|length| run.begins[end - length] && take("telephone", &places[end - length..end]));
            if whole || short {
                return;
            }
        }
        for digits in places.windows(IDENTITY) {
            if let Some(owner) = self.masked.get(&digest("identity", digits)) {
                found.push(whole(Kind::MaskedNumber, *owner, run, digits));
                return;
            }
        }
    }

    /// An identity number that agrees with one recorded with hidden places.
    fn find_pattern(&self, run: &Run, found: &mut Vec<FoundNumber>) -> bool {
        run.places.windows(IDENTITY + 1).any(|places| {
            let Some(known) = self.patterns.get(&division(places)) else {
                return false;
            };
            let number = std::str::from_utf8(places).ok().and_then(IdentityNumber::parse);
            let agreeing = |number: &IdentityNumber| known.iter().find(|(other, _)| other.may_equal(number));
            match number.as_ref().and_then(agreeing) {
                Some((_, owner)) => {
                    found.push(whole(Kind::IdentityNumber, *owner, run, places));
                    true
                }
                None => false,
            }
        })
    }

    /// An identity number some of whose places the text hides.
    fn find_hidden(&self, run: &Run, found: &mut Vec<FoundNumber>) {
        let Some(number) = std::str::from_utf8(&run.places).ok().and_then(IdentityNumber::parse) else {
            return;
        };
        let known = run.places.iter().filter(|c| c.is_ascii_digit()).count();
        if !number.is_chinese() || known < KNOWN - 4 {
            return;
        }
        let agreeing = self.identity.get(&division(&run.places)).into_iter().flatten();
        let mut agreeing = agreeing.filter(|(other, _)| other.may_equal(&number));
        if let Some((_, owner)) = agreeing.next() {
            found.push(FoundNumber {
                in_part: known < KNOWN || agreeing.next().is_some(),
                ..whole(Kind::IdentityNumber, *owner, run, &run.places)
            });
        }
    }
}

fn whole(kind: Kind, owner: Owner, run: &Run, says: &[u8]) -> FoundNumber {
    FoundNumber {
        kind,
        owner,
        at: run.at,
        says: String::from_utf8_lossy(says).into_owned(),
        in_part: kind == Kind::MaskedNumber,
    }
}

/// What a number is that is no Chinese identity number: a passport with letters before its digits, or digits alone; none of what is too
/// short to tell of anybody.
fn other_kind(number: &[u8]) -> Option<&'static str> {
    let digits = number.iter().filter(|c| c.is_ascii_digit()).count();
    if !(SHORT_TELEPHONE..=40).contains(&digits) {
        return None;
    }
    let letters = number.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    if letters > 0 && letters + digits == number.len() {
        return Some("passport");
    }
    (digits == number.len() && digits >= TELEPHONE).then_some("other")
}

/// The first six places of an identity number.
fn division(number: &[u8]) -> [u8; 6] {
    let mut division = [WILD; 6];
    let length = number.len().min(6);
    division[..length].copy_from_slice(&number[..length]);
    division
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(protected: &[&str], text: &str) -> Vec<(Kind, bool)> {
        let mut numbers = Numbers::default();
        for one in protected {
            match one.strip_prefix("id ") {
                Some(number) => numbers.identity_number(&IdentityNumber::parse(number).unwrap(), Owner(0)),
                None => numbers.text(one, true, Owner(0)),
            }
        }
        let mut found = Vec::new();
        numbers.find(text, &mut found);
        found.into_iter().map(|one| (one.kind, one.in_part)).collect()
    }

    #[test]
    fn a_number_is_found_in_any_layout() {
        use Kind::{Email, IdentityNumber, Passport, Telephone};
        for (protected, text, expected) in [
            ("+7 701 123 45 67", "ring 8(701)123-45-67 in the evening", Telephone),
            ("8 701 1234567", "＋７７０１１２３４５６７", Telephone),
            ("tel. 123-45-67", "at 1234567.", Telephone),
            (
                "id 65420119700101003X",
                "身份证 654201 1970 0101 003x 号",
                IdentityNumber,
            ),
            ("id 654201197001010038", "65420119700101****", IdentityNumber),
            ("id 65420119700101????", "no. 654201-19700101-0038", IdentityNumber),
            ("passport N 1234567", "with passport N1234567", Passport),
            ("id N12345678", "护照N 1234 5678", Passport),
            (
                "Invented.Person@Example.org",
                "write to invented.person (at) example.org",
                Email,
            ),
            ("id 790101300123", "ИИН 790101 300 123", IdentityNumber),
        ] {
            assert_eq!(found(&[protected], text), [(expected, false)], "{protected} in {text}");
        }
    }

    #[test]
    fn what_is_no_such_number_is_not_taken_for_one() {
        for (protected, text) in [
            ("+7 701 123 45 67", "ring 8 701 123 45 68"),
            ("+7 701 123 45 67", "67 persons on 2017-01-12, 345 later"),
            ("2018-02-14 to 2019-03-01", "taken on 2018-02-14, released 2019-03-01"),
            ("id 654201197001010038", "6542011970········"),
            ("id 654201197001010038", "division 654201, born 1970-01-01"),
            ("tel. 123-45-67", "no. 9123456789"),
        ] {
            assert_eq!(found(&[protected], text), [], "{protected} in {text}");
        }
        assert_eq!(
            found(&["id 654201197001010038"], "6542011970????003?"),
            [(Kind::IdentityNumber, true)],
            "of which too little is told to say whose it is"
        );
    }
}

//! How the claims of one statement at one level lie in a row: JSON, with what all of them share said once.

use crate::error::RegistryError;
use crate::read::rows::unreadable;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::listing::Spans;
use serde::{Deserialize, Serialize};

/// The claims of a statement at one level. The level is said by the row, so no claim says it.
#[derive(Serialize, Deserialize)]
struct Body {
    /// Over which releases the claims are asserted that do not say it themselves; none when they are of no list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    listed: Option<Spans>,
    claims: Vec<Claim>,
}

/// Writes claims of one level.
pub(crate) fn write(mut claims: Vec<Claim>) -> Result<Vec<u8>, RegistryError> {
    // A claim that says no spans has those of the body, so the body says them only when every claim has some.
    let shared = claims.iter().all(|claim| claim.listed.is_some());
    let listed = claims.first().filter(|_| shared).and_then(|claim| claim.listed.clone());
    for claim in &mut claims {
        claim.disclosure = Disclosure::default();
        if listed.is_some() && claim.listed == listed {
            claim.listed = None;
        }
    }
    serde_json::to_vec(&Body { listed, claims }).map_err(|_| unreadable("statement"))
}

/// Reads what [`write`] wrote at this level.
pub(crate) fn read(bytes: &[u8], level: Disclosure) -> Result<Vec<Claim>, RegistryError> {
    let Body { listed, mut claims } = serde_json::from_slice(bytes).map_err(|_| unreadable("statement"))?;
    for claim in &mut claims {
        claim.disclosure = level;
        if claim.listed.is_none() {
            claim.listed.clone_from(&listed);
        }
    }
    Ok(claims)
}

/// Reads, of what [`write`] wrote, the claims that are asserted now. The spans that they share are left out of them: copying
/// those took longer than reading the claims.
pub(crate) fn read_current(bytes: &[u8], level: Disclosure) -> Result<Vec<Claim>, RegistryError> {
    let Body { listed, mut claims } = serde_json::from_slice(bytes).map_err(|_| unreadable("statement"))?;
    let shared = listed.as_ref().is_none_or(Spans::is_open);
    claims.retain(|claim| claim.withdrawn.is_none() && claim.listed.as_ref().map_or(shared, Spans::is_open));
    for claim in &mut claims {
        claim.disclosure = level;
    }
    Ok(claims)
}

#[cfg(test)]
mod tests {
    use super::*;
    use guwah_domain::listing::Release;
    use guwah_domain::vague_date::Day;
    use guwah_domain::value::{Text, Value};

    fn claim(text: &str, level: Disclosure, listed: Option<i8>) -> Claim {
        Claim {
            disclosure: level,
            listed: listed.map(|month| {
                let mut spans = Spans::default();
                let on = Day::constant(2024, month, 1);
                spans.begin(Release { on, nth: 1 }, None);
                spans
            }),
            ..Claim::stated("name", Value::Name(Text::new(text)))
        }
    }

    #[test]
    fn claims_are_read_as_they_were_written_whatever_they_share() {
        for listed in [
            [Some(4), Some(4), Some(4)],
            [Some(4), Some(5), Some(4)],
            [None, None, None],
            [Some(4), None, Some(4)],
            [None, Some(4), Some(4)],
        ] {
            for level in [Disclosure::Public, Disclosure::Team] {
                let claims: Vec<Claim> = listed
                    .into_iter()
                    .zip(["Invented One", "Invented Two", "Invented Three"])
                    .map(|(listed, name)| claim(name, level, listed))
                    .collect();
                let body = write(claims.clone()).unwrap();
                assert_eq!(read(&body, level).unwrap(), claims);
                assert_eq!(read_current(&body, level).unwrap().len(), claims.len());
            }
        }
    }

    #[test]
    fn what_is_no_longer_listed_or_withdrawn_is_not_current() {
        let may = Day::constant(2024, 5, 1);
        let ended = |mut claim: Claim| {
            let spans = claim.listed.as_mut().unwrap();
            spans.end(Release { on: may, nth: 2 }, None);
            claim
        };
        let one = claim("Invented One", Disclosure::Team, Some(4));
        let gone = ended(claim("Invented Two", Disclosure::Team, Some(4)));
        let withdrawn = Claim {
            withdrawn: Some("an error".into()),
            ..claim("Invented Three", Disclosure::Team, Some(4))
        };
        for (claims, current) in [
            (vec![one.clone(), gone.clone(), withdrawn.clone()], 1),
            (vec![gone.clone(), gone, one], 1),
            (vec![withdrawn], 0),
        ] {
            let body = write(claims.clone()).unwrap();
            let read = read_current(&body, Disclosure::Team).unwrap();
            assert_eq!(read.len(), current);
            assert!(claims.iter().filter(|claim| claim.is_current()).count() == current);
        }
    }

    #[test]
    fn what_all_claims_share_is_written_once() {
        let claims = vec![
            claim("Invented One", Disclosure::Public, Some(4)),
            claim("Invented Two", Disclosure::Public, Some(4)),
        ];
        let body = String::from_utf8(write(claims).unwrap()).unwrap();
        assert_eq!(body.matches("2024").count(), 1, "{body}");
        assert!(!body.contains("public"), "{body}");
    }
}

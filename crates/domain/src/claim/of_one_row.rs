//! How the claims of one row are written: under their level where all have the same, `{"public":[…]}`, so that it is said
//! once; else as they are, `[…]`.

use super::{Claim, Disclosure};
use serde::de::{Error, MapAccess, SeqAccess, Visitor, value::SeqAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap};
use std::fmt;

struct Levelled<'a>(&'a [Claim]);

struct Unlevelled<'a>(&'a Claim);

impl Serialize for Levelled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Unlevelled))
    }
}

impl Serialize for Unlevelled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer, Disclosure::default())
    }
}

pub(crate) fn serialize<S: Serializer>(claims: &[Claim], serializer: S) -> Result<S::Ok, S::Error> {
    let level = claims.first().map_or(Disclosure::default(), |claim| claim.disclosure);
    if level == Disclosure::default() || claims.iter().any(|claim| claim.disclosure != level) {
        return claims.serialize(serializer);
    }
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(&level, &Levelled(claims))?;
    map.end()
}

struct Claims;

impl<'de> Visitor<'de> for Claims {
    type Value = Vec<Claim>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("claims, or claims under their level")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, claims: A) -> Result<Self::Value, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(claims))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut levels: A) -> Result<Self::Value, A::Error> {
        let Some((level, mut claims)) = levels.next_entry::<Disclosure, Vec<Claim>>()? else {
            return Err(A::Error::custom("no level"));
        };
        for claim in &mut claims {
            claim.disclosure = level;
        }
        match levels.next_key::<Disclosure>()? {
            None => Ok(claims),
            Some(_) => Err(A::Error::custom("more than one level")),
        }
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Claim>, D::Error> {
    deserializer.deserialize_any(Claims)
}

//! Identifiers. Every kind of record has its own type, so that a source never passes for a person.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A text that is not an identifier: 32 hexadecimal digits are expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier (32 hexadecimal digits are expected)")]
pub struct NotAnId;

fn parse_hex(text: &str) -> Result<[u8; 16], NotAnId> {
    let digits = text.as_bytes();
    if digits.len() != 32 {
        return Err(NotAnId);
    }
    let mut bytes = [0u8; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Ok(bytes)
}

fn nibble(digit: u8) -> Result<u8, NotAnId> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(NotAnId),
    }
}

fn hex(bytes: &[u8; 16]) -> [u8; 32] {
    let mut text = [0u8; 32];
    for (at, byte) in bytes.iter().enumerate() {
        text[at * 2] = b"0123456789abcdef"[usize::from(byte >> 4)];
        text[at * 2 + 1] = b"0123456789abcdef"[usize::from(byte & 15)];
    }
    text
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub [u8; 16]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let text = hex(&self.0);
                f.write_str(std::str::from_utf8(&text).expect("hexadecimal digits are ASCII"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse_hex(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let text = hex(&self.0);
                serializer.serialize_str(
                    std::str::from_utf8(&text).expect("hexadecimal digits are ASCII"),
                )
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl de::Visitor<'_> for Visitor {
                    type Value = [u8; 16];
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("32 hexadecimal digits")
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<[u8; 16], E> {
                        parse_hex(text).map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Visitor).map(Self)
            }
        }
    };
}

identifier!(
    /// A person: an individual, whatever roles others give them.
    PersonId
);
identifier!(
    /// A source: a testimony, a document, a report, a list.
    SourceId
);
identifier!(
    /// A facility or an organisation.
    InstitutionId
);
identifier!(
    /// A claim. It is the digest of what the claim says and who says it, so the same claim has the
    /// same identity wherever it is met again.
    ClaimId
);
identifier!(
    /// A consent. It is the digest of what was agreed to.
    ConsentId
);
identifier!(
    /// A judgement by a named editor.
    JudgementId
);

impl PersonId {
    /// Whether this is no person at all (all zeros), the default that stands for the register itself.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.0 == [0; 16]
    }
}

impl InstitutionId {
    /// Whether this is no record at all (all zeros): the words of a source lead to none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.0 == [0; 16]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_reads_back_what_it_writes() {
        let id = PersonId([0x0f, 0xa0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 255]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("0fa".parse::<PersonId>(), Err(NotAnId));
        assert_eq!("g".repeat(32).parse::<PersonId>(), Err(NotAnId));
    }
}

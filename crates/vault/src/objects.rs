//! Where sealed originals lie.

use std::fmt;
use std::str::FromStr;

use crate::digest::{parse_hex, write_hex};

/// The name of a sealed original in the store. It follows from key and digest and gives neither away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectName(pub [u8; 32]);

impl fmt::Display for ObjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(&self.0, f)
    }
}

impl fmt::Debug for ObjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ObjectName({self})")
    }
}

/// The text is not 64 lowercase hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the name of an object is 64 lowercase hexadecimal digits")]
pub struct ParseObjectNameError;

impl FromStr for ObjectName {
    type Err = ParseObjectNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse_hex(text).map(ObjectName).ok_or(ParseObjectNameError)
    }
}

/// Why the store refuses or fails.
#[derive(Debug, thiserror::Error)]
pub enum ObjectsError {
    /// The disk or bucket is full; nothing was written.
    #[error("there is no room left for evidence files; nothing was written")]
    Full,
    /// The store failed.
    #[error("the store of evidence files cannot be used: {0}")]
    Unavailable(String),
}

/// Where sealed originals lie.
///
/// *Durability.* When [`put`](Self::put) returns, the object would survive a loss of power. When it
/// fails, or the process dies before it returns, the object is there whole, as it was before, or not
/// at all; never in part.
///
/// *Concurrency.* Several threads and processes may use one store. Of two that put one name at once,
/// one wins, whole.
///
/// *Failure.* The store does not look into objects: that they are as they were put is for the vault to
/// check, which can.
pub trait Objects: Send + Sync {
    /// Keeps an object under a name, in place of one that may be there.
    fn put(&self, name: ObjectName, bytes: &[u8]) -> Result<(), ObjectsError>;

    /// The object of this name; `None` when there is none.
    fn get(&self, name: ObjectName) -> Result<Option<Vec<u8>>, ObjectsError>;

    /// Whether there is an object of this name.
    fn contains(&self, name: ObjectName) -> Result<bool, ObjectsError>;

    /// Removes the object of this name, durably; says whether there was one. What a disk or a
    /// provider keeps of it after that is noise once its key is destroyed.
    fn remove(&self, name: ObjectName) -> Result<bool, ObjectsError>;

    /// The names of all objects, in order.
    fn names(&self) -> Result<Vec<ObjectName>, ObjectsError>;
}

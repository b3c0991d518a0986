//! Many short lists laid end to end: where each starts, and what they hold.

use super::IndexError;
use super::bytes::{put_bytes, put_numbers, take_bytes, take_numbers};

/// Lists of `T` laid end to end. List `i` lies from `starts[i]` to `starts[i + 1]`; `starts` is
/// never empty, never descends, and ends with the number of items.
#[derive(Clone, Debug)]
pub(crate) struct Lists<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Default for Lists<T> {
    fn default() -> Lists<T> {
        Lists::new()
    }
}

impl<T: Copy> Lists<T> {
    /// No lists.
    pub(crate) fn new() -> Lists<T> {
        Lists {
            starts: vec![0],
            items: Vec::new(),
        }
    }

    /// How many lists there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// List `at`, or an empty one if there is no such list.
    pub(crate) fn get(&self, at: usize) -> &[T] {
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.items[start as usize..end as usize],
            _ => &[],
        }
    }

    /// All items, in order.
    pub(crate) fn items(&self) -> &[T] {
        &self.items
    }

    /// Appends a list.
    pub(crate) fn push(&mut self, list: &[T]) {
        self.items.extend_from_slice(list);
        self.starts
            .push(u32::try_from(self.items.len()).expect("a segment holds under 4 GiB"));
    }

    /// Lays out items by the list they belong to, keeping their order within a list. `each` calls
    /// back with (list, item) for every item, and is called twice.
    pub(crate) fn gather(count: usize, zero: T, each: impl Fn(&mut dyn FnMut(u32, T))) -> Lists<T> {
        let mut starts = vec![0u32; count + 1];
        each(&mut |list, _| starts[list as usize + 1] += 1);
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut items = vec![zero; starts[count] as usize];
        each(&mut |list, item| {
            let at = &mut next[list as usize];
            items[*at as usize] = item;
            *at += 1;
        });
        Lists { starts, items }
    }

    fn checked(starts: Vec<u32>, items: Vec<T>) -> Result<Lists<T>, IndexError> {
        let whole = starts.first() == Some(&0)
            && starts.last().is_some_and(|&end| end as usize == items.len())
            && starts.is_sorted();
        if whole {
            Ok(Lists { starts, items })
        } else {
            Err(IndexError::Inconsistent)
        }
    }

    /// Bytes held in memory.
    pub(crate) fn size_bytes(&self) -> usize {
        self.starts.len() * 4 + self.items.len() * size_of::<T>()
    }
}

impl Lists<u8> {
    pub(crate) fn put(&self, into: &mut Vec<u8>) {
        put_numbers(&self.starts, into);
        put_bytes(&self.items, into);
    }

    pub(crate) fn take(from: &mut &[u8]) -> Result<Lists<u8>, IndexError> {
        let starts = take_numbers(from)?;
        Lists::checked(starts, take_bytes(from)?)
    }
}

impl Lists<u32> {
    pub(crate) fn put(&self, into: &mut Vec<u8>) {
        put_numbers(&self.starts, into);
        put_numbers(&self.items, into);
    }

    /// Takes lists whose every item is below `bound`.
    pub(crate) fn take(from: &mut &[u8], bound: usize) -> Result<Lists<u32>, IndexError> {
        let starts = take_numbers(from)?;
        let items = take_numbers(from)?;
        if items.iter().any(|&item| item as usize >= bound) {
            return Err(IndexError::Inconsistent);
        }
        Lists::checked(starts, items)
    }
}

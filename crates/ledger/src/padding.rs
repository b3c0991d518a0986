//! Size classes: what is sealed is padded, so that its length tells little of what it says.

/// The most that one entry or value may hold, before sealing.
pub const MAX_CONTENT_BYTES: usize = 16 * 1024 * 1024;

/// The length of the content, written before it as a little-endian number.
const LENGTH_BYTES: usize = 4;

/// Up to here the classes are listed; beyond, each is a quarter larger than the one before.
const SMALL_CLASSES: [usize; 8] = [256, 512, 768, 1024, 1536, 2048, 3072, 4096];

/// The padded size of so many bytes of content.
fn size_class(content_bytes: usize) -> usize {
    let needed = content_bytes + LENGTH_BYTES;
    if let Some(class) = SMALL_CLASSES.into_iter().find(|class| *class >= needed) {
        return class;
    }
    let mut class = SMALL_CLASSES[SMALL_CLASSES.len() - 1];
    while class < needed {
        class = (class + class / 4).next_multiple_of(256);
    }
    class
}

/// Writes length, content and zeros up to the size class onto the end of `out`. The caller has
/// refused what is over [`MAX_CONTENT_BYTES`].
pub(crate) fn pad_onto(out: &mut Vec<u8>, content: &[u8]) {
    let length = u32::try_from(content.len()).expect("content is at most 16 MiB");
    let end = out.len() + size_class(content.len());
    out.reserve(end - out.len() + 16);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(content);
    out.resize(end, 0);
}

/// Takes length and padding off. `None` when the bytes are not something [`pad_onto`] wrote.
pub(crate) fn unpad(mut padded: Vec<u8>) -> Option<Vec<u8>> {
    let length: [u8; LENGTH_BYTES] = padded.get(..LENGTH_BYTES)?.try_into().ok()?;
    let length = usize::try_from(u32::from_le_bytes(length)).ok()?;
    if length > MAX_CONTENT_BYTES || size_class(length) != padded.len() {
        return None;
    }
    padded.copy_within(LENGTH_BYTES..LENGTH_BYTES + length, 0);
    padded.truncate(length);
    Some(padded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_padded_comes_back(content in proptest::collection::vec(any::<u8>(), 0..9000)) {
            let mut padded = Vec::new();
            pad_onto(&mut padded, &content);
            prop_assert_eq!(padded.len(), size_class(content.len()));
            prop_assert_eq!(unpad(padded), Some(content));
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes: Vec<u8>) {
            unpad(bytes);
        }
    }

    #[test]
    fn classes_hide_lengths() {
        let cases = [
            (0, 256),
            (252, 256),
            (253, 512),
            (700, 768),
            (765, 1024),
            (2100, 3072),
            (4092, 4096),
            (4093, 5120),
            (5117, 6400),
            (6397, 8192),
        ];
        for (content, class) in cases {
            assert_eq!(size_class(content), class, "{content} bytes");
        }
        // A class is never more than a third above the one before, so padding stays cheap.
        assert!(size_class(MAX_CONTENT_BYTES) < MAX_CONTENT_BYTES / 3 * 4);
    }
}

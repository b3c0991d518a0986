//! Phrases about files: pictures, and what the team sees of a file.

use super::quoted;
use crate::language::Language;
use guwah_domain::file::FileRef;

/// What a picture is: "JPEG picture, 900 × 1,200 pixels".
pub fn picture(lang: Language, file: &FileRef) -> String {
    let message = match file.media_type.as_str() {
        "image/jpeg" => lang.message("picture-of-kind").text("kind", "JPEG"),
        "image/png" => lang.message("picture-of-kind").text("kind", "PNG"),
        "image/webp" => lang.message("picture-of-kind").text("kind", "WebP"),
        _ => lang.message("picture"),
    };
    message
        .text("width", file.width_px)
        .text("height", file.height_px)
        .plain()
}

/// What the team is told of a file besides: its name, length and digest.
pub fn file_details(lang: Language, file: &FileRef) -> Option<String> {
    let name = file.name.as_ref().map(|name| quoted(lang, name));
    let size = file
        .size_bytes
        .map(|size| lang.message("count-bytes").number("count", size).plain());
    let digest = file.sha256.as_ref().map(|digest| format!("SHA-256 {digest}"));
    let details: Vec<String> = [name, size, digest].into_iter().flatten().collect();
    (!details.is_empty()).then(|| details.join(lang.comma()))
}

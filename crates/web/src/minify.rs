//! Minifies HTML: takes out the white space between elements that a browser does not show. Templates are written one element a
//! line; what is sent need not be.

/// Elements beside which white space is not shown: blocks, parts of lists and tables, parts of a drawing.
const BLOCKS: [&str; 61] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "circle",
    "clippath",
    "dd",
    "defs",
    "desc",
    "details",
    "div",
    "dl",
    "dt",
    "ellipse",
    "figcaption",
    "figure",
    "footer",
    "form",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "line",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "path",
    "polygon",
    "polyline",
    "rect",
    "section",
    "select",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "use",
    "fieldset",
];

/// The page without the white space that stands alone between two tags: none where one of them is of a block, else one
/// character. Text is left as it is, with every space and line of it.
#[must_use]
pub(crate) fn minify(html: &str) -> String {
    let mut minified = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(end) = rest.find('>') {
        let (tag, after) = rest.split_at(end + 1);
        minified.push_str(tag);
        let next = after.trim_start_matches([' ', '\n', '\t', '\r']);
        let gap = &after[..after.len() - next.len()];
        if !gap.is_empty() && next.starts_with('<') {
            let before = tag.rfind('<').map_or("", |at| &tag[at..]);
            if !is_of_a_block(before) && !is_of_a_block(next) {
                minified.push(if gap.contains('\n') { '\n' } else { ' ' });
            }
        } else {
            minified.push_str(gap);
        }
        rest = next;
    }
    minified.push_str(rest);
    minified
}

/// Whether a text begins with a tag of a block.
fn is_of_a_block(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    BLOCKS.iter().any(|block| block.eq_ignore_ascii_case(&name[..end]))
}

#[cfg(test)]
mod tests {

    #[test]
    fn white_space_that_is_not_shown_goes_and_text_stays() {
        for (html, minified) in [
            (
                "<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>\n",
                "<ul><li>one</li><li>two</li></ul>\n",
            ),
            ("<p>a <b>b</b>\n    <i>c</i> d</p>", "<p>a <b>b</b>\n<i>c</i> d</p>"),
            ("<b>b</b>  <i>c</i>", "<b>b</b> <i>c</i>"),
            ("<p>first\n\n  second  </p>", "<p>first\n\n  second  </p>"),
            (
                "<p>\n  told <a href=\"/?a=1&#62;2\">x</a></p>",
                "<p>\n  told <a href=\"/?a=1&#62;2\">x</a></p>",
            ),
            ("no tag", "no tag"),
            ("", ""),
        ] {
            assert_eq!(super::minify(html), minified, "{html}");
        }
    }
}

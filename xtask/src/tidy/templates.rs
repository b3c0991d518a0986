//! Templates of pages: short lines, one element a line, white space taken out by the template engine.

use super::tree::{Finding, Tree};

const LINE: usize = 160;

/// The elements that begin a line of their own on a page, and so in a template.
const BLOCKS: [&str; 39] = [
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "article",
    "section",
    "div",
    "form",
    "figure",
    "figcaption",
    "blockquote",
    "details",
    "summary",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "fieldset",
];

/// What a crate with templates says to askama.
const SETTINGS: &str = "askama.toml";
const MINIMISED: &str = "whitespace = \"minimize\"";

pub(super) fn templates(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_ending(".html") {
        let Some((folder, _)) = path.split_once("/templates/") else {
            continue;
        };
        let settings = format!("{}/{SETTINGS}", folder.strip_suffix("/src").unwrap_or(folder));
        if !tree.get(&settings).is_some_and(|text| text.contains(MINIMISED)) {
            findings.push(Finding::in_file(path, format!("{settings} must say `{MINIMISED}`")));
        }
        for (index, line) in text.lines().enumerate() {
            let characters = line.chars().count();
            if characters >= LINE {
                let what = format!("a line of {characters} characters: under {LINE}");
                findings.push(Finding::at_line(path, index + 1, what));
            }
            let opened: Vec<&str> = opened(line).filter(|element| BLOCKS.contains(element)).collect();
            if opened.len() > 1 {
                let what = format!("one element a line: {}", opened.join(", "));
                findings.push(Finding::at_line(path, index + 1, what));
            }
        }
    }
    findings
}

/// The elements whose opening tags begin on a line. What stands in `{{ }}` and `{% %}` is code.
fn opened(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices('<').filter_map(|(at, _)| {
        let code = ["{{", "{%"].iter().filter_map(|open| line[..at].rfind(open)).max();
        let closed = ["}}", "%}"].iter().filter_map(|close| line[..at].rfind(close)).max();
        let name = &line[at + 1..];
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        (code <= closed && end > 0).then(|| &name[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    const PAGE: &str = "crates/site/templates/page.html";
    const MINIMAL: (&str, &str) = ("crates/site/askama.toml", "[general]\nwhitespace = \"minimize\"\n");

    #[test]
    fn a_template_has_short_lines() {
        check(templates, &[MINIMAL, (PAGE, &"ш".repeat(LINE - 1))], &[]);
        check(
            templates,
            &[MINIMAL, (PAGE, &"ш".repeat(LINE))],
            &["crates/site/templates/page.html:1"],
        );
        check(templates, &[("docs/page.html", &"x".repeat(LINE))], &[]);
    }

    #[test]
    fn a_template_has_one_element_a_line() {
        let text = "<p><b>{{ x }}</b> <a href=\"y\">z</a></p>\n{% if a<p && b<div %}<p>\n<li><p>x</p></li>\n";
        check(
            templates,
            &[MINIMAL, (PAGE, text)],
            &["crates/site/templates/page.html:3"],
        );
    }

    #[test]
    fn white_space_is_taken_out() {
        check(templates, &[(PAGE, "<p>x</p>\n")], &[PAGE]);
        check(
            templates,
            &[MINIMAL, ("crates/site/src/templates/page.html", "<p>x</p>\n")],
            &[],
        );
    }
}

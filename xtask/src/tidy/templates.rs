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

/// What a crate with pages says to askama.
const SETTINGS: &str = "askama.toml";
const MINIMISED: &str = "whitespace = \"minimize\"";

/// How a page names its template.
const NAMED: &str = "#[template(path";

pub(super) fn templates(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_ending(".html") {
        if !path.contains("/templates/") {
            continue;
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

/// Askama takes white space out of a crate's pages where the crate says so.
pub(super) fn minimised(tree: &Tree) -> Vec<Finding> {
    let mut crates: Vec<&str> = tree
        .with_ending(".rs")
        .filter(|(path, text)| path.starts_with("crates/") && text.contains(NAMED))
        .filter_map(|(path, _)| Some(path.split_once("/src/")?.0))
        .collect();
    crates.dedup();
    let settings = crates.into_iter().map(|folder| format!("{folder}/{SETTINGS}"));
    settings
        .filter(|settings| !tree.get(settings).is_some_and(|text| text.contains(MINIMISED)))
        .map(|settings| Finding::in_file(&settings, format!("must say `{MINIMISED}`")))
        .collect()
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
    #[test]
    fn a_template_has_short_lines() {
        check(templates, &[(PAGE, &"ш".repeat(LINE - 1))], &[]);
        check(
            templates,
            &[(PAGE, &"ш".repeat(LINE))],
            &["crates/site/templates/page.html:1"],
        );
        check(templates, &[("docs/page.html", &"x".repeat(LINE))], &[]);
    }

    #[test]
    fn a_template_has_one_element_a_line() {
        let text = "<p><b>{{ x }}</b> <a href=\"y\">z</a></p>\n{% if a<p && b<div %}<p>\n<li><p>x</p></li>\n";
        check(templates, &[(PAGE, text)], &["crates/site/templates/page.html:3"]);
    }

    #[test]
    fn white_space_is_taken_out() {
        let page = (
            "crates/site/src/page.rs",
            "#[template(path = \"page.html\")]\nstruct Page;\n",
        );
        let minimal = "[general]\nwhitespace = \"minimize\"\n";
        check(minimised, &[page], &["crates/site/askama.toml"]);
        check(
            minimised,
            &[page, ("crates/site/askama.toml", "[general]\n")],
            &["crates/site/askama.toml"],
        );
        check(minimised, &[page, ("crates/site/askama.toml", minimal)], &[]);
    }
}

//! E-mail addresses as they stand in texts, plain or written out to hide them from programs.

/// The signs between the two halves of an address, as people write them.
const BETWEEN: [&str; 6] = ["@", "＠", "(at)", "[at]", "{at}", "（at）"];
/// The most bytes of either half that are read.
const MOST_BYTES: usize = 128;

/// Whether a text can hold an address at all: a quick look.
pub(super) fn may_hold_mail(text: &str) -> bool {
    text.contains(['@', '＠'])
        || ["at)", "at]", "at}", "at）", "AT)", "AT]"]
            .iter()
            .any(|sign| text.contains(sign))
}

/// Every e-mail address in a text, in lower case without spaces, with where it stands.
pub(super) fn each_mail(text: &str, visit: &mut dyn FnMut(&str, (usize, usize))) {
    let lower = text.to_lowercase();
    // Where letters change their length in lower case, the place is told as that of the whole text.
    let exact = lower.len() == text.len();
    for sign in BETWEEN {
        for (at, _) in lower.match_indices(sign) {
            let before = lower[..at].trim_end();
            let from = before
                .char_indices()
                .rev()
                .take_while(|(start, c)| before.len() - start <= MOST_BYTES && is_local(*c))
                .last();
            let after = &lower[at + sign.len()..];
            let domain = domain_of(after);
            let Some((from, _)) = from else { continue };
            let local = before[from..].trim_start_matches('.');
            if !local.is_empty() && domain.contains('.') {
                let place = if exact {
                    (from, at + sign.len())
                } else {
                    (0, text.len())
                };
                visit(&format!("{local}@{domain}"), place);
            }
        }
    }
}

fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%')
}

/// The name of a host, its dots written as dots or as words.
fn domain_of(after: &str) -> String {
    let plain = after
        .trim_start()
        .replace("(dot)", ".")
        .replace("[dot]", ".")
        .replace(" dot ", ".")
        .replace(" . ", ".");
    let name = plain.chars().take(MOST_BYTES);
    let name: String = name
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        .collect();
    name.trim_end_matches(['.', '-']).trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_however_they_are_hidden() {
        for text in [
            "write to Invented.One@Example.org.",
            "invented.one (at) example.org",
            "invented.one[at]example[dot]org",
            "电邮：invented.one＠example.org，谢谢",
        ] {
            let mut found = Vec::new();
            each_mail(text, &mut |mail, _| found.push(mail.to_owned()));
            assert_eq!(found, ["invented.one@example.org"], "{text}");
        }
        each_mail("@ noon, a@b, look (at) this", &mut |mail, _| panic!("{mail} is none"));
    }
}

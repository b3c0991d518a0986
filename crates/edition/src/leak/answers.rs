//! Answers as editors hand them in: a file with a hit, an answer and a reason on each line.

use guwah_domain::leak::LeakAnswer;
use serde::Deserialize;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The hit's key.
    pub hit: String,
    /// The answer.
    pub answer: LeakAnswer,
    /// The reason.
    pub why: String,
}

/// A line that holds no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "line {line}: {reason}. A line is JSON, {{\"hit\": …, \"answer\": …, \"reason\": …}}, or CSV under the headings hit, answer, \
     reason; an answer is not_the_same, remove or may_stand"
)]
pub struct NotAnAnswer {
    /// The line's number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: &'static str,
}

#[derive(Deserialize)]
struct Line {
    hit: String,
    answer: String,
    #[serde(alias = "why")]
    reason: String,
}

/// Reads answers, as JSON Lines or CSV. Other fields of a line are left alone, so that the check's own output, with answers
/// written into it, can be handed back.
///
/// # Errors
/// When a line holds no answer. One that answers nothing at all is passed over, so that a list can be answered in part.
pub fn read_answers(text: &str) -> Result<Vec<GivenAnswer>, NotAnAnswer> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .peekable();
    if lines.peek().is_some_and(|(_, line)| line.trim_start().starts_with('{')) {
        return lines.filter_map(|(at, line)| json_line(at, line).transpose()).collect();
    }
    let Some((_, head)) = lines.next() else {
        return Ok(Vec::new());
    };
    let head = cells(head);
    let column = |names: &[&str]| {
        head.iter()
            .position(|cell| names.contains(&cell.trim().to_lowercase().as_str()))
    };
    let columns = (column(&["hit"]), column(&["answer"]), column(&["reason", "why"]));
    let (Some(hit), Some(answer), Some(why)) = columns else {
        let reason = "a heading is missing";
        return Err(NotAnAnswer { line: 1, reason });
    };
    let row = |(at, line): (usize, &str)| {
        let cells = cells(line);
        let cell = |nth: usize| cells.get(nth).map(String::as_str).unwrap_or_default();
        given(at, cell(hit), cell(answer), cell(why)).transpose()
    };
    lines.filter_map(row).collect()
}

fn json_line(at: usize, line: &str) -> Result<Option<GivenAnswer>, NotAnAnswer> {
    let object: serde_json::Value = serde_json::from_str(line).map_err(|_| NotAnAnswer {
        line: at,
        reason: "it is not JSON",
    })?;
    if object.get("answer").is_none_or(serde_json::Value::is_null) {
        return Ok(None);
    }
    let Line { hit, answer, reason } = serde_json::from_value(object).map_err(|_| NotAnAnswer {
        line: at,
        reason: "hit, answer and reason are needed, each a text",
    })?;
    given(at, &hit, &answer, &reason)
}

fn given(line: usize, hit: &str, answer: &str, why: &str) -> Result<Option<GivenAnswer>, NotAnAnswer> {
    if answer.trim().is_empty() {
        return Ok(None);
    }
    let fault = |reason| NotAnAnswer { line, reason };
    let answer = LeakAnswer::parse(answer).ok_or_else(|| fault("there is no such answer"))?;
    if hit.trim().is_empty() {
        return Err(fault("it does not say which hit is answered"));
    }
    if why.trim().is_empty() {
        return Err(fault("an answer needs a reason"));
    }
    Ok(Some(GivenAnswer {
        hit: hit.trim().to_owned(),
        answer,
        why: why.trim().to_owned(),
    }))
}

/// The cells of a line of CSV; a cell with commas stands between quotes, and holds no line break.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let cell = cells.last_mut().expect("there is always a last cell");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cell.push(other),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_from_lines_of_json_and_from_a_sheet() {
        let expected = [GivenAnswer {
            hit: "ab12".into(),
            answer: LeakAnswer::MayStand,
            why: "she said so, in writing".into(),
        }];
        let json = "{\"hit\":\"ab12\",\"answer\":\"may_stand\",\"reason\":\"she said so, in writing\",\"kind\":\"name\"}\n\n{\"hit\":\"cd\"}\n";
        assert_eq!(read_answers(json), Ok(expected.to_vec()));
        let sheet = "hit,kind,answer,reason\nab12,name,may stand,\"she said so, in writing\"\ncd,name,,\n";
        assert_eq!(read_answers(sheet), Ok(expected.to_vec()));
        assert_eq!(read_answers(""), Ok(Vec::new()));
    }

    #[test]
    fn a_line_without_answer_or_reason_is_refused_by_its_number() {
        for (text, line) in [
            ("hit,answer,reason\na,perhaps,because\n", 2),
            ("hit,answer,reason\na,remove,\n", 2),
            ("hit,reason\na,b\n", 1),
            ("{\"hit\":\"a\",\"answer\":\"remove\"}", 1),
            ("{\"hit\":", 1),
        ] {
            assert_eq!(read_answers(text).unwrap_err().line, line, "{text}");
        }
    }
}

//! Numbers as they stand in texts: in digits, with a decimal sign, in Chinese characters.

/// A number as it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its hundredths: 2.5 is 250.
    pub(crate) hundredths: u64,
    /// How many digits were written before a decimal sign; 0 for a number in words.
    pub(crate) digits: u8,
}

impl Number {
    /// The number, when it is whole.
    pub(crate) fn whole(self) -> Option<u32> {
        self.hundredths
            .is_multiple_of(100)
            .then(|| u32::try_from(self.hundredths / 100).ok())
            .flatten()
    }
}

/// The number at the start of a text, and its bytes. None for a number when it is too long, or its signs are no decimals.
pub(super) fn digits(text: &str, decimals: bool) -> (Option<Number>, usize) {
    let run = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = run(text);
    let mut whole: String = text[..end].to_owned();
    let mut fraction = String::new();
    while decimals && matches!(text.as_bytes().get(end), Some(b'.' | b',')) {
        let after = run(&text[end + 1..]);
        let grouped = after == 3 && fraction.is_empty() && !whole.starts_with('0');
        if grouped {
            whole.push_str(&text[end + 1..end + 4]);
        } else if (1..=2).contains(&after) && fraction.is_empty() {
            fraction = text[end + 1..=end + after].to_owned();
        } else if after > 0 {
            return (None, end + 1 + after);
        } else {
            break;
        }
        end += 1 + after;
    }
    let written = u8::try_from(whole.len()).unwrap_or(u8::MAX);
    let hundredths = hundredths(&format!("{whole}.{fraction}"));
    let number = hundredths.map(|hundredths| Number {
        hundredths,
        digits: written,
    });
    (number, end)
}

/// "2.5" as 250.
pub(super) fn hundredths(decimal: &str) -> Option<u64> {
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let whole: u64 = whole.parse().ok()?;
    let fraction: u64 = format!("{fraction:0<2}").parse().ok()?;
    (whole <= 100_000_000).then(|| whole * 100 + fraction)
}

/// A number in Chinese numerals at the start of a text, and its bytes: 十五, 二十, 一百二十, 两, 二〇一七.
pub(super) fn chinese(text: &str) -> Option<(Number, usize)> {
    let digit = |c| "〇一二三四五六七八九".chars().position(|known| known == c);
    let value = |c: char| match c {
        '零' | '○' => Some(0),
        '两' | '兩' => Some(2),
        '壹' => Some(1),
        other => digit(other),
    };
    let (mut sum, mut last, mut taken) = (0u64, None::<u64>, 0);
    let mut plain = 0u64;
    let mut scaled = false;
    let mut count = 0u8;
    for c in text.chars() {
        let scale = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => 0,
        };
        if let Some(digit) = value(c) {
            last = Some(digit as u64);
            plain = plain.checked_mul(10)?.checked_add(digit as u64)?;
            count += 1;
        } else if scale > 0 {
            sum += last.take().unwrap_or(1) * scale;
            scaled = true;
        } else {
            break;
        }
        taken += c.len_utf8();
        if count > 8 {
            return None;
        }
    }
    let number = if scaled { sum + last.unwrap_or(0) } else { plain };
    (taken > 0).then_some((
        Number {
            hundredths: number * 100,
            digits: if scaled { 0 } else { count },
        },
        taken,
    ))
}

//! Values that the same accounts give, in one row.

use super::claims::{ClaimsView, Row};

impl ClaimsView {
    /// Puts values that stand open and follow each other into one row where the same accounts give them, held alike.
    pub fn put_together(&mut self) {
        for group in &mut self.groups {
            group.rows = together(std::mem::take(&mut group.rows));
        }
    }
}

/// Puts values that follow each other into one row where the same accounts give them, held alike.
fn together(rows: Vec<Row>) -> Vec<Row> {
    let alike = |a: &Row, b: &Row| a.accounts == b.accounts && a.held.0 == b.held.0 && a.tag == b.tag;
    let mut put: Vec<Row> = Vec::new();
    for row in rows {
        match put.last_mut().filter(|last| alike(last, &row)) {
            Some(last) => last.values.extend(row.values),
            None => put.push(row),
        }
    }
    put
}

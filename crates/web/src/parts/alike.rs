//! What is the same of all claims of a page, said once above them.

use crate::parts::chip::Stroke;
use crate::parts::claims::{Account, ClaimsView, Group, Row};

impl ClaimsView {
    /// Takes who gives a claim and how it is held from the rows, where it is the same of all of several.
    pub fn say_once(&mut self) {
        self.alike = alike(&mut self.groups);
    }
}

fn alike(groups: &mut [Group]) -> Option<(Stroke, Vec<Account>)> {
    let plain = |group: &Group| group.pairs.is_empty() && group.folds.is_empty() && group.earlier.is_empty();
    let first = groups.first()?.rows.first()?;
    let same = |row: &Row| row.held.0 == first.held.0 && row.accounts == first.accounts;
    let rows = groups.iter().flat_map(|group| &group.rows);
    if !(groups.iter().all(plain) && rows.clone().all(same) && rows.count() >= 3) {
        return None;
    }
    let held = first.held;
    let mut accounts = Vec::new();
    for row in groups.iter_mut().flat_map(|group| &mut group.rows) {
        accounts = std::mem::take(&mut row.accounts);
    }
    Some((held, accounts))
}

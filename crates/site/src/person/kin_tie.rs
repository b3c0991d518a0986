//! How relatives are tied to a person and to each other, as far as it is told.

/// How a relative is tied to the person, or to another relative by their place among the relatives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tie {
    Parent,
    Sibling,
    Partner,
    /// A child of the person; the other parent where one is told.
    Child(Option<usize>),
    /// A parent of another relative.
    ParentOf(usize),
    /// A child of another relative.
    ChildOf(usize),
    /// A brother or sister of another relative; by which parent is not told.
    SiblingOf(usize),
    /// Of so many generations before the person, by a way that is not told; none where that is not told either.
    Untold(Option<i8>),
}

/// How a relative is tied to the person, by the term of kinship.
pub(crate) fn tie(kinship: &str) -> Tie {
    match kinship {
        "parent" | "father" | "mother" => Tie::Parent,
        "sibling" | "brother" | "elder_brother" | "younger_brother" | "sister" | "elder_sister" | "younger_sister" => {
            Tie::Sibling
        }
        "spouse" | "husband" | "wife" | "former_spouse" | "fiance" => Tie::Partner,
        "child" | "son" | "daughter" => Tie::Child(None),
        "grandparent" | "grandfather" | "grandmother" => Tie::Untold(Some(2)),
        "uncle_or_aunt" | "uncle" | "aunt" | "parent_in_law" | "father_in_law" | "mother_in_law" | "step_parent" => {
            Tie::Untold(Some(1))
        }
        "nephew_or_niece" | "nephew" | "niece" | "child_in_law" | "son_in_law" | "daughter_in_law" | "step_child" => {
            Tie::Untold(Some(-1))
        }
        "grandchild" => Tie::Untold(Some(-2)),
        "cousin" | "sibling_in_law" | "brother_in_law" | "sister_in_law" => Tie::Untold(Some(0)),
        _ => Tie::Untold(None),
    }
}

/// The row of each node, the person's last; older generations have smaller numbers.
pub(super) fn rows(ties: &[Tie]) -> Vec<i8> {
    let own = |tie: Tie| match tie {
        Tie::Parent => -1,
        Tie::Sibling | Tie::Partner => 0,
        Tie::Child(_) => 1,
        Tie::Untold(Some(generation)) => -generation,
        // Behind all others: nothing is told of when they were born.
        Tie::Untold(None) => 9,
        Tie::ParentOf(_) | Tie::ChildOf(_) | Tie::SiblingOf(_) => 0,
    };
    let mut rows: Vec<i8> = ties
        .iter()
        .map(|tie| match *tie {
            Tie::ParentOf(other) => own(ties[other]) - 1,
            Tie::ChildOf(other) => own(ties[other]) + 1,
            Tie::SiblingOf(other) => own(ties[other]),
            tie => own(tie),
        })
        .collect();
    rows.push(0);
    rows
}

/// Who is placed after the person's own parents, siblings, partners and children.
pub(super) fn is_late(tie: Tie) -> bool {
    matches!(
        tie,
        Tie::ParentOf(_) | Tie::ChildOf(_) | Tie::SiblingOf(_) | Tie::Untold(_)
    )
}

/// Who has no line, and stands at the end of a row.
pub(super) fn is_untold(tie: Tie) -> bool {
    matches!(tie, Tie::Untold(_))
}

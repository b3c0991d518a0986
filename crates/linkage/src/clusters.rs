//! Clusters: records that are likely one person, by their best links first.

use std::collections::HashMap;

/// Two records that are likely one person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The one record, by its place among those compared.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// How likely.
    pub score: f32,
    /// Whether more than the name speaks for it. A link by name alone joins nothing.
    pub joins: bool,
}

/// Which records are likely one person.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    /// The cluster of each record that is in one.
    cluster_of: HashMap<u32, u32>,
    members: HashMap<u32, Vec<u32>>,
}

impl Clusters {
    /// Joins records by their links, the best first. Two clusters are joined only when no record of the one conflicts
    /// with a record of the other, and together they are not more than `largest`.
    pub fn join(links: &[Link], largest: usize, conflicts: &mut dyn FnMut(u32, u32) -> bool) -> Self {
        let mut order: Vec<&Link> = links.iter().filter(|link| link.joins && link.a != link.b).collect();
        order.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
        let mut clusters = Self::default();
        for link in order {
            clusters.link(link, largest, conflicts);
        }
        clusters
    }

    fn link(&mut self, link: &Link, largest: usize, conflicts: &mut dyn FnMut(u32, u32) -> bool) {
        let own = |at: u32| self.cluster_of.get(&at).copied().unwrap_or(at);
        let (one, other) = (own(link.a), own(link.b));
        if one == other {
            return;
        }
        let (left, right) = (self.members_of(one), self.members_of(other));
        if left.len() + right.len() > largest {
            return;
        }
        // The link itself was scored with whatever contradicts it; only what it would chain is asked.
        let asked = left.iter().flat_map(|a| right.iter().map(move |b| (*a, *b)));
        for (a, b) in asked.filter(|pair| *pair != (link.a, link.b) && *pair != (link.b, link.a)) {
            if conflicts(a, b) {
                return;
            }
        }
        let (kept, gone) = (one.min(other), one.max(other));
        let mut all = left;
        all.extend(right);
        all.sort_unstable();
        self.members.remove(&gone);
        for at in &all {
            self.cluster_of.insert(*at, kept);
        }
        self.members.insert(kept, all);
    }

    fn members_of(&self, cluster: u32) -> Vec<u32> {
        self.members.get(&cluster).cloned().unwrap_or_else(|| vec![cluster])
    }

    /// Whether two records are in one cluster.
    #[must_use]
    pub fn together(&self, a: u32, b: u32) -> bool {
        a == b || matches!((self.cluster_of.get(&a), self.cluster_of.get(&b)), (Some(x), Some(y)) if x == y)
    }

    /// The clusters, each with its records in order.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        self.members.values().map(Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn link(a: u32, b: u32, score: f32) -> Link {
        Link {
            a,
            b,
            score,
            joins: true,
        }
    }

    #[test]
    fn conflicting_records_do_not_chain() {
        let links = [link(1, 2, 0.9), link(2, 3, 0.8)];
        let joined = Clusters::join(&links, 40, &mut |a, b| (a.min(b), a.max(b)) == (1, 3));
        assert!(
            joined.together(1, 2) && !joined.together(2, 3),
            "the better link is kept"
        );
        let joined = Clusters::join(&links, 40, &mut |_, _| false);
        assert!(joined.together(1, 3));
    }

    #[test]
    fn a_name_alone_joins_nothing() {
        let alone = Link {
            joins: false,
            ..link(1, 2, 0.99)
        };
        assert!(!Clusters::join(&[alone], 40, &mut |_, _| false).together(1, 2));
    }

    fn links() -> impl Strategy<Value = Vec<Link>> {
        let one = (0u32..30, 0u32..30, 0u32..100, proptest::bool::weighted(0.9));
        let link = one.prop_map(|(a, b, score, joins)| Link {
            a,
            b,
            score: score as f32 / 100.0,
            joins,
        });
        proptest::collection::vec(link, 0..80)
    }

    proptest! {
        #[test]
        fn clusters_part_the_records(links in links(), largest in 2usize..12) {
            let mut conflicts = |a: u32, b: u32| (a + b).is_multiple_of(7);
            let clusters = Clusters::join(&links, largest, &mut conflicts);
            let mut seen = std::collections::HashSet::new();
            for members in clusters.iter() {
                prop_assert!(members.len() >= 2 && members.len() <= largest);
                for at in members {
                    prop_assert!(seen.insert(*at), "{} is in two clusters", at);
                }
                for a in members {
                    for b in members.iter().filter(|b| *b > a) {
                        prop_assert!(clusters.together(*a, *b));
                        let linked = links.iter().any(|link| (link.a.min(link.b), link.a.max(link.b)) == (*a, *b) && link.joins);
                        prop_assert!(linked || !(a + b).is_multiple_of(7), "{} and {} conflict and were not linked", a, b);
                    }
                }
            }
        }

        #[test]
        fn the_order_of_links_does_not_matter(links in links()) {
            let mut back = links.clone();
            back.reverse();
            let (one, other) = (
                Clusters::join(&links, 9, &mut |_, _| false),
                Clusters::join(&back, 9, &mut |_, _| false),
            );
            for a in 0..30 {
                for b in 0..30 {
                    prop_assert_eq!(one.together(a, b), other.together(a, b));
                }
            }
        }
    }
}

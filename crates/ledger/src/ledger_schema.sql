-- The ledger. Nothing here is ever changed or removed: no statement of this program does it, and whoever does it with
-- another is found by the tree and by the pages' own digests.

-- What the ledger says about itself: its format, and the key that its checkpoints are signed with
-- from the first on. A checkpoint may name another key, which signs from the next on.
create table meta (
    name text primary key,
    value text not null
) strict, without rowid;

-- The entries: the ids of the records each rests on, one after the other, and its sealed content.
create table entry (
    position integer primary key,
    rests_on blob not null,
    sealed blob not null
) strict;

-- The hash of each entry as a leaf of the tree, apart from the entries so that proofs are made
-- without reading them.
create table leaf (
    position integer primary key,
    hash blob not null
) strict;

-- The state of the tree after each append, and the signed note that says so. The newest covers all
-- entries; the first is that of the empty ledger. `frontier` holds the roots of the tree's complete
-- subtrees, largest first: all that the next append needs.
create table checkpoint (
    size integer primary key,
    root blob not null,
    frontier blob not null,
    note text not null
) strict;

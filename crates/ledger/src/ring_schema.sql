-- The key ring. Whoever has this file, and its passphrase when there is one, can read the register.

-- What the ring says about itself: how the master key is wrapped, and, wrapped under the master key,
-- the register's signing key, the one that waits to follow it while keys are changed, and the key for
-- digests of outside ids.
create table meta (
    name text primary key,
    value blob not null
) strict, without rowid;

-- The key of each record, wrapped under the master key. Slots are given in the order of creation, so
-- that an import writes at the end of the file, and a reader that follows the ledger reads in order.
-- A destroyed key stays as zeros.
create table key (
    slot integer primary key,
    record blob not null,
    wrapped blob not null
) strict;

-- Finds the slot of a record. Filled in bulk: slots from meta's `looked_up_to` on are not in it yet
-- and are found by reading them all (there are never many).
create table lookup (
    record blob primary key,
    slot integer not null
) strict, without rowid;

-- Which keys were destroyed, and by the erasure at which position.
create table destroyed (
    record blob primary key,
    erased_at integer not null
) strict, without rowid;

-- What whoever restores from an older backup must know, in the order in which it came: the ring does not know what it means. A ring
-- from before there were notes has no such table until it gets one.
create table note (
    nth integer primary key,
    said blob not null unique
) strict;

create trigger a_key_is_only_ever_wiped before update on key
when new.slot <> old.slot or new.record <> old.record or new.wrapped <> zeroblob(72)
begin select raise(abort, 'a key is never changed'); end;

create trigger a_key_is_never_removed before delete on key
begin select raise(abort, 'a key is never removed, only wiped'); end;

create trigger a_destruction_is_never_changed before update on destroyed
begin select raise(abort, 'a destruction is never changed'); end;

create trigger a_destruction_is_never_removed before delete on destroyed
begin select raise(abort, 'a destruction is never forgotten'); end;

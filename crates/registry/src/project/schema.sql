-- The derived tables of a register. Everything here follows from the ledger and can be deleted and made again.

-- How many entries of the ledger these tables reflect. One row.
create table cursor (
    only_row integer primary key check (only_row = 1),
    entries integer not null,
    -- How many of them the leak check has looked at (`found`), whether an answer came since, how many records are protected, how many
    -- texts were looked at since all of them were, and a digest of all that it looks for: what was found under another is looked for anew. The public's index reflects no more.
    screened integer not null default 0,
    answered integer not null default 0,
    protected integer not null default 0,
    texts integer not null default 0,
    looked_for integer not null default 0
);

-- Every record, under a small number of its own that the other tables use. `kind`: 1 person, 2 source, 3 facility,
-- 4 organisation. Numbers follow the order of recording.
create table record (
    record integer primary key,
    id blob not null unique,
    kind integer not null,
    -- The public number, given at first publication.
    number integer unique,
    -- The position of the entry that brought it, and of the last that changed it.
    first integer not null,
    position integer not null,
    -- Whether it holds sealed claims. Those are in no table: they are read from the ledger one by one.
    sealed integer not null default 0,
    -- How much of what the team sees the public sees: 0 nothing, 1 a part, 2 as much as makes the same card.
    shown integer not null default 0,
    -- Whether `found` or `named` has rows of it.
    screened integer not null default 0
);

-- What one source says of one person at one level of disclosure (0 public, 1 team): claims as JSON. Sealed claims are
-- not here. A statement's number is that of its record times 65,536, and which of the record's it is.
create table statement (
    statement integer primary key,
    source integer not null,
    level integer not null,
    body blob not null
);
create index statement_of_source on statement (source);

-- What the editors, not the sources, say of a person: summaries, description, judgements, withholding. JSON.
create table editorial (
    record integer primary key,
    body blob not null
);

-- Which records an editor judged to be of one person, as the judgement says it.
create table same (
    record integer not null,
    other integer not null,
    primary key (record, other)
) without rowid;
create index same_other on same (other);

-- What follows: under which record, the oldest of them, a person is shown whom several records are judged to be. The
-- oldest itself is not here.
create table joined (
    record integer primary key,
    kept integer not null
);
create index joined_kept on joined (kept);

-- Which person a dataset means by an id of its own, over which releases it lists them (JSON spans), and whether the
-- newest release does.
create table listed (
    dataset integer not null,
    row text not null,
    record integer not null,
    spans text not null,
    open integer not null,
    primary key (dataset, row)
) without rowid;
create index listed_record on listed (record);

-- In an edition, under which ids which datasets know a person, in their order, where `listed` does not say all of it: of a
-- dataset that says nothing itself, and of several records that are one person. In a register it is empty.
create table outside (
    dataset text not null,
    row text not null,
    record integer not null,
    nth integer not null,
    primary key (dataset, row)
) without rowid;
create index outside_record on outside (record, nth);

-- Sources as described (JSON), whether what they say may be published, the dataset's name of a list, and whether it was invented
-- to try the register out.
create table source (
    record integer primary key,
    dataset text unique,
    published integer not null,
    invented integer not null,
    body blob not null
);
create index source_invented on source (record) where invented;

-- What one source says of one facility or organisation at one level of disclosure (0 public, 1 team): claims as JSON.
create table told (
    record integer not null,
    source integer not null,
    level integer not null,
    body blob not null,
    primary key (record, source, level)
) without rowid;
create index told_of_source on told (source);

-- Which facility or organisation a dataset means by a key of its own. In an edition it is empty.
create table known_as (
    dataset integer not null,
    key text not null,
    record integer not null,
    primary key (dataset, key)
) without rowid;

-- Releases of lists that were read, with the SHA-256 of the file. `rows` is null while the reading is not finished.
create table release (
    dataset integer not null,
    released_on text not null,
    nth integer not null,
    file blob not null,
    rows integer,
    primary key (dataset, released_on, nth)
) without rowid;

-- Which entry changed which record, beside the entry that brought it: for the history of a page, and for whoever follows
-- the tables.
create table touched (
    position integer not null,
    record integer not null,
    primary key (position, record)
) without rowid;
create index touched_record on touched (record, position);

-- Identity numbers that are not sealed, for search with wildcards: at level 0 the public form of a number that the public is
-- told of, at level 1 every number as recorded. A search compares with those of its own level alone.
create table number (
    number text not null,
    record integer not null,
    source integer not null,
    level integer not null,
    primary key (number, record, source, level)
) without rowid;
create index number_record on number (record);

-- Texts that are not sealed, as words for the text index, made by `search::words` and split by the index at spaces alone. At
-- level 0 what the public is told, at level 1 what the team sees beyond that.
create table text (
    text integer primary key,
    record integer not null,
    source integer not null,
    level integer not null,
    words text not null
);
create index text_record on text (record);
create virtual table text_index using fts5 (
    words, content = 'text', content_rowid = 'text', tokenize = 'ascii', detail = column
);

-- Whose pages name a person as a relative, by that person's id: kinship is shown on both pages, and must change when that
-- person is erased.
create table mentioned (
    other blob not null,
    record integer not null,
    primary key (other, record)
) without rowid;
create index mentioned_record on mentioned (record);

-- In an edition, under which editions each person was told of otherwise (JSON), each under a number by which the latest change comes
-- last. In a register it is empty.
create table edition_change (
    place integer primary key,
    record integer not null,
    body blob not null
);
create index edition_change_record on edition_change (record);

-- Keyed digests of the outside ids of erased persons, so that no import brings them back.
create table erased (
    outside_id blob primary key
) without rowid;

-- By which keyed digests it is known again that something names somebody who was erased, a person or those who speak in a source (JSON).
create table erased_known (
    nth integer primary key,
    is_person integer not null,
    body blob not null
);

-- The positions of erasures, so that whoever keeps something of the tables, as indexes do, knows that it is to be left out.
create table erasure (
    position integer primary key
);

-- On which days something opens that a person's claims keep from the public until then.
create table embargo (
    record integer not null,
    opens_on text not null,
    primary key (record, opens_on)
) without rowid;

-- The editions that were published, as the register recorded them (JSON).
create table if not exists edition (
    number integer primary key,
    body blob not null
);

-- What editors answered to the leak check: by the keyed digest of a text and of what was found in it, the two records that
-- it is about, and the answer as it was recorded (JSON).
create table if not exists leak_answer (
    hit text primary key,
    text_of blob not null,
    of blob not null,
    body blob not null
) without rowid;

-- What the leak check found in what would be public of a record: the mark of the text (FNV-1a), what becomes of the text by it (0 it
-- waits for an answer, 1 it was removed by one, 2 it may stand), and what is told of it (JSON). In an edition it is empty.
create table found (
    record integer not null,
    nth integer not null,
    mark integer not null,
    weight integer not null,
    body blob not null,
    primary key (record, nth)
) without rowid;

-- Whom a record names by their own record: of whom the public sees nothing (0), who was a child when testimonies told of them (1).
create table named (
    record integer not null,
    other blob not null,
    what integer not null,
    primary key (record, other, what)
) without rowid;
create index named_other on named (other);

-- In an edition: the public numbers of records that are not in it, and the number under which the person is shown now where
-- the record was joined with another. They are never given again. In a register, whose records keep their numbers, it is
-- empty.
create table if not exists taken_number (
    number integer primary key,
    shown_as integer
);

-- The derived tables of a register. Everything here follows from the ledger and can be deleted and made again.

-- How many entries of the ledger these tables reflect. One row.
create table cursor (
    only_row integer primary key check (only_row = 1),
    entries integer not null
);

-- Every record, under a small number of its own that the other tables use. `kind`: 1 person, 2 source.
create table record (
    record integer primary key,
    id blob not null unique,
    kind integer not null,
    -- The public number, given at first publication.
    number integer unique,
    -- The position of the last entry that changed it.
    position integer not null,
    -- Whether it holds sealed claims. Those are in no table: they are read from the ledger one by one.
    sealed integer not null default 0
);

-- What one source says of one person at one level of disclosure (0 public, 1 team): claims as JSON. Sealed claims are
-- not here.
create table statement (
    record integer not null,
    source integer not null,
    level integer not null,
    body blob not null
);
create unique index statement_of_record on statement (record, source, level);
create index statement_of_source on statement (source, record);

-- What the editors, not the sources, say of a person: summaries, description, judgements, withholding. JSON.
create table editorial (
    record integer primary key,
    body blob not null
);

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

-- Sources as described (JSON), whether what they say may be published, and the dataset's name of a list.
create table source (
    record integer primary key,
    dataset text unique,
    published integer not null,
    body blob not null
);

-- Releases of lists that were read, with the SHA-256 of the file. `rows` is null while the reading is not finished.
create table release (
    dataset integer not null,
    released_on text not null,
    nth integer not null,
    file blob not null,
    rows integer,
    primary key (dataset, released_on, nth)
) without rowid;

-- What a list of results shows of a person to the team and to the public: cards as JSON, null where the audience may see
-- nothing of the person, and where the public sees all that the team does, `public` is 1 and the card stands once.
create table card (
    record integer primary key,
    public integer not null,
    team_body blob,
    public_body blob
);
create index card_not_alike on card (record) where public = 0;

-- Which entry changed which person: for the history of a page, and for whoever follows the tables.
create table touched (
    position integer not null,
    record integer not null,
    primary key (position, record)
) without rowid;
create index touched_record on touched (record, position);

-- Identity numbers that are not sealed, for search with wildcards.
create table number (
    number text not null,
    record integer not null,
    source integer not null,
    level integer not null,
    primary key (number, record, source, level)
) without rowid;
create index number_record on number (record);

-- Texts that are not sealed, as words for the text index: lower case, Chinese as bigrams, Arabic script without marks.
create table text (
    text integer primary key,
    record integer not null,
    source integer not null,
    level integer not null,
    words text not null
);
create index text_record on text (record);
create virtual table text_index using fts5 (
    words, content = 'text', content_rowid = 'text', tokenize = 'unicode61 remove_diacritics 2', detail = column
);

-- Whose pages name a person as a relative: what must change when that person is erased.
create table mentioned (
    other integer not null,
    record integer not null,
    primary key (other, record)
) without rowid;
create index mentioned_record on mentioned (record);

-- Keyed digests of the outside ids of erased persons, so that no import brings them back.
create table erased (
    outside_id blob primary key
) without rowid;

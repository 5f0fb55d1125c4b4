-- Who did what to which chart. Rows are only ever added; each carries the hash of the one before it in its chain.
-- A chain is one member's chart, or the house (0) for what concerns no single chart.
CREATE TABLE journal_entry (
    id       :int PRIMARY KEY,
    chain    :int NOT NULL,
    place    :int NOT NULL CHECK (place > 0),
    at       :int NOT NULL,
    actor    :int,
    role     TEXT NOT NULL,
    deed     TEXT NOT NULL,
    scope    TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    origin   TEXT NOT NULL,
    hash     :blob NOT NULL,
    UNIQUE (chain, place)
) :strict;
CREATE INDEX journal_entry_by_scope ON journal_entry (scope, id);
CREATE INDEX journal_entry_by_actor ON journal_entry (actor, id);

-- The last link of each chain, so that a missing tail is noticed.
CREATE TABLE journal_head (
    chain :int PRIMARY KEY,
    place :int NOT NULL,
    hash  :blob NOT NULL
) :strict;

-- Once a day: one hash over the heads of all chains.
CREATE TABLE journal_checkpoint (
    day      :int PRIMARY KEY,
    at       :int NOT NULL,
    entries  :int NOT NULL,
    last_id  :int NOT NULL,
    hash     :blob NOT NULL
) :strict;

-- Attempts to change what may not be changed, written by the triggers themselves.
CREATE TABLE tamper_attempt (
    at       :int NOT NULL,
    relation TEXT NOT NULL,
    row_key  TEXT NOT NULL,
    change   TEXT NOT NULL
) :strict;

:frozen journal_entry id OLD.id IS NOT NULL
:frozen journal_checkpoint day OLD.day IS NOT NULL

-- Work that returns by itself. A node claims a row for a while; if it dies, another claims it afterwards.
CREATE TABLE job (
    name          TEXT PRIMARY KEY,
    next_at       :int NOT NULL,
    claimed_until :int NOT NULL DEFAULT 0,
    last_outcome  TEXT NOT NULL DEFAULT ''
) :strict;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) :strict;

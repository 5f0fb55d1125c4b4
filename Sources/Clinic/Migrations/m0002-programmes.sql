-- Where care happens. Every local time of a programme is in its site's zone.
CREATE TABLE site (
    id    :int PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    zone  TEXT NOT NULL,
    state TEXT NOT NULL
) :strict;

CREATE TABLE holiday (
    site_id :int NOT NULL REFERENCES site (id),
    day     :int NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (site_id, day)
) :compact;

-- A course of treatment that people are placed in: its level, its people, its rules.
CREATE TABLE programme (
    id         :int PRIMARY KEY,
    site_id    :int NOT NULL REFERENCES site (id),
    name       TEXT NOT NULL UNIQUE,
    external   TEXT UNIQUE,
    level      TEXT NOT NULL CHECK (level IN ('iop', 'php')),
    population TEXT NOT NULL CHECK (population IN ('adult', 'adolescent')),
    focus      TEXT NOT NULL CHECK (focus IN ('mental-health', 'substance-use')),
    pack       TEXT NOT NULL,
    version    :int NOT NULL DEFAULT 1
) :strict;

-- Rules that nobody could check in their source hold only where somebody has confirmed them.
CREATE TABLE programme_rule (
    programme_id :int NOT NULL REFERENCES programme (id),
    rule         TEXT NOT NULL,
    adopted_on   :int NOT NULL,
    PRIMARY KEY (programme_id, rule)
) :compact;

-- Every rule that has ever decided a minute, as it was then.
CREATE TABLE rule (
    id          :int PRIMARY KEY,
    identifier  TEXT NOT NULL UNIQUE,
    title       TEXT NOT NULL,
    citation    TEXT NOT NULL,
    confidence  TEXT NOT NULL,
    explanation TEXT NOT NULL
) :strict;

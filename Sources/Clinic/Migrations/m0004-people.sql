-- A person in treatment.
CREATE TABLE member (
    id         :int PRIMARY KEY,
    external   TEXT UNIQUE,
    given      TEXT NOT NULL,
    family     TEXT NOT NULL,
    preferred  TEXT NOT NULL DEFAULT '',
    pronouns   TEXT NOT NULL DEFAULT '',
    sex        TEXT NOT NULL DEFAULT '',
    birth_day  :int NOT NULL,
    diagnosis  TEXT NOT NULL DEFAULT '',
    data_class TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    sort_name  TEXT NOT NULL,
    version    :int NOT NULL DEFAULT 1
) :strict;
CREATE INDEX member_by_sort_name ON member (sort_name, id);

-- One course of care, from admission to discharge, through whatever levels.
CREATE TABLE episode (
    id        :int PRIMARY KEY,
    member_id :int NOT NULL REFERENCES member (id),
    opened_on :int NOT NULL,
    closed_on :int CHECK (closed_on >= opened_on)
) :strict;
CREATE INDEX episode_by_member ON episode (member_id, opened_on);

-- The programme a member is in from one day to another (both included). A step up or down is a new placement in the same episode.
-- An open end is written as 2932896, the last day of the calendar (9999-12-31), so that one index range finds who is there.
CREATE TABLE placement (
    id           :int PRIMARY KEY,
    episode_id   :int NOT NULL REFERENCES episode (id),
    member_id    :int NOT NULL REFERENCES member (id),
    programme_id :int NOT NULL REFERENCES programme (id),
    starts_on    :int NOT NULL,
    ends_on      :int NOT NULL DEFAULT 2932896 CHECK (ends_on >= starts_on)
) :strict;
CREATE INDEX placement_by_member ON placement (member_id, starts_on);
CREATE INDEX placement_by_programme ON placement (programme_id, ends_on);

-- Which payer's rules apply to a member.
CREATE TABLE coverage (
    id            :int PRIMARY KEY,
    member_id     :int NOT NULL REFERENCES member (id),
    payer         TEXT NOT NULL,
    payer_name    TEXT NOT NULL,
    member_number TEXT NOT NULL,
    relationship  TEXT NOT NULL,
    UNIQUE (member_id, payer, member_number)
) :strict;

-- Rows of an import that a later part of the program gives a meaning to, kept whole.
CREATE TABLE kept_record (
    kind      TEXT NOT NULL,
    external  TEXT NOT NULL,
    member_id :int NOT NULL REFERENCES member (id),
    fields    TEXT NOT NULL,
    PRIMARY KEY (kind, external)
) :compact;
CREATE INDEX kept_record_by_member ON kept_record (member_id, kind);

-- Column names of a site's files, remembered from the first import.
CREATE TABLE import_header (
    kind   TEXT NOT NULL,
    header TEXT NOT NULL,
    field  TEXT NOT NULL,
    PRIMARY KEY (kind, header)
) :compact;

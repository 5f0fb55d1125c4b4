-- A therapy group: the people who meet, and the slot in the week in which they do.
CREATE TABLE therapy_group (
    id           :int PRIMARY KEY,
    programme_id :int NOT NULL REFERENCES programme (id),
    name         TEXT NOT NULL,
    external     TEXT UNIQUE,
    kind         TEXT NOT NULL,
    most         :int NOT NULL DEFAULT 12 CHECK (most > 0),
    place        TEXT NOT NULL DEFAULT '',
    virtual      :int NOT NULL DEFAULT 0,
    version      :int NOT NULL DEFAULT 1
) :strict;
CREATE INDEX therapy_group_by_programme ON therapy_group (programme_id, name);

-- Membership has dates, so that joining and leaving mid-series changes nothing that was.
CREATE TABLE group_membership (
    id        :int PRIMARY KEY,
    group_id  :int NOT NULL REFERENCES therapy_group (id),
    member_id :int NOT NULL REFERENCES member (id),
    starts_on :int NOT NULL,
    ends_on   :int CHECK (ends_on >= starts_on)
) :strict;
CREATE INDEX group_membership_by_group ON group_membership (group_id, starts_on);
CREATE INDEX group_membership_by_member ON group_membership (member_id);

CREATE TABLE group_facilitator (
    group_id  :int NOT NULL REFERENCES therapy_group (id),
    staff_id  :int NOT NULL REFERENCES staff (id),
    starts_on :int NOT NULL,
    ends_on   :int,
    PRIMARY KEY (group_id, staff_id, starts_on)
) :compact;

-- A slot of the week template: a weekday (Monday 1), a local start in minutes after midnight, and its blocks in order.
CREATE TABLE week_slot (
    id        :int PRIMARY KEY,
    group_id  :int NOT NULL REFERENCES therapy_group (id),
    weekday   :int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts    :int NOT NULL CHECK (starts BETWEEN 0 AND 1439),
    starts_on :int NOT NULL,
    ends_on   :int CHECK (ends_on >= starts_on)
) :strict;
CREATE INDEX week_slot_by_group ON week_slot (group_id);

CREATE TABLE week_slot_block (
    slot_id :int NOT NULL REFERENCES week_slot (id),
    ordinal :int NOT NULL,
    kind    TEXT NOT NULL,
    minutes :int NOT NULL CHECK (minutes > 0),
    PRIMARY KEY (slot_id, ordinal)
) :compact;

-- One meeting. Instants are seconds since 1970; the day and the week (its Monday) are those of the site's clock.
CREATE TABLE group_session (
    id           :int PRIMARY KEY,
    group_id     :int NOT NULL REFERENCES therapy_group (id),
    programme_id :int NOT NULL REFERENCES programme (id),
    slot_id      :int REFERENCES week_slot (id),
    slot_day     :int,
    external     TEXT UNIQUE,
    starts_at    :int NOT NULL,
    ends_at      :int NOT NULL,
    day          :int NOT NULL,
    week         :int NOT NULL,
    place        TEXT NOT NULL DEFAULT '',
    virtual      :int NOT NULL DEFAULT 0,
    facilitator  TEXT NOT NULL DEFAULT '',
    cancelled    TEXT,
    version      :int NOT NULL DEFAULT 1,
    CHECK (ends_at > starts_at),
    UNIQUE (slot_id, slot_day)
) :strict;
CREATE INDEX group_session_by_programme ON group_session (programme_id, day);
CREATE INDEX group_session_by_group ON group_session (group_id, day);
CREATE INDEX group_session_by_day ON group_session (day, starts_at);

CREATE TABLE session_block (
    session_id :int NOT NULL REFERENCES group_session (id),
    ordinal    :int NOT NULL,
    kind       TEXT NOT NULL,
    starts_at  :int NOT NULL,
    ends_at    :int NOT NULL,
    PRIMARY KEY (session_id, ordinal),
    CHECK (ends_at > starts_at)
) :compact;

CREATE TABLE session_facilitator (
    session_id :int NOT NULL REFERENCES group_session (id),
    staff_id   :int NOT NULL REFERENCES staff (id),
    instead_of :int REFERENCES staff (id),
    PRIMARY KEY (session_id, staff_id)
) :compact;
CREATE INDEX session_facilitator_by_staff ON session_facilitator (staff_id, session_id);
